//! All pairs by period, and over any window of periods.

use super::count::count_pairs;
use super::pair_counts::{PairCounts, all_items, check_size, sorted_actors};
use crate::measure::error::{ErrorKind, MeasureError};
use crate::measure::scale::Scale;
use crate::measure::table::Table;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// The contingency tables of all pairs for each period, counted in one pass over
/// the cells. Any window of periods is then read off without counting again: the
/// tables are kept as running sums.
///
/// Items whose period is not known are in no window. Weights are not kept by
/// period; for weighted measures of a window count a table of its items.
///
/// ```
/// use trilat_core::measure::{PeriodColumn, PeriodCounts, Scale, Wide};
///
/// let text = "id,year,JP,US\n1,2018,yes,no\n2,2019,yes,yes\n3,2020,no,yes\n";
/// let table = Wide::new("id")
///     .period(PeriodColumn::Number("year"))
///     .read(text, Scale::ordinal(["yes", "abstain", "no"])?)?;
/// let years = PeriodCounts::count(&table)?;
/// assert_eq!(years.periods(), [2018, 2019, 2020]);
/// assert_eq!(years.window(2019..=2020)?.get("JP", "US")?.n(), 2);
/// # Ok::<(), trilat_core::measure::MeasureError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct PeriodCounts {
    scale: Scale,
    actors: Vec<String>,
    periods: Vec<i64>,
    /// For each period, the number of items up to and with it.
    items: Vec<u64>,
    /// For each period, the counts of all pairs up to and with it.
    sums: Vec<Vec<u32>>,
    undated: u64,
}

impl PeriodCounts {
    /// Count all pairs of a table whose items have periods.
    ///
    /// # Errors
    /// A table without periods, or more cells (periods × pairs × levels²) than
    /// [`MAX_PAIR_CELLS`](super::MAX_PAIR_CELLS).
    pub fn count(table: &Table) -> Result<Self, MeasureError> {
        let Some(periods) = table.periods() else {
            return Err(MeasureError::new(
                ErrorKind::Period,
                "the items of the table have no periods",
            ));
        };
        let mut groups: BTreeMap<i64, Vec<u32>> = BTreeMap::new();
        let mut undated = 0;
        for (item, period) in all_items(table).into_iter().zip(periods) {
            match period {
                Some(period) => groups.entry(*period).or_default().push(item),
                None => undated += 1,
            }
        }
        let order = sorted_actors(table);
        let levels = table.scale().len();
        check_size(order.len(), levels, false)?;
        let cells = order.len() * order.len().saturating_sub(1) / 2 * levels * levels;
        if cells.saturating_mul(groups.len()) > super::MAX_PAIR_CELLS {
            return Err(MeasureError::new(
                ErrorKind::TooLarge,
                format!("{} periods of {cells} cells are too many", groups.len()),
            ));
        }
        let (periods, groups): (Vec<i64>, Vec<Vec<u32>>) = groups.into_iter().unzip();
        let mut sums = count_pairs(table, &order, &groups);
        let mut items: Vec<u64> = groups.iter().map(|group| group.len() as u64).collect();
        for place in 1..sums.len() {
            let (before, after) = sums.split_at_mut(place);
            if let (Some(before), Some(after)) = (before.last(), after.first_mut()) {
                for (sum, count) in after.iter_mut().zip(before) {
                    *sum += count;
                }
            }
            let before = items.get(place - 1).copied().unwrap_or_default();
            if let Some(items) = items.get_mut(place) {
                *items += before;
            }
        }
        let actors = order.iter().filter_map(|&place| table.actors().get(place).cloned());
        Ok(Self {
            scale: table.scale().clone(),
            actors: actors.collect(),
            periods,
            items,
            sums,
            undated,
        })
    }

    /// The periods that occur, in order.
    #[must_use]
    pub fn periods(&self) -> &[i64] {
        &self.periods
    }

    /// The actors in the order of their names.
    #[must_use]
    pub fn actors(&self) -> &[String] {
        &self.actors
    }

    /// How many items have no known period and are therefore in no window.
    #[must_use]
    pub fn undated(&self) -> u64 {
        self.undated
    }

    /// The tables of all pairs over the periods from the first to the last of a
    /// range, both included. A window in which no period occurs has no items.
    ///
    /// # Errors
    /// A range that ends before it begins.
    pub fn window(&self, range: RangeInclusive<i64>) -> Result<PairCounts, MeasureError> {
        if range.is_empty() {
            return Err(MeasureError::new(
                ErrorKind::Parameter,
                format!("the window from `{}` to `{}` is empty", range.start(), range.end()),
            ));
        }
        let before = self.periods.partition_point(|period| period < range.start());
        let upto = self.periods.partition_point(|period| period <= range.end());
        let sum = |end: usize| end.checked_sub(1).and_then(|last| self.sums.get(last));
        let items = |end: usize| {
            end.checked_sub(1).and_then(|last| self.items.get(last)).copied().unwrap_or_default()
        };
        let cells = self.scale.len() * self.scale.len();
        let size = super::count::pair_count(self.actors.len()) * cells;
        let counts = match (sum(upto), sum(before)) {
            (Some(upto), Some(before)) => upto.iter().zip(before).map(|(u, b)| u - b).collect(),
            (Some(upto), None) => upto.clone(),
            _ => vec![0; size],
        };
        Ok(PairCounts {
            scale: self.scale.clone(),
            actors: self.actors.clone(),
            items: items(upto) - items(before),
            counts,
            weighted: None,
        })
    }
}
