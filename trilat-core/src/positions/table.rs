use super::{
    cell::{Entry, StanceCell, Standing, decide},
    options::StanceOptions,
    voice::voices,
};
use crate::{
    dossier::{Dossier, UnknownRecord},
    measure::{self, MeasureError, Scale},
    model::{ActorId, Position, PositionId, Proposition, PropositionId, Stance},
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Who stands where: actors by propositions, each cell with its records.
///
/// Only cells with a record are kept; where there is none the actor is silent.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StanceTable {
    /// The actors: those asked for, or all with a position, in the order of their ids.
    pub actors: Vec<ActorId>,
    /// The propositions: those asked for, or all with a position, in the order of their ids.
    pub propositions: Vec<PropositionId>,
    /// The cells, actor by actor in the order of the actors, each in the order of propositions.
    pub cells: Vec<StanceCell>,
    #[serde(skip)]
    index: BTreeMap<(ActorId, PropositionId), usize>,
}

impl StanceTable {
    /// Where an actor stands on a proposition; `None` if it is silent.
    #[must_use]
    pub fn cell(&self, actor: &ActorId, proposition: &PropositionId) -> Option<&StanceCell> {
        self.cells.get(*self.index.get(&(actor.clone(), proposition.clone()))?)
    }

    /// The records that decide where an actor stands on a proposition.
    #[must_use]
    pub fn records(&self, actor: &ActorId, proposition: &PropositionId) -> Vec<&PositionId> {
        self.cell(actor, proposition).into_iter().flat_map(StanceCell::record_ids).collect()
    }

    /// The table as numbers, for S, κ, π, τ_b, agreement and α: the five steps from opposition to
    /// support, lowest first, equally spaced where a measure needs distances. Actors and items are
    /// named by their ids.
    ///
    /// What is mixed or unknown is missing, as silence is: no step stands for it. A stance under a
    /// condition counts as the stance that it is.
    ///
    /// ```
    /// # #[cfg(feature = "bundled")] {
    /// let dossier = trilat_core::trilateral();
    /// let table = dossier.stance_table(&Default::default())?.ordinal()?;
    /// let (us, china) = (table.actor("us")?, table.actor("cn")?);
    /// let pair = table.contingency(us, china).measures();
    /// assert!(pair.s.n() < pair.s.items());
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// More actors and propositions than a table of numbers takes.
    pub fn ordinal(&self) -> Result<measure::Table, MeasureError> {
        let mut table = measure::Table::builder(stance_scale()?);
        table.keep_empty_actors();
        for actor in &self.actors {
            table.actor(actor.as_str())?;
        }
        for proposition in &self.propositions {
            table.item(proposition.as_str())?;
        }
        for cell in &self.cells {
            if let Standing::Held(stance) = cell.standing {
                table.set(cell.actor.as_str(), cell.proposition.as_str(), stance.as_str())?;
            }
        }
        table.build()
    }
}

/// The ladder of stances as a scale for measures.
///
/// # Errors
///
/// None that can occur: the ladder has five steps of different names.
pub(crate) fn stance_scale() -> Result<Scale, MeasureError> {
    Scale::ordinal(Stance::ALL.iter().map(|stance| stance.as_str()))
}

