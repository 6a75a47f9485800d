//! Packs the dossier that the library carries from the YAML that people write:
//! `cargo run --example bundle`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for a terminal")]

use std::{path::Path, process::ExitCode};
use trilat_core::{Dossier, diagnostic::RenderStyle};

fn main() -> ExitCode {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let dossier = match Dossier::load(data.join("trilateral")) {
        Ok(dossier) => dossier,
        Err(error) => {
            eprint!("{}", error.render(RenderStyle::Plain));
            return ExitCode::FAILURE;
        }
    };
    let packed = dossier.to_packed();
    if let Err(error) = std::fs::write(data.join("trilateral.packed"), &packed) {
        eprintln!("trilateral.packed could not be written: {error}");
        return ExitCode::FAILURE;
    }
    println!("{} records, {} bytes", dossier.len(), packed.len());
    ExitCode::SUCCESS
}
