use crate::model::{
    ActorId, Citation, CommitmentId, Confidence, Date, EventId, IssueId, Level, MechanismId,
    VisitSelf, record::noun, record::record, vocabulary::vocabulary,
};

vocabulary! {
    /// What kind of event.
    pub enum EventKind, "kind of event" {
        /// Leaders meet.
        Summit = "summit",
        /// Ministers meet.
        Ministerial = "ministerial",
        /// Others meet.
        Meeting = "meeting",
        /// Talk over a line.
        Call = "call",
        /// A statement is made with no meeting.
        Statement = "statement",
        /// An exercise is held.
        Exercise = "exercise",
        /// A mechanism is set up, starts or changes.
        MechanismChange = "mechanism-change",
        /// A treaty or memorandum is signed or takes effect.
        Treaty = "treaty",
        /// Others react.
        Reaction = "reaction",
        /// Measures are taken, such as designations.
        Action = "action",
        /// A report comes out.
        Report = "report",
        /// Help, training or exchange.
        Assistance = "assistance",
        /// Something else that bears on the subject.
        Context = "context",
    }
}

vocabulary! {
    /// How it stands with an event's having happened.
    pub enum Occurrence, "kind of occurrence" {
        /// It happened.
        Happened = "happened",
        /// Somebody reports it; nobody confirms it.
        Reported = "reported",
        /// It was to happen.
        Planned = "planned",
        /// It was looked for and not found: unknown, and not "did not happen".
        NotFound = "not-found",
    }
}

vocabulary! {
    /// What an event does to a commitment.
    pub enum Effect, "effect on a commitment" {
        /// The condition is met.
        Triggers = "triggers",
        /// What was promised is done.
        Fulfils = "fulfils",
        /// Some of what was promised is done.
        PartlyFulfils = "partly-fulfils",
        /// The opposite of what was promised is done.
        Breaches = "breaches",
        /// It rests.
        Suspends = "suspends",
        /// It holds again.
        Resumes = "resumes",
        /// Those who promised take it back.
        Withdraws = "withdraws",
        /// Those to whom it is owed let them off.
        Releases = "releases",
        /// Its time is over.
        Expires = "expires",
        /// Another commitment takes its place.
        Supersedes = "supersedes",
    }
}

noun! {
    /// Something that happened, or is reported to have.
    pub struct Event(EventId, "an event") {
        required {
            /// What kind of event.
            kind: EventKind,
            /// What happened, in a few words of ours.
            name: String,
        }
        optional {
            /// When, local to the place; without it, unknown.
            date: Option<Date>,
            /// Where.
            place: Option<String>,
            /// Whether it happened; without it, it did.
            occurrence: Option<Occurrence>,
            /// The rank of those who took part.
            level: Option<Level>,
            /// Who took part.
            participants: Vec<ActorId>,
            /// The mechanisms of which it is a meeting, exercise or other sign of life.
            occurrence_of: Vec<MechanismId>,
            /// What it is about.
            issues: Vec<IssueId>,
            /// What it does to commitments.
            bears_on: Vec<Bearing>,
            /// How well it is attested.
            confidence: Option<Confidence>,
            /// Another record of the same happening, such as a dated one for a vague one.
            same_as: Vec<EventId>,
            /// Where it is found.
            citations: Vec<Citation>,
            /// Who coded it.
            coder: Option<String>,
        }
    }
}

impl VisitSelf for Event {}

impl Event {
    /// Whether it happened, as recorded.
    #[must_use]
    pub fn occurrence_or_default(&self) -> Occurrence {
        self.occurrence.unwrap_or(Occurrence::Happened)
    }
}

record! {
    /// What an event does to one commitment.
    pub struct Bearing, "a bearing" {
        required {
            /// What it does.
            effect: Effect,
            /// To which commitment.
            commitment: CommitmentId,
        }
        optional {
            /// The commitment that takes its place, where one does.
            by: Option<CommitmentId>,
            /// Where that is found.
            citations: Vec<Citation>,
            /// Why it was coded so.
            note: Option<String>,
        }
    }
}

impl VisitSelf for Bearing {}
