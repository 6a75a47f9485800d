//! Replay, cadence, coverage, scores and resilience, at several sizes and on the bundled dossier.
#![expect(clippy::unwrap_used, reason = "a benchmark, which ends where it fails")]

use chrono::NaiveDate;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use numbers::Numbers;
use std::hint::black_box;
use trilat_core::{Dossier, framework::At, model::*, track::*};

#[path = "support/numbers.rs"]
mod numbers;

/// 2022-01-01, by number.
const START: Day = 738_156;
const DAYS: usize = 1_460;

fn course(n: &mut Numbers) -> Terms {
    let courses = [Course::Once, Course::Recurring, Course::EachOccasion];
    let day = START + Day::try_from(n.below(200)).unwrap();
    let terms = Terms::new(day, n.pick(&courses));
    match terms.course {
        Course::EachOccasion => {
            Terms { condition: Condition::Stated(Window::new(day, day + 2_000)), ..terms }
        }
        _ => Terms { deadline: Some(day + 365), ..terms },
    }
}

/// On a day; one in `vague` in some month.
fn deed(n: &mut Numbers, vague: usize) -> Deed {
    let day = START + Day::try_from(n.below(DAYS)).unwrap();
    let effects = [
        Effect::Fulfils,
        Effect::Fulfils,
        Effect::PartlyFulfils,
        Effect::Triggers,
        Effect::Breaches,
        Effect::Suspends,
        Effect::Resumes,
    ];
    let when = if n.below(vague) == 0 { Window::new(day, day + 29) } else { Window::day(day) };
    Deed::new(when, n.pick(&effects))
}

fn lifecycle(c: &mut Criterion) {
    let mut group = c.benchmark_group("replay over plain days");
    group.sample_size(10);
    for (commitments, events, vague, name) in [
        (100_000_u64, 10_u64, usize::MAX, "all days known"),
        (100_000, 10, 10, "one date in ten a month"),
        (1_000, 1_000, usize::MAX, "many on each, all days known"),
    ] {
        let mut n = Numbers::new(3);
        let cases: Vec<(Terms, Vec<Deed>)> = (0..commitments)
            .map(|_| (course(&mut n), (0..events).map(|_| deed(&mut n, vague)).collect()))
            .collect();
        let as_of = START + 1_500;
        group.throughput(Throughput::Elements(commitments * events));
        group.bench_function(
            format!("{commitments} commitments, {} events, {name}", commitments * events),
            |b| {
                b.iter(|| {
                    let replayed = black_box(&cases)
                        .iter()
                        .map(|(terms, deeds)| replay(terms, deeds, as_of).moves.len());
                    replayed.sum::<usize>()
                });
            },
        );
    }
    group.finish();
}

/// So many commitments, with ten events on each, some of them recurring, with mechanisms.
fn dossier(commitments: usize) -> Dossier {
    let mut n = Numbers::new(5);
    let mut date = |from: usize, days: usize| -> Date {
        let day = START + Day::try_from(from + n.below(days)).unwrap();
        let day = NaiveDate::from_num_days_from_ce_opt(day).unwrap();
        Date::try_from(day).unwrap()
    };
    let source = Source::new("s", SourceKind::JointStatement, "S", Completeness::Full)
        .issuers(["us"])
        .address("https://example.org")
        .date(date(0, 1));
    let mut builder =
        Dossier::builder().add(Actor::new("us", ActorKind::State, "United States")).add(source);
    let effects = [Effect::Fulfils, Effect::PartlyFulfils, Effect::Triggers, Effect::Suspends];
    for at in 0..commitments {
        let id = format!("c-{at}");
        let commitment = Commitment::new(id.as_str(), "s", "will", Act::Meet, "meetings");
        builder = builder.add(match at % 4 {
            0 => commitment.cadence(Cadence::YEARLY),
            1 => commitment.trigger("a crisis".to_owned()),
            2 => commitment.deadline(Deadline::By(date(365, 1))),
            _ => commitment,
        });
        for (event, &effect) in effects.iter().cycle().skip(at % 4).take(10).enumerate() {
            builder = builder.add(
                Event::new(format!("e-{at}-{event}").as_str(), EventKind::Meeting, "It happened")
                    .date(date(30, DAYS))
                    .bears_on([Bearing::new(effect, id.as_str())])
                    .citations([Citation::new("s")]),
            );
        }
    }
    for at in 0..commitments / 10 {
        let carried: Vec<String> =
            (0..20).map(|more| format!("c-{}", (at * 10 + more * 7) % commitments)).collect();
        builder = builder.add(
            Mechanism::new(format!("m-{at}").as_str(), MechanismKind::WorkingGroup, "M")
                .members(["us"])
                .implements(carried.iter().map(String::as_str))
                .history([StatusChange::new(MechanismStatus::Operating, date(0, 300))]),
        );
    }
    builder.build().unwrap()
}

fn records(c: &mut Criterion) {
    let mut group = c.benchmark_group("track records");
    group.sample_size(10);
    let as_of = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    for commitments in [1_000, 10_000, 100_000] {
        let dossier = dossier(commitments);
        group.throughput(Throughput::Elements(commitments as u64 * 10));
        group.bench_function(
            format!("{commitments} commitments, {} events", dossier.events().len()),
            |b| b.iter(|| black_box(&dossier).track(as_of).commitments.len()),
        );
    }
    group.finish();
}

fn bundled(c: &mut Criterion) {
    let dossier = trilat_core::trilateral();
    let as_of = NaiveDate::from_ymd_opt(2025, 12, 31).unwrap();
    let mut group = c.benchmark_group("bundled dossier");
    group.bench_function("track", |b| b.iter(|| black_box(dossier).track(as_of)));
    group.bench_function("coverage", |b| {
        b.iter(|| black_box(dossier).coverage(Scope::All, as_of));
    });
    group.bench_function("scores", |b| {
        b.iter(|| black_box(dossier).scores::<Compliance>(Scope::All, as_of));
    });
    group.bench_function("one removal", |b| {
        b.iter(|| black_box(dossier).without(Removal::new().actor("us"), Scope::All, as_of));
    });
    group.bench_function("all single removals", |b| {
        b.iter(|| black_box(dossier).single_removals(Scope::All, as_of));
    });
    group.bench_function("cadence of a series", |b| {
        let id = MechanismId::from("leaders-meetings");
        b.iter(|| black_box(dossier).cadence(id.clone(), as_of).unwrap());
    });
    group.bench_function("five frameworks side by side", |b| {
        let ids = ["us-japan-rok", "nato", "us-japan", "us-rok", "anzus"];
        b.iter(|| black_box(dossier).compare_frameworks(ids, At::Highest, Basis::Text).unwrap());
    });
    group.finish();
}

criterion_group!(benches, lifecycle, records, bundled);
criterion_main!(benches);
