//! What one event or one passing of a time does to the state of an undertaking: the lifecycle of
//! commitments after Singh ("created, detached, discharged, violated, expired"), with what
//! diplomacy needs besides: doing part, doing late, suspending, withdrawing, releasing. As in Singh,
//! Cupid and Symboleo, a breach is final.

use super::{
    lifecycle::{Condition, Terms},
    state::{Course, Refusal, State, States, Timing, Timings},
    steps::Time,
};
use crate::model::Effect;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    NotYet,
    Conditional,
    InForce,
    Triggered,
    Partly,
    Fulfilled,
    Kept,
    BeingKept,
    Breached,
    Withdrawn,
    Released,
    Expired,
    Superseded,
}

const PHASES: [Phase; 13] = [
    Phase::NotYet,
    Phase::Conditional,
    Phase::InForce,
    Phase::Triggered,
    Phase::Partly,
    Phase::Fulfilled,
    Phase::Kept,
    Phase::BeingKept,
    Phase::Breached,
    Phase::Withdrawn,
    Phase::Released,
    Phase::Expired,
    Phase::Superseded,
];

/// All that the future of an undertaking depends on, the time apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Machine {
    pub(super) phase: Phase,
    pub(super) resting: bool,
    pub(super) timing: Option<Timing>,
    /// The trigger that is to be answered within a time.
    pub(super) answers: Option<Slot>,
}

/// One of the triggers from which a time runs, by its number: at most [`SLOTS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slot(pub(super) u8);

/// How many triggers from which a time runs are told apart.
pub(super) const SLOTS: usize = 7;

/// Which of the times of an undertaking have come. They are single days, so that of any event it
/// is known, once its day is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Clock {
    /// It may be done without being early.
    pub(super) open: bool,
    /// The condition may be met.
    pub(super) condition_open: bool,
    /// The condition may no longer be met.
    pub(super) condition_over: bool,
    /// The last day for doing it is over.
    pub(super) late: bool,
    /// The term is over.
    pub(super) over: bool,
    /// The times to answer triggers that are over, as bits.
    pub(super) unanswered: u8,
}

impl Clock {
    /// Whether it is late: its last day is over, or the time to answer a trigger.
    pub(super) fn is_late(self, answers: Option<Slot>) -> bool {
        self.late || answers.is_some_and(|slot| self.unanswered >> slot.0 & 1 == 1)
    }

    /// The clock after a time has come.
    pub(super) const fn after(mut self, time: Time) -> Self {
        match time {
            Time::Undertaken => {}
            Time::ConditionOpens => self.condition_open = true,
            Time::Opens => self.open = true,
            Time::ConditionOver => self.condition_over = true,
            Time::Late => self.late = true,
            Time::Over => self.over = true,
        }
        self
    }
}

impl Machine {
    pub(super) const NOT_YET: Self =
        Self { phase: Phase::NotYet, resting: false, timing: None, answers: None };

    const fn code(self) -> u32 {
        let timing = match self.timing {
            None => 0,
            Some(timing) => timing as u32 + 1,
        };
        self.phase as u32 * 8 + self.resting as u32 * 4 + timing
    }

    const fn of_code(code: u32, answers: Option<Slot>) -> Self {
        // Codes come from `code` alone, so that the place is always there.
        let phase = match PHASES.as_slice().split_at((code / 8) as usize).1 {
            [phase, ..] => *phase,
            [] => Phase::NotYet,
        };
        let timing = match code % 4 {
            1 => Some(Timing::Early),
            2 => Some(Timing::InTime),
            3 => Some(Timing::Late),
            _ => None,
        };
        Self { phase, resting: code % 8 >= 4, timing, answers }
    }

    /// The state as it is shown.
    pub(super) fn state(self, clock: Clock) -> State {
        match self.phase {
            Phase::NotYet => State::NotYet,
            Phase::Withdrawn => State::Withdrawn,
            Phase::Released => State::Released,
            Phase::Expired => State::Expired,
            Phase::Superseded => State::Superseded,
            Phase::Fulfilled if !self.resting => State::Fulfilled,
            _ if self.resting => State::Suspended,
            Phase::InForce | Phase::Triggered if clock.is_late(self.answers) => State::Overdue,
            Phase::Conditional => State::Conditional,
            Phase::InForce => State::NoEvidence,
            Phase::Triggered => State::Triggered,
            Phase::Partly => State::Partly,
            Phase::Fulfilled => State::Fulfilled,
            Phase::Kept => State::Kept,
            Phase::BeingKept => State::BeingKept,
            Phase::Breached => State::Breached,
        }
    }

    /// The undertaking comes into being.
    pub(super) const fn create(self, terms: &Terms, clock: Clock) -> Self {
        let phase = match (self.phase, terms.condition) {
            (Phase::NotYet, _) if clock.over => Phase::Expired,
            (Phase::NotYet, Condition::Stated(_)) if clock.condition_over => Phase::Expired,
            (Phase::NotYet, Condition::Stated(_)) => Phase::Conditional,
            (Phase::NotYet, Condition::None | Condition::Unknown) => Phase::InForce,
            (phase, _) => phase,
        };
        Self { phase, ..self }
    }

    /// The time for the condition is over.
    pub(super) const fn lapse(self) -> Self {
        match self.phase {
            Phase::Conditional => Self { phase: Phase::Expired, resting: false, ..self },
            _ => self,
        }
    }

    /// The term is over. What is owed and not seen stays owed; what was done stays done.
    pub(super) const fn close(self, clock: Clock) -> Self {
        let over = match self.phase {
            _ if self.is_end() => false,
            Phase::NotYet => false,
            _ if self.resting => true,
            Phase::Conditional => true,
            Phase::InForce => !clock.late,
            _ => false,
        };
        if over { Self { phase: Phase::Expired, resting: false, ..self } } else { self }
    }

