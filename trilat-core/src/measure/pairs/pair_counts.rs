//! The contingency tables of all pairs, which merge.

use super::count::{count_pairs, pair_count, weigh_pairs};
use super::weights::to_float;
use crate::measure::agreement::PairMeasures;
use crate::measure::contingency::Contingency;
use crate::measure::error::{ErrorKind, MeasureError, quoted};
use crate::measure::pair_measure::PairMeasure;
use crate::measure::scale::Scale;
use crate::measure::sums::Sums;
use crate::measure::table::Table;

/// The most cells (pairs × levels²) that the tables of all pairs may have: 2²⁷.
pub const MAX_PAIR_CELLS: usize = 1 << 27;

/// The contingency tables of all pairs of actors, counted in one pass.
///
/// Actors stand in the order of their names, whatever order the table had. Two
/// results over different items **merge** into that of all the items, in any order
/// and to the last bit, also over different actors: what a cluster needs. Each
/// item must be whole in one part (for parts cut anywhere see
/// [`Cells`](crate::measure::Cells)).
///
/// ```
/// use trilat_core::measure::{PairCounts, Scale, Wide};
///
/// let votes = Scale::ordinal(["yes", "abstain", "no"])?;
/// let read = |text| Wide::new("id").read(text, votes.clone());
/// let whole = PairCounts::count(&read("id,JP,US\n1,yes,no\n2,yes,yes\n3,no,yes\n")?)?;
/// let mut parts = PairCounts::count(&read("id,US,JP\n3,yes,no\n")?)?;
/// parts.merge(&PairCounts::count(&read("id,JP,US\n1,yes,no\n2,yes,yes\n")?)?)?;
/// assert_eq!(parts.to_bytes(), whole.to_bytes());
/// assert_eq!(parts.get("US", "JP")?.agreement().n(), 3);
/// # Ok::<(), trilat_core::measure::MeasureError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct PairCounts {
    pub(super) scale: Scale,
    /// In the order of their names.
    pub(super) actors: Vec<String>,
    pub(super) items: u64,
    pub(super) counts: Vec<u32>,
    pub(super) weighted: Option<WeightedCells>,
}

/// The weight of each cell in units of a power of two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WeightedCells {
    pub(super) exponent: i32,
    pub(super) units: Vec<u128>,
}

impl WeightedCells {
    /// The largest unit in which all sums are whole numbers, so that equal sums
    /// have equal bytes whatever they were added up from.
    pub(super) fn normalised(mut self) -> Self {
        let zeros = self.units.iter().filter(|&&u| u > 0).map(|u| u.trailing_zeros()).min();
        self.exponent = zeros.map_or(0, |zeros| self.exponent + zeros.cast_signed());
        for units in &mut self.units {
            *units >>= zeros.unwrap_or(0);
        }
        self
    }

    /// The sums in units of a smaller or equal power of two.
    fn units_at(&self, exponent: i32) -> Result<Vec<u128>, MeasureError> {
        let shift = (self.exponent - exponent).max(0).unsigned_abs();
        let shifted = self.units.iter().map(|&units| match units {
            0 => Some(0),
            _ => (shift < units.leading_zeros()).then(|| units << shift),
        });
        shifted.collect::<Option<_>>().ok_or_else(|| {
            MeasureError::new(
                ErrorKind::Mismatch,
                "the weights of the parts differ too widely to be added exactly",
            )
        })
    }
}

impl PairCounts {
    /// Count all pairs of a table.
    ///
    /// # Errors
    /// More than [`MAX_PAIR_CELLS`] cells, or a quarter of that with weights.
    pub fn count(table: &Table) -> Result<Self, MeasureError> {
        let order = sorted_actors(table);
        let levels = table.scale().len();
        check_size(order.len(), levels, table.weights().is_some())?;
        let items = all_items(table);
        let counts = count_pairs(table, &order, &[items]).pop().unwrap_or_default();
        let weighted = table.exact_weights().map(|weights| {
            let units = weigh_pairs(table, &order, weights);
            WeightedCells { exponent: weights.exponent(), units }.normalised()
        });
        Ok(Self {
            scale: table.scale().clone(),
            actors: order.iter().filter_map(|&place| table.actors().get(place).cloned()).collect(),
            items: table.item_count() as u64,
            counts,
            weighted,
        })
    }

    /// The scale that all stand on.
    #[must_use]
    pub fn scale(&self) -> &Scale {
        &self.scale
    }

    /// The actors in the order of their names (by code point).
    #[must_use]
    pub fn actors(&self) -> &[String] {
        &self.actors
    }

    /// How many items were counted.
    #[must_use]
    pub fn items(&self) -> u64 {
        self.items
    }

    /// How many pairs there are.
    #[must_use]
    pub fn len(&self) -> usize {
        pair_count(self.actors.len())
    }

