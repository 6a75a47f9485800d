//! Results for people: as text for a terminal, as Markdown, as HTML with everything escaped.
//!
//! A result turns into a [`Document`] of headings, paragraphs, lists and tables; each notation is
//! one writer over that.

mod comparison;
mod consistency;
mod disputes;
mod document;
mod html;
mod markdown;
mod positions;
mod series;
mod terminal;
#[cfg(test)]
mod tests;
mod verification;

pub use document::{Block, Document, Report, Tone};
