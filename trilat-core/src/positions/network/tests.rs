#![expect(clippy::float_cmp, reason = "sums of quarters are exact")]

use super::*;
use crate::model::*;

fn said(id: &str, holder: &str, stance: Stance, source: &str) -> Position {
    let attribution = Attribution::new(AttributionGrade::Document);
    Position::new(id, holder, "p", stance, source, attribution)
}

/// One that is for it in two documents, one that leans against it in three, one that is silent.
fn dossier() -> Dossier {
    let source = |id| Source::new(id, SourceKind::News, id, Completeness::Full);
    Dossier::builder()
        .add_all(["us", "ru", "jp"].map(|id| Actor::new(id, ActorKind::State, id)))
        .add(Proposition::new("p", PropositionKind::Normative, "p"))
        .add_all(["a", "b", "c"].map(source))
        .add_all([
            said("us-a", "us", Stance::Supports, "a"),
            said("us-b", "us", Stance::Supports, "b"),
            said("ru-a", "ru", Stance::LeansToOppose, "a"),
            said("ru-b", "ru", Stance::LeansToOppose, "b"),
            said("ru-c", "ru", Stance::LeansToOppose, "c"),
            said("ru-c2", "ru", Stance::LeansToOppose, "c"),
        ])
        .build()
        .unwrap()
}

fn options() -> NetworkOptions {
    NetworkOptions::new().stances(StanceOptions::new().actors(["us", "ru", "jp"]))
}

#[test]
fn ties_count_pairs_of_statements_by_the_distance_of_their_stances() {
    let network = dossier().network(&options()).unwrap();
    // Two by three pairs of statements, three of four steps apart; one document counts once.
    assert_eq!(network.congruence().weight("us", "ru").unwrap(), 2.0 * 3.0 * 0.25);
    assert_eq!(network.conflict().weight("us", "ru").unwrap(), 2.0 * 3.0 * 0.75);
    assert_eq!(network.subtract().weight("us", "ru").unwrap(), -3.0);
    let every = dossier().network(&options().duplicates(Duplicates::Keep)).unwrap();
    assert_eq!(every.congruence().weight("us", "ru").unwrap(), 2.0 * 4.0 * 0.25);
}

#[test]
fn a_tie_leads_to_its_records_and_a_silent_actor_stays() {
    let network = dossier().network(&options()).unwrap();
    let ties = network.tie(&"us".into(), &"ru".into());
    assert_eq!(ties.len(), 1);
    assert_eq!(ties[0].first, ["us-a", "us-b"]);
    assert_eq!(ties[0].second.len(), 4);
    assert!(network.tie(&"us".into(), &"jp".into()).is_empty());
    assert_eq!(network.congruence().nodes(), ["jp", "ru", "us"]);
    let camps = network.camps(&Leiden::new(1.0, 1, 1).unwrap()).unwrap();
    let file = network.congruence().to_graphml(&camps.node_data());
    assert!(file.contains("jp"), "isolates are kept");
    assert_eq!(camps.members.len(), 3);
}

#[test]
fn a_network_of_an_unknown_actor_is_refused() {
    let asked = NetworkOptions::new().stances(StanceOptions::new().actors(["uk"]));
    let error = dossier().network(&asked).unwrap_err().to_string();
    assert_eq!(error, "there is no actor `uk` in the dossier");
}
