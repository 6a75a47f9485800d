//! What a commitment says of its own course.

use super::{
    days::{number, window},
    lifecycle::{Condition, Terms, Window},
    state::Course,
};
use crate::{
    compare::Dimension,
    dossier::Dossier,
    model::{Act, Aspect, Cadence, Commitment, Deadline, Known, Precision, Term},
};

/// The terms of a commitment, and which of them cannot be told because the text is not at hand.
pub(super) struct Read {
    pub(super) terms: Terms,
    pub(super) cadence: Option<Cadence>,
    pub(super) untold: Vec<Dimension>,
}

pub(super) fn read(dossier: &Dossier, commitment: &Commitment) -> Read {
    let source = dossier.sources().get(&commitment.source);
    let at_hand = source.is_some_and(|source| source.completeness.is_full());
    let mut untold = Vec::new();
    let mut told = |unknown: bool, dimension: Dimension| {
        if unknown {
            untold.push(dimension);
        }
    };
    let trigger = commitment.trigger.known(at_hand);
    let cadence = commitment.cadence.known(at_hand);
    let deadline = commitment.deadline.known(at_hand);
    let term = commitment.term.known(at_hand);
    told(matches!(trigger, Known::Unknown), Dimension::Trigger);
    told(matches!(cadence, Known::Unknown), Dimension::Cadence);
    told(matches!(deadline, Known::Unknown), Dimension::Deadline);
    told(matches!(term, Known::Unknown), Dimension::Term);

    let undertaken = window(source.and_then(|source| source.date.as_ref()));
    let course = match (cadence, trigger) {
        (Known::Is(Cadence::Once), _) => Course::Once,
        (Known::Is(cadence), _) if cadence.rate().is_some() => Course::Recurring,
        (Known::Is(_), _) => Course::Standing,
        (_, Known::Is(_)) if matches!(deadline, Known::Is(Deadline::By(_))) => Course::Once,
        // A condition can be met again, unless the text is known to say otherwise.
        (Known::NotStated | Known::Unknown, Known::Is(_)) => Course::EachOccasion,
        (Known::NotStated, Known::NotStated) if is_done_once(commitment) => Course::Once,
        (Known::Unknown | Known::NotStated, _) if is_done_once(commitment) => Course::Open,
        _ => Course::Standing,
    };
    let deadline_stated = deadline;
    let deadline = match deadline {
        Known::Is(Deadline::By(date)) => date.latest().map(number),
        _ => None,
    };
    let within = match (deadline_stated, trigger) {
        (Known::Is(Deadline::AfterTrigger(duration)), Known::Is(_)) => Some(*duration),
        _ => None,
    };
    let until = match term {
        Known::Is(Term::Until(date)) => date.latest().map(number),
        _ => None,
    };
    let condition = match trigger {
        Known::Is(_) => {
            // Of what is done more than once the deadline is that of the first occasion.
            let again = matches!(course, Course::Recurring | Course::Standing);
            let by = if again { None } else { deadline };
            let last = [by, until].into_iter().flatten().min();
            Condition::Stated(Window::new(undertaken.first, last.unwrap_or(i32::MAX)))
        }
        Known::NotStated => Condition::None,
        Known::Unknown => Condition::Unknown,
    };
    let opens = commitment.not_before.as_ref().and_then(|date| date.earliest()).map(number);
    let cadence = match cadence {
        Known::Is(cadence) => Some(*cadence),
        Known::NotStated | Known::Unknown => None,
    };
    Read {
        terms: Terms { undertaken, course, condition, opens, deadline, until, within },
        cadence,
        untold,
    }
}

/// Whether a commitment without a stated cadence is carried out by a single action, after which it
/// is over: it has a last day; or it is to create something, to hold a meeting, or to do something
/// that a number or a date limits, and its words do not say that this goes on. Everything else is a
/// standing promise. A coder who reads it otherwise gives a cadence: `once` or `continuous`.
fn is_done_once(commitment: &Commitment) -> bool {
    let goes_on = commitment.aspect == Some(Aspect::Continuing);
    matches!(commitment.deadline.value(), Some(Deadline::By(_)))
        || commitment.act == Act::Establish
        || (!goes_on
            && (commitment.act == Act::Meet || commitment.precision == Some(Precision::Measurable)))
}
