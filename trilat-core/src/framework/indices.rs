use super::items::{ItemFinding, ItemMeaning};
use crate::model::{Presence, record::is_default};
use serde::Serialize;
use std::collections::BTreeMap;

/// Indices of institutional depth after Leeds & Anac (2005), "Alliance Institutionalization and
/// Alliance Performance", International Interactions 31 (3): 183–202, from ATOP items and by the
/// rules that their authors publish.
///
/// - `hinst` = 1 if `milcon` = 3 or `intcom` = 1 or `base` > 0; missing if all three are.
/// - `milorg` = 1 if `orgpurp1` or `orgpurp2` is 1 or 4; missing if both are.
/// - `minst` = 1 if `milcon` = 2 or `milaid` is 3 or 4 or `subord` > 0 or `contrib` = 1 or
///   `milorg` = 1, and 0 wherever `hinst` = 1; missing if all five are.
/// - `milinst` = 2 if `hinst`, 1 if `minst`, else 0; missing if both are.
/// - `pubtreat` = 1 if `estmode` = 1 and `pubsecr` is not 2; missing if both are.
/// - `formorg` = 1 if `organ1` or `organ2` is 2 or 3; missing if both are.
/// - `formal` = `pubtreat` + `formorg`; missing if both are. If one of the two is missing, the
///   published rule gives 0, whatever the other is.
///
/// An item that is missing counts as not there unless all of an index's items are. What it could
/// change is told by the bounds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LeedsAnac {
    /// High military institutionalisation, 0 or 1.
    pub hinst: Option<u8>,
    /// Moderate military institutionalisation, 0 or 1.
    pub minst: Option<u8>,
    /// A military organisation, 0 or 1.
    pub milorg: Option<u8>,
    /// Military institutionalisation, 0 to 2.
    pub milinst: Option<u8>,
    /// A public treaty, 0 or 1.
    pub pubtreat: Option<u8>,
    /// A formal organisation, 0 or 1.
    pub formorg: Option<u8>,
    /// Formality, 0 to 2.
    pub formal: Option<u8>,
    /// The items that are missing.
    #[serde(skip_serializing_if = "is_default")]
    pub missing: Vec<&'static str>,
    /// The least and the most that `milinst` could be, whatever the missing items are.
    pub milinst_bounds: [u8; 2],
    /// The least and the most that `formal` could be, whatever the missing items are.
    pub formal_bounds: [u8; 2],
}

/// The items that the indices are made from.
const COMPONENTS: [&str; 12] = [
    "milcon", "intcom", "base", "milaid", "subord", "contrib", "orgpurp1", "orgpurp2", "estmode",
    "pubsecr", "organ1", "organ2",
];

/// An item as the rules ask for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grade {
    Missing,
    /// It is there, and how much of it is not known.
    Some,
    Code(u32),
}

impl Grade {
    fn of(item: &ItemFinding) -> Self {
        let graded = ItemMeaning::of(&item.item).is_none_or(ItemMeaning::is_graded);
        match (item.value, item.code) {
            (Presence::Unknown, _) => Self::Missing,
            (Presence::Absent, code) => Self::Code(code.unwrap_or(0)),
            (Presence::Present, Some(code)) => Self::Code(code),
            (Presence::Present, None) if graded => Self::Some,
            (Presence::Present, None) => Self::Code(1),
        }
    }

    /// Whether it is one of these codes above 0; `None` if that cannot be told.
    fn is(self, codes: &[u32]) -> Option<bool> {
        match self {
            Self::Code(code) => Some(codes.contains(&code)),
            Self::Some | Self::Missing => None,
        }
    }

    /// Whether its code is above 0.
    const fn above_zero(self) -> Option<bool> {
        match self {
            Self::Code(code) => Some(code > 0),
            Self::Some => Some(true),
            Self::Missing => None,
        }
    }
}

/// The published rule for a row of tests: 1 if any holds, missing if none can be told, else 0.
fn any(tests: &[Option<bool>]) -> Option<u8> {
    if tests.contains(&Some(true)) {
        Some(1)
    } else if tests.iter().all(Option::is_none) {
        None
    } else {
        Some(0)
    }
}

fn held(test: Option<u8>) -> Option<bool> {
    test.map(|value| value == 1)
}

impl LeedsAnac {
    /// From institution items.
    pub(super) fn of(items: &[ItemFinding]) -> Self {
        let by_name =
            BTreeMap::from_iter(items.iter().map(|item| (item.item.as_str(), Grade::of(item))));
        let grade = |item: &str| by_name.get(item).copied().unwrap_or(Grade::Missing);

        let high = [grade("milcon").is(&[3]), grade("intcom").is(&[1]), grade("base").above_zero()];
        let organisation = [grade("orgpurp1").is(&[1, 4]), grade("orgpurp2").is(&[1, 4])];
        let milorg = any(&organisation);
        let moderate = [
            grade("milcon").is(&[2]),
            grade("milaid").is(&[3, 4]),
            grade("subord").above_zero(),
            grade("contrib").is(&[1]),
            held(milorg),
        ];
        let hinst = any(&high);
        let minst = if hinst == Some(1) { any(&moderate).map(|_| 0) } else { any(&moderate) };
        let milinst = match (hinst, minst) {
            (Some(1), _) => Some(2),
            (_, Some(1)) => Some(1),
            (None, None) => None,
            _ => Some(0),
        };

        let treaty = grade("estmode").is(&[1]);
        let secret = grade("pubsecr").is(&[2]);
        let pubtreat = match (treaty, secret) {
            (Some(true), Some(false) | None) => Some(1),
            (None, None) => None,
            _ => Some(0),
        };
        let standing = [grade("organ1").is(&[2, 3]), grade("organ2").is(&[2, 3])];
        let formorg = any(&standing);
        let formal = match (pubtreat, formorg) {
            (Some(treaty), Some(organisation)) => Some(treaty + organisation),
            (None, None) => None,
            _ => Some(0),
        };

        let open = |tests: &[Option<bool>]| tests.iter().any(|test| test.is_none_or(|held| held));
        let sure = |tests: &[Option<bool>]| tests.contains(&Some(true));
        // Of the organisation the tests themselves, since one that is missing leaves it open.
        let moderate_open = open(&moderate) || open(&organisation);
        let least = |high: bool, moderate: bool| if high { 2 } else { u8::from(moderate) };
        let treaty_sure = treaty == Some(true) && secret == Some(false);
        let treaty_open = treaty.unwrap_or(true) && !secret.unwrap_or(false);
        Self {
            hinst,
            minst,
            milorg,
            milinst,
            pubtreat,
            formorg,
            formal,
            missing: COMPONENTS.into_iter().filter(|item| grade(item) == Grade::Missing).collect(),
            milinst_bounds: [
                least(sure(&high), sure(&moderate)),
                least(open(&high), moderate_open),
            ],
            formal_bounds: [
                u8::from(treaty_sure) + u8::from(sure(&standing)),
                u8::from(treaty_open) + u8::from(open(&standing)),
            ],
        }
    }
}
