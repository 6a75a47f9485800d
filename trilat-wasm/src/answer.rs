//! Answers, kept for their pages.

use crate::trouble::Trouble;
use trilat_core::ask::Answer;
use wasm_bindgen::prelude::wasm_bindgen;

/// What a question was answered with, kept for its pages.
#[wasm_bindgen]
pub struct NativeAnswer {
    answer: Box<dyn Answer>,
}

impl NativeAnswer {
    pub(crate) fn new(answer: Box<dyn Answer>) -> Self {
        Self { answer }
    }
}

#[wasm_bindgen]
impl NativeAnswer {
    /// The answer as JSON.
    pub fn json(&self) -> Result<String, Trouble> {
        self.answer.to_json().map_err(Trouble::other)
    }

    /// The answer as text for a terminal of so many columns.
    #[must_use]
    pub fn text(&self, width: usize) -> String {
        self.answer.to_text(width)
    }

    /// The answer as Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        self.answer.to_markdown()
    }

    /// The answer as HTML, with everything escaped.
    #[must_use]
    pub fn html(&self) -> String {
        self.answer.to_html()
    }
}
