use serde::Serialize;
use std::sync::{Arc, OnceLock};

/// Which file of a [`Files`], by its place in the order of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub(crate) u32);

/// A range of bytes in a file; files are smaller than 4 GiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct Span {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl Span {
    pub(crate) fn new(start: usize, end: usize) -> Self {
        let clip = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { start: clip(start), end: clip(end.max(start)) }
    }
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Location {
    /// The file's name, relative to the dossier's folder, with `/` on every system.
    pub file: Arc<str>,
    /// First byte, counted from 0.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters (Unicode scalar values), counted from 1.
    pub column: usize,
    /// Column in UTF-16 code units, counted from 1, as JavaScript and editors count.
    pub column_utf16: usize,
    /// First UTF-16 code unit of the place within the file, counted from 0.
    pub start_utf16: usize,
    /// The UTF-16 code unit after the last.
    pub end_utf16: usize,
}

/// One file that was read.
#[derive(Clone, Debug)]
pub struct File {
    /// The name that diagnostics use.
    pub name: Arc<str>,
    /// The text as read.
    pub text: Arc<str>,
}

/// The files behind a dossier, kept so that findings can show the offending text.
#[derive(Clone, Debug, Default)]
pub struct Files {
    files: Vec<File>,
    /// Of each file, once a place in it is asked for.
    milestones: Vec<OnceLock<Vec<Milestone>>>,
}

/// What lies before a place in a text.
#[derive(Clone, Copy, Debug, Default)]
struct Milestone {
    byte: usize,
    newlines: usize,
    chars: usize,
    utf16: usize,
    /// Characters and UTF-16 code units before the line that the place is in.
    line: (usize, usize),
}

impl Milestone {
    /// Without milestones every place would be counted from the start of its file, and a file full
    /// of mistakes would take time by the square of its size.
    const STEP: usize = 1024;

    fn all(text: &str) -> Vec<Self> {
        let mut out = vec![Self::default()];
        let mut here = Self::default();
        while text.len() - here.byte > Self::STEP {
            here = here.on_to(text, floor_boundary(text, here.byte + Self::STEP));
            out.push(here);
        }
        out
    }

    fn on_to(mut self, text: &str, byte: usize) -> Self {
        for c in text.get(self.byte..byte).unwrap_or_default().chars() {
            self.chars += 1;
            self.utf16 += c.len_utf16();
            if c == '\n' {
                self.newlines += 1;
                self.line = (self.chars, self.utf16);
            }
        }
        self.byte = byte;
        self
    }
}

impl Files {
    pub(crate) fn add(&mut self, name: &str, text: Arc<str>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(File { name: name.into(), text });
        self.milestones.push(OnceLock::new());
        id
    }

    /// The file of that id.
    #[must_use]
    pub fn get(&self, id: FileId) -> Option<&File> {
        self.files.get(id.0 as usize)
    }

    /// The files in the order of reading.
    pub fn iter(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }

    #[cfg(feature = "render")]
    pub(crate) fn by_name(&self, name: &str) -> Option<&File> {
        self.files.iter().find(|file| &*file.name == name)
    }

    /// Line and columns of a range; the range is clipped to the text and to characters.
    pub(crate) fn locate(&self, id: FileId, span: Span) -> Option<Location> {
        let file = self.get(id)?;
        let text = &*file.text;
        let start = floor_boundary(text, span.start as usize);
        let end = floor_boundary(text, span.end as usize).max(start);
        let all = self.milestones.get(id.0 as usize)?.get_or_init(|| Milestone::all(text));
        let before = |byte| {
            let passed = all.partition_point(|milestone| milestone.byte <= byte);
            Some(all.get(passed.checked_sub(1)?)?.on_to(text, byte))
        };
        let (from, to) = (before(start)?, before(end)?);
        Some(Location {
            file: file.name.clone(),
            start,
            end,
            line: from.newlines + 1,
            column: from.chars - from.line.0 + 1,
            column_utf16: from.utf16 - from.line.1 + 1,
            start_utf16: from.utf16,
            end_utf16: to.utf16,
        })
    }
}

/// The next boundary between characters at or before a place; the end, past it.
pub(super) fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
