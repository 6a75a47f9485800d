use crate::{
    dossier::within,
    model::{Basis, Certainty, Citation, Date, InstitutionItem, Presence, record::is_default},
};
use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use std::{collections::BTreeMap, fmt};

/// At which moment a framework is looked at. The text at signature and the highest level ever
/// reached are different answers to "what is in it?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum At {
    /// On the day on which it began, by the text signed then.
    Signature,
    /// On a day.
    Day(NaiveDate),
    /// The highest that was ever reached, item by item. This is what the alliance-level data of
    /// the Alliance Treaty Obligations and Provisions project (ATOP) code.
    Highest,
}

impl From<NaiveDate> for At {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Signature => f.write_str("signature"),
            Self::Day(day) => day.fmt(f),
            Self::Highest => f.write_str("highest"),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for At {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "At".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "`signature`, `highest`, or a day such as `2024-11-15`.",
        })
    }
}

impl Serialize for At {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// What an institution item stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemMeaning {
    /// The item's name in ATOP.
    pub item: &'static str,
    /// What it says, in a few words.
    pub meaning: &'static str,
    /// What its codes mean, as far as that is on record; empty for an item that is there or not.
    pub codes: &'static [(u32, &'static str)],
}

const fn plain(item: &'static str, meaning: &'static str) -> ItemMeaning {
    ItemMeaning { item, meaning, codes: &[] }
}

const fn graded(
    item: &'static str,
    meaning: &'static str,
    codes: &'static [(u32, &'static str)],
) -> ItemMeaning {
    ItemMeaning { item, meaning, codes }
}

const ORGAN: &[(u32, &str)] =
    &[(0, "none"), (1, "regular meetings"), (2, "a named body that meets"), (3, "a standing body")];
const PURPOSE: &[(u32, &str)] = &[(1, "military"), (4, "military among others")];

/// The items that comparisons put first, in this order.
const ITEMS: [ItemMeaning; 28] = [
    plain("defense", "a duty to defend one another"),
    plain("offense", "a duty to fight alongside where the other is not attacked"),
    plain("neutral", "a duty to stay neutral"),
    plain("nonagg", "a duty not to attack one another"),
    plain("consul", "a duty to consult in crises"),
    plain("active", "a duty to act with force: defense or offense"),
    plain("conditio", "duties with conditions"),
    plain("defcon", "conditions on the duty to defend"),
    plain("offcon", "conditions on the duty to fight alongside"),
    plain("neucon", "conditions on the duty to stay neutral"),
    plain("noncon", "conditions on the duty not to attack"),
    plain("concon", "conditions on the duty to consult"),
    plain("asymm", "different duties for different members"),
    graded("base", "bases or troops of one member on the territory of another", &[(0, "none")]),
    plain("intcom", "an integrated command in peacetime"),
    graded(
        "milcon",
        "contact of the armed forces in peacetime",
        &[(0, "none"), (1, "in wartime only"), (2, "regular contact"), (3, "a common policy")],
    ),
    graded(
        "milaid",
        "military aid",
        &[(0, "none"), (3, "training"), (4, "transfer of technology")],
    ),
    graded("subord", "forces of one member under the command of another in war", &[(0, "none")]),
    plain("contrib", "fixed contributions of troops or money"),
    graded("organ1", "an organization", ORGAN),
    graded("orgpurp1", "the purpose of that organization", PURPOSE),
    graded("organ2", "a second organization", ORGAN),
    graded("orgpurp2", "the purpose of the second organization", PURPOSE),
    graded("estmode", "how it was set up", &[(0, "without a treaty"), (1, "a treaty")]),
    graded("pubsecr", "secrecy", &[(0, "public"), (2, "secret")]),
    plain("secrart", "secret articles"),
    plain("bilat", "two members only"),
    plain("wartime", "made during a war"),
];

impl ItemMeaning {
    /// Whether the item has codes beside *present* and *absent*.
    #[must_use]
    pub const fn is_graded(&self) -> bool {
        !self.codes.is_empty()
    }

    /// The items with a meaning on record, in the order in which comparisons show them.
    #[must_use]
    pub const fn all() -> &'static [Self] {
        &ITEMS
    }

    /// What an item stands for, if that is on record.
    #[must_use]
    pub fn of(item: &str) -> Option<&'static Self> {
        ITEMS.iter().find(|known| known.item == item)
    }

    /// What a code of an item means, if that is on record.
    pub(super) fn of_code(item: &str, code: Option<u32>) -> Option<&'static str> {
        let codes = Self::of(item)?.codes;
        codes.iter().find(|(known, _)| Some(*known) == code).map(|(_, meaning)| *meaning)
    }

    /// The place of an item in comparisons: those without a meaning on record come last.
    pub(super) fn rank(item: &str) -> usize {
        ITEMS.iter().position(|known| known.item == item).unwrap_or(ITEMS.len())
    }
}

