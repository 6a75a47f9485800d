//! Positions, events and links as one coder has them.

use crate::{
    dossier::Dossier,
    model::{Citation, CommitmentId, Effect, Event, Position, RecordRef, SourceId},
    text::words,
};
use serde::Serialize;

/// A position as one coder has it.
#[derive(Clone, Copy)]
pub(super) struct PositionSide<'d> {
    pub(super) dossier: &'d Dossier,
    pub(super) position: &'d Position,
    /// The id of the proposition, that of the first dossier where it has one with the same words.
    pub(super) proposition: &'d str,
}

impl<'d> PositionSide<'d> {
    /// A proposition that only the second coder has is the first's with the same words.
    pub(super) fn new(dossier: &'d Dossier, position: &'d Position, first: &'d Dossier) -> Self {
        let mut proposition = position.proposition.as_str();
        if first.propositions().get(proposition).is_none() {
            let said = words(dossier.text_of(proposition));
            let same = first.propositions().iter().find(|other| words(&other.text) == said);
            proposition = same.map_or(proposition, |same| same.id.as_str());
        }
        Self { dossier, position, proposition }
    }
}

/// An event as one coder has it.
#[derive(Clone, Copy)]
pub(super) struct EventSide<'d> {
    pub(super) dossier: &'d Dossier,
    pub(super) event: &'d Event,
    /// The sources that are compared.
    pub(super) sources: &'d [SourceId],
}

impl<'d> EventSide<'d> {
    /// Its citations of those sources.
    pub(super) fn citations(self) -> impl Iterator<Item = &'d Citation> {
        self.event.citations.iter().filter(move |cited| self.sources.contains(&cited.source))
    }
}

/// A link from a record to a commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CodedLink {
    /// The key that has it: `continues`, `covers` or `bears_on`.
    pub link: &'static str,
    /// The record that has it: a commitment, a position or an event.
    pub from: RecordRef,
    /// The commitment that it leads to.
    pub to: CommitmentId,
    /// What the event does to the commitment, for `bears_on`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<Effect>,
}
