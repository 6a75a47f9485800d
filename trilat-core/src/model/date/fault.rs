//! Why a text is not a date, and where in it.

use std::ops::Range;

use thiserror::Error;

use super::calendar::{MONTHS, days_in_month};

/// Longer texts are refused unread; the longest date is not half as long.
pub(super) const MAX_BYTES: usize = 64;

/// A fault and the bytes where it is.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) fault: Fault,
    pub(super) span: Range<usize>,
}

/// Texts are held as they are to be shown, see [`shown`].
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub(super) enum Fault {
    #[error("the date is empty")]
    Empty,
    #[error("`{start}…` is no date: it has {bytes} bytes, and no date has more than {MAX_BYTES}")]
    TooLong { start: String, bytes: usize },
    #[error("`{text}` is no date: expected {expected}, found {found}")]
    Expected { text: String, expected: &'static str, found: String },
    #[error(
        "`{0}` is no month: months run from 01 to 12, codes of seasons and other parts of a year from \
         21 to 41"
    )]
    NoMonth(String),
    #[error("`{text}` is no day: {} {year:04} has {} days", month_name(*.month), days_in_month(*.year, *.month))]
    NoDay { text: String, year: u16, month: u8 },
    #[error("`{0}` is no day: days are counted from 01")]
    DayZero(String),
    #[error("`{0}` gives a digit after one that it leaves open")]
    Gap(String),
    #[error("`{0}` leaves every digit of the year open")]
    AnyYear(String),
    #[error("`{0}` is no date: only a month or a year has an early, mid or late part")]
    NoParts(String),
    #[error("`{0}` is a set of dates, which is not read")]
    Set(String),
    #[error("`{0}` gives a time of day, and dates are kept to the day")]
    TimeOfDay(String),
    #[error("`{0}`: years before 0000 and after 9999 are not read")]
    FarYear(String),
    #[error("`{0}` marks one part of the date, which is not read")]
    InnerMark(String),
    #[error("`{0}` has two marks")]
    TwoMarks(String),
    #[error("`{0}` has more than one `/`")]
    Slashes(String),
    #[error("`{0}` ends before it begins")]
    Reversed(String),
}

/// Input as it can be shown in a message: characters that are not seen are written out.
pub(super) fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for char in text.chars() {
        if char == ' ' || char.is_ascii_graphic() {
            shown.push(char);
        } else {
            shown.extend(char.escape_debug());
        }
    }
    shown
}

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("the month")
}
