use super::{
    dimension::{Dimension, DimensionFinding, Relation},
    value::{Side, compare},
};
use crate::{
    dossier::{Dossier, Exhibit},
    model::{Commitment, CommitmentId, vocabulary::vocabulary},
};
use serde::Serialize;

vocabulary! {
    /// How a later commitment compares with an earlier one, taken as a whole.
    #[derive(PartialOrd, Ord)]
    pub enum Verdict, "verdict" {
        /// The same in every dimension.
        Same = "same",
        /// More in some dimension, less in none.
        Stronger = "stronger",
        /// Less in some dimension, more in none.
        Weaker = "weaker",
        /// More in one and less in another, incomparable in some, or another act, object or
        /// ground in law.
        Reshaped = "reshaped",
        /// What is not known leaves it open.
        Unknown = "unknown",
    }
}

/// How a later commitment compares with an earlier one, dimension by dimension.
///
/// The order is a product order: each [`Dimension`] has its own partial order, and the verdict is
/// *stronger* only if no dimension is less. There is no weighting. A dimension that is coded on
/// neither side is *not compared* and counts for nothing; an object in other words counts for
/// nothing either. Comparing a commitment with itself is *same* as far as it is known; swapping the
/// sides flips the verdict; *stronger* is transitive where all dimensions are known.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CommitmentComparison {
    /// The earlier commitment.
    pub before: Exhibit,
    /// The later commitment.
    pub after: Exhibit,
    /// The verdict.
    pub verdict: Verdict,
    /// Where the verdict is unknown: what holds in the dimensions that are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_far_as_known: Option<Verdict>,
    /// Every dimension, in the order of [`Dimension::ALL`].
    pub dimensions: Vec<DimensionFinding>,
}

impl CommitmentComparison {
    pub(crate) fn of(dossier: &Dossier, before: &Commitment, after: &Commitment) -> Self {
        let (left, right) = (Side::new(dossier, before), Side::new(dossier, after));
        let dimensions: Vec<DimensionFinding> =
            Dimension::ALL.iter().map(|&dimension| compare(dimension, left, right)).collect();
        let (verdict, as_far_as_known) = judge(&dimensions);
        Self {
            before: Exhibit::of(dossier, before),
            after: Exhibit::of(dossier, after),
            verdict,
            as_far_as_known,
            dimensions,
        }
    }

    /// How the two compare in one dimension.
    #[must_use]
    pub fn dimension(&self, dimension: Dimension) -> Option<&DimensionFinding> {
        self.dimensions.iter().find(|finding| finding.dimension == dimension)
    }

    /// The dimensions in which the two are known to differ.
    pub fn moved(&self) -> impl Iterator<Item = &DimensionFinding> {
        self.dimensions.iter().filter(|finding| finding.relation.is_change())
    }

    /// The dimensions that are coded on neither side.
    pub fn not_compared(&self) -> impl Iterator<Item = Dimension> {
        let open = self.dimensions.iter().filter(|it| it.relation == Relation::NotCompared);
        open.map(|finding| finding.dimension)
    }

    /// The verdict in words, such as "unknown (stronger as far as known; not compared: issues)".
    #[must_use]
    pub fn verdict_in_words(&self) -> String {
        let open: Vec<&str> = self.not_compared().map(Dimension::as_str).collect();
        let known = self.as_far_as_known.map(|known| format!("{known} as far as known"));
        let open = (!open.is_empty()).then(|| format!("not compared: {}", open.join(", ")));
        let remarks: Vec<String> = known.into_iter().chain(open).collect();
        if remarks.is_empty() {
            return self.verdict.to_string();
        }
        format!("{} ({})", self.verdict, remarks.join("; "))
    }
}

/// The verdict over all dimensions, and what holds as far as known where it is unknown.
fn judge(dimensions: &[DimensionFinding]) -> (Verdict, Option<Verdict>) {
    let any = |relation| dimensions.iter().any(|finding| finding.relation == relation);
    let known = match (any(Relation::More), any(Relation::Less)) {
        _ if any(Relation::Incomparable) => Verdict::Reshaped,
        (true, true) => Verdict::Reshaped,
        (true, false) => Verdict::Stronger,
        (false, true) => Verdict::Weaker,
        (false, false) => Verdict::Same,
    };
    // What is already reshaped stays so whatever the rest may be.
    if any(Relation::Unknown) && known != Verdict::Reshaped {
        (Verdict::Unknown, Some(known))
    } else {
        (known, None)
    }
}

impl Dossier {
    /// How a later commitment compares with an earlier one; `None` if either is not in the dossier.
    #[must_use]
    pub fn compare_commitments(
        &self,
        before: &CommitmentId,
        after: &CommitmentId,
    ) -> Option<CommitmentComparison> {
        let before = self.commitments().get(before)?;
        let after = self.commitments().get(after)?;
        Some(CommitmentComparison::of(self, before, after))
    }
}
