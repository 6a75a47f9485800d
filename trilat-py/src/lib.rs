//! The native half of the Python package `trilat`.

use pyo3::pymodule;

/// What `python/trilat/__init__.py` shows to its users.
#[pymodule]
mod _native {
    /// Version of the library, shared by the crate, the wheel and the npm package.
    #[expect(non_upper_case_globals, reason = "the name is Python's")]
    #[pymodule_export]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
