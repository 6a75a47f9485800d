//! Positions as bit planes: one bit an item, one plane a level.

use crate::measure::table::Table;

/// For each actor and each level one bit per item, set where the actor took that level.
///
/// Words lie in blocks of `L`, the levels of a block side by side, so that a
/// block of two actors is a few cache lines and `L` words go through the
/// processor at once. Groups of items (periods) begin at a block of their own.
pub(super) struct Planes<const K: usize, const L: usize> {
    blocks: Vec<[[u64; L]; K]>,
    per_actor: usize,
    /// The first block of each group and, at the end, the number of blocks.
    starts: Vec<usize>,
}

impl<const K: usize, const L: usize> Planes<K, L> {
    /// Planes of the actors at these places of the table, the items in groups.
    pub(super) fn new(table: &Table, actors: &[usize], groups: &[Vec<u32>]) -> Self {
        let mut starts = vec![0];
        let mut per_actor = 0;
        for group in groups {
            per_actor += group.len().div_ceil(64 * L);
            starts.push(per_actor);
        }
        let mut blocks = vec![[[0; L]; K]; per_actor * actors.len()];
        for (&actor, blocks) in actors.iter().zip(blocks.chunks_mut(per_actor.max(1))) {
            let row = table.row(actor);
            for (group, &start) in groups.iter().zip(&starts) {
                let blocks = blocks.get_mut(start..).unwrap_or_default();
                for (items, block) in group.chunks(64 * L).zip(blocks) {
                    for (bit, &item) in items.iter().enumerate() {
                        let code = row.get(item as usize).copied().unwrap_or(Table::MISSING);
                        let plane = block.get_mut(usize::from(code));
                        if let Some(word) = plane.and_then(|plane| plane.get_mut(bit / 64)) {
                            *word |= 1 << (bit % 64);
                        }
                    }
                }
            }
        }
        Self { blocks, per_actor, starts }
    }

    /// The blocks of one actor in one group, from the block `from`, at most `most`.
    #[inline(always)]
    pub(super) fn run(&self, actor: usize, from: usize, to: usize) -> &[[[u64; L]; K]] {
        let start = actor * self.per_actor;
        self.blocks.get(start + from..start + to).unwrap_or_default()
    }

    /// The blocks of a group.
    pub(super) fn group(&self, group: usize) -> std::ops::Range<usize> {
        let start = self.starts.get(group).copied().unwrap_or_default();
        start..self.starts.get(group + 1).copied().unwrap_or(start)
    }
}
