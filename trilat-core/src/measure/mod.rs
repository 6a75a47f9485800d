//! Pure numbers: agreement of actors on a table of positions, and networks of
//! actors over propositions. Nothing here knows of dossiers.
//!
//! Every measure is a published one, with its source in its documentation, and
//! gives a [`Measured`]: a value or the reason why there is none, with the number
//! of items that it rests on. Counts are whole numbers up to the last division,
//! so a result does not depend on the order of items, on threads or on how the
//! data were cut into parts.

mod agreement;
mod agreement_index;
mod alpha;
mod ask;
mod bootstrap;
mod bytes;
mod cells;
mod chacha;
mod columns;
mod contingency;
mod csv;
mod dispatch;
mod error;
mod ideal_point;
mod item_counts;
mod items;
mod measured;
mod network;
mod numbers;
mod pair_measure;
mod pairs;
mod read;
mod resample;
mod scale;
mod sums;
mod table;
mod words;

pub use agreement::{ByDisagreement, PairMeasures};
pub use agreement_index::{GroupAgreement, agreement_index};
pub use alpha::{Alpha, AlphaMetric};
pub use ask::ask;
pub use bootstrap::{Bootstrap, Interval};
pub use cells::Cells;
pub use columns::{GivenPeriod, TableColumns};
pub use contingency::Contingency;
pub use error::{ErrorKind, MeasureError, quoted};
pub use ideal_point::IdealPoints;
pub use item_counts::ItemCounts;
pub use measured::{Measured, Undefined};
pub use network::{
    Affiliation, Affiliations, CalendarUnit, CampShares, Camps, Column, Duplicates, Edge, Kernel,
    Leiden, Network, NetworkNotation, NodeData, Normalisation, Relation, Side, StatementCounts,
    Statements, Window,
};
pub use numbers::{NoLevel, Number, NumberLevels};
pub use pair_measure::{Disagreement, PairMeasure};
pub use pairs::{MAX_PAIR_CELLS, PairCounts, PeriodCounts};
pub use read::{Long, Orientation, PeriodColumn, Wide};
pub use scale::{Scale, ScaleKind};
pub use table::{MAX_CELLS, Table, TableBuilder};

#[cfg(test)]
pub(crate) mod tests;