impl Dossier {
    /// Who stands where: per actor and proposition the stance by the latest dated record.
    ///
    /// A position on a claim about some record checks the claim and does not count.
    ///
    /// A record gives way to a later one only if that is certainly later. Records of one time that
    /// disagree make the cell *mixed*; records of which nobody can tell which is the later make it
    /// *unknown* if they disagree.
    ///
    /// ```
    /// # #[cfg(feature = "bundled")] {
    /// use trilat_core::positions::{StanceOptions, Standing};
    /// use trilat_core::model::Stance;
    ///
    /// let dossier = trilat_core::trilateral();
    /// let table = dossier.stance_table(&StanceOptions::new().actors(["us", "ru"]))?;
    /// let cell = table.cell(&"us".into(), &"trilateral-is-pacific-nato".into()).unwrap();
    /// assert_eq!(cell.standing, Standing::Held(Stance::Opposes));
    /// assert!(cell.record_ids().any(|id| *id == "pos-sullivan-2023-68a"));
    /// # }
    /// # Ok::<(), trilat_core::dossier::UnknownRecord>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If an actor, proposition or issue asked for is not in the dossier.
    pub fn stance_table(&self, options: &StanceOptions) -> Result<StanceTable, UnknownRecord> {
        let entries = self.stance_entries(options)?;
        let actors = if options.actors.is_empty() {
            let all = BTreeSet::from_iter(entries.keys().map(|(actor, _)| actor));
            all.into_iter().cloned().collect()
        } else {
            options.actors.clone()
        };
        let propositions: Vec<PropositionId> = if options.propositions.is_empty() {
            let all = BTreeSet::from_iter(entries.keys().map(|(_, on)| on));
            all.into_iter().cloned().collect()
        } else {
            let scope = options.scope(self);
            let asked = options.propositions.iter();
            asked.filter(|id| scope.as_ref().is_none_or(|all| all.contains(*id))).cloned().collect()
        };
        let mut by_actor: BTreeMap<ActorId, BTreeMap<PropositionId, Vec<Entry<'_>>>> =
            BTreeMap::new();
        for ((actor, proposition), records) in entries {
            by_actor.entry(actor).or_default().insert(proposition, records);
        }
        let order = BTreeMap::from_iter(propositions.iter().enumerate().map(|(at, id)| (id, at)));
        let mut cells = Vec::new();
        for actor in &actors {
            let mut row: Vec<_> = by_actor
                .remove(actor)
                .into_iter()
                .flatten()
                .filter_map(|(on, records)| Some((*order.get(&on)?, on, records)))
                .collect();
            row.sort_by_key(|(place, ..)| *place);
            for (_, proposition, records) in row {
                cells.extend(decide(self, actor, &proposition, records));
            }
        }
        let index = (0..).zip(&cells);
        let index = index.map(|(at, c)| ((c.actor.clone(), c.proposition.clone()), at)).collect();
        Ok(StanceTable { actors, propositions, cells, index })
    }

    /// Whether a position only checks a claim about some record, and so is not a stance.
    pub(crate) fn is_check(&self, position: &Position) -> bool {
        let proposition = self.propositions().get(&position.proposition);
        proposition.is_some_and(Proposition::is_claim_about_records)
    }

    /// Every position that counts, by actor and proposition.
    pub(crate) fn stance_entries(
        &self,
        options: &StanceOptions,
    ) -> Result<BTreeMap<(ActorId, PropositionId), Vec<Entry<'_>>>, UnknownRecord> {
        self.check_asked(options)?;
        let scope = options.scope(self);
        let wanted = BTreeSet::from_iter(options.actors.iter());
        let mut out: BTreeMap<(ActorId, PropositionId), Vec<Entry<'_>>> = BTreeMap::new();
        for position in self.positions() {
            let outside = scope.as_ref().is_some_and(|all| !all.contains(&position.proposition));
            if outside || !options.takes_grade(position) || self.is_check(position) {
                continue;
            }
            let in_time = options.in_time(self, position);
            if !in_time.is_possible() {
                continue;
            }
            for (actor, voice) in voices(self, position, options) {
                if wanted.is_empty() || wanted.contains(actor) {
                    out.entry((actor.clone(), position.proposition.clone()))
                        .or_default()
                        .push(Entry { position, voice, in_time });
                }
            }
        }
        Ok(out)
    }

    fn check_asked(&self, options: &StanceOptions) -> Result<(), UnknownRecord> {
        self.actors().check(&options.actors)?;
        self.propositions().check(&options.propositions)?;
        self.issues().check(&options.issue)
    }
}
