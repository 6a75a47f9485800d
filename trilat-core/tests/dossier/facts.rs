//! Facts that a reader of the texts finds by hand: who promised what in which paragraph, what
//! days an imprecise date covers, whose words came by way of whom.

use crate::{commitment, event, mechanism, position, source, written};
use chrono::NaiveDate;
use trilat_core::model::{
    ActorId, AttributionGrade, Certainty, Commitment, Completeness, Date, Deadline, Effect, Force,
    LegalStatus, MechanismStatus, Occurrence, Party, Precision, ReservationKind, Stance, Stated,
};

/// One promise as a reader finds it.
struct Promise {
    id: &'static str,
    source: &'static str,
    at: &'static str,
    by: &'static [&'static str],
    verb: &'static str,
    force: Force,
    precision: Precision,
    /// How often, by when; empty where the text is silent.
    cadence: &'static str,
    deadline: &'static str,
}

const THREE: &[&str] = &["us", "jp", "kr"];
const US: &[&str] = &["us"];

const PROMISES: &[Promise] = &[
    // The data on missiles: intended in 2022, with an end in 2023, and "committed" in the paper of
    // the American side alone.
    Promise {
        id: "phnom-penh-2022-5d",
        source: "phnom-penh-statement-2022",
        at: "¶5",
        by: THREE,
        verb: "intend to share",
        force: Force::Intended,
        precision: Precision::Specific,
        cadence: "",
        deadline: "",
    },
    Promise {
        id: "camp-david-spirit-8c",
        source: "spirit-of-camp-david-2023",
        at: "¶8",
        by: THREE,
        verb: "intend to operationalize",
        force: Force::Intended,
        precision: Precision::Measurable,
        cadence: "",
        deadline: "2023-12-31",
    },
    Promise {
        id: "camp-david-fact-sheet-12a",
        source: "camp-david-fact-sheet-2023",
        at: "¶12",
        by: US,
        verb: "committed to operationalizing",
        force: Force::Pledged,
        precision: Precision::Measurable,
        cadence: "",
        deadline: "2023-12-31",
    },
    // The exercises: yearly in 2023, regular in 2025.
    Promise {
        id: "camp-david-spirit-8b",
        source: "spirit-of-camp-david-2023",
        at: "¶8",
        by: THREE,
        verb: "intend to hold",
        force: Force::Intended,
        precision: Precision::Measurable,
        cadence: "1 per year",
        deadline: "",
    },
    Promise {
        id: "camp-david-fact-sheet-11a",
        source: "camp-david-fact-sheet-2023",
        at: "¶11",
        by: US,
        verb: "decided on",
        force: Force::Pledged,
        precision: Precision::Measurable,
        cadence: "1 per year",
        deadline: "",
    },
    Promise {
        id: "new-york-2025-1c",
        source: "new-york-statement-2025",
        at: "§N1c",
        by: THREE,
        verb: "reaffirmed their determination",
        force: Force::Intended,
        precision: Precision::Specific,
        cadence: "regular",
        deadline: "",
    },
    // Meetings.
    Promise {
        id: "camp-david-spirit-4d",
        source: "spirit-of-camp-david-2023",
        at: "¶4",
        by: THREE,
        verb: "will hold",
        force: Force::Pledged,
        precision: Precision::Measurable,
        cadence: "at least 1 per year",
        deadline: "",
    },
    Promise {
        id: "camp-david-spirit-4e",
        source: "spirit-of-camp-david-2023",
        at: "¶4",
        by: THREE,
        verb: "will also hold",
        force: Force::Pledged,
        precision: Precision::Specific,
        cadence: "once",
        deadline: "",
    },
    Promise {
        id: "camp-david-spirit-4i",
        source: "spirit-of-camp-david-2023",
        at: "¶4",
        by: THREE,
        verb: "welcome the … planned",
        force: Force::Intended,
        precision: Precision::Measurable,
        cadence: "",
        deadline: "2023-10",
    },
    Promise {
        id: "lima-2024-11a",
        source: "lima-joint-statement-2024",
        at: "¶11",
        by: THREE,
        verb: "look forward to",
        force: Force::Expressed,
        precision: Precision::Measurable,
        cadence: "once",
        deadline: "2025",
    },
    // Consultation, and the body that keeps count of it all.
    Promise {
        id: "commitment-to-consult-2a",
        source: "commitment-to-consult-2023",
        at: "¶2",
        by: THREE,
        verb: "commit our governments to consult",
        force: Force::Pledged,
        precision: Precision::Specific,
        cadence: "",
        deadline: "",
    },
    Promise {
        id: "lima-2024-2a",
        source: "lima-joint-statement-2024",
        at: "¶2",
        by: THREE,
        verb: "announce the establishment of",
        force: Force::Pledged,
        precision: Precision::Specific,
        cadence: "",
        deadline: "",
    },
    // What one alone promises to the two others.
    Promise {
        id: "phnom-penh-2022-5b",
        source: "phnom-penh-statement-2022",
        at: "¶5",
        by: US,
        verb: "reiterated that … commitment to defend",
        force: Force::Pledged,
        precision: Precision::General,
        cadence: "",
        deadline: "",
    },
    // Numbers and dates.
    Promise {
        id: "phnom-penh-2022-16b",
        source: "phnom-penh-statement-2022",
        at: "¶16",
        by: THREE,
        verb: "committing to achieving",
        force: Force::Pledged,
        precision: Precision::Measurable,
        cadence: "",
        deadline: "2050",
    },
    Promise {
        id: "camp-david-fact-sheet-25a",
        source: "camp-david-fact-sheet-2023",
        at: "¶25",
        by: US,
        verb: "will drive",
        force: Force::Pledged,
        precision: Precision::Measurable,
        cadence: "",
        deadline: "",
    },
    Promise {
        id: "phnom-penh-2022-4d",
        source: "phnom-penh-statement-2022",
        at: "¶4",
        by: THREE,
        verb: "reaffirm a shared commitment to",
        force: Force::Pledged,
        precision: Precision::General,
        cadence: "",
        deadline: "immediate",
    },
    Promise {
        id: "camp-david-spirit-10a",
        source: "spirit-of-camp-david-2023",
        at: "¶10",
        by: THREE,
        verb: "are committed to working closely together to launch",
        force: Force::Pledged,
        precision: Precision::Specific,
        cadence: "",
        deadline: "",
    },
];

