//! Results for people: as text for a terminal, as Markdown, as HTML with everything escaped.
//!
//! A result turns into a [`Document`] of headings, paragraphs, lists and tables; each notation is
//! one writer over that.

mod cadence;
mod coders;
mod comparison;
mod consistency;
mod coverage;
mod disputes;
mod document;
mod draft;
mod framework;
mod html;
mod markdown;
mod positions;
mod recommendations;
mod redline;
mod resilience;
mod scores;
mod series;
mod terminal;
#[cfg(test)]
mod tests;
mod track;
mod verification;

pub use document::{Block, Document, Mark, Report, Tone};
