//! Agreement of two actors on common items.

use super::contingency::Contingency;
use super::measured::{Measured, Undefined};
use super::pair_measure::{Disagreement, PairMeasure};
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

/// A pair with what its measures have in common.
pub(super) struct Summed<'a>(Contingency<'a>, Sums);

impl<'a> Summed<'a> {
    pub(super) fn new(pair: Contingency<'a>) -> Self {
        let sums = Sums::of(&pair);
        Self(pair, sums)
    }

    /// The values of a measure for pairs.
    pub(super) fn measure(pairs: &[Self], measure: PairMeasure, out: &mut Vec<Measured>) {
        let pairs = pairs.iter().map(|Self(pair, sums)| (pair, sums));
        each(pairs, measure, &mut |found| out.push(found));
    }
}

/// A loop for each measure, since choosing anew for each pair takes as long as the measure.
#[inline]
fn each<'a, 'p: 'a>(
    pairs: impl Iterator<Item = (&'a Contingency<'p>, &'a Sums)>,
    measure: PairMeasure,
    take: &mut impl FnMut(Measured),
) {
    match measure {
        PairMeasure::Agreement => pairs.for_each(|(pair, sums)| take(pair.agreement_from(sums))),
        PairMeasure::S => pairs.for_each(|(pair, sums)| take(pair.s_from(sums))),
        PairMeasure::SSquared => pairs.for_each(|(pair, sums)| take(pair.s_squared_from(sums))),
        PairMeasure::SWeighted => {
            pairs.for_each(|(pair, sums)| take(pair.s_by_weight(sums.n, f64::abs)));
        }
        PairMeasure::SSquaredWeighted => {
            pairs.for_each(|(pair, sums)| take(pair.s_by_weight(sums.n, |d| d * d)));
        }
        PairMeasure::Kappa(disagreement) => {
            pairs.for_each(|(pair, sums)| take(pair.kappa_from(sums, disagreement)));
        }
        PairMeasure::Pi(disagreement) => {
            pairs.for_each(|(pair, sums)| take(pair.pi_from(sums, disagreement)));
        }
        PairMeasure::TauB => pairs.for_each(|(pair, sums)| take(pair.tau_b_from(sums))),
    }
}

impl PairMeasure {
    /// The value of this measure for a pair.
    #[must_use]
    pub fn of(self, pair: &Contingency<'_>) -> Measured {
        pair.one(&Sums::of(pair), self)
    }
}

