use std::fmt;
use std::ops::Range;

use super::digest::quoted;
use super::error::TextError;
use super::layout::{Block, Layout, Section};
use super::locator::{Label, Locator, Unit};
use super::markdown::{Becomes, Markup, markup};
use super::normalise::{Normalised, Normaliser, narrow, normalise, wide};
use super::span::{Extent, Numbers, Rulers, Span};
use super::words::{Words, whole};

/// The most bytes of a text: 16 MiB.
pub const MAX_TEXT: usize = 16 << 20;

/// A text at hand, read once so that many fragments can be looked for in it.
///
/// Where lines begin with `[¶n]`, these number the paragraphs; what stands
/// before the first is a header, in which no quotation is found. Without such
/// marks the whole text counts, and its paragraphs are the blocks between blank
/// lines, numbered from 1. Sections are headings (`## Name`, or a line with
/// `Article 5` alone, each with what stands below it) and labelled statements
/// (`N2a` at the start of a line or sentence, to the next label or the end of
/// the line, list item or paragraph; the labels of a series begin with 0 or 1).
///
/// ```
/// use trilat_core::text::{Fragment, Text};
///
/// let text = Text::parse("Date: 2023\n\n[¶1] We met.\n\n[¶2] We intend to meet again.")?;
/// assert_eq!(text.header(), "Date: 2023\n\n");
/// assert_eq!(text.at(&"¶2".parse()?), Some("We intend to meet again."));
/// let found = text.find(&Fragment::new("meet again")?);
/// assert_eq!(found[0].at.to_string(), "¶2");
/// assert_eq!(found[0].span.lines.first(), 5);
/// assert!(text.find(&Fragment::new("2023")?).is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Text {
    original: Box<str>,
    digest: bool,
    layout: Layout,
    rulers: Rulers,
    pub(super) normal: Normalised,
    pub(super) words: Words,
    /// Where in the normal form each stretch begins beyond which an ellipsis
    /// does not reach.
    reaches: Vec<u32>,
}

impl Text {
    /// Reads a document's own text.
    ///
    /// # Errors
    ///
    /// If it is longer than [`MAX_TEXT`] bytes.
    pub fn parse(text: impl Into<Box<str>>) -> Result<Self, TextError> {
        Self::read(text.into(), false, false)
    }

    /// Reads a document's own text that is written in Markdown, whose markup is typography.
    ///
    /// ```
    /// use trilat_core::text::{Fragment, Text};
    ///
    /// let text = Text::markdown("We welcome the 3<sup>rd</sup> *Dialogue* [on space](https://example.org).")?;
    /// assert_eq!(text.find(&Fragment::new("the 3rd Dialogue on space")?).len(), 1);
    /// # Ok::<(), trilat_core::text::TextError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If it is longer than [`MAX_TEXT`] bytes.
    pub fn markdown(text: impl Into<Box<str>>) -> Result<Self, TextError> {
        Self::read(text.into(), false, true)
    }

    /// Reads a digest, which retells a document: only the words that it puts
    /// in quotation marks of any language (`"…"`, `“…”`, `„…“`, `«…»`, `»…«`,
    /// `‘…’`, `「…」`) count as text, each quotation by itself.
    ///
    /// If it labels its statements (`N2a`), quotations elsewhere, as in its
    /// title or in a list of what was not found, do not count. Nor do those in
    /// round brackets, which are remarks of the digest. An ellipsis in a
    /// fragment may reach from one quotation to a later one of the same
    /// statement.
    ///
    /// ```
    /// use trilat_core::text::{Fragment, Text};
    ///
    /// let digest = Text::digest("# The \"pledge\"\n\nK1 they \"will meet\" soon. K2 trade (a \"first\").")?;
    /// assert_eq!(digest.find(&Fragment::new("will meet")?)[0].at.to_string(), "§K1");
    /// assert!(digest.find(&Fragment::new("pledge")?).is_empty());
    /// assert!(digest.find(&Fragment::new("first")?).is_empty());
    /// # Ok::<(), trilat_core::text::TextError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If it is longer than [`MAX_TEXT`] bytes.
    pub fn digest(text: impl Into<Box<str>>) -> Result<Self, TextError> {
        Self::read(text.into(), true, false)
    }

    /// Reads a [digest](Self::digest) that is written in [Markdown](Self::markdown).
    ///
    /// # Errors
    ///
    /// If it is longer than [`MAX_TEXT`] bytes.
    pub fn markdown_digest(text: impl Into<Box<str>>) -> Result<Self, TextError> {
        Self::read(text.into(), true, true)
    }

