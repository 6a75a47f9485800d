use crate::{
    base::excerpt,
    diagnostic::{Code, Diagnostic, Span},
};
use std::borrow::Cow;

/// What a scalar looked like where it stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ScalarKind {
    Text,
    Number,
    Bool,
    Null,
}

#[derive(Clone, Debug)]
pub(crate) struct Scalar<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) kind: ScalarKind,
}

/// Why reading cannot go on, and where. Boxed, since nearly always there is none.
pub(crate) type Failure = Box<(Diagnostic, Span)>;

/// One step of a reader. In a mapping, keys and values take turns.
#[derive(Clone, Debug)]
pub(crate) enum Token<'a> {
    Scalar(Scalar<'a>),
    ListStart,
    ListEnd,
    MapStart,
    MapEnd,
    End,
}

/// A reader of some notation, one token at a time, each with its place.
pub(crate) trait Events<'a> {
    /// The next token; after `Token::End` or a finding, nothing more is asked.
    fn next(&mut self) -> Result<(Token<'a>, Span), Failure>;

    /// How many items or keys the list or mapping is said to have that has just begun; 0 if the
    /// notation does not say so in advance.
    fn announced(&self) -> usize {
        0
    }
}

#[derive(Clone, Debug)]
pub(crate) enum Value<'a> {
    Scalar(Scalar<'a>),
    List(Vec<Node<'a>>),
    Map(Vec<(Key<'a>, Node<'a>)>),
}

/// A key of a mapping and where it stands.
pub(crate) type Key<'a> = (Cow<'a, str>, Span);

#[derive(Clone, Debug)]
pub(crate) struct Node<'a> {
    pub(crate) value: Value<'a>,
    pub(crate) span: Span,
}

/// What a reader takes at the most. Beyond, the input is refused.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Lists and mappings inside one another.
    pub(crate) depth: usize,
    /// Bytes of one text.
    pub(crate) scalar: usize,
    /// Nodes of one record.
    pub(crate) nodes: usize,
}

impl Limits {
    pub(crate) const STANDARD: Self = Self { depth: 32, scalar: 64 * 1024, nodes: 20_000 };
}

/// Builds the node that begins with `token`.
pub(crate) fn build<'a, E: Events<'a>>(
    events: &mut E,
    token: Token<'a>,
    span: Span,
    limits: Limits,
) -> Result<Node<'a>, Failure> {
    let mut left = limits.nodes;
    nested(events, token, span, limits, limits.depth, &mut left)
}

#[inline]
fn nested<'a, E: Events<'a>>(
    events: &mut E,
    token: Token<'a>,
    span: Span,
    limits: Limits,
    depth: usize,
    left: &mut usize,
) -> Result<Node<'a>, Failure> {
    let limit = |message: String| Box::new((Diagnostic::new(Code::Limit, message), span));
    if depth == 0 {
        return Err(limit(format!("lists and mappings are nested deeper than {}", limits.depth)));
    }
    *left = left
        .checked_sub(1)
        .ok_or_else(|| limit(format!("one record has more than {} values", limits.nodes)))?;
    match token {
        // Most nodes, which need not be handed up from further down.
        Token::Scalar(scalar) if scalar.text.len() <= limits.scalar => {
            Ok(Node { value: Value::Scalar(scalar), span })
        }
        Token::Scalar(scalar) => Err(limit(format!(
            "a text of {} bytes; the most is {}",
            scalar.text.len(),
            limits.scalar
        ))),
        token => collection(events, token, span, limits, depth, left),
    }
}

fn collection<'a, E: Events<'a>>(
    events: &mut E,
    token: Token<'a>,
    span: Span,
    limits: Limits,
    depth: usize,
    left: &mut usize,
) -> Result<Node<'a>, Failure> {
    let unexpected = |span| {
        let message = "the text ends inside a list or mapping";
        Box::new((Diagnostic::new(Code::Syntax, message), span))
    };
    match token {
        Token::ListStart => {
            let mut items = Vec::with_capacity(events.announced().min(*left));
            loop {
                let (token, at) = events.next()?;
                if matches!(token, Token::ListEnd) {
                    let span = Span { start: span.start, end: at.end };
                    return Ok(Node { value: Value::List(items), span });
                }
                items.push(nested(events, token, at, limits, depth - 1, left)?);
            }
        }
        Token::MapStart => {
            let mut entries = Vec::with_capacity(match events.announced() {
                // Most records have about a dozen keys.
                0 => 12,
                keys => keys.min(*left),
            });
            loop {
                let (token, at) = events.next()?;
                match token {
                    Token::MapEnd => {
                        let span = Span { start: span.start, end: at.end };
                        return Ok(Node { value: Value::Map(entries), span });
                    }
                    Token::Scalar(key) => {
                        let (token, value_at) = events.next()?;
                        let value = nested(events, token, value_at, limits, depth - 1, left)?;
                        entries.push(((key.text, at), value));
                    }
                    Token::End => return Err(unexpected(at)),
                    _ => {
                        let found = Diagnostic::new(Code::WrongType, "a key must be a plain text");
                        return Err(Box::new((found, at)));
                    }
                }
            }
        }
        Token::Scalar(_) | Token::ListEnd | Token::MapEnd | Token::End => Err(unexpected(span)),
    }
}

impl Node<'_> {
    /// What stands here, for a message.
    pub(crate) fn describe(&self) -> String {
        match &self.value {
            Value::List(_) => "a list".into(),
            Value::Map(_) => "a mapping".into(),
            Value::Scalar(Scalar { text, kind }) => match kind {
                ScalarKind::Text => format!("the text `{}`", excerpt(text)),
                ScalarKind::Number => format!("the number `{}`", excerpt(text)),
                ScalarKind::Bool => format!("`{}`", excerpt(text)),
                ScalarKind::Null => "nothing".into(),
            },
        }
    }
}
