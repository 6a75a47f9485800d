//! The measures of agreement of two actors, by name.

use super::words::{names, words};
use serde::ser::{Serialize, Serializer};

words! {
    /// How far apart two levels count in κ and π.
    pub enum Disagreement, "way of weighing" {
        /// 0 if equal, otherwise 1.
        Nominal = "nominal",
        /// |i − j| for the i-th and the j-th level.
        Linear = "linear",
        /// (i − j)².
        Quadratic = "quadratic",
    }
}

/// One of the measures of agreement of two actors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PairMeasure {
    /// The share of items on which both took the same level.
    Agreement,
    /// S with absolute distances.
    S,
    /// S with squared distances.
    SSquared,
    /// S with absolute distances, items weighted.
    SWeighted,
    /// S with squared distances, items weighted.
    SSquaredWeighted,
    /// Cohen's κ.
    Kappa(Disagreement),
    /// Scott's π.
    Pi(Disagreement),
    /// Kendall's τ_b.
    TauB,
}

names!(PairMeasure, "measure" {
    Agreement = "agreement",
    S = "s",
    SSquared = "s_squared",
    SWeighted = "s_weighted",
    SSquaredWeighted = "s_squared_weighted",
    Kappa(Disagreement::Nominal) = "kappa_nominal",
    Kappa(Disagreement::Linear) = "kappa_linear",
    Kappa(Disagreement::Quadratic) = "kappa_quadratic",
    Pi(Disagreement::Nominal) = "pi_nominal",
    Pi(Disagreement::Linear) = "pi_linear",
    Pi(Disagreement::Quadratic) = "pi_quadratic",
    TauB = "tau_b",
});

impl Serialize for PairMeasure {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}
