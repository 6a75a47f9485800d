//! Three-valued answers.

use std::fmt;
use std::ops::Not;

use serde::{Deserialize, Serialize};

/// Whether something holds, on dates that are not known to the day.
///
/// The values are those of Kleene's strong three-valued logic, with *possibly* for its third
/// value: unknown on these dates. They are ordered from false to true, so [`and`](Self::and) is the
/// lesser of two, [`or`](Self::or) the greater, and `!` turns the order round.
///
/// Two *possibly* that hang on the same date are combined as if they did not: `and` may then say
/// *possibly* where *not* could be proved. That errs on the side of not knowing.
///
/// ```
/// use trilat_core::model::Certainty::{Certainly, Not, Possibly};
///
/// assert_eq!(Certainly.and(Possibly), Possibly);
/// assert_eq!(Not.or(Possibly), Possibly);
/// assert_eq!(!Not, Certainly);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// It does not hold, whatever the days are.
    Not,
    /// It holds for some of the days that the dates allow, and not for others.
    Possibly,
    /// It holds, whatever the days are.
    Certainly,
}

impl Certainty {
    /// From whether it holds for all days and whether it holds for any.
    pub(super) const fn of(for_all: bool, for_any: bool) -> Self {
        match (for_all, for_any) {
            (true, _) => Self::Certainly,
            (false, true) => Self::Possibly,
            (false, false) => Self::Not,
        }
    }

    /// Both hold.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// At least one of the two holds.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// True for *certainly* alone.
    #[must_use]
    pub const fn is_certain(self) -> bool {
        matches!(self, Self::Certainly)
    }

    /// True for *certainly* and *possibly*.
    #[must_use]
    pub const fn is_possible(self) -> bool {
        !matches!(self, Self::Not)
    }

    /// `certainly`, `possibly` or `not`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Certainly => "certainly",
            Self::Possibly => "possibly",
            Self::Not => "not",
        }
    }
}

impl Not for Certainty {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::Certainly => Self::Not,
            Self::Possibly => Self::Possibly,
            Self::Not => Self::Certainly,
        }
    }
}

impl From<bool> for Certainty {
    fn from(holds: bool) -> Self {
        Self::of(holds, holds)
    }
}

impl fmt::Display for Certainty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
