//! The pages on deeds, frameworks and recommendations, kept as files, and the facts in them that
//! must not be lost.

use chrono::NaiveDate;
use trilat_core::{
    framework::At,
    model::{
        Basis, Certainty, CommitmentId, FrameworkId, LegalStatus, MechanismId, MechanismKind,
        Presence,
    },
    track::{CommitmentTrack, Fate, PeriodStatus, Removal, State, Timing, TransitionCause, Uptake},
    trilateral,
};
use trilat_examples::{
    cadences, end_of_record, is_it_a_nato, recommendations, resilience, words_to_deeds,
};

#[expect(clippy::unwrap_used, reason = "a helper of tests")]
fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_nato_type_alliance() {
    insta::assert_snapshot!("is_it_a_nato", is_it_a_nato().unwrap());
}

#[test]
fn from_words_to_deeds() {
    insta::assert_snapshot!("words_to_deeds", words_to_deeds(end_of_record()).unwrap());
}

#[test]
fn what_was_promised_again_and_again() {
    insta::assert_snapshot!("cadences", cadences(end_of_record()).unwrap());
}

#[test]
fn who_still_has_a_carrier() {
    insta::assert_snapshot!("resilience", resilience(end_of_record()).unwrap());
}

#[test]
fn what_the_articles_recommend() {
    insta::assert_snapshot!("recommendations", recommendations(end_of_record()).unwrap());
}

/// The day on which it was first done, as written.
fn done(track: &CommitmentTrack) -> Option<String> {
    track.transitions.iter().find_map(|it| match &it.cause {
        TransitionCause::Event { events, .. }
            if matches!(it.to.only(), Some(State::Fulfilled | State::Kept | State::BeingKept)) =>
        {
            events.first()?.date.map(|date| date.to_string())
        }
        _ => None,
    })
}

#[test]
fn missile_warning_data_was_promised_dated_and_done_in_time() {
    let dossier = trilateral();
    let track = dossier.track(end_of_record());
    let thread = track.thread("camp-david-spirit-8c");
    let first = thread.first().unwrap();
    assert_eq!(first.date.unwrap().to_string(), "2022-11-13");
    assert!(first.commitment.verb.starts_with("intend"), "{}", first.commitment.verb);
    assert_eq!(first.state, State::BeingKept);

    let dated = track.commitment("camp-david-spirit-8c").unwrap();
    assert_eq!(dated.deadline, Some(day("2023-12-31")));
    assert_eq!((dated.state, done(dated).as_deref()), (State::Fulfilled, Some("2023-12-19")));
    assert_eq!(dated.timing.only(), Some(Timing::InTime));
    let before = dossier.track(day("2023-12-18"));
    let state = |id| before.commitment(id).unwrap().state;
    assert_eq!(state("camp-david-spirit-8c"), State::NoEvidence);
    // The words that make it a lasting duty are being kept, not fulfilled once.
    assert_eq!(track.commitment("camp-david-press-2023-44a").unwrap().state, State::BeingKept);
}

#[test]
fn leaders_meetings_were_kept_to_lima_and_none_is_seen_after() {
    let dossier = trilateral();
    let id = || MechanismId::from("leaders-meetings");
    let record = dossier.cadence(id(), end_of_record()).unwrap();
    let status =
        |from: &str| record.calendar.iter().find(|run| run.from == day(from)).map(|run| run.status);
    assert_eq!(status("2023-01-01"), Some(PeriodStatus::Kept));
    assert_eq!(status("2024-01-01"), Some(PeriodStatus::Kept));
    assert_eq!(status("2025-01-01"), Some(PeriodStatus::NotSeen));
    let last = record.occasions.last().unwrap().events.first().unwrap();
    assert_eq!(last.event, *"lima-summit-2024");
    assert!(record.next_due.unwrap().gone_by);
    assert!(!record.looked_for.is_empty());
    // Not seen is no breach, on any day, in any text.
    let track = dossier.track(end_of_record());
    assert!(track.commitments.iter().all(|it| it.is(State::Breached) == Certainty::Not));
    let after_lima = dossier.cadence(id(), day("2024-12-31")).unwrap();
    assert!(!after_lima.next_due.unwrap().gone_by);
}

