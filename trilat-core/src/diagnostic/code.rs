use std::fmt;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a look; the dossier stands.
    Warning,
    /// The dossier is refused.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal, $severity:ident;)+) => {
        /// What kind of thing is wrong. Codes are stable: scripts may rely on them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum Code {
            $($(#[doc = $doc])+ #[serde(rename = $text)] $name,)+
        }

        impl Code {
            /// Every code, in the order of this list.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The code as it is written in reports, such as `dangling-reference`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// Whether a finding of this kind refuses the dossier.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }

            /// What the code means, in a sentence or two.
            #[must_use]
            pub const fn explanation(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),+),)+ }
            }
        }
    };
}

codes! {
    /// The text is not well-formed YAML or JSON.
    Syntax = "syntax", Error;
    /// The file is not UTF-8.
    Encoding = "encoding", Error;
    /// A file or folder could not be read.
    File = "file", Error;
    /// A link leads out of the dossier's folder.
    OutsideFolder = "outside-folder", Error;
    /// The input is larger, deeper or more entangled than the reader takes.
    Limit = "limit", Error;
    /// The file's `trilat` line is missing or names a version of the format that this library does not read.
    Version = "version", Error;
    /// A text stands where a list or a record belongs, or the other way round.
    WrongType = "wrong-type", Error;
    /// A record has a key that its kind does not know.
    UnknownKey = "unknown-key", Error;
    /// One key stands twice in one record.
    DuplicateKey = "duplicate-key", Error;
    /// A key that every record of this kind must carry is missing.
    MissingKey = "missing-key", Error;
    /// A key is there without a value.
    EmptyValue = "empty-value", Error;
    /// A value is none of the words that its key allows.
    UnknownWord = "unknown-word", Error;
    /// An id is not a readable slug.
    BadId = "bad-id", Error;
    /// A date does not follow EDTF, or names a day that no calendar has.
    BadDate = "bad-date", Error;
    /// A locator does not say a paragraph, line, section or range.
    BadLocator = "bad-locator", Error;
    /// A value of some other kind cannot be read.
    BadValue = "bad-value", Error;
    /// Two records of one kind have one id.
    DuplicateId = "duplicate-id", Error;
    /// Two records of one kind claim to be the same thing elsewhere.
    DuplicateExternalKey = "duplicate-external-key", Error;
    /// A record names an id that the dossier does not hold.
    DanglingReference = "dangling-reference", Error;
    /// A record names an id that belongs to another kind of record.
    WrongKind = "wrong-kind", Error;
    /// A chain of `broader`, `continues`, `relays`, `predecessors` or memberships comes back to where it
    /// began, or `same_as`, `contradicts` or `opposite_of` leads from a record to itself.
    Cycle = "cycle", Error;
    /// An interval ends before it begins.
    ReversedInterval = "reversed-interval", Error;
    /// An actor acts for a group at a time when it did not belong to it.
    OutsideMembership = "outside-membership", Error;
    /// The verb is not in the table of verbs, and the record states no force of its own.
    UnknownVerb = "unknown-verb", Error;
    /// A commitment binds an actor that did not issue its source.
    NotAnIssuer = "not-an-issuer", Error;
    /// Someone speaks for an actor and no record says that they may.
    NoMandate = "no-mandate", Error;
    /// A quoted fragment is longer than fifteen words.
    LongFragment = "long-fragment", Warning;
    /// A source has no address, so nobody can look it up.
    NoAddress = "no-address", Warning;
    /// A commitment or position quotes nothing, so nothing can be checked.
    NoFragment = "no-fragment", Warning;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
