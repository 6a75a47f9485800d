use super::{
    calendar::Calendar,
    chain::Entries,
    days::{DayCount, iso, named},
    evidence::EvidenceEvent,
    gather::{Case, Disagreement, Evidence},
    lifecycle::{Cause, Day, Deed, Replay, Window, replay},
    periods::{Done, Occasion, PeriodStatus, Promise, Run},
    state::{Course, Effects, Refusals, State, States, Timings},
    terms::{Read, read},
};
use crate::{
    compare::Dimension,
    dossier::{Dossier, Exhibit},
    model::{
        Cadence, Certainty, Citation, Commitment, CommitmentId, Date, Effect, EventId, MechanismId,
        MechanismStatus, Rate, RecordRef, record::is_default, vocabulary::vocabulary,
    },
};
use chrono::NaiveDate;
use serde::Serialize;

/// What became of one undertaking up to a day, replayed from dated and cited events.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CommitmentTrack {
    /// The undertaking, and the words that it rests on.
    pub commitment: Exhibit,
    /// When it was undertaken: the date of its source, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How it runs its course.
    pub course: Course,
    /// How often it was promised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cadence: Option<Cadence>,
    /// The last day for it (for its first occasion, if it recurs).
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "super::days::iso_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub deadline: Option<NaiveDate>,
    /// Its state; *unknown* where more than one is possible.
    pub state: State,
    /// The states that are possible: one if it is certain.
    pub possible: States,
    /// What the undertaking says of its own course and cannot be told, because the text is not at
    /// hand: the state holds as far as the rest is known.
    #[serde(skip_serializing_if = "is_default")]
    pub untold: Vec<Dimension>,
    /// How the doing of it lay to the times stated: more than one where dates leave it open, none
    /// where no time is stated or nothing was done.
    #[serde(skip_serializing_if = "is_default")]
    pub timing: Timings,
    /// How many days after the last day for it it was done (for the first time); below 0 if
    /// before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_past_deadline: Option<DayCount>,
    /// Every move of its state, in order, each with its evidence.
    pub transitions: Vec<Transition>,
    /// What bears on it and changed nothing, with the reason.
    #[serde(skip_serializing_if = "is_default")]
    pub without_effect: Vec<WithoutEffect>,
    /// Evidence that conflicts, or whose order cannot be told.
    #[serde(skip_serializing_if = "is_default")]
    pub disputes: Vec<Dispute>,
    /// If it recurs at a stated rate: how the periods of the calendar stand.
    #[serde(skip_serializing_if = "is_default")]
    pub periods: Vec<PeriodRun>,
    /// Earlier undertakings that it takes up, as coded by a person.
    #[serde(skip_serializing_if = "is_default")]
    pub takes_up: Vec<CommitmentId>,
    /// Later undertakings that take it up, as coded by a person.
    #[serde(skip_serializing_if = "is_default")]
    pub taken_up_by: Vec<CommitmentId>,
    /// Whether every order that the dates allow was tried. If not, the true state is among those
    /// that are possible, and not all of these need be.
    #[serde(skip_serializing_if = "is_true")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = true)))]
    pub every_order: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_true(value: &bool) -> bool {
    *value
}

/// One move of an undertaking's state.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Transition {
    /// What moved it.
    #[serde(flatten)]
    pub cause: TransitionCause,
    /// The state out of which it moved; more than one where it cannot be told.
    pub from: States,
    /// The state into which it moved.
    pub to: States,
    /// Whether it took place for certain.
    pub certainty: Certainty,
}

/// What moved an undertaking from one state to another.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "cause", rename_all = "kebab-case")]
pub enum TransitionCause {
    /// It was undertaken.
    Undertaken {
        /// When, as written.
        #[serde(skip_serializing_if = "Option::is_none")]
        date: Option<Date>,
    },
    /// The time in which its condition could be met ran out.
    ConditionLapsed {
        /// The last day of that time.
        #[serde(serialize_with = "iso")]
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        last_day: NaiveDate,
    },
    /// The last day for doing it went by, and nothing was seen.
    DeadlinePassed {
        /// That day.
        #[serde(serialize_with = "iso")]
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        last_day: NaiveDate,
    },
    /// Its term ended.
    TermEnded {
        /// The last day of the term.
        #[serde(serialize_with = "iso")]
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        last_day: NaiveDate,
    },
    /// A mechanism that carries it out was set up or works.
    Mechanism {
        /// The mechanism.
        mechanism: MechanismId,
        /// The status that it entered.
        status: MechanismStatus,
        /// When, as written.
        date: Date,
        /// Where that is found.
        citations: Vec<Citation>,
    },
    /// A later text holds to it: evidence for a stance alone.
    LaterText {
        /// The commitment or the position in which it does.
        record: RecordRef,
        /// The date of the text, as written.
        #[serde(skip_serializing_if = "Option::is_none")]
        date: Option<Date>,
        /// Where that is found.
        citations: Vec<Citation>,
    },
    /// Another commitment came into the state that is this one's trigger.
    OtherCommitment {
        /// The other commitment.
        commitment: CommitmentId,
        /// The state that it came into.
        state: State,
    },
    /// An event, or several records of one.
    Event {
        /// What it did.
        effect: Effect,
        /// The event, by each record of it.
        events: Vec<EvidenceEvent>,
    },
}

