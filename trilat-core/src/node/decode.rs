use super::{
    path::{Path, Step},
    tree::{Key, Node, Scalar, ScalarKind, Value},
};
use crate::diagnostic::{Code, Diagnostic, Span, did_you_mean};
use std::{collections::HashSet, sync::Arc};

/// A finding whose place is a span of the file being read.
pub(crate) type Finding = (Diagnostic, Span);

/// Texts that occur again and again (ids, above all), each stored once.
#[derive(Default)]
pub(crate) struct Interner(HashSet<Arc<str>>);

impl Interner {
    pub(crate) fn intern(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.0.get(text) {
            return known.clone();
        }
        let fresh: Arc<str> = text.into();
        self.0.insert(fresh.clone());
        fresh
    }
}

/// What decoding writes to: every finding, and the path that it has come.
pub(crate) struct Decoder<'d> {
    pub(crate) findings: &'d mut Vec<Finding>,
    pub(crate) interner: &'d mut Interner,
    /// The record, such as `commitments.lima-2024-5a`.
    pub(crate) record: String,
    pub(crate) path: Path,
}

impl Decoder<'_> {
    /// Notes what is wrong; always `None`, so that a decoder can end with it.
    pub(crate) fn refuse<T>(&mut self, span: Span, diagnostic: Diagnostic) -> Option<T> {
        let mut diagnostic = diagnostic;
        diagnostic.path = format!("{}{}", self.record, self.path);
        self.findings.push((diagnostic, span));
        None
    }

    /// The text of a scalar, or a finding that says what was wanted.
    pub(crate) fn text<'n>(&mut self, node: &'n Node<'_>, wanted: &str) -> Option<&'n str> {
        match &node.value {
            Value::Scalar(Scalar { text, kind: ScalarKind::Text }) => Some(text),
            Value::Scalar(Scalar { kind: ScalarKind::Null, .. }) => self.refuse(
                node.span,
                Diagnostic::new(Code::EmptyValue, format!("{wanted} is missing after this key"))
                    .with_help("write the value, or leave the key out"),
            ),
            Value::Scalar(_) => {
                let message = format!("expected {wanted}, found {}", node.describe());
                self.refuse(
                    node.span,
                    Diagnostic::new(Code::WrongType, message)
                        .with_help("put it in quotes if it is meant as text"),
                )
            }
            _ => self.wrong_type(node, wanted),
        }
    }

    /// The text of a scalar that may also look like a number, such as the year 2023.
    pub(crate) fn written<'n>(&mut self, node: &'n Node<'_>, wanted: &str) -> Option<&'n str> {
        match &node.value {
            Value::Scalar(Scalar { text, kind: ScalarKind::Number }) => Some(text),
            _ => self.text(node, wanted),
        }
    }

    pub(crate) fn wrong_type<T>(&mut self, node: &Node<'_>, wanted: &str) -> Option<T> {
        let message = format!("expected {wanted}, found {}", node.describe());
        self.refuse(node.span, Diagnostic::new(Code::WrongType, message))
    }

    /// Decodes a part, one step further down.
    pub(crate) fn within<T: Decode>(&mut self, step: Step, node: &Node<'_>) -> Option<T> {
        self.path.0.push(step);
        let value = T::decode(node, self);
        self.path.0.pop();
        value
    }
}

/// A value that can be read from a node. `None` means that at least one finding was noted.
pub(crate) trait Decode: Sized {
    fn decode(node: &Node<'_>, to: &mut Decoder<'_>) -> Option<Self>;
}

impl Decode for String {
    fn decode(node: &Node<'_>, to: &mut Decoder<'_>) -> Option<Self> {
        let text = to.text(node, "a text")?;
        if text.trim().is_empty() {
            let empty = Diagnostic::new(Code::EmptyValue, "an empty text says nothing");
            return to.refuse(node.span, empty.with_help("write the text, or leave the key out"));
        }
        Some(text.to_owned())
    }
}

impl Decode for bool {
    fn decode(node: &Node<'_>, to: &mut Decoder<'_>) -> Option<Self> {
        match &node.value {
            Value::Scalar(Scalar { text, kind: ScalarKind::Bool }) => Some(text == "true"),
            _ => to.wrong_type(node, "`true` or `false`"),
        }
    }
}

