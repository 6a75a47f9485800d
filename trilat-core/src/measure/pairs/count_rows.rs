//! Counting pairs by bit planes.

use super::planes::{LANES, Planes};
use std::ops::Range;

/// Add the counts of some rows (first actors) with all later actors, over a range
/// of words. `rows` holds, for each row, k × k counts for each later actor. `CARRY_SAVE`
/// adds bits before counting them, for processors whose vectors cannot count bits.
#[inline(always)]
pub(crate) fn count_rows<const CARRY_SAVE: bool>(
    planes: &Planes,
    rows: &mut [(usize, &mut [u32])],
    actors: usize,
    words: &Range<usize>,
) {
    let first = rows.iter().map(|(row, _)| *row).min().unwrap_or(actors);
    let cells = planes.levels() * planes.levels();
    for column in first + 1..actors {
        for (row, out) in rows.iter_mut() {
            let Some(place) = column.checked_sub(*row + 1) else { continue };
            let Some(out) = out.get_mut(place * cells..(place + 1) * cells) else { continue };
            for (x, out) in planes.of(*row, words).zip(out.chunks_exact_mut(planes.levels())) {
                for (y, cell) in planes.of(column, words).zip(out) {
                    // An actor has fewer than 2³² items, so no count is cut.
                    let both = if CARRY_SAVE { count_carried(x, y) } else { count(x, y) };
                    *cell = cell.wrapping_add(both);
                }
            }
        }
    }
}

/// How many bits two planes have in common.
#[cfg(not(target_family = "wasm"))]
#[inline(always)]
fn count(x: &[u64], y: &[u64]) -> u32 {
    // In the width of the words, so that the compiler need not narrow the counts one by one.
    let both: u64 = x.iter().zip(y).map(|(x, y)| u64::from((x & y).count_ones())).sum();
    // A count is at most the number of items, which is below 2³².
    u32::try_from(both).unwrap_or_default()
}

/// How many bits two planes have in common, four words at a time, since code that is made small
/// is not unrolled. By itself, since a browser replaces what it has compiled in haste by the fast
/// code only when a function is called again.
#[cfg(target_family = "wasm")]
#[inline(never)]
fn count(x: &[u64], y: &[u64]) -> u32 {
    let ((x_fours, x_rest), (y_fours, y_rest)) = (x.as_chunks(), y.as_chunks());
    let mut both = 0;
    for ([a, b, c, d], [e, f, g, h]) in x_fours.iter().zip(y_fours) {
        both += u64::from((a & e).count_ones())
            + u64::from((b & f).count_ones())
            + u64::from((c & g).count_ones())
            + u64::from((d & h).count_ones());
    }
    both += x_rest.iter().zip(y_rest).map(|(x, y)| u64::from((x & y).count_ones())).sum::<u64>();
    u32::try_from(both).unwrap_or_default()
}

/// The same by first adding eight vectors bit by bit into ones, twos, fours and
/// eights, of which only the eights are counted each time.
///
/// Source: Muła, Kurz and Lemire, "Faster Population Counts Using AVX2
/// Instructions", The Computer Journal 61 (2018), after Harley and Seal.
#[inline(always)]
fn count_carried(x: &[u64], y: &[u64]) -> u32 {
    let (x_eights, x_rest) = x.as_chunks::<{ 8 * LANES }>();
    let (y_eights, y_rest) = y.as_chunks::<{ 8 * LANES }>();
    let [mut ones, mut twos, mut fours, mut sum] = [[0_u64; LANES]; 4];
    for (x, y) in x_eights.iter().zip(y_eights) {
        let mut both = [[0_u64; LANES]; 8];
        let pairs = x.as_chunks().0.iter().zip(y.as_chunks().0);
        for (both, (x, y)) in both.iter_mut().zip(pairs) {
            *both = common(x, y);
        }
        let [a, b, c, d, e, f, g, h] = both;
        let two_a = add(&mut ones, a, b);
        let two_b = add(&mut ones, c, d);
        let four_a = add(&mut twos, two_a, two_b);
        let two_a = add(&mut ones, e, f);
        let two_b = add(&mut ones, g, h);
        let four_b = add(&mut twos, two_a, two_b);
        let eights = add(&mut fours, four_a, four_b);
        add_bits(&mut sum, 8, eights);
    }
    if !x_eights.is_empty() {
        add_bits(&mut sum, 4, fours);
        add_bits(&mut sum, 2, twos);
        add_bits(&mut sum, 1, ones);
    }
    let (x_vectors, x_rest) = x_rest.as_chunks();
    let (y_vectors, y_rest) = y_rest.as_chunks();
    for (x, y) in x_vectors.iter().zip(y_vectors) {
        add_bits(&mut sum, 1, common(x, y));
    }
    u32::try_from(sum.iter().sum::<u64>()).unwrap_or_default() + count(x_rest, y_rest)
}

#[inline(always)]
fn common(x: &[u64; LANES], y: &[u64; LANES]) -> [u64; LANES] {
    let mut both = *x;
    for (both, y) in both.iter_mut().zip(y) {
        *both &= y;
    }
    both
}

/// Add the number of bits of each lane, so many times.
#[inline(always)]
fn add_bits(sum: &mut [u64; LANES], times: u64, bits: [u64; LANES]) {
    for (sum, bits) in sum.iter_mut().zip(bits) {
        *sum += times * u64::from(bits.count_ones());
    }
}

/// Add two bits to each bit of `sum` and give back what is carried.
#[inline(always)]
fn add(sum: &mut [u64; LANES], a: [u64; LANES], b: [u64; LANES]) -> [u64; LANES] {
    let mut carry = [0; LANES];
    for (carry, (sum, (a, b))) in carry.iter_mut().zip(sum.iter_mut().zip(a.iter().zip(b))) {
        let half = *sum ^ a;
        *carry = (*sum & a) | (half & b);
        *sum = half ^ b;
    }
    carry
}
