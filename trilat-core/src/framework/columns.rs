//! The columns of ATOP's alliance-level table.

use super::{error::AtopError, items::ItemMeaning};
use crate::base::excerpt;
use std::collections::HashMap;

/// Indices that some versions of the table carry besides the items.
pub(super) const INDICES: [&str; 7] =
    ["hinst", "minst", "milorg", "milinst", "pubtreat", "formorg", "formal"];

/// The highest code of an item or index whose scale is on record.
pub(super) fn highest(name: &str) -> Option<u32> {
    match name {
        "defense" | "offense" | "neutral" | "nonagg" | "consul" | "active" | "intcom" | "bilat"
        | "wartime" | "hinst" | "minst" | "milorg" | "pubtreat" | "formorg" => Some(1),
        "pubsecr" | "milinst" | "formal" => Some(2),
        "base" | "milcon" | "organ1" | "organ2" => Some(3),
        "milaid" => Some(4),
        _ => None,
    }
}

/// Which column has which name.
pub(super) struct Columns {
    places: HashMap<String, usize>,
    pub(super) ignored: Vec<String>,
}

impl Columns {
    pub(super) fn read(line: usize, head: &[String]) -> Result<Self, AtopError> {
        let mut places = HashMap::new();
        let mut ignored = Vec::new();
        for (at, written) in head.iter().enumerate() {
            let name = written.trim().to_ascii_lowercase();
            if places.contains_key(&name) {
                let message = format!("the column `{}` stands twice", excerpt(&name));
                return Err(AtopError::new(line, None, message));
            }
            if !is_read(&name) {
                ignored.push(written.clone());
            }
            places.insert(name, at);
        }
        if !places.contains_key("atopid") {
            let message = "there is no column `atopid`: this is no table of ATOP's alliance level";
            return Err(AtopError::new(line, None, message.to_owned()));
        }
        Ok(Self { places, ignored })
    }

    /// Whether there is a column of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.places.contains_key(name)
    }

    /// A field as written, without the spaces around it; empty if there is no such column.
    pub(super) fn text<'r>(&self, row: &'r [String], name: &str) -> &'r str {
        self.places.get(name).and_then(|&at| row.get(at)).map_or("", |text| text.trim())
    }

    /// A field that holds a whole number from 0 on; `None` where it is missing.
    pub(super) fn number(
        &self,
        line: usize,
        row: &[String],
        name: &str,
    ) -> Result<Option<u32>, AtopError> {
        let text = self.text(row, name);
        if matches!(text, "" | "." | "NA") {
            return Ok(None);
        }
        // Programs of statistics write whole numbers with a fraction of nothing.
        let whole = match text.split_once('.') {
            Some((whole, fraction)) if fraction.bytes().all(|digit| digit == b'0') => whole,
            _ => text,
        };
        let plain = !whole.is_empty() && whole.bytes().all(|digit| digit.is_ascii_digit());
        match whole.parse() {
            Ok(number) if plain => Ok(Some(number)),
            _ => {
                let message = format!("`{}` is no whole number from 0 on", excerpt(text));
                Err(AtopError::new(line, Some(name), message))
            }
        }
    }
}

/// Whether the reader makes something of a column.
fn is_read(name: &str) -> bool {
    const OTHERS: [&str; 9] = [
        "atopid",
        "members",
        "members_cow",
        "begyr",
        "begmo",
        "begday",
        "endyr",
        "endmo",
        "endday",
    ];
    OTHERS.contains(&name)
        || INDICES.contains(&name)
        || ItemMeaning::of(name).is_some()
        || member(name).is_some()
}

/// The number of a column that holds one member: `mem1`, `mem2` and so on.
pub(super) fn member(name: &str) -> Option<u32> {
    name.strip_prefix("mem")?.parse().ok()
}
