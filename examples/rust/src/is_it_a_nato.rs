use crate::{WIDTH, page::*};
use std::error::Error;
use trilat_core::{
    Dossier,
    disputes::{ClaimCheck, RelayFate, RelayItem},
    framework::{
        Agreement, At, FrameworkComparison, FrameworkGap, FrameworkProfile, ItemGap, LeedsAnac,
    },
    model::{Basis, MechanismKind, NounKind},
    report::{Document, Report},
    trilateral,
};

/// The three-way cooperation, and what it is held against.
const FRAMEWORKS: [&str; 5] = ["us-japan-rok", "nato", "us-japan", "us-rok", "anzus"];
/// How the columns are headed.
const NAMES: [&str; 5] = ["the three", "NATO", "US–Japan", "US–ROK", "ANZUS"];
/// What Sullivan said before the meeting of Camp David, the agency that reported it, and the
/// article that rests on the agency.
const SULLIVAN: &str = "sullivan-gaggle-2023";
const ARTICLE: &str = "article-s0";

/// Whether the three-way cooperation is a NATO-type alliance: item by item against NATO, the two
/// bilateral alliances and ANZUS; what would have to be added; what Sullivan said of it, and what
/// the relays made of that.
///
/// # Errors
///
/// If the bundled dossier lacks one of the frameworks.
pub fn is_it_a_nato() -> Result<String, Box<dyn Error>> {
    let dossier = trilateral();
    let sides = dossier.compare_frameworks(FRAMEWORKS, At::Highest, Basis::Text)?;
    let practice = dossier.compare_frameworks(FRAMEWORKS, At::Highest, Basis::Practice)?;
    let mut page = Document::new();
    page.heading(1, "Is the cooperation of the three a NATO-type alliance?");
    page.paragraph(
        "By the items of the Alliance Treaty Obligations and Provisions project (ATOP), each at \
         the highest level that the texts ever provided for. A number in brackets is the item's \
         code. What is done in practice is a question of its own and has a table of its own.",
    );
    in_short(&mut page, &sides);
    items(&mut page, &sides);
    in_practice(&mut page, &practice);
    for (at, other) in NAMES.iter().enumerate().skip(1) {
        let gap = sides.gap(0, at).ok_or("no such framework")?;
        let own = sides.profiles.first().ok_or("no framework")?;
        missing(&mut page, own, &gap, other, at == 1);
    }
    ground(&mut page, &sides);
    grown(&mut page, dossier)?;
    sullivan(&mut page, dossier);
    Ok(page.to_text(WIDTH))
}

/// The answer in a few lines.
fn in_short(page: &mut Document, sides: &FrameworkComparison) {
    let Some(own) = sides.profiles.first() else { return };
    let item = |name| own.item(name).map_or_else(|| "unknown".into(), |it| it.shown());
    let grounds = own.legal.iter().filter(|ground| ground.is_own());
    let grounds = joined(grounds.filter_map(|ground| ground.status), " and ");
    let bodies = own.organs.iter().filter(|organ| organ.kind == MechanismKind::Secretariat);
    let bodies =
        bodies.map(|organ| format!("{}, {} since {}", organ.name, organ.status, organ.since));
    page.list(vec![
        format!("a duty to defend one another: {}", item("defense")),
        format!("a treaty: {}", item("estmode")),
        format!("the legal status of its own undertakings: {grounds}"),
        format!("a duty to consult: {}, and disclaimed as an obligation", item("consul")),
        format!("a standing body: {}", joined(bodies, "; ")),
    ]);
}

/// Item by item, those that all have alike in a line.
fn items(page: &mut Document, sides: &FrameworkComparison) {
    let mut columns = vec!["item"];
    columns.extend(NAMES);
    let apart = sides.rows.iter().filter(|row| row.agreement != Agreement::Same);
    let rows = apart.map(|row| {
        let cells = row.cells.iter().map(|cell| plain(cell.shown()));
        std::iter::once(plain(row.meaning.unwrap_or(&row.item))).chain(cells).collect()
    });
    page.table(&columns, rows.collect());
    let alike = sides.rows.iter().filter(|row| row.agreement == Agreement::Same);
    let alike =
        alike.filter_map(|row| Some(format!("{} ({})", row.meaning?, row.cells.first()?.shown())));
    page.paragraph(format!("Alike in all five: {}.", joined(alike, "; ")));
    let index = |value: Option<u8>| value.map_or_else(|| "missing".into(), |it| it.to_string());
    let line = |name: &str, pick: fn(&LeedsAnac) -> Option<u8>| {
        let values = sides.profiles.iter().map(|it| plain(index(pick(&it.indices))));
        std::iter::once(plain(name)).chain(values).collect()
    };
    let mut columns = vec!["index of Leeds and Anac, 0 to 2"];
    columns.extend(NAMES);
    page.table(
        &columns,
        vec![
            line("military institutions", |it| it.milinst),
            line("formality: a public treaty, an organisation", |it| it.formal),
        ],
    );
}

