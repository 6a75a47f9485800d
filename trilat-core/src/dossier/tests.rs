use super::*;
use crate::{Code, model::*};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn dossier() -> DossierBuilder {
    let state = |id: &'static str| Actor::new(id, ActorKind::State, id);
    let source = |id, on| {
        Source::new(id, SourceKind::JointStatement, id, Completeness::Full)
            .address("https://example.org")
            .issuers(["us", "ph"])
            .date(date(on))
    };
    Dossier::builder()
        .add(state("us"))
        .add(Actor::new("asean", ActorKind::Organisation, "ASEAN"))
        .add(state("ph").memberships([Membership::new("asean").from(date("1967"))]))
        .add(Issue::new("security", "Security"))
        .add(Issue::new("exercises", "Exercises").broader(["security"]))
        .add(Issue::new("trade", "Trade"))
        .add(source("early", "2022-11-13"))
        .add(source("late", "2024-11"))
        .add(
            Commitment::new("early-1", "early", "will", Act::Exercise, "drills")
                .passages([Passage::new().quote(["will"])])
                .issues(["exercises"]),
        )
        .add(
            Commitment::new("late-1", "late", "will", Act::Assist, "ports")
                .passages([Passage::new().quote(["will"])])
                .by(["us"])
                .beneficiaries(["asean"])
                .issues(["trade"]),
        )
        .add(
            Proposition::new("p", PropositionKind::Normative, "Drills are good.")
                .issues(["exercises"]),
        )
        .add(
            Position::new(
                "x",
                "ph",
                "p",
                Stance::Supports,
                "late",
                Attribution::new(AttributionGrade::Document),
            )
            .passages([Passage::new().quote(["good"])]),
        )
}

fn ids<T: Noun>(found: &[&T]) -> Vec<String> {
    found.iter().map(|record| record.id().to_string()).collect()
}

#[test]
fn queries_take_in_narrower_issues_memberships_and_periods() {
    let dossier = dossier().build().unwrap();
    assert!(dossier.warnings().is_empty(), "{:?}", dossier.warnings());
    let commitments = |query: Query| ids(&dossier.find::<Commitment>(&query).unwrap());
    assert_eq!(commitments(Query::new().issue("security")), ["early-1"]);
    assert_eq!(commitments(Query::new().issue("trade")), ["late-1"]);
    assert_eq!(
        commitments(Query::new().actor("ph")),
        ["early-1", "late-1"],
        "as issuer, and as ASEAN"
    );
    assert_eq!(commitments(Query::new().source("late")), ["late-1"]);
    assert_eq!(commitments(Query::new().during(date("2022"))), ["early-1"]);
    assert_eq!(commitments(Query::new().during(date("2024-11-15"))), ["late-1"], "possibly");
    assert!(commitments(Query::new().certainly_during(date("2024-11-15"))).is_empty());
    assert_eq!(commitments(Query::new().issue("security").source("late")), [""; 0]);
    assert_eq!(
        ids(&dossier.find::<Position>(&Query::new().issue("security")).unwrap()),
        ["x"],
        "by its proposition"
    );
    assert_eq!(ids(&dossier.find::<Actor>(&Query::new().actor("ph")).unwrap()), ["asean", "ph"]);
}

#[test]
fn a_view_leaves_out_what_is_certainly_later() {
    let dossier = dossier().build().unwrap();
    let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    let on = |text| -> Vec<_> {
        let view = dossier.as_of(day(text));
        view.table::<Commitment>().map(|(c, how)| (c.id.to_string(), how)).collect()
    };
    assert!(on("2022-01-01").is_empty());
    assert_eq!(on("2023-01-01"), [("early-1".into(), Certainty::Certainly)]);
    assert_eq!(on("2024-11-15")[1], ("late-1".into(), Certainty::Possibly));
    assert_eq!(on("2024-12-01")[1], ("late-1".into(), Certainty::Certainly));
    let view = dossier.as_of(day("2023-01-01"));
    assert_eq!(ids(&view.find::<Commitment>(&Query::new().actor("us")).unwrap()), ["early-1"]);
    assert_eq!(view.table::<Actor>().count(), 3, "actors have no date");
}

