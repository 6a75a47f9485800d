use super::{
    commitment::{CommitmentComparison, Verdict},
    disputes::contested,
    exhibit::Exhibit,
    pairing::{PairReason, Pairing, Undertaking, gather, pair},
    reservations::{self, ReservationChange},
    stances::{self, StanceChange},
    value::plain_words,
};
use crate::{
    dossier::{Dossier, UnknownRecord},
    model::{
        Cadence, Certainty, Commitment, CommitmentId, Date, Effect, EventId, Locator, Occurrence,
        Source, SourceId, vocabulary::vocabulary,
    },
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

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

vocabulary! {
    /// What became of an undertaking from one statement to a later one.
    #[derive(PartialOrd, Ord)]
    pub enum Outcome, "outcome" {
        /// The same in every dimension, in the same words.
        Reaffirmed = "reaffirmed",
        /// The same in every dimension, in other words.
        Reworded = "reworded",
        /// More in some dimension, less in none.
        Strengthened = "strengthened",
        /// Less in some dimension, more in none.
        Weakened = "weakened",
        /// Changed in kind, or more in one way and less in another.
        Reshaped = "reshaped",
        /// Taken up, but what is not known leaves open how.
        Unknown = "unknown",
        /// Not in the earlier statement, whose whole text is at hand.
        New = "new",
        /// Not seen in the earlier statement, whose whole text is not at hand.
        FirstSeen = "first-seen",
        /// Not taken up; events say that it has been fulfilled.
        Fulfilled = "fulfilled",
        /// Not taken up; events say that another takes its place.
        Superseded = "superseded",
        /// Not in the later statement, whose whole text is at hand.
        Absent = "absent",
        /// Not seen in the later statement, whose whole text is not at hand.
        NotSeen = "not-seen",
    }
}

/// An event that bears on an undertaking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Evidence {
    /// The event.
    pub event: EventId,
    /// What happened.
    pub name: String,
    /// When, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// What it does to the commitment.
    pub effect: Effect,
    /// Whether it happened after the earlier statement and came by the date of the later. What is
    /// merely reported did so possibly, and so did that of which records disagree when it was, or
    /// whether.
    pub in_time: Certainty,
}

/// What became of one undertaking.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CommitmentOutcome {
    /// What became of it.
    pub outcome: Outcome,
    /// The earlier commitment; none if it is new or first seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Exhibit>,
    /// The later commitment; none if it is not taken up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Exhibit>,
    /// Records that state the earlier one side by side in documents of the same statement.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub beside_before: Vec<Exhibit>,
    /// Records that state the later one side by side.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub beside_after: Vec<Exhibit>,
    /// Why the two were paired.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<PairReason>,
    /// How they compare.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comparison: Option<CommitmentComparison>,
    /// For one that is not taken up: whether it is absent or not seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silence: Option<Outcome>,
    /// For one that is new or first seen: the earlier commitment that a person linked it to, and
    /// that is paired with another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub splits_off: Option<CommitmentId>,
    /// Events up to the later statement that bear on the earlier commitment.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// How many undertakings came to which outcome.
pub type OutcomeCounts = BTreeMap<Outcome, usize>;

/// What a later statement keeps, strengthens, weakens, reshapes, adds, leaves out or cannot be
/// seen to say.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementComparison {
    /// The earlier statement.
    pub before: Statement,
    /// The later statement.
    pub after: Statement,
    /// Whether the whole text of the earlier is at hand, so that what it lacks is new.
    pub before_complete: bool,
    /// Whether the whole text of the later is at hand, so that what it lacks is absent.
    pub after_complete: bool,
    /// How many undertakings came to which outcome.
    pub counts: OutcomeCounts,
    /// Every undertaking: those of the earlier statement in its order, then the new ones.
    pub commitments: Vec<CommitmentOutcome>,
    /// The positions that the statements take, term by term.
    pub positions: Vec<StanceChange>,
    /// What the statements hold back about their own effect.
    pub reservations: Vec<ReservationChange>,
}

impl Dossier {
    /// What a later statement makes of the undertakings, positions and reservations of an
    /// earlier one.
    ///
    /// # Errors
    ///
    /// If a document is not in the dossier.
    pub fn compare_statements(
        &self,
        before: impl Into<Statement>,
        after: impl Into<Statement>,
    ) -> Result<StatementComparison, UnknownRecord> {
        self.compare_statements_with(before, after, Pairing::default())
    }

