use super::document::{Document, Report, Tone};
use super::track::{either, plain};
use crate::track::{Scale, Scores};

impl<S: Scale> Report for Scores<S> {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("{}, up to {}", self.scale, self.as_of));
        let share = self
            .share_not_scorable
            .map(|share| format!(" ({:.0}%)", share * 100.0))
            .unwrap_or_default();
        out.paragraph(format!(
            "{} undertakings have a score, {}{share} have none, as the record does not tell.",
            self.scored, self.not_scorable
        ));
        let mut lines = Vec::new();
        if let Some(percent) = self.percent {
            lines.push(format!("over those that have a score: {percent:.1}%"));
        }
        if let Some([least, most]) = self.percent_bounds {
            lines.push(format!("whatever the others are: between {least:.1}% and {most:.1}%"));
        }
        lines.extend(self.counts.iter().map(|(step, count)| format!("{step}: {count}")));
        let left_out = self.left_out.iter();
        lines.extend(left_out.map(|(reason, count)| format!("left out, {reason}: {count}")));
        out.list(lines);
        let rows = self.rows.iter().map(|row| {
            let score = match row.score {
                Some(score) => plain(score.to_string()),
                None => (Tone::Unknown, "no score".to_owned()),
            };
            let allowed: Vec<String> = row.allowed.iter().map(ToString::to_string).collect();
            vec![
                score,
                plain(row.commitment.citation()),
                plain(row.state.to_string()),
                plain(either(row.shown.iter().map(|shown| shown.as_str()))),
                plain(if row.score.is_some() { String::new() } else { allowed.join(", ") }),
            ]
        });
        let columns = ["score", "undertaking", "state", "what is shown", "what that allows"];
        out.table(&columns, rows.collect());
        out
    }
}
