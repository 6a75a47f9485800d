//! Agreement of two actors on common items.

use super::contingency::Contingency;
use super::measured::Measured;
use super::pair_measure::{Disagreement, PairMeasure};
use super::sums::Sums;
use serde::Serialize;

/// A measure of agreement beyond chance with each way of weighing disagreement.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ByDisagreement {
    /// All disagreements count alike.
    pub nominal: Measured,
    /// Disagreements count by the number of steps.
    pub linear: Measured,
    /// Disagreements count by the square of the number of steps.
    pub quadratic: Measured,
}

/// All measures of agreement of two actors, from one contingency table.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PairMeasures {
    /// The share of items on which both took the same level.
    pub agreement: Measured,
    /// S with absolute distances.
    pub s: Measured,
    /// S with squared distances.
    pub s_squared: Measured,
    /// S with absolute distances, items weighted.
    pub s_weighted: Measured,
    /// S with squared distances, items weighted.
    pub s_squared_weighted: Measured,
    /// Cohen's κ.
    pub kappa: ByDisagreement,
    /// Scott's π.
    pub pi: ByDisagreement,
    /// Kendall's τ_b.
    pub tau_b: Measured,
}

impl PairMeasure {
    /// The value of this measure for a pair.
    #[must_use]
    pub fn of(self, pair: &Contingency<'_>) -> Measured {
        Sums::of(pair).measure(self)
    }
}

impl Contingency<'_> {
    /// All measures at once.
    #[must_use]
    pub fn measures(&self) -> PairMeasures {
        let sums = Sums::of(self);
        let by = |of: fn(Disagreement) -> PairMeasure| ByDisagreement {
            nominal: sums.measure(of(Disagreement::Nominal)),
            linear: sums.measure(of(Disagreement::Linear)),
            quadratic: sums.measure(of(Disagreement::Quadratic)),
        };
        PairMeasures {
            agreement: sums.measure(PairMeasure::Agreement),
            s: sums.measure(PairMeasure::S),
            s_squared: sums.measure(PairMeasure::SSquared),
            s_weighted: sums.measure(PairMeasure::SWeighted),
            s_squared_weighted: sums.measure(PairMeasure::SSquaredWeighted),
            kappa: by(PairMeasure::Kappa),
            pi: by(PairMeasure::Pi),
            tau_b: sums.measure(PairMeasure::TauB),
        }
    }

    /// The share of the common items on which both took the same level, from 0 to 1.
    #[must_use]
    pub fn agreement(&self) -> Measured {
        Sums::of(self).agreement()
    }

    /// S = 1 − 2 Σ |x − y| / (Δmax n), from −1 (always at opposite ends) to 1
    /// (always the same), all items alike.
    ///
    /// Source: Signorino and Ritter, "Tau-b or Not Tau-b: Measuring the Similarity
    /// of Foreign Policy Positions", International Studies Quarterly 43 (1999).
    #[must_use]
    pub fn s(&self) -> Measured {
        Sums::of(self).s()
    }

    /// S = 1 − 2 Σ (x − y)² / (Δmax² n), from −1 to 1.
    ///
    /// Source: as for [`Contingency::s`]; the squared metric is discussed there.
    #[must_use]
    pub fn s_squared(&self) -> Measured {
        Sums::of(self).s_squared()
    }

    /// S = 1 − 2 Σ w |x − y| / (Δmax Σ w), each item weighted, as by the share of
    /// system capabilities of the state that an alliance would be with.
    ///
    /// Source: as for [`Contingency::s`].
    #[must_use]
    pub fn s_weighted(&self) -> Measured {
        Sums::of(self).s_weighted()
    }

    /// S with squared distances, each item weighted.
    ///
    /// Source: as for [`Contingency::s`].
    #[must_use]
    pub fn s_squared_weighted(&self) -> Measured {
        Sums::of(self).s_squared_weighted()
    }

    /// Cohen's κ = 1 − D_o/D_e, chance agreement from each actor's own margins.
    /// At most 1; 0 is agreement as by chance. Undefined if both always took
    /// one and the same level.
    ///
    /// Sources: Cohen, "A Coefficient of Agreement for Nominal Scales" (1960) and
    /// "Weighted Kappa" (1968); for foreign policy Häge, "Choice or Circumstance?
    /// Adjusting Measures of Foreign Policy Similarity for Chance Agreement",
    /// Political Analysis 19 (2011).
    #[must_use]
    pub fn kappa(&self, disagreement: Disagreement) -> Measured {
        Sums::of(self).kappa(disagreement)
    }

    /// Scott's π = 1 − D_o/D_e, chance agreement from the mean of both actors'
    /// margins. At most 1; 0 is agreement as by chance.
    ///
    /// Sources: Scott, "Reliability of Content Analysis", Public Opinion Quarterly
    /// 19 (1955); Häge (2011), as for [`Contingency::kappa`].
    #[must_use]
    pub fn pi(&self, disagreement: Disagreement) -> Measured {
        Sums::of(self).pi(disagreement)
    }

    /// Kendall's τ_b = (n_c − n_d)/√((n₀ − n₁)(n₀ − n₂)) over all pairs of common
    /// items: n_c ordered alike, n_d ordered oppositely, n₁ and n₂ tied for one
    /// of the two. From −1 to 1; undefined if either took one level only.
    ///
    /// Source: Kendall, "The Treatment of Ties in Ranking Problems", Biometrika 33
    /// (1945).
    #[must_use]
    pub fn tau_b(&self) -> Measured {
        Sums::of(self).tau_b()
    }
}
