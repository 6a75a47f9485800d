use super::accounts;
use crate::{
    dossier::Dossier,
    model::{
        Certainty, Position, PropositionId, PropositionKind, SourceId, vocabulary::vocabulary,
    },
    positions::{Entry, StanceRecord, Voice, rivals, side},
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

vocabulary! {
    /// How positions contradict one another.
    #[derive(PartialOrd, Ord)]
    pub enum ContradictionKind, "kind of contradiction" {
        /// One is for a proposition, the other against it.
        Opposed = "opposed",
        /// On one proposition, one is firm where the other is torn.
        Divided = "divided",
        /// They are for propositions that cannot hold together.
        Incompatible = "incompatible",
    }
}

/// One side of a contradiction.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DisputeSide {
    /// The proposition.
    pub proposition: PropositionId,
    /// In own words.
    pub text: String,
    /// The positions, in the order of their ids.
    pub records: Vec<StanceRecord>,
}

/// Positions that contradict one another.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contradiction {
    /// How.
    pub kind: ContradictionKind,
    /// What kind of proposition it is about: a norm is held, a fact is claimed.
    pub about: PropositionKind,
    /// One side: the one that is for the proposition, where both are on one.
    pub first: DisputeSide,
    /// The other.
    pub second: DisputeSide,
    /// Whether both sides stand in one and the same source.
    pub within_one_source: bool,
}

/// A position as evidence, whatever time it is of.
pub(super) fn record(dossier: &Dossier, position: &Position) -> StanceRecord {
    let entry = Entry { position, voice: Voice::Own, in_time: Certainty::Certainly };
    StanceRecord::of(dossier, entry)
}

pub(super) fn by_proposition(dossier: &Dossier) -> BTreeMap<&PropositionId, Vec<&Position>> {
    let mut out: BTreeMap<&PropositionId, Vec<&Position>> = BTreeMap::new();
    for position in dossier.positions() {
        out.entry(&position.proposition).or_default().push(position);
    }
    out
}

pub(super) fn find(dossier: &Dossier) -> Vec<Contradiction> {
    let by_proposition = by_proposition(dossier);
    let accounts = accounts(dossier);
    let mut out = Vec::new();
    for (proposition, positions) in &by_proposition {
        let on = |wanted: i8| -> Vec<&Position> {
            positions.iter().copied().filter(|p| side(p.stance) == wanted).collect()
        };
        let (against, torn, favour) = (on(-1), on(0), on(1));
        let sides = [
            (ContradictionKind::Opposed, &favour, &against),
            (ContradictionKind::Divided, &favour, &torn),
            (ContradictionKind::Divided, &torn, &against),
        ];
        for (kind, first, second) in sides {
            if disagree(first, second, &accounts) {
                let one = made(dossier, proposition, first);
                out.extend(contradiction(dossier, kind, one, made(dossier, proposition, second)));
            }
        }
    }
    let favour = |id: &PropositionId| -> Vec<&Position> {
        let all = by_proposition.get(id).into_iter().flatten().copied();
        all.filter(|p| side(p.stance) > 0).collect()
    };
    for (first, others) in rivals(dossier) {
        for second in others.into_iter().filter(|second| first < *second) {
            let (one, other) = (favour(first), favour(second));
            if !one.is_empty() && !other.is_empty() {
                let (one, other) = (made(dossier, first, &one), made(dossier, second, &other));
                out.extend(contradiction(dossier, ContradictionKind::Incompatible, one, other));
            }
        }
    }
    out.sort_by(|a, b| {
        let key =
            |c: &Contradiction| (c.first.proposition.clone(), c.second.proposition.clone(), c.kind);
        key(a).cmp(&key(b))
    });
    out
}

/// Whether two voices disagree, or two sources on what one voice says. That a voice of its own
/// says other things at other times is a turn and no dispute.
fn disagree(first: &[&Position], second: &[&Position], accounts: &BTreeSet<&SourceId>) -> bool {
    let voices = |side: &[&Position]| -> BTreeSet<String> {
        side.iter().map(|position| position.holder.to_string()).collect()
    };
    let (one, other) = (voices(first), voices(second));
    if one.is_empty() || other.is_empty() {
        return false;
    }
    // Only one voice on both sides, and the same.
    if one == other && one.len() == 1 {
        return first.iter().chain(second).any(|p| accounts.contains(&p.source));
    }
    true
}

fn made(dossier: &Dossier, proposition: &PropositionId, positions: &[&Position]) -> DisputeSide {
    let text = dossier.text_of(proposition).to_owned();
    let records = positions.iter().map(|position| record(dossier, position)).collect();
    DisputeSide { proposition: proposition.clone(), text, records }
}

fn contradiction(
    dossier: &Dossier,
    kind: ContradictionKind,
    first: DisputeSide,
    second: DisputeSide,
) -> Option<Contradiction> {
    let about = dossier.propositions().get(&first.proposition)?.kind;
    let mut sources = first.records.iter().chain(&second.records).map(|r| &r.exhibit.source);
    let one = sources.next()?;
    let within_one_source = sources.all(|source| source == one);
    Some(Contradiction { kind, about, first, second, within_one_source })
}
