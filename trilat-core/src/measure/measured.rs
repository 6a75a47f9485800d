//! A measured value, or why there is none.

use super::words::words;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use std::fmt;

words! {
    /// Why a measure has no value.
    ///
    /// A measure that is undefined says so; it is never replaced by 0 or 1.
    #[derive(PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum Undefined, "reason" {
        /// No item is known for both (for a group: for two or more).
        NoCommonItem = "no_common_item",
        /// The positions do not vary, so that chance agreement is complete or the
        /// number of pairs that could be ordered is zero.
        NoVariation = "no_variation",
        /// The weights of the items compared add up to zero.
        NoWeight = "no_weight",
        /// The measure needs ordered levels and the scale is nominal.
        Unordered = "unordered",
        /// The measure needs a true zero, which only a scale of numbers none of
        /// which is negative can have.
        NoZero = "no_zero",
        /// The measure is published for three options and the scale has another number.
        NotThreeLevels = "not_three_levels",
        /// No point was supplied for an actor.
        NoPoint = "no_point",
        /// No weights of items were supplied.
        NoWeights = "no_weights",
        /// No resample had a value.
        NoResample = "no_resample",
        /// Nothing is there to divide by: an actor without any statement or edge.
        NoActivity = "no_activity",
    }
}

impl fmt::Display for Undefined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoCommonItem => "no item is known for both",
            Self::NoVariation => "the positions do not vary",
            Self::NoWeight => "the weights of the items compared add up to zero",
            Self::Unordered => "the scale has no order",
            Self::NoZero => "the scale has no true zero",
            Self::NotThreeLevels => "the measure is defined for three options",
            Self::NoPoint => "no point was supplied for an actor",
            Self::NoWeights => "no weights were supplied",
            Self::NoResample => "no resample has a value",
            Self::NoActivity => "an actor has made no statement",
        })
    }
}

/// The outcome of a measure: a value or the reason why there is none, with the
/// number of items that it rests on and the number that there were.
///
/// Serialises as `{"value": 0.4, "n": 20, "items": 20, "coverage": 1.0}`, or with
/// `"undefined": "no_variation"` in the place of the value.
///
/// ```
/// use trilat_core::measure::{Measured, Undefined};
///
/// let share = Measured::defined(0.75, 8, 10);
/// assert_eq!((share.value(), share.n(), share.coverage()), (Some(0.75), 8, Some(0.8)));
/// let none = Measured::undefined(Undefined::NoCommonItem, 0, 10);
/// assert_eq!((none.value(), none.why()), (None, Some(Undefined::NoCommonItem)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    outcome: Result<f64, Undefined>,
    n: u64,
    items: u64,
}

impl Measured {
    /// A value that rests on `n` of `items` items.
    #[must_use]
    pub const fn defined(value: f64, n: u64, items: u64) -> Self {
        Self { outcome: Ok(value), n, items }
    }

    /// No value, for this reason, though `n` of `items` items could be compared.
    #[must_use]
    pub const fn undefined(why: Undefined, n: u64, items: u64) -> Self {
        Self { outcome: Err(why), n, items }
    }

    /// The value, if there is one.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        self.outcome.ok()
    }

    /// Why there is no value.
    #[must_use]
    pub fn why(&self) -> Option<Undefined> {
        self.outcome.err()
    }

    /// The value or the reason.
    ///
    /// # Errors
    /// The reason why the measure is undefined.
    pub fn outcome(&self) -> Result<f64, Undefined> {
        self.outcome
    }

    /// How many items were compared.
    #[must_use]
    pub fn n(&self) -> u64 {
        self.n
    }

    /// How many items there were, known or not.
    #[must_use]
    pub fn items(&self) -> u64 {
        self.items
    }

    /// The share of the items that could be compared, from 0 to 1; `None` if there were none.
    #[must_use]
    pub fn coverage(&self) -> Option<f64> {
        (self.items > 0).then(|| self.n as f64 / self.items as f64)
    }
}

/// A value of a measure, or why there is none.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(rename = "Measured")]
#[expect(dead_code, reason = "stands for what the writer writes")]
struct WrittenMeasured {
    /// The value; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<f64>,
    /// Why there is no value; absent where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    undefined: Option<Undefined>,
    /// How many items the value rests on.
    n: u64,
    /// How many items there were, known or not.
    items: u64,
    /// The share of the items that could be compared, from 0 to 1.
    coverage: Option<f64>,
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Measured {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        WrittenMeasured::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        WrittenMeasured::json_schema(generator)
    }
}

impl Serialize for Measured {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        match self.outcome {
            Ok(value) => map.serialize_entry("value", &value)?,
            Err(why) => map.serialize_entry("undefined", &why)?,
        }
        map.serialize_entry("n", &self.n)?;
        map.serialize_entry("items", &self.items)?;
        map.serialize_entry("coverage", &self.coverage())?;
        map.end()
    }
}
