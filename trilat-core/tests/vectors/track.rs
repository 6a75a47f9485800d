//! The vectors of `track` and `frameworks`.

use super::{dossier_of, expect, vectors, words, words_of, words_under};
use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use trilat_core::{
    Dossier,
    framework::{Agreement, At, AtopTable},
    model::{Basis, CommitmentId, MechanismId},
    track::{
        CadenceOf, Carried, Completion, Compliance, Course, DisputeKind, Fall, Fate,
        Implementation, LeftOut, Life, PeriodStatus, Refusal, Removal, Scope, Shown, State, Timing,
        TrackChange, TrackFilter,
    },
};

fn day(value: &Value) -> NaiveDate {
    value.as_str().unwrap().parse().unwrap()
}

fn days(vector: &Value) -> Vec<NaiveDate> {
    vector["days"].as_array().unwrap().iter().map(day).collect()
}

/// State by state on each day, and all of it on the last.
fn commitment(dossier: &Dossier, vector: &Value) -> Value {
    let id = vector["commitment"].as_str().unwrap();
    let mut on = Map::new();
    let mut last = Value::Null;
    for day in days(vector) {
        let found = dossier.track(day);
        let track = found.commitment(id);
        let brief = track.map(|it| json!({"state": it.state, "possible": it.possible}));
        on.insert(day.to_string(), brief.unwrap_or(json!("not made yet")));
        last = json!(track);
    }
    json!({"on": on, "at_last": last})
}

fn mechanism(dossier: &Dossier, vector: &Value) -> Value {
    let id = vector["mechanism"].as_str().unwrap();
    let mut on = Map::new();
    let mut last = Value::Null;
    for day in days(vector) {
        let found = dossier.track(day);
        let track = found.mechanism(id).unwrap();
        on.insert(day.to_string(), json!({"status": track.status, "life": track.life}));
        last = json!(track);
    }
    json!({"on": on, "at_last": last})
}

fn cadence(dossier: &Dossier, vector: &Value) -> Value {
    let of: CadenceOf = match vector["of"]["commitment"].as_str() {
        Some(id) => CommitmentId::from(id).into(),
        None => MechanismId::from(vector["of"]["mechanism"].as_str().unwrap()).into(),
    };
    match dossier.cadence(of, day(&vector["as_of"])) {
        Ok(record) => json!(record),
        Err(error) => json!({"error": error.to_string()}),
    }
}

fn scope(vector: &Value) -> Scope {
    match vector["scope"]["sources"].as_array() {
        Some(sources) => Scope::sources(sources.iter().map(|id| id.as_str().unwrap())),
        None => Scope::All,
    }
}

fn filter(value: &Value) -> TrackFilter {
    serde_json::from_value(value.clone()).unwrap()
}

fn removal(value: &Value) -> Removal {
    let list = |key: &str| value[key].as_array().cloned().unwrap_or_default();
    let mut out = Removal::new();
    for actor in list("actors") {
        out = out.actor(actor.as_str().unwrap());
    }
    for mechanism in list("mechanisms") {
        out = out.mechanism(mechanism.as_str().unwrap());
    }
    for level in list("levels") {
        out = out.level(level.as_str().unwrap().parse().unwrap());
    }
    if let Some(period) = value["period"].as_str() {
        out = out.period(period.parse::<trilat_core::model::Date>().unwrap());
    }
    match value["goes_on_with"].as_u64() {
        Some(members) => out.goes_on_with(usize::try_from(members).unwrap()),
        None => out,
    }
}

/// Every word of a list that stands under a key.
fn words_in(value: &Value, key: &str, out: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                if name == key
                    && let Some(list) = value.as_array()
                {
                    out.extend(list.iter().filter_map(Value::as_str).map(str::to_owned));
                }
                words_in(value, key, out);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| words_in(value, key, out)),
        _ => {}
    }
}

