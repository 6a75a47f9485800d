//! Tables of the ATOP collection.

use crate::trouble::{Trouble, json};
use serde_json::json as value;
use trilat_core::framework::AtopTable;
use wasm_bindgen::prelude::wasm_bindgen;

/// A table of ATOP's alliance level, with the indices of each alliance, as JSON.
#[wasm_bindgen(js_name = readAtop)]
pub fn read_atop(csv: &str) -> Result<String, Trouble> {
    let table = AtopTable::from_csv(csv).map_err(Trouble::other)?;
    let alliances: Vec<_> = table
        .alliances
        .iter()
        .map(|alliance| value!({"alliance": alliance, "indices": alliance.indices()}))
        .collect();
    json(&value!({"alliances": alliances, "ignored_columns": table.ignored_columns}))
}
