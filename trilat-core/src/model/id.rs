use crate::{
    base::excerpt,
    diagnostic::{Code, Diagnostic},
    model::{
        kind::NounKind,
        vocabulary::written_as_text,
        walk::{Leaf, Visitor, Walk},
    },
    node::{Decode, Decoder, Node, Path},
};
use std::{fmt, sync::Arc};

/// Longest id, in bytes.
pub(crate) const LONGEST_ID: usize = 100;

/// What is wrong with an id, if anything: ids are words of small letters and digits joined by
/// single hyphens.
pub(crate) fn check_id(text: &str) -> Result<(), Box<Diagnostic>> {
    // A hyphen may stand neither first nor last nor after another.
    let mut in_word = false;
    let plain = text.bytes().all(|byte| match byte {
        b'a'..=b'z' | b'0'..=b'9' => {
            in_word = true;
            true
        }
        b'-' => std::mem::take(&mut in_word),
        _ => false,
    });
    if text.len() <= LONGEST_ID && plain && in_word {
        return Ok(());
    }
    let found = Diagnostic::new(Code::BadId, format!("`{}` is no id", excerpt(text)));
    let words: Vec<String> = text
        .to_lowercase()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let slug = words.join("-");
    Err(Box::new(if slug.is_empty() || slug.len() > LONGEST_ID {
        found.with_help("an id is words of small letters and digits joined by hyphens")
    } else {
        found.with_help(format!("write `{slug}`: small letters and digits joined by hyphens"))
    }))
}

/// An id of any kind.
pub trait Id: AsRef<str> + Clone + Eq + Ord + std::hash::Hash + fmt::Debug + fmt::Display {
    /// The id as it is written.
    fn as_str(&self) -> &str;

    /// Its text, which clones share.
    #[doc(hidden)]
    fn shared(&self) -> Arc<str>;
}

macro_rules! ids {
    ($($(#[doc = $doc:literal])+ $name:ident => $kind:ident;)+) => {$(
        $(#[doc = $doc])+
        ///
        /// Cheap to clone. Whether it is a slug is checked when the dossier is built.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        pub struct $name(Arc<str>);

        impl Id for $name {
            fn as_str(&self) -> &str {
                &self.0
            }

            fn shared(&self) -> Arc<str> {
                self.0.clone()
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl $name {
            /// The id as it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&*self.0, f)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl From<&Self> for $name {
            fn from(id: &Self) -> Self {
                id.clone()
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                &*self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                &*self.0 == *other
            }
        }

        impl Decode for $name {
            fn decode(node: &Node<'_>, to: &mut Decoder<'_>) -> Option<Self> {
                let text = to.text(node, concat!("the id of ", stringify!($kind)))?;
                match to.interner.intern(text, check_id) {
                    Ok(shared) => Some(Self(shared)),
                    Err(found) => to.refuse(node.span, *found),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
                check_id(&text).map_err(|found| serde::de::Error::custom(found.message))?;
                Ok(Self((&*text).into()))
            }
        }

        impl Walk for $name {
            fn walk(&self, path: &mut Path, visitor: &mut dyn Visitor) {
                visitor.leaf(Leaf::Reference(NounKind::$kind, &self.0), path);
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::model::schema::id(concat!($($doc),+), LONGEST_ID)
            }
        }
    )+};
}

ids! {
    /// The id of an [`Actor`](crate::model::Actor).
    ActorId => Actor;
    /// The id of a [`Source`](crate::model::Source).
    SourceId => Source;
    /// The id of an [`Issue`](crate::model::Issue).
    IssueId => Issue;
    /// The id of a [`Commitment`](crate::model::Commitment).
    CommitmentId => Commitment;
    /// The id of a [`Mechanism`](crate::model::Mechanism).
    MechanismId => Mechanism;
    /// The id of an [`Event`](crate::model::Event).
    EventId => Event;
    /// The id of a [`Proposition`](crate::model::Proposition).
    PropositionId => Proposition;
    /// The id of a [`Position`](crate::model::Position).
    PositionId => Position;
    /// The id of a [`Frame`](crate::model::Frame).
    FrameId => Frame;
    /// The id of a [`Framework`](crate::model::Framework).
    FrameworkId => Framework;
}

/// A reference to a record of any kind, written `mechanism:freedom-edge`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordRef {
    /// The kind of record.
    pub kind: NounKind,
    /// Its id.
    pub id: Arc<str>,
}

impl RecordRef {
    /// A reference to the record of that kind and id.
    #[must_use]
    pub fn new(kind: NounKind, id: impl Into<Arc<str>>) -> Self {
        Self { kind, id: id.into() }
    }
}

impl fmt::Display for RecordRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind, self.id)
    }
}

/// A text that is no reference to a record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no reference to a record")]
pub struct BadRecordRef(String);

impl std::str::FromStr for RecordRef {
    type Err = BadRecordRef;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bad = || BadRecordRef(excerpt(text));
        let (kind, id) = text.split_once(':').ok_or_else(bad)?;
        check_id(id).map_err(|_| bad())?;
        Ok(Self { kind: kind.parse().map_err(|_| bad())?, id: id.into() })
    }
}

written_as_text!(
    RecordRef,
    "a reference to a record",
    BadValue,
    "The kind of record, a colon and its id, such as `mechanism:freedom-edge`."
);

impl Walk for RecordRef {
    fn walk(&self, path: &mut Path, visitor: &mut dyn Visitor) {
        visitor.leaf(Leaf::Reference(self.kind, &self.id), path);
    }
}

/// An identifier in another collection, written `scheme:value`, such as `iso:JP`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExternalKey {
    text: Box<str>,
    colon: usize,
}

impl ExternalKey {
    /// The collection, such as `iso`, `cow` or `atop`.
    #[must_use]
    pub fn scheme(&self) -> &str {
        self.text.get(..self.colon).unwrap_or_default()
    }

    /// The identifier in that collection.
    #[must_use]
    pub fn value(&self) -> &str {
        self.text.get(self.colon + 1..).unwrap_or_default()
    }
}

impl fmt::Display for ExternalKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// A text that is no identifier elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no key of another collection")]
pub struct BadExternalKey(String);

impl std::str::FromStr for ExternalKey {
    type Err = BadExternalKey;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bad = || BadExternalKey(excerpt(text));
        let colon = text.find(':').ok_or_else(bad)?;
        let (scheme, value) = text.split_at_checked(colon).ok_or_else(bad)?;
        let plain = !scheme.is_empty()
            && scheme.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let value = value.get(1..).unwrap_or_default();
        if !plain
            || value.is_empty()
            || value.trim() != value
            || value.contains('\0')
            || text.len() > 200
        {
            return Err(bad());
        }
        Ok(Self { text: text.into(), colon })
    }
}

impl Walk for ExternalKey {}

written_as_text!(
    ExternalKey,
    "a key of another collection",
    BadValue,
    "The collection in small letters, a colon and the identifier there, such as `iso:JP` or `cow:740`."
);
