use crate::{WIDTH, page::*};
use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
};
use trilat_core::{
    model::{AttributionGrade, PropositionId},
    positions::{StanceOptions, StanceTable},
    report::{Document, Report},
    trilateral,
};

/// Which positions rest on unnamed voices only, and what is left of the picture without them.
///
/// # Errors
///
/// None with the bundled dossier.
pub fn unnamed_voices() -> Result<String, Box<dyn Error>> {
    let dossier = trilateral();
    let mut page = Document::new();
    page.heading(1, "Who can be held to it?");
    let mut grades: BTreeMap<AttributionGrade, usize> = BTreeMap::new();
    for position in dossier.positions() {
        *grades.entry(position.attribution.grade).or_default() += 1;
    }
    let lines = grades.iter().map(|(grade, n)| format!("{n} {grade}: {}", grade.meaning().trim()));
    page.list(lines.collect());

    let all = dossier.stance_table(&StanceOptions::new())?;
    let named = StanceOptions::new().least_grade(AttributionGrade::Office);
    let held = dossier.stance_table(&named)?;
    let held_on: BTreeSet<&PropositionId> = held.propositions.iter().collect();
    // Unnamed: one person, a group, or nobody that could be named. An author is known as one.
    let unnamed = |grade: AttributionGrade| {
        matches!(
            grade,
            AttributionGrade::Unnamed | AttributionGrade::Group | AttributionGrade::Dangling
        )
    };
    let by_proposition = by_proposition(&all);
    let only: Vec<&PropositionId> = all
        .propositions
        .iter()
        .filter(|on| {
            let cells = by_proposition.get(on).into_iter().flatten();
            let mut records = cells.flat_map(|&at| all.cells.get(at)).flat_map(|c| &c.records);
            records.all(|record| unnamed(record.grade))
        })
        .collect();
    page.heading(2, format!("Propositions that rest on unnamed voices only ({})", only.len()));
    let rows = only.iter().map(|on| {
        let cells = by_proposition.get(*on).into_iter().flatten();
        let records = cells.flat_map(|&at| all.cells.get(at)).flat_map(|cell| &cell.records);
        let text = dossier.propositions().get(*on).map(|p| p.text.clone()).unwrap_or_default();
        vec![plain(text), plain(joined(records.map(record), "; "))]
    });
    page.table(&["proposition", "records"], rows.collect());

    page.heading(2, "What is left without them");
    page.paragraph(format!(
        "{} of {} actors, {} of {} propositions and {} of {} cells stand on an office, a named person or a document.",
        held.actors.len(),
        all.actors.len(),
        held_on.len(),
        all.propositions.len(),
        held.cells.len(),
        all.cells.len()
    ));
    let mut by_source: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    for position in dossier.positions().iter().filter(|p| p.source.as_str().starts_with("article-"))
    {
        let [kept, lost] = by_source.entry(position.source.as_str()).or_default();
        if position.attribution.grade >= AttributionGrade::Office {
            *kept += 1;
        } else {
            *lost += 1;
        }
    }
    let rows = by_source
        .iter()
        .map(|(source, [kept, lost])| vec![plain(source), plain(kept), plain(lost)]);
    page.table(&["article", "somebody can be held to", "nobody, or the author"], rows.collect());
    Ok(page.to_text(WIDTH))
}

/// The places of the cells on each proposition.
fn by_proposition(table: &StanceTable) -> BTreeMap<&PropositionId, Vec<usize>> {
    let mut out: BTreeMap<&PropositionId, Vec<usize>> = BTreeMap::new();
    for (at, cell) in table.cells.iter().enumerate() {
        out.entry(&cell.proposition).or_default().push(at);
    }
    out
}
