//! What the measures of a pair need of its counts, and their formulas.

use super::contingency::Contingency;
use super::measured::{Measured, Undefined};
use super::pair_measure::{Disagreement, PairMeasure};

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
#[derive(Default)]
pub(super) struct Sums {
    /// Whether the scale has an order.
    ordered: bool,
    /// Between the ends of the scale.
    span: f64,
    /// All items, known or not.
    items: u64,
    /// The common items.
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
    weighted: Option<Weighted>,
}

/// Sums over the weights of items, w.
struct Weighted {
    total: f64,
    /// Σ w |v_i − v_j| and Σ w (v_i − v_j)².
    apart: f64,
    apart_squared: f64,
}

impl Weighted {
    fn of(pair: &Contingency<'_>) -> Option<Self> {
        let values = pair.scale().values();
        let distances = values.iter().flat_map(|x| values.iter().map(move |y| x - y));
        let mut sums = Self { total: 0.0, apart: 0.0, apart_squared: 0.0 };
        for (&weight, distance) in pair.weights()?.iter().zip(distances) {
            sums.total += weight;
            sums.apart += weight * distance.abs();
            sums.apart_squared += weight * (distance * distance);
        }
        Some(sums)
    }
}

/// The sums of a pair.
impl Sums {
    pub(super) fn of(pair: &Contingency<'_>) -> Self {
        let mut sums = Self::default();
        sums.set(pair);
        sums
    }

    /// Takes the sums of another pair, in place.
    pub(super) fn set(&mut self, pair: &Contingency<'_>) {
        /// Scales of so many levels are summed without asking for memory.
        const FEW: usize = 8;
        let levels = pair.levels();
        if levels <= FEW {
            let mut buffers = [[0.0; FEW]; 3];
            let [rows, columns, above] =
                buffers.each_mut().map(|buffer| buffer.get_mut(..levels).unwrap_or_default());
            self.set_with(pair, rows, columns, above);
        } else {
            let [mut rows, mut columns, mut above] = [0; 3].map(|_| vec![0.0; levels]);
            self.set_with(pair, &mut rows, &mut columns, &mut above);
        }
    }

    /// The sums, with room for the margins and for the columns above a row.
    fn set_with(
        &mut self,
        pair: &Contingency<'_>,
        rows: &mut [f64],
        columns: &mut [f64],
        above: &mut [f64],
    ) {
        let values = pair.scale().values();
        let mut sums = Self {
            ordered: pair.scale().is_ordered(),
            span: pair.scale().span(),
            items: pair.items(),
            n: 0.0,
            apart: 0.0,
            apart_squared: 0.0,
            observed: Three::default(),
            own: Three::default(),
            mean: Three::default(),
            balance: 0.0,
            untied_rows: 0.0,
            untied_columns: 0.0,
            weighted: Weighted::of(pair),
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
        *self = sums;
    }
}

/// The measures.
impl Sums {
    /// How many items both have a position on.
    pub(super) fn n(&self) -> u64 {
        whole(self.n)
    }

    /// The value of a measure for each of some pairs. A loop for each measure, since choosing anew
    /// for each pair takes as long as the measure.
    pub(super) fn each(pairs: &[Self], measure: PairMeasure, mut take: impl FnMut(Measured)) {
        let pairs = pairs.iter();
        match measure {
            PairMeasure::Agreement => pairs.for_each(|sums| take(sums.agreement())),
            PairMeasure::S => pairs.for_each(|sums| take(sums.s())),
            PairMeasure::SSquared => pairs.for_each(|sums| take(sums.s_squared())),
            PairMeasure::SWeighted => pairs.for_each(|sums| take(sums.s_weighted())),
            PairMeasure::SSquaredWeighted => {
                pairs.for_each(|sums| take(sums.s_squared_weighted()));
            }
            PairMeasure::Kappa(by) => pairs.for_each(|sums| take(sums.kappa(by))),
            PairMeasure::Pi(by) => pairs.for_each(|sums| take(sums.pi(by))),
            PairMeasure::TauB => pairs.for_each(|sums| take(sums.tau_b())),
        }
    }

