use crate::{
    answer::Answer,
    errors::{InternalError, QuestionError, Refused, Trouble},
    work,
};
use pyo3::prelude::*;
use std::{collections::BTreeMap, ops::Deref, path::PathBuf, sync::Arc};
use trilat_core::{ask::Question, model::NounKind, verify::Texts};

/// A dossier, shared by all who hold it.
#[derive(Clone)]
pub(crate) enum Held {
    Bundled(&'static trilat_core::Dossier),
    Shared(Arc<trilat_core::Dossier>),
}

impl Deref for Held {
    type Target = trilat_core::Dossier;

    fn deref(&self) -> &trilat_core::Dossier {
        match self {
            Self::Bundled(dossier) => dossier,
            Self::Shared(dossier) => dossier,
        }
    }
}

/// Records that refer to one another, checked as a whole.
#[pyclass(frozen, module = "trilat._native")]
pub(crate) struct Dossier(Held);

impl From<trilat_core::Dossier> for Dossier {
    fn from(dossier: trilat_core::Dossier) -> Self {
        Self(Held::Shared(Arc::new(dossier)))
    }
}

impl From<&'static trilat_core::Dossier> for Dossier {
    fn from(dossier: &'static trilat_core::Dossier) -> Self {
        Self(Held::Bundled(dossier))
    }
}

impl Dossier {
    /// The dossier, shared.
    pub(crate) fn held(&self) -> Held {
        self.0.clone()
    }
}

fn kind(word: &str) -> PyResult<NounKind> {
    word.parse().map_err(|error| QuestionError::new_err(format!("{error}")))
}

/// Texts from Python: a folder, or texts by their names.
#[derive(FromPyObject)]
enum Given {
    Texts(BTreeMap<String, String>),
    Folder(PathBuf),
}

impl Given {
    fn read(self) -> Result<Texts, trilat_core::verify::TextsError> {
        match self {
            Self::Folder(folder) => Texts::from_folder(folder),
            Self::Texts(texts) => texts
                .into_iter()
                .try_fold(Texts::new(), |texts, (name, text)| texts.with(name, text)),
        }
    }
}

#[pymethods]
impl Dossier {
    /// Answers a question, given as JSON.
    fn ask(&self, py: Python<'_>, question: &str) -> Result<Answer, Trouble> {
        let question: Question = question.parse()?;
        let dossier = self.0.clone();
        Ok(Answer::new(work::run(py, move || dossier.ask(&question))??))
    }

    /// Looks up every quotation in texts: a folder, or texts by their names.
    fn verify(&self, py: Python<'_>, texts: Given) -> Result<Answer, Trouble> {
        let dossier = self.0.clone();
        let found = work::run(py, move || texts.read().map(|texts| dossier.verify(&texts)))??;
        Ok(Answer::new(Box::new(found)))
    }

    /// What is disputed, with quotations looked up in texts.
    fn disputes(&self, py: Python<'_>, texts: Given) -> Result<Answer, Trouble> {
        let dossier = self.0.clone();
        let found =
            work::run(py, move || texts.read().map(|texts| dossier.disputes_with(&texts)))??;
        Ok(Answer::new(Box::new(found)))
    }

    /// How far two codings of one or several sources agree, records taken as one from a similarity
    /// on.
    fn coder_agreement(
        &self,
        py: Python<'_>,
        other: &Self,
        sources: Vec<String>,
        threshold: f64,
    ) -> Result<Answer, Trouble> {
        let (dossier, other) = (self.0.clone(), other.0.clone());
        let found = work::run(py, move || {
            dossier
                .coder_agreement_with(&other, sources, threshold)
                .map_err(trilat_core::ask::AskError::from)
        })??;
        Ok(Answer::new(Box::new(found)))
    }

    /// What changed from this dossier's track of a day to another's.
    fn compare_tracks(
        &self,
        py: Python<'_>,
        other: &Self,
        arguments: String,
    ) -> Result<Answer, Trouble> {
        let (dossier, other) = (self.0.clone(), other.0.clone());
        let compare = trilat_core::ask::compare_tracks_of;
        let found = work::run(py, move || compare(&dossier, &other, &arguments))??;
        Ok(Answer::new(Box::new(found)))
    }

    /// The records of two dossiers together, and where they meet, as JSON.
    fn merge(&self, py: Python<'_>, other: &Self) -> Result<(Self, String), Trouble> {
        let (dossier, other) = (self.0.clone(), other.0.clone());
        let merged = work::run(py, move || dossier.merge(&other).map_err(Refused::from))??;
        Ok((merged.dossier.into(), json(&merged.collisions)?))
    }

    /// The canonical JSON.
    #[pyo3(signature = (pretty = false))]
    fn to_json(&self, py: Python<'_>, pretty: bool) -> PyResult<String> {
        let dossier = self.0.clone();
        work::run(py, move || if pretty { dossier.to_json_pretty() } else { dossier.to_json() })
    }

    /// The head as JSON.
    fn header(&self) -> PyResult<String> {
        json(self.0.header())
    }

    /// What was found and did not refuse the dossier, as JSON.
    fn warnings(&self) -> PyResult<String> {
        json(self.0.warnings())
    }

    /// The ids of the records of one kind, in order.
    fn ids(&self, of: &str) -> PyResult<Vec<&str>> {
        Ok(self.0.ids(kind(of)?))
    }

    /// Whether there is a record of that kind and id.
    fn contains(&self, of: &str, id: &str) -> PyResult<bool> {
        Ok(self.0.contains(kind(of)?, id))
    }

    /// One record as JSON.
    fn record(&self, of: &str, id: &str) -> PyResult<Option<String>> {
        Ok(self.0.record_json(kind(of)?, id))
    }

    /// The records of one kind as a JSON list, in the order of their ids.
    fn records(&self, py: Python<'_>, of: &str) -> PyResult<String> {
        let (dossier, kind) = (self.0.clone(), kind(of)?);
        work::run(py, move || dossier.records_json(kind))
    }

    /// Whether it is the bundled one.
    #[getter]
    fn is_bundled(&self) -> bool {
        matches!(self.0, Held::Bundled(_))
    }

    fn __eq__(&self, other: &Self) -> bool {
        std::ptr::eq(&*self.0, &*other.0) || *self.0 == *other.0
    }

    fn __len__(&self) -> usize {
        self.0.len()
    }
}

fn json<T: serde::Serialize + ?Sized>(value: &T) -> PyResult<String> {
    serde_json::to_string(value).map_err(|error| InternalError::new_err(error.to_string()))
}
