//! Writes the JSON Schema of the format for editors: `cargo run --example schema --features schema`.
#![expect(clippy::print_stderr, reason = "a program for a terminal")]

use std::{path::Path, process::ExitCode};

fn main() -> ExitCode {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/dossier.schema.json");
    let text = format!("{:#}\n", trilat_core::format::json_schema());
    match std::fs::write(path, text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the schema could not be written: {error}");
            ExitCode::FAILURE
        }
    }
}
