//! Camps: communities of a network.

use super::graph::Network;
use crate::measure::chacha::Stream;
use crate::measure::error::{ErrorKind, MeasureError, unfit};
use crate::measure::measured::{Measured, Undefined};
use serde::Serialize;
use std::collections::VecDeque;

/// How camps are to be found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leiden {
    resolution: f64,
    starts: u32,
    seed: u64,
}

impl Leiden {
    /// A resolution (1 is plain modularity; more gives more and smaller camps), the
    /// number of orders of the nodes to start from, of which the best result is
    /// kept, and the seed of these orders. The first start takes the nodes as they are.
    ///
    /// # Errors
    /// A resolution that is not from 1e-60 to 1e60, or starts not from 1 to 1000.
    pub fn new(resolution: f64, starts: u32, seed: u64) -> Result<Self, MeasureError> {
        if unfit(resolution).is_some() || resolution <= 0.0 {
            return Err(MeasureError::new(
                ErrorKind::Parameter,
                format!("the resolution `{resolution:?}` is not a number from 1e-60 to 1e60"),
            )
            .with_value(resolution));
        }
        if !(1..=1000).contains(&starts) {
            return Err(MeasureError::new(
                ErrorKind::Parameter,
                format!("`{starts}` is not a number of starts from 1 to 1000"),
            )
            .with_value(starts));
        }
        Ok(Self { resolution, starts, seed })
    }
}

/// The camps of a network, numbered by their first members.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Camps {
    of: Vec<usize>,
    modularity: Measured,
}

impl Camps {
    /// The camp of each node. A node without a tie is a camp of its own.
    #[must_use]
    pub fn of(&self) -> &[usize] {
        &self.of
    }

    /// The members of each camp, in order.
    #[must_use]
    pub fn members(&self) -> Vec<Vec<usize>> {
        let mut members = vec![Vec::new(); self.of.iter().max().map_or(0, |most| most + 1)];
        for (node, &camp) in self.of.iter().enumerate() {
            if let Some(camp) = members.get_mut(camp) {
                camp.push(node);
            }
        }
        members
    }

    /// The modularity Q = Σ_c (w_c/2m − γ (K_c/2m)²) of the camps, w_c being the
    /// weight within camp c counted from both ends, K_c that of all its ties, m the
    /// weight of all. Undefined in a network without ties. `n` counts the nodes with
    /// ties, of all.
    ///
    /// Sources: Newman and Girvan (2004); resolution γ after Reichardt and Bornholdt
    /// (2006).
    #[must_use]
    pub fn modularity(&self) -> Measured {
        self.modularity
    }
}

impl Network {
    /// Camps by the Leiden algorithm: local moves, refinement, aggregation, until
    /// modularity grows no more. Every camp is connected. Where two moves are
    /// equally good the lower number wins, so the same network always has the same
    /// camps.
    ///
    /// Source: Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing
    /// well-connected communities", Scientific Reports 9 (2019); refinement takes
    /// the best merge in place of a random one.
    ///
    /// # Errors
    /// A negative weight: take congruence, not congruence less conflict.
    pub fn camps(&self, how: &Leiden) -> Result<Camps, MeasureError> {
        let graph = Graph::new(self.neighbours("camps")?);
        let n = graph.len();
        let tied = graph.neighbours.iter().filter(|list| !list.is_empty()).count() as u64;
        if graph.total <= 0.0 {
            let modularity = Measured::undefined(Undefined::NoActivity, 0, n as u64);
            return Ok(Camps { of: (0..n).collect(), modularity });
        }
        let mut stream = Stream::new(how.seed);
        let mut order: Vec<usize> = (0..n).collect();
        let mut best: Option<(f64, Vec<usize>)> = None;
        for _ in 0..how.starts {
            let camps = graph.best_from(&order, how.resolution);
            let quality = graph.modularity(&camps, how.resolution);
            // What floats cannot tell apart is not better.
            if best.as_ref().is_none_or(|(known, _)| quality > known + 1e-12) {
                best = Some((quality, camps));
            }
            shuffle(&mut stream, &mut order);
        }
        let (quality, camps) = best.unwrap_or((0.0, order));
        Ok(Camps { of: renumbered(&camps), modularity: Measured::defined(quality, tied, n as u64) })
    }
}

