//! From words to deeds: what became of undertakings and mechanisms, as dated and cited events
//! tell it, up to any day.
//!
//! - [`Dossier::track`](crate::Dossier::track): the state of each, every transition with its
//!   evidence; the lifecycle itself is [`replay`], over plain days.
//! - [`Track::compare`]: what moved from one day to another, or since records were added.
//! - [`Dossier::cadence`](crate::Dossier::cadence): what was promised against what was held.
//! - [`Dossier::coverage`](crate::Dossier::coverage): which undertakings a mechanism carries.
//! - [`Dossier::scores`](crate::Dossier::scores): the keeping of undertakings on published scales.
//! - [`Dossier::recommendations`](crate::Dossier::recommendations): what texts recommend, and what
//!   the record has of it.
//! - [`Dossier::without`](crate::Dossier::without): what would still hold if something fell away.
//!
//! What is not seen is never a breach, and what imprecise dates leave open is *possibly* so.

mod cadence;
mod calendar;
mod chain;
mod commitment;
mod comparison;
mod coverage;
mod days;
mod evidence;
mod filter;
mod gather;
mod happenings;
mod keeping;
mod lifecycle;
mod machine;
mod mechanism;
mod order;
mod periods;
mod recommendations;
mod removal;
mod resilience;
mod rhythm;
mod run;
mod scales;
mod scope;
mod scores;
mod state;
mod steps;
mod terms;
#[cfg(test)]
mod tests;
mod whole;
mod witness;
mod worlds;

pub use cadence::{
    CadenceError, CadenceMove, CadenceOf, CadencePromise, CadenceRecord, HeldOccasion, NextDue,
};
pub use commitment::{
    CommitmentTrack, Dispute, DisputeKind, PeriodRun, Transition, TransitionCause, WithoutEffect,
};
pub use comparison::{CommitmentChange, MechanismChange, TrackChange, TrackComparison};
pub use coverage::{
    Carried, Carrier, CommitmentCoverage, Coverage, CoverageCount, MechanismWithoutPromise,
};
pub use days::DayCount;
pub use evidence::EvidenceEvent;
pub use filter::TrackFilter;
pub use lifecycle::{Cause, Condition, Day, Deed, Move, Replay, Terms, Unsettled, Window, replay};
pub use mechanism::{Life, Lives, MechanismStatuses, MechanismTrack, StatusStep};
pub use periods::PeriodStatus;
pub use recommendations::{
    LinkedCommitment, LinkedMechanism, Recommendation, Recommendations, Recommender, Uptake,
};
pub use removal::{Fall, Fate, Removal};
pub use resilience::{
    CommitmentResilience, FallenMechanism, RemovalTarget, Resilience, SingleRemoval, SingleRemovals,
};
pub use scales::{Completion, Compliance, Implementation, Scale};
pub use scope::Scope;
pub use scores::{LeftOut, Score, Scores, Shown};
pub use state::{Course, Effects, Refusal, Refusals, State, States, Timing, Timings};
pub use whole::Track;
