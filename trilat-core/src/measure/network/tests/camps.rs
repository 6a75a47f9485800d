//! Camps and actors between them.

use super::any_statements;
use crate::measure::{
    Camps, Leiden, Network, Normalisation, Relation, Scale, Statements, Undefined,
};
use proptest::prelude::*;

/// Zachary's karate club: "An Information Flow Model for Conflict and Fission in
/// Small Groups", Journal of Anthropological Research 33 (1977), unweighted.
const KARATE: [(usize, &[usize]); 34] = [
    (1, &[2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32]),
    (2, &[3, 4, 8, 14, 18, 20, 22, 31]),
    (3, &[4, 8, 9, 10, 14, 28, 29, 33]),
    (4, &[8, 13, 14]),
    (5, &[7, 11]),
    (6, &[7, 11, 17]),
    (7, &[17]),
    (8, &[]),
    (9, &[31, 33, 34]),
    (10, &[34]),
    (11, &[]),
    (12, &[]),
    (13, &[]),
    (14, &[34]),
    (15, &[33, 34]),
    (16, &[33, 34]),
    (17, &[]),
    (18, &[]),
    (19, &[33, 34]),
    (20, &[34]),
    (21, &[33, 34]),
    (22, &[]),
    (23, &[33, 34]),
    (24, &[26, 28, 30, 33, 34]),
    (25, &[26, 28, 32]),
    (26, &[32]),
    (27, &[30, 34]),
    (28, &[34]),
    (29, &[32, 34]),
    (30, &[33, 34]),
    (31, &[33, 34]),
    (32, &[33, 34]),
    (33, &[34]),
    (34, &[]),
];

fn karate() -> Network {
    let names: Vec<String> = (1..=34).map(|member| member.to_string()).collect();
    let ties: Vec<(String, String)> = KARATE
        .iter()
        .flat_map(|(one, others)| others.iter().map(|o| (one.to_string(), o.to_string())))
        .collect();
    let ties = ties.iter().map(|(one, other)| (one.as_str(), other.as_str(), 1.0));
    Network::new(names, ties).unwrap()
}

#[test]
fn the_karate_club_falls_into_four() {
    let network = karate();
    assert_eq!(network.edges().len(), 78);
    let camps = network.camps(&Leiden::new(1.0, 10, 1).unwrap()).unwrap();
    // The greatest modularity there is: Brandes and others, "On Modularity Clustering" (2008).
    let value = camps.modularity().value().unwrap();
    assert_eq!(format!("{value:.4}"), "0.4198");
    assert_eq!(camps.members().len(), 4);
    let betweenness = network.betweenness(true).unwrap();
    // As printed by networkx for the unweighted club.
    let shown: Vec<String> =
        [0, 33, 32, 2, 31].iter().map(|&place| format!("{:.6}", betweenness[place])).collect();
    assert_eq!(shown, ["0.437635", "0.304075", "0.145247", "0.143657", "0.138276"]);
}

#[test]
fn a_node_that_stands_alone_is_a_camp() {
    let names = ["a", "b", "c"].map(String::from).to_vec();
    let network = Network::new(names.clone(), [("a", "c", 2.0)]).unwrap();
    let plain = Leiden::new(1.0, 1, 0).unwrap();
    let camps = network.camps(&plain).unwrap();
    assert_eq!((camps.of(), camps.modularity().n()), (&[0, 1, 0][..], 2));
    assert_eq!(network.isolates(), [1]);
    let empty = Network::new(names, []).unwrap().camps(&plain).unwrap();
    assert_eq!(empty.modularity().why(), Some(Undefined::NoActivity));
    assert_eq!(empty.of(), [0, 1, 2]);
}

#[test]
fn negative_ties_have_no_camps_and_no_ways() {
    let names = ["US", "CN"].map(String::from).to_vec();
    let network = Network::new(names, [("US", "CN", -1.5)]).unwrap();
    let error = network.camps(&Leiden::new(1.0, 1, 0).unwrap()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "row `US`, column `CN`: camps need weights that are not negative, and `-1.5` is"
    );
    assert!(network.betweenness(false).is_err());
}

#[test]
fn bad_networks_are_refused() {
    let names = || ["a", "b"].map(String::from).to_vec();
    let message = |ties: &[(&str, &str, f64)]| {
        Network::new(names(), ties.iter().copied()).unwrap_err().to_string()
    };
    assert_eq!(message(&[("a", "a", 1.0)]), "row `1`, column `weight`: `a` is tied to itself");
    assert_eq!(message(&[("a", "x", 1.0)]), "there is no actor `x`");
    assert_eq!(
        message(&[("a", "b", f64::NAN)]),
        "row `1`, column `weight`: the weight `NaN` is not a finite number"
    );
    assert_eq!(
        message(&[("a", "b", 1.0), ("b", "a", 2.0)]),
        "row `a`, column `b`: the tie of `a` and `b` is given twice"
    );
    let twice = Network::new(["a", "a"].map(String::from).to_vec(), []).unwrap_err();
    assert_eq!(twice.to_string(), "the actor `a` is named twice");
    assert!(Leiden::new(0.0, 1, 0).is_err() && Leiden::new(1.0, 0, 0).is_err());
}

#[test]
fn equally_short_ways_share_the_betweenness() {
    // From a to d by b (1/3 + 1/6) or by c (1/4 + 1/4): equal but for rounding. From b to c
    // the way by d is the shorter.
    let names = ["a", "b", "c", "d"].map(String::from).to_vec();
    let ties = [("a", "b", 3.0), ("b", "d", 6.0), ("a", "c", 4.0), ("c", "d", 4.0)];
    let network = Network::new(names, ties).unwrap();
    assert_eq!(network.betweenness(false).unwrap(), [0.0, 0.5, 0.5, 1.0]);
}

