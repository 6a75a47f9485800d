//! Several texts in order, and every sentence as a thread.

use serde::Serialize;
use std::collections::BTreeMap;

use super::{Redline, SentencePlace};

/// A sentence followed through texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SentenceThread {
    /// One for each text, in order; none where the text does not have it.
    pub places: Vec<Option<SentencePlace>>,
}

/// Several texts in order.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RedlineSeries {
    /// Each text with the next.
    pub steps: Vec<Redline>,
    /// Every sentence that stands in two texts or more, in the order in which they begin.
    pub threads: Vec<SentenceThread>,
}

impl RedlineSeries {
    /// The same with nothing but what moved from each text to the next.
    #[must_use]
    pub fn moved_only(mut self) -> Self {
        self.steps = self.steps.into_iter().map(Redline::moved_only).collect();
        self
    }

    /// Whether any sentence differs from one text to the next.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.steps.iter().any(Redline::differs)
    }

    pub(super) fn of(steps: Vec<Redline>) -> Self {
        let texts = steps.len() + 1;
        let mut threads: Vec<SentenceThread> = Vec::new();
        // The thread of each sentence of the latest text.
        let mut open: BTreeMap<usize, usize> = BTreeMap::new();
        for (step, redline) in steps.iter().enumerate() {
            let mut next = BTreeMap::new();
            for change in redline.changes.iter().filter(|change| change.similarity.is_some()) {
                let (Some(before), Some(after)) = (&change.before, &change.after) else { continue };
                let thread = open.get(&before.index).copied().unwrap_or_else(|| {
                    threads.push(SentenceThread { places: vec![None; texts] });
                    threads.len() - 1
                });
                if let Some(thread) = threads.get_mut(thread) {
                    for (text, place) in [(step, before), (step + 1, after)] {
                        if let Some(slot) = thread.places.get_mut(text) {
                            *slot = Some(place.clone());
                        }
                    }
                }
                next.insert(after.index, thread);
            }
            open = next;
        }
        let key = |thread: &SentenceThread| {
            let mut places = thread.places.iter().enumerate();
            places.find_map(|(text, place)| Some((text, place.as_ref()?.index)))
        };
        threads.sort_by_key(key);
        Self { steps, threads }
    }
}
