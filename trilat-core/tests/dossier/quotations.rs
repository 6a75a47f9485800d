//! Every quoted fragment stands where its record says, and words that an article puts into the
//! mouth of a document do not stand in that document.

use crate::{position, source, texts, written};
use trilat_core::{
    Dossier, DossierBuilder,
    model::{Act, Commitment, Locator, Passage, SourceId},
    verify::{QuotationStatus, Texts},
};

#[test]
fn every_fragment_stands_where_its_record_says() {
    let Some(texts) = texts() else { return };
    let found = written().verify(&texts);
    // What was read in excerpts of a page has no text here; all else has to be found.
    let has_text = |id: &SourceId| {
        let source = written().sources().get(id);
        source.is_some_and(|it| it.keys.iter().any(|key| key.to_string().starts_with("text:")))
    };
    let wrong: Vec<String> = found
        .quotations
        .iter()
        .filter(|check| check.status != QuotationStatus::Verified && has_text(&check.source))
        .map(|check| format!("{} {}{}: {}", check.status, check.record, check.path, check.words))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(found.unmatched_texts, [] as [&str; 0], "texts that no source claims");
    let lacking: Vec<&SourceId> =
        found.sources_without_text.iter().filter(|id| has_text(id)).collect();
    assert!(lacking.is_empty(), "sources with a text that was not found: {lacking:?}");
    assert!(found.quotations.len() > 2000, "{}", found.quotations.len());
}

#[test]
fn no_fragment_is_longer_than_fifteen_words() {
    for check in written().verify(&Texts::new()).quotations {
        let words = check.words.split_whitespace().count();
        assert!((1..=15).contains(&words), "{}{}: {words} words", check.record, check.path);
    }
}

/// A record that quotes what the article quotes, from the source that the article names.
fn as_ascribed(id: &str, from: &str, words: &str) -> DossierBuilder {
    let sources = [from, "spirit-of-camp-david-2023"].map(|id| {
        let mut own = source(id).clone();
        own.event = None;
        own.reservations.clear();
        own.aliases.clear();
        own.mentions.clear();
        own.compared_with.clear();
        own.issuers.clear();
        own
    });
    Dossier::builder().add_all(sources).add(
        Commitment::new(id, from, "will", Act::Deter, "what the article says")
            .passages([Passage::new().quote([words])]),
    )
}

fn status(id: &str, from: &str, words: &str, texts: &Texts) -> (QuotationStatus, Vec<String>) {
    let dossier = as_ascribed(id, from, words).build().unwrap();
    let found = dossier.verify(texts);
    let check = found.quotations.iter().find(|check| *check.record.id == *id).unwrap();
    let elsewhere = check.elsewhere.iter().map(|other| other.text.clone()).collect();
    (check.status, elsewhere)
}

const AIR_DEFENCE: &str =
    "coordinated contributions to integrated air and missile defence and anti-submarine warfare";
const CRISES: &str = "robust consultation mechanisms during crises";
const PROGRAMMES: &str = "abandon its nuclear and ballistic missile programs";

#[test]
fn words_that_the_essay_ascribes_to_new_york_stand_in_the_essay_alone() {
    let Some(texts) = texts() else { return };
    for (id, words) in [("air-defence", AIR_DEFENCE), ("crises", CRISES)] {
        let (status, elsewhere) = status(id, "new-york-statement-2025", words, &texts);
        assert_eq!(status, QuotationStatus::Misattributed, "{words}");
        assert_eq!(elsewhere, ["s1-trilateral-momentum"], "{words}");
    }
}

#[test]
fn without_the_essay_they_stand_nowhere() {
    let Some(texts) = texts() else { return };
    let official = texts.iter().filter(|(name, _)| *name != "s1-trilateral-momentum");
    let official = official.fold(Texts::new(), |all, (name, text)| all.with(name, text).unwrap());
    for (id, words) in [("air-defence", AIR_DEFENCE), ("crises", CRISES)] {
        let (status, elsewhere) = status(id, "new-york-statement-2025", words, &official);
        assert_eq!(status, QuotationStatus::NotFound, "{words}");
        assert_eq!(elsewhere, [] as [&str; 0]);
    }
}

#[test]
fn words_that_the_essay_ascribes_to_munich_stand_in_the_spirit_of_camp_david() {
    let Some(texts) = texts() else { return };
    let (status, elsewhere) = status("programmes", "munich-statement-2025", PROGRAMMES, &texts);
    assert_eq!(status, QuotationStatus::Misattributed);
    assert!(elsewhere.contains(&"2023-08-18_spirit-of-camp-david".to_owned()), "{elsewhere:?}");
    let dossier = as_ascribed("programmes", "munich-statement-2025", PROGRAMMES).build().unwrap();
    let found = dossier.verify(&texts);
    let other = &found.quotations[0].elsewhere;
    let spirit = other.iter().find(|other| other.text == "2023-08-18_spirit-of-camp-david");
    let spirit = spirit.unwrap();
    assert_eq!(spirit.sources, [SourceId::from("spirit-of-camp-david-2023")]);
    assert_eq!(spirit.place.at, "¶7".parse::<Locator>().unwrap());
}

#[test]
fn the_dossier_itself_cites_these_words_from_the_essay() {
    for (passages, key) in [
        (&position("pos-s1-l11b").passages, AIR_DEFENCE),
        (&position("pos-s1-l3i").passages, CRISES),
        (&position("pos-s1-l11d").passages, PROGRAMMES),
    ] {
        let quoted = passages.iter().flat_map(|passage| &passage.quote);
        assert!(quoted.into_iter().any(|words| words.contains(key)), "{key}");
    }
    assert_eq!(position("pos-s1-l11b").source, "article-s1");
    assert_eq!(position("pos-s1-l3i").source, "article-s1");
    assert_eq!(position("pos-s1-l11d").source, "article-s1");
}
