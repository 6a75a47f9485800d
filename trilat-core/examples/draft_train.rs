//! Learns the weights of drafts from the bundled codings, and says how good they are.
//!
//!     cargo run -p trilat-core --all-features --example draft_train -- FOLDER_OF_TEXTS
use std::{fs, io::Write, path::Path};
use trilat_core::coding::draft::train;

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "../shared/sources/official".into());
    let dossier = trilat_core::trilateral();
    let read = |name: &str| fs::read_to_string(Path::new(&folder).join(format!("{name}.txt"))).ok();
    let documents = train::documents(dossier, read);
    if documents.is_empty() {
        return Err(std::io::Error::other(format!("{folder} has none of the coded texts")));
    }
    let (weights, measured) = train::train(dossier, &documents);
    let to = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/draft-weights.bin");
    writeln!(std::io::stdout(), "{measured}\n{} bytes", weights.len())?;
    fs::write(to, weights)
}
