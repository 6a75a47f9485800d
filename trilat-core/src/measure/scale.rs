//! The scale that positions stand on, known before the data are seen.

use super::error::{ErrorKind, MeasureError, quoted, unfit};
use super::words::words;
use serde::{Deserialize, Deserializer, Serialize, de::Error};

words! {
    /// What a scale's levels are to each other.
    pub enum ScaleKind, "kind of scale" {
        /// Levels differ and have no order.
        Nominal = "nominal",
        /// Levels have an order; where a measure needs distances they count as equally spaced.
        Ordinal = "ordinal",
        /// Levels are numbers, and the distances between them count.
        Numeric = "numeric",
    }
}

/// The code of a cell that is not known.
pub(crate) const MISSING: u16 = u16::MAX;

/// The levels that a position can take, lowest first, known beforehand.
///
/// The range of a measure comes from the scale and never from the levels that
/// happen to occur: two states that both voted *yes* and *abstain* are compared
/// on *yes*, *abstain*, *no*.
///
/// ```
/// use trilat_core::measure::Scale;
///
/// let votes = Scale::ordinal(["yes", "abstain", "no"])?;
/// assert_eq!(votes.code("abstain"), Some(1));
/// assert_eq!(votes.span(), 2.0);
/// let obligation = Scale::integers(0..=3)?;
/// assert_eq!(obligation.code("3"), Some(3));
/// # Ok::<(), trilat_core::measure::MeasureError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Scale {
    kind: ScaleKind,
    levels: Vec<String>,
    values: Vec<f64>,
}

/// A scale as it is written: a numeric one by its values, any other by its levels. Those that
/// follow from these may be there too.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenScale {
    kind: ScaleKind,
    levels: Option<Vec<String>>,
    values: Option<Vec<f64>>,
}

impl WrittenScale {
    fn read(self) -> Result<Scale, MeasureError> {
        let missing = |what: &str| {
            let message = format!("a scale of kind {} needs its {what}", self.kind.as_str());
            MeasureError::new(ErrorKind::Scale, message)
        };
        let scale = match (self.kind, &self.levels, &self.values) {
            (ScaleKind::Numeric, _, None) => return Err(missing("values")),
            (ScaleKind::Numeric, _, Some(values)) => Scale::numeric(values.iter().copied())?,
            (_, None, _) => return Err(missing("levels")),
            (kind, Some(levels), _) => Scale::named(kind, levels)?,
        };
        if self.levels.is_some_and(|levels| levels != scale.levels)
            || self.values.is_some_and(|values| values != scale.values)
        {
            let message = "the levels and the values of a scale are not of one another";
            return Err(MeasureError::new(ErrorKind::Scale, message));
        }
        Ok(scale)
    }
}

impl<'de> Deserialize<'de> for Scale {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        WrittenScale::deserialize(from)?.read().map_err(D::Error::custom)
    }
}

/// Reads JSON: `{"kind": "ordinal", "levels": ["no", "yes"]}`, or `kind` `numeric` and `values`.
impl std::str::FromStr for Scale {
    type Err = MeasureError;

    fn from_str(json: &str) -> Result<Self, Self::Err> {
        super::ask::read::<WrittenScale>(json)?.read()
    }
}

impl Scale {
    /// The most levels that a scale may have.
    pub const MAX_LEVELS: usize = 1024;

    /// A scale of categories without order.
    ///
    /// # Errors
    /// Fewer than two levels, more than [`Scale::MAX_LEVELS`], an empty name or a name twice.
    pub fn nominal<I: IntoIterator<Item: Into<String>>>(levels: I) -> Result<Self, MeasureError> {
        Self::named(ScaleKind::Nominal, levels)
    }

    /// A scale of ordered levels, from one end to the other. For measures that
    /// need distances the levels count as 1, 2, 3 …
    ///
    /// # Errors
    /// As for [`Scale::nominal`].
    pub fn ordinal<I: IntoIterator<Item: Into<String>>>(levels: I) -> Result<Self, MeasureError> {
        Self::named(ScaleKind::Ordinal, levels)
    }

    /// A scale of numbers, lowest first. Each level is named as the number is written.
    ///
    /// # Errors
    /// As for [`Scale::nominal`], if the values are not finite and strictly increasing, and if
    /// one is neither 0 nor from 1e-60 to 1e60 in size.
    pub fn numeric<I: IntoIterator<Item = f64>>(values: I) -> Result<Self, MeasureError> {
        // Adding zero turns a negative zero into the plain one, so that it is written `0`.
        let values: Vec<f64> =
            values.into_iter().take(Self::MAX_LEVELS + 1).map(|v| v + 0.0).collect();
        if let Some((value, what)) = values.iter().find_map(|v| Some((v, unfit(*v)?))) {
            let message = format!("the value `{value:?}` of a scale {what}");
            return Err(MeasureError::new(ErrorKind::Scale, message).with_value(value));
        }
        if values.windows(2).any(|pair| matches!(pair, [a, b] if a >= b)) {
            return Err(MeasureError::new(
                ErrorKind::Scale,
                "the values of a scale must be strictly increasing",
            ));
        }
        let levels = values.iter().map(ToString::to_string).collect();
        Self { kind: ScaleKind::Numeric, levels, values }.checked()
    }

