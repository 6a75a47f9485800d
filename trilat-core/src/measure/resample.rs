//! Drawing a sample with replacement, by whole numbers only.

use super::chacha::Stream;

/// Draws how often each of some kinds of item occurs when as many items as there
/// are get drawn with replacement: one multinomial draw over the kinds.
///
/// The kinds are halved again and again into two groups of about equal weight, and
/// each time the number that falls to the first group is one binomial draw. Only
/// whole numbers and random bits take part, so a draw is exact and the same on
/// every machine.
pub(crate) struct Multinomial {
    /// The kinds, the most frequent first, with how often each occurs.
    kinds: Vec<(usize, u64)>,
    total: u64,
}

impl Multinomial {
    pub(crate) fn new(counts: impl IntoIterator<Item = u64>) -> Self {
        let mut kinds: Vec<(usize, u64)> =
            counts.into_iter().enumerate().filter(|(_, count)| *count > 0).collect();
        kinds.sort_by_key(|(kind, count)| (std::cmp::Reverse(*count), *kind));
        let total = kinds.iter().map(|(_, count)| count).sum();
        Self { kinds, total }
    }

    /// Draw once; `drawn` gets the number of each kind.
    pub(crate) fn draw(&self, stream: &mut Stream, drawn: &mut [u32]) {
        drawn.fill(0);
        share(stream, &self.kinds, self.total, self.total, drawn);
    }
}

/// Share `n` items out among these kinds, which together occur `total` times.
fn share(stream: &mut Stream, kinds: &[(usize, u64)], total: u64, n: u64, drawn: &mut [u32]) {
    match kinds {
        [] => {}
        _ if n == 0 => {}
        [(kind, _)] => {
            if let Some(slot) = drawn.get_mut(*kind) {
                *slot = u32::try_from(n).unwrap_or(u32::MAX);
            }
        }
        _ => {
            let (cut, weight) = half(kinds, total);
            let (first, second) = kinds.split_at_checked(cut).unwrap_or((kinds, &[]));
            let taken = binomial(stream, n, weight, total);
            share(stream, first, weight, taken, drawn);
            share(stream, second, total - weight, n - taken, drawn);
        }
    }
}

/// Where to cut so that the first part, never empty and never all, weighs nearest to half.
fn half(kinds: &[(usize, u64)], total: u64) -> (usize, u64) {
    let mut best = (1, kinds.first().map_or(0, |(_, count)| *count));
    let mut weight = 0;
    for (place, (_, count)) in kinds.iter().enumerate().take(kinds.len().saturating_sub(1)) {
        weight += count;
        if (2 * weight).abs_diff(total) < (2 * best.1).abs_diff(total) {
            best = (place + 1, weight);
        }
        if 2 * weight >= total {
            break;
        }
    }
    best
}

/// How many of `n` uniform numbers are below `over`/`under`: all are compared with
/// it bit by bit at once, and those that are still equal go on to the next bit.
fn binomial(stream: &mut Stream, n: u64, over: u64, under: u64) -> u64 {
    let (mut tied, mut below, mut rest) = (n, 0, over);
    while tied > 0 && rest > 0 {
        rest *= 2;
        let heads = stream.heads(tied);
        if rest >= under {
            rest -= under;
            below += tied - heads;
            tied = heads;
        } else {
            tied -= heads;
        }
    }
    below
}
