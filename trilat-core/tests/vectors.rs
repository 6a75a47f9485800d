//! Runs the vectors that all languages share: `tests/vectors`.
//!
//! `TRILAT_BLESS=1 cargo test --test vectors` writes what the library answers into the vectors,
//! to be read before it is committed.
#![cfg(all(feature = "yaml", feature = "files"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends where it fails"
)]

use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};
use trilat_core::{
    Code, Diagnostic, Dossier, DossierError,
    compare::{Outcome, Statement},
    disputes::{ClaimVerdict, EventFeature, RelayFate},
    format::Notation,
    positions::{Inconsistency, PairVerdict, ReadoutVerdict, StanceOptions, Turn},
    verify::Texts,
};

#[path = "vectors/draft.rs"]
mod draft;
#[path = "vectors/redline.rs"]
mod redline;
#[path = "vectors/track.rs"]
mod track;

fn vectors(folder: &str) -> Vec<(PathBuf, Value)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors");
    let mut out = Vec::new();
    let mut open = vec![root.join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "json") {
                let text = fs::read_to_string(&path).unwrap();
                let value = serde_json::from_str(&text)
                    .unwrap_or_else(|e| panic!("{}: {e}", path.display()));
                out.push((path, value));
            }
        }
    }
    out.sort_by(|a, b| a.0.cmp(&b.0));
    // Every runner says how many it must find, so that none passes by finding none.
    let counts = fs::read_to_string(root.join("counts.json")).unwrap();
    let counts: Value = serde_json::from_str(&counts).unwrap();
    assert_eq!(counts[folder], json!(out.len()), "vectors in {folder}");
    out
}

/// Compares with what a vector expects, or writes it there.
fn expect(path: &Path, vector: &Value, got: &Value) {
    if std::env::var_os("TRILAT_BLESS").is_some() {
        let mut vector = vector.clone();
        vector["expect"] = got.clone();
        let text = serde_json::to_string_pretty(&vector).unwrap() + "\n";
        fs::write(path, text).unwrap();
        return;
    }
    let name = path.file_name().unwrap().to_string_lossy();
    assert_eq!(vector["expect"], *got, "{name}: {}", vector["about"]);
}

fn read(files: &Value) -> Result<Dossier, DossierError> {
    let files = files.as_array().unwrap().iter().map(|file| {
        let name = file["name"].as_str().unwrap();
        let notation = if name.ends_with(".json") { Notation::Json } else { Notation::Yaml };
        (name, file["text"].as_str().unwrap(), notation)
    });
    Dossier::from_texts(files)
}

fn load(entries: &Value, number: usize) -> Result<Dossier, DossierError> {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("vector-{number}"));
    let _ = fs::remove_dir_all(&root);
    let folder = root.join("dossier");
    fs::create_dir_all(&folder).unwrap();
    fs::write(root.join("outside.yaml"), "trilat: 1\n").unwrap();
    for entry in entries.as_array().unwrap() {
        let path = folder.join(entry["name"].as_str().unwrap());
        if let Some(text) = entry["text"].as_str() {
            fs::write(path, text).unwrap();
        } else if let Some(hex) = entry["hex"].as_str() {
            let bytes: Vec<u8> = (0..hex.len() / 2)
                .map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap())
                .collect();
            fs::write(path, bytes).unwrap();
        } else {
            #[cfg(unix)]
            std::os::unix::fs::symlink(entry["link"].as_str().unwrap(), path).unwrap();
        }
    }
    let loaded = Dossier::load(&folder);
    fs::remove_dir_all(&root).unwrap();
    loaded
}

fn as_data(diagnostics: &[Diagnostic], root: &str) -> Value {
    let mut value = serde_json::to_value(diagnostics).unwrap();
    for diagnostic in value.as_array_mut().unwrap() {
        // The folder of the test is no part of what is expected.
        let message = diagnostic["message"].as_str().unwrap().replace(root, "dossier");
        diagnostic["message"] = json!(message);
    }
    value
}

