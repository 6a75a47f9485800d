//! How alike two sentences are.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::given::RedlineText;
use super::lexicon::{is_party, is_stop, stem};
use crate::text::sentence::Sentence;
use crate::text::token::{TokenKind, tokens};

/// A text with its sentences and their words.
pub(super) struct Side<'t> {
    pub(super) text: RedlineText<'t>,
    sentences: Vec<Sentence>,
    bags: Vec<Bag>,
}

/// The words of a sentence.
pub(super) struct Bag {
    /// Every word as it is compared, in order.
    keys: Vec<String>,
    /// The stems that count, sorted.
    pub(super) stems: Vec<String>,
}

const EMPTY: &Bag = &Bag { keys: Vec::new(), stems: Vec::new() };
const NOTHING: &Sentence = &Sentence { paragraph: 0, place: 0..0, heading: true };

impl<'t> Side<'t> {
    pub(super) fn new(text: RedlineText<'t>, sentences: Vec<Sentence>) -> Self {
        let words = text.text.as_str();
        let bags = sentences.iter().map(|sentence| Bag::of(words, sentence)).collect();
        Self { text, sentences, bags }
    }

    pub(super) fn bag(&self, index: usize) -> &Bag {
        self.bags.get(index).unwrap_or(EMPTY)
    }

    pub(super) fn at(&self, index: usize) -> &Sentence {
        self.sentences.get(index).unwrap_or(NOTHING)
    }

    pub(super) fn sentence(&self, index: usize) -> &'t str {
        self.text.text.as_str().get(self.at(index).place.clone()).unwrap_or_default()
    }

    /// How many words a sentence has.
    pub(super) fn words(&self, index: usize) -> usize {
        self.bag(index).keys.len()
    }

    /// The sentences that are compared: all but headings.
    pub(super) fn indices(&self) -> impl Iterator<Item = usize> + '_ {
        self.sentences.iter().enumerate().filter(|(_, it)| !it.heading).map(|(index, _)| index)
    }

    pub(super) fn len(&self) -> usize {
        self.indices().count()
    }
}

impl Bag {
    fn of(text: &str, sentence: &Sentence) -> Self {
        let found = tokens(text, sentence.place.clone());
        let words = found.iter().filter(|token| !token.is_mark());
        let keys: Vec<String> = words.clone().map(|token| token.key(text)).collect();
        let counts = words.zip(&keys).filter(|(token, key)| {
            token.kind == TokenKind::Number || !is_stop(key) && !is_party(key)
        });
        let stems: BTreeSet<String> = counts.map(|(_, key)| stem(key)).collect();
        let mut stems: Vec<String> = stems.into_iter().collect();
        if stems.is_empty() {
            // A sentence of stop words alone is compared by them.
            stems = keys.clone();
            stems.sort_unstable();
            stems.dedup();
        }
        Self { keys, stems }
    }

    /// Every run of three words.
    fn runs(&self) -> impl Iterator<Item = &[String]> {
        self.keys.windows(3)
    }
}

/// How much each stem weighs: the rarer in the two texts, the more.
pub(super) struct Weights(HashMap<String, f64>);

impl Weights {
    pub(super) fn of(before: &Side<'_>, after: &Side<'_>) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut sentences = 0_usize;
        for side in [before, after] {
            for index in side.indices() {
                sentences += 1;
                for stem in &side.bag(index).stems {
                    *counts.entry(stem).or_default() += 1;
                }
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "counts of sentences are small")]
        let weight = |count: usize| ((sentences as f64 + 1.0) / count as f64).ln() + 0.1;
        Self(counts.into_iter().map(|(stem, count)| (stem.to_owned(), weight(count))).collect())
    }

    pub(super) fn weight(&self, stem: &str) -> f64 {
        self.0.get(stem).copied().unwrap_or(0.1)
    }

    fn sum(&self, bag: &Bag) -> f64 {
        bag.stems.iter().map(|stem| self.weight(stem)).sum()
    }

    fn shared(&self, one: &Bag, other: &Bag) -> f64 {
        let in_other = |stem: &&String| other.stems.binary_search(stem).is_ok();
        one.stems.iter().filter(in_other).map(|stem| self.weight(stem)).sum()
    }

    /// The share of one sentence's weight that the other has.
    pub(super) fn contained(&self, part: &Bag, whole: &Bag) -> f64 {
        let sum = self.sum(part);
        if sum > 0.0 { self.shared(part, whole) / sum } else { 0.0 }
    }

    /// How alike two sentences are, from 0 to 1.
    pub(super) fn similarity(&self, one: &Bag, other: &Bag) -> f64 {
        let (a, b, shared) = (self.sum(one), self.sum(other), self.shared(one, other));
        if a <= 0.0 || b <= 0.0 || shared <= 0.0 {
            return 0.0;
        }
        let dice = 2.0 * shared / (a + b);
        let containment = shared / a.min(b);
        let runs = shared_runs(one, other);
        let alike = dice.max(0.5 * (dice + 0.9 * containment)).max(0.5 * (dice + runs));
        // The same words in another order are not the same sentence.
        if one.keys == other.keys { 1.0 } else { alike.min(0.999) }
    }
}

/// The share of the shorter sentence that stands in runs of three words or more of both.
fn shared_runs(one: &Bag, other: &Bag) -> f64 {
    let (short, long) =
        if one.keys.len() <= other.keys.len() { (one, other) } else { (other, one) };
    if short.keys.len() < 3 {
        return 0.0;
    }
    let runs: BTreeSet<&[String]> = long.runs().collect();
    let mut covered = vec![false; short.keys.len()];
    for (start, run) in short.runs().enumerate() {
        if runs.contains(run) {
            covered.iter_mut().skip(start).take(3).for_each(|word| *word = true);
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "sentences are short")]
    let share = covered.iter().filter(|word| **word).count() as f64 / covered.len() as f64;
    share
}
