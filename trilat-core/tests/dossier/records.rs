//! What holds of every record, whatever it says.

use crate::{data, table, written};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};
use trilat_core::{
    Dossier,
    model::{ActorKind, AttributionGrade, Citation, Noun, Occurrence, Passage},
};

#[test]
fn nothing_is_found_but_listed_exceptions() {
    let listed: BTreeSet<(String, String)> = table(include_str!("exceptions.tsv"))
        .into_iter()
        .map(|row| {
            assert!(!row[2].is_empty(), "{} {} has no reason", row[0], row[1]);
            (row[0].clone(), row[1].clone())
        })
        .collect();
    let found: BTreeSet<(String, String)> = written()
        .warnings()
        .iter()
        .map(|finding| (finding.code.to_string(), finding.path.clone()))
        .collect();
    assert_eq!(found, listed, "{:#?}", written().warnings());
}

#[test]
fn the_bundle_is_in_step_with_what_people_write() {
    let packed = fs::read(data().join("trilateral.packed")).unwrap();
    assert!(
        packed == written().to_packed(),
        "trilateral.packed is behind: run `cargo run --example bundle`"
    );
    assert_eq!(trilat_core::trilateral(), written());
    let json = written().to_json();
    assert_eq!(Dossier::from_json(&json).unwrap().to_json(), json);
}

#[test]
fn every_mechanism_has_a_dated_status_and_a_citation() {
    for mechanism in written().mechanisms() {
        let id = &mechanism.id;
        assert!(!mechanism.history.is_empty(), "`{id}` has no dated status");
        let cited = mechanism.history.iter().flat_map(|change| &change.citations);
        assert!(mechanism.citations.iter().chain(cited).count() > 0, "`{id}` cites nothing");
    }
}

#[test]
fn every_position_has_a_proposition_and_every_proposition_a_position() {
    let propositions = written().propositions();
    let mut taken = BTreeSet::new();
    for position in written().positions() {
        assert!(propositions.contains(&position.proposition), "{}", position.id);
        taken.insert(&position.proposition);
    }
    let idle: Vec<_> = propositions.ids().filter(|id| !taken.contains(id)).collect();
    assert!(idle.is_empty(), "propositions that nobody takes sides on: {idle:?}");
}

#[test]
fn no_unnamed_voice_speaks_for_a_government() {
    let dossier = written();
    for actor in dossier.actors().iter().filter(|actor| actor.kind == ActorKind::Unnamed) {
        assert!(actor.speaks_for.is_empty(), "`{}` has no name", actor.id);
    }
    let mut unnamed = 0;
    for position in dossier.positions() {
        let attribution = &position.attribution;
        let kind = |id| dossier.actors().get(id).unwrap().kind;
        let speaker = attribution.speaker.as_ref().unwrap_or(&position.holder);
        if kind(speaker) != ActorKind::Unnamed
            && !matches!(attribution.grade, AttributionGrade::Unnamed | AttributionGrade::Group)
        {
            continue;
        }
        unnamed += 1;
        assert_eq!(attribution.on_behalf_of, None, "{}", position.id);
        assert_eq!(kind(&position.holder), ActorKind::Unnamed, "{}", position.id);
    }
    assert!(unnamed > 50, "{unnamed} positions of unnamed voices");
}

#[test]
fn scholars_and_former_officials_speak_for_themselves() {
    let spoken = written().positions().iter().filter(|p| p.source == "article-s3");
    let mut count = 0;
    for position in spoken {
        count += 1;
        assert_eq!(position.attribution.on_behalf_of, None, "{}", position.id);
    }
    assert!(count > 50, "{count} positions of article s3");
}

#[test]
fn what_was_looked_for_and_not_found_says_nothing_about_the_world() {
    let events = written().events().iter();
    let not_found: Vec<_> = events.filter(|e| e.occurrence == Some(Occurrence::NotFound)).collect();
    assert!(not_found.len() >= 8);
    for event in not_found {
        assert!(event.bears_on.is_empty(), "{}", event.id);
        assert!(event.date.is_some(), "{} does not say for which time", event.id);
    }
}

#[test]
fn nothing_is_coded_twice() {
    let dossier = written();
    let words = |passages: &[Passage]| -> String {
        passages.iter().map(|p| format!("{:?} {:?};", p.at, p.quote)).collect()
    };
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut once = |what: String, id: String| {
        if let Some(other) = seen.insert(what.clone(), id.clone()) {
            panic!("`{id}` and `{other}` are one: {what}");
        }
    };
    for c in dossier.commitments() {
        let what = format!("{} {:?} {} {} {:?}", c.source, c.act, c.object, c.verb, c.by);
        once(format!("{what} {:?}", c.beneficiaries), c.id.to_string());
        once(format!("{} {} {}", c.source, c.object, words(&c.passages)), c.id.to_string());
    }
    for p in dossier.positions() {
        let who = p.attribution.speaker.as_ref();
        let what = format!("{} {} {} {who:?}", p.source, p.holder, p.proposition);
        once(what, p.id.to_string());
    }
    for e in dossier.events() {
        let cited: Vec<&Citation> = e.citations.iter().collect();
        once(format!("{} {:?} {cited:?}", e.name, e.date), e.id.to_string());
    }
    for source in dossier.sources() {
        once(
            format!("{} {:?} {:?}", source.title, source.date, source.address),
            source.id.to_string(),
        );
    }
    assert_eq!(dossier.commitments().iter().map(Noun::id).count(), dossier.commitments().len());
}
