use std::cmp::Reverse;
use std::ops::Range;

use serde::Serialize;

use super::align::{Pattern, key};
use super::diff::{Change, Side, changes};
use super::fragment::{Fragment, MAX_FRAGMENT};
use super::locator::Locator;
use super::normalise::{narrow, wide};
use super::parsed::Text;
use super::span::Span;

/// The passage of a text that comes nearest to a fragment that it lacks.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Nearest {
    /// Its address as a reader would write it.
    pub at: Locator,
    /// From its first shared word to its last.
    pub span: Span,
    /// How many of the fragment's words the passage has in the same order: at
    /// least two, and at least half of them.
    pub shared: u32,
    /// How many words the fragment has.
    pub of: u32,
    /// `shared / of`, from 0.5 to 1. It is 1 where only punctuation differs, or
    /// where the passage has further words in between.
    pub similarity: f64,
    /// How to get from the fragment (deleted) to the passage (inserted).
    pub words: Vec<Change>,
}

/// The most places from which passages are sought, and the most passages compared.
const MAX_SEEDS: usize = 8192;
const MAX_WINDOWS: usize = 64;

/// A run of words of the text, and the pairs that it shares with the fragment.
struct Passage {
    words: Range<usize>,
    pairs: Vec<(usize, usize)>,
}

/// A place at which a rare word of the fragment suggests a passage.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Seed {
    /// Where the stretch begins that the passage does not leave.
    reach: usize,
    /// The word with which the passage would begin, were all words the same.
    start: usize,
    /// Which of the fragment's words it is.
    rank: usize,
    word: u32,
}

impl Text {
    /// The passage that shares most of the fragment's words in order; of several,
    /// the shortest, and then the first.
    ///
    /// None if no passage shares at least two words that are at least half of the
    /// fragment's words, and half of those of both together.
    ///
    /// A passage stays within one paragraph, or one quotation of a digest. It is
    /// sought around the fragment's rarest words, at a bounded number of places,
    /// so in a very long text of ever the same words it may be overlooked.
    #[must_use]
    pub fn nearest(&self, fragment: &Fragment) -> Option<Nearest> {
        let sought = Side::of_fragment(fragment);
        let of = fragment.wording.atoms.len();
        let enough = of.div_ceil(2).max(2);
        let forwards = Pattern::new(sought.keys());
        let backwards = Pattern::new(sought.keys().rev());
        let mut best: Option<Passage> = None;
        for window in self.windows(fragment, enough) {
            let Some(passage) = self.passage(window, &forwards, &backwards, enough) else {
                continue;
            };
            let rank = |passage: &Passage| {
                let Range { start, end } = passage.words;
                (passage.pairs.len(), Reverse(end - start), Reverse(start))
            };
            let dense = 4 * passage.pairs.len() >= of + passage.words.len();
            if dense && best.as_ref().is_none_or(|best| rank(&passage) > rank(best)) {
                best = Some(passage);
            }
        }
        let best = best?;
        let words = self.words.slice(best.words);
        let (first, last) = (words.first()?.place(), words.last()?.place());
        let place = self.words.word_at(first.start)?.start..self.words.word_at(last.start)?.end;
        if place.len() > 4 * MAX_FRAGMENT {
            return None;
        }
        let span = self.span(&place)?;
        let passage = Side::new(self.as_str(), &self.normal, words.to_vec(), place);
        let (shared, of) = (narrow(best.pairs.len()), narrow(of));
        Some(Nearest {
            at: self.address(&span),
            span,
            shared,
            of,
            similarity: f64::from(shared) / f64::from(of),
            words: changes(&sought, &passage, &best.pairs),
        })
    }

    /// The shortest passage of a window that shares as many words as the window.
    fn passage(
        &self,
        window: Range<usize>,
        forwards: &Pattern<'_>,
        backwards: &Pattern<'_>,
        enough: usize,
    ) -> Option<Passage> {
        let normal = self.normal.as_str();
        let keys =
            |words: Range<usize>| self.words.slice(words).iter().map(|&word| key(normal, word));
        let shares = forwards.shared(keys(window.clone()));
        let most = shares.last().copied().filter(|&most| most >= enough)?;
        let end = window.start + 1 + shares.iter().position(|&share| share == most)?;
        let shares = backwards.shared(keys(window.start..end).rev());
        let start = end - 1 - shares.iter().position(|&share| share == most)?;
        let mut pairs = forwards.pairs(keys(start..end));
        drop_strays(&mut pairs, enough);
        let (first, last) = (pairs.first()?.1, pairs.last()?.1);
        for pair in &mut pairs {
            pair.1 -= first;
        }
        Some(Passage { words: start + first..start + last + 1, pairs })
    }

