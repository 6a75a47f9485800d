//! Agreement of two actors on common items.

use super::contingency::Contingency;
use super::measured::{Measured, Undefined};
use serde::Serialize;

/// How far apart two levels count in κ and π.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Disagreement {
    /// 0 if equal, otherwise 1.
    Nominal,
    /// |i − j| for the i-th and the j-th level.
    Linear,
    /// (i − j)².
    Quadratic,
}

impl Disagreement {
    fn between(self, i: usize, j: usize) -> f64 {
        let steps = i.abs_diff(j) as f64;
        match self {
            Self::Nominal => f64::from(u8::from(i != j)),
            Self::Linear => steps,
            Self::Quadratic => steps * steps,
        }
    }
}

/// A measure of agreement beyond chance with each way of weighing disagreement.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
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

/// Whether chance agreement follows from each actor's own margins or from their mean.
#[derive(Clone, Copy)]
enum Chance {
    Own,
    Mean,
}

impl Contingency<'_> {
    /// All measures at once.
    #[must_use]
    pub fn measures(&self) -> PairMeasures {
        let margins = Margins::of(self);
        let beyond = |chance| ByDisagreement {
            nominal: self.beyond_chance(Disagreement::Nominal, chance, &margins),
            linear: self.beyond_chance(Disagreement::Linear, chance, &margins),
            quadratic: self.beyond_chance(Disagreement::Quadratic, chance, &margins),
        };
        PairMeasures {
            agreement: self.agreement(),
            s: self.s(),
            s_squared: self.s_squared(),
            s_weighted: self.s_weighted(),
            s_squared_weighted: self.s_squared_weighted(),
            kappa: beyond(Chance::Own),
            pi: beyond(Chance::Mean),
            tau_b: self.tau_b_from(&margins),
        }
    }

    /// The share of the common items on which both took the same level, from 0 to 1.
    #[must_use]
    pub fn agreement(&self) -> Measured {
        let n = self.n();
        let same: u64 =
            self.counts().iter().step_by(self.levels() + 1).map(|&count| u64::from(count)).sum();
        self.ratio(n, same as f64, n as f64, Undefined::NoCommonItem)
    }

    /// S = 1 − 2 Σ |x − y| / (Δmax n), from −1 (always at opposite ends) to 1
    /// (always the same), all items alike.
    ///
    /// Source: Signorino and Ritter, "Tau-b or Not Tau-b: Measuring the Similarity
    /// of Foreign Policy Positions", International Studies Quarterly 43 (1999).
    #[must_use]
    pub fn s(&self) -> Measured {
        self.s_of(self.counts().iter().map(|&count| f64::from(count)), f64::abs)
    }

    /// S = 1 − 2 Σ (x − y)² / (Δmax² n), from −1 to 1.
    ///
    /// Source: as for [`Contingency::s`]; the squared metric is discussed there.
    #[must_use]
    pub fn s_squared(&self) -> Measured {
        self.s_of(self.counts().iter().map(|&count| f64::from(count)), |d| d * d)
    }

    /// S = 1 − 2 Σ w |x − y| / (Δmax Σ w), each item weighted, as by the share of
    /// system capabilities of the state that an alliance would be with.
    ///
    /// Source: as for [`Contingency::s`].
    #[must_use]
    pub fn s_weighted(&self) -> Measured {
        self.s_with_weights(f64::abs)
    }

    /// S with squared distances, each item weighted.
    ///
    /// Source: as for [`Contingency::s`].
    #[must_use]
    pub fn s_squared_weighted(&self) -> Measured {
        self.s_with_weights(|d| d * d)
    }

    fn s_with_weights(&self, metric: impl Fn(f64) -> f64) -> Measured {
        match self.weights() {
            Some(weights) => self.s_of(weights.iter().copied(), metric),
            None => Measured::undefined(Undefined::NoWeights, self.n(), self.items()),
        }
    }

    fn s_of(&self, cells: impl Iterator<Item = f64>, metric: impl Fn(f64) -> f64) -> Measured {
        let n = self.n();
        if !self.scale().is_ordered() {
            return Measured::undefined(Undefined::Unordered, n, self.items());
        }
        let values = self.scale().values();
        let (mut total, mut apart) = (0.0, 0.0);
        let pairs = values.iter().flat_map(|x| values.iter().map(move |y| x - y));
        for (cell, distance) in cells.zip(pairs) {
            total += cell;
            apart += cell * metric(distance);
        }
        let most = metric(self.scale().span()) * total;
        let why = if n == 0 { Undefined::NoCommonItem } else { Undefined::NoWeight };
        self.ratio(n, most - 2.0 * apart, most, why)
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
        self.beyond_chance(disagreement, Chance::Own, &Margins::of(self))
    }

    /// Scott's π = 1 − D_o/D_e, chance agreement from the mean of both actors'
    /// margins. At most 1; 0 is agreement as by chance.
    ///
    /// Sources: Scott, "Reliability of Content Analysis", Public Opinion Quarterly
    /// 19 (1955); Häge (2011), as for [`Contingency::kappa`].
    #[must_use]
    pub fn pi(&self, disagreement: Disagreement) -> Measured {
        self.beyond_chance(disagreement, Chance::Mean, &Margins::of(self))
    }

    fn beyond_chance(
        &self,
        disagreement: Disagreement,
        chance: Chance,
        margins: &Margins,
    ) -> Measured {
        let n = margins.n;
        if disagreement != Disagreement::Nominal && !self.scale().is_ordered() {
            return Measured::undefined(Undefined::Unordered, n, self.items());
        }
        // D_o = Σ n_ij d_ij / n and D_e = Σ r_i c_j d_ij / n², for π with (r + c)/2 in the
        // place of r and c; so κ = (E − n O)/E with the sums O and E of whole numbers.
        let (mut observed, mut expected) = (0.0, 0.0);
        let rows = margins.rows.iter().zip(&margins.columns).enumerate();
        for ((i, (&r_i, &c_i)), cells) in rows.zip(self.counts().chunks(self.levels())) {
            let columns = margins.rows.iter().zip(&margins.columns).enumerate();
            for ((j, (&r_j, &c_j)), &cell) in columns.zip(cells) {
                let d = disagreement.between(i, j);
                observed += f64::from(cell) * d;
                expected += d * match chance {
                    Chance::Own => r_i * c_j,
                    Chance::Mean => (r_i + c_i) * (r_j + c_j),
                };
            }
        }
        let factor = match chance {
            Chance::Own => n as f64,
            Chance::Mean => 4.0 * n as f64,
        };
        let why = if n == 0 { Undefined::NoCommonItem } else { Undefined::NoVariation };
        self.ratio(n, expected - factor * observed, expected, why)
    }

    /// Kendall's τ_b = (n_c − n_d)/√((n₀ − n₁)(n₀ − n₂)) over all pairs of common
    /// items: n_c ordered alike, n_d ordered oppositely, n₁ and n₂ tied for one
    /// of the two. From −1 to 1; undefined if either took one level only.
    ///
    /// Source: Kendall, "The Treatment of Ties in Ranking Problems", Biometrika 33
    /// (1945).
    #[must_use]
    pub fn tau_b(&self) -> Measured {
        self.tau_b_from(&Margins::of(self))
    }

    fn tau_b_from(&self, margins: &Margins) -> Measured {
        let n = margins.n;
        if !self.scale().is_ordered() {
            return Measured::undefined(Undefined::Unordered, n, self.items());
        }
        // Going down the rows, `above` holds how often each column occurred higher up.
        let levels = self.levels();
        let mut above = vec![0_u64; levels];
        let (mut concordant, mut discordant) = (0.0, 0.0);
        for cells in self.counts().chunks(levels) {
            let total: u64 = above.iter().sum();
            let mut left = 0_u64;
            for (&cell, &same) in cells.iter().zip(&above) {
                let right = total - left - same;
                concordant += f64::from(cell) * left as f64;
                discordant += f64::from(cell) * right as f64;
                left += same;
            }
            for (sum, &cell) in above.iter_mut().zip(cells) {
                *sum += u64::from(cell);
            }
        }
        let pairs = |count: f64| count * (count - 1.0) / 2.0;
        let all = pairs(n as f64);
        let untied = |margin: &[f64]| all - margin.iter().map(|&count| pairs(count)).sum::<f64>();
        let (rows, columns) = (untied(&margins.rows), untied(&margins.columns));
        let why = if n == 0 { Undefined::NoCommonItem } else { Undefined::NoVariation };
        self.ratio(n, concordant - discordant, (rows * columns).sqrt(), why)
    }

    fn ratio(&self, n: u64, over: f64, under: f64, why: Undefined) -> Measured {
        if under > 0.0 {
            // Adding zero turns a negative zero into the plain one.
            Measured::defined(over / under + 0.0, n, self.items())
        } else {
            Measured::undefined(why, n, self.items())
        }
    }
}

/// How often each of the two took each level. Counts are whole numbers that a
/// float holds exactly, so sums do not depend on their order.
struct Margins {
    n: u64,
    rows: Vec<f64>,
    columns: Vec<f64>,
}

impl Margins {
    fn of(pair: &Contingency<'_>) -> Self {
        let levels = pair.levels();
        let mut columns = vec![0.0; levels];
        let mut rows = Vec::with_capacity(levels);
        for cells in pair.counts().chunks(levels) {
            let mut row = 0.0;
            for (column, &cell) in columns.iter_mut().zip(cells) {
                row += f64::from(cell);
                *column += f64::from(cell);
            }
            rows.push(row);
        }
        Self { n: pair.n(), rows, columns }
    }
}
