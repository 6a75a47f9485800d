//! The choice between machine code for any processor and for one with wide vectors.
//!
//! This is the only file of the crate with `unsafe`: calling a function that
//! was compiled for a feature is sound exactly if the processor has it, which is
//! asked right before.

use super::chacha::{Lanes, rows_anywhere};
use super::pairs::{Planes, count_rows as count_rows_anywhere};
use std::ops::Range;

/// Count some rows of pairs with the best instructions that this processor has.
pub(crate) fn count_rows(
    planes: &Planes,
    rows: &mut [(usize, &mut [u32])],
    actors: usize,
    words: &Range<usize>,
) {
    #[cfg(target_arch = "x86_64")]
    if std::is_x86_feature_detected!("avx512f")
        && std::is_x86_feature_detected!("avx512vpopcntdq")
        && std::is_x86_feature_detected!("avx2")
        && std::is_x86_feature_detected!("popcnt")
    {
        #[expect(unsafe_code, reason = "all features were found on this processor just above")]
        return unsafe { count_rows_avx512(planes, rows, actors, words) };
    }
    #[cfg(target_arch = "x86_64")]
    if std::is_x86_feature_detected!("avx2") && std::is_x86_feature_detected!("popcnt") {
        #[expect(unsafe_code, reason = "both features were found on this processor just above")]
        return unsafe { count_rows_avx2(planes, rows, actors, words) };
    }
    // Where vectors cannot count bits, x86 is helped by adding bits first.
    count_rows_anywhere::<{ cfg!(target_arch = "x86_64") }>(planes, rows, actors, words);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f,avx512vpopcntdq,avx2,popcnt")]
fn count_rows_avx512(
    planes: &Planes,
    rows: &mut [(usize, &mut [u32])],
    actors: usize,
    words: &Range<usize>,
) {
    count_rows_anywhere::<false>(planes, rows, actors, words);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2,popcnt")]
fn count_rows_avx2(
    planes: &Planes,
    rows: &mut [(usize, &mut [u32])],
    actors: usize,
    words: &Range<usize>,
) {
    count_rows_anywhere::<true>(planes, rows, actors, words);
}

/// Make some blocks of the random stream with the best instructions that this
/// processor has; the blocks are the same with any.
pub(crate) fn chacha_rows<const ROUNDS: usize>(
    key: &[u32; 8],
    low: Lanes,
    high: Lanes,
) -> [Lanes; 16] {
    #[cfg(target_arch = "x86_64")]
    if std::is_x86_feature_detected!("avx2") {
        #[expect(unsafe_code, reason = "the feature was found on this processor just above")]
        return unsafe { chacha_rows_avx2::<ROUNDS>(key, low, high) };
    }
    rows_anywhere::<ROUNDS>(key, low, high)
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn chacha_rows_avx2<const ROUNDS: usize>(key: &[u32; 8], low: Lanes, high: Lanes) -> [Lanes; 16] {
    rows_anywhere::<ROUNDS>(key, low, high)
}

/// How many bits are set in some words.
pub(crate) fn ones(words: &[u64]) -> u64 {
    #[cfg(target_arch = "x86_64")]
    if std::is_x86_feature_detected!("popcnt") {
        #[expect(unsafe_code, reason = "the feature was found on this processor just above")]
        return unsafe { ones_popcnt(words) };
    }
    ones_anywhere(words)
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "popcnt")]
fn ones_popcnt(words: &[u64]) -> u64 {
    ones_anywhere(words)
}

#[inline(always)]
fn ones_anywhere(words: &[u64]) -> u64 {
    words.iter().map(|word| u64::from(word.count_ones())).sum()
}
