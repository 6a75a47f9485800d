//! The normal form of a text, and the way back from it.

use std::ops::Range;

use super::characters::{Folded, fold};

/// A text without its typography, as quotations are compared: see the module's
/// account of what counts as equal. White space at the ends is dropped.
///
/// ```
/// use trilat_core::text::normalise;
///
/// assert_eq!(normalise("“Real\u{2011}time”  data\u{a0}— now…"), "'real-time' data-now...");
/// ```
#[must_use]
pub fn normalise(text: &str) -> String {
    let mut normaliser = Normaliser::default();
    normaliser.feed(text, 0..text.len());
    normaliser.finish().text
}

/// A normal form with the map back to the text that it was made from.
#[derive(Clone, Default)]
pub(super) struct Normalised {
    text: String,
    steps: Vec<Step>,
}

/// From `normal` on, the normal form was made from the original at `original`:
/// byte by byte if `whole` is 0, or else out of `whole` bytes as one piece.
#[derive(Clone, Copy)]
struct Step {
    normal: u32,
    original: u32,
    whole: u32,
}

/// Positions fit in 32 bits because the length of a text is bounded.
pub(super) fn narrow(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

pub(super) fn wide(position: u32) -> usize {
    position as usize
}

impl Normalised {
    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// The bytes of the original from which a range of the normal form was made.
    pub(super) fn original(&self, normal: &Range<usize>) -> Range<usize> {
        let start = match self.step_at(normal.start) {
            Some(step) if step.whole == 0 => {
                wide(step.original) + (normal.start - wide(step.normal))
            }
            Some(step) => wide(step.original),
            None => 0,
        };
        let last = normal.end.saturating_sub(1);
        let end = match self.step_at(last) {
            Some(step) if step.whole == 0 => wide(step.original) + (last - wide(step.normal)) + 1,
            Some(step) => wide(step.original) + wide(step.whole),
            None => 0,
        };
        start..end.max(start)
    }

    /// The first position of the normal form made from `original` or what follows.
    pub(super) fn position(&self, original: usize) -> usize {
        let next = self.steps.partition_point(|step| wide(step.original) < original);
        let following = self.steps.get(next).map_or(self.text.len(), |step| wide(step.normal));
        match next.checked_sub(1).and_then(|index| self.steps.get(index)) {
            Some(step) if step.whole == 0 => {
                (wide(step.normal) + (original - wide(step.original))).min(following)
            }
            _ => following,
        }
    }

    fn step_at(&self, normal: usize) -> Option<&Step> {
        let next = self.steps.partition_point(|step| wide(step.normal) <= normal);
        self.steps.get(next.checked_sub(1)?)
    }
}

/// Builds a normal form out of one or several stretches of an original.
#[derive(Default)]
pub(super) struct Normaliser {
    made: Normalised,
    space: Option<Range<usize>>,
    last: Last,
}

/// What the normal form ends with, as far as it bears on what may follow.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Last {
    #[default]
    Nothing,
    Dash,
    Quote,
    Other,
}

impl Normaliser {
    /// The length of the normal form so far.
    pub(super) fn len(&self) -> usize {
        self.made.text.len()
    }

    /// Adds a stretch of the original, given with its place in it.
    pub(super) fn feed(&mut self, stretch: &str, place: Range<usize>) {
        for (offset, character) in stretch.char_indices() {
            let start = place.start + offset;
            self.push(character, start..start + character.len_utf8());
        }
    }

    /// Counts a part of the original that is left out as white space.
    pub(super) fn gap(&mut self, place: Range<usize>) {
        if matches!(self.last, Last::Nothing | Last::Dash) {
            return;
        }
        let start = self.space.take().map_or(place.start, |space| space.start);
        self.space = Some(start..place.end);
    }

    /// Bars quotations from running across a part of the original that is left out.
    pub(super) fn bar(&mut self, place: Range<usize>) {
        self.space = None;
        if self.last != Last::Nothing {
            self.emit("\n", place);
            self.last = Last::Nothing;
        }
    }

    pub(super) fn finish(mut self) -> Normalised {
        self.made.steps.shrink_to_fit();
        self.made.text.shrink_to_fit();
        self.made
    }

    fn push(&mut self, character: char, place: Range<usize>) {
        match fold(character) {
            Folded::Nothing => {}
            Folded::Space => self.gap(place),
            Folded::Dash => {
                // Spaces around a dash, and its length, are typography.
                self.space = None;
                if self.last != Last::Dash {
                    self.emit("-", place);
                    self.last = Last::Dash;
                }
            }
            Folded::Quote => {
                // Two single marks are a double one.
                if self.last != Last::Quote || self.space.is_some() {
                    self.flush_space();
                    self.emit("'", place);
                    self.last = Last::Quote;
                }
            }
            Folded::Character(folded) => {
                self.flush_space();
                self.emit(folded.encode_utf8(&mut [0; 4]), place);
                self.last = Last::Other;
            }
            Folded::Several(spelled) => {
                self.flush_space();
                self.emit_whole(spelled, place);
                self.last = Last::Other;
            }
        }
    }

    fn flush_space(&mut self) {
        if let Some(place) = self.space.take() {
            self.emit(" ", place);
        }
    }

    /// Adds one character; where it is as long as its original, it joins the
    /// run before it.
    fn emit(&mut self, character: &str, place: Range<usize>) {
        if character.len() != place.len() {
            return self.emit_whole(character, place);
        }
        let at = self.made.text.len();
        let joins = self.made.steps.last().is_some_and(|step| {
            step.whole == 0
                && at - wide(step.normal) == place.start.saturating_sub(wide(step.original))
        });
        if !joins {
            self.made.steps.push(Step {
                normal: narrow(at),
                original: narrow(place.start),
                whole: 0,
            });
        }
        self.made.text.push_str(character);
    }

    fn emit_whole(&mut self, characters: &str, place: Range<usize>) {
        self.made.steps.push(Step {
            normal: narrow(self.made.text.len()),
            original: narrow(place.start),
            whole: narrow(place.len()),
        });
        self.made.text.push_str(characters);
    }
}
