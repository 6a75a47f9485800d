//! A weighted network.

use crate::measure::error::{ErrorKind, MeasureError, quoted, unfit};
use crate::measure::table::empty_name;
use serde::Serialize;

/// A tie of two nodes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Edge {
    /// The place of one node.
    pub first: usize,
    /// The place of the other, which comes later.
    pub second: usize,
    /// The weight; 0 if the two have something in common but the measure is 0.
    pub weight: f64,
    /// How many propositions the two have in common.
    pub common: u64,
}

/// An undirected weighted network of named nodes; nodes without a tie are kept.
///
/// ```
/// use trilat_core::measure::{Leiden, Network};
///
/// let names = ["US", "JP", "CN", "RU"].map(String::from).to_vec();
/// let network = Network::new(names, [("US", "JP", 3.0), ("RU", "CN", 2.0), ("JP", "CN", 0.5)])?;
/// assert_eq!(network.weight("JP", "US")?, 3.0);
/// let camps = network.camps(&Leiden::new(1.0, 1, 1)?)?;
/// assert_eq!(camps.members(), [[0, 1], [2, 3]]);
/// # Ok::<(), trilat_core::measure::MeasureError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Network {
    nodes: Vec<String>,
    /// Sorted by the places of both nodes.
    edges: Vec<Edge>,
}

impl Network {
    /// A network from its nodes and weighted ties.
    ///
    /// # Errors
    /// A node without a name or named twice, a tie of a node that is not there or
    /// with itself, a tie given twice, or a weight that is not finite.
    pub fn new<'n>(
        nodes: Vec<String>,
        ties: impl IntoIterator<Item = (&'n str, &'n str, f64)>,
    ) -> Result<Self, MeasureError> {
        let mut places = std::collections::BTreeMap::new();
        for (place, name) in nodes.iter().enumerate() {
            if name.is_empty() {
                return Err(empty_name("actor"));
            }
            if places.insert(name.as_str(), place).is_some() {
                let detail = format!("the actor {} is named twice", quoted(name));
                return Err(MeasureError::new(ErrorKind::DuplicateName, detail).with_value(name));
            }
        }
        let find = |name: &str| places.get(name).copied().ok_or_else(|| unknown(name));
        let mut edges = Vec::new();
        for (row, (one, other, weight)) in ties.into_iter().enumerate() {
            let (a, b) = (find(one)?, find(other)?);
            let bad = |kind, detail: String| {
                Err(MeasureError::new(kind, detail).at(row + 1, "weight").with_value(weight))
            };
            if a == b {
                return bad(ErrorKind::Parameter, format!("{} is tied to itself", quoted(one)));
            }
            if let Some(what) = unfit(weight) {
                return bad(ErrorKind::Weight, format!("the weight `{weight}` {what}"));
            }
            edges.push(Edge { first: a.min(b), second: a.max(b), weight, common: 0 });
        }
        edges.sort_by_key(|edge| (edge.first, edge.second));
        for pair in edges.windows(2) {
            if let [a, b] = pair
                && (a.first, a.second) == (b.first, b.second)
            {
                let name = |place: usize| nodes.get(place).map_or("", String::as_str);
                let detail = format!(
                    "the tie of {} and {} is given twice",
                    quoted(name(a.first)),
                    quoted(name(a.second))
                );
                return Err(MeasureError::new(ErrorKind::DuplicateCell, detail)
                    .at(name(a.first), name(a.second))
                    .with_value(b.weight));
            }
        }
        Ok(Self { nodes, edges })
    }

    pub(super) fn of_sorted(nodes: Vec<String>, edges: Vec<Edge>) -> Self {
        Self { nodes, edges }
    }

    /// The nodes.
    #[must_use]
    pub fn nodes(&self) -> &[String] {
        &self.nodes
    }

    /// The ties, by the places of both nodes.
    #[must_use]
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// The tie of two nodes by their places, in either order.
    #[must_use]
    pub fn edge(&self, one: usize, other: usize) -> Option<&Edge> {
        let key = (one.min(other), one.max(other));
        let place = self.edges.binary_search_by_key(&key, |edge| (edge.first, edge.second)).ok()?;
        self.edges.get(place)
    }

    /// The weight of the tie of two nodes, 0 without one.
    ///
    /// # Errors
    /// A node that is not there.
    pub fn weight(&self, one: &str, other: &str) -> Result<f64, MeasureError> {
        let find = |name: &str| {
            self.nodes.iter().position(|node| node == name).ok_or_else(|| unknown(name))
        };
        Ok(self.edge(find(one)?, find(other)?).map_or(0.0, |edge| edge.weight))
    }

    /// The nodes without any tie of a weight other than 0.
    #[must_use]
    pub fn isolates(&self) -> Vec<usize> {
        let mut tied = vec![false; self.nodes.len()];
        for edge in self.edges.iter().filter(|edge| edge.weight != 0.0) {
            for place in [edge.first, edge.second] {
                if let Some(tied) = tied.get_mut(place) {
                    *tied = true;
                }
            }
        }
        tied.iter().enumerate().filter(|(_, tied)| !**tied).map(|(place, _)| place).collect()
    }

    /// For each node its neighbours in order with the weights of the ties, ties of
    /// weight 0 left out.
    ///
    /// # Errors
    /// A negative weight.
    pub(super) fn neighbours(&self, what: &str) -> Result<Vec<Vec<(usize, f64)>>, MeasureError> {
        let mut neighbours = vec![Vec::new(); self.nodes.len()];
        for edge in self.edges.iter().filter(|edge| edge.weight != 0.0) {
            if edge.weight < 0.0 {
                let name = |place: usize| self.nodes.get(place).map_or("", String::as_str);
                return Err(MeasureError::new(
                    ErrorKind::Weight,
                    format!("{what} need weights that are not negative, and `{}` is", edge.weight),
                )
                .at(name(edge.first), name(edge.second))
                .with_value(edge.weight));
            }
            for (from, to) in [(edge.first, edge.second), (edge.second, edge.first)] {
                if let Some(list) = neighbours.get_mut(from) {
                    list.push((to, edge.weight));
                }
            }
        }
        for list in &mut neighbours {
            list.sort_unstable_by_key(|(place, _)| *place);
        }
        Ok(neighbours)
    }
}

fn unknown(name: &str) -> MeasureError {
    MeasureError::new(ErrorKind::UnknownActor, format!("there is no actor {}", quoted(name)))
        .with_value(name)
}
