#![cfg_attr(feature = "bundled", doc = include_str!("../README.md"))]
#![cfg_attr(
    not(feature = "bundled"),
    doc = "Commitments, mechanisms and positions of states as typed records, each with its source, and the comparisons over them."
)]

pub mod ask;
mod base;
#[cfg(feature = "bundled")]
mod bundled;
pub mod coding;
pub mod compare;
pub mod diagnostic;
pub mod disputes;
pub mod dossier;
pub mod format;
pub mod framework;
pub mod measure;
pub mod model;
mod node;
pub mod positions;
pub mod report;
pub mod text;
pub mod track;
pub mod verify;

#[cfg(feature = "bundled")]
pub use bundled::trilateral;
pub use diagnostic::{Code, Diagnostic, DossierError, Severity};
pub use dossier::{Dossier, DossierBuilder, Query};
