use super::header::Header;
use super::levels::Levels;
use super::options::{Options, field, options};
use super::period::PeriodColumn;
use crate::measure::csv::Csv;
use crate::measure::error::{ErrorKind, MeasureError};
use crate::measure::scale::Scale;
use crate::measure::table::Table;
use std::collections::HashMap;

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
    options: Options<'a>,
}

options!(Long, "every row of an item must have the same.");

impl<'a> Long<'a> {
    /// A table with these three columns; others are passed over.
    #[must_use]
    pub fn new(actor: &'a str, item: &'a str, level: &'a str) -> Self {
        Self { actor, item, level, options: Options::default() }
    }

    /// Read a table from text.
    ///
    /// # Errors
    /// As for [`Wide::read`](super::Wide::read); also a cell given twice, and an item with two
    /// weights or two periods.
    pub fn read(&self, text: &str, scale: Scale) -> Result<Table, MeasureError> {
        let mut csv = Csv::new(text);
        let mut fields = Vec::new();
        let header = Header::read(&mut csv)?;
        let [actor_at, item_at, level_at] =
            [header.find(self.actor)?, header.find(self.item)?, header.find(self.level)?];
        let about = self.options.find(&header)?;
        let mut table = self.options.builder(scale);
        let mut levels = Levels::new(self.options.missing);
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
            about.put(&mut table, item, &header, &fields, row)?;
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
