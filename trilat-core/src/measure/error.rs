//! What can be wrong with numbers that come from outside.

use super::words::words;
use serde::ser::SerializeMap;
use std::fmt;

words! {
    /// What kind of thing was wrong.
    #[non_exhaustive]
    pub enum ErrorKind, "kind of error" {
        /// A scale has too few or too many levels, a level twice, or values out of order.
        Scale = "scale",
        /// A cell holds something that is no level of the scale.
        Level = "level",
        /// A cell is given twice.
        DuplicateCell = "duplicate_cell",
        /// An actor, an item or a column is named twice.
        DuplicateName = "duplicate_name",
        /// A weight is negative, infinite or not a number.
        Weight = "weight",
        /// An actor, an item or a level has no name.
        EmptyName = "empty_name",
        /// An actor has no known cell at all.
        EmptyActor = "empty_actor",
        /// A column that was asked for is not in the header.
        MissingColumn = "missing_column",
        /// The text is not well-formed CSV.
        Syntax = "syntax",
        /// A period is neither an integer nor a date.
        Period = "period",
        /// Two lists that belong together have different lengths.
        Shape = "shape",
        /// The input is larger than this library takes.
        TooLarge = "too_large",
        /// Two partial results cannot be merged.
        Mismatch = "mismatch",
        /// Serialised bytes are damaged or of another version.
        Bytes = "bytes",
        /// A parameter is out of its range.
        Parameter = "parameter",
        /// An actor that was asked for is not there.
        UnknownActor = "unknown_actor",
    }
}

/// What is wrong with a number that sums of squares and products are to be made of, if anything.
///
/// Between these ends no such sum overflows or vanishes, and so what can be measured is a number.
pub(crate) fn unfit(value: f64) -> Option<&'static str> {
    if !value.is_finite() {
        Some("is not a finite number")
    } else if value != 0.0 && !(1e-60..=1e60).contains(&value.abs()) {
        Some("is neither 0 nor between 1e-60 and 1e60 in size")
    } else {
        None
    }
}

/// An error of the measures: what is wrong and, for a table, in which row and
/// column and with which value.
///
/// Rows of a CSV text are counted from 1, the header being row 1; the rows of
/// a table built in memory are named by actor and its columns by item.
///
/// ```
/// use trilat_core::measure::{Scale, Table};
///
/// let mut table = Table::builder(Scale::ordinal(["yes", "abstain", "no"])?);
/// let error = table.set("JP", "R/74/1", "maybe").unwrap_err();
/// assert_eq!(error.column(), Some("R/74/1"));
/// assert_eq!(error.value(), Some("maybe"));
/// # Ok::<(), trilat_core::measure::MeasureError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureError(Box<Inner>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Inner {
    kind: ErrorKind,
    row: Option<String>,
    column: Option<String>,
    value: Option<String>,
    detail: String,
}

impl MeasureError {
    pub(crate) fn new(kind: ErrorKind, detail: impl Into<String>) -> Self {
        Self(Box::new(Inner { kind, row: None, column: None, value: None, detail: detail.into() }))
    }

    pub(crate) fn at(mut self, row: impl fmt::Display, column: &str) -> Self {
        self.0.row = Some(row.to_string());
        self.0.column = Some(column.to_owned());
        self
    }

    pub(crate) fn in_row(mut self, row: impl fmt::Display) -> Self {
        self.0.row = Some(row.to_string());
        self
    }

    pub(crate) fn in_column(mut self, column: &str) -> Self {
        self.0.column = Some(column.to_owned());
        self
    }

    pub(crate) fn with_value(mut self, value: impl fmt::Display) -> Self {
        self.0.value = Some(value.to_string());
        self
    }

    /// What kind of thing was wrong.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The row: a number in a CSV text, an actor's name in a table built in memory.
    #[must_use]
    pub fn row(&self) -> Option<&str> {
        self.0.row.as_deref()
    }

    /// The column: a header in a CSV text, an item's name in a table built in memory.
    #[must_use]
    pub fn column(&self) -> Option<&str> {
        self.0.column.as_deref()
    }

    /// The offending value as written; an empty value is the empty string.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        self.0.value.as_deref()
    }

    /// What is wrong, without the place.
    #[must_use]
    pub fn detail(&self) -> &str {
        &self.0.detail
    }
}

impl fmt::Display for MeasureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.0.row, &self.0.column) {
            (Some(row), Some(column)) => {
                write!(f, "row {}, column {}: ", quoted(row), quoted(column))?;
            }
            (Some(row), None) => write!(f, "row {}: ", quoted(row))?,
            (None, Some(column)) => write!(f, "column {}: ", quoted(column))?,
            (None, None) => {}
        }
        f.write_str(&self.0.detail)
    }
}

impl std::error::Error for MeasureError {}

/// As `{"error", "row", "column", "value", "message"}`, null where there is none.
impl serde::Serialize for MeasureError {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(5))?;
        map.serialize_entry("error", &self.kind())?;
        map.serialize_entry("row", &self.row())?;
        map.serialize_entry("column", &self.column())?;
        map.serialize_entry("value", &self.value())?;
        map.serialize_entry("message", &self.to_string())?;
        map.end()
    }
}

/// Text from outside, in back-ticks, on one line and cut to a length that can be read.
#[must_use]
pub fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut out = String::from("`");
    for (count, c) in text.chars().enumerate() {
        if count == LONGEST {
            out.push('…');
            break;
        }
        if c.is_control() { out.extend(c.escape_default()) } else { out.push(c) }
    }
    out.push('`');
    out
}

/// Reads a value by its name.
pub(crate) fn by_name<'de, D, T>(from: D) -> Result<T, D::Error>
where
    D: serde::Deserializer<'de>,
    T: std::str::FromStr<Err = MeasureError>,
{
    let name = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(from)?;
    name.parse().map_err(|error: MeasureError| serde::de::Error::custom(error.detail()))
}

/// A name that is not there.
pub(crate) fn unknown(
    text: &str,
    what: &str,
    known: &mut dyn Iterator<Item = &'static str>,
) -> MeasureError {
    let known: Vec<&str> = known.collect();
    let message = format!("there is no {what} {}; there are {}", quoted(text), known.join(", "));
    MeasureError::new(ErrorKind::Parameter, message).with_value(text)
}
