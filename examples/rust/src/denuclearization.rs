use crate::{WIDTH, page::*};
use std::error::Error;
use trilat_core::{
    model::{Date, Position},
    positions::StanceOptions,
    report::{Document, Report, Tone},
    trilateral,
};

const QUESTION: &str = "complete-denuclearization";

/// How the object of "denuclearization" moves through 2022–2025, and where the issuers of one
/// event differ.
///
/// # Errors
///
/// If the bundled dossier lacks one of the propositions.
pub fn denuclearization() -> Result<String, Box<dyn Error>> {
    let dossier = trilateral();
    let mut page = Document::new();
    page.heading(1, "“Denuclearization” of what?");
    let date = |position: &Position| -> Option<Date> {
        position.date.or_else(|| dossier.sources().get(&position.source)?.date)
    };
    let mut positions: Vec<&Position> = dossier
        .positions()
        .iter()
        .filter(|position| *dossier.question(&position.proposition) == QUESTION)
        .filter(|position| {
            // What others report is no document of the issuers.
            dossier.sources().get(&position.source).is_some_and(|s| !s.issuers.is_empty())
        })
        .collect();
    positions
        .sort_by_key(|position| (date(position).and_then(|date| date.earliest()), &position.id));
    let rows = positions.iter().map(|position| {
        let quoted = position.passages.iter().flat_map(|passage| &passage.quote);
        vec![
            plain(date(position).map_or_else(|| "undated".into(), |date| date.to_string())),
            plain(&position.holder),
            plain(position.stance),
            (Tone::Changed, object_of(position)),
            plain(joined(quoted.map(|words| format!("“{words}”")), " … ")),
            plain(&position.id),
        ]
    });
    page.table(&["date", "holder", "stance", "of what", "words", "record"], rows.collect());

    page.heading(2, "One event, several documents");
    let mut told = 0;
    for event in dossier.events() {
        let found = dossier.compare_readouts(&event.id)?;
        if found.documents.len() < 2 {
            continue;
        }
        for item in found.items.iter().filter(|item| item.question == QUESTION) {
            told += 1;
            let said = item
                .said
                .iter()
                .map(|said| format!("{}: {} {}", said.source, said.stance, said.proposition));
            let absent = item.absent.iter().map(|source| format!("{source}: absent"));
            let unseen = item.not_seen.iter().map(|source| format!("{source}: not seen"));
            page.heading(3, format!("{} ({})", event.name, item.verdict));
            page.list(said.chain(absent).chain(unseen).collect());
        }
    }
    page.paragraph(format!("{told} events of which more than one document is on record."));

    page.heading(2, "One voice, several forums");
    let options = StanceOptions::new().actors(["us", "jp", "kr"]).with_joint_statements();
    let found = dossier.consistency(&options)?;
    for wording in found.wordings.iter().filter(|wording| wording.question == QUESTION) {
        page.heading(3, wording.actor.to_string());
        let lines = wording.forums.iter().map(|forum| {
            let level = forum.level.map(|level| format!(" ({level})")).unwrap_or_default();
            let terms = forum.terms.iter().map(|term| {
                format!("{} {} ×{}", term.stance, term.proposition, term.records.len())
            });
            format!("{}{level}: {}", joined(&forum.issuers, ", "), joined(terms, "; "))
        });
        page.list(lines.collect());
    }
    Ok(page.to_text(WIDTH))
}

/// The terms in which a position puts the question.
fn object_of(position: &Position) -> String {
    match position.proposition.as_str() {
        "dprk-complete-denuclearization" => "of the DPRK".into(),
        "peninsula-complete-denuclearization" => "of the Korean Peninsula".into(),
        QUESTION => "of neither in particular".into(),
        other => other.into(),
    }
}
