//! Laws of the measures of two actors.

use super::any_table;
use crate::measure::{Contingency, Disagreement, PairMeasures, Scale, Table, Undefined};
use proptest::prelude::*;

fn values(m: &PairMeasures) -> Vec<Option<f64>> {
    [
        m.agreement,
        m.s,
        m.s_squared,
        m.s_weighted,
        m.s_squared_weighted,
        m.kappa.nominal,
        m.kappa.linear,
        m.kappa.quadratic,
        m.pi.nominal,
        m.pi.linear,
        m.pi.quadratic,
        m.tau_b,
    ]
    .iter()
    .map(crate::measure::Measured::value)
    .collect()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * (1.0 + b.abs())
}

/// S straight from the formula, item by item.
fn naive_s(table: &Table, power: i32) -> Option<f64> {
    let (mut apart, mut n) = (0.0, 0.0);
    for item in 0..table.items().len() {
        if let (Some(x), Some(y)) = (table.level(0, item), table.level(1, item)) {
            apart += (f64::from(x) - f64::from(y)).abs().powi(power);
            n += 1.0;
        }
    }
    (n > 0.0).then(|| 1.0 - 2.0 * apart / (table.scale().span().powi(power) * n))
}

/// κ straight from proportions: 1 − D_o/D_e.
fn naive_kappa(table: &Table, pooled: bool, d: impl Fn(f64, f64) -> f64) -> Option<f64> {
    let both: Vec<(f64, f64)> = (0..table.items().len())
        .filter_map(|i| Some((table.level(0, i)?.into(), table.level(1, i)?.into())))
        .collect();
    let n = both.len() as f64;
    let observed = both.iter().map(|&(x, y)| d(x, y)).sum::<f64>() / n;
    let first: Vec<f64> = both.iter().map(|p| p.0).collect();
    let second: Vec<f64> = both.iter().map(|p| p.1).collect();
    let pool: Vec<f64> = first.iter().chain(&second).copied().collect();
    let (one, two) = if pooled { (&pool, &pool) } else { (&first, &second) };
    let expected = one.iter().flat_map(|&x| two.iter().map(move |&y| (x, y)));
    let expected = expected.map(|(x, y)| d(x, y)).sum::<f64>() / (one.len() * two.len()) as f64;
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

/// τ_b straight from all pairs of items.
fn naive_tau(table: &Table) -> Option<f64> {
    let both: Vec<(u16, u16)> = (0..table.items().len())
        .filter_map(|i| Some((table.level(0, i)?, table.level(1, i)?)))
        .collect();
    let (mut balance, mut untied_x, mut untied_y) = (0.0, 0.0, 0.0);
    for (place, a) in both.iter().enumerate() {
        for b in &both[..place] {
            let x = f64::from(a.0) - f64::from(b.0);
            let y = f64::from(a.1) - f64::from(b.1);
            balance += (x * y).signum() * f64::from(u8::from(x * y != 0.0));
            untied_x += f64::from(u8::from(x != 0.0));
            untied_y += f64::from(u8::from(y != 0.0));
        }
    }
    let under = f64::sqrt(untied_x * untied_y);
    (under > 0.0).then(|| balance / under)
}

proptest! {
    #[test]
    fn the_fast_forms_are_the_formulas(table in any_table(2..3, 0..40, 2..=6)) {
        let pair = table.contingency(0, 1);
        let steps = |x: f64, y: f64| (x - y).abs();
        let pairs = [
            (pair.s(), naive_s(&table, 1)),
            (pair.s_squared(), naive_s(&table, 2)),
            (pair.tau_b(), naive_tau(&table)),
            (pair.kappa(Disagreement::Linear), naive_kappa(&table, false, steps)),
            (pair.pi(Disagreement::Linear), naive_kappa(&table, true, steps)),
            (
                pair.kappa(Disagreement::Quadratic),
                naive_kappa(&table, false, |x, y| (x - y).powi(2)),
            ),
            (
                pair.pi(Disagreement::Nominal),
                naive_kappa(&table, true, |x, y| f64::from(u8::from(x.total_cmp(&y).is_ne()))),
            ),
        ];
        for (fast, naive) in pairs {
            prop_assert_eq!(fast.value().is_some(), naive.is_some());
            if let (Some(fast), Some(naive)) = (fast.value(), naive) {
                prop_assert!(near(fast, naive), "{fast} is not {naive}");
            }
        }
    }

    #[test]
    fn measures_are_symmetric_and_in_range(table in any_table(2..3, 0..60, 2..=5)) {
        let (there, back) = (table.contingency(0, 1).measures(), table.contingency(1, 0).measures());
        prop_assert_eq!(values(&there), values(&back));
        for (value, floor) in values(&there).into_iter().zip([0.0].into_iter().chain([-1.0; 3])) {
            if let Some(value) = value {
                prop_assert!(value >= floor && value <= 1.0);
            }
        }
        for value in values(&there).into_iter().flatten() {
            prop_assert!(value <= 1.0 && value.is_finite());
        }
    }

    #[test]
    fn identical_positions_that_vary_agree_wholly(
        codes in proptest::collection::vec(0_u16..4, 2..40)
    ) {
        let scale = Scale::integers(0..=3).unwrap();
        let items = (0..codes.len()).map(|i| i.to_string()).collect();
        let actors = vec!["a".to_owned(), "b".to_owned()];
        let varies = codes.windows(2).any(|pair| pair[0] != pair[1]);
        let table = Table::from_codes(scale, actors, items, codes.repeat(2)).unwrap();
        let m = table.contingency(0, 1).measures();
        prop_assert_eq!((m.s.value(), m.agreement.value()), (Some(1.0), Some(1.0)));
        let expected = if varies { Ok(1.0) } else { Err(Undefined::NoVariation) };
        for measure in [m.kappa.nominal, m.kappa.linear, m.kappa.quadratic, m.pi.linear, m.tau_b] {
            prop_assert_eq!(measure.outcome(), expected);
        }
    }

    #[test]
    fn s_on_two_levels_is_agreement_stretched(table in any_table(2..3, 1..60, 2..=2)) {
        let m = table.contingency(0, 1).measures();
        prop_assert_eq!(m.s.value(), m.s_squared.value());
        if let (Some(s), Some(agreement)) = (m.s.value(), m.agreement.value()) {
            prop_assert!(near(s, 2.0 * agreement - 1.0));
        }
    }

    #[test]
    fn equal_weights_change_nothing(table in any_table(2..3, 0..60, 2..=5), weight in 0.001..9.0) {
        let ones = vec![1.0; table.items().len()];
        let alike = vec![weight; table.items().len()];
        let plain = table.contingency(0, 1).measures();
        prop_assert_eq!(plain.s_weighted.why(), Some(Undefined::NoWeights));
        let ones = table.clone().with_weights(ones).unwrap();
        let m = ones.contingency(0, 1).measures();
        prop_assert_eq!(m.s_weighted, plain.s);
        prop_assert_eq!(m.s_squared_weighted, plain.s_squared);
        let alike = table.with_weights(alike).unwrap();
        let m = alike.contingency(0, 1).measures();
        prop_assert_eq!(m.s_weighted.value().is_some(), plain.s.value().is_some());
        if let (Some(weighted), Some(s)) = (m.s_weighted.value(), plain.s.value()) {
            prop_assert!(near(weighted, s));
        }
    }

    #[test]
    fn turning_the_scale_round_changes_no_sign_but_none(table in any_table(2..3, 0..40, 2..=5)) {
        let top = u16::try_from(table.scale().len() - 1).unwrap();
        let flipped = (0..2)
            .flat_map(|a| table.row(a))
            .map(|&c| if c == Table::MISSING { c } else { top - c })
            .collect();
        let turned = Table::from_codes(
            table.scale().clone(), table.actors().to_vec(), table.items().to_vec(), flipped,
        ).unwrap();
        prop_assert_eq!(
            values(&table.contingency(0, 1).measures()),
            values(&turned.contingency(0, 1).measures())
        );
    }
}

#[test]
fn each_reason_for_no_value_is_told() {
    let votes = Scale::ordinal(["yes", "abstain", "no"]).unwrap();
    let empty = Contingency::new(&votes, vec![0; 9], 7).unwrap();
    assert_eq!(empty.s().why(), Some(Undefined::NoCommonItem));
    assert_eq!(empty.tau_b().why(), Some(Undefined::NoCommonItem));
    assert_eq!((empty.s().n(), empty.s().coverage()), (0, Some(0.0)));
    let constant = Contingency::new(&votes, vec![5, 0, 0, 0, 0, 0, 0, 0, 0], 5).unwrap();
    assert_eq!(constant.kappa(Disagreement::Linear).why(), Some(Undefined::NoVariation));
    assert_eq!(constant.tau_b().why(), Some(Undefined::NoVariation));
    assert_eq!(constant.s().value(), Some(1.0));
    // Each constant, at different levels: chance disagreement is complete and so is what is seen.
    let apart = Contingency::new(&votes, vec![0, 0, 5, 0, 0, 0, 0, 0, 0], 5).unwrap();
    assert_eq!(apart.kappa(Disagreement::Linear).value(), Some(0.0));
    assert_eq!(apart.s().value(), Some(-1.0));
    let parties = Scale::nominal(["left", "right"]).unwrap();
    let pair = Contingency::new(&parties, vec![2, 1, 0, 2], 5).unwrap();
    assert_eq!(pair.s().why(), Some(Undefined::Unordered));
    assert_eq!(pair.tau_b().why(), Some(Undefined::Unordered));
    assert_eq!(pair.kappa(Disagreement::Quadratic).why(), Some(Undefined::Unordered));
    assert!(pair.kappa(Disagreement::Nominal).value().is_some());
}

#[test]
fn weights_of_zero_leave_nothing_to_weigh() {
    let scale = Scale::integers(0..=1).unwrap();
    let names = |n: usize| (0..n).map(|i| i.to_string()).collect::<Vec<_>>();
    let table = Table::from_codes(scale, names(2), names(2), vec![0, 1, 0, 0])
        .unwrap()
        .with_weights(vec![0.0, 0.0])
        .unwrap();
    assert_eq!(table.contingency(0, 1).s_weighted().why(), Some(Undefined::NoWeight));
}

#[test]
fn a_result_serialises_with_its_n_and_coverage() {
    let votes = Scale::ordinal(["yes", "no"]).unwrap();
    let pair = Contingency::new(&votes, vec![3, 0, 0, 0], 4).unwrap();
    let json = serde_json::to_value(pair.measures()).unwrap();
    assert_eq!(
        json["agreement"],
        serde_json::json!({"value": 1.0, "n": 3, "items": 4, "coverage": 0.75})
    );
    assert_eq!(
        json["kappa"]["nominal"],
        serde_json::json!({"undefined": "no_variation", "n": 3, "items": 4, "coverage": 0.75})
    );
}

#[test]
fn a_table_that_does_not_add_up_is_refused() {
    let votes = Scale::ordinal(["yes", "no"]).unwrap();
    let error = Contingency::new(&votes, vec![1, 2, 3], 9).unwrap_err();
    assert_eq!(error.to_string(), "2 levels make 4 counts, but 3 were given");
    let error = Contingency::new(&votes, vec![1, 2, 3, 4], 9).unwrap_err();
    assert_eq!(error.to_string(), "10 items were compared, but there are only 9");
}

/// The ends of what levels and weights may be: what is measured stays a number.
#[test]
fn the_largest_and_the_smallest_numbers_can_be_reckoned_with() {
    for (levels, weight) in [
        ([-1e60, 0.0, 1e60], 1e60),
        ([0.0, 1e-60, 2e-60], 1e-60),
        ([1e-60, 1.000_000_000_000_001e-60, 1e60], 1e-60),
    ] {
        let scale = Scale::numeric(levels).unwrap();
        let name = |what: &str, n: u8| (0..n).map(|at| format!("{what}{at}")).collect();
        let table = Table::from_codes(scale, name("a", 2), name("i", 3), vec![0, 2, 1, 2, 0, 0]);
        let table = table.unwrap().with_weights(vec![weight; 3]).unwrap();
        let measures = table.contingency(0, 1).measures();
        assert!(values(&measures).into_iter().all(|value| value.is_some_and(f64::is_finite)));
        let alpha = table.alpha();
        assert!(alpha.interval.value().is_some_and(f64::is_finite));
    }
}
