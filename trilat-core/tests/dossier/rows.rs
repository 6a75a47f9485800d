//! Every row of the worked material is carried by a record: the inventory of what the articles
//! say, the chronology of events, the table of what official texts promise.

use crate::{carried, event, shared_table};
use std::collections::BTreeSet;

/// The inventory: letter and highest number of each part; 0 for a part that is one row.
const INVENTORY: [(&str, usize); 11] = [
    ("A", 27),
    ("B", 20),
    ("C", 16),
    ("D", 36),
    ("E", 19),
    ("F", 13),
    ("G", 0),
    ("H", 23),
    ("I", 10),
    ("J", 10),
    ("K", 0),
];

/// How many rows the chronology has.
const CHRONOLOGY: usize = 98;

/// The rows of the table of commitments.
const COMMITMENTS: &str = include_str!("commitments.txt");

fn all_carried(collection: &str, rows: &BTreeSet<String>) {
    let carried = carried(collection);
    let missing: Vec<&String> = rows.iter().filter(|row| !carried.contains_key(*row)).collect();
    assert!(missing.is_empty(), "rows of the {collection} that no record carries: {missing:?}");
    let strange: Vec<&String> = carried.keys().filter(|row| !rows.contains(*row)).collect();
    assert!(strange.is_empty(), "records carry rows that the {collection} lacks: {strange:?}");
}

#[test]
fn every_row_of_the_inventory() {
    let mut rows = BTreeSet::new();
    for (part, last) in INVENTORY {
        if last == 0 {
            rows.insert(part.to_owned());
        }
        rows.extend((1..=last).map(|number| format!("{part}{number}")));
    }
    assert_eq!(rows.len(), 176);
    all_carried("inventory", &rows);
}

#[test]
fn every_row_of_the_chronology() {
    let rows: BTreeSet<String> = (1..=CHRONOLOGY).map(|number| number.to_string()).collect();
    all_carried("chronology", &rows);
    let events = carried("chronology");
    assert!(
        events.values().flatten().all(|record| record.starts_with("event:")),
        "a row of the chronology is an event"
    );
}

#[test]
fn every_row_of_the_commitments() {
    let rows: BTreeSet<String> = COMMITMENTS.split_whitespace().map(str::to_owned).collect();
    assert_eq!(rows.len(), 167);
    all_carried("commitments", &rows);
}

#[test]
fn the_lists_here_are_those_of_the_material() {
    let Some(commitments) = shared_table("commitments.tsv") else { return };
    let ids: Vec<&str> = commitments.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(COMMITMENTS.split_whitespace().collect::<Vec<_>>(), ids);
    let Some(chronology) = shared_table("chronology.tsv") else { return };
    assert_eq!(chronology.len(), CHRONOLOGY);
}

#[test]
fn events_have_the_dates_of_the_chronology() {
    let Some(chronology) = shared_table("chronology.tsv") else { return };
    let carried = carried("chronology");
    let mut wrong = Vec::new();
    for (number, row) in (1..).zip(&chronology) {
        let written: trilat_core::model::Date = row[0].parse().unwrap();
        let records = &carried[&number.to_string()];
        // Of several records that carry a row, one has its date.
        let fits = records.iter().any(|record| {
            let event = event(record.trim_start_matches("event:"));
            let date = event.date.as_ref();
            date.is_some_and(|date| {
                date.within(written.whole()).is_certain() || date.earliest() == written.earliest()
            })
        });
        if !fits {
            wrong.push((number, row[0].clone(), records.clone()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}
