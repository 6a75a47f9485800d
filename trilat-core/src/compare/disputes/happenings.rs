use crate::{
    compare::value::{covers, plain_words},
    dossier::{Dossier, first_records},
    model::{
        ActorId, Certainty, CommitmentId, Effect, Event, EventId, Occurrence, SourceId,
        vocabulary::vocabulary,
    },
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

vocabulary! {
    /// In what records of one happening can differ.
    #[derive(PartialOrd, Ord)]
    pub enum EventFeature, "feature of an event" {
        /// Dates that share no day.
        Date = "date",
        /// One says that it happened, for another no trace of it was found.
        Occurrence = "occurrence",
        /// Places of which neither is part of the other as written.
        Place = "place",
        /// Participants of another rank.
        Level = "level",
        /// Lists of participants of which neither includes the other.
        Participants = "participants",
        /// What it does to a commitment.
        Effect = "effect",
    }
}

/// What one record says of a happening.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EventAccount {
    /// The record.
    pub event: EventId,
    /// Its name.
    pub name: String,
    /// What it says, as written.
    pub says: String,
    /// The sources that it cites, in the order of their ids.
    pub sources: Vec<SourceId>,
}

/// Records of one happening that do not say the same of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EventDispute {
    /// In what they differ.
    pub on: EventFeature,
    /// The commitment, where they differ in what the event does to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commitment: Option<CommitmentId>,
    /// Every record that says something of it, in the order of their ids.
    pub accounts: Vec<EventAccount>,
}

/// Records of one happening, and where they differ.
struct Happening<'d> {
    dossier: &'d Dossier,
    records: Vec<&'d Event>,
}

/// The disputes, by the first record of the happening and the feature.
pub(super) fn find(dossier: &Dossier) -> Vec<EventDispute> {
    told_twice(dossier).flat_map(|happening| happening.disputes()).collect()
}

/// The records of happenings of which it is disputed when they were, or whether.
pub(crate) fn contested(dossier: &Dossier) -> BTreeSet<EventId> {
    let disputes =
        told_twice(dossier).flat_map(|happening| [happening.date(), happening.occurrence()]);
    disputes.flatten().flat_map(|dispute| dispute.accounts).map(|account| account.event).collect()
}

fn told_twice(dossier: &Dossier) -> impl Iterator<Item = Happening<'_>> {
    let mut happenings: BTreeMap<u32, Vec<&Event>> = BTreeMap::new();
    for (event, first) in dossier.events().iter().zip(first_records(dossier.events())) {
        happenings.entry(first).or_default().push(event);
    }
    let told_twice = happenings.into_values().filter(|records| records.len() > 1);
    told_twice.map(move |records| Happening { dossier, records })
}

impl Happening<'_> {
    fn disputes(&self) -> Vec<EventDispute> {
        let mut out: Vec<EventDispute> =
            [self.date(), self.occurrence()].into_iter().flatten().collect();
        out.extend(self.differ(
            EventFeature::Place,
            |event| event.place.as_deref(),
            |a, b| {
                let (a, b) = (plain_words(a), plain_words(b));
                let part = |part: &[String], whole: &[String]| {
                    part.iter().all(|word| whole.contains(word))
                };
                !part(&a, &b) && !part(&b, &a)
            },
            ToString::to_string,
        ));
        out.extend(self.differ(
            EventFeature::Level,
            |event| event.level,
            |a, b| a != b,
            ToString::to_string,
        ));
        out.extend(self.differ(
            EventFeature::Participants,
            |event| {
                let actors: BTreeSet<ActorId> = event.participants.iter().cloned().collect();
                Some(actors).filter(|actors| !actors.is_empty())
            },
            |a, b| !covers(self.dossier, a, b) && !covers(self.dossier, b, a),
            |actors| listed(actors),
        ));
        for commitment in self.commitments() {
            let dispute = self.differ(
                EventFeature::Effect,
                |event| {
                    let on = event.bears_on.iter().filter(|on| on.commitment == *commitment);
                    let effects: Vec<Effect> = on.map(|bearing| bearing.effect).collect();
                    Some(effects).filter(|effects| !effects.is_empty())
                },
                |a, b| !a.iter().any(|effect| b.contains(effect)),
                |effects| listed(effects),
            );
            out.extend(
                dispute.map(|dispute| EventDispute {
                    commitment: Some(commitment.clone()),
                    ..dispute
                }),
            );
        }
        out
    }

    fn date(&self) -> Option<EventDispute> {
        self.differ(
            EventFeature::Date,
            |event| event.date,
            |a, b| a.overlaps(b) == Certainty::Not,
            ToString::to_string,
        )
    }

    fn occurrence(&self) -> Option<EventDispute> {
        self.differ(
            EventFeature::Occurrence,
            |event| Some(event.occurrence_or_default()).filter(|it| *it != Occurrence::Planned),
            |a, b| (*a == Occurrence::NotFound) != (*b == Occurrence::NotFound),
            ToString::to_string,
        )
    }

    fn commitments(&self) -> BTreeSet<&CommitmentId> {
        let bearings = self.records.iter().flat_map(|event| &event.bears_on);
        crate::order::set(bearings.map(|bearing| &bearing.commitment))
    }

    /// The dispute over a feature, if any two records that have it cannot both be right.
    fn differ<'d, T>(
        &'d self,
        on: EventFeature,
        feature: impl Fn(&'d Event) -> Option<T>,
        cannot_both_be: impl Fn(&T, &T) -> bool,
        shown: impl Fn(&T) -> String,
    ) -> Option<EventDispute> {
        let told: Vec<(&Event, T)> =
            self.records.iter().filter_map(|event| Some((*event, feature(event)?))).collect();
        let mut pairs = told
            .iter()
            .enumerate()
            .flat_map(|(at, one)| told.iter().skip(at + 1).map(move |other| (one, other)));
        if !pairs.any(|((_, one), (_, other))| cannot_both_be(one, other)) {
            return None;
        }
        let accounts = told.iter().map(|(event, value)| {
            let sources = crate::order::set(event.citations.iter().map(|it| &it.source));
            EventAccount {
                event: event.id.clone(),
                name: event.name.clone(),
                says: shown(value),
                sources: sources.into_iter().cloned().collect(),
            }
        });
        Some(EventDispute { on, commitment: None, accounts: accounts.collect() })
    }
}

fn listed<'a, T: ToString + 'a>(items: impl IntoIterator<Item = &'a T>) -> String {
    items.into_iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
