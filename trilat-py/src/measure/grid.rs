//! A table of actors × items that grows cell by cell, in any order.

use super::{
    error::{refused, wrong},
    names::Names,
};
use pyo3::PyResult;
use trilat_core::measure::{MAX_CELLS, Scale, Table, quoted};

/// Codes item by item. A cell takes two bytes, whatever a row of the source took.
pub(super) struct Grid {
    pub(super) actors: Names,
    pub(super) items: Names,
    codes: Vec<u16>,
    /// Room for so many actors in each item.
    room: usize,
    weights: Vec<Option<f64>>,
}

impl Grid {
    pub(super) fn new() -> Self {
        Self {
            actors: Names::new("actor"),
            items: Names::new("item"),
            codes: Vec::new(),
            room: 8,
            weights: Vec::new(),
        }
    }

    /// Make room for all actors and items that have come up.
    fn grow(&mut self) -> PyResult<()> {
        let (actors, items) = (self.actors.list.len(), self.items.list.len());
        if actors.checked_mul(items).is_none_or(|cells| cells > MAX_CELLS) {
            let message = format!(
                "{actors} actors and {items} items are more than the {MAX_CELLS} cells that a \
                 table may have"
            );
            return Err(wrong("too_large", message));
        }
        if actors > self.room {
            let room = actors.next_power_of_two();
            let fits = room.checked_mul(items).is_some_and(|cells| cells <= MAX_CELLS);
            let room = if fits { room } else { actors };
            let mut codes = vec![Table::MISSING; room * (self.codes.len() / self.room)];
            for (to, from) in codes.chunks_exact_mut(room).zip(self.codes.chunks_exact(self.room)) {
                for (to, from) in to.iter_mut().zip(from) {
                    *to = *from;
                }
            }
            (self.codes, self.room) = (codes, room);
        }
        let wanted = self.room.saturating_mul(items);
        if wanted > self.codes.len() {
            self.codes.resize(wanted, Table::MISSING);
        }
        Ok(())
    }

    /// Set cells, one row of the source after the other; rows are counted from `row`.
    ///
    /// # Errors
    ///
    /// A cell given twice, or more cells than a table may have.
    pub(super) fn set(
        &mut self,
        actors: &[u32],
        items: &[u32],
        codes: &[u16],
        scale: &Scale,
        row: usize,
    ) -> PyResult<()> {
        self.grow()?;
        let cells = actors.iter().zip(items).zip(codes);
        for (place, ((&actor, &item), &code)) in cells.enumerate() {
            if code == Table::MISSING {
                continue;
            }
            let cell = self.codes.get_mut(item as usize * self.room + actor as usize);
            let Some(cell) = cell else { continue };
            if *cell != Table::MISSING {
                let name = |names: &Names, place: u32| {
                    quoted(names.list.get(place as usize).map_or("", String::as_str))
                };
                let level = scale.levels().get(usize::from(code)).map_or("", String::as_str);
                return Err(wrong(
                    "duplicate_cell",
                    format!(
                        "row `{}`: {} is a second level of {} on {}",
                        row + place,
                        quoted(level),
                        name(&self.actors, actor),
                        name(&self.items, item)
                    ),
                ));
            }
            *cell = code;
        }
        Ok(())
    }

    /// Give items their weights, one row of the source after the other.
    ///
    /// # Errors
    ///
    /// An item with two weights.
    pub(super) fn weigh(
        &mut self,
        items: &[u32],
        weights: &[Option<f64>],
        row: usize,
    ) -> PyResult<()> {
        self.weights.resize(self.items.list.len(), None);
        for (place, (&item, &weight)) in items.iter().zip(weights).enumerate() {
            let (Some(slot), Some(weight)) = (self.weights.get_mut(item as usize), weight) else {
                continue;
            };
            if slot.is_some_and(|known| known.to_bits() != weight.to_bits()) {
                let message = format!(
                    "row `{}`: `{weight}` is not the weight that an earlier row of the item has",
                    row + place
                );
                return Err(wrong("weight", message));
            }
            *slot = Some(weight);
        }
        Ok(())
    }

    /// The table, its actors and items in the order in which they came up.
    ///
    /// # Errors
    ///
    /// An item without a weight where others have one.
    pub(super) fn into_table(mut self, scale: Scale) -> PyResult<Table> {
        self.grow()?;
        let (actors, items) = (self.actors.list.len(), self.items.list.len());
        let mut codes = Vec::with_capacity(actors * items);
        for actor in 0..actors {
            let of_actor = self.codes.iter().skip(actor).step_by(self.room.max(1));
            codes.extend(of_actor.take(items));
        }
        drop(self.codes);
        let weights = if self.weights.iter().any(Option::is_some) {
            self.weights.resize(items, None);
            let all: Option<Vec<f64>> = self.weights.into_iter().collect();
            let all = all.ok_or_else(|| {
                wrong("weight", "an item has no weight, though others have one".to_owned())
            });
            Some(all?)
        } else {
            None
        };
        let table =
            Table::from_codes(scale, self.actors.list, self.items.list, codes).map_err(refused)?;
        match weights {
            Some(weights) => table.with_weights(weights).map_err(refused),
            None => Ok(table),
        }
    }
}
