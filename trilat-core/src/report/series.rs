use super::{
    comparison::{move_in_words, names},
    document::{Document, Report, Tone},
};
use crate::compare::{Cell, Series, Thread};

impl Report for Series {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("A series of {} statements", self.statements.len()));
        let lines = self.statements.iter().zip(&self.dates).zip(&self.complete);
        let lines = lines.map(|((statement, date), complete)| {
            let date = date.as_ref().map_or_else(|| "undated".into(), ToString::to_string);
            let whole = if *complete { "whole text" } else { "not the whole text" };
            format!("{date}: {} ({whole})", names(statement))
        });
        out.list(lines.collect());
        let silent = |thread: &Thread| thread.steps.is_empty() && thread.splits_off.is_none();
        let followed: Vec<&Thread> = self.threads.iter().filter(|t| !silent(t)).collect();
        out.paragraph(format!(
            "{} undertakings, {} of them in more than one statement.",
            self.threads.len(),
            self.threads.iter().filter(|thread| !thread.steps.is_empty()).count()
        ));
        for thread in followed {
            out.blocks.extend(thread.document().blocks);
        }
        out
    }
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
