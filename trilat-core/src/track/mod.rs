//! From words to deeds: what became of undertakings, as dated and cited events tell it.

mod lifecycle;
mod machine;
mod order;
mod run;
mod state;
mod steps;
#[cfg(test)]
mod tests;

pub use lifecycle::{
    Cause, Condition, Day, Deed, Move, Replay, Terms, Unsettled, Window, replay,
};
pub use state::{Course, Effects, Refusal, Refusals, State, States, Timing, Timings};
