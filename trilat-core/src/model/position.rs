use crate::model::{
    ActorId, Attribution, CommitmentId, Date, EventId, FrameId, Passage, PositionId, PropositionId,
    SourceId, Stance, VisitSelf, record::noun, vocabulary::vocabulary,
};

vocabulary! {
    /// How much weight a holder gives to a position, where the text says so.
    pub enum Salience, "degree of salience" {
        /// Said in passing.
        Low = "low",
        /// Neither stressed nor in passing.
        Medium = "medium",
        /// Stressed, put first or repeated.
        High = "high",
    }
}

noun! {
    /// An actor's stance on a proposition, as one source has it.
    pub struct Position(PositionId, "a position") {
        required {
            /// Whose stance it is.
            holder: ActorId,
            /// On what.
            proposition: PropositionId,
            /// The stance.
            stance: Stance,
            /// The source that has it.
            source: SourceId,
            /// Who said it, for whom, and how surely.
            attribution: Attribution,
        }
        optional {
            /// The verb as written.
            verb: Option<String>,
            /// Where it stands in its source.
            passages: Vec<Passage>,
            /// The condition that it is held under, in own words.
            condition: Option<String>,
            /// The labels that the holder puts on the matter.
            frames: Vec<FrameId>,
            /// How much weight the holder gives to it.
            salience: Option<Salience>,
            /// When it was held; without it, the date of the source.
            date: Option<Date>,
            /// The event at which it was stated.
            event: Option<EventId>,
            /// Earlier commitments of which its source keeps only this stance, as coded by a person.
            continues: Vec<CommitmentId>,
            /// Who coded it.
            coder: Option<String>,
        }
    }
}

impl VisitSelf for Position {}