fn shown<T: std::fmt::Display>(stated: &Stated<T>) -> String {
    stated.value().map(ToString::to_string).unwrap_or_default()
}

#[test]
fn who_promised_what_in_which_paragraph() {
    for promise in PROMISES {
        let found = commitment(promise.id);
        let id = promise.id;
        assert_eq!(found.source, promise.source, "{id}");
        let at: Vec<String> =
            found.passages.iter().filter_map(|p| p.at.as_ref()).map(ToString::to_string).collect();
        assert!(at.contains(&promise.at.to_owned()), "{id}: {at:?}");
        assert_eq!(found.by.iter().map(|by| by.as_str()).collect::<Vec<_>>(), promise.by, "{id}");
        assert_eq!(found.verb, promise.verb, "{id}");
        assert_eq!(found.effective_force(), Some(promise.force), "{id}");
        assert_eq!(found.precision, Some(promise.precision), "{id}");
        assert_eq!(shown(&found.cadence), promise.cadence, "{id}");
        assert_eq!(shown(&found.deadline), promise.deadline, "{id}");
    }
}

#[test]
fn where_a_coder_reads_a_verb_otherwise_than_the_table_is_on_record() {
    let overridden: Vec<String> = trilat_core::trilateral()
        .commitments()
        .iter()
        .map(Commitment::force_reading)
        .filter(|reading| reading.overridden)
        .map(|reading| format!("{}: {}", reading.commitment, reading.in_words()))
        .collect();
    assert!(overridden.len() > 10, "{overridden:#?}");
    // A duty of a treaty binds, whatever its verb.
    let treaty = "north-atlantic-treaty-4a: bound by the coder; by the verb (`will`) pledged";
    assert!(overridden.contains(&treaty.to_owned()), "{overridden:#?}");
    let plain = commitment("camp-david-spirit-8b").force_reading();
    assert!(!plain.overridden && plain.by_coder.is_none() && plain.force == plain.by_verb);
}

#[test]
fn the_american_pledge_of_defence_is_owed_to_the_two_others() {
    let owed = &commitment("phnom-penh-2022-5b").counterparts;
    assert_eq!(*owed, [Party::from("jp"), Party::from("kr")]);
    assert_eq!(commitment("camp-david-spirit-8b").counterparts, [Party::EachOther]);
}

