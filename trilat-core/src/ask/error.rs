use crate::{
    base::did_you_mean,
    coding::CoderError,
    compare::StatementError,
    dossier::{Dossier, UnknownRecord, each_noun},
    measure::MeasureError,
    model::{NounKind, RecordRef},
    positions::NetworkError,
    track::CadenceError,
};
use std::fmt;

/// What kind of question has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AskErrorKind {
    /// The question is not well formed: an unknown name, a missing argument, a bad date.
    BadQuestion,
    /// It speaks of a record that the dossier does not hold.
    UnknownRecord,
    /// It asks for more than is reckoned, or for what is not defined.
    Refused,
}

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskError {
    kind: AskErrorKind,
    message: String,
    record: Option<RecordRef>,
}

impl std::error::Error for AskError {}

impl fmt::Display for AskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl AskError {
    pub(super) fn bad(message: impl fmt::Display) -> Self {
        Self { kind: AskErrorKind::BadQuestion, message: message.to_string(), record: None }
    }

    fn refused(message: impl fmt::Display) -> Self {
        Self { kind: AskErrorKind::Refused, message: message.to_string(), record: None }
    }

    pub(super) fn unknown(kind: NounKind, id: impl fmt::Display) -> Self {
        UnknownRecord(RecordRef::new(kind, id.to_string())).into()
    }

    /// The same where a record of another kind would have done too.
    pub(super) fn or(mut self, kind: NounKind) -> Self {
        if let Some(record) = &self.record {
            let RecordRef { kind: first, id, .. } = record;
            self.message = format!("there is no {first} and no {kind} `{id}` in the dossier");
        }
        self
    }

    /// What kind of error it is.
    #[must_use]
    pub fn kind(&self) -> AskErrorKind {
        self.kind
    }

    /// The record that the dossier does not hold, if that is what is wrong.
    #[must_use]
    pub fn record(&self) -> Option<&RecordRef> {
        self.record.as_ref()
    }

    /// The same with the id that was perhaps meant.
    pub(super) fn with_nearest(mut self, dossier: &Dossier) -> Self {
        let Some(record) = &self.record else { return self };
        macro_rules! nearest {
            ($($plural:ident: $noun:ident,)+) => {
                match record.kind {
                    $(NounKind::$noun => did_you_mean(
                        &record.id,
                        dossier.$plural().ids().map(crate::model::Id::as_str),
                    ),)+
                }
            };
        }
        if let Some(near) = each_noun!(nearest) {
            self.message = format!("{}; did you mean `{near}`?", self.message);
        }
        self
    }
}

impl From<UnknownRecord> for AskError {
    fn from(error: UnknownRecord) -> Self {
        let message = error.to_string();
        Self { kind: AskErrorKind::UnknownRecord, message, record: Some(error.0) }
    }
}

impl From<CadenceError> for AskError {
    fn from(error: CadenceError) -> Self {
        match error {
            CadenceError::Unknown(error) => error.into(),
            CadenceError::TooManyPeriods(_) => Self::refused(error),
        }
    }
}

impl From<NetworkError> for AskError {
    fn from(error: NetworkError) -> Self {
        match error {
            NetworkError::Unknown(error) => error.into(),
            NetworkError::Measure(error) => error.into(),
        }
    }
}

impl From<CoderError> for AskError {
    fn from(error: CoderError) -> Self {
        match error {
            CoderError::Unknown(error) => error.into(),
            CoderError::Measure(error) => error.into(),
            CoderError::NoSource | CoderError::Threshold(_) => Self::bad(error),
        }
    }
}

impl From<StatementError> for AskError {
    fn from(error: StatementError) -> Self {
        match error {
            StatementError::Unknown(error) => error.into(),
            StatementError::Empty | StatementError::Backwards { .. } => Self::bad(error),
        }
    }
}

impl From<MeasureError> for AskError {
    fn from(error: MeasureError) -> Self {
        Self::refused(error)
    }
}
