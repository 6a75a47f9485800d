//! One commitment in two paragraphs: one record with two passages.

use std::collections::{BTreeMap, BTreeSet};

use super::features::stem;
use super::lexicon::is_stop;
use super::proposal::Proposal;
use crate::text::Text;
use crate::text::token::tokens;

/// Links proposals of different paragraphs with the same act and nearly the same words.
pub(super) fn same(proposals: &mut [Proposal], text: &Text) {
    let stems: Vec<BTreeSet<String>> = proposals
        .iter()
        .map(|it| {
            let words = text.as_str();
            let found = tokens(words, it.action.range());
            let keys = found.iter().filter(|token| !token.is_mark());
            let keys = keys.map(|token| token.key(words)).filter(|key: &String| !is_stop(key));
            keys.map(|key| stem(&key).to_owned()).collect()
        })
        .collect();
    let mut by_stem: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, stems) in stems.iter().enumerate() {
        for stem in stems {
            by_stem.entry(stem).or_default().push(at);
        }
    }
    let mut links: Vec<(usize, usize)> = Vec::new();
    for (at, own) in stems.iter().enumerate().filter(|(_, own)| own.len() >= 3) {
        // The rarest word leads to all that could be the same.
        let rare =
            own.iter().filter_map(|stem| by_stem.get(stem.as_str())).min_by_key(|it| it.len());
        for &other in rare.into_iter().flatten().filter(|other| **other > at).take(50) {
            let Some(theirs) = stems.get(other) else { continue };
            let shared = own.intersection(theirs).count();
            let fits = 10 * 2 * shared >= 8 * (own.len() + theirs.len());
            let (one, two) = (proposals.get(at), proposals.get(other));
            let apart = one.zip(two).is_some_and(|(one, two)| {
                one.at != two.at && one.text("act") == two.text("act") && one.kind == two.kind
            });
            if fits && apart {
                links.push((at, other));
            }
        }
    }
    for (one, other) in links {
        let id = |at: usize| proposals.get(at).map(|it| it.id.clone()).unwrap_or_default();
        let (first, second) = (id(one), id(other));
        if let Some(it) = proposals.get_mut(one) {
            it.same_as.push(second);
        }
        if let Some(it) = proposals.get_mut(other) {
            it.same_as.push(first);
        }
    }
}
