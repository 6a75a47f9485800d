//! The random stream, the draws and the intervals.

use super::any_table;
use crate::measure::chacha::{ChaCha, Stream};
use crate::measure::resample::Multinomial;
use crate::measure::{AlphaMetric, Bootstrap, Disagreement, PairMeasure, Scale, Table, Undefined};
use proptest::prelude::*;

fn hex<const ROUNDS: usize>(seed: u64, skip: usize, words: usize) -> String {
    let mut stream = ChaCha::<ROUNDS>::new(seed);
    (0..skip).for_each(|_| {
        stream.next();
    });
    (0..words).flat_map(|_| stream.next().to_le_bytes()).map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_stream_is_chacha() {
    // Keystreams for a key and a nonce of zeros, blocks 0 and 1: RFC 8439, appendix A.1, for 20
    // rounds; draft-strombergson-chacha-test-vectors-01, TC1, for 8.
    assert_eq!(
        hex::<20>(0, 0, 4),
        "76b8e0ada0f13d90405d6ae55386bd28bdd219b8a08ded1aa836efcc8b770dc7"
    );
    assert_eq!(
        hex::<20>(0, 8, 4),
        "9f07e7be5551387a98ba977c732d080dcb0f29a048e3656912c6533e32ee7aed"
    );
    assert_eq!(
        hex::<8>(0, 0, 4),
        "3e00ef2f895f40d67f5bb8e81f09a5a12c840ec3ce9a7f3b181be188ef711a1e"
    );
    // TC2: the first byte of the key is 1.
    assert_eq!(
        hex::<8>(1, 0, 4),
        "cf5ee9a0494aa9613e05d5ed725b804b12f4a465ee635acc3a311de8740489ea"
    );
}

#[test]
fn draws_have_the_mean_and_spread_of_a_multinomial() {
    let counts = [500_u64, 300, 0, 150, 49, 1];
    let multinomial = Multinomial::new(counts);
    let mut stream = Stream::new(7);
    let (mut sums, mut squares, mut drawn) = ([0.0; 6], [0.0; 6], [0; 6]);
    let times = 20_000;
    for _ in 0..times {
        multinomial.draw(&mut stream, &mut drawn);
        assert_eq!(drawn.iter().sum::<u32>(), 1000);
        for ((sum, square), &count) in sums.iter_mut().zip(&mut squares).zip(&drawn) {
            *sum += f64::from(count);
            *square += f64::from(count) * f64::from(count);
        }
    }
    for ((sum, square), count) in sums.into_iter().zip(squares).zip(counts) {
        let p = count as f64 / 1000.0;
        let mean = sum / f64::from(times);
        let variance = square / f64::from(times) - mean * mean;
        let expected = 1000.0 * p * (1.0 - p);
        // Five standard errors of the mean; five of the variance, which is near normal.
        assert!((mean - 1000.0 * p).abs() <= 5.0 * (expected / f64::from(times)).sqrt());
        assert!((variance - expected).abs() <= 5.0 * expected * (2.5 / f64::from(times)).sqrt());
    }
}

proptest! {
    #[test]
    fn a_draw_keeps_the_total_and_draws_nothing_that_is_not_there(
        counts in proptest::collection::vec(0_u64..50, 0..12), seed: u64,
    ) {
        let mut drawn = vec![9; counts.len()];
        Multinomial::new(counts.clone()).draw(&mut Stream::new(seed), &mut drawn);
        prop_assert_eq!(drawn.iter().map(|&d| u64::from(d)).sum::<u64>(), counts.iter().sum::<u64>());
        for (count, drawn) in counts.into_iter().zip(drawn) {
            prop_assert!(count > 0 || drawn == 0);
        }
    }

    #[test]
    fn intervals_lie_in_range_and_repeat(table in any_table(2..4, 1..40, 2..=4), seed: u64) {
        let plan = Bootstrap::new(50, 0.9, seed).unwrap();
        let ones = table.clone().with_weights(vec![1.0; table.items().len()]).unwrap();
        for measure in [
            PairMeasure::Agreement,
            PairMeasure::S,
            PairMeasure::SWeighted,
            PairMeasure::Kappa(Disagreement::Linear),
            PairMeasure::TauB,
        ] {
            let interval = ones.bootstrap(0, 1, measure, &plan);
            prop_assert_eq!(interval, ones.bootstrap(0, 1, measure, &plan));
            if let Some((low, high)) = interval.bounds() {
                prop_assert!(-1.0 <= low && low <= high && high <= 1.0);
            }
        }
        // With weights of one the same items are drawn, so the same interval comes out.
        prop_assert_eq!(
            ones.bootstrap(0, 1, PairMeasure::SWeighted, &plan).bounds(),
            table.bootstrap(0, 1, PairMeasure::S, &plan).bounds()
        );
        let alpha = table.alpha_bootstrap(AlphaMetric::Interval, &plan);
        prop_assert_eq!(alpha, table.alpha_bootstrap(AlphaMetric::Interval, &plan));
    }
}

#[test]
fn the_reasons_for_no_interval_are_told() {
    let plan = Bootstrap::new(20, 0.95, 1).unwrap();
    let scale = || Scale::ordinal(["yes", "no"]).unwrap();
    let names = |n: usize| (0..n).map(|i| i.to_string()).collect::<Vec<_>>();
    let table = Table::from_codes(scale(), names(2), names(2), vec![0, 0, 0, 0]).unwrap();
    let interval = table.bootstrap(0, 1, PairMeasure::TauB, &plan);
    assert_eq!((interval.why(), interval.without_value()), (Some(Undefined::NoResample), 20));
    let weightless = table.bootstrap(0, 1, PairMeasure::SWeighted, &plan);
    assert_eq!(weightless.why(), Some(Undefined::NoWeights));
    assert_eq!(table.bootstrap(0, 1, PairMeasure::S, &plan).bounds(), Some((1.0, 1.0)));
    let missing = vec![0, 0, Table::MISSING, Table::MISSING];
    let table = Table::from_codes(scale(), names(2), names(2), missing).unwrap();
    let interval = table.bootstrap(0, 1, PairMeasure::S, &plan);
    assert_eq!((interval.why(), interval.n()), (Some(Undefined::NoCommonItem), 0));
}

#[test]
fn a_plan_must_make_sense() {
    let message = |replicates, level| Bootstrap::new(replicates, level, 0).unwrap_err().to_string();
    assert_eq!(message(0, 0.95), "`0` is not a number of replicates from 1 to 1000000");
    assert_eq!(message(10, 1.0), "the level `1` is not between 0 and 1");
    assert_eq!(message(10, f64::NAN), "the level `NaN` is not between 0 and 1");
}
