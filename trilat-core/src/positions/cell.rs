use super::{options::date_of, spans::Spans, voice::Voice};
use crate::{
    dossier::{Dossier, Exhibit},
    model::{
        ActorId, AttributionGrade, Certainty, Date, Position, PositionId, PropositionId, Stance,
    },
};
use serde::Serialize;
use std::collections::BTreeMap;

/// Where an actor stands on a proposition, by its latest records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "is", content = "stance", rename_all = "kebab-case")]
pub enum Standing {
    /// Its latest records agree.
    Held(Stance),
    /// Records of one time disagree.
    Mixed,
    /// Records disagree, and their dates do not tell which is the latest.
    Unknown,
}

impl Standing {
    /// The stance, where there is one.
    #[must_use]
    pub const fn stance(self) -> Option<Stance> {
        match self {
            Self::Held(stance) => Some(stance),
            Self::Mixed | Self::Unknown => None,
        }
    }
}

impl std::fmt::Display for Standing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Held(stance) => stance.fmt(f),
            Self::Mixed => f.write_str("mixed"),
            Self::Unknown => f.write_str("unknown"),
        }
    }
}

/// One position as evidence of where an actor stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StanceRecord {
    /// The stance.
    pub stance: Stance,
    /// Who holds it: the actor itself, one who speaks for it, or its group.
    pub holder: ActorId,
    /// By way of what it counts for the actor.
    pub voice: Voice,
    /// The condition, in own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// When it was held, as written; none if nobody knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Whether it falls into the time asked for.
    pub in_time: Certainty,
    /// How surely the holder can be held to it.
    pub grade: AttributionGrade,
    /// The record and its words.
    pub exhibit: Exhibit<PositionId>,
}

impl StanceRecord {
    pub(crate) fn of(dossier: &Dossier, entry: Entry<'_>) -> Self {
        let position = entry.position;
        Self {
            stance: position.stance,
            holder: position.holder.clone(),
            voice: entry.voice,
            condition: position.condition.clone(),
            date: date_of(dossier, position).copied(),
            in_time: entry.in_time,
            grade: position.attribution.grade,
            exhibit: Exhibit::of_position(dossier, position),
        }
    }
}

/// Where one actor stands on one proposition. An actor without a cell is silent on it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StanceCell {
    /// The actor.
    pub actor: ActorId,
    /// The proposition.
    pub proposition: PropositionId,
    /// Where it stands.
    pub standing: Standing,
    /// Whether it stands there in the time asked for: *possibly* if no record certainly falls
    /// into it.
    pub certainty: Certainty,
    /// Whether every deciding record holds under a condition (*certainly*), or some (*possibly*).
    pub conditional: Certainty,
    /// The records that decide, in order of date and id.
    pub records: Vec<StanceRecord>,
    /// Earlier records, which these supersede, in order of date and id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<PositionId>,
}

impl StanceCell {
    /// Whether every record that decides is a joint statement that also decides for the other.
    pub(super) fn rests_only_on_texts_of(&self, other: &Self) -> bool {
        self.records.iter().all(|record| {
            record.voice == Voice::JointStatement
                && other.record_ids().any(|id| *id == record.exhibit.id)
        })
    }

    /// The ids of the records that decide.
    pub fn record_ids(&self) -> impl Iterator<Item = &PositionId> {
        self.records.iter().map(|record| &record.exhibit.id)
    }
}

/// A position that counts for an actor.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry<'d> {
    pub(crate) position: &'d Position,
    pub(crate) voice: Voice,
    pub(crate) in_time: Certainty,
}

pub(crate) type ByDate = (Option<chrono::NaiveDate>, Option<chrono::NaiveDate>);

/// A key that sorts dates from the earliest, and what has no date to the end.
pub(crate) fn by_date(date: Option<&Date>) -> (bool, ByDate) {
    (date.is_none(), date.map_or((None, None), |date| (date.earliest(), date.latest())))
}

/// Decides where an actor stands by its records on one proposition.
///
/// A record gives way to another that is certainly later and certainly in time. Those that are
/// left decide together.
pub(super) fn decide(
    dossier: &Dossier,
    actor: &ActorId,
    proposition: &PropositionId,
    mut entries: Vec<Entry<'_>>,
) -> Option<StanceCell> {
    entries.sort_by_key(|entry| (by_date(date_of(dossier, entry.position)), &entry.position.id));
    // A date is certainly before another if it ends before the other can begin, so the one that
    // begins last decides for all.
    let latest = entries
        .iter()
        .filter(|entry| entry.in_time.is_certain())
        .filter_map(|entry| date_of(dossier, entry.position))
        .max_by_key(|date| date.earliest());
    let gives_way = |entry: &Entry<'_>| match (date_of(dossier, entry.position), latest) {
        (Some(date), Some(latest)) => date.before(latest).is_certain(),
        _ => false,
    };
    let (earlier, deciding): (Vec<Entry<'_>>, Vec<Entry<'_>>) =
        entries.into_iter().partition(gives_way);
    let first = deciding.first()?;
    let standing = if deciding.iter().all(|e| e.position.stance == first.position.stance) {
        Standing::Held(first.position.stance)
    } else if disagree_at_one_time(dossier, &deciding) {
        Standing::Mixed
    } else {
        Standing::Unknown
    };
    let conditional = |entry: &Entry<'_>| entry.position.condition.is_some();
    Some(StanceCell {
        actor: actor.clone(),
        proposition: proposition.clone(),
        standing,
        certainty: deciding.iter().map(|e| e.in_time).max().unwrap_or(Certainty::Possibly),
        conditional: if deciding.iter().all(conditional) {
            Certainty::Certainly
        } else if deciding.iter().any(conditional) {
            Certainty::Possibly
        } else {
            Certainty::Not
        },
        records: deciding.into_iter().map(|entry| StanceRecord::of(dossier, entry)).collect(),
        earlier: earlier.into_iter().map(|entry| entry.position.id.clone()).collect(),
    })
}

/// Whether two records of other stances certainly share a day.
fn disagree_at_one_time(dossier: &Dossier, entries: &[Entry<'_>]) -> bool {
    let mut by_stance: BTreeMap<Stance, Vec<(i32, i32)>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.in_time.is_certain()) {
        if let Some(date) = date_of(dossier, entry.position) {
            by_stance.entry(entry.position.stance).or_default().push(date.extent().sure());
        }
    }
    let spans: Vec<(Spans, &Vec<(i32, i32)>)> =
        by_stance.values().map(|days| (Spans::new(days.clone()), days)).collect();
    spans.iter().enumerate().any(|(at, (spans_of_one, _))| {
        let others = spans.iter().skip(at + 1).flat_map(|(_, days)| days.iter());
        others.into_iter().any(|&day| spans_of_one.meets(day))
    })
}
