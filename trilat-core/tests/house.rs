//! The map of `src/`, which DESIGN.md draws: rooms import only rooms of lower floors, and no two
//! files import each other, directly or through others.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test, which ends where it fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The rooms, the lowest floor first. Rooms of one floor do not import each other.
const FLOORS: &[&[&str]] = &[
    &["base"],
    &["diagnostic"],
    &["measure", "node", "text"],
    &["model"],
    &["dossier"],
    &["format"],
    &["verify"],
    &["compare", "framework", "positions"],
    &["coding", "disputes", "track"],
    &["report"],
    &["ask"],
    &["bundled"],
];

/// Circles that stay, each with its reason.
const CIRCLES_THAT_STAY: &[(&[&str], &str)] = &[
    (
        &[
            "track/calendar",
            "track/days",
            "track/lifecycle",
            "track/machine",
            "track/order",
            "track/run",
            "track/steps",
            "track/worlds",
        ],
        "the replay is one machine; its vocabulary moves below it when it becomes a folder",
    ),
    (
        &["track/chain", "track/commitment", "track/gather", "track/keeping", "track/witness"],
        "what is gathered for a commitment is described by the answer about it",
    ),
    (&["track/cadence", "track/rhythm"], "a rhythm is measured in the words of cadences"),
    (&["track/scales", "track/scores"], "a score is declared next to the scale that it is on"),
];

/// A place in `src/`: `compare/value` is the file `src/compare/value.rs`, `compare` is
/// `src/compare/mod.rs`, and the empty path is `src/lib.rs`.
type Place = Vec<String>;

struct File {
    text: String,
    /// Whether it is the file of a folder, so that its names may be those of files inside.
    is_folder: bool,
}

/// One imported path, such as `crate::dossier::Dossier`.
struct Import {
    path: Vec<String>,
    is_public: bool,
}

struct House {
    files: BTreeMap<Place, File>,
}

impl House {
    fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut files = BTreeMap::new();
        collect(&root, &mut Vec::new(), &mut files);
        assert!(files.len() > 200, "the sources were not found");
        Self { files }
    }

    /// The file that a path leads to, through re-exports, and none if it leads out of the crate.
    fn resolve(&self, from: &Place, path: &[String]) -> Option<Place> {
        let mut place: Vec<String> = match path.first()?.as_str() {
            "crate" => Vec::new(),
            "super" | "self" => from.clone(),
            first => {
                let mut inside = from.clone();
                inside.push(first.to_owned());
                let is_inside = self.files.get(from)?.is_folder && self.files.contains_key(&inside);
                if !is_inside {
                    return None;
                }
                from.clone()
            }
        };
        for name in path {
            match name.as_str() {
                "crate" | "self" => {}
                "super" => {
                    place.pop();
                }
                name => place.push(name.to_owned()),
            }
        }
        let wanted = place.clone();
        while !self.files.contains_key(&place) {
            place.pop();
        }
        let Some(name) = wanted.get(place.len()) else { return Some(place) };
        let file = self.files.get(&place)?;
        let shown = imports(&file.text).into_iter().find(|it| {
            it.is_public && it.path.last() == Some(name) && self.files.contains_key(&place)
        });
        match shown {
            Some(shown) if file.is_folder => self.resolve(&place, &shown.path).or(Some(place)),
            _ => Some(place),
        }
    }

    /// Which file imports which. What a folder's file re-exports from its own files is not counted.
    fn arrows(&self) -> BTreeMap<&Place, BTreeSet<Place>> {
        let mut arrows: BTreeMap<&Place, BTreeSet<Place>> = BTreeMap::new();
        for (place, file) in &self.files {
            for import in imports(&file.text) {
                let Some(to) = self.resolve(place, &import.path) else { continue };
                let is_shown = import.is_public && to.starts_with(place);
                if to != *place && !is_shown && !to.is_empty() {
                    arrows.entry(place).or_default().insert(to);
                }
            }
        }
        arrows
    }
}

fn collect(folder: &Path, at: &mut Place, files: &mut BTreeMap<Place, File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if stem == "tests" {
            continue;
        }
        let is_folder = matches!(stem.as_str(), "mod" | "lib");
        if !is_folder {
            at.push(stem);
        }
        if path.is_dir() {
            collect(&path, at, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = code(&fs::read_to_string(&path).unwrap());
            files.insert(at.clone(), File { text, is_folder });
        }
        if !is_folder {
            at.pop();
        }
    }
}

