use super::{
    limits::{MOST_BYTES, MOST_FILE_BYTES, MOST_FILES},
    read::{Notation, Reading},
};
use crate::{
    diagnostic::{Code, Diagnostic, DossierError},
    dossier::Dossier,
};
use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
};

impl Dossier {
    /// Reads a dossier from a folder of YAML and JSON files, or from one such file.
    ///
    /// Folders within are gone into; names that begin with a dot and files of other kinds are
    /// passed over. A link that leads out of the folder is an error. Files are taken in the order
    /// of their names, so the same folder gives the same findings everywhere.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with them, in one go.
    pub fn load(path: impl AsRef<Path>) -> Result<Self, DossierError> {
        let path = path.as_ref();
        let mut reading = Reading::default();
        let mut found = Found::default();
        match fs::canonicalize(path) {
            Ok(root) if root.is_dir() => found.folder(&root, &root, 0, &mut reading.other),
            Ok(file) => match notation_of(&file) {
                Some(notation) => found.files.push((base_name(&file), file, notation)),
                None => {
                    let message = format!("`{}` is no YAML or JSON file", base_name(&file));
                    reading.other.push(
                        Diagnostic::new(Code::File, message)
                            .with_help("its name must end in `.yaml`, `.yml` or `.json`"),
                    );
                }
            },
            Err(error) => reading.other.push(unreadable(&path.display().to_string(), &error)),
        }
        if found.files.is_empty() && reading.other.is_empty() {
            let message = format!("`{}` holds no YAML or JSON file", path.display());
            reading.other.push(Diagnostic::new(Code::File, message));
        }
        found.files.sort();
        let mut left = MOST_BYTES;
        for (name, file, notation) in found.files {
            match text_of(&name, &file, &mut left) {
                Ok(text) => reading.add(&name, text.into(), notation),
                Err(diagnostic) => reading.other.push(*diagnostic),
            }
        }
        reading.finish()
    }
}

#[derive(Default)]
struct Found {
    files: Vec<(String, PathBuf, Notation)>,
    entries: usize,
}

impl Found {
    fn folder(&mut self, root: &Path, folder: &Path, depth: usize, other: &mut Vec<Diagnostic>) {
        const DEEPEST: usize = 16;
        let shown = name_within(root, folder);
        if depth > DEEPEST {
            let message = format!("`{shown}` lies deeper than {DEEPEST} folders");
            other.push(Diagnostic::new(Code::Limit, message));
            return;
        }
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => return other.push(unreadable(&shown, &error)),
        };
        for entry in entries {
            let path = match entry {
                Ok(entry) => entry.path(),
                Err(error) => {
                    other.push(unreadable(&shown, &error));
                    continue;
                }
            };
            self.entries += 1;
            if self.entries > MOST_FILES {
                if self.entries == MOST_FILES + 1 {
                    let message = format!("the folder has more than {MOST_FILES} files");
                    other.push(Diagnostic::new(Code::Limit, message));
                }
                return;
            }
            self.entry(root, &path, depth, other);
        }
    }

    fn entry(&mut self, root: &Path, path: &Path, depth: usize, other: &mut Vec<Diagnostic>) {
        let name = name_within(root, path);
        if base_name(path).starts_with('.') {
            return;
        }
        let real = match fs::canonicalize(path) {
            Ok(real) => real,
            Err(error) => return other.push(unreadable(&name, &error)),
        };
        if !real.starts_with(root) {
            let message = format!("`{name}` is a link that leads out of the dossier's folder");
            other.push(
                Diagnostic::new(Code::OutsideFolder, message)
                    .with_help("copy the file into the folder"),
            );
        } else if real.is_dir() {
            // A link to a folder within would be read twice, or for ever.
            if fs::symlink_metadata(path).is_ok_and(|meta| meta.is_dir()) {
                self.folder(root, path, depth + 1, other);
            }
        } else if let Some(notation) = notation_of(path) {
            if real.is_file() {
                self.files.push((name, real, notation));
            } else {
                let message = format!("`{name}` is no plain file");
                other.push(Diagnostic::new(Code::File, message));
            }
        }
    }
}

fn notation_of(path: &Path) -> Option<Notation> {
    match path.extension()?.to_str()? {
        "json" => Some(Notation::Json),
        #[cfg(feature = "yaml")]
        "yaml" | "yml" => Some(Notation::Yaml),
        _ => None,
    }
}

fn base_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn name_within(root: &Path, path: &Path) -> String {
    let within = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = within.iter().map(|part| part.to_string_lossy()).collect();
    if parts.is_empty() { ".".into() } else { parts.join("/") }
}

fn unreadable(name: &str, error: &std::io::Error) -> Diagnostic {
    // The system's own words differ from one system to another; its kind of error does not.
    Diagnostic::new(Code::File, format!("`{name}` could not be read: {}", error.kind()))
}

fn text_of(name: &str, path: &Path, left: &mut usize) -> Result<String, Box<Diagnostic>> {
    let most = (*left).min(MOST_FILE_BYTES);
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(most as u64 + 1).read_to_end(&mut bytes))
        .map_err(|error| Box::new(unreadable(name, &error)))?;
    if bytes.len() > most {
        let message = format!("`{name}` is larger than the reader takes ({most} bytes are left)");
        return Err(Box::new(Diagnostic::new(Code::Limit, message)));
    }
    *left -= bytes.len();
    if bytes.starts_with("\u{feff}".as_bytes()) {
        bytes.drain(.."\u{feff}".len());
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let message = format!("`{name}` is not UTF-8: byte {at} fits no character");
        Box::new(Diagnostic::new(Code::Encoding, message).with_help("save the file as UTF-8"))
    })
}
