use crate::model::{
    Bearing, Citation, CommitmentId, Confidence, Date, Event, EventId, MechanismId, Occurrence,
    record::is_default,
};
use serde::Serialize;

/// An event as evidence: its id, what it was, and where that is found.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvidenceEvent {
    /// The event.
    pub event: EventId,
    /// What happened, in the record's words.
    pub name: String,
    /// When, as written; without it, unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How it stands with its having happened.
    pub occurrence: Occurrence,
    /// How well it is attested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    /// Where that is found: what the record cites for the effect, or else for the event.
    #[serde(skip_serializing_if = "is_default")]
    pub citations: Vec<Citation>,
    /// Why it was coded so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The mechanism that carries the undertaking out and of which this is an occurrence, where
    /// the event itself does not name the undertaking.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_way_of: Option<MechanismId>,
    /// The undertaking that takes the place of this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub superseded_by: Option<CommitmentId>,
}

impl EvidenceEvent {
    pub(crate) fn of(event: &Event) -> Self {
        Self {
            event: event.id.clone(),
            name: event.name.clone(),
            date: event.date,
            occurrence: event.occurrence_or_default(),
            confidence: event.confidence,
            citations: event.citations.clone(),
            note: None,
            by_way_of: None,
            superseded_by: None,
        }
    }

    /// With what the event says of one undertaking.
    pub(super) fn with(mut self, bearing: &Bearing) -> Self {
        if !bearing.citations.is_empty() {
            self.citations.clone_from(&bearing.citations);
        }
        self.note.clone_from(&bearing.note);
        self.superseded_by.clone_from(&bearing.by);
        self
    }

    /// The event and its day, such as `lima-summit-2024 (2024-11-15)`.
    #[must_use]
    pub fn label(&self) -> String {
        match &self.date {
            Some(date) => format!("{} ({date})", self.event),
            None => format!("{} (undated)", self.event),
        }
    }
}
