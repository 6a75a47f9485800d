use super::{BySource, contradictions::record};
use crate::{
    dossier::Dossier,
    model::{Completeness, NounKind, Position, PropositionId, SourceId, vocabulary::vocabulary},
    positions::{PairVerdict, StanceRecord, of_stances},
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

vocabulary! {
    /// What a link of a relay chain made of a position.
    #[derive(PartialOrd, Ord)]
    pub enum RelayFate, "fate of a relayed position" {
        /// It passes the stance on.
        Kept = "kept",
        /// It passes on a stance that is firmer, looser or torn.
        Altered = "altered",
        /// It passes on the opposite stance.
        Reversed = "reversed",
        /// It passes on the same stance on the question put in other terms.
        OtherTerms = "other-terms",
        /// It has what the link before it does not have.
        Added = "added",
        /// Its whole text is at hand and does not have it.
        LeftOut = "left-out",
        /// It is not seen there, the whole text not being at hand.
        NotSeen = "not-seen",
    }
}

/// What became of one position from one link to the next.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RelayItem {
    /// What the link made of it.
    pub fate: RelayFate,
    /// The proposition.
    pub proposition: PropositionId,
    /// As the link before has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<StanceRecord>,
    /// As the link has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<StanceRecord>,
    /// For what the link before does not have: as the first source of the chain has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<StanceRecord>,
    /// What the link made of the origin, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against_origin: Option<RelayFate>,
}

/// One link: what a source makes of the words of the one before.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RelayLink {
    /// The source before.
    pub from: SourceId,
    /// The source that passes it on.
    pub to: SourceId,
    /// How much of the text of the one before is at hand.
    pub from_completeness: Completeness,
    /// How much of the text that passes it on is at hand.
    pub to_completeness: Completeness,
    /// What it passes on, and what it adds, in the order of propositions.
    pub items: Vec<RelayItem>,
}

/// A chain of sources that pass words on, and what each made of them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RelayChain {
    /// The sources, the nearest to the words first.
    pub sources: Vec<SourceId>,
    /// The links.
    pub links: Vec<RelayLink>,
}

/// The chains: those that positions name, and each relay on record that is part of none.
fn chains(dossier: &Dossier) -> BTreeSet<Vec<SourceId>> {
    let mut out: BTreeSet<Vec<SourceId>> = BTreeSet::new();
    for position in dossier.positions() {
        let mut chain = position.attribution.relays.clone();
        if !chain.is_empty() {
            if chain.last() != Some(&position.source) {
                chain.push(position.source.clone());
            }
            out.insert(chain);
        }
    }
    let mut met: BTreeSet<(SourceId, SourceId)> = BTreeSet::new();
    for chain in &out {
        met.extend(chain.iter().cloned().zip(chain.iter().skip(1).cloned()));
    }
    for source in dossier.sources() {
        for from in &source.relays {
            if met.insert((from.clone(), source.id.clone())) {
                out.insert(vec![from.clone(), source.id.clone()]);
            }
        }
    }
    out
}

/// Follows each chain that carries a position.
pub(super) fn follow(dossier: &Dossier, by_source: &BySource<'_>) -> Vec<RelayChain> {
    let mut out = Vec::new();
    for sources in chains(dossier) {
        let origin = sources.first().map(|first| by_source.get(first)).unwrap_or_default();
        // Whose words they are: those that hold what the first source has.
        let voices = BTreeSet::from_iter(origin.iter().map(|position| &position.holder));
        let relayed = |source: &SourceId| -> Vec<&Position> {
            let all = by_source.get(source).iter().copied();
            let first = sources.first();
            all.filter(|position| {
                Some(source) == first
                    || voices.contains(&position.holder)
                    || position.attribution.relays.iter().any(|relay| sources.contains(relay))
                    || tells_of(dossier, position, &sources)
            })
            .collect()
        };
        let links: Vec<RelayLink> = sources
            .iter()
            .zip(sources.iter().skip(1))
            .filter_map(|(from, to)| {
                let is_first = sources.first() == Some(from);
                let origin = if is_first { &[][..] } else { origin };
                link(dossier, (from, &relayed(from)), (to, &relayed(to)), origin)
            })
            .collect();
        if links.iter().any(|link| !link.items.is_empty()) {
            out.push(RelayChain { sources, links });
        }
    }
    out
}

