use crate::{
    model::{Visitor, Walk},
    node::{Decode, Decoder, Node, Path, Scalar, ScalarKind, Value},
};
use serde::{Serialize, Serializer};

/// What a text says of one feature of an undertaking: a value, nothing, or we cannot tell.
///
/// *Not stated* (the text promises no cadence) is something known about the text; *unknown*
/// (the text is not at hand, or nobody coded the feature) is not. A coder who leaves the key out
/// says [`Stated::Unsaid`], which reads as *not stated* where the source's text is at hand and
/// as *unknown* where it is not: see [`Stated::known`].
///
/// Written as the value, or as one of the words `not-stated` and `unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub enum Stated<T> {
    /// The coder left the key out.
    #[default]
    Unsaid,
    /// The coder says that it cannot be told.
    Unknown,
    /// The coder says that the text is silent on it.
    NotStated,
    /// The text states it.
    Is(T),
}

/// A [`Stated`] read with its source at hand: the three answers that a comparison takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Known<T> {
    /// It cannot be told.
    Unknown,
    /// The text is silent on it.
    NotStated,
    /// The text states it.
    Is(T),
}

const NOT_STATED: &str = "not-stated";
const UNKNOWN: &str = "unknown";

impl<T> Stated<T> {
    /// The answer, given whether the source's whole text is at hand.
    #[must_use]
    pub const fn known(&self, text_at_hand: bool) -> Known<&T> {
        match self {
            Self::Is(value) => Known::Is(value),
            Self::NotStated => Known::NotStated,
            Self::Unsaid if text_at_hand => Known::NotStated,
            Self::Unsaid | Self::Unknown => Known::Unknown,
        }
    }

    /// The value, if one is stated.
    #[must_use]
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Is(value) => Some(value),
            _ => None,
        }
    }
}

impl<T: Serialize> Serialize for Stated<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Is(value) => value.serialize(to),
            Self::NotStated => to.serialize_str(NOT_STATED),
            Self::Unknown => to.serialize_str(UNKNOWN),
            Self::Unsaid => to.serialize_none(),
        }
    }
}

impl<T: Decode> Decode for Stated<T> {
    fn decode(node: &Node<'_>, to: &mut Decoder<'_>) -> Option<Self> {
        match &node.value {
            Value::Scalar(Scalar { text, kind: ScalarKind::Text }) if text == NOT_STATED => {
                Some(Self::NotStated)
            }
            Value::Scalar(Scalar { text, kind: ScalarKind::Text }) if text == UNKNOWN => {
                Some(Self::Unknown)
            }
            _ => T::decode(node, to).map(Self::Is),
        }
    }
}

impl<T: Walk> Walk for Stated<T> {
    fn walk(&self, path: &mut Path, visitor: &mut dyn Visitor) {
        if let Self::Is(value) = self {
            value.walk(path, visitor);
        }
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Stated<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Stated{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "anyOf": [
                { "enum": [NOT_STATED, UNKNOWN] },
                generator.subschema_for::<T>(),
            ]
        })
    }
}
