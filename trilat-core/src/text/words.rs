//! The words of a normal form: what a quotation may begin and end with.
//!
//! A *word* is what a quotation cannot be cut out of: letters and digits in a row, a number with
//! its signs and separators, words joined by hyphens. *Atoms* are the runs of letters and digits
//! in them, by which a text is searched.

use std::ops::Range;

use super::characters::{
    begins_number, is_currency, is_digit, is_han_numeral, is_mark, is_negating_ideograph, is_rate,
    is_separator, is_sign, is_word, stands_alone,
};
use super::normalise::{Normalised, narrow, wide};

/// The words of a text as they are compared: without typography, case and punctuation, but with
/// all that belongs to a number, the mark of a currency included.
///
/// ```
/// use trilat_core::text::words;
///
/// assert_eq!(words("US$3.5 billion, or −2 %"), ["us$3.5", "billion", "or", "−2%"]);
/// assert_eq!(words("A non\u{2011}binding, long-term plan"), ["a", "non-binding", "long-term", "plan"]);
/// assert_eq!(words("the U.S.–Japan Alliance"), ["the", "u.s", "japan", "alliance"]);
/// ```
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let normal = Normalised::of(text);
    let mut places: Vec<Range<usize>> = Vec::new();
    for place in whole(&normal) {
        match places.last_mut() {
            Some(last) if last.end == place.start && is_sum(normal.as_str(), place.start) => {
                last.end = place.end;
            }
            _ => places.push(place),
        }
    }
    let word = |place: Range<usize>| normal.as_str().get(place).unwrap_or_default().to_owned();
    places.into_iter().map(word).collect()
}

/// Whether a number and the mark of a currency meet at a position.
fn is_sum(normal: &str, at: usize) -> bool {
    let (left, right) =
        (normal.get(..at).unwrap_or_default(), normal.get(at..).unwrap_or_default());
    let number = |c: char| is_digit(c) || is_rate(c);
    left.ends_with(is_currency) && begins_number(right)
        || left.ends_with(number) && right.starts_with(is_currency)
}

/// The words of a normal form.
pub(super) fn whole(normal: &Normalised) -> impl Iterator<Item = Range<usize>> {
    let text = normal.as_str();
    let mut open: Option<usize> = None;
    let mut before: Option<char> = None;
    let mut characters = text.char_indices();
    std::iter::from_fn(move || {
        loop {
            let Some((at, character)) = characters.next() else {
                return open.take().map(|start| start..text.len());
            };
            let part = is_word(character) || belongs(normal, at, character);
            let ended = match (open, before) {
                (Some(start), Some(left)) if !part || parts(text, at, left, character) => {
                    Some(start..at)
                }
                _ => None,
            };
            if ended.is_some() || open.is_none() {
                open = part.then_some(at);
            }
            before = Some(character);
            if ended.is_some() {
                return ended;
            }
        }
    })
}

/// Whether a character that is neither letter nor digit is part of a word where it stands.
fn belongs(normal: &Normalised, at: usize, character: char) -> bool {
    let text = normal.as_str();
    let left = text.get(..at).unwrap_or_default();
    let right = text.get(at + character.len_utf8()..).unwrap_or_default();
    let before = left.chars().next_back();
    let digits = before.is_some_and(is_numeral) && starts_with(right, is_numeral);
    match character {
        '-' => !normal.is_odd(at) && joins(left, right),
        ' ' => digits && (normal.is_odd(at) || is_group(left, right)),
        '\'' if left.ends_with('n') && is_initial(right) => right.starts_with('t'),
        '.' if initial_ends(left) => {
            is_initial(right)
                || right
                    .strip_prefix('-')
                    .is_some_and(|rest| !normal.is_odd(at + 1) && joins("a", rest))
        }
        '.' if !digits => starts_with(right, is_digit) && is_free(left) && !left.ends_with('.'),
        '+' if before.is_some_and(is_digit) => !starts_with(right, is_word),
        _ if is_currency(character) => true,
        _ if is_rate(character) => before.is_some_and(|c| is_digit(c) || is_rate(c)),
        _ => {
            digits && is_separator(character)
                || is_sign(character) && is_free(left) && begins_number(right)
        }
    }
}

