//! α and the agreement index against the plain formulas, and their partial results.

use super::{any_table, with_items};
use crate::measure::{
    AlphaMetric, Cells, ErrorKind, IdealPoints, ItemCounts, Scale, Table, Undefined,
};
use proptest::prelude::*;

/// α from the coincidence matrix as Krippendorff (2011) sets it out, step by step.
fn naive_alpha(table: &Table, metric: AlphaMetric) -> Option<f64> {
    let levels = table.scale().len();
    let mut matrix = vec![vec![0.0; levels]; levels];
    for item in 0..table.items().len() {
        let values: Vec<usize> = (0..table.actors().len())
            .filter_map(|actor| table.level(actor, item).map(usize::from))
            .collect();
        for (place, &c) in values.iter().enumerate() {
            for (other, &k) in values.iter().enumerate() {
                if place != other {
                    matrix[c][k] += 1.0 / (values.len() as f64 - 1.0);
                }
            }
        }
    }
    let margins: Vec<f64> = matrix.iter().map(|row| row.iter().sum()).collect();
    let n: f64 = margins.iter().sum();
    let values = table.scale().values();
    let distance = |c: usize, k: usize| match metric {
        AlphaMetric::Nominal => f64::from(u8::from(c != k)),
        AlphaMetric::Ordinal => {
            let (low, high) = (c.min(k), c.max(k));
            let between: f64 = margins[low..=high].iter().sum();
            (between - (margins[c] + margins[k]) / 2.0).powi(2)
        }
        AlphaMetric::Interval => (values[c] - values[k]).powi(2),
        AlphaMetric::Ratio if c == k => 0.0,
        AlphaMetric::Ratio => ((values[c] - values[k]) / (values[c] + values[k])).powi(2),
    };
    let (mut observed, mut expected) = (0.0, 0.0);
    for c in 0..levels {
        for k in 0..levels {
            observed += matrix[c][k] * distance(c, k);
            expected += margins[c] * margins[k] * distance(c, k);
        }
    }
    (expected > 1e-9).then(|| 1.0 - (n - 1.0) * observed / expected)
}

proptest! {
    #[test]
    fn alpha_is_one_less_observed_over_expected(table in any_table(1..7, 0..30, 2..=6)) {
        let alpha = table.alpha();
        for metric in
            [AlphaMetric::Nominal, AlphaMetric::Ordinal, AlphaMetric::Interval, AlphaMetric::Ratio]
        {
            let (fast, naive) = (alpha.get(metric).value(), naive_alpha(&table, metric));
            prop_assert_eq!(fast.is_some(), naive.is_some());
            if let (Some(fast), Some(naive)) = (fast, naive) {
                prop_assert!((fast - naive).abs() < 1e-10, "{fast} is not {naive}");
                prop_assert!(fast <= 1.0);
            }
        }
    }

    #[test]
    fn neither_the_order_of_items_nor_that_of_coders_counts(
        (table, order) in any_table(2..6, 1..50, 2..=5).prop_flat_map(|table| {
            let places: Vec<usize> = (0..table.items().len()).collect();
            (Just(table), Just(places).prop_shuffle())
        }),
    ) {
        let shuffled = with_items(&table, &order);
        prop_assert_eq!(table.alpha(), shuffled.alpha());
        let group: Vec<usize> = (0..table.actors().len()).collect();
        let turned: Vec<usize> = group.iter().rev().copied().collect();
        prop_assert_eq!(table.group_agreement(&group), table.group_agreement(&turned));
        prop_assert_eq!(
            table.group_agreement(&group).mean,
            shuffled.group_agreement(&group).mean
        );
    }

    #[test]
    fn cells_cut_anywhere_merge_to_the_whole(
        (table, parts) in any_table(1..6, 0..30, 2..=4).prop_flat_map(|table| {
            let cells = table.items().len() * table.actors().len();
            (Just(table), proptest::collection::vec(0_usize..3, cells))
        }),
    ) {
        let part = |wanted: usize| {
            let mut cells = parts.iter();
            let codes = (0..table.actors().len())
                .flat_map(|actor| table.row(actor))
                .map(|&code| if cells.next() == Some(&wanted) { code } else { Table::MISSING })
                .collect();
            Table::from_codes(
                table.scale().clone(), table.actors().to_vec(), table.items().to_vec(), codes,
            ).unwrap()
        };
        let pieces: Vec<Table> = (0..3).map(part).collect();
        let mut cells = Cells::of(&pieces[2]);
        let mut counts = ItemCounts::count(&pieces[2]);
        for piece in &pieces[..2] {
            cells.merge(&Cells::from_bytes(&Cells::of(piece).to_bytes()).unwrap()).unwrap();
            let bytes = ItemCounts::count(piece).to_bytes();
            counts.merge(&ItemCounts::from_bytes(&bytes).unwrap()).unwrap();
        }
        prop_assert_eq!(cells.to_bytes(), Cells::of(&table).to_bytes());
        prop_assert_eq!(counts.to_bytes(), ItemCounts::count(&table).to_bytes());
        prop_assert_eq!(counts.alpha(), table.alpha());
        prop_assert_eq!(cells.into_table().unwrap(), table);
    }

    #[test]
    fn no_bytes_make_the_readers_panic(
        table in any_table(1..4, 0..9, 2..=3), place in 0_usize..400, byte: u8, cut in 0_usize..400,
    ) {
        for mut bytes in [Cells::of(&table).to_bytes(), ItemCounts::count(&table).to_bytes()] {
            let short = &bytes[..cut.min(bytes.len() - 1)];
            prop_assert!(Cells::from_bytes(short).is_err() && ItemCounts::from_bytes(short).is_err());
            let place = place % bytes.len();
            bytes[place] = byte;
            if let Ok(cells) = Cells::from_bytes(&bytes) {
                let _ = cells.into_table();
            }
            if let Ok(counts) = ItemCounts::from_bytes(&bytes) {
                let _ = counts.alpha();
            }
        }
    }
}

