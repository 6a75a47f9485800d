//! What takes place in the course of an undertaking, and where in time it may lie.

use super::{
    lifecycle::{Condition, Day, Deed, Terms, Window},
    machine::Slot,
};

/// A time that comes by itself, at the beginning of a day or at its end. Of those that come
/// together, each comes after those above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    Undertaken,
    ConditionOpens,
    Opens,
    ConditionOver,
    Late,
    Over,
}

impl Time {
    pub(super) const ALL: [Self; 6] = [
        Self::Undertaken,
        Self::ConditionOpens,
        Self::Opens,
        Self::ConditionOver,
        Self::Late,
        Self::Over,
    ];
}

/// The times that come together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Times(u8);

impl Times {
    const fn with(self, time: Time) -> Self {
        Self(self.0 | 1 << time as u8)
    }

    pub(super) fn iter(self) -> impl Iterator<Item = Time> {
        Time::ALL.into_iter().filter(move |&time| self.0 & (1 << time as u8) != 0)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    Clock(Times),
    /// It is undertaken, on a day that is not known.
    Undertaken,
    Deed(usize),
    /// The time to answer a trigger is over.
    Unanswered(Slot),
}

/// Something that takes place once, at a position from one to another, both included. Each day
/// has three: its beginning, its course and its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) first: i64,
    pub(super) last: i64,
    pub(super) sure: bool,
    pub(super) what: What,
}

/// A trigger from which a time runs: the deed, and the last day to answer it.
#[derive(Clone, Copy, Debug)]
pub(super) struct TimedTrigger {
    pub(super) deed: usize,
    pub(super) last_day: Day,
}

const fn beginning_of(day: Day) -> i64 {
    day as i64 * 3
}

const fn course_of(day: Day) -> i64 {
    day as i64 * 3 + 1
}

const fn end_of(day: Day) -> i64 {
    day as i64 * 3 + 2
}

/// What took place up to a day, in a fixed order: by first position, what is alike together, and
/// nothing hanging on the order in which deeds were handed in.
pub(super) fn steps(
    terms: &Terms,
    deeds: &[Deed],
    triggers: &[TimedTrigger],
    as_of: Day,
) -> Vec<Step> {
    let now = end_of(as_of);
    let mut out: Vec<Step> = Vec::with_capacity(deeds.len() + 4);
    let mut add = |first: i64, last: i64, sure: bool, what: What| {
        if first <= now {
            // What may come later than the day comes in its course, if it has come.
            let last_by_then = if last > now { course_of(as_of) } else { last };
            out.push(Step { first, last: last_by_then, sure: sure && last <= now, what });
        }
    };
    for (position, times) in times(terms) {
        add(position, position, true, What::Clock(times));
    }
    // On the day on which it is undertaken it holds from the beginning; where that day is not
    // known, it may be undertaken at any moment of these days.
    if terms.undertaken.first < terms.undertaken.last {
        let Window { first, last } = terms.undertaken;
        add(course_of(first), course_of(last), true, What::Undertaken);
    }
    for (at, deed) in deeds.iter().enumerate() {
        let Window { first, last } = deed.when;
        add(course_of(first), course_of(last.max(first)), deed.sure, What::Deed(at));
    }
    for (slot, trigger) in (0..).zip(triggers) {
        let end = end_of(trigger.last_day);
        add(end, end, true, What::Unanswered(Slot(slot)));
    }
    let alike = |step: &Step| match step.what {
        What::Deed(at) => deeds.get(at).map(|deed| deed.readings),
        What::Clock(_) | What::Undertaken | What::Unanswered(_) => None,
    };
    let key = |step: &Step| (step.first, step.last, step.sure, alike(step), step.what);
    out.sort_by_key(key);
    out
}

/// The times of a commitment, each with its position, those of one position together.
fn times(terms: &Terms) -> impl Iterator<Item = (i64, Times)> {
    let window = match terms.condition {
        Condition::Stated(window) => Some(window),
        Condition::None | Condition::Unknown => None,
    };
    let Window { first, last } = terms.undertaken;
    let all = [
        ((first == last).then(|| beginning_of(first)), Time::Undertaken),
        (window.map(|window| beginning_of(window.first)), Time::ConditionOpens),
        (terms.opens.map(beginning_of), Time::Opens),
        (window.map(|window| end_of(window.last)), Time::ConditionOver),
        (terms.last_day().map(end_of), Time::Late),
        (terms.until.map(end_of), Time::Over),
    ];
    (0..all.len()).filter_map(move |at| {
        let (position, _) = *all.get(at)?;
        let position = position?;
        // The first time at a position speaks for all of them.
        let spoken_for = all.iter().take(at).any(|(other, _)| *other == Some(position));
        let here = all.iter().filter(|(other, _)| *other == Some(position));
        let times = here.fold(Times::default(), |times, (_, time)| times.with(*time));
        (!spoken_for).then_some((position, times))
    })
}
