use crate::{WIDTH, page::*};
use std::{collections::BTreeMap, error::Error};
use trilat_core::{
    model::{ActorId, AttributionGrade},
    positions::{FrameUse, PairVerdict, StanceOptions},
    report::{Document, Report},
    trilateral,
};

const SUBJECT: &str = "us-jp-kr";
const THREE: [&str; 4] = ["us", "jp", "kr", SUBJECT];
const OTHERS: [&str; 3] = ["ru", "cn", "kp"];

/// How Washington, Tokyo and Seoul frame the cooperation, and how Moscow, Beijing and Pyongyang
/// do; where they collide, on which propositions they do not disagree, and what the ASEAN states
/// say.
///
/// # Errors
///
/// If the bundled dossier lacks one of the actors.
pub fn framings() -> Result<String, Box<dyn Error>> {
    let dossier = trilateral();
    let mut page = Document::new();
    page.heading(1, "The cooperation of the three in its own words and in those of others");
    // What an office or a document says; what an author says of others is left out.
    let options = StanceOptions::new().least_grade(AttributionGrade::Office);
    let map = dossier.frame_map_of(SUBJECT, &options)?;
    for (title, actors) in [("The three", &THREE[..]), ("The others", &OTHERS[..])] {
        page.heading(2, title);
        let mut by_actor: BTreeMap<&str, Vec<&FrameUse>> = BTreeMap::new();
        for usage in map.uses.iter().filter(|u| actors.contains(&u.actor.as_str())) {
            by_actor.entry(usage.actor.as_str()).or_default().push(usage);
        }
        let rows = by_actor.iter().flat_map(|(&actor, uses)| {
            uses.iter().map(move |usage| {
                let records = usage.records.iter().map(|record| record.exhibit.id.as_str());
                vec![
                    plain(actor),
                    plain(&usage.label),
                    plain(&usage.proposition),
                    plain(joined(records, ", ")),
                ]
            })
        });
        page.table(&["by", "frame", "on", "records"], rows.collect());
    }

    page.heading(2, "Opposite frames on one thing");
    let collisions = map.collisions.iter().filter(|found| found.self_against_other);
    let rows = collisions.map(|found| {
        let one = |usage: &FrameUse| {
            plain(format!("{}: {} ({})", usage.actor, usage.label, usage.proposition))
        };
        vec![one(&found.first), one(&found.second), plain(joined(&found.on_issues, ", "))]
    });
    page.table(&["self-description", "another's perception", "on"], rows.collect());

    page.heading(2, "Where they take opposite sides");
    for gap in &map.gaps {
        let among = |records: &[trilat_core::positions::StanceRecord]| {
            records.iter().any(|r| OTHERS.contains(&r.holder.as_str()))
        };
        if !among(&gap.other_records) {
            continue;
        }
        let on = if gap.own == gap.other {
            gap.own.to_string()
        } else {
            format!("{} against {}", gap.own, gap.other)
        };
        page.paragraph(on);
        let theirs = gap.other_records.iter().filter(|r| OTHERS.contains(&r.holder.as_str()));
        page.list(gap.own_records.iter().chain(theirs).map(record).collect());
    }

    page.heading(2, "Where they do not disagree");
    let actors: Vec<ActorId> = THREE.into_iter().chain(OTHERS).map(ActorId::from).collect();
    let found = dossier.compare_positions(actors, &StanceOptions::new())?;
    let across = found.pairs.iter().filter(|pair| {
        THREE.contains(&pair.first.as_str()) && OTHERS.contains(&pair.second.as_str())
    });
    let rows = across.flat_map(|pair| {
        pair.with(PairVerdict::Agree).map(|item| {
            let cells = [&pair.first, &pair.second];
            let cells = cells.map(|actor| cell(found.table.cell(actor, &item.proposition)));
            let [one, other] = cells;
            vec![
                plain(&item.proposition),
                plain(format!("{}: {one}", pair.first)),
                plain(format!("{}: {other}", pair.second)),
            ]
        })
    });
    page.table(&["proposition", "one", "other"], rows.collect());

    page.heading(2, "The ASEAN states");
    let asean = dossier.stance_table(&StanceOptions::new().actors(["asean-states"]))?;
    page.list(
        asean
            .cells
            .iter()
            .flat_map(|cell| &cell.records)
            .map(|found| format!("{}: {}", found.exhibit.object, record(found)))
            .collect(),
    );
    Ok(page.to_text(WIDTH))
}
