//! Hands any text to both readers: they may refuse it, and must come back. What they take is
//! written and read again, and must be the same. So with packed dossiers and with questions.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trilat_core::{Dossier, ask::Question, trilateral};

fuzz_target!(|text: &str| {
    for dossier in [Dossier::from_yaml(text), Dossier::from_json(text)].into_iter().flatten() {
        let written = dossier.to_json();
        let again = Dossier::from_json(&written).expect("what was written is read");
        assert_eq!(again, dossier);
        assert_eq!(again.to_json(), written);
        let unpacked = Dossier::from_packed(&dossier.to_packed()).expect("what was packed is read");
        assert_eq!(unpacked, dossier);
    }
    let _ = Dossier::from_packed(text.as_bytes());
    if let Ok(question) = text.parse::<Question>() {
        let _ = trilateral().ask(&question);
    }
});
