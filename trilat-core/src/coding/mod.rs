//! How people code texts: how far coders agree, field by field.

mod coded_fields;
mod coders;

pub use coders::{
    CoderAgreement, CoderError, FieldAgreement, FieldDisagreement, MatchedCommitment,
};
