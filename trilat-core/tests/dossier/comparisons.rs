//! What changed from Phnom Penh to Camp David to Lima to New York, where a reader can check it.

use crate::{commitment, written};
use trilat_core::{
    compare::{
        Cell, Dimension, Outcome, Relation, ReservationOutcome, Series, Silence, Statement,
        StatementError, Thread, Verdict,
    },
    model::{Certainty, Coded, CommitmentId, Force},
};

fn camp_david() -> Statement {
    [
        "spirit-of-camp-david-2023",
        "camp-david-principles-2023",
        "commitment-to-consult-2023",
        "camp-david-fact-sheet-2023",
    ]
    .into()
}

fn series() -> Series {
    let statements: [Statement; 4] = [
        "phnom-penh-statement-2022".into(),
        camp_david(),
        "lima-joint-statement-2024".into(),
        "new-york-statement-2025".into(),
    ];
    written().series(statements).unwrap()
}

fn thread<'s>(series: &'s Series, id: &str) -> &'s Thread {
    let id = CommitmentId::from(id);
    let has = |cell: &Cell| matches!(cell, Cell::Stated(all) if all.iter().any(|e| e.id == id));
    series.threads.iter().find(|thread| thread.cells.iter().any(has)).unwrap()
}

fn stated(thread: &Thread, at: usize) -> Vec<&str> {
    match &thread.cells[at] {
        Cell::Stated(exhibits) => exhibits.iter().map(|e| e.id.as_str()).collect(),
        other => panic!("{other:?} in statement {at}"),
    }
}

fn otherwise(thread: &Thread, at: usize) -> Outcome {
    match &thread.cells[at] {
        Cell::Otherwise(found) => found.outcome,
        other => panic!("{other:?} in statement {at}"),
    }
}

#[test]
fn missile_data_is_intended_then_dated_then_fulfilled_and_never_dropped() {
    let series = series();
    let data = thread(&series, "phnom-penh-2022-5d");
    assert_eq!(stated(data, 0), ["phnom-penh-2022-5d"]);
    assert_eq!(stated(data, 1), ["camp-david-spirit-8c", "camp-david-fact-sheet-12a"]);
    assert_eq!(otherwise(data, 3), Outcome::Fulfilled, "done in 2023, before New York");
    let step = &data.steps[0];
    let deadline = step.comparison.dimension(Dimension::Deadline).unwrap();
    assert_eq!(deadline.relation, Relation::More);
    assert_eq!(deadline.after, "2023-12-31");
    assert_eq!(step.outcome, Outcome::Strengthened);

    // Against Lima and New York the promise is fulfilled, with the day of it.
    for later in ["lima-joint-statement-2024", "new-york-statement-2025"] {
        let changes = written().compare_statements(camp_david(), later).unwrap();
        let data = changes
            .commitments
            .iter()
            .find(|c| c.before.as_ref().is_some_and(|e| e.id == "camp-david-spirit-8c"))
            .unwrap();
        assert_eq!(data.outcome, Outcome::Fulfilled, "{later}");
        let evidence = data.evidence.iter().find(|e| e.event == "missile-data-activation-2023");
        let evidence = evidence.unwrap();
        assert_eq!(evidence.date.unwrap().to_string(), "2023-12-19");
        assert_eq!(evidence.in_time, Certainty::Certainly);
    }
}

#[test]
fn nothing_is_absent_in_new_york_since_its_full_text_is_not_available() {
    let changes = written().compare_statements(camp_david(), "new-york-statement-2025").unwrap();
    assert!(!changes.after_complete);
    assert!(!changes.counts.contains_key(&Outcome::Absent));
    assert!(!changes.counts.contains_key(&Outcome::NotCoded));
    assert!(changes.counts[&Outcome::NotSeen] > 0);
    let changes = written().compare_statements(camp_david(), "lima-joint-statement-2024").unwrap();
    assert!(changes.after_complete);
    assert!(!changes.counts.contains_key(&Outcome::NotSeen));
    assert!(
        changes.counts.contains_key(&Outcome::Absent) || changes.after_coded != Some(Coded::All)
    );
}

#[test]
fn a_later_statement_is_not_compared_with_an_earlier_one() {
    let error = written().compare_statements("lima-joint-statement-2024", camp_david());
    let StatementError::Backwards { first, second, .. } = error.unwrap_err() else { panic!() };
    assert_eq!(first, "lima-joint-statement-2024");
    assert_eq!(second, "spirit-of-camp-david-2023");
    let series = written().series(["lima-joint-statement-2024", "phnom-penh-statement-2022"]);
    assert!(matches!(series, Err(StatementError::Backwards { .. })));
    let nothing = written().compare_statements(Vec::<&str>::new(), "lima-joint-statement-2024");
    assert_eq!(nothing.unwrap_err(), StatementError::Empty);
}

