//! Claims that sources contradict, that stand elsewhere than said or nowhere, and what relays
//! made of the words before them.

mod claims;
mod contradictions;
mod happenings;
mod quotations;
mod relays;
#[cfg(all(test, feature = "bundled"))]
mod tests;

pub use claims::{ClaimCheck, ClaimVerdict, DocumentCheck, RivalClaim, WordingCheck};
pub use contradictions::{Contradiction, ContradictionKind, DisputeSide};
pub use happenings::{EventAccount, EventDispute, EventFeature};
pub use quotations::ClaimQuotation;
pub use relays::{RelayChain, RelayFate, RelayItem, RelayLink};

use crate::{
    dossier::Dossier,
    model::{Position, Source, SourceId, SourceKind},
    verify::{QuotationCheck, QuotationStatus, Texts},
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What is disputed in a dossier.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Disputes {
    /// Where positions contradict one another, by the ids of the propositions.
    pub contradictions: Vec<Contradiction>,
    /// Every claim of an account, checked against the record, by the ids of the propositions.
    pub claims: Vec<ClaimCheck>,
    /// Where records of one happening say different things of it.
    pub events: Vec<EventDispute>,
    /// What the links of each relay chain made of the words before them.
    pub chains: Vec<RelayChain>,
    /// Quoted fragments of any record that stand in another source than the one cited, or in none
    /// at hand; empty where no texts were given.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub quotations: Vec<QuotationCheck>,
}

impl Disputes {
    /// The claims with a verdict.
    pub fn with(&self, verdict: ClaimVerdict) -> impl Iterator<Item = &ClaimCheck> {
        self.claims.iter().filter(move |claim| claim.verdict == verdict)
    }

    /// How many claims came to which verdict.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<ClaimVerdict, usize> {
        let mut counts = BTreeMap::new();
        for claim in &self.claims {
            *counts.entry(claim.verdict).or_default() += 1;
        }
        counts
    }
}

impl Dossier {
    /// What is disputed, as far as the records tell without the texts.
    ///
    /// An *account* is news, an analysis or a Track II report; every other source is taken as the
    /// record that accounts are held against. Whether the record is right is not asked.
    ///
    /// ```
    /// # #[cfg(feature = "bundled")] {
    /// use trilat_core::disputes::ClaimVerdict;
    ///
    /// let found = trilat_core::trilateral().disputes();
    /// let claim = found.with(ClaimVerdict::Contradicted)
    ///     .find(|claim| claim.proposition == "claim-s1-principles-mandate-consultation")
    ///     .unwrap();
    /// assert!(claim.stands_elsewhere(), "the Commitment to Consult is a document of its own");
    /// # }
    /// ```
    #[must_use]
    pub fn disputes(&self) -> Disputes {
        self.disputes_with(&Texts::new())
    }

    /// The same with texts, in which the quotations of claims and of all records are looked up.
    #[must_use]
    pub fn disputes_with(&self, texts: &Texts) -> Disputes {
        let by_source = BySource::of(self);
        let mut quotations = Vec::new();
        if !texts.is_empty() {
            let wrong = |check: &QuotationCheck| {
                matches!(check.status, QuotationStatus::NotFound | QuotationStatus::Misattributed)
            };
            quotations = self.verify(texts).quotations;
            quotations.retain(wrong);
        }
        Disputes {
            contradictions: contradictions::find(self),
            claims: claims::check(self, texts),
            events: happenings::find(self),
            chains: relays::follow(self, &by_source),
            quotations,
        }
    }
}

/// The positions of each source, in the order of ids.
struct BySource<'d>(BTreeMap<&'d SourceId, Vec<&'d Position>>);

impl<'d> BySource<'d> {
    fn of(dossier: &'d Dossier) -> Self {
        let mut out: BTreeMap<&SourceId, Vec<&Position>> = BTreeMap::new();
        for position in dossier.positions() {
            out.entry(&position.source).or_default().push(position);
        }
        Self(out)
    }

    fn get(&self, source: &SourceId) -> &[&'d Position] {
        self.0.get(source).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Whether a source tells of others, and is no record of its own.
fn is_account(source: &Source) -> bool {
    matches!(source.kind, SourceKind::News | SourceKind::Analysis | SourceKind::TrackTwoReport)
}

/// The accounts of a dossier.
fn accounts(dossier: &Dossier) -> BTreeSet<&SourceId> {
    dossier.sources().iter().filter(|source| is_account(source)).map(|source| &source.id).collect()
}
