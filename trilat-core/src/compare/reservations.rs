use super::reading::Reading;
use crate::model::{Reservation, ReservationKind, Source, SourceId, vocabulary::vocabulary};
use serde::Serialize;

vocabulary! {
    /// What became of a reservation.
    #[derive(PartialOrd, Ord)]
    pub enum ReservationOutcome, "outcome of a reservation" {
        /// Made again.
        Kept = "kept",
        /// Not made in the earlier statement, which is available in full and coded whole.
        New = "new",
        /// Not seen in the earlier statement, which is not available in full or not coded whole.
        FirstSeen = "first-seen",
        /// Not made, in a text that is available in full and coded whole.
        Absent = "absent",
        /// Not seen; the full text is not available.
        NotSeen = "not-seen",
        /// Not among the records of the text, which is not coded whole.
        NotCoded = "not-coded",
    }
}

/// What became of one thing that a statement holds back about its own effect.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReservationChange {
    /// What became of it.
    pub outcome: ReservationOutcome,
    /// What kind of reservation.
    pub kind: ReservationKind,
    /// The earlier source and reservation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<(SourceId, Reservation)>,
    /// The later source and reservation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<(SourceId, Reservation)>,
}

fn all(documents: &[&Source]) -> Vec<(SourceId, Reservation)> {
    documents
        .iter()
        .flat_map(|source| source.reservations.iter().map(|r| (source.id.clone(), r.clone())))
        .collect()
}

/// Pairs the reservations of two statements by kind, and among one kind by the instruments that
/// they name. What several documents of one statement hold back alike is kept if it is once.
pub(crate) fn compare(before: &[&Source], after: &[&Source]) -> Vec<ReservationChange> {
    let later = all(after);
    let reading = Reading::of(after);
    let mut met = vec![false; later.len()];
    let mut out = Vec::new();
    for earlier in all(before) {
        let fits = |strict: bool, (_, r): &(SourceId, Reservation)| {
            r.kind == earlier.1.kind && (!strict || r.instruments == earlier.1.instruments)
        };
        let at = later
            .iter()
            .position(|other| fits(true, other))
            .or_else(|| later.iter().position(|other| fits(false, other)));
        if let Some(met) = at.and_then(|at| met.get_mut(at)) {
            *met = true;
        }
        let reservation = at.and_then(|at| later.get(at)).cloned();
        let outcome = match reservation {
            Some(_) => ReservationOutcome::Kept,
            None if reading.is_whole() => ReservationOutcome::Absent,
            None if reading.full => ReservationOutcome::NotCoded,
            None => ReservationOutcome::NotSeen,
        };
        out.push(ReservationChange {
            outcome,
            kind: earlier.1.kind,
            before: Some(earlier),
            after: reservation,
        });
    }
    let whole = Reading::of(before).is_whole();
    let outcome = if whole { ReservationOutcome::New } else { ReservationOutcome::FirstSeen };
    let begun = later.into_iter().zip(met).filter(|(_, met)| !met);
    out.extend(begun.map(|(after, _)| ReservationChange {
        outcome,
        kind: after.1.kind,
        before: None,
        after: Some(after),
    }));
    out
}
