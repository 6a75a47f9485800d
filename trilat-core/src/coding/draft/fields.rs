//! What the words of a clause say of the fields of a commitment.

use super::candidates::Candidate;
use super::items::Form;
use super::proposal::FieldReading;
use super::subject::Subject;
use super::words::Words;
use crate::model::{Aspect, Date, Force, VerbTable};

/// The most words of a quotation and of an object.
pub(super) const QUOTE: usize = 15;

/// The verb as a coder writes it: the operator and the innermost verb, with an omission mark where
/// they stand apart.
pub(super) fn verb(candidate: &Candidate<'_>) -> String {
    let words = &candidate.words;
    let head = words.text.get(candidate.head.clone()).unwrap_or_default();
    let head = head.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some(verb) = candidate.item.verb else { return head };
    let operator = &candidate.operator.head;
    if !candidate.listed && candidate.item.index == 0 && verb >= operator.start {
        return words.written(operator.start..candidate.item.last_verb.max(verb) + 1);
    }
    // What the first verb hands over, it hands over to all: "will continue to … promote".
    let light = words.skip_adverbs(operator.end);
    let continued =
        !candidate.listed && words.key(light) == "continue" && words.key(light + 1) == "to";
    let head = if continued { format!("{head} continue") } else { head };
    format!("{head} … {}", words.written(verb..candidate.item.last_verb.max(verb) + 1))
}

/// What the verb leads to, as written, a dozen words at most.
pub(super) fn object(candidate: &Candidate<'_>) -> String {
    let words = &candidate.words;
    let item = &candidate.item;
    let start = match item.verb {
        Some(verb) if item.words.contains(&verb) => item.last_verb.max(verb) + 1,
        _ => item.words.start,
    };
    let start = words.skip_adverbs(start);
    let mut end = item.words.end.max(start);
    // A purpose or an example at the end is no part of the object.
    for at in start + 3..end {
        let cut = matches!(words.key(at), "including" | "through" | "such" | "by")
            && words.before(at) == ","
            || at - start >= 14;
        if cut {
            end = if words.before(at) == "," { at - 1 } else { at };
            break;
        }
    }
    if start < end { words.written(start..end) } else { words.written(item.words.clone()) }
}

/// The words that the record quotes.
pub(super) fn quote(candidate: &Candidate<'_>) -> String {
    let words = &candidate.words;
    let item = &candidate.item.words;
    let first = candidate.item.index == 0 && !candidate.listed;
    let start = if first { candidate.operator.head.start.min(item.start) } else { item.start };
    quoted(words, start..item.end.max(start + 1))
}

/// The first words of a range that a record may quote.
pub(super) fn quoted(words: &Words<'_>, range: std::ops::Range<usize>) -> String {
    let mut end = range.start;
    let mut count = 0;
    while end < range.end {
        if !words.is_mark(end) {
            // A hyphenated word, or one with a slash, may count as several.
            let parts = words.key(end).split(|c: char| !c.is_alphanumeric());
            count += parts.filter(|it| !it.is_empty()).count();
        }
        if count > QUOTE {
            break;
        }
        end += 1;
    }
    while end > range.start + 1 && words.is_mark(end - 1) {
        end -= 1;
    }
    words.written(range.start..end.max(range.start + 1).min(words.len()))
}

/// The force and the aspect, by the table of verbs and by the operator's own noun.
pub(super) fn force(candidate: &Candidate<'_>, verb: &str) -> Option<FieldReading> {
    let found = VerbTable::standard().find(verb).and_then(|it| Some((it.force?, it.entry)));
    if let Some((force, entry)) = found {
        return Some(FieldReading::new(force.as_str(), format!("`{entry}` in the table of verbs")));
    }
    let small = verb.to_lowercase();
    let by =
        |force: Force, word: &str| Some(FieldReading::new(force.as_str(), format!("`{word}`")));
    for (word, force) in [
        ("determin", Force::Intended),
        ("inten", Force::Intended),
        ("resol", Force::Intended),
        ("plan", Force::Intended),
        ("ready", Force::Intended),
        ("prepared", Force::Intended),
        ("willing", Force::Intended),
        ("goal", Force::Sought),
        ("aim", Force::Sought),
        ("effort", Force::Sought),
        ("desire", Force::Expressed),
        ("commit", Force::Pledged),
        ("pledg", Force::Pledged),
        ("dedicat", Force::Pledged),
        ("deci", Force::Pledged),
        ("instruct", Force::Pledged),
        ("explor", Force::Considered),
        ("discuss", Force::Considered),
        ("consider", Force::Considered),
    ] {
        if small.contains(word) {
            return by(force, word);
        }
    }
    match candidate.operator.id {
        "D1" | "D2" => by(Force::Considered, "discuss"),
        "L1" => by(Force::Expressed, "look forward to"),
        _ => by(Force::Pledged, &small),
    }
}

pub(super) fn aspect(candidate: &Candidate<'_>, verb: &str) -> FieldReading {
    let found = VerbTable::standard().find(verb);
    if let Some((aspect, entry)) = found.and_then(|it| Some((it.aspect?, it.entry))) {
        return FieldReading::new(aspect.as_str(), format!("`{entry}` in the table of verbs"));
    }
    let small = verb.to_lowercase();
    let words = &candidate.words;
    let before = words.before(candidate.operator.head.start);
    if matches!(before, "has" | "have") && candidate.operator.id.starts_with(['S', 'B']) {
        return FieldReading::new(Aspect::Restated.as_str(), format!("`{before} {small}`"));
    }
    for (word, aspect) in [
        ("reaffirm", Aspect::Reaffirmed),
        ("reiterat", Aspect::Reaffirmed),
        ("recommit", Aspect::Reaffirmed),
        ("reconfirm", Aspect::Reaffirmed),
        ("continu", Aspect::Continuing),
        ("remain", Aspect::Continuing),
        ("maintain", Aspect::Continuing),
    ] {
        if small.contains(word) {
            return FieldReading::new(aspect.as_str(), format!("`{word}`"));
        }
    }
    if words.key(candidate.item.words.start) == "build"
        && words.key(candidate.item.words.start + 1) == "on"
    {
        return FieldReading::new(Aspect::Continuing.as_str(), "`build on`");
    }
    FieldReading::new(Aspect::New.as_str(), "no sign of an earlier one")
}

