//! Lays out the npm package in `dist/npm`.
//!
//! One `.wasm`, one glue module, and three ways in: `.` (loads the file beside
//! it, in Node and in bundlers), `./inline` (carries the bytes in base64) and
//! `./slim` (the caller hands the bytes over).

use std::fs;
use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use wasm_bindgen_cli_support::Bindgen;

use crate::{Outcome, arrange::arrange};

/// Stem of the glue module and of the `.wasm` beside it.
const STEM: &str = "trilat";
/// Stands in the manifest's template where the workspace's version goes.
const VERSION_MARK: &str = "@VERSION@";

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
        .typescript(true)
        .generate(&out)?;

    // No `--all-features`: Node 20 refuses a module that uses them all. What is called from one
    // place only stays a function unless it is tiny: a browser replaces what it has compiled in
    // haste only where a function is called again, and smaller functions compress better. Passes
    // that make functions shorter each in its own way make them less alike, and `arrange` lives by that.
    let module = out.join(format!("{STEM}_bg.wasm"));
    if how == Build::Small {
        run(Command::new(crate_folder.join("node_modules/.bin/wasm-opt"))
            .args(["-Oz", "--one-caller-inline-max-function-size=10"])
            .args(["--skip-pass=local-cse", "--skip-pass=ssa-nomerge", "-o"])
            .args([&module, &module]))?;
        fs::write(&module, arrange(&fs::read(&module)?)?)?;
    }
    let dossier = fs::read(root.join("trilat-core/data/trilateral.packed"))?;
    fs::write(out.join("trilateral.packed"), &dossier)?;
    let base64 = STANDARD.encode(&dossier);
    fs::write(out.join("trilateral.js"), format!("export default \"{base64}\";\n"))?;

    let base64 = STANDARD.encode(fs::read(&module)?);
    fs::write(out.join("wasm-base64.js"), format!("export default \"{base64}\";\n"))?;
    for entry in fs::read_dir(crate_folder.join("npm"))? {
        let entry = entry?;
        fs::copy(entry.path(), out.join(entry.file_name()))?;
    }
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(root.join(licence), out.join(licence))?;
    }
    let manifest = out.join("package.json");
    let text = fs::read_to_string(&manifest)?;
    fs::write(&manifest, text.replace(VERSION_MARK, env!("CARGO_PKG_VERSION")))?;
    Ok(())
}

/// Runs a command to its end; anything but success is an error that names it.
fn run(command: &mut Command) -> Outcome {
    let status = command
        .status()
        .map_err(|error| format!("`{}`: {error}", command.get_program().display()))?;
    if status.success() { Ok(()) } else { Err(format!("{status} from {command:?}").into()) }
}
