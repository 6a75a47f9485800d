use crate::model::{
    Cadence, Citation, CommitmentId, Date, EventId, InstitutionItem, IssueId, Level, MechanismId,
    Member, SourceId, Stated, VisitSelf, record::noun, record::record, vocabulary::vocabulary,
};

vocabulary! {
    /// What kind of mechanism.
    pub enum MechanismKind, "kind of mechanism" {
        /// Meetings of one level, again and again.
        MeetingSeries = "meeting-series",
        /// Exercises under one name.
        ExerciseSeries = "exercise-series",
        /// Data that flow without being asked for.
        DataSharing = "data-sharing",
        /// A line for talk at once.
        Hotline = "hotline",
        /// Warning of what is coming.
        EarlyWarning = "early-warning",
        /// A group of officials with a task.
        WorkingGroup = "working-group",
        /// A standing office.
        Secretariat = "secretariat",
        /// An arrangement that others hang on.
        FrameworkArrangement = "framework-arrangement",
        /// A duty to confer.
        ConsultationDuty = "consultation-duty",
        /// Talks on a range of matters.
        Dialogue = "dialogue",
        /// Watching whether others comply.
        Monitoring = "monitoring",
        /// Training, exchange or assistance.
        Programme = "programme",
    }
}

vocabulary! {
    /// The state that a mechanism is in.
    pub enum MechanismStatus, "status of a mechanism" {
        /// Thought of.
        Planned = "planned",
        /// Made known.
        Announced = "announced",
        /// Set up.
        Established = "established",
        /// At work.
        Operating = "operating",
        /// Halted for a time.
        Suspended = "suspended",
        /// Ended without a word.
        Lapsed = "lapsed",
        /// Followed by another.
        Replaced = "replaced",
    }
}

noun! {
    /// What carries commitments out.
    pub struct Mechanism(MechanismId, "a mechanism") {
        required {
            /// What kind of mechanism.
            kind: MechanismKind,
            /// Its name in English.
            name: String,
        }
        optional {
            /// The rank at which it works.
            level: Option<Level>,
            /// Who takes part, and when.
            members: Vec<Member>,
            /// What it is about.
            issues: Vec<IssueId>,
            /// The sources that it rests on.
            basis: Vec<SourceId>,
            /// The commitments that it carries out.
            implements: Vec<CommitmentId>,
            /// How often it is meant to work.
            cadence: Stated<Cadence>,
            /// What became of it, by date.
            history: Vec<StatusChange>,
            /// The mechanisms that it follows.
            predecessors: Vec<MechanismId>,
            /// Its build, item by item.
            items: Vec<InstitutionItem>,
            /// Where all that is found.
            citations: Vec<Citation>,
        }
    }
}

impl VisitSelf for Mechanism {}

record! {
    /// That a mechanism entered a state.
    pub struct StatusChange, "a change of status" {
        required {
            /// The state.
            status: MechanismStatus,
            /// When.
            date: Date,
        }
        optional {
            /// The event that brought it.
            event: Option<EventId>,
            /// Where that is found.
            citations: Vec<Citation>,
            /// Anything that a reader should know.
            note: Option<String>,
        }
    }
}

impl VisitSelf for StatusChange {}
