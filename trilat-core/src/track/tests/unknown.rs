use crate::{
    Dossier, Query,
    dossier::UnknownRecord,
    model::{Actor, ActorKind, CommitmentId, Event, FrameworkId, MechanismId, SourceId},
    track::{CadenceError, Compliance, Removal, Scope},
};
use chrono::NaiveDate;

/// An answer about a record that is not there would look like one about nothing done.
#[test]
fn ids_that_are_not_there_are_refused() {
    let us = Actor::new("us", ActorKind::State, "United States");
    let dossier = Dossier::builder().add(us).build().unwrap();
    let day = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    let said = |found: UnknownRecord| found.0.to_string();
    let scopes: [(Scope, &str); 3] = [
        (SourceId::from("x").into(), "source:x"),
        (FrameworkId::from("x").into(), "framework:x"),
        (Scope::commitments(["x"]), "commitment:x"),
    ];
    for (scope, missing) in scopes {
        let one = || scope.clone();
        assert_eq!(said(dossier.coverage(one(), day).unwrap_err()), missing);
        assert_eq!(said(dossier.scores::<Compliance>(one(), day).unwrap_err()), missing);
        assert_eq!(said(dossier.single_removals(one(), day).unwrap_err()), missing);
        assert_eq!(said(dossier.without(Removal::new(), one(), day).unwrap_err()), missing);
    }
    let without = |removal| dossier.without(removal, Scope::All, day).unwrap_err();
    assert_eq!(said(without(Removal::new().actor("us").actor("x"))), "actor:x");
    assert_eq!(said(without(Removal::new().mechanism("x"))), "mechanism:x");
    assert_eq!(said(dossier.recommendations(["x"], day).unwrap_err()), "source:x");
    let cadence = [
        dossier.cadence(MechanismId::from("x"), day).unwrap_err(),
        dossier.cadence(CommitmentId::from("x"), day).unwrap_err(),
    ];
    assert!(cadence.iter().all(|error| matches!(error, CadenceError::Unknown(_))));

    let queries = [
        (Query::new().issue("x"), "issue:x"),
        (Query::new().actor("x"), "actor:x"),
        (Query::new().source("x"), "source:x"),
    ];
    for (query, missing) in queries {
        assert_eq!(said(dossier.find::<Event>(&query).unwrap_err()), missing);
        assert_eq!(said(dossier.as_of(day).find::<Event>(&query).unwrap_err()), missing);
    }
    assert!(dossier.find::<Event>(&Query::new().actor("us")).unwrap().is_empty());
}
