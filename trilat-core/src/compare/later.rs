//! What a later text makes of an earlier commitment that it does not promise again.

use super::{
    group::Undertaking,
    outcome::{BasisLink, Evidence, OutcomeBasis},
    reading::Reading,
    reading::{commitments_of, latest_date},
    words::stems,
};
use crate::{
    dossier::{Dossier, contested},
    model::{
        Bearing, Certainty, Citation, Commitment, CommitmentId, Date, Event, EventId, IssueId,
        Mechanism, NounKind, Occurrence, Passage, Position, RecordRef, Source, SourceId,
    },
};
use std::collections::{BTreeSet, HashMap};

/// A later text with its records, ready to be asked about earlier commitments.
pub(crate) struct Later<'d> {
    pub(super) dossier: &'d Dossier,
    pub(super) documents: Vec<&'d Source>,
    pub(super) ids: BTreeSet<&'d SourceId>,
    when: Option<&'d Date>,
    pub(super) reading: Reading,
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

/// Whether an event was not over before a day. What is reported "by" a day went on until then,
/// whenever it began.
fn not_over_before(event: &Date, day: &Date) -> Certainty {
    match event.before(day) {
        Certainty::Certainly => Certainty::Not,
        Certainty::Possibly => Certainty::Possibly,
        Certainty::Not => Certainty::Certainly,
    }
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

pub(super) fn cited_in<'a>(
    ids: &BTreeSet<&SourceId>,
    citations: impl IntoIterator<Item = &'a Citation>,
) -> impl Iterator<Item = &'a Citation> {
    citations.into_iter().filter(|citation| ids.contains(&citation.source))
}

pub(super) fn basis(
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

/// A record of a text with its words.
pub(super) struct RecordWords {
    pub(super) basis: OutcomeBasis,
    pub(super) stems: BTreeSet<String>,
}

impl RecordWords {
    /// Of a record with what it says or is called, and with what it quotes of the text.
    fn of(basis: OutcomeBasis) -> Self {
        let texts = std::iter::once(&basis.name).chain(&basis.quote);
        let stems = texts.flat_map(|text| stems(text)).collect();
        Self { basis, stems }
    }
}
