use super::{
    commitment::CommitmentComparison,
    dimension::{Dimension, Relation},
    group::{Undertaking, gather},
    later::Later,
    outcome::{Outcome, OutcomeBasis},
    pairing::{PairReason, Pairing, pair},
    reading::{Reading, commitments_of, latest_date},
    statement::{Statement, StatementError, documents, in_order},
    value::{Side, compare},
};
use crate::{
    dossier::{Dossier, Exhibit},
    model::{Coded, Commitment, CommitmentId, Date, Source, vocabulary::vocabulary},
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

vocabulary! {
    /// What it means that a statement has nothing on a commitment.
    #[derive(PartialOrd, Ord)]
    pub enum Silence, "silence" {
        /// It had not been made yet: the statement is available in full, with all its commitments
        /// coded.
        NotYet = "not-yet",
        /// The statement is available in full and coded whole, and has nothing on it.
        Absent = "absent",
        /// The full text of the statement is not available.
        NotSeen = "not-seen",
        /// The statement is available in full and not coded whole.
        NotCoded = "not-coded",
    }
}

/// What a statement makes of a commitment that it does not promise again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KeptOtherwise {
    /// What became of it: merged, fulfilled, superseded, reported, a stance or mentioned.
    pub outcome: Outcome,
    /// The records on which that rests.
    pub basis: Vec<OutcomeBasis>,
}

/// A commitment in one statement of a series.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Cell {
    /// The statement has it: the leading record, then those that state it side by side.
    Stated(Vec<Exhibit>),
    /// The statement does not promise it, but keeps, reports or names it in another way.
    Otherwise(KeptOtherwise),
    /// The statement has nothing on it.
    Silent(Silence),
}

/// How a commitment went from one statement to the next that has it.
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

/// How one dimension of a commitment moved through the series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DimensionPath {
    /// The dimension.
    pub dimension: Dimension,
    /// Its value in each statement, as shown; `None` where the statement does not state it.
    pub values: Vec<Option<String>>,
    /// How often the value is known to have changed from one statement that tells it to the next.
    pub changes: usize,
    /// How often it so went back to a value that it had had before.
    pub returns: usize,
}

/// One commitment followed through a series.
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
            Cell::Otherwise(_) | Cell::Silent(_) => None,
        })
    }

    /// Whether some statement in between did not state it, and it came back.
    #[must_use]
    pub fn returned(&self) -> bool {
        self.steps.iter().any(|step| step.to > step.from + 1)
    }
}

/// Three or more statements in order, and each commitment as a thread through them. Where a later
/// statement takes up several threads in one commitment, each of them goes on with it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Series {
    /// The statements, in order.
    pub statements: Vec<Statement>,
    /// The date of each, as written.
    pub dates: Vec<Option<Date>>,
    /// Whether the full text of each is available.
    pub complete: Vec<bool>,
    /// How much of each is coded; `None` where a document does not say.
    pub coded: Vec<Option<Coded>>,
    /// The threads, in the order in which they begin.
    pub threads: Vec<Thread>,
}

