use crate::{
    dossier::{Dossier, dates_exclude, occurrences_exclude, recorded_twice},
    model::{
        ActorId, CommitmentId, Effect, Event, EventId, Occurrence, SourceId, vocabulary::vocabulary,
    },
    text::words,
};
use serde::Serialize;
use std::collections::BTreeSet;

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

fn told_twice(dossier: &Dossier) -> impl Iterator<Item = Happening<'_>> {
    recorded_twice(dossier).map(move |records| Happening { dossier, records })
}

impl Happening<'_> {
    fn disputes(&self) -> Vec<EventDispute> {
        let place = |event: &Event| event.place.as_deref().map(words);
        let participants =
            |event: &Event| -> BTreeSet<ActorId> { event.participants.iter().cloned().collect() };
        let of_itself = [
            self.date(),
            self.occurrence(),
            self.differ(EventFeature::Place, &|event| event.place.clone(), &|a, b| {
                let (a, b) = (place(a).unwrap_or_default(), place(b).unwrap_or_default());
                let part = |part: &[String], whole: &[String]| {
                    part.iter().all(|word| whole.contains(word))
                };
                !part(&a, &b) && !part(&b, &a)
            }),
            self.differ(
                EventFeature::Level,
                &|event| event.level.map(|level| level.to_string()),
                &|a, b| a.level != b.level,
            ),
            self.differ(
                EventFeature::Participants,
                &|event| listed(participants(event).iter().map(ToString::to_string)),
                &|a, b| {
                    let (a, b) = (participants(a), participants(b));
                    !self.dossier.covers(&a, &b) && !self.dossier.covers(&b, &a)
                },
            ),
        ];
        let bearings = self.records.iter().flat_map(|event| &event.bears_on);
        let commitments = BTreeSet::from_iter(bearings.map(|bearing| &bearing.commitment));
        let effects = commitments.into_iter().map(|commitment| self.effect(commitment));
        of_itself.into_iter().chain(effects).flatten().collect()
    }

    fn date(&self) -> Option<EventDispute> {
        self.differ(
            EventFeature::Date,
            &|event| event.date.map(|date| date.to_string()),
            &dates_exclude,
        )
    }

    fn occurrence(&self) -> Option<EventDispute> {
        self.differ(
            EventFeature::Occurrence,
            &|event| {
                let occurrence = event.occurrence_or_default();
                (occurrence != Occurrence::Planned).then(|| occurrence.to_string())
            },
            &occurrences_exclude,
        )
    }

    /// What it does to a commitment.
    fn effect(&self, commitment: &CommitmentId) -> Option<EventDispute> {
        let effects = |event: &Event| -> Vec<Effect> {
            let on = event.bears_on.iter().filter(|on| on.commitment == *commitment);
            on.map(|bearing| bearing.effect).collect()
        };
        let dispute = self.differ(
            EventFeature::Effect,
            &|event| listed(effects(event).iter().map(ToString::to_string)),
            &|a, b| {
                let other = effects(b);
                !effects(a).iter().any(|effect| other.contains(effect))
            },
        )?;
        Some(EventDispute { commitment: Some(commitment.clone()), ..dispute })
    }

    /// The dispute over a feature, if any two of the records that say something of it cannot both
    /// be right.
    fn differ(
        &self,
        on: EventFeature,
        says: &dyn Fn(&Event) -> Option<String>,
        cannot_both_be: &dyn Fn(&Event, &Event) -> bool,
    ) -> Option<EventDispute> {
        let told: Vec<(&Event, String)> =
            self.records.iter().filter_map(|event| Some((*event, says(event)?))).collect();
        let mut rest = told.as_slice();
        let mut disputed = false;
        while let [(one, _), others @ ..] = rest {
            disputed |= others.iter().any(|(other, _)| cannot_both_be(one, other));
            rest = others;
        }
        let accounts = told.into_iter().map(|(event, says)| {
            let sources = BTreeSet::from_iter(event.citations.iter().map(|it| &it.source));
            EventAccount {
                event: event.id.clone(),
                name: event.name.clone(),
                says,
                sources: sources.into_iter().cloned().collect(),
            }
        });
        disputed.then(|| EventDispute { on, commitment: None, accounts: accounts.collect() })
    }
}

/// Words in a list; none where it is empty.
fn listed(items: impl Iterator<Item = String>) -> Option<String> {
    let items: Vec<String> = items.collect();
    (!items.is_empty()).then(|| items.join(", "))
}
