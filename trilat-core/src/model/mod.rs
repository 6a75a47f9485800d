//! The nouns: what a dossier records, and the words it uses for it.
//!
//! One noun a file, each declared once by the `noun!` macro. Ladders, acts and other closed sets
//! are types; dates follow EDTF.

mod act;
mod actor;
mod assign;
mod cadence;
mod commitment;
mod common;
mod date;
mod duration;
mod event;
mod frame;
mod framework;
mod id;
mod issue;
mod kind;
mod ladder;
mod mechanism;
mod period;
mod position;
mod proposition;
pub(crate) mod record;
#[cfg(feature = "schema")]
pub(crate) mod schema;
mod source;
mod state;
mod stated;
#[cfg(test)]
mod tests;
mod trigger;
mod verb;
pub(crate) mod vocabulary;
mod walk;

pub use act::{Act, ActFamily};
pub use actor::{Actor, ActorKind, Mandate};
pub use assign::Assign;
pub use cadence::{BadCadence, Cadence, PeriodUnit, Rate};
pub use commitment::{Commitment, Party};
pub use common::{
    Alias, Attribution, Basis, Citation, InstitutionItem, Member, Membership, Passage, Presence,
};
pub use date::{
    Certainty, Date, DateError, DateErrorKind, DatePrecision, DateRelation, Extent, Limit,
};
pub use duration::{BadDuration, Duration};
pub use event::{Bearing, Effect, Event, EventKind, Occurrence};
pub use frame::Frame;
pub use framework::Framework;
pub use id::{
    ActorId, BadExternalKey, BadRecordRef, CommitmentId, EventId, ExternalKey, FrameId,
    FrameworkId, Id, IssueId, MechanismId, PositionId, PropositionId, RecordRef, SourceId,
};
pub use issue::{Issue, Mapping, MappingRelation};
pub use kind::NounKind;
pub use ladder::{
    Aspect, AttributionGrade, Completeness, Confidence, Force, LegalStatus, Level, Precision,
    Stance,
};
pub use mechanism::{Mechanism, MechanismKind, MechanismStatus, StatusChange};
pub use period::{BadDeadline, Deadline, Term};
pub use position::{Position, Salience};
pub use proposition::{Proposition, PropositionKind};
pub use source::{Coded, Mention, Reservation, ReservationKind, Source, SourceKind};
pub use state::State;
pub use stated::{Known, Stated};
pub use trigger::{StateTrigger, Trigger};
pub use verb::{Verb, VerbTable};
pub use vocabulary::UnknownWord;

pub use crate::text::Locator;

pub(crate) use id::check_id;
pub(crate) use vocabulary::written_as_text;
pub(crate) use walk::{Leaf, VisitSelf, Visitor, Walk};

/// A record with an id of its own.
pub trait Noun: Clone + PartialEq + std::fmt::Debug {
    /// The type of its id.
    type Id: Id;
    /// Which noun it is.
    const KIND: NounKind;
    /// Its id.
    fn id(&self) -> &Self::Id;
    /// What it is called in other collections.
    fn keys(&self) -> &[ExternalKey];
}
