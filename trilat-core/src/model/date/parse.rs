//! From text to [`Date`].

use std::ops::Range;

use super::calendar::days_in_month;
use super::expression::{Date, Edge};
use super::fault::{Fault, MAX_BYTES, Refusal, shown};
use super::point::{Mark, Part, Point, Rest};

pub(super) fn date(text: &str) -> Result<Date, Refusal> {
    match plain_day(text.as_bytes()) {
        Some(date) => Ok(date),
        None => expression(text),
    }
}

/// The common case, by itself for speed.
fn plain_day(text: &[u8]) -> Option<Date> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else { return None };
    let two = |tens, ones| Some(digit(tens)? * 10 + digit(ones)?);
    let year = u16::from(two(y1, y2)?) * 100 + u16::from(two(y3, y4)?);
    let (month, day) = (two(m1, m2)?, two(d1, d2)?);
    let valid = (1..=12).contains(&month) && day >= 1 && day <= days_in_month(year, month);
    valid.then(|| Date::one(Point::day(year, month, day)))
}

fn digit(byte: u8) -> Option<u8> {
    byte.is_ascii_digit().then(|| byte - b'0')
}

pub(super) fn expression(text: &str) -> Result<Date, Refusal> {
    if text.is_empty() {
        return Err(Refusal { fault: Fault::Empty, span: 0..0 });
    }
    if text.len() > MAX_BYTES {
        let start = shown(&text.chars().take(20).collect::<String>());
        let fault = Fault::TooLong { start, bytes: text.len() };
        return Err(Refusal { fault, span: 0..text.len() });
    }
    let Some((left, right)) = text.split_once('/') else {
        return point(text, 0).map(Date::one);
    };
    let right_at = left.len() + 1;
    if let Some(second) = right.find('/') {
        let at = right_at + second;
        return Err(Refusal { fault: Fault::Slashes(shown(text)), span: at..at + 1 });
    }
    let (start, end) = (edge(left, 0)?, edge(right, right_at)?);
    let whole = |fault: fn(String) -> Fault| {
        Err(Refusal { fault: fault(shown(text)), span: 0..text.len() })
    };
    match (start, end) {
        (Edge::At(start), Edge::At(end)) if start.days().0 > end.days().1 => whole(Fault::Reversed),
        _ => Ok(Date::span(start, end)),
    }
}

fn edge(text: &str, at: usize) -> Result<Edge, Refusal> {
    match text {
        "" => Ok(Edge::Unknown),
        ".." => Ok(Edge::Open),
        _ => point(text, at).map(Edge::At),
    }
}

fn point(text: &str, base: usize) -> Result<Point, Refusal> {
    let mut reader = Reader { text, at: 0, base };
    match text.as_bytes() {
        [b'[' | b'{', ..] => return Err(reader.refuse(Fault::Set)),
        [b'?' | b'~' | b'%', _, ..] => return Err(reader.refuse(Fault::InnerMark)),
        [b'-', b'0'..=b'9', ..] | [b'Y', b'-' | b'0'..=b'9', ..] => {
            return Err(reader.refuse(Fault::FarYear));
        }
        _ => {}
    }
    let (year, hidden) = reader.year()?;
    let rest = match reader.peek() {
        Some(b'-') => reader.month_and_day(year, hidden)?,
        _ => Rest::Nothing,
    };
    let rest = match reader.peek() {
        Some(b' ') => reader.part(rest, hidden)?,
        _ => rest,
    };
    let mark = reader.mark();
    reader.end(rest, mark)?;
    Ok(Point { year, hidden, rest, mark })
}

/// The two digits of a month or day.
enum Two {
    Given(u8),
    /// `1X`, by its first digit.
    Tens(u8),
    /// `XX`
    Open,
    /// `X1`
    Gap,
}