/// The cadence, only from words of frequency inside the clause.
pub(super) fn cadence(candidate: &Candidate<'_>) -> Option<FieldReading> {
    let words = &candidate.words;
    // A list of meetings shares what follows it.
    let range = if candidate.item.form != Form::Object
        && candidate.item.verb.is_some_and(|at| !candidate.item.words.contains(&at))
    {
        candidate.item.words.start..words.len()
    } else {
        candidate.item.words.clone()
    };
    for at in range {
        let key = words.key(at);
        let next = words.key(at + 1);
        let least = words.before(at) == "least" && at >= 2 && words.key(at - 2) == "at";
        let before = words.before(at);
        let rate = match (key, next) {
            ("annually" | "yearly", _) => "1 per year",
            (
                "annual",
                "trilateral" | "exercise" | "exercises" | "meeting" | "meetings" | "basis"
                | "dialogue" | "summit",
            ) => "1 per year",
            ("biennial" | "biennially", _) => "1 per 2 years",
            ("biannual" | "biannually", _) => "2 per year",
            ("quarterly", _) => "4 per year",
            ("monthly", _) => "1 per month",
            ("weekly", _) => "1 per week",
            ("each" | "every", "year") => "1 per year",
            ("a" | "per", "year") if before == "once" => "1 per year",
            ("a" | "per", "year") if before == "twice" => "2 per year",
            ("regularly", _)
            | ("regular", "basis" | "meetings" | "dialogue" | "exercises" | "consultations") => {
                "regular"
            }
            _ => continue,
        };
        let least = least
            || (before == "once" || before == "twice") && at >= 3 && words.key(at - 2) == "least";
        let value =
            if least && rate != "regular" { format!("at least {rate}") } else { rate.to_owned() };
        let from = if least { at.saturating_sub(2) } else { at };
        return Some(FieldReading::new(value, words.written(from..at + 1)));
    }
    None
}

/// The deadline: "by 2025", "by the end of the year", "no later than March 2024".
pub(super) fn deadline(candidate: &Candidate<'_>, issued: Option<&Date>) -> Option<FieldReading> {
    let words = &candidate.words;
    for at in candidate.item.words.clone() {
        let start = match (words.key(at), words.key(at + 1)) {
            ("by", _) | ("before", "the") => at + 1,
            ("later", "than") => at + 2,
            ("end", "of") if words.before(at) == "the" => at,
            _ => continue,
        };
        let mut end = start;
        let mut year = None;
        let mut month = None;
        while end < (start + 8).min(candidate.item.words.end) {
            let key = words.key(end);
            if let Some(number) = month_of(key) {
                month = Some(number);
            } else if words.is_number(end) && key.len() == 4 && key.starts_with("20") {
                year = key.parse::<i32>().ok();
                end += 1;
                break;
            } else if matches!(key, "year") && matches!(words.before(end), "this" | "the") {
                year = issued.and_then(|date| date.to_string().get(..4)?.parse().ok());
                end += 1;
                break;
            } else if !matches!(
                key,
                "the"
                    | "end"
                    | "of"
                    | "this"
                    | "early"
                    | "late"
                    | "mid"
                    | "fy"
                    | "fiscal"
                    | "year"
                    | ","
            ) && !words.is_number(end)
            {
                break;
            }
            end += 1;
        }
        if let Some(year) = year {
            let value = month.map_or(year.to_string(), |month| format!("{year}-{month:02}"));
            return Some(FieldReading::new(value, words.written(at..end)));
        }
    }
    None
}

pub(super) fn month_of(key: &str) -> Option<usize> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    MONTHS.iter().position(|month| *month == key).map(|at| at + 1)
}

/// The condition, where the clause states one.
pub(super) fn trigger(candidate: &Candidate<'_>) -> Option<FieldReading> {
    let words = &candidate.words;
    for at in candidate.item.words.clone() {
        let fits = match words.key(at) {
            "if" => true,
            "in" => matches!(
                (words.key(at + 1), words.key(at + 2), words.key(at + 3)),
                ("the", "event", "of") | ("response", "to", _)
            ),
            _ => false,
        };
        if !fits {
            continue;
        }
        let end = (at..candidate.item.words.end)
            .find(|&end| words.key(end) == "," || end > at + 20)
            .unwrap_or(candidate.item.words.end);
        let value = words.written(at..end);
        return Some(FieldReading::new(value.clone(), value));
    }
    None
}

/// Whether the issuers act on one another.
pub(super) fn each_other(candidate: &Candidate<'_>) -> Option<FieldReading> {
    let words = &candidate.words;
    if matches!(candidate.subject, Subject::Other | Subject::Relative) {
        return None;
    }
    for at in candidate.item.words.clone().take(10) {
        let key = words.key(at);
        let fits = matches!(
            key,
            "cooperation"
                | "coordination"
                | "consultation"
                | "consultations"
                | "consult"
                | "coordinate"
                | "align"
                | "cooperate"
                | "coordinating"
                | "aligning"
                | "collaborate"
                | "collaboration"
                | "trilateral"
        );
        if fits {
            return Some(FieldReading::new(vec!["each-other".to_owned()], key));
        }
    }
    None
}
