use super::{
    document::{Document, Report, Tone},
    track::{citation, plain},
};
use crate::{
    framework::{
        Agreement, FrameworkComparison, FrameworkGap, FrameworkProfile, ItemFinding, ItemGap,
        LeedsAnac,
    },
    model::{Basis, Presence},
};

const fn tone(value: Presence) -> Tone {
    match value {
        Presence::Present => Tone::More,
        Presence::Absent => Tone::Less,
        Presence::Unknown => Tone::Unknown,
    }
}

const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Text => "by its texts",
        Basis::Practice => "in practice",
    }
}

fn index(value: Option<u8>, bounds: [u8; 2]) -> String {
    let shown = value.map_or_else(|| "missing".to_owned(), |value| value.to_string());
    let [least, most] = bounds;
    if Some(least) == value && least == most {
        shown
    } else {
        format!("{shown} (whatever is missing: {least} to {most})")
    }
}

fn indices(indices: &LeedsAnac) -> Vec<String> {
    let mut out = vec![
        format!("milinst {}", index(indices.milinst, indices.milinst_bounds)),
        format!("formal {}", index(indices.formal, indices.formal_bounds)),
    ];
    if !indices.missing.is_empty() {
        out.push(format!("missing: {}", indices.missing.join(", ")));
    }
    out
}

fn rests_on(finding: &ItemFinding) -> String {
    let readings = finding.readings.iter().map(|reading| {
        let cited: Vec<String> = reading.citations.iter().map(citation).collect();
        let mut out = cited.join("; ");
        if let Some(note) = &reading.note {
            out.push_str(&format!(" ({note})"));
        }
        out
    });
    readings.collect::<Vec<_>>().join(" | ")
}

impl Report for FrameworkProfile {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(
            1,
            format!("{} ({}), {}, at: {}", self.name, self.framework, basis(self.basis), self.at),
        );
        if let Some(day) = self.day {
            out.paragraph(format!("As of {day}."));
        }
        let members = match self.members.as_slice() {
            [] => "none on record at this moment".to_owned(),
            members => members.join(", "),
        };
        out.paragraph(format!("Members: {members}."));
        out.list(indices(&self.indices));
        out.heading(2, "Items");
        let rows = self.items.iter().map(|item| {
            let disputed = if item.disputed { ", disputed" } else { "" };
            vec![
                plain(item.item.clone()),
                (tone(item.value), format!("{}{disputed}", item.shown())),
                plain(rests_on(item)),
            ]
        });
        out.table(&["item", "", "where found"], rows.collect());
        if !self.otherwise.is_empty() {
            let items = self.otherwise.iter().map(|item| format!("{} {}", item.item, item.shown()));
            let other = match self.basis {
                Basis::Text => "Beyond its texts, in practice",
                Basis::Practice => "Beyond its practice, by its texts",
            };
            out.paragraph(format!("{other}: {}.", items.collect::<Vec<_>>().join("; ")));
        }
        if !self.acts.is_empty() {
            out.heading(2, "What it promises");
            let rows = self.acts.iter().map(|act| {
                let by: Vec<&str> = act.by.iter().map(|id| id.as_str()).collect();
                let firmest: Vec<&str> = act.firmest.iter().map(|id| id.as_str()).collect();
                vec![
                    plain(act.act.to_string()),
                    plain(act.force.map_or_else(|| "unknown".to_owned(), |it| it.to_string())),
                    plain(by.join(", ")),
                    plain(act.commitments.to_string()),
                    plain(firmest.join(", ")),
                ]
            });
            out.table(&["act", "at the firmest", "by", "undertakings", "which"], rows.collect());
        }
        out.list(
            self.legal
                .iter()
                .map(|ground| {
                    let status =
                        ground.status.map_or_else(|| "not coded".to_owned(), |it| it.to_string());
                    let recalled = match ground.recalled.len() {
                        0 => String::new(),
                        some => format!(", {some} of them recalled from another instrument"),
                    };
                    let count = ground.commitments.len();
                    format!("legal status {status}: {count} undertakings{recalled}")
                })
                .collect(),
        );
        out.list(
            self.reservations
                .iter()
                .map(|(source, reservation)| {
                    let at = reservation.at.as_ref().map(|at| format!(" {at}")).unwrap_or_default();
                    let quoted = reservation.quote.join(" … ");
                    format!("{}: {source}{at}: “{quoted}”", reservation.kind)
                })
                .collect(),
        );
        if !self.organs.is_empty() {
            out.heading(2, "Mechanisms");
            let rows = self.organs.iter().map(|organ| {
                vec![
                    plain(organ.kind.to_string()),
                    plain(organ.name.clone()),
                    plain(organ.status.to_string()),
                    plain(format!("since {}", organ.since)),
                    plain(organ.mechanism.to_string()),
                ]
            });
            out.table(&["kind", "name", "status", "since", "mechanism"], rows.collect());
        }
        out
    }
}

