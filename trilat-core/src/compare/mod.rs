//! What one text says next to another: commitments, statements, series.
//!
//! A comparison gives a verdict that anyone can check by hand, never a score. See
//! [`CommitmentComparison`] for how two commitments compare, [`StatementComparison`] for two
//! statements, [`Series`] for three and more.

mod assignment;
mod commitment;
mod dimension;
mod exhibit;
mod framework;
mod pairing;
mod reservations;
mod series;
mod similarity;
mod stances;
mod statement;
#[cfg(test)]
mod tests;
mod value;

pub use commitment::{CommitmentComparison, Verdict};
pub use dimension::{Dimension, DimensionFinding, Relation};
pub use exhibit::Exhibit;
pub use framework::{
    ActGap, ActProfile, Agreement, At, AtopAlliance, AtopError, AtopTable, FrameworkComparison,
    FrameworkGap, FrameworkProfile, ItemCell, ItemFinding, ItemGap, ItemMeaning, ItemReading,
    ItemRow, LeedsAnac, LegalGround, Organ, UnknownFramework,
};
pub use pairing::{PairReason, Pairing};
pub use reservations::{ReservationChange, ReservationOutcome};
pub use series::{Cell, DimensionPath, Series, Silence, Step, Thread};
pub use similarity::{FieldSimilarity, Similarity};
pub use stances::{StanceChange, StanceOutcome, StatedStance};
pub use statement::{
    CommitmentOutcome, Evidence, Outcome, OutcomeCounts, Statement, StatementComparison,
    UnknownSource,
};
