use crate::{WIDTH, page::*};
use chrono::{Datelike, NaiveDate};
use std::{collections::BTreeSet, error::Error};
use trilat_core::{
    model::AttributionGrade,
    report::{Document, Report},
    track::{Recommendation, Recommender, Uptake},
    trilateral,
};

/// The five articles, and who wrote what.
const ARTICLES: [(&str, &str); 5] = [
    ("article-s0", "No NATO-type alliance"),
    ("article-s1", "Trilateral momentum"),
    ("article-s2", "Russia warns"),
    ("article-s3", "Track II (NCAFP)"),
    ("article-s4", "Allies wary"),
];

/// What the articles recommend, to whom, and which of it has become an undertaking or a mechanism.
///
/// # Errors
///
/// None with the bundled dossier.
pub fn recommendations(as_of: NaiveDate) -> Result<String, Box<dyn Error>> {
    let dossier = trilateral();
    let mut page = Document::new();
    page.heading(1, "What the articles recommend, to whom, and what the record has of it");
    let all = dossier.recommendations(ARTICLES.map(|(id, _)| id), as_of)?;
    let count = |uptake| all.rows.iter().filter(|row| row.uptake() == uptake).count();
    page.paragraph(format!(
        "{} recommendations up to {as_of}. To {} a person linked something that came later, to {} \
         something that was there already, to {} something of which it is open which came first, \
         and to {} nothing at all.",
        all.rows.len(),
        count(Some(Uptake::Since)),
        count(Some(Uptake::AlreadyThere)),
        count(Some(Uptake::Open)),
        count(None)
    ));
    page.paragraph(
        "No article has a date. It is no older than the texts that it passes on and the events that \
         it tells of; from then on it is open which came first.",
    );
    for (id, title) in ARTICLES {
        let found = dossier.recommendations([id], as_of)?;
        page.heading(2, format!("{title} ({})", found.rows.len()));
        page.table(
            &["what", "to whom", "by whom", "in the record"],
            found
                .rows
                .iter()
                .map(|it| {
                    let whom = whom(&it.to);
                    let by = it.voices.iter().map(voice);
                    row([it.text.clone(), whom, joined(by, "; "), in_the_record(it)])
                })
                .collect(),
        );
        if found.rows.is_empty() {
            page.paragraph("None that is put to anybody by name.");
        }
    }
    page.heading(
        2,
        "What those addressed have undertaken since on all the issues named, or may have",
    );
    page.paragraph(
        "Found by these fields alone, for texts that are known to be of 2025 or later. Whether one \
         answers the other is for the reader.",
    );
    let of_2025 = |it: &&Recommendation| it.not_before.is_some_and(|day| day.year() >= 2025);
    let rows = all.rows.iter().filter(of_2025).filter_map(|it| {
        let found = it.later_on_its_issues.iter().chain(&it.perhaps_later_on_its_issues);
        let objects: BTreeSet<String> =
            found.map(|exhibit| format!("{} [{}]", exhibit.object, exhibit.id)).collect();
        (!objects.is_empty()).then(|| row([it.text.clone(), joined(objects, "; ")]))
    });
    page.table(&["recommended", "undertaken since, or perhaps before"], rows.collect());
    Ok(page.to_text(WIDTH))
}

/// Who speaks, and how surely he can be held to it.
fn voice(voice: &Recommender) -> String {
    let name = actor(&voice.holder);
    let name = name.split(" (article").next().unwrap_or(&name);
    match voice.grade {
        AttributionGrade::Author => "the writer".into(),
        grade => format!("{name} ({grade})"),
    }
}

fn in_the_record(it: &Recommendation) -> String {
    let word = |uptake| match uptake {
        Uptake::Since => "later",
        Uptake::AlreadyThere => "there before",
        Uptake::Open => "before or after",
    };
    let commitments = it.commitments.iter().map(|linked| {
        let date = dated(linked.date.as_ref());
        let state = linked.state.map(|state| format!(", {state}")).unwrap_or_default();
        let exhibit = &linked.commitment;
        format!("{}: {} {} ({date}{state})", word(linked.uptake), exhibit.verb, exhibit.object)
    });
    let mechanisms = it.mechanisms.iter().map(|linked| {
        let since = linked.since.map(|date| format!("since {date}, ")).unwrap_or_default();
        let life = joined(linked.life.iter(), " or ");
        format!("{}: {} ({since}{life})", word(linked.uptake), linked.name)
    });
    let lines = joined(commitments.chain(mechanisms), "; ");
    if lines.is_empty() { "nothing linked".into() } else { lines }
}
