use super::{
    document::{Document, Report, Tone},
    positions::{counted, joined, plain, record_line},
};
use crate::disputes::{
    ClaimCheck, ClaimVerdict, Contradiction, Disputes, EventDispute, RelayChain, RelayFate,
    WordingCheck,
};

const fn tone(verdict: ClaimVerdict) -> Tone {
    match verdict {
        ClaimVerdict::BorneOut => Tone::More,
        ClaimVerdict::InPart | ClaimVerdict::Divided => Tone::Changed,
        ClaimVerdict::Contradicted => Tone::Less,
        ClaimVerdict::Unanswered => Tone::Unknown,
    }
}

/// What is found against a claim beside the verdict, each in a line.
fn findings(claim: &ClaimCheck) -> Vec<String> {
    let mut out = Vec::new();
    for check in claim.documents.iter().filter(|check| !check.as_named) {
        let named = joined(&check.named, ", ");
        out.push(format!("{} stands in {}, not in {named}", check.record, check.stands_in));
    }
    for wording in &claim.wording {
        out.push(match wording {
            WordingCheck::Commitment { claimed_verb, official_verb, official, .. } => {
                let more = if wording.overstates() { " (firmer)" } else { "" };
                format!("“{claimed_verb}” for “{official_verb}”{more} [{official}]")
            }
            WordingCheck::Position { claimed_verb, official_verb, official, .. } => {
                format!("“{claimed_verb}” for a stance, “{official_verb}” [{official}]")
            }
        });
    }
    for quotation in &claim.quotations {
        let check = &quotation.check;
        let elsewhere = check.elsewhere.iter();
        let elsewhere: Vec<String> =
            elsewhere.map(|place| format!("{} {}", place.text, place.place.at)).collect();
        let stands = if elsewhere.is_empty() {
            String::new()
        } else {
            format!(", stands in {}", joined(elsewhere, "; "))
        };
        out.push(format!("“{}”: {} in {}{stands}", check.words, check.status, check.source));
    }
    for rival in &claim.rivals {
        out.push(format!("the record has: {} [{}]", rival.text, rival.proposition));
    }
    for event in &claim.events_not_found {
        out.push(format!("no trace of event {event}"));
    }
    out
}

impl Report for ClaimCheck {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(2, self.statement.clone());
        out.paragraph(format!("{} [{}]", self.finding, self.proposition));
        out.list(self.claimed.iter().map(|r| format!("claimed: {}", record_line(r))).collect());
        out.list(self.answers.iter().map(|r| format!("the record: {}", record_line(r))).collect());
        out.list(findings(self));
        out
    }
}

impl Report for Contradiction {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(3, format!("{}: {}", self.kind, self.first.text));
        if self.first.proposition != self.second.proposition {
            out.paragraph(format!("against: {}", self.second.text));
        }
        for side in [&self.first, &self.second] {
            out.list(side.records.iter().map(record_line).collect());
        }
        out
    }
}

impl Report for EventDispute {
    fn document(&self) -> Document {
        let mut out = Document::new();
        let on = self.commitment.as_ref().map(|commitment| format!(" on {commitment}"));
        out.heading(3, format!("{}{}", self.on, on.unwrap_or_default()));
        let lines = self.accounts.iter().map(|account| {
            let sources = joined(&account.sources, ", ");
            format!("{}: {} ({sources}) [{}]", account.says, account.name, account.event)
        });
        out.list(lines.collect());
        out
    }
}

impl Report for RelayChain {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(3, joined(&self.sources, " → "));
        for link in &self.links {
            let of = |fate: RelayFate| link.items.iter().filter(move |item| item.fate == fate);
            let silent = of(RelayFate::LeftOut).count() + of(RelayFate::NotSeen).count();
            let left = if link.to_completeness.is_full() { "left out" } else { "not seen" };
            out.paragraph(format!(
                "{} → {} (text: {}): {silent} {left} of {}.",
                link.from,
                link.to,
                link.to_completeness,
                link.items.iter().filter(|item| item.before.is_some()).count()
            ));
            let carried = link
                .items
                .iter()
                .filter(|item| !matches!(item.fate, RelayFate::LeftOut | RelayFate::NotSeen));
            let rows = carried.map(|item| {
                let tone = match item.fate {
                    RelayFate::Kept => Tone::Plain,
                    RelayFate::Reversed => Tone::Less,
                    _ => Tone::Changed,
                };
                let mut fate = item.fate.to_string();
                if let Some(against) = item.against_origin {
                    fate.push_str(&format!("; {against} as against the first source"));
                }
                let before = item.before.as_ref().or(item.origin.as_ref());
                vec![
                    (tone, fate),
                    plain(&item.proposition),
                    plain(before.map(record_line).unwrap_or_default()),
                    plain(item.after.as_ref().map(record_line).unwrap_or_default()),
                ]
            });
            out.table(&["what became of it", "proposition", "before", "after"], rows.collect());
        }
        out
    }
}

impl Report for Disputes {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, "What is disputed");
        out.heading(2, "Claims of accounts, held against the record");
        out.paragraph(format!("{} claims: {}.", self.claims.len(), counted(&self.counts())));
        let rows = self.claims.iter().map(|claim| {
            let answers = claim.answers.iter().map(|r| r.exhibit.citation());
            vec![
                plain(&claim.statement),
                (tone(claim.verdict), claim.finding.clone()),
                plain(joined(answers.chain(findings(claim)), "; ")),
            ]
        });
        let columns = ["claim", "verdict", "what the record has"];
        out.table(&columns, rows.collect());
        out.heading(2, format!("Contradictions ({})", self.contradictions.len()));
        for found in &self.contradictions {
            out.blocks.extend(found.document().blocks);
        }
        out.heading(2, format!("Events that sources describe differently ({})", self.events.len()));
        for found in &self.events {
            out.blocks.extend(found.document().blocks);
        }
        out.heading(2, format!("Relay chains ({})", self.chains.len()));
        for chain in &self.chains {
            out.blocks.extend(chain.document().blocks);
        }
        let lines = self.quotations.iter().map(|check| {
            format!("{}: “{}” {} in {}", check.record, check.words, check.status, check.source)
        });
        out.list(lines.collect());
        out
    }
}