    /// Whether there is no pair.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The table of two actors by name, seen from the first.
    ///
    /// # Errors
    /// An actor that is not there, or an actor with itself.
    pub fn get(&self, first: &str, second: &str) -> Result<Contingency<'_>, MeasureError> {
        let find = |name: &str| {
            self.actors.binary_search_by(|actor| actor.as_str().cmp(name)).map_err(|_| {
                MeasureError::new(
                    ErrorKind::UnknownActor,
                    format!("there is no actor {}", quoted(name)),
                )
                .with_value(name)
            })
        };
        let (a, b) = (find(first)?, find(second)?);
        let pair = self.at(a.min(b), a.max(b)).ok_or_else(|| {
            MeasureError::new(
                ErrorKind::Parameter,
                format!("{} is not compared with itself", quoted(first)),
            )
            .with_value(first)
        })?;
        Ok(if a < b { pair } else { pair.transposed() })
    }

    /// The table of the actors at two places of [`PairCounts::actors`], the first
    /// before the second.
    #[must_use]
    pub fn at(&self, first: usize, second: usize) -> Option<Contingency<'_>> {
        let n = self.actors.len();
        if first >= second || second >= n {
            return None;
        }
        let place = place_of(n, first, second);
        let cells = self.scale.len() * self.scale.len();
        let range = place * cells..(place + 1) * cells;
        let weighted = self.weighted.as_ref().and_then(|weighted| {
            let units = weighted.units.get(range.clone())?;
            Some(units.iter().map(|&units| to_float(units, weighted.exponent)).collect())
        });
        Some(Contingency::view(&self.scale, self.counts.get(range)?, weighted, self.items))
    }

    /// All pairs in order, by the places of the two actors: (0, 1), (0, 2) …
    pub fn iter(&self) -> impl Iterator<Item = (usize, usize, Contingency<'_>)> {
        let n = self.actors.len();
        (0..n)
            .flat_map(move |a| (a + 1..n).map(move |b| (a, b)))
            .filter_map(|(a, b)| Some((a, b, self.at(a, b)?)))
    }

    /// What a function makes of every pair, in the order of [`PairCounts::iter`]. With
    /// the feature `parallel` several threads share the work; the result is the same.
    pub fn map<T: Send>(&self, of: impl Fn(&Contingency<'_>) -> T + Sync) -> Vec<T> {
        let n = self.actors.len();
        let row = |a: usize| (a + 1..n).filter_map(move |b| self.at(a, b)).map(|pair| of(&pair));
        #[cfg(feature = "parallel")]
        {
            use rayon::prelude::*;
            let rows: Vec<Vec<T>> = (0..n).into_par_iter().map(|a| row(a).collect()).collect();
            rows.into_iter().flatten().collect()
        }
        #[cfg(not(feature = "parallel"))]
        {
            let mut all = Vec::with_capacity(self.len());
            (0..n).for_each(|a| all.extend(row(a)));
            all
        }
    }

    /// Every measure of every pair, in the order of [`PairCounts::iter`].
    #[must_use]
    pub fn measures(&self) -> Vec<PairMeasures> {
        self.map(|pair| pair.measures())
    }

    /// Some measures of pairs of actors, by places as for [`PairCounts::at`]. For some pairs after
    /// the others `take` is handed a place among the measures, how many items each pair has in
    /// common, and the measure of each, if it has one.
    ///
    /// ```
    /// use trilat_core::measure::{PairCounts, PairMeasure, Scale, Wide};
    ///
    /// let votes = Scale::ordinal(["yes", "abstain", "no"])?;
    /// let table = Wide::new("id").read("id,JP,KR,US\n1,yes,yes,no\n2,yes,no,yes\n", votes)?;
    /// let counts = PairCounts::count(&table)?;
    /// let mut columns = [vec![], vec![]];
    /// let wanted = [PairMeasure::Agreement, PairMeasure::S];
    /// counts.each([(0, 1), (0, 2), (1, 2)], &wanted, |measure, _common, values| {
    ///     columns[measure].extend_from_slice(values);
    /// });
    /// assert_eq!(columns[0], [Some(0.5), Some(0.5), Some(0.0)]);
    /// # Ok::<(), trilat_core::measure::MeasureError>(())
    /// ```
    pub fn each(
        &self,
        pairs: impl IntoIterator<Item = (usize, usize)>,
        wanted: &[PairMeasure],
        mut take: impl FnMut(usize, &[u64], &[Option<f64>]),
    ) {
        /// So many stay in the nearest cache from one measure to the next.
        const AT_ONCE: usize = 64;
        let mut pairs = pairs.into_iter().filter_map(|(first, second)| self.at(first, second));
        // Written in place: moved, sums would take as long as a measure.
        let mut block: [Sums; AT_ONCE] = std::array::from_fn(|_| Sums::default());
        let (mut common, mut values) = (Vec::with_capacity(AT_ONCE), Vec::with_capacity(AT_ONCE));
        loop {
            let filled = block.iter_mut().zip(pairs.by_ref()).map(|(sums, pair)| sums.set(&pair));
            let block = match filled.count() {
                0 => return,
                count => block.get(..count).unwrap_or_default(),
            };
            common.clear();
            common.extend(block.iter().map(Sums::n));
            for (place, &measure) in wanted.iter().enumerate() {
                values.clear();
                Sums::each(block, measure, |found| values.push(found.value()));
                take(place, &common, &values);
            }
        }
    }

    /// Add the counts of other items. Actors that only one part has are kept, and
    /// their items count as not known in the other part.
    ///
    /// # Errors
    /// Another scale; weights in one part only; a count, a weight or a size past
    /// what the numbers hold. On an error nothing is changed.
    pub fn merge(&mut self, other: &Self) -> Result<(), MeasureError> {
        let mismatch = |detail: &str| Err(MeasureError::new(ErrorKind::Mismatch, detail));
        if self.scale != other.scale {
            return mismatch("the parts stand on different scales");
        }
        if self.weighted.is_some() != other.weighted.is_some() {
            return mismatch("one part has weights and the other has none");
        }
        let Some(items) = self.items.checked_add(other.items) else {
            return mismatch("the parts have too many items together");
        };
        let mut actors: Vec<String> = self.actors.iter().chain(&other.actors).cloned().collect();
        actors.sort_unstable();
        actors.dedup();
        check_size(actors.len(), self.scale.len(), self.weighted.is_some())?;
        let cells = self.scale.len() * self.scale.len();
        let names = [&self.actors, &other.actors];
        let parts = [self.counts.as_slice(), other.counts.as_slice()];
        let counts = spread(&actors, names, parts, cells, u32::checked_add)?;
        let weighted = match (&self.weighted, &other.weighted) {
            (Some(mine), Some(theirs)) => {
                let exponent = mine.exponent.min(theirs.exponent);
                let parts = [mine.units_at(exponent)?, theirs.units_at(exponent)?];
                let parts = parts.each_ref().map(Vec::as_slice);
                let units = spread(&actors, names, parts, cells, u128::checked_add)?;
                Some(WeightedCells { exponent, units }.normalised())
            }
            _ => None,
        };
        *self = Self { scale: self.scale.clone(), actors, items, counts, weighted };
        Ok(())
    }
}

