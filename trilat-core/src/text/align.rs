//! The longest common subsequence of two runs of words.

use super::words::Atom;

/// A word as it is compared: the hash first, because it nearly always decides.
pub(super) type Key<'t> = (u32, &'t str);

/// The key of a word of a normal form.
pub(super) fn key(normal: &str, word: Atom) -> Key<'_> {
    (word.hash, normal.get(word.place()).unwrap_or_default())
}

/// A run of words, prepared to be aligned with others.
///
/// After Hyyrö, "Bit-parallel LCS-length computation revisited" (2004): one bit
/// for each word, so that aligning costs a 64th of the product of the lengths.
pub(super) struct Pattern<'f> {
    length: usize,
    blocks: usize,
    /// The different words, sorted.
    vocabulary: Vec<Key<'f>>,
    /// For each word of the vocabulary: where it stands, `blocks` numbers each.
    masks: Vec<u64>,
}

impl<'f> Pattern<'f> {
    pub(super) fn new(words: impl DoubleEndedIterator<Item = Key<'f>> + Clone) -> Self {
        let mut vocabulary: Vec<Key<'f>> = words.clone().collect();
        let length = vocabulary.len();
        vocabulary.sort_unstable();
        vocabulary.dedup();
        let blocks = length.div_ceil(64);
        let masks = vec![0; vocabulary.len() * blocks];
        let mut pattern = Self { length, blocks, vocabulary, masks };
        for (index, word) in words.enumerate() {
            if let Ok(found) = pattern.vocabulary.binary_search(&word)
                && let Some(mask) = pattern.masks.get_mut(found * blocks + index / 64)
            {
                *mask |= 1 << (index % 64);
            }
        }
        pattern
    }

    /// How many words are shared in order with the text up to each of its words.
    pub(super) fn shared<'t>(&self, text: impl Iterator<Item = Key<'t>>) -> Vec<usize> {
        let mut row = self.first_row();
        text.map(|word| {
            self.advance(&mut row, word);
            self.count(&row)
        })
        .collect()
    }

    /// The pairs of a longest alignment: numbers of words here and in the text.
    pub(super) fn pairs<'t>(&self, text: impl Iterator<Item = Key<'t>>) -> Vec<(usize, usize)> {
        let mut row = self.first_row();
        let mut rows = row.clone();
        let mut there = 0;
        for word in text {
            self.advance(&mut row, word);
            rows.extend_from_slice(&row);
            there += 1;
        }
        // A cleared bit says that this word adds one to what is shared.
        let adds = |here: usize, there: usize| {
            let block = rows.get(there * self.blocks + here / 64).copied().unwrap_or(u64::MAX);
            block & (1 << (here % 64)) == 0
        };
        let mut pairs = Vec::new();
        let mut here = self.length;
        while here > 0 && there > 0 {
            if !adds(here - 1, there) {
                here -= 1;
            } else if adds(here - 1, there - 1) {
                there -= 1;
            } else {
                here -= 1;
                there -= 1;
                pairs.push((here, there));
            }
        }
        pairs.reverse();
        pairs
    }

    fn first_row(&self) -> Vec<u64> {
        vec![u64::MAX; self.blocks]
    }

    fn advance(&self, row: &mut [u64], word: Key<'_>) {
        let Ok(found) = self.vocabulary.binary_search(&word) else { return };
        let start = found * self.blocks;
        let masks = self.masks.get(start..start + self.blocks).unwrap_or_default();
        let mut carry = false;
        for (bits, mask) in row.iter_mut().zip(masks) {
            let (sum, over) = bits.overflowing_add(*bits & mask);
            let (sum, over_by_carry) = sum.overflowing_add(u64::from(carry));
            carry = over || over_by_carry;
            *bits = sum | (*bits & !mask);
        }
    }

    fn count(&self, row: &[u64]) -> usize {
        // Bits beyond the last word are never cleared.
        row.iter().map(|bits| bits.count_zeros() as usize).sum()
    }
}
