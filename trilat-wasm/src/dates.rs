//! Imprecise dates.

use crate::trouble::{Trouble, json};
use serde_json::Value;
use trilat_core::model::{Date, Limit};
use wasm_bindgen::prelude::wasm_bindgen;

fn parse(text: &str) -> Result<Date, Trouble> {
    text.parse().map_err(Trouble::other)
}

/// The day on this side, `null` where it is open or not known.
fn day(limit: Limit) -> Value {
    limit.day().map_or(Value::Null, |day| day.to_string().into())
}

/// An imprecise date as JSON: its text, the days between which it lies, how sure it is.
#[wasm_bindgen(js_name = readDate)]
pub fn read_date(text: &str) -> Result<String, Trouble> {
    let date = parse(text)?;
    json(&serde_json::json!({
        "text": date.to_string(),
        "earliest": day(date.lower()),
        "latest": day(date.upper()),
        "days": date.days(),
        "uncertain": date.is_uncertain(),
        "approximate": date.is_approximate(),
    }))
}

/// How one date lies to another, each relation with its certainty, as JSON.
#[wasm_bindgen(js_name = relateDates)]
pub fn relate_dates(first: &str, second: &str) -> Result<String, Trouble> {
    json(&parse(first)?.relation(parse(second)?))
}
