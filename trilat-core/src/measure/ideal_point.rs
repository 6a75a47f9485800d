//! Distance of ideal points that were estimated elsewhere.

use super::error::{ErrorKind, MeasureError, quoted, unfit};
use super::measured::{Measured, Undefined};
use super::table::empty_name;
use std::collections::BTreeMap;

/// The ideal points of actors on one dimension, as supplied.
///
/// ```
/// use trilat_core::measure::IdealPoints;
///
/// let points = IdealPoints::new([("US", 2.5), ("JP", 1.0)])?;
/// assert_eq!(points.distance("US", "JP").value(), Some(1.5));
/// assert_eq!(points.distance("US", "KR").value(), None);
/// # Ok::<(), trilat_core::measure::MeasureError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct IdealPoints(BTreeMap<String, f64>);

impl IdealPoints {
    /// Points by actor.
    ///
    /// # Errors
    /// A point that is not finite, or neither 0 nor from 1e-60 to 1e60 in size; an actor without a
    /// name or named twice.
    pub fn new<N: Into<String>>(
        points: impl IntoIterator<Item = (N, f64)>,
    ) -> Result<Self, MeasureError> {
        let mut known = BTreeMap::new();
        for (actor, point) in points {
            let actor = actor.into();
            if actor.is_empty() {
                return Err(empty_name("actor"));
            }
            if let Some(what) = unfit(point) {
                return Err(MeasureError::new(
                    ErrorKind::Parameter,
                    format!("the point `{point}` {what}"),
                )
                .at(&actor, "point")
                .with_value(point));
            }
            if known.insert(actor.clone(), point).is_some() {
                return Err(MeasureError::new(
                    ErrorKind::DuplicateName,
                    format!("the actor {} has two points", quoted(&actor)),
                )
                .at(&actor, "point")
                .with_value(point));
            }
        }
        Ok(Self(known))
    }

    /// The distance |θ_i − θ_j| of two actors' points: one dimension compared, of one.
    ///
    /// Source: Bailey, Strezhnev and Voeten, "Estimating Dynamic State Preferences
    /// from United Nations Voting Data", Journal of Conflict Resolution 61 (2017).
    #[must_use]
    pub fn distance(&self, first: &str, second: &str) -> Measured {
        match (self.0.get(first), self.0.get(second)) {
            (Some(one), Some(other)) => Measured::defined((one - other).abs(), 1, 1),
            _ => Measured::undefined(Undefined::NoPoint, 0, 1),
        }
    }
}
