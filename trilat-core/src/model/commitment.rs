use crate::model::{
    Act, ActorId, Aspect, BadRecordRef, Cadence, CommitmentId, Date, Deadline, Force, IssueId,
    Leaf, LegalStatus, NounKind, Passage, PositionId, Precision, SourceId, Stated, Term, Trigger,
    VisitSelf, Visitor, Walk, record::noun, vocabulary::written_as_text,
};
use crate::node::{Path, Step};
use std::{fmt, str::FromStr};

/// Towards whom an undertaking is directed: an actor, or the issuers towards each other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// Each issuer towards the others; written `each-other`.
    EachOther,
    /// An actor.
    Actor(ActorId),
}

const EACH_OTHER: &str = "each-other";

impl From<&str> for Party {
    fn from(text: &str) -> Self {
        if text == EACH_OTHER { Self::EachOther } else { Self::Actor(text.into()) }
    }
}

impl From<ActorId> for Party {
    fn from(actor: ActorId) -> Self {
        Self::Actor(actor)
    }
}

impl FromStr for Party {
    type Err = BadRecordRef;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text != EACH_OTHER {
            // The same rule as for every reference.
            format!("{}:{text}", NounKind::Actor).parse::<super::RecordRef>()?;
        }
        Ok(text.into())
    }
}

impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::EachOther => EACH_OTHER,
            Self::Actor(actor) => actor.as_str(),
        })
    }
}

written_as_text!(Party, "the id of an actor", BadId, "The id of an actor, or `each-other`.");

impl Walk for Party {
    fn walk(&self, path: &mut Path, visitor: &mut dyn Visitor) {
        if let Self::Actor(actor) = self {
            visitor.leaf(Leaf::Reference(NounKind::Actor, actor.as_str()), path);
        }
    }
}

noun! {
    /// One undertaking by one or more actors in one source.
    ///
    /// One target, one commitment; "we will continue to" counts. The same undertaking in another
    /// source is another record.
    pub struct Commitment(CommitmentId, "a commitment") {
        required {
            /// The source that states it.
            source: SourceId,
            /// The verb as written, without its subject: "intend to", "commit", "will continue to".
            verb: String,
            /// What kind of thing is promised.
            act: Act,
            /// What exactly, in own words. Where two commitments have one object, the same words:
            /// other words are taken as another object.
            object: String,
        }
        optional {
            /// Where it stands in its source. Twice in one source is one record with two passages.
            passages: Vec<Passage>,
            /// The force, where the coder reads the verb otherwise than the table of verbs.
            force: Option<Force>,
            /// Who undertakes it: issuers of the source, all of them if the list is empty.
            by: Vec<ActorId>,
            /// Others who act along.
            with: Vec<ActorId>,
            /// To whom it is owed.
            counterparts: Vec<Party>,
            /// For whose good it is.
            beneficiaries: Vec<Party>,
            /// Against or about whom it is.
            targets: Vec<Party>,
            /// What it is about.
            issues: Vec<IssueId>,
            /// How exactly it says what is to be done; without it, unknown.
            precision: Option<Precision>,
            /// The ground that it stands on in law; without it, unknown.
            legal_status: Option<LegalStatus>,
            /// Instruments that the text names as its standard.
            cites: Vec<SourceId>,
            /// The condition that makes it due, in own words, or the state of another commitment, such
            /// as `{commitment: a-1, state: overdue}`; not stated is unconditional.
            trigger: Stated<Trigger>,
            /// How often.
            cadence: Stated<Cadence>,
            /// The earliest time at which it is to be done.
            not_before: Option<Date>,
            /// The latest time by which it is to be done: a date, or a time that runs from the
            /// trigger.
            deadline: Stated<Deadline>,
            /// How long it is to hold.
            term: Stated<Term>,
            /// Where it is to hold: concepts of a scheme of areas.
            scope: Stated<Vec<IssueId>>,
            /// Earlier commitments that it takes up, as coded by a person.
            continues: Vec<CommitmentId>,
            /// Earlier, narrower commitments that it covers without making them again by
            /// themselves, as coded by a person.
            covers: Vec<CommitmentId>,
            /// How the wording places it in time.
            aspect: Option<Aspect>,
            /// Positions that the same words also state.
            positions: Vec<PositionId>,
            /// Who coded it.
            coder: Option<String>,
        }
    }
}

impl VisitSelf for Commitment {
    fn visit_self(&self, path: &mut Path, visitor: &mut dyn Visitor) {
        let Some(from) = &self.not_before else { return };
        let mut ends = |key, end| {
            path.0.push(Step::Key(key));
            visitor.leaf(Leaf::Interval(from, end), path);
            path.0.pop();
        };
        if let Some(Deadline::By(date)) = self.deadline.value() {
            ends("deadline", date);
        }
        if let Some(Term::Until(date)) = self.term.value() {
            ends("term", date);
        }
    }
}
