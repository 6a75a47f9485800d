//! Times that run from a trigger whose day is not known: each day that the trigger may lie on is a
//! world of its own, replayed by itself; what holds in all of them is certain.

use super::{
    lifecycle::{Day, Deed, Move, Replay, Terms, Window},
    machine::SLOTS,
    run::Run,
    state::{State, States, Timings},
    steps::TimedTrigger,
};
use crate::model::Effect;

/// How many worlds are replayed.
const MAX_WORLDS: usize = 1 << 10;

pub(super) fn replay(terms: &Terms, deeds: &[Deed], as_of: Day) -> Replay {
    let triggers = |deed: &Deed| deed.readings().any(|it| it.contains(Effect::Triggers));
    let timed: Vec<usize> = match terms.within {
        None => Vec::new(),
        Some(_) => (0..deeds.len()).filter(|&at| deeds.get(at).is_some_and(triggers)).collect(),
    };
    if timed.is_empty() {
        return Run::new(terms, deeds, &[]).to(as_of);
    }
    let days: Vec<Vec<Day>> =
        timed.iter().filter_map(|&at| deeds.get(at)).map(|deed| days(deed.when, as_of)).collect();
    let worlds = days.iter().try_fold(1_usize, |all, days| all.checked_mul(days.len()));
    match worlds.filter(|&all| 0 < all && all <= MAX_WORLDS && timed.len() <= SLOTS) {
        Some(worlds) => each(terms, deeds, &timed, &days, worlds, as_of),
        None => roughly(terms, deeds, as_of),
    }
}

/// The days up to a day on which something may lie, and one day for all later ones; none if they
/// are too many.
fn days(when: Window, as_of: Day) -> Vec<Day> {
    let last = when.last.min(as_of.saturating_add(1)).max(when.first);
    let many = i64::from(last) - i64::from(when.first) >= MAX_WORLDS as i64;
    if many { Vec::new() } else { (when.first..=last).collect() }
}

/// Every world, taken together.
fn each(
    terms: &Terms,
    deeds: &[Deed],
    timed: &[usize],
    days: &[Vec<Day>],
    worlds: usize,
    as_of: Day,
) -> Replay {
    let mut all: Option<Replay> = None;
    for world in 0..worlds {
        let mut here = deeds.to_vec();
        let mut triggers = Vec::with_capacity(timed.len());
        let mut rest = world;
        for (&deed, days) in timed.iter().zip(days) {
            let day = days.get(rest % days.len().max(1));
            rest /= days.len().max(1);
            let (Some(&day), Some(it)) = (day, here.get_mut(deed)) else { continue };
            it.when = Window::day(day);
            let last_day = terms.due(day).unwrap_or(Day::MAX);
            triggers.push(TimedTrigger { deed, last_day });
        }
        let found = Run::new(terms, &here, &triggers).to(as_of);
        all = Some(match all {
            None => found,
            Some(before) => both(before, found),
        });
    }
    all.unwrap_or_else(|| roughly(terms, deeds, as_of))
}

/// What holds in either of two worlds; certain is what is so in both.
fn both(mut a: Replay, b: Replay) -> Replay {
    a.states = a.states.union(b.states);
    a.timings = a.timings.union(b.timings);
    a.every_order &= b.every_order;
    for found in &mut a.moves {
        found.certain &= b.moves.iter().any(|other| other.cause == found.cause);
    }
    for other in b.moves {
        match a.moves.iter_mut().find(|found| found.cause == other.cause) {
            Some(found) => {
                *found = Move {
                    from: found.from.union(other.from),
                    to: found.to.union(other.to),
                    refusals: found.refusals.union(other.refusals),
                    certain: found.certain && other.certain,
                    ..*found
                };
            }
            None => a.moves.push(Move { certain: false, ..other }),
        }
    }
    for other in b.unsettled {
        match a.unsettled.iter_mut().find(|open| open.deeds == other.deeds) {
            Some(open) => open.states = open.states.union(other.states),
            None => a.unsettled.push(other),
        }
    }
    a
}

/// Without the times that run from triggers, which there are too many of: what is triggered may be
/// overdue, and what was done may have been late.
fn roughly(terms: &Terms, deeds: &[Deed], as_of: Day) -> Replay {
    let mut found = Run::new(terms, deeds, &[]).to(as_of);
    if found.states.contains(State::Triggered) {
        found.states = found.states.union(States::from_iter([State::Overdue]));
    }
    if !found.timings.is_empty()
        || deeds.iter().any(|deed| deed.readings().any(|it| it.contains(Effect::Fulfils)))
    {
        found.timings =
            Timings::from_iter([super::Timing::InTime, super::Timing::Late]).union(found.timings);
    }
    found.every_order = false;
    found
}
