//! Statements as they are handed over.

use crate::measure::error::by_name;
use crate::measure::error::{ErrorKind, MeasureError, quoted};
use crate::measure::network::{
    CalendarUnit, Duplicates, Kernel, StatementCounts, Statements, Window,
};
use crate::measure::read::date;
use crate::measure::scale::Scale;
use chrono::NaiveDate;
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error, SeqAccess, Visitor},
};
use std::borrow::Cow;
use std::fmt;

/// Statements and what is done with them, step by step.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Said<'q> {
    scale: Scale,
    #[serde(default)]
    actors: Vec<String>,
    #[serde(borrow)]
    statements: Rows<'q>,
    #[serde(default)]
    steps: Vec<Step>,
    around: Option<Around>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row<'q> {
    #[serde(borrow)]
    actor: Cow<'q, str>,
    #[serde(borrow)]
    proposition: Cow<'q, str>,
    #[serde(borrow)]
    level: Level<'q>,
    #[serde(default)]
    document: Option<String>,
    #[serde(default)]
    day: Option<String>,
}

/// A level as the scale names it: text, a number or a truth value.
struct Level<'q>(Cow<'q, str>);

impl<'de: 'q, 'q> Deserialize<'de> for Level<'q> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Level<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a level")
            }

            fn visit_borrowed_str<E>(self, level: &'de str) -> Result<Self::Value, E> {
                Ok(Level(level.into()))
            }

            fn visit_str<E>(self, level: &str) -> Result<Self::Value, E> {
                Ok(Level(level.to_owned().into()))
            }

            fn visit_bool<E>(self, level: bool) -> Result<Self::Value, E> {
                Ok(Level(level.to_string().into()))
            }

            fn visit_i64<E>(self, level: i64) -> Result<Self::Value, E> {
                Ok(Level(level.to_string().into()))
            }

            fn visit_u64<E>(self, level: u64) -> Result<Self::Value, E> {
                Ok(Level(level.to_string().into()))
            }

            fn visit_f64<E>(self, level: f64) -> Result<Self::Value, E> {
                Ok(Level((level + 0.0).to_string().into()))
            }
        }
        from.deserialize_any(Any)
    }
}

struct Rows<'q>(Vec<Row<'q>>);

impl<'de: 'q, 'q> Deserialize<'de> for Rows<'q> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct List;
        impl<'de> Visitor<'de> for List {
            type Value = Rows<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of statements")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Self::Value, A::Error> {
                let mut list = Vec::new();
                loop {
                    let row = rows.next_element().map_err(|error| {
                        A::Error::custom(format!("row `{}`: {error}", list.len() + 1))
                    })?;
                    match row {
                        Some(row) => list.push(row),
                        None => return Ok(Rows(list)),
                    }
                }
            }
        }
        from.deserialize_seq(List)
    }
}

/// What is done with statements, in the order of the steps.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Step {
    Without(#[serde(deserialize_with = "by_name")] Duplicates),
    AtLeast {
        #[serde(default)]
        per_actor: usize,
        #[serde(default)]
        per_proposition: usize,
    },
    Between(String, String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Around {
    day: String,
    width: u32,
    kernel: Kernel,
}

/// What there is of statements.
#[derive(Serialize)]
pub(super) struct Summary {
    actors: Vec<String>,
    propositions: Vec<String>,
    statements: usize,
    undated: usize,
}

/// The first and the last day of a unit of the calendar in which something was said.
#[derive(Serialize)]
pub(super) struct Days {
    first: String,
    last: String,
}

impl Said<'_> {
    fn read(self) -> Result<(Statements, Option<Around>), MeasureError> {
        let mut said = Statements::new(self.scale)?;
        for actor in &self.actors {
            said.actor(actor)?;
        }
        for (row, it) in (1_u64..).zip(&self.statements.0) {
            let day = it.day.as_deref().map(day).transpose();
            let day = day.map_err(|error| error.at(row, "day"))?;
            said.add(&it.actor, &it.proposition, &it.level.0, it.document.as_deref(), day)?;
        }
        for step in &self.steps {
            said = match step {
                Step::Without(duplicates) => said.without(*duplicates),
                Step::AtLeast { per_actor, per_proposition } => {
                    said.at_least(*per_actor, *per_proposition)
                }
                Step::Between(from, to) => {
                    let (first, last) = (day(from)?, day(to)?);
                    if first > last {
                        let message =
                            format!("the first day `{first}` is after the last, `{last}`");
                        return Err(MeasureError::new(ErrorKind::Period, message).with_value(from));
                    }
                    said.between(first..=last)
                }
            };
        }
        Ok((said, self.around))
    }

    /// The statements after all steps, counted.
    pub(super) fn counts(self) -> Result<StatementCounts, MeasureError> {
        let (said, around) = self.read()?;
        counted(&said, around)
    }

    /// The units of the calendar that have statements after all steps.
    pub(super) fn windows(self, unit: CalendarUnit) -> Result<Vec<Days>, MeasureError> {
        let (said, _) = self.read()?;
        let windows = said.windows(unit).into_iter();
        let days =
            |Window { start, end, .. }| Days { first: start.to_string(), last: end.to_string() };
        Ok(windows.map(days).collect())
    }

    /// What there is of the statements after all steps.
    pub(super) fn summary(self) -> Result<Summary, MeasureError> {
        let (said, around) = self.read()?;
        Ok(Summary {
            actors: said.actors().map(str::to_owned).collect(),
            propositions: counted(&said, around)?.propositions().to_vec(),
            statements: said.len(),
            undated: said.undated(),
        })
    }
}

fn counted(said: &Statements, around: Option<Around>) -> Result<StatementCounts, MeasureError> {
    match around {
        None => Ok(said.counts()),
        Some(it) => said.around(day(&it.day)?, it.width, it.kernel),
    }
}

fn day(text: &str) -> Result<NaiveDate, MeasureError> {
    date(text).ok_or_else(|| {
        let message = format!("{} is not a day; write one as `2024-11-15`", quoted(text));
        MeasureError::new(ErrorKind::Period, message).with_value(text)
    })
}
