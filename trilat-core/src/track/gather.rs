//! Which events bear on which commitments.

use super::{
    chain::Entry,
    commitment::TransitionCause,
    days::{known_from, window},
    evidence::EvidenceEvent,
    happenings::{Happenings, place},
    keeping,
    lifecycle::{Day, Deed, Terms, Window},
    state::{Course, Effects, Refusal},
    witness::{Tie, Witness},
};
use crate::{
    dossier::Dossier,
    model::{Effect, Event, EventId, Occurrence},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

/// A commitment and something that bears on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Link {
    pub(super) commitment: u32,
    pub(super) witness: Witness,
}

/// What bears on every commitment of a dossier.
pub(super) struct Evidence<'d> {
    dossier: &'d Dossier,
    happenings: &'d Happenings,
    links: Vec<Link>,
    /// Where the links of each commitment stand, by its place.
    of_commitment: Vec<Range<usize>>,
    /// Whether occurrences of mechanisms were looked at.
    pub(super) by_mechanisms: bool,
}

impl<'d> Evidence<'d> {
    pub(super) fn of(dossier: &'d Dossier, happenings: &'d Happenings) -> Self {
        let mut links = Vec::new();
        for (event, record) in dossier.events().iter().enumerate() {
            if known_from(window(record.date.as_ref())) > happenings.as_of {
                continue;
            }
            for (bearing, it) in record.bears_on.iter().enumerate() {
                let Some(commitment) = dossier.commitments().position(&it.commitment) else {
                    continue;
                };
                let witness = Witness::Event {
                    happening: happenings.happening(event),
                    event: place(event),
                    tie: Tie::Bearing(place(bearing)),
                };
                links.push(Link { commitment: place(commitment), witness });
            }
        }
        let by_mechanisms = keeping::links(dossier, happenings, &mut links);
        links.sort_unstable();
        let mut of_commitment = vec![0..0; dossier.commitments().len()];
        let mut start = 0;
        for chunk in links.chunk_by(|a, b| a.commitment == b.commitment) {
            let end = start + chunk.len();
            if let Some(slot) =
                chunk.first().and_then(|link| of_commitment.get_mut(link.commitment as usize))
            {
                *slot = start..end;
            }
            start = end;
        }
        Self { dossier, happenings, links, of_commitment, by_mechanisms }
    }

    /// What bears on one commitment, by its place, and when another commitment came into the state
    /// that triggers it.
    pub(super) fn on(
        &self,
        commitment: usize,
        terms: &Terms,
        entries: Option<&Vec<Entry>>,
    ) -> Case<'_, 'd> {
        let range = self.of_commitment.get(commitment).cloned().unwrap_or_default();
        let links = self.links.get(range).unwrap_or_default();
        Case::of(self, links, terms, entries.map(Vec::as_slice).unwrap_or_default())
    }

    fn event(&self, link: Link) -> Option<&'d Event> {
        self.dossier.events().at(link.witness.event()? as usize)
    }

    fn effect(&self, link: Link) -> Option<Effect> {
        match link.witness {
            Witness::Event { tie: Tie::Bearing(at), .. } => {
                Some(self.event(link)?.bears_on.get(at as usize)?.effect)
            }
            Witness::Entered(..) => Some(Effect::Triggers),
            _ => Some(Effect::Fulfils),
        }
    }

    fn exhibit(&self, link: Link) -> Option<EvidenceEvent> {
        let event = self.event(link)?;
        let exhibit = EvidenceEvent::of(event);
        Some(match link.witness {
            Witness::Event { tie: Tie::Bearing(at), .. } => {
                exhibit.with(event.bears_on.get(at as usize)?)
            }
            Witness::Event { tie: Tie::Mechanism(at), .. } => EvidenceEvent {
                by_way_of: self.dossier.mechanisms().at(at as usize).map(|it| it.id.clone()),
                ..exhibit
            },
            _ => return None,
        })
    }
}

/// What bears on one commitment, as the replay takes it.
pub(super) struct Case<'e, 'd> {
    evidence: &'e Evidence<'d>,
    pub(super) deeds: Vec<Deed>,
    /// Which link stands behind which deed and reading, sorted by these.
    parts: Vec<(usize, usize, Link)>,
    /// Links to events that were only planned or looked for.
    aside: Vec<(Link, Refusal)>,
    /// Deeds whose records disagree.
    pub(super) disputed: Vec<(usize, Disagreement)>,
    /// Deeds of which a record names the commitment.
    named: BTreeSet<usize>,
}

