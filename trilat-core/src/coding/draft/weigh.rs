//! Which candidates of a sentence are proposed, and which word fits a field best.

use super::candidates::Candidate;
use super::features;
use super::proposal::{FieldAlternative, FieldReading};
use super::weights::{Models, Weights};
use crate::model::SourceKind;

/// Candidates of one sentence with their margins; of those that overlap, the surer.
pub(super) fn keep<'c, 't>(
    found: &'c [Candidate<'t>],
    models: &Models,
    kind: SourceKind,
) -> Vec<(&'c Candidate<'t>, i32)> {
    let margins: Vec<i32> =
        found.iter().map(|it| models.commitment.margin(&features::of(it, kind))).collect();
    let kept = without_overlaps(found, &margins);
    found.iter().zip(margins).zip(kept).filter(|(_, kept)| *kept).map(|(it, _)| it).collect()
}

/// Whether each candidate of a sentence stays beside those that are surer.
pub(super) fn without_overlaps(found: &[Candidate<'_>], margins: &[i32]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(margins.get(*at)), *at));
    let mut kept = vec![false; found.len()];
    let mut taken: Vec<&Candidate<'_>> = Vec::new();
    for at in order {
        let (Some(it), Some(slot)) = (found.get(at), kept.get_mut(at)) else { continue };
        if !taken.iter().any(|other| clash(it, other)) {
            *slot = true;
            taken.push(it);
        }
    }
    kept
}

fn clash(one: &Candidate<'_>, other: &Candidate<'_>) -> bool {
    if one.operator.head == other.operator.head && one.item.index != other.item.index {
        return false;
    }
    let (a, b) = (one.place(), other.place());
    let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    shared * 2 > a.len().min(b.len())
}

/// The word that fits best, with the next two.
pub(super) fn word(models: &[(String, Weights)], features: &[u32]) -> Option<FieldReading> {
    let mut found: Vec<(i32, &str)> =
        models.iter().map(|(word, weights)| (weights.margin(features), word.as_str())).collect();
    found.sort_by_key(|(margin, word)| (std::cmp::Reverse(*margin), *word));
    // Between 0 and 1, rising with the margin; no exponential, so that all machines agree.
    let share = |margin: i32| {
        let margin = f64::from(margin) / 16.0;
        0.5 * (1.0 + margin / (1.0 + margin.abs()))
    };
    let all: f64 = found.iter().map(|(margin, _)| share(*margin)).sum();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let score = |margin: i32| (100.0 * share(margin) / all.max(1e-9)).round() as u8;
    let (_, best) = found.first()?;
    let mut reading = FieldReading::new(*best, "learned from coded statements");
    let next = found.iter().skip(1).take(2);
    reading.alternatives = next
        .map(|(margin, word)| FieldAlternative { value: (*word).into(), score: score(*margin) })
        .collect();
    Some(reading)
}
