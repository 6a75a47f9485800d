use std::fmt;
use std::ops::Range;

use serde::{Serialize, Serializer};

use super::error::TextError;
use super::normalise::Normalised;
use super::parsed::Text;
use super::words::{Atom, atoms, hash, whole};

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
    pub(super) wording: Wording,
}

/// The normal form of a fragment, and what is looked for in it.
#[derive(Clone)]
pub(super) struct Wording {
    pub(super) normal: Normalised,
    /// Where its parts stand in the normal form, punctuation at their ends cut off.
    pub(super) parts: Vec<Range<usize>>,
    /// The atoms of all parts.
    pub(super) atoms: Vec<PartAtom>,
    /// Where the text must have left out a hyphen at the end of a line.
    pub(super) divided: Vec<usize>,
}

/// An atom of a fragment, and the part in which it is.
#[derive(Clone, Copy)]
pub(super) struct PartAtom {
    pub(super) atom: Atom,
    pub(super) part: usize,
}

impl Wording {
    /// None if it holds no letter or digit.
    fn new(normal: Normalised, divided: Vec<usize>) -> Option<Self> {
        let parts = split_at_ellipses(&normal);
        let in_part = |atom: Atom| {
            let part = parts.partition_point(|part| part.end <= atom.place().start);
            let within = parts.get(part)?.start <= atom.place().start;
            within.then_some(PartAtom { atom, part })
        };
        let atoms: Vec<PartAtom> = atoms(normal.as_str()).into_iter().filter_map(in_part).collect();
        (!atoms.is_empty()).then_some(Self { normal, parts, atoms, divided })
    }

    /// Its parts between ellipses, in normal form.
    pub(super) fn parts(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| self.normal.as_str().get(part.clone()).unwrap_or_default())
    }
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
        let wording = Wording::new(Normalised::of(fragment), Vec::new())
            .ok_or(TextError::FragmentWithoutWords)?;
        Ok(Self { original: fragment.into(), wording })
    }

    /// The fragment as given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.original
    }

    /// Its parts between ellipses, in normal form.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.wording.parts()
    }

    /// How many words it has; those of a hyphenated one count by themselves.
    #[must_use]
    pub fn word_count(&self) -> usize {
        self.wording.atoms.len()
    }

    /// The other wordings that it may have in a text in which hyphens at the ends of lines were
    /// left out, or if it has such itself: `long-⏎term` may be `long-term` or `longterm`.
    pub(super) fn variants(&self, text: &Text) -> Vec<Wording> {
        /// More hyphens than this in one fragment are not tried in all combinations.
        const MAX_HYPHENS: usize = 4;
        let normal = &self.wording.normal;
        let mut hyphens: Vec<(Range<usize>, &str)> =
            normal.divided().map(|position| (position..position, "-")).collect();
        if text.normal.divided().len() > 0 {
            let pairs = self.wording.atoms.iter().zip(self.wording.atoms.iter().skip(1));
            let pairs = pairs.map(|(one, other)| (one.atom.place(), other.atom.place()));
            hyphens.extend(
                pairs
                    .filter(|(one, other)| normal.as_str().get(one.end..other.start) == Some("-"))
                    .filter(|(one, other)| text.divides(normal.as_str(), one, other))
                    .map(|(one, other)| (one.end..other.start, "")),
            );
        }
        hyphens.sort_by_key(|(place, _)| place.start);
        hyphens.truncate(MAX_HYPHENS);
        (1..1_usize << hyphens.len())
            .filter_map(|chosen| {
                let chosen: Vec<_> = hyphens
                    .iter()
                    .enumerate()
                    .filter(|(index, _)| chosen >> index & 1 == 1)
                    .map(|(_, hyphen)| hyphen.clone())
                    .collect();
                let mut moved = 0_usize;
                let mut divided = Vec::new();
                for (place, other) in &chosen {
                    if other.is_empty() {
                        divided.push(place.start.saturating_sub(moved));
                        moved += 1;
                    } else {
                        moved = moved.wrapping_sub(1);
                    }
                }
                Wording::new(normal.exchanged(&chosen), divided)
            })
            .collect()
    }
}

impl Text {
    /// Whether the text has two atoms of a fragment divided at the end of a line.
    fn divides(&self, normal: &str, one: &Range<usize>, other: &Range<usize>) -> bool {
        let letters = |place: &Range<usize>| normal.get(place.clone()).unwrap_or_default();
        let whole = [letters(one), letters(other)].concat();
        let places =
            self.words.with_hash(hash(&whole)).iter().filter_map(|&atom| self.words.get(atom));
        places.map(Atom::place).any(|place| {
            self.normal.is_divided(place.start + one.len())
                && self.normal.as_str().get(place) == Some(whole.as_str())
        })
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
fn split_at_ellipses(normal: &Normalised) -> Vec<Range<usize>> {
    let text = normal.as_str();
    let words: Vec<Range<usize>> = whole(normal).collect();
    let mut parts = Vec::new();
    let mut part = |place: Range<usize>| {
        let first = words.partition_point(|word| word.start < place.start);
        let last = words.partition_point(|word| word.end <= place.end);
        let within = words.get(first..last).unwrap_or_default();
        if let (Some(first), Some(last)) = (within.first(), within.last()) {
            parts.push(first.start..last.end);
        }
    };
    let mut part_start = 0;
    let mut dots: Option<(usize, usize)> = None;
    for (at, character) in text.char_indices() {
        match (character, dots) {
            ('.', Some((start, count))) => dots = Some((start, count + 1)),
            ('.', None) => dots = Some((at, 1)),
            (' ', Some(_)) => {}
            (_, Some((start, count))) => {
                if count >= 3 {
                    part(part_start..start);
                    part_start = at;
                }
                dots = None;
            }
            _ => {}
        }
    }
    part(part_start..text.len());
    parts
}
