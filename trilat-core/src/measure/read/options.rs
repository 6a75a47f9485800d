use super::header::Header;
use super::period::PeriodColumn;
use crate::measure::error::{ErrorKind, MeasureError, quoted};
use crate::measure::scale::Scale;
use crate::measure::table::{Table, TableBuilder, check_weight};
use std::borrow::Cow;

/// What both forms of table may have beside their cells.
#[derive(Debug, Clone, Default)]
pub(super) struct Options<'a> {
    pub(super) weight: Option<&'a str>,
    pub(super) period: Option<PeriodColumn<'a>>,
    pub(super) missing: &'a [&'a str],
    pub(super) keep_empty_actors: bool,
}

/// The methods that set them.
macro_rules! options {
    ($form:ident, $condition:literal) => {
        impl<'a> $form<'a> {
            #[doc = concat!("The column of the items' weights; ", $condition)]
            #[must_use]
            pub fn weight(mut self, column: &'a str) -> Self {
                self.options.weight = Some(column);
                self
            }

            #[doc = concat!("The column of the items' periods; ", $condition)]
            #[must_use]
            pub fn period(mut self, column: PeriodColumn<'a>) -> Self {
                self.options.period = Some(column);
                self
            }

            /// Other ways of writing that a position is not known, beside the empty field.
            #[must_use]
            pub fn missing(mut self, values: &'a [&'a str]) -> Self {
                self.options.missing = values;
                self
            }

            /// Take actors without a known position too; without this they are an error.
            #[must_use]
            pub fn keep_empty_actors(mut self) -> Self {
                self.options.keep_empty_actors = true;
                self
            }
        }
    };
}
pub(super) use options;

impl<'a> Options<'a> {
    pub(super) fn builder(&self, scale: Scale) -> TableBuilder {
        let mut table = Table::builder(scale);
        if self.keep_empty_actors {
            table.keep_empty_actors();
        }
        table
    }

    /// Where the weights and the periods of items stand.
    pub(super) fn find(&self, header: &Header) -> Result<ItemColumns<'a>, MeasureError> {
        let weight = self.weight.map(|name| header.find(name)).transpose()?;
        let period =
            self.period.map(|column| Ok((column, header.find(column.name())?))).transpose()?;
        Ok(ItemColumns { weight, period })
    }
}

/// The columns that say something of items.
pub(super) struct ItemColumns<'a> {
    weight: Option<usize>,
    period: Option<(PeriodColumn<'a>, usize)>,
}

impl ItemColumns<'_> {
    pub(super) fn places(&self) -> impl Iterator<Item = usize> {
        self.weight.into_iter().chain(self.period.map(|(_, place)| place))
    }

    /// Reads what a record says of an item. Of what the table has already, an earlier row of the
    /// item told the same.
    pub(super) fn put(
        &self,
        table: &mut TableBuilder,
        item: usize,
        header: &Header,
        fields: &[Cow<'_, str>],
        row: u64,
    ) -> Result<(), MeasureError> {
        if let Some(place) = self.weight {
            let written = field(fields, place);
            let value = parse_weight(written)
                .and_then(|value| same(table.weight_of(item), value, written))
                .map_err(|error| error.at(row, header.name(place)))?;
            table.put_weight(item, value);
        }
        if let Some((column, place)) = self.period {
            let written = field(fields, place);
            let value = column
                .parse(written)
                .and_then(|value| {
                    value.map(|value| same(table.period_of(item), value, written)).transpose()
                })
                .map_err(|error| error.at(row, header.name(place)))?;
            if let Some(value) = value {
                table.put_period(item, value);
            }
        }
        Ok(())
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

pub(super) fn field<'f>(fields: &'f [Cow<'_, str>], place: usize) -> &'f str {
    fields.get(place).map_or("", |field| field.as_ref())
}

fn parse_weight(written: &str) -> Result<f64, MeasureError> {
    let weight = written.parse::<f64>().unwrap_or(f64::NAN);
    check_weight(weight, written)?;
    Ok(weight + 0.0)
}
