//! The native half of the Python package `trilat`: dossiers, answers and dates handed over, and
//! nothing decided here. What people see is in `python/trilat`.

mod answer;
mod arrow_memory;
mod arrow_table;
mod date;
mod dossier;
mod draft;
mod errors;
mod measure;
mod read;
mod redline;
mod work;

use pyo3::pymodule;

/// What `python/trilat` is built on.
#[pymodule]
mod _native {
    #[pymodule_export]
    use crate::{
        answer::Answer,
        arrow_table::arrow_table,
        date::Date,
        dossier::Dossier,
        draft::{Draft, ask_for, from_raw, proposed_source},
        measure::{
            MeasurePairs, MeasureScale, MeasureTable, measure_ask, measure_distance,
            measure_reasons,
        },
        read::{check, from_texts, load, read_atop, trilateral},
        redline::redline,
    };

    /// Version of the library, shared by the crate, the wheel and the npm package.
    #[expect(non_upper_case_globals, reason = "the name is Python's")]
    #[pymodule_export]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
