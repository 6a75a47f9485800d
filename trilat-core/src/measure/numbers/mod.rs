//! Cells that hold numbers, as arrays and columns do: which level each number is.

mod compare;

pub(super) use compare::NO_LEVEL;

use super::error::MeasureError;
use super::scale::{MISSING, Scale, unknown_level};

/// Up to here every whole number is a float.
const EXACT: f64 = (1_u64 << 53) as f64;
/// Whole levels at most so far apart are looked up in a list.
const NEAR: i64 = 4096;
/// With more levels than this each cell is looked up in the place of comparing it with all.
const FEW: usize = 8;

/// The numbers that stand for the levels of a scale in the data, and the codes of cells that
/// hold such numbers. A cell is a level only if it is exactly that number, whatever its type.
///
/// ```
/// use trilat_core::measure::{NumberLevels, Table};
///
/// let levels = NumberLevels::new([1.0, 2.0, 3.0]);
/// let mut codes = Vec::new();
/// levels.codes(&[3.0, f64::NAN, 1.0], &mut codes).unwrap();
/// levels.codes(&[2_u8, 2], &mut codes).unwrap();
/// assert_eq!(codes, [2, Table::MISSING, 0, 1, 1]);
///
/// let odd = levels.codes(&[1_i64, 8], &mut codes).unwrap_err();
/// assert_eq!((odd.place, odd.value.as_str()), (1, "8"));
/// assert_eq!(codes.len(), 5);
/// ```
#[derive(Debug, Clone)]
pub struct NumberLevels {
    sorted: Vec<(f64, u16)>,
    first: i64,
    near: Vec<u16>,
}

/// A cell that is no level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoLevel {
    /// Its place among the cells, counted from 0.
    pub place: usize,
    /// What it holds, as it is written.
    pub value: String,
}

impl NoLevel {
    /// The error, with the names of the cell's row and column and what the levels are.
    #[must_use]
    pub fn at(&self, scale: &Scale, row: &str, column: &str) -> MeasureError {
        unknown_level(scale, &self.value).at(row, column)
    }
}

/// What a cell can hold: whole numbers of 8 to 64 bits and floats of 32 and 64, of which
/// not-a-number is nothing known.
pub trait Number: compare::Read {}

impl<N: compare::Read> Number for N {}

impl NumberLevels {
    /// The number of each level, in the order of the scale's levels. A number that is not finite
    /// is no cell's.
    #[must_use]
    pub fn new(values: impl IntoIterator<Item = f64>) -> Self {
        let mut sorted: Vec<(f64, u16)> = values.into_iter().map(|v| v + 0.0).zip(0..).collect();
        sorted.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        #[expect(clippy::cast_possible_truncation, reason = "a cast that cuts is left out")]
        let whole: Vec<(i64, u16)> = sorted
            .iter()
            .filter(|(value, _)| value.fract() == 0.0 && value.abs() <= EXACT)
            .map(|&(value, code)| (value as i64, code))
            .collect();
        let first = whole.first().map_or(0, |(value, _)| *value);
        let last = whole.last().map_or(0, |(value, _)| *value);
        let mut near = Vec::new();
        if last - first <= NEAR {
            for (value, code) in whole {
                let place = usize::try_from(value - first).unwrap_or_default();
                if near.len() <= place {
                    near.resize(place + 1, NO_LEVEL);
                }
                if let Some(slot) = near.get_mut(place) {
                    *slot = code;
                }
            }
        }
        Self { sorted, first, near }
    }

    /// The codes of cells, added to a list: a level counted from 0, or [`Table::MISSING`](crate::measure::Table::MISSING).
    ///
    /// # Errors
    /// The first cell that is no level; the list is then as it was.
    pub fn codes<N: Number>(&self, cells: &[N], codes: &mut Vec<u16>) -> Result<(), NoLevel> {
        let start = codes.len();
        N::codes(cells, self, codes);
        // What is no level is looked for afterwards, so that reading has one way through.
        let read = codes.get(start..).unwrap_or_default();
        if !read.iter().fold(false, |odd, &code| odd | (code == NO_LEVEL)) {
            return Ok(());
        }
        let place = read.iter().position(|&code| code == NO_LEVEL).unwrap_or_default();
        codes.truncate(start);
        Err(NoLevel { place, value: cells.get(place).map(ToString::to_string).unwrap_or_default() })
    }

    /// The code of one cell; `None` if it is no level.
    pub fn code<N: Number>(&self, cell: N) -> Option<u16> {
        Some(cell.look_up(self)).filter(|&code| code != NO_LEVEL)
    }

    /// The code of a whole number of any size; `None` if it is no level.
    #[must_use]
    pub fn whole(&self, cell: i128) -> Option<u16> {
        Some(self.large(cell)).filter(|&code| code != NO_LEVEL)
    }

    #[inline]
    fn float(&self, value: f64) -> u16 {
        #[expect(clippy::cast_possible_truncation, reason = "a cast that cuts is seen right after")]
        let whole = value as i64;
        #[expect(clippy::float_cmp, reason = "a value is a level only if it is exactly that")]
        if whole as f64 == value {
            let code = self.near(whole);
            if code != NO_LEVEL {
                return code;
            }
        }
        if value.is_nan() { MISSING } else { self.search(value) }
    }

    #[inline]
    fn small(&self, value: i64) -> u16 {
        let code = self.near(value);
        if code == NO_LEVEL { self.large(value.into()) } else { code }
    }

    #[inline(never)]
    fn large(&self, value: i128) -> u16 {
        let float = value as f64;
        #[expect(clippy::cast_possible_truncation, reason = "the cast is there to see what is cut")]
        let exact = float as i128 == value;
        if exact { self.search(float) } else { NO_LEVEL }
    }

    /// The code of a whole level that is near the others.
    #[inline]
    fn near(&self, value: i64) -> u16 {
        // What lies below the first wraps around, past the end of the list.
        let place = usize::try_from(value.wrapping_sub(self.first).cast_unsigned());
        self.near.get(place.unwrap_or(usize::MAX)).copied().unwrap_or(NO_LEVEL)
    }

    #[inline(never)]
    fn search(&self, value: f64) -> u16 {
        let place = self.sorted.binary_search_by(|(level, _)| level.total_cmp(&(value + 0.0)));
        let found = place.ok().and_then(|place| self.sorted.get(place));
        found.map_or(NO_LEVEL, |(_, code)| *code)
    }

    /// The levels that are numbers of a type, each with its code, if the scale has few.
    fn few<T>(&self, narrow: impl Fn(f64) -> Option<T>) -> Option<Vec<(T, u16)>> {
        let levels = self.sorted.iter();
        (levels.len() <= FEW)
            .then(|| levels.filter_map(|&(level, code)| Some((narrow(level)?, code))).collect())
    }
}

#[cfg(test)]
mod tests;
