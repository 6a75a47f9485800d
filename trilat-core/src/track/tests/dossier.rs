//! Laws of a whole dossier's track, on random records.

use crate::{
    Dossier,
    model::*,
    track::{Track, days},
};
use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};

const DATES: [&str; 16] = [
    "2022-12-31",
    "2023-01-01",
    "2023-01-15",
    "2023-02",
    "2023-02-10",
    "2023-03-01/2023-03-05",
    "2023-03-05",
    "2023-03-05/..",
    "2023 early",
    "2023",
    "2023-06-30",
    "2023-07-01",
    "2023-12-30/2024-01-02",
    "2024-01-01",
    "2024-05?",
    "2024/",
];

fn date() -> impl Strategy<Value = Option<Date>> {
    prop::option::weighted(0.95, prop::sample::select(DATES.to_vec()))
        .prop_map(|text| text.map(|text| text.parse().unwrap()))
}

fn commitments() -> Vec<Commitment> {
    let date = |text: &str| text.parse::<Date>().unwrap();
    let plain = |id: &str, source: &str| Commitment::new(id, source, "will", Act::Meet, "a thing");
    vec![
        plain("c-0", "full"),
        plain("c-1", "full").deadline(Deadline::By(date("2023-06"))).not_before(date("2023-02")),
        plain("c-2", "full").cadence(Cadence::YEARLY),
        plain("c-3", "full").trigger("a crisis".to_owned()),
        plain("c-4", "full").term(Term::Until(date("2023-03"))),
        plain("c-5", "digest").continues(["c-0"]),
        plain("c-6", "vague"),
        plain("c-7", "full").cadence("2 per quarter".parse::<Cadence>().unwrap()),
    ]
}

fn event(id: usize) -> impl Strategy<Value = Event> {
    let occurrence = prop_oneof![
        6 => Just(None),
        1 => Just(Some(Occurrence::Reported)),
        1 => Just(Some(Occurrence::Planned)),
        1 => Just(Some(Occurrence::NotFound)),
    ];
    let bearing = (prop::sample::select(Effect::ALL.to_vec()), 0..8_usize)
        .prop_map(|(effect, at)| Bearing::new(effect, format!("c-{at}").as_str()));
    let bearings = prop::collection::vec(bearing, 0..4);
    (date(), occurrence, bearings, any::<bool>()).prop_map(
        move |(date, occurrence, bearings, of_series)| {
            let mut event = Event::new(format!("e-{id}").as_str(), EventKind::Meeting, "It");
            event.date = date;
            event.occurrence = occurrence;
            event.bears_on = bearings;
            if of_series {
                event.occurrence_of = vec!["series".into()];
            }
            event.citations = vec![Citation::new("full")];
            event
        },
    )
}

fn events(most: usize) -> impl Strategy<Value = Vec<Event>> {
    (0..=most).prop_flat_map(|count| (0..count).map(event).collect::<Vec<_>>())
}

/// Some events are further records of earlier ones.
fn joined(mut events: Vec<Event>, joins: &[(usize, usize)]) -> Vec<Event> {
    for &(from, to) in joins {
        if let [from, to] = [from, to].map(|at| at % events.len().max(1))
            && from > to
            && let Some(id) = events.get(to).map(|event| event.id.clone())
            && let Some(event) = events.get_mut(from)
        {
            event.same_as = vec![id];
        }
    }
    events
}

fn dossier(events: Vec<Event>) -> Dossier {
    let source = |id: &str, completeness, date: Option<&str>| {
        let mut source =
            Source::new(id, SourceKind::JointStatement, id, completeness).issuers(["us", "jp"]);
        source.date = date.map(|text| text.parse().unwrap());
        source.address(format!("https://example.org/{id}"))
    };
    let change = |status, date: &str| StatusChange::new(status, date.parse::<Date>().unwrap());
    Dossier::builder()
        .add(Actor::new("us", ActorKind::State, "United States"))
        .add(Actor::new("jp", ActorKind::State, "Japan"))
        .add(source("full", Completeness::Full, Some("2023-01-01")))
        .add(source("digest", Completeness::Digest, Some("2023-02")))
        .add(source("vague", Completeness::Full, None))
        .add_all(commitments())
        .add(
            Mechanism::new("series", MechanismKind::MeetingSeries, "Series")
                .implements(["c-2", "c-0"])
                .members(["us", "jp"])
                .cadence(Cadence::YEARLY)
                .history([
                    change(MechanismStatus::Announced, "2023-01"),
                    change(MechanismStatus::Operating, "2023-03-05"),
                ]),
        )
        .add_all(events)
        .build()
        .unwrap()
}