/// Whether a word ends between two characters that are both part of words.
fn parts(text: &str, at: usize, left: char, right: char) -> bool {
    if is_currency(left) || is_currency(right) {
        return currency_parts(text, at, left, right);
    }
    if is_mark(right) || is_numeral(left) && is_numeral(right) {
        return false;
    }
    if is_negating_ideograph(left) && stands_alone(right) {
        return false;
    }
    stands_alone(left) || stands_alone(right)
}

/// A currency's mark is a word of its own, which a quotation may leave out but not add. Letters
/// beside it are part of it (`US$`), as are all signs and digits of a number that begins before
/// it (`−$5`, `5€50`).
fn currency_parts(text: &str, at: usize, left: char, right: char) -> bool {
    let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default());
    if stands_alone(left) || stands_alone(right) {
        return true;
    }
    if is_currency(left) {
        let before = before.strip_suffix(left).and_then(|before| before.chars().next_back());
        let bound = before.is_some_and(|before| is_sign(before) || is_digit(before));
        return !bound && !is_letter(right) && !is_currency(right);
    }
    let after = after.strip_prefix(right).unwrap_or_default();
    (is_digit(left) || is_rate(left)) && !starts_with(after, is_digit)
}

fn is_letter(character: char) -> bool {
    is_word(character) && !is_numeral(character)
}

fn is_numeral(character: char) -> bool {
    is_digit(character) || is_han_numeral(character)
}

fn starts_with(text: &str, is: impl Fn(char) -> bool) -> bool {
    text.chars().next().is_some_and(is)
}

/// Whether a hyphen joins what stands on its sides.
fn joins(left: &str, right: &str) -> bool {
    let spaced = |character: char| is_word(character) && !stands_alone(character);
    let ends = |c: char| spaced(c) || is_rate(c) || is_currency(c);
    (left.chars().next_back().is_some_and(ends) || left.strip_suffix('.').is_some_and(initial_ends))
        && (starts_with(right, spaced) || begins_number(right))
}

/// Whether some words end with a letter by itself, as before the dot of an initial.
fn initial_ends(left: &str) -> bool {
    let mut characters = left.chars().rev().skip_while(|&character| is_mark(character));
    characters.next().is_some_and(|letter| is_letter(letter) && !stands_alone(letter))
        && !characters.next().is_some_and(is_word)
}

/// Whether some words begin with a letter by itself.
fn is_initial(right: &str) -> bool {
    let mut characters = right.chars();
    characters.next().is_some_and(|letter| is_letter(letter) && !stands_alone(letter))
        && !characters.find(|&character| !is_mark(character)).is_some_and(is_word)
}

/// Whether a sign after some words may be a number's: no letter or digit comes right before it.
fn is_free(left: &str) -> bool {
    let bound = |before| is_word(before) && !stands_alone(before) || is_rate(before);
    !left.chars().next_back().is_some_and(bound)
}

/// Whether a space parts groups of thousands: three digits after it, and before it up to three
/// that begin a number or follow such a space.
fn is_group(left: &str, right: &str) -> bool {
    let count = |digits: usize| (1..=3).contains(&digits);
    let before = left.trim_end_matches(is_digit);
    let digits = left.get(before.len()..).unwrap_or_default().chars().take(4).count();
    let bound = |c: char| is_word(c) && !stands_alone(c) || is_separator(c) && !is_sign(c);
    count(digits)
        && right.chars().take(4).take_while(|&character| is_digit(character)).count() == 3
        && !before.chars().next_back().is_some_and(bound)
}

/// A run of letters and digits: its place in the normal form and a hash of it.
#[derive(Clone, Copy)]
pub(super) struct Atom {
    start: u32,
    end: u32,
    pub(super) hash: u32,
}

impl Atom {
    pub(super) fn place(self) -> Range<usize> {
        wide(self.start)..wide(self.end)
    }
}

/// Splits a normal form into its atoms.
pub(super) fn atoms(normal: &str) -> Vec<Atom> {
    let mut atoms = Vec::new();
    let mut open: Option<usize> = None;
    let mut before = ' ';
    for (at, character) in normal.char_indices() {
        if is_boundary(before, character) {
            if let Some(start) = open.take() {
                atoms.push(atom(normal, start..at));
            }
            if is_word(character) {
                open = Some(at);
            }
        }
        before = character;
    }
    if let Some(start) = open {
        atoms.push(atom(normal, start..normal.len()));
    }
    atoms
}

/// Whether an atom may end before, or begin with, `after`.
fn is_boundary(before: char, after: char) -> bool {
    if before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric() {
        return false;
    }
    if !is_word(before) || !is_word(after) {
        return true;
    }
    !is_mark(after) && (stands_alone(before) || stands_alone(after))
}

