//! Who said what, where and when.

use super::counts::StatementCounts;
use super::kernel::Kernel;
use crate::measure::error::{ErrorKind, MeasureError};
use crate::measure::scale::{Scale, unknown_level};
use crate::measure::table::empty_name;
use crate::measure::words::{names, words};
use chrono::{Datelike, Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

words! {
    /// A unit of the calendar. Weeks begin on Monday (ISO 8601).
    pub enum CalendarUnit, "unit of the calendar" {
        /// A day.
        Day = "day",
        /// A week from Monday to Sunday.
        Week = "week",
        /// A month of one year.
        Month = "month",
        /// A year.
        Year = "year",
    }
}

impl CalendarUnit {
    /// The first and the last day of the unit that a day lies in; nothing is later than 9999-12-31.
    fn around(self, day: NaiveDate) -> RangeInclusive<NaiveDate> {
        let (first, last) = self.whole(day).into_inner();
        let end_of_days = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(last);
        first..=last.min(end_of_days.max(day))
    }

    fn whole(self, day: NaiveDate) -> RangeInclusive<NaiveDate> {
        let first_of = |year, month| NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(day);
        let before = |next: NaiveDate| next.pred_opt().unwrap_or(next);
        match self {
            Self::Day => day..=day,
            Self::Week => {
                let past = u64::from(day.weekday().num_days_from_monday());
                let monday = day.checked_sub_days(Days::new(past)).unwrap_or(day);
                monday..=monday.checked_add_days(Days::new(6)).unwrap_or(day)
            }
            Self::Month => {
                let (year, month) = (day.year(), day.month());
                let next =
                    if month == 12 { first_of(year + 1, 1) } else { first_of(year, month + 1) };
                first_of(year, month)..=before(next)
            }
            Self::Year => first_of(day.year(), 1)..=before(first_of(day.year() + 1, 1)),
        }
    }
}

/// Which repetitions count once: the same actor on the same proposition at the
/// same level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Duplicates {
    /// Every statement counts.
    Keep,
    /// Once in each document. Statements without a document all count.
    Document,
    /// Once in each unit of the calendar. Statements without a day all count.
    Calendar(CalendarUnit),
    /// Once and for all.
    Overall,
}

names!(Duplicates, "unit of repetitions" {
    Keep = "keep",
    Document = "document",
    Calendar(CalendarUnit::Day) = "day",
    Calendar(CalendarUnit::Week) = "week",
    Calendar(CalendarUnit::Month) = "month",
    Calendar(CalendarUnit::Year) = "year",
    Overall = "overall",
});

/// The statements of one unit of the calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct Window {
    /// The first day.
    pub start: NaiveDate,
    /// The last day.
    pub end: NaiveDate,
    /// What was said in it; actors who said nothing in it are kept.
    pub statements: Statements,
}

/// Statements of actors on propositions, each at a level of one scale, with the
/// document and the day where they are known.
///
/// The order of adding leaves no trace in any result.
///
/// ```
/// use trilat_core::measure::{Normalisation, Relation, Scale, Statements};
///
/// // One mentions the proposition twice at −4, the other three times at +2.
/// let mut said = Statements::new(Scale::integers(-5..=5)?)?;
/// for _ in 0..2 {
///     said.add("i", "j", "-4", None, None)?;
/// }
/// for _ in 0..3 {
///     said.add("i'", "j", "2", None, None)?;
/// }
/// let network = said.counts().network(Relation::Congruence, Normalisation::None)?;
/// assert!((network.weight("i", "i'")? - 2.4).abs() < 1e-12);
/// # Ok::<(), trilat_core::measure::MeasureError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Statements {
    scale: Scale,
    actors: BTreeSet<String>,
    list: Vec<Statement>,
}

/// Ordered by day first, so that of repetitions the earliest is kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Statement {
    /// Statements without a day come last.
    undated: bool,
    day: Option<NaiveDate>,
    document: Option<String>,
    actor: String,
    proposition: String,
    level: u16,
}

