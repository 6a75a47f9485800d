//! What takes place in the course of an undertaking, and where in time it may lie.

use super::lifecycle::{Condition, Day, Deed, Terms, Window};

/// A time that comes by itself at a midnight. Of those that come at one, each comes after those
/// above it.
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

/// The times that come at one midnight.
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
    Midnight(Times),
    /// It is undertaken, on a day that is not known.
    Undertaken,
    Deed(usize),
}

/// Something that takes place once, at a position from one to another, both included. The
/// midnight that begins a day has a position, and so has the course of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) first: i64,
    pub(super) last: i64,
    pub(super) sure: bool,
    pub(super) what: What,
}

const fn midnight(day: Day) -> i64 {
    day as i64 * 2
}

const fn course_of(day: Day) -> i64 {
    day as i64 * 2 + 1
}

/// What took place up to a day, in a fixed order: by first position, what is alike together, and
/// nothing hanging on the order in which deeds were handed in.
pub(super) fn steps(terms: &Terms, deeds: &[Deed], as_of: Day) -> Vec<Step> {
    let now = course_of(as_of);
    let mut out: Vec<Step> = Vec::with_capacity(deeds.len() + 4);
    let mut add = |first: i64, last: i64, sure: bool, what: What| {
        if first <= now {
            out.push(Step { first, last: last.min(now), sure: sure && last <= now, what });
        }
    };
    for (day, times) in times(terms) {
        add(midnight(day), midnight(day), true, What::Midnight(times));
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
    let alike = |step: &Step| match step.what {
        What::Deed(at) => deeds.get(at).map(|deed| deed.readings),
        What::Midnight(_) | What::Undertaken => None,
    };
    let key = |step: &Step| (step.first, step.last, step.sure, alike(step), step.what);
    out.sort_by_key(key);
    out
}

/// The times of an undertaking, those of one midnight together.
fn times(terms: &Terms) -> impl Iterator<Item = (Day, Times)> {
    let after = |day: Day| day.checked_add(1);
    let window = match terms.condition {
        Condition::Stated(window) => Some(window),
        Condition::None | Condition::Unknown => None,
    };
    let Window { first, last } = terms.undertaken;
    let all = [
        (if last > first { None } else { Some(first) }, Time::Undertaken),
        (window.map(|window| window.first), Time::ConditionOpens),
        (terms.opens, Time::Opens),
        (window.and_then(|window| after(window.last)), Time::ConditionOver),
        (terms.last_day().and_then(after), Time::Late),
        (terms.until.and_then(after), Time::Over),
    ];
    (0..all.len()).filter_map(move |at| {
        let (day, _) = *all.get(at)?;
        let day = day?;
        // The first time of a midnight speaks for all of it.
        let spoken_for = all.iter().take(at).any(|(other, _)| *other == Some(day));
        let here = all.iter().filter(|(other, _)| *other == Some(day));
        let times = here.fold(Times::default(), |times, (_, time)| times.with(*time));
        (!spoken_for).then_some((day, times))
    })
}
