//! Commitments, mechanisms and positions of states as typed records, each
//! with its source, and the comparisons over them.

pub mod compare;
pub mod diagnostic;
pub mod dossier;
pub mod format;
pub mod model;
mod node;
pub mod report;
pub mod text;
pub mod track;
pub mod verify;

pub use diagnostic::{Code, Diagnostic, DossierError, Severity};
pub use dossier::{Dossier, DossierBuilder, Query};
