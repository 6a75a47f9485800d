//! Who stands where: the stances of actors on propositions, next to one another.

mod agreement;
mod cell;
mod history;
mod joint;
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
pub use history::{StanceHistory, StanceLine, StanceTurn, Turn};
pub use joint::{JointItem, OwnAndJoint};
pub use options::StanceOptions;
pub use readouts::{
    ReadoutComparison, ReadoutDocument, ReadoutItem, ReadoutStance, ReadoutVerdict,
};
pub use table::StanceTable;
pub use voice::Voice;

pub(crate) use agreement::{of_stances, rivals, side};
pub(crate) use cell::{Entry, by_date};
pub(crate) use history::line;
pub(crate) use options::date_of;
pub(crate) use readouts::{ReadoutPositions, readouts};
pub(crate) use spans::{Span, Spans};
pub(crate) use table::stance_scale;
