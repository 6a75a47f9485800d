/// An optimal one-to-one assignment of rows to columns.
///
/// `gain[row]` lists the columns that a row may take, each with a gain above zero; rows and
/// columns may stay alone. The sum of gains is the greatest possible. Shortest augmenting paths
/// with potentials (Jonker & Volgenant 1987), on the edges that there are; equal optima are
/// decided by the order of rows and columns, so the answer is always the same.
pub(crate) fn assign(columns: usize, gain: &[Vec<(usize, i64)>]) -> Vec<Option<usize>> {
    let mut solver = Solver {
        gain,
        row_price: gain
            .iter()
            .map(|edges| edges.iter().map(|(_, gain)| -gain).min().unwrap_or(0).min(0))
            .collect(),
        column_price: vec![0; columns],
        column_of: vec![None; gain.len()],
        row_of: vec![None; columns],
        distance: vec![i64::MAX; columns],
        parent: vec![0; columns],
        done: vec![false; columns],
    };
    for row in 0..gain.len() {
        solver.augment(row);
    }
    solver.column_of
}

struct Solver<'g> {
    gain: &'g [Vec<(usize, i64)>],
    row_price: Vec<i64>,
    column_price: Vec<i64>,
    column_of: Vec<Option<usize>>,
    row_of: Vec<Option<usize>>,
    distance: Vec<i64>,
    parent: Vec<usize>,
    done: Vec<bool>,
}

#[expect(
    clippy::indexing_slicing,
    reason = "rows and columns are indices of vectors made here, of these very lengths"
)]
impl Solver<'_> {
    /// Finds the cheapest way to place one more row, moving others or leaving one alone.
    fn augment(&mut self, start: usize) {
        use std::{cmp::Reverse, collections::BinaryHeap};
        let mut queue: BinaryHeap<Reverse<(i64, usize)>> = BinaryHeap::new();
        let mut touched: Vec<usize> = Vec::new();
        let mut settled: Vec<usize> = Vec::new();
        // Every row may also stay alone at the cost of nothing: the cheapest such end so far.
        let mut alone = (-self.row_price[start], start);
        let mut row = start;
        let mut base = 0;
        let end_column = loop {
            for &(column, gain) in &self.gain[row] {
                if self.done[column] {
                    continue;
                }
                let cost = base - gain - self.row_price[row] - self.column_price[column];
                if cost < self.distance[column] {
                    if self.distance[column] == i64::MAX {
                        touched.push(column);
                    }
                    self.distance[column] = cost;
                    self.parent[column] = row;
                    queue.push(Reverse((cost, column)));
                }
            }
            let next = loop {
                match queue.pop() {
                    Some(Reverse((cost, column)))
                        if !self.done[column] && cost == self.distance[column] =>
                    {
                        break Some((cost, column));
                    }
                    Some(_) => {}
                    None => break None,
                }
            };
            match next {
                Some((cost, column)) if cost < alone.0 => {
                    self.done[column] = true;
                    settled.push(column);
                    base = cost;
                    match self.row_of[column] {
                        None => break Some(column),
                        Some(owner) => {
                            row = owner;
                            let end = base - self.row_price[owner];
                            if end < alone.0 {
                                alone = (end, owner);
                            }
                        }
                    }
                }
                _ => {
                    base = alone.0;
                    break None;
                }
            }
        };
        // Prices move so that every edge keeps a cost of zero or more.
        self.row_price[start] += base;
        for &column in &settled {
            let slack = base - self.distance[column];
            if let Some(owner) = self.row_of[column] {
                self.row_price[owner] += slack;
            }
            self.column_price[column] -= slack;
        }
        // Walk back from the end, each row on the way taking the column that it came to.
        let mut column = match end_column {
            Some(column) => Some(column),
            None => self.column_of[alone.1].take(),
        };
        if end_column.is_none() && alone.1 == start {
            column = None;
        }
        while let Some(here) = column {
            let row = self.parent[here];
            self.row_of[here] = Some(row);
            column = self.column_of[row].replace(here);
            if row == start {
                break;
            }
        }
        for column in touched {
            self.distance[column] = i64::MAX;
            self.done[column] = false;
        }
    }
}
