use super::{
    chain::entries,
    commitment::{CommitmentTrack, Subject},
    days::{iso, number, window},
    filter::TrackFilter,
    gather::Evidence,
    happenings::Happenings,
    lifecycle::Day,
    mechanism::{MechanismTrack, Occurrences, track},
    state::State,
};
use crate::{
    dossier::{Dossier, UnknownRecord},
    model::{CommitmentId, Date},
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What became of undertakings and mechanisms up to a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Track {
    /// The day, up to its end.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub as_of: NaiveDate,
    /// Every commitment that was made by then, certainly or possibly, and that is asked for, in the
    /// order of their ids.
    pub commitments: Vec<CommitmentTrack>,
    /// Every mechanism, or those that carry one of them out, in the order of their ids.
    pub mechanisms: Vec<MechanismTrack>,
    /// How many undertakings are in each state.
    pub counts: BTreeMap<State, usize>,
    /// Whether the occurrences of mechanisms were taken as the keeping of recurring undertakings
    /// that these carry out. They are not where there are more than four million such ties.
    #[serde(skip_serializing_if = "is_true")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = true)))]
    pub by_mechanisms: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_true(value: &bool) -> bool {
    *value
}

impl Track {
    /// What became of one undertaking; `None` if it had not been made by then.
    #[must_use]
    pub fn commitment(&self, id: &str) -> Option<&CommitmentTrack> {
        let find = self.commitments.binary_search_by(|track| track.commitment.id.as_str().cmp(id));
        find.ok().and_then(|at| self.commitments.get(at))
    }

    /// One mechanism.
    #[must_use]
    pub fn mechanism(&self, id: &str) -> Option<&MechanismTrack> {
        let find = self.mechanisms.binary_search_by(|track| track.mechanism.as_str().cmp(id));
        find.ok().and_then(|at| self.mechanisms.get(at))
    }

    /// An undertaking through the texts that state it, as a person linked them: those that it
    /// takes up, it itself, and those that take it up, by date.
    #[must_use]
    pub fn thread(&self, id: &str) -> Vec<&CommitmentTrack> {
        let mut found: BTreeMap<&CommitmentId, &CommitmentTrack> = BTreeMap::new();
        let ways: [fn(&CommitmentTrack) -> &[CommitmentId]; 2] =
            [|track| &track.takes_up, |track| &track.taken_up_by];
        for way in ways {
            let mut seen = BTreeSet::new();
            let mut open: Vec<&CommitmentTrack> = self.commitment(id).into_iter().collect();
            while let Some(here) = open.pop() {
                if seen.insert(&here.commitment.id) {
                    found.insert(&here.commitment.id, here);
                    open.extend(way(here).iter().filter_map(|id| self.commitment(id.as_str())));
                }
            }
        }
        let mut out: Vec<&CommitmentTrack> = found.into_values().collect();
        out.sort_by_key(|track| track.date.as_ref().and_then(Date::earliest));
        out
    }
}

impl Dossier {
    /// What became of every undertaking and every mechanism up to the end of a day.
    ///
    /// State is replayed from dated evidence alone: events, the meetings and the status of the
    /// mechanisms that carry a commitment out, and, for a diplomatic stance, later texts that hold
    /// to it. What was only planned, or looked for and not found, never counts as done; what is not
    /// seen is never a breach. Of an event that somebody only reports, or that is attested weakly
    /// (confidence C or D), both is tried: that it happened and that it did not. As the day is
    /// taken up to its end, a deadline, a term or a period whose last day it is has passed.
    ///
    /// ```
    /// use trilat_core::{Dossier, model::*, track::State};
    /// # use chrono::NaiveDate;
    /// let date = |text: &str| text.parse::<Date>();
    /// let dossier = Dossier::builder()
    ///     .add(Actor::new("us", ActorKind::State, "United States"))
    ///     .add(Source::new("a", SourceKind::UnilateralStatement, "A", Completeness::Full)
    ///         .issuers(["us"])
    ///         .date(date("2022-11-13")?)
    ///         .address("https://example.org/a"))
    ///     .add(Commitment::new("a-1", "a", "intend to", Act::Establish, "a line")
    ///         .passages([Passage::new().quote(["intend to establish"])])
    ///         .deadline(Deadline::By(date("2023")?)))
    ///     .add(Event::new("opened", EventKind::MechanismChange, "The line opens")
    ///         .date(date("2023-12-19")?)
    ///         .bears_on([Bearing::new(Effect::Fulfils, "a-1")])
    ///         .citations([Citation::new("a")]))
    ///     .build()?;
    /// let state = |year, month, day| {
    ///     let track = dossier.track(NaiveDate::from_ymd_opt(year, month, day).unwrap());
    ///     track.commitment("a-1").map(|track| track.state)
    /// };
    /// assert_eq!(state(2022, 11, 12), None);
    /// assert_eq!(state(2023, 12, 18), Some(State::NoEvidence));
    /// assert_eq!(state(2023, 12, 19), Some(State::Fulfilled));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn track(&self, as_of: NaiveDate) -> Track {
        self.track_some(as_of, &TrackFilter::new(), None)
    }

    /// What became of the commitments that a filter lets through, and of the mechanisms that carry
    /// them out.
    ///
    /// # Errors
    ///
    /// If the filter names a record that is not in the dossier.
    pub fn track_of(&self, as_of: NaiveDate, filter: &TrackFilter) -> Result<Track, UnknownRecord> {
        Ok(self.track_some(as_of, filter, filter.commitments(self)?.as_ref()))
    }

    /// Of some commitments, or of all.
    fn track_some(
        &self,
        as_of: NaiveDate,
        filter: &TrackFilter,
        some: Option<&BTreeSet<&CommitmentId>>,
    ) -> Track {
        let day = number(as_of);
        let happenings = Happenings::of(self, day);
        let evidence = Evidence::of(self, &happenings);
        let entries = entries(self, &evidence, 0..self.commitments().len(), day);
        let mut commitments = Vec::with_capacity(self.commitments().len());
        let mut counts = BTreeMap::new();
        for (place, commitment) in self.commitments().iter().enumerate() {
            if some.is_some_and(|some| !some.contains(&commitment.id)) {
                continue;
            }
            if let Some(subject) = Subject::new(self, &evidence, &entries, place, day) {
                let track = subject.track(self);
                if !filter.takes(&track) {
                    continue;
                }
                *counts.entry(track.state).or_default() += 1;
                commitments.push(track);
            }
        }
        take_up(self, day, &mut commitments);
        let occurrences = Occurrences::of(self, &happenings);
        let shown = |place: &usize| {
            let tracked = |id: &CommitmentId| {
                commitments
                    .binary_search_by(|it: &CommitmentTrack| it.commitment.id.cmp(id))
                    .is_ok()
            };
            filter.is_all()
                || self.mechanisms().at(*place).is_some_and(|it| it.implements.iter().any(tracked))
        };
        let mechanisms = (0..self.mechanisms().len())
            .filter(shown)
            .filter_map(|place| track(self, &occurrences, place, day))
            .collect();
        let by_mechanisms = evidence.by_mechanisms;
        Track { as_of, commitments, mechanisms, counts, by_mechanisms }
    }
}

/// Notes which commitments that had been made by then take up which.
fn take_up(dossier: &Dossier, day: Day, tracks: &mut [CommitmentTrack]) {
    for later in dossier.commitments() {
        let date = dossier.sources().get(&later.source).and_then(|source| source.date);
        if later.continues.is_empty() || window(date.as_ref()).first > day {
            continue;
        }
        for earlier in &later.continues {
            let find = tracks.binary_search_by(|track| track.commitment.id.cmp(earlier));
            if let Some(track) = find.ok().and_then(|at| tracks.get_mut(at)) {
                track.taken_up_by.push(later.id.clone());
            }
        }
    }
}