const MONTH: &str = "a month of two digits";
const DAY: &str = "a day of two digits";

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Where `text` stands in the whole.
    base: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Takes one byte, which is ASCII.
    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// A digit, `None` in it for `X`.
    fn take_digit(&mut self) -> Option<Option<u8>> {
        let found = match self.peek()? {
            b'X' => None,
            byte => Some(digit(byte)?),
        };
        self.at += 1;
        Some(found)
    }

    /// The year, unspecified digits as 0, and how many they are.
    fn year(&mut self) -> Result<(u16, u8), Refusal> {
        let (mut year, mut hidden) = (0, 0);
        for _ in 0..4 {
            let digit =
                self.take_digit().ok_or_else(|| self.expected("a year of four digits", 0))?;
            year *= 10;
            match digit {
                None => hidden += 1,
                Some(_) if hidden > 0 => return Err(self.gap(self.at - 1)),
                Some(digit) => year += u16::from(digit),
            }
        }
        if hidden == 4 { Err(self.refuse(Fault::AnyYear)) } else { Ok((year, hidden)) }
    }

    fn two(&mut self, expected: &'static str) -> Result<Two, Refusal> {
        let start = self.at;
        let mut next = || self.take_digit().ok_or(());
        match (next(), next()) {
            (Ok(Some(tens)), Ok(Some(ones))) => Ok(Two::Given(tens * 10 + ones)),
            (Ok(Some(tens)), Ok(None)) => Ok(Two::Tens(tens)),
            (Ok(None), Ok(None)) => Ok(Two::Open),
            (Ok(None), Ok(Some(_))) => Ok(Two::Gap),
            _ => Err(self.expected(expected, start)),
        }
    }

    /// What stands from a `-` after the year on.
    fn month_and_day(&mut self, year: u16, hidden: u8) -> Result<Rest, Refusal> {
        self.take(b'-');
        self.no_mark()?;
        let start = self.at;
        let month = self.two(MONTH)?;
        match month {
            Two::Open => Ok(Rest::AnyMonth { any_day: self.any_day()? }),
            _ if hidden > 0 => Err(self.gap(start)),
            Two::Gap => Err(self.gap(self.at - 1)),
            Two::Tens(tens @ 0..=1) => Ok(Rest::MonthTens { tens, any_day: self.any_day()? }),
            Two::Given(month @ 1..=12) => self.day(year, month),
            Two::Given(code @ 21..=41) => Ok(Rest::Season(code)),
            Two::Tens(_) | Two::Given(_) => {
                let found = start..self.at;
                Err(self.refuse_at(Fault::NoMonth(self.shown_until(self.at)), found))
            }
        }
    }

    /// After a month that is not given: `-XX` or nothing.
    fn any_day(&mut self) -> Result<bool, Refusal> {
        if !self.take(b'-') {
            return Ok(false);
        }
        self.no_mark()?;
        let start = self.at;
        match self.two(DAY)? {
            Two::Open => Ok(true),
            Two::Given(_) | Two::Tens(_) | Two::Gap => Err(self.gap(start)),
        }
    }

    /// After a month: a day or nothing.
    fn day(&mut self, year: u16, month: u8) -> Result<Rest, Refusal> {
        if !self.take(b'-') {
            return Ok(Rest::Month(month));
        }
        self.no_mark()?;
        let start = self.at;
        let length = days_in_month(year, month);
        match self.two(DAY)? {
            Two::Open => Ok(Rest::AnyDay(month)),
            Two::Gap => Err(self.gap(self.at - 1)),
            Two::Given(day) if (1..=length).contains(&day) => Ok(Rest::Day(month, day)),
            Two::Tens(tens) if tens * 10 <= length => Ok(Rest::DayTens(month, tens)),
            Two::Given(0) => {
                let fault = Fault::DayZero(self.shown_until(self.at));
                Err(self.refuse_at(fault, start..self.at))
            }
            Two::Given(_) | Two::Tens(_) => {
                let fault = Fault::NoDay { text: self.shown_until(self.at), year, month };
                Err(self.refuse_at(fault, start..self.at))
            }
        }
    }

    /// Refuses a mark before a month or day, which is about that part alone.
    fn no_mark(&self) -> Result<(), Refusal> {
        match self.peek() {
            Some(b'?' | b'~' | b'%') => {
                let fault = Fault::InnerMark(shown(self.text));
                Err(self.refuse_at(fault, self.at..self.at + 1))
            }
            _ => Ok(()),
        }
    }

    /// ` early` and its like, after a year or a month.
    fn part(&mut self, of: Rest, hidden: u8) -> Result<Rest, Refusal> {
        let start = self.at;
        self.take(b' ');
        let tail = self.text.get(self.at..).unwrap_or_default();
        let word = tail.split(|char: char| !char.is_ascii_lowercase()).next().unwrap_or_default();
        let part = match word {
            "early" => Part::Early,
            "mid" => Part::Mid,
            "late" => Part::Late,
            _ => {
                let at = if tail.is_empty() { start } else { self.at };
                return Err(self.expected("`early`, `mid`, `late` or the end", at));
            }
        };
        self.at += word.len();
        match of {
            Rest::Nothing if hidden == 0 => Ok(Rest::Part(part)),
            Rest::Month(month) => Ok(Rest::MonthPart(month, part)),
            _ => Err(self.refuse_at(Fault::NoParts(shown(self.text)), start..self.at)),
        }
    }

    fn mark(&mut self) -> Mark {
        let mark = match self.peek() {
            Some(b'?') => Mark::Uncertain,
            Some(b'~') => Mark::Approximate,
            Some(b'%') => Mark::Both,
            _ => return Mark::None,
        };
        self.at += 1;
        mark
    }

    fn end(&self, rest: Rest, mark: Mark) -> Result<(), Refusal> {
        let Some(next) = self.peek() else { return Ok(()) };
        let here = self.at..self.text.len();
        let fault = match (next, rest, mark) {
            (b'T', Rest::Day(..), Mark::None) => Fault::TimeOfDay,
            (b'?' | b'~' | b'%', ..) => Fault::TwoMarks,
            (_, _, Mark::None) => return Err(self.expected("the end", self.at)),
            (b'-', ..) => {
                let mark_at = self.at.saturating_sub(1);
                return Err(self.refuse_at(Fault::InnerMark(shown(self.text)), mark_at..self.at));
            }
            _ => return Err(self.expected("the end", self.at)),
        };
        Err(self.refuse_at(fault(shown(self.text)), here))
    }

    fn shown_until(&self, end: usize) -> String {
        shown(self.text.get(..end).unwrap_or(self.text))
    }

    /// For the point as a whole.
    fn refuse(&self, fault: fn(String) -> Fault) -> Refusal {
        self.refuse_at(fault(shown(self.text)), 0..self.text.len())
    }

    /// For a digit given from `start` on, where all should be open.
    fn gap(&self, start: usize) -> Refusal {
        self.refuse_at(Fault::Gap(shown(self.text)), start..self.at)
    }

    fn refuse_at(&self, fault: Fault, span: Range<usize>) -> Refusal {
        Refusal { fault, span: self.base + span.start..self.base + span.end }
    }

    /// Names what stands at `start`, to the next separator.
    fn expected(&self, expected: &'static str, start: usize) -> Refusal {
        let tail = self.text.get(start..).unwrap_or_default();
        let run = tail.find(['-', ' ', '/', ',', '.']).unwrap_or(tail.len());
        let first = tail.chars().next().map_or(0, char::len_utf8);
        let length = run.max(first);
        let found = tail.get(..length).unwrap_or_default();
        let found = if found.is_empty() { "the end".into() } else { format!("`{}`", shown(found)) };
        let fault = Fault::Expected { text: shown(self.text), expected, found };
        self.refuse_at(fault, start..start + length)
    }
}
