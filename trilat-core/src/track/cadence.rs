use super::{
    chain::entries,
    commitment::{PeriodRun, Subject},
    days::{DayCount, iso, iso_option, named, number, window},
    evidence::EvidenceEvent,
    gather::Evidence,
    happenings::Happenings,
    keeping::is_series,
    lifecycle::Day,
    mechanism::{Occurrences, rate},
    periods::{Done, Occasion},
    rhythm::{MOST_PERIODS, Rhythm},
};
use crate::{
    compare::Relation,
    dossier::{Dossier, Exhibit, UnknownRecord},
    model::{
        Cadence, Certainty, Commitment, CommitmentId, Date, Known, Mechanism, MechanismId,
        NounKind, RecordRef, record::is_default,
    },
};
use chrono::NaiveDate;
use serde::Serialize;
use std::{
    cmp::Ordering,
    collections::{BTreeSet, HashMap},
};

/// Whose cadence is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum CadenceOf {
    /// A commitment's.
    Commitment(CommitmentId),
    /// A mechanism's.
    Mechanism(MechanismId),
}

impl From<CommitmentId> for CadenceOf {
    fn from(id: CommitmentId) -> Self {
        Self::Commitment(id)
    }
}

impl From<MechanismId> for CadenceOf {
    fn from(id: MechanismId) -> Self {
        Self::Mechanism(id)
    }
}

/// Why there is no record of a cadence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CadenceError {
    /// The dossier does not hold the record.
    #[error(transparent)]
    Unknown(#[from] UnknownRecord),
    /// There are more periods than can be listed one by one.
    #[error("the {} `{}` has more than {MOST_PERIODS} periods up to the day asked for", .0.kind, .0.id)]
    TooManyPeriods(RecordRef),
}

/// What was promised against what was held, up to a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CadenceRecord {
    /// The commitment or mechanism.
    pub of: RecordRef,
    /// What it is, in words.
    pub name: String,
    /// The day, up to its end.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub as_of: NaiveDate,
    /// How often it is promised, or meant to be; without it, not stated or not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cadence: Option<Cadence>,
    /// The first day for which it is promised.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "iso_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub from: Option<NaiveDate>,
    /// Every occasion, in order.
    pub occasions: Vec<HeldOccasion>,
    /// The periods of the calendar one by one; none without a stated rate.
    pub calendar: Vec<PeriodRun>,
    /// The periods counted from the first day one by one; none without a stated rate.
    pub rolling: Vec<PeriodRun>,
    /// By when the next is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_due: Option<NextDue>,
    /// How often it is promised, promise by promise: the thread of texts that take it up.
    pub promises: Vec<CadencePromise>,
    /// Occasions that were looked for and not found, or only planned.
    #[serde(skip_serializing_if = "is_default")]
    pub looked_for: Vec<EvidenceEvent>,
}

/// One occasion on which what was promised was done.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HeldOccasion {
    /// The event, by each record of it.
    pub events: Vec<EvidenceEvent>,
    /// Whether it was held by the day asked for.
    pub certainty: Certainty,
    /// Whether only a part of what was promised was done.
    #[serde(skip_serializing_if = "is_default")]
    pub in_part: bool,
    /// Days since the occasion before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap: Option<DayCount>,
    /// Days after it was due, one period after the occasion that it follows (where more than one
    /// is promised for a period, that many before it), or after the first day; below 0 if before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slippage: Option<DayCount>,
}

/// By when the next occasion is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NextDue {
    /// One period after the latest occasion that is certain, or after the first day.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub rolling: NaiveDate,
    /// The last day of the first period of the calendar that is not over or not seen to be kept,
    /// after the latest that is kept.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "iso_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub calendar: Option<NaiveDate>,
    /// Whether that day has gone by, whichever way periods are counted.
    pub gone_by: bool,
}

/// How often something is promised in one text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CadencePromise {
    /// The commitment, and the words that it rests on.
    pub commitment: Exhibit,
    /// The date of its source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How often, as shown: a cadence, "not stated" or "unknown".
    pub cadence: String,
    /// What it takes up, and how the cadence moved from there.
    #[serde(skip_serializing_if = "is_default")]
    pub moved: Vec<CadenceMove>,
}

/// How a promised cadence moved from an earlier text to a later one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CadenceMove {
    /// The earlier commitment.
    pub from: CommitmentId,
    /// How often that promised it.
    pub before: String,
    /// How the later stands to it.
    pub relation: Relation,
}

