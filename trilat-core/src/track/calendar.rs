//! Calendar periods by number: years, quarters, months, weeks and days, one or more at a time.

use super::{
    days::{named, number},
    lifecycle::Day,
};
use crate::model::{Duration, PeriodUnit, Rate};
use chrono::{Datelike, Months, NaiveDate};

/// The periods of a rate, counted from the one that holds a given day: that is number 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct Calendar {
    rate: Rate,
    start: Start,
}

#[derive(Clone, Copy, Debug)]
enum Start {
    /// The calendar's own periods, by the number of a unit.
    Unit(i64),
    /// Periods that begin on a day.
    Day(Day),
}

impl Calendar {
    /// The calendar's own periods, the first of them the one that holds the day.
    pub(super) fn new(rate: Rate, day: Day) -> Option<Self> {
        Some(Self { rate, start: Start::Unit(index(rate.unit, day)?) })
    }

    /// Periods that begin on a day, wherever it lies in the calendar.
    pub(super) fn rolling(rate: Rate, day: Day) -> Option<Self> {
        named(day).map(|_| Self { rate, start: Start::Day(day) })
    }

    /// The number of the period that holds a day; a day that the calendar cannot name lies at the
    /// far end on its side.
    pub(super) fn period(&self, day: Day) -> i64 {
        let units = i64::from(self.rate.units.get());
        let found = match self.start {
            Start::Unit(start) => {
                index(self.rate.unit, day).map(|index| (index - start).div_euclid(units))
            }
            Start::Day(start) => {
                rolling_index(self.rate.unit, start, day).map(|index| index.div_euclid(units))
            }
        };
        found.unwrap_or(if day < 0 { i64::MIN } else { i64::MAX })
    }

    /// The first day of a period.
    pub(super) fn first_day(&self, period: i64) -> Option<Day> {
        let units = period.checked_mul(i64::from(self.rate.units.get()))?;
        match self.start {
            Start::Unit(start) => first_day(self.rate.unit, units.checked_add(start)?),
            Start::Day(start) => shifted(start, self.rate.unit, units),
        }
    }

    /// The last day of a period.
    pub(super) fn last_day(&self, period: i64) -> Option<Day> {
        self.first_day(period.checked_add(1)?).map(|day| day - 1)
    }
}

/// How many whole units lie from one day to another; below 0 if the other is before it.
fn rolling_index(unit: PeriodUnit, start: Day, day: Day) -> Option<i64> {
    let days = i64::from(day) - i64::from(start);
    let months = |each: i64| {
        let months = index(PeriodUnit::Month, day)? - index(PeriodUnit::Month, start)?;
        let units = months.div_euclid(each);
        // The last unit is not whole before its day of the month.
        let begun = shifted(start, PeriodUnit::Month, units * each)?;
        Some(if begun > day { units - 1 } else { units })
    };
    match unit {
        PeriodUnit::Day => Some(days),
        PeriodUnit::Week => Some(days.div_euclid(7)),
        PeriodUnit::Month => months(1),
        PeriodUnit::Quarter => months(3),
        PeriodUnit::Year => months(12),
    }
}

/// The day so many units after another, or before it if below 0. A month after the 31st is the
/// last day of a shorter month.
fn shifted(day: Day, unit: PeriodUnit, units: i64) -> Option<Day> {
    let days = |each: i64| {
        let day = i64::from(day).checked_add(units.checked_mul(each)?)?;
        Day::try_from(day).ok().filter(|&day| named(day).is_some())
    };
    let months = |each: i64| {
        let months = units.checked_mul(each)?;
        let by = Months::new(u32::try_from(months.unsigned_abs()).ok()?);
        let date = named(day)?;
        let moved =
            if months < 0 { date.checked_sub_months(by) } else { date.checked_add_months(by) };
        moved.map(number)
    };
    match unit {
        PeriodUnit::Day => days(1),
        PeriodUnit::Week => days(7),
        PeriodUnit::Month => months(1),
        PeriodUnit::Quarter => months(3),
        PeriodUnit::Year => months(12),
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

/// The day so long after another: first its months, then its days.
pub(super) fn after(day: Day, duration: Duration) -> Option<Day> {
    let day = shifted(day, PeriodUnit::Month, i64::from(duration.in_months()))?;
    shifted(day, PeriodUnit::Day, i64::from(duration.in_days()))
}

/// The day one period of a rate after another.
pub(super) fn later(day: Day, rate: Rate) -> Option<Day> {
    shifted(day, rate.unit, i64::from(rate.units.get()))
}
