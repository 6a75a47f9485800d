//! A tree of texts, lists and mappings that knows where each piece stood: what
//! every reader makes, one record at a time, and every decoder takes.

mod decode;
mod path;
mod tree;

pub(crate) use decode::{Decode, Decoder, Interner, Keys, check_text, fill, word};
pub(crate) use path::{Path, Step};
pub(crate) use tree::{Events, Failure, Limits, Node, Scalar, ScalarKind, Token, Value, build};
