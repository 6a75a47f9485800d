//! Every input that once brought the reader down, and every one that the
//! fuzzer starts from, gets an answer.
#![cfg(feature = "yaml")]

use std::fs;
use std::path::Path;

use trilat_core::Dossier;

#[test]
fn every_kept_input_is_answered() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz");
    for folder in ["crashers", "seeds"] {
        let mut replayed = 0;
        for entry in fs::read_dir(fuzz.join(folder)).expect("the folder is in the repository") {
            let path = entry.expect("the folder can be listed").path();
            let bytes = fs::read(&path).expect("the input can be read");
            // The fuzzer, too, hands over the text before the first byte that is not UTF-8.
            let text = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
            println!("{}", path.display());
            let _ = Dossier::from_yaml(text);
            let _ = Dossier::from_json(text);
            replayed += 1;
        }
        assert!(replayed > 0, "nothing in `{folder}`");
    }
}