/// Bring the list into a random order (Fisher and Yates).
fn shuffle(stream: &mut Stream, list: &mut [usize]) {
    for last in (1..list.len()).rev() {
        let bound = last as u64 + 1;
        // Words past the last whole multiple of the bound would favour low places.
        let fair = u64::MAX - u64::MAX % bound;
        let word = std::iter::repeat_with(|| stream.next()).find(|word| *word < fair);
        let place = usize::try_from(word.unwrap_or_default() % bound).unwrap_or_default();
        list.swap(last, place);
    }
}

/// The same groups, numbered in the order of their first members.
fn renumbered(groups: &[usize]) -> Vec<usize> {
    let mut names = vec![None; groups.iter().max().map_or(0, |most| most + 1)];
    let mut next = 0;
    groups
        .iter()
        .map(|&group| {
            let Some(name) = names.get_mut(group) else { return 0 };
            *name.get_or_insert_with(|| {
                next += 1;
                next - 1
            })
        })
        .collect()
}

fn at<T: Copy + Default>(list: &[T], place: usize) -> T {
    list.get(place).copied().unwrap_or_default()
}

fn put<T>(list: &mut [T], place: usize, value: T) {
    if let Some(slot) = list.get_mut(place) {
        *slot = value;
    }
}

fn add<T: std::ops::AddAssign>(list: &mut [T], place: usize, value: T) {
    if let Some(slot) = list.get_mut(place) {
        *slot += value;
    }
}

struct Graph {
    neighbours: Vec<Vec<(usize, f64)>>,
    /// The weight within each node, counted from both ends.
    inner: Vec<f64>,
    /// The weight of all ties of each node, those within it included.
    strength: Vec<f64>,
    /// The weight of all ties, counted from both ends.
    total: f64,
}

impl Graph {
    fn new(neighbours: Vec<Vec<(usize, f64)>>) -> Self {
        let inner = vec![0.0; neighbours.len()];
        Self::with_inner(neighbours, inner)
    }

    fn with_inner(neighbours: Vec<Vec<(usize, f64)>>, inner: Vec<f64>) -> Self {
        let outer = neighbours.iter().map(|list| list.iter().map(|(_, w)| w).sum::<f64>());
        let strength: Vec<f64> = outer.zip(&inner).map(|(outer, inner)| outer + inner).collect();
        let total = strength.iter().sum();
        Self { neighbours, inner, strength, total }
    }

    fn len(&self) -> usize {
        self.neighbours.len()
    }

    fn of(&self, node: usize) -> &[(usize, f64)] {
        self.neighbours.get(node).map_or(&[], Vec::as_slice)
    }

    fn modularity(&self, groups: &[usize], resolution: f64) -> f64 {
        let mut within = vec![0.0; self.len()];
        let mut all = vec![0.0; self.len()];
        for (node, &group) in groups.iter().enumerate() {
            add(&mut within, group, at(&self.inner, node));
            add(&mut all, group, at(&self.strength, node));
            for &(to, weight) in self.of(node) {
                if at(groups, to) == group {
                    add(&mut within, group, weight);
                }
            }
        }
        let share = |(within, all): (&f64, &f64)| {
            within / self.total - resolution * (all / self.total) * (all / self.total)
        };
        within.iter().zip(&all).map(share).sum()
    }

