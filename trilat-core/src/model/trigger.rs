use crate::{
    model::{CommitmentId, State, VisitSelf, Visitor, Walk, record::record},
    node::{Decode, Decoder, Node, Path, Value},
};
use std::fmt;

record! {
    /// That another commitment is in a state.
    pub struct StateTrigger, "a trigger by state" {
        required {
            /// The other commitment.
            commitment: CommitmentId,
            /// The state that it has to come into, such as `fulfilled` or `overdue`.
            state: State,
        }
        optional {}
    }
}

impl VisitSelf for StateTrigger {}

/// The condition that makes a commitment due: in words, or the state of another commitment, written
/// `{commitment: a-1, state: overdue}`.
#[derive(Clone, Debug, PartialEq)]
pub enum Trigger {
    /// In own words. That it is met, an event says.
    Words(String),
    /// Another commitment comes into a state, as its own evidence shows.
    State(StateTrigger),
}

impl Trigger {
    /// That another commitment comes into a state.
    #[must_use]
    pub fn state(commitment: impl Into<CommitmentId>, state: State) -> Self {
        Self::State(StateTrigger::new(commitment, state))
    }
}

impl From<String> for Trigger {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<&str> for Trigger {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl fmt::Display for Trigger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(words) => f.write_str(words),
            Self::State(it) => write!(f, "{} is {}", it.commitment, it.state),
        }
    }
}

impl serde::Serialize for Trigger {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Words(words) => to.serialize_str(words),
            Self::State(it) => it.serialize(to),
        }
    }
}

impl Decode for Trigger {
    fn decode(node: &Node<'_>, to: &mut Decoder<'_>) -> Option<Self> {
        match &node.value {
            Value::Map(_) => StateTrigger::decode(node, to).map(Self::State),
            _ => String::decode(node, to).map(Self::Words),
        }
    }
}

impl Walk for Trigger {
    fn walk(&self, path: &mut Path, visitor: &mut dyn Visitor) {
        match self {
            Self::Words(words) => words.walk(path, visitor),
            Self::State(it) => it.walk(path, visitor),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Trigger {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Trigger".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The condition in words, or the state of another commitment.",
            "anyOf": [
                { "type": "string", "minLength": 1 },
                generator.subschema_for::<StateTrigger>(),
            ]
        })
    }
}
