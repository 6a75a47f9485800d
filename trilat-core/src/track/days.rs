//! From dates to plain days and back.

use super::lifecycle::{Day, Window};
use crate::model::{Date, Limit};
use chrono::{Datelike, NaiveDate};
use serde::{Serialize, Serializer};

pub(super) fn number(day: NaiveDate) -> Day {
    day.num_days_from_ce()
}

pub(super) fn named(day: Day) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(day)
}

/// The days on which something of this date may take effect.
///
/// A span with a known end takes effect on one of its days. A span without a known end takes
/// effect when it begins. Without a date any day will do.
pub(super) fn window(date: Option<&Date>) -> Window {
    let always = Window::new(Day::MIN, Day::MAX);
    let Some(date) = date else { return always };
    let first = date.earliest().map_or(Day::MIN, number);
    let last = match (date.upper(), date.start()) {
        (Limit::Day(day), _) => number(day),
        (Limit::Open | Limit::Unknown, Some(start)) => start.latest().map_or(Day::MAX, number),
        (Limit::Open | Limit::Unknown, None) => Day::MAX,
    };
    Window::new(first, last.max(first))
}

/// The day from which something of these days can be known. A report that something was done by a
/// day (`../2024-11-15`) casts no doubt on the days before that.
pub(super) const fn known_from(window: Window) -> Day {
    if window.first == Day::MIN && window.last != Day::MAX { window.last } else { window.first }
}

/// A number of days of which the least and the most are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DayCount {
    /// The least.
    pub least: i64,
    /// The most.
    pub most: i64,
}

impl DayCount {
    /// From a day in one window to a day in another; `None` where no number holds.
    pub(super) fn between(from: Window, to: Window) -> Option<Self> {
        let known = |window: Window| window.first != Day::MIN && window.last != Day::MAX;
        if !known(from) || !known(to) {
            return None;
        }
        Some(Self {
            least: i64::from(to.first) - i64::from(from.last),
            most: i64::from(to.last) - i64::from(from.first),
        })
    }
}

impl std::fmt::Display for DayCount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.least == self.most {
            write!(f, "{}", self.least)
        } else {
            write!(f, "{} to {}", self.least, self.most)
        }
    }
}

/// Writes a day as `2023-08-18`.
pub(crate) fn iso<S: Serializer>(day: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(day)
}

/// Writes a day, if there is one, as `2023-08-18`.
pub(crate) fn iso_option<S: Serializer>(day: &Option<NaiveDate>, to: S) -> Result<S::Ok, S::Error> {
    match day {
        Some(day) => to.collect_str(day),
        None => to.serialize_none(),
    }
}
