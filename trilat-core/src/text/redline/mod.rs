//! Two raw texts side by side: which sentences were kept, reworded, moved, split, merged, added or
//! dropped, and word by word inside each pair.

mod align;
mod given;
mod lexicon;
mod order;
mod series;
mod similarity;
#[cfg(test)]
mod tests;
mod words;

pub use given::RedlineText;
pub use series::{RedlineSeries, SentenceThread};
pub use words::{TellingKind, TellingWord, WordChange, WordMark};

use super::Sentence;
use crate::base::closed_words;
use serde::Serialize;
use similarity::Side;
use std::collections::BTreeMap;

/// The most sentences of a text that can be compared: 20,000.
pub const MAX_SENTENCES: usize = 20_000;

closed_words! {
    /// What became of a sentence from one text to a later one.
    pub enum SentenceOutcome {
        /// In place, in the same words.
        Same = "same",
        /// In place, in other words.
        Reworded = "reworded",
        /// Elsewhere, in the same words.
        Moved = "moved",
        /// Elsewhere, in other words.
        MovedAndReworded = "moved-and-reworded",
        /// A later sentence that was part of an earlier one, which goes on in another.
        Split = "split",
        /// An earlier sentence that is now part of a later one, which also goes on from another.
        Merged = "merged",
        /// Not in the later text, whose full text is available.
        Dropped = "dropped",
        /// Not seen in the later text, whose full text is not available.
        NotSeen = "not-seen",
        /// Not in the earlier text, whose full text is available.
        Added = "added",
        /// Not seen in the earlier text, whose full text is not available.
        FirstSeen = "first-seen",
    }
}

/// A sentence of one of the texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SentencePlace {
    /// Which sentence, counted from 0, headings included.
    pub index: usize,
    /// Its paragraph, such as `¶4`.
    pub at: String,
    /// The first byte of the sentence in the text.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
    /// The sentence as written.
    pub text: String,
}

/// What became of one sentence.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SentenceChange {
    /// What became of it.
    pub outcome: SentenceOutcome,
    /// The earlier sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<SentencePlace>,
    /// The later sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<SentencePlace>,
    /// For moved sentences: neighbors that moved together have the same number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block: Option<usize>,
    /// How alike the two are, from 0 to 1 (see [`redline`]).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub similarity: Option<f64>,
    /// The two word by word; empty where only one text has it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<WordChange>,
    /// Changed words that matter: operators, numbers, dates, frequencies, negations.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub telling: Vec<TellingWord>,
}

/// One side of a redline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RedlineSide {
    /// What the text is called.
    pub name: String,
    /// Whether it is the full text.
    pub full: bool,
    /// How many sentences it has, without headings.
    pub sentences: usize,
}

/// Two texts side by side.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Redline {
    /// The earlier text.
    pub before: RedlineSide,
    /// The later text.
    pub after: RedlineSide,
    /// How many sentences came to which outcome.
    pub counts: BTreeMap<SentenceOutcome, usize>,
    /// Every sentence in the order of the later text; what only the earlier text has follows the
    /// sentence that it stood behind.
    pub changes: Vec<SentenceChange>,
}

impl Redline {
    /// Whether any sentence differs.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.counts.keys().any(|outcome| *outcome != SentenceOutcome::Same)
    }

    /// The same with nothing but what moved.
    #[must_use]
    pub fn moved_only(mut self) -> Self {
        let moved = [SentenceOutcome::Moved, SentenceOutcome::MovedAndReworded];
        self.changes.retain(|change| moved.contains(&change.outcome));
        self.counts.retain(|outcome, _| moved.contains(outcome));
        self
    }

    /// The sentences with an outcome.
    pub fn with(&self, outcome: SentenceOutcome) -> impl Iterator<Item = &SentenceChange> {
        self.changes.iter().filter(move |change| change.outcome == outcome)
    }
}

/// Why texts cannot be compared.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RedlineError {
    /// A text has more sentences than [`MAX_SENTENCES`].
    #[error("`{name}` has {sentences} sentences, more than the {limit} allowed")]
    TooManySentences {
        /// What the text is called.
        name: String,
        /// How many it has.
        sentences: usize,
        /// The limit.
        limit: usize,
    },
    /// Fewer than two texts.
    #[error("expected two texts or more, found {found}")]
    TooFewTexts {
        /// How many there are.
        found: usize,
    },
}

/// Compares two raw texts sentence by sentence. No coding is needed.
///
/// Two sentences are alike by the greatest of three measures over their stems, stop words and
/// names of the parties left out, each stem weighted by how rare it is in the two texts: Dice's
/// coefficient; the mean of Dice and 0.9 times containment; the mean of Dice and the share of the
/// shorter one in shared runs of three words or more. Pairs of at least 0.40 are assigned so that
/// the sum is greatest. What is left over and contained by 0.60 or more in a paired sentence is
/// *split* or *merged*. The heaviest run of pairs in one order is in place; the others moved.
///
/// ```
/// use trilat_core::text::{RedlineText, SentenceOutcome, Text, redline};
///
/// let before = Text::parse("We pledge to work closely with ASEAN partners. We condemn the launch.")?;
/// let after = Text::parse("We are committed to working closely with ASEAN partners.")?;
/// let found = redline(RedlineText::new("2022", &before), RedlineText::new("2023", &after))?;
/// assert_eq!(found.counts[&SentenceOutcome::Reworded], 1);
/// assert_eq!(found.counts[&SentenceOutcome::Dropped], 1);
/// let telling = &found.changes[0].telling[0];
/// assert_eq!((telling.before.as_deref(), telling.after.as_deref()), (Some("pledge"), Some("committed")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// If a text has more than [`MAX_SENTENCES`] sentences.
pub fn redline(before: RedlineText<'_>, after: RedlineText<'_>) -> Result<Redline, RedlineError> {
    Ok(of_sides(&side(before)?, &side(after)?))
}

