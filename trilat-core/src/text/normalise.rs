//! The normal form of a text, and the way back from it.

use std::ops::Range;

use super::characters::{
    Dash, Folded, MINUS, Space, class, fold, is_currency, is_digit, is_mark, is_rate, is_wide,
    is_word, letters, stands_alone,
};
use super::dash::{Case, Joint, Sides, joint};

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
    Normalised::of(text).text
}

/// A normal form with the map back to the text that it was made from.
#[derive(Clone, Default)]
pub(super) struct Normalised {
    text: String,
    steps: Vec<Step>,
    /// Where a `-` parts words instead of joining them, or a space joins digits.
    odd: Vec<u32>,
    /// Where a hyphen at the end of a line was left out, which may be one of the word's own.
    divided: Vec<u32>,
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
    pub(super) fn of(text: &str) -> Self {
        let mut normaliser = Normaliser::default();
        normaliser.feed(text, 0..text.len());
        normaliser.finish()
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the `-` at a position parts words, or the space there joins digits.
    pub(super) fn is_odd(&self, position: usize) -> bool {
        self.odd.binary_search(&narrow(position)).is_ok()
    }

    /// Whether a hyphen at the end of a line was left out before a position.
    pub(super) fn is_divided(&self, position: usize) -> bool {
        self.divided.binary_search(&narrow(position)).is_ok()
    }

    /// Where hyphens at the ends of lines were left out.
    pub(super) fn divided(&self) -> impl ExactSizeIterator<Item = usize> {
        self.divided.iter().map(|&position| wide(position))
    }

    /// The same with each stretch of the text exchanged for another of any length. The way back
    /// to the original is lost.
    pub(super) fn exchanged(&self, stretches: &[(Range<usize>, &str)]) -> Self {
        let mut text = String::with_capacity(self.text.len() + stretches.len());
        let mut odd = Vec::new();
        let mut from = 0;
        for (stretch, other) in stretches.iter().chain([&(self.text.len()..self.text.len(), "")]) {
            let kept =
                self.odd.iter().map(|&at| wide(at)).filter(|at| (from..stretch.start).contains(at));
            odd.extend(kept.map(|at| narrow(at - from + text.len())));
            text.push_str(self.text.get(from..stretch.start).unwrap_or_default());
            text.push_str(other);
            from = stretch.end;
        }
        Self { text, steps: Vec::new(), odd, divided: Vec::new() }
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
    space: Option<Gap>,
    last: Last,
    /// The last character of the original that left a trace.
    before: Option<char>,
    /// Where the last letter begins, with its marks: in the normal form and in the original.
    letter: (usize, usize),
    /// The combining class of the last mark.
    class: u8,
    /// Where the letters and digits at the end begin, and how the last such run is written.
    run: usize,
    case: Case,
}

/// White space that has been read and not yet written.
struct Gap {
    place: Range<usize>,
    lines: usize,
    no_break: bool,
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
        let mut at = 0;
        while let Some(character) = stretch.get(at..).and_then(|rest| rest.chars().next()) {
            let start = place.start + at;
            at += character.len_utf8();
            let rest = stretch.get(at..).unwrap_or_default();
            at += self.push(character, start..place.start + at, rest);
        }
    }

    /// Adds a character that stands for a stretch of the original.
    pub(super) fn feed_as(&mut self, character: char, place: Range<usize>) {
        self.push(character, place, "");
    }

    /// Counts a part of the original that is left out as white space.
    pub(super) fn gap(&mut self, place: Range<usize>) {
        self.space(Gap { place, lines: 2, no_break: false });
    }

    fn space(&mut self, gap: Gap) {
        if matches!(self.last, Last::Nothing | Last::Dash) {
            return;
        }
        self.space = Some(match self.space.take() {
            Some(open) => Gap {
                place: open.place.start..gap.place.end,
                lines: open.lines + gap.lines,
                no_break: false,
            },
            None => gap,
        });
    }

    /// Bars quotations from running across a part of the original that is left out.
    pub(super) fn bar(&mut self, place: Range<usize>) {
        self.space = None;
        if self.last != Last::Nothing {
            self.emit('\n', place);
            self.last = Last::Nothing;
        }
        self.before = None;
        self.run = self.len();
    }

    pub(super) fn finish(mut self) -> Normalised {
        self.made.steps.shrink_to_fit();
        self.made.text.shrink_to_fit();
        self.made
    }

    /// Takes a character with all that follows it, and says how much of that it has taken too.
    fn push(&mut self, character: char, place: Range<usize>, rest: &str) -> usize {
        match fold(character) {
            Folded::Nothing => {}
            Folded::SoftHyphen => return self.soft_hyphen(rest),
            Folded::Space(kind) => {
                let ends = kind == Space::Line && !(character == '\r' && rest.starts_with('\n'));
                let no_break = kind == Space::NoBreak;
                self.space(Gap { place, lines: usize::from(ends), no_break });
            }
            Folded::Dash(dash) => return self.dash(dash, place, rest),
            Folded::Quote => self.quote(character, place, rest),
            Folded::Letter => self.letter(character, place, rest),
            Folded::Several(spelled) => {
                self.flush_space(character, rest);
                self.emit_whole(spelled, place);
                self.after(character, Last::Other);
            }
        }
        0
    }

    /// A soft hyphen joins what stands before and after it, over the end of a line too.
    fn soft_hyphen(&mut self, rest: &str) -> usize {
        let (spaces, lines) = leading_space(rest);
        match &self.space {
            Some(gap) if gap.lines == 0 => return 0,
            Some(_) => self.space = None,
            None if lines == 0 => return 0,
            None => {}
        }
        spaces
    }

    fn dash(&mut self, dash: Dash, place: Range<usize>, rest: &str) -> usize {
        let run = rest
            .find(|c| c == MINUS || !matches!(fold(c), Folded::Dash(_) | Folded::Nothing))
            .unwrap_or(rest.len());
        let (dashes, rest) = rest.split_at(run);
        let dash = if dashes.is_empty() { dash } else { Dash::Long };
        let (spaces, lines) = leading_space(rest);
        let sides = Sides {
            left: self.made.text.get(self.run..).unwrap_or_default(),
            before: self.before,
            case: self.case,
            spaced: self.space.is_some() || self.last == Last::Nothing,
            spaces,
            lines,
            right: rest.get(spaces..).unwrap_or_default(),
        };
        match joint(dash, &sides) {
            Joint::Minus => {
                self.flush_space(MINUS, rest);
                self.emit(MINUS, place);
                self.after(MINUS, Last::Other);
                0
            }
            Joint::Divided => {
                self.made.divided.push(narrow(self.len()));
                run + spaces
            }
            joint => {
                // Spaces around a dash, and its length, are typography.
                self.space = None;
                if self.last != Last::Dash {
                    if joint == Joint::Apart {
                        self.made.odd.push(narrow(self.len()));
                    }
                    self.emit('-', place);
                    self.after('-', Last::Dash);
                }
                run
            }
        }
    }

    fn quote(&mut self, character: char, place: Range<usize>, rest: &str) {
        // French sets spaces inside its quotation marks.
        if matches!(character, '»' | '›') && !rest.starts_with(is_word) {
            self.space = None;
        }
        let opens = self.space.is_some() || !self.before.is_some_and(is_word);
        // Two single marks are a double one.
        if self.last != Last::Quote || self.space.is_some() {
            self.flush_space(character, rest);
            self.emit('\'', place);
        }
        let before = match character {
            '«' | '‹' if opens => OPENED,
            '«' | '‹' => '\'',
            other => other,
        };
        self.after(before, Last::Quote);
    }

    fn letter(&mut self, character: char, place: Range<usize>, rest: &str) {
        self.flush_space(character, rest);
        if class(character) == 0 {
            self.letter = (self.len(), place.start);
            self.class = 0;
        }
        if is_word(character) && !is_mark(character) {
            self.case = match (self.case, character.is_uppercase()) {
                _ if self.run == self.len() && character.is_uppercase() => Case::Capitals,
                (Case::Capitals, true) => Case::Capitals,
                _ if self.run == self.len() => Case::Small,
                (Case::Small, _) => Case::Small,
                _ => Case::Title,
            };
        }
        if character.is_ascii() {
            self.emit(character.to_ascii_lowercase(), place);
        } else {
            self.decomposed(character, place);
        }
        self.after(character, Last::Other);
    }

    fn decomposed(&mut self, character: char, place: Range<usize>) {
        /// More marks on one letter than this, in bytes, are left in the order that they have.
        const MAX_MARKS: usize = 128;
        let mut spelled = String::new();
        letters(character, |letter| spelled.push(letter));
        let mut classes = spelled.chars().map(class);
        let (Some(first), last) = (classes.next(), classes.next_back()) else { return };
        if first == 0 || first >= self.class || self.len() - self.letter.0 > MAX_MARKS {
            self.class = last.unwrap_or(first);
            return match spelled.chars().next() {
                Some(only) if last.is_none() => self.emit(only, place),
                _ => self.emit_whole(&spelled, place),
            };
        }
        // Marks in another order than Unicode's: the letter is written once more.
        let (at, original) = self.letter;
        let before = self.made.text.get(at..).unwrap_or_default();
        let mut letter: Vec<char> = before.chars().chain(spelled.chars()).collect();
        for marks in letter.chunk_by_mut(|&one, &other| class(one) != 0 && class(other) != 0) {
            marks.sort_by_key(|&mark| class(mark));
        }
        self.class = letter.last().copied().map_or(0, class);
        self.made.text.truncate(at);
        while self.made.steps.last().is_some_and(|step| wide(step.normal) >= at) {
            self.made.steps.pop();
        }
        self.emit_whole(&letter.into_iter().collect::<String>(), original..place.end);
    }

    fn after(&mut self, character: char, last: Last) {
        if !is_word(character) {
            self.run = self.len();
        }
        self.before = Some(character);
        self.last = last;
    }

    /// Writes the white space that was read before a character, unless it is layout.
    fn flush_space(&mut self, next: char, rest: &str) {
        let Some(gap) = self.space.take() else { return };
        let digits = self.before.is_some_and(is_digit);
        let layout = self.before.is_some_and(|before| {
            before == OPENED
                || is_wide(before)
                || stands_alone(before) && stands_alone(next)
                || is_currency(before) && is_digit(next)
        }) || is_wide(next)
            || digits && (is_rate(next) || is_currency(next) && !rest.starts_with(is_digit));
        if layout {
            return;
        }
        if gap.no_break && digits && is_digit(next) {
            self.made.odd.push(narrow(self.len()));
        }
        self.emit(' ', gap.place);
        self.run = self.len();
    }

    /// Adds one character; where it is as long as its original, it joins the
    /// run before it.
    fn emit(&mut self, character: char, place: Range<usize>) {
        let mut bytes = [0; 4];
        let character = character.encode_utf8(&mut bytes);
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

/// Stands for a mark that opens a quotation, behind which French sets a space.
const OPENED: char = '«';

/// How many bytes of white space some words begin with, and how many lines end in it.
fn leading_space(rest: &str) -> (usize, usize) {
    let end =
        rest.find(|c| !matches!(fold(c), Folded::Space(_) | Folded::Nothing)).unwrap_or(rest.len());
    let space = rest.get(..end).unwrap_or_default().replace("\r\n", "\n");
    (end, space.chars().filter(|&c| fold(c) == Folded::Space(Space::Line)).count())
}
