use crate::measure::csv::Csv;
use crate::measure::error::{ErrorKind, MeasureError, quoted};
use std::borrow::Cow;
use std::collections::HashMap;

/// The names in the first record.
pub(super) struct Header {
    names: Vec<String>,
    places: HashMap<String, usize>,
}

impl Header {
    pub(super) fn read(csv: &mut Csv<'_>) -> Result<Self, MeasureError> {
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

    pub(super) fn find(&self, name: &str) -> Result<usize, MeasureError> {
        self.places.get(name).copied().ok_or_else(|| {
            MeasureError::new(
                ErrorKind::MissingColumn,
                format!("there is no column {}", quoted(name)),
            )
            .at(1, name)
            .with_value(name)
        })
    }

    pub(super) fn select(&self, names: &[&str]) -> Result<Vec<usize>, MeasureError> {
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

    /// How many columns there are.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    pub(super) fn name(&self, place: usize) -> &str {
        self.names.get(place).map_or("", String::as_str)
    }
}
