use crate::{
    answer::Answer,
    dossier::Dossier,
    errors::{QuestionError, Refused, Trouble},
    work,
};
use pyo3::prelude::*;
use std::sync::Arc;
use trilat_core::coding::draft::{
    self, DraftError, ModelRequest, ReplyTo, Tier, propose_source, read_source,
};
use trilat_core::format::Notation;
use trilat_core::text::{Corpus, RawKind, Text};

fn told(error: DraftError) -> PyErr {
    QuestionError::new_err(error.to_string())
}

fn parsed(text: String) -> PyResult<Text> {
    Text::parse(text).map_err(|error| QuestionError::new_err(error.to_string()))
}

fn value(json: &str) -> PyResult<serde_json::Value> {
    serde_json::from_str(json).map_err(|error| QuestionError::new_err(error.to_string()))
}

fn notation(word: &str) -> Notation {
    if word == "json" { Notation::Json } else { Notation::Yaml }
}

/// What a text's header and first lines say of the source, as JSON.
#[pyfunction]
#[pyo3(signature = (text, dossier = None))]
pub(crate) fn proposed_source(
    py: Python<'_>,
    text: String,
    dossier: Option<&Dossier>,
) -> PyResult<String> {
    let text = parsed(text)?;
    let held = dossier.map(Dossier::held);
    let found = work::run(py, move || propose_source(&text, held.as_deref()))?;
    Ok(found.to_string())
}

/// A raw text as paragraphs: `plain`, `html`, `pages`, or what it seems to be.
#[pyfunction]
#[pyo3(signature = (text, kind = None))]
pub(crate) fn from_raw(py: Python<'_>, text: String, kind: Option<&str>) -> PyResult<String> {
    let kind = match kind {
        Some("plain") => RawKind::Plain,
        Some("html") => RawKind::Html,
        Some("pages") => RawKind::Pages,
        _ => RawKind::of(&text),
    };
    work::run(py, move || trilat_core::text::from_raw(&text, kind))
}

/// A question for a language model, as JSON.
#[pyfunction]
#[pyo3(signature = (text, source, dossier = None))]
pub(crate) fn ask_for(
    text: String,
    source: &str,
    dossier: Option<&Dossier>,
) -> Result<String, Trouble> {
    let source = read_source(&value(source)?).map_err(Refused::from)?;
    let held = dossier.map(Dossier::held);
    let request = ModelRequest::of(&parsed(text)?, &source, held.as_deref());
    Ok(serde_json::to_string(&request)
        .map_err(|error| QuestionError::new_err(error.to_string()))?)
}

/// Proposals from one text. They do not change: what decides about one makes another.
#[pyclass(frozen, module = "trilat._native")]
pub(crate) struct Draft(Arc<draft::Draft>);

impl Draft {
    fn changed(
        &self,
        change: impl FnOnce(&mut draft::Draft) -> Result<(), DraftError>,
    ) -> PyResult<Self> {
        let mut draft = (*self.0).clone();
        change(&mut draft).map_err(told)?;
        Ok(Self(Arc::new(draft)))
    }
}

#[pymethods]
impl Draft {
    /// Reads a text and proposes records; the record of the source is JSON.
    #[staticmethod]
    #[pyo3(signature = (text, source, dossier = None))]
    fn of(
        py: Python<'_>,
        text: String,
        source: String,
        dossier: Option<&Dossier>,
    ) -> Result<Self, Trouble> {
        let text = parsed(text)?;
        let source = value(&source)?;
        let held = dossier.map(Dossier::held);
        let made = work::run(py, move || {
            let source = read_source(&source).map_err(Refused::from)?;
            Ok::<_, Refused>(draft::Draft::of(&text, &source, held.as_deref()))
        })??;
        Ok(Self(Arc::new(made.map_err(told)?)))
    }