/// One record of an item.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemReading {
    /// Whether it is there.
    pub value: Presence,
    /// Its code, where it has grades.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<u32>,
    /// From when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Whether it is in effect at the moment asked for.
    pub in_effect: Certainty,
    /// Where it stands.
    #[serde(skip_serializing_if = "is_default")]
    pub citations: Vec<Citation>,
    /// Why it was coded so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// An institution item at a moment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemFinding {
    /// The item's name in ATOP.
    pub item: String,
    /// Whether it is there; *unknown* too where records contradict each other, or where dates
    /// leave open which holds.
    pub value: Presence,
    /// Its code, where it has grades and this one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<u32>,
    /// Whether records that are in effect for certain contradict each other.
    #[serde(skip_serializing_if = "is_default")]
    pub disputed: bool,
    /// The records that it rests on.
    pub readings: Vec<ItemReading>,
}

impl ItemFinding {
    /// An item with a value that rests on a single record.
    pub(super) fn coded(item: &str, value: Presence, code: Option<u32>) -> Self {
        Self { item: item.to_owned(), value, code, disputed: false, readings: Vec::new() }
    }

    /// The item and its code as shown: "present", "present (3, a common policy)", "absent",
    /// "unknown".
    #[must_use]
    pub fn shown(&self) -> String {
        shown(self.value, self.code, ItemMeaning::of_code(&self.item, self.code))
    }
}

/// A value and its code, with what the code means where that is known.
pub(super) fn shown(value: Presence, code: Option<u32>, meaning: Option<&str>) -> String {
    match (value, code, meaning) {
        (Presence::Present, Some(code), Some(meaning)) => format!("present ({code}, {meaning})"),
        (Presence::Present, Some(code), None) => format!("present ({code})"),
        (value, ..) => value.to_string(),
    }
}

/// The items of a record on one basis at a moment; `day` is the date that the moment comes to.
pub(super) fn find(
    items: &[InstitutionItem],
    at: At,
    basis: Basis,
    day: Option<&Date>,
) -> Vec<ItemFinding> {
    let mut by_name: BTreeMap<(usize, &str), Vec<ItemReading>> = BTreeMap::new();
    for item in items.iter().filter(|item| item.basis == basis) {
        let in_effect = match at {
            At::Highest => Certainty::Certainly,
            At::Signature | At::Day(_) => within(day, item.from.as_ref(), item.until.as_ref()),
        };
        let readings = by_name.entry((ItemMeaning::rank(&item.item), &item.item)).or_default();
        if in_effect.is_possible() {
            readings.push(ItemReading {
                value: item.value,
                code: item.code,
                from: item.from,
                until: item.until,
                in_effect,
                citations: item.citations.clone(),
                note: item.note.clone(),
            });
        }
    }
    let finding = |((_, item), readings): ((usize, &str), Vec<ItemReading>)| {
        let (value, code, disputed) = match at {
            At::Highest => highest(&readings),
            At::Signature | At::Day(_) => in_effect(&readings),
        };
        let readings = match at {
            // What was never reached says nothing of the highest.
            At::Highest => {
                readings.into_iter().filter(|it| it.value == value && it.code == code).collect()
            }
            At::Signature | At::Day(_) => readings,
        };
        ItemFinding { item: item.to_owned(), value, code, disputed, readings }
    };
    by_name.into_iter().map(finding).collect()
}

fn highest(readings: &[ItemReading]) -> (Presence, Option<u32>, bool) {
    let any = |value| readings.iter().any(|reading| reading.value == value);
    let value = if any(Presence::Present) {
        Presence::Present
    } else if any(Presence::Unknown) || readings.is_empty() {
        Presence::Unknown
    } else {
        Presence::Absent
    };
    let codes = readings.iter().filter(|reading| reading.value == value);
    (value, codes.filter_map(|reading| reading.code).max(), false)
}

fn in_effect(readings: &[ItemReading]) -> (Presence, Option<u32>, bool) {
    let mut sure = readings.iter().filter(|reading| reading.in_effect.is_certain());
    let Some(first) = sure.next() else { return (Presence::Unknown, None, false) };
    let others: Vec<&ItemReading> = sure.collect();
    if others.iter().any(|other| other.value != first.value) {
        return (Presence::Unknown, None, true);
    }
    let codes = std::iter::once(first).chain(others).filter_map(|reading| reading.code);
    let mut codes: Vec<u32> = codes.collect();
    codes.sort_unstable();
    codes.dedup();
    match codes.as_slice() {
        [] => (first.value, None, false),
        [code] => (first.value, Some(*code), false),
        _ => (first.value, None, true),
    }
}
