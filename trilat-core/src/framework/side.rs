use super::{
    items::{At, ItemMeaning, shown},
    profile::FrameworkProfile,
};
use crate::{
    dossier::{Dossier, UnknownRecord},
    model::{Basis, FrameworkId, Presence, vocabulary::vocabulary},
};
use serde::Serialize;
use std::collections::BTreeSet;

vocabulary! {
    /// Whether frameworks have the same.
    #[derive(PartialOrd, Ord)]
    pub enum Agreement, "agreement" {
        /// All have the same.
        Same = "same",
        /// Two of them differ.
        Differ = "differ",
        /// What is not known leaves it open.
        Unknown = "unknown",
    }
}

/// Frameworks side by side, item by item.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrameworkComparison {
    /// The frameworks.
    pub profiles: Vec<FrameworkProfile>,
    /// Every item that any of them has coded.
    pub rows: Vec<ItemRow>,
}

/// One item in every framework.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemRow {
    /// The item's name in ATOP.
    pub item: String,
    /// What it says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<&'static str>,
    /// Whether the frameworks have the same.
    pub agreement: Agreement,
    /// One for each framework, in their order.
    pub cells: Vec<ItemCell>,
}

/// One item in one framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemCell {
    /// Whether it is there.
    pub value: Presence,
    /// Its code, where it has several and this one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<u32>,
    /// What the code means, if that is on record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_meaning: Option<&'static str>,
    /// The other basis, if the item is lacking or unknown on this one and present on that one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub but_present: Option<Basis>,
}

impl ItemCell {
    pub(super) fn of(profile: &FrameworkProfile, item: &str) -> Self {
        let finding = profile.item(item);
        let value = finding.map_or(Presence::Unknown, |finding| finding.value);
        let code = finding.and_then(|finding| finding.code);
        let otherwise = profile.otherwise.iter().any(|other| other.item == item);
        Self {
            value,
            code,
            code_meaning: ItemMeaning::of_code(item, code),
            but_present: (otherwise && value != Presence::Present).then(|| profile.basis.other()),
        }
    }

    /// Whether two cells hold the same; `None` if that cannot be told.
    pub(super) fn same(self, other: Self) -> Option<bool> {
        match (self.value, other.value) {
            (Presence::Unknown, _) | (_, Presence::Unknown) => None,
            (Presence::Present, Presence::Present) => match (self.code, other.code) {
                (Some(code), Some(other)) => Some(code == other),
                (None, None) => Some(true),
                _ => None,
            },
            (value, other) => Some(value == other),
        }
    }

    /// The cell as shown: "present", "present (3, a common policy)", "absent", "unknown", "absent,
    /// but present in practice".
    #[must_use]
    pub fn shown(self) -> String {
        let here = shown(self.value, self.code, self.code_meaning);
        match self.but_present {
            Some(Basis::Practice) => format!("{here}, but present in practice"),
            Some(Basis::Text) => format!("{here}, but present by its texts"),
            None => here,
        }
    }
}

impl FrameworkComparison {
    /// Sets profiles side by side: of a dossier's frameworks, of alliances from ATOP, or both.
    #[must_use]
    pub fn of(profiles: Vec<FrameworkProfile>) -> Self {
        let items = profiles.iter().flat_map(|profile| &profile.items);
        let names =
            BTreeSet::from_iter(items.map(|it| (ItemMeaning::rank(&it.item), it.item.as_str())));
        let row = |(_, item): (usize, &str)| {
            let cells: Vec<ItemCell> =
                profiles.iter().map(|profile| ItemCell::of(profile, item)).collect();
            ItemRow {
                item: item.to_owned(),
                meaning: ItemMeaning::of(item).map(|known| known.meaning),
                agreement: agreement(&cells),
                cells,
            }
        };
        let rows = names.into_iter().map(row).collect();
        Self { profiles, rows }
    }
}

impl Dossier {
    /// Frameworks side by side, item by item, on one basis and at a moment: two or more.
    ///
    /// # Errors
    ///
    /// If one of them is not in the dossier.
    pub fn compare_frameworks<T: Into<FrameworkId>>(
        &self,
        frameworks: impl IntoIterator<Item = T>,
        at: impl Into<At>,
        basis: Basis,
    ) -> Result<FrameworkComparison, UnknownRecord> {
        let at = at.into();
        let profiles: Result<Vec<FrameworkProfile>, UnknownRecord> =
            frameworks.into_iter().map(|id| self.institution_items(id, at, basis)).collect();
        Ok(FrameworkComparison::of(profiles?))
    }
}

fn agreement(cells: &[ItemCell]) -> Agreement {
    let mut open = false;
    for (at, cell) in cells.iter().enumerate() {
        for other in cells.iter().skip(at + 1) {
            match cell.same(*other) {
                Some(false) => return Agreement::Differ,
                Some(true) => {}
                None => open = true,
            }
        }
    }
    if open { Agreement::Unknown } else { Agreement::Same }
}
