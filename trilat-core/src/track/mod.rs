//! From words to deeds: what became of undertakings, as dated and cited events tell it.

mod calendar;
mod commitment;
mod days;
mod evidence;
mod gather;
mod happenings;
mod lifecycle;
mod machine;
mod mechanism;
mod order;
mod periods;
mod run;
mod state;
mod steps;
mod terms;
#[cfg(test)]
mod tests;
mod whole;

pub use commitment::{
    CommitmentTrack, Dispute, DisputeKind, PeriodRun, Transition, TransitionCause, WithoutEffect,
};
pub use days::DayCount;
pub use evidence::EventExhibit;
pub use lifecycle::{
    Cause, Condition, Day, Deed, Move, Replay, Terms, Unsettled, Window, replay,
};
pub use mechanism::{Life, Lives, MechanismStatuses, MechanismTrack, StatusStep};
pub use periods::PeriodStatus;
pub use state::{Course, Effects, Refusal, Refusals, State, States, Timing, Timings};
pub use whole::Track;
