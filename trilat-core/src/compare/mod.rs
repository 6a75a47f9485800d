//! What one text says next to another: commitments, statements, series.
//!
//! A comparison gives a verdict that anyone can check by hand, never a score. See
//! [`CommitmentComparison`] for how two commitments compare, [`StatementComparison`] for two
//! statements, [`Series`] for three and more.

mod commitment;
mod dimension;
mod force;
mod group;
mod later;
mod otherwise;
mod outcome;
mod pairing;
mod passages;
mod reading;
mod reservations;
mod series;
mod similarity;
mod stances;
mod statement;
mod subject;
#[cfg(test)]
mod tests;
mod value;
mod words;

pub use commitment::{CommitmentComparison, Verdict};
pub use dimension::{Dimension, DimensionFinding, Relation};
pub use force::ForceReading;
pub use outcome::{
    BasisLink, CommitmentOutcome, Evidence, Outcome, OutcomeBasis, OutcomeCounts, SplitPart,
};
pub use pairing::{PairReason, Pairing, PairingError};
pub use passages::UncodedPassage;
pub use reservations::{ReservationChange, ReservationOutcome};
pub use series::{Cell, DimensionPath, KeptOtherwise, Series, Silence, Step, Thread};
pub use similarity::{FieldSimilarity, Similarity};
pub use stances::{StanceChange, StanceOutcome, StatedStance};
pub use statement::{Statement, StatementComparison, StatementError};

pub(crate) use similarity::{Numbers, jaccard};
pub(crate) use value::{Side, resolve};
