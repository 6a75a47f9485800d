use crate::model::{
    ActorId, CommitmentId, Completeness, Date, EventId, Level, Locator, Passage, SourceId,
    VisitSelf, record::noun, record::record, vocabulary::vocabulary,
};

vocabulary! {
    /// What kind of source.
    pub enum SourceKind, "kind of source" {
        /// A treaty.
        Treaty = "treaty",
        /// A resolution of an international organisation.
        Resolution = "resolution",
        /// A statement issued by several.
        JointStatement = "joint-statement",
        /// A statement issued by one.
        UnilateralStatement = "unilateral-statement",
        /// What one side says was said.
        Readout = "readout",
        /// A release to the press.
        PressRelease = "press-release",
        /// Remarks, a briefing or a press conference, taken down.
        Transcript = "transcript",
        /// A list of results.
        FactSheet = "fact-sheet",
        /// A report by a newspaper or agency.
        News = "news",
        /// An essay or study.
        Analysis = "analysis",
        /// A report on a meeting of scholars and former officials.
        TrackTwoReport = "track-two-report",
        /// Coded data.
        Dataset = "dataset",
    }
}

vocabulary! {
    /// What a source holds back about its own effect.
    pub enum ReservationKind, "kind of reservation" {
        /// It creates no legal rights or obligations.
        DisclaimsObligation = "disclaims-obligation",
        /// Its issuers stay free to act as they see fit.
        KeepsFreedomOfAction = "keeps-freedom-of-action",
        /// It leaves another instrument untouched.
        DoesNotSupersede = "does-not-supersede",
        /// It changes no position taken before.
        NoChangeOfPosition = "no-change-of-position",
        /// Something else, said in the note.
        Other = "other",
    }
}

vocabulary! {
    /// How much of a source's available text has been turned into records.
    pub enum Coded, "degree of coding" {
        /// Every commitment, position, mechanism and event that the text states.
        All = "all",
        /// Every commitment; other records in part.
        Commitments = "commitments",
        /// Some of it.
        Part = "part",
        /// Nothing; the source is only cited.
        None = "none",
    }
}

noun! {
    /// What is cited: a document, a report, a data set.
    pub struct Source(SourceId, "a source") {
        required {
            /// What kind of source.
            kind: SourceKind,
            /// Its title.
            title: String,
            /// How much of its text is at hand.
            completeness: Completeness,
        }
        optional {
            /// How much of the available text has been coded; without it, unknown, and nothing that
            /// the records lack counts as absent from the text.
            coded: Option<Coded>,
            /// Who issued it.
            issuers: Vec<ActorId>,
            /// The rank of those who issued it.
            level: Option<Level>,
            /// Its date, local to the place.
            date: Option<Date>,
            /// Where it was issued.
            place: Option<String>,
            /// Who published it, where that is not the issuer.
            publisher: Option<String>,
            /// Where it can be read.
            address: Option<String>,
            /// Its language, as a tag such as `en` or `ko`.
            language: Option<String>,
            /// Sources whose words it passes on.
            relays: Vec<SourceId>,
            /// What it holds back about its own effect.
            reservations: Vec<Reservation>,
            /// The event at which it was issued; documents of one event may be taken as one.
            event: Option<EventId>,
            /// Earlier sources that its coder read whole beside it, linking every commitment of theirs
            /// that it takes up in any way: one without a link is not taken up.
            compared_with: Vec<SourceId>,
            /// Earlier commitments whose specific subject it names only in another connection.
            mentions: Vec<Mention>,
        }
    }
}

impl VisitSelf for Source {}

record! {
    /// One thing that a source holds back about its own effect.
    pub struct Reservation, "a reservation" {
        required {
            /// What kind of reservation.
            kind: ReservationKind,
        }
        optional {
            /// Where it stands.
            at: Option<Locator>,
            /// Short fragments as written.
            quote: Vec<String>,
            /// Instruments that it leaves untouched.
            instruments: Vec<SourceId>,
            /// The commitments it bears on; empty for all of the source.
            commitments: Vec<CommitmentId>,
            /// What it says, in own words.
            note: Option<String>,
        }
    }
}

impl VisitSelf for Reservation {
    fn visit_self(&self, path: &mut crate::node::Path, visitor: &mut dyn crate::model::Visitor) {
        Passage { at: self.at.clone(), quote: self.quote.clone() }.visit_self(path, visitor);
    }
}

record! {
    /// That a source names the specific subject of an earlier commitment in another connection.
    pub struct Mention, "a mention" {
        required {
            /// The earlier commitment.
            commitment: CommitmentId,
        }
        optional {
            /// Where the source names it.
            at: Option<Locator>,
            /// Short fragments as written.
            quote: Vec<String>,
            /// Why it was coded so.
            note: Option<String>,
        }
    }
}

impl VisitSelf for Mention {
    fn visit_self(&self, path: &mut crate::node::Path, visitor: &mut dyn crate::model::Visitor) {
        Passage { at: self.at.clone(), quote: self.quote.clone() }.visit_self(path, visitor);
    }
}
