use super::{
    commitment::CommitmentComparison,
    group::{Undertaking, gather},
    later::Later,
    outcome::{CommitmentOutcome, Outcome, OutcomeCounts, SplitPart},
    pairing::{Pair, Pairing, pair},
    passages::Uncoded,
    reading::Reading,
    reading::{commitments_of, latest_date},
    reservations::{self, ReservationChange},
    stances::{self, StanceChange},
};
use crate::{
    dossier::{Dossier, Exhibit, UnknownRecord},
    model::{Certainty, Coded, Commitment, CommitmentId, Date, Source, SourceId},
    verify::Texts,
};
use serde::Serialize;
use std::collections::BTreeSet;

/// One or more documents that are taken as one statement, the leading one first.
///
/// ```
/// use trilat_core::compare::Statement;
/// let one: Statement = "lima-joint-statement-2024".into();
/// let two: Statement = ["spirit-of-camp-david-2023", "commitment-to-consult-2023"].into();
/// assert_eq!((one.sources().len(), two.sources().len()), (1, 2));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Statement {
    sources: Vec<SourceId>,
}

impl Statement {
    /// The documents.
    #[must_use]
    pub fn sources(&self) -> &[SourceId] {
        &self.sources
    }
}

impl From<&str> for Statement {
    fn from(source: &str) -> Self {
        Self { sources: vec![source.into()] }
    }
}

impl From<SourceId> for Statement {
    fn from(source: SourceId) -> Self {
        Self { sources: vec![source] }
    }
}

impl From<&SourceId> for Statement {
    fn from(source: &SourceId) -> Self {
        source.clone().into()
    }
}

impl<T: Into<SourceId>> From<Vec<T>> for Statement {
    fn from(sources: Vec<T>) -> Self {
        Self { sources: sources.into_iter().map(Into::into).collect() }
    }
}

impl<T: Into<SourceId>, const N: usize> From<[T; N]> for Statement {
    fn from(sources: [T; N]) -> Self {
        Self { sources: sources.into_iter().map(Into::into).collect() }
    }
}

/// Why statements are not compared.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StatementError {
    /// A document is not in the dossier.
    #[error(transparent)]
    Unknown(#[from] UnknownRecord),
    /// A statement has no document.
    #[error("a statement is one source or more")]
    Empty,
    /// The statement that is given first is certainly the later one.
    #[error(
        "`{first}` of {first_date} is later than `{second}` of {second_date}; give the earlier statement first"
    )]
    Backwards {
        /// The leading document of the statement that is given first.
        first: SourceId,
        /// Its date.
        first_date: Date,
        /// The leading document of the statement that is given second.
        second: SourceId,
        /// Its date.
        second_date: Date,
    },
}

/// What a later statement makes of each commitment of an earlier one, and what it adds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementComparison {
    /// The earlier statement.
    pub before: Statement,
    /// The later statement.
    pub after: Statement,
    /// Whether the full text of the earlier is available.
    pub before_complete: bool,
    /// Whether the full text of the later is available.
    pub after_complete: bool,
    /// How much of the earlier is coded; none if one of its documents does not say. What it lacks
    /// is new only if its full text is available and all its commitments are coded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before_coded: Option<Coded>,
    /// How much of the later is coded. What it lacks is absent only if its full text is available
    /// and all of it is coded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_coded: Option<Coded>,
    /// How many commitments have which outcome.
    pub counts: OutcomeCounts,
    /// Every commitment: those of the earlier statement in its order, then the new ones.
    pub commitments: Vec<CommitmentOutcome>,
    /// The positions that the statements take, term by term.
    pub positions: Vec<StanceChange>,
    /// What the statements hold back about their own effect.
    pub reservations: Vec<ReservationChange>,
}

impl Dossier {
    /// What a later statement makes of the commitments, positions and reservations of an earlier
    /// one.
    ///
    /// # Errors
    ///
    /// If a document is not in the dossier, a statement has none, or the dates say that the
    /// statement given first is certainly the later one.
    pub fn compare_statements(
        &self,
        before: impl Into<Statement>,
        after: impl Into<Statement>,
    ) -> Result<StatementComparison, StatementError> {
        self.compare_statements_with(before, after, Pairing::default(), None)
    }