/// An event that bears on an undertaking and changed nothing.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WithoutEffect {
    /// What it would have done.
    pub effect: Effect,
    /// Why it did not; more than one where the order of things cannot be told.
    pub reasons: Refusals,
    /// The event, by each record of it.
    pub events: Vec<EvidenceEvent>,
}

vocabulary! {
    /// How evidence on an undertaking conflicts.
    #[derive(PartialOrd, Ord)]
    pub enum DisputeKind, "dispute" {
        /// Records of one event give days that exclude each other.
        Day = "day",
        /// Records of one event say different things of what it did.
        Effect = "effect",
        /// Of one time, one record says that it was done and another that it was broken.
        DoneAndBroken = "done-and-broken",
        /// The order of events of one day matters and cannot be told.
        SameDay = "same-day",
        /// The order of events matters and cannot be told, since a date is imprecise.
        Order = "order",
    }
}

/// Evidence on an undertaking that conflicts, or whose order cannot be told.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dispute {
    /// How.
    pub kind: DisputeKind,
    /// The events.
    pub events: Vec<EventId>,
    /// The states that are possible after them.
    pub states: States,
}

/// One period of the calendar, or several in a row of which nothing is seen.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PeriodRun {
    /// The first day.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub from: NaiveDate,
    /// The last day.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub until: NaiveDate,
    /// How many periods.
    pub periods: u64,
    /// How they stand.
    pub status: PeriodStatus,
    /// How often it was done in each for certain.
    pub held: u32,
    /// How often more it was done if imprecise dates or mere reports bear it out.
    #[serde(skip_serializing_if = "is_default")]
    pub possibly_held: u32,
    /// The events that say so.
    #[serde(skip_serializing_if = "is_default")]
    pub events: Vec<EventId>,
}

impl CommitmentTrack {
    /// Whether it is in a state.
    #[must_use]
    pub fn is(&self, state: State) -> Certainty {
        match (self.possible.contains(state), self.possible.len()) {
            (false, _) => Certainty::Not,
            (true, 1) => Certainty::Certainly,
            (true, _) => Certainty::Possibly,
        }
    }

    /// The state in words, such as "possibly fulfilled or no-evidence".
    #[must_use]
    pub fn state_in_words(&self) -> String {
        let states: Vec<&str> = self.possible.iter().map(State::as_str).collect();
        match states.as_slice() {
            [state] => (*state).to_owned(),
            states => format!("possibly {}", states.join(" or ")),
        }
    }
}

/// A commitment with all that its replay rests on.
pub(super) struct Subject<'e, 'd> {
    pub(super) commitment: &'d Commitment,
    pub(super) read: Read,
    pub(super) case: Case<'e, 'd>,
    pub(super) replay: Replay,
    pub(super) as_of: Day,
}

impl<'e, 'd> Subject<'e, 'd> {
    pub(super) fn new(
        dossier: &'d Dossier,
        evidence: &'e Evidence<'d>,
        entries: &Entries,
        place: usize,
        as_of: Day,
    ) -> Option<Self> {
        let commitment = dossier.commitments().at(place)?;
        let read = read(dossier, commitment);
        // What is certainly undertaken later is no part of the picture.
        if read.terms.undertaken.first > as_of {
            return None;
        }
        let case = evidence.on(place, &read.terms, entries.get(&place));
        let replay = replay(&read.terms, &case.deeds, as_of);
        Some(Self { commitment, read, case, replay, as_of })
    }

    /// The rate, if one is stated.
    pub(super) fn rate(&self) -> Option<Rate> {
        self.read.cadence.and_then(Cadence::rate)
    }

