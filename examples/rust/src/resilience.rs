use crate::{WIDTH, page::*};
use chrono::NaiveDate;
use std::{collections::BTreeSet, error::Error};
use trilat_core::{
    Dossier,
    dossier::UnknownRecord,
    model::{FrameworkId, Level},
    report::{Document, Report},
    track::{CommitmentResilience, Fate, Removal, RemovalTarget, Resilience},
    trilateral,
};

/// The day after the last leaders' meeting on record, while all of it was fresh.
const AFTER_LIMA: (i32, u32, u32) = (2024, 11, 16);

/// If leaders' meetings stop, or one of the three turns away: which undertakings of the three
/// still have a carrier, and which single mechanism carries the most.
///
/// # Errors
///
/// None with the bundled dossier.
pub fn resilience(as_of: NaiveDate) -> Result<String, Box<dyn Error>> {
    let dossier = trilateral();
    let (year, month, day) = AFTER_LIMA;
    let after_lima = NaiveDate::from_ymd_opt(year, month, day).ok_or("no such day")?;
    let mut page = Document::new();
    page.heading(1, "If leaders' meetings stop, or one of the three turns away: what holds?");
    page.paragraph(
        "An undertaking has a carrier if a mechanism that carries it out shows signs of life. A \
         mechanism that loses a member is taken to fall, since no record says that it would go on; \
         the second row of each actor asks what if the other two did go on. Most undertakings have \
         no carrier on record at all: they are said, and nothing is known that carries them out.",
    );
    for day in [after_lima, as_of] {
        page.heading(2, format!("As of {day}"));
        table(&mut page, dossier, day)?;
    }
    leaders(&mut page, dossier, after_lima)?;
    for (id, name) in [("us", "Washington"), ("kr", "Seoul"), ("jp", "Tokyo")] {
        let found = dossier.without(Removal::new().actor(id), scope(), as_of)?;
        page.heading(2, format!("{name} turns away: what still has a carrier, as of {as_of}"));
        let kept = of(&found, Fate::Keeps).map(carried_on);
        let kept: Vec<String> = kept.collect();
        if kept.is_empty() {
            page.paragraph("Nothing.");
        }
        page.list(kept);
        let two = dossier.without(Removal::new().actor(id).goes_on_with(2), scope(), as_of)?;
        let lost: BTreeSet<String> =
            of(&two, Fate::LosesLast).map(|it| it.commitment.object.clone()).collect();
        let lost = if lost.is_empty() { "nothing".into() } else { joined(lost, "; ") };
        page.paragraph(format!(
            "If the other two went on, what would lose its last carrier: {lost}."
        ));
        let left = of(&found, Fate::NobodyLeft).map(|it| it.commitment.object.as_str());
        let left: BTreeSet<&str> = left.collect();
        if !left.is_empty() {
            page.paragraph(format!("Promised by {name} alone: {}.", joined(left, "; ")));
        }
    }
    single(&mut page, dossier, as_of)?;
    Ok(page.to_text(WIDTH))
}

fn scope() -> FrameworkId {
    FrameworkId::from("us-japan-rok")
}

fn of(found: &Resilience, fate: Fate) -> impl Iterator<Item = &CommitmentResilience> {
    found.commitments.iter().filter(move |it| it.fate == fate)
}

fn carried_on(it: &CommitmentResilience) -> String {
    format!("{} [{}] by {}", it.commitment.object, it.commitment.id, mechanisms(&it.left))
}

/// Each removal in a row.
fn table(page: &mut Document, dossier: &Dossier, day: NaiveDate) -> Result<(), UnknownRecord> {
    let leaders = || Removal::new().mechanism("leaders-meetings");
    let removals = [
        ("nothing", Removal::new()),
        ("the leaders' meetings", leaders()),
        ("all that works at the level of leaders", Removal::new().level(Level::Leaders)),
        ("Washington", Removal::new().actor("us")),
        ("… if the other two go on", Removal::new().actor("us").goes_on_with(2)),
        ("Seoul", Removal::new().actor("kr")),
        ("… if the other two go on", Removal::new().actor("kr").goes_on_with(2)),
        ("Tokyo", Removal::new().actor("jp")),
        ("… if the other two go on", Removal::new().actor("jp").goes_on_with(2)),
    ];
    let rows = removals.into_iter().map(|(name, removal)| {
        let found = dossier.without(removal, scope(), day)?;
        let count = |fate| found.counts.get(&fate).copied().unwrap_or_default().to_string();
        Ok(row([
            name.to_owned(),
            found.fallen.len().to_string(),
            count(Fate::Keeps),
            count(Fate::LosesLast),
            count(Fate::HadNone),
            count(Fate::NobodyLeft),
        ]))
    });
    let rows: Result<_, UnknownRecord> = rows.collect();
    let columns = [
        "taken away",
        "mechanisms that fall",
        "keep a carrier",
        "lose the last",
        "had none",
        "nobody left",
    ];
    page.table(&columns, rows?);
    Ok(())
}

/// What hangs on the leaders' meetings alone, and what others carry too.
fn leaders(page: &mut Document, dossier: &Dossier, day: NaiveDate) -> Result<(), UnknownRecord> {
    page.heading(2, format!("What the leaders' meetings carried, as of {day}"));
    let found = dossier.without(Removal::new().mechanism("leaders-meetings"), scope(), day)?;
    let touched = found.commitments.iter().filter(|it| !it.lost.is_empty());
    let lines = touched.map(|it| {
        let left = match it.fate {
            Fate::Keeps => format!("still carried by {}", mechanisms(&it.left)),
            fate => fate.to_string(),
        };
        format!("{} [{}]: {left}", it.commitment.object, it.commitment.id)
    });
    page.list(lines.collect());
    Ok(())
}

/// The single mechanisms and levels that carry the most.
fn single(page: &mut Document, dossier: &Dossier, as_of: NaiveDate) -> Result<(), UnknownRecord> {
    page.heading(2, format!("Which single mechanism or level carries the most, as of {as_of}"));
    let found = dossier.single_removals(scope(), as_of)?;
    let rows = found.rows.iter().filter_map(|it| {
        let name = match &it.target {
            RemovalTarget::Mechanism(id) => mechanism(id),
            RemovalTarget::Level(level) => format!("the level: {level}"),
            RemovalTarget::Actor(_) => return None,
        };
        let objects: BTreeSet<&str> = it
            .lose_last
            .iter()
            .filter_map(|id| dossier.commitments().get(id))
            .map(|commitment| commitment.object.as_str())
            .collect();
        Some(row([
            name,
            it.carried.to_string(),
            it.lose_last.len().to_string(),
            joined(objects, "; "),
        ]))
    });
    let columns = ["taken away", "carries", "alone", "what would lose its last carrier"];
    page.table(&columns, rows.take(12).collect());
    Ok(())
}
