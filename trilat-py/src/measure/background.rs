//! Work that does not hold up Python: without the interpreter's lock, ended by Ctrl-C.

use pyo3::{exceptions::PyRuntimeError, prelude::*};
use std::{sync::mpsc, thread, time::Duration};

/// How long Ctrl-C may go unseen.
const PATIENCE: Duration = Duration::from_millis(50);

/// Runs work on a thread of its own and waits for it. After Ctrl-C what was begun goes on unseen
/// to its end: it only reads what does not change.
///
/// # Errors
///
/// `KeyboardInterrupt` after Ctrl-C; `RuntimeError` if the work panics.
pub(super) fn run<T: Send + 'static>(
    py: Python<'_>,
    work: impl FnOnce() -> T + Send + 'static,
) -> PyResult<T> {
    let (done, mut results) = mpsc::sync_channel(1);
    let worker = thread::Builder::new().spawn(move || drop(done.send(work())))?;
    loop {
        let received;
        // A receiver belongs to one thread at a time, and `detach` counts as another.
        (received, results) = py.detach(move || (results.recv_timeout(PATIENCE), results));
        match received {
            Ok(result) => return Ok(result),
            Err(mpsc::RecvTimeoutError::Timeout) => py.check_signals()?,
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                let _ = py.detach(|| worker.join());
                return Err(PyRuntimeError::new_err("a measure ended for no stated reason"));
            }
        }
    }
}
