//! A table of positions, and what is measured on it.

use super::{error::refused, named, pairs::MeasurePairs, plan, read, scale::MeasureScale, values};
use crate::work::{run, run_for};
use pyo3::{prelude::*, types::PyBytes};
use std::{sync::Arc, time::Duration};
use trilat_core::measure::{PairCounts, PeriodCounts, Table, TableColumns};

/// Positions of actors on items.
#[pyclass(frozen, module = "trilat._native")]
pub(crate) struct MeasureTable(Arc<Table>);

#[pymethods]
impl MeasureTable {
    /// From a NumPy array of two dimensions.
    #[staticmethod]
    #[pyo3(signature = (scale, array, actors=None, items=None))]
    fn from_array(
        scale: &MeasureScale,
        array: &Bound<'_, PyAny>,
        actors: Option<Vec<String>>,
        items: Option<Vec<String>>,
    ) -> PyResult<Self> {
        Ok(Self(Arc::new(read::array(scale, array, actors, items)?)))
    }

    /// From one row of positions for each actor.
    #[staticmethod]
    #[pyo3(signature = (scale, rows, actors=None, items=None))]
    fn from_rows(
        scale: &MeasureScale,
        rows: Vec<Bound<'_, PyAny>>,
        actors: Option<Vec<String>>,
        items: Option<Vec<String>>,
    ) -> PyResult<Self> {
        Ok(Self(Arc::new(read::rows(scale, &rows, actors, items, None)?)))
    }

    /// From Arrow data, one column an actor.
    #[staticmethod]
    #[pyo3(signature = (scale, source, actors=None, item=None, weight=None))]
    fn from_wide(
        py: Python<'_>,
        scale: &MeasureScale,
        source: &Bound<'_, PyAny>,
        actors: Option<Vec<String>>,
        item: Option<&str>,
        weight: Option<&str>,
    ) -> PyResult<Self> {
        Ok(Self(Arc::new(read::wide(py, scale, source, actors, item, weight)?)))
    }

    /// From Arrow data, one row a cell.
    #[staticmethod]
    #[pyo3(signature = (scale, source, actor, item, value, weight=None))]
    fn from_long(
        py: Python<'_>,
        scale: &MeasureScale,
        source: &Bound<'_, PyAny>,
        actor: String,
        item: String,
        value: String,
        weight: Option<String>,
    ) -> PyResult<Self> {
        let columns = read::LongColumns { actor, item, value, weight };
        Ok(Self(Arc::new(read::long(py, scale, source, &columns)?)))
    }

    /// From the columns of a long table as sequences.
    #[staticmethod]
    #[pyo3(signature = (scale, actors, items, values, weights=None))]
    fn from_cells(
        scale: &MeasureScale,
        actors: &Bound<'_, PyAny>,
        items: &Bound<'_, PyAny>,
        values: &Bound<'_, PyAny>,
        weights: Option<Vec<Option<f64>>>,
    ) -> PyResult<Self> {
        Ok(Self(Arc::new(read::cells(scale, actors, items, values, weights)?)))
    }

    /// From comma-separated text; which columns are what is said as JSON.
    #[staticmethod]
    fn from_csv(
        py: Python<'_>,
        scale: &MeasureScale,
        text: String,
        columns: &str,
    ) -> PyResult<Self> {
        let columns: TableColumns = columns.parse().map_err(refused)?;
        let scale = scale.scale.clone();
        let table = run(py, move || columns.read(&text, scale))?.map_err(refused)?;
        Ok(Self(Arc::new(table)))
    }

    /// The same with a weight for each item.
    fn with_weights(&self, weights: Vec<f64>) -> PyResult<Self> {
        let table = (*self.0).clone().with_weights(weights).map_err(refused)?;
        Ok(Self(Arc::new(table)))
    }

    /// The same with a period for each item.
    fn with_periods(&self, periods: Vec<Option<i64>>) -> PyResult<Self> {
        let table = (*self.0).clone().with_periods(periods).map_err(refused)?;
        Ok(Self(Arc::new(table)))
    }

    #[getter]
    fn actors(&self) -> Vec<String> {
        self.0.actors().to_vec()
    }

