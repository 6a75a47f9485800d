use super::{
    commitment::CommitmentComparison,
    dimension::{Dimension, Relation},
    exhibit::Exhibit,
    pairing::{PairReason, Pairing, Undertaking, gather, pair},
    statement::{Outcome, Statement, at_hand, commitments_of, documents, outcome_of},
    value::{Side, compare},
};
use crate::{
    dossier::{Dossier, UnknownRecord},
    model::{Commitment, CommitmentId, Date, vocabulary::vocabulary},
};
use serde::Serialize;

vocabulary! {
    /// What it means that a statement does not have an undertaking.
    #[derive(PartialOrd, Ord)]
    pub enum Silence, "silence" {
        /// It had not been undertaken yet; the statement's whole text is at hand.
        NotYet = "not-yet",
        /// The statement's whole text is at hand and does not have it.
        Absent = "absent",
        /// The statement's whole text is not at hand.
        NotSeen = "not-seen",
    }
}

/// An undertaking in one statement of a series.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Cell {
    /// The statement has it: the leading record, then those that state it side by side.
    Stated(Vec<Exhibit>),
    /// The statement does not have it.
    Silent(Silence),
}

/// How an undertaking went from one statement to the next that has it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Step {
    /// Which statement, counted from 0.
    pub from: usize,
    /// Which later statement.
    pub to: usize,
    /// What became of it.
    pub outcome: Outcome,
    /// How the two compare.
    pub comparison: CommitmentComparison,
    /// Why they were paired.
    pub reason: PairReason,
}

/// How one dimension of an undertaking moved through the series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DimensionPath {
    /// The dimension.
    pub dimension: Dimension,
    /// Its value in each statement, as shown; `None` where the statement is silent.
    pub values: Vec<Option<String>>,
    /// How often the value is known to have changed from one statement that tells it to the next.
    pub changes: usize,
    /// How often it so went back to a value that it had had before.
    pub returns: usize,
}

/// One undertaking followed through a series.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Thread {
    /// One for each statement, in order.
    pub cells: Vec<Cell>,
    /// The steps from one statement that has it to the next.
    pub steps: Vec<Step>,
    /// The dimensions that are known to have moved.
    pub moved: Vec<DimensionPath>,
    /// The earlier commitment that a person linked the first record to, and whose own thread goes
    /// on with another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub splits_off: Option<CommitmentId>,
}

impl Thread {
    /// The first record of the thread.
    #[must_use]
    pub fn first(&self) -> Option<&Exhibit> {
        self.stated().next().map(|(_, exhibit)| exhibit)
    }

    /// The leading record of each statement that has it, with the statement's place.
    pub fn stated(&self) -> impl Iterator<Item = (usize, &Exhibit)> {
        self.cells.iter().enumerate().filter_map(|(at, cell)| match cell {
            Cell::Stated(exhibits) => exhibits.first().map(|exhibit| (at, exhibit)),
            Cell::Silent(_) => None,
        })
    }

    /// Whether it was silent in between and came back.
    #[must_use]
    pub fn returned(&self) -> bool {
        self.steps.iter().any(|step| step.to > step.from + 1)
    }
}

/// Three or more statements in order, and each undertaking as a thread through them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Series {
    /// The statements, in order.
    pub statements: Vec<Statement>,
    /// The date of each, as written.
    pub dates: Vec<Option<Date>>,
    /// Whether the whole text of each is at hand.
    pub complete: Vec<bool>,
    /// The threads, in the order in which they begin.
    pub threads: Vec<Thread>,
}

struct Growing<'d> {
    /// Statement and undertaking, in order.
    stops: Vec<(usize, Undertaking<'d>)>,
    steps: Vec<Step>,
    splits_off: Option<CommitmentId>,
}

impl<'d> Growing<'d> {
    /// Its latest words, which speak for it, with all that went before.
    fn tip(&self) -> Option<Undertaking<'d>> {
        let ((_, tip), past) = self.stops.split_last()?;
        let past = past.iter().flat_map(|(_, undertaking)| undertaking.all()).collect();
        Some(Undertaking { past, ..tip.clone() })
    }
}

impl Dossier {
    /// Follows every undertaking through statements in order.
    ///
    /// Each statement is paired with the latest wording of every thread so far, so that an
    /// undertaking which falls silent and returns stays one thread. A coded link leads to a thread
    /// by whichever of its records.
    ///
    /// # Errors
    ///
    /// If a document is not in the dossier.
    pub fn series<S: Into<Statement>>(
        &self,
        statements: impl IntoIterator<Item = S>,
    ) -> Result<Series, UnknownRecord> {
        self.series_with(statements, Pairing::default())
    }

