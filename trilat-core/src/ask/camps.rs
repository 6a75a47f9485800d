use super::{arguments::NetworkChoice, error::AskError};
use crate::{
    dossier::Dossier,
    measure::{Duplicates, Leiden, Network, NetworkNotation, Normalisation, Relation},
    model::{ActorId, PropositionId},
    positions::{NetworkOptions, PositionCamps, PositionNetwork},
    report::{Document, Report, Tone},
};
use serde::Serialize;

/// Actors tied by agreement and conflict, with their camps.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CampNetwork {
    /// Which repetitions counted once.
    pub duplicates: Duplicates,
    /// What ties were divided by.
    pub normalisation: Normalisation,
    /// The camps of the congruence network, and every actor with its camp.
    pub camps: PositionCamps,
    /// Every two actors that hold positions on a common proposition.
    pub ties: Vec<CampTie>,
}

/// What ties two actors.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CampTie {
    /// The one actor.
    pub first: ActorId,
    /// The other, later in the order of ids.
    pub second: ActorId,
    /// How much they agree.
    pub congruence: f64,
    /// How much they conflict.
    pub conflict: f64,
    /// Congruence less conflict.
    pub subtract: f64,
    /// The propositions on which both hold a position.
    pub propositions: Vec<PropositionId>,
}

/// A network as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NetworkFile {
    /// The notation.
    pub notation: NetworkNotation,
    /// The ties.
    pub relation: Relation,
    /// What the file holds.
    pub text: String,
}

fn compute(
    dossier: &Dossier,
    it: NetworkChoice,
) -> Result<(PositionNetwork, PositionCamps), AskError> {
    let how = Leiden::new(it.resolution, it.starts, it.seed)?;
    let options = NetworkOptions::new()
        .stances(it.filter.options()?)
        .duplicates(it.duplicates)
        .normalisation(it.normalisation)
        .at_least(it.least_by_actor, it.least_on_proposition);
    let network = dossier.network(&options)?;
    let camps = network.camps(&how)?;
    Ok((network, camps))
}

impl CampNetwork {
    pub(super) fn of(dossier: &Dossier, it: NetworkChoice) -> Result<Self, AskError> {
        let duplicates = it.duplicates;
        let normalisation = it.normalisation;
        let (network, camps) = compute(dossier, it)?;
        let name = |place: usize| network.congruence().nodes().get(place).map(String::as_str);
        let weight = |of: &Network, one, other| of.edge(one, other).map_or(0.0, |edge| edge.weight);
        let ties = network.congruence().edges().iter().filter_map(|edge| {
            let (first, second) = (name(edge.first)?.into(), name(edge.second)?.into());
            let propositions = network.tie(&first, &second);
            Some(CampTie {
                congruence: edge.weight,
                conflict: weight(network.conflict(), edge.first, edge.second),
                subtract: weight(network.subtract(), edge.first, edge.second),
                propositions: propositions.into_iter().map(|tie| tie.proposition).collect(),
                first,
                second,
            })
        });
        Ok(Self { duplicates, normalisation, ties: ties.collect(), camps })
    }
}

impl NetworkFile {
    pub(super) fn of(
        dossier: &Dossier,
        options: NetworkChoice,
        relation: Relation,
        notation: NetworkNotation,
    ) -> Result<Self, AskError> {
        let (network, camps) = compute(dossier, options)?;
        let ties = match relation {
            Relation::Congruence => network.congruence(),
            Relation::Conflict => network.conflict(),
            Relation::Subtract => network.subtract(),
        };
        let text = ties.to_file(notation, &camps.node_data());
        Ok(Self { notation, relation, text })
    }
}

impl Report for CampNetwork {
    fn document(&self) -> Document {
        let mut out = self.camps.document();
        out.heading(2, "Ties");
        let number = |value: f64| (Tone::Plain, format!("{value:.2}"));
        let row = |tie: &CampTie| {
            vec![
                (Tone::Plain, tie.first.to_string()),
                (Tone::Plain, tie.second.to_string()),
                number(tie.congruence),
                number(tie.conflict),
                (Tone::Plain, tie.propositions.len().to_string()),
            ]
        };
        let columns = ["one", "other", "agreement", "conflict", "propositions in common"];
        out.table(&columns, self.ties.iter().map(row).collect());
        out
    }
}

impl Report for NetworkFile {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.paragraph(self.text.clone());
        out
    }
}
