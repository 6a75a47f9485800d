//! The outward order of a text: header, lines, paragraphs, sections.

use std::ops::Range;

use super::labels::find_labels;
use super::normalise::narrow;

/// The outward order of a text. All places are byte ranges of the original.
#[derive(Clone, Default)]
pub(super) struct Layout {
    /// Where the header ends and the text begins.
    pub(super) body: usize,
    /// Whether the text numbers its paragraphs with `[¶n]`.
    pub(super) marked: bool,
    /// Where each line begins.
    pub(super) lines: Vec<u32>,
    pub(super) paragraphs: Vec<Paragraph>,
    /// Headings' sections first, then labelled statements; each in order.
    pub(super) sections: Vec<Section>,
}

/// A paragraph: its number and its words, without the mark.
#[derive(Clone)]
pub(super) struct Paragraph {
    pub(super) number: u32,
    pub(super) place: Range<usize>,
}

/// A section: under a heading, or a labelled statement.
#[derive(Clone)]
pub(super) struct Section {
    pub(super) name: Range<usize>,
    pub(super) place: Range<usize>,
    pub(super) labelled: bool,
}

/// A run of lines that belong together more closely than a paragraph's: a list
/// item, a heading, the prose between such.
pub(super) struct Block {
    pub(super) place: Range<usize>,
    pub(super) heading: bool,
}

impl Layout {
    /// Reads the layout, and the blocks of the body for those who want them.
    pub(super) fn read(text: &str) -> (Self, Vec<Block>) {
        let mut lines = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            lines.push(narrow(at));
            at += line.len();
        }
        // A mark of the order of bytes may stand before the first line.
        let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let first_mark = line_ranges(text, start).find(|place| read_mark(text, place).is_some());
        let marked = first_mark.is_some();
        let body = first_mark.map_or(start, |place| place.start);
        let mut scan = Scan::new(text, marked);
        for place in line_ranges(text, body) {
            scan.line(place);
        }
        scan.finish(text.len());
        let Scan { paragraphs, blocks, headings, .. } = scan;
        let mut sections = close_headings(headings, text.len());
        sections.extend(labelled(text, &blocks));
        (Self { body, marked, lines, paragraphs, sections }, blocks)
    }

    /// The number of the line in which a byte stands.
    pub(super) fn line_at(&self, byte: usize) -> u32 {
        narrow(self.lines.partition_point(|&start| start as usize <= byte)).max(1)
    }

    /// The bytes of a line, its break included.
    pub(super) fn line(&self, number: u32, text: &str) -> Option<Range<usize>> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        let start = *self.lines.get(index)? as usize;
        let end = self.lines.get(index + 1).map_or(text.len(), |&next| next as usize);
        Some(start..end)
    }

    /// The paragraph in which a byte stands, or the last one before it.
    pub(super) fn paragraph_at(&self, byte: usize) -> Option<&Paragraph> {
        let next = self.paragraphs.partition_point(|paragraph| paragraph.place.start <= byte);
        self.paragraphs.get(next.saturating_sub(1))
    }

    /// The labelled statements, in order.
    pub(super) fn labelled(&self) -> &[Section] {
        let first = self.sections.partition_point(|section| !section.labelled);
        self.sections.get(first..).unwrap_or_default()
    }

    /// The labelled statement in which a byte stands.
    pub(super) fn labelled_at(&self, byte: usize) -> Option<&Section> {
        let labelled = self.labelled();
        let next = labelled.partition_point(|section| section.place.start <= byte);
        labelled.get(next.checked_sub(1)?).filter(|section| section.place.contains(&byte))
    }
}

fn line_ranges(text: &str, from: usize) -> impl Iterator<Item = Range<usize>> {
    text.get(from..).unwrap_or_default().split_inclusive('\n').scan(from, |at, line| {
        let start = *at;
        *at += line.len();
        Some(start..*at)
    })
}

/// The number in a paragraph's mark at the start of a line, and where its words begin.
fn read_mark(text: &str, line: &Range<usize>) -> Option<(u32, usize)> {
    let words = text.get(line.clone())?;
    let mark = words.trim_start().strip_prefix("[¶")?;
    let (number, rest) = mark.split_once(']')?;
    if number.starts_with('+') {
        return None;
    }
    let number = number.parse().ok().filter(|&number: &u32| number > 0)?;
    Some((number, line.end - rest.len()))
}

/// Gathers paragraphs, blocks and headings line by line.
struct Scan<'t> {
    text: &'t str,
    marked: bool,
    paragraphs: Vec<Paragraph>,
    blocks: Vec<Block>,
    headings: Vec<Heading>,
    /// The number of the open paragraph and where it begins.
    paragraph: Option<(u32, usize)>,
    block: Option<usize>,
}

struct Heading {
    level: usize,
    name: Range<usize>,
    start: usize,
}

