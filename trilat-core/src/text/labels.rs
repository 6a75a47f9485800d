//! The labels that digests and numbered texts give their statements.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::ops::Range;

/// Compares names as a reader would order them: digits by their value.
pub(super) fn natural_order(one: &str, other: &str) -> Ordering {
    let (mut left, mut right) = (one, other);
    loop {
        let (left_digits, left_rest) = split_digits(left);
        let (right_digits, right_rest) = split_digits(right);
        if !left_digits.is_empty() && !right_digits.is_empty() {
            let order = by_value(left_digits, right_digits);
            if order != Ordering::Equal {
                return order;
            }
            (left, right) = (left_rest, right_rest);
            continue;
        }
        let (mut left_chars, mut right_chars) = (left.chars(), right.chars());
        match (left_chars.next(), right_chars.next()) {
            (Some(a), Some(b)) if a == b => {
                (left, right) = (left_chars.as_str(), right_chars.as_str());
            }
            // Names that differ in leading zeros alone are still two names.
            (None, None) => return one.cmp(other),
            (a, b) => return a.cmp(&b),
        }
    }
}

fn split_digits(name: &str) -> (&str, &str) {
    let end = name.find(|c: char| !c.is_ascii_digit()).unwrap_or(name.len());
    name.split_at(end)
}

/// Compares runs of digits of any length by value.
fn by_value(one: &str, other: &str) -> Ordering {
    let (one, other) = (one.trim_start_matches('0'), other.trim_start_matches('0'));
    one.len().cmp(&other.len()).then_with(|| one.cmp(other))
}

/// The labels in some blocks of a text, each with its place, in order.
///
/// A label is one to three capitals, a number and perhaps a small letter (`K1`,
/// `N2a`), at the start of a block or of a sentence. Only a series that begins
/// with 0 or 1 counts, so that a sentence beginning with `G7` is none, and only
/// the first place of each label.
pub(super) fn find_labels(text: &str, blocks: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut candidates = Vec::new();
    for block in blocks {
        collect(text, block, &mut candidates);
    }
    let name = |place: &Range<usize>| text.get(place.clone()).unwrap_or_default();
    let begun = BTreeSet::from_iter(
        candidates
            .iter()
            .filter(|place| series(name(place)).1 <= 1)
            .map(|place| series(name(place)).0),
    );
    let mut seen = BTreeSet::new();
    candidates.retain(|place| begun.contains(series(name(place)).0) && seen.insert(name(place)));
    candidates
}

/// A label's letters and its number.
fn series(label: &str) -> (&str, u32) {
    let digits = label.find(|c: char| c.is_ascii_digit()).unwrap_or(label.len());
    let (letters, rest) = label.split_at(digits);
    (letters, split_digits(rest).0.parse().unwrap_or(u32::MAX))
}

fn collect(text: &str, block: &Range<usize>, labels: &mut Vec<Range<usize>>) {
    let words = text.get(block.clone()).unwrap_or_default();
    let mut sentence_over = true;
    let mut may_begin = true;
    for (offset, character) in words.char_indices() {
        if may_begin
            && character.is_ascii_uppercase()
            && let Some(length) = label_length(words.get(offset..).unwrap_or_default())
        {
            labels.push(block.start + offset..block.start + offset + length);
        }
        match character {
            '.' | '!' | '?' | ';' | ':' => (sentence_over, may_begin) = (true, false),
            '"' | '”' | '’' | '\'' | '»' | ')' | ']' => may_begin = false,
            _ if character.is_whitespace() => may_begin = sentence_over,
            _ => (sentence_over, may_begin) = (false, false),
        }
    }
}

/// The length of the label with which some words begin.
fn label_length(words: &str) -> Option<usize> {
    let letters = words.bytes().take_while(u8::is_ascii_uppercase).count();
    let rest = words.get(letters..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let rest = rest.get(digits..)?;
    let small = usize::from(rest.starts_with(|c: char| c.is_ascii_lowercase()));
    let rest = rest.get(small..)?.trim_start_matches(['.', ':']);
    ((1..=3).contains(&letters)
        && (1..=3).contains(&digits)
        && rest.starts_with(char::is_whitespace))
    .then_some(letters + digits + small)
}
