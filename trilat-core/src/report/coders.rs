use super::{
    consistency::measured,
    document::{Document, Report},
    positions::{joined, plain},
};
use crate::{
    coding::{CodedLink, CoderAgreement, FieldAgreement, FieldDisagreement},
    dossier::Exhibit,
    measure::Measured,
};
use std::fmt::Display;

impl Report for CoderAgreement {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("Two coders of {}", joined(&self.sources, ", ")));
        block(
            &mut out,
            "Commitments",
            [self.matched.len(), self.only_first.len(), self.only_second.len()],
            self.f1,
            (&self.fields, &self.disagreements),
        );
        only(&mut out, &self.only_first, &self.only_second);
        let positions = &self.positions;
        block(
            &mut out,
            "Positions",
            [positions.matched.len(), positions.only_first.len(), positions.only_second.len()],
            positions.f1,
            (&positions.fields, &positions.disagreements),
        );
        only(&mut out, &positions.only_first, &positions.only_second);
        let events = &self.events;
        block(
            &mut out,
            "Events",
            [events.matched.len(), events.only_first.len(), events.only_second.len()],
            events.f1,
            (&events.fields, &events.disagreements),
        );
        only(&mut out, &events.only_first, &events.only_second);
        let links = &self.links;
        block(
            &mut out,
            "Links",
            [links.matched.len(), links.only_first.len(), links.only_second.len()],
            links.f1,
            (&links.fields, &links.disagreements),
        );
        let line = |link: &CodedLink| {
            let effect = link.effect.map(|effect| format!(" ({effect})")).unwrap_or_default();
            format!("{} {} {}{effect}", link.from, link.link, link.to)
        };
        listed(&mut out, links.only_first.iter().map(line), links.only_second.iter().map(line));
        out
    }
}

/// Records of one kind: how many were found, agreement by field, and every disagreement.
fn block<Id: Display>(
    out: &mut Document,
    title: &str,
    [both, first, second]: [usize; 3],
    f1: Measured,
    (fields, disagreements): (&[FieldAgreement], &[FieldDisagreement<Id>]),
) {
    out.heading(2, title);
    let f1 = measured(f1);
    out.paragraph(format!(
        "Found by both {both}, by the first alone {first}, by the second alone {second}: F1 {f1}."
    ));
    if both == 0 {
        return;
    }
    let rows = fields.iter().map(|field| {
        vec![
            plain(field.field),
            plain(measured(field.agreement)),
            plain(measured(field.alpha_nominal)),
            plain(measured(field.alpha_ordinal)),
            plain(measured(field.kappa)),
        ]
    });
    out.table(&["field", "agreement", "α nominal", "α ordinal", "κ"], rows.collect());
    let rows = disagreements.iter().map(|found| {
        let value = |value: &Option<String>| plain(value.as_deref().unwrap_or("–"));
        vec![
            plain(found.field),
            plain(&found.first),
            value(&found.first_value),
            plain(&found.second),
            value(&found.second_value),
        ]
    });
    out.table(&["field", "first", "has", "second", "has"], rows.collect());
}

fn only<Id: Display>(out: &mut Document, first: &[Exhibit<Id>], second: &[Exhibit<Id>]) {
    let line = |exhibit: &Exhibit<Id>| format!("{} [{}]", exhibit.citation(), exhibit.id);
    listed(out, first.iter().map(line), second.iter().map(line));
}

fn listed(
    out: &mut Document,
    first: impl Iterator<Item = String>,
    second: impl Iterator<Item = String>,
) {
    let (first, second) = (first.collect::<Vec<_>>(), second.collect::<Vec<_>>());
    for (title, lines) in [("Only the first found", first), ("Only the second found", second)] {
        if !lines.is_empty() {
            out.heading(3, title);
            out.list(lines);
        }
    }
}
