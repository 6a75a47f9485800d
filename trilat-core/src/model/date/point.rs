//! One date that is not an interval: its fields as written, and the days that they leave open.

use std::fmt::{self, Write as _};

use serde::Serialize;

use super::calendar::{day_number, days_in_month};

/// How closely a [`Date`](super::Date) is known.
///
/// Digits that are not given do not count: `2024-07-XX` is known to the month, as `2024-07` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DatePrecision {
    /// `2023-08-18`
    Day,
    /// `2023-08 early`, `2023-08-1X`
    PartOfMonth,
    /// `2023-08`
    Month,
    /// `2023-21`, codes 21 to 32
    Season,
    /// `2023 late`, `2023-1X`, and quarters, thirds and halves, codes 33 to 41
    PartOfYear,
    /// `2023`
    Year,
    /// `202X`
    Decade,
    /// `20XX`
    Century,
    /// `2XXX`
    Millennium,
    /// `2023/2024`, whatever its ends are
    Interval,
}

impl DatePrecision {
    /// The name as it is serialised, such as `part-of-month`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::PartOfMonth => "part-of-month",
            Self::Month => "month",
            Self::Season => "season",
            Self::PartOfYear => "part-of-year",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::Millennium => "millennium",
            Self::Interval => "interval",
        }
    }
}

impl fmt::Display for DatePrecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A third of a month or of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Part {
    Early,
    Mid,
    Late,
}

impl Part {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::Mid => "mid",
            Self::Late => "late",
        }
    }

    const fn months(self) -> (u8, u8) {
        match self {
            Self::Early => (1, 4),
            Self::Mid => (5, 8),
            Self::Late => (9, 12),
        }
    }

    const fn days(self, month_length: u8) -> (u8, u8) {
        match self {
            Self::Early => (1, 10),
            Self::Mid => (11, 20),
            Self::Late => (21, month_length),
        }
    }
}

/// `?`, `~`, `%`, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Mark {
    None,
    Uncertain,
    Approximate,
    Both,
}

/// What is written after the year, each form a variant, so that a date shows itself as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Rest {
    /// `2023`
    Nothing,
    /// `2023 early`
    Part(Part),
    /// `2023-XX`, with `-XX` after it or not
    AnyMonth { any_day: bool },
    /// `2023-0X` or `2023-1X`, by the first digit, with `-XX` after it or not
    MonthTens { tens: u8, any_day: bool },
    /// `2023-21`: codes 21 to 41
    Season(u8),
    /// `2023-08`
    Month(u8),
    /// `2023-08 early`
    MonthPart(u8, Part),
    /// `2023-08-XX`
    AnyDay(u8),
    /// `2023-08-1X`: the month and the first digit of the day
    DayTens(u8, u8),
    /// `2023-08-18`
    Day(u8, u8),
}

/// A date that is not an interval. `parse` makes valid ones only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Point {
    /// 0 to 9999, digits that are not given standing at 0.
    pub(super) year: u16,
    /// How many digits of the year are not given, 0 to 3; if any, `rest` gives nothing either.
    pub(super) hidden: u8,
    pub(super) rest: Rest,
    pub(super) mark: Mark,
}

impl Point {
    pub(super) const fn day(year: u16, month: u8, day: u8) -> Self {
        Self { year, hidden: 0, rest: Rest::Day(month, day), mark: Mark::None }
    }

    /// How many years share the digits given.
    const fn years(self) -> u16 {
        10_u16.pow(self.hidden as u32)
    }

