//! The two-mode network: which actor takes which side on which proposition.

use super::counts::StatementCounts;
use crate::measure::words::words;
use serde::Serialize;

words! {
    /// Which side an actor takes, all its statements on a proposition combined. An
    /// actor who says nothing has no [`Affiliation`].
    #[derive(PartialOrd, Ord)]
    pub enum Side, "side" {
        /// Only levels above the middle of the scale.
        Agree = "agree",
        /// Only levels below the middle.
        Disagree = "disagree",
        /// Both, or the middle itself.
        Mixed = "mixed",
    }
}

/// What ties an actor to a proposition.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Affiliation {
    /// The place of the actor.
    pub actor: usize,
    /// The place of the proposition.
    pub proposition: usize,
    /// How many statements, for or against.
    pub count: f64,
    /// Statements for less statements against: the top of the scale counts 1, the
    /// bottom −1, what lies between in proportion.
    pub subtract: f64,
    /// Which side.
    pub combine: Side,
}

/// The two-mode network of actors and propositions.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Affiliations {
    /// The actors in the order of their names, also those without a tie.
    pub actors: Vec<String>,
    /// The propositions in the order of their names.
    pub propositions: Vec<String>,
    /// The ties, by actor and then by proposition.
    pub ties: Vec<Affiliation>,
}

impl StatementCounts {
    /// The two-mode network.
    ///
    /// ```
    /// use trilat_core::measure::{Scale, Side, Statements};
    ///
    /// let mut said = Statements::new(Scale::ordinal(["no", "yes"])?)?;
    /// said.add("KR", "extended deterrence", "yes", None, None)?;
    /// said.add("KR", "extended deterrence", "yes", None, None)?;
    /// said.add("KR", "extended deterrence", "no", None, None)?;
    /// let tie = said.counts().affiliations().ties[0];
    /// assert_eq!((tie.count, tie.subtract, tie.combine), (3.0, 1.0, Side::Mixed));
    /// # Ok::<(), trilat_core::measure::MeasureError>(())
    /// ```
    #[must_use]
    pub fn affiliations(&self) -> Affiliations {
        let top = self.scale.len().saturating_sub(1);
        let mut ties = Vec::new();
        for (actor, row) in self.rows.iter().enumerate() {
            for stances in row {
                let (mut count, mut balance) = (0.0, 0.0);
                let (mut above, mut below, mut middle) = (false, false, false);
                for stance in &stances.levels {
                    let (up, down) = (usize::from(stance.level), top - usize::from(stance.level));
                    count += stance.count;
                    balance += stance.count * (up as f64 - down as f64);
                    above |= up > down;
                    below |= up < down;
                    middle |= up == down;
                }
                let combine = match (above, below, middle) {
                    (true, false, false) => Side::Agree,
                    (false, true, false) => Side::Disagree,
                    _ => Side::Mixed,
                };
                let subtract = balance / top.max(1) as f64;
                let proposition = stances.proposition;
                ties.push(Affiliation { actor, proposition, count, subtract, combine });
            }
        }
        Affiliations { actors: self.actors.clone(), propositions: self.propositions.clone(), ties }
    }
}
