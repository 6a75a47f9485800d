use super::{
    calendar::later,
    days::{iso_option, named, window},
    evidence::EvidenceEvent,
    happenings::Happenings,
    lifecycle::{Day, Window},
    state::word_set,
};
use crate::{
    dossier::Dossier,
    model::{
        Cadence, Certainty, Citation, Date, EventId, Mechanism, MechanismId, MechanismKind,
        MechanismStatus, Occurrence, Rate, record::is_default, vocabulary::vocabulary,
    },
};
use chrono::NaiveDate;
use serde::Serialize;

vocabulary! {
    /// Whether a mechanism works, as far as records show.
    #[derive(PartialOrd, Ord)]
    pub enum Life, "sign of life" {
        /// It was not at work yet.
        NotYet = "not-yet",
        /// It shows signs of life: a meeting, an exercise, a start of work on record; and none of
        /// its own periods has gone by since without one.
        Alive = "alive",
        /// Its meetings were collected, and none is on record for longer than its own period; or
        /// one was looked for, and none is on record at all.
        Silent = "silent",
        /// It was suspended, lapsed or was replaced.
        Ended = "ended",
        /// Too little was collected to know: no meeting is on record, or a single one that says
        /// nothing about later ones.
        Unknown = "unknown",
    }
}

word_set! {
    /// States of a mechanism that are possible.
    MechanismStatuses of MechanismStatus
}
word_set! {
    /// Answers on a mechanism's life that are possible.
    Lives of Life
}

/// A mechanism up to a day, replayed from its dated history and its occurrences.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MechanismTrack {
    /// The mechanism.
    pub mechanism: MechanismId,
    /// Its name.
    pub name: String,
    /// What kind of mechanism.
    pub kind: MechanismKind,
    /// The status it is in; more than one where dates leave it open, none where nothing is
    /// recorded up to the day.
    pub status: MechanismStatuses,
    /// Whether it works; more than one answer where dates or mere reports leave it open.
    pub life: Lives,
    /// The changes of its status up to the day, in order.
    pub history: Vec<StatusStep>,
    /// How many occurrences (meetings, exercises, uses) are on record for certain.
    pub occurrences: u32,
    /// How many more, if imprecise dates or mere reports bear them out.
    #[serde(skip_serializing_if = "is_default")]
    pub possible_occurrences: u32,
    /// The latest occurrence that is certain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest: Option<EvidenceEvent>,
    /// By when the next is due, if it works at a stated rate: one period after the latest that is
    /// certain, or after it began.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "iso_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub next_due: Option<NaiveDate>,
    /// Occurrences that were looked for and not found, or only planned, up to the day.
    #[serde(skip_serializing_if = "is_default")]
    pub looked_for: Vec<EvidenceEvent>,
}

/// A change of a mechanism's status.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatusStep {
    /// The status.
    pub status: MechanismStatus,
    /// When, as written.
    pub date: Date,
    /// Whether it had come by the day asked for.
    pub certainty: Certainty,
    /// The event that brought it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<EventId>,
    /// Where that is found.
    #[serde(skip_serializing_if = "is_default")]
    pub citations: Vec<Citation>,
}

impl MechanismTrack {
    /// Whether it works.
    #[must_use]
    pub fn is_alive(&self) -> Certainty {
        match (self.life.contains(Life::Alive), self.life.len()) {
            (false, _) => Certainty::Not,
            (true, 1) => Certainty::Certainly,
            (true, _) => Certainty::Possibly,
        }
    }
}

/// A sign of life: the days on which it may lie, and whether it is certain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    pub(super) when: Window,
    pub(super) sure: bool,
}

/// What is known of a mechanism's life, worked out once, to be asked for with parts taken away.
pub(super) struct Vital {
    pub(super) rate: Option<Rate>,
    /// Whether it consists of meetings, so that one makes no series.
    meets: bool,
    /// Whether a meeting was looked for and not found.
    looked_for: bool,
    /// The statuses that are possible, each with the days on which it may have begun.
    statuses: Vec<(MechanismStatus, Window)>,
    /// Occurrences, and the beginning of work.
    signs: Vec<Sign>,
    /// How many of the signs, the first ones, are occurrences.
    occurrences: usize,
}

/// Occurrences of every mechanism: places of events, by the mechanism's place.
pub(super) struct Occurrences<'d> {
    dossier: &'d Dossier,
    pub(super) happenings: &'d Happenings,
    of_mechanism: Vec<Vec<usize>>,
}

impl<'d> Occurrences<'d> {
    pub(super) fn of(dossier: &'d Dossier, happenings: &'d Happenings) -> Self {
        let mut of_mechanism = vec![Vec::new(); dossier.mechanisms().len()];
        for (at, event) in dossier.events().iter().enumerate() {
            for mechanism in &event.occurrence_of {
                let list: Option<&mut Vec<usize>> = dossier
                    .mechanisms()
                    .position(mechanism)
                    .and_then(|place| of_mechanism.get_mut(place));
                if let Some(list) = list {
                    list.push(at);
                }
            }
        }
        Self { dossier, happenings, of_mechanism }
    }