    fn read(original: Box<str>, digest: bool, markdown: bool) -> Result<Self, TextError> {
        if original.len() > MAX_TEXT {
            return Err(TextError::TextTooLong { bytes: original.len(), limit: MAX_TEXT });
        }
        let (layout, blocks) = Layout::read(&original);
        let markup = if markdown { markup(&original) } else { Vec::new() };
        let original_words = Marked { text: &original, markup: &markup };
        let (normal, reaches) = if digest {
            normalise_digest(original_words, &layout, &blocks)
        } else {
            normalise_body(original_words, &layout)
        };
        let words = Words::new(&normal);
        let rulers = Rulers::new(&original);
        Ok(Self { original, digest, layout, rulers, normal, words, reaches })
    }

    /// The text as given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.original
    }

    /// What stands before the first marked paragraph; empty without marks.
    #[must_use]
    pub fn header(&self) -> &str {
        self.slice(0..self.layout.body)
    }

    /// Whether only quoted words count.
    #[must_use]
    pub fn is_digest(&self) -> bool {
        self.digest
    }

    /// Whether the text numbers its paragraphs itself.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.layout.marked
    }

    /// Each paragraph's number and words.
    pub fn paragraphs(&self) -> impl Iterator<Item = (u32, &str)> {
        let paragraphs = self.layout.paragraphs.iter();
        paragraphs.map(|paragraph| (paragraph.number, self.slice(paragraph.place.clone())))
    }

    /// Each section's name and words, those under headings first.
    pub fn sections(&self) -> impl Iterator<Item = (&str, &str)> {
        let sections = self.layout.sections.iter();
        sections
            .map(|section| (self.slice(section.name.clone()), self.slice(section.place.clone())))
    }

    /// What stands at an address; none if the text has no such place.
    ///
    /// A section is found by its whole name or by the first words of it, without
    /// regard to typography and case.
    #[must_use]
    pub fn at(&self, locator: &Locator) -> Option<&str> {
        Some(self.slice(self.resolve(locator)?))
    }

    /// The bytes that an address stands for.
    pub(super) fn resolve(&self, locator: &Locator) -> Option<Range<usize>> {
        match locator {
            Locator::Paragraphs(numbers) => self.resolve_paragraphs(*numbers),
            Locator::Lines(numbers) => {
                let first = self.layout.line(numbers.first(), &self.original)?;
                let count = narrow(self.layout.lines.len());
                let last = self.layout.line(numbers.last().min(count), &self.original)?;
                Some(first.start..last.end)
            }
            Locator::Section(label) => self.resolve_section(label),
            Locator::Characters(unit, extent) => self.resolve_characters(*unit, *extent),
        }
    }

    fn resolve_paragraphs(&self, numbers: Numbers) -> Option<Range<usize>> {
        let mut within =
            self.layout.paragraphs.iter().filter(|paragraph| numbers.contains(paragraph.number));
        let first = within.next()?;
        let last = within.next_back().unwrap_or(first);
        Some(first.place.start..last.place.end)
    }

    fn resolve_section(&self, label: &Label) -> Option<Range<usize>> {
        let wanted = normalise(label.as_str());
        let named = |section: &&Section, in_full: bool| {
            let name = Normalised::of(self.slice(section.name.clone()));
            let ends = |at: usize| !whole(&name).any(|word| word.start < at && at < word.end);
            name.as_str() == wanted
                || !in_full && name.as_str().starts_with(&wanted) && ends(wanted.len())
        };
        let sections = &self.layout.sections;
        sections
            .iter()
            .find(|section| named(section, true))
            .or_else(|| sections.iter().find(|section| named(section, false)))
            .map(|section| section.place.clone())
    }

    fn resolve_characters(&self, unit: Unit, extent: Extent) -> Option<Range<usize>> {
        let byte = |offset: u32| match unit {
            Unit::Chars => self.rulers.byte_of_char(&self.original, offset),
            Unit::Utf16 => self.rulers.byte_of_utf16(&self.original, offset),
            Unit::Bytes => Some(wide(offset)).filter(|&at| self.original.is_char_boundary(at)),
        };
        Some(byte(extent.start())?..byte(extent.end())?)
    }

    /// Where a range of the normal form stands in the original, in all units.
    pub(super) fn span(&self, normal: &Range<usize>) -> Option<Span> {
        let bytes = self.normal.original(normal);
        let start = self.rulers.before(&self.original, bytes.start);
        let end = self.rulers.before(&self.original, bytes.end);
        let last = bytes.end.saturating_sub(1);
        let paragraph = |byte| self.layout.paragraph_at(byte).map_or(1, |found| found.number);
        Some(Span {
            bytes: Extent::new(narrow(bytes.start), narrow(bytes.end))?,
            chars: Extent::new(start.0, end.0)?,
            utf16: Extent::new(start.1, end.1)?,
            lines: Numbers::spanning(self.layout.line_at(bytes.start), self.layout.line_at(last)),
            paragraphs: Numbers::spanning(paragraph(bytes.start), paragraph(last)),
        })
    }

    /// The address that a reader would give to a span: its paragraphs where the
    /// text marks them, the labelled statement in a digest, or else its lines.
    pub(super) fn address(&self, span: &Span) -> Locator {
        if self.layout.marked {
            return Locator::Paragraphs(span.paragraphs);
        }
        let statement = self.layout.labelled_at(span.bytes.range().start);
        match statement.map(|found| Label::new(self.slice(found.name.clone()))) {
            Some(Ok(label)) if self.digest => Locator::Section(label),
            _ => Locator::Lines(span.lines),
        }
    }

    /// The stretch of the normal form within which an ellipsis reaches from a position.
    pub(super) fn reach(&self, position: usize) -> Range<usize> {
        let next = self.reaches.partition_point(|&start| wide(start) <= position);
        let start = next.checked_sub(1).and_then(|index| self.reaches.get(index));
        let end = self.reaches.get(next).map_or(self.normal.as_str().len(), |&end| wide(end));
        start.map_or(0, |&start| wide(start))..end
    }

    pub(super) fn slice(&self, bytes: Range<usize>) -> &str {
        self.original.get(bytes).unwrap_or_default()
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Text")
            .field("bytes", &self.original.len())
            .field("digest", &self.digest)
            .field("paragraphs", &self.layout.paragraphs.len())
            .field("sections", &self.layout.sections.len())
            .finish_non_exhaustive()
    }
}

