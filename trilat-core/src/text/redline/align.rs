//! Which sentence of one text goes with which of the other.

use std::collections::{BTreeMap, HashMap};

use super::similarity::{Side, Weights};
use crate::base::assign;

/// The least similarity of a pair.
const THRESHOLD: f64 = 0.40;
/// The least share of a sentence that another must have for it to be a part of that one.
const CONTAINED: f64 = 0.60;
/// How many candidates a sentence has at most, the likeliest first.
const CANDIDATES: usize = 16;
/// A stem in more sentences than this is no way to find candidates.
const COMMON: usize = 400;

/// Two sentences that belong together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) before: usize,
    pub(super) after: usize,
    pub(super) similarity: f64,
}

/// The pairs with the greatest sum of similarity, in the order of the earlier text.
pub(super) fn pair(before: &Side<'_>, after: &Side<'_>, weights: &Weights) -> Vec<Pair> {
    let index = index(after);
    let mut gains: Vec<Vec<(usize, i64)>> = Vec::new();
    let (rows, columns): (Vec<usize>, Vec<usize>) =
        (before.indices().collect(), after.indices().collect());
    let column_of: HashMap<usize, usize> =
        columns.iter().enumerate().map(|(column, sentence)| (*sentence, column)).collect();
    let mut similarities: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for &row in &rows {
        let mut gain = Vec::new();
        for sentence in candidates(row, before, &index, weights) {
            let similarity = weights.similarity(before.bag(row), after.bag(sentence));
            if similarity >= THRESHOLD
                && let Some(&column) = column_of.get(&sentence)
            {
                similarities.insert((row, sentence), similarity);
                #[expect(clippy::cast_possible_truncation, reason = "at most a million")]
                gain.push((column, (similarity * 1e6) as i64));
            }
        }
        gains.push(gain);
    }
    let assigned = assign(columns.len(), &gains);
    let pairs = rows.iter().zip(assigned).filter_map(|(&row, column)| {
        let sentence = *columns.get(column?)?;
        let similarity = *similarities.get(&(row, sentence))?;
        Some(Pair { before: row, after: sentence, similarity })
    });
    pairs.collect()
}

/// The sentences that have each stem.
fn index<'s>(side: &'s Side<'_>) -> HashMap<&'s str, Vec<usize>> {
    let mut out: HashMap<&str, Vec<usize>> = HashMap::new();
    for sentence in side.indices() {
        for stem in &side.bag(sentence).stems {
            out.entry(stem).or_default().push(sentence);
        }
    }
    out
}

/// The likeliest partners of a sentence: those that share the most weight, earlier ones first
/// among equals.
fn candidates(
    row: usize,
    side: &Side<'_>,
    index: &HashMap<&str, Vec<usize>>,
    weights: &Weights,
) -> Vec<usize> {
    let mut stems: Vec<(&str, &Vec<usize>)> = side
        .bag(row)
        .stems
        .iter()
        .filter_map(|stem| Some((stem.as_str(), index.get(stem.as_str())?)))
        .collect();
    stems.sort_by_key(|(stem, found)| (found.len(), *stem));
    let mut shared: BTreeMap<usize, f64> = BTreeMap::new();
    for (rank, (stem, found)) in stems.into_iter().enumerate() {
        // The rarest three are followed however common they are.
        if rank >= 3 && found.len() > COMMON {
            break;
        }
        // Where a sentence stands many times over, the nearest are tried.
        let nearest = found.partition_point(|&sentence| sentence < row);
        let from = nearest.saturating_sub(COMMON / 2).min(found.len().saturating_sub(COMMON));
        for &sentence in found.iter().skip(from).take(COMMON) {
            *shared.entry(sentence).or_default() += weights.weight(stem);
        }
    }
    let mut out: Vec<(usize, f64)> = shared.into_iter().collect();
    let near = |sentence: usize| sentence.abs_diff(row);
    out.sort_by(|a, b| b.1.total_cmp(&a.1).then(near(a.0).cmp(&near(b.0))).then(a.0.cmp(&b.0)));
    out.truncate(CANDIDATES);
    out.into_iter().map(|(sentence, _)| sentence).collect()
}

/// What has no partner, with the sentence of the other text that contains it, if one does.
pub(super) struct LeftOver {
    /// Earlier sentences, each with the later one that it was merged into.
    pub(super) before: Vec<(usize, Option<usize>)>,
    /// Later sentences, each with the earlier one that it was split from.
    pub(super) after: Vec<(usize, Option<usize>)>,
}

pub(super) fn left_over(
    before: &Side<'_>,
    after: &Side<'_>,
    pairs: &[Pair],
    weights: &Weights,
) -> LeftOver {
    let one = |side: &Side<'_>, other: &Side<'_>, mine: &[usize], theirs: &[usize]| {
        let mut partnered = theirs.to_vec();
        partnered.sort_unstable();
        let index = index(other);
        let alone = side.indices().filter(|sentence| mine.binary_search(sentence).is_err());
        let alone: Vec<usize> = alone.collect();
        let find = |&sentence: &usize| {
            let bag = side.bag(sentence);
            let found = candidates(sentence, side, &index, weights).into_iter();
            let within = found
                .filter(|candidate| partnered.binary_search(candidate).is_ok())
                .map(|candidate| (candidate, weights.contained(bag, other.bag(candidate))))
                .filter(|(_, share)| *share >= CONTAINED && bag.stems.len() >= 3)
                .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
            (sentence, within.map(|(candidate, _)| candidate))
        };
        alone.iter().map(find).collect::<Vec<_>>()
    };
    let mut mine: Vec<usize> = pairs.iter().map(|pair| pair.before).collect();
    let mut theirs: Vec<usize> = pairs.iter().map(|pair| pair.after).collect();
    mine.sort_unstable();
    theirs.sort_unstable();
    LeftOver {
        before: one(before, after, &mine, &theirs),
        after: one(after, before, &theirs, &mine),
    }
}