    /// The same with a pairing of one's own and, given the texts, with the passages of the later
    /// statement that no record quotes and that have the words of a commitment which is absent, not
    /// seen or not coded.
    ///
    /// # Errors
    ///
    /// As for [`Dossier::compare_statements`].
    pub fn compare_statements_with(
        &self,
        before: impl Into<Statement>,
        after: impl Into<Statement>,
        pairing: Pairing,
        texts: Option<&Texts>,
    ) -> Result<StatementComparison, StatementError> {
        let (before, after) = (before.into(), after.into());
        let earlier = documents(self, &before)?;
        let later = documents(self, &after)?;
        in_order(&earlier, &later)?;
        let uncoded = texts.map(|texts| Uncoded::of(self, &later, texts)).unwrap_or_default();
        let left = gather(commitments_of(self, &earlier));
        let right = gather(commitments_of(self, &later));
        let reading = Reading::of(&earlier);
        let text = Later::new(self, later.clone());
        let paired = pair(self, &left, &right, &text.settled(&left), pairing);

        let mut commitments = Vec::with_capacity(left.len() + right.len());
        for (at, undertaking) in left.iter().enumerate() {
            let pairs: Vec<&Pair> = paired.pairs.iter().filter(|pair| pair.left == at).collect();
            let mut item = match carried(self, undertaking, &right, &pairs) {
                Some(item) => CommitmentOutcome {
                    joined_with: joined(&left, &paired.pairs, &pairs),
                    evidence: text.evidence(undertaking),
                    ..item
                },
                None => {
                    let covering = paired.covered.get(&at).into_iter().flatten();
                    let covering: Vec<&Commitment> =
                        covering.filter_map(|&at| Some(right.get(at)?.lead)).collect();
                    let alike = paired.alike.get(&at).and_then(|&at| Some(right.get(at)?.lead));
                    let found = text.otherwise(undertaking, &covering, alike);
                    let silent = found.outcome == text.reading().silence();
                    CommitmentOutcome {
                        basis: found.basis,
                        evidence: found.evidence,
                        passages: if silent { uncoded.like(undertaking.lead) } else { Vec::new() },
                        ..CommitmentOutcome::new(found.outcome)
                    }
                }
            };
            item.before = Some(Exhibit::of(self, undertaking.lead));
            item.beside_before = exhibits(self, &undertaking.beside);
            commitments.push(item);
        }
        let begun = if reading.has_all_commitments() { Outcome::New } else { Outcome::FirstSeen };
        let met: BTreeSet<usize> = paired.pairs.iter().map(|pair| pair.right).collect();
        let rest = right.iter().enumerate().filter(|(at, _)| !met.contains(at));
        for (_, undertaking) in rest {
            commitments.push(CommitmentOutcome {
                after: Some(Exhibit::of(self, undertaking.lead)),
                beside_after: exhibits(self, &undertaking.beside),
                ..CommitmentOutcome::new(begun)
            });
        }
        let mut counts = OutcomeCounts::new();
        for item in &commitments {
            *counts.entry(item.outcome).or_default() += 1;
        }
        Ok(StatementComparison {
            positions: stances::compare(self, &earlier, &later),
            reservations: reservations::compare(&earlier, &later),
            before,
            after,
            before_complete: reading.full,
            after_complete: text.reading().full,
            before_coded: reading.coded,
            after_coded: text.reading().coded,
            counts,
            commitments,
        })
    }
}

/// A commitment that the later statement takes up; none if it does not.
fn carried(
    dossier: &Dossier,
    before: &Undertaking<'_>,
    right: &[Undertaking<'_>],
    pairs: &[&Pair],
) -> Option<CommitmentOutcome> {
    let part = |pair: &&Pair| {
        let after = right.get(pair.right)?;
        let comparison = CommitmentComparison::of(dossier, before.lead, after.lead);
        Some(SplitPart {
            outcome: Outcome::of(&comparison),
            comparison,
            beside_after: exhibits(dossier, &after.beside),
            reason: pair.reason.clone(),
        })
    };
    let mut parts = pairs.iter().filter_map(part);
    let first = parts.next()?;
    Some(CommitmentOutcome {
        after: Some(first.comparison.after.clone()),
        beside_after: first.beside_after,
        reason: Some(first.reason),
        comparison: Some(first.comparison),
        split: parts.collect(),
        ..CommitmentOutcome::new(first.outcome)
    })
}

/// The other commitments of the left that the same one of the right takes up.
fn joined(left: &[Undertaking<'_>], all: &[Pair], pairs: &[&Pair]) -> Vec<CommitmentId> {
    let Some(first) = pairs.first() else { return Vec::new() };
    let others = all.iter().filter(|pair| pair.right == first.right && pair.left != first.left);
    others.filter_map(|pair| Some(left.get(pair.left)?.lead.id.clone())).collect()
}

fn exhibits(dossier: &Dossier, commitments: &[&Commitment]) -> Vec<Exhibit> {
    commitments.iter().map(|commitment| Exhibit::of(dossier, commitment)).collect()
}

/// The documents of a statement, in its order.
pub(crate) fn documents<'d>(
    dossier: &'d Dossier,
    statement: &Statement,
) -> Result<Vec<&'d Source>, StatementError> {
    if statement.sources.is_empty() {
        return Err(StatementError::Empty);
    }
    let documents = statement.sources.iter().map(|id| dossier.sources().try_get(id));
    Ok(documents.collect::<Result<_, _>>()?)
}

/// Refuses two statements of which the first is certainly the later one.
pub(crate) fn in_order(first: &[&Source], second: &[&Source]) -> Result<(), StatementError> {
    let (Some(one), Some(other)) = (latest_date(first), latest_date(second)) else { return Ok(()) };
    let (Some(a), Some(b)) = (first.first(), second.first()) else { return Ok(()) };
    if one.after(other) != Certainty::Certainly {
        return Ok(());
    }
    Err(StatementError::Backwards {
        first: a.id.clone(),
        first_date: *one,
        second: b.id.clone(),
        second_date: *other,
    })
}
