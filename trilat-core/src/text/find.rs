use std::ops::{ControlFlow, Range};

use serde::Serialize;

use super::fragment::{Fragment, FragmentWord};
use super::locator::Locator;
use super::needle::{Needle, between_words};
use super::parsed::Text;
use super::span::Span;

/// The most occurrences of one fragment that are told of one text.
pub const MAX_OCCURRENCES: usize = 1000;

/// A place where a fragment stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TextPlace"))]
pub struct Occurrence {
    /// Its address as a reader would write it: paragraph where the text marks
    /// them, label in a digest, or else line.
    pub at: Locator,
    /// From its first word to its last.
    pub span: Span,
    /// Where each part stands, if ellipses split the fragment; else empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Span>,
}

impl Text {
    /// Every place where a fragment stands, in the order of the text, at most
    /// [`MAX_OCCURRENCES`]. Occurrences may overlap, those of a fragment with
    /// ellipses do not.
    #[must_use]
    pub fn find(&self, fragment: &Fragment) -> Vec<Occurrence> {
        let Some((word, postings)) = self.rarest(fragment) else { return Vec::new() };
        self.find_from(fragment, word, postings)
    }

    /// The same, given the places of one of the fragment's words.
    pub(super) fn find_from(
        &self,
        fragment: &Fragment,
        word: FragmentWord,
        postings: &[u32],
    ) -> Vec<Occurrence> {
        let mut found = Vec::new();
        let whole = 0..self.normal.as_str().len();
        let search = Search { text: self, fragment, word, postings, within: whole };
        let _ = search.each(&mut |parts| {
            found.extend(self.occurrence(parts));
            if found.len() < MAX_OCCURRENCES {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        });
        found
    }

    /// The first occurrence within a range of the normal form, if it begins before
    /// `begins_before`.
    pub(super) fn find_first(
        &self,
        fragment: &Fragment,
        within: Range<usize>,
        begins_before: usize,
    ) -> Option<Occurrence> {
        let (word, postings) = self.rarest(fragment)?;
        let mut first = None;
        let search = Search { text: self, fragment, word, postings, within };
        let _ = search.each(&mut |parts| {
            if parts.first().is_some_and(|part| part.start < begins_before) {
                first = self.occurrence(parts);
            }
            ControlFlow::Break(())
        });
        first
    }

    /// The fragment's rarest word with its places; none if a word is lacking.
    fn rarest(&self, fragment: &Fragment) -> Option<(FragmentWord, &[u32])> {
        fragment
            .words
            .iter()
            .map(|&word| (word, self.words.with_hash(word.word.hash)))
            .min_by_key(|(_, postings)| postings.len())
            .filter(|(_, postings)| !postings.is_empty())
    }

    fn occurrence(&self, parts: &[Range<usize>]) -> Option<Occurrence> {
        let (first, last) = (parts.first()?, parts.last()?);
        let span = self.span(&(first.start..last.end))?;
        let parts = match parts {
            [_] => Vec::new(),
            parts => parts.iter().filter_map(|part| self.span(part)).collect(),
        };
        Some(Occurrence { at: self.address(&span), span, parts })
    }
}

/// The search for a fragment, led by the places of one of its words.
struct Search<'a> {
    text: &'a Text,
    fragment: &'a Fragment,
    word: FragmentWord,
    postings: &'a [u32],
    within: Range<usize>,
}

type Visit<'v> = &'v mut dyn FnMut(&[Range<usize>]) -> ControlFlow<()>;

impl Search<'_> {
    /// Visits the places of the fragment's parts, occurrence by occurrence.
    fn each(&self, visit: Visit<'_>) -> ControlFlow<()> {
        match self.fragment.parts.as_slice() {
            [part] => self.each_whole(part, visit),
            _ => self.each_in_parts(visit),
        }
    }

    fn each_whole(&self, part: &Range<usize>, visit: Visit<'_>) -> ControlFlow<()> {
        let normal = self.text.normal.as_str();
        let words = self.fragment.normal.as_str().get(part.clone()).unwrap_or_default();
        // Where even the rarest word is frequent, looking at each of its places
        // could cost the product of both lengths.
        if self.postings.len().saturating_mul(words.len()) > normal.len().saturating_mul(4) {
            return Needle::new(words).each(normal, &self.within, |place| visit(&[place]));
        }
        let offset = self.word.word.place().start - part.start;
        for word in self.places() {
            let Some(start) = word.start.checked_sub(offset) else { continue };
            let place = start..start + words.len();
            if start >= self.within.start
                && place.end <= self.within.end
                && normal.get(place.clone()) == Some(words)
                && between_words(normal, &place)
            {
                visit(&[place])?;
            }
        }
        ControlFlow::Continue(())
    }

    fn each_in_parts(&self, visit: Visit<'_>) -> ControlFlow<()> {
        let normal = self.text.normal.as_str();
        let needles: Vec<Needle<'_>> = self.fragment.parts().map(Needle::new).collect();
        let mut done = 0;
        let mut found = Vec::with_capacity(needles.len());
        for word in self.places() {
            if word.start < done {
                continue;
            }
            let reach = self.text.reach(word.start);
            done = reach.end;
            let mut rest = reach.start.max(self.within.start)..reach.end.min(self.within.end);
            loop {
                found.clear();
                for needle in &needles {
                    let Some(place) = needle.first(normal, &rest) else { break };
                    rest.start = place.end;
                    found.push(place);
                }
                if found.len() < needles.len() {
                    break;
                }
                visit(&found)?;
            }
        }
        ControlFlow::Continue(())
    }

    /// The places of the word that leads the search.
    fn places(&self) -> impl Iterator<Item = Range<usize>> {
        let words = self.postings.iter().filter_map(|&index| self.text.words.get(index));
        words.map(|word| word.place())
    }
}
