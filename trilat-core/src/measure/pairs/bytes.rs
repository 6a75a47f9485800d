//! The binary form of all pairs' tables.

use super::pair_counts::{PairCounts, WeightedCells, check_size};
use crate::measure::bytes::{Reader, Writer, check_sorted, damaged};
use crate::measure::error::MeasureError;

const HEAD: [u8; 8] = *b"trlpair\x01";

impl PairCounts {
    /// The tables as bytes, the same on every machine and for every order of
    /// merging: scale, actors, number of items, counts and, if there are weights,
    /// their sums.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::new(HEAD);
        out.scale(&self.scale);
        out.u64(self.items);
        out.len(self.actors.len());
        for actor in &self.actors {
            out.text(actor);
        }
        for &count in &self.counts {
            out.u32(count);
        }
        match &self.weighted {
            None => out.u8(0),
            Some(weighted) => {
                out.u8(1);
                out.i32(weighted.exponent);
                for &units in &weighted.units {
                    out.u128(units);
                }
            }
        }
        out.finish()
    }

    /// The tables from what [`PairCounts::to_bytes`] wrote.
    ///
    /// # Errors
    /// Bytes that are damaged, cut short, too long, or of another version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, MeasureError> {
        let mut from = Reader::new(bytes, HEAD)?;
        let scale = from.scale()?;
        let items = from.u64()?;
        let count = from.len(8)?;
        let actors = (0..count).map(|_| from.text()).collect::<Result<Vec<_>, _>>()?;
        check_sorted(&actors)?;
        check_size(count, scale.len(), false)?;
        let per_pair = scale.len() * scale.len();
        let cells = super::count::pair_count(count) * per_pair;
        let counts = from.list(cells, 4, Reader::u32)?;
        let weighted = match from.u8()? {
            0 => None,
            1 => {
                let exponent = from.i32()?;
                let units = from.list(cells, 16, Reader::u128)?;
                if !(-1100..=1100).contains(&exponent) {
                    return Err(damaged("the unit of the weights is out of range"));
                }
                Some(WeightedCells { exponent, units }.normalised())
            }
            _ => return Err(damaged("it is not clear whether there are weights")),
        };
        from.finish()?;
        let most =
            counts.chunks(per_pair).map(|pair| pair.iter().map(|&c| u64::from(c)).sum::<u64>());
        if most.max().is_some_and(|most| most > items) {
            return Err(damaged("more items were compared than there are"));
        }
        Ok(Self { scale, actors, items, counts, weighted })
    }
}
