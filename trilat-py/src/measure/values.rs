//! Results of the core as plain tuples; `trilat.measure` makes its value objects of them.

use trilat_core::measure::{Alpha, ByDisagreement, Interval, Measured, PairMeasures, Undefined};

/// Value, why there is none, n, items.
pub(super) type MeasuredParts = (Option<f64>, Option<&'static str>, u64, u64);

pub(super) fn measured(of: Measured) -> MeasuredParts {
    (of.value(), of.why().map(Undefined::as_str), of.n(), of.items())
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
pub(super) type IntervalParts = (Option<(f64, f64)>, Option<&'static str>, u64, u32);

pub(super) fn interval(of: &Interval) -> IntervalParts {
    (of.bounds(), of.why().map(Undefined::as_str), of.n(), of.without_value())
}