#[test]
fn the_duty_to_consult_is_pledged_disclaimed_and_thrice_reserved() {
    let duty = commitment("commitment-to-consult-2a");
    assert_eq!(duty.effective_force(), Some(Force::Pledged));
    assert_eq!(duty.legal_status, Some(LegalStatus::Disclaimed));
    assert!(duty.trigger.value().is_some(), "challenges, provocations, threats");
    let reservations: Vec<(ReservationKind, String)> = source("commitment-to-consult-2023")
        .reservations
        .iter()
        .map(|r| (r.kind, r.at.as_ref().map(ToString::to_string).unwrap_or_default()))
        .collect();
    let third = || "¶3".to_owned();
    assert_eq!(
        reservations,
        [
            (ReservationKind::KeepsFreedomOfAction, third()),
            (ReservationKind::DoesNotSupersede, third()),
            (ReservationKind::DisclaimsObligation, third()),
        ]
    );
    // The two treaties that it leaves as they are.
    let untouched = &source("commitment-to-consult-2023").reservations[1].instruments;
    assert_eq!(*untouched, ["us-japan-treaty-1960", "us-rok-treaty-1953"]);
    // Lima recalls the duty, and disclaims nothing.
    assert_eq!(commitment("lima-2024-3d").legal_status, Some(LegalStatus::Political));
    let lima = &source("lima-joint-statement-2024").reservations;
    assert!(lima.iter().all(|r| r.kind == ReservationKind::NoChangeOfPosition));
}

#[test]
fn three_leaders_statements_leave_their_positions_on_taiwan_as_they_were() {
    for (id, at) in [
        ("phnom-penh-statement-2022", "¶7"),
        ("camp-david-principles-2023", "¶7"),
        ("spirit-of-camp-david-2023", "¶6"),
        ("lima-joint-statement-2024", "¶7"),
    ] {
        let [reservation] = source(id).reservations.as_slice() else { panic!("{id}") };
        assert_eq!(reservation.kind, ReservationKind::NoChangeOfPosition, "{id}");
        assert_eq!(reservation.at.as_ref().unwrap().to_string(), at, "{id}");
    }
    // Of New York too little is at hand to say so.
    assert_eq!(source("new-york-statement-2025").completeness, Completeness::Digest);
}

#[test]
fn the_object_of_denuclearization_turns_to_the_north_and_back_and_again() {
    for (id, object) in [
        ("phnom-penh-2022-4a", "Korean Peninsula"),
        ("camp-david-spirit-7a", "DPRK"),
        ("camp-david-principles-6a", "DPRK"),
        ("lima-2024-5a", "Korean Peninsula"),
        ("new-york-2025-2a", "DPRK"),
    ] {
        assert_eq!(commitment(id).object, format!("complete denuclearization of the {object}"));
    }
}

#[test]
fn the_three_readouts_of_gyeongju_name_two_objects() {
    for (source_id, issuer, proposition) in [
        ("gyeongju-readout-rok-2025", "kr", "peninsula-complete-denuclearization"),
        ("gyeongju-readout-us-2025", "us", "dprk-complete-denuclearization"),
        ("gyeongju-readout-japan-2025", "jp", "dprk-complete-denuclearization"),
    ] {
        assert_eq!(source(source_id).issuers, [issuer]);
        assert_eq!(source(source_id).event, Some("gyeongju-foreign-ministers-2025".into()));
        let said = written()
            .positions()
            .iter()
            .find(|p| p.source == source_id && p.proposition.as_str().contains("denuclearization"));
        let said = said.unwrap();
        assert_eq!((said.holder.as_str(), said.proposition.as_str()), (issuer, proposition));
        assert_eq!(said.stance, Stance::Supports);
    }
    for object in ["peninsula", "dprk"] {
        let id = format!("{object}-complete-denuclearization");
        let proposition = written().propositions().get(id.as_str()).unwrap();
        assert_eq!(proposition.variant_of, Some("complete-denuclearization".into()));
    }
}

#[test]
fn sullivans_words_reach_the_article_by_way_of_an_agency() {
    // What he said, ¶34 and ¶36 of the gaggle; the agency; the article that names the agency.
    assert_eq!(source("article-s0").relays, ["tass-2023-08-18"]);
    assert_eq!(source("tass-2023-08-18").relays, ["sullivan-gaggle-2023"]);
    assert!(source("sullivan-gaggle-2023").relays.is_empty());
    assert_eq!(source("tass-2023-08-18").completeness, Completeness::Unseen);
    let told = position("pos-s0-l6a");
    let chain: Vec<&str> = told.attribution.relays.iter().map(|id| id.as_str()).collect();
    assert_eq!(chain, ["sullivan-gaggle-2023", "tass-2023-08-18"]);
    assert_eq!(told.attribution.speaker, Some("jake-sullivan".into()));
    assert_eq!(told.attribution.grade, AttributionGrade::Named);
    // The article has him rule out an alliance; he himself named no endpoint.
    assert_eq!(told.proposition, "us-rules-out-a-formal-trilateral-alliance");
    assert_eq!(told.stance, Stance::Supports);
    let said = position("pos-record-us-rules-out-a-formal-trilateral-alliance");
    assert_eq!(said.source, "sullivan-gaggle-2023");
    assert_eq!(said.stance, Stance::Ambivalent);
    let nato = position("pos-sullivan-2023-68a");
    assert_eq!(nato.proposition, "trilateral-is-pacific-nato");
    assert_eq!(nato.stance, Stance::Opposes);
}

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    Some(NaiveDate::from_ymd_opt(year, month, day).unwrap())
}

