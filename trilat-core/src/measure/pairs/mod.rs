//! All pairs of actors at once.

mod bytes;
mod count;
mod count_rows;
mod pair_counts;
mod periods;
mod planes;
mod weights;

pub(crate) use count_rows::count_rows;
pub use pair_counts::{MAX_PAIR_CELLS, PairCounts};
pub use periods::PeriodCounts;
pub(crate) use planes::Planes;
pub(crate) use weights::{ExactWeights, power_of_two};

#[cfg(test)]
mod tests;
