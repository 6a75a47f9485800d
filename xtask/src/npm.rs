//! Lays out the npm package in `dist/npm`.
//!
//! A module in two parts, one glue module, and three ways in: `.` (loads the files beside
//! it, in Node and in bundlers), `./inline` (carries the bytes in base64) and
//! `./slim` (the caller hands the bytes over).

use std::fs;
use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use heck::ToSnakeCase as _;
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    Outcome,
    module::{Later, Parts, arrange, divided},
};

/// Stem of the glue module and of the `.wasm` beside it.
const STEM: &str = "trilat";
/// Stands in the manifest's template where the workspace's version goes.
const VERSION_MARK: &str = "@VERSION@";
/// The template's line with the repository's address; it goes where the workspace has none.
const REPOSITORY_LINE: &str =
    "  \"repository\": { \"type\": \"git\", \"url\": \"git+@REPOSITORY@.git\" },\n";
/// Stands in that line where the address goes.
const REPOSITORY_MARK: &str = "@REPOSITORY@";

/// The import that brings the rest, as the glue calls it (`trilat-wasm/src/rest.rs`).
const BRING: &str = "bringRest";
/// The first part opens a packed dossier and answers these, on what statements and positions say.
/// Disputes (which read texts), deeds, kinds of alliance and networks wait for the rest.
const ASKED_FIRST: [&str; 14] = [
    "CompareStatements",
    "Series",
    "CompareCommitments",
    "Forces",
    "StanceTable",
    "ComparePositions",
    "StanceHistory",
    "OwnAndJoint",
    "CompareReadouts",
    "Frames",
    "Consistency",
    "Find",
    "Record",
    "Search",
];
/// Where the functions are that answer a question each.
const ASKED: &str = "<trilat_core::ask::question::asked::";
/// Other exports that wait, by how their names begin: dossiers as texts, quotations, coders, tables.
const CALLED_LATER: [&str; 10] = [
    "nativedossier_coderAgreement",
    "nativedossier_disputesWith",
    "nativedossier_fromTexts",
    "nativedossier_merge",
    "nativedossier_verify",
    "nativetable_",
    "nativematrix_",
    "askMeasure",
    "idealPointDistance",
    "readAtop",
];
/// What speaks of these waits too, unless the first part calls it.
const SPOKEN_OF_LATER: [&str; 8] = [
    "trilat_core::ask::camps::",
    "trilat_core::compare::coders::",
    "trilat_core::compare::disputes::Disputes",
    "trilat_core::compare::framework::",
    "trilat_core::measure::",
    "trilat_core::report::",
    "trilat_core::track::",
    "trilat_core::verify::",
];

/// How the module is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Build {
    /// Small: what is published.
    Small,
    /// Soon done, and large: for those who work on the package.
    Quick,
}

impl Build {
    fn profile(self) -> &'static str {
        match self {
            Self::Small => "release-wasm",
            Self::Quick => "quick-wasm",
        }
    }
}

/// Compiles `trilat-wasm`, writes the glue, shrinks the module, adds the ways in.
pub(crate) fn build(how: Build) -> Outcome {
    let root =
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask has no parent folder")?;
    let crate_folder = root.join("trilat-wasm");
    let out = root.join("dist/npm");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }

    run(Command::new(root.join("tools/wasm-cargo.sh")).current_dir(root).args([
        "build",
        "--package=trilat-wasm",
        "--profile",
        how.profile(),
        "--target-dir=target",
        "--locked",
    ]))?;
    let compiled = Path::new("target/wasm32-unknown-unknown").join(how.profile());
    Bindgen::new()
        .input_path(root.join(compiled).join("trilat_wasm.wasm"))
        .out_name(STEM)
        .web(true)?
        .typescript(false)
        .demangle(false)
        .generate(&out)?;

    // No `--all-features`: Node 20 refuses a module that uses them all. What is called from one
    // place only stays a function unless it is tiny: a browser replaces what it has compiled in
    // haste only where a function is called again, and smaller functions compress better. Passes
    // that make functions shorter each in its own way make them less alike, and `arrange` lives by that.
    let module = out.join(format!("{STEM}_bg.wasm"));
    if how == Build::Small {
        run(Command::new(crate_folder.join("node_modules/.bin/wasm-opt"))
            .args(["-Oz", "--debuginfo", "--one-caller-inline-max-function-size=10"])
            .args(["--skip-pass=local-cse", "--skip-pass=ssa-nomerge", "-o"])
            .args([&module, &module]))?;
    }
    let called = |name: &str| match name.strip_prefix(ASKED) {
        Some(question) => {
            let name = question.split(|letter: char| !letter.is_alphanumeric()).next();
            name.is_some_and(|name| !ASKED_FIRST.contains(&name))
        }
        None => CALLED_LATER.iter().any(|start| name.starts_with(start)),
    };
    let spoken_of = |name: &str| SPOKEN_OF_LATER.iter().any(|path| name.contains(path));
    let mut parts = divided(&fs::read(&module)?, BRING, &Later { called, spoken_of })?;
    if how == Build::Small {
        parts = Parts { first: arrange(&parts.first)?, rest: arrange(&parts.rest)? };
    }
    fs::write(&module, &parts.first)?;
    fs::write(out.join(format!("{STEM}_rest.wasm")), &parts.rest)?;
    let asked: Vec<String> =
        ASKED_FIRST.iter().map(|name| format!("\"{}\"", name.to_snake_case())).collect();
    let script = format!("export const askedFirst = new Set([{}]);\n", asked.join(", "));
    fs::write(out.join("asked-first.js"), script)?;

    let dossier = fs::read(root.join("trilat-core/data/trilateral.packed"))?;
    fs::write(out.join("trilateral.packed"), &dossier)?;
    let base64 = STANDARD.encode(&dossier);
    fs::write(out.join("trilateral.js"), format!("export default \"{base64}\";\n"))?;

    let [first, rest] = [&parts.first, &parts.rest].map(|part| STANDARD.encode(part));
    let script = format!("export const first = \"{first}\";\nexport const rest = \"{rest}\";\n");
    fs::write(out.join("wasm-base64.js"), script)?;
    for entry in fs::read_dir(crate_folder.join("npm"))? {
        let entry = entry?;
        fs::copy(entry.path(), out.join(entry.file_name()))?;
    }
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(root.join(licence), out.join(licence))?;
    }
    let manifest = out.join("package.json");
    let text = fs::read_to_string(&manifest)?;
    let text = text.replace(VERSION_MARK, env!("CARGO_PKG_VERSION"));
    let text = match env!("CARGO_PKG_REPOSITORY") {
        "" => text.replace(REPOSITORY_LINE, ""),
        address => text.replace(REPOSITORY_MARK, address),
    };
    fs::write(&manifest, text)?;
    Ok(())
}

/// Runs a command to its end; anything but success is an error that names it.
fn run(command: &mut Command) -> Outcome {
    let status = command
        .status()
        .map_err(|error| format!("`{}`: {error}", command.get_program().display()))?;
    if status.success() { Ok(()) } else { Err(format!("{status} from {command:?}").into()) }
}