    #[getter]
    fn items(&self) -> Vec<String> {
        self.0.items().to_vec()
    }

    #[getter]
    fn levels(&self) -> Vec<String> {
        self.0.scale().levels().to_vec()
    }

    #[getter]
    fn weights(&self) -> Option<Vec<f64>> {
        self.0.weights().map(<[f64]>::to_vec)
    }

    #[getter]
    fn periods(&self) -> Option<Vec<Option<i64>>> {
        self.0.periods().map(<[Option<i64>]>::to_vec)
    }

    #[getter]
    fn shape(&self) -> (usize, usize) {
        (self.0.actors().len(), self.0.item_count())
    }

    /// The codes of all cells, two bytes each in the machine's order, 65535 for not known.
    fn codes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let (actors, items) = self.shape();
        PyBytes::new_with(py, 2 * actors * items, |bytes| {
            let (cells, _) = bytes.as_chunks_mut();
            let codes = (0..actors).flat_map(|actor| self.0.row(actor));
            for (cell, code) in cells.iter_mut().zip(codes) {
                *cell = code.to_ne_bytes();
            }
            Ok(())
        })
    }

    /// All pairs.
    fn pairs(&self, py: Python<'_>) -> PyResult<MeasurePairs> {
        let table = Arc::clone(&self.0);
        let (actors, items) = self.shape();
        // A vector of many items at a time, unless there are many levels or weights to add up.
        let at_once = if table.scale().len() <= 8 && table.weights().is_none() { 16 } else { 1 };
        let nanoseconds = (actors * items).saturating_mul(actors) / at_once;
        let effort = Duration::from_nanos(nanoseconds.try_into().unwrap_or(u64::MAX));
        let counts = run_for(py, effort, move || PairCounts::count(&table))?.map_err(refused)?;
        Ok(MeasurePairs::new(counts, self.0.actors()))
    }

    /// All pairs over the items of a window of periods, both ends included.
    fn window(&self, py: Python<'_>, first: i64, last: i64) -> PyResult<MeasurePairs> {
        let table = Arc::clone(&self.0);
        let counts = run(py, move || PeriodCounts::count(&table)?.window(first..=last))?;
        Ok(MeasurePairs::new(counts.map_err(refused)?, self.0.actors()))
    }

    /// All measures of the actors at two places.
    fn pair(&self, one: usize, other: usize) -> values::PairParts {
        values::pair(&self.0.contingency(one, other).measures())
    }

    /// Krippendorff's α with each metric.
    fn alpha(&self, py: Python<'_>) -> PyResult<[values::MeasuredParts; 4]> {
        let table = Arc::clone(&self.0);
        Ok(values::alpha(&run(py, move || table.alpha())?))
    }

    /// The agreement index of some actors, by item and on the mean.
    fn group_agreement(
        &self,
        members: Option<Vec<String>>,
    ) -> PyResult<(Vec<values::MeasuredParts>, values::MeasuredParts)> {
        let members: Vec<usize> = match members {
            None => (0..self.0.actors().len()).collect(),
            Some(names) => {
                let places = names.iter().map(|name| self.0.actor(name).map_err(refused));
                places.collect::<PyResult<_>>()?
            }
        };
        let found = self.0.group_agreement(&members);
        Ok((found.items.into_iter().map(values::measured).collect(), values::measured(found.mean)))
    }

    /// The interval of a measure of the actors at two places.
    fn bootstrap(
        &self,
        py: Python<'_>,
        one: usize,
        other: usize,
        measure: &str,
        plan: (u32, f64, u64),
    ) -> PyResult<values::IntervalParts> {
        let (measure, plan) = (named(measure)?, self::plan(plan)?);
        let table = Arc::clone(&self.0);
        Ok(values::interval(&run(py, move || table.bootstrap(one, other, measure, &plan))?))
    }

    /// The interval of α with a metric.
    fn alpha_bootstrap(
        &self,
        py: Python<'_>,
        metric: &str,
        plan: (u32, f64, u64),
    ) -> PyResult<values::IntervalParts> {
        let (metric, plan) = (named(metric)?, self::plan(plan)?);
        let table = Arc::clone(&self.0);
        Ok(values::interval(&run(py, move || table.alpha_bootstrap(metric, &plan))?))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
