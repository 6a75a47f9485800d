//! Reads a dossier, draws everything that is wrong with it, and looks up its quotations:
//! `cargo run --example check -- FOLDER [--texts FOLDER]`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for a terminal")]

use std::process::ExitCode;
use trilat_core::{
    Dossier,
    diagnostic::RenderStyle,
    verify::{QuotationStatus, Texts},
};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (path, texts) = match arguments.as_slice() {
        [path] => (path, None),
        [path, flag, texts] if flag == "--texts" => (path, Some(texts)),
        _ => {
            eprintln!("usage: check FOLDER [--texts FOLDER]");
            return ExitCode::from(2);
        }
    };
    let dossier = match Dossier::load(path) {
        Ok(dossier) => dossier,
        Err(error) => {
            print!("{}", error.render(RenderStyle::Plain));
            println!("{} findings", error.diagnostics().len());
            return ExitCode::FAILURE;
        }
    };
    for warning in dossier.warnings() {
        println!("{warning}");
    }
    println!("{} records, {} warnings", dossier.len(), dossier.warnings().len());
    let Some(texts) = texts else { return ExitCode::SUCCESS };
    let texts = match Texts::from_folder(texts) {
        Ok(texts) => texts,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let found = dossier.verify(&texts);
    for check in &found.quotations {
        if matches!(check.status, QuotationStatus::Verified | QuotationStatus::NoText) {
            continue;
        }
        let at = check.at.as_ref().map(ToString::to_string).unwrap_or_default();
        println!(
            "{}: {}{}: {} {at} “{}”",
            check.status, check.record, check.path, check.source, check.words
        );
        for place in &check.found {
            println!("    it stands at {}", place.at);
        }
        for other in &check.elsewhere {
            println!("    it stands in {} at {}", other.text, other.place.at);
        }
    }
    for (status, count) in &found.counts {
        println!("{status}: {count}");
    }
    for name in &found.unmatched_texts {
        println!("no source has the text {name}");
    }
    if found.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
