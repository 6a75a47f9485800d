use super::{
    commitment::{CommitmentComparison, Verdict},
    pairing::PairReason,
    passages::UncodedPassage,
    words::words,
};
use crate::{
    dossier::Exhibit,
    model::{
        Certainty, CommitmentId, Date, Effect, EventId, RecordRef, SourceId, vocabulary::vocabulary,
    },
};
use serde::Serialize;
use std::collections::BTreeMap;

vocabulary! {
    /// What a later statement makes of a commitment of an earlier one. What is kept comes first,
    /// then what moved, what is done, what is kept in another way, what is gone, and what is new.
    #[derive(PartialOrd, Ord)]
    pub enum Outcome, "outcome" {
        /// Promised again: the same in every dimension, in the same words.
        Reaffirmed = "reaffirmed",
        /// Promised again: the same in every dimension, in other words.
        Reworded = "reworded",
        /// Promised again: more in some dimension, less in none.
        Strengthened = "strengthened",
        /// Promised again: less in some dimension, more in none.
        Weakened = "weakened",
        /// Promised again: changed in kind, or more in one way and less in another.
        Reshaped = "reshaped",
        /// Promised again; what is not known leaves open how it changed.
        Unknown = "unknown",
        /// No promise of its own, but a broader commitment of the later text covers it.
        Merged = "merged",
        /// Not promised again; events say that it has been fulfilled.
        Fulfilled = "fulfilled",
        /// Not promised again; events say that another takes its place.
        Superseded = "superseded",
        /// Not promised again; the later text reports it as done, under way, held or launched.
        Reported = "reported",
        /// Kept only as a position that the later text takes.
        Stance = "stance",
        /// The later text names the same specific subject in another connection.
        Mentioned = "mentioned",
        /// The full later text is available and coded whole, and no record of it is about the
        /// subject.
        Absent = "absent",
        /// Not seen; the full later text is not available.
        NotSeen = "not-seen",
        /// Not among the records of the later text, which is not coded whole.
        NotCoded = "not-coded",
        /// Not in the earlier statement, whose full text is available and whose commitments are all
        /// coded.
        New = "new",
        /// Not seen in the earlier statement, which is not available in full or not coded whole.
        FirstSeen = "first-seen",
    }
}

impl Outcome {
    /// Whether the later statement promises it again, in whatever form.
    ///
    /// ```
    /// use trilat_core::compare::Outcome;
    /// assert!(Outcome::Weakened.is_carried());
    /// assert!(!Outcome::Merged.is_carried());
    /// ```
    #[must_use]
    pub const fn is_carried(self) -> bool {
        matches!(
            self,
            Self::Reaffirmed
                | Self::Reworded
                | Self::Strengthened
                | Self::Weakened
                | Self::Reshaped
                | Self::Unknown
        )
    }

    /// The outcome of a commitment that the later one takes up.
    pub(crate) fn of(comparison: &CommitmentComparison) -> Self {
        match comparison.verdict {
            Verdict::Same if same_words(comparison) => Self::Reaffirmed,
            Verdict::Same => Self::Reworded,
            Verdict::Stronger => Self::Strengthened,
            Verdict::Weaker => Self::Weakened,
            Verdict::Reshaped => Self::Reshaped,
            Verdict::Unknown => Self::Unknown,
        }
    }
}

fn same_words(comparison: &CommitmentComparison) -> bool {
    let (a, b) = (&comparison.before, &comparison.after);
    let quoted = |exhibit: &Exhibit| -> Vec<Vec<String>> {
        exhibit.quote.iter().map(|quote| words(quote)).collect()
    };
    words(&a.verb) == words(&b.verb)
        && words(&a.object) == words(&b.object)
        && quoted(a) == quoted(b)
}

/// An event that bears on a commitment.
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
    /// Whether it happened after the earlier statement and by the date of the later. An event that
    /// is only reported, or on whose date or occurrence records disagree, possibly did.
    pub in_time: Certainty,
}

vocabulary! {
    /// How a record is linked to the commitment whose outcome rests on it.
    #[derive(PartialOrd, Ord)]
    pub enum BasisLink, "link of a basis" {
        /// A broader commitment covers it, as a person coded.
        Covers = "covers",
        /// An event does something to it, as a person coded.
        Effect = "effect",
        /// A mechanism that implements it entered a state.
        Status = "status",
        /// A position keeps it as a stance, as a person coded.
        Stance = "stance",
        /// A position is on a proposition about it.
        About = "about",
        /// The source mentions its subject, as a person coded.
        Mention = "mention",
        /// A mechanism that implements it, or a meeting or commitment of that mechanism.
        Mechanism = "mechanism",
        /// The same narrow issue with the same addressee.
        Issue = "issue",
        /// Half of the words of its object, rare ones counting for more.
        Words = "words",
        /// A commitment that is similar enough to be paired with it, and takes up another.
        Alike = "alike",
    }
}

/// A record on which an outcome rests, with the words that it cites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OutcomeBasis {
    /// How it is linked to the commitment.
    pub link: BasisLink,
    /// The record.
    pub record: RecordRef,
    /// What it says or is called: an object, a proposition, a name.
    pub name: String,
    /// The source that it cites; none if it cites none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// Where in the source, such as `¶8`.
    pub at: Vec<String>,
    /// The quoted fragments.
    pub quote: Vec<String>,
}

/// A further later commitment that takes up the same earlier one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SplitPart {
    /// How it compares, as an outcome.
    pub outcome: Outcome,
    /// How the two compare, with the later commitment itself.
    pub comparison: CommitmentComparison,
    /// Records that state the later one side by side.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub beside_after: Vec<Exhibit>,
    /// Why the two were paired.
    pub reason: PairReason,
}

/// What became of one commitment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CommitmentOutcome {
    /// What became of it. Of several later commitments that take it up, the one that a person
    /// linked most directly decides; the others are under `split`.
    pub outcome: Outcome,
    /// The earlier commitment; none if it is new or first seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Exhibit>,
    /// The later commitment; none if it is not promised again.
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
    /// Further later commitments that take it up: it was split.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub split: Vec<SplitPart>,
    /// Other earlier commitments that the same later one takes up: they were merged into one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub joined_with: Vec<CommitmentId>,
    /// The records on which the outcome of one that is not promised again rests.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<OutcomeBasis>,
    /// Events up to the later statement that bear on the earlier commitment.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Passages of the later text without a record that have the commitment's words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub passages: Vec<UncodedPassage>,
}

impl CommitmentOutcome {
    pub(crate) fn new(outcome: Outcome) -> Self {
        Self {
            outcome,
            before: None,
            after: None,
            beside_before: Vec::new(),
            beside_after: Vec::new(),
            reason: None,
            comparison: None,
            split: Vec::new(),
            joined_with: Vec::new(),
            basis: Vec::new(),
            evidence: Vec::new(),
            passages: Vec::new(),
        }
    }
}

/// How many commitments have which outcome.
pub type OutcomeCounts = BTreeMap<Outcome, usize>;
