//! Imprecise dates: EDTF texts, the days that they leave open, and three-valued relations between
//! them. What each form means is told at [`Date`].

mod calendar;
mod certainty;
mod error;
mod expression;
mod extent;
mod fault;
mod human;
mod parse;
mod point;
mod text;

#[cfg(test)]
mod tests;

pub use certainty::Certainty;
pub use error::{DateError, DateErrorKind};
pub use expression::{Date, Limit};
pub use extent::{DateRelation, Extent};
pub use point::DatePrecision;
