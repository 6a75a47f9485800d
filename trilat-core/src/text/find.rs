use std::ops::{ControlFlow, Range};

use serde::Serialize;

use super::fragment::{Fragment, PartAtom, Wording};
use super::locator::Locator;
use super::needle::Needle;
use super::omission::Omission;
use super::parsed::Text;
use super::span::Span;
use super::words::Atom;

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
    /// What the text has in place of the ellipses, in order; an ellipsis that leaves out no word
    /// is not listed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub omissions: Vec<Omission>,
}

impl Text {
    /// Every place where a fragment stands, in the order of the text, at most
    /// [`MAX_OCCURRENCES`]. Occurrences may overlap, those of a fragment with
    /// ellipses do not.
    #[must_use]
    pub fn find(&self, fragment: &Fragment) -> Vec<Occurrence> {
        let whole = 0..self.normal.as_str().len();
        let mut found = Vec::new();
        let variants = fragment.variants(self);
        for wording in std::iter::once(&fragment.wording).chain(&variants) {
            let before = found.len();
            self.each(wording, whole.clone(), &mut |parts| {
                found.extend(self.occurrence(parts));
                if found.len() - before < MAX_OCCURRENCES {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                }
            });
        }
        if !variants.is_empty() {
            found.sort_by_key(|found: &Occurrence| found.span.bytes);
            found.dedup_by_key(|found| found.span.bytes);
            found.truncate(MAX_OCCURRENCES);
        }
        found
    }

    /// The first occurrence within a range of the normal form, if it begins before
    /// `begins_before`.
    pub(super) fn find_first(
        &self,
        fragment: &Fragment,
        within: &Range<usize>,
        begins_before: usize,
    ) -> Option<Occurrence> {
        let mut first: Option<Vec<Range<usize>>> = None;
        let variants = fragment.variants(self);
        for wording in std::iter::once(&fragment.wording).chain(&variants) {
            self.each(wording, within.clone(), &mut |parts| {
                let start = |parts: &[Range<usize>]| parts.first().map(|part| part.start);
                let earliest = first.as_deref().and_then(start).unwrap_or(begins_before);
                if start(parts).is_some_and(|start| start < earliest) {
                    first = Some(parts.to_vec());
                }
                ControlFlow::Break(())
            });
        }
        self.occurrence(&first?)
    }

    /// Visits the places of the parts of a wording, occurrence by occurrence.
    fn each(&self, wording: &Wording, within: Range<usize>, visit: Visit<'_>) {
        let rarest = wording
            .atoms
            .iter()
            .map(|&lead| (lead, self.words.with_hash(lead.atom.hash)))
            .min_by_key(|(_, postings)| postings.len());
        let Some((lead, postings)) = rarest else { return };
        if !postings.is_empty() {
            let _ = Search { text: self, wording, lead, postings, within }.each(visit);
        }
    }

    fn occurrence(&self, parts: &[Range<usize>]) -> Option<Occurrence> {
        let (first, last) = (parts.first()?, parts.last()?);
        let span = self.span(&(first.start..last.end))?;
        let omissions = self.omissions(parts);
        let parts = match parts {
            [_] => Vec::new(),
            parts => parts.iter().filter_map(|part| self.span(part)).collect(),
        };
        Some(Occurrence { at: self.address(&span), span, parts, omissions })
    }
}

/// The search for a wording, led by the places of one of its atoms.
struct Search<'a> {
    text: &'a Text,
    wording: &'a Wording,
    lead: PartAtom,
    postings: &'a [u32],
    within: Range<usize>,
}

type Visit<'v> = &'v mut dyn FnMut(&[Range<usize>]) -> ControlFlow<()>;

impl Search<'_> {
    fn each(&self, visit: Visit<'_>) -> ControlFlow<()> {
        let mut visit = |parts: &[Range<usize>]| {
            if self.divides(parts) { visit(parts) } else { ControlFlow::Continue(()) }
        };
        match self.wording.parts.as_slice() {
            [part] => self.each_whole(part, &mut visit),
            _ => self.each_in_parts(&mut visit),
        }
    }

    /// Whether the text has left out a hyphen wherever the wording has left out one for it.
    fn divides(&self, parts: &[Range<usize>]) -> bool {
        self.wording.divided.iter().all(|&position| {
            let mut sought = self.wording.parts.iter().zip(parts);
            sought.find(|(part, _)| part.contains(&position)).is_none_or(|(part, place)| {
                self.text.normal.is_divided(place.start + (position - part.start))
            })
        })
    }

    fn each_whole(&self, part: &Range<usize>, visit: Visit<'_>) -> ControlFlow<()> {
        let (normal, words) = (self.text.normal.as_str(), &self.text.words);
        let sought = self.wording.normal.as_str().get(part.clone()).unwrap_or_default();
        // Where even the rarest word is frequent, looking at each of its places
        // could cost the product of both lengths.
        if self.postings.len().saturating_mul(sought.len()) > normal.len().saturating_mul(4) {
            let needle = Needle::new(sought);
            return needle.each((normal, words), &self.within, |place| visit(&[place]));
        }
        let offset = self.lead.atom.place().start - part.start;
        for atom in self.places() {
            let Some(start) = atom.start.checked_sub(offset) else { continue };
            let place = start..start + sought.len();
            if start >= self.within.start
                && place.end <= self.within.end
                && normal.get(place.clone()) == Some(sought)
                && words.delimit(&place)
            {
                visit(&[place])?;
            }
        }
        ControlFlow::Continue(())
    }

    fn each_in_parts(&self, visit: Visit<'_>) -> ControlFlow<()> {
        let text = (self.text.normal.as_str(), &self.text.words);
        let needles: Vec<Needle<'_>> = self.wording.parts().map(Needle::new).collect();
        let mut done = 0;
        let mut found = Vec::with_capacity(needles.len());
        for atom in self.places() {
            if atom.start < done {
                continue;
            }
            let reach = self.text.reach(atom.start);
            done = reach.end;
            let mut rest = reach.start.max(self.within.start)..reach.end.min(self.within.end);
            loop {
                found.clear();
                for needle in &needles {
                    let Some(place) = needle.first(text, &rest) else { break };
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

    /// The places of the atom that leads the search.
    fn places(&self) -> impl Iterator<Item = Range<usize>> {
        let atoms = self.postings.iter().filter_map(|&index| self.text.words.get(index));
        atoms.map(Atom::place)
    }
}