/// Add up the cells of two parts, each over its own actors, over the actors of both.
fn spread<T: Copy + Default>(
    actors: &[String],
    names: [&Vec<String>; 2],
    parts: [&[T]; 2],
    cells: usize,
    add: impl Fn(T, T) -> Option<T>,
) -> Result<Vec<T>, MeasureError> {
    let n = actors.len();
    let mut sums = vec![T::default(); pair_count(n) * cells];
    for (names, part) in names.into_iter().zip(parts) {
        let places: Vec<usize> =
            names.iter().filter_map(|name| actors.binary_search(name).ok()).collect();
        let pairs = (0..places.len()).flat_map(|a| (a + 1..places.len()).map(move |b| (a, b)));
        for ((a, b), values) in pairs.zip(part.chunks_exact(cells)) {
            let (Some(&a), Some(&b)) = (places.get(a), places.get(b)) else { continue };
            let place = place_of(n, a, b);
            let into = sums.get_mut(place * cells..(place + 1) * cells).unwrap_or_default();
            for (sum, &value) in into.iter_mut().zip(values) {
                *sum = add(*sum, value).ok_or_else(|| {
                    MeasureError::new(ErrorKind::Mismatch, "a count is past what it can hold")
                })?;
            }
        }
    }
    Ok(sums)
}

/// The place of the pair (a, b), a before b, among the pairs of `n` actors.
fn place_of(n: usize, a: usize, b: usize) -> usize {
    a * (2 * n - a - 1) / 2 + (b - a - 1)
}

/// The places of a table's actors in the order of their names.
pub(super) fn sorted_actors(table: &Table) -> Vec<usize> {
    let mut order: Vec<usize> = (0..table.actors().len()).collect();
    order.sort_unstable_by_key(|&place| table.actors().get(place));
    order
}

/// The places of all items of a table.
pub(super) fn all_items(table: &Table) -> Vec<u32> {
    (0..).zip(0..table.item_count()).map(|(place, _)| place).collect()
}

pub(super) fn check_size(actors: usize, levels: usize, weighted: bool) -> Result<(), MeasureError> {
    let most = if weighted { MAX_PAIR_CELLS / 4 } else { MAX_PAIR_CELLS };
    let pairs = actors.checked_mul(actors.saturating_sub(1)).map(|twice| twice / 2);
    match pairs.and_then(|pairs| pairs.checked_mul(levels * levels)) {
        Some(cells) if cells <= most => Ok(()),
        _ => Err(MeasureError::new(
            ErrorKind::TooLarge,
            format!("the pairs of {actors} actors on {levels} levels have more than {most} cells"),
        )),
    }
}
