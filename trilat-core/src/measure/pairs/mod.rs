//! All pairs of actors at once.

mod bytes;
mod count;
mod dispatch;
mod pair_counts;
mod periods;
mod planes;
mod weights;

pub use pair_counts::{MAX_PAIR_CELLS, PairCounts};
pub use periods::PeriodCounts;
pub(crate) use weights::{ExactWeights, power_of_two};

#[cfg(test)]
mod tests;
