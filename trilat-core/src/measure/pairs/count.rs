//! Counting all pairs in one pass over the cells.

use super::planes::Planes;
use super::weights::ExactWeights;
use crate::measure::dispatch::count_rows;
use crate::measure::table::Table;

/// How many rows are counted against each column while it is in the cache.
const ROWS_AT_ONCE: usize = 16;
/// How many words are counted before going on to the next column.
const WORDS_AT_ONCE: usize = 512;
/// With more levels than this, k² bit operations per 64 items cost more than
/// looking at each item.
const MOST_PLANES: usize = 8;

/// The number of pairs of `actors`.
pub(super) fn pair_count(actors: usize) -> usize {
    actors * actors.saturating_sub(1) / 2
}

/// Count all pairs of the actors at these places, for each group of items by
/// itself: one list of counts per group, pairs in order, k × k cells each.
pub(super) fn count_pairs(table: &Table, actors: &[usize], groups: &[Vec<u32>]) -> Vec<Vec<u32>> {
    if table.scale().len() > MOST_PLANES {
        return by_items(table, actors, groups);
    }
    let planes = Planes::new(table, actors, groups);
    let cells = table.scale().len() * table.scale().len();
    let mut counted = Vec::with_capacity(groups.len());
    for group in 0..groups.len() {
        let mut counts = vec![0; pair_count(actors.len()) * cells];
        let words = planes.group(group);
        for_row_bands(&mut counts, actors.len(), cells, |rows| {
            for from in words.clone().step_by(WORDS_AT_ONCE) {
                let to = words.end.min(from + WORDS_AT_ONCE);
                count_rows(&planes, rows, actors.len(), &(from..to));
            }
        });
        counted.push(counts);
    }
    counted
}

fn by_items(table: &Table, actors: &[usize], groups: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let levels = table.scale().len();
    let cells = levels * levels;
    let mut counted = Vec::with_capacity(groups.len());
    for group in groups {
        // The codes of the group's items side by side, actor by actor.
        let codes: Vec<u16> = actors
            .iter()
            .flat_map(|&actor| {
                let row = table.row(actor);
                group.iter().map(|&item| row.get(item as usize).copied().unwrap_or(Table::MISSING))
            })
            .collect();
        let of = |actor: usize| {
            codes.get(actor * group.len()..(actor + 1) * group.len()).unwrap_or_default()
        };
        let mut counts = vec![0_u32; pair_count(actors.len()) * cells];
        for_row_bands(&mut counts, actors.len(), cells, |rows| {
            for (row, out) in rows {
                let x = of(*row);
                for (column, cells) in (*row + 1..).zip(out.chunks_exact_mut(cells)) {
                    for (&x, &y) in x.iter().zip(of(column)) {
                        // A missing code leads past the end of the cells.
                        let place = usize::from(x) * levels + usize::from(y);
                        if y != Table::MISSING
                            && let Some(cell) = cells.get_mut(place)
                        {
                            *cell += 1;
                        }
                    }
                }
            }
        });
        counted.push(counts);
    }
    counted
}

/// The weight of each cell of each pair, exactly.
pub(super) fn weigh_pairs(table: &Table, actors: &[usize], weights: &ExactWeights) -> Vec<u128> {
    let levels = table.scale().len();
    let cells = levels * levels;
    let mut sums = vec![0_u128; pair_count(actors.len()) * cells];
    for_row_bands(&mut sums, actors.len(), cells, |rows| {
        for (row, out) in rows {
            let first = actors.get(*row).map_or(&[][..], |&actor| table.row(actor));
            let later = actors.get(*row + 1..).unwrap_or_default();
            for (&second, cells) in later.iter().zip(out.chunks_exact_mut(cells)) {
                weights.add(first, table.row(second), levels, cells);
            }
        }
    });
    sums
}

/// Cut the cells of all pairs into bands of rows (first actors) and work on each;
/// with threads, on several at once. No two bands share a cell, so the result
/// does not depend on which is done first.
fn for_row_bands<T: Send>(
    cells: &mut [T],
    actors: usize,
    per_pair: usize,
    work: impl Fn(&mut [(usize, &mut [T])]) + Send + Sync,
) {
    let mut rows = Vec::with_capacity(actors);
    let mut rest = cells;
    for row in 0..actors {
        let size = ((actors - row - 1) * per_pair).min(rest.len());
        let (cells, after) = rest.split_at_mut(size);
        rows.push((row, cells));
        rest = after;
    }
    #[cfg(feature = "parallel")]
    {
        use rayon::prelude::*;
        rows.par_chunks_mut(ROWS_AT_ONCE).for_each(work);
    }
    #[cfg(not(feature = "parallel"))]
    rows.chunks_mut(ROWS_AT_ONCE).for_each(work);
}
