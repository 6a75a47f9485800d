//! How well stances agree with readers: `make stances`.
//!
//! `cargo run --example stances -- [--each] FILE …` reads judgements of where states stand on
//! propositions (as in `tests/readers/stances`) and compares them with the stance table: by the latest
//! word of a government, of those with its mandate, or of a text that it issued with others, up to the
//! day; `--each` lists where the two differ.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for a terminal")]

use serde::Deserialize;
use std::{error::Error, path::Path, process::ExitCode};
use trilat_core::{Dossier, ask::Day, model::AttributionGrade, positions::StanceOptions};

/// Where two readers who worked apart say that states stand.
#[derive(Deserialize)]
struct Judgements {
    as_of: Day,
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    actor: String,
    proposition: String,
    reader_a: Judgement,
    reader_b: Judgement,
}

#[derive(Deserialize)]
struct Judgement {
    stance: String,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let (flags, files): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|it| it.starts_with("--"));
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/trilateral");
    let dossier = Dossier::load(data)?;
    for file in files {
        let judgements: Judgements = serde_json::from_str(&std::fs::read_to_string(&file)?)?;
        let options = StanceOptions::new()
            .with_joint_statements()
            .with_mandates()
            .least_grade(AttributionGrade::Office)
            .as_of(judgements.as_of.0);
        let table = dossier.stance_table(&options)?;
        let (mut agreed, mut right) = (0, 0);
        for item in &judgements.items {
            if item.reader_a.stance != item.reader_b.stance {
                continue;
            }
            let (actor, on) = (item.actor.as_str().into(), item.proposition.as_str().into());
            let cell = table.cell(&actor, &on);
            let said = cell.map_or_else(|| "silent".to_owned(), |cell| cell.standing.to_string());
            agreed += 1;
            if said == item.reader_a.stance {
                right += 1;
            } else if flags.iter().any(|flag| flag == "--each") {
                println!("  {actor} on {on}: {said}, readers: {}", item.reader_a.stance);
            }
        }
        println!("{file}, as of {}", judgements.as_of.0);
        println!("  readers: {agreed} of {} alike", judgements.items.len());
        println!("  library where readers agree: {right} of {agreed}");
    }
    Ok(())
}