#[test]
fn diagnostics() {
    let mut told = BTreeSet::new();
    for (number, (path, vector)) in vectors("diagnostics").into_iter().enumerate() {
        let result = match vector.get("folder") {
            Some(entries) => load(entries, number),
            None => read(&vector["files"]),
        };
        let diagnostics = match &result {
            Ok(dossier) => dossier.warnings().to_vec(),
            Err(error) => error.diagnostics().to_vec(),
        };
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("vector-{number}/dossier"));
        expect(&path, &vector, &as_data(&diagnostics, &root.display().to_string()));
        let code = vector["code"].as_str().unwrap();
        assert!(
            diagnostics.iter().any(|d| d.code.as_str() == code),
            "{}: no {code} among {diagnostics:?}",
            path.display()
        );
        assert_eq!(result.is_err(), diagnostics.iter().any(Diagnostic::is_error));
        told.insert(code.to_owned());
    }
    let all: BTreeSet<String> = Code::ALL.iter().map(|code| code.to_string()).collect();
    assert_eq!(told, all, "every code has a vector");
}

fn statement(value: &Value) -> Statement {
    let sources = value.as_array().unwrap().iter();
    sources.map(|source| source.as_str().unwrap().to_owned()).collect::<Vec<_>>().into()
}

#[test]
fn series() {
    for (path, vector) in vectors("series") {
        let statements = vector["statements"].as_array().unwrap().iter().map(statement);
        let got = dossier_of(&path, &vector["dossier"]).series(statements).unwrap();
        expect(&path, &vector, &serde_json::to_value(&got).unwrap());
    }
}

#[test]
fn comparisons() {
    let mut seen = BTreeSet::new();
    for (path, vector) in vectors("compare") {
        let dossier = Dossier::from_json(&vector["dossier"].to_string())
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let got = dossier
            .compare_statements(statement(&vector["before"]), statement(&vector["after"]))
            .unwrap();
        seen.extend(got.counts.keys().copied());
        expect(&path, &vector, &serde_json::to_value(&got).unwrap());
    }
    let all: BTreeSet<Outcome> = Outcome::ALL.iter().copied().collect();
    assert_eq!(seen, all, "every outcome has a vector");
}

/// The options of a vector: any of `actors`, `as_of`, `during`, `least_grade`,
/// `joint_statements`, `mandates`.
fn stance_options(ask: &Value) -> StanceOptions {
    let mut options = StanceOptions::new();
    if let Some(actors) = ask["actors"].as_array() {
        options = options.actors(actors.iter().map(|actor| actor.as_str().unwrap()));
    }
    if let Some(day) = ask["as_of"].as_str() {
        options = options.as_of(day.parse().unwrap());
    }
    if let Some(period) = ask["during"].as_str() {
        options = options.during(period.parse().unwrap());
    }
    if let Some(grade) = ask["least_grade"].as_str() {
        options = options.least_grade(grade.parse().unwrap());
    }
    if ask["joint_statements"] == true {
        options = options.with_joint_statements();
    }
    if ask["mandates"] == true {
        options = options.with_mandates();
    }
    options
}

fn dossier_of(path: &Path, value: &Value) -> Dossier {
    Dossier::from_json(&value.to_string())
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every word that stands under a key, wherever in an answer.
fn words_under(value: &Value, key: &str, out: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                if name == key
                    && let Some(word) = value.as_str()
                {
                    out.insert(word.to_owned());
                }
                words_under(value, key, out);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| words_under(value, key, out)),
        _ => {}
    }
}

fn words<T: ToString>(all: &[T]) -> BTreeSet<String> {
    all.iter().map(ToString::to_string).collect()
}

#[test]
fn positions() {
    let (mut verdicts, mut turns, mut readouts) = Default::default();
    for (path, vector) in vectors("positions") {
        let dossier = dossier_of(&path, &vector["dossier"]);
        let ask = &vector["ask"];
        let options = stance_options(ask);
        let got = if let Some(actors) = ask["compare"].as_array() {
            let actors = actors.iter().map(|actor| actor.as_str().unwrap());
            let found = dossier.compare_positions(actors, &options).unwrap();
            let counted: Vec<_> = found.pairs.iter().flat_map(|p| p.counts.keys()).collect();
            verdicts = words_of(&counted, verdicts);
            serde_json::to_value(&found).unwrap()
        } else if let Some(actor) = ask["history"].as_str() {
            serde_json::to_value(dossier.stance_history(actor, &options).unwrap()).unwrap()
        } else if let Some(actor) = ask["own_and_joint"].as_str() {
            serde_json::to_value(dossier.own_and_joint(actor, &options).unwrap()).unwrap()
        } else {
            let event = ask["readouts"].as_str().unwrap();
            let found = dossier.compare_readouts(event).unwrap();
            readouts = words_of(&found.counts.keys().collect::<Vec<_>>(), readouts);
            serde_json::to_value(&found).unwrap()
        };
        words_under(&got, "turn", &mut turns);
        expect(&path, &vector, &got);
    }
    assert_eq!(verdicts, words(PairVerdict::ALL), "every verdict has a vector");
    assert_eq!(turns, words(Turn::ALL), "every turn has a vector");
    assert_eq!(readouts, words(ReadoutVerdict::ALL), "every verdict on readouts has a vector");
}

