//! What is done to the module once it is compiled: divided in two, each part arranged.

mod arrange;
mod divide;
mod parts;
mod whole;

pub(crate) use arrange::arrange;
pub(crate) use divide::Later;
pub(crate) use parts::{Parts, divided};
