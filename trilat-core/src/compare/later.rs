//! What a later text makes of an earlier commitment that it does not promise again.

use super::{
    outcome::{BasisLink, Evidence, Outcome, OutcomeBasis},
    pairing::Undertaking,
    statement::{commitments_of, latest_date},
    subject::{self, RecordWords},
};
use crate::{
    dossier::{Dossier, contested},
    model::{
        Act, Bearing, Cadence, Certainty, Citation, Coded, Commitment, CommitmentId, Date, Effect,
        Event, EventId, IssueId, Mechanism, MechanismStatus, NounKind, Occurrence, Passage,
        Position, RecordRef, Source, SourceId,
    },
};
use std::collections::{BTreeSet, HashMap};

/// How much of a text is available, and how much of that is coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) full: bool,
    /// The smallest degree of coding of its documents; none if one does not say.
    pub(crate) coded: Option<Coded>,
}

impl Reading {
    pub(crate) fn of(documents: &[&Source]) -> Self {
        let degrees = documents.iter().map(|source| {
            let coded = source.coded?;
            Coded::ALL.iter().position(|degree| *degree == coded)
        });
        let smallest: Option<Vec<usize>> = degrees.collect();
        let smallest = smallest.and_then(|degrees| degrees.into_iter().max());
        Self {
            full: documents.iter().all(|source| source.completeness.is_full()),
            coded: smallest.and_then(|degree| Coded::ALL.get(degree).copied()),
        }
    }

    /// Whether what its records lack is not in the text.
    pub(crate) fn is_whole(self) -> bool {
        self.full && self.coded == Some(Coded::All)
    }

    /// Whether a commitment that its records lack is not in the text.
    pub(crate) fn has_all_commitments(self) -> bool {
        self.full && matches!(self.coded, Some(Coded::All | Coded::Commitments))
    }

    /// The outcome of a commitment that no record of the text is about.
    pub(crate) fn silence(self) -> Outcome {
        match self {
            _ if self.is_whole() => Outcome::Absent,
            Self { full: false, .. } => Outcome::NotSeen,
            Self { full: true, .. } => Outcome::NotCoded,
        }
    }
}

/// A later text with its records, ready to be asked about earlier commitments.
pub(crate) struct Later<'d> {
    pub(super) dossier: &'d Dossier,
    documents: Vec<&'d Source>,
    ids: BTreeSet<&'d SourceId>,
    when: Option<&'d Date>,
    reading: Reading,
    /// Events on whose date or occurrence records disagree.
    contested: BTreeSet<EventId>,
    pub(super) commitments: Vec<&'d Commitment>,
    pub(super) positions: Vec<&'d Position>,
    /// Events and mechanisms that cite the text.
    pub(super) events: Vec<&'d Event>,
    pub(super) mechanisms: Vec<&'d Mechanism>,
    bearings: HashMap<&'d CommitmentId, Vec<(&'d Event, &'d Bearing)>>,
    carriers: HashMap<&'d CommitmentId, Vec<&'d Mechanism>>,
    /// Issues that some commitment or proposition is about.
    pub(super) used: BTreeSet<&'d IssueId>,
    /// The words of its records.
    pub(super) words: Vec<RecordWords>,
}

/// What became of a commitment that is not promised again, and what that rests on.
pub(crate) struct Otherwise {
    pub(crate) outcome: Outcome,
    pub(crate) basis: Vec<OutcomeBasis>,
    pub(crate) evidence: Vec<Evidence>,
}

/// Whether an event was not over before a day. What is reported "by" a day went on until then,
/// whenever it began.
fn not_over_before(event: &Date, day: &Date) -> Certainty {
    match event.before(day) {
        Certainty::Certainly => Certainty::Not,
        Certainty::Possibly => Certainty::Possibly,
        Certainty::Not => Certainty::Certainly,
    }
}

