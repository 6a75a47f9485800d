//! How well the comparison of statements agrees with readers: `make alignment`.
//!
//! `cargo run --example alignment -- [--without-links] FILE …` reads judgements of what became of
//! each commitment (as in `tests/readers/alignment`) and compares them with what the dossier says.
//! `--without-links` also takes out every coded link from a later text to earlier commitments, and
//! then what events and mechanisms do to commitments too; `--each` lists where the two differ.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for a terminal")]

use serde::Deserialize;
use serde_json::Value;
use std::{collections::BTreeMap, error::Error, path::Path, process::ExitCode};
use trilat_core::{
    Dossier,
    compare::{CommitmentOutcome, Outcome, Verdict},
    measure::{Scale, Table},
};

/// What two readers who worked apart say became of each commitment of the earlier statement.
#[derive(Deserialize)]
struct Judgements {
    earlier: String,
    later: Documents,
    items: Vec<Item>,
}

/// One document, or several of one event that were read together.
#[derive(Deserialize)]
#[serde(untagged)]
enum Documents {
    One(String),
    Several(Vec<String>),
}

impl Documents {
    fn ids(&self) -> Vec<&str> {
        match self {
            Self::One(id) => vec![id],
            Self::Several(ids) => ids.iter().map(String::as_str).collect(),
        }
    }
}

#[derive(Deserialize)]
struct Item {
    id: String,
    reader_a: Judgement,
    reader_b: Judgement,
}

#[derive(Deserialize)]
struct Judgement {
    category: String,
    change: Option<String>,
}

/// A share as two counts.
#[derive(Clone, Copy, Default)]
struct Share {
    right: usize,
    of: usize,
}

impl Share {
    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.of += 1;
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.of == 0 {
            return f.pad("–");
        }
        let hundredths = (200 * self.right + self.of) / (2 * self.of);
        let value = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        f.pad(&format!("{value} ({}/{})", self.right, self.of))
    }
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
        std::env::args().skip(1).partition(|word| word.starts_with("--"));
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/trilateral");
    let dossier = Dossier::load(&data)?;
    println!(
        "{:<56}{:<20}{:>5}{:>15}{:>15}{:>15}{:>15}{:>15}{:>9}",
        "pair",
        "links",
        "n",
        "six-way",
        "absent right",
        "carried found",
        "direction",
        "readers",
        "alpha"
    );
    let flag = |name| flags.iter().any(|flag| flag == name);
    let mut dossiers = Vec::new();
    if flag("--without-links") {
        dossiers.push(("no links", without(&dossier, &LINKS)?));
        let all: Vec<(&str, &str)> = LINKS.into_iter().chain(EVIDENCE).collect();
        dossiers.push(("no links, evidence", without(&dossier, &all)?));
    }
    dossiers.insert(0, ("all", dossier));
    for file in &files {
        let judgements: Judgements = serde_json::from_str(&std::fs::read_to_string(file)?)?;
        for (links, dossier) in &dossiers {
            report(dossier, &judgements, links, flag("--each"))?;
        }
    }
    Ok(())
}

/// What a person coded of a later text to link it with earlier commitments.
const LINKS: [(&str, &str); 5] = [
    ("commitments", "continues"),
    ("commitments", "covers"),
    ("positions", "continues"),
    ("sources", "compared_with"),
    ("sources", "mentions"),
];
/// What a person coded of events and mechanisms to link them with commitments.
const EVIDENCE: [(&str, &str); 2] = [("events", "bears_on"), ("mechanisms", "implements")];

/// The same dossier without some fields of some nouns.
fn without(dossier: &Dossier, fields: &[(&str, &str)]) -> Result<Dossier, Box<dyn Error>> {
    let mut value: Value = serde_json::from_str(&dossier.to_json())?;
    for (noun, field) in fields {
        let records = value.get_mut(*noun).and_then(Value::as_array_mut).into_iter().flatten();
        for record in records.filter_map(Value::as_object_mut) {
            record.remove(*field);
        }
    }
    Ok(Dossier::from_json(&value.to_string())?)
}

