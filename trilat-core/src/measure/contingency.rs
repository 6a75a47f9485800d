//! How often one actor took each level while another took each level.

use super::scale::Scale;
use super::table::Table;
use std::borrow::Cow;

/// The k × k table of two actors on the items that both have a position on:
/// everything that a measure of agreement needs to know of them.
///
/// ```
/// use trilat_core::measure::{Contingency, Disagreement, Scale};
///
/// // The United States and Japan in the 74th session: yes, abstain, no.
/// let votes = Scale::ordinal(["yes", "abstain", "no"])?;
/// let pair = Contingency::new(&votes, vec![17, 1, 0, 7, 1, 0, 32, 23, 10], 91)?;
/// assert_eq!(pair.n(), 91);
/// assert_eq!(pair.agreement().value(), Some(28.0 / 91.0));
/// assert_eq!(pair.kappa(Disagreement::Linear).value().map(|v| (v * 1e6).round()), Some(156009.0));
/// # Ok::<(), trilat_core::measure::MeasureError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Contingency<'a> {
    scale: &'a Scale,
    counts: Cow<'a, [u32]>,
    weighted: Option<Cow<'a, [f64]>>,
    items: u64,
}

impl<'a> Contingency<'a> {
    /// A table from its counts, row by row: the row is the first actor's level,
    /// the column the second's. `items` counts all items, known or not.
    ///
    /// # Errors
    /// The number of counts is not the square of the number of levels, or the
    /// counts add up to more than `items`.
    pub fn new(
        scale: &'a Scale,
        counts: Vec<u32>,
        items: u64,
    ) -> Result<Self, super::MeasureError> {
        let levels = scale.len();
        if counts.len() != levels * levels {
            return Err(super::MeasureError::new(
                super::ErrorKind::Shape,
                format!(
                    "{levels} levels make {} counts, but {} were given",
                    levels * levels,
                    counts.len()
                ),
            ));
        }
        let n: u64 = counts.iter().map(|&count| u64::from(count)).sum();
        if n > items {
            return Err(super::MeasureError::new(
                super::ErrorKind::Shape,
                format!("{n} items were compared, but there are only {items}"),
            ));
        }
        Ok(Self { scale, counts: Cow::Owned(counts), weighted: None, items })
    }

    pub(crate) fn view(
        scale: &'a Scale,
        counts: &'a [u32],
        weighted: Option<Vec<f64>>,
        items: u64,
    ) -> Self {
        Self { scale, counts: Cow::Borrowed(counts), weighted: weighted.map(Cow::Owned), items }
    }

    /// The same table seen from the other actor.
    #[must_use]
    pub fn transposed(&self) -> Contingency<'a> {
        Self {
            scale: self.scale,
            counts: Cow::Owned(transpose(&self.counts, self.levels())),
            weighted: self.weighted.as_ref().map(|w| Cow::Owned(transpose(w, self.levels()))),
            items: self.items,
        }
    }

    /// The scale that both stand on.
    #[must_use]
    pub fn scale(&self) -> &'a Scale {
        self.scale
    }

    /// How many levels the scale has.
    #[must_use]
    pub fn levels(&self) -> usize {
        self.scale.len()
    }

    /// The counts, row by row.
    #[must_use]
    pub fn counts(&self) -> &[u32] {
        &self.counts
    }

    /// The weight of the items of each cell, row by row, if items have weights.
    #[must_use]
    pub fn weights(&self) -> Option<&[f64]> {
        self.weighted.as_deref()
    }

    /// On how many items both have a position.
    #[must_use]
    pub fn n(&self) -> u64 {
        self.counts.iter().map(|&count| u64::from(count)).sum()
    }

    /// How many items there are, known or not.
    #[must_use]
    pub fn items(&self) -> u64 {
        self.items
    }
}

fn transpose<T: Copy>(cells: &[T], levels: usize) -> Vec<T> {
    (0..levels)
        .flat_map(|column| cells.iter().skip(column).step_by(levels.max(1)).copied())
        .collect()
}

impl Table {
    /// The table of two actors, by their place in the list. For all pairs at
    /// once use [`PairCounts`](super::PairCounts).
    #[must_use]
    pub fn contingency(&self, first: usize, second: usize) -> Contingency<'_> {
        let levels = self.scale().len();
        let mut counts = vec![0_u32; levels * levels];
        for (&x, &y) in self.row(first).iter().zip(self.row(second)) {
            if x != Self::MISSING
                && y != Self::MISSING
                && let Some(cell) = counts.get_mut(usize::from(x) * levels + usize::from(y))
            {
                *cell += 1;
            }
        }
        let weighted = self
            .exact_weights()
            .map(|weights| weights.cells(self.row(first), self.row(second), levels));
        Contingency {
            scale: self.scale(),
            counts: Cow::Owned(counts),
            weighted: weighted.map(Cow::Owned),
            items: self.item_count() as u64,
        }
    }
}
