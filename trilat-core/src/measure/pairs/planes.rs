//! Positions as bit planes: one bit an item, one plane a level.

use crate::measure::table::Table;
use std::ops::Range;

/// How many words go through the processor at once.
pub(super) const LANES: usize = 4;

/// A code in one byte that is no level; scales with planes have few levels.
const MISSING: u8 = u8::MAX;

/// For each actor and each level one bit per item, set where the actor took that
/// level. Groups of items (periods) begin at a word of their own.
pub(crate) struct Planes {
    /// Actor by actor, level by level, word by word.
    words: Vec<u64>,
    levels: usize,
    per_plane: usize,
    /// The first word of each group and, at the end, the number of words.
    starts: Vec<usize>,
}

impl Planes {
    /// Planes of the actors at these places of the table, the items in groups.
    pub(super) fn new(table: &Table, actors: &[usize], groups: &[Vec<u32>]) -> Self {
        let levels = table.scale().len();
        let mut starts = vec![0];
        let mut per_plane = 0;
        for group in groups {
            per_plane += words_for(group.len());
            starts.push(per_plane);
        }
        let mut words = Vec::with_capacity(per_plane * levels * actors.len());
        let runs: Vec<Option<Range<usize>>> = groups.iter().map(|group| run(group)).collect();
        let narrow = |&code: &u16| u8::try_from(code).unwrap_or(MISSING);
        let mut codes = Vec::new();
        for &actor in actors {
            let row = table.row(actor);
            codes.clear();
            let mut filled = 0;
            for (group, run) in groups.iter().zip(&runs) {
                match run.clone().and_then(|run| row.get(run)) {
                    Some(row) => codes.extend(row.iter().map(narrow)),
                    None => {
                        let taken = group.iter().filter_map(|&item| row.get(item as usize));
                        codes.extend(taken.map(narrow));
                    }
                }
                // What is left of a group's words belongs to no level.
                filled += 64 * words_for(group.len());
                codes.resize(filled, MISSING);
            }
            for level in (0..MISSING).take(levels) {
                words.extend(codes.as_chunks().0.iter().map(|codes| bits(codes, level)));
            }
        }
        Self { words, levels, per_plane, starts }
    }

    /// How many levels there are.
    pub(super) fn levels(&self) -> usize {
        self.levels
    }

    /// The planes of one actor, level by level, cut to a range of words.
    #[inline(always)]
    pub(super) fn of(&self, actor: usize, range: &Range<usize>) -> impl Iterator<Item = &[u64]> {
        let size = self.per_plane * self.levels;
        let planes = self.words.get(actor * size..(actor + 1) * size).unwrap_or_default();
        planes
            .chunks_exact(self.per_plane.max(1))
            .map(|plane| plane.get(range.clone()).unwrap_or_default())
    }

    /// The words of a group.
    pub(super) fn group(&self, group: usize) -> Range<usize> {
        let start = self.starts.get(group).copied().unwrap_or_default();
        start..self.starts.get(group + 1).copied().unwrap_or(start)
    }
}

/// How many words a group of items takes; large groups fill whole vectors.
fn words_for(items: usize) -> usize {
    let words = items.div_ceil(64);
    if words > 16 { words.next_multiple_of(LANES) } else { words }
}

/// The range that the items of a group are, if they stand side by side.
fn run(group: &[u32]) -> Option<Range<usize>> {
    let first = *group.first()?;
    let in_order = group.iter().zip(first..).all(|(&item, place)| item == place);
    in_order.then(|| first as usize..first as usize + group.len())
}

/// One bit for each of 64 codes, set where it is this level.
fn bits(codes: &[u8; 64], level: u8) -> u64 {
    const LOW: u64 = u64::from_le_bytes([0x7f; 8]);
    let level = u64::from_le_bytes([level; 8]);
    codes.as_chunks().0.iter().rev().fold(0, |word, eight| {
        let apart = u64::from_le_bytes(*eight) ^ level;
        // The highest bit of each byte that is not zero, whether it has lower bits or only that.
        let other = ((apart & LOW) + LOW) | apart;
        // A multiplication gathers the lowest bits of eight bytes in the highest byte.
        let same = (!(other | LOW) >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        word << 8 | same
    })
}