struct Growing<'d> {
    /// Statement and commitment, in order.
    stops: Vec<(usize, Undertaking<'d>)>,
    steps: Vec<Step>,
    /// What statements that do not promise it make of it.
    otherwise: BTreeMap<usize, Cell>,
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
    /// Follows every commitment through statements in order.
    ///
    /// Each statement is paired with the latest wording of every thread so far, so that a
    /// commitment which is left out and returns stays one thread. A coded link leads to a thread
    /// by whichever of its records.
    ///
    /// # Errors
    ///
    /// If a document is not in the dossier, a statement has none, or dates say that a statement is
    /// certainly later than the next.
    pub fn series<S: Into<Statement>>(
        &self,
        statements: impl IntoIterator<Item = S>,
    ) -> Result<Series, StatementError> {
        self.series_with(statements, Pairing::default())
    }

    /// The same with a pairing of one's own.
    ///
    /// # Errors
    ///
    /// As for [`Dossier::series`].
    pub fn series_with<S: Into<Statement>>(
        &self,
        statements: impl IntoIterator<Item = S>,
        pairing: Pairing,
    ) -> Result<Series, StatementError> {
        let statements: Vec<Statement> = statements.into_iter().map(Into::into).collect();
        let texts: Vec<Vec<&Source>> =
            statements.iter().map(|it| documents(self, it)).collect::<Result<_, _>>()?;
        for (first, second) in texts.iter().zip(texts.iter().skip(1)) {
            in_order(first, second)?;
        }
        let readings: Vec<Reading> = texts.iter().map(|text| Reading::of(text)).collect();
        let dates = texts.iter().map(|text| latest_date(text).copied()).collect();
        let mut threads: Vec<Growing<'_>> = Vec::new();
        for (at, text) in texts.into_iter().enumerate() {
            let here = gather(commitments_of(self, &text));
            self.step(&mut threads, at, &here, &Later::new(self, text), pairing);
        }
        let threads = threads.into_iter().map(|thread| self.thread(thread, &readings)).collect();
        Ok(Series {
            statements,
            dates,
            complete: readings.iter().map(|reading| reading.full).collect(),
            coded: readings.iter().map(|reading| reading.coded).collect(),
            threads,
        })
    }

    /// Takes the threads through one more statement.
    fn step<'d>(
        &'d self,
        threads: &mut Vec<Growing<'d>>,
        at: usize,
        here: &[Undertaking<'d>],
        text: &Later<'d>,
        pairing: Pairing,
    ) {
        let tips: Vec<Undertaking<'_>> = threads.iter().filter_map(Growing::tip).collect();
        let paired = pair(self, &tips, here, &text.settled(&tips), pairing);
        let mut going_on = BTreeSet::new();
        let mut splits_off: BTreeMap<usize, CommitmentId> = BTreeMap::new();
        for found in paired.pairs {
            let (Some(thread), Some(next)) = (threads.get_mut(found.left), here.get(found.right))
            else {
                continue;
            };
            if !found.leads {
                if let PairReason::Coded { chain } = found.reason {
                    let from = chain.last().cloned();
                    splits_off.extend(from.map(|from| (found.right, from)));
                }
                continue;
            }
            going_on.insert(found.right);
            if let Some((from, tip)) = thread.stops.last() {
                let comparison = CommitmentComparison::of(self, tip.lead, next.lead);
                thread.steps.push(Step {
                    from: *from,
                    to: at,
                    outcome: Outcome::of(&comparison),
                    comparison,
                    reason: found.reason,
                });
            }
            thread.stops.push((at, next.clone()));
        }
        for (place, (thread, tip)) in threads.iter_mut().zip(&tips).enumerate() {
            if thread.stops.last().is_some_and(|(last, _)| *last == at) {
                continue;
            }
            let covering = paired.covered.get(&place).into_iter().flatten();
            let covering: Vec<&Commitment> =
                covering.filter_map(|&at| Some(here.get(at)?.lead)).collect();
            let alike = paired.alike.get(&place).and_then(|&at| Some(here.get(at)?.lead));
            let found = text.otherwise(tip, &covering, alike);
            let cell = match found.outcome {
                Outcome::Absent => Cell::Silent(Silence::Absent),
                Outcome::NotSeen => Cell::Silent(Silence::NotSeen),
                Outcome::NotCoded => Cell::Silent(Silence::NotCoded),
                outcome => Cell::Otherwise(KeptOtherwise { outcome, basis: found.basis }),
            };
            thread.otherwise.insert(at, cell);
        }
        let begun = here.iter().enumerate().filter(|(place, _)| !going_on.contains(place));
        threads.extend(begun.map(|(place, first)| Growing {
            stops: vec![(at, first.clone())],
            steps: Vec::new(),
            otherwise: BTreeMap::new(),
            splits_off: splits_off.remove(&place),
        }));
    }

    fn thread(&self, mut growing: Growing<'_>, readings: &[Reading]) -> Thread {
        let mut cells: Vec<Cell> = Vec::with_capacity(readings.len());
        for (at, reading) in readings.iter().enumerate() {
            // Before it begins, it may be in what is not available or not coded.
            let before = match reading {
                reading if reading.has_all_commitments() => Silence::NotYet,
                Reading { full: true, .. } => Silence::NotCoded,
                Reading { full: false, .. } => Silence::NotSeen,
            };
            cells.push(growing.otherwise.remove(&at).unwrap_or(Cell::Silent(before)));
        }
        for (at, undertaking) in &growing.stops {
            let exhibits = undertaking.all().map(|c: &Commitment| Exhibit::of(self, c)).collect();
            if let Some(cell) = cells.get_mut(*at) {
                *cell = Cell::Stated(exhibits);
            }
        }
        let moved = Dimension::ALL
            .iter()
            .filter_map(|&dimension| path(self, dimension, &growing, readings.len()))
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
        let open = |relation| matches!(relation, Relation::Unknown | Relation::NotCompared);
        let is_known = |one| !open(finding.relation) || !open(relation(one, one));
        if known.is_empty() && is_known(before) {
            known.push(before);
        }
        if !is_known(after) {
            continue;
        }
        let moved = match (finding.relation, known.last()) {
            (Relation::Unknown | Relation::NotCompared, Some(last)) => relation(last, after),
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
