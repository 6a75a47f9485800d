//! The WebAssembly half of the npm package `trilat-wasm`.
//!
//! What crosses the border is text: questions and answers as JSON. The classes that people use
//! are written by hand in `npm/`, over what is here.

pub mod answer;
pub mod atop;
pub mod dates;
pub mod dossier;
pub mod draft;
pub mod measure;
pub mod redline;
mod trouble;

use wasm_bindgen::prelude::wasm_bindgen;

/// Version of the library, shared by the crate, the wheel and the npm package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
