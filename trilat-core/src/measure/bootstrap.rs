//! Bootstrap intervals over items.

use super::alpha::{AlphaMetric, alpha};
use super::chacha::Stream;
use super::contingency::Contingency;
use super::error::{ErrorKind, MeasureError};
use super::measured::{Measured, Undefined};
use super::pair_measure::PairMeasure;
use super::resample::Multinomial;
use super::table::Table;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use std::collections::BTreeMap;

/// How a bootstrap interval is to be drawn.
///
/// ```
/// use trilat_core::measure::{Bootstrap, Contingency, PairMeasure, Scale};
///
/// let votes = Scale::ordinal(["yes", "abstain", "no"])?;
/// let pair = Contingency::new(&votes, vec![17, 1, 0, 7, 1, 0, 32, 23, 10], 91)?;
/// let plan = Bootstrap::new(1000, 0.95, 74)?;
/// let interval = pair.bootstrap(PairMeasure::Agreement, &plan);
/// let (low, high) = interval.bounds().unwrap_or_default();
/// assert!(low < 28.0 / 91.0 && 28.0 / 91.0 < high);
/// # Ok::<(), trilat_core::measure::MeasureError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bootstrap {
    replicates: u32,
    level: f64,
    seed: u64,
}

impl Bootstrap {
    /// The most replicates.
    pub const MAX_REPLICATES: u32 = 1_000_000;

    /// So many replicates, an interval that is to hold this share of them (0.95),
    /// and the seed of the random stream.
    ///
    /// # Errors
    /// No or too many replicates, or a level that is not between 0 and 1.
    pub fn new(replicates: u32, level: f64, seed: u64) -> Result<Self, MeasureError> {
        if replicates == 0 || replicates > Self::MAX_REPLICATES {
            return Err(MeasureError::new(
                ErrorKind::Parameter,
                format!(
                    "`{replicates}` is not a number of replicates from 1 to {}",
                    Self::MAX_REPLICATES
                ),
            )
            .with_value(replicates));
        }
        if !(level > 0.0 && level < 1.0) {
            return Err(MeasureError::new(
                ErrorKind::Parameter,
                format!("the level `{level}` is not between 0 and 1"),
            )
            .with_value(level));
        }
        Ok(Self { replicates, level, seed })
    }

    /// Draw all replicates over kinds of items and measure each.
    fn run(
        &self,
        kinds: impl IntoIterator<Item = u64>,
        mut measure: impl FnMut(&[u32]) -> Measured,
    ) -> Interval {
        let kinds: Vec<u64> = kinds.into_iter().collect();
        let n = kinds.iter().sum();
        let mut drawn = vec![0; kinds.len()];
        let multinomial = Multinomial::new(kinds);
        let mut stream = Stream::new(self.seed);
        let mut values = Vec::with_capacity(self.replicates as usize);
        if n > 0 {
            for _ in 0..self.replicates {
                multinomial.draw(&mut stream, &mut drawn);
                values.extend(measure(&drawn).value());
            }
        }
        self.interval(values, n)
    }

    fn interval(&self, mut values: Vec<f64>, n: u64) -> Interval {
        values.sort_unstable_by(f64::total_cmp);
        let found = u32::try_from(values.len()).unwrap_or(u32::MAX);
        let tail = (1.0 - self.level) / 2.0;
        let bounds = match (quantile(&values, tail), quantile(&values, 1.0 - tail)) {
            (Some(low), Some(high)) => Ok((low, high)),
            _ if n == 0 => Err(Undefined::NoCommonItem),
            _ => Err(Undefined::NoResample),
        };
        Interval { bounds, plan: *self, n, without_value: self.replicates - found }
    }
}

/// The quantile of sorted values by linear interpolation between the two nearest
/// (Hyndman and Fan's seventh definition, that of R and NumPy).
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = share * last as f64;
    let below = (0..=last).take_while(|&rank| rank as f64 <= place).last()?;
    let low = *sorted.get(below)?;
    let high = *sorted.get((below + 1).min(last))?;
    Some(low + (place - below as f64) * (high - low))
}

/// A percentile interval, or why there is none.
///
/// Serialises as `{"lower": …, "upper": …, "level": 0.95, "replicates": 1000,
/// "without_value": 0, "seed": 74, "n": 91}`, with `"undefined"` in the place of
/// the bounds if there are none.
///
/// Source: Efron and Tibshirani, "An Introduction to the Bootstrap" (1993),
/// chapter 13.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    bounds: Result<(f64, f64), Undefined>,
    plan: Bootstrap,
    n: u64,
    without_value: u32,
}

impl Interval {
    /// The lower and the upper bound.
    #[must_use]
    pub fn bounds(&self) -> Option<(f64, f64)> {
        self.bounds.ok()
    }

    /// Why there are no bounds.
    #[must_use]
    pub fn why(&self) -> Option<Undefined> {
        self.bounds.err()
    }

