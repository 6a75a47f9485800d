//! What shows a commitment being kept although no event names it: what the mechanisms that carry it
//! out did, and, for a diplomatic stance, the later texts that hold to it.

use super::{
    days::window,
    gather::Link,
    happenings::{Happenings, place},
    lifecycle::Window,
    mechanism::latest_statuses,
    state::Course,
    terms::read,
    witness::{Tie, Witness},
};
use crate::{
    dossier::Dossier,
    model::{Act, Commitment, Mechanism, MechanismKind, MechanismStatus, SourceId, StatusChange},
};

/// Ties by way of mechanisms that are looked at: beyond it they are left out for all.
const MOST_TIES: usize = 4_000_000;

/// Whether a mechanism is a row of occasions, each of which is the doing of what was promised: a
/// yearly meeting is kept by the meetings of the series.
pub(super) const fn is_series(mechanism: &Mechanism) -> bool {
    matches!(
        mechanism.kind,
        MechanismKind::MeetingSeries
            | MechanismKind::ExerciseSeries
            | MechanismKind::WorkingGroup
            | MechanismKind::Dialogue
            | MechanismKind::ConsultationDuty
            | MechanismKind::Programme
    )
}

/// Whether a mechanism, once it operates, goes on operating without a meeting on record: data flow,
/// a line is open, an office works.
const fn goes_on(mechanism: &Mechanism) -> bool {
    matches!(
        mechanism.kind,
        MechanismKind::DataSharing
            | MechanismKind::Hotline
            | MechanismKind::EarlyWarning
            | MechanismKind::WorkingGroup
            | MechanismKind::Secretariat
            | MechanismKind::FrameworkArrangement
            | MechanismKind::Monitoring
    )
}

/// Whether a commitment states a stance or an assurance that later words can keep: to uphold
/// something, to refrain from something, to pursue a goal, or to defend an ally. Of any other promise
/// later words are not evidence.
const fn is_stance(commitment: &Commitment) -> bool {
    matches!(commitment.act, Act::Uphold | Act::Refrain | Act::PursueAGoal | Act::Defend)
}

/// A commitment as far as it matters what carries it out.
struct Promise<'d> {
    commitment: &'d Commitment,
    course: Course,
    undertaken: Window,
}

impl Promise<'_> {
    /// Whether an occurrence of a mechanism keeps it.
    fn is_kept_by_occurrence(&self, mechanism: &Mechanism) -> bool {
        match self.course {
            Course::Recurring => is_series(mechanism),
            Course::Standing => true,
            // A meeting answers a condition only where the mechanism exists for that.
            Course::EachOccasion => mechanism.kind == MechanismKind::ConsultationDuty,
            Course::Once | Course::Open => false,
        }
    }

    /// Whether a status of a mechanism keeps it, on whatever day.
    fn is_kept_by_status(&self, mechanism: &Mechanism, status: MechanismStatus) -> bool {
        let works = status == MechanismStatus::Operating;
        match self.course {
            Course::Standing => works && goes_on(mechanism),
            // To create something is done once it is there.
            Course::Once | Course::Open => {
                self.commitment.act == Act::Establish
                    && (works || status == MechanismStatus::Established)
            }
            Course::Recurring | Course::EachOccasion => false,
        }
    }
}

/// Adds what is inferred about every commitment. Whether occurrences of mechanisms were looked at:
/// they are not where they are too many.
pub(super) fn links(dossier: &Dossier, happenings: &Happenings, links: &mut Vec<Link>) -> bool {
    let promises: Vec<Promise<'_>> = dossier
        .commitments()
        .iter()
        .map(|commitment| {
            let terms = read(dossier, commitment).terms;
            Promise { commitment, course: terms.course, undertaken: terms.undertaken }
        })
        .collect();
    later_texts(dossier, &promises, happenings, links);
    statuses(dossier, &promises, happenings, links);
    occurrences(dossier, &promises, happenings, links)
}

/// The promises that a mechanism carries out, with their places.
fn carried<'a, 'd>(
    dossier: &'d Dossier,
    promises: &'a [Promise<'d>],
    mechanism: &'d Mechanism,
) -> impl Iterator<Item = (usize, &'a Promise<'d>)> {
    let mut places: Vec<usize> =
        mechanism.implements.iter().filter_map(|id| dossier.commitments().position(id)).collect();
    places.sort_unstable();
    places.dedup();
    places.into_iter().filter_map(|at| Some((at, promises.get(at)?)))
}

