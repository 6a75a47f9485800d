//! Results of the core as plain tuples; `trilat.measure` makes its value objects of them.

use super::error::{name_of, wrong};
use pyo3::PyResult;
use trilat_core::measure::{
    Alpha, AlphaMetric, ByDisagreement, Disagreement, Interval, Measured, PairMeasure,
    PairMeasures, Undefined,
};

/// Value, why there is none, n, items.
pub(super) type MeasuredParts = (Option<f64>, Option<String>, u64, u64);

pub(super) fn measured(of: Measured) -> MeasuredParts {
    (of.value(), of.why().map(name_of), of.n(), of.items())
}

/// Why a measure may be undefined: each reason's name and what it says.
pub(super) fn reasons() -> Vec<(String, String)> {
    use Undefined::{
        NoActivity, NoCommonItem, NoPoint, NoResample, NoVariation, NoWeight, NoWeights, NoZero,
        NotThreeLevels, Unordered,
    };
    let all = [
        NoCommonItem,
        NoVariation,
        NoWeight,
        Unordered,
        NoZero,
        NotThreeLevels,
        NoPoint,
        NoWeights,
        NoResample,
        NoActivity,
    ];
    all.map(|why| (name_of(why), why.to_string())).to_vec()
}

/// All measures of a pair: agreement, the four forms of S, κ and π by disagreement, τ_b.
pub(super) type PairParts = (
    MeasuredParts,
    MeasuredParts,
    MeasuredParts,
    MeasuredParts,
    MeasuredParts,
    [MeasuredParts; 3],
    [MeasuredParts; 3],
    MeasuredParts,
);

pub(super) fn pair(of: &PairMeasures) -> PairParts {
    let by = |by: &ByDisagreement| [by.nominal, by.linear, by.quadratic].map(measured);
    (
        measured(of.agreement),
        measured(of.s),
        measured(of.s_squared),
        measured(of.s_weighted),
        measured(of.s_squared_weighted),
        by(&of.kappa),
        by(&of.pi),
        measured(of.tau_b),
    )
}

pub(super) fn alpha(of: &Alpha) -> [MeasuredParts; 4] {
    [of.nominal, of.ordinal, of.interval, of.ratio].map(measured)
}

/// Bounds or why there are none, n, replicates without a value.
pub(super) type IntervalParts = (Option<(f64, f64)>, Option<String>, u64, u32);

pub(super) fn interval(of: &Interval) -> IntervalParts {
    (of.bounds(), of.why().map(name_of), of.n(), of.without_value())
}

/// The measures of a pair by the names of their columns, in order.
pub(super) const PAIR_MEASURES: [(&str, PairMeasure); 12] = [
    ("agreement", PairMeasure::Agreement),
    ("s", PairMeasure::S),
    ("s_squared", PairMeasure::SSquared),
    ("s_weighted", PairMeasure::SWeighted),
    ("s_squared_weighted", PairMeasure::SSquaredWeighted),
    ("kappa_nominal", PairMeasure::Kappa(Disagreement::Nominal)),
    ("kappa_linear", PairMeasure::Kappa(Disagreement::Linear)),
    ("kappa_quadratic", PairMeasure::Kappa(Disagreement::Quadratic)),
    ("pi_nominal", PairMeasure::Pi(Disagreement::Nominal)),
    ("pi_linear", PairMeasure::Pi(Disagreement::Linear)),
    ("pi_quadratic", PairMeasure::Pi(Disagreement::Quadratic)),
    ("tau_b", PairMeasure::TauB),
];

pub(super) fn pair_measure(name: &str) -> PyResult<PairMeasure> {
    let found = PAIR_MEASURES.iter().find(|(known, _)| *known == name);
    found.map(|(_, measure)| *measure).ok_or_else(|| {
        let known: Vec<&str> = PAIR_MEASURES.iter().map(|(name, _)| *name).collect();
        let name = super::error::quoted(name);
        wrong("parameter", format!("there is no measure {name}; there are {}", known.join(", ")))
    })
}

pub(super) fn metric(name: &str) -> PyResult<AlphaMetric> {
    Ok(match name {
        "nominal" => AlphaMetric::Nominal,
        "ordinal" => AlphaMetric::Ordinal,
        "interval" => AlphaMetric::Interval,
        "ratio" => AlphaMetric::Ratio,
        _ => {
            let name = super::error::quoted(name);
            let message =
                format!("there is no metric {name}; there are nominal, ordinal, interval, ratio");
            return Err(wrong("parameter", message));
        }
    })
}
