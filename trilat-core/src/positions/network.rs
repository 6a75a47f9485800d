#[cfg(test)]
mod tests;

use super::{
    options::{StanceOptions, date_of},
    table::stance_scale,
};
use crate::{
    dossier::{Dossier, UnknownRecord},
    measure::{
        Affiliations, Column, Duplicates, Leiden, MeasureError, Measured, Network, Normalisation,
        Relation, StatementCounts, Statements,
    },
    model::{ActorId, Position, PositionId, PropositionId},
};
use serde::Serialize;
use std::collections::BTreeMap;

/// Which positions make a network of actors, and how its ties are reckoned.
///
/// Without a choice every position counts, once in each document, and ties are not normalised.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkOptions {
    stances: StanceOptions,
    duplicates: Duplicates,
    normalisation: Normalisation,
    per_actor: usize,
    per_proposition: usize,
}

impl Default for NetworkOptions {
    fn default() -> Self {
        Self {
            stances: StanceOptions::new(),
            duplicates: Duplicates::Document,
            normalisation: Normalisation::None,
            per_actor: 0,
            per_proposition: 0,
        }
    }
}

impl NetworkOptions {
    /// Every position, once in each document.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Which positions count.
    #[must_use]
    pub fn stances(mut self, stances: StanceOptions) -> Self {
        self.stances = stances;
        self
    }

    /// Which repetitions count once.
    #[must_use]
    pub fn duplicates(mut self, duplicates: Duplicates) -> Self {
        self.duplicates = duplicates;
        self
    }

    /// What ties are divided by.
    #[must_use]
    pub fn normalisation(mut self, normalisation: Normalisation) -> Self {
        self.normalisation = normalisation;
        self
    }

    /// Only actors and propositions with at least so many statements, both counted first.
    #[must_use]
    pub fn at_least(mut self, per_actor: usize, per_proposition: usize) -> Self {
        (self.per_actor, self.per_proposition) = (per_actor, per_proposition);
        self
    }
}

/// Why there is no network.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NetworkError {
    /// Something that was asked about is not in the dossier.
    #[error(transparent)]
    Unknown(#[from] UnknownRecord),
    /// The numbers are too many, or a parameter is out of range.
    #[error(transparent)]
    Measure(#[from] MeasureError),
}

/// What ties two actors: their positions on one proposition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tie {
    /// The proposition.
    pub proposition: PropositionId,
    /// The positions of the one, in the order of ids.
    pub first: Vec<PositionId>,
    /// The positions of the other.
    pub second: Vec<PositionId>,
}

/// Actors tied by their positions: who agrees and who conflicts with whom.
#[derive(Clone, Debug, PartialEq)]
pub struct PositionNetwork {
    counts: StatementCounts,
    congruence: Network,
    conflict: Network,
    subtract: Network,
    records: BTreeMap<ActorId, BTreeMap<PropositionId, Vec<PositionId>>>,
}

/// An actor's place among the camps.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CampMember {
    /// The actor.
    pub actor: String,
    /// Its camp, counted from 0.
    pub camp: usize,
    /// How often it lies on the shortest ways between others in the congruence network, as a
    /// share of all pairs: 0 to 1.
    pub betweenness: f64,
    /// Its share of agreement with each camp.
    pub agreement: Vec<Measured>,
}

/// The camps of a network and who stands between them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PositionCamps {
    /// How well the camps part the network.
    pub modularity: Measured,
    /// How many camps there are.
    pub camps: usize,
    /// Every actor, in the order of names.
    pub members: Vec<CampMember>,
}

impl PositionCamps {
    /// The names of a camp's members.
    pub fn of(&self, camp: usize) -> impl Iterator<Item = &str> {
        let members = self.members.iter().filter(move |member| member.camp == camp);
        members.map(|member| member.actor.as_str())
    }

    /// Camp and betweenness as columns for a file: see [`Network::to_graphml`].
    #[must_use]
    pub fn node_data(&self) -> [(&'static str, Column); 2] {
        let camps = self.members.iter().map(|member| member.camp).collect();
        let between = self.members.iter().map(|member| member.betweenness).collect();
        [("camp", Column::Whole(camps)), ("betweenness", Column::Numbers(between))]
    }
}

impl PositionNetwork {
    /// Ties of agreement.
    #[must_use]
    pub fn congruence(&self) -> &Network {
        &self.congruence
    }

    /// Ties of conflict.
    #[must_use]
    pub fn conflict(&self) -> &Network {
        &self.conflict
    }

