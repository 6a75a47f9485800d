//! Congruence, conflict and their normalisations against the plain formulas.

use super::any_statements;
use crate::measure::{Normalisation, Relation, Scale, Side, StatementCounts, Statements};
use proptest::prelude::*;

/// x_ijk as a plain list for one actor: proposition × level.
fn matrix(counts: &StatementCounts, actor: usize) -> Vec<Vec<f64>> {
    let mut x = vec![vec![0.0; counts.scale().len()]; counts.propositions().len()];
    for stances in &counts.rows[actor] {
        for stance in &stances.levels {
            x[stances.proposition][usize::from(stance.level)] = stance.count;
        }
    }
    x
}

/// Congruence and conflict straight from the formula.
fn naive(x: &[Vec<f64>], y: &[Vec<f64>]) -> (f64, f64) {
    let (mut near, mut far) = (0.0, 0.0);
    for (x, y) in x.iter().zip(y) {
        for (k, a) in x.iter().enumerate() {
            for (l, b) in y.iter().enumerate() {
                let apart = k.abs_diff(l) as f64 / (x.len() - 1) as f64;
                near += a * b * (1.0 - apart);
                far += a * b * apart;
            }
        }
    }
    (near, far)
}

const ALL: [Normalisation; 5] = [
    Normalisation::None,
    Normalisation::Activity,
    Normalisation::Jaccard,
    Normalisation::JaccardMultiset,
    Normalisation::Cosine,
];

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * (1.0 + b.abs())
}

proptest! {
    #[test]
    fn ties_are_the_formulas(said in any_statements(2..=5)) {
        let counts = said.counts();
        for edge in counts.network(Relation::Congruence, Normalisation::None).unwrap().edges() {
            let (x, y) = (matrix(&counts, edge.first), matrix(&counts, edge.second));
            let (congruence, conflict) = naive(&x, &y);
            prop_assert!(near(edge.weight, congruence));
            let of = |relation, how| {
                let network = counts.network(relation, how).unwrap();
                network.edge(edge.second, edge.first).unwrap().weight
            };
            prop_assert!(near(of(Relation::Conflict, Normalisation::None), conflict));
            let sum = |x: &[Vec<f64>]| x.iter().flatten().sum::<f64>();
            let activity = of(Relation::Congruence, Normalisation::Activity);
            prop_assert!(near(activity, congruence / (0.5 * (sum(&x) + sum(&y)))));
            // Vectors in the inner product that congruence is.
            let length = |x: &[Vec<f64>]| naive(x, x).0.sqrt();
            let cosine = of(Relation::Congruence, Normalisation::Cosine);
            prop_assert!(near(cosine, congruence / (length(&x) * length(&y))));
        }
    }

    #[test]
    fn on_two_levels_the_indices_are_those_of_sets_and_vectors(said in any_statements(2..=2)) {
        let counts = said.counts();
        for edge in counts.network(Relation::Congruence, Normalisation::Jaccard).unwrap().edges() {
            let flat = |actor| matrix(&counts, actor).concat();
            let (x, y) = (flat(edge.first), flat(edge.second));
            let count = |test: &dyn Fn(f64, f64) -> bool| {
                x.iter().zip(&y).filter(|(a, b)| test(**a, **b)).count() as f64
            };
            let both = count(&|a, b| a > 0.0 && b > 0.0);
            let either = count(&|a, b| a > 0.0 || b > 0.0);
            prop_assert!(near(edge.weight, both / either));
            let of = |how| {
                let network = counts.network(Relation::Congruence, how).unwrap();
                network.edge(edge.first, edge.second).unwrap().weight
            };
            let sum = |pick: fn(f64, f64) -> f64| -> f64 {
                x.iter().zip(&y).map(|(a, b)| pick(*a, *b)).sum()
            };
            prop_assert!(near(of(Normalisation::JaccardMultiset), sum(f64::min) / sum(f64::max)));
            let product = sum(|a, b| a * b);
            let lengths = (sum(|a, _| a * a) * sum(|_, b| b * b)).sqrt();
            prop_assert!(near(of(Normalisation::Cosine), product / lengths));
        }
    }

    #[test]
    fn indices_stay_in_range_and_subtract_is_the_difference(said in any_statements(2..=5)) {
        let counts = said.counts();
        for how in ALL {
            let of = |relation| counts.network(relation, how).unwrap();
            let [congruence, conflict, subtract] =
                [Relation::Congruence, Relation::Conflict, Relation::Subtract].map(of);
            let edges = congruence.edges().iter().zip(conflict.edges()).zip(subtract.edges());
            for ((one, two), both) in edges {
                prop_assert!(near(both.weight, one.weight - two.weight));
                prop_assert!(one.weight >= 0.0 && two.weight >= 0.0 && one.common > 0);
                if !matches!(how, Normalisation::None | Normalisation::Activity) {
                    prop_assert!(one.weight <= 1.0 + 1e-12 && two.weight <= 1.0 + 1e-12);
                }
            }
        }
    }

    #[test]
    fn actors_who_say_the_same_are_wholly_alike(said in any_statements(2..=5)) {
        let mut twice = said.clone();
        for (proposition, level) in said.said_by("a0") {
            twice.add("twin", &proposition, &level, None, None).unwrap();
        }
        prop_assume!(!said.said_by("a0").is_empty());
        let counts = twice.counts();
        for how in [Normalisation::Jaccard, Normalisation::JaccardMultiset, Normalisation::Cosine] {
            let network = counts.network(Relation::Congruence, how).unwrap();
            let alike = network.weight("a0", "twin").unwrap();
            prop_assert!(near(alike, 1.0));
        }
    }

    #[test]
    fn affiliations_add_up(said in any_statements(2..=5)) {
        let counts = said.counts();
        let ties = counts.affiliations().ties;
        let sum: f64 = ties.iter().map(|tie| tie.count).sum();
        prop_assert!(near(sum, said.len() as f64));
        prop_assert!(near(sum, counts.activity().iter().sum()));
        for tie in &ties {
            prop_assert!(tie.subtract.abs() <= tie.count);
            match tie.combine {
                Side::Agree => prop_assert!(tie.subtract > 0.0),
                Side::Disagree => prop_assert!(tie.subtract < 0.0),
                Side::Mixed => {}
            }
        }
        let back = counts.transposed().transposed();
        prop_assert_eq!(&back.rows, &counts.rows);
        prop_assert_eq!(counts.transposed().affiliations().ties.len(), ties.len());
    }
}

