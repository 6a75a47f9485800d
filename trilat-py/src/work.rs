//! Work that does not hold up Python: it runs on a thread of its own without the lock of the
//! interpreter, and Ctrl-C ends the wait for it.

use crate::errors::InternalError;
use pyo3::prelude::*;
use std::{
    any::Any,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc::{RecvTimeoutError, sync_channel},
    thread,
    time::Duration,
};

/// How long Ctrl-C may go unseen.
const PATIENCE: Duration = Duration::from_millis(50);
/// As much as a main thread has, whatever thread asks.
const STACK: usize = 8 << 20;

/// Runs work and waits for it.
///
/// After Ctrl-C the work that was begun goes on in the background to its end, unseen: it only
/// reads what does not change.
///
/// # Errors
///
/// `KeyboardInterrupt` after Ctrl-C; `InternalError` if the work panics.
pub(crate) fn run<T: Send + 'static>(
    py: Python<'_>,
    work: impl FnOnce() -> T + Send + 'static,
) -> PyResult<T> {
    let (done, mut results) = sync_channel(1);
    let worker = thread::Builder::new()
        .stack_size(STACK)
        // Nobody may be waiting any more.
        .spawn(move || drop(done.send(work())))?;
    let result = loop {
        let received;
        // A receiver belongs to one thread at a time, and `detach` counts as another.
        (received, results) = py.detach(move || (results.recv_timeout(PATIENCE), results));
        match received {
            Ok(result) => break Some(result),
            Err(RecvTimeoutError::Timeout) => py.check_signals()?,
            Err(RecvTimeoutError::Disconnected) => break None,
        }
    };
    match (worker.join(), result) {
        (Ok(()), Some(result)) => Ok(result),
        (Err(panic), _) => Err(told(&*panic)),
        (Ok(()), None) => Err(InternalError::new_err("the work ended without a result")),
    }
}

/// Runs work that takes about so long: in place, where nobody would be kept waiting, since what
/// one processor has written is far from another.
///
/// # Errors
///
/// As for [`run`].
pub(crate) fn run_for<T: Send + 'static>(
    py: Python<'_>,
    effort: Duration,
    work: impl FnOnce() -> T + Send + 'static,
) -> PyResult<T> {
    if effort > PATIENCE {
        return run(py, work);
    }
    let work = AssertUnwindSafe(work);
    py.detach(|| catch_unwind(work)).map_err(|panic| told(&*panic))
}

/// A panic as an exception.
fn told(panic: &(dyn Any + Send)) -> PyErr {
    let said = panic.downcast_ref::<String>().map(String::as_str);
    let said = said.or_else(|| panic.downcast_ref::<&str>().copied());
    InternalError::new_err(said.unwrap_or("the work ended for no stated reason").to_owned())
}
