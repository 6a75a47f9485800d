//! How far two coders agree on what one or several sources say.

use super::{
    fields::{FieldAgreement, FieldDisagreement},
    links::{LinkAgreement, Names},
    matching::{Matched, RecordAgreement},
    sides::{CodedLink, EventSide, PositionSide},
};
use crate::{
    compare::{Side, Statement},
    dossier::{Dossier, Exhibit, UnknownRecord},
    measure::{MeasureError, Measured},
    model::{CommitmentId, Effect, EventId, NounKind, PositionId, RecordRef, SourceId},
};
use serde::Serialize;

/// How far two coders agree on one source, or on several taken together.
///
/// The commitments come first; positions, events and links follow, each with its own numbers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CoderAgreement {
    /// The sources.
    pub sources: Vec<SourceId>,
    /// The least similarity at which two records were taken as one.
    pub threshold: f64,
    /// The commitments that both found.
    pub matched: Vec<Matched>,
    /// The commitments that only the first found.
    pub only_first: Vec<Exhibit>,
    /// The commitments that only the second found.
    pub only_second: Vec<Exhibit>,
    /// F1 of finding the same commitments: 2 · matched / (first + second), the same whichever
    /// coder is taken as the measure of the other; undefined if neither found any.
    pub f1: Measured,
    /// Agreement on commitments field by field.
    pub fields: Vec<FieldAgreement>,
    /// Every disagreement on a commitment, in the order of the matched commitments and the fields.
    pub disagreements: Vec<FieldDisagreement>,
    /// Agreement on positions.
    pub positions: RecordAgreement<PositionId>,
    /// Agreement on the events for which one of the sources is cited.
    pub events: RecordAgreement<EventId>,
    /// Agreement on links between those records, and from them to earlier commitments.
    pub links: LinkAgreement,
}

/// Why two coders could not be compared.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CoderError {
    /// One of the dossiers does not have the source.
    #[error(transparent)]
    Unknown(#[from] UnknownRecord),
    /// There are more records, or more values of a field, than a table takes.
    #[error(transparent)]
    Measure(#[from] MeasureError),
    /// No source is named.
    #[error("two coders are compared on one source or more; name at least one")]
    NoSource,
    /// The threshold, as written, is not a number from 0 to 1.
    #[error("a threshold is a number from 0 to 1, not `{0}`")]
    Threshold(String),
}

impl Dossier {
    /// How far two coders agree on one source, or on several taken together: what both found, and
    /// the fields in which they differ.
    ///
    /// Records of one source are matched one to one by an optimal assignment over how alike they
    /// are, from a threshold of one half on:
    ///
    /// - commitments by act, quoted words, address, verb, object, and to whom they are directed;
    /// - positions by holder, the words of the proposition, quoted words and address;
    /// - events for which one of the sources is cited by kind, date, name, participants, quoted
    ///   words and address;
    /// - links by their two ends.
    ///
    /// Ids of commitments, positions and events play no part, so each coder may name them freely;
    /// those of actors, issues, propositions and instruments are taken to name the same thing on
    /// both sides, and so is a proposition with the same words.
    ///
    /// Agreement is told for every field but those in own words (such as the object, and what the
    /// condition is). What the text does not state is a value, as in comparisons; a list counts as
    /// a set and as a whole; what a coder left open counts for neither.
    ///
    /// ```
    /// # #[cfg(feature = "bundled")] {
    /// let dossier = trilat_core::trilateral();
    /// let same = dossier.coder_agreement(dossier, "lima-joint-statement-2024")?;
    /// assert_eq!(same.f1.value(), Some(1.0));
    /// assert_eq!(same.links.f1.value(), Some(1.0));
    /// assert!(same.disagreements.is_empty());
    /// # }
    /// # Ok::<(), trilat_core::coding::CoderError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If no source is named, or if one of the dossiers does not have one of them.
    pub fn coder_agreement(
        &self,
        other: &Self,
        sources: impl Into<Statement>,
    ) -> Result<CoderAgreement, CoderError> {
        self.coder_agreement_with(other, sources, 0.5)
    }

    /// The same with a threshold of one's own.
    ///
    /// # Errors
    ///
    /// If the threshold is not a number from 0 to 1, no source is named, or one of the dossiers
    /// does not have one of them.
    pub fn coder_agreement_with(
        &self,
        other: &Self,
        sources: impl Into<Statement>,
        threshold: f64,
    ) -> Result<CoderAgreement, CoderError> {
        if !(0.0..=1.0).contains(&threshold) {
            return Err(CoderError::Threshold(threshold.to_string()));
        }
        let mut sources = sources.into().sources().to_vec();
        let mut seen = std::collections::BTreeSet::new();
        sources.retain(|source| seen.insert(source.clone()));
        if sources.is_empty() {
            return Err(CoderError::NoSource);
        }
        for source in &sources {
            for dossier in [self, other] {
                dossier.sources().try_get(source)?;
            }
        }
        let [first, second] = [self, other].map(|dossier| Found::of(dossier, &sources, self));
        let commitments = RecordAgreement::of(&first.commitments, &second.commitments, threshold)?;
        let positions = RecordAgreement::of(&first.positions, &second.positions, threshold)?;
        let events = RecordAgreement::of(&first.events, &second.events, threshold)?;
        let mut names = Names::default();
        names.add(NounKind::Commitment, &commitments.matched);
        names.add(NounKind::Position, &positions.matched);
        names.add(NounKind::Event, &events.matched);
        let links = [first.links(), second.links()];
        let links = LinkAgreement::of([self, other], &sources, links, &names)?;
        let RecordAgreement { matched, only_first, only_second, f1, fields, disagreements } =
            commitments;
        Ok(CoderAgreement {
            sources,
            threshold,
            matched,
            only_first,
            only_second,
            f1,
            fields,
            disagreements,
            positions,
            events,
            links,
        })
    }
}

/// What one coder found in the sources.
struct Found<'d> {
    commitments: Vec<Side<'d>>,
    positions: Vec<PositionSide<'d>>,
    events: Vec<EventSide<'d>>,
}

