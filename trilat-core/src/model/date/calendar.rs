//! The proleptic Gregorian calendar, as far as dates need it.

/// English names, for messages and for reading dates as people write them.
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Days in a month; `month` runs from 1 to 12.
pub(super) fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// The number of a day, counted as chrono does: 0001-01-01 is day 1.
pub(super) fn day_number(year: u16, month: u8, day: u8) -> i32 {
    let past = i32::from(year) - 1;
    let before_year = 365 * past + past.div_euclid(4) - past.div_euclid(100) + past.div_euclid(400);
    let month_number = i32::from(month);
    // Days before the month, as if February had 30; corrected from March on.
    let before_month = (367 * month_number - 362) / 12;
    let correction = match (month > 2, is_leap(year)) {
        (false, _) => 0,
        (true, true) => 1,
        (true, false) => 2,
    };
    before_year + before_month - correction + i32::from(day)
}
