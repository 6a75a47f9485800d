use crate::{
    dossier::Dossier,
    errors::{InternalError, QuestionError, Refused, Trouble},
    work,
};
use pyo3::prelude::*;
use std::{path::PathBuf, time::Duration};
use trilat_core::{diagnostic::RenderStyle, format::Notation, framework::AtopTable};

/// How long reading the bundled dossier takes, about.
const BUNDLED_TAKES: Duration = Duration::from_millis(10);

/// The bundled dossier.
#[pyfunction]
pub(crate) fn trilateral(py: Python<'_>) -> PyResult<Dossier> {
    work::run_for(py, BUNDLED_TAKES, trilat_core::trilateral).map(Dossier::from)
}

/// Reads a dossier from a folder or a file.
#[pyfunction]
pub(crate) fn load(py: Python<'_>, path: PathBuf) -> Result<Dossier, Trouble> {
    let dossier = work::run(py, move || trilat_core::Dossier::load(path).map_err(Refused::from))??;
    Ok(dossier.into())
}

/// Reads a dossier from texts, each with the name that findings call it by, and its notation:
/// `json` or `yaml`.
#[pyfunction]
pub(crate) fn from_texts(
    py: Python<'_>,
    texts: Vec<(String, String, String)>,
) -> Result<Dossier, Trouble> {
    let mut read = Vec::with_capacity(texts.len());
    for (name, text, notation) in texts {
        let notation = match notation.as_str() {
            "json" => Notation::Json,
            "yaml" => Notation::Yaml,
            other => {
                let message = format!("`{other}` is no notation; there are `json` and `yaml`");
                return Err(QuestionError::new_err(message).into());
            }
        };
        read.push((name, text, notation));
    }
    let dossier = work::run(py, move || {
        let texts = read.iter().map(|(name, text, kind)| (name.as_str(), text.as_str(), *kind));
        trilat_core::Dossier::from_texts(texts).map_err(Refused::from)
    })??;
    Ok(dossier.into())
}

/// What is wrong with a dossier on disk, as JSON and drawn as compilers do.
#[pyfunction]
#[pyo3(signature = (path, colour = false))]
pub(crate) fn check(py: Python<'_>, path: PathBuf, colour: bool) -> PyResult<(String, String)> {
    let style = if colour { RenderStyle::Colour } else { RenderStyle::Plain };
    let (json, drawn) = work::run(py, move || match trilat_core::Dossier::load(path) {
        Ok(dossier) => {
            let found = dossier.warnings();
            let files = trilat_core::diagnostic::Files::default();
            (serde_json::to_string(found), files.render(found, style))
        }
        Err(error) => (serde_json::to_string(error.diagnostics()), error.render(style)),
    })?;
    Ok((json.map_err(|error| InternalError::new_err(error.to_string()))?, drawn))
}

/// Reads ATOP's table of alliances: what it holds and the indices of each alliance, as JSON.
#[pyfunction]
pub(crate) fn read_atop(py: Python<'_>, csv: String) -> PyResult<(String, String)> {
    let table = work::run(py, move || AtopTable::from_csv(&csv))?
        .map_err(|error| QuestionError::new_err(error.to_string()))?;
    let indices: Vec<_> = table.alliances.iter().map(|alliance| alliance.indices()).collect();
    let json = |written: Result<String, serde_json::Error>| {
        written.map_err(|error| InternalError::new_err(error.to_string()))
    };
    Ok((json(serde_json::to_string(&table))?, json(serde_json::to_string(&indices))?))
}
