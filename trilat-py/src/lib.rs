//! The native half of the Python package `trilat`.

mod arrow_memory;
mod arrow_table;
mod measure;

use pyo3::pymodule;

/// What `python/trilat/__init__.py` shows to its users.
#[pymodule]
mod _native {
    #[pymodule_export]
    use crate::{
        arrow_table::arrow_table,
        measure::{MeasurePairs, MeasureScale, MeasureTable, measure_distance, measure_reasons},
    };

    /// Version of the library, shared by the crate, the wheel and the npm package.
    #[expect(non_upper_case_globals, reason = "the name is Python's")]
    #[pymodule_export]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
