use super::{
    agreement::side,
    cell::{Entry, StanceRecord, by_date},
    options::{StanceOptions, date_of},
};
use crate::{
    dossier::{Dossier, UnknownRecord},
    model::{ActorId, Certainty, PositionId, PropositionId, vocabulary::vocabulary},
};
use serde::Serialize;

vocabulary! {
    /// How an actor's line on a proposition turned.
    #[derive(PartialOrd, Ord)]
    pub enum Turn, "turn of a line" {
        /// Nearer to support.
        TowardsSupport = "towards-support",
        /// Nearer to opposition.
        TowardsOpposition = "towards-opposition",
        /// The same stance under another condition.
        OtherCondition = "other-condition",
    }
}

/// A turn from one record of an actor to its next on the same proposition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StanceTurn {
    /// How it turned.
    pub turn: Turn,
    /// Whether it went from one side to the other.
    pub changes_side: bool,
    /// The earlier record.
    pub from: PositionId,
    /// The later record.
    pub to: PositionId,
    /// Whether the one is earlier than the other.
    pub order: Certainty,
}

/// An actor's records on one proposition, in time.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StanceLine {
    /// The proposition.
    pub proposition: PropositionId,
    /// The records with a date, by earliest day, latest day and id.
    pub records: Vec<StanceRecord>,
    /// The records of which nobody knows the date: they stand outside the line.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub undated: Vec<StanceRecord>,
    /// The turns.
    pub turns: Vec<StanceTurn>,
    /// How many turns undo the direction of the turn before.
    pub swings: usize,
}

/// One actor over time.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StanceHistory {
    /// The actor.
    pub actor: ActorId,
    /// Its line on each proposition, in the order of their ids.
    pub lines: Vec<StanceLine>,
}

impl StanceHistory {
    /// The lines that turned.
    pub fn turned(&self) -> impl Iterator<Item = &StanceLine> {
        self.lines.iter().filter(|line| !line.turns.is_empty())
    }
}

impl Dossier {
    /// One actor against itself over time, proposition by proposition.
    ///
    /// Records of one day are no turn, whatever they say, and have no order: see
    /// [`consistency`](Dossier::consistency) for what cannot hold together.
    ///
    /// # Errors
    ///
    /// If an actor, proposition or issue asked for is not in the dossier.
    pub fn stance_history(
        &self,
        actor: impl Into<ActorId>,
        options: &StanceOptions,
    ) -> Result<StanceHistory, UnknownRecord> {
        let actor = actor.into();
        let entries = self.stance_entries(&options.clone().actors([&actor]))?;
        let lines = entries.into_iter().map(|((_, on), entries)| line(self, on, entries)).collect();
        Ok(StanceHistory { actor, lines })
    }
}

/// The line of one actor on one proposition.
pub(crate) fn line(
    dossier: &Dossier,
    proposition: PropositionId,
    mut entries: Vec<Entry<'_>>,
) -> StanceLine {
    entries.sort_by_key(|entry| (by_date(date_of(dossier, entry.position)), &entry.position.id));
    let (dated, undated): (Vec<_>, Vec<_>) =
        entries.into_iter().partition(|e| date_of(dossier, e.position).is_some());
    let records: Vec<StanceRecord> =
        dated.into_iter().map(|entry| StanceRecord::of(dossier, entry)).collect();
    // What is of one day has no order, whatever its ids.
    let days: Vec<&[StanceRecord]> = records.chunk_by(|a, b| a.date == b.date).collect();
    let pairs = days.iter().zip(days.iter().skip(1));
    let turns: Vec<StanceTurn> = pairs.filter_map(|(a, b)| turn_between(a, b)).collect();
    let ways: Vec<Turn> =
        turns.iter().map(|t| t.turn).filter(|turn| *turn != Turn::OtherCondition).collect();
    let swings = ways.iter().zip(ways.iter().skip(1)).filter(|(a, b)| a != b).count();
    let undated = undated.into_iter().map(|entry| StanceRecord::of(dossier, entry)).collect();
    StanceLine { proposition, records, undated, turns, swings }
}

/// The turn from the records of one day to those of the next: to a stance that is new, or else
/// from one that is given up. Of several the one between the stances furthest apart.
fn turn_between(before: &[StanceRecord], after: &[StanceRecord]) -> Option<StanceTurn> {
    let has = |records: &[StanceRecord], one: &StanceRecord| {
        records.iter().any(|other| other.stance == one.stance && other.condition == one.condition)
    };
    let new: Vec<&StanceRecord> = after.iter().filter(|record| !has(before, record)).collect();
    let (from, to): (Vec<_>, Vec<_>) = if new.is_empty() {
        (before.iter().filter(|record| !has(after, record)).collect(), after.iter().collect())
    } else {
        (before.iter().collect(), new)
    };
    let rank = |(a, b): (&StanceRecord, &StanceRecord)| {
        ((a.stance as i8).abs_diff(b.stance as i8), b.stance, a.stance)
    };
    let pairs = from.iter().flat_map(|a| to.iter().map(move |b| (*a, *b)));
    // Of equal ones the first; only the ids tell them apart.
    let furthest = pairs.reduce(|best, pair| if rank(pair) > rank(best) { pair } else { best });
    furthest.and_then(|(a, b)| turn(a, b))
}

fn turn(a: &StanceRecord, b: &StanceRecord) -> Option<StanceTurn> {
    let turn = match b.stance.cmp(&a.stance) {
        std::cmp::Ordering::Greater => Turn::TowardsSupport,
        std::cmp::Ordering::Less => Turn::TowardsOpposition,
        std::cmp::Ordering::Equal if a.condition == b.condition => return None,
        std::cmp::Ordering::Equal => Turn::OtherCondition,
    };
    let order = a.date.as_ref()?.before(b.date.as_ref()?);
    order.is_possible().then(|| StanceTurn {
        turn,
        changes_side: side(a.stance) * side(b.stance) < 0,
        from: a.exhibit.id.clone(),
        to: b.exhibit.id.clone(),
        order,
    })
}
