use crate::{
    dossier::{Dossier, UnknownRecord},
    model::{Commitment, CommitmentId, FrameworkId, SourceId},
};
use std::collections::BTreeSet;

/// Which undertakings are looked at.
///
/// ```
/// use trilat_core::{model::FrameworkId, track::Scope};
/// let all = Scope::All;
/// let one: Scope = FrameworkId::from("us-japan-rok").into();
/// let texts = Scope::sources(["spirit-of-camp-david-2023", "lima-joint-statement-2024"]);
/// # let _ = (all, one, texts);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Scope {
    /// All of the dossier.
    #[default]
    All,
    /// Those of a framework: stated in a source that founds it, or listed as its own.
    Framework(FrameworkId),
    /// Those that stand in one of these sources.
    Sources(BTreeSet<SourceId>),
    /// These.
    Commitments(BTreeSet<CommitmentId>),
}

impl Scope {
    /// The undertakings that stand in one of these sources.
    #[must_use]
    pub fn sources<T: Into<SourceId>>(sources: impl IntoIterator<Item = T>) -> Self {
        Self::Sources(sources.into_iter().map(Into::into).collect())
    }

    /// These undertakings.
    #[must_use]
    pub fn commitments<T: Into<CommitmentId>>(ids: impl IntoIterator<Item = T>) -> Self {
        Self::Commitments(ids.into_iter().map(Into::into).collect())
    }

    /// Refuses an id that the dossier does not have.
    pub(super) fn check(&self, dossier: &Dossier) -> Result<(), UnknownRecord> {
        match self {
            Self::All => Ok(()),
            Self::Sources(ids) => dossier.sources().check(ids),
            Self::Commitments(ids) => dossier.commitments().check(ids),
            Self::Framework(id) => dossier.frameworks().check([id]),
        }
    }

    /// Whether an undertaking is looked at.
    pub(super) fn holds(&self, dossier: &Dossier, commitment: &Commitment) -> bool {
        match self {
            Self::All => true,
            Self::Sources(sources) => sources.contains(&commitment.source),
            Self::Commitments(ids) => ids.contains(&commitment.id),
            Self::Framework(id) => dossier.frameworks().get(id).is_some_and(|framework| {
                framework.founding.contains(&commitment.source)
                    || framework.commitments.contains(&commitment.id)
            }),
        }
    }
}

impl From<FrameworkId> for Scope {
    fn from(id: FrameworkId) -> Self {
        Self::Framework(id)
    }
}

impl From<SourceId> for Scope {
    fn from(id: SourceId) -> Self {
        Self::sources([id])
    }
}
