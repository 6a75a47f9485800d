//! The kinds of record.

use super::vocabulary::vocabulary;

vocabulary! {
    /// The kinds of record that a dossier holds.
    #[derive(PartialOrd, Ord)]
    pub enum NounKind, "kind of record" {
        /// Who acts or speaks.
        Actor = "actor",
        /// What is cited.
        Source = "source",
        /// What it is about: a concept in a scheme.
        Issue = "issue",
        /// One undertaking.
        Commitment = "commitment",
        /// What carries commitments out.
        Mechanism = "mechanism",
        /// What happened, or is reported to have.
        Event = "event",
        /// What sides can be taken on.
        Proposition = "proposition",
        /// An actor's stance on a proposition.
        Position = "position",
        /// A label that actors put on a thing.
        Frame = "frame",
        /// A named set of actors with its commitments and mechanisms.
        Framework = "framework",
    }
}

impl NounKind {
    /// The kind with its article, for a sentence.
    #[must_use]
    pub fn with_article(self) -> String {
        let article = match self {
            Self::Actor | Self::Issue | Self::Event => "an",
            _ => "a",
        };
        format!("{article} {self}")
    }

    /// The key of a dossier file under which records of this kind stand.
    #[must_use]
    pub const fn plural(self) -> &'static str {
        match self {
            Self::Actor => "actors",
            Self::Source => "sources",
            Self::Issue => "issues",
            Self::Commitment => "commitments",
            Self::Mechanism => "mechanisms",
            Self::Event => "events",
            Self::Proposition => "propositions",
            Self::Position => "positions",
            Self::Frame => "frames",
            Self::Framework => "frameworks",
        }
    }
}
