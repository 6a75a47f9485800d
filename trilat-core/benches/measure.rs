//! Benchmarks of the measures on tables of the size of the United Nations.
#![expect(clippy::unwrap_used, reason = "a benchmark stops at anything unforeseen")]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use trilat_core::measure::{
    Bootstrap, Disagreement, Leiden, Long, Normalisation, PairCounts, PairMeasure, PeriodCounts,
    Relation, Scale, StatementCounts, Table,
};

/// A table with one cell in eight missing and actors who lean one way or the other.
fn table(actors: u64, items: u64, levels: u64) -> Table {
    let cell = |actor: u64, item: u64| {
        // A fixed mixing of bits, so that the table is the same everywhere.
        let mut x = (actor << 32 | item).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        x = (x ^ x >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x ^= x >> 27;
        if x & 7 == 0 {
            return Table::MISSING;
        }
        let lean = if (x >> 8).is_multiple_of(3) { x >> 16 } else { actor % 2 * (levels - 1) };
        u16::try_from(lean % levels).unwrap()
    };
    let codes = (0..actors).flat_map(|a| (0..items).map(move |i| cell(a, i))).collect();
    let names = |what: &str, count| (0..count).map(|place| format!("{what}{place:05}")).collect();
    let scale = Scale::integers(0..=i32::try_from(levels - 1).unwrap()).unwrap();
    Table::from_codes(scale, names("a", actors), names("i", items), codes).unwrap()
}

fn all_pairs(c: &mut Criterion) {
    let mut group = c.benchmark_group("all pairs");
    group.sample_size(10);
    for (actors, items, levels) in
        [(50, 6500, 3), (100, 6500, 3), (200, 6500, 3), (200, 6500, 5), (200, 6500, 11)]
    {
        let table = table(actors, items, levels);
        let name = format!("{actors} x {items} x {levels}");
        group.throughput(Throughput::Elements(actors * items * actors / 2));
        group.bench_function(BenchmarkId::new("counts", &name), |b| {
            b.iter(|| PairCounts::count(black_box(&table)).unwrap());
        });
        let pairs = PairCounts::count(&table).unwrap();
        group.bench_function(BenchmarkId::new("measures", &name), |b| {
            b.iter(|| black_box(&pairs).measures());
        });
    }
    let table = table(200, 6500, 3);
    // What Python does with an array of floats.
    let cells: Vec<f64> = (0..200)
        .flat_map(|actor| table.row(actor))
        .map(|&code| if code == Table::MISSING { f64::NAN } else { f64::from(code) })
        .collect();
    group.bench_function("an array of floats, all measures/200 x 6500 x 3", |b| {
        b.iter(|| {
            let (scale, actors) = (table.scale().clone(), table.actors().to_vec());
            let table = Table::from_numbers(scale, actors, 0..6500, black_box(&cells)).unwrap();
            black_box(PairCounts::count(&table).unwrap().measures())
        });
    });
    let weights = (0..6500).map(|item| 1.0 / f64::from(item + 1)).collect();
    let heavy = table.clone().with_weights(weights).unwrap();
    group.bench_function("weighted counts/200 x 6500 x 3", |b| {
        b.iter(|| PairCounts::count(black_box(&heavy)).unwrap());
    });
    let periods = (0..6500).map(|item| Some(item / 217)).collect();
    let dated = table.with_periods(periods).unwrap();
    group.bench_function("thirty periods/200 x 6500 x 3", |b| {
        b.iter(|| PeriodCounts::count(black_box(&dated)).unwrap());
    });
    let years = PeriodCounts::count(&dated).unwrap();
    group.bench_function("one window/200 x 6500 x 3", |b| b.iter(|| years.window(5..=20).unwrap()));
    group.finish();
}

fn groups(c: &mut Criterion) {
    let table = table(200, 6500, 3);
    c.bench_function("alpha/200 x 6500 x 3", |b| b.iter(|| black_box(&table).alpha()));
    let pair = table.contingency(0, 1);
    let plan = Bootstrap::new(1000, 0.95, 1).unwrap();
    for (name, measure) in [
        ("S", PairMeasure::S),
        ("kappa", PairMeasure::Kappa(Disagreement::Quadratic)),
        ("tau-b", PairMeasure::TauB),
    ] {
        c.bench_function(&format!("1000 replicates of {name}"), |b| {
            b.iter(|| black_box(&pair).bootstrap(measure, &plan));
        });
    }
}

fn reading(c: &mut Criterion) {
    let mut text = String::from("who,what,stance\n");
    for actor in 0..100 {
        for item in 0..1000 {
            text.push_str(&format!("a{actor},i{item},{}\n", (actor + item) % 3));
        }
    }
    let mut group = c.benchmark_group("reading");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("long, 100,000 rows", |b| {
        b.iter(|| {
            let scale = Scale::integers(0..=2).unwrap();
            Long::new("who", "what", "stance").read(black_box(&text), scale).unwrap()
        });
    });
    group.finish();
}

fn networks(c: &mut Criterion) {
    let counts = StatementCounts::of(&table(200, 300, 2)).unwrap();
    let network = counts.network(Relation::Congruence, Normalisation::Cosine).unwrap();
    let mut group = c.benchmark_group("networks of 200 actors and 300 propositions");
    group.sample_size(10);
    group.bench_function("congruence, cosine", |b| {
        b.iter(|| counts.network(Relation::Congruence, Normalisation::Cosine).unwrap());
    });
    let how = Leiden::new(1.0, 10, 1).unwrap();
    group.bench_function("camps, 10 starts", |b| b.iter(|| network.camps(&how).unwrap()));
    group.bench_function("betweenness", |b| b.iter(|| network.betweenness(true).unwrap()));
    group.finish();
}

criterion_group!(benches, all_pairs, groups, reading, networks);
criterion_main!(benches);