/// The code of a file. Comments, tests and the bodies of macros are left out: what a macro writes
/// out is imported by the files that use it.
fn code(text: &str) -> String {
    let mut out = String::new();
    let mut in_macro = false;
    for line in text.lines() {
        let start = line.trim_start();
        if start.starts_with("mod tests {") {
            break;
        }
        in_macro = (in_macro || start.starts_with("macro_rules!")) && line != "}";
        if !in_macro && !start.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// The paths of the `use` lines of a file, and those that it writes out from `crate` on.
fn imports(text: &str) -> Vec<Import> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find("use ") {
        let (before, after) = rest.split_at(at);
        let line = before.rsplit('\n').next().unwrap_or_default().trim();
        let is_public = line.starts_with("pub");
        rest = &after["use ".len()..];
        if line.is_empty() || is_public && !line.contains(' ') {
            let tree = rest.split(';').next().unwrap();
            let tree: String = tree.split_whitespace().collect::<Vec<_>>().join(" ");
            flatten("", &tree, &mut |path| {
                let path = path.split(" as ").next().unwrap();
                out.push(Import { path: path.split("::").map(str::to_owned).collect(), is_public });
            });
        }
    }
    for (at, _) in text.match_indices("crate::") {
        let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
        let path: String = text[at..].chars().take_while(|&c| is_name(c)).collect();
        let path = path.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect();
        out.push(Import { path, is_public: false });
    }
    out
}

/// Every path of a tree such as `crate::{dossier::Dossier, model::*}`.
fn flatten(before: &str, tree: &str, each: &mut dyn FnMut(String)) {
    let Some((start, inside)) = tree.split_once('{') else {
        each(format!("{before}{}", tree.trim()));
        return;
    };
    let before = format!("{before}{}", start.trim());
    let inside = inside.strip_suffix('}').unwrap_or(inside);
    let mut depth = 0;
    let mut begun = 0;
    for (at, c) in inside.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                flatten(&before, &inside[begun..at], each);
                begun = at + 1;
            }
            _ => {}
        }
    }
    if !inside[begun..].trim().is_empty() {
        flatten(&before, &inside[begun..], each);
    }
}

fn floor(place: &Place) -> usize {
    let room = place.first().unwrap();
    FLOORS
        .iter()
        .position(|rooms| rooms.contains(&room.as_str()))
        .unwrap_or_else(|| panic!("`{room}` is on no floor: add it to `FLOORS` and to DESIGN.md"))
}

#[test]
fn rooms_import_only_rooms_of_lower_floors() {
    let house = House::read();
    let mut wrong = Vec::new();
    for (from, all) in house.arrows() {
        if from.is_empty() {
            continue;
        }
        for to in all.iter().filter(|to| to.first() != from.first()) {
            if floor(to) >= floor(from) {
                wrong.push(format!("{} imports {}", from.join("/"), to.join("/")));
            }
        }
    }
    assert!(wrong.is_empty(), "arrows that do not run down:\n{}", wrong.join("\n"));
}

#[test]
fn no_files_import_each_other() {
    let house = House::read();
    let arrows = house.arrows();
    let reached = |start: &Place| {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&Place> = arrows.get(start).into_iter().flatten().collect();
        while let Some(at) = open.pop() {
            if seen.insert(at.clone()) {
                open.extend(arrows.get(at).into_iter().flatten());
            }
        }
        seen
    };
    let reached: BTreeMap<&Place, BTreeSet<Place>> =
        house.files.keys().map(|place| (place, reached(place))).collect();
    let mut circles: BTreeSet<Vec<String>> = BTreeSet::new();
    for (place, all) in &reached {
        if all.contains(*place) {
            let circle = all.iter().filter(|other| reached[other].contains(*place));
            circles.insert(circle.map(|other| other.join("/")).collect());
        }
    }
    let may_stay = |circle: &[String], files: &[&str]| {
        circle.iter().all(|file| files.contains(&file.as_str()))
    };
    for circle in &circles {
        let stays = CIRCLES_THAT_STAY.iter().any(|(files, _)| may_stay(circle, files));
        assert!(stays, "these files import each other: {}", circle.join(", "));
    }
    for (files, _) in CIRCLES_THAT_STAY {
        let is_there = circles.iter().any(|circle| may_stay(circle, files));
        assert!(is_there, "no longer a circle, so take it off the list: {}", files.join(", "));
    }
}
