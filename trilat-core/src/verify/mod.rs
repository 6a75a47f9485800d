//! Whether quoted words stand where the records say they do.

mod check;
#[cfg(test)]
mod tests;
mod texts;

pub use check::{QuotationCheck, QuotationStatus, Verification, WordsElsewhere};
pub use texts::{Texts, TextsError};

pub(crate) use check::{Lookup, Quotation, quotations, text_names};