/// What is done in practice, as far as it is coded.
fn in_practice(page: &mut Document, sides: &FrameworkComparison) {
    page.heading(2, "In practice, as far as it is on record");
    let mut columns = vec!["item"];
    columns.extend(NAMES);
    let rows = sides.rows.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| plain(cell.shown()));
        std::iter::once(plain(row.meaning.unwrap_or(&row.item))).chain(cells).collect()
    });
    page.table(&columns, rows.collect());
}

/// What would have to be added for it to be like another: against NATO with what the record says
/// on each item, against the others in a line.
fn missing(
    page: &mut Document,
    own: &FrameworkProfile,
    gap: &FrameworkGap,
    other: &str,
    all: bool,
) {
    page.heading(2, format!("What would have to be added for it to be like {other}"));
    let said = |item: &ItemGap| item.meaning.unwrap_or(&item.item).to_owned();
    if !all {
        page.paragraph(format!("{}.", joined(gap.to_add.iter().map(said), "; ")));
        return;
    }
    let groups = [
        ("to be added", &gap.to_add),
        ("to be raised", &gap.to_raise),
        ("cannot be told", &gap.cannot_tell),
        ("the three have it, NATO not", &gap.beyond),
        ("by its texts NATO has less, in practice not", &gap.otherwise),
    ];
    let rows = groups.into_iter().flat_map(|(what, items)| {
        items.iter().map(move |item| {
            let readings = own.item(&item.item).into_iter().flat_map(|found| &found.readings);
            let (mut words, mut note) = (String::new(), String::new());
            if let Some(reading) = readings.last() {
                words = reading.citations.first().map(quoted).unwrap_or_default();
                note = reading.note.clone().unwrap_or_default();
            }
            let step = format!("{} → {}", item.have.shown(), item.need.shown());
            row([what.to_owned(), said(item), step, words, note])
        })
    });
    page.table(&["", "item", "now → NATO", "text of the three", "why so"], rows.collect());
    let acts = gap.acts.iter().map(|act| {
        let have = act.have.map_or_else(|| "no promise".to_owned(), |it| it.to_string());
        format!("{} ({have} → {})", act.act, act.need)
    });
    page.paragraph(format!(
        "Acts to which NATO's treaty binds, and how firmly the three promise them: {}.",
        joined(acts, "; ")
    ));
}

/// On which ground undertakings stand, and what the founding texts hold back.
fn ground(page: &mut Document, sides: &FrameworkComparison) {
    page.heading(2, "On which ground in law it stands");
    let rows = sides.profiles.iter().zip(NAMES).map(|(profile, name)| {
        let grounds = profile.legal.iter().map(|ground| {
            let status = ground.status.map_or_else(|| "not coded".into(), |it| it.to_string());
            match ground.recalled.len() {
                0 => format!("{} {status}", ground.commitments.len()),
                _ => format!(
                    "{} {status}, recalled from another instrument ({})",
                    ground.commitments.len(),
                    joined(&ground.recalled, ", ")
                ),
            }
        });
        row([name.to_owned(), joined(grounds, "; ")])
    });
    page.table(&["", "undertakings by legal status"], rows.collect());
    let held_back = sides.profiles.iter().take(1).flat_map(|profile| &profile.reservations);
    let lines = held_back.map(|(source, reservation)| {
        let at = reservation.at.as_ref().map(|at| format!(" {at}")).unwrap_or_default();
        format!("{}: “{}” ({source}{at})", reservation.kind, reservation.quote.join(" … "))
    });
    page.list(lines.collect());
}