    /// Leiden again and again from its own result until it gets no better.
    fn best_from(&self, order: &[usize], resolution: f64) -> Vec<usize> {
        const MOST_ROUNDS: usize = 100;
        let mut groups: Vec<usize> = (0..self.len()).collect();
        let mut quality = f64::NEG_INFINITY;
        for _ in 0..MOST_ROUNDS {
            let next = self.split(&self.leiden(order, &groups, resolution));
            let reached = self.modularity(&next, resolution);
            if reached <= quality + 1e-12 {
                break;
            }
            (groups, quality) = (next, reached);
        }
        groups
    }

    fn leiden(&self, order: &[usize], start: &[usize], resolution: f64) -> Vec<usize> {
        let mut groups = renumbered(start);
        self.move_nodes(order, &mut groups, resolution);
        let refined = self.refine(order, &groups, resolution);
        // Where refinement joins nothing, the groups themselves are the next nodes.
        let joined = if count(&refined) == self.len() { renumbered(&groups) } else { refined };
        if count(&joined) == self.len() {
            return groups;
        }
        let smaller = self.aggregate(&joined);
        let mut above = vec![0; smaller.len()];
        for (&node, &group) in joined.iter().zip(&groups) {
            put(&mut above, node, group);
        }
        let all: Vec<usize> = (0..smaller.len()).collect();
        let above = smaller.leiden(&all, &above, resolution);
        joined.iter().map(|&node| at(&above, node)).collect()
    }

    /// Move each node to the neighbouring group that gains most, until none gains.
    fn move_nodes(&self, order: &[usize], groups: &mut [usize], resolution: f64) {
        let mut sums = vec![0.0; self.len()];
        let mut sizes = vec![0_i64; self.len()];
        for (&group, &strength) in groups.iter().zip(&self.strength) {
            add(&mut sums, group, strength);
            add(&mut sizes, group, 1);
        }
        let mut empty: Vec<usize> =
            (0..self.len()).rev().filter(|&group| at(&sizes, group) == 0).collect();
        let mut waiting = vec![true; self.len()];
        let mut queue: VecDeque<usize> = order.iter().copied().collect();
        let mut ties = vec![0.0; self.len()];
        let mut touched = Vec::new();
        while let Some(node) = queue.pop_front() {
            put(&mut waiting, node, false);
            let (own, strength) = (at(groups, node), at(&self.strength, node));
            add(&mut sums, own, -strength);
            add(&mut sizes, own, -1);
            for &(to, weight) in self.of(node) {
                let group = at(groups, to);
                if at(&ties, group) == 0.0 {
                    touched.push(group);
                }
                add(&mut ties, group, weight);
            }
            touched.sort_unstable();
            let gain =
                |group| at(&ties, group) - resolution * strength * at(&sums, group) / self.total;
            // A move must gain more than rounding does, or moves might go round in a ring.
            let least = 1e-12 * self.total;
            let (mut best, mut most) = (own, gain(own));
            let alone = if at(&sizes, own) > 0 { empty.last().copied() } else { None };
            for group in touched.iter().copied().chain(alone) {
                let gained = gain(group);
                if gained > most + least {
                    (best, most) = (group, gained);
                }
            }
            for group in touched.drain(..) {
                put(&mut ties, group, 0.0);
            }
            if best != own {
                if Some(best) == alone {
                    empty.pop();
                }
                if at(&sizes, own) == 0 {
                    empty.push(own);
                }
                put(groups, node, best);
                for &(to, _) in self.of(node) {
                    if at(groups, to) != best && !at(&waiting, to) {
                        put(&mut waiting, to, true);
                        queue.push_back(to);
                    }
                }
            }
            add(&mut sums, best, strength);
            add(&mut sizes, best, 1);
        }
    }

