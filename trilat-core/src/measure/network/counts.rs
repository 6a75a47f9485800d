//! How often each actor took each level on each proposition.

use crate::measure::error::{ErrorKind, MeasureError};
use crate::measure::scale::Scale;
use crate::measure::table::Table;
use std::collections::{BTreeMap, BTreeSet};

/// x_ijk: how often actor i took level k on proposition j, or the sum of the
/// weights of these statements. Actors and propositions stand in the order of
/// their names.
#[derive(Debug, Clone, PartialEq)]
pub struct StatementCounts {
    pub(super) scale: Scale,
    pub(super) actors: Vec<String>,
    pub(super) propositions: Vec<String>,
    /// For each actor its propositions in order.
    pub(super) rows: Vec<Vec<Stances>>,
}

/// What one actor said on one proposition.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stances {
    pub(super) proposition: usize,
    /// The levels taken, lowest first.
    pub(super) levels: Vec<Stance>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stance {
    pub(super) level: u16,
    /// The sum of the weights: the number of statements if all weigh one.
    pub(super) count: f64,
    /// The sum of the square roots of the weights: two such sums multiplied are the
    /// sum of the geometric means of all pairs.
    pub(super) paired: f64,
}

impl StatementCounts {
    pub(super) fn new<'s>(
        scale: Scale,
        actors: &BTreeSet<String>,
        said: impl Iterator<Item = (&'s str, &'s str, u16, f64)>,
    ) -> Self {
        // By actor, proposition and level; the names and levels in order.
        let mut cells: BTreeMap<(&str, &str), BTreeMap<u16, Stance>> = BTreeMap::new();
        let mut propositions = BTreeSet::new();
        for (actor, proposition, level, weight) in said {
            propositions.insert(proposition);
            let levels = cells.entry((actor, proposition)).or_default();
            let stance = levels.entry(level).or_insert(Stance { level, count: 0.0, paired: 0.0 });
            stance.count += weight;
            stance.paired += weight.sqrt();
        }
        let places = BTreeMap::from_iter(
            propositions.iter().enumerate().map(|(place, name)| (*name, place)),
        );
        let mut rows = BTreeMap::from_iter(actors.iter().map(|actor| (actor.as_str(), Vec::new())));
        for ((actor, proposition), levels) in cells {
            let levels = levels.into_values().collect();
            let proposition = places.get(proposition).copied().unwrap_or_default();
            rows.entry(actor).or_default().push(Stances { proposition, levels });
        }
        Self {
            scale,
            actors: rows.keys().map(ToString::to_string).collect(),
            propositions: propositions.into_iter().map(str::to_owned).collect(),
            rows: rows.into_values().collect(),
        }
    }

    /// The counts of a table: each known cell is one statement.
    ///
    /// # Errors
    /// A nominal scale.
    pub fn of(table: &Table) -> Result<Self, MeasureError> {
        if !table.scale().is_ordered() {
            return Err(MeasureError::new(
                ErrorKind::Scale,
                "the levels of statements need an order",
            ));
        }
        let actors = table.actors().iter().cloned().collect();
        let said = table.actors().iter().enumerate().flat_map(|(place, actor)| {
            table.items().iter().zip(table.row(place)).filter_map(move |(item, &code)| {
                (code != Table::MISSING).then_some((actor.as_str(), item.as_str(), code, 1.0))
            })
        });
        Ok(Self::new(table.scale().clone(), &actors, said))
    }

    /// The scale.
    #[must_use]
    pub fn scale(&self) -> &Scale {
        &self.scale
    }

    /// The actors in the order of their names, also those who said nothing.
    #[must_use]
    pub fn actors(&self) -> &[String] {
        &self.actors
    }

    /// The propositions in the order of their names.
    #[must_use]
    pub fn propositions(&self) -> &[String] {
        &self.propositions
    }

    /// How many statements each actor made (the sum of their weights).
    #[must_use]
    pub fn activity(&self) -> Vec<f64> {
        let sum = |row: &Vec<Stances>| row.iter().flat_map(|s| &s.levels).map(|s| s.count).sum();
        self.rows.iter().map(sum).collect()
    }

    /// The same counts with actors and propositions changed over: for the network
    /// of propositions that the same actors take sides on.
    #[must_use]
    pub fn transposed(&self) -> Self {
        let mut rows: Vec<Vec<Stances>> = vec![Vec::new(); self.propositions.len()];
        for (actor, row) in self.rows.iter().enumerate() {
            for stances in row {
                if let Some(into) = rows.get_mut(stances.proposition) {
                    into.push(Stances { proposition: actor, levels: stances.levels.clone() });
                }
            }
        }
        Self {
            scale: self.scale.clone(),
            actors: self.propositions.clone(),
            propositions: self.actors.clone(),
            rows,
        }
    }
}
