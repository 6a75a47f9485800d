//! Dates as people write them, recognised only to say how to write them here.

use super::calendar::MONTHS;
use super::{Date, parse};

/// What a text that is no date seems to mean.
pub(super) enum Hint {
    Write(Date),
    /// Two numbers of which either may be the month.
    DayOrMonth,
    /// `2011/12`: December, or a fiscal or academic year.
    MonthOrYears {
        month: Date,
        years: Date,
    },
}

impl Hint {
    pub(super) fn date(self) -> Option<Date> {
        match self {
            Self::Write(date) => Some(date),
            Self::DayOrMonth | Self::MonthOrYears { .. } => None,
        }
    }
}

/// Expects at most `MAX_BYTES` of text.
pub(super) fn hint(text: &str) -> Option<Hint> {
    if let Some(date) = respelled(text.trim()) {
        return Some(Hint::Write(date));
    }
    let text: String = text.to_lowercase().chars().map(plain_dash).collect();
    if let Some(hint) = two_years(&text) {
        return Some(hint);
    }
    let text = text.replace(['–', '—'], " to ");
    match text.split_once(" to ") {
        None => one(&text),
        Some((start, end)) => match (one(start)?, one(end)?) {
            (Hint::Write(start), Hint::Write(end)) => strict(&format!("{start}/{end}")),
            _ => Some(Hint::DayOrMonth),
        },
    }
}

/// Fiscal and academic years, terms and sessions: `2023/24`, `2023–24`, `FY2023/24`. With a plain
/// hyphen `2023-24` is a winter.
fn two_years(text: &str) -> Option<Hint> {
    let named = |word: &&str| {
        matches!(*word, "fy" | "fiscal" | "financial" | "academic" | "school" | "year" | "session")
    };
    let is_named = words(text).any(|word| named(&word));
    let separated = text.contains(['/', '–', '—']) || text.contains(" to ") || is_named;
    let mut numbers = words(text).filter(|word| !named(word) && *word != "to" && *word != "the");
    let (Some(start), Some(end), None) = (numbers.next(), numbers.next(), numbers.next()) else {
        return None;
    };
    let digits =
        |word: &str, count| word.len() == count && word.bytes().all(|b| b.is_ascii_digit());
    if !separated || !digits(start, 4) || !digits(end, 2) {
        return None;
    }
    let century = start.get(..2)?;
    let years = strict(&format!("{start}/{century}{end}")).filter(|_| start.get(2..) < Some(end));
    let turn = || strict(&format!("{start}/{:04}", start.parse::<u16>().ok()?.checked_add(1)?));
    let years = years.or_else(|| turn().filter(|_| start.ends_with("99") && end == "00"))?;
    match (strict(&format!("{start}-{end}")), years) {
        (Some(Hint::Write(month)), Hint::Write(years)) if !is_named && end <= "12" => {
            Some(Hint::MonthOrYears { month, years })
        }
        (_, years) => Some(years),
    }
}

fn strict(text: &str) -> Option<Hint> {
    parse::expression(text).ok().map(Hint::Write)
}

/// Hyphens and minus signs that are none; en and em dashes mean a span.
fn plain_dash(char: char) -> char {
    if matches!(char, '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2212}') { '-' } else { char }
}

/// Near misses of the notation itself.
fn respelled(text: &str) -> Option<Date> {
    let is_mark = |char: char| matches!(char, '?' | '~' | '%');
    let marks = {
        let (uncertain, approximate) = (text.contains(['?', '%']), text.contains(['~', '%']));
        match (uncertain, approximate) {
            (true, true) => "%",
            (true, false) => "?",
            (false, true) => "~",
            (false, false) => "",
        }
    };
    let spellings = [
        text.to_owned(),
        text.chars().map(plain_dash).collect(),
        // Digits left open, in small letters or as in the draft of 2012.
        text.replace(['x', 'u'], "X"),
        text.replace("open", "..").replace("unknown", ""),
        // 00 for what is not known.
        text.replace("-00", ""),
        // A time of day.
        text.split('T').next().unwrap_or_default().to_owned(),
        text.split_once(' ')
            .filter(|(_, time)| time.contains(':'))
            .map_or("", |(day, _)| day)
            .to_owned(),
        // Marks that do not stand at the end.
        text.replace(is_mark, "") + marks,
        // `..2023`, `2023..`
        text.replacen("..", "../", 1),
        text.replacen("..", "/..", 1),
    ];
    spellings.iter().find_map(|spelling| parse::expression(spelling).ok())
}

