use super::{
    cell::{StanceCell, Standing},
    options::StanceOptions,
    table::StanceTable,
};
use crate::{
    dossier::{Dossier, UnknownRecord},
    model::{ActorId, Certainty, PropositionId, Stance, vocabulary::vocabulary},
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

vocabulary! {
    /// How two actors stand to each other on one proposition.
    #[derive(PartialOrd, Ord)]
    pub enum PairVerdict, "verdict on two stances" {
        /// The same stance, in texts of their own.
        Agree = "agree",
        /// The same stance, and at least one of them holds it only in a text that both issued.
        SignedTogether = "signed-together",
        /// Other stances that are not on opposite sides: one is firmer, or one is torn.
        Differ = "differ",
        /// One is for it or leans that way, the other is against it or leans that way.
        Opposed = "opposed",
        /// The records of one or both disagree within one time.
        Mixed = "mixed",
        /// It cannot be told which record of one or both is the latest.
        Unknown = "unknown",
        /// One has no record.
        OneSilent = "one-silent",
        /// Neither has a record.
        BothSilent = "both-silent",
    }
}

/// How two stances stand to each other.
pub(crate) fn of_stances(a: Stance, b: Stance) -> PairVerdict {
    if a == b {
        PairVerdict::Agree
    } else if side(a) * side(b) < 0 {
        PairVerdict::Opposed
    } else {
        PairVerdict::Differ
    }
}

/// 1 for, −1 against, 0 torn.
pub(crate) const fn side(stance: Stance) -> i8 {
    match stance {
        Stance::Opposes | Stance::LeansToOppose => -1,
        Stance::Ambivalent => 0,
        Stance::LeansToSupport | Stance::Supports => 1,
    }
}

impl PairVerdict {
    /// Of two cells, `None` where an actor is silent.
    #[must_use]
    pub fn of(first: Option<&StanceCell>, second: Option<&StanceCell>) -> Self {
        let (first, second) = match (first, second) {
            (Some(first), Some(second)) => (first, second),
            (None, None) => return Self::BothSilent,
            _ => return Self::OneSilent,
        };
        let signed = first.rests_only_on_texts_of(second) || second.rests_only_on_texts_of(first);
        match (first.standing, second.standing) {
            (Standing::Held(a), Standing::Held(b)) if a == b && signed => Self::SignedTogether,
            (Standing::Held(a), Standing::Held(b)) => of_stances(a, b),
            (Standing::Mixed, _) | (_, Standing::Mixed) => Self::Mixed,
            _ => Self::Unknown,
        }
    }
}

/// One proposition as two actors see it. The records stand in the cells of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PairItem {
    /// The proposition.
    pub proposition: PropositionId,
    /// How the two stand to each other.
    pub verdict: PairVerdict,
    /// Whether the verdict holds in the time asked for: *possibly* if a side's records may lie
    /// outside it.
    pub certainty: Certainty,
    /// Whether a side holds its stance under a condition.
    pub conditional: bool,
}

/// Two propositions that cannot hold together, each held by one of two actors.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "PropositionCollision"))]
pub struct Collision {
    /// What the first supports, or leans to.
    pub first: PropositionId,
    /// What the second supports, or leans to.
    pub second: PropositionId,
}

/// How two actors stand to each other on every proposition.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PairComparison {
    /// One actor.
    pub first: ActorId,
    /// The other.
    pub second: ActorId,
    /// How many propositions came to which verdict.
    pub counts: BTreeMap<PairVerdict, usize>,
    /// Every proposition on which at least one speaks, in the order of the table.
    pub items: Vec<PairItem>,
    /// Propositions that cannot hold together, one held by each, in order.
    pub collisions: Vec<Collision>,
}

impl PairComparison {
    /// The propositions with a verdict.
    pub fn with(&self, verdict: PairVerdict) -> impl Iterator<Item = &PairItem> {
        self.items.iter().filter(move |item| item.verdict == verdict)
    }
}

/// Several actors on the same propositions: one table, and each pair.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PositionComparison {
    /// Where each stands. Its propositions are those on which anyone in the dossier holds a
    /// position in the time, scope and grade asked for, so that silence is seen.
    pub table: StanceTable,
    /// For each proposition on which one of them speaks, how they stand as a group.
    pub propositions: Vec<GroupItem>,
    /// Each pair, in the order of the actors.
    pub pairs: Vec<PairComparison>,
}

/// One proposition as a group of actors sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroupItem {
    /// The proposition.
    pub proposition: PropositionId,
    /// In own words.
    pub text: String,
    /// The worst verdict among those who speak: opposed, then mixed, unknown, differ, agree;
    /// *signed-together* if all agree and each does so only in texts that they issued together;
    /// *one-silent* if only one speaks.
    pub verdict: PairVerdict,
    /// Who speaks, in the order of the actors.
    pub speakers: Vec<ActorId>,
    /// Who is silent.
    pub silent: Vec<ActorId>,
}

