//! Laws and errors of tables, readers and measures of two actors.

mod agreement;
mod bootstrap;
mod groups;
mod read;
mod table;

use super::{Scale, Table};
use proptest::prelude::*;

/// A random table: a level of `levels` or nothing in each cell.
pub(super) fn any_table(
    actors: std::ops::Range<usize>,
    items: std::ops::Range<usize>,
    levels: std::ops::RangeInclusive<usize>,
) -> impl Strategy<Value = Table> {
    (actors, items, levels).prop_flat_map(|(actors, items, levels)| {
        let code = prop_oneof![
            1 => Just(Table::MISSING),
            5 => 0..u16::try_from(levels).unwrap(),
        ];
        proptest::collection::vec(code, actors * items).prop_map(move |codes| {
            let scale = Scale::integers(0..=i32::try_from(levels - 1).unwrap()).unwrap();
            let names = |what: &str, count| (0..count).map(|i| format!("{what}{i:03}")).collect();
            Table::from_codes(scale, names("a", actors), names("i", items), codes).unwrap()
        })
    })
}

/// The table with only the items at these places, in this order.
pub(super) fn with_items(table: &Table, places: &[usize]) -> Table {
    let codes = (0..table.actors().len())
        .flat_map(|actor| places.iter().map(move |&place| table.row(actor)[place]))
        .collect();
    let items = places.iter().map(|&place| table.items()[place].clone()).collect();
    let part =
        Table::from_codes(table.scale().clone(), table.actors().to_vec(), items, codes).unwrap();
    match table.weights() {
        Some(weights) => part.with_weights(places.iter().map(|&p| weights[p]).collect()).unwrap(),
        None => part,
    }
}