    /// Within each group join nodes anew, starting from each alone, and only nodes
    /// and parts that are well connected to the rest of the group.
    fn refine(&self, order: &[usize], groups: &[usize], resolution: f64) -> Vec<usize> {
        let mut parts: Vec<usize> = (0..self.len()).collect();
        let mut sums = self.strength.clone();
        let mut sizes = vec![1_i64; self.len()];
        let mut whole = vec![0.0; self.len()];
        // The weight from each part to the rest of its group.
        let mut outward = vec![0.0; self.len()];
        for (node, &group) in groups.iter().enumerate() {
            add(&mut whole, group, at(&self.strength, node));
            let same = self.of(node).iter().filter(|(to, _)| at(groups, *to) == group);
            put(&mut outward, node, same.map(|(_, weight)| weight).sum());
        }
        let connected = |outward: f64, sum: f64, whole: f64| {
            outward >= resolution * sum * (whole - sum) / self.total
        };
        let mut ties = vec![0.0; self.len()];
        let mut touched = Vec::new();
        for &node in order {
            let (group, strength) = (at(groups, node), at(&self.strength, node));
            let own = at(&parts, node);
            let all = at(&whole, group);
            if at(&sizes, own) != 1 || !connected(at(&outward, own), strength, all) {
                continue;
            }
            for &(to, weight) in self.of(node).iter().filter(|(to, _)| at(groups, *to) == group) {
                let part = at(&parts, to);
                if at(&ties, part) == 0.0 {
                    touched.push(part);
                }
                add(&mut ties, part, weight);
            }
            touched.sort_unstable();
            let (mut best, mut most) = (own, 1e-12 * self.total);
            for &part in &touched {
                let gained = at(&ties, part) - resolution * strength * at(&sums, part) / self.total;
                if gained > most && connected(at(&outward, part), at(&sums, part), all) {
                    (best, most) = (part, gained);
                }
            }
            if best != own {
                let joined = at(&outward, best) + at(&outward, own) - 2.0 * at(&ties, best);
                put(&mut outward, best, joined);
                add(&mut sums, best, strength);
                add(&mut sizes, best, 1);
                put(&mut sizes, own, 0);
                put(&mut sums, own, 0.0);
                put(&mut parts, node, best);
            }
            for part in touched.drain(..) {
                put(&mut ties, part, 0.0);
            }
        }
        renumbered(&parts)
    }

    /// The graph of groups, numbered from 0 without gaps.
    fn aggregate(&self, groups: &[usize]) -> Self {
        let n = count(groups);
        let mut inner = vec![0.0; n];
        let mut members = vec![Vec::new(); n];
        for (node, &group) in groups.iter().enumerate() {
            add(&mut inner, group, at(&self.inner, node));
            if let Some(list) = members.get_mut(group) {
                list.push(node);
            }
        }
        let mut neighbours = Vec::with_capacity(n);
        let mut ties = vec![0.0; n];
        for (group, nodes) in members.iter().enumerate() {
            let mut touched = Vec::new();
            for &node in nodes {
                for &(to, weight) in self.of(node) {
                    let other = at(groups, to);
                    if other == group {
                        add(&mut inner, group, weight);
                        continue;
                    }
                    if at(&ties, other) == 0.0 {
                        touched.push(other);
                    }
                    add(&mut ties, other, weight);
                }
            }
            touched.sort_unstable();
            neighbours.push(touched.iter().map(|&other| (other, at(&ties, other))).collect());
            for other in touched {
                put(&mut ties, other, 0.0);
            }
        }
        Self::with_inner(neighbours, inner)
    }

    /// Groups cut into their connected parts; where nothing is cut, the same groups.
    fn split(&self, groups: &[usize]) -> Vec<usize> {
        let mut parts = vec![usize::MAX; self.len()];
        for start in 0..self.len() {
            if at(&parts, start) != usize::MAX {
                continue;
            }
            let mut reached = vec![start];
            put(&mut parts, start, start);
            while let Some(node) = reached.pop() {
                for &(to, _) in self.of(node) {
                    if at(groups, to) == at(groups, start) && at(&parts, to) == usize::MAX {
                        put(&mut parts, to, start);
                        reached.push(to);
                    }
                }
            }
        }
        parts
    }
}

/// How many groups there are, numbered without gaps.
fn count(groups: &[usize]) -> usize {
    groups.iter().max().map_or(0, |most| most + 1)
}
