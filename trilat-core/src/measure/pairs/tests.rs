//! All pairs against pair by pair, and the laws of merging.

use super::{PairCounts, PeriodCounts};
use crate::measure::tests::{any_table, with_items};
use crate::measure::{ErrorKind, Scale, Table};
use proptest::prelude::*;

fn weighted(table: Table, seed: u64) -> Table {
    // Weights that no float sum adds exactly: multiples of a tenth and of a third.
    let weight = |place: u64| ((place * 7 + seed) % 11) as f64 * 0.1 + (place % 3) as f64 / 3.0;
    let weights = (0..table.items().len() as u64).map(weight).collect();
    table.with_weights(weights).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn all_pairs_are_the_pairs_one_by_one(
        table in any_table(1..20, 0..150, 2..=10), seed in 0_u64..9, heavy: bool,
    ) {
        let table = if heavy { weighted(table, seed) } else { table };
        let pairs = PairCounts::count(&table).unwrap();
        let mut seen = 0;
        for (a, b, pair) in pairs.iter() {
            let alone = table.contingency(a, b);
            prop_assert_eq!(&pair, &alone);
            prop_assert_eq!(pair.transposed(), table.contingency(b, a));
            seen += 1;
        }
        prop_assert_eq!(seen, pairs.len());
        prop_assert_eq!(pairs.measures().len(), seen);
    }

    #[test]
    fn parts_merge_to_the_whole_in_any_order(
        (table, parts) in any_table(2..8, 0..90, 2..=4).prop_flat_map(|table| {
            let items = table.items().len();
            (Just(table), proptest::collection::vec(0_usize..4, items))
        }),
        seed in 0_u64..9, heavy: bool,
    ) {
        let table = if heavy { weighted(table, seed) } else { table };
        let whole = PairCounts::count(&table).unwrap();
        let mut counted: Vec<PairCounts> = (0..4).map(|part| {
            let places: Vec<usize> =
                (0..parts.len()).filter(|&place| parts[place] == part).collect();
            let part = PairCounts::count(&with_items(&table, &places)).unwrap();
            PairCounts::from_bytes(&part.to_bytes()).unwrap()
        }).collect();
        for _ in 0..4 {
            let mut merged = counted[0].clone();
            for part in &counted[1..] {
                merged.merge(part).unwrap();
            }
            prop_assert_eq!(&merged, &whole);
            prop_assert_eq!(merged.to_bytes(), whole.to_bytes());
            counted.rotate_left(1);
        }
    }

    #[test]
    fn items_in_another_order_change_nothing(
        (table, order) in any_table(2..6, 1..80, 2..=5).prop_flat_map(|table| {
            let places: Vec<usize> = (0..table.items().len()).collect();
            (Just(table), Just(places).prop_shuffle())
        }),
    ) {
        let table = weighted(table, 3);
        let shuffled = with_items(&table, &order);
        let (one, other) = (PairCounts::count(&table).unwrap(), PairCounts::count(&shuffled).unwrap());
        prop_assert_eq!(one.to_bytes(), other.to_bytes());
        prop_assert_eq!(one.measures(), other.measures());
    }

    #[test]
    fn windows_are_counts_of_their_items(
        (table, periods) in any_table(2..6, 0..90, 2..=4).prop_flat_map(|table| {
            let items = table.items().len();
            (Just(table), proptest::collection::vec(proptest::option::of(-3_i64..4), items))
        }),
        from in -5_i64..5, length in 0_i64..6,
    ) {
        let window = from..=from + length;
        let dated = table.clone().with_periods(periods.clone()).unwrap();
        let counts = PeriodCounts::count(&dated).unwrap();
        let inside: Vec<usize> = (0..periods.len())
            .filter(|&place| periods[place].is_some_and(|period| window.contains(&period)))
            .collect();
        let recount = PairCounts::count(&with_items(&table, &inside)).unwrap();
        prop_assert_eq!(counts.window(window).unwrap(), recount);
        let undated = periods.iter().filter(|period| period.is_none()).count() as u64;
        prop_assert_eq!(counts.undated(), undated);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(
        table in any_table(1..4, 0..9, 2..=3), place in 0_usize..400, byte: u8, cut in 0_usize..400,
    ) {
        let mut bytes = PairCounts::count(&weighted(table, 1)).unwrap().to_bytes();
        let short = &bytes[..cut.min(bytes.len() - 1)];
        prop_assert_eq!(PairCounts::from_bytes(short).unwrap_err().kind(), ErrorKind::Bytes);
        let place = place % bytes.len();
        bytes[place] = byte;
        if let Ok(read) = PairCounts::from_bytes(&bytes) {
            let _ = read.measures();
        }
    }
}

fn named(actors: &[&str], items: usize, codes: Vec<u16>) -> Table {
    let scale = Scale::ordinal(["yes", "no"]).unwrap();
    let names = (0..items).map(|item| item.to_string()).collect();
    Table::from_codes(scale, actors.iter().map(ToString::to_string).collect(), names, codes)
        .unwrap()
}

/// Long rows go through the processor in vectors, with words and bits left over.
#[test]
fn long_rows_are_counted_like_short_ones() {
    for (items, levels) in [(2047, 3), (2048, 2), (2305, 3), (5003, 5), (9000, 8), (2100, 9)] {
        let mut state = items as u64;
        let codes = (0..4 * items).map(|_| {
            // Knuth's multiplier; the high bits are mixed well enough for a test.
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let code = u16::try_from(state >> 33 & 0xfff).unwrap() % (levels + 1);
            if code == levels { Table::MISSING } else { code }
        });
        let names = |n: usize| (0..n).map(|i| format!("{i:04}")).collect::<Vec<_>>();
        let scale = Scale::integers(0..=i32::from(levels) - 1).unwrap();
        let table = Table::from_codes(scale, names(4), names(items), codes.collect()).unwrap();
        for (a, b, pair) in PairCounts::count(&table).unwrap().iter() {
            assert_eq!(pair, table.contingency(a, b), "{items} items, {levels} levels");
        }
        // Every third item is in the second period.
        let periods = (0..items).map(|item| Some(i64::from(item % 3 == 0))).collect();
        let dated = table.clone().with_periods(periods).unwrap();
        let periods = PeriodCounts::count(&dated).unwrap();
        assert_eq!(periods.window(0..=1).unwrap(), PairCounts::count(&table).unwrap());
        let third: Vec<usize> = (0..items).step_by(3).collect();
        let recount = PairCounts::count(&with_items(&table, &third)).unwrap();
        assert_eq!(periods.window(1..=1).unwrap(), recount);
    }
}

#[test]
fn actors_of_one_part_only_are_kept() {
    let mut first = PairCounts::count(&named(&["US", "JP"], 2, vec![0, 0, 0, 1])).unwrap();
    let second = PairCounts::count(&named(&["JP", "KR"], 1, vec![1, 1])).unwrap();
    let mut other_way = second.clone();
    other_way.merge(&first).unwrap();
    first.merge(&second).unwrap();
    assert_eq!(first, other_way);
    assert_eq!(first.actors(), ["JP", "KR", "US"]);
    assert_eq!((first.items(), first.get("US", "JP").unwrap().n()), (3, 2));
    assert_eq!(first.get("KR", "US").unwrap().n(), 0);
    assert_eq!(first.get("US", "JP").unwrap().counts(), [1, 1, 0, 0]);
    assert_eq!(first.get("JP", "US").unwrap().counts(), [1, 0, 1, 0]);
}

#[test]
fn what_does_not_belong_together_does_not_merge() {
    let mut pairs = PairCounts::count(&named(&["US", "JP"], 1, vec![0, 0])).unwrap();
    let before = pairs.clone();
    let other = Scale::ordinal(["no", "yes"]).unwrap();
    let names = vec!["US".to_owned(), "JP".to_owned()];
    let turned = Table::from_codes(other, names, vec!["0".to_owned()], vec![0, 0]).unwrap();
    let error = pairs.merge(&PairCounts::count(&turned).unwrap()).unwrap_err();
    assert_eq!(error.to_string(), "the parts stand on different scales");
    let heavy = named(&["US", "JP"], 1, vec![0, 0]).with_weights(vec![1.0]).unwrap();
    let error = pairs.merge(&PairCounts::count(&heavy).unwrap()).unwrap_err();
    assert_eq!(error.to_string(), "one part has weights and the other has none");
    assert_eq!(pairs, before);
}

#[test]
fn an_unknown_actor_and_an_actor_with_itself_are_refused() {
    let pairs = PairCounts::count(&named(&["US", "JP"], 1, vec![0, 0])).unwrap();
    assert_eq!(pairs.get("US", "XX").unwrap_err().to_string(), "there is no actor `XX`");
    assert_eq!(pairs.get("US", "US").unwrap_err().to_string(), "`US` is not compared with itself");
}

#[test]
fn too_many_pairs_are_refused() {
    let scale = Scale::integers(0..=100).unwrap();
    let actors: Vec<String> = (0..200).map(|actor| actor.to_string()).collect();
    let table = Table::from_codes(scale, actors, vec![], vec![]).unwrap();
    let error = PairCounts::count(&table).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
}

#[test]
fn windows_need_periods_and_an_order() {
    let table = named(&["US", "JP"], 2, vec![0, 0, 0, 1]);
    let error = PeriodCounts::count(&table).unwrap_err();
    assert_eq!(error.to_string(), "the items of the table have no periods");
    let table = table.with_periods(vec![Some(2019), Some(2020)]).unwrap();
    let error = PeriodCounts::count(&table).unwrap().window(2020..=2019).unwrap_err();
    assert_eq!(error.to_string(), "the window from `2020` to `2019` is empty");
}
