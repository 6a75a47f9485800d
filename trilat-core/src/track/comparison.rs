use super::{
    commitment::{CommitmentTrack, PeriodRun, Transition},
    days::iso,
    filter::TrackFilter,
    mechanism::{Lives, MechanismTrack},
    periods::PeriodStatus,
    state::{State, States},
    whole::Track,
};
use crate::{
    dossier::{Dossier, Exhibit, UnknownRecord},
    model::{MechanismId, record::is_default, vocabulary::vocabulary},
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;

vocabulary! {
    /// How a record differs between two tracks.
    #[derive(PartialOrd, Ord)]
    pub enum TrackChange, "change of a track" {
        /// Its state, or its activity, is another.
        Moved = "moved",
        /// It is in the later track alone.
        Added = "added",
        /// It is in the earlier track alone.
        Removed = "removed",
        /// The same state, on other evidence.
        Evidence = "evidence",
    }
}

/// What changed from one track to another: of two days, or before and after records were added.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TrackComparison {
    /// The day of the earlier track.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub before: NaiveDate,
    /// The day of the later track.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub after: NaiveDate,
    /// The commitments that changed, in the order of their ids.
    pub commitments: Vec<CommitmentChange>,
    /// The mechanisms that changed, in the order of their ids.
    pub mechanisms: Vec<MechanismChange>,
    /// How many commitments changed in each way.
    pub counts: BTreeMap<TrackChange, usize>,
    /// How many commitments did not change.
    pub unchanged: usize,
}

/// How one commitment changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CommitmentChange {
    /// The commitment, and the words that it rests on.
    pub commitment: Exhibit,
    /// In which way.
    pub change: TrackChange,
    /// The states that were possible before.
    #[serde(skip_serializing_if = "is_default")]
    pub before: States,
    /// The states that are possible after.
    #[serde(skip_serializing_if = "is_default")]
    pub after: States,
    /// What moved it: the transitions of the later track that the earlier one does not have.
    #[serde(skip_serializing_if = "is_default")]
    pub moved_by: Vec<Transition>,
    /// The transitions of the earlier track that the later one does not have.
    #[serde(skip_serializing_if = "is_default")]
    pub no_longer: Vec<Transition>,
    /// The periods that stand otherwise, as they are in the later track.
    #[serde(skip_serializing_if = "is_default")]
    pub periods: Vec<PeriodRun>,
}

/// How one mechanism changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MechanismChange {
    /// The mechanism.
    pub mechanism: MechanismId,
    /// Its name.
    pub name: String,
    /// In which way.
    pub change: TrackChange,
    /// Whether it worked before.
    #[serde(skip_serializing_if = "is_default")]
    pub before: Lives,
    /// Whether it works after.
    #[serde(skip_serializing_if = "is_default")]
    pub after: Lives,
    /// How many occurrences were on record before, for certain.
    pub occurrences_before: u32,
    /// How many are after.
    pub occurrences_after: u32,
}

impl CommitmentChange {
    /// Whether it came into a state, certainly.
    #[must_use]
    pub fn is_now(&self, state: State) -> bool {
        self.after.only() == Some(state) && self.before.only() != Some(state)
    }

    fn of(before: Option<&CommitmentTrack>, after: Option<&CommitmentTrack>) -> Option<Self> {
        let shown = after.or(before)?;
        let transitions = |track: Option<&CommitmentTrack>| {
            track.map(|track| track.transitions.clone()).unwrap_or_default()
        };
        let (old, new) = (transitions(before), transitions(after));
        let without = |some: &[Transition], others: &[Transition]| -> Vec<Transition> {
            let known = |it: &Transition| others.iter().any(|other| other.cause == it.cause);
            some.iter().filter(|it| !known(it)).cloned().collect()
        };
        let (moved_by, no_longer) = (without(&new, &old), without(&old, &new));
        let change = match (before, after) {
            (None, _) => TrackChange::Added,
            (_, None) => TrackChange::Removed,
            (Some(a), Some(b)) if a.possible != b.possible => TrackChange::Moved,
            _ if moved_by.is_empty() && no_longer.is_empty() => return None,
            _ => TrackChange::Evidence,
        };
        let runs = before.map(|track| track.periods.as_slice()).unwrap_or_default();
        let other = |run: &&PeriodRun| {
            run.status != PeriodStatus::Running && !runs.contains(run) && before.is_some()
        };
        Some(Self {
            commitment: shown.commitment.clone(),
            change,
            before: before.map(|track| track.possible).unwrap_or_default(),
            after: after.map(|track| track.possible).unwrap_or_default(),
            moved_by,
            no_longer,
            periods: after
                .into_iter()
                .flat_map(|it| it.periods.iter().filter(other))
                .cloned()
                .collect(),
        })
    }
}

