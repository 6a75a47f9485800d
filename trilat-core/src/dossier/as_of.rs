use super::{Dossier, Query, Tabled, UnknownRecord, query::Faceted};
use crate::model::Certainty;
use chrono::NaiveDate;

/// A dossier as it could have been known on a day: what is certainly later is left out.
///
/// A record without a date of its own (an actor, an issue) is always there. Where a date is
/// imprecise the answer is [`Certainty::Possibly`].
#[derive(Clone, Copy, Debug)]
pub struct AsOf<'d> {
    dossier: &'d Dossier,
    day: NaiveDate,
}

impl Dossier {
    /// The dossier as of a day.
    #[must_use]
    pub fn as_of(&self, day: NaiveDate) -> AsOf<'_> {
        AsOf { dossier: self, day }
    }
}

impl<'d> AsOf<'d> {
    /// The whole dossier behind the view.
    #[must_use]
    pub fn dossier(&self) -> &'d Dossier {
        self.dossier
    }

    /// The day.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.day
    }

    /// Whether a record was there on the day.
    #[must_use]
    pub fn includes<T: Tabled + Faceted>(&self, record: &T) -> Certainty {
        record.when(self.dossier).map_or(Certainty::Certainly, |when| when.begun_by(self.day))
    }

    /// The records of one noun that were there, certainly or possibly, in the order of their ids.
    pub fn table<T: Tabled + Faceted + 'd>(&self) -> impl Iterator<Item = (&'d T, Certainty)> + 'd {
        let view = *self;
        self.dossier
            .table::<T>()
            .iter()
            .map(move |record| (record, view.includes(record)))
            .filter(|(_, certainty)| certainty.is_possible())
    }

    /// The records of one noun that were there and that a query finds.
    ///
    /// # Errors
    ///
    /// As [`Dossier::find`].
    pub fn find<T: Tabled + Faceted>(&self, query: &Query) -> Result<Vec<&'d T>, UnknownRecord> {
        let found = self.dossier.find::<T>(query)?.into_iter();
        Ok(found.filter(|record| self.includes(*record).is_possible()).collect())
    }
}