/// What the words and numbers of one date tell.
#[derive(Default)]
struct Clues {
    years: Vec<String>,
    /// Numbers of one or two digits.
    numbers: Vec<u8>,
    year_first: bool,
    month: Option<usize>,
    part: Option<&'static str>,
    season: Option<u8>,
    /// Quarters and halves: the code before the first of them.
    division: Option<u8>,
    decade: bool,
    approximate: bool,
}

fn one(text: &str) -> Option<Hint> {
    let mut clues = Clues::default();
    for word in words(text) {
        if word.starts_with(|char: char| char.is_ascii_digit()) {
            clues.number(word)?;
        } else {
            clues.word(word)?;
        }
    }
    clues.hint()
}

/// Runs of letters and runs of digits; all else only separates.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_alphanumeric()).flat_map(|mut run| {
        std::iter::from_fn(move || {
            let digits = run.chars().next()?.is_ascii_digit();
            let end = run.find(|char: char| char.is_ascii_digit() != digits).unwrap_or(run.len());
            let (word, rest) = run.split_at_checked(end)?;
            run = rest;
            Some(word)
        })
    })
}

impl Clues {
    fn number(&mut self, digits: &str) -> Option<()> {
        match (digits.len(), digits.parse::<u32>().ok()?) {
            (4, _) => {
                self.year_first |= self.numbers.is_empty();
                self.years.push(digits.to_owned());
            }
            (1 | 2, number) => self.numbers.push(u8::try_from(number).ok()?),
            (8, number) => {
                self.year_first = true;
                self.years.push(digits.get(..4)?.to_owned());
                self.numbers.push(u8::try_from(number / 100 % 100).ok()?);
                self.numbers.push(u8::try_from(number % 100).ok()?);
            }
            _ => return None,
        }
        Some(())
    }

    fn word(&mut self, word: &str) -> Option<()> {
        match word {
            "the" | "of" | "in" | "on" | "from" | "year" | "st" | "nd" | "rd" | "th" => {}
            "early" => self.part = Some("early"),
            "mid" | "middle" => self.part = Some("mid"),
            "late" => self.part = Some("late"),
            "c" | "ca" | "circa" | "about" | "around" | "approximately" => self.approximate = true,
            "s" => self.decade = true,
            "spring" => self.season = Some(21),
            "summer" => self.season = Some(22),
            "autumn" | "fall" => self.season = Some(23),
            "winter" => self.season = Some(24),
            "q" | "quarter" => self.division = Some(32),
            "h" | "half" => self.division = Some(39),
            "first" => self.numbers.push(1),
            "second" => self.numbers.push(2),
            "third" => self.numbers.push(3),
            "fourth" => self.numbers.push(4),
            _ => {
                let named = |name: &&str| name.to_lowercase().starts_with(word);
                self.month = Some(MONTHS.iter().position(named).filter(|_| word.len() >= 3)?);
            }
        }
        Some(())
    }

    fn hint(&self) -> Option<Hint> {
        let year = match self.years.as_slice() {
            [year] => year,
            [start, end] if self.numbers.is_empty() && self.month.is_none() => {
                return strict(&format!("{start}/{end}"));
            }
            _ => return None,
        };
        let part = self.part.map(|part| format!(" {part}")).unwrap_or_default();
        let month = self.month.map(|month| month + 1);
        let text = match (month, self.season, self.division, self.numbers.as_slice()) {
            (None, None, None, []) if self.decade => format!("{}X{part}", year.strip_suffix('0')?),
            _ if self.decade => return None,
            (None, None, None, []) => format!("{year}{part}"),
            (None, Some(season), None, []) => format!("{year}-{season}{part}"),
            (None, None, Some(32), [number @ 1..=4]) => format!("{year}-{}{part}", 32 + number),
            (None, None, Some(39), [number @ 1..=2]) => format!("{year}-{}{part}", 39 + number),
            (Some(month), None, None, []) => format!("{year}-{month:02}{part}"),
            (Some(month), None, None, [day]) => format!("{year}-{month:02}-{day:02}{part}"),
            (None, None, None, [month]) => format!("{year}-{month:02}{part}"),
            (None, None, None, &[first, second]) => {
                let (month, day) = match (first, second) {
                    (day @ 13.., month) => (month, day),
                    (month, day) if self.year_first || day > 12 || day == month => (month, day),
                    _ => return Some(Hint::DayOrMonth),
                };
                format!("{year}-{month:02}-{day:02}{part}")
            }
            _ => return None,
        };
        strict(&(text + if self.approximate { "~" } else { "" }))
    }
}