    /// The number of items that each replicate draws.
    #[must_use]
    pub fn n(&self) -> u64 {
        self.n
    }

    /// How many replicates had no value (a resample in which no position varied) and
    /// were left out. The more they are, the less the interval says.
    #[must_use]
    pub fn without_value(&self) -> u32 {
        self.without_value
    }
}

/// A percentile interval, or why there is none.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(rename = "Interval")]
#[expect(dead_code, reason = "stands for what the writer writes")]
struct WrittenInterval {
    /// The lower bound; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    lower: Option<f64>,
    /// The upper bound; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    upper: Option<f64>,
    /// Why there are no bounds; absent where there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    undefined: Option<Undefined>,
    /// The share of replicates between the bounds.
    level: f64,
    /// How many times the items were drawn.
    replicates: u32,
    /// How many draws had no value and were left out.
    without_value: u32,
    /// The seed of the draws.
    seed: u64,
    /// The number of items that each replicate draws.
    n: u64,
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Interval {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        WrittenInterval::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        WrittenInterval::json_schema(generator)
    }
}

impl Serialize for Interval {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self.bounds {
            Ok((lower, upper)) => {
                map.serialize_entry("lower", &lower)?;
                map.serialize_entry("upper", &upper)?;
            }
            Err(why) => map.serialize_entry("undefined", &why)?,
        }
        map.serialize_entry("level", &self.plan.level)?;
        map.serialize_entry("replicates", &self.plan.replicates)?;
        map.serialize_entry("without_value", &self.without_value)?;
        map.serialize_entry("seed", &self.plan.seed)?;
        map.serialize_entry("n", &self.n)?;
        map.end()
    }
}

impl Contingency<'_> {
    /// The bootstrap interval of a measure over the common items. The items of one
    /// cell are alike, so each replicate is one draw over the cells. For the
    /// weighted forms of S the items of a cell are not alike: see
    /// [`Table::bootstrap`].
    #[must_use]
    pub fn bootstrap(&self, measure: PairMeasure, plan: &Bootstrap) -> Interval {
        if matches!(measure, PairMeasure::SWeighted | PairMeasure::SSquaredWeighted) {
            return Interval {
                bounds: Err(Undefined::NoWeights),
                plan: *plan,
                n: self.n(),
                without_value: plan.replicates,
            };
        }
        plan.run(self.counts().iter().map(|&count| u64::from(count)), |drawn| {
            measure.of(&Contingency::view(self.scale(), drawn, None, self.items()))
        })
    }
}

impl Table {
    /// The bootstrap interval of a measure of two actors, by their places, over
    /// their common items.
    #[must_use]
    pub fn bootstrap(
        &self,
        first: usize,
        second: usize,
        measure: PairMeasure,
        plan: &Bootstrap,
    ) -> Interval {
        let pair = self.contingency(first, second);
        let weights = match (measure, self.weights()) {
            (PairMeasure::SWeighted | PairMeasure::SSquaredWeighted, Some(weights)) => weights,
            _ => return pair.bootstrap(measure, plan),
        };
        // Items are alike if they lie in one cell and weigh the same.
        let levels = self.scale().len();
        let mut kinds: BTreeMap<(usize, u64), u64> = BTreeMap::new();
        for ((&x, &y), weight) in self.row(first).iter().zip(self.row(second)).zip(weights) {
            if x != Self::MISSING && y != Self::MISSING {
                let cell = usize::from(x) * levels + usize::from(y);
                *kinds.entry((cell, weight.to_bits())).or_default() += 1;
            }
        }
        plan.run(kinds.values().copied(), |drawn| {
            let mut cells = vec![0.0; levels * levels];
            let mut counts = vec![0; levels * levels];
            for (&(cell, weight), &times) in kinds.keys().zip(drawn) {
                if let (Some(sum), Some(count)) = (cells.get_mut(cell), counts.get_mut(cell)) {
                    *sum += f64::from(times) * f64::from_bits(weight);
                    *count += times;
                }
            }
            let items = self.item_count() as u64;
            measure.of(&Contingency::view(self.scale(), &counts, Some(cells), items))
        })
    }

    /// The bootstrap interval of Krippendorff's α over the items that at least two
    /// have a value for.
    #[must_use]
    pub fn alpha_bootstrap(&self, metric: AlphaMetric, plan: &Bootstrap) -> Interval {
        let counts = self.level_counts();
        let mut kinds: BTreeMap<&[u32], u64> = BTreeMap::new();
        for counts in counts.chunks(self.scale().len()) {
            if counts.iter().sum::<u32>() >= 2 {
                *kinds.entry(counts).or_default() += 1;
            }
        }
        plan.run(kinds.values().copied(), |drawn| {
            let times = drawn.iter().map(|&times| u64::from(times));
            alpha(self.scale(), kinds.keys().copied().zip(times)).get(metric)
        })
    }
}
