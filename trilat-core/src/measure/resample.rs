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
    /// The first group of a cut stands right after it.
    tree: Vec<Node>,
    total: u64,
}

enum Node {
    /// One kind, by its place.
    Kind(usize),
    /// Two groups: the weight of the first, of both, and where the second stands.
    Cut { weight: u64, total: u64, second: usize },
}

impl Multinomial {
    pub(crate) fn new(counts: impl IntoIterator<Item = u64>) -> Self {
        let mut kinds: Vec<(usize, u64)> =
            counts.into_iter().enumerate().filter(|(_, count)| *count > 0).collect();
        // The most frequent first.
        kinds.sort_by_key(|(kind, count)| (std::cmp::Reverse(*count), *kind));
        let total = kinds.iter().map(|(_, count)| count).sum();
        let mut tree = Vec::with_capacity(2 * kinds.len());
        grow(&mut tree, &kinds, total);
        Self { tree, total }
    }

    /// Draw once; `drawn` gets the number of each kind.
    pub(crate) fn draw(&self, stream: &mut Stream, drawn: &mut [u32]) {
        drawn.fill(0);
        self.share(stream, 0, self.total, drawn);
    }

    /// Share `n` items out among the kinds of the group at this place.
    fn share(&self, stream: &mut Stream, place: usize, n: u64, drawn: &mut [u32]) {
        match self.tree.get(place) {
            None => {}
            _ if n == 0 => {}
            Some(&Node::Kind(kind)) => {
                if let Some(slot) = drawn.get_mut(kind) {
                    *slot = u32::try_from(n).unwrap_or(u32::MAX);
                }
            }
            Some(&Node::Cut { weight, total, second }) => {
                let taken = binomial(stream, n, weight, total);
                self.share(stream, place + 1, taken, drawn);
                self.share(stream, second, n - taken, drawn);
            }
        }
    }
}

/// Add the group of these kinds, which together occur `total` times, to the tree.
fn grow(tree: &mut Vec<Node>, kinds: &[(usize, u64)], total: u64) {
    match kinds {
        [] => {}
        [(kind, _)] => tree.push(Node::Kind(*kind)),
        _ => {
            let (cut, weight) = half(kinds, total);
            let (first, others) = kinds.split_at_checked(cut).unwrap_or((kinds, &[]));
            let place = tree.len();
            tree.push(Node::Cut { weight, total, second: 0 });
            grow(tree, first, weight);
            let end = tree.len();
            if let Some(Node::Cut { second, .. }) = tree.get_mut(place) {
                *second = end;
            }
            grow(tree, others, total - weight);
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
