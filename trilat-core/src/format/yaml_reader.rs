//! YAML 1.2, one token at a time, by way of `granit-parser`.

use crate::{
    diagnostic::{Code, Diagnostic, Span},
    node::{Events, Failure, Limits, Scalar, ScalarKind, Token},
};
use granit_parser::{Event, Parser, ScalarStyle, StrInput};

pub(crate) struct YamlReader<'a> {
    parser: Parser<'a, StrInput<'a>>,
    documents: usize,
    end: usize,
}

impl<'a> YamlReader<'a> {
    pub(crate) fn new(text: &'a str, limits: Limits) -> Self {
        // Two above our own bound, so that ours is the one that speaks.
        let nesting = limits.depth + 2;
        let options = granit_parser::options! {
            emit_comments: false,
            flow_nesting_limit: nesting,
            block_nesting_limit: nesting,
        };
        Self {
            parser: Parser::new_from_str_with_options(text, options),
            documents: 0,
            end: text.len(),
        }
    }
}

fn refuse<T>(span: Span, message: &str, help: &str) -> Result<T, Failure> {
    Err(Box::new((Diagnostic::new(Code::Syntax, message).with_help(help), span)))
}

/// The kind of a plain scalar by the core schema of YAML 1.2.
fn plain_kind(text: &str) -> ScalarKind {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => ScalarKind::Null,
        "true" | "false" => ScalarKind::Bool,
        _ => {
            let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
            let number = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
                && digits.bytes().any(|b| b.is_ascii_digit())
                && digits.parse::<f64>().is_ok();
            if number { ScalarKind::Number } else { ScalarKind::Text }
        }
    }
}

impl<'a> Events<'a> for YamlReader<'a> {
    fn next(&mut self) -> Result<(Token<'a>, Span), Failure> {
        loop {
            let (event, span) = match self.parser.next_event() {
                None => return Ok((Token::End, Span::new(self.end, self.end))),
                Some(Ok(next)) => next,
                Some(Err(error)) => {
                    let at = error.marker().byte_offset().unwrap_or(self.end);
                    let found = Diagnostic::new(Code::Syntax, crate::base::excerpt(&error.info()));
                    return Err(Box::new((found, Span::new(at, at + 1))));
                }
            };
            let span = span.byte_range().map_or_else(Span::default, |r| Span::new(r.start, r.end));
            let (token, anchor, tag) = match event {
                Event::StreamEnd => return Ok((Token::End, span)),
                Event::DocumentStart(..) => {
                    self.documents += 1;
                    if self.documents > 1 {
                        let help = "put the second document into a file of its own";
                        return refuse(span, "a file holds one YAML document", help);
                    }
                    continue;
                }
                Event::Alias(_) | Event::UnresolvedAlias(_) => {
                    let help = "write the value out: every record stands by itself";
                    return refuse(span, "aliases are not read", help);
                }
                Event::Scalar(text, style, anchor, tag) => {
                    let kind = match style {
                        ScalarStyle::Plain => plain_kind(&text),
                        _ => ScalarKind::Text,
                    };
                    (Token::Scalar(Scalar { text, kind }), anchor, tag)
                }
                Event::SequenceStart(_, anchor, tag) => (Token::ListStart, anchor, tag),
                Event::MappingStart(_, anchor, tag) => (Token::MapStart, anchor, tag),
                Event::SequenceEnd => (Token::ListEnd, 0, None),
                Event::MappingEnd => (Token::MapEnd, 0, None),
                _ => continue,
            };
            if anchor != 0 {
                return refuse(span, "anchors are not read", "leave the anchor out");
            }
            if tag.is_some() {
                return refuse(span, "tags are not read", "leave the tag out");
            }
            return Ok((token, span));
        }
    }
}