impl MechanismChange {
    fn of(before: Option<&MechanismTrack>, after: Option<&MechanismTrack>) -> Option<Self> {
        let shown = after.or(before)?;
        let change = match (before, after) {
            (None, _) => TrackChange::Added,
            (_, None) => TrackChange::Removed,
            (Some(a), Some(b)) if a.life != b.life || a.status != b.status => TrackChange::Moved,
            (Some(a), Some(b)) if a.occurrences != b.occurrences => TrackChange::Evidence,
            _ => return None,
        };
        let count = |track: Option<&MechanismTrack>| track.map_or(0, |track| track.occurrences);
        Some(Self {
            mechanism: shown.mechanism.clone(),
            name: shown.name.clone(),
            change,
            before: before.map(|track| track.life).unwrap_or_default(),
            after: after.map(|track| track.life).unwrap_or_default(),
            occurrences_before: count(before),
            occurrences_after: count(after),
        })
    }
}

impl Track {
    /// What changed from this track to another: that of a later day, or that of a dossier to which
    /// records were added. Each change comes with the evidence that one of the two does not have.
    ///
    /// ```
    /// use trilat_core::{Dossier, model::*, track::{State, TrackChange}};
    /// # let date = |text: &str| text.parse::<Date>();
    /// # let base = || -> Result<_, Box<dyn std::error::Error>> {
    /// #     Ok(Dossier::builder()
    /// #         .add(Actor::new("us", ActorKind::State, "United States"))
    /// #         .add(Source::new("a", SourceKind::UnilateralStatement, "A", Completeness::Full)
    /// #             .issuers(["us"])
    /// #             .date(date("2022-11-13")?)
    /// #             .address("https://example.org/a"))
    /// #         .add(Commitment::new("a-1", "a", "will", Act::Assist, "a neighbour")
    /// #             .passages([Passage::new().quote(["will assist"])])))
    /// # };
    /// let event = Event::new("help", EventKind::Assistance, "Help arrives")
    ///     .date(date("2023-12-19")?)
    ///     .bears_on([Bearing::new(Effect::Fulfils, "a-1")])
    ///     .citations([Citation::new("a")]);
    /// let day = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    /// let before = base()?.build()?.track(day);
    /// let after = base()?.add(event).build()?.track(day);
    /// let changed = before.compare(&after);
    /// assert_eq!(changed.commitments[0].change, TrackChange::Moved);
    /// assert!(changed.commitments[0].is_now(State::BeingKept));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn compare(&self, after: &Self) -> TrackComparison {
        let ids =
            |track: &Self| track.commitments.iter().map(|it| it.commitment.id.clone()).collect();
        let commitments: Vec<Option<CommitmentChange>> = both(ids(self), ids(after))
            .iter()
            .map(|id| {
                CommitmentChange::of(self.commitment(id.as_str()), after.commitment(id.as_str()))
            })
            .collect();
        let unchanged = commitments.iter().filter(|it| it.is_none()).count();
        let commitments: Vec<CommitmentChange> = commitments.into_iter().flatten().collect();
        let ids = |track: &Self| track.mechanisms.iter().map(|it| it.mechanism.clone()).collect();
        let mechanisms = both(ids(self), ids(after));
        let mechanisms = mechanisms.iter().filter_map(|id| {
            MechanismChange::of(self.mechanism(id.as_str()), after.mechanism(id.as_str()))
        });
        let mut counts: BTreeMap<TrackChange, usize> = BTreeMap::new();
        for change in &commitments {
            *counts.entry(change.change).or_default() += 1;
        }
        TrackComparison {
            before: self.as_of,
            after: after.as_of,
            mechanisms: mechanisms.collect(),
            commitments,
            counts,
            unchanged,
        }
    }
}

/// The ids of two lists, each once, in order.
fn both<Id: Ord>(mut some: Vec<Id>, others: Vec<Id>) -> Vec<Id> {
    some.extend(others);
    some.sort();
    some.dedup();
    some
}

impl Dossier {
    /// What changed in the track from one day to another.
    ///
    /// # Errors
    ///
    /// If the filter names a record that is not in the dossier.
    pub fn compare_tracks(
        &self,
        before: NaiveDate,
        after: NaiveDate,
        filter: &TrackFilter,
    ) -> Result<TrackComparison, UnknownRecord> {
        Ok(self.track_of(before, filter)?.compare(&self.track_of(after, filter)?))
    }
}
