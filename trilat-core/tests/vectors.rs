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
    format::Notation,
};

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

#[test]
fn comparisons() {
    let statement = |value: &Value| -> Statement {
        let sources = value.as_array().unwrap().iter();
        sources.map(|source| source.as_str().unwrap().to_owned()).collect::<Vec<_>>().into()
    };
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
