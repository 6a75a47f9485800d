use crate::model::vocabulary::vocabulary;
use serde::Serialize;
use std::cmp::Ordering;

vocabulary! {
    /// The features in which two commitments are compared.
    #[derive(PartialOrd, Ord)]
    pub enum Dimension, "dimension" {
        /// What kind of thing is promised: the same or another.
        Act = "act",
        /// What exactly is promised: the same, another, or the same or another in other words.
        Object = "object",
        /// The ground in law: the same or another.
        LegalStatus = "legal-status",
        /// How firmly it is put, by the ladder of force.
        Force = "force",
        /// How exactly it is put, by the ladder of precision.
        Precision = "precision",
        /// How often: a more frequent duty is more.
        Cadence = "cadence",
        /// Who undertakes it, by inclusion.
        Parties = "parties",
        /// Who acts along, by inclusion.
        Partners = "partners",
        /// To whom it is owed, by inclusion.
        Counterparts = "counterparts",
        /// For whose good it is, by inclusion.
        Beneficiaries = "beneficiaries",
        /// Against or about whom it is, by inclusion.
        Targets = "targets",
        /// What it is about, by what the issues cover in their scheme.
        Issues = "issues",
        /// Where it is to hold, by what the areas cover in their scheme.
        Scope = "scope",
        /// On what condition: unconditional is more than conditional.
        Trigger = "trigger",
        /// By when: sooner is more.
        Deadline = "deadline",
        /// From when and how long, by inclusion.
        Term = "term",
    }
}

vocabulary! {
    /// How the later of two values compares with the earlier.
    #[derive(PartialOrd, Ord)]
    pub enum Relation, "relation" {
        /// They are the same.
        Same = "same",
        /// The later is more.
        More = "more",
        /// The later is less.
        Less = "less",
        /// Neither is more: another thing, or more in one way and less in another.
        Incomparable = "incomparable",
        /// The object is put in other words. By itself that moves nothing.
        Reworded = "reworded",
        /// It is coded on one side only, or cannot be told.
        Unknown = "unknown",
        /// It is coded on neither side, and counts for nothing in the verdict.
        NotCompared = "not-compared",
    }
}

impl Relation {
    /// Whether the two are known to differ.
    #[must_use]
    pub const fn is_change(self) -> bool {
        matches!(self, Self::More | Self::Less | Self::Incomparable)
    }

    /// The relation with the sides swapped.
    #[must_use]
    pub const fn flipped(self) -> Self {
        match self {
            Self::More => Self::Less,
            Self::Less => Self::More,
            other => other,
        }
    }

    /// From how the later value compares with the earlier.
    pub(crate) const fn of(later_to_earlier: Ordering) -> Self {
        match later_to_earlier {
            Ordering::Equal => Self::Same,
            Ordering::Greater => Self::More,
            Ordering::Less => Self::Less,
        }
    }

    /// By inclusion, from whether the earlier is within the later and the later within the
    /// earlier.
    pub(crate) const fn by_inclusion(earlier_in_later: bool, later_in_earlier: bool) -> Self {
        match (earlier_in_later, later_in_earlier) {
            (true, true) => Self::Same,
            (true, false) => Self::More,
            (false, true) => Self::Less,
            (false, false) => Self::Incomparable,
        }
    }
}

/// How two commitments compare in one dimension.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DimensionFinding {
    /// The dimension.
    pub dimension: Dimension,
    /// How the later compares with the earlier.
    pub relation: Relation,
    /// What the earlier has, as shown to people.
    pub before: String,
    /// What the later has.
    pub after: String,
    /// Why, where the values alone do not tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'static str>,
}
