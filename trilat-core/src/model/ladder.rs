use crate::model::vocabulary::{ladder, vocabulary};

ladder! {
    /// How firmly an undertaking is put, from the verb of the text.
    pub enum Force, "degree of force" {
        /// An expectation of action of one's own: look forward to, hope to.
        Expressed = "expressed",
        /// Explore, discuss, consider.
        Considered = "considered",
        /// Seek, aim, endeavour.
        Sought = "sought",
        /// Intend, plan, are determined, resolve, stand ready.
        Intended = "intended",
        /// Commit, pledge, agree, decide, undertake, will.
        Pledged = "pledged",
        /// Shall, must, a treaty obligation in this very text.
        Bound = "bound",
    }
}

ladder! {
    /// How exactly an undertaking says what is to be done.
    pub enum Precision, "degree of precision" {
        /// Neither act nor instrument can be told.
        General = "general",
        /// An outsider could say which act or named instrument would count as keeping it.
        Specific = "specific",
        /// A number or date limits the action itself.
        Measurable = "measurable",
    }
}

vocabulary! {
    /// The ground that an undertaking stands on in law. Not a ladder, and apart from force.
    pub enum LegalStatus, "legal status" {
        /// The duty stands in a treaty in force.
        Treaty = "treaty",
        /// The duty stands in another binding instrument.
        OtherBinding = "other-binding",
        /// The binding instrument is not yet in force.
        Pending = "pending",
        /// A declaratory document that says nothing of its legal effect.
        Political = "political",
        /// The text says that it creates no obligation.
        Disclaimed = "disclaimed",
    }
}

vocabulary! {
    /// How the wording on the undertaking's own verb places it in time.
    pub enum Aspect, "aspect" {
        /// Stated with no sign of an earlier undertaking.
        New = "new",
        /// Continue, remain, build on.
        Continuing = "continuing",
        /// Reaffirm, reiterate, recommit, renew, stand by.
        Reaffirmed = "reaffirmed",
        /// Narrated: "has committed to".
        Restated = "restated",
    }
}

ladder! {
    /// An actor's stance on a proposition, from opposition to support.
    pub enum Stance, "stance" {
        /// Against it.
        Opposes = "opposes",
        /// Rather against it.
        LeansToOppose = "leans-to-oppose",
        /// Both for and against, or torn.
        Ambivalent = "ambivalent",
        /// Rather for it.
        LeansToSupport = "leans-to-support",
        /// For it.
        Supports = "supports",
    }
}

ladder! {
    /// How surely somebody can be held to words: the lowest grade first.
    pub enum AttributionGrade, "grade of attribution" {
        /// A pronoun or a missing subject: nobody can be held to it.
        Dangling = "dangling",
        /// The writer's own voice.
        Author = "author",
        /// One person who is not named.
        Unnamed = "unnamed",
        /// A group whose members are not named.
        Group = "group",
        /// A government, ministry or other office as such.
        Office = "office",
        /// A person who is named.
        Named = "named",
        /// A document that can be looked up.
        Document = "document",
    }
}

ladder! {
    /// How much of a source's text is at hand: the least first.
    pub enum Completeness, "completeness" {
        /// Nobody on the project has seen it; it is known by what others say.
        Unseen = "unseen",
        /// A paraphrase, in which only words in quotation marks are as written.
        Digest = "digest",
        /// A part of the text as written.
        Partial = "partial",
        /// The whole text.
        Full = "full",
    }
}

impl Completeness {
    /// Whether what the coding lacks is absent from the text, and not merely unseen.
    #[must_use]
    pub const fn is_full(self) -> bool {
        matches!(self, Self::Full)
    }
}

ladder! {
    /// The rank at which states deal with one another: the lowest first.
    pub enum Level, "level" {
        /// Track II: scholars and former officials, for nobody but themselves.
        Unofficial = "unofficial",
        /// Desk officers and experts.
        Working = "working",
        /// Armed forces and defence staffs.
        Military = "military",
        /// Vice ministers, assistant secretaries, directors-general, national security advisors.
        SeniorOfficials = "senior-officials",
        /// Ministers and secretaries.
        Ministers = "ministers",
        /// Heads of state or government.
        Leaders = "leaders",
    }
}

ladder! {
    /// How well an event is attested: the worst first.
    pub enum Confidence, "degree of confidence" {
        /// One weak source.
        D = "D",
        /// One press page, or inferred.
        C = "C",
        /// One news agency, or an official text seen only in part.
        B = "B",
        /// An official text, or two independent news agencies.
        A = "A",
    }
}
