use super::document::{Document, Report, Tone};
use crate::text::{Change, ChangeKind};
use crate::verify::{QuotationStatus, Verification};

impl Report for Verification {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, "Quotations checked against the texts");
        let counts: Vec<String> =
            self.counts.iter().map(|(status, count)| format!("{count} {status}")).collect();
        out.paragraph(format!("{} fragments: {}.", self.quotations.len(), counts.join(", ")));
        let rows = self
            .quotations
            .iter()
            .filter(|check| {
                !matches!(check.status, QuotationStatus::Verified | QuotationStatus::NoText)
            })
            .map(|check| {
                let tone = match check.status {
                    QuotationStatus::Moved => Tone::Changed,
                    _ => Tone::Less,
                };
                let named = check.at.as_ref().map(|at| format!(" {at}")).unwrap_or_default();
                let mut places: Vec<String> =
                    check.found.iter().map(|place| format!("stands at {}", place.at)).collect();
                for other in &check.elsewhere {
                    places.push(format!("stands in {} {}", other.text, other.place.at));
                }
                if let Some(nearest) = &check.nearest {
                    places.push(format!(
                        "nearest at {}: {}",
                        nearest.at,
                        word_diff(&nearest.words)
                    ));
                }
                if let Some(problem) = &check.problem {
                    places.push(problem.clone());
                }
                vec![
                    (tone, check.status.to_string()),
                    (Tone::Plain, check.record.to_string()),
                    (Tone::Plain, format!("{}{named}", check.source)),
                    (Tone::Plain, check.words.clone()),
                    (Tone::Plain, places.join("; ")),
                ]
            });
        out.table(&["status", "record", "source", "words", "what the texts have"], rows.collect());
        let left_out: Vec<_> = self
            .quotations
            .iter()
            .flat_map(|check| {
                let omissions = check.found.iter().take(1).flat_map(|place| &place.omissions);
                omissions.map(move |omission| (check, omission))
            })
            .collect();
        if !left_out.is_empty() {
            out.heading(2, "What ellipses left out");
            let rows = left_out.into_iter().map(|(check, omission)| {
                let (tone, kind) = match omission.negation {
                    true => (Tone::Less, "a negation"),
                    false => (Tone::Plain, ""),
                };
                vec![
                    (Tone::Plain, check.record.to_string()),
                    (Tone::Plain, check.words.clone()),
                    (tone, omission.words.clone()),
                    (tone, kind.to_owned()),
                ]
            });
            let mut rows: Vec<_> = rows.collect();
            rows.sort_by_key(|row| row.last().is_none_or(|(_, kind)| kind.is_empty()));
            out.table(&["record", "words", "left out", "among them"], rows);
        }
        let lines =
            self.unmatched_texts.iter().map(|name| format!("no source has the text {name}"));
        out.list(lines.collect());
        out
    }
}

/// A word diff in one line: what the record has in `[-…-]`, what the text has in `{+…+}`.
fn word_diff(changes: &[Change]) -> String {
    let parts: Vec<String> = changes
        .iter()
        .map(|change| match change.kind {
            ChangeKind::Same => change.words.clone(),
            ChangeKind::Deleted => format!("[-{}-]", change.words),
            ChangeKind::Inserted => format!("{{+{}+}}", change.words),
        })
        .collect();
    parts.join(" ")
}
