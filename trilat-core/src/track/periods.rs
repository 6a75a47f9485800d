//! How often something was done in each period, where some days are not known.

use super::calendar::Calendar;
use super::lifecycle::{Day, Window};
use crate::model::{Rate, vocabulary::vocabulary};

vocabulary! {
    /// How a period stands with what was promised for it.
    #[derive(PartialOrd, Ord)]
    pub enum PeriodStatus, "status of a period" {
        /// As often as promised.
        Kept = "kept",
        /// As often as promised if imprecise dates or mere reports bear it out.
        PossiblyKept = "possibly-kept",
        /// Less often than promised, or only in part.
        Partly = "partly",
        /// Not seen. It may have been kept all the same.
        NotSeen = "not-seen",
        /// A record says that it was not kept.
        Missed = "missed",
        /// One record says that it was kept and another that it was not.
        Disputed = "disputed",
        /// It is not over, and not yet kept.
        Running = "running",
        /// Only a part of it falls into the time of the promise, so that it is open whether any
        /// was due.
        Cut = "cut",
        /// The promise rested throughout.
        Suspended = "suspended",
    }
}

/// Something that was done, or broken, as often as promised or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Occasion {
    pub(super) when: Window,
    pub(super) sure: bool,
    pub(super) what: Done,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Done {
    Whole,
    Part,
    Broken,
}

/// Periods one after another that stand alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) first: i64,
    pub(super) last: i64,
    pub(super) status: PeriodStatus,
    /// How often it was done for certain.
    pub(super) certain: u32,
    /// How often besides it was done if dates fall so, or reports are true.
    pub(super) possible: u32,
    /// Which occasions, by their places; those that may lie in more than a few periods left out.
    pub(super) occasions: Vec<usize>,
}

/// What is promised for each period, and up to when it is asked.
pub(super) struct Promise<'a> {
    pub(super) calendar: Calendar,
    pub(super) rate: Rate,
    /// The first day of the promise, or the first day for which it is made.
    pub(super) from: Day,
    /// The last day for the first occasion, where one is stated.
    pub(super) first_by: Option<Day>,
    /// The last day of the promise.
    pub(super) until: Option<Day>,
    /// Days on which it rested for certain.
    pub(super) rests: &'a [Window],
    pub(super) as_of: Day,
}

/// An occasion that may lie in more periods than this is counted in each and named in none.
const FEW: i64 = 3;

