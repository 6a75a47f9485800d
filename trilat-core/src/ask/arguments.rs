//! Arguments that several questions have in common.

use super::error::AskError;
use crate::{
    compare::Statement,
    dossier::{Dossier, Faceted, Query, Tabled},
    framework::At,
    measure::{Duplicates, Normalisation},
    model::{ActorId, AttributionGrade, Date, IssueId, NounKind, PropositionId, SourceId},
    positions::StanceOptions,
    track::{CadenceOf, Scope},
};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de::Error};
use std::borrow::Cow;

/// A day, written `2024-11-15`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day(pub NaiveDate);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <Cow<'de, str>>::deserialize(from)?;
        day(&text).map(Self).map_err(D::Error::custom)
    }
}

fn day(text: &str) -> Result<NaiveDate, String> {
    let date: Date = text.parse().map_err(|error| format!("{error}"))?;
    // What is about a day, or perhaps it, must not become it.
    let vague = date.is_uncertain() || date.is_approximate();
    match (date.days(), date.earliest()) {
        (Some(1), Some(day)) if !vague => Ok(day),
        _ => Err(format!("`{date}` is no single day; write one as `2024-11-15`")),
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A day, written `2024-11-15`.",
        })
    }
}

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <Cow<'de, str>>::deserialize(from)?;
        match &*text {
            "signature" => Ok(Self::Signature),
            "highest" => Ok(Self::Highest),
            other => day(other).map(Self::Day).map_err(|error| {
                D::Error::custom(format!("{error}, or `signature`, or `highest`"))
            }),
        }
    }
}

/// One id or several.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged, expecting = "expected the id of a source or a list of such ids")]
enum OneOrMore {
    One(SourceId),
    More(Vec<SourceId>),
}

impl<'de> Deserialize<'de> for Statement {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match OneOrMore::deserialize(from)? {
            OneOrMore::One(source) => Ok(source.into()),
            OneOrMore::More(sources) if sources.is_empty() => {
                Err(D::Error::custom("a statement is one source or more"))
            }
            OneOrMore::More(sources) => Ok(sources.into()),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Statement {
    fn schema_name() -> Cow<'static, str> {
        "Statement".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        if generator.contract().is_serialize() {
            return <Vec<SourceId>>::json_schema(generator);
        }
        let mut schema = OneOrMore::json_schema(generator);
        let doc = "The id of a source, or of several that are taken as one statement.";
        schema.insert("description".into(), doc.into());
        schema
    }
}

/// Which positions count; see [`StanceOptions`].
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct StanceFilter {
    /// Only these actors, in this order; without it, all that hold a position.
    pub actors: Vec<ActorId>,
    /// Only these propositions, in this order; without it, all that anyone holds a position on.
    pub propositions: Vec<PropositionId>,
    /// Only propositions about this issue or one of its narrower ones.
    pub issue: Option<IssueId>,
    /// Only what could have been known on this day.
    pub as_of: Option<Day>,
    /// Only what falls, certainly or possibly, on this date or later.
    pub start: Option<Date>,
    /// Only what falls, certainly or possibly, on this date or earlier.
    pub end: Option<Date>,
    /// Only what is attributed at this grade or above.
    pub least_grade: Option<AttributionGrade>,
    /// Also count for each issuer what its group says in joint statements.
    pub joint_statements: bool,
    /// Also count for an actor what those say who speak for it by a mandate on record.
    pub mandates: bool,
}

impl StanceFilter {
    /// The same where the question names its actors itself.
    pub(super) fn options_for_named(self) -> Result<StanceOptions, AskError> {
        if !self.actors.is_empty() {
            return Err(AskError::bad("the question names its actors; leave them out of `filter`"));
        }
        self.options()
    }

    pub(super) fn options(self) -> Result<StanceOptions, AskError> {
        let during = period(self.start.as_ref(), self.end.as_ref())?;
        let mut out = StanceOptions::new().actors(self.actors).propositions(self.propositions);
        if let Some(issue) = self.issue {
            out = out.issue(issue);
        }
        if let Some(Day(day)) = self.as_of {
            out = out.as_of(day);
        }
        if let Some(period) = during {
            out = out.during(period);
        }
        if let Some(grade) = self.least_grade {
            out = out.least_grade(grade);
        }
        if self.joint_statements {
            out = out.with_joint_statements();
        }
        if self.mandates {
            out = out.with_mandates();
        }
        Ok(out)
    }
}

/// Which positions make a network, and how.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct NetworkChoice {
    /// Which positions count.
    pub filter: StanceFilter,
    /// Which repetitions count once.
    pub duplicates: Duplicates,
    /// What ties are divided by.
    pub normalisation: Normalisation,
    /// Only actors with at least so many statements.
    pub least_by_actor: usize,
    /// Only propositions with at least so many statements.
    pub least_on_proposition: usize,
    /// The resolution of the camps: more gives more and smaller camps.
    pub resolution: f64,
    /// From how many orders of the actors the camps are sought, 1 to 1000.
    pub starts: u32,
    /// The seed of these orders.
    pub seed: u64,
}

