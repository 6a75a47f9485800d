//! The documents of a text: how much of them is available and coded, when they are from, and
//! their commitments in order.

use super::outcome::Outcome;
use crate::{
    dossier::Dossier,
    model::{Coded, Commitment, Date, Locator, Source, SourceId},
};
use std::collections::BTreeMap;

/// How much of a text is available, and how much of that is coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) full: bool,
    /// The smallest degree of coding of its documents; none if one does not say.
    pub(crate) coded: Option<Coded>,
}

impl Reading {
    pub(crate) fn of(documents: &[&Source]) -> Self {
        let degrees = documents.iter().map(|source| {
            let coded = source.coded?;
            Coded::ALL.iter().position(|degree| *degree == coded)
        });
        let smallest: Option<Vec<usize>> = degrees.collect();
        let smallest = smallest.and_then(|degrees| degrees.into_iter().max());
        Self {
            full: documents.iter().all(|source| source.completeness.is_full()),
            coded: smallest.and_then(|degree| Coded::ALL.get(degree).copied()),
        }
    }

    /// Whether what its records lack is not in the text.
    pub(crate) fn is_whole(self) -> bool {
        self.full && self.coded == Some(Coded::All)
    }

    /// Whether a commitment that its records lack is not in the text.
    pub(crate) fn has_all_commitments(self) -> bool {
        self.full && matches!(self.coded, Some(Coded::All | Coded::Commitments))
    }

    /// The outcome of a commitment that no record of the text is about.
    pub(crate) fn silence(self) -> Outcome {
        match self {
            _ if self.is_whole() => Outcome::Absent,
            Self { full: false, .. } => Outcome::NotSeen,
            Self { full: true, .. } => Outcome::NotCoded,
        }
    }
}

/// The commitments of documents in their order and in that of the text.
pub(crate) fn commitments_of<'d>(
    dossier: &'d Dossier,
    documents: &[&Source],
) -> Vec<&'d Commitment> {
    let mut by_source: BTreeMap<&SourceId, Vec<&Commitment>> = BTreeMap::new();
    for commitment in dossier.commitments() {
        if documents.iter().any(|source| source.id == commitment.source) {
            by_source.entry(&commitment.source).or_default().push(commitment);
        }
    }
    let mut out = Vec::new();
    for source in documents {
        let mut here = by_source.remove(&source.id).unwrap_or_default();
        here.sort_by(|a, b| (place(a), &a.id).cmp(&(place(b), &b.id)));
        out.extend(here);
    }
    out
}

fn place(commitment: &Commitment) -> Option<&Locator> {
    commitment.passages.first().and_then(|passage| passage.at.as_ref())
}

pub(crate) fn latest_date<'d>(documents: &[&'d Source]) -> Option<&'d Date> {
    documents.iter().filter_map(|source| source.date.as_ref()).max_by_key(|date| date.latest())
}
