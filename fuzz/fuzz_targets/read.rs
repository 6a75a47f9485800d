//! Hands any text to both readers: they may refuse it, and must come back.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trilat_core::Dossier;

fuzz_target!(|text: &str| {
    let _ = Dossier::from_yaml(text);
    let _ = Dossier::from_json(text);
});