    /// The occurrences of a mechanism that are known, one for each happening, with the place of an
    /// event that is a record of it.
    pub(super) fn known(&self, mechanism: usize) -> Vec<(usize, Sign)> {
        let mut records: Vec<(u32, usize)> = self
            .of_mechanism
            .get(mechanism)
            .into_iter()
            .flatten()
            .filter(|&&event| self.happenings.when(event).is_some())
            .map(|&event| (self.happenings.happening(event), event))
            .collect();
        records.sort_unstable();
        records.dedup_by_key(|(happening, _)| *happening);
        let mut out: Vec<(usize, Sign)> = records
            .into_iter()
            .filter_map(|(_, event)| {
                let when = self.happenings.when(event)?;
                let sure = when.sure && when.window.last <= self.happenings.as_of;
                Some((event, Sign { when: when.window, sure }))
            })
            .collect();
        out.sort_by_key(|(event, sign)| (sign.when.first, sign.when.last, *event));
        out
    }

    /// Occurrences that were only planned or looked for.
    pub(super) fn looked_for(&self, mechanism: usize) -> Vec<EvidenceEvent> {
        let events = self.of_mechanism.get(mechanism).into_iter().flatten();
        events
            .filter(|&&event| self.happenings.when(event).is_none())
            .filter_map(|&event| self.dossier.events().at(event))
            .filter(|event| window(event.date.as_ref()).first <= self.happenings.as_of)
            .map(EvidenceEvent::of)
            .collect()
    }
}

/// The rate at which a mechanism is meant to work.
pub(super) fn rate(mechanism: &Mechanism) -> Option<Rate> {
    mechanism.cadence.value().copied().and_then(Cadence::rate)
}

impl Vital {
    pub(super) fn of(mechanism: &Mechanism, occurrences: &Occurrences<'_>, place: usize) -> Self {
        let as_of = occurrences.happenings.as_of;
        let known = occurrences.known(place);
        let looked_for = occurrences.looked_for(place);
        let changes = changes(mechanism, as_of);
        let mut signs: Vec<Sign> = known.iter().map(|(_, sign)| *sign).collect();
        let begun = changes.iter().filter(|(status, _)| *status == MechanismStatus::Operating);
        signs.extend(begun.map(|&(_, when)| Sign { when, sure: when.last <= as_of }));
        Self {
            rate: rate(mechanism),
            meets: matches!(
                mechanism.kind,
                MechanismKind::MeetingSeries
                    | MechanismKind::ExerciseSeries
                    | MechanismKind::Dialogue
            ),
            looked_for: looked_for.iter().any(|it| it.occurrence == Occurrence::NotFound),
            statuses: latest(&changes, as_of),
            signs,
            occurrences: known.len(),
        }
    }

    /// The status, as far as dates tell.
    fn status(&self) -> MechanismStatuses {
        self.statuses.iter().map(|(status, _)| *status).collect()
    }

    /// By when the next sign of life is due, after the signs of a kind.
    fn due(&self, after: impl Iterator<Item = Sign>) -> Option<Day> {
        let latest = after.map(|sign| sign.when.last).max()?;
        self.rate.and_then(|rate| later(latest, rate))
    }

    /// Whether it works. Signs of life in days that are taken away do not count.
    pub(super) fn life(&self, as_of: Day, away: Option<Window>) -> Lives {
        let inside = |when: Window| {
            away.is_some_and(|away| away.first <= when.first && when.last <= away.last)
        };
        let touches = |when: Window| {
            away.is_some_and(|away| away.first <= when.last && when.first <= away.last)
        };
        let mut statuses: Vec<Option<(MechanismStatus, Window)>> =
            self.statuses.iter().copied().map(Some).collect();
        if statuses.is_empty() {
            statuses.push(None);
        }
        let here = self.signs.iter().copied().enumerate();
        let here = here.filter(|(_, sign)| !inside(sign.when));
        let sure = here.clone().filter(|(_, sign)| sign.sure && !touches(sign.when));
        let worlds: [Vec<(usize, Sign)>; 2] = [sure.collect(), here.collect()];
        let mut lives = Lives::EMPTY;
        for status in statuses {
            for signs in &worlds {
                let latest = signs.iter().map(|(_, sign)| sign.when.last).max();
                let due = self.due(signs.iter().map(|(_, sign)| *sign));
                let overdue = due.is_some_and(|due| due <= as_of);
                let by_signs = self.by_signs(latest, overdue, self.followed(signs));
                match status {
                    Some((
                        MechanismStatus::Suspended
                        | MechanismStatus::Lapsed
                        | MechanismStatus::Replaced,
                        since,
                    )) => {
                        lives.insert(Life::Ended);
                        // What is on record after its end speaks against the end.
                        if signs.iter().any(|(_, sign)| sign.when.first > since.last) {
                            lives.insert(by_signs);
                        }
                    }
                    None | Some((MechanismStatus::Planned | MechanismStatus::Announced, _))
                        if latest.is_none() =>
                    {
                        lives.insert(Life::NotYet);
                    }
                    _ => lives.insert(by_signs),
                }
            }
        }
        lives
    }
}

