use crate::model::{
    ActorId, Citation, Date, Membership, VisitSelf, Visitor, common::interval, record::noun,
    record::record, vocabulary::vocabulary,
};
use crate::node::Path;

vocabulary! {
    /// What kind of actor.
    pub enum ActorKind, "kind of actor" {
        /// A state.
        State = "state",
        /// An organisation with organs of its own, such as the UN or NATO.
        Organisation = "organisation",
        /// States spoken of together, such as the ASEAN states.
        Grouping = "grouping",
        /// A government, ministry, armed service or other office.
        Office = "office",
        /// A person.
        Person = "person",
        /// Publishers, think tanks, newspapers.
        Publisher = "publisher",
        /// A voice without a name, such as "one Chinese participant".
        Unnamed = "unnamed",
    }
}

noun! {
    /// Who acts or speaks.
    pub struct Actor(ActorId, "an actor") {
        required {
            /// What kind of actor.
            kind: ActorKind,
            /// The name in English.
            name: String,
        }
        optional {
            /// What it belongs to, and when.
            memberships: Vec<Membership>,
            /// For whom it speaks, and when. Without such a record it speaks for itself alone.
            speaks_for: Vec<Mandate>,
            /// Where that is found.
            citations: Vec<Citation>,
        }
    }
}

impl VisitSelf for Actor {}

record! {
    /// That an actor speaks on behalf of another for some time.
    pub struct Mandate, "a mandate" {
        required {
            /// On whose behalf.
            actor: ActorId,
        }
        optional {
            /// From when.
            from: Option<Date>,
            /// Until when.
            until: Option<Date>,
            /// In which capacity, such as "National Security Advisor".
            role: Option<String>,
        }
    }
}

impl VisitSelf for Mandate {
    fn visit_self(&self, path: &mut Path, visitor: &mut dyn Visitor) {
        interval(self.from.as_ref(), self.until.as_ref(), path, visitor);
    }
}
