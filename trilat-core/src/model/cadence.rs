use crate::model::{Walk, written_as_text};
use std::{cmp::Ordering, fmt, num::NonZeroU16, str::FromStr};

/// How often something is promised or meant to happen.
///
/// Written `continuous`, `2 per year`, `at least 1 per year`, `1 per 2 years`, `regular`,
/// `ad hoc` or `once`. The order is the ladder of the model: a more frequent duty is more, a
/// stated period is more than "regular", and at one rate a floor ("at least") is more than a
/// bare number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cadence {
    /// Without interruption.
    Continuous,
    /// So many times in each period.
    Per(Rate),
    /// So many times in each period, or more.
    AtLeast(Rate),
    /// Regularly, with no period stated.
    Regular,
    /// As occasion arises.
    AdHoc,
    /// A single time.
    Once,
}

/// A number of times in a period of so many units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rate {
    /// How many times.
    pub times: NonZeroU16,
    /// How many units the period has.
    pub units: NonZeroU16,
    /// The unit.
    pub unit: PeriodUnit,
}

/// The unit of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PeriodUnit {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A calendar month.
    Month,
    /// Three calendar months.
    Quarter,
    /// A calendar year.
    Year,
}

impl PeriodUnit {
    const WORDS: [(&'static str, Self); 5] = [
        ("day", Self::Day),
        ("week", Self::Week),
        ("month", Self::Month),
        ("quarter", Self::Quarter),
        ("year", Self::Year),
    ];

    const fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// Mean length in 1/40,000 of a day, a whole number for every unit: the Gregorian year has
    /// 365.2425 days, the month a twelfth of it.
    const fn length(self) -> u64 {
        match self {
            Self::Day => 40_000,
            Self::Week => 280_000,
            Self::Month => 1_217_475,
            Self::Quarter => 3_652_425,
            Self::Year => 14_609_700,
        }
    }
}

impl Rate {
    /// One time in each of a unit.
    #[must_use]
    pub const fn once_per(unit: PeriodUnit) -> Self {
        Self { times: NonZeroU16::MIN, units: NonZeroU16::MIN, unit }
    }

    const fn period(self) -> u64 {
        self.units.get() as u64 * self.unit.length()
    }
}

impl Cadence {
    /// Once in every calendar year.
    pub const YEARLY: Self = Self::Per(Rate::once_per(PeriodUnit::Year));

    /// The rate, where one is stated.
    #[must_use]
    pub const fn rate(self) -> Option<Rate> {
        match self {
            Self::Per(rate) | Self::AtLeast(rate) => Some(rate),
            _ => None,
        }
    }

    const fn step(self) -> u8 {
        match self {
            Self::Continuous => 4,
            Self::Per(_) | Self::AtLeast(_) => 3,
            Self::Regular => 2,
            Self::AdHoc => 1,
            Self::Once => 0,
        }
    }

    /// How often, compared: by ladder, and by frequency where both state a rate.
    #[must_use]
    pub fn compare(self, other: Self) -> Ordering {
        let frequency = match (self.rate(), other.rate()) {
            (Some(left), Some(right)) => {
                let left_scaled = u64::from(left.times.get()) * right.period();
                left_scaled.cmp(&(u64::from(right.times.get()) * left.period()))
            }
            _ => self.step().cmp(&other.step()),
        };
        let floor = |cadence| matches!(cadence, Self::AtLeast(_));
        frequency.then(floor(self).cmp(&floor(other)))
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.units.get() {
            1 => write!(f, "{} per {}", self.times, self.unit.word()),
            units => write!(f, "{} per {units} {}s", self.times, self.unit.word()),
        }
    }
}

impl fmt::Display for Cadence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Continuous => f.write_str("continuous"),
            Self::Per(rate) => rate.fmt(f),
            Self::AtLeast(rate) => write!(f, "at least {rate}"),
            Self::Regular => f.write_str("regular"),
            Self::AdHoc => f.write_str("ad hoc"),
            Self::Once => f.write_str("once"),
        }
    }
}

/// A text that is no cadence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no cadence")]
pub struct BadCadence(String);

impl FromStr for Cadence {
    type Err = BadCadence;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let rate = |text: &str| {
            let (times, period) = text.split_once(" per ")?;
            let (units, unit) = match period.split_once(' ') {
                Some((units, unit)) => (units.parse().ok()?, unit.strip_suffix('s')?),
                None => (NonZeroU16::MIN, period),
            };
            let unit = PeriodUnit::WORDS.iter().find(|(word, _)| *word == unit)?.1;
            Some(Rate { times: times.parse().ok()?, units, unit })
        };
        match text {
            "continuous" => Some(Self::Continuous),
            "regular" => Some(Self::Regular),
            "ad hoc" => Some(Self::AdHoc),
            "once" => Some(Self::Once),
            _ => match text.strip_prefix("at least ") {
                Some(rest) => rate(rest).map(Self::AtLeast),
                None => rate(text).map(Self::Per),
            },
        }
        .ok_or_else(|| BadCadence(crate::base::excerpt(text)))
    }
}

written_as_text!(
    Cadence,
    "a cadence",
    BadValue,
    "`continuous`, `1 per year`, `at least 1 per year`, `1 per 2 years`, `regular`, `ad hoc` or `once`; units are day, week, month, quarter and year."
);

impl Walk for Cadence {}