    /// The same with a pairing of one's own.
    ///
    /// # Errors
    ///
    /// If a document is not in the dossier.
    pub fn compare_statements_with(
        &self,
        before: impl Into<Statement>,
        after: impl Into<Statement>,
        pairing: Pairing,
    ) -> Result<StatementComparison, UnknownRecord> {
        let (before, after) = (before.into(), after.into());
        let earlier = documents(self, &before)?;
        let later = documents(self, &after)?;
        let left = gather(commitments_of(self, &before));
        let right = gather(commitments_of(self, &after));
        let (before_complete, after_complete) = (at_hand(&earlier), at_hand(&later));
        let paired = pair(self, &left, &right, pairing);

        let mut partner: BTreeMap<usize, (usize, PairReason)> = BTreeMap::new();
        let mut met: BTreeMap<usize, ()> = BTreeMap::new();
        for pair in paired.pairs {
            met.insert(pair.right, ());
            partner.insert(pair.left, (pair.right, pair.reason));
        }
        let by = By { when: latest_date(&later), contested: contested(self) };
        let mut commitments = Vec::with_capacity(left.len() + right.len());
        for (at, undertaking) in left.iter().enumerate() {
            let found = partner.remove(&at).and_then(|(r, reason)| Some((right.get(r)?, reason)));
            commitments.push(match found {
                Some((other, reason)) => carried(self, undertaking, other, reason, &by),
                None => left_out(self, undertaking, after_complete, &by),
            });
        }
        for (at, undertaking) in right.iter().enumerate() {
            if !met.contains_key(&at) {
                commitments.push(CommitmentOutcome {
                    after: Some(Exhibit::of(self, undertaking.lead)),
                    beside_after: exhibits(self, &undertaking.beside),
                    splits_off: paired.also.get(&at).cloned(),
                    ..blank(if before_complete { Outcome::New } else { Outcome::FirstSeen })
                });
            }
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
            before_complete,
            after_complete,
            counts,
            commitments,
        })
    }
}

fn blank(outcome: Outcome) -> CommitmentOutcome {
    CommitmentOutcome {
        outcome,
        before: None,
        after: None,
        beside_before: Vec::new(),
        beside_after: Vec::new(),
        reason: None,
        comparison: None,
        silence: None,
        splits_off: None,
        evidence: Vec::new(),
    }
}

fn exhibits(dossier: &Dossier, commitments: &[&Commitment]) -> Vec<Exhibit> {
    commitments.iter().map(|commitment| Exhibit::of(dossier, commitment)).collect()
}

/// The documents of a statement, in its order.
pub(crate) fn documents<'d>(
    dossier: &'d Dossier,
    statement: &Statement,
) -> Result<Vec<&'d Source>, UnknownRecord> {
    statement.sources.iter().map(|id| dossier.sources().try_get(id)).collect()
}

/// Whether the whole text of a statement is at hand.
pub(crate) fn at_hand(documents: &[&Source]) -> bool {
    documents.iter().all(|source| source.completeness.is_full())
}

/// The undertakings of a statement in the order of its documents and of the text.
pub(crate) fn commitments_of<'d>(
    dossier: &'d Dossier,
    statement: &Statement,
) -> Vec<&'d Commitment> {
    let mut by_source: BTreeMap<&SourceId, Vec<&Commitment>> = BTreeMap::new();
    for commitment in dossier.commitments() {
        if statement.sources.contains(&commitment.source) {
            by_source.entry(&commitment.source).or_default().push(commitment);
        }
    }
    let mut out = Vec::new();
    for source in &statement.sources {
        let mut here = by_source.remove(source).unwrap_or_default();
        crate::order::sort_by(&mut here, |a, b| (place(a), &a.id).cmp(&(place(b), &b.id)));
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

/// What counts as evidence by the later statement.
struct By<'d> {
    when: Option<&'d Date>,
    /// Events of which records disagree when they were, or whether.
    contested: BTreeSet<EventId>,
}

/// An undertaking that the later statement takes up.
fn carried(
    dossier: &Dossier,
    before: &Undertaking<'_>,
    after: &Undertaking<'_>,
    reason: PairReason,
    by: &By<'_>,
) -> CommitmentOutcome {
    let comparison = CommitmentComparison::of(dossier, before.lead, after.lead);
    CommitmentOutcome {
        before: Some(comparison.before.clone()),
        after: Some(comparison.after.clone()),
        beside_before: exhibits(dossier, &before.beside),
        beside_after: exhibits(dossier, &after.beside),
        reason: Some(reason),
        evidence: evidence(dossier, before, by),
        ..blank(outcome_of(&comparison))
    }
    .with(comparison)
}

