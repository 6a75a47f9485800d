//! How people code texts: proposals that they accept from a raw text, and how far coders agree,
//! record by record and field by field.

mod coded_fields;
mod coded_records;
mod coders;
pub mod draft;
mod fields;
mod links;
mod matching;
mod sides;
#[cfg(all(test, feature = "yaml"))]
mod tests;

pub use coders::{CoderAgreement, CoderError};
pub use fields::{FieldAgreement, FieldDisagreement};
pub use links::{LinkAgreement, MatchedLink};
pub use matching::{Matched, RecordAgreement};
pub use sides::CodedLink;