/// Compares several raw texts in order, each with the next, and follows every sentence as a thread.
///
/// # Errors
///
/// If there are fewer than two texts, or one has more than [`MAX_SENTENCES`] sentences.
pub fn redline_series(texts: &[RedlineText<'_>]) -> Result<RedlineSeries, RedlineError> {
    if texts.len() < 2 {
        return Err(RedlineError::TooFewTexts { found: texts.len() });
    }
    let sides = texts.iter().map(|text| side(*text)).collect::<Result<Vec<_>, _>>()?;
    let steps = sides.windows(2).filter_map(|pair| match pair {
        [before, after] => Some(of_sides(before, after)),
        _ => None,
    });
    Ok(RedlineSeries::of(steps.collect()))
}

fn side(text: RedlineText<'_>) -> Result<Side<'_>, RedlineError> {
    let sentences = text.text.sentences();
    if sentences.len() > MAX_SENTENCES {
        return Err(RedlineError::TooManySentences {
            name: text.name.to_owned(),
            sentences: sentences.len(),
            limit: MAX_SENTENCES,
        });
    }
    Ok(Side::new(text, sentences))
}

fn of_sides(before: &Side<'_>, after: &Side<'_>) -> Redline {
    let weights = similarity::Weights::of(before, after);
    let pairs = align::pair(before, after, &weights);
    let rest = align::left_over(before, after, &pairs, &weights);
    let order = order::in_place(&pairs, |pair| before.words(pair.before));
    let mut changes: Vec<(order::Key, SentenceChange)> = Vec::new();
    for (pair, place) in pairs.iter().zip(&order) {
        let words = words::changes(before.sentence(pair.before), after.sentence(pair.after));
        let same = words.iter().all(|change| change.mark == WordMark::Same);
        let outcome = match (place.in_place, same) {
            (true, true) => SentenceOutcome::Same,
            (true, false) => SentenceOutcome::Reworded,
            (false, true) => SentenceOutcome::Moved,
            (false, false) => SentenceOutcome::MovedAndReworded,
        };
        changes.push((
            order::Key::later(pair.after),
            SentenceChange {
                outcome,
                before: Some(before.place(pair.before)),
                after: Some(after.place(pair.after)),
                block: place.block,
                similarity: Some(pair.similarity),
                telling: if same { Vec::new() } else { words::telling(&words) },
                words: if same { Vec::new() } else { words },
            },
        ));
    }
    let alone =
        |outcome, one: Option<SentencePlace>, other: Option<SentencePlace>| SentenceChange {
            outcome,
            before: one,
            after: other,
            block: None,
            similarity: None,
            words: Vec::new(),
            telling: Vec::new(),
        };
    let (gone, come) = (
        if after.text.full { SentenceOutcome::Dropped } else { SentenceOutcome::NotSeen },
        if before.text.full { SentenceOutcome::Added } else { SentenceOutcome::FirstSeen },
    );
    for (index, into) in rest.before {
        let change = match into {
            Some(into) => {
                alone(SentenceOutcome::Merged, Some(before.place(index)), Some(after.place(into)))
            }
            None => alone(gone, Some(before.place(index)), None),
        };
        changes.push((order::Key::earlier(index, &pairs), change));
    }
    for (index, from) in rest.after {
        let change = match from {
            Some(from) => {
                alone(SentenceOutcome::Split, Some(before.place(from)), Some(after.place(index)))
            }
            None => alone(come, None, Some(after.place(index))),
        };
        changes.push((order::Key::later(index), change));
    }
    changes.sort_by_key(|(key, _)| *key);
    let changes: Vec<SentenceChange> = changes.into_iter().map(|(_, change)| change).collect();
    let mut counts = BTreeMap::new();
    for change in &changes {
        *counts.entry(change.outcome).or_default() += 1;
    }
    Redline { before: before.summary(), after: after.summary(), counts, changes }
}

impl Side<'_> {
    fn summary(&self) -> RedlineSide {
        RedlineSide { name: self.text.name.to_owned(), full: self.text.full, sentences: self.len() }
    }

    fn place(&self, index: usize) -> SentencePlace {
        let sentence: &Sentence = self.at(index);
        SentencePlace {
            index,
            at: format!("¶{}", sentence.paragraph),
            start: sentence.place.start,
            end: sentence.place.end,
            text: self.sentence(index).split_whitespace().collect::<Vec<_>>().join(" "),
        }
    }
}