fn days() -> Vec<NaiveDate> {
    let days = [
        "2022-12-31",
        "2023-01-01",
        "2023-01-31",
        "2023-02-10",
        "2023-03-04",
        "2023-03-05",
        "2023-07-01",
        "2024-01-01",
        "2025-06-01",
    ];
    days.map(|day| day.parse().unwrap()).to_vec()
}

fn first_day(event: &Event) -> i32 {
    days::window(event.date.as_ref()).first
}

/// What is replayed of every undertaking: all but the words of evidence.
fn states(track: &Track) -> Vec<Value> {
    let of = |it: &crate::track::CommitmentTrack| {
        json!([it.commitment.id, it.state, it.possible, it.timing, it.days_past_deadline])
    };
    let mechanisms = track.mechanisms.iter().map(|it| json!([it.mechanism, it.status, it.life]));
    track.commitments.iter().map(of).chain(mechanisms).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn adding_an_event_changes_nothing_before_its_day(
        events in events(7),
        joins in prop::collection::vec((0..7_usize, 0..7_usize), 0..3),
    ) {
        let events = joined(events, &joins);
        let Some((last, before)) = events.split_last() else { return Ok(()) };
        let (less, more) = (dossier(before.to_vec()), dossier(events.clone()));
        for day in days() {
            if days::number(day) < first_day(last) {
                prop_assert_eq!(json!(less.track(day)), json!(more.track(day)));
            }
        }
    }

    #[test]
    fn the_order_of_events_does_not_matter(
        events in events(7),
        joins in prop::collection::vec((0..7_usize, 0..7_usize), 0..3),
        shift in 1..7_usize,
    ) {
        let events = joined(events, &joins);
        // The order of events is that of their ids: other ids, another order.
        let renamed = |id: &EventId| -> EventId {
            let number: usize = id.as_str().trim_start_matches("e-").parse().unwrap();
            format!("x-{}", (number * 5 + shift) % 7).as_str().into()
        };
        let others: Vec<Event> = events
            .iter()
            .cloned()
            .map(|mut event| {
                event.id = renamed(&event.id);
                event.same_as = event.same_as.iter().map(renamed).collect();
                event
            })
            .collect();
        let (one, other) = (dossier(events), dossier(others));
        for day in days() {
            prop_assert_eq!(states(&one.track(day)), states(&other.track(day)));
        }
    }

    #[test]
    fn what_was_only_planned_or_looked_for_is_never_done(events in events(7)) {
        let only: Vec<Event> = events
            .into_iter()
            .map(|event| event.occurrence(Occurrence::NotFound))
            .collect();
        let (none, only) = (dossier(Vec::new()), dossier(only));
        // That a meeting was looked for can make a mechanism silent that was unknown, never alive.
        let told = |track: &Track| -> Vec<Value> {
            let mechanisms = track.mechanisms.iter().map(|it| json!([it.status, it.is_alive()]));
            let commitments = track.commitments.iter().map(|it| json!([it.possible, it.timing]));
            commitments.chain(mechanisms).collect()
        };
        for day in days() {
            prop_assert_eq!(told(&none.track(day)), told(&only.track(day)));
        }
    }

    #[test]
    fn nothing_is_breached_without_a_record_that_says_so(events in events(7)) {
        let mild: Vec<Event> = events
            .into_iter()
            .map(|mut event| {
                event.bears_on.retain(|bearing| bearing.effect != Effect::Breaches);
                event
            })
            .collect();
        let dossier = dossier(mild);
        for day in days() {
            for track in dossier.track(day).commitments {
                prop_assert!(!track.possible.contains(crate::track::State::Breached));
            }
        }
    }
}

#[test]
fn a_thread_holds_what_is_taken_up_and_what_takes_up() {
    let dossier = dossier(Vec::new());
    let track = dossier.track(NaiveDate::from_ymd_opt(2024, 1, 1).unwrap());
    let ids = |id: &str| -> Vec<String> {
        track.thread(id).iter().map(|track| track.commitment.id.to_string()).collect()
    };
    assert_eq!(ids("c-0"), ["c-0", "c-5"]);
    assert_eq!(ids("c-5"), ["c-0", "c-5"]);
    assert_eq!(ids("c-1"), ["c-1"]);
    assert!(ids("nothing").is_empty());
}
