use crate::WIDTH;
use std::error::Error;
use trilat_core::{
    model::AttributionGrade,
    positions::{StanceOptions, StanceRecord},
    report::{Document, Report},
    trilateral,
};

/// Doubts about the United States, and hedging.
const DOUBTS: [&str; 7] = [
    "us-reliability-is-uncertain",
    "us-signals-make-allies-uncertain",
    "allies-reassess-alliance-reliability",
    "trump-team-may-not-consult-allies",
    "uncertainty-leads-to-hedging",
    "closest-partners-must-plan-for-uncertainty",
    "awareness-fuels-autonomy-debate",
];
/// What is on record that speaks against them.
const ASSURANCES: [&str; 5] = [
    "us-assurance-eases-allied-doubt",
    "us-extended-deterrence-reliable",
    "us-extended-deterrence-critical",
    "claim-s1-new-york-extended-deterrence",
    "caution-means-abandoning-alliance",
];

/// Where allied doubts about the United States and hedging show, in whose voice, and what speaks
/// against them.
///
/// # Errors
///
/// If the bundled dossier lacks one of the propositions.
pub fn allied_doubts() -> Result<String, Box<dyn Error>> {
    let dossier = trilateral();
    let mut page = Document::new();
    page.heading(1, "Doubts of the allies about the United States");
    for (title, propositions) in
        [("Doubt and hedging", &DOUBTS[..]), ("What speaks against it", &ASSURANCES[..])]
    {
        page.heading(2, title);
        let options = StanceOptions::new().propositions(propositions.to_vec());
        let table = dossier.stance_table(&options)?;
        for on in &table.propositions {
            let text = dossier.propositions().get(on).map(|p| p.text.clone()).unwrap_or_default();
            page.paragraph(text);
            let cells = table.cells.iter().filter(|cell| cell.proposition == *on);
            let mut records: Vec<&StanceRecord> = cells.flat_map(|cell| &cell.records).collect();
            records.sort_by(|a, b| (b.grade, &a.exhibit.id).cmp(&(a.grade, &b.exhibit.id)));
            let lines = records.into_iter().map(|found| {
                format!(
                    "{}: {} {} — {}",
                    found.grade,
                    found.holder,
                    found.stance,
                    found.exhibit.citation()
                )
            });
            page.list(lines.collect());
        }
    }
    page.heading(2, "What cannot hold together");
    let found = dossier.disputes();
    let lines = found.contradictions.iter().filter(|c| {
        [&c.first, &c.second].iter().any(|side| DOUBTS.contains(&side.proposition.as_str()))
    });
    let lines = lines.map(|c| {
        format!(
            "{}: {} ({}) against {} ({})",
            c.kind,
            c.first.proposition,
            c.first.records.len(),
            c.second.proposition,
            c.second.records.len()
        )
    });
    page.list(lines.collect());
    let named =
        StanceOptions::new().propositions(DOUBTS.to_vec()).least_grade(AttributionGrade::Named);
    let named = dossier.stance_table(&named)?;
    page.paragraph(format!(
        "{} of these doubts are on record of a named person or in a document.",
        named.cells.len()
    ));
    Ok(page.to_text(WIDTH))
}
