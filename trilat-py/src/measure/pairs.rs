//! The contingency tables of all pairs, their measures by column.

use super::{error::refused, named, values};
use crate::arrow_memory::{stream, unreadable};
use arrow_array::{ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray};
use arrow_buffer::{BooleanBuffer, OffsetBuffer};
use arrow_schema::{ArrowError, DataType, Field, Schema};
use pyo3::{
    prelude::*,
    types::{PyByteArray, PyBytes, PyCapsule},
};
use std::{sync::Arc, time::Duration};
use trilat_core::measure::{Contingency, PairCounts, PairMeasure};

/// All pairs of the actors of a table.
#[pyclass(frozen, module = "trilat._native")]
pub(crate) struct MeasurePairs {
    counts: Arc<PairCounts>,
    /// The place of each actor among the counts' actors, which stand in the order of their names.
    order: Arc<Vec<usize>>,
}

impl MeasurePairs {
    pub(super) fn new(counts: PairCounts, actors: &[String]) -> Self {
        let places = actors.iter().filter_map(|name| counts.actors().binary_search(name).ok());
        Self { order: Arc::new(places.collect()), counts: Arc::new(counts) }
    }

    /// About how long it takes to measure all pairs.
    fn effort(&self) -> Duration {
        let levels = self.counts.scale().len();
        let cells = self.counts.len().saturating_mul(levels * levels);
        Duration::from_nanos(cells.saturating_mul(20).try_into().unwrap_or(u64::MAX))
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.order.iter().map(|&place| self.counts.actors().get(place).map_or("", String::as_str))
    }
}

/// The place of each pair of the actors' order in the counts' order of pairs.
fn places(order: &[usize]) -> impl Iterator<Item = (usize, usize)> {
    let pairs = order.iter().enumerate();
    pairs.flat_map(|(place, &one)| {
        order.iter().skip(place + 1).map(move |&other| (one.min(other), one.max(other)))
    })
}

/// What was found of all pairs, in the actors' order.
struct Columns {
    /// The items in common.
    common: Vec<i64>,
    /// Measure by measure.
    measures: Vec<Column>,
}

/// A measure of all pairs.
struct Column {
    /// Not a number, which no value is, where there is none.
    values: Vec<f64>,
    /// Whether that is so anywhere.
    any_unknown: bool,
}

impl Column {
    fn of(count: usize) -> Self {
        Self { values: Vec::with_capacity(count), any_unknown: false }
    }

    fn add(&mut self, found: &[Option<f64>]) {
        self.any_unknown |= found.contains(&None);
        self.values.extend(found.iter().map(|value| value.unwrap_or(f64::NAN)));
    }

    /// The values, null where there is none.
    fn array(self) -> Float64Array {
        let is_known = |at: usize| self.values.get(at).is_some_and(|value| !value.is_nan());
        let known =
            self.any_unknown.then(|| BooleanBuffer::collect_bool(self.values.len(), is_known));
        Float64Array::new(self.values.into(), known.map(Into::into))
    }
}

/// Some measures of all pairs.
fn columns(counts: &PairCounts, order: &[usize], wanted: &[PairMeasure]) -> Columns {
    let mut found = Columns {
        common: Vec::with_capacity(counts.len()),
        measures: wanted.iter().map(|_| Column::of(counts.len())).collect(),
    };
    counts.each(places(order), wanted, |measure, common, values| {
        if measure == 0 {
            found.common.extend(common.iter().copied().map(whole));
        }
        if let Some(column) = found.measures.get_mut(measure) {
            column.add(values);
        }
    });
    found
}

/// The first and the second name of all pairs, in order.
fn names_of_pairs(names: &[&str]) -> Result<[StringArray; 2], ArrowError> {
    let all = names.concat();
    let count = names.len() * names.len().saturating_sub(1) / 2;
    // A name comes first once for each that comes later, and second once for each before.
    let length = |(times, name): (usize, &&str)| times * name.len();
    let firsts = (0..names.len()).rev().zip(names).map(length).sum();
    let seconds = names.iter().enumerate().map(length).sum();
    let (mut first, mut second) = (Texts::of(count, firsts), Texts::of(count, seconds));
    let mut rest = all.as_str();
    for (place, name) in names.iter().enumerate() {
        let later = names.get(place + 1..).unwrap_or_default();
        rest = rest.get(name.len()..).unwrap_or_default();
        first.add(&name.repeat(later.len()), later.iter().map(|_| name.len()))?;
        // What comes second are all names that come later, copied in one piece.
        second.add(rest, later.iter().map(|name| name.len()))?;
    }
    Ok([first.column()?, second.column()?])
}

/// A column of texts that is being written.
struct Texts {
    bytes: Vec<u8>,
    ends: Vec<i32>,
}

impl Texts {
    /// Room for so many texts of so many bytes in all.
    fn of(count: usize, bytes: usize) -> Self {
        let mut ends = Vec::with_capacity(count + 1);
        ends.push(0);
        Self { bytes: Vec::with_capacity(bytes), ends }
    }

    /// Adds texts of these lengths that stand one after the other.
    fn add(&mut self, texts: &str, lengths: impl Iterator<Item = usize>) -> Result<(), ArrowError> {
        let mut end = self.bytes.len();
        self.bytes.extend_from_slice(texts.as_bytes());
        for length in lengths {
            end += length;
            self.ends.push(i32::try_from(end).map_err(|_| ArrowError::OffsetOverflowError(end))?);
        }
        Ok(())
    }

