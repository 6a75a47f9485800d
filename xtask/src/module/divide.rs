//! Which function goes to which part.

use std::collections::BTreeSet;

use wasm_encoder::ExportKind;
use wasmparser::{TableType, TypeRef};

use super::whole::Whole;
use crate::Outcome;

/// What makes a function one of the rest, by its path; what is reached by such alone is so too.
pub(crate) struct Later<Called, SpokenOf> {
    /// A function that waits even where the first part calls it.
    pub(crate) called: Called,
    /// One that waits unless the first part calls it: what is only in a table, say. (What is generic
    /// over a type of the rest may be, to the byte, what the first part has for a type of its own;
    /// then they are one function, under either name.)
    pub(crate) spoken_of: SpokenOf,
}

/// The functions of a module in two parts.
pub(super) struct Division {
    pub(super) first: BTreeSet<u32>,
    pub(super) rest: BTreeSet<u32>,
    /// Those of the rest that the first part calls: each has its slot in the table.
    pub(super) doors: BTreeSet<u32>,
    /// Those of the first part, and imports, that the rest calls.
    pub(super) lent: BTreeSet<u32>,
    /// The import that brings the rest.
    pub(super) bring: u32,
    /// The table of functions.
    pub(super) table: u32,
    /// The slot of the first door.
    pub(super) slot: u32,
}

impl Division {
    pub(super) fn of(
        whole: &Whole<'_>,
        bring: &str,
        later: &Later<impl Fn(&str) -> bool, impl Fn(&str) -> bool>,
    ) -> Outcome<Self> {
        let waits = |function: &u32| (later.called)(whole.name(*function));
        let mut first = BTreeSet::new();
        let mut open: Vec<u32> = whole.entries.iter().copied().collect();
        open.retain(|it| !waits(it) && !(later.spoken_of)(whole.name(*it)));
        while let Some(function) = open.pop() {
            if whole.own().contains(&function) && first.insert(function) {
                open.extend(whole.called(function)?.into_iter().filter(|it| !waits(it)));
            }
        }
        let rest: BTreeSet<u32> = whole.own().filter(|it| !first.contains(it)).collect();
        let called_by = |part: &BTreeSet<u32>| -> Outcome<BTreeSet<u32>> {
            let all: Outcome<Vec<_>> = part.iter().map(|&it| whole.called(it)).collect();
            Ok(all?.into_iter().flatten().collect())
        };
        let doors = &(&called_by(&first)? | &whole.entries) & &rest;
        let lent = &called_by(&rest)? - &rest;
        let (table, slot) = whole
            .others
            .iter()
            .find_map(|&(kind, number, of)| match (kind, of) {
                (ExportKind::Table, TypeRef::Table(table)) if table.element_type.is_func_ref() => {
                    Some((number, table.initial))
                }
                _ => None,
            })
            .ok_or("there is no table of functions")?;
        let (bring, slot) = (whole.import(bring)?, u32::try_from(slot)?);
        Ok(Self { first, rest, doors, lent, bring, table, slot })
    }

    /// A table in the divided module: that of functions has a slot for each door too.
    pub(super) fn table(&self, mut table: TableType) -> TableType {
        if table.element_type.is_func_ref() {
            let doors = self.doors.len() as u64;
            table.initial += doors;
            table.maximum = table.maximum.map(|most| most + doors);
        }
        table
    }
}