impl Statements {
    /// The most statements.
    pub const MAX: usize = 1 << 24;

    /// No statements yet, on a scale whose levels have an order.
    ///
    /// # Errors
    /// A nominal scale: agreement between its levels has no degrees.
    pub fn new(scale: Scale) -> Result<Self, MeasureError> {
        if !scale.is_ordered() {
            return Err(MeasureError::new(
                ErrorKind::Scale,
                "the levels of statements need an order",
            ));
        }
        Ok(Self { scale, actors: BTreeSet::new(), list: Vec::new() })
    }

    /// Name an actor, whether or not it says anything: it stays in every network.
    ///
    /// # Errors
    /// An empty name.
    pub fn actor(&mut self, name: &str) -> Result<(), MeasureError> {
        if name.is_empty() {
            return Err(empty_name("actor"));
        }
        if !self.actors.contains(name) {
            self.actors.insert(name.to_owned());
        }
        Ok(())
    }

    /// Add a statement.
    ///
    /// # Errors
    /// An empty name, a level that the scale does not have, or more than
    /// [`Statements::MAX`] statements. The error names the number of the statement
    /// as row.
    pub fn add(
        &mut self,
        actor: &str,
        proposition: &str,
        level: &str,
        document: Option<&str>,
        day: Option<NaiveDate>,
    ) -> Result<(), MeasureError> {
        let row = self.list.len() + 1;
        let code = self
            .scale
            .code(level)
            .ok_or_else(|| unknown_level(&self.scale, level).at(row, "level"))?;
        if proposition.is_empty() {
            return Err(MeasureError::new(ErrorKind::EmptyName, "a proposition has an empty name")
                .at(row, "proposition")
                .with_value(""));
        }
        if self.list.len() >= Self::MAX {
            return Err(MeasureError::new(
                ErrorKind::TooLarge,
                format!("there may be at most {} statements", Self::MAX),
            ));
        }
        self.actor(actor).map_err(|error| error.at(row, "actor"))?;
        self.list.push(Statement {
            undated: day.is_none(),
            day,
            document: document.map(str::to_owned),
            actor: actor.to_owned(),
            proposition: proposition.to_owned(),
            level: code,
        });
        Ok(())
    }

    /// The scale.
    #[must_use]
    pub fn scale(&self) -> &Scale {
        &self.scale
    }

    /// The actors in the order of their names.
    pub fn actors(&self) -> impl Iterator<Item = &str> {
        self.actors.iter().map(String::as_str)
    }

    /// How many statements there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many statements have no day. They are in no window.
    #[must_use]
    pub fn undated(&self) -> usize {
        self.list.iter().filter(|statement| statement.undated).count()
    }

    /// The statements without repetitions; of each the earliest is kept.
    #[must_use]
    pub fn without(&self, duplicates: Duplicates) -> Self {
        let mut sorted: Vec<&Statement> = self.list.iter().collect();
        sorted.sort_unstable();
        let mut seen = BTreeSet::new();
        sorted.retain(|said| {
            let (document, start) = match duplicates {
                Duplicates::Keep => return true,
                Duplicates::Document if said.document.is_none() => return true,
                Duplicates::Document => (said.document.as_deref(), None),
                Duplicates::Calendar(_) if said.undated => return true,
                Duplicates::Calendar(unit) => (None, said.day.map(|day| *unit.around(day).start())),
                Duplicates::Overall => (None, None),
            };
            seen.insert((&said.actor, &said.proposition, said.level, document, start))
        });
        self.with(sorted.into_iter().cloned().collect())
    }

