//! Whether the bundled dossier keeps what it promises: no fault, no row of the material left out,
//! every quotation where its record says, and facts that a reader of the texts can check by hand.
#![cfg(all(feature = "yaml", feature = "files", feature = "bundled"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test ends where it fails, and says what it skips"
)]

mod comparisons;
mod facts;
mod quotations;
mod records;
mod rows;

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};
use trilat_core::{
    Dossier,
    model::{Commitment, Event, ExternalKey, Mechanism, Noun, Position, Source},
    verify::Texts,
};

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

/// The dossier as people write it, with what was found in it.
fn written() -> &'static Dossier {
    static DOSSIER: OnceLock<Dossier> = OnceLock::new();
    DOSSIER.get_or_init(|| match Dossier::load(data().join("trilateral")) {
        Ok(dossier) => dossier,
        Err(error) => panic!("{:#?}", error.diagnostics()),
    })
}

/// The folder that holds the texts and the worked material, if it is at hand.
fn shared() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let folder = env::var_os("TRILAT_SHARED").map_or_else(beside, PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("SKIPPED: no folder {} (set TRILAT_SHARED)", folder.display());
    None
}

fn texts() -> Option<Texts> {
    Some(Texts::from_folder(shared()?.join("sources")).unwrap())
}

/// A table of tabs below a line of headings, without its headings.
fn table(text: &str) -> Vec<Vec<String>> {
    let lines = text.lines().skip(1).filter(|line| !line.is_empty());
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

fn shared_table(name: &str) -> Option<Vec<Vec<String>>> {
    let path = shared()?.join("reference").join(name);
    Some(table(&fs::read_to_string(path).unwrap()))
}

/// The records that carry each key of a collection.
fn carried(collection: &str) -> BTreeMap<String, BTreeSet<String>> {
    fn gather<'d, T: Noun + 'd>(
        records: impl IntoIterator<Item = &'d T>,
        collection: &str,
        out: &mut BTreeMap<String, BTreeSet<String>>,
    ) where
        T::Id: std::fmt::Display,
    {
        for record in records {
            let keys = record.keys().iter().filter(|key: &&ExternalKey| key.scheme() == collection);
            for key in keys {
                let id = format!("{}:{}", T::KIND, record.id());
                out.entry(key.value().to_owned()).or_default().insert(id);
            }
        }
    }
    let (dossier, mut out) = (written(), BTreeMap::new());
    gather(dossier.actors(), collection, &mut out);
    gather(dossier.sources(), collection, &mut out);
    gather(dossier.issues(), collection, &mut out);
    gather(dossier.frames(), collection, &mut out);
    gather(dossier.propositions(), collection, &mut out);
    gather(dossier.commitments(), collection, &mut out);
    gather(dossier.positions(), collection, &mut out);
    gather(dossier.mechanisms(), collection, &mut out);
    gather(dossier.events(), collection, &mut out);
    gather(dossier.frameworks(), collection, &mut out);
    out
}

fn commitment(id: &str) -> &'static Commitment {
    written().commitments().get(id).unwrap_or_else(|| panic!("no commitment `{id}`"))
}

fn position(id: &str) -> &'static Position {
    written().positions().get(id).unwrap_or_else(|| panic!("no position `{id}`"))
}

fn event(id: &str) -> &'static Event {
    written().events().get(id).unwrap_or_else(|| panic!("no event `{id}`"))
}

fn source(id: &str) -> &'static Source {
    written().sources().get(id).unwrap_or_else(|| panic!("no source `{id}`"))
}

fn mechanism(id: &str) -> &'static Mechanism {
    written().mechanisms().get(id).unwrap_or_else(|| panic!("no mechanism `{id}`"))
}
