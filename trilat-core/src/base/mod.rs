//! What every other room may use: closed sets of words, quoting for messages, an assignment solver.
//! It knows no other room.

mod assignment;
mod closed;
mod quoting;

pub(crate) use assignment::assign;
pub(crate) use closed::closed_words;
pub(crate) use quoting::{did_you_mean, excerpt};
