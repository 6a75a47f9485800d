use crate::model::{
    ActorId, Citation, IssueId, NounKind, PropositionId, RecordRef, VisitSelf, record::noun,
    vocabulary::vocabulary,
};

vocabulary! {
    /// What kind of proposition.
    pub enum PropositionKind, "kind of proposition" {
        /// What ought to be.
        Normative = "normative",
        /// What is.
        Descriptive = "descriptive",
        /// What will be.
        Predictive = "predictive",
        /// What brings what about.
        Causal = "causal",
    }
}

noun! {
    /// A statement that actors can take sides on.
    pub struct Proposition(PropositionId, "a proposition") {
        required {
            /// What kind of proposition.
            kind: PropositionKind,
            /// The statement in own words: an affirmative norm or fact.
            text: String,
        }
        optional {
            /// What it is about.
            issues: Vec<IssueId>,
            /// The records it is about.
            about: Vec<RecordRef>,
            /// For a causal one, what brings it about.
            cause: Option<String>,
            /// For a causal one, what is brought about.
            effect: Option<String>,
            /// For a recommendation, to whom.
            addressees: Vec<ActorId>,
            /// The same question put in other terms, such as with another object.
            variant_of: Option<PropositionId>,
            /// Propositions that cannot hold together with it.
            contradicts: Vec<PropositionId>,
            /// Where it is put.
            citations: Vec<Citation>,
        }
    }
}

impl VisitSelf for Proposition {}

impl Proposition {
    /// Whether it is a claim about what some record says: not a norm, and about a source, a
    /// commitment or a position. A position on such a claim checks it and is not a stance of its
    /// holder; a norm on an instrument can be supported.
    #[must_use]
    pub fn is_claim_about_records(&self) -> bool {
        self.kind != PropositionKind::Normative
            && self.about.iter().any(|about| {
                matches!(about.kind, NounKind::Source | NounKind::Commitment | NounKind::Position)
            })
    }
}
