//! How a closed set of words is declared where no file is read: each word with its meaning.

/// Declares a closed set of words as an enum that is written as these words.
macro_rules! closed_words {
    (
        $(#[doc = $doc:literal])+
        pub enum $name:ident { $($(#[doc = $wdoc:literal])+ $word:ident = $text:literal,)+ }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $wdoc])+ #[serde(rename = $text)] $word,)+
        }

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

pub(crate) use closed_words;