impl<'d> Later<'d> {
    pub(crate) fn new(dossier: &'d Dossier, documents: Vec<&'d Source>) -> Self {
        let ids: BTreeSet<&SourceId> = documents.iter().map(|source| &source.id).collect();
        let mut bearings: HashMap<&CommitmentId, Vec<(&Event, &Bearing)>> = HashMap::new();
        for event in dossier.events() {
            for bearing in &event.bears_on {
                bearings.entry(&bearing.commitment).or_default().push((event, bearing));
            }
        }
        let mut carriers: HashMap<&CommitmentId, Vec<&Mechanism>> = HashMap::new();
        for mechanism in dossier.mechanisms() {
            for commitment in &mechanism.implements {
                carriers.entry(commitment).or_default().push(mechanism);
            }
        }
        let cites = |event: &&Event| cited_in(&ids, citations_of_event(event)).next().is_some();
        let names = |it: &&Mechanism| {
            cited_in(&ids, citations_of_mechanism(it)).next().is_some()
                || it.basis.iter().any(|source| ids.contains(source))
        };
        let about = dossier.commitments().iter().flat_map(|it| &it.issues);
        let about = about.chain(dossier.propositions().iter().flat_map(|it| &it.issues));
        let mut out = Self {
            dossier,
            when: latest_date(&documents),
            reading: Reading::of(&documents),
            contested: contested(dossier),
            commitments: commitments_of(dossier, &documents),
            positions: dossier.positions().iter().filter(|it| ids.contains(&it.source)).collect(),
            events: dossier.events().iter().filter(cites).collect(),
            mechanisms: dossier.mechanisms().iter().filter(names).collect(),
            bearings,
            carriers,
            used: about.collect(),
            words: Vec::new(),
            ids,
            documents,
        };
        let link = BasisLink::Words;
        let records = out.commitments.iter().map(|it| out.of_commitment(link, it));
        let records = records.chain(out.positions.iter().map(|it| out.of_position(link, it)));
        let records = records.chain(out.events.iter().map(|it| out.of_event(link, it)));
        let records = records.chain(out.mechanisms.iter().map(|it| out.of_mechanism(link, it)));
        out.words = records.map(RecordWords::of).collect();
        out
    }

    pub(crate) fn reading(&self) -> Reading {
        self.reading
    }

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
                basis.extend(subject::records_about(self, earlier));
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