fn words_of<T: ToString>(found: &[T], mut so_far: BTreeSet<String>) -> BTreeSet<String> {
    so_far.extend(found.iter().map(ToString::to_string));
    so_far
}

#[test]
fn consistency() {
    let mut kinds = BTreeSet::new();
    for (path, vector) in vectors("consistency") {
        let dossier = dossier_of(&path, &vector["dossier"]);
        let options = stance_options(&vector["ask"]["consistency"]);
        let got = serde_json::to_value(dossier.consistency(&options).unwrap()).unwrap();
        words_under(&got["contradictions"], "kind", &mut kinds);
        expect(&path, &vector, &got);
    }
    assert_eq!(kinds, words(Inconsistency::ALL), "every kind has a vector");
}

#[test]
fn disputes() {
    let (mut verdicts, mut fates) = (BTreeSet::new(), BTreeSet::new());
    let mut features = BTreeSet::new();
    for (path, vector) in vectors("disputes") {
        let found = dossier_of(&path, &vector["dossier"]).disputes();
        verdicts = words_of(&found.counts().keys().collect::<Vec<_>>(), verdicts);
        let got = serde_json::to_value(&found).unwrap();
        words_under(&got, "fate", &mut fates);
        words_under(&got["events"], "on", &mut features);
        expect(&path, &vector, &got);
    }
    assert_eq!(verdicts, words(ClaimVerdict::ALL), "every verdict has a vector");
    assert_eq!(fates, words(RelayFate::ALL), "every fate has a vector");
    assert_eq!(features, words(EventFeature::ALL), "every feature of an event has a vector");
}

/// Each commitment's id begins with the status that its quotation is to have.
#[test]
fn quotations() {
    let mut wrong = Vec::new();
    for (path, vector) in vectors("quotations") {
        let texts = vector["ask"]["texts"].as_object().unwrap().iter();
        let texts = texts.fold(Texts::new(), |texts, (name, text)| {
            texts.with(name.as_str(), text.as_str().unwrap()).unwrap()
        });
        let found = dossier_of(&path, &vector["dossier"]).verify(&texts);
        for check in &found.quotations {
            if !check.record.id.starts_with(check.status.as_str()) {
                wrong.push(format!("{}: {} `{}`", path.display(), check.status, check.words));
            }
        }
        expect(&path, &vector, &serde_json::to_value(&found).unwrap());
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn frames() {
    for (path, vector) in vectors("frames") {
        let dossier = dossier_of(&path, &vector["dossier"]);
        let options = StanceOptions::new();
        let got = match vector["ask"]["frames"].as_str() {
            Some(subject) => dossier.frame_map_of(subject, &options).unwrap(),
            None => dossier.frame_map(&options).unwrap(),
        };
        expect(&path, &vector, &serde_json::to_value(&got).unwrap());
    }
}

#[test]
fn coders() {
    for (path, vector) in vectors("coders") {
        let first = dossier_of(&path, &vector["dossier"]);
        let second = dossier_of(&path, &vector["ask"]["coders"]);
        let sources = match &vector["ask"]["sources"] {
            Value::Null => vec![vector["ask"]["source"].as_str().unwrap()],
            several => several.as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect(),
        };
        let threshold = vector["ask"]["threshold"].as_f64().unwrap_or(0.5);
        let got = first.coder_agreement_with(&second, sources, threshold).unwrap();
        expect(&path, &vector, &serde_json::to_value(&got).unwrap());
    }
}
