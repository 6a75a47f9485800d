//! Reading, checking and comparing, at several sizes.
#![expect(missing_docs, reason = "a benchmark")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use trilat_core::Dossier;

mod support;

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
        let yaml = support::yaml(&dossier);
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
        let dossier = support::statements(commitments);
        group.bench_function(format!("{commitments} commitments each"), |b| {
            b.iter(|| dossier.compare_statements("before", "after").unwrap().commitments.len());
        });
    }
    group.finish();
}

criterion_group!(benches, reading, comparing);
criterion_main!(benches);
