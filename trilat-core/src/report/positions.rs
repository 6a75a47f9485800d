use super::document::{Document, Report, Tone};
use crate::{
    model::Certainty,
    positions::{
        GroupItem, OwnAndJoint, PairComparison, PairVerdict, PositionComparison, ReadoutComparison,
        ReadoutVerdict, StanceCell, StanceHistory, StanceLine, StanceRecord, StanceTable,
    },
};
use std::fmt::Display;

pub(super) fn plain(text: impl Display) -> (Tone, String) {
    (Tone::Plain, text.to_string())
}

pub(super) fn joined<T: Display>(items: impl IntoIterator<Item = T>, between: &str) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    items.join(between)
}

/// Verdicts or stances with their numbers, such as "3 agree, 1 opposed".
pub(super) fn counted<'c, K: Display + 'c>(
    counts: impl IntoIterator<Item = (&'c K, &'c usize)>,
) -> String {
    joined(counts.into_iter().map(|(what, count)| format!("{count} {what}")), ", ")
}

/// A record in a line: whose, what, when, how surely, and where it stands.
pub(super) fn record_line(record: &StanceRecord) -> String {
    let date = record.date.as_ref().map_or_else(|| "undated".into(), ToString::to_string);
    let condition = record.condition.as_ref().map(|c| format!(", if: {c}")).unwrap_or_default();
    format!(
        "{} {}{condition} ({date}, {}) {} [{}]",
        record.holder,
        record.stance,
        record.grade,
        record.exhibit.citation(),
        record.exhibit.id
    )
}

/// Where an actor stands, in a few words.
pub(super) fn standing(cell: Option<&StanceCell>) -> String {
    let Some(cell) = cell else { return "silent".into() };
    let mut out = cell.standing.to_string();
    if cell.certainty == Certainty::Possibly {
        out.insert_str(0, "possibly ");
    }
    match cell.conditional {
        Certainty::Certainly => out.push_str(" (on a condition)"),
        Certainty::Possibly => out.push_str(" (in part on a condition)"),
        Certainty::Not => {}
    }
    out
}

pub(super) const fn tone(verdict: PairVerdict) -> Tone {
    match verdict {
        PairVerdict::Agree | PairVerdict::SignedTogether => Tone::More,
        PairVerdict::Opposed => Tone::Less,
        PairVerdict::Differ | PairVerdict::Mixed => Tone::Changed,
        PairVerdict::Unknown | PairVerdict::OneSilent | PairVerdict::BothSilent => Tone::Unknown,
    }
}

impl Report for StanceTable {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, "Who stands where");
        out.paragraph(format!(
            "{} actors, {} propositions, {} cells with a record; elsewhere the actor is silent.",
            self.actors.len(),
            self.propositions.len(),
            self.cells.len()
        ));
        let rows = self.cells.iter().map(|cell| {
            vec![
                plain(&cell.actor),
                plain(&cell.proposition),
                plain(standing(Some(cell))),
                plain(joined(cell.records.iter().map(record_line), "; ")),
            ]
        });
        out.table(&["actor", "proposition", "stance", "records"], rows.collect());
        out
    }
}

impl Report for PairComparison {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(2, format!("{} and {}", self.first, self.second));
        out.paragraph(format!("{}.", counted(&self.counts)));
        let spoken = self.items.iter().filter(|item| item.verdict != PairVerdict::OneSilent);
        let rows = spoken.map(|item| {
            let mut verdict = item.verdict.to_string();
            if item.certainty == Certainty::Possibly {
                verdict.insert_str(0, "possibly ");
            }
            if item.conditional {
                verdict.push_str(", on a condition");
            }
            vec![(tone(item.verdict), verdict), plain(&item.proposition)]
        });
        out.table(&["verdict", "proposition"], rows.collect());
        let lines = self.collisions.iter().map(|found| {
            let (one, other) = (&found.first, &found.second);
            format!("cannot hold together: {} for {one}, {} for {other}", self.first, self.second)
        });
        out.list(lines.collect());
        out
    }
}