/// How records of one thing disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Disagreement {
    /// On its day.
    Day,
    /// On what it did.
    Effect,
    /// Two things of the same time: one says done, the other says broken.
    DoneAndBroken,
}

impl<'e, 'd> Case<'e, 'd> {
    fn of(evidence: &'e Evidence<'d>, links: &[Link], terms: &Terms, entries: &[Entry]) -> Self {
        let undertaken = terms.undertaken;
        let mut case = Self {
            evidence,
            deeds: Vec::with_capacity(links.len()),
            parts: Vec::with_capacity(links.len()),
            aside: Vec::new(),
            disputed: Vec::new(),
            named: BTreeSet::new(),
        };
        for records in links.chunk_by(|a, b| a.witness.is_same_happening(b.witness)) {
            match records {
                [link] if link.witness.event().is_none() => case.other(*link, links, undertaken),
                _ => case.happening(records, undertaken),
            }
        }
        for entry in entries {
            let commitment = entry.commitment;
            let witness = Witness::Entered(commitment, entry.state);
            case.parts.push((case.deeds.len(), 0, Link { commitment, witness }));
            let deed = Deed::new(entry.when, Effect::Triggers);
            case.deeds.push(if entry.sure { deed } else { deed.unsure() });
        }
        if matches!(terms.course, Course::Once | Course::Open) {
            case.bear_out();
        }
        for (at, deed) in case.deeds.iter_mut().enumerate() {
            // What a person says about a commitment came after it was made, if its date allows.
            if case.named.contains(&at) && deed.when.last >= undertaken.first {
                deed.when.first = deed.when.first.max(undertaken.first);
            }
        }
        if case.deeds.iter().any(|deed| deed.readings().any(is_broken)) {
            case.oppose();
        }
        case.parts.sort_by_key(|&(deed, reading, _)| (deed, reading));
        case
    }

    /// Takes the records of one happening as a deed.
    fn happening(&mut self, records: &[Link], undertaken: Window) {
        let deed = self.deeds.len();
        let mut readings: Vec<Effects> = Vec::with_capacity(1);
        let mut when = None;
        let mut any_named = false;
        for of_event in records.chunk_by(|a, b| a.witness.event() == b.witness.event()) {
            let Some(first) = of_event.first() else { continue };
            let Some(event) = first.witness.event() else { continue };
            let Some(here) = self.evidence.happenings.when(event as usize) else {
                let event = self.evidence.event(*first);
                let reason = match event.map(Event::occurrence_or_default) {
                    Some(Occurrence::NotFound) => Refusal::NotFound,
                    _ => Refusal::Planned,
                };
                self.aside.extend(of_event.iter().map(|&link| (link, reason)));
                continue;
            };
            // Where the event names the commitment, what it says goes before what is inferred.
            let inferred = |link: &&Link| link.witness.is_inferred();
            let named = of_event.iter().any(|link| !inferred(&link));
            // A meeting held before the promise is no way of keeping it.
            if !named && here.window.last < undertaken.first {
                continue;
            }
            any_named |= named;
            let taken = of_event.iter().filter(|link| !named || !inferred(link));
            let effects: Effects =
                taken.clone().filter_map(|&link| self.evidence.effect(link)).collect();
            let reading = readings.iter().position(|known| *known == effects);
            let reading = reading.unwrap_or_else(|| {
                readings.push(effects);
                readings.len() - 1
            });
            let place = (deed + reading / READINGS, reading % READINGS);
            self.parts.extend(taken.map(|&link| (place.0, place.1, link)));
            when = Some(here);
        }
        let Some(when) = when else { return };
        // A deed takes three readings. More are put to a further deed, of which then neither
        // need have happened.
        let many = readings.len() > READINGS;
        for some in readings.chunks(READINGS) {
            let Some((&first, others)) = some.split_first() else { continue };
            let it = others.iter().fold(Deed::new(when.window, first), |it, &other| it.or(other));
            if any_named {
                self.named.insert(self.deeds.len());
            }
            self.deeds.push(if when.sure && !many { it } else { it.unsure() });
        }
        if !when.agreed {
            self.disputed.push((deed, Disagreement::Day));
        }
        if readings.len() > 1 {
            self.disputed.push((deed, Disagreement::Effect));
        }
    }

