//! The choice between machine code for any processor and for one with vectors.
//!
//! This is the only file of the crate with `unsafe`: calling a function that
//! was compiled for a feature is sound exactly if the processor has it, which is
//! asked right before.

use super::planes::Planes;

/// Count the pairs (row, column) for some rows against all later columns, over
/// a run of blocks, with the best instructions that this processor has.
///
/// `out` holds, for each row of `rows`, k × k counts for each later actor.
pub(super) fn count_rows<const K: usize, const L: usize>(
    planes: &Planes<K, L>,
    rows: &mut [(usize, &mut [u32])],
    actors: usize,
    blocks: std::ops::Range<usize>,
) {
    #[cfg(target_arch = "x86_64")]
    if std::is_x86_feature_detected!("avx2") && std::is_x86_feature_detected!("popcnt") {
        #[expect(unsafe_code, reason = "both features were found on this processor just above")]
        return unsafe { count_rows_avx2(planes, rows, actors, blocks) };
    }
    count_rows_anywhere(planes, rows, actors, blocks);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2,popcnt")]
fn count_rows_avx2<const K: usize, const L: usize>(
    planes: &Planes<K, L>,
    rows: &mut [(usize, &mut [u32])],
    actors: usize,
    blocks: std::ops::Range<usize>,
) {
    count_rows_anywhere(planes, rows, actors, blocks);
}

/// The work itself, compiled once for the baseline and once inside the function above.
#[inline(always)]
fn count_rows_anywhere<const K: usize, const L: usize>(
    planes: &Planes<K, L>,
    rows: &mut [(usize, &mut [u32])],
    actors: usize,
    blocks: std::ops::Range<usize>,
) {
    let first = rows.iter().map(|(row, _)| *row).min().unwrap_or(actors);
    for column in first + 1..actors {
        let y = planes.run(column, blocks.start, blocks.end);
        for (row, out) in rows.iter_mut() {
            let Some(place) = column.checked_sub(*row + 1) else { continue };
            let x = planes.run(*row, blocks.start, blocks.end);
            if let Some(cells) = out.get_mut(place * K * K..(place + 1) * K * K) {
                count_pair(x, y, cells);
            }
        }
    }
}

/// Add the counts of one pair over a run of blocks.
#[inline(always)]
fn count_pair<const K: usize, const L: usize>(
    x: &[[[u64; L]; K]],
    y: &[[[u64; L]; K]],
    cells: &mut [u32],
) {
    let mut sums = [[[0_u64; L]; K]; K];
    for (x, y) in x.iter().zip(y) {
        for (row, x) in sums.iter_mut().zip(x) {
            for (sum, y) in row.iter_mut().zip(y) {
                for ((sum, x), y) in sum.iter_mut().zip(x).zip(y) {
                    *sum += u64::from((x & y).count_ones());
                }
            }
        }
    }
    for (cell, lanes) in cells.iter_mut().zip(sums.iter().flatten()) {
        // An actor has fewer than 2³² items, so no count is cut.
        *cell += u32::try_from(lanes.iter().sum::<u64>()).unwrap_or(u32::MAX);
    }
}
