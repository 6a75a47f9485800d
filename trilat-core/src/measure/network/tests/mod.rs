//! Laws and worked examples of networks.
#![expect(clippy::float_cmp, reason = "what is exact is tested to be exact")]

mod camps;
mod export;
mod statements;
mod ties;

use super::Statements;
use crate::measure::Scale;
use chrono::NaiveDate;
use proptest::prelude::*;

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Up to 60 statements of six actors on five propositions.
pub(super) fn any_statements(
    levels: std::ops::RangeInclusive<i32>,
) -> impl Strategy<Value = Statements> {
    levels.prop_flat_map(|levels| {
        let one = (0..6_u8, 0..5_u8, 0..levels, 0..8_u8, proptest::option::of(0..900_u64));
        proptest::collection::vec(one, 0..60).prop_map(move |list| {
            let mut said = Statements::new(Scale::integers(0..=levels - 1).unwrap()).unwrap();
            for actor in 0..6 {
                said.actor(&format!("a{actor}")).unwrap();
            }
            for (actor, proposition, level, document, days) in list {
                let document = (document > 0).then(|| format!("d{document}"));
                let date = days.map(|days| day("2022-11-13") + chrono::Days::new(days));
                said.add(
                    &format!("a{actor}"),
                    &format!("p{proposition}"),
                    &level.to_string(),
                    document.as_deref(),
                    date,
                )
                .unwrap();
            }
            said
        })
    })
}
