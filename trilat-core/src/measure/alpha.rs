//! Krippendorff's α: agreement of any number of coders or actors.

use super::item_counts::ItemCounts;
use super::measured::{Measured, Undefined};
use super::scale::{Scale, ScaleKind};
use super::table::Table;
use super::words::words;
use serde::Serialize;

words! {
    /// How far apart two levels count in α.
    pub enum AlphaMetric, "metric" {
        /// 0 if equal, otherwise 1.
        Nominal = "nominal",
        /// The square of the number of values between the two, each end counted half.
        Ordinal = "ordinal",
        /// (c − k)². On an ordinal scale the levels count as equally spaced.
        Interval = "interval",
        /// ((c − k)/(c + k))²: needs numbers with a true zero.
        Ratio = "ratio",
    }
}

impl AlphaMetric {
    /// The metric that a scale's own kind asks for: intervals where the levels are numbers.
    #[must_use]
    pub const fn of(kind: ScaleKind) -> Self {
        match kind {
            ScaleKind::Nominal => Self::Nominal,
            ScaleKind::Ordinal => Self::Ordinal,
            ScaleKind::Numeric => Self::Interval,
        }
    }
}

/// Krippendorff's α with each of the four metrics. `n` counts the items that at
/// least two have a value for.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Alpha {
    /// Levels are equal or not.
    pub nominal: Measured,
    /// Levels are ranks.
    pub ordinal: Measured,
    /// Differences of levels count.
    pub interval: Measured,
    /// Ratios of levels count.
    pub ratio: Measured,
}

impl Alpha {
    /// The value with one metric.
    #[must_use]
    pub fn get(&self, metric: AlphaMetric) -> Measured {
        match metric {
            AlphaMetric::Nominal => self.nominal,
            AlphaMetric::Ordinal => self.ordinal,
            AlphaMetric::Interval => self.interval,
            AlphaMetric::Ratio => self.ratio,
        }
    }
}

impl Table {
    /// α = 1 − D_o/D_e of all actors, values missing or not: D_o from the pairs of
    /// values within items, D_e from the pairs of all values that can be paired.
    /// At most 1; 0 is agreement as by chance.
    ///
    /// Source: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
    ///
    /// ```
    /// use trilat_core::measure::{Orientation, Scale, Wide};
    ///
    /// let text = "coder,u1,u2,u3,u4\nA,1,2,3,3\nB,1,2,3,2\n";
    /// let table = Wide::new("coder")
    ///     .orientation(Orientation::ActorsInRows)
    ///     .read(text, Scale::integers(1..=3)?)?;
    /// let alpha = table.alpha().nominal;
    /// assert_eq!((alpha.value(), alpha.n()), (Some(2.0 / 3.0), 4));
    /// # Ok::<(), trilat_core::measure::MeasureError>(())
    /// ```
    #[must_use]
    pub fn alpha(&self) -> Alpha {
        let counts = self.level_counts();
        let levels = self.scale().len();
        alpha(self.scale(), counts.chunks(levels).map(|counts| (counts, 1)))
    }
}

impl ItemCounts {
    /// α of everything counted, as [`Table::alpha`].
    #[must_use]
    pub fn alpha(&self) -> Alpha {
        alpha(self.scale(), self.rows().map(|counts| (counts, 1)))
    }
}

/// α from how often each level occurs in each item, each item so many times.
pub(crate) fn alpha<'c>(scale: &Scale, items: impl IntoIterator<Item = (&'c [u32], u64)>) -> Alpha {
    let found = Coincidences::of(scale.len(), items);
    let of = |metric| found.alpha(scale, metric);
    Alpha {
        nominal: of(AlphaMetric::Nominal),
        ordinal: of(AlphaMetric::Ordinal),
        interval: of(AlphaMetric::Interval),
        ratio: of(AlphaMetric::Ratio),
    }
}

/// The pairs of unequal values within items, by the number of values of the item.
/// All are whole numbers, so that the order of items leaves no trace.
struct Coincidences {
    /// (values in the item, lower level, higher level, number of such pairs), sorted.
    pairs: Vec<(u32, u16, u16, u64)>,
    /// How often each level occurs among the values that can be paired.
    margins: Vec<u64>,
    n: u64,
    items: u64,
}

