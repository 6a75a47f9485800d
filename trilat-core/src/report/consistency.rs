use super::{
    document::{Document, Report, Tone},
    positions::{joined, line_into, plain, record_line},
};
use crate::{
    measure::Measured,
    positions::{Consistency, FrameMap, FrameUse, PositionCamps, SelfContradiction},
};

/// A measured value with its n, or why there is none.
pub(super) fn measured(value: Measured) -> String {
    match value.outcome() {
        Ok(number) => format!("{number:.3} (n {} of {})", value.n(), value.items()),
        Err(why) => format!("undefined: {why} (n {} of {})", value.n(), value.items()),
    }
}

impl Report for Consistency {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, "What does not fit together");
        out.heading(2, format!("Stances of one voice ({})", self.contradictions.len()));
        let rows = self.contradictions.iter().map(|found: &SelfContradiction| {
            vec![
                plain(&found.actor),
                (Tone::Less, format!("{} {}", found.overlap, found.kind)),
                plain(joined(found.first_records.iter().map(record_line), "; ")),
                plain(joined(found.second_records.iter().map(record_line), "; ")),
            ]
        });
        out.table(&["actor", "how", "one side", "other side"], rows.collect());
        out.heading(2, format!("Lines that turned ({})", self.turned.len()));
        for turned in &self.turned {
            out.heading(3, format!("{} on {}", turned.actor, turned.line.proposition));
            line_into(&mut out, &turned.line);
        }
        out.heading(2, format!("Words that change between forums ({})", self.wordings.len()));
        let rows = self.wordings.iter().flat_map(|wording| {
            wording.forums.iter().map(|forum| {
                let level = forum.level.map(|level| format!(", {level}")).unwrap_or_default();
                let terms = forum.terms.iter().map(|term| {
                    let records = joined(&term.records, ", ");
                    format!("{} {} [{records}]", term.stance, term.proposition)
                });
                vec![
                    plain(&wording.actor),
                    plain(&wording.question),
                    plain(format!("{}{level}", joined(&forum.issuers, ", "))),
                    plain(joined(terms, "; ")),
                ]
            })
        });
        out.table(&["voice", "question", "forum", "words"], rows.collect());
        out.heading(2, format!("Events told otherwise ({})", self.events.len()));
        for event in &self.events {
            out.blocks.extend(event.document().blocks);
        }
        out
    }
}

fn of_use(usage: &FrameUse) -> String {
    let records = joined(usage.records.iter().map(record_line), "; ");
    format!("“{}”, on {}: {records}", usage.label, usage.proposition)
}

impl Report for FrameMap {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, "Frames: who calls it what");
        let rows = self.uses.iter().map(|usage| {
            let own = match usage.of_itself {
                Some(true) => "of itself",
                Some(false) => "of another",
                None => "",
            };
            let records = joined(usage.records.iter().map(|r| r.exhibit.id.to_string()), ", ");
            vec![
                plain(&usage.label),
                plain(&usage.actor),
                plain(own),
                plain(&usage.proposition),
                plain(records),
            ]
        });
        out.table(&["frame", "by", "whose", "on", "records"], rows.collect());
        out.heading(2, format!("Opposite frames on one thing ({})", self.collisions.len()));
        let rows = self.collisions.iter().map(|found| {
            let how = if found.self_against_other { "self against other" } else { "two views" };
            let on = found.on.iter().map(ToString::to_string);
            let on = on.chain(found.on_issues.iter().map(ToString::to_string));
            vec![
                (Tone::Less, how.to_owned()),
                plain(joined(on, ", ")),
                plain(of_use(&found.first)),
                plain(of_use(&found.second)),
            ]
        });
        out.table(&["how", "on", "one", "other"], rows.collect());
        if self.subject.is_some() {
            out.heading(2, format!("Where the subject and others part ({})", self.gaps.len()));
        }
        let rows = self.gaps.iter().map(|gap| {
            let on = if gap.own == gap.other {
                gap.own.to_string()
            } else {
                format!("{} against {}", gap.own, gap.other)
            };
            vec![
                plain(on),
                plain(joined(gap.own_records.iter().map(record_line), "; ")),
                plain(joined(gap.other_records.iter().map(record_line), "; ")),
            ]
        });
        out.table(&["on", "the subject", "others"], rows.collect());
        out
    }
}

impl Report for PositionCamps {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, "Camps");
        out.paragraph(format!("{} camps; modularity {}.", self.camps, measured(self.modularity)));
        let rows = self.members.iter().map(|member| {
            let shares = member.agreement.iter().enumerate();
            let shares = shares.filter_map(|(camp, share)| {
                Some(format!("{camp}: {:.2} (n {})", share.value()?, share.n()))
            });
            vec![
                plain(member.camp),
                plain(&member.actor),
                plain(format!("{:.4}", member.betweenness)),
                plain(joined(shares, ", ")),
            ]
        });
        out.table(&["camp", "actor", "betweenness", "agreement with camps"], rows.collect());
        out
    }
}