impl Report for PositionComparison {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("Positions of {}", joined(&self.table.actors, ", ")));
        let group = self.table.actors.len() > 2;
        let mut columns: Vec<&str> = vec!["verdict", "proposition"];
        columns.extend(self.table.actors.iter().map(|actor| actor.as_str()));
        let spoken = self.propositions.iter().filter(|item| item.speakers.len() > 1);
        let rows = spoken.map(|item: &GroupItem| {
            let mut row = vec![(tone(item.verdict), item.verdict.to_string()), plain(&item.text)];
            row.extend(self.table.actors.iter().map(|actor| {
                let cell = self.table.cell(actor, &item.proposition);
                let ids = cell.map(|cell| joined(cell.record_ids(), ", "));
                let ids = ids.map(|ids| format!(" [{ids}]")).unwrap_or_default();
                plain(format!("{}{ids}", standing(cell)))
            }));
            row
        });
        out.table(&columns, rows.collect());
        if group {
            let rows = self.pairs.iter().map(|pair| {
                vec![plain(&pair.first), plain(&pair.second), plain(counted(&pair.counts))]
            });
            out.heading(2, "Pair by pair");
            out.table(&["one", "other", "propositions"], rows.collect());
        } else {
            for pair in &self.pairs {
                out.blocks.extend(pair.document().blocks);
            }
        }
        out
    }
}

pub(super) fn line_into(out: &mut Document, line: &StanceLine) {
    let rows = line.records.iter().map(|record| {
        let turn = line.turns.iter().find(|turn| turn.to == record.exhibit.id);
        let turn = turn.map(|turn| match (turn.order, turn.changes_side) {
            (Certainty::Possibly, _) => format!("possibly {}", turn.turn),
            (_, true) => format!("{}, to the other side", turn.turn),
            _ => turn.turn.to_string(),
        });
        vec![
            (Tone::Changed, turn.unwrap_or_default()),
            plain(record.stance),
            plain(record_line(record)),
        ]
    });
    out.table(&["turn", "stance", "record"], rows.collect());
    out.list(
        line.undated.iter().map(|record| format!("undated: {}", record_line(record))).collect(),
    );
}

impl Report for StanceHistory {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("{} over time", self.actor));
        let turned = self.turned().count();
        out.paragraph(format!("{} lines, {turned} of them turned.", self.lines.len()));
        for line in self.turned() {
            out.heading(2, line.proposition.to_string());
            line_into(&mut out, line);
        }
        out
    }
}

impl Report for ReadoutComparison {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("The documents of {}", self.event));
        let lines = self.documents.iter().map(|document| {
            let issuers = joined(&document.issuers, ", ");
            format!("{} (by {issuers}; text: {})", document.source, document.completeness)
        });
        out.list(lines.collect());
        out.paragraph(format!("{}.", counted(&self.counts)));
        let rows = self.items.iter().map(|item| {
            let tone = match item.verdict {
                ReadoutVerdict::Same => Tone::Plain,
                ReadoutVerdict::Opposed => Tone::Less,
                ReadoutVerdict::OtherStance | ReadoutVerdict::OtherTerms => Tone::Changed,
                ReadoutVerdict::SomeSilent => Tone::Unknown,
            };
            let said = item.said.iter().map(|said| {
                format!(
                    "{}: {} {} [{}]",
                    said.source, said.stance, said.proposition, said.exhibit.id
                )
            });
            let absent = item.absent.iter().map(|source| format!("absent from {source}"));
            let not_seen = item.not_seen.iter().map(|source| format!("not seen in {source}"));
            vec![
                (tone, item.verdict.to_string()),
                plain(&item.question),
                plain(joined(said.chain(absent).chain(not_seen), "; ")),
            ]
        });
        out.table(&["verdict", "question", "what they say"], rows.collect());
        out
    }
}

impl Report for OwnAndJoint {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("{} alone and with others", self.actor));
        out.paragraph(format!("{}.", counted(&self.counts)));
        let rows = self.items.iter().map(|item| {
            let side = |cell: Option<&StanceCell>| {
                let ids = cell.map(|cell| format!(" [{}]", joined(cell.record_ids(), ", ")));
                plain(format!("{}{}", standing(cell), ids.unwrap_or_default()))
            };
            vec![
                (tone(item.verdict), item.verdict.to_string()),
                plain(&item.proposition),
                side(item.own.as_ref()),
                side(item.joint.as_ref()),
                plain(joined(&item.other_terms, ", ")),
            ]
        });
        let columns = ["verdict", "proposition", "alone", "with others", "in other terms"];
        out.table(&columns, rows.collect());
        out
    }
}
