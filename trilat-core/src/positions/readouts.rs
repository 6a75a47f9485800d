use super::agreement::side;
use crate::{
    dossier::{Dossier, Exhibit, UnknownRecord},
    model::{
        ActorId, Completeness, Date, EventId, Position, PositionId, PropositionId, Source,
        SourceId, Stance, vocabulary::vocabulary,
    },
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

vocabulary! {
    /// How the documents of one event stand to each other on one question.
    #[derive(PartialOrd, Ord)]
    pub enum ReadoutVerdict, "verdict on readouts" {
        /// All that have it have the same stance in the same terms, and all have it.
        Same = "same",
        /// They have stances on opposite sides.
        Opposed = "opposed",
        /// They have other stances, on no opposite sides.
        OtherStance = "other-stance",
        /// They have the same stance on the question put in other terms.
        OtherTerms = "other-terms",
        /// Those that have it say the same; others do not have it.
        SomeSilent = "some-silent",
    }
}

/// A document of an event.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadoutDocument {
    /// The document.
    pub source: SourceId,
    /// Who issued it.
    pub issuers: Vec<ActorId>,
    /// Its date, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How much of its text is at hand: only of a whole text can be said that something is absent.
    pub completeness: Completeness,
}

/// What a document says on a question.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadoutStance {
    /// The document.
    pub source: SourceId,
    /// Whose stance.
    pub holder: ActorId,
    /// The proposition in its own terms.
    pub proposition: PropositionId,
    /// The stance.
    pub stance: Stance,
    /// The record and its words.
    pub exhibit: Exhibit<PositionId>,
}

/// One question in the documents of an event.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadoutItem {
    /// The question: the proposition, or the one that it is a variant of.
    pub question: PropositionId,
    /// How the documents stand to each other.
    pub verdict: ReadoutVerdict,
    /// What they say, in the order of the documents.
    pub said: Vec<ReadoutStance>,
    /// Documents whose whole text is at hand and does not have it.
    pub absent: Vec<SourceId>,
    /// Documents in which it is not seen, their whole text not being at hand.
    pub not_seen: Vec<SourceId>,
}

/// The documents of one event against each other.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadoutComparison {
    /// The event.
    pub event: EventId,
    /// The documents, in the order of their ids.
    pub documents: Vec<ReadoutDocument>,
    /// How many questions came to which verdict.
    pub counts: BTreeMap<ReadoutVerdict, usize>,
    /// Every question that a document takes a stance on, in the order of ids.
    pub items: Vec<ReadoutItem>,
}

impl Dossier {
    /// The documents of one event, by several issuers, against each other: what each says on
    /// each question, in which terms, and who leaves it out.
    ///
    /// ```
    /// # #[cfg(feature = "bundled")] {
    /// use trilat_core::positions::ReadoutVerdict;
    ///
    /// let dossier = trilat_core::trilateral();
    /// let found = dossier.compare_readouts("gyeongju-foreign-ministers-2025")?;
    /// assert_eq!(found.documents.len(), 3);
    /// # }
    /// # Ok::<(), trilat_core::dossier::UnknownRecord>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the event is not in the dossier.
    pub fn compare_readouts(
        &self,
        event: impl Into<EventId>,
    ) -> Result<ReadoutComparison, UnknownRecord> {
        let event = event.into();
        self.events().try_get(&event)?;
        let sources: Vec<&Source> =
            self.sources().iter().filter(|s| s.event.as_ref() == Some(&event)).collect();
        let mut positions = ReadoutPositions::new();
        for position in self.positions() {
            positions.entry(&position.source).or_default().push(position);
        }
        Ok(readouts(self, event, &sources, &positions))
    }
}

/// Positions by the source that they stand in.
pub(crate) type ReadoutPositions<'d> = BTreeMap<&'d SourceId, Vec<&'d Position>>;

/// The documents of an event against each other.
pub(crate) fn readouts(
    dossier: &Dossier,
    event: EventId,
    sources: &[&Source],
    positions: &ReadoutPositions<'_>,
) -> ReadoutComparison {
    let documents: Vec<ReadoutDocument> = sources
        .iter()
        .map(|source| ReadoutDocument {
            source: source.id.clone(),
            issuers: source.issuers.clone(),
            date: source.date,
            completeness: source.completeness,
        })
        .collect();
    let mut said: BTreeMap<&PropositionId, Vec<ReadoutStance>> = BTreeMap::new();
    for document in &documents {
        for position in positions.get(&document.source).into_iter().flatten() {
            said.entry(dossier.question(&position.proposition)).or_default().push(ReadoutStance {
                source: position.source.clone(),
                holder: position.holder.clone(),
                proposition: position.proposition.clone(),
                stance: position.stance,
                exhibit: Exhibit::of_position(dossier, position),
            });
        }
    }
    let items: Vec<ReadoutItem> =
        said.into_iter().map(|(question, said)| item(question.clone(), said, &documents)).collect();
    let mut counts = BTreeMap::new();
    for item in &items {
        *counts.entry(item.verdict).or_default() += 1;
    }
    ReadoutComparison { event, documents, counts, items }
}

fn item(
    question: PropositionId,
    said: Vec<ReadoutStance>,
    documents: &[ReadoutDocument],
) -> ReadoutItem {
    let has = BTreeSet::from_iter(said.iter().map(|stance| &stance.source));
    let (mut absent, mut not_seen) = (Vec::new(), Vec::new());
    for document in documents.iter().filter(|document| !has.contains(&document.source)) {
        let silent = if document.completeness.is_full() { &mut absent } else { &mut not_seen };
        silent.push(document.source.clone());
    }
    let stances = BTreeSet::from_iter(said.iter().map(|stance| stance.stance));
    let terms = BTreeSet::from_iter(said.iter().map(|stance| &stance.proposition));
    let opposed = match (stances.first(), stances.last()) {
        (Some(low), Some(high)) => side(*low) < 0 && side(*high) > 0,
        _ => false,
    };
    let verdict = if opposed {
        ReadoutVerdict::Opposed
    } else if stances.len() > 1 {
        ReadoutVerdict::OtherStance
    } else if terms.len() > 1 {
        ReadoutVerdict::OtherTerms
    } else if absent.is_empty() && not_seen.is_empty() {
        ReadoutVerdict::Same
    } else {
        ReadoutVerdict::SomeSilent
    };
    ReadoutItem { question, verdict, said, absent, not_seen }
}
