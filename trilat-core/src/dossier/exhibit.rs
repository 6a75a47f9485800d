use crate::{
    dossier::Dossier,
    model::{
        Commitment, CommitmentId, Event, EventId, Locator, Passage, Position, PositionId, SourceId,
    },
};
use serde::Serialize;

/// A record as evidence: its id, and the words that it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "{Id}Exhibit"))]
pub struct Exhibit<Id = CommitmentId> {
    /// The record.
    pub id: Id,
    /// Its source.
    pub source: SourceId,
    /// The source's title.
    pub title: String,
    /// The verb as written; for an event its kind.
    pub verb: String,
    /// What it is about, in own words: a commitment's object, a position's proposition, an event's
    /// name.
    pub object: String,
    /// Where it stands, such as `¶8`.
    pub at: Vec<String>,
    /// The quoted fragments.
    pub quote: Vec<String>,
}

impl Exhibit {
    pub(crate) fn of(dossier: &Dossier, commitment: &Commitment) -> Self {
        let (at, quote) = words(&commitment.passages);
        Self {
            id: commitment.id.clone(),
            source: commitment.source.clone(),
            title: title(dossier, &commitment.source),
            verb: commitment.verb.clone(),
            object: commitment.object.clone(),
            at,
            quote,
        }
    }
}

impl Exhibit<PositionId> {
    pub(crate) fn of_position(dossier: &Dossier, position: &Position) -> Self {
        let (at, quote) = words(&position.passages);
        Self {
            id: position.id.clone(),
            source: position.source.clone(),
            title: title(dossier, &position.source),
            verb: position.verb.clone().unwrap_or_else(|| position.stance.to_string()),
            object: dossier.text_of(&position.proposition).to_owned(),
            at,
            quote,
        }
    }
}

impl Exhibit<EventId> {
    /// As one or several sources have it; the first of them that it cites is its source.
    pub(crate) fn of_event(dossier: &Dossier, event: &Event, sources: &[SourceId]) -> Self {
        let first = event.citations.iter().find(|cited| sources.contains(&cited.source));
        let source = first.map_or_else(|| "".into(), |cited| cited.source.clone());
        let cited = || event.citations.iter().filter(|cited| cited.source == source);
        Self {
            id: event.id.clone(),
            title: title(dossier, &source),
            verb: event.kind.to_string(),
            object: event.name.clone(),
            at: cited().filter_map(|cited| cited.at.as_ref()).map(Locator::to_string).collect(),
            quote: cited().flat_map(|cited| cited.quote.iter().cloned()).collect(),
            source,
        }
    }
}

impl<Id> Exhibit<Id> {
    /// Source, place and quoted words, such as `spirit-of-camp-david-2023 ¶8: "intend to hold"`.
    #[must_use]
    pub fn citation(&self) -> String {
        let mut out = self.source.to_string();
        for at in &self.at {
            out.push(' ');
            out.push_str(at);
        }
        if !self.quote.is_empty() {
            let quoted: Vec<String> = self.quote.iter().map(|words| format!("“{words}”")).collect();
            out.push_str(": ");
            out.push_str(&quoted.join(" … "));
        }
        out
    }
}

fn title(dossier: &Dossier, source: &SourceId) -> String {
    let found = dossier.sources().get(source);
    found.expect("references were checked when the dossier was built").title.clone()
}

fn words(passages: &[Passage]) -> (Vec<String>, Vec<String>) {
    let at = passages.iter().filter_map(|passage| passage.at.as_ref()).map(ToString::to_string);
    let quote = passages.iter().flat_map(|passage| passage.quote.iter().cloned());
    (at.collect(), quote.collect())
}
