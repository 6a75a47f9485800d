//! Raw texts side by side.

use crate::{answer::NativeAnswer, trouble::Trouble};
use trilat_core::text::{RedlineText, Text, redline, redline_series};
use wasm_bindgen::prelude::wasm_bindgen;

/// Compares raw texts sentence by sentence, each with the next; `full` says of each whether it is
/// the full text.
#[wasm_bindgen(js_name = redlineTexts)]
pub fn redline_texts(
    names: Vec<String>,
    texts: Vec<String>,
    full: &[u8],
    moved_only: bool,
) -> Result<NativeAnswer, Trouble> {
    let texts = texts.into_iter().map(Text::parse).collect::<Result<Vec<_>, _>>();
    let texts = texts.map_err(Trouble::other)?;
    let sides = names.iter().zip(&texts).zip(full);
    let sides: Vec<RedlineText<'_>> =
        sides.map(|((name, text), full)| RedlineText { name, text, full: *full != 0 }).collect();
    Ok(if let [before, after] = sides.as_slice() {
        let found = redline(*before, *after).map_err(Trouble::question)?;
        NativeAnswer::new(Box::new(if moved_only { found.moved_only() } else { found }))
    } else {
        let found = redline_series(&sides).map_err(Trouble::question)?;
        NativeAnswer::new(Box::new(if moved_only { found.moved_only() } else { found }))
    })
}
