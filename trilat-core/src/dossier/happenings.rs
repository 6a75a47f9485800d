//! Which records of events are of one happening.

use super::Table;
use crate::model::Event;

/// For each event, by its place in the order of ids: the place of the first record of the same
/// happening, itself where there is no other.
pub(crate) fn first_records(events: &Table<Event>) -> Vec<u32> {
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let mut first = Firsts((0..events.len()).map(place).collect());
    for (at, event) in events.iter().enumerate() {
        for other in event.same_as.iter().filter_map(|id| events.position(id)) {
            let (a, b) = (first.of(place(at)), first.of(place(other)));
            first.set(a.max(b), a.min(b));
        }
    }
    for at in 0..events.len() {
        let root = first.of(place(at));
        first.set(place(at), root);
    }
    first.0
}

/// For each record an earlier one of the same happening, or itself.
struct Firsts(Vec<u32>);

impl Firsts {
    fn set(&mut self, at: u32, to: u32) {
        if let Some(slot) = self.0.get_mut(at as usize) {
            *slot = to;
        }
    }

    /// The first record, as far as they are joined; shortens the way there.
    fn of(&mut self, mut at: u32) -> u32 {
        while let Some(&next) = self.0.get(at as usize)
            && next != at
        {
            let beyond = self.0.get(next as usize).copied().unwrap_or(next);
            self.set(at, beyond);
            at = next;
        }
        at
    }
}
