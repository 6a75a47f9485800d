//! Tables from comma-separated text, wide and long.

use super::csv::Csv;
use super::error::{ErrorKind, MeasureError, quoted};
use super::scale::Scale;
use super::table::{Table, TableBuilder, check_weight, empty_name, unknown_level};
use super::words::words;
use chrono::{Datelike, NaiveDate};
use std::borrow::Cow;
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

/// How a column says which period an item belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PeriodColumn<'a> {
    /// A whole number: a year, a session.
    Number(&'a str),
    /// A date `YYYY-MM-DD`, of which the year counts.
    Year(&'a str),
    /// A date `YYYY-MM-DD`, of which the month counts: 12 × year + month − 1.
    Month(&'a str),
    /// A date `YYYY-MM-DD`, every day a period: days since 1970-01-01.
    Day(&'a str),
}

impl<'a> PeriodColumn<'a> {
    fn name(self) -> &'a str {
        match self {
            Self::Number(name) | Self::Year(name) | Self::Month(name) | Self::Day(name) => name,
        }
    }

    fn parse(self, value: &str) -> Result<Option<i64>, MeasureError> {
        if value.is_empty() {
            return Ok(None);
        }
        let key = match self {
            Self::Number(_) => value.parse().ok(),
            Self::Year(_) => date(value).map(|day| i64::from(day.year())),
            Self::Month(_) => {
                date(value).map(|day| i64::from(day.year()) * 12 + i64::from(day.month0()))
            }
            Self::Day(_) => date(value).map(days_since_1970),
        };
        key.map(Some).ok_or_else(|| {
            let wanted = if matches!(self, Self::Number(_)) { "a whole number" } else { "a date" };
            MeasureError::new(ErrorKind::Period, format!("{} is not {wanted}", quoted(value)))
                .with_value(value)
        })
    }
}

/// A day from 0001-01-01 to 9999-12-31, which every language has.
pub(crate) fn date(text: &str) -> Option<NaiveDate> {
    // The form is fixed, so that `2019-1-1` and signs and spaces are refused.
    let shape = text.bytes().enumerate().all(|(place, byte)| {
        if place == 4 || place == 7 { byte == b'-' } else { byte.is_ascii_digit() }
    });
    if !shape || text.len() != 10 || text.starts_with("0000") {
        return None;
    }
    let number = |digits: std::ops::Range<usize>| text.get(digits)?.parse::<u32>().ok();
    let year = i32::try_from(number(0..4)?).ok()?;
    NaiveDate::from_ymd_opt(year, number(5..7)?, number(8..10)?)
}

pub(crate) fn days_since_1970(day: NaiveDate) -> i64 {
    day.signed_duration_since(NaiveDate::default()).num_days()
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
    weight: Option<&'a str>,
    period: Option<PeriodColumn<'a>>,
    missing: &'a [&'a str],
    keep_empty_actors: bool,
}

impl<'a> Wide<'a> {
    /// A table whose rows are named by the column `key`.
    #[must_use]
    pub fn new(key: &'a str) -> Self {
        Self {
            key,
            orientation: Orientation::default(),
            columns: None,
            weight: None,
            period: None,
            missing: &[],
            keep_empty_actors: false,
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

    /// The column of the items' weights; only where items are in rows.
    #[must_use]
    pub fn weight(mut self, column: &'a str) -> Self {
        self.weight = Some(column);
        self
    }

    /// The column of the items' periods; only where items are in rows.
    #[must_use]
    pub fn period(mut self, column: PeriodColumn<'a>) -> Self {
        self.period = Some(column);
        self
    }

    /// Other ways of writing that a position is not known, beside the empty field.
    #[must_use]
    pub fn missing(mut self, values: &'a [&'a str]) -> Self {
        self.missing = values;
        self
    }

    /// Take actors without a known position too; without this they are an error.
    #[must_use]
    pub fn keep_empty_actors(mut self) -> Self {
        self.keep_empty_actors = true;
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
        if !by_item && (self.weight.is_some() || self.period.is_some()) {
            return Err(MeasureError::new(
                ErrorKind::Parameter,
                "weights and periods belong to items, which must then be in rows",
            ));
        }
        let key = header.find(self.key)?;
        let weight = self.weight.map(|name| header.find(name)).transpose()?;
        let period =
            self.period.map(|column| Ok((column, header.find(column.name())?))).transpose()?;
        let taken = [Some(key), weight, period.map(|(_, place)| place)];
        let columns = match self.columns {
            Some(names) => header.select(names)?,
            None => {
                (0..header.names.len()).filter(|place| !taken.contains(&Some(*place))).collect()
            }
        };
        let mut table = Table::builder(scale);
        if self.keep_empty_actors {
            table.keep_empty_actors();
        }
        let mut levels = Levels::new(self.missing);
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
            if let Some(place) = weight {
                let value = parse_weight(field(&fields, place))
                    .map_err(|error| error.at(row, header.name(place)))?;
                table.put_weight(down, value);
            }
            if let Some((column, place)) = period {
                let value = column
                    .parse(field(&fields, place))
                    .map_err(|error| error.at(row, header.name(place)))?;
                if let Some(value) = value {
                    table.put_period(down, value);
                }
            }
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

/// How to read a long table: one row for each cell.
///
/// ```
/// use trilat_core::measure::{Long, Scale};
///
/// let text = "who,what,stance\nJP,R1,yes\nUS,R1,no\n";
/// let table = Long::new("who", "what", "stance")
///     .read(text, Scale::ordinal(["yes", "abstain", "no"])?)?;
/// assert_eq!(table.actors(), ["JP", "US"]);
/// # Ok::<(), trilat_core::measure::MeasureError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Long<'a> {
    actor: &'a str,
    item: &'a str,
    level: &'a str,
    weight: Option<&'a str>,
    period: Option<PeriodColumn<'a>>,
    missing: &'a [&'a str],
    keep_empty_actors: bool,
}

impl<'a> Long<'a> {
    /// A table with these three columns; others are passed over.
    #[must_use]
    pub fn new(actor: &'a str, item: &'a str, level: &'a str) -> Self {
        Self {
            actor,
            item,
            level,
            weight: None,
            period: None,
            missing: &[],
            keep_empty_actors: false,
        }
    }

    /// The column of the items' weights; every row of an item must have the same.
    #[must_use]
    pub fn weight(mut self, column: &'a str) -> Self {
        self.weight = Some(column);
        self
    }

    /// The column of the items' periods; every row of an item must have the same.
    #[must_use]
    pub fn period(mut self, column: PeriodColumn<'a>) -> Self {
        self.period = Some(column);
        self
    }

    /// Other ways of writing that a position is not known, beside the empty field.
    #[must_use]
    pub fn missing(mut self, values: &'a [&'a str]) -> Self {
        self.missing = values;
        self
    }

    /// Take actors without a known position too; without this they are an error.
    #[must_use]
    pub fn keep_empty_actors(mut self) -> Self {
        self.keep_empty_actors = true;
        self
    }

    /// Read a table from text.
    ///
    /// # Errors
    /// As for [`Wide::read`]; also a cell given twice, and an item with two
    /// weights or two periods.
    pub fn read(&self, text: &str, scale: Scale) -> Result<Table, MeasureError> {
        let mut csv = Csv::new(text);
        let mut fields = Vec::new();
        let header = Header::read(&mut csv)?;
        let [actor_at, item_at, level_at] =
            [header.find(self.actor)?, header.find(self.item)?, header.find(self.level)?];
        let weight = self.weight.map(|name| header.find(name)).transpose()?;
        let period =
            self.period.map(|column| Ok((column, header.find(column.name())?))).transpose()?;
        let mut table = Table::builder(scale);
        if self.keep_empty_actors {
            table.keep_empty_actors();
        }
        let mut levels = Levels::new(self.missing);
        let mut first_rows = Vec::new();
        while csv.read(&mut fields)? {
            let row = csv.row();
            let actor =
                table.actor(field(&fields, actor_at)).map_err(|error| error.at(row, self.actor))?;
            let item =
                table.item(field(&fields, item_at)).map_err(|error| error.at(row, self.item))?;
            if first_rows.len() <= actor {
                first_rows.push(row);
            }
            let code = levels
                .code(&table, field(&fields, level_at))
                .map_err(|error| error.at(row, self.level))?;
            if let Some(code) = code {
                table.push(actor, item, code, row)?;
            }
            if let Some(place) = weight {
                let written = field(&fields, place);
                let value = parse_weight(written)
                    .and_then(|value| same(table.weight_of(item), value, written))
                    .map_err(|error| error.at(row, header.name(place)))?;
                table.put_weight(item, value);
            }
            if let Some((column, place)) = period {
                let written = field(&fields, place);
                let value = column
                    .parse(written)
                    .and_then(|value| match value {
                        Some(value) => same(table.period_of(item), value, written).map(Some),
                        None => Ok(None),
                    })
                    .map_err(|error| error.at(row, header.name(place)))?;
                if let Some(value) = value {
                    table.put_period(item, value);
                }
            }
        }
        let actors: HashMap<String, u64> = table.actor_names().cloned().zip(first_rows).collect();
        table.build().map_err(|error| match error.kind() {
            ErrorKind::EmptyActor => {
                let row = error.column().and_then(|name| actors.get(name)).copied();
                error.at(row.unwrap_or_default(), self.level)
            }
            ErrorKind::DuplicateCell => error.in_column(self.level),
            _ => error,
        })
    }
}

fn same<T: PartialEq>(before: Option<T>, value: T, written: &str) -> Result<T, MeasureError> {
    match before {
        Some(before) if before != value => Err(MeasureError::new(
            ErrorKind::DuplicateCell,
            format!("{} is not what an earlier row of the same item has", quoted(written)),
        )
        .with_value(written)),
        _ => Ok(value),
    }
}

fn field<'f>(fields: &'f [Cow<'_, str>], place: usize) -> &'f str {
    fields.get(place).map_or("", |field| field.as_ref())
}

fn parse_weight(written: &str) -> Result<f64, MeasureError> {
    let weight = written.parse::<f64>().unwrap_or(f64::NAN);
    check_weight(weight, written)?;
    Ok(weight + 0.0)
}

/// The names in the first record.
struct Header {
    names: Vec<String>,
    places: HashMap<String, usize>,
}

impl Header {
    fn read(csv: &mut Csv<'_>) -> Result<Self, MeasureError> {
        let mut fields = Vec::new();
        if !csv.read(&mut fields)? {
            return Err(MeasureError::new(ErrorKind::Syntax, "the text has no header").in_row(1));
        }
        let names: Vec<String> = fields.into_iter().map(Cow::into_owned).collect();
        let mut places = HashMap::with_capacity(names.len());
        for (place, name) in names.iter().enumerate() {
            if places.insert(name.clone(), place).is_some() {
                return Err(MeasureError::new(
                    ErrorKind::DuplicateName,
                    format!("the column {} is there twice", quoted(name)),
                )
                .at(1, name)
                .with_value(name));
            }
        }
        Ok(Self { names, places })
    }

    fn find(&self, name: &str) -> Result<usize, MeasureError> {
        self.places.get(name).copied().ok_or_else(|| {
            MeasureError::new(
                ErrorKind::MissingColumn,
                format!("there is no column {}", quoted(name)),
            )
            .at(1, name)
            .with_value(name)
        })
    }

    fn select(&self, names: &[&str]) -> Result<Vec<usize>, MeasureError> {
        let mut places = Vec::with_capacity(names.len());
        let mut seen = vec![false; self.names.len()];
        for name in names {
            let place = self.find(name)?;
            if seen.get(place).copied().unwrap_or_default() {
                return Err(MeasureError::new(
                    ErrorKind::DuplicateName,
                    format!("the column {} is asked for twice", quoted(name)),
                )
                .at(1, name)
                .with_value(name));
            }
            if let Some(seen) = seen.get_mut(place) {
                *seen = true;
            }
            places.push(place);
        }
        Ok(places)
    }

    fn name(&self, place: usize) -> &str {
        self.names.get(place).map_or("", String::as_str)
    }
}

/// Remembers what each written level stands for, so that a long scale costs no
/// search for every cell.
struct Levels<'a> {
    missing: &'a [&'a str],
    seen: HashMap<String, u16>,
}

impl<'a> Levels<'a> {
    fn new(missing: &'a [&'a str]) -> Self {
        Self { missing, seen: HashMap::new() }
    }

    fn code(&mut self, table: &TableBuilder, written: &str) -> Result<Option<u16>, MeasureError> {
        if written.is_empty() || self.missing.contains(&written) {
            return Ok(None);
        }
        if let Some(&code) = self.seen.get(written) {
            return Ok(Some(code));
        }
        let scale = table.scale();
        let code = scale.code(written).ok_or_else(|| unknown_level(scale, written))?;
        self.seen.insert(written.to_owned(), code);
        Ok(Some(code))
    }
}
