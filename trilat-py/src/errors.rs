//! What goes wrong, as exceptions. Their classes are written in Python: `trilat/_errors.py`.

use pyo3::{PyErr, import_exception};
use trilat_core::{
    Diagnostic,
    ask::{AskError, AskErrorKind},
    diagnostic::RenderStyle,
    verify::TextsError,
};

import_exception!(trilat._errors, DossierError);
import_exception!(trilat._errors, InternalError);
import_exception!(trilat._errors, QuestionError);
import_exception!(trilat._errors, UnknownRecordError);

/// Findings shown in the message of an exception; all of them are in its `diagnostics`.
const SHOWN: usize = 3;

/// Something of the core that a Python exception stands for. A type of our own, so that `?` works.
pub(crate) enum Trouble {
    Ask(AskError),
    Dossier(Refused),
    Texts(TextsError),
    Python(PyErr),
}

macro_rules! from {
    ($($from:ty => $variant:ident;)+) => {$(
        impl From<$from> for Trouble {
            fn from(error: $from) -> Self {
                Self::$variant(error)
            }
        }
    )+};
}
from! {
    AskError => Ask;
    Refused => Dossier;
    TextsError => Texts;
    PyErr => Python;
}

impl From<Trouble> for PyErr {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Python(error) => error,
            Trouble::Texts(error) => texts_error::TextsError::new_err(error.to_string()),
            Trouble::Dossier(Refused { message, diagnostics }) => match diagnostics {
                Ok(diagnostics) => DossierError::new_err((message, diagnostics)),
                Err(error) => InternalError::new_err(error.to_string()),
            },
            Trouble::Ask(error) => {
                let record = error.record().map(ToString::to_string);
                match error.kind() {
                    AskErrorKind::UnknownRecord => {
                        UnknownRecordError::new_err((error.to_string(), record))
                    }
                    AskErrorKind::BadQuestion | AskErrorKind::Refused => {
                        QuestionError::new_err(error.to_string())
                    }
                }
            }
        }
    }
}

mod texts_error {
    pyo3::import_exception!(trilat._errors, TextsError);
}

/// Why a dossier was refused, written out. That is work, and done where the reading was.
pub(crate) struct Refused {
    /// The first errors drawn as compilers do, and how many findings there are besides.
    message: String,
    /// All findings as JSON.
    diagnostics: Result<String, serde_json::Error>,
}

impl From<trilat_core::DossierError> for Refused {
    fn from(error: trilat_core::DossierError) -> Self {
        let all = error.diagnostics();
        let errors = all.iter().filter(|finding| finding.is_error());
        let first: Vec<Diagnostic> = errors.take(SHOWN).cloned().collect();
        let mut message = error.files().render(&first, RenderStyle::Plain);
        message.truncate(message.trim_end().len());
        match all.len() - first.len() {
            0 => {}
            1 => message.push_str("\n\nand one more finding: see `diagnostics`"),
            more => {
                message.push_str(&format!("\n\nand {more} more findings: see `diagnostics`"));
            }
        }
        Self { message, diagnostics: serde_json::to_string(all) }
    }
}
