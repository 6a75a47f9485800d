//! Statements and networks as data: what is asked and what is answered, as JSON.
//!
//! The one door for the bindings to other languages; in Rust [`Statements`] and [`Network`] say
//! the same with types.
//!
//! [`Statements`]: super::Statements
//! [`Network`]: super::Network

mod statements;
#[cfg(test)]
mod tests;
mod ties;

use super::error::{ErrorKind, MeasureError};
use super::measured::Measured;
use super::network::{CalendarUnit, Leiden, NetworkNotation, Normalisation, Relation};
use crate::diagnostic::plainly;
use serde::{Deserialize, Serialize};
use statements::Said;
use ties::{GivenColumns, Sides, Ties};

/// What can be asked.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Question<'q> {
    /// Who spoke about what, and how often.
    Statements {
        #[serde(borrow)]
        of: Said<'q>,
    },
    /// In which units of the calendar something was said.
    Windows { of: Said<'q>, unit: CalendarUnit },
    /// The network of the actors.
    Network { of: Said<'q>, relation: Relation, normalisation: Normalisation },
    /// The two-mode network of actors and propositions.
    Affiliations { of: Said<'q> },
    /// The two-mode network as a file.
    AffiliationsFile { of: Said<'q>, notation: NetworkNotation },
    /// Camps of the congruence network, and how far each actor agrees with each.
    CampShares { of: Said<'q>, how: Finding },
    /// The network itself, once it is seen to be one: its ties by the places of both nodes.
    Ties { of: Ties<'q> },
    /// Camps of a network.
    Camps { of: Ties<'q>, how: Finding },
    /// How far each node stands between others.
    Betweenness { of: Ties<'q>, normalised: bool },
    /// A network as a file, with columns of its nodes.
    File { of: Ties<'q>, notation: NetworkNotation, columns: GivenColumns<'q> },
}

/// How camps are found; see [`Leiden`].
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Finding {
    resolution: f64,
    starts: u32,
    seed: u64,
}

impl Finding {
    fn plan(&self) -> Result<Leiden, MeasureError> {
        Leiden::new(self.resolution, self.starts, self.seed)
    }
}

#[derive(Serialize)]
struct Shares {
    actors: Vec<String>,
    camps: Vec<usize>,
    modularity: Measured,
    shares: Vec<Vec<Measured>>,
}

#[derive(Serialize)]
struct Found<'c> {
    camps: &'c [usize],
    modularity: Measured,
}

/// The answer to a question about statements or a network, both as JSON: an object with one
/// field, the name of what is asked.
///
/// - `statements`, `windows`, `network`, `affiliations`, `affiliations_file` and `camp_shares` are asked
///   `of` statements: a `scale` (`kind` with `levels` or `values`), `statements` as objects or
///   lists of `actor`, `proposition`, `level`, `document`, `day`; if wanted `actors` who may have
///   said nothing, `steps` in order (`{"without": "week"}`, `{"at_least": {"per_actor": 2,
///   "per_proposition": 2}}`, `{"between": ["2023-01-01", "2023-12-31"]}`) and `around` (`day`,
///   `width` in days, `kernel`).
/// - `ties`, `camps`, `betweenness` and `file` are asked `of` a network: `nodes`, and `ties` as objects
///   or lists of `first`, `second`, `weight`, `common`.
///
/// Numbers are written so that reading them gives the same bits.
///
/// ```
/// let question = r#"{"betweenness": {
///     "of": {"nodes": ["US", "JP", "CN"], "ties": [["US", "JP", 3.0], ["JP", "CN", 1.0]]},
///     "normalised": false
/// }}"#;
/// assert_eq!(trilat_core::measure::ask(question)?, "[0.0,1.0,0.0]");
/// # Ok::<(), trilat_core::measure::MeasureError>(())
/// ```
///
/// # Errors
/// A question that is not well-formed, and whatever the methods of [`Statements`] and [`Network`]
/// refuse.
///
/// [`Statements`]: super::Statements
/// [`Network`]: super::Network
pub fn ask(question: &str) -> Result<String, MeasureError> {
    match read(question)? {
        Question::Statements { of } => json(&of.summary()?),
        Question::Windows { of, unit } => json(&of.windows(unit)?),
        Question::Network { of, relation, normalisation } => {
            json(&Ties::of(&of.counts()?.network(relation, normalisation)?))
        }
        Question::Affiliations { of } => json(&Sides::of(&of.counts()?.affiliations())),
        Question::AffiliationsFile { of, notation } => {
            json(&of.counts()?.affiliations().to_file(notation))
        }
        Question::CampShares { of, how } => {
            let counts = of.counts()?;
            let network = counts.network(Relation::Congruence, Normalisation::None)?;
            let camps = network.camps(&how.plan()?)?;
            let found = counts.camp_shares(&camps)?;
            json(&Shares {
                actors: found.actors,
                camps: camps.of().to_vec(),
                modularity: camps.modularity(),
                shares: found.shares,
            })
        }
        Question::Ties { of } => json(&Ties::of(&of.network()?)),
        Question::Camps { of, how } => {
            let camps = of.network()?.camps(&how.plan()?)?;
            json(&Found { camps: camps.of(), modularity: camps.modularity() })
        }
        Question::Betweenness { of, normalised } => json(&of.network()?.betweenness(normalised)?),
        Question::File { of, notation, columns } => {
            let network = of.network()?;
            let columns = columns.checked(network.nodes().len())?;
            json(&network.to_file(notation, &columns))
        }
    }
}

/// What JSON says.
pub(super) fn read<'q, T: Deserialize<'q>>(text: &'q str) -> Result<T, MeasureError> {
    serde_json::from_str(text)
        .map_err(|error| MeasureError::new(ErrorKind::Parameter, plainly(&error)))
}

fn json<T: Serialize + ?Sized>(answer: &T) -> Result<String, MeasureError> {
    serde_json::to_string(answer)
        .map_err(|error| MeasureError::new(ErrorKind::Parameter, error.to_string()))
}
