//! Lays out the npm package in `dist/npm`.
//!
//! One module, one glue script and three entry points: `.` (loads the files beside it, in Node and
//! in bundlers), `./inline` (carries the bytes in base64) and `./slim` (the caller passes the
//! bytes).

use std::fs;
use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use wasm_bindgen_cli_support::Bindgen;

use crate::Outcome;

/// Stem of the glue module and of the `.wasm` beside it.
const STEM: &str = "trilat";
/// Stands in the manifest's template where the workspace's version goes.
const VERSION_MARK: &str = "@VERSION@";
/// The template's line with the repository's address; it goes where the workspace has none.
const REPOSITORY_LINE: &str =
    "  \"repository\": { \"type\": \"git\", \"url\": \"git+@REPOSITORY@.git\" },\n";
/// Stands in that line where the address goes.
const REPOSITORY_MARK: &str = "@REPOSITORY@";

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

    // No `--all-features`: Node 20 refuses a module that uses them all.
    let module = out.join(format!("{STEM}_bg.wasm"));
    if how == Build::Small {
        run(Command::new(crate_folder.join("node_modules/.bin/wasm-opt"))
            .args(["-Oz", "-o"])
            .args([&module, &module]))?;
    }

    let dossier = fs::read(root.join("trilat-core/data/trilateral.packed"))?;
    fs::write(out.join("trilateral.packed"), &dossier)?;
    let base64 = STANDARD.encode(&dossier);
    fs::write(out.join("trilateral.js"), format!("export default \"{base64}\";\n"))?;

    let wasm = STANDARD.encode(fs::read(&module)?);
    fs::write(out.join("wasm-base64.js"), format!("export const wasm = \"{wasm}\";\n"))?;
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
