use super::{
    group::Undertaking,
    similarity::{Profiles, Similarity},
};
use crate::{
    base::assign,
    dossier::Dossier,
    model::{Commitment, CommitmentId},
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How commitments of two texts are brought together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pairing {
    pub(crate) threshold: f64,
}

/// A threshold that is not a number from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("`{0}` is not a threshold: expected a number from 0 to 1")]
pub struct PairingError(f64);

impl Pairing {
    /// Pairs two commitments without a coded link if their [`Similarity`] is at least the threshold.
    /// Links that a person coded need none.
    ///
    /// ```
    /// use trilat_core::compare::Pairing;
    ///
    /// assert_eq!(Pairing::with_threshold(0.6)?.threshold(), 0.6);
    /// assert!(Pairing::with_threshold(-0.1).is_err());
    /// assert!(Pairing::with_threshold(f64::NAN).is_err());
    /// # Ok::<(), trilat_core::compare::PairingError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the threshold is not a number from 0 to 1.
    pub fn with_threshold(threshold: f64) -> Result<Self, PairingError> {
        if (0.0..=1.0).contains(&threshold) {
            Ok(Self { threshold })
        } else {
            Err(PairingError(threshold))
        }
    }

    /// The minimum similarity, from 0 to 1.
    #[must_use]
    pub const fn threshold(self) -> f64 {
        self.threshold
    }
}

impl Default for Pairing {
    /// A threshold of 0.4: of five fields coded on both sides, two are equal.
    fn default() -> Self {
        Self { threshold: 0.4 }
    }
}

/// Why two commitments were paired.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum PairReason {
    /// A person coded that the later takes up the earlier.
    Coded {
        /// The chain of `continues` from the later to the earlier, both included; a single record
        /// where it belongs to both sides.
        chain: Vec<CommitmentId>,
    },
    /// The typed fields are alike.
    Similarity(Similarity),
}

pub(crate) struct Pair {
    pub(crate) left: usize,
    pub(crate) right: usize,
    pub(crate) reason: PairReason,
    /// Whether it is the first of those that take up the left, which speaks for them all.
    pub(crate) leads: bool,
}

/// Which commitments of the left were brought together with which of the right.
#[derive(Default)]
pub(crate) struct Pairs {
    /// By the left, its leading pair first. One of the right may take up several of the left, and
    /// one of the left may be taken up by several of the right, where a person linked them so.
    pub(crate) pairs: Vec<Pair>,
    /// For each of the left that is not taken up: the broader ones of the right that cover it.
    pub(crate) covered: BTreeMap<usize, Vec<usize>>,
    /// For each of the left that is not taken up: the one of the right that is most like it, at or
    /// above the threshold, and that takes up another.
    pub(crate) alike: BTreeMap<usize, usize>,
}

/// A way from a commitment of the right back to one of the left along coded links.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Link {
    left: usize,
    /// Those to the latest words come first, then the shortest chain, then the more alike.
    rank: (bool, usize, i64),
    right: usize,
    chain: Vec<CommitmentId>,
}