impl CommitmentOutcome {
    fn with(mut self, comparison: CommitmentComparison) -> Self {
        self.comparison = Some(comparison);
        self
    }
}

pub(crate) fn outcome_of(comparison: &CommitmentComparison) -> Outcome {
    match comparison.verdict {
        Verdict::Same if same_words(&comparison.before, &comparison.after) => Outcome::Reaffirmed,
        Verdict::Same => Outcome::Reworded,
        Verdict::Stronger => Outcome::Strengthened,
        Verdict::Weaker => Outcome::Weakened,
        Verdict::Reshaped => Outcome::Reshaped,
        Verdict::Unknown => Outcome::Unknown,
    }
}

fn same_words(a: &Exhibit, b: &Exhibit) -> bool {
    let quoted = |exhibit: &Exhibit| -> Vec<Vec<String>> {
        exhibit.quote.iter().map(|words| plain_words(words)).collect()
    };
    plain_words(&a.verb) == plain_words(&b.verb) && quoted(a) == quoted(b)
}

/// An undertaking that the later statement does not take up, or is not seen to.
fn left_out(
    dossier: &Dossier,
    before: &Undertaking<'_>,
    complete: bool,
    by: &By<'_>,
) -> CommitmentOutcome {
    let evidence = evidence(dossier, before, by);
    let silence = if complete { Outcome::Absent } else { Outcome::NotSeen };
    let said =
        |effect| evidence.iter().any(|e| e.effect == effect && e.in_time == Certainty::Certainly);
    // A recurring duty is kept period by period, and a conditional one each time that it comes
    // due: no single event is the end of either.
    let lead = before.lead;
    let standing = lead.trigger.value().is_some()
        || lead.cadence.value().is_some_and(|cadence| *cadence != Cadence::Once);
    let outcome = if said(Effect::Fulfils) && !standing {
        Outcome::Fulfilled
    } else if said(Effect::Supersedes) {
        Outcome::Superseded
    } else {
        silence
    };
    CommitmentOutcome {
        before: Some(Exhibit::of(dossier, before.lead)),
        beside_before: exhibits(dossier, &before.beside),
        silence: Some(silence),
        evidence,
        ..blank(outcome)
    }
}

/// What events from an undertaking's own date up to another say of it, in order of date and id.
fn evidence(dossier: &Dossier, undertaking: &Undertaking<'_>, by: &By<'_>) -> Vec<Evidence> {
    let mut out = Vec::new();
    let source = dossier.sources().get(&undertaking.lead.source);
    let undertaken = source.and_then(|source| source.date.as_ref());
    for event in dossier.events() {
        let happened = match event.occurrence_or_default() {
            Occurrence::Happened if !by.contested.contains(&event.id) => Certainty::Certainly,
            Occurrence::Happened | Occurrence::Reported => Certainty::Possibly,
            Occurrence::Planned | Occurrence::NotFound => continue,
        };
        let compared = |other: Option<&Date>, relation: fn(&Date, &Date) -> Certainty| match (
            &event.date,
            other,
        ) {
            (Some(date), Some(other)) => relation(date, other),
            _ => Certainty::Possibly,
        };
        let in_time = happened
            .and(compared(undertaken, |date, undertaken| date.on_or_after(undertaken)))
            .and(compared(by.when, |date, when| date.begun_by(when)));
        if in_time == Certainty::Not {
            continue;
        }
        let bearings = event.bears_on.iter().filter(|bearing| {
            undertaking.all().any(|commitment| commitment.id == bearing.commitment)
        });
        // Records side by side may each be said to be fulfilled: that is one effect.
        let mut effects: Vec<Effect> = Vec::new();
        for bearing in bearings {
            if !effects.contains(&bearing.effect) {
                effects.push(bearing.effect);
            }
        }
        out.extend(effects.into_iter().map(|effect| Evidence {
            event: event.id.clone(),
            name: event.name.clone(),
            date: event.date,
            effect,
            in_time,
        }));
    }
    crate::order::sort_by_key(&mut out, |evidence| evidence.date.as_ref().and_then(Date::earliest));
    out
}
