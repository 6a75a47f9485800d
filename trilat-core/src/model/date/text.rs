//! [`Date`] from text, from a calendar day and to text, by itself and in serde's formats.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use chrono::{Datelike, NaiveDate};

use super::expression::{Edge, Written};
use super::point::Point;
use super::{Date, DateError, parse};

/// # Errors
///
/// A [`DateError`] that tells what is wrong, at which byte, and, where the meaning can be made
/// out, how to write it. Texts of more than 64 bytes are refused unread.
impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        parse::date(text).map_err(|refusal| DateError::new(text, refusal))
    }
}

/// Fails for years outside 0000–9999, which have no form that could be written.
impl TryFrom<NaiveDate> for Date {
    type Error = DateError;

    fn try_from(day: NaiveDate) -> Result<Self, DateError> {
        let fields =
            (u16::try_from(day.year()), u8::try_from(day.month()), u8::try_from(day.day()));
        match fields {
            (Ok(year @ 0..=9999), Ok(month), Ok(day)) => {
                Ok(Self::one(Point::day(year, month, day)))
            }
            _ => Err(DateError::year_out_of_range(&day.to_string())),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.width().is_some() || f.precision().is_some() {
            f.pad(&self.0.to_string())
        } else {
            self.0.fmt(f)
        }
    }
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(point) => write!(f, "{point}"),
            Self::Span(start, end) => write!(f, "{start}/{end}"),
        }
    }
}

impl fmt::Display for Edge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(point) => write!(f, "{point}"),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;

        impl de::Visitor<'_> for Text {
            type Value = Date;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date such as `2023-08-18`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Date, E> {
                text.parse().map_err(E::custom)
            }
        }

        deserializer.deserialize_str(Text)
    }
}
