use crate::measure::error::{ErrorKind, MeasureError, quoted};
use chrono::{Datelike, NaiveDate};

/// How a column says which period an item belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PeriodColumn<'a> {
    /// A whole number: a year, a session.
    Number(&'a str),
    /// A date `YYYY-MM-DD`, of which the year counts.
    Year(&'a str),
    /// A date `YYYY-MM-DD`, of which the month counts: 12 × year + month − 1.
    Month(&'a str),
    /// A date `YYYY-MM-DD`, every day a period: days since 1970-01-01.
    Day(&'a str),
}

impl<'a> PeriodColumn<'a> {
    pub(super) fn name(self) -> &'a str {
        match self {
            Self::Number(name) | Self::Year(name) | Self::Month(name) | Self::Day(name) => name,
        }
    }

    pub(super) fn parse(self, value: &str) -> Result<Option<i64>, MeasureError> {
        if value.is_empty() {
            return Ok(None);
        }
        let key = match self {
            Self::Number(_) => value.parse().ok(),
            Self::Year(_) => date(value).map(|day| i64::from(day.year())),
            Self::Month(_) => {
                date(value).map(|day| i64::from(day.year()) * 12 + i64::from(day.month0()))
            }
            Self::Day(_) => date(value).map(days_since_1970),
        };
        key.map(Some).ok_or_else(|| {
            let wanted = if matches!(self, Self::Number(_)) { "a whole number" } else { "a date" };
            MeasureError::new(ErrorKind::Period, format!("{} is not {wanted}", quoted(value)))
                .with_value(value)
        })
    }
}

/// A day from 0001-01-01 to 9999-12-31, which every language has. Midnight of a day, as databases
/// and spreadsheets write a day, is that day.
pub(crate) fn date(text: &str) -> Option<NaiveDate> {
    let text = match text.split_once(['T', ' ']) {
        Some((day, time)) if is_midnight(time) => day,
        _ => text,
    };
    // The form is fixed, so that `2019-1-1` and signs and spaces are refused.
    let shape = text.bytes().enumerate().all(|(place, byte)| {
        if place == 4 || place == 7 { byte == b'-' } else { byte.is_ascii_digit() }
    });
    if !shape || text.len() != 10 || text.starts_with("0000") {
        return None;
    }
    let number = |digits: std::ops::Range<usize>| text.get(digits)?.parse::<u32>().ok();
    let year = i32::try_from(number(0..4)?).ok()?;
    NaiveDate::from_ymd_opt(year, number(5..7)?, number(8..10)?)
}

/// `00:00`, `00:00:00`, `00:00:00.000`, with `Z` or without.
fn is_midnight(time: &str) -> bool {
    let time = time.strip_suffix('Z').unwrap_or(time);
    let (clock, fraction) = time.split_once('.').unwrap_or((time, ""));
    matches!((clock, fraction), ("00:00", "") | ("00:00:00", _))
        && fraction.bytes().all(|digit| digit == b'0')
}

fn days_since_1970(day: NaiveDate) -> i64 {
    day.signed_duration_since(NaiveDate::default()).num_days()
}