impl Dossier {
    /// How actors stand to each other, proposition by proposition and pair by pair.
    ///
    /// ```
    /// # #[cfg(feature = "bundled")] {
    /// use trilat_core::positions::{PairVerdict, StanceOptions};
    ///
    /// let dossier = trilat_core::trilateral();
    /// let found = dossier.compare_positions(["us", "ru"], &StanceOptions::new())?;
    /// let pair = &found.pairs[0];
    /// assert!(pair.with(PairVerdict::Opposed).any(|i| i.proposition == "trilateral-is-pacific-nato"));
    /// # }
    /// # Ok::<(), trilat_core::dossier::UnknownRecord>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If an actor, proposition or issue asked for is not in the dossier.
    pub fn compare_positions<T: Into<ActorId>>(
        &self,
        actors: impl IntoIterator<Item = T>,
        options: &StanceOptions,
    ) -> Result<PositionComparison, UnknownRecord> {
        let mut asked = options.clone().actors(actors);
        if asked.propositions.is_empty() {
            // What nobody among these speaks on is still a proposition on which both are silent.
            let mut everyone = options.clone();
            everyone.actors.clear();
            let held =
                BTreeSet::from_iter(self.stance_entries(&everyone)?.into_keys().map(|(_, on)| on));
            asked = asked.propositions(held);
        }
        let table = self.stance_table(&asked)?;
        let propositions = table
            .propositions
            .iter()
            .filter_map(|proposition| group_item(self, &table, proposition))
            .collect();
        let rivals = rivals(self);
        let mut pairs = Vec::new();
        for (at, first) in table.actors.iter().enumerate() {
            for second in table.actors.iter().skip(at + 1) {
                pairs.push(compare_pair(&table, &rivals, first, second));
            }
        }
        Ok(PositionComparison { table, propositions, pairs })
    }
}

/// Every two propositions that cannot hold together, both ways.
pub(crate) fn rivals(dossier: &Dossier) -> BTreeMap<&PropositionId, BTreeSet<&PropositionId>> {
    let mut out: BTreeMap<&PropositionId, BTreeSet<&PropositionId>> = BTreeMap::new();
    for proposition in dossier.propositions() {
        for other in proposition.contradicts.iter().filter(|other| **other != proposition.id) {
            out.entry(&proposition.id).or_default().insert(other);
            out.entry(other).or_default().insert(&proposition.id);
        }
    }
    out
}

fn group_item(
    dossier: &Dossier,
    table: &StanceTable,
    proposition: &PropositionId,
) -> Option<GroupItem> {
    let (mut speakers, mut silent, mut cells) = (Vec::new(), Vec::new(), Vec::new());
    for actor in &table.actors {
        match table.cell(actor, proposition) {
            Some(cell) => {
                speakers.push(actor.clone());
                cells.push(cell);
            }
            None => silent.push(actor.clone()),
        }
    }
    if speakers.is_empty() {
        return None;
    }
    let standings: Vec<Standing> = cells.iter().map(|cell| cell.standing).collect();
    let signed = cells.windows(2).all(|pair| match pair {
        [one, other] => one.rests_only_on_texts_of(other) && other.rests_only_on_texts_of(one),
        _ => true,
    });
    let stances = BTreeSet::from_iter(standings.iter().filter_map(|s| s.stance()));
    let opposed = match (stances.first(), stances.last()) {
        (Some(low), Some(high)) => side(*low) < 0 && side(*high) > 0,
        _ => false,
    };
    let verdict = if speakers.len() == 1 {
        PairVerdict::OneSilent
    } else if opposed {
        PairVerdict::Opposed
    } else if standings.contains(&Standing::Mixed) {
        PairVerdict::Mixed
    } else if standings.contains(&Standing::Unknown) {
        PairVerdict::Unknown
    } else if stances.len() > 1 {
        PairVerdict::Differ
    } else if signed {
        PairVerdict::SignedTogether
    } else {
        PairVerdict::Agree
    };
    let text = dossier.text_of(proposition).to_owned();
    Some(GroupItem { proposition: proposition.clone(), text, verdict, speakers, silent })
}

fn compare_pair(
    table: &StanceTable,
    rivals: &BTreeMap<&PropositionId, BTreeSet<&PropositionId>>,
    first: &ActorId,
    second: &ActorId,
) -> PairComparison {
    let mut counts = BTreeMap::new();
    let mut items = Vec::new();
    let mut collisions = Vec::new();
    for proposition in &table.propositions {
        let cells = (table.cell(first, proposition), table.cell(second, proposition));
        let verdict = PairVerdict::of(cells.0, cells.1);
        *counts.entry(verdict).or_default() += 1;
        if verdict == PairVerdict::BothSilent {
            continue;
        }
        let both = || cells.0.into_iter().chain(cells.1);
        items.push(PairItem {
            proposition: proposition.clone(),
            verdict,
            certainty: both().map(|cell| cell.certainty).min().unwrap_or(Certainty::Possibly),
            conditional: both().any(|cell| cell.conditional.is_possible()),
        });
        if cells.0.is_some_and(is_for) {
            let others = rivals.get(proposition).into_iter().flatten();
            collisions.extend(
                others.filter(|other| table.cell(second, other).is_some_and(is_for)).map(|other| {
                    Collision { first: proposition.clone(), second: (*other).clone() }
                }),
            );
        }
    }
    collisions.sort_by(Ord::cmp);
    PairComparison { first: first.clone(), second: second.clone(), counts, items, collisions }
}

/// Whether an actor is for a proposition or leans that way.
pub(crate) fn is_for(cell: &StanceCell) -> bool {
    cell.standing.stance().is_some_and(|stance| side(stance) > 0)
}
