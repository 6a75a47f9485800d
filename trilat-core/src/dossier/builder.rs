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
        let mut head = HeadTexts(Vec::new());
        self.draft.header.walk(&mut Path::default(), &mut head);
        let (dossier, mut problems) = check::check(self.draft);
        crate::order::sort_by(&mut problems, |a, b| a.diagnostic.path.cmp(&b.diagnostic.path));
        let refused = !head.0.is_empty();
        let mut diagnostics = head.0;
        diagnostics.extend(problems.into_iter().map(|problem| problem.diagnostic));
        match dossier {
            Some(mut dossier) if !refused => {
                dossier.warnings.0 = diagnostics;
                Ok(dossier)
            }
            _ => Err(DossierError::new(diagnostics, Files::default())),
        }
    }
}

/// What is wrong with the texts of a head that was made in code.
struct HeadTexts(Vec<Diagnostic>);

impl Visitor for HeadTexts {
    fn leaf(&mut self, leaf: Leaf<'_>, path: &Path) {
        if let Leaf::Text(text) = leaf
            && let Err(mut found) = check_text(text)
        {
            found.path = format!("dossier{path}");
            self.0.push(*found);
        }
    }
}
