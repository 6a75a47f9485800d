//! Small helpers for pages.

use std::fmt::Display;
use trilat_core::{
    model::{ActorId, Citation, Date, MechanismId},
    positions::{StanceCell, StanceRecord},
    report::Tone,
    trilateral,
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

/// A row of cells of no particular meaning.
pub(crate) fn row<const N: usize>(cells: [String; N]) -> Vec<(Tone, String)> {
    cells.into_iter().map(plain).collect()
}

/// A date as written, or that there is none.
pub(crate) fn dated(date: Option<&Date>) -> String {
    date.map_or_else(|| "undated".to_owned(), ToString::to_string)
}

/// A mechanism's name.
pub(crate) fn mechanism(id: &MechanismId) -> String {
    trilateral().mechanisms().get(id).map_or_else(|| id.to_string(), |it| it.name.clone())
}

/// Mechanisms' names.
pub(crate) fn mechanisms<'i>(ids: impl IntoIterator<Item = &'i MechanismId>) -> String {
    joined(ids.into_iter().map(mechanism), "; ")
}

/// An actor's name.
pub(crate) fn actor(id: &ActorId) -> String {
    trilateral().actors().get(id).map_or_else(|| id.to_string(), |it| it.name.clone())
}

/// An actor in a word, as tables have it.
pub(crate) fn short(id: &ActorId) -> String {
    match id.as_str() {
        "us" => "US".into(),
        "kr" => "ROK".into(),
        "kp" => "DPRK".into(),
        "cn" => "China".into(),
        "ru" => "Russia".into(),
        _ => actor(id),
    }
}

/// Several actors: “the three”, if they are.
pub(crate) fn whom(ids: &[ActorId]) -> String {
    let mut known: Vec<&str> = ids.iter().map(ActorId::as_str).collect();
    known.sort_unstable();
    match known.as_slice() {
        ["jp", "kr", "us"] => "the three".into(),
        _ => joined(ids.iter().map(short), ", "),
    }
}

/// The first quoted words of a citation, with their place.
pub(crate) fn quoted(citation: &Citation) -> String {
    let at = citation.at.as_ref().map(|at| format!(" {at}")).unwrap_or_default();
    match citation.quote.first() {
        Some(words) => format!("“{words}” ({}{at})", citation.source),
        None => format!("{}{at}", citation.source),
    }
}