#[test]
fn the_worked_example() {
    let mut said = Statements::new(Scale::integers(-5..=5).unwrap()).unwrap();
    for _ in 0..2 {
        said.add("i", "j", "-4", None, None).unwrap();
    }
    for _ in 0..3 {
        said.add("i'", "j", "2", None, None).unwrap();
    }
    let of = |relation, how| said.counts().network(relation, how).unwrap().edges()[0].weight;
    assert_eq!(of(Relation::Congruence, Normalisation::None), 2.4);
    assert_eq!(of(Relation::Conflict, Normalisation::None), 3.6);
    assert_eq!(of(Relation::Subtract, Normalisation::None), -1.2);
    assert_eq!(of(Relation::Congruence, Normalisation::Activity), 0.96);
    // One vector is three halves of one at the other's level: the angle is that of the levels.
    assert_eq!(of(Relation::Congruence, Normalisation::Cosine), 0.4);
    // Ten thresholds, of which four are passed alike: 4 shared of 16 taken by either.
    assert_eq!(of(Relation::Congruence, Normalisation::Jaccard), 0.25);
}

#[test]
fn actors_without_a_tie_stay() {
    let mut said = Statements::new(Scale::ordinal(["no", "yes"]).unwrap()).unwrap();
    said.actor("AU").unwrap();
    said.add("US", "p", "yes", None, None).unwrap();
    said.add("CN", "p", "no", None, None).unwrap();
    let network = said.counts().network(Relation::Congruence, Normalisation::Activity).unwrap();
    assert_eq!(network.nodes(), ["AU", "CN", "US"]);
    // Tied by what both speak of, though with a weight of 0.
    assert_eq!((network.edges().len(), network.edges()[0].weight), (1, 0.0));
    assert_eq!(network.isolates(), [0, 1, 2]);
}

#[test]
fn the_middle_of_a_scale_is_no_side() {
    let mut said = Statements::new(Scale::ordinal(["against", "torn", "for"]).unwrap()).unwrap();
    for (actor, level) in [("a", "for"), ("b", "against"), ("c", "torn"), ("d", "for")] {
        said.add(actor, "p", level, None, None).unwrap();
    }
    said.add("d", "p", "torn", None, None).unwrap();
    let ties = said.counts().affiliations().ties;
    let sides: Vec<(f64, Side)> = ties.iter().map(|tie| (tie.subtract, tie.combine)).collect();
    assert_eq!(
        sides,
        [(1.0, Side::Agree), (-1.0, Side::Disagree), (0.0, Side::Mixed), (1.0, Side::Mixed)]
    );
}
