use std::num::NonZeroU32;
use std::ops::Range;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::normalise::{narrow, wide};

/// A range of numbered things (paragraphs, lines), both ends included. Numbers
/// begin with 1; the first is never after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Numbers {
    first: NonZeroU32,
    last: NonZeroU32,
}

impl Numbers {
    /// The range from `first` to `last`; none if `first` is 0 or after `last`.
    #[must_use]
    pub fn new(first: u32, last: u32) -> Option<Self> {
        (first <= last)
            .then_some(Self { first: NonZeroU32::new(first)?, last: NonZeroU32::new(last)? })
    }

    /// The first number.
    #[must_use]
    pub fn first(self) -> u32 {
        self.first.get()
    }

    /// The last number.
    #[must_use]
    pub fn last(self) -> u32 {
        self.last.get()
    }

    /// Whether `number` lies in the range.
    #[must_use]
    pub fn contains(self, number: u32) -> bool {
        (self.first()..=self.last()).contains(&number)
    }

    /// The range that spans two numbers in either order, 0 taken as 1.
    pub(super) fn spanning(one: u32, other: u32) -> Self {
        let at_least_one = |number| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
        Self { first: at_least_one(one.min(other)), last: at_least_one(one.max(other)) }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Numbers {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Numbers".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "description": "Numbers in a row, the first and the last included.",
            "properties": {
                "first": { "type": "integer", "description": "The first." },
                "last": { "type": "integer", "description": "The last." },
            },
            "required": ["first", "last"],
        })
    }
}

impl Serialize for Numbers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Numbers", 2)?;
        fields.serialize_field("first", &self.first())?;
        fields.serialize_field("last", &self.last())?;
        fields.end()
    }
}

/// A range of offsets that is never empty: counted from 0, the end not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Extent {
    start: u32,
    end: u32,
}

impl Extent {
    /// The range from `start` up to but not including `end`; none if it is empty.
    #[must_use]
    pub fn new(start: u32, end: u32) -> Option<Self> {
        (start < end).then_some(Self { start, end })
    }

    /// The first offset.
    #[must_use]
    pub fn start(self) -> u32 {
        self.start
    }

    /// The offset after the last.
    #[must_use]
    pub fn end(self) -> u32 {
        self.end
    }

    /// The same as a range of positions.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        wide(self.start)..wide(self.end)
    }
}

/// Where a stretch of a text stands, in every unit that a reader may want.
/// All of them count in the original text, header included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// In bytes of UTF-8.
    pub bytes: Extent,
    /// In characters (Unicode scalar values), as Python counts.
    pub chars: Extent,
    /// In UTF-16 code units, as JavaScript counts.
    pub utf16: Extent,
    /// The lines that it touches.
    pub lines: Numbers,
    /// The paragraphs that it touches.
    pub paragraphs: Numbers,
}

/// Translates between bytes, characters and UTF-16 code units of one text.
#[derive(Clone, Default)]
pub(super) struct Rulers {
    /// Characters and UTF-16 code units that begin before each multiple of [`STEP`] bytes.
    marks: Vec<(u32, u32)>,
}

/// Bytes from mark to mark: the most that one translation has to count.
const STEP: usize = 512;

impl Rulers {
    pub(super) fn new(text: &str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let (mut chars, mut utf16) = (0, 0);
        for chunk in text.as_bytes().chunks(STEP) {
            marks.push((chars, utf16));
            let (more_chars, more_utf16) = count(chunk);
            chars += more_chars;
            utf16 += more_utf16;
        }
        Self { marks }
    }

    /// The characters and UTF-16 code units before a byte offset.
    pub(super) fn before(&self, text: &str, byte: usize) -> (u32, u32) {
        let mark = (byte / STEP).min(self.marks.len().saturating_sub(1));
        let (chars, utf16) = self.marks.get(mark).copied().unwrap_or_default();
        let (more_chars, more_utf16) =
            count(text.as_bytes().get(mark * STEP..byte).unwrap_or_default());
        (chars + more_chars, utf16 + more_utf16)
    }

    /// The byte offset of a character, counted in Unicode scalar values.
    pub(super) fn byte_of_char(&self, text: &str, offset: u32) -> Option<usize> {
        self.find(text, offset, |(chars, _)| chars, |_| 1)
    }

    /// The byte offset of a UTF-16 code unit; none inside a surrogate pair.
    pub(super) fn byte_of_utf16(&self, text: &str, offset: u32) -> Option<usize> {
        self.find(text, offset, |(_, utf16)| utf16, |lead| if lead >= 0xf0 { 2 } else { 1 })
    }

    fn find(
        &self,
        text: &str,
        offset: u32,
        unit: impl Fn((u32, u32)) -> u32,
        width: impl Fn(u8) -> u32,
    ) -> Option<usize> {
        let next = self.marks.partition_point(|&mark| unit(mark) <= offset);
        let mark = next.saturating_sub(1);
        let mut at = self.marks.get(mark).copied().map_or(0, unit);
        for (index, &byte) in text.as_bytes().iter().enumerate().skip(mark * STEP) {
            if is_lead(byte) {
                if at >= offset {
                    return (at == offset).then_some(index);
                }
                at += width(byte);
            }
        }
        (at == offset).then_some(text.len())
    }
}

fn is_lead(byte: u8) -> bool {
    !(0x80..0xc0).contains(&byte)
}

fn count(bytes: &[u8]) -> (u32, u32) {
    let chars = bytes.iter().filter(|byte| is_lead(**byte)).count();
    let pairs = bytes.iter().filter(|byte| **byte >= 0xf0).count();
    (narrow(chars), narrow(chars + pairs))
}
