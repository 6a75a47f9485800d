//! Every way of reading agrees with the plain meaning: a cell is the level that it equals.
#![expect(
    clippy::cast_possible_truncation,
    clippy::float_cmp,
    reason = "a value is a level only if it is exactly that, and what is cut is another number"
)]

use super::{NoLevel, Number, NumberLevels};
use crate::measure::{Scale, Table};
use proptest::prelude::*;

const SCALES: [&[f64]; 6] = [
    &[0.0, 1.0, 2.0],
    &[3.0, -1.0, 0.5, 1e300, -2.5],
    &[-128.0, 127.0, 255.0, 65_535.0, 2_147_483_647.0, -2_147_483_648.0, 4_294_967_295.0],
    &[1.0, 9_007_199_254_740_992.0, -9_007_199_254_740_992.0],
    // More than are compared one by one, close together and far apart.
    &[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.5],
    &[0.0, 1e4, 2e4, 3e4, 4e4, 5e4, 6e4, 7e4, 8e4, 9e4],
];

/// What the cells are by the plain meaning.
fn by_meaning<N: Number + PartialEq>(
    values: &[f64],
    cells: &[N],
    is: impl Fn(N, f64) -> bool,
    unknown: impl Fn(N) -> bool,
) -> Result<Vec<u16>, NoLevel> {
    let code = |(place, &cell): (usize, &N)| {
        let code = (0..).zip(values).find(|(_, value)| is(cell, **value)).map(|(code, _)| code);
        code.or(unknown(cell).then_some(Table::MISSING))
            .ok_or_else(|| NoLevel { place, value: cell.to_string() })
    };
    cells.iter().enumerate().map(code).collect()
}

fn check<N: Number + PartialEq>(
    cells: &[N],
    is: impl Fn(N, f64) -> bool,
    unknown: impl Fn(N) -> bool,
) {
    for values in SCALES {
        let levels = NumberLevels::new(values.iter().copied());
        let known: Vec<N> = cells.iter().copied().filter(|&c| levels.code(c).is_some()).collect();
        // All cells have an odd one among them as a rule; those that are levels are read too.
        for cells in [cells, &known] {
            let mut codes = vec![7];
            let read = levels.codes(cells, &mut codes);
            assert_eq!(codes.remove(0), 7, "what was in the list stays");
            let meant = by_meaning(values, cells, &is, &unknown);
            assert_eq!(read.map(|()| codes.clone()), meant, "on {values:?}");
            let one_by_one: Option<Vec<u16>> = cells.iter().map(|&c| levels.code(c)).collect();
            assert_eq!(one_by_one, meant.ok(), "on {values:?}");
        }
    }
}

macro_rules! whole {
    ($($of:ty),+) => {$({
        let ends = [<$of>::MIN, <$of>::MAX, <$of>::MAX - 1, 0, 1, 2, 5, 9];
        let many: Vec<$of> = (0..1500).map(|n| ends[n % ends.len()]).collect();
        for cells in [&ends[..], &many, &[]] {
            check(cells, |cell, level| level.fract() == 0.0 && level as i128 == i128::from(cell), |_| false);
        }
    })+};
}

#[test]
fn whole_numbers_are_levels_exactly() {
    whole!(i8, u8, i16, u16, i32, u32, i64, u64);
}

#[test]
fn floats_are_levels_exactly_and_nan_is_nothing_known() {
    let odd = [0.0, -0.0, 0.5, 1.0, f64::NAN, 2.0, 1e300, f64::INFINITY, 9.5, 1.0 + f64::EPSILON];
    let many: Vec<f64> = (0..1500).map(|n| odd[n * 7 % odd.len()]).collect();
    for cells in [&odd[..], &many] {
        check(cells, |cell, level| cell == level, f64::is_nan);
        let narrow: Vec<f32> = cells.iter().map(|&cell| cell as f32).collect();
        check(&narrow, |cell, level| f64::from(cell) == level, f32::is_nan);
    }
}

#[test]
fn whole_numbers_of_any_size_are_looked_up() {
    let levels = NumberLevels::new([1.0, 9_007_199_254_740_992.0]);
    assert_eq!(levels.whole(1 << 53), Some(1));
    assert_eq!(levels.whole((1 << 53) + 1), None);
    assert_eq!(levels.whole(i128::MAX), None);
}

#[test]
fn a_cell_that_is_no_level_is_told_with_its_place() {
    let scale = Scale::integers(0..=2).unwrap();
    let odd = NumberLevels::new(scale.values().iter().copied());
    let odd = odd.codes(&[0.0, 2.5], &mut Vec::new()).unwrap_err();
    insta::assert_snapshot!(
        odd.at(&scale, "JP", "R/1"),
        @"row `JP`, column `R/1`: `2.5` is not a level of the scale `0`, `1`, `2`"
    );
}

proptest! {
    #[test]
    fn any_floats_are_read_by_their_meaning(cells in prop::collection::vec(
        prop_oneof![Just(f64::NAN), any::<f64>(), (-3_i8..12).prop_map(f64::from)], 0..700
    )) {
        check(&cells, |cell, level| cell == level, f64::is_nan);
    }

    #[test]
    fn any_whole_numbers_are_read_by_their_meaning(cells in prop::collection::vec(
        prop_oneof![any::<i64>(), -3_i64..12], 0..700
    )) {
        check(
            &cells,
            |cell, level| level.fract() == 0.0 && level as i128 == i128::from(cell),
            |_| false,
        );
    }
}