    /// The mechanisms that implement a commitment.
    pub(super) fn carriers_of(&self, earlier: &Undertaking<'_>) -> Vec<&'d Mechanism> {
        let mut out: Vec<&Mechanism> = Vec::new();
        for commitment in earlier.records() {
            for mechanism in self.carriers.get(&commitment.id).into_iter().flatten() {
                if out.iter().all(|other| other.id != mechanism.id) {
                    out.push(mechanism);
                }
            }
        }
        out
    }

    /// Events that bear on a commitment and cite the text, whatever they do to it.
    pub(super) fn events_on(&self, earlier: &Undertaking<'_>) -> impl Iterator<Item = &'d Event> {
        let ids: Vec<CommitmentId> = earlier.records().map(|it| it.id.clone()).collect();
        self.events.iter().copied().filter(move |event| {
            event.bears_on.iter().any(|bearing| ids.contains(&bearing.commitment))
        })
    }

    /// What events from a commitment's own date up to the text's say of it, by date and id.
    pub(crate) fn evidence(&self, earlier: &Undertaking<'_>) -> Vec<Evidence> {
        let source = self.dossier.sources().get(&earlier.lead.source);
        let promised = source.and_then(|source| source.date.as_ref());
        let mut out: Vec<Evidence> = Vec::new();
        let bearings = earlier.records().filter_map(|it| self.bearings.get(&it.id)).flatten();
        for &(event, bearing) in bearings {
            // Records side by side may each be said to be fulfilled: that is one effect.
            if out.iter().any(|it| it.event == event.id && it.effect == bearing.effect) {
                continue;
            }
            let happened = match event.occurrence_or_default() {
                Occurrence::Happened if !self.contested.contains(&event.id) => Certainty::Certainly,
                Occurrence::Happened | Occurrence::Reported => Certainty::Possibly,
                Occurrence::Planned | Occurrence::NotFound => continue,
            };
            let compared = |other: Option<&Date>, relation: fn(&Date, &Date) -> Certainty| match (
                &event.date,
                other,
            ) {
                (Some(date), Some(other)) => relation(date, other),
                _ => Certainty::Possibly,
            };
            let in_time = happened
                .and(compared(promised, not_over_before))
                .and(compared(self.when, |date, when| date.begun_by(when)));
            if in_time != Certainty::Not {
                out.push(Evidence {
                    event: event.id.clone(),
                    name: event.name.clone(),
                    date: event.date,
                    effect: bearing.effect,
                    in_time,
                });
            }
        }
        out.sort_by(|a, b| {
            let day = |it: &Evidence| it.date.as_ref().and_then(Date::earliest);
            (day(a), &a.event).cmp(&(day(b), &b.event))
        });
        out
    }

    pub(super) fn of_commitment(&self, link: BasisLink, it: &Commitment) -> OutcomeBasis {
        let record = RecordRef::new(NounKind::Commitment, it.id.as_str());
        of_passages(link, record, &it.object, &it.source, &it.passages)
    }

    pub(super) fn of_position(&self, link: BasisLink, it: &Position) -> OutcomeBasis {
        let record = RecordRef::new(NounKind::Position, it.id.as_str());
        of_passages(link, record, self.dossier.text_of(&it.proposition), &it.source, &it.passages)
    }

    /// An event with where the text tells of it, or else with its first citation.
    pub(super) fn of_event(&self, link: BasisLink, it: &Event) -> OutcomeBasis {
        let record = RecordRef::new(NounKind::Event, it.id.as_str());
        let mut cited: Vec<&Citation> = cited_in(&self.ids, citations_of_event(it)).collect();
        if cited.is_empty() {
            cited.extend(citations_of_event(it).next());
        }
        basis(link, record, &it.name, cited)
    }

    pub(super) fn of_mechanism(&self, link: BasisLink, it: &Mechanism) -> OutcomeBasis {
        let record = RecordRef::new(NounKind::Mechanism, it.id.as_str());
        let cited = cited_in(&self.ids, citations_of_mechanism(it)).collect();
        let mut out = basis(link, record, &it.name, cited);
        let founding = it.basis.iter().find(|source| self.ids.contains(source));
        out.source = out.source.or_else(|| founding.cloned());
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

/// Adds what is found of a record, unless the record was found already.
pub(super) fn add(out: &mut Vec<OutcomeBasis>, found: OutcomeBasis) {
    if out.iter().all(|other| other.record != found.record) {
        out.push(found);
    }
}

fn citations_of_event(event: &Event) -> impl Iterator<Item = &Citation> {
    event.citations.iter().chain(event.bears_on.iter().flat_map(|bearing| &bearing.citations))
}

fn citations_of_mechanism(mechanism: &Mechanism) -> impl Iterator<Item = &Citation> {
    let states = mechanism.history.iter().flat_map(|change| &change.citations);
    mechanism.citations.iter().chain(states)
}

fn cited_in<'a>(
    ids: &BTreeSet<&SourceId>,
    citations: impl IntoIterator<Item = &'a Citation>,
) -> impl Iterator<Item = &'a Citation> {
    citations.into_iter().filter(|citation| ids.contains(&citation.source))
}

fn basis(
    link: BasisLink,
    record: RecordRef,
    name: &str,
    citations: Vec<&Citation>,
) -> OutcomeBasis {
    // One source is cited; what another document of the statement adds is left out.
    let source = citations.first().map(|citation| citation.source.clone());
    let here = citations.iter().filter(|citation| Some(&citation.source) == source.as_ref());
    OutcomeBasis {
        link,
        record,
        name: name.to_owned(),
        at: here.clone().filter_map(|it| it.at.as_ref()).map(ToString::to_string).collect(),
        quote: here.flat_map(|citation| citation.quote.iter().cloned()).collect(),
        source,
    }
}

fn of_passages(
    link: BasisLink,
    record: RecordRef,
    name: &str,
    source: &SourceId,
    passages: &[Passage],
) -> OutcomeBasis {
    OutcomeBasis {
        link,
        record,
        name: name.to_owned(),
        source: Some(source.clone()),
        at: passages.iter().filter_map(|it| it.at.as_ref()).map(ToString::to_string).collect(),
        quote: passages.iter().flat_map(|passage| passage.quote.iter().cloned()).collect(),
    }
}
