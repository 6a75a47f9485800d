//! What is recommended, and which came first.

use crate::{
    Dossier,
    framework::At,
    model::*,
    track::{Recommendation, Uptake},
};
use chrono::NaiveDate;

/// An essay, dated or not, that puts one norm to the United States; a promise, and a body.
fn found(essay: Option<&str>, promised: &str, set_up: Option<&str>) -> Recommendation {
    let date = |text: &str| text.parse::<Date>().unwrap();
    let text = |id: &str, kind| {
        Source::new(id, kind, id, Completeness::Full).address("https://example.org").issuers(["us"])
    };
    let mut written = text("essay", SourceKind::Analysis).relays(["earlier"]);
    if let Some(day) = essay {
        written = written.date(date(day));
    }
    let mut body = Mechanism::new("body", MechanismKind::Secretariat, "A body");
    body = body.history(
        [StatusChange::new(MechanismStatus::Announced, date("2020"))]
            .into_iter()
            .chain(set_up.map(|day| StatusChange::new(MechanismStatus::Operating, date(day)))),
    );
    let promise = |id: &str, source: &str| {
        Commitment::new(id, source, "will", Act::Meet, "meetings").issues(["meetings"])
    };
    let norm = Proposition::new("norm", PropositionKind::Normative, "They should meet.")
        .issues(["talks"])
        .about([
            RecordRef::new(NounKind::Commitment, "linked"),
            RecordRef::new(NounKind::Mechanism, "body"),
        ])
        .addressees(["us"]);
    let held = |id: &str, stance, source: &str| {
        let attribution = Attribution::new(AttributionGrade::Author);
        Position::new(id, "us", "norm", stance, source, attribution)
    };
    let dossier = Dossier::builder()
        .add(Actor::new("us", ActorKind::State, "United States"))
        .add(Issue::new("talks", "Talks"))
        .add(Issue::new("meetings", "Meetings").broader(["talks"]))
        .add(written)
        .add(text("earlier", SourceKind::News).date(date("2021-06-01")))
        .add(text("statement", SourceKind::JointStatement).date(date(promised)))
        .add(promise("linked", "statement"))
        .add(promise("kindred", "statement"))
        .add(promise("of-the-essay", "essay"))
        .add(body)
        .add(norm)
        .add(held("for", Stance::Supports, "essay"))
        .add(held("against", Stance::Opposes, "essay"))
        .add(held("elsewhere", Stance::Supports, "earlier"))
        .build()
        .unwrap();
    let as_of = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    assert!(dossier.recommendations(["statement"], as_of).unwrap().rows.is_empty());
    let mut rows = dossier.recommendations(["essay"], as_of).unwrap().rows;
    assert_eq!(rows.len(), 1);
    let row = rows.remove(0);
    assert_eq!(row.voices.len(), 1, "what is opposed, or said elsewhere, is no voice for it");
    row
}

#[test]
fn what_came_later_and_what_was_there() {
    let row = found(Some("2022"), "2023", Some("2021"));
    assert_eq!(row.commitments[0].uptake, Uptake::Since);
    assert_eq!(row.mechanisms[0].uptake, Uptake::AlreadyThere);
    assert_eq!(row.uptake(), Some(Uptake::Since));
    let later: Vec<&str> = row.later_on_its_issues.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(later, ["kindred"]);

    let row = found(Some("2023"), "2022", Some("2021"));
    assert_eq!(row.uptake(), Some(Uptake::AlreadyThere));
    assert!(row.later_on_its_issues.is_empty() && row.perhaps_later_on_its_issues.is_empty());
}

#[test]
fn dates_that_do_not_tell_leave_it_open() {
    assert_eq!(found(Some("2022"), "2022", Some("2021")).uptake(), Some(Uptake::Open));
    // Without a date it is no older than what it passes on.
    let row = found(None, "2021-05", Some("2021"));
    assert_eq!(row.not_before, NaiveDate::from_ymd_opt(2021, 6, 1));
    assert_eq!(row.commitments[0].uptake, Uptake::AlreadyThere);
    assert_eq!(row.mechanisms[0].uptake, Uptake::Open);
    // A body that was announced and never set up may come yet.
    assert_eq!(found(Some("2022"), "2021", None).mechanisms[0].uptake, Uptake::Open);
}

#[test]
fn a_duty_that_is_recalled_is_no_ground_of_ones_own() {
    let treaty = |id: &str, kind| {
        Source::new(id, kind, id, Completeness::Full).address("https://example.org").issuers(["us"])
    };
    let bound = |id: &str, source: &str| {
        Commitment::new(id, source, "shall", Act::Uphold, "a rule")
            .legal_status(LegalStatus::Treaty)
    };
    let framework =
        |id: &str, source: &str| Framework::new(id, id).founding([source]).members(["us"]);
    let dossier = Dossier::builder()
        .add(Actor::new("us", ActorKind::State, "United States"))
        .add(treaty("pact", SourceKind::Treaty))
        .add(treaty("statement", SourceKind::JointStatement))
        .add(bound("in-the-pact", "pact"))
        .add(bound("recalled", "statement").cites(["pact"]))
        .add(framework("loose", "statement"))
        .add(framework("firm", "pact"))
        .build()
        .unwrap();
    let sides = dossier.compare_frameworks(["loose", "firm"], At::Highest, Basis::Text).unwrap();
    let grounds = |at: usize| sides.profiles[at].legal[0].is_own();
    assert_eq!((grounds(0), grounds(1)), (false, true));
    assert_eq!(sides.gap(0, 1).unwrap().legal, [LegalStatus::Treaty]);
    assert!(sides.gap(1, 0).unwrap().legal.is_empty());
}