    /// Takes a status of a mechanism or a later text as a deed.
    fn other(&mut self, link: Link, links: &[Link], undertaken: Window) {
        // The event that brought a status is evidence itself.
        let dossier = self.evidence.dossier;
        let brought_by = link.witness.change(dossier).and_then(|change| change.event.as_ref());
        let told = brought_by.is_some_and(|event| {
            links.iter().any(|link| self.evidence.event(*link).is_some_and(|it| it.id == *event))
        });
        let Some(when) = link.witness.when(dossier, undertaken).filter(|_| !told) else { return };
        self.parts.push((self.deeds.len(), 0, link));
        let sure = link.witness.change(dossier).and_then(|it| it.event.as_ref()).is_none_or(|id| {
            let event = dossier.events().position(id);
            event.is_some_and(|at| self.evidence.happenings.when(at).is_some_and(|it| it.sure))
        });
        let deed = Deed::new(when, Effect::Fulfils);
        self.deeds.push(if sure && when.first >= undertaken.last { deed } else { deed.unsure() });
    }

    /// The status or later text behind a deed, where it is no event.
    pub(super) fn other_cause(&self, deed: usize) -> Option<TransitionCause> {
        let (.., link) = self.links_of(deed).first()?;
        link.witness.cause(self.evidence.dossier)
    }

    /// Joins a report that something was done by some day (`../2024-11-15`) to the first dated deed
    /// of the same effect up to that day: the report is then a further record of it.
    fn bear_out(&mut self) {
        let of_deed: Vec<usize> = self
            .deeds
            .iter()
            .enumerate()
            .map(|(at, report)| {
                let dated = self.deeds.iter().enumerate().filter(|(_, deed)| {
                    report.when.first == Day::MIN
                        && deed.when.first != Day::MIN
                        && deed.when.last <= report.when.last
                        && deed.sure
                        && deed.readings == report.readings
                });
                dated
                    .min_by_key(|(_, deed)| (deed.when.first, deed.when.last))
                    .map_or(at, |it| it.0)
            })
            .collect();
        if of_deed.iter().enumerate().any(|(at, &into)| at != into) {
            self.drop_merged(&of_deed);
        }
    }

    /// Makes one deed of those of one time of which one says done and another says broken: one of
    /// the two holds, and neither comes after the other.
    fn oppose(&mut self) {
        let mut order: Vec<usize> = (0..self.deeds.len()).collect();
        let window = |at: &usize| self.deeds.get(*at).map(|deed| (deed.when, deed.sure));
        order.sort_by_key(|at| window(at).map(|(when, sure)| (when.first, when.last, sure)));
        let mut of_deed: Vec<usize> = (0..self.deeds.len()).collect();
        let mut readings_of: BTreeMap<usize, Vec<Effects>> = BTreeMap::new();
        for together in order.chunk_by(|a, b| window(a) == window(b)) {
            let mut readings: Vec<Effects> = together
                .iter()
                .filter_map(|&at| self.deeds.get(at))
                .filter(|deed| deed.sure)
                .flat_map(Deed::readings)
                .filter(|effects| is_done(*effects) || is_broken(*effects))
                .collect();
            readings.sort_unstable();
            readings.dedup();
            let both = readings.iter().any(|&effects| is_done(effects))
                && readings.iter().any(|&effects| is_broken(effects));
            if !both || readings.len() > READINGS {
                continue;
            }
            let opposed: Vec<usize> = together
                .iter()
                .copied()
                .filter(|&at| {
                    self.deeds.get(at).is_some_and(|deed| {
                        deed.readings().any(|effects| is_done(effects) || is_broken(effects))
                    })
                })
                .collect();
            // One deed whose own records disagree is told already.
            let Some((&first, others @ [_, ..])) = opposed.split_first() else { continue };
            for &other in others {
                if let Some(slot) = of_deed.get_mut(other) {
                    *slot = first;
                }
            }
            readings_of.insert(first, readings);
        }
        self.merge(&readings_of, &of_deed);
        self.drop_merged(&of_deed);
    }