impl<'t> Scan<'t> {
    fn new(text: &'t str, marked: bool) -> Self {
        Self {
            text,
            marked,
            paragraphs: Vec::new(),
            blocks: Vec::new(),
            headings: Vec::new(),
            paragraph: None,
            block: None,
        }
    }

    fn line(&mut self, place: Range<usize>) {
        let line = self.text.get(place.clone()).unwrap_or_default();
        let mark = if self.marked { read_mark(self.text, &place) } else { None };
        if let Some((number, words)) = mark {
            self.close_paragraph(place.start);
            self.paragraph = Some((number, words));
            self.block = Some(words);
        } else if line.trim().is_empty() {
            self.close_block(place.start);
            if !self.marked {
                self.close_paragraph(place.start);
            }
        } else {
            if self.paragraph.is_none() {
                let number = self.paragraphs.last().map_or(0, |last| last.number);
                self.paragraph = Some((number.saturating_add(1), place.start));
            }
            if let Some((level, name)) = read_heading(line, place.start) {
                self.close_block(place.start);
                self.headings.push(Heading { level, name, start: place.start });
                self.blocks.push(Block { place, heading: true });
            } else if let Some(item) = item_marker(line) {
                self.close_block(place.start);
                self.block = Some(place.start + item);
            } else if self.block.is_none() {
                self.block = Some(place.start);
            }
        }
    }

    fn finish(&mut self, end: usize) {
        self.close_paragraph(end);
    }

    fn close_paragraph(&mut self, end: usize) {
        self.close_block(end);
        if let Some((number, start)) = self.paragraph.take() {
            let place = trimmed(self.text, start..end);
            self.paragraphs.push(Paragraph { number, place });
        }
    }

    fn close_block(&mut self, end: usize) {
        if let Some(start) = self.block.take() {
            self.blocks.push(Block { place: trimmed(self.text, start..end), heading: false });
        }
    }
}

fn trimmed(text: &str, place: Range<usize>) -> Range<usize> {
    let words = text.get(place.clone()).unwrap_or_default();
    let start = place.end - words.trim_start().len();
    start..(start + words.trim().len())
}

/// The level and name of a heading: `## Name`, or a line that says `Article 5`
/// and no more, which is below every level of the former.
fn read_heading(line: &str, start: usize) -> Option<(usize, Range<usize>)> {
    const ARTICLE: usize = 7;
    let level = line.bytes().take_while(|&byte| byte == b'#').count();
    let rest = line.get(level..)?;
    let (level, name) = match level {
        0 => (ARTICLE, Some(rest.trim().trim_end_matches('.')).filter(|name| is_article(name))?),
        1..ARTICLE if rest.starts_with([' ', '\t']) => {
            (level, Some(rest.trim()).filter(|name| !name.is_empty())?)
        }
        _ => return None,
    };
    let start = start + line.find(name)?;
    Some((level, start..start + name.len()))
}

fn is_article(name: &str) -> bool {
    let Some((word, number)) = name.split_once(' ') else { return false };
    let numeral = |roman: char| matches!(roman, 'I' | 'V' | 'X' | 'L' | 'C');
    word.eq_ignore_ascii_case("article")
        && (1..=8).contains(&number.len())
        && (number.chars().all(|c| c.is_ascii_digit()) || number.chars().all(numeral))
}

/// The length of a list item's marker with the spaces around it.
fn item_marker(line: &str) -> Option<usize> {
    let rest = line.trim_start().strip_prefix(['-', '*', '+', '•', '▪'])?;
    let words = rest.trim_start();
    (words.len() < rest.len()).then_some(line.len() - words.len())
}

/// Lets each heading's section run to the next heading of its level or above.
fn close_headings(headings: Vec<Heading>, end: usize) -> Vec<Section> {
    let mut sections = Vec::with_capacity(headings.len());
    let mut open: Vec<(usize, usize)> = Vec::new();
    for heading in headings {
        while let Some(&(level, index)) = open.last()
            && level >= heading.level
        {
            end_section(&mut sections, index, heading.start);
            open.pop();
        }
        open.push((heading.level, sections.len()));
        sections.push(Section { name: heading.name, place: heading.start..end, labelled: false });
    }
    sections
}

fn end_section(sections: &mut [Section], index: usize, end: usize) {
    if let Some(section) = sections.get_mut(index) {
        section.place.end = end;
    }
}

/// The labelled statements: each runs to the next label or the end of its block.
fn labelled(text: &str, blocks: &[Block]) -> Vec<Section> {
    let prose: Vec<Range<usize>> =
        blocks.iter().filter(|block| !block.heading).map(|block| block.place.clone()).collect();
    let labels = find_labels(text, &prose);
    let ends = labels.iter().skip(1).map(|label| label.start).chain([text.len()]);
    labels
        .iter()
        .zip(ends)
        .map(|(label, next)| {
            let block = prose.partition_point(|block| block.end <= label.start);
            let end = prose.get(block).map_or(next, |block| block.end.min(next));
            Section { name: label.clone(), place: label.start..end, labelled: true }
        })
        .collect()
}
