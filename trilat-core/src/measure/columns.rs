//! How a table of text is to be read, as data.

use super::ask;
use super::error::MeasureError;
use super::read::{Long, Orientation, PeriodColumn, Wide};
use super::scale::Scale;
use super::table::Table;
use serde::Deserialize;

/// Which columns of a table are what; [`Wide`] and [`Long`] as data, for the bindings to other
/// languages.
///
/// ```
/// use trilat_core::measure::{Scale, TableColumns};
///
/// let columns: TableColumns = r#"{"wide": {"key": "id", "period": {"year": "date"}}}"#.parse()?;
/// let text = "id,date,JP,US\nR1,2019-12-12,yes,no\n";
/// let table = columns.read(text, Scale::ordinal(["yes", "abstain", "no"])?)?;
/// assert_eq!(table.periods(), Some(&[Some(2019)][..]));
/// # Ok::<(), trilat_core::measure::MeasureError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum TableColumns {
    /// One row an item or an actor.
    Wide {
        /// The column that names the rows.
        key: String,
        /// Which way the table lies.
        #[serde(default)]
        orientation: Orientation,
        /// The columns to take; without it, all that are nothing else.
        columns: Option<Vec<String>>,
        /// The column of the items' weights.
        weight: Option<String>,
        /// The column of the items' periods.
        period: Option<GivenPeriod>,
        /// Other ways of writing that a position is not known, beside the empty field.
        #[serde(default)]
        missing: Vec<String>,
        /// Whether to take actors without a known position too.
        #[serde(default)]
        keep_empty_actors: bool,
    },
    /// One row a cell.
    Long {
        /// The column of the actors.
        actor: String,
        /// The column of the items.
        item: String,
        /// The column of the levels.
        level: String,
        /// The column of the items' weights.
        weight: Option<String>,
        /// The column of the items' periods.
        period: Option<GivenPeriod>,
        /// Other ways of writing that a position is not known, beside the empty field.
        #[serde(default)]
        missing: Vec<String>,
        /// Whether to take actors without a known position too.
        #[serde(default)]
        keep_empty_actors: bool,
    },
}

/// [`PeriodColumn`] with a name of its own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GivenPeriod {
    /// See [`PeriodColumn::Number`].
    Number(String),
    /// See [`PeriodColumn::Year`].
    Year(String),
    /// See [`PeriodColumn::Month`].
    Month(String),
    /// See [`PeriodColumn::Day`].
    Day(String),
}

impl GivenPeriod {
    fn column(&self) -> PeriodColumn<'_> {
        match self {
            Self::Number(name) => PeriodColumn::Number(name),
            Self::Year(name) => PeriodColumn::Year(name),
            Self::Month(name) => PeriodColumn::Month(name),
            Self::Day(name) => PeriodColumn::Day(name),
        }
    }
}

impl std::str::FromStr for TableColumns {
    type Err = MeasureError;

    fn from_str(json: &str) -> Result<Self, Self::Err> {
        ask::read(json)
    }
}

impl TableColumns {
    /// Read a table from text.
    ///
    /// # Errors
    /// As for [`Wide::read`] and [`Long::read`].
    pub fn read(&self, text: &str, scale: Scale) -> Result<Table, MeasureError> {
        let (weight, period, missing, keep) = match self {
            Self::Wide { weight, period, missing, keep_empty_actors, .. }
            | Self::Long { weight, period, missing, keep_empty_actors, .. } => {
                (weight.as_deref(), period, missing, *keep_empty_actors)
            }
        };
        let missing: Vec<&str> = missing.iter().map(String::as_str).collect();
        let period = period.as_ref().map(GivenPeriod::column);
        match self {
            Self::Wide { key, orientation, columns, .. } => {
                let mut wide = Wide::new(key).orientation(*orientation).missing(&missing);
                let names: Vec<&str> = columns.iter().flatten().map(String::as_str).collect();
                if columns.is_some() {
                    wide = wide.columns(&names);
                }
                if let Some(name) = weight {
                    wide = wide.weight(name);
                }
                if let Some(column) = period {
                    wide = wide.period(column);
                }
                if keep {
                    wide = wide.keep_empty_actors();
                }
                wide.read(text, scale)
            }
            Self::Long { actor, item, level, .. } => {
                let mut long = Long::new(actor, item, level).missing(&missing);
                if let Some(name) = weight {
                    long = long.weight(name);
                }
                if let Some(column) = period {
                    long = long.period(column);
                }
                if keep {
                    long = long.keep_empty_actors();
                }
                long.read(text, scale)
            }
        }
    }
}
