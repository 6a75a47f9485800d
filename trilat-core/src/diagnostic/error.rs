use super::{Diagnostic, Files};
use std::fmt;

/// Why a dossier was refused: everything that was found, errors and warnings.
///
/// `Display` gives the first error and how many more there are; [`DossierError::diagnostics`]
/// gives them as data, and `render` (feature `render`) draws them as compilers do.
#[derive(Clone, Debug)]
pub struct DossierError {
    inner: Box<Inner>,
}

#[derive(Clone, Debug)]
struct Inner {
    diagnostics: Vec<Diagnostic>,
    files: Files,
}

impl DossierError {
    pub(crate) fn new(diagnostics: Vec<Diagnostic>, files: Files) -> Self {
        Self { inner: Box::new(Inner { diagnostics, files }) }
    }

    /// Everything that was found, in the order of the files.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.inner.diagnostics
    }

    /// The files that were read, for showing the text that a finding speaks of.
    #[must_use]
    pub fn files(&self) -> &Files {
        &self.inner.files
    }

    /// The findings drawn as compilers do, with the offending text underlined.
    #[cfg(feature = "render")]
    #[must_use]
    pub fn render(&self, style: super::RenderStyle) -> String {
        self.inner.files.render(&self.inner.diagnostics, style)
    }
}

impl fmt::Display for DossierError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut errors = self.inner.diagnostics.iter().filter(|d| d.is_error());
        match errors.next() {
            Some(first) => write!(f, "{first}")?,
            None => f.write_str("the dossier was refused")?,
        }
        match errors.count() {
            0 => Ok(()),
            more => write!(f, " (and {more} more)"),
        }
    }
}

impl std::error::Error for DossierError {}
