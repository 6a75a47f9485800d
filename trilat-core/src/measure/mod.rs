//! Pure numbers: agreement of actors on a table of positions, and networks of
//! actors over propositions. Nothing here knows of dossiers.
//!
//! Every measure is a published one, with its source in its documentation, and
//! gives a [`Measured`]: a value or the reason why there is none, with the number
//! of items that it rests on. Counts are whole numbers up to the last division,
//! so a result does not depend on the order of items, on threads or on how the
//! data were cut into parts.

mod agreement;
mod bytes;
mod contingency;
mod csv;
mod error;
mod measured;
mod pairs;
mod read;
mod scale;
mod table;

pub use agreement::{ByDisagreement, Disagreement, PairMeasures};
pub use contingency::Contingency;
pub use error::{ErrorKind, MeasureError};
pub use measured::{Measured, Undefined};
pub use pairs::{MAX_PAIR_CELLS, PairCounts, PeriodCounts};
pub use read::{Long, Orientation, PeriodColumn, Wide};
pub use scale::{Scale, ScaleKind};
pub use table::{MAX_CELLS, Table, TableBuilder};

#[cfg(test)]
pub(crate) mod tests;
