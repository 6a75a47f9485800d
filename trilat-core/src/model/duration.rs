use std::{cmp::Ordering, fmt, str::FromStr};

/// A length of time as ISO 8601 writes it, in years, months, weeks and days: `P7D`, `P2W`, `P1Y6M`.
///
/// It has no hours: days are the library's smallest unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Duration {
    years: u16,
    months: u16,
    weeks: u16,
    days: u16,
}

impl Duration {
    /// A number of days.
    #[must_use]
    pub const fn days(days: u16) -> Self {
        Self { years: 0, months: 0, weeks: 0, days }
    }

    /// How many calendar months it has, a year being twelve.
    #[must_use]
    pub const fn in_months(self) -> u32 {
        self.years as u32 * 12 + self.months as u32
    }

    /// How many days it has besides its months, a week being seven.
    #[must_use]
    pub const fn in_days(self) -> u32 {
        self.weeks as u32 * 7 + self.days as u32
    }

    /// Which of two is longer; `None` where that depends on the length of months: `P30D`, `P1M`.
    #[must_use]
    pub fn compare(self, other: Self) -> Option<Ordering> {
        // A month has 28 to 31 days; so many months from any day at least and at most so many.
        let least = |it: Self| u64::from(it.in_months()) * 28 + u64::from(it.in_days());
        let most = |it: Self| u64::from(it.in_months()) * 31 + u64::from(it.in_days());
        let by_parts =
            |a: Self, b: Self| (a.in_months(), a.in_days()) == (b.in_months(), b.in_days());
        match (self, other) {
            (a, b) if by_parts(a, b) => Some(Ordering::Equal),
            (a, b) if a.in_months() >= b.in_months() && a.in_days() >= b.in_days() => {
                Some(Ordering::Greater)
            }
            (a, b) if a.in_months() <= b.in_months() && a.in_days() <= b.in_days() => {
                Some(Ordering::Less)
            }
            (a, b) if most(a) < least(b) => Some(Ordering::Less),
            (a, b) if least(a) > most(b) => Some(Ordering::Greater),
            _ => None,
        }
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        let parts = [(self.years, 'Y'), (self.months, 'M'), (self.weeks, 'W'), (self.days, 'D')];
        for (number, unit) in parts {
            if number > 0 {
                write!(f, "{number}{unit}")?;
            }
        }
        Ok(())
    }
}

/// A text that is not a duration.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a duration such as `P7D`, `P2W`, `P6M` or `P1Y`")]
pub struct BadDuration(String);

impl FromStr for Duration {
    type Err = BadDuration;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        read(text).ok_or_else(|| BadDuration(crate::base::excerpt(text)))
    }
}

/// Strictly: units once each in their order, whole numbers above 0 without a leading zero.
fn read(text: &str) -> Option<Duration> {
    let mut rest = text.strip_prefix('P').filter(|rest| !rest.is_empty())?;
    let mut next = |unit: char| -> Option<u16> {
        let end = rest.find(|c: char| !c.is_ascii_digit());
        match end.map(|end| rest.split_at(end)) {
            Some((number, after)) if after.starts_with(unit) => {
                rest = after.strip_prefix(unit)?;
                let plain = !number.starts_with('0');
                number.parse().ok().filter(|_| plain)
            }
            _ => Some(0),
        }
    };
    let duration =
        Duration { years: next('Y')?, months: next('M')?, weeks: next('W')?, days: next('D')? };
    rest.is_empty().then_some(duration)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_written_as_it_was_read() {
        for text in ["P7D", "P2W", "P1Y6M", "P1Y2M3W4D", "P365D"] {
            assert_eq!(text.parse::<Duration>().unwrap().to_string(), text);
        }
        for text in
            ["", "P", "7D", "P0D", "P07D", "PT7H", "P7", "P1D1W", "P-1D", "p7d", "P1.5D", "P99999D"]
        {
            assert!(text.parse::<Duration>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_longer_of_two_is_told_where_no_month_decides() {
        let compare = |a: &str, b: &str| a.parse::<Duration>().unwrap().compare(b.parse().unwrap());
        assert_eq!(compare("P7D", "P1W"), Some(Ordering::Equal));
        assert_eq!(compare("P12M", "P1Y"), Some(Ordering::Equal));
        assert_eq!(compare("P7D", "P1M"), Some(Ordering::Less));
        assert_eq!(compare("P90D", "P1M"), Some(Ordering::Greater));
        assert_eq!(compare("P30D", "P1M"), None);
    }
}