#[test]
fn exercises_go_from_annual_to_regular_and_that_is_less() {
    let comparison = written()
        .compare_commitments(&"camp-david-spirit-8b".into(), &"new-york-2025-1c".into())
        .unwrap();
    let cadence = comparison.dimension(Dimension::Cadence).unwrap();
    assert_eq!(cadence.relation, Relation::Less);
    assert_eq!((cadence.before.as_str(), cadence.after.as_str()), ("1 per year", "regular"));
    let series = series();
    let exercises = thread(&series, "camp-david-spirit-8b");
    assert_eq!(stated(exercises, 3), ["new-york-2025-1c"], "one thread");
    assert_eq!(exercises.cells[0], Cell::Silent(Silence::NotYet));
    assert_eq!(otherwise(exercises, 2), Outcome::Reported, "Lima promises none and reports two");
    assert!(exercises.returned());
}

#[test]
fn the_joint_statement_intends_what_the_fact_sheet_calls_committed() {
    let series = series();
    for (joint, paper) in [
        ("camp-david-spirit-8c", "camp-david-fact-sheet-12a"),
        ("camp-david-spirit-8b", "camp-david-fact-sheet-11a"),
    ] {
        let side_by_side = stated(thread(&series, joint), 1);
        assert_eq!(side_by_side, [joint, paper]);
        assert_eq!(commitment(joint).effective_force(), Some(Force::Intended));
        assert_eq!(commitment(paper).effective_force(), Some(Force::Pledged));
        let both = written().compare_commitments(&joint.into(), &paper.into()).unwrap();
        assert_eq!(both.dimension(Dimension::Force).unwrap().relation, Relation::More);
        assert_eq!(both.dimension(Dimension::Object).unwrap().relation, Relation::Same);
    }
}

#[test]
fn what_documents_of_one_day_say_alike_is_one_undertaking() {
    let series = series();
    for together in [
        &["camp-david-spirit-4a", "commitment-to-consult-2a", "camp-david-fact-sheet-5a"][..],
        &["camp-david-spirit-4b", "commitment-to-consult-2b"],
        &["camp-david-spirit-5b", "camp-david-principles-4b"],
        &["camp-david-spirit-7f", "camp-david-principles-6b"],
        &["camp-david-spirit-8e", "camp-david-principles-12b"],
        &["camp-david-spirit-4d", "camp-david-fact-sheet-6a"],
    ] {
        assert_eq!(stated(thread(&series, together[0]), 1), together);
    }
    // What one document of the day says alone is no part of another's thread.
    assert_eq!(stated(thread(&series, "camp-david-spirit-7g"), 1), ["camp-david-spirit-7g"]);
}

#[test]
fn the_wording_of_denuclearization_swings_in_one_thread() {
    let series = series();
    let thread = thread(&series, "phnom-penh-2022-4a");
    assert_eq!(stated(thread, 0), ["phnom-penh-2022-4a"]);
    assert_eq!(stated(thread, 1), ["camp-david-spirit-7a", "camp-david-principles-6a"]);
    assert_eq!(stated(thread, 2), ["lima-2024-5a"]);
    assert_eq!(stated(thread, 3), ["new-york-2025-2a"]);
    let object = thread.moved.iter().find(|p| p.dimension == Dimension::Object).unwrap();
    assert_eq!((object.changes, object.returns), (3, 2), "north, back, north again");
    assert!(thread.steps.iter().all(|step| step.comparison.verdict == Verdict::Reshaped));
}

#[test]
fn the_duty_to_consult_is_told_again_in_lima_without_its_reservations() {
    let changes = written().compare_statements(camp_david(), "lima-joint-statement-2024").unwrap();
    let gone = changes.reservations.iter().filter(|r| {
        r.before.as_ref().is_some_and(|(source, _)| *source == "commitment-to-consult-2023")
    });
    let gone: Vec<_> = gone.collect();
    assert_eq!(gone.len(), 3);
    assert!(gone.iter().all(|r| r.outcome == ReservationOutcome::Absent));
    let duty = changes
        .commitments
        .iter()
        .find(|c| c.after.as_ref().is_some_and(|e| e.id == "lima-2024-3d"));
    assert!(duty.unwrap().before.is_some(), "taken up, not new");
}

#[test]
fn what_the_record_says_to_an_article_is_no_position_of_a_statement() {
    let steps: [(Statement, Statement); 3] = [
        ("phnom-penh-statement-2022".into(), camp_david()),
        (camp_david(), "lima-joint-statement-2024".into()),
        ("lima-joint-statement-2024".into(), "new-york-statement-2025".into()),
    ];
    for (before, after) in steps {
        let changes = written().compare_statements(before, after).unwrap();
        assert!(changes.positions.len() > 40);
        for change in &changes.positions {
            for stated in [&change.before, &change.after].into_iter().flatten() {
                let id = stated.exhibit.id.as_str();
                assert!(!id.starts_with("pos-record-"), "{id}");
            }
        }
    }
}