impl Default for NetworkChoice {
    fn default() -> Self {
        Self {
            filter: StanceFilter::default(),
            duplicates: Duplicates::Document,
            normalisation: Normalisation::None,
            least_by_actor: 0,
            least_on_proposition: 0,
            resolution: 1.0,
            starts: 10,
            seed: 1,
        }
    }
}

/// From the first day of one date to the last of another.
fn period(start: Option<&Date>, end: Option<&Date>) -> Result<Option<Date>, AskError> {
    if start.is_none() && end.is_none() {
        return Ok(None);
    }
    let bound = |date: Option<&Date>, which, day: fn(&Date) -> Option<NaiveDate>| match date {
        None => Ok("..".to_owned()),
        Some(date) => match day(date) {
            Some(day) => Ok(day.to_string()),
            None => Err(AskError::bad(format!("`{date}` has no {which} day"))),
        },
    };
    let from = bound(start, "first", Date::earliest)?;
    let to = bound(end, "last", Date::latest)?;
    format!("{from}/{to}").parse().map(Some).map_err(AskError::bad)
}

/// Which records are looked for; see [`Query`].
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct RecordFilter {
    /// About this issue or one of its narrower ones.
    pub issue: Option<IssueId>,
    /// Naming this actor in whatever role, or a group that it belonged to.
    pub actor: Option<ActorId>,
    /// Standing in this source or citing it.
    pub source: Option<SourceId>,
    /// Falling into this period, certainly or possibly; records without a date are left out.
    pub at: Option<Date>,
    /// With `at`: only what certainly falls into it.
    pub certainly: bool,
    /// Only what could have been known on this day.
    pub as_of: Option<Day>,
}

impl RecordFilter {
    /// The records of one kind that it lets through, in the order of their ids.
    pub(super) fn find<T: Tabled + Faceted>(self, dossier: &Dossier) -> Result<Vec<&T>, AskError> {
        if self.certainly && self.at.is_none() {
            return Err(AskError::bad(
                "`certainly` says how surely something falls into `at`, which is missing",
            ));
        }
        let mut out = Query::new();
        if let Some(issue) = self.issue {
            out = out.issue(issue);
        }
        if let Some(actor) = self.actor {
            out = out.actor(actor);
        }
        if let Some(source) = self.source {
            out = out.source(source);
        }
        if let Some(period) = self.at {
            out = if self.certainly { out.certainly_during(period) } else { out.during(period) };
        }
        Ok(match self.as_of {
            Some(Day(day)) => dossier.as_of(day).find(&out),
            None => dossier.find(&out),
        }?)
    }
}

/// Which undertakings are looked at: `"all"`, or `{"framework": "nato"}`, or
/// `{"sources": […]}`, or `{"commitments": […]}`.
impl<'de> Deserialize<'de> for Scope {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(match WrittenScope::deserialize(from)? {
            WrittenScope::All => Self::All,
            WrittenScope::Framework(id) => Self::Framework(id),
            WrittenScope::Sources(ids) => Self::sources(ids),
            WrittenScope::Commitments(ids) => Self::commitments(ids),
        })
    }
}

/// Which undertakings are looked at.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Scope"))]
#[serde(rename_all = "kebab-case")]
enum WrittenScope {
    /// All of the dossier.
    All,
    /// Those of a framework.
    Framework(crate::model::FrameworkId),
    /// Those that stand in one of these sources.
    Sources(Vec<SourceId>),
    /// These.
    Commitments(Vec<crate::model::CommitmentId>),
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Scope {
    fn schema_name() -> Cow<'static, str> {
        WrittenScope::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        WrittenScope::json_schema(generator)
    }
}

/// The mechanism of that id, or else the commitment.
pub(super) fn cadence_of(dossier: &Dossier, id: &str) -> Result<CadenceOf, AskError> {
    match (dossier.mechanisms().get(id), dossier.commitments().get(id)) {
        (Some(_), Some(_)) => Err(AskError::bad(format!(
            "`{id}` names both a mechanism and a commitment; write `mechanism:{id}` or `commitment:{id}`"
        ))),
        (Some(mechanism), None) => Ok(mechanism.id.clone().into()),
        (None, Some(commitment)) => Ok(commitment.id.clone().into()),
        (None, None) => match id.split_once(':') {
            Some(("mechanism", id)) => Ok(CadenceOf::Mechanism(id.into())),
            Some(("commitment", id)) => Ok(CadenceOf::Commitment(id.into())),
            _ => Err(AskError::unknown(NounKind::Mechanism, id).or(NounKind::Commitment)),
        },
    }
}
