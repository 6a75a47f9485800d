//! The cells of a table as a partial result that may be cut anywhere.

use super::bytes::{Reader, Writer, check_sorted, damaged};
use super::error::{ErrorKind, MeasureError, quoted};
use super::scale::Scale;
use super::table::{Table, check_weight};
use std::collections::{BTreeMap, BTreeSet};

/// Known cells by item and actor, with the items' weights and periods.
///
/// Engines cut their batches anywhere, also in the middle of an item. Cells
/// **merge** whatever the cuts, in any order, and a cell in two parts is an error;
/// the table and all its measures come from the merged cells. Where every item is
/// whole in one part, [`PairCounts`](super::PairCounts) is smaller.
///
/// ```
/// use trilat_core::measure::{Cells, Long, Scale};
///
/// let read = |rows: &str| {
///     let text = format!("who,what,stance\n{rows}");
///     Long::new("who", "what", "stance").read(&text, Scale::ordinal(["yes", "no"])?)
/// };
/// let mut cells = Cells::of(&read("US,R2,no\nJP,R1,yes\n")?);
/// cells.merge(&Cells::from_bytes(&Cells::of(&read("US,R1,no\nJP,R2,yes\n")?).to_bytes())?)?;
/// let table = cells.into_table()?;
/// assert_eq!(table.contingency(0, 1).n(), 2);
/// # Ok::<(), trilat_core::measure::MeasureError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Cells {
    scale: Scale,
    actors: BTreeSet<String>,
    items: BTreeMap<String, Item>,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Item {
    weight: Option<f64>,
    period: Option<i64>,
    levels: BTreeMap<String, u16>,
}

const HEAD: [u8; 8] = *b"trlcell\x01";

impl Cells {
    /// The known cells of a table, and its actors and items.
    #[must_use]
    pub fn of(table: &Table) -> Self {
        let mut items = BTreeMap::new();
        for (place, name) in table.items().iter().enumerate() {
            let levels = table.actors().iter().enumerate();
            let levels =
                levels.filter_map(|(actor, name)| Some((name.clone(), table.level(actor, place)?)));
            let item = Item {
                weight: table.weights().and_then(|weights| weights.get(place).copied()),
                period: table.periods().and_then(|periods| periods.get(place).copied().flatten()),
                levels: levels.collect(),
            };
            items.insert(name.clone(), item);
        }
        let actors = table.actors().iter().cloned().collect();
        Self { scale: table.scale().clone(), actors, items }
    }

    /// Add other cells.
    ///
    /// # Errors
    /// Another scale, a cell that both have, or an item with two weights or two
    /// periods. On an error nothing is changed.
    pub fn merge(&mut self, other: &Self) -> Result<(), MeasureError> {
        if self.scale != other.scale {
            return Err(MeasureError::new(
                ErrorKind::Mismatch,
                "the parts stand on different scales",
            ));
        }
        for (name, theirs) in &other.items {
            let Some(mine) = self.items.get(name) else { continue };
            if let Some(actor) = theirs.levels.keys().find(|a| mine.levels.contains_key(*a)) {
                let level = theirs.levels.get(actor).copied().unwrap_or_default();
                let level = self.scale.levels().get(usize::from(level)).map_or("", String::as_str);
                return Err(MeasureError::new(
                    ErrorKind::DuplicateCell,
                    format!(
                        "{} is a second level of {} on {}",
                        quoted(level),
                        quoted(actor),
                        quoted(name)
                    ),
                )
                .at(actor, name)
                .with_value(level));
            }
            let weights =
                mine.weight.zip(theirs.weight).filter(|(m, t)| m.to_bits() != t.to_bits());
            let periods = mine.period.zip(theirs.period).filter(|(m, t)| m != t);
            if weights.is_some() || periods.is_some() {
                let what = if weights.is_some() { "weights" } else { "periods" };
                return Err(MeasureError::new(
                    ErrorKind::Mismatch,
                    format!("the item {} has two {what}", quoted(name)),
                ));
            }
        }
        self.actors.extend(other.actors.clone());
        for (name, theirs) in &other.items {
            let mine = self.items.entry(name.clone()).or_default();
            mine.weight = mine.weight.or(theirs.weight);
            mine.period = mine.period.or(theirs.period);
            mine.levels.extend(theirs.levels.clone());
        }
        Ok(())
    }

    /// The table of all cells; actors and items in the order of their names. Actors
    /// without a known cell are kept.
    ///
    /// # Errors
    /// A table that is too large, or an item without a weight where others have one.
    pub fn into_table(self) -> Result<Table, MeasureError> {
        let mut table = Table::builder(self.scale);
        table.keep_empty_actors();
        let mut places = BTreeMap::new();
        for actor in self.actors {
            places.insert(actor.clone(), table.actor(&actor)?);
        }
        for (name, item) in self.items {
            let place = table.item(&name)?;
            if let Some(weight) = item.weight {
                table.put_weight(place, weight);
            }
            if let Some(period) = item.period {
                table.put_period(place, period);
            }
            for (actor, code) in item.levels {
                if let Some(&actor) = places.get(&actor) {
                    table.push(actor, place, code, 0)?;
                }
            }
        }
        table.build()
    }

    /// The cells as bytes, the same on every machine and for every order of merging.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::new(HEAD);
        out.scale(&self.scale);
        out.len(self.actors.len());
        let mut places: BTreeMap<&str, u32> = BTreeMap::new();
        for (place, actor) in (0..).zip(&self.actors) {
            places.insert(actor, place);
            out.text(actor);
        }
        out.len(self.items.len());
        for (name, item) in &self.items {
            out.text(name);
            out.option(item.weight.map(f64::to_bits));
            out.option(item.period.map(i64::cast_unsigned));
            out.len(item.levels.len());
            for (actor, &code) in &item.levels {
                out.u32(places.get(actor.as_str()).copied().unwrap_or_default());
                out.u16(code);
            }
        }
        out.finish()
    }

    /// The cells from what [`Cells::to_bytes`] wrote.
    ///
    /// # Errors
    /// Bytes that are damaged, cut short, too long, or of another version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, MeasureError> {
        let mut from = Reader::new(bytes, HEAD)?;
        let scale = from.scale()?;
        let count = from.len(8)?;
        let actors = (0..count).map(|_| from.text()).collect::<Result<Vec<_>, _>>()?;
        check_sorted(&actors)?;
        let count = from.len(18)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            let name = from.text()?;
            let weight = from.option()?.map(f64::from_bits);
            if let Some(weight) = weight {
                check_weight(weight, &weight.to_string())
                    .map_err(|error| damaged(error.detail()))?;
            }
            let period = from.option()?.map(u64::cast_signed);
            let known = from.len(6)?;
            let mut levels = BTreeMap::new();
            for _ in 0..known {
                let actor = from.u32()? as usize;
                let code = from.u16()?;
                let actor = actors.get(actor).filter(|_| usize::from(code) < scale.len());
                let Some(actor) = actor else {
                    return Err(damaged("a cell lies outside the table"));
                };
                if levels.insert(actor.clone(), code).is_some() {
                    return Err(damaged("a cell is there twice"));
                }
            }
            items.push((name, Item { weight, period, levels }));
        }
        from.finish()?;
        check_sorted(items.iter().map(|(name, _)| name))?;
        let actors = actors.into_iter().collect();
        Ok(Self { scale, actors, items: items.into_iter().collect() })
    }
}
