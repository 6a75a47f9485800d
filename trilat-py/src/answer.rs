use crate::{
    errors::{InternalError, QuestionError},
    work,
};
use pyo3::prelude::*;
use std::sync::Arc;
use trilat_core::report::Document;

/// What a question was answered with: data and pages.
#[pyclass(frozen, module = "trilat._native")]
pub(crate) struct Answer(Arc<dyn trilat_core::ask::Answer + Send + Sync>);

impl Answer {
    pub(crate) fn new(answer: Box<dyn trilat_core::ask::Answer + Send + Sync>) -> Self {
        Self(answer.into())
    }
}

#[pymethods]
impl Answer {
    /// A page alone, as `page` writes it.
    #[staticmethod]
    fn of_page(py: Python<'_>, json: String) -> PyResult<Self> {
        let read = work::run(py, move || serde_json::from_str::<Document>(&json))?;
        let document = read.map_err(|error| QuestionError::new_err(error.to_string()))?;
        Ok(Self(Arc::new(document)))
    }

    /// The data as JSON.
    fn json(&self, py: Python<'_>) -> PyResult<String> {
        let answer = Arc::clone(&self.0);
        let written = work::run(py, move || answer.to_json())?;
        written.map_err(|error| InternalError::new_err(error.to_string()))
    }

    /// The page as JSON: headings, paragraphs, lists and tables.
    fn page(&self, py: Python<'_>) -> PyResult<String> {
        let answer = Arc::clone(&self.0);
        let written = work::run(py, move || serde_json::to_string(&answer.document()))?;
        written.map_err(|error| InternalError::new_err(error.to_string()))
    }

    /// The page as text in lines of at most `width` columns, where words allow.
    fn text(&self, py: Python<'_>, width: usize) -> PyResult<String> {
        let answer = Arc::clone(&self.0);
        work::run(py, move || answer.to_text(width))
    }

    /// The page as Markdown.
    fn markdown(&self, py: Python<'_>) -> PyResult<String> {
        let answer = Arc::clone(&self.0);
        work::run(py, move || answer.to_markdown())
    }

    /// The page as HTML, everything escaped, without styles.
    fn html(&self, py: Python<'_>) -> PyResult<String> {
        let answer = Arc::clone(&self.0);
        work::run(py, move || answer.to_html())
    }
}