    /// Agreement less conflict.
    #[must_use]
    pub fn subtract(&self) -> &Network {
        &self.subtract
    }

    /// How often each actor took each stance on each proposition.
    #[must_use]
    pub fn counts(&self) -> &StatementCounts {
        &self.counts
    }

    /// The two-mode network of actors and propositions.
    #[must_use]
    pub fn affiliations(&self) -> Affiliations {
        self.counts.affiliations()
    }

    /// The records that tie two actors, proposition by proposition.
    #[must_use]
    pub fn tie(&self, first: &ActorId, second: &ActorId) -> Vec<Tie> {
        let (Some(one), Some(other)) = (self.records.get(first), self.records.get(second)) else {
            return Vec::new();
        };
        let common = one.iter().filter_map(|(proposition, records)| {
            Some(Tie {
                proposition: proposition.clone(),
                first: records.clone(),
                second: other.get(proposition)?.clone(),
            })
        });
        common.collect()
    }

    /// Camps of the congruence network, with the betweenness of each actor and its share of
    /// agreement with each camp.
    ///
    /// # Errors
    ///
    /// A network that is too large for shortest ways.
    pub fn camps(&self, how: &Leiden) -> Result<PositionCamps, MeasureError> {
        let camps = self.congruence.camps(how)?;
        let shares = self.counts.camp_shares(&camps)?;
        let betweenness = self.congruence.betweenness(true)?;
        let members = self
            .congruence
            .nodes()
            .iter()
            .zip(camps.of())
            .zip(betweenness)
            .zip(shares.shares)
            .map(|(((actor, &camp), betweenness), agreement)| CampMember {
                actor: actor.clone(),
                camp,
                betweenness,
                agreement,
            })
            .collect();
        let count = camps.members().len();
        Ok(PositionCamps { modularity: camps.modularity(), camps: count, members })
    }
}

impl Dossier {
    /// The positions as statements for discourse networks: actor, proposition, stance, document
    /// and, where the date is a day, the day. Actors that are asked for and silent are kept.
    ///
    /// # Errors
    ///
    /// If an actor, proposition or issue asked for is not in the dossier, or there are too many
    /// positions.
    pub fn statements(&self, options: &StanceOptions) -> Result<Statements, NetworkError> {
        let mut out = Statements::new(stance_scale()?)?;
        let entries = self.stance_entries(options)?;
        for actor in options.asked_actors() {
            out.actor(actor.as_str())?;
        }
        for ((actor, proposition), entries) in &entries {
            for entry in entries {
                let Position { stance, source, .. } = entry.position;
                let day = date_of(self, entry.position)
                    .filter(|date| date.days() == Some(1))
                    .and_then(|date| date.earliest());
                let (actor, proposition) = (actor.as_str(), proposition.as_str());
                out.add(actor, proposition, stance.as_str(), Some(source.as_str()), day)?;
            }
        }
        Ok(out)
    }

    /// The network of actors that agree and conflict over propositions.
    ///
    /// ```
    /// # #[cfg(feature = "bundled")] {
    /// use trilat_core::{measure::Leiden, positions::NetworkOptions};
    ///
    /// let network = trilat_core::trilateral().network(&NetworkOptions::new().at_least(3, 2))?;
    /// let camps = network.camps(&Leiden::new(1.0, 1, 1)?)?;
    /// let file = network.congruence().to_graphml(&camps.node_data());
    /// assert!(file.contains("us-jp-kr"));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If an actor, proposition or issue asked for is not in the dossier, or there are too many
    /// actors for a network.
    pub fn network(&self, options: &NetworkOptions) -> Result<PositionNetwork, NetworkError> {
        let statements = self
            .statements(&options.stances)?
            .without(options.duplicates)
            .at_least(options.per_actor, options.per_proposition);
        let counts = statements.counts();
        let mut records: BTreeMap<ActorId, BTreeMap<PropositionId, Vec<PositionId>>> =
            BTreeMap::new();
        for ((actor, proposition), entries) in self.stance_entries(&options.stances)? {
            let ids = entries.iter().map(|entry| entry.position.id.clone()).collect();
            records.entry(actor).or_default().insert(proposition, ids);
        }
        let network = |relation| counts.network(relation, options.normalisation);
        Ok(PositionNetwork {
            congruence: network(Relation::Congruence)?,
            conflict: network(Relation::Conflict)?,
            subtract: network(Relation::Subtract)?,
            counts,
            records,
        })
    }
}
