use super::document::{Document, Report, Tone};
use super::track::{life_in_words, plain, tone_of_life};
use crate::model::Certainty;
use crate::track::{Carried, Coverage, CoverageCount, EvidenceEvent};

const fn tone(carried: Carried) -> Tone {
    match carried {
        Carried::Alive => Tone::More,
        Carried::Silent | Carried::Without => Tone::Less,
        Carried::Unknown => Tone::Unknown,
    }
}

/// How many are alive, and how many of these only possibly.
fn alive(count: &CoverageCount) -> String {
    match count.possibly {
        0 => count.alive.to_string(),
        possibly => format!("{} ({possibly} possibly)", count.alive),
    }
}

fn count(name: String, count: &CoverageCount) -> Vec<(Tone, String)> {
    let cells = [count.silent, count.unknown, count.without, count.total()]
        .map(|cell| plain(cell.to_string()));
    [plain(name), plain(alive(count))].into_iter().chain(cells).collect()
}

impl Report for Coverage {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("What carries the undertakings, up to {}", self.as_of));
        out.paragraph(format!(
            "{} commitments: {} carried by a mechanism that shows signs of life, {} by one that shows none, {} by one of which too little was collected to know, {} by none on record.",
            self.total.total(),
            alive(&self.total),
            self.total.silent,
            self.total.unknown,
            self.total.without
        ));
        let columns = ["", "alive", "silent", "unknown", "without", "all"];
        let level = self.by_level.iter().rev().map(|(key, it)| count(key.to_string(), it));
        let partner = self.by_partner.iter().map(|(key, it)| count(key.to_string(), it));
        let issue = self.by_issue.iter().map(|(key, it)| count(key.to_string(), it));
        for (title, rows) in [
            ("By level", level.collect::<Vec<_>>()),
            ("By partner", partner.collect()),
            ("By issue", issue.collect()),
        ] {
            out.heading(2, title);
            out.table(&columns, rows);
        }
        out.heading(2, "Undertakings");
        let rows = self.commitments.iter().map(|row| {
            let carriers: Vec<String> = row
                .carriers
                .iter()
                .map(|carrier| {
                    let latest = carrier.latest.as_ref().map(EvidenceEvent::label);
                    let latest = latest.map(|latest| format!(", {latest}")).unwrap_or_default();
                    let life = life_in_words(carrier.life);
                    format!(
                        "{} ({life}, {} on record{latest})",
                        carrier.mechanism, carrier.occurrences
                    )
                })
                .collect();
            let deeds: Vec<String> = row.deeds.iter().map(EvidenceEvent::label).collect();
            let possibly = if row.certainty == Certainty::Possibly { "possibly " } else { "" };
            vec![
                (tone(row.carried), format!("{possibly}{}", row.carried)),
                plain(row.commitment.citation()),
                plain(row.state.to_string()),
                plain(carriers.join("; ")),
                plain(deeds.join("; ")),
            ]
        });
        out.table(&["carried", "undertaking", "state", "by", "deeds"], rows.collect());
        if !self.without_promise.is_empty() {
            out.heading(2, "Mechanisms without a promise among these");
            let rows = self.without_promise.iter().map(|row| {
                let elsewhere: Vec<&str> = row.elsewhere.iter().map(|id| id.as_str()).collect();
                vec![
                    (tone_of_life(row.life), life_in_words(row.life)),
                    plain(row.mechanism.to_string()),
                    plain(row.name.clone()),
                    plain(row.occurrences.to_string()),
                    plain(elsewhere.join(", ")),
                ]
            });
            let columns = ["life", "mechanism", "name", "occurrences", "carries elsewhere"];
            out.table(&columns, rows.collect());
        }
        out
    }
}
