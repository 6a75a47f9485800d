//! What became of an earlier commitment that no commitment of a later text takes up.

use super::{
    group::Undertaking,
    later::{Later, add, basis, cited_in},
    outcome::{BasisLink, Evidence, Outcome, OutcomeBasis},
    subject::records_about,
};
use crate::model::{
    Act, Cadence, Certainty, Citation, Commitment, Effect, MechanismStatus, NounKind, Position,
    RecordRef,
};
use std::collections::BTreeSet;

/// What became of a commitment that is not promised again, and what that rests on.
pub(crate) struct Otherwise {
    pub(crate) outcome: Outcome,
    pub(crate) basis: Vec<OutcomeBasis>,
    pub(crate) evidence: Vec<Evidence>,
}

impl<'d> Later<'d> {
    /// Those whose fate a person coded, so that nothing is paired by similarity: the text keeps only
    /// a stance or a mention, or it was compared whole with their source.
    pub(crate) fn settled(&self, earlier: &[Undertaking<'_>]) -> BTreeSet<usize> {
        let settled = earlier.iter().enumerate().filter(|(_, undertaking)| {
            self.is_linked_whole(undertaking)
                || !self.stances(undertaking).is_empty()
                || !self.mentions(undertaking).is_empty()
        });
        settled.map(|(at, _)| at).collect()
    }

    /// Whether the coder of every document read the commitment's source whole beside it, so that
    /// links alone say what became of the commitment.
    fn is_linked_whole(&self, earlier: &Undertaking<'_>) -> bool {
        self.documents.iter().all(|document| document.compared_with.contains(&earlier.lead.source))
    }

    /// What became of a commitment that no commitment of the text takes up; `covering` are the
    /// broader ones that cover it, `alike` is one that is like it and takes up another.
    pub(crate) fn otherwise(
        &self,
        earlier: &Undertaking<'d>,
        covering: &[&'d Commitment],
        alike: Option<&'d Commitment>,
    ) -> Otherwise {
        let evidence = self.evidence(earlier);
        let covers = covering.iter().map(|it| self.of_commitment(BasisLink::Covers, it));
        let covers: Vec<OutcomeBasis> = covers.collect();
        let found = if covers.is_empty() { None } else { Some((Outcome::Merged, covers)) };
        let found = found.or_else(|| self.ended(earlier, &evidence));
        let found = found.or_else(|| some(Outcome::Reported, self.reports(earlier, &evidence)));
        let found = found.or_else(|| {
            let stances = some(Outcome::Stance, self.stances(earlier));
            stances.or_else(|| some(Outcome::Stance, self.positions_about(earlier)))
        });
        let found = found.or_else(|| {
            let mut basis = self.mentions(earlier);
            if !self.is_linked_whole(earlier) {
                basis.extend(records_about(self, earlier));
                let alike = alike.map(|it| self.of_commitment(BasisLink::Alike, it));
                alike.into_iter().for_each(|alike| add(&mut basis, alike));
            }
            some(Outcome::Mentioned, basis)
        });
        let (outcome, basis) = found.unwrap_or_else(|| (self.reading.silence(), Vec::new()));
        Otherwise { outcome, basis, evidence }
    }

    /// Fulfilled or superseded, if events that certainly happened say so.
    fn ended(
        &self,
        earlier: &Undertaking<'_>,
        evidence: &[Evidence],
    ) -> Option<(Outcome, Vec<OutcomeBasis>)> {
        let by = |effect| {
            let certain = evidence
                .iter()
                .filter(|it| it.effect == effect && it.in_time == Certainty::Certainly);
            let events = certain.filter_map(|it| self.dossier.events().get(&it.event));
            events.map(|event| self.of_event(BasisLink::Effect, event)).collect()
        };
        let fulfilled =
            is_done_once(earlier.lead).then(|| some(Outcome::Fulfilled, by(Effect::Fulfils)));
        fulfilled.flatten().or_else(|| some(Outcome::Superseded, by(Effect::Supersedes)))
    }

    /// Events of keeping that cite the text, and states of mechanisms that the text reports.
    fn reports(&self, earlier: &Undertaking<'_>, evidence: &[Evidence]) -> Vec<OutcomeBasis> {
        let mut out = Vec::new();
        let keeping = evidence.iter().filter(|it| {
            let kept = [Effect::Fulfils, Effect::PartlyFulfils, Effect::Triggers, Effect::Resumes];
            kept.contains(&it.effect)
        });
        for event in keeping.filter_map(|it| self.dossier.events().get(&it.event)) {
            if self.events.iter().any(|other| other.id == event.id) {
                add(&mut out, self.of_event(BasisLink::Effect, event));
            }
        }
        let promised = self.dossier.sources().get(&earlier.lead.source);
        let promised = promised.and_then(|source| source.date.as_ref());
        for mechanism in self.carriers_of(earlier) {
            let reported = mechanism.history.iter().filter(|change| {
                change.status != MechanismStatus::Planned
                    && promised.is_none_or(|day| change.date.on_or_after(day) != Certainty::Not)
            });
            let citations: Vec<&Citation> =
                reported.flat_map(|change| cited_in(&self.ids, &change.citations)).collect();
            if !citations.is_empty() {
                let record = RecordRef::new(NounKind::Mechanism, mechanism.id.as_str());
                add(&mut out, basis(BasisLink::Status, record, &mechanism.name, citations));
            }
        }
        out
    }

    /// Positions of the text that keep a commitment as a stance, as a person coded.
    fn stances(&self, earlier: &Undertaking<'_>) -> Vec<OutcomeBasis> {
        let keeps = |position: &&&Position| {
            position.continues.iter().any(|id| {
                let other = self.dossier.commitments().get(id);
                earlier.records().any(|it| {
                    it.id == *id || other.is_some_and(|other| self.dossier.goes_back_to(other, it))
                })
            })
        };
        let kept = self.positions.iter().filter(keeps);
        kept.map(|position| self.of_position(BasisLink::Stance, position)).collect()
    }

    /// Positions of the text on a proposition about a commitment.
    fn positions_about(&self, earlier: &Undertaking<'_>) -> Vec<OutcomeBasis> {
        let is_about = |position: &&&Position| {
            let proposition = self.dossier.propositions().get(&position.proposition);
            proposition.is_some_and(|proposition| {
                proposition.about.iter().any(|about| {
                    about.kind == NounKind::Commitment
                        && earlier.records().any(|it| it.id.as_str() == &*about.id)
                })
            })
        };
        let found = self.positions.iter().filter(is_about);
        found.map(|position| self.of_position(BasisLink::About, position)).collect()
    }

    /// Mentions that a person coded in the text.
    fn mentions(&self, earlier: &Undertaking<'_>) -> Vec<OutcomeBasis> {
        let mut out = Vec::new();
        for source in &self.documents {
            let mentions = source.mentions.iter().filter(|mention| {
                earlier.records().any(|commitment| commitment.id == mention.commitment)
            });
            out.extend(mentions.map(|mention| OutcomeBasis {
                link: BasisLink::Mention,
                record: RecordRef::new(NounKind::Source, source.id.as_str()),
                name: source.title.clone(),
                source: Some(source.id.clone()),
                at: mention.at.iter().map(ToString::to_string).collect(),
                quote: mention.quote.clone(),
            }));
        }
        out
    }
}

/// Whether one event can be the end of a commitment: it is to be done once or by a day, or creates
/// something. A standing or recurring duty is kept again and again, and a conditional one each time
/// that it comes due.
fn is_done_once(commitment: &Commitment) -> bool {
    if commitment.trigger.value().is_some() {
        return false;
    }
    match commitment.cadence.value() {
        Some(cadence) => *cadence == Cadence::Once,
        None => commitment.act == Act::Establish || commitment.deadline.value().is_some(),
    }
}

fn some(outcome: Outcome, basis: Vec<OutcomeBasis>) -> Option<(Outcome, Vec<OutcomeBasis>)> {
    (!basis.is_empty()).then_some((outcome, basis))
}
