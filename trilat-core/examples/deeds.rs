//! How well the track of commitments agrees with readers: `make deeds`.
//!
//! `cargo run --example deeds -- [--each] FILE …` reads judgements of what was done about
//! commitments (as in `tests/readers/deeds`) and compares them with the states that the library
//! replays; `--each` lists where the two differ. `cargo run --example deeds -- --sample N --seed S`
//! draws N commitments from statements of states for readers to judge, as JSON.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for a terminal")]

use serde::Deserialize;
use serde_json::{Value, json};
use std::{collections::BTreeMap, error::Error, path::Path, process::ExitCode};
use trilat_core::{
    Dossier,
    ask::Day,
    measure::{Scale, Table},
    model::{ActorKind, Commitment},
    track::{CommitmentTrack, State},
};

/// What two readers who worked apart say was done about each commitment by a day.
#[derive(Deserialize)]
struct Judgements {
    as_of: Day,
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    id: String,
    reader_a: Judgement,
    reader_b: Judgement,
}

#[derive(Deserialize)]
struct Judgement {
    judgement: String,
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
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/trilateral");
    let dossier = Dossier::load(&data)?;
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--sample", size, "--seed", seed] => {
            println!("{:#}", sample(&dossier, size.parse()?, seed.parse()?));
        }
        ["--each", files @ ..] => report_all(&dossier, files, true)?,
        files => report_all(&dossier, files, false)?,
    }
    Ok(())
}

fn report_all(dossier: &Dossier, files: &[&str], each: bool) -> Result<(), Box<dyn Error>> {
    if files.is_empty() {
        println!("no judgements");
    }
    for file in files {
        let judgements: Judgements = serde_json::from_str(&std::fs::read_to_string(file)?)?;
        println!("{file}, as of {}", judgements.as_of.0);
        report(dossier, &judgements, each)?;
    }
    Ok(())
}

/// The readers' word for a state. What was suspended or withdrawn, and so on, is a word of its own.
const fn word(state: State) -> &'static str {
    match state {
        State::Fulfilled => "done",
        State::Kept | State::BeingKept => "ongoing",
        State::ResumedAfterGap | State::Partly => "partly",
        State::Overdue | State::Breached | State::Expired => "not-done",
        State::Conditional => "conditional",
        // What is due, and nothing shows that it was done.
        State::Triggered | State::NoEvidence => "no-evidence",
        other => other.as_str(),
    }
}

/// The readers' word for a track. Where more than one state is possible, it is that of the first
/// in the order of states: what the evidence shows if it is true, as readers take it.
fn judged(track: &CommitmentTrack) -> &'static str {
    track.possible.iter().next().map_or("unknown", word)
}

fn report(dossier: &Dossier, judgements: &Judgements, each: bool) -> Result<(), Box<dyn Error>> {
    let track = dossier.track(judgements.as_of.0);
    let (mut both, mut right) = (0, 0);
    let mut confusion: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for Item { id, reader_a, reader_b } in &judgements.items {
        if reader_a.judgement != reader_b.judgement {
            continue;
        }
        let theirs = reader_a.judgement.as_str();
        let Some(found) = track.commitment(id) else {
            println!("  {id} is not in the dossier, or was made later");
            continue;
        };
        let ours = judged(found);
        both += 1;
        right += usize::from(ours == theirs);
        *confusion.entry((theirs, ours)).or_default() += 1;
        if each && ours != theirs {
            println!("  {id}: {}, readers: {theirs}", found.state_in_words());
        }
    }
    let agreed =
        judgements.items.iter().filter(|it| it.reader_a.judgement == it.reader_b.judgement);
    println!(
        "  readers: {}, alpha {}",
        share(agreed.count(), judgements.items.len()),
        alpha(judgements)?
    );
    println!("  library where readers agree: {}", share(right, both));
    let mut words: Vec<&str> =
        confusion.keys().flat_map(|(theirs, ours)| [*theirs, *ours]).collect();
    words.sort_unstable();
    words.dedup();
    print!("  {:>14}", "readers \\ library");
    words.iter().for_each(|word| print!("{word:>13}"));
    println!();
    for theirs in &words {
        let row: Vec<usize> = words
            .iter()
            .map(|ours| confusion.get(&(*theirs, *ours)).copied().unwrap_or_default())
            .collect();
        if row.iter().sum::<usize>() > 0 {
            print!("  {theirs:>17}");
            row.iter().for_each(|count| print!("{count:>13}"));
            println!();
        }
    }
    Ok(())
}

fn share(part: usize, whole: usize) -> String {
    match (200 * part + whole).checked_div(2 * whole) {
        Some(hundredths) => {
            format!("{}.{:02} ({part}/{whole})", hundredths / 100, hundredths % 100)
        }
        None => "–".to_owned(),
    }
}

/// The readers' own agreement, Krippendorff's alpha of their judgements.
fn alpha(judgements: &Judgements) -> Result<String, Box<dyn Error>> {
    let both = |it: &Item| [it.reader_a.judgement.clone(), it.reader_b.judgement.clone()];
    let mut levels: Vec<String> = judgements.items.iter().flat_map(both).collect();
    levels.sort_unstable();
    levels.dedup();
    let mut table = Table::builder(Scale::nominal(levels.iter().map(String::as_str))?);
    for item in &judgements.items {
        for (reader, judgement) in [("a", &item.reader_a), ("b", &item.reader_b)] {
            table.set(reader, item.id.as_str(), judgement.judgement.as_str())?;
        }
    }
    let value = table.build()?.alpha().nominal.value();
    Ok(value.map_or_else(|| "undefined".to_owned(), |value| format!("{value:.2}")))
}

/// A sample of commitments from statements of states, in the order of their ids: those with the
/// smallest numbers of a generator that the seed starts.
fn sample(dossier: &Dossier, size: usize, seed: u64) -> Value {
    let is_state = |id: &_| {
        let actor = dossier.actors().get(id);
        actor.is_some_and(|actor| actor.kind == ActorKind::State)
    };
    let stated = |commitment: &&Commitment| {
        let source = dossier.sources().get(&commitment.source);
        source.is_some_and(|source| source.issuers.iter().any(is_state))
    };
    let mut state = seed;
    let mut drawn: Vec<(u64, &Commitment)> = dossier
        .commitments()
        .iter()
        .filter(stated)
        .map(|commitment| (next(&mut state), commitment))
        .collect();
    drawn.sort_by_key(|(number, _)| *number);
    drawn.truncate(size);
    drawn.sort_by_key(|(_, commitment)| &commitment.id);
    let items = drawn.iter().map(|(_, commitment)| {
        let source = dossier.sources().get(&commitment.source);
        json!({
            "id": commitment.id,
            "source": commitment.source,
            "title": source.map(|source| &source.title),
            "date": source.and_then(|source| source.date),
            "verb": commitment.verb,
            "object": commitment.object,
            "passages": commitment.passages,
        })
    });
    json!({ "seed": seed, "items": items.collect::<Vec<_>>() })
}

/// The next number of SplitMix64 (Steele, Lea & Flood 2014).
const fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