fn dated(id: &str) -> &'static Date {
    event(id).date.as_ref().unwrap()
}

#[test]
fn imprecise_dates_span_what_their_words_allow() {
    for (id, from, until) in [
        // "In mid-August": the middle ten days of the month.
        ("missile-data-test-2023-08", day(2023, 8, 11), day(2023, 8, 20)),
        // "August 2023", as an article has it.
        ("s1-camp-david-summit", day(2023, 8, 1), day(2023, 8, 31)),
        // "early 2024": the first four months.
        ("s1-early-warning-operational", day(2024, 1, 1), day(2024, 4, 30)),
        ("s1-trilateral-pledge", day(2025, 9, 1), day(2025, 9, 30)),
        ("maritime-interdiction-drill-2023-10", day(2023, 10, 1), day(2023, 10, 31)),
        ("s3-hanoi-summit", day(2019, 1, 1), day(2019, 12, 31)),
        // Five days of an exercise.
        ("freedom-edge-2025-09", day(2025, 9, 15), day(2025, 9, 19)),
        ("freedom-edge-2024-06", day(2024, 6, 27), day(2024, 6, 29)),
        ("missile-data-activation-2023", day(2023, 12, 19), day(2023, 12, 19)),
    ] {
        assert_eq!((dated(id).earliest(), dated(id).latest()), (from, until), "{id}");
    }
    // No end is known to a search that has found nothing.
    assert_eq!(dated("leaders-summit-not-found").earliest(), day(2024, 11, 16));
    assert_eq!(dated("leaders-summit-not-found").latest(), None);
    assert_eq!(event("leaders-summit-not-found").occurrence, Some(Occurrence::NotFound));
    // The articles date nothing that they call recent.
    assert_eq!(event("s2-russia-warning").date, None);
}

#[test]
fn a_vague_date_of_an_article_holds_the_day_of_the_record() {
    for (vague, dated_one) in [
        ("s1-camp-david-summit", "camp-david-summit-2023"),
        ("s1-trilateral-pledge", "new-york-foreign-ministers-2025-09"),
        ("s1-munich", "munich-foreign-ministers-2025"),
        ("s1-bomber-escort", "air-drill-2025-01"),
        ("s1-freedom-edge", "freedom-edge-2025-09"),
    ] {
        assert_eq!(event(vague).same_as, [dated_one], "{vague}");
        let whole = dated(vague).whole();
        assert_eq!(dated(dated_one).within(whole), Certainty::Certainly, "{vague}");
    }
}

#[test]
fn the_data_flowed_twelve_days_before_the_deadline() {
    let done = event("missile-data-activation-2023");
    let promise = commitment("camp-david-spirit-8c");
    assert!(
        done.bears_on.iter().any(|b| b.effect == Effect::Fulfils && b.commitment == promise.id)
    );
    let Some(Deadline::By(deadline)) = promise.deadline.value() else { panic!("no deadline") };
    assert_eq!(dated("missile-data-activation-2023").before(deadline), Certainty::Certainly);
    assert_eq!(dated("missile-data-activation-2023").least_days_until(deadline), Some(12));
    let sharing = mechanism("missile-warning-data-sharing");
    let statuses: Vec<(MechanismStatus, String)> =
        sharing.history.iter().map(|c| (c.status, c.date.to_string())).collect();
    assert_eq!(
        statuses,
        [
            (MechanismStatus::Planned, "2022-11-13".to_owned()),
            (MechanismStatus::Announced, "2023-08-18".to_owned()),
            (MechanismStatus::Announced, "2023-12-09".to_owned()),
            (MechanismStatus::Operating, "2023-12-19".to_owned()),
            (MechanismStatus::Operating, "2024-11-15".to_owned()),
            (MechanismStatus::Operating, "2025-01-10".to_owned()),
        ]
    );
}

#[test]
fn what_an_article_calls_an_alliance_has_no_treaty_of_the_three() {
    // No source of which the three are the issuers is a treaty.
    let three = ["us", "jp", "kr"].map(ActorId::from);
    let treaties = written().sources().iter().filter(|source| {
        source.kind == trilat_core::model::SourceKind::Treaty
            && three.iter().all(|state| source.issuers.contains(state))
    });
    assert_eq!(treaties.count(), 0);
}
