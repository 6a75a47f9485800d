//! The levels of a scale as Python names them, and what each value of a cell stands for.

use super::{
    error::{refused, wrong},
    few::Number,
};
use pyo3::{
    exceptions::PyTypeError,
    prelude::*,
    types::{PyBool, PyFloat, PyInt, PyString},
};
use std::collections::HashMap;
use trilat_core::measure::{Scale, Table, quoted};

/// A scale and the values that stand for its levels.
#[pyclass(frozen, module = "trilat._native")]
pub(crate) struct MeasureScale {
    pub(super) scale: Scale,
    levels: Levels,
}

/// What a level is in the data: a text, a number or a truth value, and never one for another.
enum Levels {
    Texts(HashMap<String, u16>),
    Numbers(Numbers),
    /// The codes of false and true.
    Truths([Option<u16>; 2]),
}

/// Codes of numbers: whole numbers close together by their place in a list, others by search.
pub(super) struct Numbers {
    sorted: Vec<(f64, u16)>,
    first: i64,
    near: Vec<u16>,
}

#[pymethods]
impl MeasureScale {
    #[new]
    fn new(levels: Vec<Bound<'_, PyAny>>, ordered: bool) -> PyResult<Self> {
        if levels.len() > Scale::MAX_LEVELS {
            let most = Scale::MAX_LEVELS;
            return Err(wrong("scale", format!("a scale may have at most {most} levels")));
        }
        let texts = levels.iter().all(|level| level.is_instance_of::<PyString>());
        let truths = levels.iter().all(|level| level.is_instance_of::<PyBool>());
        let (scale, levels) = if levels.is_empty() || texts {
            let names: Vec<String> = levels.iter().map(text_of).collect::<PyResult<_>>()?;
            let scale = named(names.iter().cloned(), ordered)?;
            (scale, Levels::Texts(names.into_iter().zip(0..).collect()))
        } else if truths {
            let values: Vec<bool> =
                levels.iter().map(|level| level.extract()).collect::<PyResult<_>>()?;
            let code = |truth| (0_u16..).zip(&values).find(|(_, v)| **v == truth).map(|(c, _)| c);
            let scale = named(values.iter().map(ToString::to_string), ordered)?;
            (scale, Levels::Truths([code(false), code(true)]))
        } else {
            let values: Vec<f64> = levels.iter().map(number_of).collect::<PyResult<_>>()?;
            let scale = if ordered {
                Scale::numeric(values.iter().copied()).map_err(refused)?
            } else {
                if values.iter().any(|value| !value.is_finite()) {
                    return Err(wrong("scale", "the values of a scale must be finite".to_owned()));
                }
                named(values.iter().map(|value| (value + 0.0).to_string()), false)?
            };
            (scale, Levels::Numbers(Numbers::new(&values)))
        };
        Ok(Self { scale, levels })
    }

    /// `nominal`, `ordinal` or `numeric`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.scale.kind().as_str()
    }

    /// The names of the levels.
    #[getter]
    fn levels(&self) -> Vec<String> {
        self.scale.levels().to_vec()
    }

    /// The number of each level.
    #[getter]
    fn values(&self) -> Vec<f64> {
        self.scale.values().to_vec()
    }
}

impl MeasureScale {
    /// What cells must be, for an error message.
    pub(super) fn wanted(&self) -> &'static str {
        match self.levels {
            Levels::Texts(_) => "text",
            Levels::Numbers(_) => "numbers",
            Levels::Truths(_) => "truth values",
        }
    }

    /// Whether the levels are texts.
    pub(super) fn takes_text(&self) -> bool {
        matches!(self.levels, Levels::Texts(_))
    }

    /// Whether the levels are numbers.
    pub(super) fn takes_numbers(&self) -> bool {
        matches!(self.levels, Levels::Numbers(_))
    }

    /// Whether the levels are truth values.
    pub(super) fn takes_truths(&self) -> bool {
        matches!(self.levels, Levels::Truths(_))
    }

    /// The code of a text.
    pub(super) fn text(&self, value: &str) -> Option<u16> {
        let Levels::Texts(codes) = &self.levels else { return None };
        codes.get(value).copied()
    }

    /// The code of a truth value.
    pub(super) fn truth(&self, value: bool) -> Option<u16> {
        let Levels::Truths([no, yes]) = self.levels else { return None };
        if value { yes } else { no }
    }

    /// The codes of numbers, if the levels are numbers.
    pub(super) fn numbers(&self) -> Option<&Numbers> {
        if let Levels::Numbers(numbers) = &self.levels { Some(numbers) } else { None }
    }

    /// The code of a number; not a number is nothing known.
    pub(super) fn float(&self, value: f64) -> Option<u16> {
        self.numbers().map(|numbers| numbers.float(value)).filter(|&code| code != NO_LEVEL)
    }

    /// The code of a whole number.
    pub(super) fn whole(&self, value: i128) -> Option<u16> {
        self.numbers().map(|numbers| numbers.large(value)).filter(|&code| code != NO_LEVEL)
    }
}