/// The readers' word for an outcome; none where the library gives no answer.
fn category(outcome: Outcome) -> Option<&'static str> {
    match outcome {
        outcome if outcome.is_carried() => Some("carried"),
        Outcome::Merged => Some("merged"),
        Outcome::Fulfilled | Outcome::Superseded | Outcome::Reported => Some("reported"),
        Outcome::Stance => Some("stance"),
        Outcome::Mentioned => Some("mentioned"),
        Outcome::Absent => Some("absent"),
        _ => None,
    }
}

/// The readers' word for the direction of a commitment that is carried; where dimensions are
/// unknown, by those that are known.
fn direction(item: &CommitmentOutcome) -> Option<&'static str> {
    let comparison = item.comparison.as_ref()?;
    Some(match comparison.as_far_as_known.unwrap_or(comparison.verdict) {
        Verdict::Same => "same",
        Verdict::Stronger => "stronger",
        Verdict::Weaker => "weaker",
        Verdict::Reshaped => "changed",
        Verdict::Unknown => return None,
    })
}

fn report(
    dossier: &Dossier,
    judgements: &Judgements,
    links: &str,
    each: bool,
) -> Result<(), Box<dyn Error>> {
    let found = dossier.compare_statements(&*judgements.earlier, judgements.later.ids())?;
    let by_id: BTreeMap<&str, &CommitmentOutcome> = found
        .commitments
        .iter()
        .flat_map(|item| {
            let records = item.before.iter().chain(&item.beside_before);
            records.map(move |exhibit| (exhibit.id.as_str(), item))
        })
        .collect();
    let [mut readers, mut six, mut absent, mut carried, mut way] = [Share::default(); 5];
    let mut open = 0;
    for Item { id, reader_a, reader_b } in &judgements.items {
        readers.add(reader_a.category == reader_b.category);
        if reader_a.category != reader_b.category {
            continue;
        }
        let Some(item) = by_id.get(id.as_str()) else {
            println!("    {id} is not in the dossier");
            continue;
        };
        let (theirs, ours) = (reader_a.category.as_str(), category(item.outcome));
        six.add(ours == Some(theirs));
        open += usize::from(ours.is_none());
        if ours == Some("absent") {
            absent.add(theirs == "absent");
        }
        if theirs == "carried" {
            carried.add(ours == Some("carried"));
        }
        let change = reader_a.change.as_deref().filter(|_| reader_a.change == reader_b.change);
        let both = if theirs == "carried" && ours == theirs.into() { change } else { None };
        if let Some(change) = both {
            way.add(direction(item) == Some(change));
        }
        let differs = ours != Some(theirs) || both.is_some_and(|it| direction(item) != Some(it));
        if each && differs {
            let ours = direction(item).map(|way| format!(" {way}")).unwrap_or_default();
            let theirs = format!("{theirs} {}", change.unwrap_or_default());
            let moved = item.comparison.iter().flat_map(|comparison| comparison.moved());
            let moved: Vec<String> = moved
                .map(|it| format!("{} {}: {} → {}", it.dimension, it.relation, it.before, it.after))
                .collect();
            println!("    {id}: {}{ours}, readers: {theirs} {}", item.outcome, moved.join("; "));
        }
    }
    let alpha = alpha(&judgements.items)?;
    println!(
        "{:<56}{links:<20}{:>5}{six:>15}{absent:>15}{carried:>15}{way:>15}{readers:>15}{alpha:>9}",
        format!("{} → {}", judgements.earlier, judgements.later.ids().join(" + ")),
        six.of,
    );
    if open > 0 {
        println!("    {open} without an answer: not seen or not coded");
    }
    Ok(())
}

/// The readers' own agreement, Krippendorff's alpha of their categories.
fn alpha(items: &[Item]) -> Result<String, Box<dyn Error>> {
    let mut levels: Vec<&str> =
        items.iter().flat_map(|it| [&*it.reader_a.category, &*it.reader_b.category]).collect();
    levels.sort_unstable();
    levels.dedup();
    let mut table = Table::builder(Scale::nominal(levels)?);
    for item in items {
        for (reader, judgement) in [("a", &item.reader_a), ("b", &item.reader_b)] {
            table.set(reader, item.id.as_str(), judgement.category.as_str())?;
        }
    }
    let value = table.build()?.alpha().nominal.value();
    Ok(value.map_or_else(|| "undefined".to_owned(), |value| format!("{value:.2}")))
}
