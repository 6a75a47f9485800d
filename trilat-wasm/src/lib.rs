//! The WebAssembly half of the npm package `trilat`.

use wasm_bindgen::prelude::wasm_bindgen;

/// Version of the library, shared by the crate, the wheel and the npm package.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
