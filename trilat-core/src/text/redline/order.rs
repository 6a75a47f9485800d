//! What stayed in place and what moved.

use super::align::Pair;

/// Where a pair stands: in place, or in a block of neighbors that moved together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    pub(super) in_place: bool,
    pub(super) block: Option<usize>,
}

/// The order of a redline: that of the later text, with what only the earlier text has behind the
/// later partner of the sentence before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(usize, bool, usize);

impl Key {
    pub(super) const fn later(index: usize) -> Self {
        Self(index + 1, false, index)
    }

    pub(super) fn earlier(index: usize, pairs: &[Pair]) -> Self {
        let next = pairs.partition_point(|pair| pair.before < index);
        let before = next.checked_sub(1).and_then(|at| pairs.get(at));
        Self(before.map_or(0, |pair| pair.after + 1), true, index)
    }
}

/// The heaviest run of pairs whose order is the same in both texts is in place. The pairs come in
/// the order of the earlier text.
pub(super) fn in_place(pairs: &[Pair], words: impl Fn(&Pair) -> usize) -> Vec<Placed> {
    let size = pairs.iter().map(|pair| pair.after + 2).max().unwrap_or(0);
    // The best run that ends at or before each later sentence: its weight and its last pair.
    let mut best: Vec<(usize, Option<usize>)> = vec![(0, None); size];
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, pair) in pairs.iter().enumerate() {
        let (weight, last) = up_to(&best, pair.after);
        before.push(last);
        put(&mut best, pair.after + 1, (weight + words(pair) + 1, Some(at)));
    }
    let mut kept = vec![false; pairs.len()];
    let mut at = up_to(&best, size).1;
    while let Some(index) = at {
        if let Some(slot) = kept.get_mut(index) {
            *slot = true;
        }
        at = before.get(index).copied().flatten();
    }
    let mut out: Vec<Placed> = Vec::with_capacity(pairs.len());
    let mut blocks = 0;
    let mut last: Option<Pair> = None;
    for (pair, in_place) in pairs.iter().zip(kept) {
        if in_place {
            out.push(Placed { in_place, block: None });
            last = None;
            continue;
        }
        let follows =
            last.is_some_and(|it| it.before + 1 == pair.before && it.after + 1 == pair.after);
        blocks += usize::from(!follows);
        out.push(Placed { in_place, block: Some(blocks) });
        last = Some(*pair);
    }
    out
}

/// The heaviest entry among the first `count`, in a Fenwick tree of maxima.
fn up_to(tree: &[(usize, Option<usize>)], count: usize) -> (usize, Option<usize>) {
    let (mut best, mut at) = ((0, None), count.min(tree.len()));
    while at > 0 {
        if let Some(entry) = tree.get(at - 1)
            && entry.0 > best.0
        {
            best = *entry;
        }
        at &= at - 1;
    }
    best
}

/// Puts an entry at a place counted from 1.
fn put(tree: &mut [(usize, Option<usize>)], place: usize, entry: (usize, Option<usize>)) {
    let mut at = place;
    while at > 0 && at <= tree.len() {
        if let Some(slot) = tree.get_mut(at - 1)
            && entry.0 > slot.0
        {
            *slot = entry;
        }
        at += at & at.wrapping_neg();
    }
}