    /// Gives deeds the readings of all that are merged into them.
    fn merge(&mut self, readings_of: &BTreeMap<usize, Vec<Effects>>, of_deed: &[usize]) {
        for (deed, reading, _) in &mut self.parts {
            let Some(&into) = of_deed.get(*deed) else { continue };
            let Some(readings) = readings_of.get(&into) else { continue };
            let was = self.deeds.get(*deed).and_then(|deed| deed.readings().nth(*reading));
            *reading = readings.iter().position(|it| Some(*it) == was).unwrap_or_default();
        }
        for (&into, readings) in readings_of {
            if let (Some(deed), Some((&first, others))) =
                (self.deeds.get_mut(into), readings.split_first())
            {
                *deed = others.iter().fold(Deed::new(deed.when, first), |it, &other| it.or(other));
            }
            self.disputed.push((into, Disagreement::DoneAndBroken));
        }
    }

    /// Takes out the deeds that were merged into others.
    fn drop_merged(&mut self, of_deed: &[usize]) {
        let mut places = vec![0; of_deed.len()];
        let mut kept = Vec::with_capacity(self.deeds.len());
        for (at, &into) in of_deed.iter().enumerate() {
            if at == into
                && let (Some(deed), Some(slot)) = (self.deeds.get(at), places.get_mut(at))
            {
                *slot = kept.len();
                kept.push(*deed);
            }
        }
        let place = |deed: usize| of_deed.get(deed).and_then(|&into| places.get(into)).copied();
        for (deed, ..) in &mut self.parts {
            *deed = place(*deed).unwrap_or_default();
        }
        for (deed, _) in &mut self.disputed {
            *deed = place(*deed).unwrap_or_default();
        }
        self.named = self.named.iter().filter_map(|&deed| place(deed)).collect();
        self.deeds = kept;
    }

    /// The events behind one effect of one reading of a deed.
    pub(super) fn exhibits(
        &self,
        deed: usize,
        reading: usize,
        effect: Effect,
    ) -> Vec<EvidenceEvent> {
        let links = self.links_of(deed).iter().filter(|(_, of, _)| *of == reading);
        links
            .filter(|(.., link)| self.evidence.effect(*link) == Some(effect))
            .filter_map(|(.., link)| self.evidence.exhibit(*link))
            .collect()
    }

    /// The records of a deed, each once.
    pub(super) fn records(&self, deed: usize) -> Vec<EvidenceEvent> {
        let mut out: Vec<EvidenceEvent> = self
            .links_of(deed)
            .iter()
            .filter_map(|(.., link)| self.evidence.exhibit(*link))
            .collect();
        out.sort_by(|a, b| a.event.cmp(&b.event));
        out.dedup_by(|a, b| a.event == b.event);
        out
    }

    /// The events behind a deed.
    pub(super) fn events(&self, deed: usize) -> Vec<EventId> {
        let mut out: Vec<EventId> = self
            .links_of(deed)
            .iter()
            .filter_map(|(.., link)| Some(self.evidence.event(*link)?.id.clone()))
            .collect();
        out.sort();
        out.dedup();
        out
    }

    fn links_of(&self, deed: usize) -> &[(usize, usize, Link)] {
        let start = self.parts.partition_point(|(of, ..)| *of < deed);
        let end = self.parts.partition_point(|(of, ..)| *of <= deed);
        self.parts.get(start..end).unwrap_or_default()
    }

    /// What was only planned or looked for.
    pub(super) fn aside(&self) -> impl Iterator<Item = (EvidenceEvent, Effect, Refusal)> {
        self.aside.iter().filter_map(|&(link, reason)| {
            Some((self.evidence.exhibit(link)?, self.evidence.effect(link)?, reason))
        })
    }
}

/// How many readings a deed takes.
const READINGS: usize = 3;

fn is_done(effects: Effects) -> bool {
    effects.contains(Effect::Fulfils) || effects.contains(Effect::PartlyFulfils)
}

fn is_broken(effects: Effects) -> bool {
    effects.contains(Effect::Breaches)
}
