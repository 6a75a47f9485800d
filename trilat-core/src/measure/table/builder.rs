//! Tables that are filled cell by cell.

use super::{MAX_CELLS, Table, Weights, check_weight, checked_size, empty_name, too_large};
use crate::measure::error::{ErrorKind, MeasureError, quoted};
use crate::measure::scale::{Scale, unknown_level};
use std::collections::HashMap;

/// A table above this size must have at least one known cell in [`SPARSEST`],
/// so that a short hostile text cannot ask for a huge empty table.
const ALWAYS_FITS: usize = 1 << 22;
const SPARSEST: usize = 4096;

/// Fills a [`Table`] cell by cell; actors and items keep the order in which
/// they first appear.
#[derive(Debug, Clone)]
pub struct TableBuilder {
    scale: Scale,
    actors: Names,
    items: Names,
    cells: Vec<Cell>,
    weights: Vec<Option<f64>>,
    periods: Vec<Option<i64>>,
    keep_empty_actors: bool,
}

#[derive(Debug, Clone, Copy)]
struct Cell {
    actor: u32,
    item: u32,
    code: u16,
    /// The row of the text that it was read from; 0 in memory.
    row: u64,
}

impl TableBuilder {
    pub(super) fn new(scale: Scale) -> Self {
        Self {
            scale,
            actors: Names::default(),
            items: Names::default(),
            cells: Vec::new(),
            weights: Vec::new(),
            periods: Vec::new(),
            keep_empty_actors: false,
        }
    }

    /// Take actors without a known cell too: every measure of such an actor is
    /// undefined for want of a common item. Without this they are an error.
    pub fn keep_empty_actors(&mut self) -> &mut Self {
        self.keep_empty_actors = true;
        self
    }

    /// Name an actor, whether or not it has a position.
    ///
    /// # Errors
    /// An empty name, or too many actors.
    pub fn actor(&mut self, name: &str) -> Result<usize, MeasureError> {
        self.actors.intern(name, "actor")
    }

    /// Name an item, whether or not anyone has a position on it.
    ///
    /// # Errors
    /// An empty name, or too many items.
    pub fn item(&mut self, name: &str) -> Result<usize, MeasureError> {
        self.items.intern(name, "item")
    }

    /// Set one cell to a level by its name.
    ///
    /// # Errors
    /// An empty name, or a level that the scale does not have. That the cell is
    /// given twice is found by [`TableBuilder::build`].
    pub fn set(&mut self, actor: &str, item: &str, level: &str) -> Result<(), MeasureError> {
        let code = self
            .scale
            .code(level)
            .ok_or_else(|| unknown_level(&self.scale, level).at(actor, item))?;
        let actor = self.actor(actor)?;
        let item = self.item(item)?;
        self.push(actor, item, code, 0)
    }

    /// Give an item its weight.
    ///
    /// # Errors
    /// An empty name, or a weight that is negative or not finite.
    pub fn weight(&mut self, item: &str, weight: f64) -> Result<(), MeasureError> {
        check_weight(weight, &weight.to_string()).map_err(|error| error.at(item, "weight"))?;
        let item = self.item(item)?;
        put(&mut self.weights, item, weight + 0.0);
        Ok(())
    }

    /// Give an item its period.
    ///
    /// # Errors
    /// An empty name.
    pub fn period(&mut self, item: &str, period: i64) -> Result<(), MeasureError> {
        let item = self.item(item)?;
        put(&mut self.periods, item, period);
        Ok(())
    }

    pub(crate) fn scale(&self) -> &Scale {
        &self.scale
    }

    pub(crate) fn push(
        &mut self,
        actor: usize,
        item: usize,
        code: u16,
        row: u64,
    ) -> Result<(), MeasureError> {
        if self.cells.len() >= MAX_CELLS {
            return Err(too_large());
        }
        let (Ok(actor), Ok(item)) = (u32::try_from(actor), u32::try_from(item)) else {
            return Err(too_large());
        };
        self.cells.push(Cell { actor, item, code, row });
        Ok(())
    }

    pub(crate) fn actor_names(&self) -> impl Iterator<Item = &String> {
        self.actors.list.iter()
    }

    pub(crate) fn weight_of(&self, item: usize) -> Option<f64> {
        self.weights.get(item).copied().flatten()
    }

    pub(crate) fn period_of(&self, item: usize) -> Option<i64> {
        self.periods.get(item).copied().flatten()
    }

    pub(crate) fn put_weight(&mut self, item: usize, weight: f64) {
        put(&mut self.weights, item, weight);
    }

