//! The days that a date may cover, and how two such extents lie to each other.

use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;

use super::Certainty;

/// No beginning: before every day.
pub(super) const NO_BEGINNING: i32 = i32::MIN;
/// No end: after every day.
pub(super) const NO_END: i32 = i32::MAX;

/// The days that a date may cover: what the relations of a [`Date`](super::Date) look at.
///
/// Every relation takes anything that turns into an extent: a [`Date`](super::Date) or a reference
/// to one, chrono's [`NaiveDate`], or [`Date::whole`](super::Date::whole).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Extent {
    /// Where its first day may lie.
    start: Window,
    /// Where its last day may lie.
    end: Window,
    /// Its first and its last day are one and the same.
    one_day: bool,
}

/// Days by number, both ends included; every one of them is possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Window {
    pub(super) first: i32,
    pub(super) last: i32,
}

/// How one date lies to another, relation by relation.
///
/// Of *before*, *overlaps* and *after* exactly one holds of any two days or spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DateRelation {
    /// The first date ends before the second begins.
    pub before: Certainty,
    /// They share a day.
    pub overlaps: Certainty,
    /// The first date begins after the second ends.
    pub after: Certainty,
    /// Every day of the first is a day of the second; a month or year as the second is a period,
    /// from its first day to its last.
    pub within: Certainty,
    /// Every day of the second is a day of the first; a month or year as the first is a period,
    /// from its first day to its last.
    pub contains: Certainty,
}

impl Extent {
    /// One day, somewhere from `first` to `last`.
    pub(super) const fn one_day(first: i32, last: i32) -> Self {
        let window = Window { first, last };
        Self { start: window, end: window, one_day: true }
    }

    /// A span from a day in `start` to a day in `end`, the first not after the last: days that
    /// could only break that order are cut off.
    pub(super) fn span(start: Window, end: Window) -> Self {
        Self {
            start: Window { first: start.first, last: start.last.min(end.last) },
            end: Window { first: end.first.max(start.first), last: end.last },
            one_day: false,
        }
    }

    /// Of the whole of this extent, from the earliest day to the latest.
    pub(super) fn earliest(&self) -> i32 {
        self.start.first
    }

    /// See [`Self::earliest`].
    pub(super) fn latest(&self) -> i32 {
        self.end.last
    }

    /// The first day on which it has surely begun and the last on which it has surely not ended:
    /// two extents certainly share a day if each has begun by the time the other may end.
    pub(crate) fn sure(&self) -> (i32, i32) {
        (self.start.last, self.end.first)
    }

    /// The first day on which it can have begun and the last on which it can end: two extents
    /// possibly share a day if each can have begun by the time the other must have ended.
    pub(crate) fn possible(&self) -> (i32, i32) {
        (self.start.first, self.end.last)
    }

    /// It ends before the other begins.
    pub fn before(&self, other: impl Into<Self>) -> Certainty {
        let other = other.into();
        Certainty::of(self.end.last < other.start.first, self.end.first < other.start.last)
    }

    /// It ends before the other begins, or on the same day.
    pub fn on_or_before(&self, other: impl Into<Self>) -> Certainty {
        let other = other.into();
        Certainty::of(self.end.last <= other.start.first, self.end.first <= other.start.last)
    }

    /// It has begun by the time the other begins. Of one day that is the same as
    /// [`on_or_before`](Self::on_or_before); a span need not have ended.
    pub fn begun_by(&self, other: impl Into<Self>) -> Certainty {
        let other = other.into();
        Certainty::of(self.start.last <= other.start.first, self.start.first <= other.start.last)
    }

    /// It begins after the other ends.
    pub fn after(&self, other: impl Into<Self>) -> Certainty {
        other.into().before(*self)
    }

    /// It begins after the other ends, or on the same day.
    pub fn on_or_after(&self, other: impl Into<Self>) -> Certainty {
        other.into().on_or_before(*self)
    }

    /// They share a day.
    pub fn overlaps(&self, other: impl Into<Self>) -> Certainty {
        let other = other.into();
        Certainty::of(
            self.start.last <= other.end.first && other.start.last <= self.end.first,
            self.start.first <= other.end.last && other.start.first <= self.end.last,
        )
    }

    /// Every day of it is a day of the other, of which a month or a year counts as a period: all
    /// its days from the first to the last.
    pub fn within(&self, other: impl Into<Self>) -> Certainty {
        let other = other.into().period();
        let for_all = other.start.last <= self.start.first && self.end.last <= other.end.first;
        let first = self.start.first.max(other.start.first);
        let last = self.end.last.min(other.end.last);
        let for_any = first <= self.start.last && self.end.first <= last && first <= last;
        Certainty::of(for_all, for_any)
    }

    /// The same; of one day that is not known more closely, all the days that it may be.
    fn period(self) -> Self {
        if !self.one_day {
            return self;
        }
        let at = |day| Window { first: day, last: day };
        Self { start: at(self.start.first), end: at(self.end.last), one_day: false }
    }

    /// Every day of the other is a day of it: [`within`](Self::within) with the sides swapped.
    pub fn contains(&self, other: impl Into<Self>) -> Certainty {
        other.into().within(*self)
    }

    /// All relations at once.
    pub fn relation(&self, other: impl Into<Self>) -> DateRelation {
        let other = other.into();
        DateRelation {
            before: self.before(other),
            overlaps: self.overlaps(other),
            after: self.after(other),
            within: self.within(other),
            contains: self.contains(other),
        }
    }

    /// The fewest days from its last day to the first day of the other.
    pub fn least_days_until(&self, other: impl Into<Self>) -> Option<i64> {
        days_between(self.end.last, other.into().start.first)
    }

    /// The most days from its last day to the first day of the other.
    pub fn most_days_until(&self, other: impl Into<Self>) -> Option<i64> {
        days_between(self.end.first, other.into().start.last)
    }
}

fn days_between(from: i32, to: i32) -> Option<i64> {
    let endless = |day| day == NO_BEGINNING || day == NO_END;
    if endless(from) || endless(to) { None } else { Some(i64::from(to) - i64::from(from)) }
}

impl From<NaiveDate> for Extent {
    fn from(day: NaiveDate) -> Self {
        let number = day.num_days_from_ce();
        Self::one_day(number, number)
    }
}
