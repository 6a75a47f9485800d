use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// What kind of thing an undertaking promises to do, by its innermost action verb.
    pub enum Act, "act" {
        /// Use force for another.
        Defend = "defend",
        /// Posture that keeps an adversary from acting; extended deterrence.
        Deter = "deter",
        /// Confer before or about a response.
        Consult = "consult",
        /// Hold a meeting or dialogue.
        Meet = "meet",
        /// Pass information or data on.
        ShareInformation = "share-information",
        /// Hold a military or other exercise.
        Exercise = "exercise",
        /// Bring own measures into line with one another.
        Coordinate = "coordinate",
        /// Apply sanctions, interdict, close evasion.
        Enforce = "enforce",
        /// Produce, research or build jointly.
        BuildTogether = "build-together",
        /// Put means into own capacity.
        Invest = "invest",
        /// Help a third party.
        Assist = "assist",
        /// Create a body or mechanism.
        Establish = "establish",
        /// Stand by a rule, law or principle.
        Uphold = "uphold",
        /// Not do something.
        Refrain = "refrain",
        /// Allow another to do something.
        Permit = "permit",
        /// Work for a state of affairs, where no other act fits.
        PursueAGoal = "pursue-a-goal",
    }
}

vocabulary! {
    /// Families of acts, for "the same kind of thing by other means".
    pub enum ActFamily, "family of acts" {
        /// Use or threat of force: defend, deter, exercise, permit.
        Force = "force",
        /// Talk: consult, meet, share information.
        Exchange = "exchange",
        /// Own measures brought into line: coordinate, enforce.
        Alignment = "alignment",
        /// Means: build together, invest, assist, establish.
        Means = "means",
        /// Norms and ends: uphold, refrain, pursue a goal.
        Norms = "norms",
    }
}

impl Act {
    /// The family that the act belongs to.
    #[must_use]
    pub const fn family(self) -> ActFamily {
        match self {
            Self::Defend | Self::Deter | Self::Exercise | Self::Permit => ActFamily::Force,
            Self::Consult | Self::Meet | Self::ShareInformation => ActFamily::Exchange,
            Self::Coordinate | Self::Enforce => ActFamily::Alignment,
            Self::BuildTogether | Self::Invest | Self::Assist | Self::Establish => ActFamily::Means,
            Self::Uphold | Self::Refrain | Self::PursueAGoal => ActFamily::Norms,
        }
    }

    /// The obligation type of the Alliance Treaty Obligations and Provisions project (ATOP) that
    /// the act corresponds to, where there is one.
    #[must_use]
    pub const fn atop(self) -> Option<&'static str> {
        match self {
            Self::Defend => Some("defense"),
            Self::Consult => Some("consul"),
            Self::Refrain => Some("nonagg"),
            Self::Permit => Some("base"),
            Self::Assist => Some("milaid"),
            Self::Exercise => Some("milcon"),
            _ => None,
        }
    }

    /// The PLOVER event type that carrying the act out corresponds to, where there is one.
    #[must_use]
    pub const fn plover(self) -> Option<&'static str> {
        match self {
            Self::Consult | Self::Meet => Some("CONSULT"),
            Self::Coordinate
            | Self::ShareInformation
            | Self::Exercise
            | Self::BuildTogether
            | Self::Establish => Some("COOPERATE"),
            Self::Assist => Some("AID"),
            Self::Enforce => Some("SANCTION"),
            Self::Permit => Some("CONCEDE"),
            Self::Deter => Some("MOBILIZE"),
            Self::Defend => Some("ASSAULT"),
            Self::Uphold => Some("SUPPORT"),
            Self::Invest | Self::Refrain | Self::PursueAGoal => None,
        }
    }
}
