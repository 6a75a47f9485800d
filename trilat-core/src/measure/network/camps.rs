//! How far each actor agrees with each camp.

use super::counts::StatementCounts;
use super::leiden::Camps;
use crate::measure::error::{ErrorKind, MeasureError};
use crate::measure::measured::{Measured, Undefined};
use serde::Serialize;

/// For each actor, its share of agreement with each camp.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CampShares {
    /// The actors in the order of their names.
    pub actors: Vec<String>,
    /// One row an actor, one value a camp.
    pub shares: Vec<Vec<Measured>>,
}

impl StatementCounts {
    /// The share of agreement of each actor with each camp: congruence with the
    /// camp's other members over congruence and conflict with them, from 0 to 1. An
    /// actor between the camps has shares that are near each other. `n` counts the
    /// members who have a proposition in common with the actor, of all others.
    ///
    /// # Errors
    /// Camps of another network.
    pub fn camp_shares(&self, camps: &Camps) -> Result<CampShares, MeasureError> {
        if camps.of().len() != self.actors.len() {
            return Err(MeasureError::new(
                ErrorKind::Shape,
                format!("{} actors have camps of {}", self.actors.len(), camps.of().len()),
            ));
        }
        let members = camps.members();
        let shares = (0..self.actors.len())
            .map(|actor| members.iter().map(|camp| self.share(actor, camp)).collect())
            .collect();
        Ok(CampShares { actors: self.actors.clone(), shares })
    }

    fn share(&self, actor: usize, camp: &[usize]) -> Measured {
        let (mut near, mut far, mut n, mut others) = (0.0, 0.0, 0, 0);
        for &member in camp.iter().filter(|member| **member != actor) {
            let (congruence, conflict, common) = self.tie(actor, member);
            near += congruence;
            far += conflict;
            n += u64::from(common > 0);
            others += 1;
        }
        if near + far > 0.0 {
            Measured::defined(near / (near + far), n, others)
        } else {
            Measured::undefined(Undefined::NoCommonItem, n, others)
        }
    }
}
