//! What a proposal is: a record that nobody has accepted yet, with a reason for each of its fields.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Declares a closed set of words that is written and read.
macro_rules! words {
    ($(#[doc = $doc:literal])+ pub enum $name:ident { $($(#[doc = $wdoc:literal])+ $word:ident = $text:literal,)+ }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum $name { $($(#[doc = $wdoc])+ #[serde(rename = $text)] $word,)+ }

        impl $name {
            /// Every word, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$word,)+];

            /// The word as it is written.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$word => $text,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

words! {
    /// What a proposal would become.
    pub enum ProposalKind {
        /// A commitment.
        Commitment = "commitment",
        /// A position of each issuer, with its proposition.
        Position = "position",
        /// A mechanism.
        Mechanism = "mechanism",
    }
}

words! {
    /// How sure a proposal is.
    pub enum Tier {
        /// Of such proposals at least eight in ten were right.
        Sure = "sure",
        /// At least one in two.
        Likely = "likely",
        /// At least one in ten. Stances and names of mechanisms are never more.
        Possible = "possible",
    }
}

words! {
    /// What a person, or the library, decided about a proposal.
    pub enum ProposalState {
        /// Nobody has decided.
        Proposed = "proposed",
        /// Accepted as it is.
        Accepted = "accepted",
        /// Accepted with changes.
        Edited = "edited",
        /// Rejected; it is kept, so that a second run does not ask again.
        Rejected = "rejected",
    }
}

/// Why something was proposed: a rule, and the words that made it fire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProposalReason {
    /// The rule, such as an id of the table of operators.
    pub rule: String,
    /// The words as written.
    pub words: String,
}

/// Another value that a field could have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FieldAlternative {
    /// The value.
    pub value: Value,
    /// How likely it is beside the others, in hundredths.
    pub score: u8,
}

/// What is proposed for one field of a record. A field that is absent is unknown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FieldReading {
    /// The value, as the record has it.
    pub value: Value,
    /// The words, or the rule, that gave it.
    pub because: String,
    /// Other values, the likeliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<FieldAlternative>,
}

impl FieldReading {
    pub(super) fn new(value: impl Into<Value>, because: impl Into<String>) -> Self {
        Self { value: value.into(), because: because.into(), alternatives: Vec::new() }
    }
}

/// Where some words stand, in bytes of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TextPlace {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl From<std::ops::Range<usize>> for TextPlace {
    fn from(range: std::ops::Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

impl TextPlace {
    /// The same as a range.
    #[must_use]
    pub const fn range(self) -> std::ops::Range<usize> {
        self.start..self.end
    }
}

/// A record that a text seems to hold. It is not a record until a person accepts it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// The paragraph and a letter. The same text gives the same ids.
    pub id: String,
    /// What it would become.
    pub kind: ProposalKind,
    /// How sure it is.
    pub tier: Tier,
    /// Of proposals with this score, so many in a hundred were right when each bundled joint
    /// statement was left out of the training in turn.
    pub score: u8,
    /// What was decided about it.
    pub state: ProposalState,
    /// Where it stands.
    pub at: String,
    /// The words that the record quotes, fifteen at most each.
    pub quote: Vec<String>,
    /// The operator: "will", "are committed to".
    pub operator: TextPlace,
    /// What the operator leads to.
    pub action: TextPlace,
    /// The fields of the record, by their keys.
    pub fields: BTreeMap<String, FieldReading>,
    /// Why it was proposed.
    pub because: Vec<ProposalReason>,
    /// Proposals of other paragraphs that state the same; one record with several passages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub same_as: Vec<String>,
    /// What proposed it: `rules-1`, or the reply of a model.
    pub method: String,
    /// What a person changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changed: Vec<String>,
    /// Why it was rejected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

impl Proposal {
    /// The whole clause: operator and action.
    #[must_use]
    pub fn extent(&self) -> TextPlace {
        let (one, other) = (self.operator, self.action);
        let apart = one.end.max(other.end) - one.start.min(other.start) > 2_000;
        if one.start == one.end || apart || one.start > other.start {
            return other;
        }
        TextPlace { start: one.start, end: other.end }
    }

    /// Whether a person, or the library, has decided about it.
    #[must_use]
    pub const fn is_decided(&self) -> bool {
        !matches!(self.state, ProposalState::Proposed)
    }

    /// Whether it was accepted, with changes or without.
    #[must_use]
    pub const fn is_accepted(&self) -> bool {
        matches!(self.state, ProposalState::Accepted | ProposalState::Edited)
    }

    /// A field's value as text, where it is one.
    #[must_use]
    pub fn text(&self, field: &str) -> Option<&str> {
        self.fields.get(field)?.value.as_str()
    }
}
