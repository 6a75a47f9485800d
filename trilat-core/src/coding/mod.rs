//! How people code texts: proposals that they accept from a raw text, and how far coders agree,
//! field by field.

mod coded_fields;
mod coders;
pub mod draft;

pub use coders::{
    CoderAgreement, CoderError, FieldAgreement, FieldDisagreement, MatchedCommitment,
};
