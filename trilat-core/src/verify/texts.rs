use std::collections::BTreeMap;

/// Texts at hand, by name.
///
/// A text belongs to a source if its name is the source's id, or if the source carries the name
/// under the key `text:`, as in `keys: ["text:2023-08-18_spirit-of-camp-david"]`. One text may
/// serve several sources, such as readouts kept in one file.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    texts: BTreeMap<String, String>,
}

/// Why texts could not be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TextsError {
    /// A file or folder could not be read.
    #[error("`{name}` could not be read: {reason}")]
    Unreadable {
        /// Its name within the folder.
        name: String,
        /// What the system said.
        reason: String,
    },
    /// A file is not UTF-8.
    #[error("`{0}` is not UTF-8")]
    Encoding(String),
    /// Two texts have one name.
    #[error("two texts are named `{0}`")]
    Double(String),
    /// There are more, or larger, texts than are taken.
    #[error("`{0}` goes beyond what is taken: 10,000 files of 16 MiB each")]
    Limit(String),
    /// A link leads out of the folder.
    #[error("`{0}` is a link that leads out of the folder")]
    OutsideFolder(String),
}

impl Texts {
    /// No texts.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same texts with one more.
    ///
    /// # Errors
    ///
    /// If there is one of that name, or it is too large.
    pub fn with(
        mut self,
        name: impl Into<String>,
        text: impl Into<String>,
    ) -> Result<Self, TextsError> {
        self.add(name.into(), text.into())?;
        Ok(self)
    }

    fn add(&mut self, name: String, text: String) -> Result<(), TextsError> {
        if text.len() > crate::text::MAX_TEXT {
            return Err(TextsError::Limit(name));
        }
        match self.texts.entry(name) {
            std::collections::btree_map::Entry::Occupied(entry) => {
                Err(TextsError::Double(entry.key().clone()))
            }
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(text);
                Ok(())
            }
        }
    }

    /// Every text with its name, in the order of names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// How many texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The `.txt` and `.md` files of a folder and the folders within, named without their ending.
    /// A `README` is passed over.
    ///
    /// # Errors
    ///
    /// If something cannot be read, is not UTF-8, is named twice or is too large.
    #[cfg(feature = "files")]
    pub fn from_folder(folder: impl AsRef<std::path::Path>) -> Result<Self, TextsError> {
        let folder = folder.as_ref();
        let named = |error: &std::io::Error| unreadable(&folder.display().to_string(), error);
        let root = std::fs::canonicalize(folder).map_err(|error| named(&error))?;
        std::fs::read_dir(&root).map_err(|error| named(&error))?;
        let mut out = Self::new();
        let mut seen = 0;
        gather(&root, &root, 0, &mut seen, &mut out)?;
        Ok(out)
    }
}

#[cfg(feature = "files")]
fn unreadable(name: &str, error: &std::io::Error) -> TextsError {
    TextsError::Unreadable { name: name.to_owned(), reason: error.kind().to_string() }
}

#[cfg(feature = "files")]
fn gather(
    root: &std::path::Path,
    folder: &std::path::Path,
    depth: usize,
    seen: &mut usize,
    out: &mut Texts,
) -> Result<(), TextsError> {
    const DEEPEST: usize = 16;
    let shown = |path: &std::path::Path| {
        path.strip_prefix(root).unwrap_or(path).to_string_lossy().into_owned()
    };
    let entries = std::fs::read_dir(folder).map_err(|error| unreadable(&shown(folder), &error))?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.map_err(|error| unreadable(&shown(folder), &error))?.path());
    }
    paths.sort();
    for path in paths {
        let name = shown(&path);
        *seen += 1;
        if *seen > crate::format::MOST_FILES || depth > DEEPEST {
            return Err(TextsError::Limit(name));
        }
        let real = std::fs::canonicalize(&path).map_err(|error| unreadable(&name, &error))?;
        if !real.starts_with(root) {
            return Err(TextsError::OutsideFolder(name));
        }
        let meta = std::fs::symlink_metadata(&path).map_err(|error| unreadable(&name, &error))?;
        if meta.is_dir() {
            gather(root, &path, depth + 1, seen, out)?;
            continue;
        }
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if !real.is_file() || !matches!(ending, "txt" | "md") || stem == "README" {
            continue;
        }
        let size = std::fs::metadata(&real).map_err(|error| unreadable(&name, &error))?.len();
        if size > crate::text::MAX_TEXT as u64 {
            return Err(TextsError::Limit(name));
        }
        let bytes = std::fs::read(&real).map_err(|error| unreadable(&name, &error))?;
        let text = String::from_utf8(bytes).map_err(|_| TextsError::Encoding(name))?;
        out.add(stem.to_owned(), text)?;
    }
    Ok(())
}
