use super::{
    items::ItemMeaning,
    profile::{ActProfile, FrameworkProfile},
    side::{FrameworkComparison, ItemCell},
};
use crate::model::{Act, Basis, CommitmentId, Force, LegalStatus, Presence, record::is_default};
use serde::Serialize;
use std::collections::BTreeSet;

/// What would have to be added to one framework for it to be like another: item by item, and no
/// number over it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrameworkGap {
    /// The framework that would have to change.
    pub from: String,
    /// The one that it would have to be like.
    pub to: String,
    /// Whether the texts or the practice of the two are compared.
    pub basis: Basis,
    /// Items that the other has and this one lacks.
    pub to_add: Vec<ItemGap>,
    /// Items that both have, the other at a higher grade.
    pub to_raise: Vec<ItemGap>,
    /// Items that the other has and of which it cannot be told whether this one does.
    pub cannot_tell: Vec<ItemGap>,
    /// Items that this one has and the other lacks.
    pub beyond: Vec<ItemGap>,
    /// Items in which the two differ on this basis, while the one that lacks the item has it on
    /// the other basis: a treaty may not provide for what is done in practice.
    #[serde(skip_serializing_if = "is_default")]
    pub otherwise: Vec<ItemGap>,
    /// Grounds in law on which undertakings of the other stand and none of this one does, but for
    /// duties of another instrument that it recalls. Compared only where undertakings of both are
    /// recorded.
    #[serde(skip_serializing_if = "is_default")]
    pub legal: Vec<LegalStatus>,
    /// Acts to which the other is bound, and this one is not, or less firmly. Compared only where
    /// undertakings of both are recorded.
    #[serde(skip_serializing_if = "is_default")]
    pub acts: Vec<ActGap>,
}

/// One item in which two frameworks differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemGap {
    /// The item's name in ATOP.
    pub item: String,
    /// What it says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<&'static str>,
    /// What this one has.
    pub have: ItemCell,
    /// What the other has.
    pub need: ItemCell,
}

/// One act in which two frameworks differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActGap {
    /// The act.
    pub act: Act,
    /// How firmly this one promises it; none if it does not.
    pub have: Option<Force>,
    /// How firmly the other does.
    pub need: Force,
    /// The undertakings of the other.
    pub commitments: Vec<CommitmentId>,
}

impl FrameworkComparison {
    /// What would have to be added to one framework for it to be like another: `None` if either
    /// place does not exist.
    #[must_use]
    pub fn gap(&self, from: usize, to: usize) -> Option<FrameworkGap> {
        Some(FrameworkGap::of(self.profiles.get(from)?, self.profiles.get(to)?))
    }
}

impl FrameworkGap {
    pub(super) fn of(from: &FrameworkProfile, to: &FrameworkProfile) -> Self {
        let mut out = Self {
            from: from.framework.clone(),
            to: to.framework.clone(),
            basis: from.basis,
            to_add: Vec::new(),
            to_raise: Vec::new(),
            cannot_tell: Vec::new(),
            beyond: Vec::new(),
            otherwise: Vec::new(),
            legal: legal(from, to),
            acts: acts(from, to),
        };
        let names = BTreeSet::from_iter(
            from.items
                .iter()
                .chain(&to.items)
                .map(|item| (ItemMeaning::rank(&item.item), item.item.as_str())),
        );
        for (_, item) in names {
            let (have, need) = (ItemCell::of(from, item), ItemCell::of(to, item));
            let elsewhere = |profile: &FrameworkProfile, other: ItemCell| {
                let found = profile.otherwise.iter().find(|found| found.item == item);
                found.is_some_and(|found| found.code >= other.code)
            };
            let list = match (have.value, need.value) {
                (Presence::Absent, Presence::Present) if elsewhere(from, need) => {
                    &mut out.otherwise
                }
                (Presence::Present, Presence::Absent) if elsewhere(to, have) => &mut out.otherwise,
                (Presence::Absent, Presence::Present) => &mut out.to_add,
                (Presence::Present, Presence::Absent) => &mut out.beyond,
                (Presence::Unknown, Presence::Present) => &mut out.cannot_tell,
                (Presence::Present, Presence::Present) => match (have.code, need.code) {
                    (Some(have), Some(need)) if have < need => &mut out.to_raise,
                    (Some(code), Some(need)) if code > need => match elsewhere(to, have) {
                        true => &mut out.otherwise,
                        false => &mut out.beyond,
                    },
                    (None, Some(_)) => &mut out.cannot_tell,
                    _ => continue,
                },
                _ => continue,
            };
            list.push(ItemGap {
                item: item.to_owned(),
                meaning: ItemMeaning::of(item).map(|known| known.meaning),
                have,
                need,
            });
        }
        out
    }
}

fn legal(from: &FrameworkProfile, to: &FrameworkProfile) -> Vec<LegalStatus> {
    if from.legal.is_empty() {
        return Vec::new();
    }
    let own = |profile: &FrameworkProfile| -> Vec<LegalStatus> {
        let grounds = profile.legal.iter().filter(|ground| ground.is_own());
        grounds.filter_map(|ground| ground.status).collect()
    };
    let has = own(from);
    own(to).into_iter().filter(|status| !has.contains(status)).collect()
}

fn acts(from: &FrameworkProfile, to: &FrameworkProfile) -> Vec<ActGap> {
    if from.acts.is_empty() {
        return Vec::new();
    }
    let gap = |wanted: &ActProfile| {
        let need = wanted.force.filter(|&force| force == Force::Bound)?;
        let have = from.acts.iter().find(|profile| profile.act == wanted.act);
        let have = have.and_then(|profile| profile.force);
        (have.is_none_or(|have| have < need)).then(|| ActGap {
            act: wanted.act,
            have,
            need,
            commitments: wanted.firmest.clone(),
        })
    };
    to.acts.iter().filter_map(gap).collect()
}