impl Dossier {
    /// What was promised against what was held, up to the end of a day: which event met which
    /// period, gaps, slippage, when the next is due, and how the promise itself moved.
    ///
    /// Periods are counted twice: by the calendar ("every year"), and from the first day
    /// ("every twelve months"); the texts seldom say which is meant. A period in which nothing is
    /// on record is *not seen*, and *missed* only if a record says so.
    ///
    /// # Errors
    ///
    /// If there is no such record, or if there are too many periods to list.
    pub fn cadence(
        &self,
        of: impl Into<CadenceOf>,
        as_of: NaiveDate,
    ) -> Result<CadenceRecord, CadenceError> {
        let happenings = Happenings::of(self, number(as_of));
        match of.into() {
            CadenceOf::Commitment(id) => self.cadence_of_commitment(&id, as_of, &happenings),
            CadenceOf::Mechanism(id) => self.cadence_of_mechanism(&id, as_of, &happenings),
        }
    }

    fn cadence_of_commitment(
        &self,
        id: &CommitmentId,
        as_of: NaiveDate,
        happenings: &Happenings,
    ) -> Result<CadenceRecord, CadenceError> {
        let of = RecordRef::new(NounKind::Commitment, id.as_str());
        let none = || UnknownRecord(of.clone());
        let place = self.commitments().position(id).ok_or_else(none)?;
        let commitment = self.commitments().at(place).ok_or_else(none)?;
        let evidence = Evidence::of(self, happenings);
        let day = number(as_of);
        let entries = entries(self, &evidence, [place], day);
        let mut rhythm = Rhythm::none(day);
        let mut cadence = commitment.cadence.value().copied();
        if let Some(subject) = Subject::new(self, &evidence, &entries, place, day) {
            rhythm = Rhythm {
                rate: subject.rate(),
                from: subject.first_day(),
                first_by: subject.read.terms.deadline,
                until: subject.read.terms.until,
                rests: subject.rests(),
                occasions: subject
                    .occasions()
                    .into_iter()
                    .map(|(deed, occasion)| (occasion, subject.case.records(deed)))
                    // Words and statuses are no occasions.
                    .filter(|(_, records)| !records.is_empty())
                    .collect(),
                as_of: day,
            };
            cadence = subject.read.cadence;
        }
        let occurrences = Occurrences::of(self, happenings);
        let carried = self.mechanisms().iter().enumerate();
        let carried = carried.filter(|(_, it)| is_series(it) && it.implements.contains(id));
        let looked_for = carried.flat_map(|(at, _)| occurrences.looked_for(at)).collect();
        let told = rhythm.tell().ok_or_else(|| CadenceError::TooManyPeriods(of.clone()))?;
        Ok(CadenceRecord {
            of,
            name: commitment.object.clone(),
            as_of,
            cadence,
            from: rhythm.from.and_then(named),
            occasions: told.occasions,
            calendar: told.calendar,
            rolling: told.rolling,
            next_due: told.next_due,
            promises: promises(self, thread(self, id), day),
            looked_for,
        })
    }

    fn cadence_of_mechanism(
        &self,
        id: &MechanismId,
        as_of: NaiveDate,
        happenings: &Happenings,
    ) -> Result<CadenceRecord, CadenceError> {
        let of = RecordRef::new(NounKind::Mechanism, id.as_str());
        let none = || UnknownRecord(of.clone());
        let place = self.mechanisms().position(id).ok_or_else(none)?;
        let mechanism = self.mechanisms().at(place).ok_or_else(none)?;
        let day = number(as_of);
        let occurrences = Occurrences::of(self, happenings);
        let occasions = occurrences.known(place).into_iter().filter_map(|(event, sign)| {
            let exhibit = EvidenceEvent::of(self.events().at(event)?);
            let occasion = Occasion { when: sign.when, sure: sign.sure, what: Done::Whole };
            Some((occasion, vec![exhibit]))
        });
        let rhythm = Rhythm {
            rate: rate(mechanism),
            from: meant_from(self, mechanism),
            occasions: occasions.collect(),
            ..Rhythm::none(day)
        };
        let told = rhythm.tell().ok_or_else(|| CadenceError::TooManyPeriods(of.clone()))?;
        Ok(CadenceRecord {
            of,
            name: mechanism.name.clone(),
            as_of,
            cadence: mechanism.cadence.value().copied(),
            from: rhythm.from.and_then(named),
            occasions: told.occasions,
            calendar: told.calendar,
            rolling: told.rolling,
            next_due: told.next_due,
            promises: promises(self, &mechanism.implements, day),
            looked_for: occurrences.looked_for(place),
        })
    }
}

