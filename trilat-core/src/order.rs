//! Sorting that is compiled once.
//!
//! The standard library's sort is compiled anew for every type, at some 15 KB each. Here places
//! are sorted, whatever lies there. Where much is sorted often, the standard sort is the faster.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

/// A set of things, put in one by one; `collect` would sort them first.
pub(crate) fn set<T: Ord>(things: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut out = BTreeSet::new();
    out.extend(things);
    out
}

/// The same of keys with their values; of two values of one key the later is kept.
pub(crate) fn map<K: Ord, V>(things: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut out = BTreeMap::new();
    out.extend(things);
    out
}

/// Puts things in order; equal ones keep the order that they had.
pub(crate) fn sort_by<T>(things: &mut Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) {
    if things.len() < 2 {
        return;
    }
    let order = sorted_places(things.len(), &mut |a, b| match (things.get(a), things.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut taken: Vec<Option<T>> = things.drain(..).map(Some).collect();
    things.extend(order.into_iter().filter_map(|place| taken.get_mut(place)?.take()));
}

/// The same by a key of each.
pub(crate) fn sort_by_key<T, K: Ord>(things: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(things, |a, b| key(a).cmp(&key(b)));
}

#[inline(never)]
fn sorted_places(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&a, &b| compare(a, b));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_their_order() {
        let mut words = vec!["go", "", "be", "do", "a", "to", "b"];
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, ["", "a", "b", "go", "be", "do", "to"]);
        sort_by(&mut words, |a, b| b.cmp(a));
        assert_eq!(words, ["to", "go", "do", "be", "b", "a", ""]);
        let mut none: Vec<String> = Vec::new();
        sort_by(&mut none, Ord::cmp);
        assert!(none.is_empty());
    }
}
