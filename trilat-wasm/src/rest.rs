//! The rest of the module, which is a file of its own.
//!
//! `xtask` takes the functions apart once everything is compiled; what is here is how those that
//! stay behind ask for those that went.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(raw_module = "./rest.js")]
extern "C" {
    /// Instantiates the rest; returns once it is there.
    #[wasm_bindgen(js_name = bringRest)]
    fn bring_rest();
}

/// Has the rest brought, before anything needs it.
#[wasm_bindgen(js_name = bringRest)]
pub fn bring() {
    bring_rest();
}
