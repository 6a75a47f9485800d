//! A strict reader of comma-separated text.

use super::error::{ErrorKind, MeasureError};
use std::borrow::Cow;

/// Reads records after RFC 4180: fields parted by commas, records by a line
/// feed or a carriage return and line feed, a field with any of these in double
/// quotes, a quote inside it doubled. Every record must have as many fields as the
/// first. Nothing is trimmed.
pub(crate) struct Csv<'a> {
    rest: &'a str,
    row: u64,
    width: Option<usize>,
}

impl<'a> Csv<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { rest: text.strip_prefix('\u{feff}').unwrap_or(text), row: 0, width: None }
    }

    /// The number of the record read last, the header being 1.
    pub(crate) fn row(&self) -> u64 {
        self.row
    }

    /// Read the next record into `fields`; false at the end of the text.
    pub(crate) fn read(&mut self, fields: &mut Vec<Cow<'a, str>>) -> Result<bool, MeasureError> {
        fields.clear();
        if self.rest.is_empty() {
            return Ok(false);
        }
        self.row += 1;
        loop {
            fields.push(self.field()?);
            let mut rest = self.rest.chars();
            match rest.next() {
                Some(',') => self.rest = rest.as_str(),
                Some('\n') => {
                    self.rest = rest.as_str();
                    break;
                }
                Some('\r') if rest.next() == Some('\n') => {
                    self.rest = rest.as_str();
                    break;
                }
                None => break,
                Some(_) => return Err(self.error("a closing quote must end its field")),
            }
        }
        match self.width {
            None => self.width = Some(fields.len()),
            Some(width) if width != fields.len() => {
                let detail = format!("{} fields, where the header has {width}", fields.len());
                return Err(self.error(&detail));
            }
            Some(_) => {}
        }
        Ok(true)
    }

    fn field(&mut self) -> Result<Cow<'a, str>, MeasureError> {
        if let Some(quoted) = self.rest.strip_prefix('"') {
            return self.quoted_field(quoted);
        }
        let end = self.rest.find([',', '\n', '\r', '"']).unwrap_or(self.rest.len());
        let (field, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        if rest.starts_with('"') {
            return Err(self.error("a quote inside a field that is not quoted"));
        }
        if rest.starts_with('\r') && !rest.starts_with("\r\n") {
            return Err(self.error("a carriage return without a line feed"));
        }
        self.rest = rest;
        Ok(Cow::Borrowed(field))
    }

    fn quoted_field(&mut self, quoted: &'a str) -> Result<Cow<'a, str>, MeasureError> {
        let mut field = Cow::Borrowed("");
        let mut rest = quoted;
        loop {
            let Some((before, after)) = rest.split_once('"') else {
                return Err(self.error("a quoted field is not closed"));
            };
            if field.is_empty() {
                field = Cow::Borrowed(before);
            } else {
                field.to_mut().push_str(before);
            }
            match after.strip_prefix('"') {
                Some(after) => {
                    field.to_mut().push('"');
                    rest = after;
                }
                None => {
                    self.rest = after;
                    return Ok(field);
                }
            }
        }
    }

    fn error(&self, detail: &str) -> MeasureError {
        MeasureError::new(ErrorKind::Syntax, detail).in_row(self.row)
    }
}