    /// What is done or broken, deed by deed. A deed whose readings differ is none of them for
    /// certain.
    pub(super) fn occasions(&self) -> Vec<(usize, Occasion)> {
        let done = |effects: Effects| {
            if effects.contains(Effect::Fulfils) {
                Some(Done::Whole)
            } else if effects.contains(Effect::PartlyFulfils) {
                Some(Done::Part)
            } else if effects.contains(Effect::Breaches) {
                Some(Done::Broken)
            } else {
                None
            }
        };
        let occasion = |(at, deed): (usize, &Deed)| {
            let several = deed.readings().count() > 1;
            deed.readings()
                .filter_map(done)
                .map(|what| (at, Occasion { when: deed.when, sure: deed.sure && !several, what }))
                .collect::<Vec<_>>()
        };
        self.case.deeds.iter().enumerate().flat_map(occasion).collect()
    }

    /// When it rested for certain.
    pub(super) fn rests(&self) -> Vec<Window> {
        let mut out: Vec<Window> = Vec::new();
        let mut since = None;
        for found in self.replay.moves.iter().filter(|found| found.certain) {
            let Cause::Deed { deed, effect, .. } = found.cause else { continue };
            let Some(when) = self.case.deeds.get(deed).map(|deed| deed.when) else { continue };
            if effect == Effect::Suspends && found.to.contains(State::Suspended) {
                since = Some(when.last);
            } else if let Some(first) = since.take() {
                out.push(Window::new(first, when.first));
            }
        }
        out.extend(since.map(|first| Window::new(first, self.as_of)));
        out
    }

    /// The first day for which it is promised: where the day is not known, the last that may be.
    pub(super) fn first_day(&self) -> Option<Day> {
        let made = self.read.terms.undertaken.last;
        let opens = self.read.terms.opens.unwrap_or(made);
        (made != Day::MAX).then_some(opens.max(made))
    }

    /// How the periods of the calendar stand, and the first day from which they are counted.
    pub(super) fn tally(&self, occasions: &[Occasion]) -> Option<(Calendar, Vec<Run>)> {
        let (rate, from) = self.rate().zip(self.first_day())?;
        let calendar = Calendar::new(rate, from)?;
        let rests = self.rests();
        let promise = Promise {
            calendar,
            rate,
            from,
            first_by: self.read.terms.deadline,
            until: self.read.terms.until,
            rests: &rests,
            as_of: self.as_of,
        };
        Some((calendar, promise.tally(occasions)))
    }

    /// The states of a duty that recurs at a stated rate, from how its periods stand.
    fn states(&self, calendar: &Calendar, runs: &[Run], occasions: &[Occasion]) -> States {
        let last = runs.last().and_then(|run| calendar.last_day(run.last));
        let runs_on = last.is_none_or(|day| day > self.as_of);
        // Once is enough, and it was done in the last period or the running one, whichever it was.
        let once = self.rate().is_some_and(|rate| rate.times.get() == 1);
        let since = runs
            .iter()
            .rev()
            .skip(usize::from(runs_on))
            .find(|run| run.status != PeriodStatus::Cut)
            .and_then(|run| calendar.first_day(run.last));
        let done = |it: &Occasion| {
            it.sure
                && it.what == Done::Whole
                && since.is_some_and(|since| it.when.first >= since)
                && it.when.last <= self.as_of
        };
        let either = once && occasions.iter().any(done);
        self.replay.states.iter().fold(States::EMPTY, |states, state| {
            states.union(match state {
                State::NoEvidence | State::Kept | State::Partly | State::Overdue => {
                    recurring(state, runs, runs_on, either)
                }
                other => States::from_iter([other]),
            })
        })
    }

    pub(super) fn track(&self, dossier: &Dossier) -> CommitmentTrack {
        let terms = &self.read.terms;
        let (deeds, occasions): (Vec<usize>, Vec<Occasion>) =
            if self.rate().is_some() { self.occasions() } else { Vec::new() }.into_iter().unzip();
        let (periods, possible) = match self.tally(&occasions) {
            Some((calendar, runs)) => {
                let states = self.states(&calendar, &runs, &occasions);
                let shown = runs.iter().filter_map(|run| {
                    let events = run.occasions.iter().filter_map(|&at| deeds.get(at));
                    shown(&calendar, run, events.flat_map(|&deed| self.case.events(deed)).collect())
                });
                (shown.collect(), states)
            }
            None => (Vec::new(), self.replay.states),
        };
        let (transitions, without_effect) = self.moves(dossier);
        CommitmentTrack {
            commitment: Exhibit::of(dossier, self.commitment),
            date: dossier.sources().get(&self.commitment.source).and_then(|source| source.date),
            course: terms.course,
            cadence: self.read.cadence,
            deadline: terms.deadline.and_then(named),
            state: possible.only().unwrap_or(State::Unknown),
            possible,
            untold: self.read.untold.clone(),
            timing: self.replay.timings,
            days_past_deadline: self.past_deadline(),
            transitions,
            without_effect,
            disputes: self.disputes(),
            periods,
            takes_up: self.commitment.continues.clone(),
            taken_up_by: Vec::new(),
            every_order: self.replay.every_order,
        }
    }

