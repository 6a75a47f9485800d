//! A search whose cost stays linear whatever the text and the words sought.

use std::ops::{ControlFlow, Range};

use super::words::Words;

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

    /// Visits every place where the words stand as whole words, also where two of
    /// them overlap.
    pub(super) fn each(
        &self,
        (text, words): (&str, &Words),
        within: &Range<usize>,
        mut visit: impl FnMut(Range<usize>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let mut state = 0;
        let bytes = text.as_bytes().get(within.clone()).unwrap_or_default();
        for (end, &byte) in (within.start + 1..).zip(bytes) {
            state = self.advance(state, byte);
            if state as usize == self.words.len() {
                let place = end - self.words.len()..end;
                if words.delimit(&place) {
                    visit(place)?;
                }
            }
        }
        ControlFlow::Continue(())
    }

    pub(super) fn first(
        &self,
        text: (&str, &Words),
        within: &Range<usize>,
    ) -> Option<Range<usize>> {
        let mut first = None;
        let _ = self.each(text, within, |place| {
            first = Some(place);
            ControlFlow::Break(())
        });
        first
    }
}
