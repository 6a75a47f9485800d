//! Published scales for the keeping of commitments, each with its own rule.

use super::scores::{LeftOut, Shown};
use crate::{
    dossier::Dossier,
    model::{Commitment, Precision, Source, vocabulary::vocabulary},
};
use serde::Serialize;

vocabulary! {
    /// The G7 and G20 Research Groups' compliance score: +1, 0, −1. The percentage is
    /// (score + 1) · 50, averaged.
    ///
    /// What counts as a commitment: discrete, specific (action, instrument or timetable can be
    /// told), future-oriented, and publicly and collectively stated.
    #[derive(PartialOrd, Ord)]
    pub enum Compliance, "step of compliance" {
        /// −1: failure, or the opposite was done.
        Failure = "failure",
        /// 0: partial, or in progress.
        Partial = "partial",
        /// +1: full.
        Full = "full",
    }
}

vocabulary! {
    /// The Peace Accords Matrix's implementation score, 0 to 3. The percentage is the sum of
    /// scores over three times their number.
    #[derive(PartialOrd, Ord)]
    pub enum Implementation, "step of implementation" {
        /// 0.
        NotInitiated = "not-initiated",
        /// 1.
        Minimum = "minimum",
        /// 2.
        Intermediate = "intermediate",
        /// 3.
        Full = "full",
    }
}

vocabulary! {
    /// The Open Government Partnership's levels of completion. They have no percentage.
    #[derive(PartialOrd, Ord)]
    pub enum Completion, "level of completion" {
        /// Nothing is on record that could tell.
        NoEvidence = "no-evidence",
        /// Not begun.
        NotStarted = "not-started",
        /// A little of it.
        Limited = "limited",
        /// Most of it.
        Substantial = "substantial",
        /// All of it.
        Complete = "complete",
    }
}

/// A published scale: the steps that what is shown allows, by the scale's own rule.
pub trait Scale: Copy + Ord + std::fmt::Display + Serialize + 'static {
    /// The scale's name.
    const NAME: &'static str;
    /// The value of the highest step, counted from 0 at the lowest, where steps are numbers.
    const HIGHEST: Option<u8>;

    /// The step's value, counted from 0 at the lowest, where steps are numbers.
    fn value(self) -> Option<u8>;

    /// The steps that what is shown allows. One, if that is enough for a score; none, if nothing
    /// is owed.
    fn steps(shown: Shown) -> &'static [Self];

    /// Why the scale is not put to an undertaking, if it is not.
    fn left_out(dossier: &Dossier, commitment: &Commitment) -> Option<LeftOut>;
}

/// Whether several issued a source: two or more, or those whom one grouping or organisation joins.
fn is_collective(dossier: &Dossier, source: &Source) -> bool {
    source.issuers.len() > 1 || source.issuers.iter().any(|issuer| dossier.is_group(issuer))
}

impl Scale for Compliance {
    const NAME: &'static str = "G7 Research Group";
    const HIGHEST: Option<u8> = Some(2);

    fn value(self) -> Option<u8> {
        Some(self as u8)
    }

    fn steps(shown: Shown) -> &'static [Self] {
        match shown {
            Shown::Done => &[Self::Full],
            Shown::Part => &[Self::Partial],
            Shown::PartSeen => &[Self::Partial, Self::Full],
            Shown::Against => &[Self::Failure],
            // That nothing is seen is no failure.
            Shown::Nothing | Shown::Open => Self::ALL,
            Shown::NotOwed => &[],
        }
    }

    fn left_out(dossier: &Dossier, commitment: &Commitment) -> Option<LeftOut> {
        let source = dossier.sources().get(&commitment.source);
        if commitment.precision == Some(Precision::General) {
            Some(LeftOut::NotSpecific)
        } else if source.is_some_and(|source| !is_collective(dossier, source)) {
            Some(LeftOut::NotCollective)
        } else {
            None
        }
    }
}

impl Scale for Implementation {
    const NAME: &'static str = "Peace Accords Matrix";
    const HIGHEST: Option<u8> = Some(3);

    fn value(self) -> Option<u8> {
        Some(self as u8)
    }

    fn steps(shown: Shown) -> &'static [Self] {
        match shown {
            Shown::Done => &[Self::Full],
            // How much of it, a replay does not tell.
            Shown::Part => &[Self::Minimum, Self::Intermediate],
            Shown::PartSeen => &[Self::Minimum, Self::Intermediate, Self::Full],
            Shown::Against => &[Self::NotInitiated],
            Shown::Nothing | Shown::Open => Self::ALL,
            Shown::NotOwed => &[],
        }
    }

    fn left_out(_: &Dossier, _: &Commitment) -> Option<LeftOut> {
        None
    }
}

impl Scale for Completion {
    const NAME: &'static str = "Open Government Partnership";
    const HIGHEST: Option<u8> = None;

    fn value(self) -> Option<u8> {
        None
    }

    fn steps(shown: Shown) -> &'static [Self] {
        match shown {
            Shown::Done => &[Self::Complete],
            Shown::Part => &[Self::Limited, Self::Substantial],
            Shown::PartSeen => &[Self::Limited, Self::Substantial, Self::Complete],
            Shown::Against => &[Self::NotStarted],
            // The one scale of the three that has a step for it.
            Shown::Nothing => &[Self::NoEvidence],
            Shown::Open => &[Self::NotStarted, Self::Limited, Self::Substantial, Self::Complete],
            Shown::NotOwed => &[],
        }
    }

    fn left_out(_: &Dossier, _: &Commitment) -> Option<LeftOut> {
        None
    }
}
