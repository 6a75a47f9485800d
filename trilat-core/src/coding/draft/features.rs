//! What is seen of a candidate: short words that each weigh for or against it.

use super::candidates::Candidate;
use super::lexicon::{base_of_ing, is_stop};
use crate::model::SourceKind;

/// A word without its commonest endings.
pub(super) fn stem(key: &str) -> &str {
    let key = key.strip_suffix("'s").unwrap_or(key);
    for ending in ["ations", "ation", "ments", "ment", "ing", "ies", "ed", "es", "s", "y", "e"] {
        if let Some(rest) = key.strip_suffix(ending)
            && rest.len() > 3
        {
            return rest;
        }
    }
    key
}

/// The verb of a candidate in its base form; the operator's last word where an object follows.
pub(super) fn verb(candidate: &Candidate<'_>) -> String {
    let words = &candidate.words;
    match candidate.item.verb {
        Some(at) => {
            let key = words.key(at);
            base_of_ing(key).unwrap_or_else(|| key.to_owned())
        }
        None => match candidate.operator.head.end.checked_sub(1).map(|at| words.key(at)) {
            Some("to" | "of" | "in") => {
                let at = candidate.operator.head.end.saturating_sub(2);
                format!("{}+", words.key(at))
            }
            other => format!("{}+", other.unwrap_or_default()),
        },
    }
}

/// The stems of the object's first words.
pub(super) fn object<'c>(candidate: &'c Candidate<'_>, most: usize) -> Vec<&'c str> {
    let words = &candidate.words;
    let start = candidate.item.verb.map_or(candidate.item.words.start, |at| at + 1);
    let end = candidate.item.words.end.max(start);
    (start..end)
        .filter(|&at| !words.is_mark(at) && !is_stop(words.key(at)))
        .map(|at| stem(words.key(at)))
        .take(most)
        .collect()
}

/// Gathers the hashes of features, each written in parts.
#[derive(Default)]
pub(super) struct Gathered(Vec<u32>);

impl Gathered {
    pub(super) fn put(&mut self, parts: &[&str]) {
        let mut hash = 0x811c_9dc5_u32;
        for part in parts {
            for byte in part.bytes().chain([b' ']) {
                hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
            }
        }
        self.0.push(hash);
    }

    /// The hashes in order, each once.
    pub(super) fn finish(mut self) -> Vec<u32> {
        self.0.sort_unstable();
        self.0.dedup();
        self.0
    }
}

/// The feature that everything has.
#[cfg(feature = "train")]
pub(super) fn bias() -> u32 {
    let mut out = Gathered::default();
    out.put(&["bias"]);
    let hash = out.finish().first().copied().unwrap_or(0);
    (hash ^ (hash >> 16)) & 0xffff
}

/// A small number as text.
const fn digit(number: usize) -> &'static str {
    match number {
        0 => "0",
        1 => "1",
        2 => "2",
        3 => "3",
        4 => "4",
        5 => "5",
        _ => "6",
    }
}

/// The features by which it is weighed whether a candidate is a commitment.
pub(super) fn of(candidate: &Candidate<'_>, kind: SourceKind) -> Vec<u32> {
    let words = &candidate.words;
    let item = &candidate.item;
    let operator = candidate.operator.id;
    let subject = candidate.subject.name();
    let verb = verb(candidate);
    let form = item.form.name();
    let head = candidate.operator.head.clone();
    let first = words.key(head.start);
    let last = words.key(head.end.saturating_sub(1));
    let before = words.before(head.start);
    let at = item.verb.unwrap_or(item.words.start);
    let after = words.key(words.skip_adverbs(at + 1));
    let place = if item.index == 0 { "first" } else { "later" };
    let flag = |is: bool| if is { "yes" } else { "no" };
    let office = item.verb.is_some_and(|at| !item.words.contains(&at));
    let number = item.words.clone().any(|at| words.is_number(at));
    let rank = digit(candidate.rank.min(3));
    let mut out = Gathered::default();
    out.put(&["bias"]);
    out.put(&["op", operator]);
    out.put(&["op", operator, place]);
    out.put(&["head", first, last]);
    out.put(&["subject", subject]);
    out.put(&["op", operator, subject]);
    out.put(&["op", operator, subject, place]);
    out.put(&["verb", &verb]);
    out.put(&["verb", operator, &verb]);
    out.put(&["form", form, operator]);
    out.put(&["sep", item.separator, form]);
    out.put(&["sep", item.separator, flag(item.to), flag(item.after_purpose)]);
    out.put(&["purpose", place, flag(item.after_purpose)]);
    out.put(&["before", before]);
    out.put(&["before", operator, before]);
    out.put(&["after", after]);
    out.put(&["after", &verb, after]);
    out.put(&["index", digit(item.index.min(4))]);
    out.put(&["rank", rank]);
    out.put(&["rank", rank, operator]);
    out.put(&["length", digit((item.words.len() / 4).min(6))]);
    out.put(&["kind", kind.as_str()]);
    out.put(&["kind", kind.as_str(), operator]);
    out.put(&["start", digit(head.start.min(6))]);
    out.put(&["listed", flag(candidate.listed), place]);
    out.put(&["number", flag(number)]);
    out.put(&["office", flag(office)]);
    out.put(&["end", words.key(item.words.end)]);
    let stems = object(candidate, 6);
    for stem in &stems {
        out.put(&["object", stem]);
    }
    if let Some(stem) = stems.first() {
        out.put(&["object", &verb, stem]);
        out.put(&["first", stem]);
    }
    for at in head.clone() {
        out.put(&["in", words.key(at)]);
    }
    // What stands to the left says whether it is told, quoted or meant for others.
    for at in head.start.saturating_sub(4)..head.start {
        out.put(&["left", words.key(at)]);
    }
    out.finish()
}

/// The features by which the act and the precision of a commitment are read, in sixteen bits:
/// there are many, and a wrong one among them does little harm.
pub(super) fn of_action(candidate: &Candidate<'_>) -> Vec<u32> {
    let words = &candidate.words;
    let verb = verb(candidate);
    let stems = object(candidate, 10);
    let number = candidate.item.words.clone().filter(|&at| words.is_number(at)).count();
    let start = candidate.item.words.start;
    let names =
        candidate.item.words.clone().filter(|&at| at > start && words.is_capital(at)).count();
    let mut out = Gathered::default();
    out.put(&["bias"]);
    out.put(&["verb", &verb]);
    out.put(&["op", candidate.operator.id]);
    out.put(&["number", digit(number.min(3))]);
    out.put(&["names", digit(names.min(6))]);
    out.put(&["length", digit((candidate.item.words.len() / 4).min(6))]);
    for (at, stem) in stems.iter().enumerate() {
        out.put(&["object", stem]);
        if at < 3 {
            out.put(&["near", stem]);
            out.put(&["object", &verb, stem]);
        }
    }
    for pair in stems.windows(2).take(4) {
        if let [one, other] = pair {
            out.put(&["pair", one, other]);
        }
    }
    // Words of time say much of how exact a promise is.
    for at in candidate.item.words.clone() {
        let key = words.key(at);
        if matches!(
            key,
            "annually"
                | "annual"
                | "year"
                | "by"
                | "least"
                | "within"
                | "regular"
                | "first"
                | "new"
                | "next"
        ) {
            out.put(&["time", key]);
        }
    }
    let mut out: Vec<u32> = out.finish().into_iter().map(|it| (it ^ (it >> 16)) & 0xffff).collect();
    out.sort_unstable();
    out.dedup();
    out
}