/// How often a mechanism is on record.
#[derive(Clone, Copy)]
struct Followed {
    meetings: usize,
    /// Statuses that are not those of a meeting's day.
    statuses: usize,
}

impl Vital {
    /// How often it is on record: meetings, and statuses that are not those of a meeting's day.
    fn followed(&self, signs: &[(usize, Sign)]) -> Followed {
        let (meetings, statuses): (Vec<_>, Vec<_>) =
            signs.iter().partition(|(at, _)| *at < self.occurrences);
        let of_a_meeting = |when: Window| {
            let mut meetings = meetings.iter();
            meetings.any(|(_, it)| it.when.first <= when.last && when.first <= it.when.last)
        };
        let apart = statuses.iter().filter(|(_, it)| !of_a_meeting(it.when)).count();
        Followed { meetings: meetings.len(), statuses: apart }
    }

    /// What signs of life say. Silence says something only of what was followed: it is on record
    /// at least twice, or somebody looked for a meeting. A single meeting without a stated rate
    /// does not make a series.
    fn by_signs(&self, latest: Option<Day>, overdue: bool, followed: Followed) -> Life {
        let goes_on =
            !self.meets || self.rate.is_some() || followed.meetings > 1 || followed.statuses > 0;
        let twice = followed.meetings + followed.statuses > 1;
        if latest.is_some() && !overdue && goes_on {
            Life::Alive
        } else if (overdue && (twice || self.looked_for)) || (latest.is_none() && self.looked_for) {
            Life::Silent
        } else {
            Life::Unknown
        }
    }
}

/// The changes of a mechanism's status up to a day, by date.
fn changes(mechanism: &Mechanism, as_of: Day) -> Vec<(MechanismStatus, Window)> {
    let mut changes: Vec<(MechanismStatus, Window)> = mechanism
        .history
        .iter()
        .map(|change| (change.status, window(Some(&change.date))))
        .filter(|(_, when)| when.first <= as_of)
        .collect();
    // Of two on one known day the one that stands later in the record comes later.
    changes.sort_by_key(|(_, when)| (when.first, when.last));
    changes
}

/// The statuses in which a mechanism may be on a day, each with the days on which it may have
/// begun.
pub(super) fn latest_statuses(mechanism: &Mechanism, as_of: Day) -> Vec<(MechanismStatus, Window)> {
    latest(&changes(mechanism, as_of), as_of)
}

/// Of changes up to a day, those that may be the last.
fn latest(changes: &[(MechanismStatus, Window)], as_of: Day) -> Vec<(MechanismStatus, Window)> {
    let sure = changes.iter().filter(|(_, when)| when.last <= as_of);
    let since = sure.map(|(_, when)| when.first).max();
    let mut out: Vec<(MechanismStatus, Window)> = changes
        .iter()
        .copied()
        .filter(|(_, when)| since.is_none_or(|since| when.last >= since))
        .collect();
    // Those of one known day stand in the order of the record.
    if let Some(&(_, last)) = out.last() {
        let one_day = last.first == last.last;
        if one_day && out.iter().all(|(_, when)| *when == last) {
            out = out.split_off(out.len().saturating_sub(1));
        }
    }
    out
}

pub(super) fn track(
    dossier: &Dossier,
    occurrences: &Occurrences<'_>,
    place: usize,
    as_of: Day,
) -> Option<MechanismTrack> {
    let mechanism = dossier.mechanisms().at(place)?;
    let signs = occurrences.known(place);
    let vital = Vital::of(mechanism, occurrences, place);
    let mut history: Vec<(Window, StatusStep)> = mechanism
        .history
        .iter()
        .map(|change| (window(Some(&change.date)), change))
        .filter(|(when, _)| when.first <= as_of)
        .map(|(when, change)| {
            let certain = when.last <= as_of;
            let certainty = if certain { Certainty::Certainly } else { Certainty::Possibly };
            let step = StatusStep {
                status: change.status,
                date: change.date,
                certainty,
                event: change.event.clone(),
                citations: change.citations.clone(),
            };
            (when, step)
        })
        .collect();
    history.sort_by_key(|(when, _)| (when.first, when.last));
    let certain: Vec<&(usize, Sign)> = signs.iter().filter(|(_, sign)| sign.sure).collect();
    let latest = certain.iter().max_by_key(|(_, sign)| (sign.when.last, sign.when.first));
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let next_due = match latest {
        Some((_, sign)) => vital.due(std::iter::once(*sign)),
        None => vital.due(vital.signs.iter().copied().filter(|sign| sign.sure)),
    };
    Some(MechanismTrack {
        mechanism: mechanism.id.clone(),
        name: mechanism.name.clone(),
        kind: mechanism.kind,
        status: vital.status(),
        life: vital.life(as_of, None),
        history: history.into_iter().map(|(_, step)| step).collect(),
        occurrences: count(certain.len()),
        possible_occurrences: count(signs.len() - certain.len()),
        latest: latest.and_then(|(event, _)| dossier.events().at(*event)).map(EvidenceEvent::of),
        next_due: next_due.and_then(named),
        looked_for: occurrences.looked_for(place),
    })
}
