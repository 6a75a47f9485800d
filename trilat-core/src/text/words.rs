//! The words of a normal form, and where each of them stands.

use std::ops::Range;

use super::characters::{is_boundary, is_word};
use super::normalise::{narrow, wide};

/// A word: its place in the normal form and a hash of its letters.
#[derive(Clone, Copy)]
pub(super) struct Word {
    start: u32,
    end: u32,
    pub(super) hash: u32,
}

impl Word {
    pub(super) fn place(self) -> Range<usize> {
        wide(self.start)..wide(self.end)
    }
}

/// Splits a normal form into its words.
pub(super) fn split(normal: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut open: Option<usize> = None;
    let mut before = ' ';
    for (at, character) in normal.char_indices() {
        if is_boundary(before, character) {
            if let Some(start) = open.take() {
                words.push(word(normal, start..at));
            }
            if is_word(character) {
                open = Some(at);
            }
        }
        before = character;
    }
    if let Some(start) = open {
        words.push(word(normal, start..normal.len()));
    }
    words
}

fn word(normal: &str, place: Range<usize>) -> Word {
    let letters = normal.get(place.clone()).unwrap_or_default();
    Word { start: narrow(place.start), end: narrow(place.end), hash: hash(letters) }
}

/// FNV-1a, which is the same on every machine. Equal hashes are a hint only;
/// whoever follows it compares the letters.
pub(super) fn hash(letters: &str) -> u32 {
    letters
        .bytes()
        .fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The words of a text, with an index of where each stands.
#[derive(Clone, Default)]
pub(super) struct Words {
    words: Vec<Word>,
    /// The words' numbers, sorted by hash and then by place.
    postings: Vec<u32>,
}

impl Words {
    pub(super) fn new(normal: &str) -> Self {
        let words = split(normal);
        let mut keyed: Vec<(u32, u32)> =
            words.iter().enumerate().map(|(index, word)| (word.hash, narrow(index))).collect();
        keyed.sort_unstable();
        Self { words, postings: keyed.into_iter().map(|(_, index)| index).collect() }
    }

    /// The numbers of the words that begin in a range of the normal form.
    pub(super) fn starting_in(&self, range: &Range<usize>) -> Range<usize> {
        let before = |at: usize| self.words.partition_point(|word| wide(word.start) < at);
        before(range.start)..before(range.end)
    }

    pub(super) fn get(&self, index: u32) -> Option<Word> {
        self.words.get(wide(index)).copied()
    }

    pub(super) fn slice(&self, range: Range<usize>) -> &[Word] {
        self.words.get(range).unwrap_or_default()
    }

    /// The numbers of the words with this hash, in the order of the text.
    pub(super) fn with_hash(&self, hash: u32) -> &[u32] {
        let hash_of = |index: &u32| self.get(*index).map_or(u32::MAX, |word| word.hash);
        let start = self.postings.partition_point(|index| hash_of(index) < hash);
        let rest = self.postings.get(start..).unwrap_or_default();
        let length = rest.partition_point(|index| hash_of(index) == hash);
        rest.get(..length).unwrap_or_default()
    }

    /// Each hash that occurs and how many words have it, by hash.
    pub(super) fn counts(&self) -> impl Iterator<Item = (u32, usize)> {
        self.postings
            .chunk_by(|one, other| {
                self.get(*one).map(|word| word.hash) == self.get(*other).map(|word| word.hash)
            })
            .filter_map(|same| Some((self.get(*same.first()?)?.hash, same.len())))
    }
}
