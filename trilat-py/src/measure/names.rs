//! Names of actors and items as they come up, each with its place.

use super::{columns, error::wrong};
use arrow_array::{
    Array, ArrayRef,
    cast::AsArray,
    types::{
        Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
    },
};
use arrow_schema::DataType;
use pyo3::{exceptions::PyTypeError, prelude::*};
use std::collections::HashMap;
use trilat_core::measure::quoted;

/// Names in the order in which they first come up.
pub(super) struct Names {
    /// What they name, for error messages: an actor or an item.
    what: &'static str,
    pub(super) list: Vec<String>,
    texts: HashMap<Box<[u8]>, u32>,
    numbers: HashMap<i128, u32>,
    /// The row last asked for, since neighbours are often alike.
    last: Option<u32>,
}

/// A whole number that a table holds as a float, as pandas does in a column with gaps.
fn whole(number: f64, column: &str) -> PyResult<i128> {
    // Up to here a float tells every whole number from the next.
    const MOST: f64 = 9_007_199_254_740_992.0;
    if number.fract() != 0.0 || number.abs() > MOST {
        let message =
            format!("the column {} holds `{number:?}`, which is not a name", quoted(column));
        return Err(PyTypeError::new_err(message));
    }
    #[expect(clippy::cast_possible_truncation, reason = "it is whole and within range")]
    let whole = number as i128;
    Ok(whole)
}

impl Names {
    pub(super) fn new(what: &'static str) -> Self {
        Self { what, list: Vec::new(), texts: HashMap::new(), numbers: HashMap::new(), last: None }
    }

    /// The place of a name.
    pub(super) fn text(&mut self, name: &[u8]) -> PyResult<u32> {
        if let Some(last) = self.last
            && self.list.get(last as usize).is_some_and(|known| known.as_bytes() == name)
        {
            return Ok(last);
        }
        let place = match self.texts.get(name) {
            Some(&place) => place,
            None => {
                let text = std::str::from_utf8(name).map_err(|_| {
                    wrong("empty_name", format!("the name of an {} is not UTF-8", self.what))
                })?;
                let place = self.add(text.to_owned())?;
                self.texts.insert(name.into(), place);
                place
            }
        };
        self.last = Some(place);
        Ok(place)
    }

    fn number(&mut self, number: i128) -> PyResult<u32> {
        if let Some(&place) = self.numbers.get(&number) {
            return Ok(place);
        }
        let place = self.add(number.to_string())?;
        self.numbers.insert(number, place);
        Ok(place)
    }

    fn add(&mut self, name: String) -> PyResult<u32> {
        if name.is_empty() {
            return Err(wrong("empty_name", format!("an {} has an empty name", self.what)));
        }
        let place = u32::try_from(self.list.len());
        let place =
            place.map_err(|_| wrong("too_large", format!("there are too many {}s", self.what)))?;
        self.list.push(name);
        Ok(place)
    }

    /// The places of a column's names, added to `out`. Texts and whole numbers are names.
    ///
    /// # Errors
    ///
    /// A column of another type, or a name that is null or empty; rows are counted from `row`.
    pub(super) fn column(
        &mut self,
        array: &ArrayRef,
        column: &str,
        row: usize,
        out: &mut Vec<u32>,
    ) -> PyResult<()> {
        let what = self.what;
        let unnamed = |place: usize| {
            let (column, row) = (quoted(column), row + place);
            let message = format!("row `{row}`, column {column}: the {what} has no name");
            wrong("empty_name", message)
        };
        macro_rules! numbers {
            ($of:ty) => {{
                let numbers = array.as_primitive_opt::<$of>();
                for (place, number) in numbers.into_iter().flatten().enumerate() {
                    out.push(self.number(number.ok_or_else(|| unnamed(place))?.into())?);
                }
            }};
        }
        let odd = || {
            PyTypeError::new_err(format!(
                "the column {} of type `{}` holds no names",
                quoted(column),
                array.data_type()
            ))
        };
        match array.data_type() {
            DataType::Int8 => numbers!(Int8Type),
            DataType::Int16 => numbers!(Int16Type),
            DataType::Int32 => numbers!(Int32Type),
            DataType::Int64 => numbers!(Int64Type),
            DataType::UInt8 => numbers!(UInt8Type),
            DataType::UInt16 => numbers!(UInt16Type),
            DataType::UInt32 => numbers!(UInt32Type),
            DataType::UInt64 => numbers!(UInt64Type),
            kind if kind.is_floating() => {
                for (place, number) in columns::floats(array, column)?.into_iter().enumerate() {
                    let number = number.filter(|it| !it.is_nan()).ok_or_else(|| unnamed(place))?;
                    out.push(self.number(whole(number, column)?)?);
                }
            }
            DataType::Dictionary(_, _) => {
                let dictionary = array.as_any_dictionary_opt().ok_or_else(odd)?;
                let keys = columns::keys(array)?;
                let values = dictionary.values();
                // A name is taken up only when it comes up: dictionaries may hold more.
                let mut known = vec![None; values.len()];
                let texts = columns::Texts::of(values);
                for place in 0..array.len() {
                    if array.is_null(place) {
                        return Err(unnamed(place));
                    }
                    let key = keys.get(place).copied().unwrap_or_default();
                    let Some(slot) = known.get_mut(key) else { return Err(odd()) };
                    let name = match (*slot, &texts) {
                        (Some(name), _) => name,
                        _ if values.is_null(key) => return Err(unnamed(place)),
                        (None, Some(texts)) => {
                            *slot.insert(self.text(texts.get(key).ok_or_else(odd)?)?)
                        }
                        (None, None) => {
                            let mut one = Vec::with_capacity(1);
                            self.column(&values.slice(key, 1), column, row + place, &mut one)?;
                            *slot.insert(one.first().copied().ok_or_else(odd)?)
                        }
                    };
                    out.push(name);
                }
            }
            DataType::Null if !array.is_empty() => return Err(unnamed(0)),
            _ => {
                let texts = columns::Texts::of(array).ok_or_else(odd)?;
                for place in 0..array.len() {
                    if array.is_null(place) {
                        return Err(unnamed(place));
                    }
                    out.push(self.text(texts.get(place).ok_or_else(odd)?)?);
                }
            }
        }
        Ok(())
    }
}
