//! Which records of two coders are of one thing, and how far the two agree on those.

use super::fields::{Field, FieldAgreement, FieldDisagreement, agreements, disagreements};
use crate::{
    base::assign,
    compare::{FieldSimilarity, Numbers, jaccard},
    dossier::Exhibit,
    measure::{MeasureError, Measured, Undefined},
    model::CommitmentId,
};
use serde::Serialize;
use std::collections::BTreeSet;

/// A record that two coders found: a commitment, a position or an event.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Matched{Id}"))]
pub struct Matched<Id = CommitmentId> {
    /// As the first coder has it.
    pub first: Exhibit<Id>,
    /// As the second has it.
    pub second: Exhibit<Id>,
    /// How alike they are: the mean over the fields below, 0 to 1.
    pub similarity: f64,
    /// The fields of which at least one side says something.
    pub fields: Vec<FieldSimilarity>,
}

/// How far two coders agree on records of one kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "{Id}Agreement"))]
pub struct RecordAgreement<Id = CommitmentId> {
    /// What both found.
    pub matched: Vec<Matched<Id>>,
    /// What only the first found.
    pub only_first: Vec<Exhibit<Id>>,
    /// What only the second found.
    pub only_second: Vec<Exhibit<Id>>,
    /// F1 of finding the same records: 2 · matched / (first + second), the same whichever coder
    /// is taken as the measure of the other; undefined if neither found any.
    pub f1: Measured,
    /// Agreement field by field.
    pub fields: Vec<FieldAgreement>,
    /// Every disagreement, in the order of the matched records and the fields.
    pub disagreements: Vec<FieldDisagreement<Id>>,
}

/// A record as one coder has it, to be matched with the other coder's.
pub(super) trait Coded: Copy {
    type Id;

    fn id(self) -> Self::Id;
    fn exhibit(self) -> Exhibit<Self::Id>;
    fn profile(self, numbers: &mut Numbers) -> Profile;
    fn fields() -> Vec<Field<Self>>;
}

/// What two coders' records of one thing have in common: where it stands and what it says.
pub(super) struct Profile {
    /// The sources of which at least one must be the same.
    pub(super) sources: Vec<u32>,
    /// What the two must share something of to be of one thing at all.
    pub(super) grounds: Vec<u32>,
    /// What makes them more or less alike: sets by name.
    pub(super) fields: Vec<(&'static str, Vec<u32>)>,
}

impl Profile {
    /// Gower's coefficient without weights: the mean of the shares of each set of which at least
    /// one side has something.
    fn similarity(&self, other: &Self) -> (f64, Vec<FieldSimilarity>) {
        let both = self.fields.iter().zip(&other.fields);
        let shares = both.filter_map(|((field, a), (_, b))| {
            jaccard(a, b).map(|share| FieldSimilarity { field, share })
        });
        let fields: Vec<FieldSimilarity> = shares.collect();
        let sum: f64 = fields.iter().map(|field| field.share).sum();
        let count = u32::try_from(fields.len().max(1)).unwrap_or(u32::MAX);
        (sum / f64::from(count), fields)
    }

    fn may_match(&self, other: &Self) -> bool {
        let share = |a: &[u32], b: &[u32]| jaccard(a, b).is_some_and(|share| share > 0.0);
        share(&self.sources, &other.sources) && share(&self.grounds, &other.grounds)
    }
}

impl<Id> RecordAgreement<Id> {
    /// Matches the records of two coders one to one, from a similarity on, so that the sum of
    /// similarities is greatest, and compares the matched ones field by field.
    pub(super) fn of<C: Coded<Id = Id>>(
        first: &[C],
        second: &[C],
        threshold: f64,
    ) -> Result<Self, MeasureError> {
        let mut both: Vec<(C, C)> = Vec::new();
        let mut matched = Vec::new();
        let (mut met_first, mut met_second) = (BTreeSet::new(), BTreeSet::new());
        for (left, right, similarity, fields) in matches(first, second, threshold) {
            let (Some(&a), Some(&b)) = (first.get(left), second.get(right)) else { continue };
            met_first.insert(left);
            met_second.insert(right);
            both.push((a, b));
            matched.push(Matched { first: a.exhibit(), second: b.exhibit(), similarity, fields });
        }
        let left_over = |side: &[C], met: &BTreeSet<usize>| {
            let rest = side.iter().enumerate().filter(|(at, _)| !met.contains(at));
            rest.map(|(_, record)| record.exhibit()).collect::<Vec<_>>()
        };
        let fields = C::fields();
        Ok(Self {
            only_first: left_over(first, &met_first),
            only_second: left_over(second, &met_second),
            f1: f1(both.len(), first.len() + second.len()),
            fields: agreements(&fields, &both)?,
            disagreements: disagreements(&fields, &both, C::id),
            matched,
        })
    }
}

type Match = (usize, usize, f64, Vec<FieldSimilarity>);

fn matches<C: Coded>(first: &[C], second: &[C], threshold: f64) -> Vec<Match> {
    let mut numbers = Numbers::default();
    let mut profiles = |side: &[C]| -> Vec<Profile> {
        side.iter().map(|record| record.profile(&mut numbers)).collect()
    };
    let (left, right) = (profiles(first), profiles(second));
    #[expect(clippy::cast_possible_truncation, reason = "a mean of shares is at most one")]
    let millionths = |value: f64| (value * 1e6).round() as i64;
    let least = millionths(threshold);
    let gain: Vec<Vec<(usize, i64)>> = left
        .iter()
        .map(|a| {
            let alike = right.iter().enumerate().filter(|(_, b)| a.may_match(b));
            let alike = alike.map(|(at, b)| (at, millionths(a.similarity(b).0)));
            alike.filter(|(_, value)| *value > 0 && *value >= least).collect()
        })
        .collect();
    let found = assign(right.len(), &gain).into_iter().enumerate().filter_map(|(row, column)| {
        let column = column?;
        let (similarity, fields) = left.get(row)?.similarity(right.get(column)?);
        Some((row, column, similarity, fields))
    });
    found.collect()
}

/// F1 of so many found by both, of so many that the one and the other found.
#[expect(clippy::cast_precision_loss, reason = "no dossier has 2^52 records")]
pub(super) fn f1(matched: usize, all: usize) -> Measured {
    let (n, items) = (2 * matched as u64, all as u64);
    if all == 0 {
        return Measured::undefined(Undefined::NoCommonItem, 0, 0);
    }
    Measured::defined(n as f64 / items as f64, n, items)
}
