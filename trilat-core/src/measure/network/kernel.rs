//! Weights by distance in time.

use crate::measure::pairs::power_of_two;
use crate::measure::words::words;

words! {
    /// How the weight of a statement falls with its distance u from the centre of a
    /// window, the edges being at −1 and 1.
    ///
    /// ```
    /// use trilat_core::measure::Kernel;
    ///
    /// assert_eq!(Kernel::Triangular.at(-0.25), 0.75);
    /// assert_eq!(Kernel::Epanechnikov.at(1.5), 0.0);
    /// ```
    pub enum Kernel, "kernel" {
        /// ½ inside, 0 outside.
        Uniform = "uniform",
        /// e^(−u²/2)/√(2π), without an edge.
        Gaussian = "gaussian",
        /// ¾ (1 − u²) inside, 0 outside.
        Epanechnikov = "epanechnikov",
        /// 1 − |u| inside, 0 outside.
        Triangular = "triangular",
    }
}

impl Kernel {
    /// The weight at u.
    #[must_use]
    pub fn at(self, u: f64) -> f64 {
        /// 1/√(2π).
        const PEAK: f64 = 0.398_942_280_401_432_7;
        let inside = u.abs() <= 1.0;
        match self {
            Self::Gaussian => PEAK * exp_of_minus(u * u / 2.0),
            _ if !inside => 0.0,
            Self::Uniform => 0.5,
            Self::Epanechnikov => 0.75 * (1.0 - u * u),
            Self::Triangular => 1.0 - u.abs(),
        }
    }
}

/// e^(−x) for x ≥ 0 by the four basic operations alone, which every machine rounds
/// alike; the libraries' exponentials differ in the last digit.
pub(super) fn exp_of_minus(x: f64) -> f64 {
    // ln 2 in two parts, the first with zeros at its end so that its multiples are exact.
    const HIGH: f64 = 0.693_147_180_369_123_8;
    const LOW: f64 = 1.908_214_929_270_587_7e-10;
    if x.is_nan() || x > 745.0 {
        return 0.0;
    }
    let mut halvings = 0;
    while f64::from(halvings + 1) * HIGH <= x {
        halvings += 1;
    }
    let rest = (x - f64::from(halvings) * HIGH) - f64::from(halvings) * LOW;
    // The series of e^(−rest), rest below ln 2, from the smallest term up.
    let sum = (1..=20).rev().fold(1.0, |sum, term| 1.0 - rest / f64::from(term) * sum);
    power_of_two(sum, -halvings)
}