    pub(super) fn measure(&self, measure: PairMeasure) -> Measured {
        let mut found = self.none(Undefined::NoCommonItem);
        Self::each(std::slice::from_ref(self), measure, |measured| found = measured);
        found
    }

    pub(super) fn agreement(&self) -> Measured {
        self.ratio(self.n - self.observed.nominal, self.n, Undefined::NoCommonItem)
    }

    pub(super) fn s(&self) -> Measured {
        self.s_ratio(self.apart, self.span * self.n, Undefined::NoCommonItem)
    }

    pub(super) fn s_squared(&self) -> Measured {
        self.s_ratio(self.apart_squared, self.span * self.span * self.n, Undefined::NoCommonItem)
    }

    pub(super) fn s_weighted(&self) -> Measured {
        self.s_by_weight(|weighted| (weighted.apart, self.span * weighted.total))
    }

    pub(super) fn s_squared_weighted(&self) -> Measured {
        self.s_by_weight(|weighted| {
            (weighted.apart_squared, self.span * self.span * weighted.total)
        })
    }

    fn s_by_weight(&self, apart_and_most: impl Fn(&Weighted) -> (f64, f64)) -> Measured {
        let Some(weighted) = &self.weighted else { return self.none(Undefined::NoWeights) };
        let (apart, most) = apart_and_most(weighted);
        let why = if self.n > 0.0 { Undefined::NoWeight } else { Undefined::NoCommonItem };
        self.s_ratio(apart, most, why)
    }

    fn s_ratio(&self, apart: f64, most: f64, why: Undefined) -> Measured {
        if self.ordered {
            self.ratio(most - 2.0 * apart, most, why)
        } else {
            self.none(Undefined::Unordered)
        }
    }

    pub(super) fn kappa(&self, disagreement: Disagreement) -> Measured {
        // D_o = Σ n_ij d_ij / n and D_e = Σ r_i c_j d_ij / n², so κ = (E − n O)/E with the
        // sums O and E of whole numbers.
        let (observed, expected) = (self.observed.by(disagreement), self.own.by(disagreement));
        self.beyond_chance(disagreement, self.n * observed, expected)
    }

    pub(super) fn pi(&self, disagreement: Disagreement) -> Measured {
        // As for κ with (r + c)/2 in the place of r and c: E has four times the margins' products.
        let (observed, expected) = (self.observed.by(disagreement), self.mean.by(disagreement));
        self.beyond_chance(disagreement, 4.0 * self.n * observed, expected)
    }

    fn beyond_chance(&self, disagreement: Disagreement, observed: f64, expected: f64) -> Measured {
        if disagreement != Disagreement::Nominal && !self.ordered {
            return self.none(Undefined::Unordered);
        }
        self.ratio(expected - observed, expected, self.no_variation())
    }

    pub(super) fn tau_b(&self) -> Measured {
        if !self.ordered {
            return self.none(Undefined::Unordered);
        }
        let most = (self.untied_rows * self.untied_columns).sqrt();
        self.ratio(self.balance, most, self.no_variation())
    }

    /// Why there is nothing to divide by.
    fn no_variation(&self) -> Undefined {
        if self.n > 0.0 { Undefined::NoVariation } else { Undefined::NoCommonItem }
    }

    fn ratio(&self, over: f64, under: f64, why: Undefined) -> Measured {
        if under > 0.0 {
            // Adding zero turns a negative zero into the plain one.
            Measured::defined(over / under + 0.0, self.n(), self.items)
        } else {
            self.none(why)
        }
    }

    fn none(&self, why: Undefined) -> Measured {
        Measured::undefined(why, self.n(), self.items)
    }
}
