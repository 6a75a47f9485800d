use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// The state of a commitment. The order is that of a page: first what was kept, then what
    /// moved, what was done in part, what is overdue; last what nothing is on record about.
    #[derive(PartialOrd, Ord)]
    pub enum State, "state" {
        /// What was promised once is done.
        Fulfilled = "fulfilled",
        /// What was promised at a rate was done in every period for which it was owed.
        Kept = "kept",
        /// A standing or conditional promise, and records show it being kept.
        BeingKept = "being-kept",
        /// What was promised at a rate was done in the latest period, after a period in which it
        /// was not seen.
        ResumedAfterGap = "resumed-after-gap",
        /// Some of what was promised is done; or it was kept, and then not seen.
        Partly = "partly",
        /// Its condition is met: it is due.
        Triggered = "triggered",
        /// Its time is over and nothing is seen to have been done. Not a breach.
        Overdue = "overdue",
        /// The opposite of what was promised was done, as a record says. A breach is final.
        Breached = "breached",
        /// It is suspended.
        Suspended = "suspended",
        /// Those who promised took it back.
        Withdrawn = "withdrawn",
        /// Those to whom it was owed released those who promised.
        Released = "released",
        /// Its time is over.
        Expired = "expired",
        /// Another commitment replaced it.
        Superseded = "superseded",
        /// Its condition has not been seen to be met.
        Conditional = "conditional",
        /// It is in force, and no record shows whether it is kept.
        NoEvidence = "no-evidence",
        /// It has not been made yet.
        NotYet = "not-yet",
        /// More than one state is possible.
        Unknown = "unknown",
    }
}

impl State {
    /// Whether nothing is owed any more although nothing says that it was done: taken back, let
    /// off, run out or replaced.
    #[must_use]
    pub const fn is_void(self) -> bool {
        matches!(self, Self::Withdrawn | Self::Released | Self::Expired | Self::Superseded)
    }
}
