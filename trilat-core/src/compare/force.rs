use crate::model::{Commitment, CommitmentId, Force, SourceId, VerbTable};
use serde::Serialize;

/// How firmly a commitment is put, and who says so: the table of verbs or the coder, whose word goes
/// before the table's.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ForceReading {
    /// The commitment.
    pub commitment: CommitmentId,
    /// The source that states it.
    pub source: SourceId,
    /// The verb as written.
    pub verb: String,
    /// The entry of the table of verbs that the verb begins with, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<&'static str>,
    /// What that entry gives; absent where it sets the aspect alone ("reaffirm").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_verb: Option<Force>,
    /// What the coder gives; absent where that is left to the verb.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_coder: Option<Force>,
    /// What counts: the coder's step, or else the verb's; absent where neither is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force: Option<Force>,
    /// Whether the coder reads the verb otherwise than the table.
    pub overridden: bool,
}

impl ForceReading {
    /// The step and who gives it, such as "bound by the coder; by the verb (`will`) pledged".
    #[must_use]
    pub fn in_words(&self) -> String {
        let by_verb = self.entry.zip(self.by_verb);
        match (self.by_coder, by_verb) {
            (Some(coder), Some((entry, verb))) if self.overridden => {
                format!("{coder} by the coder; by the verb (`{entry}`) {verb}")
            }
            (_, Some((entry, verb))) => format!("{verb} by the verb (`{entry}`)"),
            (Some(coder), None) => format!("{coder} by the coder; the verb gives none"),
            (None, None) => "unknown".to_owned(),
        }
    }
}

impl Commitment {
    /// The force: the coder's, or else that of the verb in the table of verbs.
    #[must_use]
    pub fn effective_force(&self) -> Option<Force> {
        self.force.or_else(|| VerbTable::standard().find(&self.verb)?.force)
    }

    /// How the force is read, and whether the coder overrides the table of verbs.
    ///
    /// ```
    /// use trilat_core::model::{Act, Commitment, Force};
    ///
    /// let treaty = Commitment::new("consult", "treaty-1951", "will consult", Act::Consult, "talks")
    ///     .force(Force::Bound);
    /// let reading = treaty.force_reading();
    /// assert_eq!((reading.by_verb, reading.by_coder), (Some(Force::Pledged), Some(Force::Bound)));
    /// assert!(reading.overridden);
    /// assert_eq!(reading.in_words(), "bound by the coder; by the verb (`will`) pledged");
    /// ```
    #[must_use]
    pub fn force_reading(&self) -> ForceReading {
        let found = VerbTable::standard().find(&self.verb);
        let by_verb = found.and_then(|verb| verb.force);
        ForceReading {
            commitment: self.id.clone(),
            source: self.source.clone(),
            verb: self.verb.clone(),
            entry: found.map(|verb| verb.entry),
            by_verb,
            by_coder: self.force,
            force: self.force.or(by_verb),
            overridden: self.force.zip(by_verb).is_some_and(|(coder, verb)| coder != verb),
        }
    }
}