/// Up to here every whole number is a float.
const EXACT: u64 = 1 << 53;
/// Whole levels at most so far apart are looked up in a list.
const NEAR: i64 = 4096;
/// What stands for no level in the place of a code: no scale has so many.
pub(super) const NO_LEVEL: u16 = Table::MISSING - 1;

impl Numbers {
    /// The levels that are numbers of a type, each with its code; `None` if the scale has many.
    pub(super) fn few<T: Number>(&self) -> Option<Vec<(T, u16)>> {
        const FEW: usize = 8;
        let levels = self.sorted.iter();
        (levels.len() <= FEW)
            .then(|| levels.filter_map(|&(level, code)| Some((T::of(level)?, code))).collect())
    }

    fn new(values: &[f64]) -> Self {
        let mut sorted: Vec<(f64, u16)> = values.iter().map(|v| v + 0.0).zip(0..).collect();
        sorted.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        #[expect(clippy::cast_possible_truncation, reason = "a cast that cuts is left out")]
        let whole: Vec<(i64, u16)> = sorted
            .iter()
            .filter(|(value, _)| value.fract() == 0.0 && value.abs() <= EXACT as f64)
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

    /// The code of a number, or [`NO_LEVEL`]; not a number is nothing known.
    #[inline]
    pub(super) fn float(&self, value: f64) -> u16 {
        #[expect(clippy::cast_possible_truncation, reason = "a cast that cuts is seen right after")]
        let whole = value as i64;
        #[expect(clippy::float_cmp, reason = "a value is a level only if it is exactly that")]
        if whole as f64 == value {
            let code = self.near(whole);
            if code != NO_LEVEL {
                return code;
            }
        }
        if value.is_nan() { Table::MISSING } else { self.search(value) }
    }

    /// The code of a whole number, or [`NO_LEVEL`].
    #[inline]
    pub(super) fn whole(&self, value: i64) -> u16 {
        let code = self.near(value);
        if code == NO_LEVEL { self.large(value.into()) } else { code }
    }

    /// The code of any whole number, which must be a level exactly.
    #[inline(never)]
    pub(super) fn large(&self, value: i128) -> u16 {
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
}

fn named(names: impl Iterator<Item = String>, ordered: bool) -> PyResult<Scale> {
    if ordered { Scale::ordinal(names) } else { Scale::nominal(names) }.map_err(refused)
}

fn text_of(level: &Bound<'_, PyAny>) -> PyResult<String> {
    let text = level.extract::<String>();
    text.map_err(|_| wrong("scale", "a level is not well-formed text".to_owned()))
}

fn number_of(level: &Bound<'_, PyAny>) -> PyResult<f64> {
    let refused = || {
        PyTypeError::new_err("the levels of a scale are all texts, all numbers or all truth values")
    };
    if level.is_instance_of::<PyBool>() {
        return Err(refused());
    }
    if level.is_instance_of::<PyFloat>() {
        return level.extract();
    }
    if level.is_instance_of::<PyInt>() {
        let whole: i64 = level.extract().unwrap_or(i64::MAX);
        if whole.unsigned_abs() > EXACT {
            let message = format!("{} is too large for a level", quoted(&level.to_string()));
            return Err(wrong("scale", message));
        }
        return Ok(whole as f64);
    }
    Err(refused())
}
