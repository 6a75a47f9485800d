//! The levels of a scale as Python names them, and what each value of a cell stands for.

use super::error::{refused, wrong};
use pyo3::{
    exceptions::PyTypeError,
    prelude::*,
    types::{PyBool, PyFloat, PyInt, PyString},
};
use std::collections::HashMap;
use trilat_core::measure::{NumberLevels, Scale, quoted};

/// A scale and the values that stand for its levels.
#[pyclass(frozen, module = "trilat._native")]
pub(crate) struct MeasureScale {
    pub(super) scale: Scale,
    levels: Levels,
}

/// What a level is in the data: a text, a number or a truth value, and never one for another.
enum Levels {
    Texts(HashMap<String, u16>),
    Numbers(NumberLevels),
    /// The codes of false and true.
    Truths([Option<u16>; 2]),
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
            (scale, Levels::Numbers(NumberLevels::new(values)))
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

    /// The numbers that stand for the levels, if they are numbers.
    pub(super) fn numbers(&self) -> Option<&NumberLevels> {
        if let Levels::Numbers(numbers) = &self.levels { Some(numbers) } else { None }
    }
}

/// Up to here every whole number is a float.
const EXACT: u64 = 1 << 53;

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
