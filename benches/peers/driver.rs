//! The library's side of the comparison with peers: reads a table of codes, times
//! the measures and writes the times and some results as JSON.
//!
//! `measure_peers TABLE ACTORS ITEMS LEVELS REPEATS`, the table being 16-bit
//! little-endian codes, actor by actor, 65535 where nothing is known.
#![expect(clippy::print_stdout, reason = "the times go to the script that calls this")]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "it stops at anything unforeseen"
)]

use serde_json::{Value, json};
use std::time::Instant;
use trilat_core::measure::{
    AlphaMetric, Bootstrap, Disagreement, PairCounts, PairMeasure, PeriodCounts, Scale, Table,
};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |place: usize| arguments[place].parse::<usize>().unwrap();
    let (actors, items, levels, repeats) = (number(1), number(2), number(3), number(4));
    let bytes = std::fs::read(&arguments[0]).unwrap();
    let codes = bytes.as_chunks().0.iter().map(|bytes| u16::from_le_bytes(*bytes)).collect();
    drop(bytes);
    let names = |what: &str, count| (0..count).map(|place| format!("{what}{place:05}")).collect();
    let scale = Scale::integers(0..=i32::try_from(levels - 1).unwrap()).unwrap();
    let table = Table::from_codes(scale, names("a", actors), names("i", items), codes).unwrap();

    let mut out = serde_json::Map::new();
    let mut put = |name: &str, value: Value| out.insert(name.to_owned(), value);
    put("count", timed(repeats, || PairCounts::count(&table).unwrap().len()));
    // One number of each pair is kept, so that even two million pairs need little room.
    put(
        "all_measures",
        timed(repeats, || {
            let pairs = PairCounts::count(&table).unwrap();
            pairs.map(|pair| sum(&pair.measures())).into_iter().sum::<f64>()
        }),
    );
    for_each_number(&table, |of, read| {
        let all = || {
            let pairs = PairCounts::count(&read()).unwrap();
            pairs.map(|pair| sum(&pair.measures())).into_iter().sum::<f64>()
        };
        put(&format!("all_measures_of_{of}"), timed(repeats, all));
    });
    let pairs = PairCounts::count(&table).unwrap();
    let kappa = pairs.map(|pair| pair.kappa(Disagreement::Quadratic).value().unwrap());
    put("kappa_quadratic_sum", json!(kappa.iter().sum::<f64>()));
    put("kappa_quadratic_first", json!(kappa.iter().take(50).collect::<Vec<_>>()));
    if items <= 10_000 {
        put("alpha", timed(repeats, || table.alpha()));
        let alpha = table.alpha();
        let of = |metric| alpha.get(metric).value();
        put("alpha_values", json!([of(AlphaMetric::Nominal), of(AlphaMetric::Interval)]));
        let plan = Bootstrap::new(1000, 0.95, 1).unwrap();
        let pair = pairs.at(0, 1).unwrap();
        for (name, measure) in [
            ("bootstrap_s", PairMeasure::S),
            ("bootstrap_kappa", PairMeasure::Kappa(Disagreement::Quadratic)),
            ("bootstrap_tau_b", PairMeasure::TauB),
        ] {
            put(name, timed(repeats, || pair.bootstrap(measure, &plan)));
        }
        let periods = (0..items).map(|item| Some((item * 30 / items) as i64)).collect();
        let dated = table.with_periods(periods).unwrap();
        put("thirty_periods", timed(repeats, || PeriodCounts::count(&dated).unwrap().undated()));
        let years = PeriodCounts::count(&dated).unwrap();
        put("one_window", timed(repeats, || years.window(5..=20).unwrap().items()));
    }
    put("peak_megabytes", json!(peak_megabytes()));
    println!("{}", Value::Object(out));
}

/// The cells of a table as arrays of numbers of some types, each with what reads it.
fn for_each_number(table: &Table, mut each: impl FnMut(&str, &dyn Fn() -> Table)) {
    let cells: Vec<f64> = (0..table.actors().len())
        .flat_map(|actor| table.row(actor))
        .map(|&code| if code == Table::MISSING { f64::NAN } else { f64::from(code) })
        .collect();
    macro_rules! of {
        ($($of:ty: $cell:expr),+) => {$({
            let cells: Vec<$of> = cells.iter().map($cell).collect();
            let (scale, items) = (table.scale(), 0..table.item_count());
            each(stringify!($of), &|| {
                let actors = table.actors().to_vec();
                Table::from_numbers(scale.clone(), actors, items.clone(), &cells).unwrap()
            });
        })+};
    }
    #[expect(clippy::cast_possible_truncation, reason = "the levels are small numbers")]
    {
        of!(f64: |&cell| cell, f32: |&cell| cell as f32, i64: |&cell| cell as i64, i8: |&cell| cell as i8);
    }
}

/// The least and the middle of the times of some runs, in seconds.
fn timed<T>(repeats: usize, run: impl Fn() -> T) -> Value {
    let mut times: Vec<f64> = (0..repeats)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(run());
            start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    json!({"least": times[0], "middle": times[times.len() / 2]})
}

fn sum(m: &trilat_core::measure::PairMeasures) -> f64 {
    [
        m.agreement,
        m.s,
        m.s_squared,
        m.kappa.nominal,
        m.kappa.linear,
        m.kappa.quadratic,
        m.pi.nominal,
        m.pi.linear,
        m.pi.quadratic,
        m.tau_b,
    ]
    .iter()
    .filter_map(trilat_core::measure::Measured::value)
    .sum()
}

/// The most memory that this process held, where the system says so.
fn peak_megabytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
}
