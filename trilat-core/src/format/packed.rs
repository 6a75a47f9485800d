//! A dossier in columns: what its canonical JSON says, in a third of the bytes.
//!
//! Every place in the tree (`commitments[].act`) is a column of values in the order of the
//! document, and every text is stored once, where a column has it first. Like stands next to
//! like, so that what is compressed for the way becomes small, and nothing has to be searched for
//! quotes on reading.
//!
//! ```text
//! file   = "trilat" 1 texts shapes columns        numbers are unsigned LEB128
//! texts  = bytes-in-all (text NUL)*
//! shapes = count (count column*)*                 a mapping's keys, by their columns
//! columns = count column*                         the first is the document
//! column = key item form first bytes-in-all value*
//! value  = payload                                if `form` names the kind of all values
//!        | kind + 6 * payload                     if `form` is 6
//! ```
//!
//! `key` is the number of a text, plus one, and 0 in the items of a list; `item` the column of a
//! list's items, plus one; `first` the number of the first text that is new in the column. The
//! payload of a text, number, boolean or null (kinds 0 to 3) is 0 for the column's next new text;
//! for an earlier one it is the way there from the text before in the column: twice the way, plus
//! one forwards and two backwards. Of a list (4) it is the length, of a mapping (5) the shape.

use crate::{
    diagnostic::{Code, Diagnostic, Span},
    node::{Events, Failure, Limits, Scalar, ScalarKind, Token},
};
use std::borrow::Cow;

pub(super) const HEAD: &[u8] = b"trilat\x01";
pub(super) const SCALARS: [ScalarKind; 4] =
    [ScalarKind::Text, ScalarKind::Number, ScalarKind::Bool, ScalarKind::Null];
pub(super) const LIST: usize = 4;
pub(super) const MAP: usize = 5;
pub(super) const MIXED: usize = 6;

/// The texts of a dossier may be so many times as long as the file; those of the bundled one are
/// twice as long.
const MOST_TIMES: usize = 64;
/// Up to so many bytes of text however short the file.
const MOST_ANYWAY: usize = 64 << 20;

/// Hands out what a packed dossier holds, one token at a time.
pub(super) struct PackedReader<'a> {
    texts: Vec<&'a str>,
    shapes: Vec<Vec<usize>>,
    columns: Vec<Column<'a>>,
    open: Vec<Open>,
    begun: bool,
    /// How many bytes of text may still be handed out: a text is stored once and may be meant
    /// again and again.
    left: usize,
}

struct Column<'a> {
    key: Option<&'a str>,
    item: Option<usize>,
    form: usize,
    next_text: usize,
    last_text: usize,
    values: Bytes<'a>,
}

enum Open {
    List {
        left: usize,
        item: usize,
    },
    /// A mapping; the place in its shape, and whether the key was handed out.
    Map {
        shape: usize,
        at: usize,
        keyed: bool,
    },
}

/// Bytes that were not yet read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn number(&mut self) -> Option<usize> {
        let mut out = 0_u32;
        for shift in (0..32).step_by(7) {
            let (&byte, rest) = self.0.split_first()?;
            self.0 = rest;
            out |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return usize::try_from(out).ok();
            }
        }
        None
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// So many parts, each of at least one byte.
    fn list<T>(&mut self, mut part: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.number()?;
        if count > self.0.len() {
            return None;
        }
        (0..count).map(|_| part(self)).collect()
    }
}

fn damaged() -> Failure {
    let found = Diagnostic::new(Code::Syntax, "the packed dossier is damaged");
    let help = "make it again from the JSON or YAML that it was packed from";
    Box::new((found.with_help(help), Span::default()))
}

fn swollen() -> Failure {
    let message = "the packed dossier repeats its texts until they are far longer than it is";
    let found = Diagnostic::new(Code::Limit, message);
    Box::new((found.with_help("read the JSON or YAML that it was packed from"), Span::default()))
}