    pub(crate) fn put_period(&mut self, item: usize, period: i64) {
        put(&mut self.periods, item, period);
    }

    /// Finish the table.
    ///
    /// # Errors
    /// A cell given twice, an actor without a known cell (unless these are
    /// kept), an item without a weight where others have one, or a table that
    /// is too large.
    pub fn build(self) -> Result<Table, MeasureError> {
        let (rows, width) = (self.actors.list.len(), self.items.list.len());
        let size = checked_size(rows, width)?;
        if size > ALWAYS_FITS && size / SPARSEST > self.cells.len() {
            return Err(MeasureError::new(
                ErrorKind::TooLarge,
                format!(
                    "{rows} actors and {width} items with only {} known cells are too sparse for \
                     a table",
                    self.cells.len()
                ),
            ));
        }
        let mut codes = vec![Table::MISSING; size];
        let mut known = vec![false; rows];
        for cell in &self.cells {
            let (actor, item) = (cell.actor as usize, cell.item as usize);
            let Some(slot) = codes.get_mut(actor * width + item) else { continue };
            if *slot != Table::MISSING {
                return Err(self.duplicate(cell));
            }
            *slot = cell.code;
            if let Some(known) = known.get_mut(actor) {
                *known = true;
            }
        }
        if !self.keep_empty_actors {
            let empty = self.actors.list.iter().zip(&known).find(|(_, known)| !**known);
            if let Some((name, _)) = empty {
                return Err(MeasureError::new(
                    ErrorKind::EmptyActor,
                    format!("the actor {} has no known position", quoted(name)),
                )
                .in_column(name)
                .with_value(""));
            }
        }
        let weights = self.complete_weights()?.map(Weights::new).transpose()?;
        let periods = self.periods.iter().any(Option::is_some).then(|| {
            let mut periods = self.periods;
            periods.resize(width, None);
            periods
        });
        Ok(Table {
            scale: self.scale,
            actors: self.actors.list,
            items: self.items.list.into(),
            codes,
            weights,
            periods,
        })
    }

    fn complete_weights(&self) -> Result<Option<Vec<f64>>, MeasureError> {
        if self.weights.iter().all(Option::is_none) {
            return Ok(None);
        }
        self.items
            .list
            .iter()
            .enumerate()
            .map(|(place, item)| {
                self.weights.get(place).copied().flatten().ok_or_else(|| {
                    MeasureError::new(
                        ErrorKind::Weight,
                        format!("the item {} has no weight, though others have one", quoted(item)),
                    )
                    .at(item, "weight")
                    .with_value("")
                })
            })
            .collect::<Result<Vec<f64>, _>>()
            .map(Some)
    }

    fn duplicate(&self, cell: &Cell) -> MeasureError {
        let name =
            |names: &Names, place: u32| names.list.get(place as usize).cloned().unwrap_or_default();
        let (actor, item) = (name(&self.actors, cell.actor), name(&self.items, cell.item));
        let level = self.scale.levels().get(usize::from(cell.code)).cloned().unwrap_or_default();
        let first = self
            .cells
            .iter()
            .find(|other| other.actor == cell.actor && other.item == cell.item)
            .map_or(0, |other| other.row);
        let mut detail = format!(
            "{} is a second level of {} on {}",
            quoted(&level),
            quoted(&actor),
            quoted(&item)
        );
        let error = if cell.row == 0 {
            MeasureError::new(ErrorKind::DuplicateCell, detail).at(&actor, &item)
        } else {
            detail.push_str(&format!("; the first is in row `{first}`"));
            MeasureError::new(ErrorKind::DuplicateCell, detail).in_row(cell.row).in_column(&actor)
        };
        error.with_value(level)
    }
}

fn put<T: Copy>(list: &mut Vec<Option<T>>, place: usize, value: T) {
    if list.len() <= place {
        list.resize(place + 1, None);
    }
    if let Some(slot) = list.get_mut(place) {
        *slot = Some(value);
    }
}

/// Names in the order in which they first appear, with the place of each.
#[derive(Debug, Clone, Default)]
struct Names {
    list: Vec<String>,
    places: HashMap<String, usize>,
}

impl Names {
    fn intern(&mut self, name: &str, what: &str) -> Result<usize, MeasureError> {
        if let Some(&place) = self.places.get(name) {
            return Ok(place);
        }
        if name.is_empty() {
            return Err(empty_name(what));
        }
        let place = self.list.len();
        if place >= MAX_CELLS {
            return Err(too_large());
        }
        self.list.push(name.to_owned());
        self.places.insert(name.to_owned(), place);
        Ok(place)
    }
}