impl Report for FrameworkComparison {
    fn document(&self) -> Document {
        let mut out = Document::new();
        let names: Vec<&str> = self.profiles.iter().map(|it| it.framework.as_str()).collect();
        let on = self.profiles.first().map_or("", |profile| basis(profile.basis));
        out.heading(1, format!("Side by side, {on}: {}", names.join(", ")));
        let mut columns = vec!["item", "meaning", "agreement"];
        columns.extend(&names);
        let rows = self.rows.iter().map(|row| {
            let agreement = match row.agreement {
                Agreement::Same => Tone::Plain,
                Agreement::Differ => Tone::Changed,
                Agreement::Unknown => Tone::Unknown,
            };
            let mut cells = vec![
                plain(row.item.clone()),
                plain(row.meaning.unwrap_or_default()),
                (agreement, row.agreement.to_string()),
            ];
            cells.extend(row.cells.iter().map(|cell| (tone(cell.value), cell.shown())));
            cells
        });
        out.table(&columns, rows.collect());
        for profile in &self.profiles {
            let mut inner = profile.document();
            for block in &mut inner.blocks {
                if let super::Block::Heading(level, _) = block {
                    *level = level.saturating_add(1);
                }
            }
            out.blocks.append(&mut inner.blocks);
        }
        out
    }
}

fn gap(item: &ItemGap) -> String {
    let meaning = item.meaning.map(|meaning| format!(", {meaning}")).unwrap_or_default();
    format!("{}{meaning}: {} → {}", item.item, item.have.shown(), item.need.shown())
}

impl Report for FrameworkGap {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(
            1,
            format!("What {} lacks to be like {}, {}", self.from, self.to, basis(self.basis)),
        );
        for (title, items) in [
            ("To be added", &self.to_add),
            ("To be raised", &self.to_raise),
            ("Cannot be told", &self.cannot_tell),
            ("Beyond it", &self.beyond),
            ("Different on this basis only", &self.otherwise),
        ] {
            if !items.is_empty() {
                out.heading(2, title);
                out.list(items.iter().map(gap).collect());
            }
        }
        if !self.legal.is_empty() {
            let legal: Vec<&str> = self.legal.iter().map(|status| status.as_str()).collect();
            out.paragraph(format!("No undertaking of it stands on: {}.", legal.join(", ")));
        }
        if !self.acts.is_empty() {
            out.heading(2, "Acts to which the other is bound");
            let rows = self.acts.iter().map(|act| {
                let which: Vec<&str> = act.commitments.iter().map(|id| id.as_str()).collect();
                vec![
                    plain(act.act.to_string()),
                    plain(act.have.map_or_else(|| "not promised".to_owned(), |it| it.to_string())),
                    plain(act.need.to_string()),
                    plain(which.join(", ")),
                ]
            });
            out.table(&["act", "here", "there", "where"], rows.collect());
        }
        out
    }
}
