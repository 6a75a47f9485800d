use super::header::Header;
use super::levels::Levels;
use super::options::{Options, field, options};
use super::period::PeriodColumn;
use crate::measure::csv::Csv;
use crate::measure::error::{ErrorKind, MeasureError, quoted};
use crate::measure::scale::Scale;
use crate::measure::table::{Table, empty_name};
use crate::measure::words::words;
use std::collections::HashMap;

words! {
    /// Which way a wide table lies.
    #[derive(Default)]
    pub enum Orientation, "orientation" {
        /// One row an item (a roll call), one column an actor (a state).
        #[default]
        ItemsInRows = "items_in_rows",
        /// One row an actor, one column an item.
        ActorsInRows = "actors_in_rows",
    }
}

/// How to read a wide table.
///
/// ```
/// use trilat_core::measure::{PeriodColumn, Scale, Wide};
///
/// let text = "rcid,session,JP,US\n9057,74,yes,no\n9061,74,yes,\n";
/// let votes = Scale::ordinal(["yes", "abstain", "no"])?;
/// let table = Wide::new("rcid")
///     .period(PeriodColumn::Number("session"))
///     .columns(&["JP", "US"])
///     .read(text, votes)?;
/// assert_eq!(table.items(), ["9057", "9061"]);
/// assert_eq!(table.level(1, 1), None);
/// # Ok::<(), trilat_core::measure::MeasureError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Wide<'a> {
    key: &'a str,
    orientation: Orientation,
    columns: Option<&'a [&'a str]>,
    options: Options<'a>,
}

options!(Wide, "only where items are in rows.");

impl<'a> Wide<'a> {
    /// A table whose rows are named by the column `key`.
    #[must_use]
    pub fn new(key: &'a str) -> Self {
        Self {
            key,
            orientation: Orientation::default(),
            columns: None,
            options: Options::default(),
        }
    }

    /// Which way the table lies; items in rows unless said otherwise.
    #[must_use]
    pub fn orientation(mut self, orientation: Orientation) -> Self {
        self.orientation = orientation;
        self
    }

    /// The columns to take, in this order; without this, all columns but those
    /// of the key, the weight and the period.
    #[must_use]
    pub fn columns(mut self, columns: &'a [&'a str]) -> Self {
        self.columns = Some(columns);
        self
    }

    /// Read a table from text.
    ///
    /// # Errors
    /// Text that is not well-formed, a column that is not there or is there twice, a
    /// row named twice or not at all, a level outside the scale, a weight that
    /// is negative or not a number, a period that is none, an actor without a
    /// known position, or a table that is too large. The error names row,
    /// column and value.
    pub fn read(&self, text: &str, scale: Scale) -> Result<Table, MeasureError> {
        let mut csv = Csv::new(text);
        let mut fields = Vec::new();
        let header = Header::read(&mut csv)?;
        let by_item = self.orientation == Orientation::ItemsInRows;
        if !by_item && (self.options.weight.is_some() || self.options.period.is_some()) {
            return Err(MeasureError::new(
                ErrorKind::Parameter,
                "weights and periods belong to items, which must then be in rows",
            ));
        }
        let key = header.find(self.key)?;
        let about = self.options.find(&header)?;
        let columns = match self.columns {
            Some(names) => header.select(names)?,
            None => {
                let taken: Vec<usize> = about.places().chain([key]).collect();
                (0..header.len()).filter(|place| !taken.contains(place)).collect()
            }
        };
        let mut table = self.options.builder(scale);
        let mut levels = Levels::new(self.options.missing);
        let mut across = Vec::with_capacity(columns.len());
        for &place in &columns {
            let name = header.name(place);
            let added = if by_item { table.actor(name) } else { table.item(name) };
            across
                .push(added.map_err(|error| error.in_row(1).in_column(&(place + 1).to_string()))?);
        }
        let mut rows: HashMap<String, u64> = HashMap::new();
        while csv.read(&mut fields)? {
            let row = csv.row();
            let name = field(&fields, key);
            if name.is_empty() {
                let what = if by_item { "item" } else { "actor" };
                return Err(empty_name(what).at(row, self.key));
            }
            if let Some(first) = rows.insert(name.to_owned(), row) {
                return Err(MeasureError::new(
                    ErrorKind::DuplicateCell,
                    format!(
                        "{} is named a second time; the first is in row `{first}`",
                        quoted(name)
                    ),
                )
                .at(row, self.key)
                .with_value(name));
            }
            let down = if by_item { table.item(name)? } else { table.actor(name)? };
            for (&place, &other) in columns.iter().zip(&across) {
                let written = field(&fields, place);
                let code = levels
                    .code(&table, written)
                    .map_err(|error| error.at(row, header.name(place)))?;
                let (actor, item) = if by_item { (other, down) } else { (down, other) };
                if let Some(code) = code {
                    table.push(actor, item, code, row)?;
                }
            }
            about.put(&mut table, down, &header, &fields, row)?;
        }
        table.build().map_err(|error| match error.kind() {
            ErrorKind::EmptyActor if by_item => error.in_row(1),
            ErrorKind::EmptyActor => {
                let row = error.column().and_then(|name| rows.get(name)).copied();
                error.at(row.unwrap_or_default(), self.key)
            }
            _ => error,
        })
    }
}
