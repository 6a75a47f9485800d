//! What goes wrong, as it crosses the border.

use serde::Serialize;
use trilat_core::{
    Diagnostic, DossierError,
    ask::{AskError, AskErrorKind},
    measure::MeasureError,
    model::RecordRef,
};
use wasm_bindgen::JsValue;

/// Why something could not be done; thrown as its JSON, of which `npm/errors.js` makes an `Error`.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Trouble {
    /// The dossier was refused.
    Dossier { message: String, diagnostics: Vec<Diagnostic> },
    /// The question is not well formed.
    Question { message: String },
    /// The question speaks of a record that is not there.
    UnknownRecord { message: String, record: Option<RecordRef> },
    /// No measure can be taken; with kind and place as the core writes them.
    Measure(MeasureError),
    /// Anything else.
    Other { message: String },
}

impl Trouble {
    pub(crate) fn question(message: impl std::fmt::Display) -> Self {
        Self::Question { message: message.to_string() }
    }

    pub(crate) fn other(message: impl std::fmt::Display) -> Self {
        Self::Other { message: message.to_string() }
    }
}

impl From<DossierError> for Trouble {
    fn from(error: DossierError) -> Self {
        Self::Dossier { message: error.to_string(), diagnostics: error.diagnostics().to_vec() }
    }
}

impl From<AskError> for Trouble {
    fn from(error: AskError) -> Self {
        let message = error.to_string();
        match error.kind() {
            AskErrorKind::BadQuestion => Self::Question { message },
            AskErrorKind::UnknownRecord => {
                Self::UnknownRecord { message, record: error.record().cloned() }
            }
            AskErrorKind::Refused => Self::Other { message },
        }
    }
}

impl From<MeasureError> for Trouble {
    fn from(error: MeasureError) -> Self {
        Self::Measure(error)
    }
}

impl From<Trouble> for JsValue {
    fn from(trouble: Trouble) -> Self {
        let json = serde_json::to_string(&trouble);
        Self::from_str(&json.unwrap_or_else(|error| error.to_string()))
    }
}

/// A value as JSON.
pub(crate) fn json<T: Serialize + ?Sized>(value: &T) -> Result<String, Trouble> {
    serde_json::to_string(value).map_err(Trouble::other)
}