    /// Runs of words that may hold a passage, most promising first.
    fn windows(&self, fragment: &Fragment, enough: usize) -> Vec<Range<usize>> {
        let length = fragment.wording.atoms.len();
        let slack = length / 4 + 2;
        let mut groups: Vec<(usize, Seed)> = Vec::new();
        let mut ranks = Vec::new();
        let seeds = self.seeds(fragment, enough);
        let near =
            |one: &Seed, other: &Seed| one.reach == other.reach && other.start - one.start <= slack;
        let mut rest = seeds.as_slice();
        while let Some(first) = rest.first() {
            let (group, others) = rest.split_at(rest.partition_point(|seed| near(first, seed)));
            ranks.extend(group.iter().map(|seed| seed.rank));
            ranks.sort_unstable();
            ranks.dedup();
            groups.push((ranks.len(), *first));
            ranks.clear();
            rest = others;
        }
        groups.sort_by_key(|(words, seed)| (Reverse(*words), *seed));
        groups.truncate(MAX_WINDOWS);
        let window = |seed: &Seed| {
            let bounds = self.bounds(seed.word);
            let start = seed.start.saturating_sub(slack).max(bounds.start);
            start..(seed.start + length + 2 * slack).min(bounds.end)
        };
        groups.iter().map(|(_, seed)| window(seed)).collect()
    }

    /// The places of so many of the fragment's rarest words that no passage with
    /// `enough` of its words can lack them all.
    fn seeds(&self, fragment: &Fragment, enough: usize) -> Vec<Seed> {
        let atoms = fragment.wording.atoms.iter().enumerate();
        let mut by_rarity: Vec<(&[u32], usize)> =
            atoms.map(|(offset, word)| (self.words.with_hash(word.atom.hash), offset)).collect();
        by_rarity.sort_by_key(|(postings, offset)| (postings.len(), *offset));
        let needed = (fragment.wording.atoms.len() + 1).saturating_sub(enough);
        let mut seeds = Vec::new();
        for (rank, (postings, offset)) in by_rarity.into_iter().take(needed).enumerate() {
            for &word in postings.iter().take(MAX_SEEDS - seeds.len()) {
                let at = self.words.get(word).map_or(0, |found| found.place().start);
                let start = wide(word).saturating_sub(offset);
                seeds.push(Seed { reach: self.reach(at).start, start, rank, word });
            }
        }
        seeds.sort_unstable();
        seeds
    }

    /// The words of the paragraph, or the quotation of a digest, around a word.
    fn bounds(&self, word: u32) -> Range<usize> {
        let normal = self.normal.as_str();
        let place = self.words.get(word).map_or(0..0, super::words::Atom::place);
        let mut reach = self.reach(place.start);
        if self.is_digest() {
            let before = normal.get(reach.start..place.start).unwrap_or_default();
            let after = normal.get(place.end..reach.end).unwrap_or_default();
            reach.start += before.rfind('\n').map_or(0, |bar| bar + 1);
            reach.end = place.end + after.find('\n').unwrap_or(after.len());
        }
        self.words.starting_in(&reach)
    }
}

/// Gives up words at either end that stand far from the rest, so that a stray
/// `the` does not stretch the passage.
fn drop_strays(pairs: &mut Vec<(usize, usize)>, enough: usize) {
    while let Some(lone) = lone_start(pairs.iter().copied())
        && pairs.len() - lone >= enough
    {
        pairs.drain(..lone);
    }
    while let Some(lone) = lone_start(pairs.iter().rev().copied())
        && pairs.len() - lone >= enough
    {
        pairs.truncate(pairs.len() - lone);
    }
}

/// How many pairs stand together at the start, if more words than twice their
/// number part them from the next one.
fn lone_start(mut pairs: impl Iterator<Item = (usize, usize)>) -> Option<usize> {
    let mut before = pairs.next()?;
    for (together, pair) in (1..).zip(pairs) {
        let skipped = pair.1.abs_diff(before.1) - 1;
        if skipped > 0 {
            return (skipped > 2 * together).then_some(together);
        }
        before = pair;
    }
    None
}
