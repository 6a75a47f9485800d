//! What is wrong with positions that come from Python, as `trilat.measure.MeasureError`.

use pyo3::PyErr;
use trilat_core::measure::{MeasureError, Scale, quoted};

mod python {
    pyo3::import_exception!(trilat.measure, MeasureError);
}

/// An exception of the core's error, its kind, place and value kept.
pub(super) fn refused(error: MeasureError) -> PyErr {
    python::MeasureError::new_err((
        error.to_string(),
        error.kind().as_str(),
        error.row().map(ToOwned::to_owned),
        error.column().map(ToOwned::to_owned),
        error.value().map(ToOwned::to_owned),
    ))
}

/// An exception without a place.
pub(super) fn wrong(kind: &'static str, message: String) -> PyErr {
    python::MeasureError::new_err((message, kind))
}

/// Something in a cell that is no level of the scale.
pub(super) struct NoLevel {
    /// Its place in what was being read, counted from 0.
    pub(super) place: usize,
    /// As it is written.
    pub(super) value: String,
}

impl NoLevel {
    /// The exception, with the cell's place.
    pub(super) fn at(&self, scale: &Scale, row: &str, column: &str) -> PyErr {
        const SHOWN: usize = 8;
        let mut levels: Vec<String> =
            scale.levels().iter().take(SHOWN).map(|level| quoted(level)).collect();
        if scale.len() > SHOWN {
            levels.push("…".to_owned());
        }
        let message = format!(
            "row {}, column {}: {} is not a level of the scale {}",
            quoted(row),
            quoted(column),
            quoted(&self.value),
            levels.join(", ")
        );
        python::MeasureError::new_err((
            message,
            "level",
            row.to_owned(),
            column.to_owned(),
            self.value.clone(),
        ))
    }
}
