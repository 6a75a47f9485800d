use crate::text::Text;
use std::collections::BTreeMap;

/// Texts at hand, by name.
///
/// A text belongs to a source if its name is the source's id, or if the source carries the name
/// under the key `text:`, as in `keys: ["text:2023-08-18_spirit-of-camp-david"]`. One text may
/// serve several sources, such as readouts kept in one file.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    texts: BTreeMap<String, Written>,
}

#[derive(Clone, Debug)]
struct Written {
    text: String,
    markdown: bool,
}

/// The endings of a text's name, and whether it is written in Markdown.
const ENDINGS: [(&str, bool); 6] = [
    (".txt", false),
    (".text", false),
    (".md", true),
    (".markdown", true),
    (".mdown", true),
    (".mkd", true),
];

/// A name without its ending, and whether that says that the text is written in Markdown; none if
/// it has no ending of a text.
fn without_ending(name: &str) -> Option<(&str, bool)> {
    ENDINGS.iter().find_map(|(ending, markdown)| {
        let at = name.len().checked_sub(ending.len())?;
        let (stem, end) = name.split_at_checked(at)?;
        (!stem.is_empty() && end.eq_ignore_ascii_case(ending)).then_some((stem, *markdown))
    })
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

    /// The same texts with one more. A name may end as a file's does: in that of one that ends
    /// in `.md`, markup counts as typography. The ending is not part of the name.
    ///
    /// ```
    /// use trilat_core::verify::Texts;
    ///
    /// let texts = Texts::new().with("note.md", "We *will* meet.")?;
    /// assert_eq!(texts.iter().next(), Some(("note", "We *will* meet.")));
    /// # Ok::<(), trilat_core::verify::TextsError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If there is one of that name, or it is too large.
    pub fn with(
        mut self,
        name: impl Into<String>,
        text: impl Into<String>,
    ) -> Result<Self, TextsError> {
        let name = name.into();
        let (stem, markdown) = without_ending(&name).unwrap_or((&name, false));
        self.add(stem.to_owned(), text.into(), markdown)?;
        Ok(self)
    }

    fn add(&mut self, name: String, text: String, markdown: bool) -> Result<(), TextsError> {
        if text.len() > crate::text::MAX_TEXT {
            return Err(TextsError::Limit(name));
        }
        match self.texts.entry(name) {
            std::collections::btree_map::Entry::Occupied(entry) => {
                Err(TextsError::Double(entry.key().clone()))
            }
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(Written { text, markdown });
                Ok(())
            }
        }
    }

    /// Every text with its name, in the order of names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(name, written)| (name.as_str(), written.text.as_str()))
    }

    /// Every text with its name, ready to be searched: as a digest if `is_digest` says so.
    pub(super) fn parsed(
        &self,
        is_digest: impl Fn(&str) -> bool,
    ) -> impl Iterator<Item = (String, Text)> {
        self.texts.iter().filter_map(move |(name, Written { text, markdown })| {
            let text = match (is_digest(name), markdown) {
                (false, false) => Text::parse(text.as_str()),
                (false, true) => Text::markdown(text.as_str()),
                (true, false) => Text::digest(text.as_str()),
                (true, true) => Text::markdown_digest(text.as_str()),
            };
            // None is here that is too large to be read.
            Some((name.clone(), text.ok()?))
        })
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
    /// A `README`, and what is hidden because its name begins with a dot, is passed over.
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
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if file.starts_with('.') {
            continue;
        }
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
        let Some((stem, markdown)) = without_ending(&file) else { continue };
        if !real.is_file() || stem == "README" {
            continue;
        }
        let size = std::fs::metadata(&real).map_err(|error| unreadable(&name, &error))?.len();
        if size > crate::text::MAX_TEXT as u64 {
            return Err(TextsError::Limit(name));
        }
        let bytes = std::fs::read(&real).map_err(|error| unreadable(&name, &error))?;
        let text = String::from_utf8(bytes).map_err(|_| TextsError::Encoding(name))?;
        out.add(stem.to_owned(), text, markdown)?;
    }
    Ok(())
}
