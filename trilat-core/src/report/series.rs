use super::{
    comparison::{basis_in_words, move_in_words, names, summary, tone_of_outcome},
    document::{Document, Report, Tone},
};
use crate::compare::{Cell, Outcome, OutcomeCounts, Series, Silence, Thread};

impl Report for Series {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("A series of {} statements", self.statements.len()));
        let lines = self.statements.iter().zip(&self.dates).zip(&self.complete);
        let lines = lines.map(|((statement, date), complete)| {
            let date = date.as_ref().map_or_else(|| "undated".into(), ToString::to_string);
            let whole = if *complete { "full text" } else { "not the full text" };
            format!("{date}: {} ({whole})", names(statement))
        });
        out.list(lines.collect());
        let silent = |thread: &Thread| {
            let otherwise = thread.cells.iter().any(|cell| matches!(cell, Cell::Otherwise(_)));
            thread.steps.is_empty() && thread.splits_off.is_none() && !otherwise
        };
        let followed: Vec<&Thread> = self.threads.iter().filter(|t| !silent(t)).collect();
        out.paragraph(format!(
            "{} commitments, {} of them in more than one statement.",
            self.threads.len(),
            self.threads.iter().filter(|thread| !thread.steps.is_empty()).count()
        ));
        let steps = (1..self.statements.len()).filter_map(|at| {
            let found = summary(&outcomes_in(self, at));
            let statement = self.statements.get(at).filter(|_| !found.is_empty())?;
            Some(format!("{}: {found}", names(statement)))
        });
        out.list(steps.collect());
        for thread in followed {
            out.blocks.extend(thread.document().blocks);
        }
        out
    }
}

/// What became of the threads in one statement, by what it says of each.
fn outcomes_in(series: &Series, at: usize) -> OutcomeCounts {
    let mut counts = OutcomeCounts::new();
    for thread in &series.threads {
        let outcome = match thread.cells.get(at) {
            Some(Cell::Otherwise(found)) => Some(found.outcome),
            Some(Cell::Stated(_)) => {
                thread.steps.iter().find(|step| step.to == at).map(|step| step.outcome)
            }
            Some(Cell::Silent(Silence::Absent)) => Some(Outcome::Absent),
            _ => None,
        };
        if let Some(outcome) = outcome {
            *counts.entry(outcome).or_default() += 1;
        }
    }
    counts
}

impl Report for Thread {
    fn document(&self) -> Document {
        let mut out = Document::new();
        let title = self.first().map(|exhibit| exhibit.object.clone()).unwrap_or_default();
        out.heading(2, title);
        if let Some(earlier) = &self.splits_off {
            out.paragraph(format!("Split off from {earlier}."));
        }
        let rows = self.cells.iter().enumerate().map(|(at, cell)| match cell {
            Cell::Otherwise(found) => {
                let outcome = (tone_of_outcome(found.outcome), found.outcome.to_string());
                vec![outcome, plain(&basis_in_words(&found.basis).join("; ")), plain("")]
            }
            Cell::Silent(silence) => {
                vec![(Tone::Unknown, silence.to_string()), plain("–"), plain("")]
            }
            Cell::Stated(exhibits) => {
                let step = self.steps.iter().find(|step| step.to == at);
                let outcome = step.map_or("begins", |step| step.outcome.as_str());
                let moved: Vec<String> = step
                    .map(|step| step.comparison.moved().map(move_in_words).collect())
                    .unwrap_or_default();
                let said: Vec<String> = exhibits.iter().map(|exhibit| exhibit.citation()).collect();
                vec![plain(outcome), plain(&said.join("; beside it: ")), plain(&moved.join("; "))]
            }
        });
        out.table(&["outcome", "words", "what moved"], rows.collect());
        let turns = self.moved.iter().filter(|path| path.returns > 0).map(|path| {
            let values: Vec<&str> =
                path.values.iter().map(|v| v.as_deref().unwrap_or("·")).collect();
            format!(
                "{} turned back {}: {}",
                path.dimension,
                if path.returns == 1 { "once".into() } else { format!("{} times", path.returns) },
                values.join(" → ")
            )
        });
        out.list(turns.collect());
        out
    }
}

fn plain(text: &str) -> (Tone, String) {
    (Tone::Plain, text.to_owned())
}