/// What has changed since the text of Camp David: items, and bodies.
fn grown(page: &mut Document, dossier: &Dossier) -> Result<(), Box<dyn Error>> {
    page.heading(2, "What has come since it was founded");
    for (id, name) in FRAMEWORKS.into_iter().zip(NAMES).take(2) {
        let then = dossier.institution_items(id, At::Signature, Basis::Text)?;
        let now = dossier.institution_items(id, At::Highest, Basis::Text)?;
        let moved = now.items.iter().filter_map(|item| {
            let before = then.item(&item.item).map_or_else(|| "unknown".into(), |it| it.shown());
            let meaning = trilat_core::framework::ItemMeaning::of(&item.item);
            let meaning = meaning.map_or(item.item.as_str(), |known| known.meaning);
            let since =
                item.readings.iter().filter_map(|it| it.from).map(|it| it.to_string()).max();
            let since = since.unwrap_or_default();
            (before != item.shown())
                .then(|| format!("{name}: {meaning}: {before} → {} ({since})", item.shown()))
        });
        page.list(moved.collect());
    }
    Ok(())
}

/// What Sullivan said, and what became of it on the way to the article.
fn sullivan(page: &mut Document, dossier: &Dossier) {
    page.heading(2, "What Sullivan said, and what the relays made of it");
    let said = dossier.positions().iter().filter(|position| {
        position.source == *SULLIVAN
            && dossier.propositions().get(&position.proposition).is_some_and(|proposition| {
                proposition
                    .issues
                    .iter()
                    .any(|issue| ["alliances", "institutions"].contains(&issue.as_str()))
            })
    });
    let found = dossier.disputes();
    let chain = found.chains.iter().find(|chain| {
        chain.sources.first().is_some_and(|first| *first == SULLIVAN)
            && chain.sources.last().is_some_and(|last| *last == ARTICLE)
    });
    let fate = |link: usize, proposition: &str| -> String {
        let items = chain.and_then(|chain| chain.links.get(link)).map(|link| &link.items);
        let item = items.into_iter().flatten().find(|item| item.proposition == *proposition);
        // What the link before it had lost cannot be passed on.
        item.map_or_else(|| "–".into(), |item| item.against_origin.unwrap_or(item.fate).to_string())
    };
    let rows = said.map(|position| {
        let proposition = dossier.propositions().get(&position.proposition);
        let words = position.passages.first();
        let quote = words.and_then(|it| it.quote.first()).cloned().unwrap_or_default();
        let at = words.and_then(|it| it.at.as_ref()).map(ToString::to_string).unwrap_or_default();
        row([
            proposition.map(|it| it.text.clone()).unwrap_or_default(),
            position.stance.to_string(),
            format!("“{quote}” {at}"),
            fate(0, position.proposition.as_str()),
            fate(1, position.proposition.as_str()),
        ])
    });
    page.table(&["", "Sullivan", "his words", "TASS", "the article"], rows.collect());
    page.paragraph(
        "The last two columns tell what the agency's report and the article that rests on it made \
         of his words; “–” where neither has anything. Of the report only what others pass on is at \
         hand: what is not in that is not seen, and may be there.",
    );
    let last = chain.and_then(|chain| chain.links.last());
    let added = |item: &&RelayItem| {
        item.fate == RelayFate::Added
            && item.against_origin.is_none()
            && item.after.as_ref().is_some_and(|after| after.holder == *"us")
    };
    let added: Vec<String> = last
        .into_iter()
        .flat_map(|link| link.items.iter().filter(added))
        .filter_map(|item| {
            let quote = item.after.as_ref()?.exhibit.quote.first()?;
            let text = &dossier.propositions().get(&item.proposition)?.text;
            Some(format!("{text} “{quote}”"))
        })
        .collect();
    page.heading(2, "What the article puts into American mouths beyond that");
    page.list(added);
    let on_it = |claim: &&ClaimCheck| {
        let proposition = dossier.propositions().get(&claim.proposition);
        let on_sullivan = proposition.is_some_and(|it| {
            it.about.iter().any(|at| at.kind == NounKind::Source && *at.id == *SULLIVAN)
        });
        on_sullivan && claim.claimed.iter().any(|it| it.exhibit.source == *ARTICLE)
    };
    let claims = found.claims.iter().filter(on_it).map(|claim| {
        let answers = claim.answers.iter().map(|it| it.exhibit.citation());
        let note = dossier.propositions().get(&claim.proposition).and_then(|it| it.note.clone());
        let note = note.filter(|_| claim.answers.is_empty());
        let rivals = claim.rivals.iter().map(|rival| format!("but: {}", rival.text));
        row([
            claim.text.clone(),
            claim.verdict.to_string(),
            joined(answers.chain(rivals).chain(note), "; "),
        ])
    });
    page.heading(2, "The article's claims about that briefing, against the transcript");
    page.table(&["claim", "verdict", "the record"], claims.collect());
}
