//! How many took each level on each item: a partial result that merges.

use super::bytes::{Reader, Writer, check_sorted, damaged};
use super::error::{ErrorKind, MeasureError};
use super::scale::Scale;
use super::table::Table;
use std::collections::BTreeMap;

/// How many actors took each level, for each item by name.
///
/// This is all that Krippendorff's α and the agreement index need. Two counts of
/// different cells **merge** in any order, even where an item is cut apart between
/// them.
///
/// ```
/// use trilat_core::measure::{ItemCounts, Long, Scale};
///
/// let read = |rows: &str| {
///     let text = format!("coder,unit,value\n{rows}");
///     Long::new("coder", "unit", "value").read(&text, Scale::nominal(["a", "b"])?)
/// };
/// let whole = ItemCounts::count(&read("X,u1,a\nY,u1,a\nX,u2,b\nY,u2,a\n")?);
/// let mut parts = ItemCounts::count(&read("Y,u1,a\nY,u2,a\n")?);
/// parts.merge(&ItemCounts::count(&read("X,u2,b\nX,u1,a\n")?))?;
/// assert_eq!(parts, whole);
/// assert_eq!(parts.alpha(), whole.alpha());
/// # Ok::<(), trilat_core::measure::MeasureError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct ItemCounts {
    scale: Scale,
    items: BTreeMap<String, Vec<u32>>,
}

const HEAD: [u8; 8] = *b"trlitem\x01";

impl ItemCounts {
    /// Count the levels of each item of a table.
    #[must_use]
    pub fn count(table: &Table) -> Self {
        let counts = table.level_counts();
        let rows = counts.chunks(table.scale().len()).map(<[u32]>::to_vec);
        Self {
            scale: table.scale().clone(),
            items: table.items().iter().cloned().zip(rows).collect(),
        }
    }

    /// The scale.
    #[must_use]
    pub fn scale(&self) -> &Scale {
        &self.scale
    }

    /// The items in the order of their names, each with the count of every level.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u32])> {
        self.items.iter().map(|(item, counts)| (item.as_str(), counts.as_slice()))
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = &[u32]> {
        self.items.values().map(Vec::as_slice)
    }

    /// Add the counts of other cells; an item of both gets the sum.
    ///
    /// # Errors
    /// Another scale, or a count past what it can hold. On an error nothing is
    /// changed.
    pub fn merge(&mut self, other: &Self) -> Result<(), MeasureError> {
        if self.scale != other.scale {
            return Err(MeasureError::new(
                ErrorKind::Mismatch,
                "the parts stand on different scales",
            ));
        }
        let mut items = self.items.clone();
        for (item, counts) in &other.items {
            let sums = items.entry(item.clone()).or_insert_with(|| vec![0; self.scale.len()]);
            let total = sums.iter().chain(counts).map(|&count| u64::from(count)).sum::<u64>();
            if total > u64::from(u32::MAX) {
                return Err(MeasureError::new(
                    ErrorKind::Mismatch,
                    "a count is past what it can hold",
                ));
            }
            for (sum, &count) in sums.iter_mut().zip(counts) {
                *sum += count;
            }
        }
        self.items = items;
        Ok(())
    }

    /// The counts as bytes, the same on every machine and for every order of merging.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::new(HEAD);
        out.scale(&self.scale);
        out.len(self.items.len());
        for (item, counts) in &self.items {
            out.text(item);
            for &count in counts {
                out.u32(count);
            }
        }
        out.finish()
    }

    /// The counts from what [`ItemCounts::to_bytes`] wrote.
    ///
    /// # Errors
    /// Bytes that are damaged, cut short, too long, or of another version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, MeasureError> {
        let mut from = Reader::new(bytes, HEAD)?;
        let scale = from.scale()?;
        let count = from.len(8 + 4 * scale.len())?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            let item = from.text()?;
            let counts = from.list(scale.len(), 4, Reader::u32)?;
            let total = counts.iter().try_fold(0_u32, |sum, &count| sum.checked_add(count));
            if total.is_none() {
                return Err(damaged("a count is past what it can hold"));
            }
            items.push((item, counts));
        }
        from.finish()?;
        check_sorted(items.iter().map(|(item, _)| item))?;
        Ok(Self { scale, items: items.into_iter().collect() })
    }
}

impl Table {
    /// How many actors took each level, item by item.
    pub(crate) fn level_counts(&self) -> Vec<u32> {
        /// Up to so many levels it is faster to compare each cell with each level, many
        /// cells at a time, than to look up where it counts.
        const FEW: usize = 8;
        let (levels, items) = (self.scale().len(), self.item_count());
        let mut counts = vec![0_u32; items * levels];
        if levels > FEW || items == 0 {
            for actor in 0..self.actors().len() {
                for (&code, counts) in self.row(actor).iter().zip(counts.chunks_exact_mut(levels)) {
                    if let Some(count) = counts.get_mut(usize::from(code)) {
                        *count += 1;
                    }
                }
            }
            return counts;
        }
        let mut by_level = vec![0_u32; items * levels];
        for actor in 0..self.actors().len() {
            for (level, counts) in (0_u16..).zip(by_level.chunks_exact_mut(items)) {
                for (count, &code) in counts.iter_mut().zip(self.row(actor)) {
                    *count += u32::from(code == level);
                }
            }
        }
        for (level, by_level) in by_level.chunks_exact(items).enumerate() {
            let slots = counts.iter_mut().skip(level).step_by(levels);
            slots.zip(by_level).for_each(|(slot, &count)| *slot = count);
        }
        counts
    }
}
