//! Hands any text to both readers: they may refuse it, and must come back. What they take is
//! written and read again, and must be the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trilat_core::Dossier;

fuzz_target!(|text: &str| {
    for dossier in [Dossier::from_yaml(text), Dossier::from_json(text)].into_iter().flatten() {
        let written = dossier.to_json();
        let again = Dossier::from_json(&written).expect("what was written is read");
        assert_eq!(again, dossier);
        assert_eq!(again.to_json(), written);
    }
});