    fn column(self) -> Result<StringArray, ArrowError> {
        StringArray::try_new(OffsetBuffer::new(self.ends.into()), self.bytes.into(), None)
    }
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The pairs as a table: two names, items, items in common, and the measures, null where there is
/// no value.
fn record_batch(counts: &PairCounts, order: &[usize]) -> Result<RecordBatch, ArrowError> {
    let found = columns(counts, order, PairMeasure::ALL);
    let name = |place: usize| counts.actors().get(place).map_or("", String::as_str);
    let names: Vec<&str> = order.iter().map(|&place| name(place)).collect();
    let [first, second] = names_of_pairs(&names)?;
    let mut fields = vec![
        Field::new("first", DataType::Utf8, false),
        Field::new("second", DataType::Utf8, false),
        Field::new("items", DataType::Int64, false),
        Field::new("n", DataType::Int64, false),
    ];
    let items = Int64Array::from(vec![whole(counts.items()); found.common.len()]);
    let common = Int64Array::from(found.common);
    let mut arrays: Vec<ArrayRef> =
        vec![Arc::new(first), Arc::new(second), Arc::new(items), Arc::new(common)];
    for (measure, column) in PairMeasure::ALL.iter().zip(found.measures) {
        fields.push(Field::new(measure.as_str(), DataType::Float64, true));
        arrays.push(Arc::new(column.array()));
    }
    RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)
}

#[pymethods]
impl MeasurePairs {
    /// The actors in the order of the table.
    #[getter]
    fn actors(&self) -> Vec<&str> {
        self.names().collect()
    }

    /// How many items there are.
    #[getter]
    fn items(&self) -> u64 {
        self.counts.items()
    }

    /// The names of the levels.
    #[getter]
    fn levels(&self) -> Vec<String> {
        self.counts.scale().levels().to_vec()
    }

    fn __len__(&self) -> usize {
        self.counts.len()
    }

    /// All measures of one pair.
    fn get(&self, one: &str, other: &str) -> PyResult<values::PairParts> {
        Ok(values::pair(&self.counts.get(one, other).map_err(refused)?.measures()))
    }

    /// How often the one took each level while the other took each.
    fn contingency(&self, one: &str, other: &str) -> PyResult<Vec<Vec<u32>>> {
        let pair = self.counts.get(one, other).map_err(refused)?;
        Ok(pair.counts().chunks(pair.levels()).map(<[u32]>::to_vec).collect())
    }

    /// The interval of a measure of one pair.
    fn bootstrap(
        &self,
        py: Python<'_>,
        one: &str,
        other: &str,
        measure: &str,
        plan: (u32, f64, u64),
    ) -> PyResult<values::IntervalParts> {
        let measure = named(measure)?;
        let plan = super::plan(plan)?;
        let pair = self.counts.get(one, other).map_err(refused)?;
        let (scale, counts) = (pair.scale().clone(), pair.counts().to_vec());
        let items = pair.items();
        crate::work::run(py, move || {
            let pair = Contingency::new(&scale, counts, items).map_err(refused)?;
            Ok(values::interval(&pair.bootstrap(measure, &plan)))
        })?
    }

    /// One measure of all pairs as a square of floats in an array of bytes, row by row: not a
    /// number where there is no value, and for an actor with itself.
    fn square<'py>(&self, py: Python<'py>, measure: &str) -> PyResult<Bound<'py, PyByteArray>> {
        let measure = named(measure)?;
        let (counts, order) = (Arc::clone(&self.counts), Arc::clone(&self.order));
        let effort = self.effort();
        let found = crate::work::run_for(py, effort, move || columns(&counts, &order, &[measure]))?;
        let n = self.order.len();
        let mut square = vec![f64::NAN; n * n];
        let pairs = (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b)));
        let values = found.measures.first().map_or(&[][..], |column| &column.values);
        for ((a, b), &value) in pairs.zip(values) {
            for place in [a * n + b, b * n + a] {
                if let Some(cell) = square.get_mut(place) {
                    *cell = value;
                }
            }
        }
        PyByteArray::new_with(py, n * n * size_of::<f64>(), |bytes| {
            let (cells, _) = bytes.as_chunks_mut();
            for (cell, value) in cells.iter_mut().zip(&square) {
                *cell = value.to_ne_bytes();
            }
            Ok(())
        })
    }

    /// The pairs as a table.
    fn arrow<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let (counts, order) = (Arc::clone(&self.counts), Arc::clone(&self.order));
        let effort = self.effort();
        let batch = crate::work::run_for(py, effort, move || record_batch(&counts, &order))?;
        let batch = batch.map_err(unreadable)?;
        stream(py, batch.schema(), vec![batch])
    }

    /// These counts and those of other items.
    fn merged(&self, py: Python<'_>, other: &Self) -> PyResult<Self> {
        let mut counts = (*self.counts).clone();
        py.detach(|| counts.merge(&other.counts)).map_err(refused)?;
        let mut actors: Vec<String> = self.names().map(ToOwned::to_owned).collect();
        let new = other.names().filter(|name| !actors.iter().any(|known| known == name));
        let new: Vec<String> = new.map(ToOwned::to_owned).collect();
        actors.extend(new);
        Ok(Self::new(counts, &actors))
    }

    /// The counts as bytes, and the order of the actors.
    fn to_bytes<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.counts.to_bytes())
    }

    #[staticmethod]
    #[pyo3(signature = (bytes, actors=None))]
    fn from_bytes(bytes: &[u8], actors: Option<Vec<String>>) -> PyResult<Self> {
        let counts = PairCounts::from_bytes(bytes).map_err(refused)?;
        let mut given = actors.clone().unwrap_or_default();
        given.sort_unstable();
        let actors = match actors {
            Some(actors) if given == counts.actors() => actors,
            _ => counts.actors().to_vec(),
        };
        Ok(Self::new(counts, &actors))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.counts == other.counts && self.order == other.order
    }
}
