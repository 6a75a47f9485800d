//! Codes of numbers by comparing each with all levels of a scale that has few: faster than to look
//! each up, since processors compare many at a time, the more the narrower the type.

use super::NumberLevels;
use crate::measure::scale::MISSING;

/// What stands for no level in the place of a code: no scale has so many.
pub(in crate::measure) const NO_LEVEL: u16 = MISSING - 1;

/// Numbers and codes that stay in the nearest cache from one level to the next.
const AT_ONCE: usize = 512;

/// A number that is read into codes, some of which may be [`NO_LEVEL`]. Out of reach, so that
/// nobody else makes numbers.
pub trait Read: Copy + ToString {
    /// The code of one number.
    fn look_up(self, levels: &NumberLevels) -> u16;

    /// The codes of many, added to a list.
    fn codes(cells: &[Self], levels: &NumberLevels, codes: &mut Vec<u16>);
}

/// A number that processors compare with many others at a time.
trait Narrow: Copy + Default + PartialEq {
    /// A level as a number of this type, if it is one.
    fn of(level: f64) -> Option<Self>;

    /// Not a number: nothing known.
    fn is_unknown(self) -> bool;
}

macro_rules! narrow {
    ($($($of:ty),+: |$number:pat_param| $is_unknown:expr;)+) => {$($(
        impl Narrow for $of {
            fn of(level: f64) -> Option<Self> {
                let number = level as Self;
                (f64::from(number) == level).then_some(number)
            }

            fn is_unknown(self) -> bool {
                let $number = self;
                $is_unknown
            }
        }
    )+)+};
}
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "what is cut is seen right after"
)]
const _: () = {
    narrow! {
        i8, u8, i16, u16, i32, u32: |_| false;
        f32: |number| number.is_nan();
    }
};

macro_rules! compared_as_they_are {
    ($(|$levels:ident, $cell:ident: $of:ty| $look_up:expr;)+) => {$(
        impl Read for $of {
            fn look_up(self, $levels: &NumberLevels) -> u16 {
                let $cell = self;
                $look_up
            }

            fn codes(cells: &[Self], levels: &NumberLevels, codes: &mut Vec<u16>) {
                let Some(few) = levels.few(Self::of) else {
                    return codes.extend(cells.iter().map(|cell| cell.look_up(levels)));
                };
                for cells in cells.chunks(AT_ONCE) {
                    compare(cells, &few, codes);
                }
            }
        }
    )+};
}
compared_as_they_are! {
    |levels, cell: i8| levels.small(cell.into());
    |levels, cell: u8| levels.small(cell.into());
    |levels, cell: i16| levels.small(cell.into());
    |levels, cell: u16| levels.small(cell.into());
    |levels, cell: i32| levels.small(cell.into());
    |levels, cell: u32| levels.small(cell.into());
    |levels, cell: f32| levels.float(cell.into());
}

macro_rules! compared_as_narrower_numbers {
    ($(
        |$levels:ident, $cell:ident: $of:ty| $look_up:expr;
        as $narrow:ty: $narrowed:expr;
        cut: $cut:expr;
    )+) => {$(
        impl Read for $of {
            fn look_up(self, $levels: &NumberLevels) -> u16 {
                let $cell = self;
                $look_up
            }

            fn codes(cells: &[Self], levels: &NumberLevels, codes: &mut Vec<u16>) {
                let Some(few) = levels.few(<$narrow>::of) else {
                    return codes.extend(cells.iter().map(|cell| cell.look_up(levels)));
                };
                let mut narrowed = [<$narrow>::default(); AT_ONCE];
                for cells in cells.chunks(AT_ONCE) {
                    let mut cut = 0;
                    for (narrow, &$cell) in narrowed.iter_mut().zip(cells) {
                        *narrow = $narrowed;
                        cut |= $cut(*narrow);
                    }
                    match narrowed.get(..cells.len()) {
                        Some(narrowed) if cut == 0 => compare(narrowed, &few, codes),
                        // What does not fit a narrower number is looked up.
                        _ => codes.extend(cells.iter().map(|cell| cell.look_up(levels))),
                    }
                }
            }
        }
    )+};
}
#[expect(clippy::cast_possible_truncation, reason = "the bits that are cut are gathered")]
const _: () = {
    compared_as_narrower_numbers! {
        |levels, cell: f64| levels.float(cell);
        as f32: cell as f32;
        cut: |narrow| f64::from(narrow).to_bits() ^ cell.to_bits();

        |levels, cell: i64| levels.small(cell);
        as i32: cell as i32;
        // The upper half repeats the sign of the lower one, or something is lost.
        cut: |narrow: i32| ((cell >> 32) as i32) ^ (narrow >> 31);

        |levels, cell: u64| levels.large(cell.into());
        as u32: cell as u32;
        cut: |_| (cell >> 32) as u32;
    }
};

/// Adds the codes of at most [`AT_ONCE`] numbers, one level after the other.
fn compare<T: Narrow>(numbers: &[T], levels: &[(T, u16)], codes: &mut Vec<u16>) {
    let mut found = [0; AT_ONCE];
    for (code, number) in found.iter_mut().zip(numbers) {
        *code = if number.is_unknown() { MISSING } else { NO_LEVEL };
    }
    for &(level, of_level) in levels {
        for (code, &number) in found.iter_mut().zip(numbers) {
            *code = if number == level { of_level } else { *code };
        }
    }
    codes.extend(found.iter().take(numbers.len()));
}
