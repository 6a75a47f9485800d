//! A search whose cost stays linear whatever the text and the words sought.

use std::ops::{ControlFlow, Range};

use super::characters::is_boundary;

/// Words prepared for a search after Knuth, Morris and Pratt (1977).
pub(super) struct Needle<'f> {
    words: &'f str,
    /// For each prefix of the words: the length of its longest proper border.
    borders: Vec<u32>,
}

impl<'f> Needle<'f> {
    pub(super) fn new(words: &'f str) -> Self {
        let mut needle = Self { words, borders: vec![0] };
        let mut border = 0;
        for &byte in words.as_bytes().iter().skip(1) {
            border = needle.advance(border, byte);
            needle.borders.push(border);
        }
        needle
    }

    /// The length of the longest prefix that ends here, given that which ended before.
    fn advance(&self, mut state: u32, byte: u8) -> u32 {
        loop {
            if self.words.as_bytes().get(state as usize) == Some(&byte) {
                return state + 1;
            }
            match self.fall_back(state) {
                Some(shorter) => state = shorter,
                None => return 0,
            }
        }
    }

    fn fall_back(&self, state: u32) -> Option<u32> {
        self.borders.get(state.checked_sub(1)? as usize).copied()
    }

    /// Visits every place between word boundaries where the words stand, also
    /// where two of them overlap.
    pub(super) fn each(
        &self,
        text: &str,
        within: &Range<usize>,
        mut visit: impl FnMut(Range<usize>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let mut state = 0;
        let bytes = text.as_bytes().get(within.clone()).unwrap_or_default();
        for (end, &byte) in (within.start + 1..).zip(bytes) {
            state = self.advance(state, byte);
            if state as usize == self.words.len() {
                let place = end - self.words.len()..end;
                if between_words(text, &place) {
                    visit(place)?;
                }
            }
        }
        ControlFlow::Continue(())
    }

    pub(super) fn first(&self, text: &str, within: &Range<usize>) -> Option<Range<usize>> {
        let mut first = None;
        let _ = self.each(text, within, |place| {
            first = Some(place);
            ControlFlow::Break(())
        });
        first
    }
}

/// Whether a range of a normal form begins and ends at word boundaries. A word
/// does not end before `n't`'s `t`: `can` is not found in `can't`.
pub(super) fn between_words(text: &str, place: &Range<usize>) -> bool {
    let (Some(before), Some(inside), Some(after)) =
        (text.get(..place.start), text.get(place.clone()), text.get(place.end..))
    else {
        return false;
    };
    let edge = |left: &str, right: &str| match (left.chars().next_back(), right.chars().next()) {
        (Some(left), Some(right)) => is_boundary(left, right),
        _ => true,
    };
    let negated =
        after.strip_prefix("'t").is_some_and(|rest| edge("t", rest)) && inside.ends_with('n');
    edge(before, inside) && edge(inside, after) && !negated
}