/// From when a mechanism is meant to work at its rate: from the first commitment that it carries
/// out and that states a rate, else from the first source that it rests on, else from the first
/// change of its status.
fn meant_from(dossier: &Dossier, mechanism: &Mechanism) -> Option<Day> {
    let dated = |date: Option<&Date>| date.and_then(Date::latest).map(number);
    let of_source = |id| dossier.sources().get(id).and_then(|it| dated(it.date.as_ref()));
    let promised = mechanism
        .implements
        .iter()
        .filter_map(|id| dossier.commitments().get(id))
        .filter(|commitment| commitment.cadence.value().is_some_and(|it| it.rate().is_some()))
        .filter_map(|commitment| of_source(&commitment.source));
    let rested = mechanism.basis.iter().filter_map(of_source);
    let begun = mechanism.history.iter().filter_map(|change| dated(Some(&change.date)));
    promised.min().or_else(|| rested.min()).or_else(|| begun.min())
}

fn cadence_shown(cadence: Known<&Cadence>) -> String {
    match cadence {
        Known::Is(cadence) => cadence.to_string(),
        Known::NotStated => "not stated".to_owned(),
        Known::Unknown => "unknown".to_owned(),
    }
}

fn known_cadence<'d>(dossier: &Dossier, commitment: &'d Commitment) -> Known<&'d Cadence> {
    let source = dossier.sources().get(&commitment.source);
    commitment.cadence.known(source.is_some_and(|source| source.completeness.is_full()))
}

/// How the later of two cadences stands to the earlier: not stated is below every stated one.
fn moved(before: Known<&Cadence>, after: Known<&Cadence>) -> Relation {
    let order = match (before, after) {
        (Known::Unknown, _) | (_, Known::Unknown) => return Relation::Unknown,
        (Known::NotStated, Known::NotStated) => Ordering::Equal,
        (Known::NotStated, Known::Is(_)) => Ordering::Greater,
        (Known::Is(_), Known::NotStated) => Ordering::Less,
        (Known::Is(before), Known::Is(after)) => after.compare(*before),
    };
    Relation::of(order)
}

/// A commitment with what it takes up and what takes it up, however far on.
fn thread<'d>(dossier: &'d Dossier, of: &'d CommitmentId) -> BTreeSet<&'d CommitmentId> {
    let mut later: HashMap<&CommitmentId, Vec<&CommitmentId>> = HashMap::new();
    for commitment in dossier.commitments() {
        for earlier in &commitment.continues {
            later.entry(earlier).or_default().push(&commitment.id);
        }
    }
    let earlier = |id: &CommitmentId| -> Vec<&CommitmentId> {
        dossier.commitments().get(id).into_iter().flat_map(|it| &it.continues).collect()
    };
    let mut out = BTreeSet::new();
    for backwards in [true, false] {
        let mut seen = BTreeSet::new();
        let mut open = vec![of];
        while let Some(id) = open.pop() {
            if seen.insert(id) {
                let next = if backwards { Some(earlier(id)) } else { later.get(id).cloned() };
                open.extend(next.into_iter().flatten());
            }
        }
        out.extend(seen);
    }
    out
}

/// What texts promise, by date, and how the cadence moved from what each takes up.
fn promises<'d>(
    dossier: &'d Dossier,
    of: impl IntoIterator<Item = &'d CommitmentId>,
    as_of: Day,
) -> Vec<CadencePromise> {
    let date = |commitment: &Commitment| {
        dossier.sources().get(&commitment.source).and_then(|source| source.date)
    };
    let mut found: Vec<&Commitment> = of
        .into_iter()
        .filter_map(|id| dossier.commitments().get(id))
        .filter(|commitment| window(date(commitment).as_ref()).first <= as_of)
        .collect();
    found.sort_by_key(|commitment| (window(date(commitment).as_ref()).first, &commitment.id));
    let promise = |commitment: &&Commitment| {
        let cadence = known_cadence(dossier, commitment);
        let earlier = commitment.continues.iter().filter_map(|id| dossier.commitments().get(id));
        let moves = earlier.map(|earlier| {
            let before = known_cadence(dossier, earlier);
            CadenceMove {
                from: earlier.id.clone(),
                before: cadence_shown(before),
                relation: moved(before, cadence),
            }
        });
        CadencePromise {
            commitment: Exhibit::of(dossier, commitment),
            date: date(commitment),
            cadence: cadence_shown(cadence),
            moved: moves.collect(),
        }
    };
    found.iter().map(promise).collect()
}
