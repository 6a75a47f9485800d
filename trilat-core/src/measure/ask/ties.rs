//! Networks as they are handed over and back.

use crate::measure::error::{ErrorKind, MeasureError, quoted};
use crate::measure::network::{Affiliations, Column, Network, Side};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A network by the names of its nodes.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ties<'q> {
    nodes: Vec<String>,
    #[serde(borrow)]
    ties: Vec<Tie<'q>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tie<'q> {
    #[serde(borrow)]
    first: Cow<'q, str>,
    #[serde(borrow)]
    second: Cow<'q, str>,
    weight: f64,
    /// How many propositions the two have in common; nothing here reads it.
    #[serde(default)]
    common: u64,
}

impl<'q> Ties<'q> {
    pub(super) fn of(network: &'q Network) -> Self {
        let name = |place: usize| network.nodes().get(place).map_or("", String::as_str).into();
        let ties = network.edges().iter().map(|edge| Tie {
            first: name(edge.first),
            second: name(edge.second),
            weight: edge.weight,
            common: edge.common,
        });
        Self { nodes: network.nodes().to_vec(), ties: ties.collect() }
    }

    pub(super) fn network(self) -> Result<Network, MeasureError> {
        let ties = self.ties.iter().map(|tie| (&*tie.first, &*tie.second, tie.weight));
        Network::new(self.nodes, ties)
    }
}

/// A two-mode network by names.
#[derive(Serialize)]
pub(super) struct Sides<'a> {
    actors: &'a [String],
    propositions: &'a [String],
    ties: Vec<SideTaken<'a>>,
}

#[derive(Serialize)]
struct SideTaken<'a> {
    actor: &'a str,
    proposition: &'a str,
    count: f64,
    subtract: f64,
    combine: Side,
}

impl<'a> Sides<'a> {
    pub(super) fn of(all: &'a Affiliations) -> Self {
        let ties = all.ties.iter().filter_map(|tie| {
            Some(SideTaken {
                actor: all.actors.get(tie.actor)?,
                proposition: all.propositions.get(tie.proposition)?,
                count: tie.count,
                subtract: tie.subtract,
                combine: tie.combine,
            })
        });
        Self { actors: &all.actors, propositions: &all.propositions, ties: ties.collect() }
    }
}

/// Columns of the nodes, each with its name.
#[derive(Deserialize)]
pub(super) struct GivenColumns<'q>(#[serde(borrow)] Vec<(Cow<'q, str>, GivenColumn)>);

/// Values of all nodes; a number or text that is null is not known.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum GivenColumn {
    Numbers(Vec<Option<f64>>),
    Whole(Vec<usize>),
    Texts(Vec<Option<String>>),
}

impl GivenColumns<'_> {
    /// The columns, if each has a value for each node.
    pub(super) fn checked(&self, nodes: usize) -> Result<Vec<(&str, Column)>, MeasureError> {
        let column = |(name, of): &'_ (Cow<'_, str>, GivenColumn)| {
            if name == "label" {
                let message =
                    "the files have the nodes' names as `label`; name the column otherwise";
                return Err(MeasureError::new(ErrorKind::Parameter, message).with_value(name));
            }
            let (length, column) = match of {
                GivenColumn::Numbers(list) => {
                    let numbers = list.iter().map(|number| number.unwrap_or(f64::NAN));
                    (list.len(), Column::Numbers(numbers.collect()))
                }
                GivenColumn::Whole(list) => (list.len(), Column::Whole(list.clone())),
                GivenColumn::Texts(list) => (list.len(), Column::Texts(list.clone())),
            };
            if length == nodes {
                return Ok(column);
            }
            let name = quoted(name);
            let message = format!("the column {name} has {length} values, the nodes are {nodes}");
            Err(MeasureError::new(ErrorKind::Shape, message))
        };
        self.0.iter().map(|given| Ok((&*given.0, column(given)?))).collect()
    }
}
