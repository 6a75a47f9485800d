//! A dossier: records that refer to one another, checked as a whole.
//!
//! A [`Dossier`] is made by a [`DossierBuilder`] or read from files; either way everything is
//! checked first, and it does not change afterwards.

mod as_of;
mod builder;
mod check;
mod draft;
mod exhibit;
mod happenings;
mod header;
mod merge;
mod query;
mod relations;
mod table;
#[cfg(test)]
mod tests;
mod unknown;
mod when;

pub use as_of::AsOf;
pub use builder::DossierBuilder;
#[cfg(feature = "bundled")]
pub(crate) use check::trust;
pub(crate) use check::{Problem, check};
pub(crate) use draft::{Draft, Origin, Records};
pub use exhibit::Exhibit;
pub(crate) use happenings::{
    contested, dates_exclude, first_records, occurrences_exclude, recorded_twice,
};
pub use header::Header;
pub(crate) use merge::written;
pub use merge::{Collision, CollisionKind, Merged};
pub(crate) use query::Faceted;
pub use query::Query;
pub(crate) use relations::{Relations, within};
pub use table::Table;
pub use unknown::UnknownRecord;
pub(crate) use when::When;

use crate::model::{Noun, NounKind};

/// Hands every noun to a macro: the key of its records in a file, and its type. The order is that
/// of the canonical JSON.
macro_rules! each_noun {
    ($apply:ident) => {
        $apply! {
            actors: Actor,
            sources: Source,
            issues: Issue,
            frames: Frame,
            propositions: Proposition,
            commitments: Commitment,
            positions: Position,
            mechanisms: Mechanism,
            events: Event,
            frameworks: Framework,
        }
    };
}
pub(crate) use each_noun;

/// A noun that a dossier has a table of.
pub trait Tabled: Noun + serde::Serialize {
    /// The dossier's records of this noun.
    fn table(dossier: &Dossier) -> &Table<Self>
    where
        Self: Sized;
}

macro_rules! declare_dossier {
    ($($plural:ident: $noun:ident,)+) => {
        /// Records that refer to one another, checked as a whole. It does not change.
        ///
        /// Two dossiers are equal if their headers and records are, however these were filed.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Dossier {
            pub(crate) header: Header,
            $(pub(crate) $plural: Table<crate::model::$noun>,)+
            pub(crate) relations: Relations,
            pub(crate) warnings: Warnings,
        }

        impl Dossier {
            $(
                #[doc = concat!("The dossier's ", stringify!($plural), ", in the order of their ids.")]
                #[must_use]
                pub fn $plural(&self) -> &Table<crate::model::$noun> {
                    &self.$plural
                }
            )+

            /// How many records there are of all kinds.
            #[must_use]
            pub fn len(&self) -> usize {
                0 $(+ self.$plural.len())+
            }

            /// Whether the dossier has a record of that kind and id.
            #[must_use]
            pub fn contains(&self, kind: NounKind, id: &str) -> bool {
                match kind { $(NounKind::$noun => self.$plural.contains(id),)+ }
            }
        }

        $(impl Tabled for crate::model::$noun {
            fn table(dossier: &Dossier) -> &Table<Self> {
                &dossier.$plural
            }
        })+
    };
}
each_noun!(declare_dossier);

impl Dossier {
    /// A builder for a dossier made in code.
    #[must_use]
    pub fn builder() -> DossierBuilder {
        DossierBuilder::default()
    }

    /// What the dossier says of itself.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// What a proposition says. The dossier has it: references are checked when it is built.
    pub(crate) fn text_of(&self, proposition: &(impl AsRef<str> + ?Sized)) -> &str {
        let found = self.propositions.get(proposition);
        &found.expect("references were checked when the dossier was built").text
    }

    /// Whether there are no records.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The records of one noun.
    #[must_use]
    pub fn table<T: Tabled>(&self) -> &Table<T> {
        T::table(self)
    }

    /// What was found and did not refuse the dossier.
    #[must_use]
    pub fn warnings(&self) -> &[crate::diagnostic::Diagnostic] {
        &self.warnings.0
    }
}

/// Warnings are about how a dossier was written, and so no part of what makes two equal.
#[derive(Clone, Debug, Default)]
pub(crate) struct Warnings(pub(crate) Vec<crate::diagnostic::Diagnostic>);

impl PartialEq for Warnings {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