    /// A scale of whole numbers.
    ///
    /// # Errors
    /// As for [`Scale::numeric`].
    pub fn integers(range: std::ops::RangeInclusive<i32>) -> Result<Self, MeasureError> {
        Self::numeric(range.map(f64::from))
    }

    fn named<I: IntoIterator<Item: Into<String>>>(
        kind: ScaleKind,
        levels: I,
    ) -> Result<Self, MeasureError> {
        let levels: Vec<String> =
            levels.into_iter().take(Self::MAX_LEVELS + 1).map(Into::into).collect();
        let values = (1..=levels.len()).map(|rank| rank as f64).collect();
        Self { kind, levels, values }.checked()
    }

    fn checked(self) -> Result<Self, MeasureError> {
        if self.levels.len() < 2 {
            return Err(MeasureError::new(ErrorKind::Scale, "a scale needs at least two levels"));
        }
        if self.levels.len() > Self::MAX_LEVELS {
            return Err(MeasureError::new(
                ErrorKind::Scale,
                format!("a scale may have at most {} levels", Self::MAX_LEVELS),
            ));
        }
        let mut seen = std::collections::BTreeSet::new();
        for level in &self.levels {
            if level.is_empty() {
                return Err(MeasureError::new(ErrorKind::EmptyName, "a level has an empty name"));
            }
            if !seen.insert(level) {
                return Err(MeasureError::new(
                    ErrorKind::DuplicateName,
                    format!("the level {} is named twice", quoted(level)),
                ));
            }
        }
        Ok(self)
    }

    pub(crate) fn from_parts(
        kind: ScaleKind,
        levels: Vec<String>,
        values: Vec<f64>,
    ) -> Result<Self, MeasureError> {
        if kind == ScaleKind::Numeric { Self::numeric(values) } else { Self::named(kind, levels) }
    }

    /// What the levels are to each other.
    #[must_use]
    pub fn kind(&self) -> ScaleKind {
        self.kind
    }

    /// Whether the levels have an order.
    #[must_use]
    pub fn is_ordered(&self) -> bool {
        self.kind != ScaleKind::Nominal
    }

    /// The names of the levels, lowest first.
    #[must_use]
    pub fn levels(&self) -> &[String] {
        &self.levels
    }

    /// The number of each level: its own on a scale of numbers, otherwise 1, 2, 3 …
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// How many levels there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.levels.len()
    }

    /// Always false: a scale has at least two levels.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        false
    }

    /// The distance between the two ends of the scale, Δmax.
    #[must_use]
    pub fn span(&self) -> f64 {
        match (self.values.first(), self.values.last()) {
            (Some(low), Some(high)) => high - low,
            _ => 0.0,
        }
    }

    /// The number of the level of this name, counted from 0. On a scale of
    /// numbers every way of writing a level's number will do; `true` and `false`
    /// may be written as Python (`True`) and spreadsheets (`TRUE`) do.
    #[must_use]
    pub fn code(&self, level: &str) -> Option<u16> {
        let position = self.levels.iter().position(|name| name == level).or_else(|| {
            if self.kind != ScaleKind::Numeric {
                let truth = match level {
                    "True" | "TRUE" => "true",
                    "False" | "FALSE" => "false",
                    _ => return None,
                };
                return self.levels.iter().position(|name| name == truth);
            }
            let value: f64 = level.parse().ok()?;
            self.values.iter().position(|v| v.total_cmp(&(value + 0.0)).is_eq())
        })?;
        u16::try_from(position).ok()
    }

    /// The scale's levels as a list for an error message.
    pub(crate) fn listed(&self) -> String {
        const SHOWN: usize = 8;
        let mut list: Vec<String> = self.levels.iter().take(SHOWN).map(|l| quoted(l)).collect();
        if self.levels.len() > SHOWN {
            list.push("…".into());
        }
        list.join(", ")
    }
}

/// The error for a cell that holds no level of the scale.
pub(crate) fn unknown_level(scale: &Scale, level: &str) -> MeasureError {
    MeasureError::new(
        ErrorKind::Level,
        format!("{} is not a level of the scale {}", quoted(level), scale.listed()),
    )
    .with_value(level)
}
