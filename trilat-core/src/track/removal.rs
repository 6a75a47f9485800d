use crate::{
    dossier::{Dossier, UnknownRecord},
    model::{ActorId, Date, Level, MechanismId, record::is_default, vocabulary::vocabulary},
};
use serde::Serialize;
use std::collections::BTreeSet;

/// What is taken away, to see what would still hold.
///
/// ```
/// use trilat_core::track::Removal;
/// let summits = Removal::new().mechanism("leaders-meetings");
/// let washington = Removal::new().actor("us");
/// let two_go_on = Removal::new().actor("us").goes_on_with(2);
/// # let _ = (summits, washington, two_go_on);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Removal {
    /// Actors, with all that belong to them.
    #[serde(skip_serializing_if = "is_default")]
    pub actors: BTreeSet<ActorId>,
    /// Mechanisms.
    #[serde(skip_serializing_if = "is_default")]
    pub mechanisms: BTreeSet<MechanismId>,
    /// Levels, with all mechanisms that work at them.
    #[serde(skip_serializing_if = "is_default")]
    pub levels: BTreeSet<Level>,
    /// A period: signs of life that fall into it do not count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Date>,
    /// With how many members a mechanism goes on; without it, it needs every one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goes_on_with: Option<usize>,
}

impl Removal {
    /// Nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Refuses an id that the dossier does not have.
    pub(super) fn check(&self, dossier: &Dossier) -> Result<(), UnknownRecord> {
        dossier.actors().check(&self.actors)?;
        dossier.mechanisms().check(&self.mechanisms)
    }

    /// An actor too, with all that belong to it.
    #[must_use]
    pub fn actor(mut self, actor: impl Into<ActorId>) -> Self {
        self.actors.insert(actor.into());
        self
    }

    /// A mechanism too.
    #[must_use]
    pub fn mechanism(mut self, mechanism: impl Into<MechanismId>) -> Self {
        self.mechanisms.insert(mechanism.into());
        self
    }

    /// A level too, with all mechanisms that work at it.
    #[must_use]
    pub fn level(mut self, level: Level) -> Self {
        self.levels.insert(level);
        self
    }

    /// A period: signs of life that certainly fall into it do not count, and those that may fall
    /// into it are no longer certain.
    #[must_use]
    pub fn period(mut self, period: impl Into<Date>) -> Self {
        self.period = Some(period.into());
        self
    }

    /// With how many members left a mechanism goes on. Without this it needs every member: that
    /// it would go on with fewer no record says.
    #[must_use]
    pub fn goes_on_with(mut self, members: usize) -> Self {
        self.goes_on_with = Some(members);
        self
    }
}

vocabulary! {
    /// Why a mechanism no longer works when something is taken away.
    #[derive(PartialOrd, Ord)]
    pub enum Fall, "reason" {
        /// It is itself taken away.
        Itself = "itself",
        /// Its level is.
        Level = "level",
        /// A member is, and it does not go on without.
        Member = "member",
        /// Its only signs of life fall into the period that is.
        Period = "period",
    }
}

vocabulary! {
    /// What becomes of an undertaking when something is taken away.
    #[derive(PartialOrd, Ord)]
    pub enum Fate, "fate" {
        /// A mechanism that works still carries it.
        Keeps = "keeps",
        /// It loses the last mechanism that works.
        LosesLast = "loses-last",
        /// No mechanism that is known to work carried it before.
        HadNone = "had-none",
        /// All who undertook it are taken away.
        NobodyLeft = "nobody-left",
    }
}