impl Promise<'_> {
    /// The periods from that of the first day to that of the day asked for.
    pub(super) fn periods(&self) -> (i64, i64) {
        let last = self.until.map_or(self.as_of, |until| until.min(self.as_of));
        (self.calendar.period(self.from), self.calendar.period(last))
    }

    /// Every period in order, those that stand alike and of which nothing is seen together.
    pub(super) fn tally(&self, occasions: &[Occasion]) -> Vec<Run> {
        let (first, last) = self.periods();
        if last < first {
            return Vec::new();
        }
        // Where each occasion may lie, in periods.
        let spans: Vec<(i64, i64, usize)> = (0..)
            .zip(occasions)
            .filter(|(_, occasion)| {
                occasion.when.last >= self.from && occasion.when.first <= self.as_of
            })
            .map(|(at, occasion)| {
                let from = occasion.when.first.max(self.from);
                let to = occasion.when.last.min(self.as_of);
                let (from, to) = (self.calendar.period(from), self.calendar.period(to));
                (from.max(first), to.min(last), at)
            })
            .filter(|(from, to, _)| from <= to)
            .collect();
        let mut bounds: Vec<i64> = vec![first, first + 1, last, last + 1];
        for &(from, to, _) in &spans {
            bounds.extend([from, to + 1]);
        }
        for rest in self.rests {
            let (from, to) = (self.calendar.period(rest.first), self.calendar.period(rest.last));
            bounds.extend([from, from.saturating_add(1), to, to.saturating_add(1)]);
        }
        bounds.retain(|&bound| first <= bound && bound <= last + 1);
        bounds.sort_unstable();
        bounds.dedup();

        let mut last_of = vec![i64::MIN; occasions.len()];
        for &(_, to, at) in &spans {
            if let Some(slot) = last_of.get_mut(at) {
                *slot = to;
            }
        }
        let mut entering = spans.clone();
        entering.sort_unstable_by(|a, b| b.cmp(a));
        let mut leaving = spans;
        leaving.sort_unstable_by_key(|&(_, to, at)| std::cmp::Reverse((to, at)));
        let mut counts = Counts::default();
        let mut named: Vec<usize> = Vec::new();
        let mut out: Vec<Run> = Vec::new();
        for pair in bounds.windows(2) {
            let &[start, end] = pair else { continue };
            while let Some(&(from, to, at)) = entering.last()
                && from <= start
            {
                entering.pop();
                counts.change(occasions.get(at), self.settled(occasions.get(at), from == to), 1);
                if to - from < FEW {
                    named.push(at);
                }
            }
            let mut gone = false;
            while let Some(&(from, to, at)) = leaving.last()
                && to < start
            {
                leaving.pop();
                counts.change(occasions.get(at), self.settled(occasions.get(at), from == to), -1);
                gone = true;
            }
            if gone {
                named.retain(|&at| last_of.get(at).is_some_and(|&last| last >= start));
            }
            named.sort_unstable();
            let status = self.status(start, end - 1, &counts);
            let run = Run {
                first: start,
                last: end - 1,
                status,
                certain: counts.certain,
                possible: counts.possible,
                occasions: named.clone(),
            };
            match out.last_mut() {
                Some(before)
                    if before.status == status
                        && before.occasions.is_empty()
                        && run.occasions.is_empty()
                        && (before.certain, before.possible) == (run.certain, run.possible) =>
                {
                    before.last = run.last;
                }
                _ => out.push(run),
            }
        }
        out
    }

    /// Whether an occasion certainly lies in the one period in which it may.
    fn settled(&self, occasion: Option<&Occasion>, in_one: bool) -> bool {
        in_one
            && occasion.is_some_and(|it| {
                it.sure && self.from <= it.when.first && it.when.last <= self.as_of
            })
    }

    /// How periods that hold the same stand; they are one period wherever it matters which.
    fn status(&self, first: i64, last: i64, counts: &Counts) -> PeriodStatus {
        let times = u32::from(self.rate.times.get());
        let kept = counts.certain >= times;
        let possibly = counts.certain + counts.possible >= times;
        let running = self.calendar.last_day(last).is_none_or(|day| day > self.as_of);
        // Of the period in which it was promised a part was gone; and of that in which it ends.
        let cut = (first == self.calendar.period(self.from)
            && self.calendar.first_day(first).is_some_and(|day| day < self.from)
            && self.first_by.is_none_or(|by| self.calendar.period(by) > first))
            || self.until.is_some_and(|until| {
                self.calendar.period(until) == last
                    && self.calendar.last_day(last).is_some_and(|day| day > until)
            });
        let rested = || {
            let (from, to) = (self.calendar.first_day(first), self.calendar.last_day(last));
            from.zip(to).is_some_and(|(from, to)| {
                self.rests.iter().any(|rest| rest.first <= from && to <= rest.last)
            })
        };
        match counts {
            _ if kept && counts.broken > 0 => PeriodStatus::Disputed,
            _ if kept => PeriodStatus::Kept,
            _ if counts.broken > 0 => PeriodStatus::Missed,
            _ if possibly => PeriodStatus::PossiblyKept,
            _ if running => PeriodStatus::Running,
            // For a part of a period a part may be all that was due.
            _ if cut => PeriodStatus::Cut,
            _ if counts.certain + counts.possible + counts.parts > 0 => PeriodStatus::Partly,
            _ if rested() => PeriodStatus::Suspended,
            _ => PeriodStatus::NotSeen,
        }
    }
}

/// How many occasions lie in a period: certainly, possibly, in part, and how many say that it was
/// broken for certain.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    certain: u32,
    possible: u32,
    parts: u32,
    broken: u32,
}

impl Counts {
    fn change(&mut self, occasion: Option<&Occasion>, certain: bool, by: i32) {
        let Some(occasion) = occasion else { return };
        let slot = match occasion.what {
            Done::Whole if certain => &mut self.certain,
            Done::Whole => &mut self.possible,
            Done::Part => &mut self.parts,
            Done::Broken if certain => &mut self.broken,
            // That it may have been broken leaves open that it was kept.
            Done::Broken => return,
        };
        *slot = slot.saturating_add_signed(by);
    }
}
