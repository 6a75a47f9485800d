use crate::WIDTH;
use std::error::Error;
use trilat_core::{
    compare::{CommitmentOutcome, Outcome, Series, StatementComparison, Thread},
    report::{Document, Report, Tone},
    trilateral,
};

/// The documents of Camp David. Where several have one undertaking, the first speaks for all: the
/// one made for consulting, then the joint statement.
const CAMP_DAVID: [&str; 4] = [
    "commitment-to-consult-2023",
    "spirit-of-camp-david-2023",
    "camp-david-principles-2023",
    "camp-david-fact-sheet-2023",
];
const PHNOM_PENH: [&str; 1] = ["phnom-penh-statement-2022"];
const LIMA: [&str; 1] = ["lima-joint-statement-2024"];
const NEW_YORK: [&str; 1] = ["new-york-statement-2025"];

/// What changed from Camp David 2023 to Lima 2024 to New York 2025, and how the words on
/// denuclearization turned from 2022 on.
///
/// # Errors
///
/// If the bundled dossier lacks one of the statements.
pub fn what_changed() -> Result<String, Box<dyn Error>> {
    let dossier = trilateral();
    let mut out = String::new();
    for (title, before, after) in [
        ("Camp David 2023 → Lima 2024", &CAMP_DAVID[..], &LIMA[..]),
        ("Lima 2024 → New York 2025", &LIMA[..], &NEW_YORK[..]),
        ("Camp David 2023 → New York 2025", &CAMP_DAVID[..], &NEW_YORK[..]),
    ] {
        let changes = dossier.compare_statements(before.to_vec(), after.to_vec())?;
        out.push_str(&page(title, &changes).to_text(WIDTH));
        out.push('\n');
    }
    let series =
        dossier.series([&PHNOM_PENH[..], &CAMP_DAVID, &LIMA, &NEW_YORK].map(<[_]>::to_vec))?;
    out.push_str(&denuclearization(&series).to_text(WIDTH));
    Ok(out)
}

/// One step: the counts, what was carried on and how it moved, what was left out or not seen.
fn page(title: &str, changes: &StatementComparison) -> Document {
    let mut page = Document::new();
    page.heading(1, title);
    let counts: Vec<String> =
        changes.counts.iter().map(|(outcome, count)| format!("{count} {outcome}")).collect();
    page.paragraph(counts.join(", "));
    if !changes.after_complete {
        page.paragraph(
            "The full later text is not available. What it lacks is not seen, and may be there.",
        );
    }
    let mut carried: Vec<&CommitmentOutcome> =
        changes.commitments.iter().filter(|item| item.outcome.is_carried()).collect();
    carried.sort_by_key(|item| item.outcome);
    let rows = carried.iter().map(|item| {
        let comparison = item.comparison.as_ref();
        let moved = comparison.map(|comparison| {
            let moves = comparison
                .moved()
                .map(|m| format!("{} {}: {} → {}", m.dimension, m.relation, m.before, m.after));
            moves.collect::<Vec<_>>().join("; ")
        });
        let verdict = match (item.outcome, comparison) {
            (Outcome::Unknown, Some(comparison)) => comparison.verdict_in_words(),
            (outcome, _) => outcome.to_string(),
        };
        let object = item.after.as_ref().map(|exhibit| exhibit.object.clone());
        vec![
            (Tone::Plain, verdict),
            (Tone::Plain, object.unwrap_or_default()),
            (Tone::Plain, moved.unwrap_or_default()),
        ]
    });
    page.table(&["outcome", "commitment", "what moved"], rows.collect());
    for (outcome, heading) in [
        (Outcome::Merged, "Covered by a broader commitment"),
        (Outcome::Fulfilled, "Done, as events say"),
        (Outcome::Superseded, "Another took its place, as events say"),
        (Outcome::Reported, "Reported as done, under way, held or launched"),
        (Outcome::Stance, "Kept as a position"),
        (Outcome::Mentioned, "Mentioned in another connection"),
        (Outcome::Absent, "Absent from the full text"),
        (Outcome::NotSeen, "Not seen in what is available of the text"),
        (Outcome::NotCoded, "Not coded: the text is not coded whole"),
        (Outcome::New, "New"),
        (
            Outcome::FirstSeen,
            "First seen: the earlier text is not available in full, or not coded whole",
        ),
    ] {
        let items: Vec<&CommitmentOutcome> =
            changes.commitments.iter().filter(|item| item.outcome == outcome).collect();
        if items.is_empty() {
            continue;
        }
        page.heading(2, format!("{heading} ({})", items.len()));
        page.list(items.into_iter().map(line).collect());
    }
    let held_back = changes.reservations.iter().map(|change| {
        let shown = change.before.iter().chain(&change.after).map(|(source, reservation)| {
            let at = reservation.at.as_ref().map(|at| format!(" {at}")).unwrap_or_default();
            format!("{source}{at}: “{}”", reservation.quote.join(" … "))
        });
        format!("{} {}: {}", change.kind, change.outcome, shown.collect::<Vec<_>>().join("; "))
    });
    let held_back: Vec<String> = held_back.collect();
    if !held_back.is_empty() {
        page.heading(2, "Reservations");
        page.list(held_back);
    }
    page.heading(2, "Where that stands");
    let citations = carried.iter().flat_map(|item| {
        let both = [&item.before, &item.after].into_iter().flatten();
        both.chain(&item.beside_before).map(|exhibit| exhibit.citation())
    });
    page.list(citations.collect());
    page
}

/// A commitment that is not promised again, in a line: what it was, and what its outcome rests on.
fn line(item: &CommitmentOutcome) -> String {
    let Some(exhibit) = item.before.as_ref().or(item.after.as_ref()) else {
        return String::new();
    };
    let mut line = format!("{} ({}) [{}]", exhibit.object, exhibit.verb, exhibit.id);
    for other in &item.beside_before {
        line.push_str(&format!("; beside it: {} [{}]", other.verb, other.id));
    }
    for basis in &item.basis {
        line.push_str(&format!("; {} by {}: {}", basis.link, basis.record, basis.name));
    }
    line
}

/// The threads whose object is denuclearization, each turn with its words.
fn denuclearization(series: &Series) -> Document {
    let mut page = Document::new();
    page.heading(1, "“Denuclearization” of what? Phnom Penh 2022 → New York 2025");
    let speaks = |thread: &&Thread| {
        thread.stated().any(|(_, exhibit)| exhibit.object.contains("denuclearization"))
    };
    for thread in series.threads.iter().filter(speaks) {
        page.blocks.extend(thread.document().blocks);
    }
    page
}
