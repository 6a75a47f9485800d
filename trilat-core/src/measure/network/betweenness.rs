//! Actors that stand between others.

use super::graph::Network;
use crate::measure::error::{ErrorKind, MeasureError};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// The most steps (nodes × ties) that are taken: 2³³.
const MOST_STEPS: u64 = 1 << 33;

/// Two ways whose lengths differ by less than this share are equally short:
/// lengths are sums of reciprocals, which are rounded.
const TIE: f64 = 1e-12;

impl Network {
    /// The betweenness of each node: over all pairs of other nodes, the share of the
    /// shortest ways between the two that lead through it. A tie is the shorter the
    /// heavier it is, 1/weight; ties of weight 0 are no ways. From 0 to
    /// (n − 1)(n − 2)/2, by which `normalised` divides.
    ///
    /// Sources: Freeman, "A Set of Measures of Centrality Based on Betweenness",
    /// Sociometry 40 (1977); Brandes, "A Faster Algorithm for Betweenness
    /// Centrality" (2001).
    ///
    /// ```
    /// use trilat_core::measure::Network;
    ///
    /// let names = ["US", "JP", "CN"].map(String::from).to_vec();
    /// let network = Network::new(names, [("US", "JP", 3.0), ("JP", "CN", 1.0)])?;
    /// assert_eq!(network.betweenness(false)?, [0.0, 1.0, 0.0]);
    /// # Ok::<(), trilat_core::measure::MeasureError>(())
    /// ```
    ///
    /// # Errors
    /// A negative weight, a weight too small to have a length, or a network that is
    /// too large.
    pub fn betweenness(&self, normalised: bool) -> Result<Vec<f64>, MeasureError> {
        let neighbours = self.neighbours("shortest ways")?;
        let n = neighbours.len();
        if (n as u64).saturating_mul(self.edges().len() as u64) > MOST_STEPS {
            return Err(MeasureError::new(
                ErrorKind::TooLarge,
                format!("{n} nodes and {} ties are too many", self.edges().len()),
            ));
        }
        let lightest = self.edges().iter().map(|edge| edge.weight).filter(|w| *w > 0.0);
        if lightest.fold(f64::INFINITY, f64::min) < 1e-300 {
            return Err(MeasureError::new(
                ErrorKind::Weight,
                "a weight is too small to have a length",
            ));
        }
        let mut between = vec![0.0; n];
        for source in 0..n {
            add_from(source, &neighbours, &mut between);
        }
        // Each pair was met from both ends.
        let pairs = (n.saturating_sub(1) * n.saturating_sub(2)) as f64 / 2.0;
        let under = if normalised && pairs > 0.0 { 2.0 * pairs } else { 2.0 };
        Ok(between.into_iter().map(|value| value / under).collect())
    }
}

/// What is known of a node on the way from a source.
#[derive(Clone, Default)]
struct Reached {
    length: Option<f64>,
    ways: f64,
    before: Vec<usize>,
    settled: bool,
    share: f64,
}

fn add_from(source: usize, neighbours: &[Vec<(usize, f64)>], between: &mut [f64]) {
    let mut nodes = vec![Reached::default(); neighbours.len()];
    let mut order = Vec::new();
    let mut queue = BinaryHeap::new();
    if let Some(start) = nodes.get_mut(source) {
        start.length = Some(0.0);
        start.ways = 1.0;
    }
    queue.push(Next { length: 0.0, node: source });
    while let Some(Next { length, node }) = queue.pop() {
        let Some(here) = nodes.get_mut(node) else { continue };
        if here.settled {
            continue;
        }
        here.settled = true;
        let ways = here.ways;
        order.push(node);
        for &(to, weight) in neighbours.get(node).map_or(&[][..], Vec::as_slice) {
            let Some(there) = nodes.get_mut(to) else { continue };
            let way = length + 1.0 / weight;
            let slack = way * TIE;
            match there.length {
                _ if there.settled => {}
                Some(known) if way > known + slack => {}
                Some(known) if way >= known - slack => {
                    there.ways += ways;
                    there.before.push(node);
                }
                _ => {
                    there.length = Some(way);
                    there.ways = ways;
                    there.before = vec![node];
                    queue.push(Next { length: way, node: to });
                }
            }
        }
    }
    for &node in order.iter().rev() {
        let Some(here) = nodes.get_mut(node) else { continue };
        let (before, each) = (std::mem::take(&mut here.before), (1.0 + here.share) / here.ways);
        if node != source
            && let Some(sum) = between.get_mut(node)
        {
            *sum += here.share;
        }
        for from in before {
            if let Some(from) = nodes.get_mut(from) {
                from.share += from.ways * each;
            }
        }
    }
}

/// The next node to settle: the nearest, and of equally near ones the first.
struct Next {
    length: f64,
    node: usize,
}

impl Ord for Next {
    fn cmp(&self, other: &Self) -> Ordering {
        // The heap gives the greatest first, so the order is turned round.
        other.length.total_cmp(&self.length).then(other.node.cmp(&self.node))
    }
}

impl PartialOrd for Next {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Next {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Next {}
