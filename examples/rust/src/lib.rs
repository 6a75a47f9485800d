//! Questions that the bundled dossier answers, each a function that gives a page of text, and a
//! program of the same name that prints it.

mod allied_doubts;
mod another_subject;
mod claims;
mod denuclearization;
mod framings;
mod nearest_and_farthest;
mod page;
mod unnamed_voices;
mod what_changed;

pub use allied_doubts::allied_doubts;
pub use another_subject::another_subject;
pub use claims::claims;
pub use denuclearization::denuclearization;
pub use framings::framings;
pub use nearest_and_farthest::nearest_and_farthest;
pub use unnamed_voices::unnamed_voices;
pub use what_changed::what_changed;

/// How wide the pages are, in columns.
pub const WIDTH: usize = 120;