    const fn is_end(self) -> bool {
        matches!(
            self.phase,
            Phase::Withdrawn | Phase::Released | Phase::Expired | Phase::Superseded
        )
    }

    /// What an event does, or why it does nothing.
    pub(super) fn apply(
        self,
        effect: Effect,
        terms: &Terms,
        clock: Clock,
        slot: Option<Slot>,
    ) -> Result<Self, Refusal> {
        let course = terms.course;
        if self.phase == Phase::NotYet {
            return Err(Refusal::BeforeUndertaken);
        }
        if self.is_end() || (self.phase == Phase::Fulfilled && course == Course::Once) {
            return Err(Refusal::AfterEnd);
        }
        // What comes after a breach is told and takes nothing back.
        if self.phase == Phase::Breached {
            return match effect {
                Effect::Triggers | Effect::Resumes => Err(Refusal::AfterBreach),
                _ => Ok(self),
            };
        }
        let owed = matches!(self.phase, Phase::InForce | Phase::Triggered | Phase::Partly);
        if clock.over && !owed {
            return Err(Refusal::AfterEnd);
        }
        let to = |phase: Phase| {
            // What was done in part is still to be done whole in time.
            let answers = self.answers.filter(|_| phase == Phase::Partly);
            Ok(Self { phase, resting: false, timing: self.timing, answers })
        };
        match effect {
            Effect::Triggers => self.trigger(terms, clock, slot),
            Effect::Fulfils => {
                let phase = match course {
                    Course::Recurring => Phase::Kept,
                    Course::Standing | Course::EachOccasion => Phase::BeingKept,
                    Course::Once | Course::Open => Phase::Fulfilled,
                };
                // Of what is done more than once the time stated is that of the first occasion.
                let timing = match self.timing {
                    Some(first) if matches!(course, Course::Recurring | Course::Standing) => {
                        Some(first)
                    }
                    _ => terms.timing(clock, self.answers),
                };
                Ok(Self { phase, resting: false, timing, answers: None })
            }
            Effect::PartlyFulfils => to(self.partly(course)),
            Effect::Breaches if self.resting => Err(Refusal::WhileSuspended),
            Effect::Breaches => to(Phase::Breached),
            Effect::Suspends if self.resting => Err(Refusal::AlreadySo),
            Effect::Suspends => Ok(Self { resting: true, ..self }),
            Effect::Resumes if !self.resting => Err(Refusal::NotSuspended),
            Effect::Resumes => Ok(Self { resting: false, ..self }),
            Effect::Withdraws => to(Phase::Withdrawn),
            Effect::Releases => to(Phase::Released),
            Effect::Expires => to(Phase::Expired),
            Effect::Supersedes => to(Phase::Superseded),
        }
    }

    /// What a part of what was promised makes of it. It takes nothing from what was done, and of a
    /// promise that holds on every action is a part.
    const fn partly(self, course: Course) -> Phase {
        match (self.phase, course) {
            (Phase::Kept | Phase::BeingKept | Phase::Fulfilled, _) => self.phase,
            (Phase::InForce | Phase::Conditional, Course::Standing | Course::EachOccasion) => {
                Phase::BeingKept
            }
            _ => Phase::Partly,
        }
    }

    fn trigger(self, terms: &Terms, clock: Clock, slot: Option<Slot>) -> Result<Self, Refusal> {
        if terms.condition == Condition::None {
            return Err(Refusal::NoCondition);
        }
        if self.resting {
            return Err(Refusal::WhileSuspended);
        }
        let bounded = matches!(terms.condition, Condition::Stated(_));
        if bounded && (!clock.condition_open || clock.condition_over) {
            return Err(Refusal::OutsideItsTime);
        }
        let begun = self.phase == Phase::Partly;
        if self.phase == Phase::Triggered || (begun && terms.course == Course::Once) {
            return Err(Refusal::AlreadySo);
        }
        Ok(Self { phase: Phase::Triggered, answers: slot, ..self })
    }
}

/// A set of machines, as bits: those that answer no trigger within a time, then those that answer
/// each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Machines([u128; SLOTS + 1]);

impl Machines {
    pub(super) fn one(machine: Machine) -> Self {
        let mut out = Self::default();
        out.insert(machine);
        out
    }

    pub(super) fn insert(&mut self, machine: Machine) {
        let row = machine.answers.map_or(0, |slot| usize::from(slot.0) + 1);
        if let Some(row) = self.0.get_mut(row) {
            *row |= 1 << machine.code();
        }
    }

    pub(super) fn union(mut self, other: Self) -> Self {
        for (row, more) in self.0.iter_mut().zip(other.0) {
            *row |= more;
        }
        self
    }

    pub(super) fn is_empty(self) -> bool {
        self.0.iter().all(|row| *row == 0)
    }

    pub(super) fn iter(self) -> impl Iterator<Item = Machine> {
        let slots = std::iter::once(None).chain((0..).map(|slot| Some(Slot(slot))));
        self.0.into_iter().zip(slots).flat_map(|(row, answers)| {
            let mut rest = row;
            std::iter::from_fn(move || {
                if rest == 0 {
                    return None;
                }
                let code = rest.trailing_zeros();
                rest &= rest - 1;
                Some(Machine::of_code(code, answers))
            })
        })
    }

    pub(super) fn states(self, clock: Clock) -> States {
        self.iter().map(|machine| machine.state(clock)).collect()
    }

    pub(super) fn timings(self) -> Timings {
        self.iter().filter_map(|machine| machine.timing).collect()
    }
}
