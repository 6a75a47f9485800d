//! Promised against held, in plain days.

use super::{
    cadence::{HeldOccasion, NextDue},
    calendar::{Calendar, later},
    commitment::{PeriodRun, shown},
    days::{DayCount, named, number},
    evidence::EvidenceEvent,
    lifecycle::{Day, Window},
    periods::{Done, Occasion, PeriodStatus, Promise, Run},
};
use crate::model::{Certainty, Rate};

/// How many periods are listed one by one.
pub(super) const MOST_PERIODS: i64 = 100_000;

/// What is promised and what was done, in plain days.
pub(super) struct Rhythm {
    pub(super) rate: Option<Rate>,
    pub(super) from: Option<Day>,
    pub(super) first_by: Option<Day>,
    pub(super) until: Option<Day>,
    pub(super) rests: Vec<Window>,
    pub(super) occasions: Vec<(Occasion, Vec<EvidenceEvent>)>,
    pub(super) as_of: Day,
}

/// What came of it.
#[derive(Default)]
pub(super) struct Told {
    pub(super) occasions: Vec<HeldOccasion>,
    pub(super) calendar: Vec<PeriodRun>,
    pub(super) rolling: Vec<PeriodRun>,
    pub(super) next_due: Option<NextDue>,
}

impl Rhythm {
    pub(super) const fn none(as_of: Day) -> Self {
        Self {
            rate: None,
            from: None,
            first_by: None,
            until: None,
            rests: Vec::new(),
            occasions: Vec::new(),
            as_of,
        }
    }

    /// All of it; `None` if there are too many periods to list.
    pub(super) fn tell(&self) -> Option<Told> {
        let known = self.occasions.iter().filter(|(occasion, _)| {
            occasion.when.first <= self.as_of && occasion.what != Done::Broken
        });
        let mut held: Vec<&(Occasion, Vec<EvidenceEvent>)> = known.collect();
        held.sort_by_key(|(occasion, _)| (occasion.when.first, occasion.when.last));
        let mut told = Told { occasions: self.held(&held), ..Told::default() };
        let Some((rate, from)) = self.rate.zip(self.from) else { return Some(told) };
        let occasions: Vec<Occasion> = self.occasions.iter().map(|(it, _)| *it).collect();
        let tally = |calendar: Option<Calendar>| {
            let calendar = calendar?;
            let promise = Promise {
                calendar,
                rate,
                from,
                first_by: self.first_by,
                until: self.until,
                rests: &self.rests,
                as_of: self.as_of,
            };
            let (first, last) = promise.periods();
            let few = last.saturating_sub(first) < MOST_PERIODS;
            few.then(|| (calendar, promise.tally(&occasions)))
        };
        let calendar = tally(Calendar::new(rate, from))?;
        let rolling = tally(Calendar::rolling(rate, from))?;
        told.next_due = self.next_due(rate, from, &held, &calendar);
        told.calendar = self.shown(&calendar);
        told.rolling = self.shown(&rolling);
        Some(told)
    }

    /// Runs period by period, with the events that say so.
    fn shown(&self, (calendar, runs): &(Calendar, Vec<Run>)) -> Vec<PeriodRun> {
        let each = runs.iter().flat_map(|run| {
            (run.first..=run.last).map(|at| Run { first: at, last: at, ..run.clone() })
        });
        each.filter_map(|run| {
            let events = run.occasions.iter().filter_map(|&at| self.occasions.get(at));
            let events = events.flat_map(|(_, events)| events.iter().map(|it| it.event.clone()));
            shown(calendar, &run, events.collect())
        })
        .collect()
    }

    /// Every occasion with its gap and its slippage.
    fn held(&self, held: &[&(Occasion, Vec<EvidenceEvent>)]) -> Vec<HeldOccasion> {
        let upto = |when: Window| Window::new(when.first, when.last.min(self.as_of));
        let mut out = Vec::with_capacity(held.len());
        let mut latest: Option<Window> = None;
        // The days of the occasions since the promise that were certain and whole.
        let mut since: Vec<Window> = Vec::new();
        for (occasion, events) in held {
            let when = upto(occasion.when);
            let whole = occasion.what == Done::Whole;
            let promised = self.from.is_some_and(|from| when.first >= from);
            let due = self.due(&since).filter(|_| whole && promised);
            let certain = occasion.sure && occasion.when.last <= self.as_of;
            out.push(HeldOccasion {
                events: events.clone(),
                certainty: if certain { Certainty::Certainly } else { Certainty::Possibly },
                in_part: !whole,
                gap: latest.and_then(|latest| DayCount::between(latest, when)),
                slippage: due.and_then(|due| DayCount::between(due, when)),
            });
            if certain && whole {
                latest = Some(when);
                if promised {
                    since.push(when);
                }
            }
        }
        out
    }

    /// By when the next occasion is due after those so far: between which days, where the day of
    /// the one that it follows is not known.
    fn due(&self, before: &[Window]) -> Option<Window> {
        let rate = self.rate?;
        let times = usize::from(rate.times.get());
        match before.len().checked_sub(times).and_then(|at| before.get(at)) {
            Some(followed) => {
                let later = |day: Day| later(day, rate);
                Some(Window::new(later(followed.first)?, later(followed.last)?))
            }
            None => {
                let first = self.first_by.or_else(|| later(self.from?, rate))?;
                Some(Window::day(first))
            }
        }
    }

    fn next_due(
        &self,
        rate: Rate,
        from: Day,
        held: &[&(Occasion, Vec<EvidenceEvent>)],
        (calendar, runs): &(Calendar, Vec<Run>),
    ) -> Option<NextDue> {
        let certain: Vec<Window> = held
            .iter()
            .map(|(occasion, _)| occasion)
            .filter(|it| it.sure && it.when.last <= self.as_of && it.what == Done::Whole)
            .map(|it| it.when)
            .filter(|when| when.first >= from)
            .collect();
        let rolling = named(self.due(&certain)?.last)?;
        // The period after the latest that is kept.
        let times = u32::from(rate.times.get());
        let kept = runs.iter().rfind(|run| run.certain >= times).map(|run| run.last);
        let period = match kept {
            Some(kept) => kept.checked_add(1),
            // For a period that was only begun none need be due.
            None => match runs.iter().find(|run| run.status != PeriodStatus::Cut) {
                Some(run) => Some(run.first),
                None => runs.last().and_then(|run| run.last.checked_add(1)),
            },
        };
        let by_calendar = period.and_then(|period| calendar.last_day(period)).and_then(named);
        let gone_by = number(rolling) <= self.as_of
            && by_calendar.is_none_or(|day| number(day) <= self.as_of);
        Some(NextDue { rolling, calendar: by_calendar, gone_by })
    }
}