/// A text and what of it is markup.
#[derive(Clone, Copy)]
struct Marked<'t> {
    text: &'t str,
    markup: &'t [Markup],
}

impl Marked<'_> {
    /// Hands a stretch of the text to a normaliser, without its markup.
    fn feed(self, normaliser: &mut Normaliser, place: &Range<usize>) {
        let mut at = place.start;
        let first = self.markup.partition_point(|markup| markup.place.end <= place.start);
        let within = self.markup.get(first..).unwrap_or_default().iter();
        for Markup { place: markup, becomes } in within.take_while(|m| m.place.start < place.end) {
            if markup.start < at && at > place.start {
                continue;
            }
            let end = markup.end.min(place.end);
            let words = at..markup.start.max(at);
            normaliser.feed(self.text.get(words.clone()).unwrap_or_default(), words);
            match *becomes {
                Becomes::Nothing => {}
                Becomes::Space => normaliser.gap(markup.start.max(at)..end),
                Becomes::Character(character) => {
                    normaliser.feed_as(character, markup.start.max(at)..end);
                }
            }
            at = end;
        }
        let words = at..place.end;
        normaliser.feed(self.text.get(words.clone()).unwrap_or_default(), words);
    }
}

fn normalise_body(marked: Marked<'_>, layout: &Layout) -> (Normalised, Vec<u32>) {
    let mut normaliser = Normaliser::default();
    let mut reaches = Vec::new();
    let mut end = layout.body;
    let mut paragraphs = layout.paragraphs.iter().map(|paragraph| paragraph.place.clone());
    while let Some(mut place) = paragraphs.next() {
        // Unmarked blocks may be lines of one paragraph set with blank lines between.
        let runs_on = |place: &Range<usize>| {
            !layout.marked && !ends_sentence(marked.text.get(place.clone()).unwrap_or_default())
        };
        while runs_on(&place)
            && let Some(next) = paragraphs.next()
        {
            place.end = next.end;
        }
        normaliser.gap(end..place.start);
        reaches.push(narrow(normaliser.len()));
        marked.feed(&mut normaliser, &place);
        end = place.end;
    }
    (normaliser.finish(), reaches)
}

fn normalise_digest(
    marked: Marked<'_>,
    layout: &Layout,
    blocks: &[Block],
) -> (Normalised, Vec<u32>) {
    let mut normaliser = Normaliser::default();
    let mut reaches = Vec::new();
    let mut end = 0;
    for statement in quoted(marked.text, layout, blocks) {
        for (index, quotation) in statement.into_iter().enumerate() {
            normaliser.bar(end..quotation.start);
            if index == 0 {
                reaches.push(narrow(normaliser.len()));
            }
            end = quotation.end;
            marked.feed(&mut normaliser, &quotation);
        }
    }
    (normaliser.finish(), reaches)
}

fn ends_sentence(words: &str) -> bool {
    let closing = ['"', '\'', '”', '’', '»', ')', ']'];
    words.trim_end_matches(closing).ends_with(['.', '!', '?', ':', ';', '…', '。'])
}