impl Contingency<'_> {
    /// All measures at once.
    #[must_use]
    pub fn measures(&self) -> PairMeasures {
        let sums = Sums::of(self);
        let by = |of: fn(Disagreement) -> PairMeasure| ByDisagreement {
            nominal: self.one(&sums, of(Disagreement::Nominal)),
            linear: self.one(&sums, of(Disagreement::Linear)),
            quadratic: self.one(&sums, of(Disagreement::Quadratic)),
        };
        PairMeasures {
            agreement: self.one(&sums, PairMeasure::Agreement),
            s: self.one(&sums, PairMeasure::S),
            s_squared: self.one(&sums, PairMeasure::SSquared),
            s_weighted: self.one(&sums, PairMeasure::SWeighted),
            s_squared_weighted: self.one(&sums, PairMeasure::SSquaredWeighted),
            kappa: by(PairMeasure::Kappa),
            pi: by(PairMeasure::Pi),
            tau_b: self.one(&sums, PairMeasure::TauB),
        }
    }

    fn one(&self, sums: &Sums, measure: PairMeasure) -> Measured {
        let mut found = self.none(sums.n, Undefined::NoCommonItem);
        each(std::iter::once((self, sums)), measure, &mut |measured| found = measured);
        found
    }

    /// The share of the common items on which both took the same level, from 0 to 1.
    #[must_use]
    pub fn agreement(&self) -> Measured {
        self.agreement_from(&Sums::of(self))
    }

    fn agreement_from(&self, sums: &Sums) -> Measured {
        let n = sums.n;
        self.ratio(n, n - sums.observed.nominal, n, Undefined::NoCommonItem)
    }

    /// S = 1 − 2 Σ |x − y| / (Δmax n), from −1 (always at opposite ends) to 1
    /// (always the same), all items alike.
    ///
    /// Source: Signorino and Ritter, "Tau-b or Not Tau-b: Measuring the Similarity
    /// of Foreign Policy Positions", International Studies Quarterly 43 (1999).
    #[must_use]
    pub fn s(&self) -> Measured {
        self.s_from(&Sums::of(self))
    }

    fn s_from(&self, sums: &Sums) -> Measured {
        let most = self.scale().span() * sums.n;
        self.s_ratio(sums.n, sums.apart, most, Undefined::NoCommonItem)
    }

    /// S = 1 − 2 Σ (x − y)² / (Δmax² n), from −1 to 1.
    ///
    /// Source: as for [`Contingency::s`]; the squared metric is discussed there.
    #[must_use]
    pub fn s_squared(&self) -> Measured {
        self.s_squared_from(&Sums::of(self))
    }

    fn s_squared_from(&self, sums: &Sums) -> Measured {
        let span = self.scale().span();
        self.s_ratio(sums.n, sums.apart_squared, span * span * sums.n, Undefined::NoCommonItem)
    }

    /// S = 1 − 2 Σ w |x − y| / (Δmax Σ w), each item weighted, as by the share of
    /// system capabilities of the state that an alliance would be with.
    ///
    /// Source: as for [`Contingency::s`].
    #[must_use]
    pub fn s_weighted(&self) -> Measured {
        self.s_by_weight(self.n() as f64, f64::abs)
    }

    /// S with squared distances, each item weighted.
    ///
    /// Source: as for [`Contingency::s`].
    #[must_use]
    pub fn s_squared_weighted(&self) -> Measured {
        self.s_by_weight(self.n() as f64, |d| d * d)
    }

    fn s_by_weight(&self, n: f64, metric: impl Fn(f64) -> f64) -> Measured {
        let Some(weights) = self.weights() else {
            return self.none(n, Undefined::NoWeights);
        };
        let values = self.scale().values();
        let distances = values.iter().flat_map(|x| values.iter().map(move |y| x - y));
        let (mut total, mut apart) = (0.0, 0.0);
        for (&weight, distance) in weights.iter().zip(distances) {
            total += weight;
            apart += weight * metric(distance);
        }
        let most = metric(self.scale().span()) * total;
        let why = if n > 0.0 { Undefined::NoWeight } else { Undefined::NoCommonItem };
        self.s_ratio(n, apart, most, why)
    }

    fn s_ratio(&self, n: f64, apart: f64, most: f64, why: Undefined) -> Measured {
        if self.scale().is_ordered() {
            self.ratio(n, most - 2.0 * apart, most, why)
        } else {
            self.none(n, Undefined::Unordered)
        }
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
        self.kappa_from(&Sums::of(self), disagreement)
    }

    fn kappa_from(&self, sums: &Sums, disagreement: Disagreement) -> Measured {
        // D_o = Σ n_ij d_ij / n and D_e = Σ r_i c_j d_ij / n², so κ = (E − n O)/E with the
        // sums O and E of whole numbers.
        let (observed, expected) = (sums.observed.by(disagreement), sums.own.by(disagreement));
        self.beyond_chance(sums.n, disagreement, sums.n * observed, expected)
    }

    /// Scott's π = 1 − D_o/D_e, chance agreement from the mean of both actors'
    /// margins. At most 1; 0 is agreement as by chance.
    ///
    /// Sources: Scott, "Reliability of Content Analysis", Public Opinion Quarterly
    /// 19 (1955); Häge (2011), as for [`Contingency::kappa`].
    #[must_use]
    pub fn pi(&self, disagreement: Disagreement) -> Measured {
        self.pi_from(&Sums::of(self), disagreement)
    }

    fn pi_from(&self, sums: &Sums, disagreement: Disagreement) -> Measured {
        // As for κ with (r + c)/2 in the place of r and c: E has four times the margins' products.
        let (observed, expected) = (sums.observed.by(disagreement), sums.mean.by(disagreement));
        self.beyond_chance(sums.n, disagreement, 4.0 * sums.n * observed, expected)
    }

    fn beyond_chance(
        &self,
        n: f64,
        disagreement: Disagreement,
        observed: f64,
        expected: f64,
    ) -> Measured {
        if disagreement != Disagreement::Nominal && !self.scale().is_ordered() {
            return self.none(n, Undefined::Unordered);
        }
        let why = if n > 0.0 { Undefined::NoVariation } else { Undefined::NoCommonItem };
        self.ratio(n, expected - observed, expected, why)
    }

    /// Kendall's τ_b = (n_c − n_d)/√((n₀ − n₁)(n₀ − n₂)) over all pairs of common
    /// items: n_c ordered alike, n_d ordered oppositely, n₁ and n₂ tied for one
    /// of the two. From −1 to 1; undefined if either took one level only.
    ///
    /// Source: Kendall, "The Treatment of Ties in Ranking Problems", Biometrika 33
    /// (1945).
    #[must_use]
    pub fn tau_b(&self) -> Measured {
        self.tau_b_from(&Sums::of(self))
    }

    fn tau_b_from(&self, sums: &Sums) -> Measured {
        if !self.scale().is_ordered() {
            return self.none(sums.n, Undefined::Unordered);
        }
        let why = if sums.n > 0.0 { Undefined::NoVariation } else { Undefined::NoCommonItem };
        self.ratio(sums.n, sums.balance, (sums.untied_rows * sums.untied_columns).sqrt(), why)
    }

    fn ratio(&self, n: f64, over: f64, under: f64, why: Undefined) -> Measured {
        if under > 0.0 {
            // Adding zero turns a negative zero into the plain one.
            Measured::defined(over / under + 0.0, whole(n), self.items())
        } else {
            self.none(n, why)
        }
    }

    fn none(&self, n: f64, why: Undefined) -> Measured {
        Measured::undefined(why, whole(n), self.items())
    }
}