/// Adds the occurrences of mechanisms. Whether that was done.
fn occurrences(
    dossier: &Dossier,
    promises: &[Promise<'_>],
    happenings: &Happenings,
    links: &mut Vec<Link>,
) -> bool {
    let mechanisms = dossier.mechanisms();
    let mut events_of: Vec<Vec<u32>> = vec![Vec::new(); mechanisms.len()];
    for (event, record) in dossier.events().iter().enumerate() {
        if happenings.when(event).is_none() {
            continue;
        }
        for mechanism in record.occurrence_of.iter().filter_map(|id| mechanisms.position(id)) {
            if let Some(list) = events_of.get_mut(mechanism) {
                list.push(place(event));
            }
        }
    }
    let kept: Vec<Vec<usize>> = mechanisms
        .iter()
        .map(|mechanism| {
            let carried = carried(dossier, promises, mechanism);
            let kept = carried.filter(|(_, promise)| promise.is_kept_by_occurrence(mechanism));
            kept.map(|(at, _)| at).collect()
        })
        .collect();
    let total = events_of
        .iter()
        .zip(&kept)
        .map(|(events, commitments)| events.len().saturating_mul(commitments.len()))
        .fold(0_usize, usize::saturating_add);
    if total > MOST_TIES {
        return false;
    }
    for (mechanism, (events, commitments)) in events_of.iter().zip(&kept).enumerate() {
        for &commitment in commitments {
            let said = promises.get(commitment).and_then(|promise| {
                let source = dossier.sources().get(&promise.commitment.source)?;
                let event = dossier.events().position(source.event.as_ref()?)?;
                Some(happenings.happening(event))
            });
            for &event in events {
                let happening = happenings.happening(event as usize);
                // The occasion on which something is promised does not keep the promise.
                if said == Some(happening) {
                    continue;
                }
                let tie = Tie::Mechanism(place(mechanism));
                let witness = Witness::Event { happening, event, tie };
                links.push(Link { commitment: place(commitment), witness });
            }
        }
    }
    true
}

/// Adds the statuses of mechanisms that show that they work.
fn statuses(
    dossier: &Dossier,
    promises: &[Promise<'_>],
    happenings: &Happenings,
    links: &mut Vec<Link>,
) {
    for (at, mechanism) in dossier.mechanisms().iter().enumerate() {
        let latest = latest_statuses(mechanism, happenings.as_of);
        let still = !latest.is_empty()
            && latest.iter().all(|(status, _)| *status == MechanismStatus::Operating);
        for (place_of, promise) in carried(dossier, promises, mechanism) {
            for (change, it) in mechanism.history.iter().enumerate() {
                let when = window(Some(&it.date));
                // What worked before the promise keeps it only if it works still.
                let since = when.last >= promise.undertaken.first && when.last != i32::MAX;
                let before = promise.course == Course::Standing && still;
                if when.first <= happenings.as_of
                    && (since || before)
                    && promise.is_kept_by_status(mechanism, it.status)
                    && rests_on_another_text(dossier, it, &promise.commitment.source)
                {
                    let witness = Witness::Status { mechanism: place(at), change: place(change) };
                    links.push(Link { commitment: place(place_of), witness });
                }
            }
        }
    }
}

/// Whether a status is cited, and not only from the text that makes the promise or the event at
/// which it was made.
fn rests_on_another_text(dossier: &Dossier, change: &StatusChange, text: &SourceId) -> bool {
    let said_at = dossier.sources().get(text).and_then(|source| source.event.as_ref());
    let elsewhere = match (&change.event, said_at) {
        (Some(event), said_at) if Some(event) == said_at => return false,
        (Some(_), _) => true,
        (None, _) => false,
    };
    elsewhere || change.citations.iter().any(|citation| citation.source != *text)
}

/// Adds the later texts that hold to a stance, as a person linked them.
fn later_texts(
    dossier: &Dossier,
    promises: &[Promise<'_>],
    happenings: &Happenings,
    links: &mut Vec<Link>,
) {
    let event_of = |source: &SourceId| dossier.sources().get(source)?.event.as_ref();
    let mut add = |earlier, source: &SourceId, when: Window, witness| {
        let Some(at) = dossier.commitments().position(earlier) else { return };
        let Some(promise) = promises.get(at) else { return };
        let same_event =
            event_of(source).is_some() && event_of(source) == event_of(&promise.commitment.source);
        let later = when.last > promise.undertaken.first && when.first <= happenings.as_of;
        if promise.course == Course::Standing
            && is_stance(promise.commitment)
            && later
            && !same_event
            && *source != promise.commitment.source
        {
            links.push(Link { commitment: place(at), witness });
        }
    };
    let dated = |source: &SourceId| dossier.sources().get(source).and_then(|it| it.date);
    for (at, later) in dossier.commitments().iter().enumerate() {
        let when = window(dated(&later.source).as_ref());
        for earlier in later.continues.iter().chain(&later.covers) {
            add(earlier, &later.source, when, Witness::Commitment(place(at)));
        }
    }
    for (at, later) in dossier.positions().iter().enumerate() {
        let when = window(later.date.or_else(|| dated(&later.source)).as_ref());
        for earlier in &later.continues {
            add(earlier, &later.source, when, Witness::Position(place(at)));
        }
    }
}
