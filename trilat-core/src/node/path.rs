use super::{Node, tree::Value};
use crate::diagnostic::Span;
use std::fmt;

/// One step from a value to a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Key(&'static str),
    Index(u32),
}

/// The way from a record to one of its values.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Path(pub(crate) Vec<Step>);

impl Path {
    pub(crate) fn key(name: &'static str) -> Self {
        Self(vec![Step::Key(name)])
    }

    /// Where the value stands, or the nearest ancestor that is there.
    pub(crate) fn span_in(&self, record: &Node<'_>) -> Span {
        let mut here = record;
        for step in &self.0 {
            let next = match (step, &here.value) {
                (Step::Key(name), Value::Map(entries)) => {
                    entries.iter().find(|((key, _), _)| key == name).map(|(_, node)| node)
                }
                (Step::Index(at), Value::List(items)) => items.get(*at as usize),
                _ => None,
            };
            match next {
                Some(node) => here = node,
                None => break,
            }
        }
        here.span
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.0 {
            match step {
                Step::Key(name) => write!(f, ".{name}")?,
                Step::Index(at) => write!(f, "[{at}]")?,
            }
        }
        Ok(())
    }
}
