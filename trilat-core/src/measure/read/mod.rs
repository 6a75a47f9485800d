//! Tables from comma-separated text, wide and long.

mod header;
mod levels;
mod long;
mod options;
mod period;
mod wide;

pub use long::Long;
pub use period::PeriodColumn;
pub(crate) use period::date;
pub use wide::{Orientation, Wide};