impl Coincidences {
    fn of<'c>(levels: usize, items: impl IntoIterator<Item = (&'c [u32], u64)>) -> Self {
        /// Equal entries are added up whenever so many have come together.
        const BATCH: usize = 1 << 16;
        /// Small items on short scales are added up in a list of at most so many sums.
        const ROOM: usize = 1 << 18;
        let mut found = Self { pairs: Vec::new(), margins: vec![0; levels], n: 0, items: 0 };
        let mut sums: Vec<u64> = Vec::new();
        let mut compacted = 0;
        for (counts, times) in items {
            found.items += times;
            let size: u32 = counts.iter().sum();
            if size < 2 || times == 0 {
                continue;
            }
            found.n += times;
            let start = (size as usize).saturating_mul(levels * levels);
            let end = start.saturating_add(levels * levels);
            if end <= ROOM && end > sums.len() {
                sums.resize(end, 0);
            }
            for (margin, &count) in found.margins.iter_mut().zip(counts) {
                *margin += u64::from(count) * times;
            }
            let pairs = (0_u16..).zip(counts).flat_map(|(low, &count)| {
                let higher = (0_u16..).zip(counts).skip(usize::from(low) + 1);
                let pairs = move |(high, &other): (u16, &u32)| {
                    (low, high, u64::from(count) * u64::from(other) * times)
                };
                higher.filter(move |(_, other)| count > 0 && **other > 0).map(pairs)
            });
            match sums.get_mut(start..end) {
                Some(sums) => {
                    for (low, high, pairs) in pairs {
                        let place = usize::from(low) * levels + usize::from(high);
                        if let Some(sum) = sums.get_mut(place) {
                            *sum += pairs;
                        }
                    }
                }
                None => {
                    found.pairs.extend(pairs.map(|(low, high, pairs)| (size, low, high, pairs)));
                    if found.pairs.len() > compacted + BATCH {
                        found.compact();
                        compacted = found.pairs.len();
                    }
                }
            }
        }
        for (size, sums) in (0_u32..).zip(sums.chunks(levels * levels)) {
            for (low, sums) in (0_u16..).zip(sums.chunks(levels)) {
                let present = (0_u16..).zip(sums).filter(|(_, pairs)| **pairs > 0);
                found.pairs.extend(present.map(|(high, &pairs)| (size, low, high, pairs)));
            }
        }
        found.compact();
        found
    }

    fn compact(&mut self) {
        self.pairs.sort_unstable();
        self.pairs.dedup_by(|next, kept| {
            let same = (next.0, next.1, next.2) == (kept.0, kept.1, kept.2);
            if same {
                kept.3 += next.3;
            }
            same
        });
    }

    fn alpha(&self, scale: &Scale, metric: AlphaMetric) -> Measured {
        let undefined = |why| Measured::undefined(why, self.n, self.items);
        let zero = scale.kind() == ScaleKind::Numeric
            && scale.values().first().is_some_and(|lowest| *lowest >= 0.0);
        match metric {
            AlphaMetric::Nominal => {}
            _ if !scale.is_ordered() => return undefined(Undefined::Unordered),
            AlphaMetric::Ratio if !zero => return undefined(Undefined::NoZero),
            _ => {}
        }
        if self.n == 0 {
            return undefined(Undefined::NoCommonItem);
        }
        let places = self.places(scale, metric);
        let distance = |a: f64, b: f64| match metric {
            AlphaMetric::Nominal => 1.0,
            AlphaMetric::Ordinal | AlphaMetric::Interval => (a - b) * (a - b),
            AlphaMetric::Ratio => {
                let ratio = (a - b) / (a + b);
                ratio * ratio
            }
        };
        let place = |level: u16| places.get(usize::from(level)).copied().unwrap_or_default();
        // Each pair of an item of m values counts 1/(m − 1): one division for all items of a size.
        let mut observed = 0.0;
        for same_size in self.pairs.chunk_by(|a, b| a.0 == b.0) {
            let apart: f64 = same_size
                .iter()
                .map(|&(_, low, high, pairs)| pairs as f64 * distance(place(low), place(high)))
                .sum();
            let size = same_size.first().map_or(2, |entry| entry.0);
            observed += apart / f64::from(size - 1);
        }
        let mut expected = 0.0;
        for (low, (&count, &a)) in self.margins.iter().zip(&places).enumerate() {
            for (&other, &b) in self.margins.iter().zip(&places).skip(low + 1) {
                if count > 0 && other > 0 {
                    expected += count as f64 * other as f64 * distance(a, b);
                }
            }
        }
        if expected > 0.0 {
            let values: u64 = self.margins.iter().sum();
            let value = (expected - (values as f64 - 1.0) * observed) / expected;
            Measured::defined(value, self.n, self.items)
        } else {
            undefined(Undefined::NoVariation)
        }
    }

    /// Where each level stands, so that distances are differences. For ranks it is
    /// the middle of the level's values when all are put in order: then the square
    /// of the difference is the ordinal metric.
    fn places(&self, scale: &Scale, metric: AlphaMetric) -> Vec<f64> {
        if metric != AlphaMetric::Ordinal {
            return scale.values().to_vec();
        }
        let mut below = 0;
        self.margins
            .iter()
            .map(|&count| {
                let middle = below as f64 + count as f64 / 2.0;
                below += count;
                middle
            })
            .collect()
    }
}
