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
}

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
}

impl Clock {
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
    pub(super) const NOT_YET: Self = Self { phase: Phase::NotYet, resting: false, timing: None };

    const fn code(self) -> u32 {
        let timing = match self.timing {
            None => 0,
            Some(timing) => timing as u32 + 1,
        };
        self.phase as u32 * 8 + self.resting as u32 * 4 + timing
    }

    const fn of_code(code: u32) -> Self {
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
        Self { phase, resting: code % 8 >= 4, timing }
    }

    /// The state as it is shown.
    pub(super) const fn state(self, clock: Clock) -> State {
        match self.phase {
            Phase::NotYet => State::NotYet,
            Phase::Withdrawn => State::Withdrawn,
            Phase::Released => State::Released,
            Phase::Expired => State::Expired,
            Phase::Superseded => State::Superseded,
            Phase::Fulfilled if !self.resting => State::Fulfilled,
            _ if self.resting => State::Suspended,
            Phase::InForce | Phase::Triggered if clock.late => State::Overdue,
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
        let to = |phase| Ok(Self { phase, resting: false, timing: self.timing });
        match effect {
            Effect::Triggers => self.trigger(terms, clock),
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
                    _ => terms.timing(clock),
                };
                Ok(Self { phase, resting: false, timing })
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

    fn trigger(self, terms: &Terms, clock: Clock) -> Result<Self, Refusal> {
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
        Ok(Self { phase: Phase::Triggered, ..self })
    }
}

/// A set of machines, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Machines(u128);

impl Machines {
    pub(super) const fn one(machine: Machine) -> Self {
        Self(1 << machine.code())
    }

    pub(super) const fn insert(&mut self, machine: Machine) {
        self.0 |= 1 << machine.code();
    }

    pub(super) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn iter(self) -> impl Iterator<Item = Machine> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            if rest == 0 {
                return None;
            }
            let code = rest.trailing_zeros();
            rest &= rest - 1;
            Some(Machine::of_code(code))
        })
    }

    pub(super) fn states(self, clock: Clock) -> States {
        self.iter().map(|machine| machine.state(clock)).collect()
    }

    pub(super) fn timings(self) -> Timings {
        self.iter().filter_map(|machine| machine.timing).collect()
    }
}
