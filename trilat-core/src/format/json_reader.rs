//! JSON, one token at a time, each with its place (RFC 8259).
//!
//! Parsers that build a document or hide positions would break the promise of memory within a
//! few times the file and of findings that say where: see `DESIGN.md`.

use crate::{
    diagnostic::{Code, Diagnostic, Span},
    node::{Events, Failure, Limits, Scalar, ScalarKind, Token},
};
use std::borrow::Cow;

#[derive(Clone, Copy, PartialEq)]
enum Expect {
    Value,
    FirstItem,
    NextItem,
    FirstKey,
    NextKey,
    Colon,
    End,
}

pub(crate) struct JsonReader<'a> {
    text: &'a str,
    at: usize,
    /// Open lists (`false`) and mappings (`true`).
    open: Vec<bool>,
    expect: Expect,
    limits: Limits,
}

/// Whether plain text within quotes ends at a byte: at quotes, backslashes, control characters.
#[expect(clippy::indexing_slicing, reason = "the table has an entry for every byte")]
const ENDS_TEXT: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < table.len() {
        table[byte] = byte < 0x20 || byte == b'"' as usize || byte == b'\\' as usize;
        byte += 1;
    }
    table
};

impl<'a> JsonReader<'a> {
    pub(crate) fn new(text: &'a str, limits: Limits) -> Self {
        Self { text, at: 0, open: Vec::new(), expect: Expect::Value, limits }
    }

    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        let blank = |b: &&u8| matches!(**b, b' ' | b'\t' | b'\n' | b'\r');
        self.at += self.rest().iter().take_while(blank).count();
    }

    fn fail(&self, from: usize, message: impl Into<String>) -> Failure {
        Box::new((Diagnostic::new(Code::Syntax, message), Span::new(from, self.at.max(from + 1))))
    }

    fn unexpected(&self, wanted: &str) -> Failure {
        let found = match self.text.get(self.at..).and_then(|rest| rest.chars().next()) {
            Some(c) => format!("`{}`", crate::base::excerpt(&c.to_string())),
            None => "the end of the text".to_owned(),
        };
        self.fail(self.at, format!("expected {wanted}, found {found}"))
    }

    /// What comes after a whole value.
    fn after_value(&mut self) {
        self.expect = match self.open.last() {
            None => Expect::End,
            Some(true) => Expect::NextKey,
            Some(false) => Expect::NextItem,
        };
    }

    fn close(&mut self) -> (Token<'a>, Span) {
        let span = Span::new(self.at, self.at + 1);
        self.at += 1;
        let token = if self.open.pop() == Some(true) { Token::MapEnd } else { Token::ListEnd };
        self.after_value();
        (token, span)
    }

    fn start(&mut self, mapping: bool) -> Result<(Token<'a>, Span), Failure> {
        let span = Span::new(self.at, self.at + 1);
        if self.open.len() >= self.limits.depth {
            let message =
                format!("lists and mappings are nested deeper than {}", self.limits.depth);
            return Err(Box::new((Diagnostic::new(Code::Limit, message), span)));
        }
        self.at += 1;
        self.open.push(mapping);
        self.expect = if mapping { Expect::FirstKey } else { Expect::FirstItem };
        Ok((if mapping { Token::MapStart } else { Token::ListStart }, span))
    }

    fn value(&mut self) -> Result<(Token<'a>, Span), Failure> {
        match self.peek() {
            Some(b'{') => self.start(true),
            Some(b'[') => self.start(false),
            Some(b'"') => {
                let (text, span) = self.string()?;
                self.after_value();
                Ok((Token::Scalar(Scalar { text, kind: ScalarKind::Text }), span))
            }
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", ScalarKind::Bool),
            Some(b'f') => self.word("false", ScalarKind::Bool),
            Some(b'n') => self.word("null", ScalarKind::Null),
            _ => Err(self.unexpected("a value")),
        }
    }

    fn word(&mut self, word: &'static str, kind: ScalarKind) -> Result<(Token<'a>, Span), Failure> {
        if !self.rest().starts_with(word.as_bytes()) {
            return Err(self.unexpected("a value"));
        }
        let span = Span::new(self.at, self.at + word.len());
        self.at += word.len();
        self.after_value();
        Ok((Token::Scalar(Scalar { text: Cow::Borrowed(word), kind }), span))
    }

    fn number(&mut self) -> Result<(Token<'a>, Span), Failure> {
        let from = self.at;
        let digits = |reader: &mut Self| {
            let count = reader.rest().iter().take_while(|b| b.is_ascii_digit()).count();
            reader.at += count;
            count
        };
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let leading_zero = self.peek() == Some(b'0');
        let whole = digits(self);
        let mut good = whole > 0 && !(leading_zero && whole > 1);
        if self.peek() == Some(b'.') {
            self.at += 1;
            good &= digits(self) > 0;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            good &= digits(self) > 0;
        }
        if !good {
            return Err(self.fail(from, "this is no number in JSON"));
        }
        self.after_value();
        let text = Cow::Borrowed(self.text.get(from..self.at).unwrap_or_default());
        let span = Span::new(from, self.at);
        Ok((Token::Scalar(Scalar { text, kind: ScalarKind::Number }), span))
    }

    #[expect(clippy::indexing_slicing, reason = "the table has an entry for every byte")]
    fn string(&mut self) -> Result<(Cow<'a, str>, Span), Failure> {
        let from = self.at;
        self.at += 1;
        let mut owned = String::new();
        let mut plain_from = self.at;
        loop {
            let rest = self.rest();
            self.at += rest.iter().position(|&b| ENDS_TEXT[usize::from(b)]).unwrap_or(rest.len());
            if self.at - from > self.limits.scalar {
                let message = format!("a text is longer than {} bytes", self.limits.scalar);
                let span = Span::new(from, from + 1);
                return Err(Box::new((Diagnostic::new(Code::Limit, message), span)));
            }
            let plain = self.text.get(plain_from..self.at).unwrap_or_default();
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    let span = Span::new(from, self.at);
                    if owned.is_empty() {
                        return Ok((Cow::Borrowed(plain), span));
                    }
                    owned.push_str(plain);
                    return Ok((Cow::Owned(owned), span));
                }
                Some(b'\\') => {
                    owned.push_str(plain);
                    owned.push(self.escape()?);
                    plain_from = self.at;
                }
                Some(_) => {
                    let at = self.at;
                    return Err(
                        self.fail(at, "a text holds a control character; write it as `\\u`")
                    );
                }
                None => {
                    let span = Span::new(from, from + 1);
                    let found = Diagnostic::new(Code::Syntax, "this text is never closed");
                    return Err(Box::new((found, span)));
                }
            }
        }
    }

    /// The character of an escape; the reader stands on the backslash.
    fn escape(&mut self) -> Result<char, Failure> {
        let from = self.at;
        self.at += 1;
        let letter = self.peek();
        self.at += 1;
        let simple = match letter {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(from),
            _ => {
                self.at = from + 1;
                return Err(self.fail(from, "there is no such escape in JSON"));
            }
        };
        Ok(simple)
    }

    fn unicode(&mut self, from: usize) -> Result<char, Failure> {
        let first = self.hex4(from)?;
        let code = if (0xD800..0xDC00).contains(&first) && self.rest().starts_with(b"\\u") {
            self.at += 2;
            let second = self.hex4(from)?;
            if (0xDC00..0xE000).contains(&second) {
                0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00)
            } else {
                first
            }
        } else {
            first
        };
        char::from_u32(code)
            .ok_or_else(|| self.fail(from, "half of a surrogate pair is no character"))
    }

    fn hex4(&mut self, from: usize) -> Result<u32, Failure> {
        let digits = self.text.get(self.at..self.at + 4).unwrap_or_default();
        let plain = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        match u32::from_str_radix(digits, 16) {
            Ok(code) if plain => {
                self.at += 4;
                Ok(code)
            }
            _ => Err(self.fail(from, "`\\u` needs four hexadecimal digits")),
        }
    }

    /// The comma before the next item or key, or the end of what is open.
    fn comma(&mut self, closing: u8, wanted: &str) -> Result<bool, Failure> {
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                self.skip_space();
                Ok(true)
            }
            Some(b) if b == closing => Ok(false),
            _ => Err(self.unexpected(wanted)),
        }
    }
}