/// Whether a position is on a claim about one of the sources, in whoever's voice.
fn tells_of(dossier: &Dossier, position: &Position, sources: &[SourceId]) -> bool {
    dossier.propositions().get(&position.proposition).is_some_and(|proposition| {
        proposition.about.iter().any(|about| {
            about.kind == NounKind::Source && sources.iter().any(|source| *source == *about.id)
        })
    })
}

fn link<'d>(
    dossier: &'d Dossier,
    (from, before): (&SourceId, &[&'d Position]),
    (to, after): (&SourceId, &[&'d Position]),
    origin: &[&'d Position],
) -> Option<RelayLink> {
    let completeness = |id| dossier.sources().get(id).map(|source| source.completeness);
    let (from_completeness, to_completeness) = (completeness(from)?, completeness(to)?);
    let mut items = Vec::new();
    let mut met: BTreeSet<&str> = BTreeSet::new();
    let later = Later::of(dossier, after);
    for &position in before {
        let found = later.passed_on(dossier, position);
        if let Some(next) = found {
            met.insert(next.id.as_str());
        }
        let silent =
            if to_completeness.is_full() { RelayFate::LeftOut } else { RelayFate::NotSeen };
        items.push(RelayItem {
            fate: found.map_or(silent, |next| fate(position, next)),
            proposition: position.proposition.clone(),
            before: Some(record(dossier, position)),
            after: found.map(|next| record(dossier, next)),
            origin: None,
            against_origin: None,
        });
    }
    for &position in after.iter().filter(|position| !met.contains(position.id.as_str())) {
        let first = origin.iter().copied().find(|p| p.proposition == position.proposition);
        items.push(RelayItem {
            fate: RelayFate::Added,
            proposition: position.proposition.clone(),
            before: None,
            after: Some(record(dossier, position)),
            origin: first.map(|first| record(dossier, first)),
            against_origin: first.map(|first| fate(first, position)),
        });
    }
    items.sort_by(|a, b| (&a.proposition, a.fate).cmp(&(&b.proposition, b.fate)));
    Some(RelayLink {
        from: from.clone(),
        to: to.clone(),
        from_completeness,
        to_completeness,
        items,
    })
}

/// The positions of a link by proposition and by question, the first of each.
struct Later<'d> {
    same: BTreeMap<&'d PropositionId, &'d Position>,
    variant: BTreeMap<&'d PropositionId, &'d Position>,
}

impl<'d> Later<'d> {
    fn of(dossier: &'d Dossier, after: &[&'d Position]) -> Self {
        let mut found = Self { same: BTreeMap::new(), variant: BTreeMap::new() };
        for &position in after {
            found.same.entry(&position.proposition).or_insert(position);
            found.variant.entry(dossier.question(&position.proposition)).or_insert(position);
        }
        found
    }

    /// The position that passes one on: on the same proposition, else on a variant of the
    /// question.
    fn passed_on(&self, dossier: &Dossier, position: &Position) -> Option<&'d Position> {
        let same = self.same.get(&position.proposition);
        let variant = || self.variant.get(dossier.question(&position.proposition));
        same.or_else(variant).copied()
    }
}

fn fate(before: &Position, after: &Position) -> RelayFate {
    match of_stances(before.stance, after.stance) {
        PairVerdict::Opposed => RelayFate::Reversed,
        PairVerdict::Agree | PairVerdict::SignedTogether
            if before.proposition == after.proposition =>
        {
            RelayFate::Kept
        }
        PairVerdict::Agree | PairVerdict::SignedTogether => RelayFate::OtherTerms,
        _ => RelayFate::Altered,
    }
}
