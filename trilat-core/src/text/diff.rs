use std::ops::Range;

use serde::Serialize;

use super::align::{Pattern, key};
use super::error::TextError;
use super::fragment::Fragment;
use super::normalise::Normalised;
use super::words::Atom;

/// A stretch of a word diff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// Which side has these words.
    pub kind: ChangeKind,
    /// The words as written, white space made single; of two spellings that
    /// count as equal, the later one.
    pub words: String,
}

/// Which side of a diff has some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// Both.
    Same,
    /// The first only.
    Deleted,
    /// The second only.
    Inserted,
}

/// What changed from one wording to another, word by word.
///
/// The alignment shares as many words in order as can be; typography and case
/// do not count, punctuation between shared words does.
///
/// ```
/// use trilat_core::text::{ChangeKind, diff};
///
/// let changes = diff("we intend to hold annual exercises", "We will hold regular exercises")?;
/// let deleted: Vec<&str> = changes.iter()
///     .filter(|change| change.kind == ChangeKind::Deleted)
///     .map(|change| change.words.as_str())
///     .collect();
/// assert_eq!(deleted, ["intend to", "annual"]);
/// # Ok::<(), trilat_core::text::TextError>(())
/// ```
///
/// # Errors
///
/// If either is longer than [`MAX_FRAGMENT`](super::MAX_FRAGMENT) bytes or has
/// no words.
pub fn diff(before: &str, after: &str) -> Result<Vec<Change>, TextError> {
    let (before, after) = (Fragment::new(before)?, Fragment::new(after)?);
    let (before, after) = (Side::of_fragment(&before), Side::of_fragment(&after));
    let pairs = Pattern::new(before.keys()).pairs(after.keys());
    Ok(changes(&before, &after, &pairs))
}

/// One side of a diff: words with the text that they stand in.
pub(super) struct Side<'t> {
    original: &'t str,
    normal: &'t Normalised,
    words: Vec<Atom>,
    /// Words before which something is left out, so that the punctuation there
    /// does not count.
    joints: Vec<usize>,
    /// From the start of the first word to the end of the last: where these are
    /// numbers with signs or hyphenated, more than the atoms in them.
    ends: Range<usize>,
}

impl<'t> Side<'t> {
    pub(super) fn new(
        original: &'t str,
        normal: &'t Normalised,
        words: Vec<Atom>,
        ends: Range<usize>,
    ) -> Self {
        Self { original, normal, words, joints: Vec::new(), ends }
    }

    pub(super) fn of_fragment(fragment: &'t Fragment) -> Self {
        let wording = &fragment.wording;
        let parts = wording.atoms.iter().map(|word| word.part);
        let pairs = parts.clone().zip(parts.skip(1)).enumerate();
        let (first, last) = (wording.parts.first(), wording.parts.last());
        Self {
            original: fragment.as_str(),
            normal: &wording.normal,
            words: wording.atoms.iter().map(|word| word.atom).collect(),
            joints: pairs.filter(|(_, (a, b))| a != b).map(|(index, _)| index + 1).collect(),
            ends: first.map_or(0, |part| part.start)..last.map_or(0, |part| part.end),
        }
    }

    pub(super) fn keys(&self) -> impl DoubleEndedIterator<Item = (u32, &'t str)> + Clone {
        self.words.iter().map(|&word| key(self.normal.as_str(), word))
    }

    /// Some of the words as written.
    fn stretch(&self, words: Range<usize>) -> String {
        let places = self.words.get(words).unwrap_or_default();
        match (places.first(), places.last()) {
            (Some(first), Some(last)) => self.written(&(first.place().start..last.place().end)),
            _ => String::new(),
        }
    }

    /// What stands between a word and the one before it: in normal form, and as written.
    fn gap(&self, word: usize) -> Option<(&'t str, String)> {
        let before = self.words.get(word.checked_sub(1)?)?.place().end;
        let gap = before..self.words.get(word)?.place().start;
        Some((self.normal.as_str().get(gap.clone())?.trim(), self.written(&gap)))
    }

    /// What the first word has before its first atom: in normal form, and as written.
    fn head(&self) -> (&'t str, String) {
        let first = self.words.first().map_or(self.ends.start, |word| word.place().start);
        self.stretched(self.ends.start..first)
    }

    /// What the last word has after its last atom.
    fn tail(&self) -> (&'t str, String) {
        let last = self.words.last().map_or(self.ends.end, |word| word.place().end);
        self.stretched(last..self.ends.end)
    }

    fn stretched(&self, place: Range<usize>) -> (&'t str, String) {
        (self.normal.as_str().get(place.clone()).unwrap_or_default(), self.written(&place))
    }

    fn written(&self, normal: &Range<usize>) -> String {
        if normal.is_empty() {
            return String::new();
        }
        let words = self.original.get(self.normal.original(normal)).unwrap_or_default();
        let mut written = String::new();
        for word in words.split_whitespace() {
            if !written.is_empty() {
                written.push(' ');
            }
            written.push_str(word);
        }
        written
    }
}

/// The diff of two sides along the pairs of words that they share.
pub(super) fn changes(
    before: &Side<'_>,
    after: &Side<'_>,
    pairs: &[(usize, usize)],
) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut push = |kind, words: String| {
        if !words.is_empty() {
            changes.push(Change { kind, words });
        }
    };
    let (old, new) = (before.head(), after.head());
    if old.0 != new.0 {
        push(ChangeKind::Deleted, old.1);
        push(ChangeKind::Inserted, new.1);
    }
    // The next word of each side, and where the open run of shared words began.
    let (mut here, mut there, mut same) = (0, 0, 0);
    for &(paired_here, paired_there) in pairs {
        if (here, there) != (paired_here, paired_there) {
            push(ChangeKind::Same, after.stretch(same..there));
            push(ChangeKind::Deleted, before.stretch(here..paired_here));
            push(ChangeKind::Inserted, after.stretch(there..paired_there));
            same = paired_there;
        } else if let (Some(old), Some(new)) = (before.gap(here), after.gap(there))
            && old.0 != new.0
            && !before.joints.contains(&here)
            && !after.joints.contains(&there)
        {
            push(ChangeKind::Same, after.stretch(same..there));
            push(ChangeKind::Deleted, old.1);
            push(ChangeKind::Inserted, new.1);
            same = paired_there;
        }
        (here, there) = (paired_here + 1, paired_there + 1);
    }
    push(ChangeKind::Same, after.stretch(same..there));
    push(ChangeKind::Deleted, before.stretch(here..before.words.len()));
    push(ChangeKind::Inserted, after.stretch(there..after.words.len()));
    let (old, new) = (before.tail(), after.tail());
    if old.0 != new.0 {
        push(ChangeKind::Deleted, old.1);
        push(ChangeKind::Inserted, new.1);
    }
    changes
}