/// Brings the commitments of two sides together: first along coded links, the rest one to one by
/// an optimal assignment over their similarity. Those of the left that a person coded as kept in
/// another way (`settled`) are not paired by similarity.
pub(crate) fn pair(
    dossier: &Dossier,
    left: &[Undertaking<'_>],
    right: &[Undertaking<'_>],
    settled: &BTreeSet<usize>,
    options: Pairing,
) -> Pairs {
    let profiles = Profiles::of(left, right);
    let mut place: HashMap<&CommitmentId, Vec<(usize, bool)>> = HashMap::new();
    for (at, undertaking) in left.iter().enumerate() {
        for commitment in undertaking.all() {
            place.entry(&commitment.id).or_default().push((at, false));
        }
        let now = |past: &Commitment| undertaking.all().any(|other| other.id == past.id);
        for commitment in undertaking.past.iter().filter(|past| !now(past)) {
            place.entry(&commitment.id).or_default().push((at, true));
        }
    }
    let mut links: Vec<Link> = Vec::new();
    let mut covering: Vec<(usize, usize)> = Vec::new();
    for (at, undertaking) in right.iter().enumerate() {
        for (target, (is_past, chain)) in chains(dossier, undertaking, &place, false) {
            let rank = (is_past, chain.len(), -profiles.millionths(target, at));
            links.push(Link { left: target, rank, right: at, chain });
        }
        let covered = chains(dossier, undertaking, &place, true);
        covering.extend(covered.into_keys().map(|target| (target, at)));
    }
    links.sort();
    let mut out = Pairs::default();
    let (mut taken_left, mut taken_right) = (settled.clone(), BTreeSet::new());
    for Link { left, right, chain, .. } in links {
        taken_left.insert(left);
        taken_right.insert(right);
        let leads = out.pairs.last().is_none_or(|pair| pair.left != left);
        out.pairs.push(Pair { left, right, reason: PairReason::Coded { chain }, leads });
    }
    for (left, right) in covering {
        if out.pairs.iter().all(|pair| pair.left != left) {
            taken_left.insert(left);
            out.covered.entry(left).or_default().push(right);
        }
    }

    let open = |taken: &BTreeSet<usize>, n: usize| -> Vec<usize> {
        (0..n).filter(|at| !taken.contains(at)).collect()
    };
    let rows = open(&taken_left, left.len());
    let columns = open(&taken_right, right.len());
    #[expect(clippy::cast_possible_truncation, reason = "a threshold is at most one")]
    let minimum = (options.threshold * 1e6).round() as i64;
    let gain: Vec<Vec<(usize, i64)>> = rows
        .iter()
        .map(|&l| {
            let alike = columns.iter().enumerate().filter_map(|(column, &r)| {
                let value = profiles.millionths(l, r);
                (value > 0 && value >= minimum).then_some((column, value))
            });
            alike.collect()
        })
        .collect();
    for (row, column) in assign(columns.len(), &gain).into_iter().enumerate() {
        let found = column.and_then(|column| {
            let (left, right) = (*rows.get(row)?, *columns.get(column)?);
            let reason = PairReason::Similarity(profiles.similarity(left, right)?);
            Some(Pair { left, right, reason, leads: true })
        });
        out.pairs.extend(found);
    }
    out.pairs.sort_by_key(|pair| pair.left);
    let paired: BTreeSet<usize> = out.pairs.iter().map(|pair| pair.left).collect();
    for at in (0..left.len()).filter(|at| !paired.contains(at)) {
        let alike = (0..right.len()).map(|other| (profiles.millionths(at, other), other));
        let best = alike.filter(|(value, _)| *value > 0 && *value >= minimum).max();
        out.alike.extend(best.map(|(_, other)| (at, other)));
    }
    out
}

/// Every commitment of the left that one of the right goes back to by `continues`, each by the
/// shortest chain and with whether it ends in the past of a thread; a record of both sides goes
/// back to itself. With `covers`, those to which `covers` leads at least once on the way.
fn chains(
    dossier: &Dossier,
    undertaking: &Undertaking<'_>,
    place: &HashMap<&CommitmentId, Vec<(usize, bool)>>,
    covers: bool,
) -> BTreeMap<usize, (bool, Vec<CommitmentId>)> {
    let mut found: BTreeMap<usize, (bool, Vec<CommitmentId>)> = BTreeMap::new();
    let mut seen: BTreeSet<(&CommitmentId, bool)> = BTreeSet::new();
    let mut ring: Vec<(&CommitmentId, bool, Vec<CommitmentId>)> =
        undertaking.all().map(|c| (&c.id, false, vec![c.id.clone()])).collect();
    while !ring.is_empty() {
        let mut next = Vec::new();
        for (id, covered, chain) in ring {
            if !seen.insert((id, covered)) {
                continue;
            }
            if let Some(places) = place.get(id) {
                for &(at, is_past) in places.iter().filter(|_| covered == covers) {
                    found.entry(at).or_insert_with(|| (is_past, chain.clone()));
                }
                continue;
            }
            let Some(commitment) = dossier.commitments().get(id) else { continue };
            let narrower = commitment.covers.iter().filter(|_| covers);
            let links = commitment.continues.iter().map(|id| (id, covered));
            for (earlier, covered) in links.chain(narrower.map(|id| (id, true))) {
                let mut chain = chain.clone();
                chain.push(earlier.clone());
                next.push((earlier, covered, chain));
            }
        }
        ring = next;
    }
    found
}
