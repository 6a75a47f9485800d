//! What can bear on a commitment: events, the status of mechanisms, later texts.

use super::{commitment::TransitionCause, days::window, lifecycle::Window, state::State};
use crate::{
    dossier::Dossier,
    model::{Citation, Date, NounKind, Passage, RecordRef, SourceId, StatusChange},
};

/// What ties an event to a commitment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tie {
    /// The event names it: the place among what the event bears on.
    Bearing(u32),
    /// The event is an occurrence of a mechanism that carries it out: the mechanism's place.
    Mechanism(u32),
}

/// Something that bears on a commitment, by its place in the dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Witness {
    /// An event.
    Event { happening: u32, event: u32, tie: Tie },
    /// A status of a mechanism that carries it out: the mechanism, and the place in its history.
    Status { mechanism: u32, change: u32 },
    /// A later commitment that takes it up.
    Commitment(u32),
    /// A later position that takes it up.
    Position(u32),
    /// The commitment whose state is its trigger, and the state.
    Entered(u32, State),
}

impl Witness {
    /// The event, if it is one.
    pub(super) const fn event(self) -> Option<u32> {
        match self {
            Self::Event { event, .. } => Some(event),
            _ => None,
        }
    }

    /// Whether both are records of one happening.
    pub(super) fn is_same_happening(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Event { happening: a, .. }, Self::Event { happening: b, .. }) if a == b
        )
    }

    /// Whether no record names the commitment, so that it follows from what a mechanism is for.
    pub(super) const fn is_inferred(self) -> bool {
        matches!(self, Self::Event { tie: Tie::Mechanism(_), .. })
    }

    /// The change of a mechanism's status, if it is one.
    pub(super) fn change(self, dossier: &Dossier) -> Option<&StatusChange> {
        let Self::Status { mechanism, change } = self else { return None };
        dossier.mechanisms().at(mechanism as usize)?.history.get(change as usize)
    }

    /// The source and the date of a later text, and the passages in it.
    fn text(self, dossier: &Dossier) -> Option<Text<'_>> {
        let dated = |source: &SourceId| dossier.sources().get(source).and_then(|it| it.date);
        Some(match self {
            Self::Commitment(at) => {
                let it = dossier.commitments().at(at as usize)?;
                Text {
                    record: RecordRef::new(NounKind::Commitment, it.id.as_str()),
                    source: &it.source,
                    date: dated(&it.source),
                    passages: &it.passages,
                }
            }
            Self::Position(at) => {
                let it = dossier.positions().at(at as usize)?;
                Text {
                    record: RecordRef::new(NounKind::Position, it.id.as_str()),
                    source: &it.source,
                    date: it.date.or_else(|| dated(&it.source)),
                    passages: &it.passages,
                }
            }
            Self::Event { .. } | Self::Status { .. } | Self::Entered(..) => return None,
        })
    }

    /// On which days it kept the commitment, for what is no event. What began to work before the
    /// commitment was made keeps it from then on.
    pub(super) fn when(self, dossier: &Dossier, undertaken: Window) -> Option<Window> {
        if let Some(change) = self.change(dossier) {
            let when = window(Some(&change.date));
            let first = when.first.max(undertaken.first);
            return Some(Window::new(first, when.last.max(undertaken.last).max(first)));
        }
        Some(window(self.text(dossier)?.date.as_ref()))
    }

    /// What it is as the cause of a transition, for what is no event.
    pub(super) fn cause(self, dossier: &Dossier) -> Option<TransitionCause> {
        if let Self::Entered(at, state) = self {
            let commitment = dossier.commitments().at(at as usize)?.id.clone();
            return Some(TransitionCause::OtherCommitment { commitment, state });
        }
        if let Self::Status { mechanism, .. } = self {
            let change = self.change(dossier)?;
            let of_event = || {
                let event = change.event.as_ref().and_then(|id| dossier.events().get(id));
                event.map(|event| event.citations.clone()).unwrap_or_default()
            };
            let citations = match change.citations.as_slice() {
                [] => of_event(),
                some => some.to_vec(),
            };
            return Some(TransitionCause::Mechanism {
                mechanism: dossier.mechanisms().at(mechanism as usize)?.id.clone(),
                status: change.status,
                date: change.date,
                citations,
            });
        }
        let text = self.text(dossier)?;
        Some(TransitionCause::LaterText {
            record: text.record,
            date: text.date,
            citations: text.passages.iter().map(|it| citation(text.source, it)).collect(),
        })
    }
}

struct Text<'d> {
    record: RecordRef,
    source: &'d SourceId,
    date: Option<Date>,
    passages: &'d [Passage],
}

fn citation(source: &SourceId, passage: &Passage) -> Citation {
    let mut out = Citation::new(source.clone());
    out.at.clone_from(&passage.at);
    out.quote.clone_from(&passage.quote);
    out
}
