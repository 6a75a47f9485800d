use super::document::{Document, Report, Tone};
use super::track::{events, evidence, periods, plain};
use crate::compare::Relation;
use crate::model::Certainty;
use crate::track::{CadencePromise, CadenceRecord, HeldOccasion, PeriodRun, PeriodStatus};

fn occasion(held: &HeldOccasion) -> Vec<(Tone, String)> {
    let tone = match held.certainty {
        Certainty::Certainly if !held.in_part => Tone::More,
        Certainty::Certainly => Tone::Changed,
        _ => Tone::Unknown,
    };
    let how = match (held.certainty, held.in_part) {
        (Certainty::Certainly, false) => "held",
        (Certainty::Certainly, true) => "in part",
        (_, false) => "possibly held",
        (_, true) => "possibly, in part",
    };
    let days = |count: Option<crate::track::DayCount>| {
        count.map(|count| count.to_string()).unwrap_or_default()
    };
    vec![
        (tone, how.to_owned()),
        plain(events(&held.events)),
        plain(days(held.gap)),
        plain(days(held.slippage)),
        plain(evidence(&held.events)),
    ]
}

fn promise(promise: &CadencePromise) -> Vec<(Tone, String)> {
    let date = promise.date.map(|date| date.to_string()).unwrap_or_default();
    let moved = promise.moved.iter().map(|moved| {
        let how = match moved.relation {
            Relation::Same | Relation::Reworded => "the same as",
            Relation::More => "more than",
            Relation::Less => "less than",
            Relation::Incomparable => "other than",
            Relation::Unknown => "unknown against",
            Relation::NotCompared => "not compared with",
        };
        format!("{how} {} ({})", moved.from, moved.before)
    });
    let tone = match promise.moved.iter().map(|moved| moved.relation).max() {
        Some(Relation::More) => Tone::More,
        Some(Relation::Less) => Tone::Less,
        Some(Relation::Unknown | Relation::NotCompared) => Tone::Unknown,
        Some(Relation::Incomparable) => Tone::Changed,
        Some(Relation::Same | Relation::Reworded) | None => Tone::Plain,
    };
    vec![
        plain(date),
        (tone, promise.cadence.clone()),
        plain(promise.commitment.citation()),
        plain(moved.collect::<Vec<_>>().join("; ")),
    ]
}

/// How many periods of the calendar were kept, of those that are over, and which of the latest were
/// not.
fn kept(calendar: &[PeriodRun]) -> Option<String> {
    const SHOWN: usize = 5;
    let over = calendar
        .iter()
        .filter(|run| !matches!(run.status, PeriodStatus::Running | PeriodStatus::Cut));
    let all = over.clone().count();
    let kept = over.clone().filter(|run| run.status == PeriodStatus::Kept).count();
    let others = over.rev().filter(|run| run.status != PeriodStatus::Kept).take(SHOWN);
    let others: String =
        others.map(|run| format!("; {} from {} to {}", run.status, run.from, run.until)).collect();
    (all > 0).then(|| format!("Kept in {kept} of {all} periods of the calendar{others}."))
}

impl Report for CadenceRecord {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("{}: promised and held up to {}", self.name, self.as_of));
        if let Some(kept) = kept(&self.calendar) {
            out.paragraph(kept);
        }
        let cadence =
            self.cadence.map_or_else(|| "not stated".to_owned(), |cadence| cadence.to_string());
        let mut lines = vec![format!("promised: {cadence}")];
        lines.extend(self.from.map(|day| format!("from {day}")));
        lines.extend(self.next_due.map(|due| {
            let calendar = due.calendar.map(|day| format!(", by the calendar by {day}"));
            let gone_by = if due.gone_by { "; that has gone by" } else { "" };
            let calendar = calendar.unwrap_or_default();
            format!("the next is due by {}{calendar}{gone_by}", due.rolling)
        }));
        out.list(lines);
        out.heading(2, "Occasions");
        out.table(
            &["", "event", "days since the last", "days after due", "where found"],
            self.occasions.iter().map(occasion).collect(),
        );
        out.heading(2, "By the calendar");
        out.table(&["period", "status", "held", "by"], periods(&self.calendar));
        out.heading(2, "From the first day");
        out.table(&["period", "status", "held", "by"], periods(&self.rolling));
        out.heading(2, "The promise itself");
        out.table(
            &["date", "cadence", "where", "against what it takes up"],
            self.promises.iter().map(promise).collect(),
        );
        if !self.looked_for.is_empty() {
            out.heading(2, "Looked for and not found, or planned");
            out.list(vec![events(&self.looked_for)]);
        }
        out
    }
}
