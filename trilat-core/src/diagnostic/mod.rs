//! Findings about a dossier: what is wrong, where, and what to do.
//!
//! Everything that can refuse input speaks through a [`Diagnostic`]: a stable
//! [`Code`], a message, help, and the place, as data. [`Files`] turns byte
//! offsets into lines and columns when somebody asks for them.

mod code;
mod error;
mod files;
mod plainly;
#[cfg(feature = "render")]
mod render;
#[cfg(test)]
mod tests;

pub use code::{Code, Severity};
pub use error::DossierError;
pub(crate) use files::Span;
pub use files::{File, FileId, Files, Location};
pub(crate) use plainly::plainly;
#[cfg(feature = "render")]
pub use render::RenderStyle;

use serde::Serialize;
use std::fmt;

/// One finding about a dossier, as flat data.
///
/// Equality compares what was found and where in the records, not where in the files.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Diagnostic {
    /// What kind of thing is wrong.
    pub code: Code,
    /// Whether it refuses the dossier.
    pub severity: Severity,
    /// What is wrong here, in one line.
    pub message: String,
    /// What to do about it, where something can be said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// The record and key, such as `commitments.lima-2024-5a.by[1]`; empty for a whole file.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub path: String,
    /// Where it stands in a file; `None` for records made in code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// Other places that matter, such as where an id was used first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Related>,
}

/// A second place that a finding speaks of.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Related {
    /// What the place has to do with the finding.
    pub message: String,
    /// Where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
}

impl PartialEq for Diagnostic {
    fn eq(&self, other: &Self) -> bool {
        (self.code, &self.message, &self.help, &self.path)
            == (other.code, &other.message, &other.help, &other.path)
    }
}

impl Eq for Diagnostic {}

impl Diagnostic {
    /// A finding without a place.
    #[must_use]
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            help: None,
            path: String::new(),
            location: None,
            related: Vec::new(),
        }
    }

    /// The same finding with advice.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Whether it refuses the dossier.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(at) = &self.location {
            write!(f, "{}:{}:{}: ", at.file, at.line, at.column)?;
        }
        write!(f, "{}[{}]: {}", self.severity, self.code, self.message)?;
        if !self.path.is_empty() {
            write!(f, " ({})", self.path)?;
        }
        if let Some(help) = &self.help {
            write!(f, "; help: {help}")?;
        }
        Ok(())
    }
}
