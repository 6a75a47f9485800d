//! Who an operator speaks of, by the words to its left.

use super::lexicon::is_adverb;
use super::operators::Operator;
use super::words::Words;

/// The kinds of subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    We,
    They,
    /// A state, or states joined.
    State,
    /// "The leaders", "our countries", "both sides".
    Group,
    /// "President Biden", "the Prime Minister".
    Office,
    /// "Our cooperation", "our governments' work".
    Our,
    It,
    Relative,
    /// The subject of the operator before it.
    Shared,
    Other,
    /// None is there.
    None,
}

impl Subject {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::We => "we",
            Self::They => "they",
            Self::State => "state",
            Self::Group => "group",
            Self::Office => "office",
            Self::Our => "our",
            Self::It => "it",
            Self::Relative => "relative",
            Self::Shared => "shared",
            Self::Other => "other",
            Self::None => "none",
        }
    }
}

/// The subject of an operator, with the words that name it.
pub(super) fn of(
    operator: &Operator,
    before: Option<&Operator>,
    words: &Words<'_>,
) -> (Subject, std::ops::Range<usize>) {
    let head = operator.head.start;
    if operator.leads == super::operators::Leads::Verb {
        return (of_word(words, head), head..head + 1);
    }
    let mut at = head;
    while at > 0 && is_adverb(words.key(at - 1)) {
        at -= 1;
    }
    let Some(last) = at.checked_sub(1) else { return (Subject::None, 0..0) };
    let key = words.key(last);
    if matches!(key, "which" | "who" | "that") {
        return (Subject::Relative, last..at);
    }
    if matches!(key, "and" | "," | "but" | "while" | "or" | ";") {
        let shared = before.is_some();
        return (if shared { Subject::Shared } else { Subject::Other }, last..at);
    }
    // The noun phrase to the left, up to a mark or a verb that joins.
    let floor = before.map_or(0, |it| it.head.end);
    let mut from = last;
    let mut joined = 0;
    while from > floor {
        let key = words.key(from - 1);
        let name = words.is_capital(from) || words.key(from) == "the" && words.is_capital(from + 1);
        if matches!(key, "and" | ",") && name && joined < 6 {
            joined += 1;
        } else if words.is_mark(from - 1)
            || matches!(key, "that" | "and" | "while" | "but" | "which" | "where" | "when")
        {
            break;
        }
        from -= 1;
    }
    let phrase = from..at;
    let kind = of_word(words, last);
    if kind != Subject::Other {
        return (kind, phrase);
    }
    let has = |names: &[&str]| phrase.clone().any(|at| names.contains(&words.key(at)));
    let first = words.key(from);
    let kind =
        if has(&["president", "minister", "secretary", "ambassador", "chancellor", "advisor"]) {
            Subject::Office
        } else if has(STATES) {
            Subject::State
        } else if matches!(first, "our" | "their") {
            Subject::Our
        } else {
            Subject::Other
        };
    (kind, phrase)
}

const STATES: &[&str] = &[
    "states",
    "japan",
    "rok",
    "korea",
    "australia",
    "india",
    "kingdom",
    "u.s.",
    "quad",
    "aukus",
    "uk",
    "canada",
    "france",
    "germany",
    "philippines",
    "washington",
    "tokyo",
    "seoul",
];

fn of_word(words: &Words<'_>, at: usize) -> Subject {
    match words.key(at) {
        "we" | "i" => Subject::We,
        "they" | "he" | "she" => Subject::They,
        "it" => Subject::It,
        key if STATES.contains(&key) => Subject::State,
        "leaders" | "ministers" | "partners" | "countries" | "governments" | "sides"
        | "parties" | "presidents" | "allies" | "nations" | "members" | "secretaries"
        | "advisors" => Subject::Group,
        _ => Subject::Other,
    }
}