#[test]
fn merging_tells_where_two_dossiers_meet() {
    let iso = |code: &str| [code.parse::<ExternalKey>().unwrap()];
    let one = Dossier::builder()
        .add(Actor::new("us", ActorKind::State, "United States").keys(iso("iso:US")))
        .add(Actor::new("jp", ActorKind::State, "Japan"))
        .build()
        .unwrap();
    let other = Dossier::builder()
        .add(Actor::new("us", ActorKind::State, "United States of America").keys(iso("iso:US")))
        .add(Actor::new("jp", ActorKind::State, "Japan"))
        .add(Actor::new("kr", ActorKind::State, "South Korea"))
        .build()
        .unwrap();
    let merged = one.merge(&other).unwrap();
    assert_eq!(merged.dossier.actors().len(), 3);
    assert_eq!(merged.dossier.actors().get("us").unwrap().name, "United States", "the first one's");
    let kinds: Vec<_> = merged
        .collisions
        .iter()
        .map(|c| (c.record.as_ref().unwrap().to_string(), &c.kind))
        .collect();
    assert_eq!(
        kinds,
        [
            ("actor:jp".to_owned(), &CollisionKind::Identical),
            ("actor:us".to_owned(), &CollisionKind::Differing { keys: vec!["name".into()] }),
        ]
    );
    let twin = Dossier::builder()
        .add(Actor::new("usa", ActorKind::State, "United States").keys(iso("iso:US")))
        .build()
        .unwrap();
    let error = one.merge(&twin).unwrap_err();
    assert_eq!(error.diagnostics()[0].code, Code::DuplicateExternalKey);
    assert_eq!(one.merge(&one).unwrap().dossier, one);
}

#[test]
fn a_builder_tells_everything_at_once() {
    let error = dossier()
        .add(Actor::new("Not a slug", ActorKind::State, "x"))
        .add(Commitment::new("lost", "nowhere", "will", Act::Meet, "meetings"))
        .build()
        .unwrap_err();
    let codes: Vec<Code> = error.diagnostics().iter().map(|d| d.code).collect();
    assert_eq!(codes, [Code::BadId, Code::DanglingReference]);
    assert_eq!(error.diagnostics()[1].path, "commitments.lost.source");
    assert!(error.diagnostics()[1].location.is_none());
}

#[test]
fn a_long_chain_is_no_ring_and_takes_no_stack() {
    let chained = (0..20_000).map(|n| {
        let source = Source::new(format!("s{n}"), SourceKind::News, "x", Completeness::Unseen);
        if n == 0 { source } else { source.relays([format!("s{}", n - 1)]) }
    });
    assert!(Dossier::builder().add_all(chained).build().is_ok());
}

#[test]
fn a_builder_takes_no_text_that_a_file_could_not_have() {
    let long = "x".repeat(70_000);
    for (text, code) in [
        ("", Code::EmptyValue),
        (" \n", Code::EmptyValue),
        ("a\0b", Code::BadValue),
        (long.as_str(), Code::Limit),
    ] {
        let actor = Actor::new("us", ActorKind::State, text);
        let error = Dossier::builder().add(actor).build().unwrap_err();
        assert_eq!(error.diagnostics()[0].code, code);
        assert_eq!(error.diagnostics()[0].path, "actors.us.name");
        let head = Dossier::builder().add(Header::new().title(text)).build().unwrap_err();
        assert_eq!(
            (head.diagnostics()[0].code, &*head.diagnostics()[0].path),
            (code, "dossier.title")
        );
    }
    let json = r#"{"trilat": 1, "actors": [{"id": "us", "kind": "state", "name": "a\u0000b"}]}"#;
    assert_eq!(Dossier::from_json(json).unwrap_err().diagnostics()[0].code, Code::BadValue);
}

#[test]
fn nothing_ends_before_it_begins() {
    let date = |text: &str| text.parse::<Date>().unwrap();
    let source = Source::new("s", SourceKind::Treaty, "T", Completeness::Unseen).issuers(["us"]);
    let us = Actor::new("us", ActorKind::State, "United States");
    let promise = || Commitment::new("c", "s", "will", Act::Assist, "x").not_before(date("2030"));
    let by = |commitment: Commitment| {
        Dossier::builder().add(us.clone()).add(source.clone()).add(commitment).build()
    };
    for (commitment, path) in [
        (promise().deadline(Deadline::By(date("2020"))), "commitments.c.deadline"),
        (promise().term(Term::Until(date("2020"))), "commitments.c.term"),
    ] {
        let error = by(commitment).unwrap_err();
        assert_eq!(error.diagnostics()[0].code, Code::ReversedInterval);
        assert_eq!(error.diagnostics()[0].path, path);
    }
    assert!(by(promise().deadline(Deadline::By(date("2030-06"))).term(Term::OpenEnded)).is_ok());
    let framework = Framework::new("f", "F").from(date("2024")).until(date("2020"));
    let error = Dossier::builder().add(framework).build().unwrap_err();
    assert_eq!(error.diagnostics()[0].path, "frameworks.f.until");
}
