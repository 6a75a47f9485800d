use std::fmt;
use std::ops::Range;

use serde::{Serialize, Serializer};

use super::characters::is_word;
use super::error::TextError;
use super::normalise::{Normalised, Normaliser};
use super::words::{Word, split};

/// The most bytes of a fragment.
pub const MAX_FRAGMENT: usize = 4096;

/// The words of a quotation, ready to be looked for.
///
/// An ellipsis (`…`, `...`, also spaced or in brackets) splits it into parts.
///
/// ```
/// use trilat_core::text::Fragment;
///
/// let fragment = Fragment::new("“We will … share data.”")?;
/// assert_eq!(fragment.parts().collect::<Vec<_>>(), ["we will", "share data"]);
/// # Ok::<(), trilat_core::text::TextError>(())
/// ```
#[derive(Clone)]
pub struct Fragment {
    original: Box<str>,
    pub(super) normal: Normalised,
    /// Where its parts stand in the normal form, punctuation at their ends cut off.
    pub(super) parts: Vec<Range<usize>>,
    /// The words of all parts.
    pub(super) words: Vec<FragmentWord>,
}

/// A word of a fragment.
#[derive(Clone, Copy)]
pub(super) struct FragmentWord {
    pub(super) word: Word,
    pub(super) part: usize,
}

impl Fragment {
    /// Takes the words of a quotation.
    ///
    /// # Errors
    ///
    /// If it is longer than [`MAX_FRAGMENT`] bytes or holds no letter or digit.
    pub fn new(fragment: &str) -> Result<Self, TextError> {
        if fragment.len() > MAX_FRAGMENT {
            let (bytes, limit) = (fragment.len(), MAX_FRAGMENT);
            return Err(TextError::FragmentTooLong { bytes, limit });
        }
        let mut normaliser = Normaliser::default();
        normaliser.feed(fragment, 0..fragment.len());
        let normal = normaliser.finish();
        let parts = split_at_ellipses(normal.as_str());
        if parts.is_empty() {
            return Err(TextError::FragmentWithoutWords);
        }
        let mut words = Vec::new();
        for word in split(normal.as_str()) {
            let part = parts.partition_point(|part| part.end <= word.place().start);
            words.push(FragmentWord { word, part });
        }
        Ok(Self { original: fragment.into(), normal, parts, words })
    }

    /// The fragment as given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.original
    }

    /// Its parts between ellipses, in normal form.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| self.normal.as_str().get(part.clone()).unwrap_or_default())
    }

    /// How many words it has.
    #[must_use]
    pub fn word_count(&self) -> usize {
        self.words.len()
    }
}

impl fmt::Debug for Fragment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Fragment").field(&self.original).finish()
    }
}

impl Serialize for Fragment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.original)
    }
}

/// The parts between three or more dots, spaced or not, each without the
/// punctuation at its ends; parts without words are dropped.
fn split_at_ellipses(normal: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut part_start = 0;
    let mut dots: Option<(usize, usize)> = None;
    for (at, character) in normal.char_indices() {
        match (character, dots) {
            ('.', Some((start, count))) => dots = Some((start, count + 1)),
            ('.', None) => dots = Some((at, 1)),
            (' ', Some(_)) => {}
            (_, Some((start, count))) => {
                if count >= 3 {
                    parts.extend(words_within(normal, part_start..start));
                    part_start = at;
                }
                dots = None;
            }
            _ => {}
        }
    }
    parts.extend(words_within(normal, part_start..normal.len()));
    parts
}

/// A range without the punctuation at its ends, unless nothing is left.
fn words_within(normal: &str, place: Range<usize>) -> Option<Range<usize>> {
    let text = normal.get(place.clone())?;
    let start = text.find(is_word)?;
    let (last, character) = text.char_indices().rfind(|(_, character)| is_word(*character))?;
    Some(place.start + start..place.start + last + character.len_utf8())
}