/// A number of items back from the float that it was counted in.
fn whole(n: f64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a sum of at most 2²⁰ counts below 2³² is a whole number below 2⁵³"
    )]
    let n = n as u64;
    n
}

/// A sum with each way of weighing disagreement.
#[derive(Clone, Copy, Default)]
struct Three {
    nominal: f64,
    linear: f64,
    quadratic: f64,
}

impl Three {
    #[inline]
    fn add(&mut self, amount: f64, steps: f64) {
        self.nominal += if steps > 0.0 { amount } else { 0.0 };
        self.linear += amount * steps;
        self.quadratic += amount * (steps * steps);
    }

    fn by(&self, disagreement: Disagreement) -> f64 {
        match disagreement {
            Disagreement::Nominal => self.nominal,
            Disagreement::Linear => self.linear,
            Disagreement::Quadratic => self.quadratic,
        }
    }
}

/// All that the measures need of the counts. They are sums of whole numbers, which
/// floats hold exactly up to 2⁵³ (up to tens of millions of items), always added
/// cell by cell in one order.
struct Sums {
    n: f64,
    /// Σ n_ij |v_i − v_j| and Σ n_ij (v_i − v_j)² with the levels' values v.
    apart: f64,
    apart_squared: f64,
    /// Σ n_ij d_ij, Σ r_i c_j d_ij, Σ (r_i + c_i)(r_j + c_j) d_ij.
    observed: Three,
    own: Three,
    mean: Three,
    /// n_c − n_d, n₀ − n₁ and n₀ − n₂ of τ_b.
    balance: f64,
    untied_rows: f64,
    untied_columns: f64,
}

impl Sums {
    fn of(pair: &Contingency<'_>) -> Self {
        /// Scales of so many levels are summed without asking for memory.
        const FEW: usize = 8;
        let levels = pair.levels();
        if levels <= FEW {
            let mut buffers = [[0.0; FEW]; 3];
            let [rows, columns, above] =
                buffers.each_mut().map(|buffer| buffer.get_mut(..levels).unwrap_or_default());
            Self::with(pair, rows, columns, above)
        } else {
            let [mut rows, mut columns, mut above] = [0; 3].map(|_| vec![0.0; levels]);
            Self::with(pair, &mut rows, &mut columns, &mut above)
        }
    }

    /// The sums, with room for the margins and for the columns above a row.
    fn with(
        pair: &Contingency<'_>,
        rows: &mut [f64],
        columns: &mut [f64],
        above: &mut [f64],
    ) -> Self {
        let values = pair.scale().values();
        let mut sums = Self {
            n: 0.0,
            apart: 0.0,
            apart_squared: 0.0,
            observed: Three::default(),
            own: Three::default(),
            mean: Three::default(),
            balance: 0.0,
            untied_rows: 0.0,
            untied_columns: 0.0,
        };
        let cells = pair.counts().chunks_exact(values.len());
        let mut total_above = 0.0;
        for ((i, cells), (row, value)) in cells.enumerate().zip(rows.iter_mut().zip(values)) {
            // Going down the rows, `above` holds how often each column occurred higher up.
            let mut left = 0.0;
            let across = columns.iter_mut().zip(above.iter_mut()).zip(values);
            for ((j, &cell), ((column, above), other)) in cells.iter().enumerate().zip(across) {
                let count = f64::from(cell);
                let distance = (value - other).abs();
                sums.apart += count * distance;
                sums.apart_squared += count * (distance * distance);
                sums.observed.add(count, i.abs_diff(j) as f64);
                let right = total_above - left - *above;
                sums.balance += count * (left - right);
                left += *above;
                *row += count;
                *column += count;
            }
            for (above, &cell) in above.iter_mut().zip(cells) {
                *above += f64::from(cell);
            }
            total_above += *row;
            sums.n += *row;
        }
        for (i, (r, c)) in rows.iter().zip(&*columns).enumerate() {
            for (j, (other_r, other_c)) in rows.iter().zip(&*columns).enumerate() {
                let steps = i.abs_diff(j) as f64;
                sums.own.add(r * other_c, steps);
                sums.mean.add((r + c) * (other_r + other_c), steps);
            }
        }
        let pairs = |count: &f64| count * (count - 1.0) / 2.0;
        sums.untied_rows = pairs(&sums.n) - rows.iter().map(pairs).sum::<f64>();
        sums.untied_columns = pairs(&sums.n) - columns.iter().map(pairs).sum::<f64>();
        sums
    }
}