    /// Reads the answer of a language model; the record of the source is JSON, other texts are by
    /// their ids.
    #[staticmethod]
    #[pyo3(signature = (text, source, reply, model, dossier = None, others = None))]
    fn of_reply(
        py: Python<'_>,
        text: String,
        source: String,
        reply: String,
        model: String,
        dossier: Option<&Dossier>,
        others: Option<Vec<(String, String)>>,
    ) -> Result<Self, Trouble> {
        let text = parsed(text)?;
        let source = read_source(&value(&source)?).map_err(Refused::from)?;
        let mut texts = Vec::new();
        for (id, other) in others.unwrap_or_default() {
            texts.push((id, parsed(other)?));
        }
        let others =
            Corpus::new(texts).map_err(|error| QuestionError::new_err(error.to_string()))?;
        let held = dossier.map(Dossier::held);
        let made = work::run(py, move || {
            let dossier = held.as_deref();
            let request = ModelRequest::of(&text, &source, dossier);
            let to = ReplyTo {
                request: &request,
                text: &text,
                source: &source,
                dossier,
                others: Some(&others),
            };
            draft::Draft::of_reply(to, &reply, &model)
        })?;
        Ok(Self(Arc::new(made.map_err(told)?)))
    }

    /// Reads a file of proposals, `json` or `yaml`.
    #[staticmethod]
    fn read(py: Python<'_>, text: String, format: String) -> PyResult<Self> {
        let read = work::run(py, move || draft::Draft::read(&text, notation(&format)))?;
        Ok(Self(Arc::new(read.map_err(told)?)))
    }

    /// The file as JSON.
    fn json(&self) -> String {
        self.0.to_json()
    }

    /// The file as YAML.
    fn yaml(&self) -> String {
        self.0.to_yaml()
    }

    /// The page.
    fn answer(&self) -> Answer {
        Answer::new(Box::new((*self.0).clone()))
    }

    /// Raises unless the proposals are of this text.
    fn check(&self, text: String) -> PyResult<()> {
        self.0.check(&parsed(text)?).map_err(told)
    }

    /// The same with what was decided about an earlier draft of the same text.
    fn carry_over(&self, earlier: &Self) -> Self {
        Self(Arc::new((*self.0).clone().carry_over(&earlier.0)))
    }

    /// The same with a proposal accepted; changes are JSON.
    fn accept(&self, id: &str, changes: &str) -> PyResult<Self> {
        let changes = value(changes)?.as_object().cloned().unwrap_or_default();
        self.changed(|draft| draft.accept(id, &changes))
    }

    /// The same with every undecided proposal of a tier accepted.
    fn accept_tier(&self, tier: &str) -> PyResult<Self> {
        let found = Tier::ALL.iter().find(|it| it.as_str() == tier);
        let tier = found.ok_or_else(|| {
            QuestionError::new_err(format!(
                "`{tier}` is not a tier; there are sure, likely, possible"
            ))
        })?;
        self.changed(|draft| {
            draft.accept_tier(*tier);
            Ok(())
        })
    }

    /// The same with a proposal rejected.
    #[pyo3(signature = (id, why = None))]
    fn reject(&self, id: &str, why: Option<&str>) -> PyResult<Self> {
        self.changed(|draft| draft.reject(id, why))
    }

    /// What was accepted as a file of a dossier: JSON, or YAML for people.
    fn accepted(&self, coder: &str, format: &str) -> String {
        match notation(format) {
            Notation::Json => self.0.accepted(coder).to_string(),
            _ => self.0.accepted_yaml(coder),
        }
    }

    /// What was accepted as a dossier, with the records of a base.
    #[pyo3(signature = (coder, base = None))]
    fn to_dossier(
        &self,
        py: Python<'_>,
        coder: String,
        base: Option<&Dossier>,
    ) -> Result<Dossier, Trouble> {
        let draft = Arc::clone(&self.0);
        let held = base.map(Dossier::held);
        let made = work::run(py, move || {
            draft.to_dossier(&coder, held.as_deref()).map_err(Refused::from)
        })??;
        Ok(made.into())
    }

    /// The proposals held against a coding.
    fn score(&self, text: String, coding: &Dossier, source: &str) -> PyResult<Answer> {
        let text = parsed(text)?;
        Ok(Answer::new(Box::new(self.0.score(&text, &coding.held(), source))))
    }
}