    /// Only the propositions that at least so many statements are about, and only
    /// the actors who made at least so many statements. Both are counted before
    /// either is taken away; an actor below the number is taken away altogether.
    #[must_use]
    pub fn at_least(&self, per_actor: usize, per_proposition: usize) -> Self {
        let mut by_actor: BTreeMap<&str, usize> = BTreeMap::new();
        let mut by_proposition: BTreeMap<&str, usize> = BTreeMap::new();
        for said in &self.list {
            *by_actor.entry(&said.actor).or_default() += 1;
            *by_proposition.entry(&said.proposition).or_default() += 1;
        }
        let enough = |actor: &str| by_actor.get(actor).copied().unwrap_or(0) >= per_actor;
        let often = |name: &str| by_proposition.get(name).copied().unwrap_or(0) >= per_proposition;
        let list = self.list.iter().filter(|s| enough(&s.actor) && often(&s.proposition));
        Self {
            scale: self.scale.clone(),
            actors: self.actors.iter().filter(|actor| enough(actor)).cloned().collect(),
            list: list.cloned().collect(),
        }
    }

    /// Only the statements of these days, both included. All actors are kept.
    #[must_use]
    pub fn between(&self, days: RangeInclusive<NaiveDate>) -> Self {
        let inside = |said: &&Statement| said.day.is_some_and(|day| days.contains(&day));
        self.with(self.list.iter().filter(inside).cloned().collect())
    }

    /// The statements unit by unit of the calendar, in order; units in which nothing
    /// was said are left out, and so are statements without a day.
    #[must_use]
    pub fn windows(&self, unit: CalendarUnit) -> Vec<Window> {
        let mut units: BTreeMap<NaiveDate, (NaiveDate, Vec<Statement>)> = BTreeMap::new();
        for said in &self.list {
            let Some(day) = said.day else { continue };
            let (start, end) = unit.around(day).into_inner();
            units.entry(start).or_insert_with(|| (end, Vec::new())).1.push(said.clone());
        }
        units
            .into_iter()
            .map(|(start, (end, list))| Window { start, end, statements: self.with(list) })
            .collect()
    }

    /// How often each actor took each level on each proposition.
    #[must_use]
    pub fn counts(&self) -> StatementCounts {
        self.weigh(|_| Some(1.0))
    }

    /// The same, each statement weighted by its distance in time from a day: the
    /// kernel at u = 2 (day − centre) / width, with the width in days. Two actors'
    /// statements are paired with the geometric mean of their weights.
    ///
    /// # Errors
    /// A width of zero.
    pub fn around(
        &self,
        centre: NaiveDate,
        width: u32,
        kernel: Kernel,
    ) -> Result<StatementCounts, MeasureError> {
        if width == 0 {
            return Err(MeasureError::new(ErrorKind::Parameter, "the width of a window is `0`")
                .with_value(0));
        }
        Ok(self.weigh(|said| {
            let days = said.day?.signed_duration_since(centre).num_days();
            let weight = kernel.at(2.0 * days as f64 / f64::from(width));
            (weight > 0.0).then_some(weight)
        }))
    }

    fn weigh(&self, weight: impl Fn(&Statement) -> Option<f64>) -> StatementCounts {
        // Sorted, so that weights add up in one order whatever the order of adding.
        let mut sorted: Vec<&Statement> = self.list.iter().collect();
        sorted.sort_unstable();
        let said = sorted.into_iter().filter_map(|said| {
            Some((said.actor.as_str(), said.proposition.as_str(), said.level, weight(said)?))
        });
        StatementCounts::new(self.scale.clone(), &self.actors, said)
    }

    fn with(&self, list: Vec<Statement>) -> Self {
        Self { scale: self.scale.clone(), actors: self.actors.clone(), list }
    }
}

#[cfg(test)]
impl Statements {
    /// The same statements added in another order.
    pub(super) fn reordered(&self, places: &[usize]) -> Self {
        self.with(places.iter().map(|&place| self.list[place].clone()).collect())
    }

    /// The propositions and levels of one actor.
    pub(super) fn said_by(&self, actor: &str) -> Vec<(String, String)> {
        let list = self.list.iter().filter(|said| said.actor == actor);
        let level = |code: u16| self.scale.levels()[usize::from(code)].clone();
        list.map(|said| (said.proposition.clone(), level(said.level))).collect()
    }
}