impl<'a> PackedReader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Result<Self, Failure> {
        Self::read(bytes).ok_or_else(damaged)
    }

    fn read(bytes: &'a [u8]) -> Option<Self> {
        let length_in_file = bytes.len();
        let mut bytes = Bytes(bytes.strip_prefix(HEAD)?);
        let length = bytes.number()?;
        let texts = bytes.take(length)?.split_last().filter(|(end, _)| **end == 0)?.1;
        let texts: Vec<&str> = str::from_utf8(texts).ok()?.split('\0').collect();
        let shapes = bytes.list(|bytes| bytes.list(Bytes::number))?;
        let columns = bytes.list(|bytes| {
            let key = bytes.number()?;
            let key = if key == 0 { None } else { Some(*texts.get(key - 1)?) };
            let item = bytes.number()?.checked_sub(1);
            let (form, next_text, length) = (bytes.number()?, bytes.number()?, bytes.number()?);
            let values = Bytes(bytes.take(length)?);
            Some(Column { key, item, form, next_text, last_text: next_text, values })
        })?;
        let left = length_in_file.saturating_mul(MOST_TIMES).max(MOST_ANYWAY);
        let whole = bytes.0.is_empty();
        whole.then_some(Self { texts, shapes, columns, open: Vec::new(), begun: false, left })
    }

    fn value(&mut self, column: usize) -> Option<Token<'a>> {
        let Self { texts, columns, open, .. } = self;
        let column = columns.get_mut(column)?;
        let number = column.values.number()?;
        let (kind, payload) = match column.form {
            MIXED => (number % MIXED, number / MIXED),
            kind => (kind, number),
        };
        if kind < LIST {
            let at = match payload {
                0 => {
                    let next = column.next_text;
                    column.next_text = next.checked_add(1)?;
                    next
                }
                way if way % 2 == 1 => column.last_text.checked_add(way / 2)?,
                way => column.last_text.checked_sub(way / 2 - 1)?,
            };
            column.last_text = at;
            let text = Cow::Borrowed(*texts.get(at)?);
            return Some(Token::Scalar(Scalar { text, kind: *SCALARS.get(kind)? }));
        }
        if open.len() >= Limits::STANDARD.depth {
            return None;
        }
        match kind {
            LIST => {
                // An empty list may have no column for items.
                open.push(Open::List { left: payload, item: column.item.unwrap_or(usize::MAX) });
                Some(Token::ListStart)
            }
            MAP => {
                open.push(Open::Map { shape: payload, at: 0, keyed: false });
                Some(Token::MapStart)
            }
            _ => None,
        }
    }

    fn token(&mut self) -> Option<Token<'a>> {
        let column = match self.open.last_mut() {
            None if self.begun => {
                let read = self.columns.iter().all(|column| column.values.0.is_empty());
                return read.then_some(Token::End);
            }
            None => {
                self.begun = true;
                0
            }
            Some(Open::List { left: 0, .. }) => {
                self.open.pop();
                return Some(Token::ListEnd);
            }
            Some(Open::List { left, item }) => {
                *left -= 1;
                *item
            }
            Some(Open::Map { shape, at, keyed }) => {
                let Some(&column) = self.shapes.get(*shape)?.get(*at) else {
                    self.open.pop();
                    return Some(Token::MapEnd);
                };
                if !*keyed {
                    *keyed = true;
                    let text = Cow::Borrowed(self.columns.get(column)?.key?);
                    return Some(Token::Scalar(Scalar { text, kind: ScalarKind::Text }));
                }
                (*at, *keyed) = (*at + 1, false);
                column
            }
        };
        self.value(column)
    }
}

impl<'a> Events<'a> for PackedReader<'a> {
    fn next(&mut self) -> Result<(Token<'a>, Span), Failure> {
        let token = self.token().ok_or_else(damaged)?;
        if let Token::Scalar(scalar) = &token {
            self.left = self.left.checked_sub(scalar.text.len()).ok_or_else(swollen)?;
        }
        Ok((token, Span::default()))
    }

    fn announced(&self) -> usize {
        match self.open.last() {
            Some(Open::List { left, .. }) => *left,
            Some(Open::Map { shape, .. }) => self.shapes.get(*shape).map_or(0, Vec::len),
            None => 0,
        }
    }
}
