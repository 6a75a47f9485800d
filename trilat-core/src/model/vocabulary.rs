//! How a closed set of words is declared: as a type, once, each word with its meaning.

/// Declares a closed set of words. They have no order.
macro_rules! vocabulary {
    (
        $(#[doc = $doc:literal])+
        $(#[derive($($derive:path),+)])?
        pub enum $name:ident, $what:literal {
            $($(#[doc = $wdoc:literal])+ $word:ident = $text:literal,)+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
        $(#[derive($($derive),+)])?
        pub enum $name {
            $($(#[doc = $wdoc])+ #[serde(rename = $text)] $word,)+
        }

        impl $name {
            /// Every word, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$word,)+];
            const WORDS: &'static [(&'static str, Self)] = &[$(($text, Self::$word),)+];

            /// The word as it is written.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$word => $text,)+ }
            }

            /// What the word means.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$word => concat!($($wdoc),+),)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::model::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::WORDS
                    .iter()
                    .find(|(word, _)| *word == text)
                    .map(|(_, value)| *value)
                    .ok_or_else(|| crate::model::UnknownWord::new(text, $what))
            }
        }

        impl crate::node::Decode for $name {
            fn decode(
                node: &crate::node::Node<'_>,
                to: &mut crate::node::Decoder<'_>,
            ) -> Option<Self> {
                crate::node::word(node, to, $what, Self::WORDS)
            }
        }

        impl crate::model::Walk for $name {}

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let word = <std::borrow::Cow<'de, str>>::deserialize(from)?;
                word.parse().map_err(|error: crate::model::UnknownWord| {
                    let near = crate::base::did_you_mean(&word, Self::WORDS.iter().map(|(word, _)| *word));
                    serde::de::Error::custom(match near {
                        Some(near) => format!("{error}; did you mean `{near}`?"),
                        None => error.to_string(),
                    })
                })
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::model::schema::words(
                    concat!($($doc),+),
                    &[$(($text, concat!($($wdoc),+)),)+],
                )
            }
        }
    };
}

/// Declares a ladder: a closed set of words with an order, the lowest step first.
macro_rules! ladder {
    ($(#[doc = $doc:literal])+ pub enum $name:ident, $what:literal { $($body:tt)+ }) => {
        crate::model::vocabulary::vocabulary! {
            $(#[doc = $doc])+
            #[derive(PartialOrd, Ord)]
            pub enum $name, $what { $($body)+ }
        }
    };
}

/// Gives a type that is written as one text its reader, writer and schema, by way of its
/// `FromStr` and `Display`.
macro_rules! written_as_text {
    ($name:ident, $what:literal, $code:ident, $doc:literal) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }
        crate::model::vocabulary::read_from_text!($name, $what, $code, $doc);
    };
}

/// The reader and schema of a type that is written as one text.
macro_rules! read_from_text {
    ($name:ident, $what:literal, $code:ident, $doc:literal) => {
        impl crate::node::Decode for $name {
            fn decode(
                node: &crate::node::Node<'_>,
                to: &mut crate::node::Decoder<'_>,
            ) -> Option<Self> {
                let text = to.written(node, $what)?;
                match text.parse::<Self>() {
                    Ok(value) => Some(value),
                    Err(error) => {
                        let found = crate::diagnostic::Diagnostic::new(
                            crate::diagnostic::Code::$code,
                            error.to_string(),
                        );
                        to.refuse(node.span, found.with_help($doc))
                    }
                }
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::model::schema::text_or_number($doc)
            }
        }
    };
}

pub(crate) use ladder;
pub(crate) use read_from_text;
pub(crate) use vocabulary;
pub(crate) use written_as_text;

/// A word that a closed set does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{word}` is no {what}")]
pub struct UnknownWord {
    word: String,
    what: &'static str,
}

impl UnknownWord {
    pub(crate) fn new(word: &str, what: &'static str) -> Self {
        Self { word: crate::base::excerpt(word), what }
    }
}