#[test]
fn tracks() {
    let keys = ["state", "course", "status", "kind", "carried", "fate"];
    let mut seen: Vec<BTreeSet<String>> = vec![BTreeSet::new(); keys.len()];
    let lists = ["possible", "reasons", "timing", "life", "shown"];
    let mut listed: Vec<BTreeSet<String>> = vec![BTreeSet::new(); lists.len()];
    let mut left_out = BTreeSet::new();
    let mut changes = BTreeSet::new();
    for (path, vector) in vectors("track") {
        let dossier = dossier_of(&path, &vector["dossier"]);
        let got = match vector["ask"].as_str().unwrap() {
            "commitment" => commitment(&dossier, &vector),
            "mechanism" => mechanism(&dossier, &vector),
            "cadence" => cadence(&dossier, &vector),
            "coverage" => json!(dossier.coverage(scope(&vector), day(&vector["as_of"])).unwrap()),
            "scores" => {
                let as_of = day(&vector["as_of"]);
                let compliance = dossier.scores::<Compliance>(scope(&vector), as_of).unwrap();
                let keys: Vec<_> = compliance.left_out.keys().collect();
                left_out = words_of(&keys, left_out);
                json!({
                    "compliance": compliance,
                    "implementation": dossier.scores::<Implementation>(scope(&vector), as_of).unwrap(),
                    "completion": dossier.scores::<Completion>(scope(&vector), as_of).unwrap(),
                })
            }
            "filtered" => {
                let filter = filter(&vector["filter"]);
                json!(dossier.track_of(day(&vector["as_of"]), &filter).unwrap())
            }
            "compare" => {
                let filter = filter(&vector["filter"]);
                let (before, after) = (day(&vector["before"]), day(&vector["after"]));
                let found = match vector.get("later") {
                    None => dossier.compare_tracks(before, after, &filter).unwrap(),
                    Some(later) => {
                        let later = dossier_of(&path, later).track_of(after, &filter).unwrap();
                        dossier.track_of(before, &filter).unwrap().compare(&later)
                    }
                };
                words_under(&json!(found), "change", &mut changes);
                json!(found)
            }
            "without" => {
                let removal = removal(&vector["removal"]);
                json!(dossier.without(removal, scope(&vector), day(&vector["as_of"])).unwrap())
            }
            other => {
                assert_eq!(other, "single-removals");
                json!(dossier.single_removals(scope(&vector), day(&vector["as_of"])).unwrap())
            }
        };
        for (key, seen) in keys.iter().zip(&mut seen) {
            words_under(&got, key, seen);
        }
        for (key, listed) in lists.iter().zip(&mut listed) {
            words_in(&got, key, listed);
        }
        expect(&path, &vector, &got);
    }
    let [states, courses, statuses, kinds, carried, fates] = seen.try_into().unwrap();
    let [possible, refusals, timings, lives, shown] = listed.try_into().unwrap();
    assert_eq!(states, without(words(State::ALL), &["not-yet"]), "every state has a vector");
    assert!(possible.contains("not-yet"));
    assert_eq!(courses, words(Course::ALL), "every course has a vector");
    let periods = words(PeriodStatus::ALL);
    assert!(statuses.is_superset(&periods), "every status of a period: {statuses:?}");
    assert!(kinds.is_superset(&words(DisputeKind::ALL)), "every dispute: {kinds:?}");
    assert_eq!(carried, words(Carried::ALL), "every kind of carrier has a vector");
    assert_eq!(fates, words(Fate::ALL), "every fate has a vector");
    assert!(refusals.is_superset(&words(Refusal::ALL)), "every reason: {refusals:?}");
    assert!(refusals.is_superset(&words(Fall::ALL)), "every way to fall: {refusals:?}");
    assert_eq!(timings, words(Timing::ALL), "every timing has a vector");
    assert_eq!(lives, words(Life::ALL), "every sign of life has a vector");
    assert_eq!(shown, without(words(Shown::ALL), &["not-owed"]), "every finding has a vector");
    assert_eq!(changes, words(TrackChange::ALL), "every change has a vector");
    assert_eq!(left_out, words(LeftOut::ALL), "every reason to leave out has a vector");
}

fn without(mut words: BTreeSet<String>, some: &[&str]) -> BTreeSet<String> {
    words.retain(|word| !some.contains(&word.as_str()));
    words
}

fn basis(value: &Value) -> Basis {
    value.as_str().unwrap().parse().unwrap()
}

fn at(value: &Value) -> At {
    match value.as_str().unwrap() {
        "signature" => At::Signature,
        "highest" => At::Highest,
        day => At::Day(day.parse().unwrap()),
    }
}

#[test]
fn frameworks() {
    let mut agreements = BTreeSet::new();
    for (path, vector) in vectors("frameworks") {
        let error = |error: String| json!({"error": error});
        let got = match vector["ask"].as_str().unwrap() {
            "items" => {
                let dossier = dossier_of(&path, &vector["dossier"]);
                let framework = vector["framework"].as_str().unwrap();
                match dossier.institution_items(
                    framework,
                    at(&vector["at"]),
                    basis(&vector["basis"]),
                ) {
                    Ok(profile) => json!(profile),
                    Err(found) => error(found.to_string()),
                }
            }
            "compare" => {
                let dossier = dossier_of(&path, &vector["dossier"]);
                let ids = vector["frameworks"].as_array().unwrap();
                let ids = ids.iter().map(|id| id.as_str().unwrap());
                let found = dossier
                    .compare_frameworks(ids, at(&vector["at"]), basis(&vector["basis"]))
                    .unwrap();
                let place =
                    |at: usize| usize::try_from(vector["gap"][at].as_u64().unwrap()).unwrap();
                json!({"rows": found.rows, "gap": found.gap(place(0), place(1))})
            }
            other => {
                assert_eq!(other, "atop");
                match AtopTable::from_csv(vector["csv"].as_str().unwrap()) {
                    Ok(table) => {
                        let alliances = table.alliances.iter().map(
                            |alliance| json!({"alliance": alliance, "indices": alliance.indices()}),
                        );
                        json!({
                            "alliances": alliances.collect::<Vec<_>>(),
                            "ignored_columns": table.ignored_columns,
                        })
                    }
                    Err(found) => error(found.to_string()),
                }
            }
        };
        words_under(&got, "agreement", &mut agreements);
        expect(&path, &vector, &got);
    }
    assert_eq!(agreements, words(Agreement::ALL), "every agreement has a vector");
}
