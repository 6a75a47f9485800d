//! Which records of events are of one happening, and whether they agree on when it was.

use super::{Dossier, Table};
use crate::model::{Certainty, Event, EventId, Occurrence};
use std::collections::{BTreeMap, BTreeSet};

/// The records of each happening that has several, in the order of ids.
pub(crate) fn recorded_twice(dossier: &Dossier) -> impl Iterator<Item = Vec<&Event>> {
    let mut happenings: BTreeMap<u32, Vec<&Event>> = BTreeMap::new();
    for (event, first) in dossier.events().iter().zip(first_records(dossier.events())) {
        happenings.entry(first).or_default().push(event);
    }
    happenings.into_values().filter(|records| records.len() > 1)
}

/// Whether two records give dates that share no day.
pub(crate) fn dates_exclude(a: &Event, b: &Event) -> bool {
    a.date.zip(b.date).is_some_and(|(a, b)| a.overlaps(b) == Certainty::Not)
}

/// Whether one record says that it happened, and the other that no trace of it was found.
pub(crate) fn occurrences_exclude(a: &Event, b: &Event) -> bool {
    let not_found = |event: &Event| event.occurrence_or_default() == Occurrence::NotFound;
    let planned = |event: &Event| event.occurrence_or_default() == Occurrence::Planned;
    !planned(a) && !planned(b) && not_found(a) != not_found(b)
}

/// The records of happenings whose records disagree on when, or whether, they took place.
pub(crate) fn contested(dossier: &Dossier) -> BTreeSet<EventId> {
    let mut out = BTreeSet::new();
    for records in recorded_twice(dossier) {
        let any = |exclude: fn(&Event, &Event) -> bool| {
            records.iter().any(|a| records.iter().any(|b| exclude(a, b)))
        };
        let dated = |event: &&&Event| event.date.is_some();
        let decided = |event: &&&Event| event.occurrence_or_default() != Occurrence::Planned;
        if any(dates_exclude) {
            out.extend(records.iter().filter(dated).map(|event| event.id.clone()));
        }
        if any(occurrences_exclude) {
            out.extend(records.iter().filter(decided).map(|event| event.id.clone()));
        }
    }
    out
}

/// For each event, by its place in the order of ids: the place of the first record of the same
/// happening, itself where there is no other.
pub(crate) fn first_records(events: &Table<Event>) -> Vec<u32> {
    let place = |at: usize| u32::try_from(at).expect("fewer than 2³² events");
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
            let beyond =
                self.0.get(next as usize).copied().expect("a place in the table of events");
            self.set(at, beyond);
            at = next;
        }
        at
    }
}