    /// How many days after its last day it was first done: between which days, where it is not
    /// known which of several events did it first.
    fn past_deadline(&self) -> Option<DayCount> {
        let deadline = self.read.terms.deadline?;
        let done = self.replay.moves.iter().filter_map(|found| match found.cause {
            Cause::Deed { deed, effect: Effect::Fulfils, .. }
                if !found.from.is_empty() && !found.to.contains(State::Breached) =>
            {
                self.case.deeds.get(deed)
            }
            _ => None,
        });
        let sure = done.clone().filter(|it| it.sure && it.when.last <= self.as_of);
        let last = sure.filter(|it| it.readings().count() == 1).map(|it| it.when.last).min()?;
        let first = done.map(|it| it.when.first).min()?;
        DayCount::between(Window::day(deadline), Window::new(first, last))
    }

    fn moves(&self, dossier: &Dossier) -> (Vec<Transition>, Vec<WithoutEffect>) {
        let terms = &self.read.terms;
        let mut transitions = Vec::with_capacity(self.replay.moves.len());
        let mut without_effect = Vec::new();
        let last_day = |day: Option<Day>| day.and_then(named);
        for found in &self.replay.moves {
            let cause = match found.cause {
                Cause::Undertaken => {
                    let source = dossier.sources().get(&self.commitment.source);
                    Some(TransitionCause::Undertaken { date: source.and_then(|it| it.date) })
                }
                Cause::ConditionLapsed => last_day(terms.condition_until())
                    .map(|last_day| TransitionCause::ConditionLapsed { last_day }),
                Cause::DeadlinePassed => last_day(terms.last_day())
                    .map(|last_day| TransitionCause::DeadlinePassed { last_day }),
                Cause::AnswerOverdue { deed } => {
                    let day = self.case.deeds.get(deed).and_then(|it| terms.due(it.when.last));
                    last_day(day).map(|last_day| TransitionCause::DeadlinePassed { last_day })
                }
                Cause::TermEnded => {
                    last_day(terms.until).map(|last_day| TransitionCause::TermEnded { last_day })
                }
                Cause::Deed { deed, reading, effect } => {
                    if let Some(cause) = self.case.other_cause(deed) {
                        if found.from.is_empty() {
                            continue;
                        }
                        transitions.push(Transition {
                            cause,
                            from: found.from,
                            to: found.to,
                            certainty: certainty(found.certain),
                        });
                        continue;
                    }
                    let events = self.case.exhibits(deed, reading, effect);
                    if found.from.is_empty() {
                        let reasons = found.refusals;
                        without_effect.push(WithoutEffect { effect, reasons, events });
                        continue;
                    }
                    Some(TransitionCause::Event { effect, events })
                }
            };
            transitions.extend(cause.map(|cause| Transition {
                cause,
                from: found.from,
                to: found.to,
                certainty: certainty(found.certain),
            }));
        }
        without_effect.extend(self.case.aside().map(|(event, effect, reason)| {
            let reasons = Refusals::from_iter([reason]);
            WithoutEffect { effect, reasons, events: vec![event] }
        }));
        (transitions, without_effect)
    }

