//! When events took place, records of one happening taken together.

use super::{
    days::{known_from, window},
    lifecycle::{Day, Window},
};
use crate::{
    dossier::{Dossier, first_records},
    model::{Confidence, Event, Occurrence},
};
use std::collections::BTreeMap;

/// What records of a happening say of its time.
#[derive(Clone, Copy, Debug)]
pub(super) struct When {
    pub(super) window: Window,
    /// Whether a record says that it happened, not only that somebody reports it, and is attested
    /// well: confidence C or D makes it possible, not certain.
    pub(super) sure: bool,
    /// Whether its records agree on the time.
    pub(super) agreed: bool,
}

/// The happenings that a dossier's events are records of, as far as they can be known on a day:
/// a record of a later day casts no light back, and no doubt.
pub(super) struct Happenings {
    /// For each event, by its place in the order of ids: the place of the first record of the
    /// same happening.
    of_event: Vec<u32>,
    /// For each event: when its happening was; `None` if it was only planned or looked for, or is
    /// later than the day.
    when: Vec<Option<When>>,
    pub(super) as_of: Day,
}

/// An event that is attested less well than this is possible, not certain.
const LEAST_CONFIDENCE: Confidence = Confidence::B;

pub(super) fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn happened(event: &Event) -> Option<bool> {
    let attested = event.confidence.is_none_or(|confidence| confidence >= LEAST_CONFIDENCE);
    match event.occurrence_or_default() {
        Occurrence::Happened => Some(attested),
        Occurrence::Reported => Some(false),
        Occurrence::Planned | Occurrence::NotFound => None,
    }
}

impl Happenings {
    pub(super) fn of(dossier: &Dossier, as_of: Day) -> Self {
        let events = dossier.events();
        let when = events.iter().map(|event| {
            let sure = happened(event)?;
            let window = window(event.date.as_ref());
            (known_from(window) <= as_of).then_some(When { window, sure, agreed: true })
        });
        let mut out = Self { of_event: first_records(events), when: when.collect(), as_of };
        if events.iter().any(|event| !event.same_as.is_empty()) {
            out.join();
        }
        out
    }

    /// Brings records of one happening together. Its time is what all their dates allow; if there
    /// is no such day, any that one of them allows.
    fn join(&mut self) {
        let mut members: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (at, first) in self.of_event.iter().enumerate() {
            members.entry(*first).or_default().push(at);
        }
        for together in members.into_values().filter(|together| together.len() > 1) {
            let records: Vec<When> =
                together.iter().filter_map(|&at| self.when.get(at).copied().flatten()).collect();
            let joined = join(&records);
            for at in together {
                if let Some(slot @ Some(_)) = self.when.get_mut(at) {
                    *slot = joined;
                }
            }
        }
    }

    /// The happening that an event is a record of.
    pub(super) fn happening(&self, event: usize) -> u32 {
        self.of_event.get(event).copied().unwrap_or_default()
    }

    /// When the happening of an event was; `None` if it was only planned or looked for, or is later
    /// than the day.
    pub(super) fn when(&self, event: usize) -> Option<When> {
        self.when.get(event).copied().flatten()
    }
}

fn join(records: &[When]) -> Option<When> {
    let sure = records.iter().any(|record| record.sure);
    let first = records.iter().map(|record| record.window.first);
    let last = records.iter().map(|record| record.window.last);
    let shared: Option<(Day, Day)> = first.clone().max().zip(last.clone().min());
    let whole: Option<(Day, Day)> = first.min().zip(last.max());
    match shared {
        Some((first, last)) if first <= last => {
            Some(When { window: Window::new(first, last), sure, agreed: true })
        }
        _ => whole.map(|(first, last)| When {
            window: Window::new(first, last),
            sure,
            agreed: false,
        }),
    }
}
