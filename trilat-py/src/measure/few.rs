//! Codes of numbers by comparing each with all levels of a scale that has few: faster than to look
//! each up, since processors compare many at a time, the more the narrower the type.

use super::scale::{NO_LEVEL, Numbers};
use trilat_core::measure::Table;

/// Numbers and codes that stay in the nearest cache from one level to the next.
const AT_ONCE: usize = 512;
/// Levels of a type, each with its code.
type Levels<T> = Vec<(T, u16)>;

/// A number that processors compare with many others at a time.
pub(super) trait Number: Copy + Default + PartialEq {
    /// A level as a number of this type, if it is one.
    fn of(level: f64) -> Option<Self>;

    /// Not a number: nothing known.
    fn is_unknown(self) -> bool {
        false
    }
}

macro_rules! whole_numbers {
    ($($of:ty),+) => {$(
        impl Number for $of {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::float_cmp,
                reason = "what is cut is seen right after"
            )]
            fn of(level: f64) -> Option<Self> {
                let whole = level as i64;
                let same = whole as f64 == level;
                same.then(|| Self::try_from(whole).ok()).flatten()
            }
        }
    )+};
}
whole_numbers!(i8, u8, i16, u16, i32, u32);

impl Number for f32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::float_cmp,
        reason = "what is cut is seen right after"
    )]
    fn of(level: f64) -> Option<Self> {
        let number = level as Self;
        (f64::from(number) == level).then_some(number)
    }

    fn is_unknown(self) -> bool {
        self.is_nan()
    }
}

/// A cell of an array of numbers.
pub(super) trait Cell: Copy {
    /// What cells are compared as.
    type As: Number;

    /// The levels of a scale to compare with, if they are few.
    fn few(numbers: &Numbers) -> Option<Levels<Self::As>> {
        numbers.few()
    }

    /// The codes of a row. What cannot be compared as a narrower number is looked up.
    fn codes(
        row: &[Self],
        levels: &Levels<Self::As>,
        look_up: impl Fn(Self) -> u16,
        out: &mut Vec<u16>,
    );
}

macro_rules! compared_as_they_are {
    ($($of:ty),+) => {$(
        impl Cell for $of {
            type As = Self;

            fn codes(
                row: &[Self],
                levels: &Levels<Self>,
                _look_up: impl Fn(Self) -> u16,
                out: &mut Vec<u16>,
            ) {
                for cells in row.chunks(AT_ONCE) {
                    compare(cells, levels, out);
                }
            }
        }
    )+};
}
compared_as_they_are!(i8, u8, i16, u16, i32, u32, f32);

macro_rules! compared_as_narrower_numbers {
    ($(|$wide:ident: $of:ty| as $narrow:ty { $narrowed:expr; cut: $cut:expr })+) => {$(
        impl Cell for $of {
            type As = $narrow;

            fn codes(
                row: &[Self],
                levels: &Levels<$narrow>,
                look_up: impl Fn(Self) -> u16,
                out: &mut Vec<u16>,
            ) {
                let mut narrowed = [<$narrow>::default(); AT_ONCE];
                for cells in row.chunks(AT_ONCE) {
                    let mut cut = 0;
                    for (narrow, &$wide) in narrowed.iter_mut().zip(cells) {
                        *narrow = $narrowed;
                        cut |= $cut(*narrow);
                    }
                    match narrowed.get(..cells.len()) {
                        Some(narrowed) if cut == 0 => compare(narrowed, levels, out),
                        _ => out.extend(cells.iter().map(|&cell| look_up(cell))),
                    }
                }
            }
        }
    )+};
}
#[expect(clippy::cast_possible_truncation, reason = "the bits that are cut are gathered")]
const _: () = {
    compared_as_narrower_numbers! {
        |wide: f64| as f32 {
            wide as f32;
            cut: |narrow| f64::from(narrow).to_bits() ^ wide.to_bits()
        }
        |wide: i64| as i32 {
            wide as i32;
            // The upper half repeats the sign of the lower one, or something is lost.
            cut: |narrow: i32| ((wide >> 32) as i32) ^ (narrow >> 31)
        }
        |wide: u64| as u32 {
            wide as u32;
            cut: |_| (wide >> 32) as u32
        }
    }
};

/// Adds the codes of at most [`AT_ONCE`] numbers, one level after the other.
fn compare<T: Number>(numbers: &[T], levels: &[(T, u16)], out: &mut Vec<u16>) {
    let mut codes = [0; AT_ONCE];
    for (code, number) in codes.iter_mut().zip(numbers) {
        *code = if number.is_unknown() { Table::MISSING } else { NO_LEVEL };
    }
    for &(level, of_level) in levels {
        for (code, &number) in codes.iter_mut().zip(numbers) {
            *code = if number == level { of_level } else { *code };
        }
    }
    out.extend(codes.iter().take(numbers.len()));
}
