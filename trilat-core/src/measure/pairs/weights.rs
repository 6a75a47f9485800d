//! Sums of weights that do not depend on the order of adding.

use crate::measure::error::{ErrorKind, MeasureError};
use crate::measure::scale::MISSING;

/// Weights as whole multiples of one power of two, so that they add up exactly:
/// halves of the data merge to the sums of the whole, in any order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ExactWeights {
    exponent: i32,
    units: Vec<u128>,
}

/// Units stay below 2⁹⁹ and items below 2²⁷, so that a sum stays below 2¹²⁶.
const WIDEST: i32 = 99;

impl ExactWeights {
    /// Weights that are finite and not negative.
    pub(crate) fn new(weights: &[f64]) -> Result<Self, MeasureError> {
        let parts: Vec<(u64, i32)> = weights.iter().map(|&weight| decompose(weight)).collect();
        let exponent = parts.iter().filter(|(m, _)| *m > 0).map(|(_, e)| *e).min().unwrap_or(0);
        let mut units = Vec::with_capacity(parts.len());
        for (mantissa, e) in parts {
            let shift = if mantissa == 0 { 0 } else { e - exponent };
            let bits = 64 - mantissa.leading_zeros().cast_signed();
            if shift + bits > WIDEST {
                return Err(MeasureError::new(
                    ErrorKind::Weight,
                    "the weights differ too widely to be added exactly",
                ));
            }
            units.push(u128::from(mantissa) << shift);
        }
        Ok(Self { exponent, units })
    }

    pub(crate) fn exponent(&self) -> i32 {
        self.exponent
    }

    /// Add the weight of each item to the cell of the levels that the two took.
    pub(crate) fn add(&self, first: &[u16], second: &[u16], levels: usize, cells: &mut [u128]) {
        for ((&x, &y), &units) in first.iter().zip(second).zip(&self.units) {
            if x != MISSING
                && y != MISSING
                && let Some(cell) = cells.get_mut(usize::from(x) * levels + usize::from(y))
            {
                *cell += units;
            }
        }
    }

    /// The weight of each cell for one pair.
    pub(crate) fn cells(&self, first: &[u16], second: &[u16], levels: usize) -> Vec<f64> {
        let mut cells = vec![0; levels * levels];
        self.add(first, second, levels, &mut cells);
        cells.into_iter().map(|units| to_float(units, self.exponent)).collect()
    }
}

/// The number of units of 2^`exponent` as a float, rounded once.
pub(crate) fn to_float(units: u128, exponent: i32) -> f64 {
    power_of_two(units as f64, exponent)
}

/// A value times a power of two, made from its bits: `powi` may differ between machines.
pub(crate) fn power_of_two(mut value: f64, exponent: i32) -> f64 {
    let mut left = exponent;
    while left != 0 && value != 0.0 && value.is_finite() {
        let step = left.clamp(-1022, 1023);
        let biased = u64::from((step + 1023).unsigned_abs());
        value *= f64::from_bits(biased << 52);
        left -= step;
    }
    value
}

/// A finite float that is not negative as an odd whole number times a power of two.
fn decompose(weight: f64) -> (u64, i32) {
    let bits = weight.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let biased = i32::try_from((bits >> 52) & 0x7ff).unwrap_or_default();
    let (mantissa, exponent) =
        if biased == 0 { (fraction, -1074) } else { (fraction | (1 << 52), biased - 1075) };
    if mantissa == 0 {
        return (0, 0);
    }
    let zeros = mantissa.trailing_zeros();
    (mantissa >> zeros, exponent + zeros.cast_signed())
}