#[test]
fn the_yearly_exercise_was_kept() {
    let record = trilateral().cadence(MechanismId::from("freedom-edge"), end_of_record()).unwrap();
    for run in record.calendar.iter().filter(|run| run.from >= day("2024-01-01")) {
        let expected =
            if run.from < day("2026-01-01") { PeriodStatus::Kept } else { PeriodStatus::Running };
        assert_eq!(run.status, expected, "{}", run.from);
    }
    assert_eq!(record.next_due.unwrap().calendar, Some(day("2026-12-31")));
}

#[test]
fn the_youth_summit_was_met_late() {
    let dossier = trilateral();
    let id = "camp-david-fact-sheet-31a";
    let track = dossier.track(end_of_record());
    let found = track.commitment(id).unwrap();
    assert_eq!(found.timing.only(), Some(Timing::Late));
    assert!(done(found).unwrap().starts_with("2024-07"));
    assert!(found.days_past_deadline.unwrap().least > 0);
    let record = dossier.cadence(CommitmentId::from(id), end_of_record()).unwrap();
    assert_eq!(record.occasions.len(), 2);
    assert_eq!(dossier.track(day("2024-05-01")).commitment(id).unwrap().state, State::Overdue);
}

#[test]
fn the_trilateral_has_no_duty_to_defend_and_a_secretariat_since_2024() {
    let dossier = trilateral();
    let sides =
        dossier.compare_frameworks(["us-japan-rok", "nato"], At::Highest, Basis::Text).unwrap();
    let value = |at: usize, item: &str| sides.profiles[at].item(item).unwrap().value;
    assert_eq!(value(0, "defense"), Presence::Absent);
    assert_eq!(value(1, "defense"), Presence::Present);
    let gap = sides.gap(0, 1).unwrap();
    assert!(gap.to_add.iter().any(|item| item.item == "defense"));
    assert_eq!(gap.legal, [LegalStatus::Treaty]);
    let own = sides.profiles[0].legal.iter().filter(|ground| ground.is_own());
    let own: Vec<_> = own.filter_map(|ground| ground.status).collect();
    assert_eq!(own, [LegalStatus::Political, LegalStatus::Disclaimed]);
    let bodies = |at: At| {
        let profile = dossier.institution_items("us-japan-rok", at, Basis::Text).unwrap();
        let bodies = profile.organs.into_iter();
        let bodies = bodies.filter(|organ| organ.kind == MechanismKind::Secretariat);
        bodies.map(|organ| organ.since.to_string()).collect::<Vec<_>>()
    };
    assert!(bodies(At::Signature).is_empty());
    assert!(bodies(At::Day(day("2024-11-14"))).is_empty());
    assert_eq!(bodies(At::Day(end_of_record())), ["2024-11-20"]);
}

#[test]
fn without_one_of_the_three_little_or_nothing_is_carried() {
    let dossier = trilateral();
    let without = |actor: &str| {
        let scope = FrameworkId::from("us-japan-rok");
        let found = dossier.without(Removal::new().actor(actor), scope, end_of_record()).unwrap();
        found.counts.get(&Fate::Keeps).copied().unwrap_or_default()
    };
    assert_eq!((without("us"), without("kr")), (0, 0));
    // What the United States and the Republic of Korea carry by themselves.
    assert_eq!(without("jp"), 3);
}

#[test]
fn no_recommendation_is_said_to_have_been_taken_up_since() {
    let articles = ["article-s0", "article-s1", "article-s2", "article-s3", "article-s4"];
    let found = trilateral().recommendations(articles, end_of_record()).unwrap();
    assert!(found.rows.iter().all(|row| row.uptake() != Some(Uptake::Since)));
    let joint =
        found.rows.iter().find(|row| row.proposition == *"trilateral-should-respond-jointly");
    assert_eq!(joint.unwrap().uptake(), Some(Uptake::AlreadyThere));
    // An essay that passes on the statement of New York is no older than that.
    assert_eq!(joint.unwrap().not_before, Some(day("2025-09-22")));
}
