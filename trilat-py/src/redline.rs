use crate::{answer::Answer, errors::QuestionError, work};
use pyo3::prelude::*;
use trilat_core::text::{RedlineText, Text, redline as of_two, redline_series};

/// Compares raw texts sentence by sentence, each with the next. A text comes with what it is
/// called and whether it is the full text.
#[pyfunction]
#[pyo3(signature = (texts, moved_only = false))]
pub(crate) fn redline(
    py: Python<'_>,
    texts: Vec<(String, String, bool)>,
    moved_only: bool,
) -> PyResult<Answer> {
    let found = work::run(py, move || compare(texts, moved_only))?;
    found.map(Answer::new).map_err(QuestionError::new_err)
}

type Found = Box<dyn trilat_core::ask::Answer + Send + Sync>;

fn compare(texts: Vec<(String, String, bool)>, moved_only: bool) -> Result<Found, String> {
    let mut read = Vec::with_capacity(texts.len());
    for (name, text, full) in texts {
        let text = Text::parse(text).map_err(|error| format!("{name}: {error}"))?;
        read.push((name, text, full));
    }
    let sides: Vec<RedlineText<'_>> =
        read.iter().map(|(name, text, full)| RedlineText { name, text, full: *full }).collect();
    let told = |error: trilat_core::text::RedlineError| error.to_string();
    Ok(if let [before, after] = sides.as_slice() {
        let found = of_two(*before, *after).map_err(told)?;
        Box::new(if moved_only { found.moved_only() } else { found })
    } else {
        let found = redline_series(&sides).map_err(told)?;
        Box::new(if moved_only { found.moved_only() } else { found })
    })
}