impl<'a> Events<'a> for JsonReader<'a> {
    fn next(&mut self) -> Result<(Token<'a>, Span), Failure> {
        self.skip_space();
        match self.expect {
            Expect::Value => self.value(),
            Expect::FirstItem if self.peek() == Some(b']') => Ok(self.close()),
            Expect::FirstItem => self.value(),
            Expect::NextItem => {
                if self.comma(b']', "`,` or `]`")? {
                    self.value()
                } else {
                    Ok(self.close())
                }
            }
            Expect::FirstKey | Expect::NextKey => {
                let first = self.expect == Expect::FirstKey;
                if first && self.peek() == Some(b'}') {
                    return Ok(self.close());
                }
                if !first && !self.comma(b'}', "`,` or `}`")? {
                    return Ok(self.close());
                }
                if self.peek() != Some(b'"') {
                    return Err(self.unexpected("a key in double quotes"));
                }
                let (text, span) = self.string()?;
                self.expect = Expect::Colon;
                Ok((Token::Scalar(Scalar { text, kind: ScalarKind::Text }), span))
            }
            Expect::Colon => {
                if self.peek() != Some(b':') {
                    return Err(self.unexpected("`:`"));
                }
                self.at += 1;
                self.skip_space();
                self.value()
            }
            Expect::End if self.at < self.text.len() => {
                Err(self.unexpected("nothing more after the document"))
            }
            Expect::End => Ok((Token::End, Span::new(self.at, self.at))),
        }
    }
}
