//! The lifecycle of one undertaking over plain day numbers: no records, no dates, no dossier.

use super::{
    calendar::after,
    machine::{Clock, Slot},
    state::{Course, Effects, Refusals, States, Timing, Timings},
    worlds,
};
use crate::model::{Duration, Effect};
use serde::Serialize;

/// A day by number: 0001-01-01 is day 1, as chrono counts them.
pub type Day = i32;

/// From one day to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Window {
    /// The first day; [`Day::MIN`] for no beginning.
    pub first: Day,
    /// The last day; [`Day::MAX`] for no end.
    pub last: Day,
}

impl Window {
    /// From one day to another.
    #[must_use]
    pub const fn new(first: Day, last: Day) -> Self {
        Self { first, last }
    }

    /// A single day.
    #[must_use]
    pub const fn day(day: Day) -> Self {
        Self { first: day, last: day }
    }
}

/// Whether an undertaking has a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Condition {
    /// It has none.
    None,
    /// It has one, which may be met on these days.
    Stated(Window),
    /// It cannot be told. The undertaking is taken to hold, and a condition that is met is heard.
    Unknown,
}

/// What an undertaking says of itself, as far as its course depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Terms {
    /// The day on which it is undertaken, one of these; the window is wider than a day where the
    /// date is imprecise.
    pub undertaken: Window,
    /// How it runs its course.
    pub course: Course,
    /// Whether it has a condition.
    pub condition: Condition,
    /// The first day on which doing it is not early.
    pub opens: Option<Day>,
    /// The last day on which doing it is not late.
    pub deadline: Option<Day>,
    /// The last day on which it holds.
    pub until: Option<Day>,
    /// Within how long after its condition is met it is to be done, the day itself not counted.
    pub within: Option<Duration>,
}

impl Terms {
    /// An undertaking of one day without condition or times.
    #[must_use]
    pub const fn new(day: Day, course: Course) -> Self {
        Self {
            undertaken: Window::day(day),
            course,
            condition: Condition::None,
            opens: None,
            deadline: None,
            until: None,
            within: None,
        }
    }

    /// How the doing of it lies to its times, where `answers` is the trigger that it answers.
    pub(super) fn timing(&self, clock: Clock, answers: Option<Slot>) -> Option<Timing> {
        match (self.opens, self.deadline) {
            _ if clock.is_late(answers) => Some(Timing::Late),
            (Some(_), _) if !clock.open => Some(Timing::Early),
            (None, None) if answers.is_none() => None,
            _ => Some(Timing::InTime),
        }
    }

    /// The last day for what a condition made due that was met on a day.
    pub(super) fn due(&self, day: Day) -> Option<Day> {
        after(day, self.within?)
    }

    /// The last day on which its condition can be met.
    pub(super) const fn condition_until(&self) -> Option<Day> {
        match self.condition {
            Condition::Stated(window) => Some(window.last),
            Condition::None | Condition::Unknown => None,
        }
    }

    /// The last day on which doing it is not late. What has become due by a condition and has no
    /// date of its own is due within the term.
    pub(super) const fn last_day(&self) -> Option<Day> {
        match (self.deadline, self.condition) {
            (Some(day), _) => Some(day),
            (None, Condition::Stated(_)) => self.until,
            (None, Condition::None | Condition::Unknown) => None,
        }
    }
}

/// Something that happened, as far as it bears on one undertaking.
///
/// It happened on one day of its window. Where records of it differ in what it did, each of up to
/// three readings is tried, one of which holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Deed {
    /// The days on which it may have happened.
    pub when: Window,
    /// Whether it did happen for certain, be the day as it may.
    pub sure: bool,
    pub(super) readings: [Effects; 3],
}

impl Deed {
    /// With what it did.
    #[must_use]
    pub fn new(when: Window, effects: impl Into<Effects>) -> Self {
        Self { when, sure: true, readings: [effects.into(), Effects::EMPTY, Effects::EMPTY] }
    }

    /// The same, of which it is not certain that it happened.
    #[must_use]
    pub const fn unsure(mut self) -> Self {
        self.sure = false;
        self
    }

    /// The same, of which another record says that it did something else; at most two such are
    /// taken.
    #[must_use]
    pub fn or(mut self, effects: impl Into<Effects>) -> Self {
        if let Some(free) = self.readings.iter_mut().find(|reading| reading.is_empty()) {
            *free = effects.into();
        }
        self
    }

    /// What it did, by each reading.
    pub fn readings(&self) -> impl Iterator<Item = Effects> {
        self.readings.into_iter().filter(|reading| !reading.is_empty())
    }
}

/// What moved an undertaking, or might have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cause {
    /// It was undertaken.
    Undertaken,
    /// The time in which its condition could be met ran out.
    ConditionLapsed,
    /// The last day for doing it went by.
    DeadlinePassed,
    /// Its term ended.
    TermEnded,
    /// The time to answer a trigger went by.
    AnswerOverdue {
        /// The deed that met the condition, by its place in what was handed in.
        deed: usize,
    },
    /// A deed.
    Deed {
        /// Which, by its place in what was handed in.
        deed: usize,
        /// Which reading of it.
        reading: usize,
        /// What it did.
        effect: Effect,
    },
}

/// One move in the course of an undertaking, over all orders that the dates allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Move {
    /// What moved it.
    pub cause: Cause,
    /// The states out of which it moved; none if it changed nothing in any order.
    pub from: States,
    /// The states into which it moved.
    pub to: States,
    /// Why it changed nothing, in the orders in which it did not.
    pub refusals: Refusals,
    /// Whether it happened for certain and changed something in every order.
    pub certain: bool,
}

/// Deeds whose order, or whose having happened, the dates leave open, so that more than one state
/// is possible after them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Unsettled {
    /// Which deeds, by their places in what was handed in.
    pub deeds: Vec<usize>,
    /// The states that are possible after them.
    pub states: States,
}

/// The course of an undertaking up to a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay {
    /// The states that are possible at the end of the day; exactly one if it is certain.
    pub states: States,
    /// How the doing of it lay to the times stated, in the orders in which it was done.
    pub timings: Timings,
    /// Every move, in the order of the earliest days.
    pub moves: Vec<Move>,
    /// What the dates leave open.
    pub unsettled: Vec<Unsettled>,
    /// Whether every order that the dates allow was tried. If not, because too many deeds are of
    /// unknown order, the states are those that some of the deeds in some order lead to: the true
    /// one is among them.
    pub every_order: bool,
}

/// Replays an undertaking from the deeds that bear on it, up to the end of a day.
///
/// Every order that the days allow is tried, and what holds in all of them is certain. The order
/// in which deeds are handed in does not matter, and a deed never changes what is replayed up to
/// a day before it.
///
/// ```
/// use trilat_core::{model::Effect, track::*};
/// // Due on a condition that is to be met on days 5 to 14; to be done on days 16 to 24.
/// let terms = Terms {
///     condition: Condition::Stated(Window::new(5, 14)),
///     opens: Some(16),
///     deadline: Some(24),
///     ..Terms::new(0, Course::Once)
/// };
/// let deeds =
///     [Deed::new(Window::day(10), Effect::Triggers), Deed::new(Window::day(20), Effect::Fulfils)];
/// let state = |day| replay(&terms, &deeds, day).states.only();
/// assert_eq!(state(9), Some(State::Conditional));
/// assert_eq!(state(10), Some(State::Triggered));
/// assert_eq!(state(20), Some(State::Fulfilled));
/// ```
#[must_use]
pub fn replay(terms: &Terms, deeds: &[Deed], as_of: Day) -> Replay {
    worlds::replay(terms, deeds, as_of)
}
