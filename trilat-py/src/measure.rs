//! `trilat.measure`: positions from whatever Python holds them in, handed to the core's measures.
//! What people see is in `python/trilat/measure/`.

mod cells;
mod columns;
mod error;
mod grid;
mod names;
mod pairs;
mod read;
mod scale;
mod table;
mod values;

pub(crate) use pairs::MeasurePairs;
pub(crate) use scale::MeasureScale;
pub(crate) use table::MeasureTable;

use error::refused;
use pyo3::prelude::*;
use std::str::FromStr;
use trilat_core::measure::{Bootstrap, IdealPoints, MeasureError, Undefined, ask};

/// Replicates, level and seed of a bootstrap.
fn plan((replicates, level, seed): (u32, f64, u64)) -> PyResult<Bootstrap> {
    Bootstrap::new(replicates, level, seed).map_err(refused)
}

/// What a name of the core's stands for.
fn named<T: FromStr<Err = MeasureError>>(name: &str) -> PyResult<T> {
    name.parse().map_err(refused)
}

/// Why a measure may be undefined: each reason's name and what it says.
#[pyfunction]
pub(crate) fn measure_reasons() -> Vec<(&'static str, String)> {
    Undefined::ALL.iter().map(|why| (why.as_str(), why.to_string())).collect()
}

/// The answer to a question about statements or a network, both as JSON.
#[pyfunction]
pub(crate) fn measure_ask(py: Python<'_>, question: String) -> PyResult<String> {
    crate::work::run(py, move || ask(&question))?.map_err(refused)
}

/// The distance of two actors' ideal points, as value, reason, n and items.
#[pyfunction]
pub(crate) fn measure_distance(
    points: Vec<(String, f64)>,
    one: &str,
    other: &str,
) -> PyResult<(Option<f64>, Option<&'static str>, u64, u64)> {
    let points = IdealPoints::new(points).map_err(refused)?;
    Ok(values::measured(points.distance(one, other)))
}
