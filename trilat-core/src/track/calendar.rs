//! Calendar periods by number: years, quarters, months, weeks and days, one or more at a time.

use super::{
    days::{named, number},
    lifecycle::Day,
};
use crate::model::{PeriodUnit, Rate};
use chrono::{Datelike, Months, NaiveDate};

/// The periods of a rate, counted from the one that holds a given day: that is number 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct Calendar {
    unit: PeriodUnit,
    units: i64,
    start: i64,
}

impl Calendar {
    /// The calendar's own periods, the first of them the one that holds the day.
    pub(super) fn new(rate: Rate, day: Day) -> Option<Self> {
        let units = i64::from(rate.units.get());
        Some(Self { unit: rate.unit, units, start: index(rate.unit, day)? })
    }

    /// The number of the period that holds a day; a day that the calendar cannot name lies at the
    /// far end on its side.
    pub(super) fn period(&self, day: Day) -> i64 {
        match index(self.unit, day) {
            Some(index) => (index - self.start).div_euclid(self.units),
            None if day < 0 => i64::MIN,
            None => i64::MAX,
        }
    }

    /// The first day of a period.
    pub(super) fn first_day(&self, period: i64) -> Option<Day> {
        let index = period.checked_mul(self.units)?.checked_add(self.start)?;
        first_day(self.unit, index)
    }

    /// The last day of a period.
    pub(super) fn last_day(&self, period: i64) -> Option<Day> {
        self.first_day(period.checked_add(1)?).map(|day| day - 1)
    }
}

fn index(unit: PeriodUnit, day: Day) -> Option<i64> {
    let date = named(day)?;
    let year = i64::from(date.year());
    Some(match unit {
        PeriodUnit::Day => i64::from(day),
        // Day 1 was a Monday.
        PeriodUnit::Week => (i64::from(day) - 1).div_euclid(7),
        PeriodUnit::Month => year * 12 + i64::from(date.month0()),
        PeriodUnit::Quarter => year * 4 + i64::from(date.month0() / 3),
        PeriodUnit::Year => year,
    })
}

fn first_day(unit: PeriodUnit, index: i64) -> Option<Day> {
    let month = |months: i64| {
        let year = i32::try_from(months.div_euclid(12)).ok()?;
        let month = u32::try_from(months.rem_euclid(12)).ok()? + 1;
        NaiveDate::from_ymd_opt(year, month, 1).map(number)
    };
    match unit {
        PeriodUnit::Day => Day::try_from(index).ok(),
        PeriodUnit::Week => Day::try_from(index.checked_mul(7)?.checked_add(1)?).ok(),
        PeriodUnit::Month => month(index),
        PeriodUnit::Quarter => month(index.checked_mul(3)?),
        PeriodUnit::Year => month(index.checked_mul(12)?),
    }
}

/// The day so many periods of a rate after another. A month after the 31st is the last day of a
/// shorter month.
pub(super) fn later(day: Day, rate: Rate, periods: u32) -> Option<Day> {
    let units = u32::from(rate.units.get()).checked_mul(periods)?;
    let months = |each: u32| {
        let months = Months::new(units.checked_mul(each)?);
        named(day)?.checked_add_months(months).map(number)
    };
    let days = |each: u32| {
        let days = units.checked_mul(each).and_then(|days| Day::try_from(days).ok())?;
        day.checked_add(days).filter(|&day| named(day).is_some())
    };
    match rate.unit {
        PeriodUnit::Day => days(1),
        PeriodUnit::Week => days(7),
        PeriodUnit::Month => months(1),
        PeriodUnit::Quarter => months(3),
        PeriodUnit::Year => months(12),
    }
}
