//! How much of a group stands together on an item.

use super::measured::{Measured, Undefined};
use super::table::Table;
use serde::Serialize;
use std::collections::BTreeMap;

/// The agreement index of a group on each item, and its mean.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroupAgreement {
    /// For each item of the table; n counts the members with a position, of all members.
    pub items: Vec<Measured>,
    /// The mean over the items that any member has a position on; n counts these.
    pub mean: Measured,
}

/// The agreement index (max − ½(T − max))/T of a group that divides into three
/// options, T in all: 1 if all take one option, 0 if the three are equal.
///
/// Source: Hix, Noury and Roland, "Power to the Parties: Cohesion and Competition
/// in the European Parliament", British Journal of Political Science 35 (2005).
///
/// ```
/// use trilat_core::measure::agreement_index;
///
/// assert_eq!(agreement_index([9, 0, 0]), Ok(1.0));
/// assert_eq!(agreement_index([6, 3, 0]), Ok(0.5));
/// assert_eq!(agreement_index([3, 3, 3]), Ok(0.0));
/// ```
///
/// # Errors
/// No member took any option.
pub fn agreement_index(options: [u32; 3]) -> Result<f64, Undefined> {
    let (over, total) = parts(options);
    if total == 0 { Err(Undefined::NoCommonItem) } else { Ok(over as f64 / (2 * total) as f64) }
}

/// 3 max − T, and T: the index is half their quotient.
fn parts(options: [u32; 3]) -> (i64, i64) {
    let total = options.iter().map(|&count| i64::from(count)).sum();
    let most = options.iter().map(|&count| i64::from(count)).max().unwrap_or(0);
    (3 * most - total, total)
}

impl Table {
    /// The agreement index of a group of actors, by their places in the list, on
    /// each item and on the mean. Undefined on a scale that has not three levels.
    #[must_use]
    pub fn group_agreement(&self, group: &[usize]) -> GroupAgreement {
        let (members, all) = (group.len() as u64, self.item_count() as u64);
        if self.scale().len() != 3 {
            let none = Measured::undefined(Undefined::NotThreeLevels, 0, members);
            return GroupAgreement {
                items: vec![none; self.item_count()],
                mean: Measured::undefined(Undefined::NotThreeLevels, 0, all),
            };
        }
        let mut options = vec![[0_u32; 3]; self.item_count()];
        for &actor in group {
            for (&code, options) in self.row(actor).iter().zip(&mut options) {
                if let Some(count) = options.get_mut(usize::from(code)) {
                    *count += 1;
                }
            }
        }
        // Items of one size add up as whole numbers, so the mean knows no order of items.
        let mut by_size: BTreeMap<i64, i64> = BTreeMap::new();
        let mut voted = 0;
        for &options in &options {
            let (over, total) = parts(options);
            if total > 0 {
                *by_size.entry(total).or_default() += over;
                voted += 1;
            }
        }
        let sum: f64 = by_size.iter().map(|(&total, &over)| over as f64 / (2 * total) as f64).sum();
        let mean = if voted == 0 {
            Measured::undefined(Undefined::NoCommonItem, 0, all)
        } else {
            Measured::defined(sum / voted as f64, voted, all)
        };
        let items = options.into_iter().map(|options| {
            let present = options.iter().map(|&count| u64::from(count)).sum();
            match agreement_index(options) {
                Ok(value) => Measured::defined(value, present, members),
                Err(why) => Measured::undefined(why, present, members),
            }
        });
        GroupAgreement { items: items.collect(), mean }
    }
}
