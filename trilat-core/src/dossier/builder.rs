use super::{Dossier, Draft, Header, Origin, check, each_noun};
use crate::{
    diagnostic::{Diagnostic, DossierError, Files},
    model::{Leaf, Visitor, Walk},
    node::{Path, check_text},
};

/// Gathers records in code and checks them as a whole.
///
/// ```
/// use trilat_core::{Dossier, model::*};
/// let dossier = Dossier::builder()
///     .add(Actor::new("us", ActorKind::State, "United States"))
///     .add(Source::new("note", SourceKind::UnilateralStatement, "A note", Completeness::Full)
///         .issuers(["us"])
///         .address("https://example.org/note"))
///     .add(Commitment::new("note-1", "note", "will", Act::Assist, "ships for a neighbour")
///         .passages([Passage::new().quote(["will send ships"])]))
///     .build()?;
/// assert_eq!(dossier.commitments().len(), 1);
/// # Ok::<(), trilat_core::DossierError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct DossierBuilder {
    pub(crate) draft: Draft,
}

/// Anything that a [`DossierBuilder`] takes.
pub trait Addition {
    /// Puts it into the builder.
    fn add_to(self, builder: &mut DossierBuilder);
}

macro_rules! additions {
    ($($plural:ident: $noun:ident,)+) => {$(
        impl Addition for crate::model::$noun {
            fn add_to(self, builder: &mut DossierBuilder) {
                builder.draft.$plural.push(Origin::CODE, self);
            }
        }
    )+};
}
each_noun!(additions);

impl Addition for Header {
    fn add_to(self, builder: &mut DossierBuilder) {
        builder.draft.header = self;
    }
}

impl DossierBuilder {
    /// The same builder with one more record, or another header.
    #[must_use]
    #[expect(clippy::should_implement_trait, reason = "it adds to a list, not to a number")]
    pub fn add(mut self, record: impl Addition) -> Self {
        record.add_to(&mut self);
        self
    }

    /// The same builder with more records.
    #[must_use]
    pub fn add_all<T: Addition>(mut self, records: impl IntoIterator<Item = T>) -> Self {
        for record in records {
            record.add_to(&mut self);
        }
        self
    }

    /// The dossier.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the records, in one go.
    pub fn build(self) -> Result<Dossier, DossierError> {
        let unwritable = unwritable(&self.draft);
        let writable = unwritable.is_empty();
        let (dossier, problems) = check::check(self.draft);
        let problems = problems.into_iter().map(|problem| problem.diagnostic);
        let mut diagnostics: Vec<Diagnostic> = unwritable.into_iter().chain(problems).collect();
        diagnostics.sort_by(|a, b| a.path.cmp(&b.path));
        match dossier {
            Some(mut dossier) if writable => {
                dossier.warnings.0 = diagnostics;
                Ok(dossier)
            }
            _ => Err(DossierError::new(diagnostics, Files::default())),
        }
    }
}

/// What is wrong with texts that were made in code: no file may have them. (Those of a file were
/// looked at where they stood.)
fn unwritable(draft: &Draft) -> Vec<Diagnostic> {
    let mut texts = Texts::default();
    texts.of("dossier", &draft.header);
    macro_rules! every {
        ($($plural:ident: $noun:ident,)+) => {$(
            for record in &draft.$plural.records {
                texts.of(&format!("{}.{}", stringify!($plural), record.id), record);
            }
        )+};
    }
    each_noun!(every);
    texts.found
}

#[derive(Default)]
struct Texts {
    found: Vec<Diagnostic>,
}

impl Texts {
    fn of(&mut self, place: &str, record: &dyn Walk) {
        let first = self.found.len();
        record.walk(&mut Path::default(), self);
        for found in self.found.iter_mut().skip(first) {
            found.path = format!("{place}{}", found.path);
        }
    }
}

impl Visitor for Texts {
    fn leaf(&mut self, leaf: Leaf<'_>, path: &Path) {
        if let Leaf::Text(text) = leaf
            && let Err(mut found) = check_text(text)
        {
            found.path = path.to_string();
            self.found.push(*found);
        }
    }
}
