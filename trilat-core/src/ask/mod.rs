//! Questions as data: every comparison by its name, with its arguments as JSON, and answers as
//! JSON and as pages.
//!
//! This is the one door for the bindings to other languages, for a command line or for a server:
//! what can be asked is declared once, in [`Question`], and so is the same everywhere. In Rust
//! the methods of [`Dossier`](crate::Dossier) say the same with types.
//!
//! ```
//! # #[cfg(feature = "bundled")] {
//! let question = r#"{"compare_statements": {
//!     "before": "spirit-of-camp-david-2023",
//!     "after": "lima-joint-statement-2024"
//! }}"#;
//! let answer = trilat_core::trilateral().ask(&question.parse()?)?;
//! assert!(answer.to_json()?.starts_with(r#"{"before":"#));
//! assert!(answer.to_markdown().contains("Lima"));
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod arguments;
mod camps;
mod error;
mod forces;
mod question;
mod records;
mod search;
#[cfg(feature = "schema")]
mod surface;
#[cfg(test)]
mod tests;
mod tracks;

pub use crate::measure::NetworkNotation;
pub use arguments::{Day, NetworkChoice, RecordFilter, StanceFilter};
pub use camps::{CampNetwork, CampTie, NetworkFile};
pub use error::{AskError, AskErrorKind};
pub use forces::Forces;
pub use question::{Question, asked};
pub use records::{Found, RecordPage};
pub use search::{SearchHit, SearchHits};
#[cfg(feature = "schema")]
pub use surface::surface;
pub use tracks::compare_tracks_of;

use crate::report::Report;
use serde::Serialize;

/// What a question is answered with: data and a page.
pub trait Answer: Report {
    /// The answer as JSON. Numbers are written so that reading them gives the same bits.
    ///
    /// # Errors
    ///
    /// None for the answers of this crate.
    fn to_json(&self) -> Result<String, serde_json::Error>;
}

impl<T: Report + Serialize> Answer for T {
    fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }
}
