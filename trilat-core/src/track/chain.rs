//! Triggers that are the state of another commitment: when that came into the state.

use super::{
    commitment::Subject,
    gather::Evidence,
    lifecycle::{Cause, Day, Window},
    state::State,
};
use crate::{
    dossier::Dossier,
    model::{Commitment, Trigger},
};
use std::collections::HashMap;

/// That another commitment, by its place, came into a state.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) commitment: u32,
    pub(super) state: State,
    pub(super) when: Window,
    pub(super) sure: bool,
}

/// The entries that trigger each commitment, by its place.
pub(super) type Entries = HashMap<usize, Vec<Entry>>;

/// Works out the triggers of some commitments, by their places, and of those that these depend on.
pub(super) fn entries<'d>(
    dossier: &'d Dossier,
    evidence: &Evidence<'d>,
    places: impl IntoIterator<Item = usize>,
    as_of: Day,
) -> Entries {
    let mut out = Entries::new();
    for place in places {
        // Each commitment depends on one other at most, so that these are a chain.
        let mut chain = Vec::new();
        let mut next = Some(place);
        while let Some(here) = next.filter(|here| !out.contains_key(here)) {
            next = depends_on(dossier, here).map(|(other, _)| other);
            if next.is_some() {
                // Nothing comes twice, even if records that were not checked run in a cycle.
                out.insert(here, Vec::new());
                chain.push(here);
            }
        }
        while let Some(here) = chain.pop() {
            let found = depends_on(dossier, here).and_then(|(other, state)| {
                let subject = Subject::new(dossier, evidence, &out, other, as_of)?;
                Some(entered(&subject, other, state))
            });
            out.insert(here, found.unwrap_or_default());
        }
    }
    out
}

/// The commitment whose state triggers one, by its place, and the state.
fn depends_on(dossier: &Dossier, place: usize) -> Option<(usize, State)> {
    let commitment: &Commitment = dossier.commitments().at(place)?;
    match commitment.trigger.value()? {
        Trigger::State(it) => Some((dossier.commitments().position(&it.commitment)?, it.state)),
        Trigger::Words(_) => None,
    }
}

/// When a commitment came into a state, as often as it did.
fn entered(subject: &Subject<'_, '_>, place: usize, state: State) -> Vec<Entry> {
    let terms = &subject.read.terms;
    let deed = |at: usize| subject.case.deeds.get(at).map(|deed| deed.when);
    let moves = subject.replay.moves.iter();
    let entering = moves.filter(|it| it.to.contains(state) && it.from.only() != Some(state));
    let entries = entering.filter_map(|found| {
        let when = match found.cause {
            Cause::Undertaken => Some(terms.undertaken),
            Cause::ConditionLapsed => terms.condition_until().map(Window::day),
            Cause::DeadlinePassed => terms.last_day().map(Window::day),
            Cause::TermEnded => terms.until.map(Window::day),
            Cause::AnswerOverdue { deed: at } => deed(at)
                .and_then(|when| Some(Window::new(terms.due(when.first)?, terms.due(when.last)?))),
            Cause::Deed { deed: at, .. } => deed(at),
        };
        let sure = found.certain && found.to.only() == Some(state);
        let commitment = u32::try_from(place).unwrap_or(u32::MAX);
        when.map(|when| Entry { commitment, state, when, sure })
    });
    entries.collect()
}