#[test]
fn an_actor_between_the_camps_agrees_with_both() {
    let mut said = Statements::new(Scale::ordinal(["no", "yes"]).unwrap()).unwrap();
    let stances = [("CN", "nnnn"), ("JP", "yyyy"), ("RU", "nnnn"), ("US", "yyyy"), ("VN", "yynn")];
    for (actor, levels) in stances {
        for (place, level) in levels.chars().enumerate() {
            let level = if level == 'y' { "yes" } else { "no" };
            said.add(actor, &place.to_string(), level, None, None).unwrap();
        }
    }
    let counts = said.counts();
    let network = counts.network(Relation::Congruence, Normalisation::None).unwrap();
    let camps = network.camps(&Leiden::new(1.0, 5, 1).unwrap()).unwrap();
    assert_eq!(camps.of()[0], camps.of()[2]);
    assert_eq!(camps.of()[1], camps.of()[3]);
    assert_ne!(camps.of()[0], camps.of()[1]);
    let shares = counts.camp_shares(&camps).unwrap();
    let of = |actor: usize, camp: usize| shares.shares[actor][camps.of()[camp]];
    assert_eq!(of(0, 1).value(), Some(0.0));
    // Vietnam agrees with half of what either side says.
    let others: Vec<_> = [0, 1].iter().map(|&camp| of(4, camp)).collect();
    assert!(others.iter().all(|share| share.value() == Some(0.5) && share.n() == 2));
    let between = network.betweenness(false).unwrap();
    assert!(between[4] > 0.0 && between[..4].iter().all(|value| *value == 0.0));
}

fn connected(network: &Network, camps: &Camps) -> bool {
    camps.members().iter().all(|camp| {
        let mut reached = vec![camp[0]];
        let mut place = 0;
        while place < reached.len() {
            let node = reached[place];
            let near = camp
                .iter()
                .copied()
                .filter(|&other| network.edge(node, other).is_some_and(|edge| edge.weight > 0.0));
            for other in near.collect::<Vec<_>>() {
                if !reached.contains(&other) {
                    reached.push(other);
                }
            }
            place += 1;
        }
        reached.len() == camp.len()
    })
}

/// Modularity from the formula, pair by pair of nodes.
fn modularity(network: &Network, of: &[usize], resolution: f64) -> f64 {
    let n = network.nodes().len();
    let weight = |a: usize, b: usize| {
        if a == b { 0.0 } else { network.edge(a, b).map_or(0.0, |edge| edge.weight) }
    };
    let strength: Vec<f64> = (0..n).map(|a| (0..n).map(|b| weight(a, b)).sum()).collect();
    let total: f64 = strength.iter().sum();
    let mut sum = 0.0;
    for a in 0..n {
        for b in 0..n {
            if of[a] == of[b] {
                sum += weight(a, b) - resolution * strength[a] * strength[b] / total;
            }
        }
    }
    sum / total
}

proptest! {
    #[test]
    fn camps_are_connected_and_no_node_would_rather_move(
        said in any_statements(2..=3), resolution in 0.5..2.0, seed: u64,
    ) {
        let network = said.counts().network(Relation::Congruence, Normalisation::None).unwrap();
        let how = Leiden::new(resolution, 3, seed).unwrap();
        let camps = network.camps(&how).unwrap();
        prop_assert_eq!(&camps, &network.camps(&how).unwrap());
        prop_assert!(connected(&network, &camps));
        let Some(quality) = camps.modularity().value() else { return Ok(()) };
        prop_assert!((quality - modularity(&network, camps.of(), resolution)).abs() < 1e-9);
        for node in 0..network.nodes().len() {
            for camp in 0..=camps.members().len() {
                let mut moved = camps.of().to_vec();
                moved[node] = camp;
                prop_assert!(modularity(&network, &moved, resolution) <= quality + 1e-9);
            }
        }
    }

    #[test]
    fn betweenness_is_found_by_counting_ways(said in any_statements(2..=2)) {
        let network = said.counts().network(Relation::Congruence, Normalisation::None).unwrap();
        let n = network.nodes().len();
        let length = |a: usize, b: usize| match network.edge(a, b) {
            _ if a == b => Some(0.0),
            Some(edge) if edge.weight > 0.0 => Some(1.0 / edge.weight),
            _ => None,
        };
        // All shortest ways by brute force over all ways without repetition.
        let mut expected = vec![0.0; n];
        for from in 0..n {
            for to in from + 1..n {
                let mut ways: Vec<(f64, Vec<usize>)> = vec![];
                let mut open = vec![(0.0, vec![from])];
                while let Some((sum, way)) = open.pop() {
                    let last = way[way.len() - 1];
                    if last == to {
                        ways.push((sum, way));
                        continue;
                    }
                    for next in (0..n).filter(|next| !way.contains(next)) {
                        if let Some(step) = length(last, next) {
                            open.push((sum + step, [way.clone(), vec![next]].concat()));
                        }
                    }
                }
                let least = ways.iter().map(|way| way.0).fold(f64::INFINITY, f64::min);
                ways.retain(|way| way.0 <= least * (1.0 + 1e-9));
                for (_, way) in &ways {
                    for &node in &way[1..way.len() - 1] {
                        expected[node] += 1.0 / ways.len() as f64;
                    }
                }
            }
        }
        for (found, expected) in network.betweenness(false).unwrap().iter().zip(&expected) {
            prop_assert!((found - expected).abs() < 1e-9);
        }
    }
}