    /// The numbers of its earliest and latest day.
    pub(super) fn days(self) -> (i32, i32) {
        let year = self.year;
        match self.rest {
            Rest::Nothing | Rest::AnyMonth { .. } => {
                (day_number(year, 1, 1), day_number(year + self.years() - 1, 12, 31))
            }
            Rest::Part(part) => months(year, part.months()),
            Rest::MonthTens { tens: 0, .. } => months(year, (1, 9)),
            Rest::MonthTens { .. } => months(year, (10, 12)),
            Rest::Season(code) => months(year, season(code)),
            Rest::Month(month) | Rest::AnyDay(month) => months(year, (month, month)),
            Rest::MonthPart(month, part) => {
                let (first, last) = part.days(days_in_month(year, month));
                (day_number(year, month, first), day_number(year, month, last))
            }
            Rest::DayTens(month, tens) => {
                let first = (10 * tens).max(1);
                let last = (10 * tens + 9).min(days_in_month(year, month));
                (day_number(year, month, first), day_number(year, month, last))
            }
            Rest::Day(month, day) => {
                let number = day_number(year, month, day);
                (number, number)
            }
        }
    }

    pub(super) const fn precision(self) -> DatePrecision {
        match self.rest {
            Rest::Nothing | Rest::AnyMonth { .. } => match self.hidden {
                0 => DatePrecision::Year,
                1 => DatePrecision::Decade,
                2 => DatePrecision::Century,
                _ => DatePrecision::Millennium,
            },
            Rest::Season(21..=32) => DatePrecision::Season,
            Rest::Season(_) | Rest::Part(_) | Rest::MonthTens { .. } => DatePrecision::PartOfYear,
            Rest::Month(_) | Rest::AnyDay(_) => DatePrecision::Month,
            Rest::MonthPart(..) | Rest::DayTens(..) => DatePrecision::PartOfMonth,
            Rest::Day(..) => DatePrecision::Day,
        }
    }
}

/// From the first day of one month to the last of another; month 13 is January of the next year.
fn months(year: u16, (first, last): (u8, u8)) -> (i32, i32) {
    let (end_year, end_month) = if last > 12 { (year + 1, last - 12) } else { (year, last) };
    (
        day_number(year, first, 1),
        day_number(end_year, end_month, days_in_month(end_year, end_month)),
    )
}

/// First and last month of the codes 21 to 41, as ISO 8601-2 (4.8) names them.
const fn season(code: u8) -> (u8, u8) {
    match code {
        21 | 25 | 31 => (3, 5),
        22 | 26 | 32 => (6, 8),
        23 | 27 | 29 => (9, 11),
        24 | 28 | 30 => (12, 14),
        33 => (1, 3),
        34 => (4, 6),
        35 => (7, 9),
        36 => (10, 12),
        37 => Part::Early.months(),
        38 => Part::Mid.months(),
        39 => Part::Late.months(),
        40 => (1, 6),
        _ => (7, 12),
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let given = 4 - usize::from(self.hidden);
        write!(f, "{:0given$}", self.year / self.years())?;
        for _ in 0..self.hidden {
            f.write_char('X')?;
        }
        let and_any_day = |any_day: bool| if any_day { "-XX" } else { "" };
        match self.rest {
            Rest::Nothing => {}
            Rest::Part(part) => write!(f, " {}", part.as_str())?,
            Rest::AnyMonth { any_day } => write!(f, "-XX{}", and_any_day(any_day))?,
            Rest::MonthTens { tens, any_day } => write!(f, "-{tens}X{}", and_any_day(any_day))?,
            Rest::Season(code) => write!(f, "-{code}")?,
            Rest::Month(month) => write!(f, "-{month:02}")?,
            Rest::MonthPart(month, part) => write!(f, "-{month:02} {}", part.as_str())?,
            Rest::AnyDay(month) => write!(f, "-{month:02}-XX")?,
            Rest::DayTens(month, tens) => write!(f, "-{month:02}-{tens}X")?,
            Rest::Day(month, day) => write!(f, "-{month:02}-{day:02}")?,
        }
        f.write_str(match self.mark {
            Mark::None => "",
            Mark::Uncertain => "?",
            Mark::Approximate => "~",
            Mark::Both => "%",
        })
    }
}
