use crate::measure::error::MeasureError;
use crate::measure::scale::unknown_level;
use crate::measure::table::TableBuilder;
use std::collections::HashMap;

/// Remembers what each written level stands for, so that a long scale costs no
/// search for every cell.
pub(super) struct Levels<'a> {
    missing: &'a [&'a str],
    seen: HashMap<String, u16>,
}

impl<'a> Levels<'a> {
    pub(super) fn new(missing: &'a [&'a str]) -> Self {
        Self { missing, seen: HashMap::new() }
    }

    pub(super) fn code(
        &mut self,
        table: &TableBuilder,
        written: &str,
    ) -> Result<Option<u16>, MeasureError> {
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
