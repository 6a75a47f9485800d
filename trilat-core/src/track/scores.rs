use super::{
    commitment::CommitmentTrack, days::iso, periods::PeriodStatus, scales::Scale, scope::Scope,
    state::State,
};
use crate::{
    dossier::{Dossier, Exhibit, UnknownRecord},
    model::{Commitment, vocabulary::vocabulary},
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

vocabulary! {
    /// What a replay shows of the keeping of an undertaking; what scales start from.
    #[derive(PartialOrd, Ord)]
    pub enum Shown, "finding" {
        /// It is done; or, where it recurs, kept in every period for which it was owed.
        Done = "done",
        /// A part of it is done; or it was kept in some periods and not in others, as records say.
        Part = "part",
        /// It was kept on the occasions or in the periods on record, and of others nothing is seen.
        PartSeen = "part-seen",
        /// It is owed and nothing is on record.
        Nothing = "nothing",
        /// The opposite was done, or it was taken back, as records say.
        Against = "against",
        /// Records leave it open.
        Open = "open",
        /// Nothing is owed: it was not made yet, its condition is not met, it rests or it is void.
        NotOwed = "not-owed",
    }
}

vocabulary! {
    /// Why an undertaking has no place among those that a scale is put to.
    #[derive(PartialOrd, Ord)]
    pub enum LeftOut, "reason" {
        /// Nothing is owed: it was not made yet, its condition is not met, it rests or it is void.
        NotOwed = "not-owed",
        /// Neither action nor instrument nor timetable can be told, which the scale asks for.
        NotSpecific = "not-specific",
        /// It is not stated by several actors together, which the scale asks for.
        NotCollective = "not-collective",
    }
}

/// Undertakings on a published scale, by its own rule.
///
/// The scores of one scale are never made from those of another: each is a view of the replay.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "{S}Scores"))]
pub struct Scores<S: Scale> {
    /// The scale's name.
    pub scale: &'static str,
    /// The day, up to its end.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub as_of: NaiveDate,
    /// Each undertaking that the scale is put to, in the order of their ids.
    pub rows: Vec<Score<S>>,
    /// How many are on each step.
    pub counts: BTreeMap<S, usize>,
    /// How many have a score.
    pub scored: usize,
    /// How many could not be scored.
    pub not_scorable: usize,
    /// The share that could not be scored, 0 to 1; without it, the scale was put to none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_not_scorable: Option<f64>,
    /// How many undertakings the scale was not put to, and why.
    pub left_out: BTreeMap<LeftOut, usize>,
    /// The scale's percentage over those that have a score, 0 to 100; without it, the scale has
    /// none, or nothing has a score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<f64>,
    /// The least and the most that the percentage could be if those without a score had one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent_bounds: Option<[f64; 2]>,
}

/// One undertaking on a scale.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "{S}Score"))]
pub struct Score<S> {
    /// The undertaking.
    pub commitment: Exhibit,
    /// Its state.
    pub state: State,
    /// What the replay shows; more than one where its state is open.
    pub shown: BTreeSet<Shown>,
    /// The score, if it can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<S>,
    /// The steps that what is shown allows: one, if it has a score.
    pub allowed: BTreeSet<S>,
}

impl Dossier {
    /// Undertakings on a published scale, up to the end of a day: [`Compliance`], [`Implementation`]
    /// or [`Completion`]. An undertaking of which the replay does not show enough has no score.
    ///
    /// [`Compliance`]: super::Compliance
    /// [`Implementation`]: super::Implementation
    /// [`Completion`]: super::Completion
    ///
    /// # Errors
    ///
    /// If the scope names a record that is not in the dossier.
    pub fn scores<S: Scale>(
        &self,
        scope: impl Into<Scope>,
        as_of: NaiveDate,
    ) -> Result<Scores<S>, UnknownRecord> {
        let scope = scope.into();
        scope.check(self)?;
        let track = self.track(as_of);
        let mut rows = Vec::new();
        let mut counts: BTreeMap<S, usize> = BTreeMap::new();
        let mut left_out: BTreeMap<LeftOut, usize> = BTreeMap::new();
        for row in &track.commitments {
            let Some(commitment) = self.commitments().get(&row.commitment.id) else { continue };
            if !scope.holds(self, commitment) {
                continue;
            }
            let shown = shown(row);
            if let Some(reason) = not_put_to::<S>(self, commitment, &shown) {
                *left_out.entry(reason).or_default() += 1;
                continue;
            }
            let allowed =
                BTreeSet::from_iter(shown.iter().flat_map(|&shown| S::steps(shown)).copied());
            // What is open between being owed and not being owed has no score.
            let settled = !shown.contains(&Shown::NotOwed);
            let score = match (allowed.len(), allowed.first()) {
                (1, Some(&step)) if settled => Some(step),
                _ => None,
            };
            if let Some(step) = score {
                *counts.entry(step).or_default() += 1;
            }
            rows.push(Score {
                commitment: row.commitment.clone(),
                state: row.state,
                shown,
                score,
                allowed,
            });
        }
        let scored: Vec<S> = rows.iter().filter_map(|row| row.score).collect();
        let not_scorable = rows.len() - scored.len();
        let bound = |pick: fn(&BTreeSet<S>) -> Option<&S>| -> Option<f64> {
            let steps: Vec<S> = rows.iter().filter_map(|row| pick(&row.allowed)).copied().collect();
            percent(&steps)
        };
        let bounds = bound(BTreeSet::first).zip(bound(BTreeSet::last));
        Ok(Scores {
            scale: S::NAME,
            as_of,
            counts,
            scored: scored.len(),
            not_scorable,
            share_not_scorable: share(not_scorable, rows.len()),
            left_out,
            percent: percent(&scored),
            percent_bounds: bounds.map(|(least, most)| [least, most]),
            rows,
        })
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of records are far below 2^52")]
fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// The mean of steps as a share of the way from the lowest to the highest, in percent.
fn percent<S: Scale>(steps: &[S]) -> Option<f64> {
    let mut sum = 0;
    for step in steps {
        sum += usize::from(step.value()?);
    }
    Some(share(sum, steps.len() * usize::from(S::HIGHEST?))? * 100.0)
}

fn not_put_to<S: Scale>(
    dossier: &Dossier,
    commitment: &Commitment,
    shown: &BTreeSet<Shown>,
) -> Option<LeftOut> {
    if shown.iter().all(|&shown| shown == Shown::NotOwed) {
        return Some(LeftOut::NotOwed);
    }
    S::left_out(dossier, commitment)
}

/// What a replay shows of the keeping of an undertaking, for each state that is possible.
fn shown(row: &CommitmentTrack) -> BTreeSet<Shown> {
    row.possible.iter().map(|state| shown_in(state, row)).collect()
}

fn shown_in(state: State, row: &CommitmentTrack) -> Shown {
    match state {
        State::NotYet
        | State::Conditional
        | State::Suspended
        | State::Released
        | State::Expired
        | State::Superseded => Shown::NotOwed,
        // Whatever the periods before and after it.
        State::Withdrawn | State::Breached => Shown::Against,
        _ if !row.periods.is_empty() => by_period(state, row),
        _ => of_state(state),
    }
}

const fn of_state(state: State) -> Shown {
    match state {
        State::Fulfilled | State::Kept => Shown::Done,
        State::BeingKept | State::ResumedAfterGap => Shown::PartSeen,
        State::Partly => Shown::Part,
        State::NoEvidence | State::Triggered | State::Overdue => Shown::Nothing,
        _ => Shown::Open,
    }
}

/// Of a duty that recurs: over all periods for which it was owed.
fn by_period(state: State, row: &CommitmentTrack) -> Shown {
    let count = |status: PeriodStatus| -> u64 {
        let runs = row.periods.iter().filter(|run| run.status == status);
        runs.map(|run| run.periods).sum()
    };
    let kept = count(PeriodStatus::Kept);
    let part = count(PeriodStatus::Partly);
    let missed = count(PeriodStatus::Missed);
    let unseen = count(PeriodStatus::NotSeen);
    let open = count(PeriodStatus::PossiblyKept) + count(PeriodStatus::Disputed);
    match (kept + part, missed, unseen + open) {
        (0, 0, 0) => of_state(state),
        (_, 0, 0) if part == 0 => Shown::Done,
        (0, _, 0) => Shown::Against,
        (0, 0, _) if open == 0 => Shown::Nothing,
        (_, _, 0) => Shown::Part,
        (0, ..) => Shown::Open,
        _ => Shown::PartSeen,
    }
}