impl<'d> Found<'d> {
    fn of(dossier: &'d Dossier, sources: &'d [SourceId], first: &'d Dossier) -> Self {
        let commitments = dossier.commitments().iter();
        let positions = dossier.positions().iter();
        let events = dossier.events().iter();
        Self {
            commitments: commitments
                .filter(|commitment| sources.contains(&commitment.source))
                .map(|commitment| Side::new(dossier, commitment))
                .collect(),
            positions: positions
                .filter(|position| sources.contains(&position.source))
                .map(|position| PositionSide::new(dossier, position, first))
                .collect(),
            events: events
                .filter(|event| event.citations.iter().any(|it| sources.contains(&it.source)))
                .map(|event| EventSide { dossier, event, sources })
                .collect(),
        }
    }

    fn links(&self) -> Vec<CodedLink> {
        let mut out = Vec::new();
        let mut add = |link, from: &RecordRef, to: &CommitmentId, effect: Option<Effect>| {
            out.push(CodedLink { link, from: from.clone(), to: to.clone(), effect });
        };
        for Side { commitment, .. } in &self.commitments {
            let from = RecordRef::new(NounKind::Commitment, commitment.id.as_str());
            commitment.continues.iter().for_each(|to| add("continues", &from, to, None));
            commitment.covers.iter().for_each(|to| add("covers", &from, to, None));
        }
        for PositionSide { position, .. } in &self.positions {
            let from = RecordRef::new(NounKind::Position, position.id.as_str());
            position.continues.iter().for_each(|to| add("continues", &from, to, None));
        }
        for EventSide { event, .. } in &self.events {
            let from = RecordRef::new(NounKind::Event, event.id.as_str());
            for bearing in &event.bears_on {
                add("bears_on", &from, &bearing.commitment, Some(bearing.effect));
            }
        }
        out
    }
}
