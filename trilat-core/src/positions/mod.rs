//! The stances of actors on propositions: tables, agreement, history, frames, consistency and
//! networks.

mod agreement;
mod cell;
mod consistency;
mod frames;
mod history;
mod joint;
mod network;
mod options;
mod readouts;
mod spans;
mod table;
#[cfg(test)]
mod tests;
mod voice;

pub use agreement::{
    Collision, GroupItem, PairComparison, PairItem, PairVerdict, PositionComparison,
};
pub use cell::{StanceCell, StanceRecord, Standing};
pub use consistency::{
    Consistency, Forum, ForumTerm, ForumWording, Inconsistency, SelfContradiction, TurnedLine,
};
pub use frames::{FrameCollision, FrameMap, FrameUse, PerceptionGap};
pub use history::{StanceHistory, StanceLine, StanceTurn, Turn};
pub use joint::{JointItem, OwnAndJoint};
pub use network::{CampMember, NetworkError, NetworkOptions, PositionCamps, PositionNetwork, Tie};
pub use options::StanceOptions;
pub use readouts::{
    ReadoutComparison, ReadoutDocument, ReadoutItem, ReadoutStance, ReadoutVerdict,
};
pub use table::StanceTable;
pub use voice::Voice;

pub(crate) use agreement::{of_stances, rivals, side};
pub(crate) use cell::Entry;