fn coders(scale: Scale, rows: &[&[u16]]) -> Table {
    let names = |n: usize| (0..n).map(|i| format!("n{i:02}")).collect::<Vec<_>>();
    Table::from_codes(scale, names(rows.len()), names(rows[0].len()), rows.concat()).unwrap()
}

#[test]
fn each_metric_needs_its_scale() {
    let nominal = coders(Scale::nominal(["a", "b"]).unwrap(), &[&[0, 1, 0], &[0, 1, 1]]);
    assert!(nominal.alpha().nominal.value().is_some());
    assert_eq!(nominal.alpha().interval.why(), Some(Undefined::Unordered));
    let ordinal = coders(Scale::ordinal(["a", "b"]).unwrap(), &[&[0, 1, 0], &[0, 1, 1]]);
    assert!(ordinal.alpha().ordinal.value().is_some());
    assert_eq!(ordinal.alpha().ratio.why(), Some(Undefined::NoZero));
    let below_zero = coders(Scale::integers(-1..=0).unwrap(), &[&[0, 1, 0], &[0, 1, 1]]);
    assert_eq!(below_zero.alpha().ratio.why(), Some(Undefined::NoZero));
    let alone = coders(Scale::integers(0..=1).unwrap(), &[&[0, 1, 0]]);
    assert_eq!(alone.alpha().nominal.why(), Some(Undefined::NoCommonItem));
    let same = coders(Scale::integers(0..=1).unwrap(), &[&[1, 1], &[1, 1]]);
    assert_eq!(same.alpha().nominal.why(), Some(Undefined::NoVariation));
    assert_eq!((same.alpha().nominal.n(), same.alpha().nominal.coverage()), (2, Some(1.0)));
}

#[test]
fn a_group_is_measured_item_by_item_and_on_the_mean() {
    let missing = Table::MISSING;
    let votes = Scale::ordinal(["yes", "abstain", "no"]).unwrap();
    let table = coders(votes, &[&[0, 0, missing], &[0, 1, missing], &[2, 2, missing]]);
    let group = table.group_agreement(&[0, 1, 2]);
    let values: Vec<Option<f64>> =
        group.items.iter().map(crate::measure::Measured::value).collect();
    assert_eq!(values, [Some(0.5), Some(0.0), None]);
    assert_eq!((group.mean.value(), group.mean.n(), group.mean.items()), (Some(0.25), 2, 3));
    let two = coders(Scale::ordinal(["yes", "no"]).unwrap(), &[&[0], &[1]]);
    assert_eq!(two.group_agreement(&[0, 1]).mean.why(), Some(Undefined::NotThreeLevels));
}

#[test]
fn cells_of_both_parts_are_refused() {
    let votes = || Scale::ordinal(["yes", "no"]).unwrap();
    let mut cells = Cells::of(&coders(votes(), &[&[0]]));
    let again = Cells::of(&coders(votes(), &[&[1]]));
    let error = cells.merge(&again).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::DuplicateCell);
    assert_eq!(
        error.to_string(),
        "row `n00`, column `n00`: `no` is a second level of `n00` on `n00`"
    );
}

#[test]
fn ideal_points_must_be_numbers() {
    let error = IdealPoints::new([("US", f64::NAN)]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "row `US`, column `point`: the point `NaN` is not a finite number"
    );
    let error = IdealPoints::new([("US", 1.0), ("US", 2.0)]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::DuplicateName);
    let points = IdealPoints::new([("US", 2.5), ("JP", 1.0)]).unwrap();
    assert_eq!(points.distance("US", "KR").why(), Some(Undefined::NoPoint));
}
