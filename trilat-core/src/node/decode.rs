use super::{
    path::{Path, Step},
    tree::{Key, Limits, Node, Scalar, ScalarKind, Value},
};
use crate::{
    base::did_you_mean,
    diagnostic::{Code, Diagnostic, Span},
};
use std::{collections::HashSet, sync::Arc};

/// A finding whose place is a span of the file being read.
pub(crate) type Finding = (Diagnostic, Span);

/// Texts that occur again and again, each checked and stored once.
///
/// Most are the same as one of the last thousand, so that those are looked at first: what is
/// found there need not be hashed with care.
pub(crate) struct Interner {
    known: HashSet<Arc<str>>,
    recent: Box<[Option<Arc<str>>; Interner::RECENT]>,
}

impl Default for Interner {
    fn default() -> Self {
        Self { known: HashSet::new(), recent: Box::new([const { None }; Self::RECENT]) }
    }
}

impl Interner {
    const RECENT: usize = 1024;

    /// The text as it is stored; one that is new has to pass a check.
    pub(crate) fn intern<E>(
        &mut self,
        text: &str,
        check: impl FnOnce(&str) -> Result<(), E>,
    ) -> Result<Arc<str>, E> {
        let place = self.recent.get_mut(Self::place(text));
        if let Some(Some(known)) = place.as_deref()
            && **known == *text
        {
            return Ok(known.clone());
        }
        let stored = match self.known.get(text) {
            Some(known) => known.clone(),
            None => {
                check(text)?;
                let fresh: Arc<str> = text.into();
                self.known.insert(fresh.clone());
                fresh
            }
        };
        if let Some(place) = place {
            *place = Some(stored.clone());
        }
        Ok(stored)
    }

    /// Where a text would stand among the recent ones: by its length and its last bytes, in which
    /// ids that begin alike differ.
    fn place(text: &str) -> usize {
        let end = text.as_bytes().rchunks(8).next().unwrap_or_default();
        let end = end.iter().fold(0_u64, |all, byte| all << 8 | u64::from(*byte));
        let mixed = (end ^ text.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let [.., low, high] = mixed.to_le_bytes();
        usize::from(u16::from_le_bytes([low, high])) % Self::RECENT
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

/// What is wrong with a text, if anything, whether it was read or made in code.
pub(crate) fn check_text(text: &str) -> Result<(), Box<Diagnostic>> {
    const MOST: usize = Limits::STANDARD.scalar;
    let found = if text.chars().all(char::is_whitespace) {
        Diagnostic::new(Code::EmptyValue, "an empty text says nothing")
            .with_help("write the text, or leave the key out")
    } else if text.len() > MOST {
        let message = format!("a text of {} bytes; the most is {MOST}", text.len());
        Diagnostic::new(Code::Limit, message)
    } else if text.contains('\0') {
        Diagnostic::new(Code::BadValue, "a text with a NUL in it")
            .with_help("leave the character U+0000 out")
    } else {
        return Ok(());
    };
    Err(Box::new(found))
}

impl Decode for String {
    fn decode(node: &Node<'_>, to: &mut Decoder<'_>) -> Option<Self> {
        let text = to.text(node, "a text")?;
        match check_text(text) {
            Ok(()) => Some(text.to_owned()),
            Err(found) => to.refuse(node.span, *found),
        }
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
                    let help = format!("write `[{}]`", crate::base::excerpt(text));
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
        format!("`{}` is no {what}", crate::base::excerpt(text)),
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

/// The keys of a mapping.
pub(crate) struct Keys {
    /// What the mapping describes.
    pub(crate) what: &'static str,
    /// At most 64.
    pub(crate) names: &'static [&'static str],
    /// The first so many must be there.
    pub(crate) required: usize,
}

/// Goes through the entries of a mapping. `decode` decodes the value of the key at a place and
/// says whether that went well.
///
/// One code for all records: what is compiled for each is `decode` alone.
pub(crate) fn fill(
    node: &Node<'_>,
    to: &mut Decoder<'_>,
    keys: &Keys,
    decode: &mut dyn FnMut(usize, &Node<'_>, &mut Decoder<'_>) -> bool,
) -> Option<()> {
    let Value::Map(entries) = &node.value else {
        return to.wrong_type(node, &format!("a mapping that describes {}", keys.what));
    };
    let (mut whole, mut seen) = (true, 0_u64);
    let mut next = 0;
    for (key, value) in entries {
        // Canonical documents have the keys in order.
        let (before, after) = keys.names.split_at_checked(next).unwrap_or_default();
        let place = after.iter().position(|name| *name == key.0).map(|at| at + next);
        let place = place.or_else(|| before.iter().position(|name| *name == key.0));
        let Some((at, &name)) = place.and_then(|at| Some((at, keys.names.get(at)?))) else {
            whole = false;
            unknown(to, key, keys);
            continue;
        };
        if seen >> at & 1 == 1 {
            whole = false;
            let twice = Diagnostic::new(Code::DuplicateKey, format!("`{name}` stands twice here"));
            to.refuse::<()>(key.1, twice.with_help("leave one of them out"));
            continue;
        }
        seen |= 1 << at;
        next = at + 1;
        to.path.0.push(Step::Key(name));
        whole &= decode(at, value, to);
        to.path.0.pop();
    }
    for (at, name) in keys.names.iter().enumerate().take(keys.required) {
        if seen >> at & 1 == 0 {
            whole = false;
            let found = Diagnostic::new(Code::MissingKey, format!("{} needs `{name}`", keys.what));
            let start = Span { start: node.span.start, end: node.span.start.saturating_add(1) };
            let at = entries.first().map_or(start, |((_, span), _)| *span);
            to.refuse::<()>(at, found);
        }
    }
    whole.then_some(())
}

fn unknown(to: &mut Decoder<'_>, key: &Key<'_>, keys: &Keys) {
    let name = crate::base::excerpt(&key.0);
    let found = Diagnostic::new(Code::UnknownKey, format!("{} has no key `{name}`", keys.what));
    let help = match did_you_mean(&key.0, keys.names.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the keys are {}", keys.names.join(", ")),
    };
    to.refuse::<()>(key.1, found.with_help(help));
}
