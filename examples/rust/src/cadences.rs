use crate::{WIDTH, page::*};
use chrono::{Datelike, NaiveDate};
use std::error::Error;
use trilat_core::{
    compare::Relation,
    model::{CommitmentId, MechanismId},
    report::{Document, Report},
    track::{CadenceMove, CadenceOf, CadenceRecord, HeldOccasion, PeriodStatus},
    trilateral,
};

/// Series that the three promised to hold again and again.
const SERIES: [&str; 8] = [
    "leaders-meetings",
    "foreign-ministers-meetings",
    "defence-ministers-meetings",
    "commerce-ministers-meetings",
    "national-security-advisors-meetings",
    "tri-chod",
    "freedom-edge",
    "indo-pacific-dialogue",
];
/// The promise of a yearly youth summit, which names its first date.
const YOUTH_SUMMIT: &str = "camp-david-fact-sheet-31a";

/// Whether the yearly exercise, the yearly leaders' meeting and the other series have been kept,
/// what is due next, and how the promises themselves moved.
///
/// # Errors
///
/// If the bundled dossier lacks one of the series.
pub fn cadences(as_of: NaiveDate) -> Result<String, Box<dyn Error>> {
    let dossier = trilateral();
    let mut page = Document::new();
    page.heading(1, format!("What was promised again and again, and what was held, up to {as_of}"));
    let mut found = Vec::new();
    for id in SERIES {
        found.push(dossier.cadence(MechanismId::from(id), as_of)?);
    }
    let youth = dossier.cadence(CadenceOf::from(CommitmentId::from(YOUTH_SUMMIT)), as_of)?;
    found.push(youth);
    page.table(
        &["what", "promised", "held", "the last", "years of the calendar", "next due"],
        found.iter().map(|record| summary(record, as_of)).collect(),
    );
    page.paragraph(
        "Not seen is not missed: nothing at hand says that a meeting was held in such a year, and \
         nothing says that it was not. A year is cut if only a part of it falls into the promise.",
    );
    for record in
        found.iter().filter(|it| ["leaders-meetings", "freedom-edge"].contains(&&*it.of.id))
    {
        detail(&mut page, record);
    }
    if let Some(first) = found.last().and_then(|youth| youth.occasions.first()) {
        let track = dossier.track(as_of);
        page.heading(2, "The youth summit promised for early 2024");
        if let Some(track) = track.commitment(YOUTH_SUMMIT) {
            let days = track.days_past_deadline.map(|days| days.to_string()).unwrap_or_default();
            let last_day = track.deadline.map(|day| day.to_string()).unwrap_or_default();
            page.list(vec![
                format!("promised: {}", track.commitment.citation()),
                format!("the last day of “early 2024”, read widely: {last_day}"),
                format!("first held: {} ({})", names(first), when(first)),
                format!("{} ({days} days)", joined(track.timing.iter(), " or ")),
            ]);
        }
    }
    Ok(page.to_text(WIDTH))
}

fn when(held: &HeldOccasion) -> String {
    held.events.first().map(|event| dated(event.date.as_ref())).unwrap_or_default()
}

fn names(held: &HeldOccasion) -> String {
    joined(held.events.iter().map(|event| &event.name), "; ")
}

fn moved(it: &CadenceMove) -> String {
    let how = match it.relation {
        Relation::Same | Relation::Reworded => "the same as",
        Relation::More => "more than",
        Relation::Less => "less than",
        Relation::Incomparable => "other than",
        Relation::Unknown => "unknown against",
        Relation::NotCompared => "not compared with",
    };
    format!("{how} {}", it.before)
}

fn summary(record: &CadenceRecord, as_of: NaiveDate) -> Vec<(trilat_core::report::Tone, String)> {
    let sure = |held: &&HeldOccasion| held.certainty.is_certain();
    let certain = record.occasions.iter().filter(sure).count();
    let reported = record.occasions.len() - certain;
    let held = if reported == 0 { certain.to_string() } else { format!("{certain} (+{reported})") };
    let years = record.calendar.iter().map(|run| {
        let year = run.from.year();
        match run.status {
            PeriodStatus::PossiblyKept => format!("{year} (kept)"),
            status => format!("{year} {status}"),
        }
    });
    let due = record.next_due.map(|due| {
        let day = due.calendar.unwrap_or(due.rolling);
        if day < as_of { format!("{day}, gone by") } else { day.to_string() }
    });
    row([
        record.name.clone(),
        record.cadence.map_or_else(|| "not stated".into(), |it| it.to_string()),
        held,
        record.occasions.iter().rev().find(sure).map(when).unwrap_or_default(),
        joined(years, ", "),
        due.unwrap_or_default(),
    ])
}

fn detail(page: &mut Document, record: &CadenceRecord) {
    page.heading(2, record.name.as_str());
    let days =
        |it: Option<trilat_core::track::DayCount>| it.map(|it| it.to_string()).unwrap_or_default();
    let rows = record.occasions.iter().map(|held| {
        let how = if held.certainty.is_certain() { "held" } else { "reported" };
        let cited = held.events.iter().flat_map(|event| &event.citations).next();
        let words = cited.map(quoted).unwrap_or_default();
        row([when(held), how.into(), names(held), days(held.gap), days(held.slippage), words])
    });
    let columns = [
        "when",
        "",
        "what",
        "days since the last",
        "days after due (below 0: before)",
        "where found",
    ];
    page.table(&columns, rows.collect());
    let periods =
        record.rolling.iter().map(|run| format!("{} to {}: {}", run.from, run.until, run.status));
    page.paragraph(format!(
        "Counted by twelve months from the promise: {}.",
        joined(periods, "; ")
    ));
    if let Some(due) = record.next_due {
        let calendar =
            due.calendar.map(|day| format!(", or {day} by the calendar")).unwrap_or_default();
        let gone_by = if due.gone_by { ". That has gone by" } else { "" };
        page.paragraph(format!("The next is due by {}{calendar}{gone_by}.", due.rolling));
    }
    page.list(record.looked_for.iter().map(|event| event.name.clone()).collect());
    page.paragraph("The promise itself, where a text says how often or takes up one that does:");
    // What says nothing of frequency and takes nothing up is another promise about the series.
    let stated = record.promises.iter().filter(|it| {
        !["not stated", "unknown"].contains(&it.cadence.as_str())
            || it
                .moved
                .iter()
                .any(|moved| !["not stated", "unknown"].contains(&moved.before.as_str()))
    });
    let rows = stated.map(|promise| {
        let moved = promise.moved.iter().map(moved);
        let moved: std::collections::BTreeSet<String> = moved.collect();
        row([
            dated(promise.date.as_ref()),
            promise.cadence.clone(),
            joined(moved, "; "),
            promise.commitment.citation(),
        ])
    });
    page.table(&["date", "how often", "against what it takes up", "words"], rows.collect());
}
