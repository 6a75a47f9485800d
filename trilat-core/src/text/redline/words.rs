//! Two sentences word by word, and the changed words that matter.

use serde::Serialize;
use std::ops::Range;

use super::lexicon::{
    is_date, is_frequency, is_negation, is_number_word, is_operator, is_party, is_party_glue,
    is_period, is_standard, is_stop,
};
use crate::{
    base::closed_words,
    text::{
        align::Pattern,
        token::{Token, TokenKind, tokens},
        words::hash,
    },
};

/// The most words of a sentence that are compared one by one; longer ones are shown whole.
const MAX_WORDS: usize = 4_000;

closed_words! {
    /// Which sentence has some words.
    pub enum WordMark {
        /// Both.
        Same = "same",
        /// The earlier only.
        Deleted = "deleted",
        /// The later only.
        Inserted = "inserted",
    }
}

/// A run of words of one mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WordChange {
    /// Which sentence has them.
    pub mark: WordMark,
    /// The words as written, white space made single.
    pub words: String,
    /// Whether a space stands before them.
    pub space: bool,
    /// Whether they only name the parties in another way ("The Leaders", "We").
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub party: bool,
}

closed_words! {
    /// What a changed word is about.
    pub enum TellingKind {
        /// How firmly something is promised or judged.
        Operator = "operator",
        /// The measure that something is held against: "in accordance with".
        Standard = "standard",
        /// A number.
        Number = "number",
        /// A date or a deadline.
        Date = "date",
        /// How often.
        Frequency = "frequency",
        /// A negation.
        Negation = "negation",
    }
}

/// Changed words of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TellingWord {
    /// What they are about.
    pub kind: TellingKind,
    /// The earlier words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// The later words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// A sentence with its tokens as they are compared.
struct Words<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    keys: Vec<String>,
}

impl<'t> Words<'t> {
    fn of(text: &'t str) -> Self {
        let tokens = tokens(text, 0..text.len());
        let keys = tokens.iter().map(|token| token.key(text)).collect();
        Self { text, tokens, keys }
    }

    fn hashes(&self) -> impl DoubleEndedIterator<Item = (u32, &str)> + Clone {
        self.keys.iter().map(|key| (hash(key), key.as_str()))
    }

    fn key(&self, at: usize) -> &str {
        self.keys.get(at).map_or("", String::as_str)
    }

    fn is_small(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| token.is_mark() || is_stop(self.key(at)))
    }

    /// Some of the tokens as written.
    fn run(&self, mark: WordMark, place: Range<usize>) -> Option<WordChange> {
        let found = self.tokens.get(place.clone())?;
        let (first, last) = (found.first()?, found.last()?);
        let written = self.text.get(first.place.start..last.place.end)?;
        let before = self.text.get(..first.place.start)?;
        let keys = || place.clone().map(|at| self.key(at));
        let party = mark != WordMark::Same
            && keys().any(is_party)
            && keys().all(|key| is_party(key) || is_party_glue(key) || key == "’");
        Some(WordChange {
            mark,
            words: written.split_whitespace().collect::<Vec<_>>().join(" "),
            space: before.ends_with(char::is_whitespace),
            party,
        })
    }
}

/// What changed from one sentence to another, word by word. Case and typography do not count.
pub(super) fn changes(before: &str, after: &str) -> Vec<WordChange> {
    let (before, after) = (Words::of(before), Words::of(after));
    let pairs = if before.keys == after.keys {
        (0..before.keys.len()).map(|at| (at, at)).collect()
    } else if before.keys.len() > MAX_WORDS || after.keys.len() > MAX_WORDS {
        Vec::new()
    } else {
        let pairs = Pattern::new(before.hashes()).pairs(after.hashes());
        without_strays(&before, &pairs)
    };
    let mut out = Vec::new();
    let (mut here, mut there) = (0, 0);
    let mut pairs = pairs.into_iter().peekable();
    loop {
        let next = pairs.peek().copied().unwrap_or((before.keys.len(), after.keys.len()));
        out.extend(before.run(WordMark::Deleted, here..next.0));
        out.extend(after.run(WordMark::Inserted, there..next.1));
        let start = next.1;
        (here, there) = next;
        while pairs.peek() == Some(&(here, there)) {
            pairs.next();
            (here, there) = (here + 1, there + 1);
        }
        if there == start {
            return out;
        }
        out.extend(after.run(WordMark::Same, start..there));
    }
}

/// Leaves out shared stop words and marks that stand alone between changes, so that a reader sees
/// one change and not three.
fn without_strays(before: &Words<'_>, pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut out: Vec<(usize, usize)> = Vec::with_capacity(pairs.len());
    let mut start = 0;
    let joined =
        |one: (usize, usize), other: (usize, usize)| one.0 + 1 == other.0 && one.1 + 1 == other.1;
    while let Some(first) = pairs.get(start) {
        let mut end = start + 1;
        while let (Some(&one), Some(&other)) = (pairs.get(end - 1), pairs.get(end))
            && joined(one, other)
        {
            end += 1;
        }
        let run = pairs.get(start..end).unwrap_or_default();
        let inside = start > 0 && end < pairs.len() && *first != (0, 0);
        let stray = inside && run.len() <= 2 && run.iter().all(|(at, _)| before.is_small(*at));
        if !stray {
            out.extend_from_slice(run);
        }
        start = end;
    }
    out
}

/// The changed words that matter, in order.
pub(super) fn telling(changes: &[WordChange]) -> Vec<TellingWord> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(change) = changes.get(at) {
        let (before, after) = match (change.mark, changes.get(at + 1)) {
            (WordMark::Same, _) => {
                at += 1;
                continue;
            }
            (WordMark::Deleted, Some(next)) if next.mark == WordMark::Inserted => {
                at += 2;
                (change.words.as_str(), next.words.as_str())
            }
            (WordMark::Deleted, _) => {
                at += 1;
                (change.words.as_str(), "")
            }
            (WordMark::Inserted, _) => {
                at += 1;
                ("", change.words.as_str())
            }
        };
        for &kind in TellingKind::ALL {
            let (before, after) = (of_kind(kind, before), of_kind(kind, after));
            if before != after {
                let some = |words: Vec<String>| (!words.is_empty()).then(|| words.join(" … "));
                out.push(TellingWord { kind, before: some(before), after: some(after) });
            }
        }
    }
    out
}

/// The words of a kind in a run, each once.
fn of_kind(kind: TellingKind, words: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut before = String::new();
    for token in tokens(words, 0..words.len()) {
        let key = token.key(words);
        // "each year" says how often, "this year" says when.
        let period = is_period(&key) && matches!(before.as_str(), "each" | "every" | "per");
        let fits = match kind {
            TellingKind::Operator => is_operator(&key),
            TellingKind::Standard => is_standard(&key),
            TellingKind::Number => {
                token.kind == TokenKind::Number && !is_date(&key) || is_number_word(&key)
            }
            TellingKind::Date => is_date(&key) && !period,
            TellingKind::Frequency => is_frequency(&key) || period,
            TellingKind::Negation => is_negation(&key),
        };
        before.clone_from(&key);
        if fits && !out.contains(&key) {
            out.push(key);
        }
    }
    out
}