    fn disputes(&self) -> Vec<Dispute> {
        let after = |at: usize| -> States {
            let of_deed = self
                .replay
                .moves
                .iter()
                .filter(|found| matches!(found.cause, Cause::Deed { deed, .. } if deed == at));
            of_deed.fold(States::EMPTY, |states, found| states.union(found.to))
        };
        let mut out: Vec<Dispute> = self
            .case
            .disputed
            .iter()
            .map(|&(deed, disagreement)| Dispute {
                kind: match disagreement {
                    Disagreement::Day => DisputeKind::Day,
                    Disagreement::Effect => DisputeKind::Effect,
                    Disagreement::DoneAndBroken => DisputeKind::DoneAndBroken,
                },
                events: self.case.events(deed),
                states: after(deed),
            })
            // What changed nothing in any reading is told with what changed nothing.
            .filter(|dispute| !dispute.states.is_empty())
            .collect();
        out.extend(self.replay.unsettled.iter().map(|open| {
            let mut days = open.deeds.iter().filter_map(|&at| self.case.deeds.get(at));
            let first = days.next().map(|deed| deed.when);
            let one_day = first.is_some_and(|first| {
                first.first == first.last && days.all(|deed| deed.when == first)
            });
            let kind = if one_day { DisputeKind::SameDay } else { DisputeKind::Order };
            let mut events: Vec<EventId> =
                open.deeds.iter().flat_map(|&deed| self.case.events(deed)).collect();
            events.sort();
            events.dedup();
            Dispute { kind, events, states: open.states }
        }));
        out
    }
}

pub(super) fn shown(calendar: &Calendar, run: &Run, events: Vec<EventId>) -> Option<PeriodRun> {
    Some(PeriodRun {
        from: named(calendar.first_day(run.first)?)?,
        until: named(calendar.last_day(run.last)?)?,
        periods: u64::try_from(run.last - run.first + 1).ok()?,
        status: run.status,
        held: run.certain,
        possibly_held: run.possible,
        events,
    })
}

const fn certainty(certain: bool) -> Certainty {
    if certain { Certainty::Certainly } else { Certainty::Possibly }
}

/// Whether what was promised for a period was done.
#[derive(Clone, Copy, PartialEq)]
enum Met {
    Yes,
    Possibly,
    InPart,
    No,
}

impl Met {
    /// `None` where nothing was owed, or the period goes on.
    const fn of(status: PeriodStatus) -> Option<Self> {
        match status {
            PeriodStatus::Kept | PeriodStatus::Disputed => Some(Self::Yes),
            PeriodStatus::PossiblyKept => Some(Self::Possibly),
            PeriodStatus::Partly => Some(Self::InPart),
            PeriodStatus::NotSeen | PeriodStatus::Missed => Some(Self::No),
            PeriodStatus::Running | PeriodStatus::Cut | PeriodStatus::Suspended => None,
        }
    }
}

/// The states of a duty at a stated rate, from the periods for which it was owed. `runs_on` says
/// that the last period goes on; it counts only if it is met already. `either` says that an event
/// fell into the last period that is over or into the one that goes on, whichever it was.
fn recurring(plain: State, runs: &[Run], runs_on: bool, either: bool) -> States {
    let (current, over) = match runs.split_last() {
        Some((last, before)) if runs_on => (Met::of(last.status), before),
        _ => (None, runs),
    };
    let mut owed: Vec<Met> = over.iter().filter_map(|run| Met::of(run.status)).collect();
    if either {
        owed.pop_if(|last| *last == Met::Possibly);
        owed.push(Met::Yes);
    }
    match current {
        Some(Met::Yes) => {
            owed.push(Met::Yes);
            from_periods(plain, &owed)
        }
        Some(Met::Possibly) if !either => {
            let before = from_periods(plain, &owed);
            owed.push(Met::Yes);
            before.union(from_periods(plain, &owed))
        }
        _ => from_periods(plain, &owed),
    }
}

/// The states after periods of which each was met, or not, or possibly.
fn from_periods(plain: State, owed: &[Met]) -> States {
    let Some((&last, before)) = owed.split_last() else { return States::from_iter([plain]) };
    let any = |met: Met| before.contains(&met);
    let gap = any(Met::No) || any(Met::InPart);
    let met = match (gap, any(Met::Possibly)) {
        (true, _) => States::from_iter([State::ResumedAfterGap]),
        (false, true) => States::from_iter([State::Kept, State::ResumedAfterGap]),
        (false, false) => States::from_iter([State::Kept]),
    };
    // What was kept, and then not seen, is kept in part.
    let not_met = match (any(Met::Yes) || any(Met::InPart), any(Met::Possibly)) {
        (true, _) => States::from_iter([State::Partly]),
        (false, true) => States::from_iter([State::Partly, State::Overdue]),
        (false, false) => States::from_iter([State::Overdue]),
    };
    match last {
        Met::Yes => met,
        Met::Possibly => met.union(not_met),
        Met::InPart => States::from_iter([State::Partly]),
        Met::No => not_met,
    }
}
