use super::Table;
use crate::model::{Noun, RecordRef};

/// A record that a question speaks of and that the dossier does not hold.
///
/// Every question refuses such an id: an answer about nothing would look like an answer.
///
/// ```
/// use trilat_core::{Dossier, Query, model::Event};
///
/// let unknown = Dossier::default().find::<Event>(&Query::new().issue("deterrence")).unwrap_err();
/// assert_eq!(unknown.0.to_string(), "issue:deterrence");
/// assert_eq!(unknown.to_string(), "there is no issue `deterrence` in the dossier");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no {} `{}` in the dossier", .0.kind, .0.id)]
pub struct UnknownRecord(pub RecordRef);

impl<T: Noun> Table<T> {
    /// The record of that id.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub fn try_get(&self, id: &(impl AsRef<str> + ?Sized)) -> Result<&T, UnknownRecord> {
        self.get(id).ok_or_else(|| UnknownRecord(RecordRef::new(T::KIND, id.as_ref())))
    }

    /// Refuses the first of these ids that has no record.
    pub(crate) fn check<'i>(
        &self,
        ids: impl IntoIterator<Item = &'i T::Id>,
    ) -> Result<(), UnknownRecord>
    where
        T::Id: 'i,
    {
        ids.into_iter().try_for_each(|id| self.try_get(id).map(drop))
    }
}
