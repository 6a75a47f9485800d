use super::document::{Document, Report, Tone};
use crate::coding::draft::{Draft, DraftScore, Proposal, ProposalKind, ProposalState, Tier};

impl Report for Draft {
    fn document(&self) -> Document {
        let mut out = Document::new();
        let title = self.source.get("title").and_then(|it| it.as_str()).unwrap_or("a text");
        out.heading(1, format!("Proposals from {title}"));
        let decided = self.proposals.iter().filter(|it| it.is_decided()).count();
        out.paragraph(format!(
            "{} proposals, {decided} of them decided. A proposal is not a record: nothing is \
             compared or counted from it before it is accepted.",
            self.proposals.len()
        ));
        for &tier in Tier::ALL {
            let found: Vec<&Proposal> = self.with(tier).collect();
            if found.is_empty() {
                continue;
            }
            let what = match tier {
                Tier::Sure => "Sure",
                Tier::Likely => "Likely",
                Tier::Possible => "Possible",
            };
            out.heading(2, format!("{what}: {}", found.len()));
            let rows = found.into_iter().map(row);
            out.table(&["id", "kind", "state", "what", "because", "words"], rows.collect());
        }
        out
    }
}

fn row(proposal: &Proposal) -> Vec<(Tone, String)> {
    let text = |field: &str| proposal.text(field).unwrap_or("unknown").to_owned();
    let what = match proposal.kind {
        ProposalKind::Commitment => format!("{}: {}", text("act"), text("verb")),
        ProposalKind::Position => text("stance"),
        ProposalKind::Mechanism => format!("{}: {}", text("kind"), text("name")),
    };
    let tone = match proposal.state {
        ProposalState::Proposed => Tone::Unknown,
        ProposalState::Accepted | ProposalState::Edited => Tone::More,
        ProposalState::Rejected => Tone::Less,
    };
    let because = proposal.because.iter().map(|it| format!("{} ({})", it.words, it.rule));
    let state = match &proposal.why {
        Some(why) => format!("{}: {why}", proposal.state),
        None => proposal.state.to_string(),
    };
    vec![
        (Tone::Plain, proposal.id.clone()),
        (Tone::Plain, proposal.kind.to_string()),
        (tone, state),
        (Tone::Plain, what),
        (Tone::Plain, because.collect::<Vec<_>>().join("; ")),
        (Tone::Plain, format!("{} {}", proposal.at, proposal.quote.join(" … "))),
    ]
}

impl Report for DraftScore {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("Proposals held against the coding of {}", self.source));
        let number = |it: Option<f64>| it.map_or("–".to_owned(), |it| format!("{it:.2}"));
        let rows = self.tiers.iter().map(|it| {
            [
                format!("{} and surer", it.tier),
                it.found.to_string(),
                it.wrong.to_string(),
                it.missed.to_string(),
                number(it.precision),
                number(it.recall),
                number(it.f1),
            ]
            .map(|cell| (Tone::Plain, cell))
            .to_vec()
        });
        let columns = ["tier", "found", "not coded", "missed", "precision", "recall", "F1"];
        out.table(&columns, rows.collect());
        let rows = self.fields.iter().map(|(field, it)| {
            [field.clone(), format!("{} of {}", it.same, it.of), number(it.share())]
                .map(|cell| (Tone::Plain, cell))
                .to_vec()
        });
        out.table(&["field", "same", "share"], rows.collect());
        if !self.not_coded.is_empty() {
            out.paragraph(format!("Proposed and not coded: {}.", self.not_coded.join(", ")));
        }
        if !self.not_proposed.is_empty() {
            out.paragraph(format!("Coded and not proposed: {}.", self.not_proposed.join(", ")));
        }
        out
    }
}