    /// The same with a pairing of one's own.
    ///
    /// # Errors
    ///
    /// If a document is not in the dossier.
    pub fn series_with<S: Into<Statement>>(
        &self,
        statements: impl IntoIterator<Item = S>,
        pairing: Pairing,
    ) -> Result<Series, UnknownRecord> {
        let statements: Vec<Statement> = statements.into_iter().map(Into::into).collect();
        let mut dates = Vec::new();
        let mut complete = Vec::new();
        let mut threads: Vec<Growing<'_>> = Vec::new();
        for (at, statement) in statements.iter().enumerate() {
            let sources = documents(self, statement)?;
            dates.push(super::statement::latest_date(&sources).cloned());
            complete.push(at_hand(&sources));
            let here = gather(commitments_of(self, statement));
            let tips: Vec<Undertaking<'_>> = threads.iter().filter_map(Growing::tip).collect();
            let mut paired = pair(self, &tips, &here, pairing);
            let mut rest: Vec<Option<Undertaking<'_>>> = here.into_iter().map(Some).collect();
            for found in paired.pairs {
                let next = rest.get_mut(found.right).and_then(Option::take);
                let (Some(thread), Some(next)) = (threads.get_mut(found.left), next) else {
                    continue;
                };
                if let Some((from, tip)) = thread.stops.last() {
                    let comparison = CommitmentComparison::of(self, tip.lead, next.lead);
                    thread.steps.push(Step {
                        from: *from,
                        to: at,
                        outcome: outcome_of(&comparison),
                        comparison,
                        reason: found.reason,
                    });
                }
                thread.stops.push((at, next));
            }
            let begun = rest.into_iter().enumerate().filter_map(|(place, first)| {
                let splits_off = paired.also.remove(&place);
                Some(Growing { stops: vec![(at, first?)], steps: Vec::new(), splits_off })
            });
            threads.extend(begun);
        }
        let threads = threads.into_iter().map(|thread| self.thread(thread, &complete)).collect();
        Ok(Series { statements, dates, complete, threads })
    }

    fn thread(&self, growing: Growing<'_>, complete: &[bool]) -> Thread {
        let begun = growing.stops.first().map_or(0, |(at, _)| *at);
        let mut cells: Vec<Cell> = complete
            .iter()
            .enumerate()
            .map(|(at, &complete)| {
                Cell::Silent(match complete {
                    // It may have stood in what is not at hand.
                    false => Silence::NotSeen,
                    true if at < begun => Silence::NotYet,
                    true => Silence::Absent,
                })
            })
            .collect();
        for (at, undertaking) in &growing.stops {
            let exhibits = undertaking.all().map(|c: &Commitment| Exhibit::of(self, c)).collect();
            if let Some(cell) = cells.get_mut(*at) {
                *cell = Cell::Stated(exhibits);
            }
        }
        let moved = Dimension::ALL
            .iter()
            .filter_map(|&dimension| path(self, dimension, &growing, complete.len()))
            .collect();
        Thread { cells, steps: growing.steps, moved, splits_off: growing.splits_off }
    }
}

/// How a dimension moved, or `None` if it is not known to have moved. What is unknown in between
/// is passed over: from a value and back to it by way of *unknown* is no turn.
fn path(
    dossier: &Dossier,
    dimension: Dimension,
    growing: &Growing<'_>,
    statements: usize,
) -> Option<DimensionPath> {
    let relation = |before: &Commitment, after: &Commitment| {
        compare(dimension, Side::new(dossier, before), Side::new(dossier, after)).relation
    };
    let mut values: Vec<Option<String>> = vec![None; statements];
    let (mut changes, mut returns) = (0, 0);
    let mut known: Vec<&Commitment> = Vec::new();
    let leads = growing.stops.iter().map(|(_, undertaking)| undertaking.lead);
    for (step, (before, after)) in growing.steps.iter().zip(leads.clone().zip(leads.skip(1))) {
        let finding = step.comparison.dimension(dimension)?;
        for (at, value) in [(step.from, &finding.before), (step.to, &finding.after)] {
            if let Some(slot) = values.get_mut(at) {
                *slot = Some(value.clone());
            }
        }
        // A value that is not known is not even known to be the same as itself.
        let is_known =
            |one| finding.relation != Relation::Unknown || relation(one, one) != Relation::Unknown;
        if known.is_empty() && is_known(before) {
            known.push(before);
        }
        if !is_known(after) {
            continue;
        }
        let moved = match (finding.relation, known.last()) {
            (Relation::Unknown, Some(last)) => relation(last, after),
            (relation, _) => relation,
        };
        if moved.is_change() {
            changes += 1;
            returns += usize::from(known.iter().any(|one| relation(one, after) == Relation::Same));
        }
        known.push(after);
    }
    (changes > 0).then_some(DimensionPath { dimension, values, changes, returns })
}
