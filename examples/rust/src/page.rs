//! Small helpers for pages.

use std::fmt::Display;
use trilat_core::{
    compare::{StanceCell, StanceRecord},
    report::Tone,
};

pub(crate) fn plain(text: impl Display) -> (Tone, String) {
    (Tone::Plain, text.to_string())
}

pub(crate) fn joined<T: Display>(items: impl IntoIterator<Item = T>, between: &str) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    items.join(between)
}

/// A record in a line.
pub(crate) fn record(record: &StanceRecord) -> String {
    format!("{} {} ({}) [{}]", record.holder, record.stance, record.grade, record.exhibit.id)
}

/// A cell in a few words, with its records.
pub(crate) fn cell(cell: Option<&StanceCell>) -> String {
    match cell {
        Some(cell) => format!("{} [{}]", cell.standing, joined(cell.record_ids(), ", ")),
        None => "silent".into(),
    }
}
