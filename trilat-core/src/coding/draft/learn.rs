//! How weights are learned: logistic regression, always the same from the same examples.

use std::collections::BTreeMap;

/// What is seen of an example, and whether it is one of what is looked for.
pub(super) struct Example {
    pub(super) features: Vec<u32>,
    pub(super) is: bool,
}

/// Learns a weight for each feature: steps of AdaGrad in a fixed order, with a pull to zero.
pub(super) fn learn<'e>(
    examples: impl Iterator<Item = &'e Example> + Clone,
    rounds: usize,
    pull: f64,
    least: usize,
) -> BTreeMap<u32, f64> {
    let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
    for example in examples.clone() {
        for feature in &example.features {
            *seen.entry(*feature).or_default() += 1;
        }
    }
    let index: BTreeMap<u32, usize> = seen
        .iter()
        .filter(|(_, count)| **count >= least)
        .enumerate()
        .map(|(at, (feature, _))| (*feature, at))
        .collect();
    let rows: Vec<(Vec<usize>, f64)> = examples
        .map(|it| {
            let features = it.features.iter().filter_map(|feature| index.get(feature).copied());
            (features.collect(), if it.is { 1.0 } else { 0.0 })
        })
        .collect();
    let mut weights = vec![0.0_f64; index.len()];
    let size = rows.len().max(1);
    #[expect(clippy::cast_precision_loss, reason = "a few thousand examples")]
    let size_f = size as f64;
    // Full-batch steps with a learning rate of its own for each feature (Rprop).
    let mut step = vec![0.1_f64; weights.len()];
    let mut last = vec![0.0_f64; weights.len()];
    for _ in 0..rounds {
        let mut gradient: Vec<f64> = weights.iter().map(|weight| pull * weight).collect();
        for (features, is) in &rows {
            let sum: f64 = features.iter().filter_map(|at| weights.get(*at)).sum();
            let error = 1.0 / (1.0 + (-sum).exp()) - is;
            for at in features {
                if let Some(slot) = gradient.get_mut(*at) {
                    *slot += error;
                }
            }
        }
        for (((weight, step), last), gradient) in
            weights.iter_mut().zip(&mut step).zip(&mut last).zip(&gradient)
        {
            let same = *last * gradient;
            if same > 0.0 {
                *step = (*step * 1.2).min(0.5);
            } else if same < 0.0 {
                *step *= 0.5;
            }
            *last = if same < 0.0 { 0.0 } else { *gradient };
            if same >= 0.0 {
                *weight -= gradient.signum() * step.min(gradient.abs() * size_f);
            }
        }
    }
    index.into_iter().zip(weights).map(|((feature, _), weight)| (feature, weight)).collect()
}