impl Decode for u32 {
    fn decode(node: &Node<'_>, to: &mut Decoder<'_>) -> Option<Self> {
        let number = match &node.value {
            Value::Scalar(Scalar { text, kind: ScalarKind::Number }) => text.parse().ok(),
            _ => None,
        };
        number.or_else(|| to.wrong_type(node, "a whole number"))
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(node: &Node<'_>, to: &mut Decoder<'_>) -> Option<Self> {
        T::decode(node, to).map(Some)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: &Node<'_>, to: &mut Decoder<'_>) -> Option<Self> {
        let Value::List(items) = &node.value else {
            return match &node.value {
                Value::Scalar(Scalar { text, kind: ScalarKind::Text }) => {
                    let help = format!("write `[{}]`", crate::diagnostic::excerpt(text));
                    let message = format!("expected a list, found {}", node.describe());
                    let found = Diagnostic::new(Code::WrongType, message).with_help(help);
                    to.refuse(node.span, found)
                }
                _ => to.wrong_type(node, "a list"),
            };
        };
        // Every item is decoded, so that every mistake is told.
        let mut whole = true;
        let mut out = Self::with_capacity(items.len());
        for (at, item) in (0..).zip(items) {
            match to.within(Step::Index(at), item) {
                Some(value) => out.push(value),
                None => whole = false,
            }
        }
        whole.then_some(out)
    }
}

/// Reads a word of a closed vocabulary.
pub(crate) fn word<T: Copy>(
    node: &Node<'_>,
    to: &mut Decoder<'_>,
    what: &str,
    words: &[(&'static str, T)],
) -> Option<T> {
    let text = to.text(node, what)?;
    if let Some((_, value)) = words.iter().find(|(word, _)| *word == text) {
        return Some(*value);
    }
    let found = Diagnostic::new(
        Code::UnknownWord,
        format!("`{}` is no {what}", crate::diagnostic::excerpt(text)),
    );
    let help = match did_you_mean(text, words.iter().map(|(word, _)| *word)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => {
            let all: Vec<_> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
            format!("it is one of {}", all.join(", "))
        }
    };
    to.refuse(node.span, found.with_help(help))
}

/// The entries of a mapping, given out key by key. Used by the `record!` macro.
pub(crate) struct MapReader<'n, 'a> {
    pub(crate) entries: &'n [(Key<'a>, Node<'a>)],
    pub(crate) span: Span,
    pub(crate) whole: bool,
}

impl<'n, 'a> MapReader<'n, 'a> {
    pub(crate) fn new(node: &'n Node<'a>, to: &mut Decoder<'_>, what: &str) -> Option<Self> {
        match &node.value {
            Value::Map(entries) => Some(Self { entries, span: node.span, whole: true }),
            _ => to.wrong_type(node, &format!("a mapping that describes {what}")),
        }
    }

    /// Decodes the value of a key into its slot.
    pub(crate) fn fill<T: Decode>(
        &mut self,
        to: &mut Decoder<'_>,
        slot: &mut Slot<T>,
        (key, node): (&Key<'_>, &Node<'_>),
        name: &'static str,
    ) {
        if slot.seen {
            self.whole = false;
            let twice = Diagnostic::new(Code::DuplicateKey, format!("`{name}` stands twice here"));
            to.refuse::<()>(key.1, twice.with_help("leave one of them out"));
            return;
        }
        slot.seen = true;
        slot.value = to.within(Step::Key(name), node);
        self.whole &= slot.value.is_some();
    }

    pub(crate) fn unknown(
        &mut self,
        to: &mut Decoder<'_>,
        key: &Key<'_>,
        known: &[&'static str],
        what: &str,
    ) {
        self.whole = false;
        let name = crate::diagnostic::excerpt(&key.0);
        let found = Diagnostic::new(Code::UnknownKey, format!("{what} has no key `{name}`"));
        let help = match did_you_mean(&key.0, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the keys are {}", known.join(", ")),
        };
        to.refuse::<()>(key.1, found.with_help(help));
    }

    /// The value of a key that must be there.
    pub(crate) fn required<T>(
        &mut self,
        to: &mut Decoder<'_>,
        slot: Slot<T>,
        name: &'static str,
        what: &str,
    ) -> Option<T> {
        if !slot.seen {
            self.whole = false;
            let found = Diagnostic::new(Code::MissingKey, format!("{what} needs `{name}`"));
            let start = Span { start: self.span.start, end: self.span.start.saturating_add(1) };
            let at = self.entries.first().map_or(start, |((_, span), _)| *span);
            return to.refuse(at, found);
        }
        slot.value
    }
}

/// The place of one key's value while a mapping is read.
pub(crate) struct Slot<T> {
    pub(crate) seen: bool,
    pub(crate) value: Option<T>,
}

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self { seen: false, value: None }
    }
}