fn atom(normal: &str, place: Range<usize>) -> Atom {
    let letters = normal.get(place.clone()).unwrap_or_default();
    Atom { start: narrow(place.start), end: narrow(place.end), hash: hash(letters) }
}

/// FNV-1a, which is the same on every machine. Equal hashes are a hint only;
/// whoever follows it compares the letters.
pub(super) fn hash(letters: &str) -> u32 {
    letters
        .bytes()
        .fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The words of a text, with an index of where each of their atoms stands.
#[derive(Clone, Default)]
pub(super) struct Words {
    atoms: Vec<Atom>,
    /// The atoms' numbers, sorted by hash and then by place.
    postings: Vec<u32>,
    /// The words that are more than one atom, or other than one.
    compounds: Vec<Range<u32>>,
}

impl Words {
    pub(super) fn new(normal: &Normalised) -> Self {
        let atoms = atoms(normal.as_str());
        let mut keyed: Vec<(u32, u32)> =
            atoms.iter().enumerate().map(|(index, atom)| (atom.hash, narrow(index))).collect();
        keyed.sort_unstable();
        let postings = keyed.into_iter().map(|(_, index)| index).collect();
        let mut out = Self { atoms, postings, compounds: Vec::new() };
        let is_atom = |place: &Range<usize>| {
            out.atom_from(place.start).is_some_and(|atom| atom.place() == *place)
        };
        let compounds = whole(normal).filter(|place| !is_atom(place));
        out.compounds = compounds.map(|place| narrow(place.start)..narrow(place.end)).collect();
        out.compounds.shrink_to_fit();
        out
    }

    /// Whether a range of the normal form begins with a word and ends with one.
    pub(super) fn delimit(&self, place: &Range<usize>) -> bool {
        self.word_at(place.start).is_some_and(|word| word.start == place.start)
            && self.word_at(place.end.saturating_sub(1)).is_some_and(|word| word.end == place.end)
    }

    /// The word that has a position in it.
    pub(super) fn word_at(&self, position: usize) -> Option<Range<usize>> {
        let next = self.compounds.partition_point(|word| wide(word.start) <= position);
        let compound = next.checked_sub(1).and_then(|index| self.compounds.get(index));
        let compound = compound.map(|word| wide(word.start)..wide(word.end));
        compound.filter(|word| word.contains(&position)).or_else(|| {
            let next = self.atoms.partition_point(|atom| wide(atom.start) <= position);
            let atom = self.atoms.get(next.checked_sub(1)?)?.place();
            atom.contains(&position).then_some(atom)
        })
    }

    fn atom_from(&self, start: usize) -> Option<Atom> {
        let index = self.atoms.binary_search_by_key(&start, |atom| wide(atom.start)).ok()?;
        self.atoms.get(index).copied()
    }

    /// The numbers of the atoms that begin in a range of the normal form.
    pub(super) fn starting_in(&self, range: &Range<usize>) -> Range<usize> {
        let before = |at: usize| self.atoms.partition_point(|atom| wide(atom.start) < at);
        before(range.start)..before(range.end)
    }

    pub(super) fn get(&self, index: u32) -> Option<Atom> {
        self.atoms.get(wide(index)).copied()
    }

    pub(super) fn slice(&self, range: Range<usize>) -> &[Atom] {
        self.atoms.get(range).unwrap_or_default()
    }

    /// The numbers of the atoms with this hash, in the order of the text.
    pub(super) fn with_hash(&self, hash: u32) -> &[u32] {
        let hash_of = |index: &u32| self.get(*index).map_or(u32::MAX, |atom| atom.hash);
        let start = self.postings.partition_point(|index| hash_of(index) < hash);
        let rest = self.postings.get(start..).unwrap_or_default();
        let length = rest.partition_point(|index| hash_of(index) == hash);
        rest.get(..length).unwrap_or_default()
    }

    /// Each hash that occurs and how many atoms have it, by hash.
    pub(super) fn counts(&self) -> impl Iterator<Item = (u32, usize)> {
        self.postings
            .chunk_by(|one, other| {
                self.get(*one).map(|atom| atom.hash) == self.get(*other).map(|atom| atom.hash)
            })
            .filter_map(|same| Some((self.get(*same.first()?)?.hash, same.len())))
    }
}
