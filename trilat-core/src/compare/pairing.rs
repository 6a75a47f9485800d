use super::{
    assignment::assign,
    similarity::{Numbers, Profile, Similarity},
};
use crate::{
    dossier::Dossier,
    model::{Commitment, CommitmentId},
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// How commitments of two texts are brought together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pairing {
    /// The least [`Similarity`] at which two commitments without a coded link are paired, 0 to 1.
    /// Links that a person coded need none.
    pub threshold: f64,
}

impl Default for Pairing {
    /// A threshold of 0.6: with an equal act and equal parties, half of the rest must agree.
    fn default() -> Self {
        Self { threshold: 0.6 }
    }
}

/// Why two commitments were paired.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum PairReason {
    /// A person coded that the later takes up the earlier.
    Coded {
        /// The chain of `continues` from the later to the earlier, both included; one record alone
        /// where it stands on both sides.
        chain: Vec<CommitmentId>,
    },
    /// The typed fields are alike.
    Similarity(Similarity),
}

/// A set of commitments that are one undertaking: stated side by side in documents that are
/// taken as one. The first speaks for all.
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
}

pub(crate) struct Pair {
    pub(crate) left: usize,
    pub(crate) right: usize,
    pub(crate) reason: PairReason,
}

/// Which undertakings of the left were brought together with which of the right.
pub(crate) struct Pairs {
    pub(crate) pairs: Vec<Pair>,
    /// For each of the right that a person linked to one of the left which another one got.
    pub(crate) also: BTreeMap<usize, CommitmentId>,
}

/// Puts commitments of documents that are taken as one into undertakings: those that a person
/// linked by `continues` stand side by side.
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

/// A way from an undertaking of the right back to one of the left along coded links.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Link {
    /// Those to the latest words come first, then the shortest chain, then the more alike.
    rank: (bool, usize, i64),
    left: usize,
    right: usize,
    chain: Vec<CommitmentId>,
}

/// Brings the undertakings of two sides together one to one: first along coded links, the rest
/// by an optimal assignment over their similarity.
pub(crate) fn pair(
    dossier: &Dossier,
    left: &[Undertaking<'_>],
    right: &[Undertaking<'_>],
    options: Pairing,
) -> Pairs {
    let mut numbers = Numbers::default();
    let mut profiles = |side: &[Undertaking<'_>]| -> Vec<Profile> {
        side.iter().map(|u| Profile::of(dossier, u.lead, &mut numbers)).collect()
    };
    let (left_profiles, right_profiles) = (profiles(left), profiles(right));
    let similar = |l: usize, r: usize| match (left_profiles.get(l), right_profiles.get(r)) {
        (Some(a), Some(b)) => a.millionths(b),
        _ => 0,
    };

    let mut place: HashMap<&CommitmentId, usize> = HashMap::new();
    let mut past: HashSet<&CommitmentId> = HashSet::new();
    for (at, undertaking) in left.iter().enumerate() {
        for commitment in &undertaking.past {
            place.insert(&commitment.id, at);
            past.insert(&commitment.id);
        }
        for commitment in undertaking.all() {
            place.insert(&commitment.id, at);
            past.remove(&commitment.id);
        }
    }
    let mut links: Vec<Link> = Vec::new();
    for (at, undertaking) in right.iter().enumerate() {
        for (target, chain) in chains(dossier, undertaking, &place) {
            let to_past = chain.last().is_some_and(|end| past.contains(end));
            let rank = (to_past, chain.len(), -similar(target, at));
            links.push(Link { rank, left: target, right: at, chain });
        }
    }
    links.sort();
    let mut pairs: Vec<Pair> = Vec::new();
    let (mut taken_left, mut taken_right) = (BTreeSet::new(), BTreeSet::new());
    let mut also = BTreeMap::new();
    for Link { left: l, right: r, chain, .. } in links {
        if taken_right.contains(&r) {
            continue;
        }
        if taken_left.contains(&l) {
            also.entry(r).or_insert_with(|| chain.last().cloned().unwrap_or_else(|| "".into()));
            continue;
        }
        taken_left.insert(l);
        taken_right.insert(r);
        also.remove(&r);
        pairs.push(Pair { left: l, right: r, reason: PairReason::Coded { chain } });
    }

    let open = |taken: &BTreeSet<usize>, n: usize| -> Vec<usize> {
        (0..n).filter(|at| !taken.contains(at)).collect()
    };
    let rows = open(&taken_left, left.len());
    // A split-off part has its forerunner; it takes no other's.
    let columns: Vec<usize> =
        open(&taken_right, right.len()).into_iter().filter(|at| !also.contains_key(at)).collect();
    #[expect(clippy::cast_possible_truncation, reason = "a threshold is at most one")]
    let least = (options.threshold.clamp(0.0, 1.0) * 1e6).round() as i64;
    let gain: Vec<Vec<(usize, i64)>> = rows
        .iter()
        .map(|&l| {
            let Some(a) = left_profiles.get(l) else { return Vec::new() };
            let alike = columns.iter().enumerate().filter_map(|(column, &r)| {
                let b = right_profiles.get(r)?;
                let value = if a.may_pair(b) { a.millionths(b) } else { 0 };
                (value > 0 && value >= least).then_some((column, value))
            });
            alike.collect()
        })
        .collect();
    for (row, column) in assign(columns.len(), &gain).into_iter().enumerate() {
        let found = column.and_then(|column| {
            let (l, r) = (*rows.get(row)?, *columns.get(column)?);
            let similarity = left_profiles.get(l)?.similarity(right_profiles.get(r)?);
            Some(Pair { left: l, right: r, reason: PairReason::Similarity(similarity) })
        });
        pairs.extend(found);
    }
    crate::order::sort_by_key(&mut pairs, |pair| (pair.left, pair.right));
    Pairs { pairs, also }
}

/// Every undertaking of the left that one of the right goes back to by `continues`, each by the
/// shortest chain; a record that stands on both sides goes back to itself.
fn chains(
    dossier: &Dossier,
    undertaking: &Undertaking<'_>,
    place: &HashMap<&CommitmentId, usize>,
) -> Vec<(usize, Vec<CommitmentId>)> {
    let mut found: BTreeMap<usize, Vec<CommitmentId>> = BTreeMap::new();
    let mut seen: BTreeSet<&CommitmentId> = BTreeSet::new();
    let mut ring: Vec<(&CommitmentId, Vec<CommitmentId>)> =
        undertaking.all().map(|c| (&c.id, vec![c.id.clone()])).collect();
    while !ring.is_empty() {
        let mut next = Vec::new();
        for (id, chain) in ring {
            if !seen.insert(id) {
                continue;
            }
            if let Some(&at) = place.get(id) {
                found.entry(at).or_insert(chain);
                continue;
            }
            let Some(commitment) = dossier.commitments().get(id) else { continue };
            for earlier in &commitment.continues {
                let mut chain = chain.clone();
                chain.push(earlier.clone());
                next.push((earlier, chain));
            }
        }
        ring = next;
    }
    found.into_iter().collect()
}
