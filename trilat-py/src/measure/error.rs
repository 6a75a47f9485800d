//! What is wrong with positions that come from Python, as `trilat.measure.MeasureError`.

use pyo3::PyErr;
use trilat_core::measure::MeasureError;

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
