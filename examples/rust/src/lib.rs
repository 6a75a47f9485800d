//! Questions that the bundled dossier answers, each a function that gives a page of text, and a
//! program of the same name that prints it.

mod another_subject;
mod what_changed;

pub use another_subject::another_subject;
pub use what_changed::what_changed;

/// How wide the pages are, in columns.
pub const WIDTH: usize = 120;
