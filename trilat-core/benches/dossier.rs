//! Reading, checking and comparing, at several sizes.
#![expect(clippy::unwrap_used, reason = "a benchmark, which ends where it fails")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use support::{Numbers, VERBS, phrase};
use trilat_core::{Dossier, model::*};

mod support;

/// Two statements of so many commitments each; most of the later take up an earlier one.
fn statements(commitments: usize) -> Dossier {
    let mut n = Numbers::new(7);
    let mut builder = Dossier::builder();
    for k in 0..3 {
        builder = builder.add(Actor::new(format!("actor-{k}"), ActorKind::State, "x"));
    }
    for k in 0..40 {
        builder = builder.add(Issue::new(format!("issue-{k}"), "x"));
    }
    for id in ["before", "after"] {
        builder = builder.add(
            Source::new(id, SourceKind::JointStatement, id, Completeness::Full)
                .issuers(["actor-0", "actor-1", "actor-2"]),
        );
        let mut same = Numbers::new(11);
        for k in 0..commitments {
            let object = phrase(&mut same, 5);
            let act = same.pick(Act::ALL);
            let issue = format!("issue-{}", same.below(40));
            // One in five is reworded beyond recognition.
            let object = if id == "after" && n.below(5) == 0 { phrase(&mut n, 5) } else { object };
            builder = builder.add(
                Commitment::new(format!("{id}-{k}"), id, n.pick(&VERBS), act, object)
                    .issues([issue])
                    .precision(n.pick(Precision::ALL))
                    .legal_status(LegalStatus::Political),
            );
        }
    }
    builder.build().unwrap()
}

/// The dossier as YAML in the style that people write: one key a line, short lists in brackets.
fn yaml(dossier: &Dossier) -> String {
    fn flow(value: &serde_json::Value) -> String {
        value.to_string()
    }
    let value = serde_json::to_value(dossier).unwrap();
    let mut out = String::new();
    for (section, records) in value.as_object().unwrap() {
        let Some(records) = records.as_array() else {
            out.push_str(&format!("{section}: {records}\n"));
            continue;
        };
        out.push_str(&format!("{section}:\n"));
        for record in records {
            let mut lead = "  - ";
            for (key, value) in record.as_object().unwrap() {
                let shown = match value.as_str() {
                    // Plain where nothing could be mistaken.
                    Some(text)
                        if text
                            .bytes()
                            .all(|b| b.is_ascii_alphabetic() || b == b'-' || b == b' ') =>
                    {
                        text.to_owned()
                    }
                    _ => flow(value),
                };
                out.push_str(&format!("{lead}{key}: {shown}\n"));
                lead = "    ";
            }
        }
    }
    out
}

fn reading(c: &mut Criterion) {
    let mut group = c.benchmark_group("read and check");
    group.sample_size(10);
    for records in [1_000, 10_000, 100_000] {
        let dossier = support::dossier(records);
        let json = dossier.to_json();
        group.throughput(Throughput::Bytes(json.len() as u64));
        group.bench_function(format!("JSON, {} records", dossier.len()), |b| {
            b.iter(|| Dossier::from_json(black_box(&json)).unwrap().len());
        });
        let yaml = yaml(&dossier);
        assert_eq!(Dossier::from_yaml(&yaml).unwrap(), dossier);
        group.throughput(Throughput::Bytes(yaml.len() as u64));
        group.bench_function(format!("YAML, {} records", dossier.len()), |b| {
            b.iter(|| Dossier::from_yaml(black_box(&yaml)).unwrap().len());
        });
        group.throughput(Throughput::Bytes(json.len() as u64));
        group.bench_function(format!("write JSON, {} records", dossier.len()), |b| {
            b.iter(|| black_box(&dossier).to_json().len());
        });
    }
    group.finish();
}

fn comparing(c: &mut Criterion) {
    let mut group = c.benchmark_group("compare two statements");
    group.sample_size(10);
    for commitments in [100, 1_000] {
        let dossier = statements(commitments);
        group.bench_function(format!("{commitments} commitments each"), |b| {
            b.iter(|| dossier.compare_statements("before", "after").unwrap().commitments.len());
        });
    }
    group.finish();
}

criterion_group!(benches, reading, comparing);
criterion_main!(benches);
