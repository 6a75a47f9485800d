//! Commitments that documents of one statement state side by side, taken together.

use crate::model::{Commitment, CommitmentId};
use std::collections::HashMap;

/// One commitment that documents taken as one state side by side. The first record speaks for all.
#[derive(Clone, Debug)]
pub(crate) struct Undertaking<'d> {
    pub(crate) lead: &'d Commitment,
    pub(crate) beside: Vec<&'d Commitment>,
    /// What a thread of a series said earlier still: links of a person lead there too.
    pub(crate) past: Vec<&'d Commitment>,
}

impl<'d> Undertaking<'d> {
    pub(crate) fn all(&self) -> impl Iterator<Item = &'d Commitment> {
        std::iter::once(self.lead).chain(self.beside.iter().copied())
    }

    /// Every record of it, those of the past of a thread included.
    pub(crate) fn records(&self) -> impl Iterator<Item = &'d Commitment> {
        self.all().chain(self.past.iter().copied())
    }
}

/// Brings the records of documents that are taken as one together: those that a person linked by
/// `continues` stand side by side.
pub(crate) fn gather<'d>(commitments: Vec<&'d Commitment>) -> Vec<Undertaking<'d>> {
    let mut out: Vec<Undertaking<'d>> = Vec::new();
    let mut place: HashMap<&CommitmentId, usize> = HashMap::new();
    // A link joins the two whichever of the documents comes first.
    let mut linked_by: HashMap<&CommitmentId, Vec<&CommitmentId>> = HashMap::new();
    for commitment in &commitments {
        for earlier in &commitment.continues {
            linked_by.entry(earlier).or_default().push(&commitment.id);
        }
    }
    for commitment in commitments {
        let linking = linked_by.get(&commitment.id).into_iter().flatten().copied();
        let before =
            commitment.continues.iter().chain(linking).find_map(|id| place.get(id).copied());
        // Two records of one source are two undertakings, linked or not.
        let joins = before.filter(|&at| {
            out.get(at).is_some_and(|undertaking| {
                undertaking.all().all(|other| other.source != commitment.source)
            })
        });
        let at = match joins {
            Some(at) => {
                if let Some(undertaking) = out.get_mut(at) {
                    undertaking.beside.push(commitment);
                }
                at
            }
            None => {
                out.push(Undertaking { lead: commitment, beside: Vec::new(), past: Vec::new() });
                out.len() - 1
            }
        };
        place.insert(&commitment.id, at);
    }
    out
}
