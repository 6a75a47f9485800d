use crate::{
    diagnostic::{Code, Diagnostic},
    model::{BadDuration, Date, DateError, Duration, Locator, Walk, written_as_text},
    node::{Decode, Decoder, Node},
};
use std::{fmt, str::FromStr};

/// The latest time by which something is promised: a date, or the word of the text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Deadline {
    /// "Immediately", "at once": sooner than any date.
    Immediate,
    /// On or before the last day of this date.
    By(Date),
    /// Within so long after its condition is met, the day itself not counted; written `P7D after
    /// trigger`.
    AfterTrigger(Duration),
}

const AFTER_TRIGGER: &str = " after trigger";

impl From<Date> for Deadline {
    fn from(date: Date) -> Self {
        Self::By(date)
    }
}

impl fmt::Display for Deadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Immediate => f.write_str("immediate"),
            Self::By(date) => date.fmt(f),
            Self::AfterTrigger(duration) => write!(f, "{duration}{AFTER_TRIGGER}"),
        }
    }
}

/// A text that is not a deadline.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadDeadline {
    /// What stands before `after trigger` is not a duration.
    #[error(transparent)]
    Duration(#[from] BadDuration),
    /// It is not a date.
    #[error(transparent)]
    Date(#[from] DateError),
}

impl FromStr for Deadline {
    type Err = BadDeadline;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text.strip_suffix(AFTER_TRIGGER) {
            Some(duration) => Self::AfterTrigger(duration.parse()?),
            None if text == "immediate" => Self::Immediate,
            None => Self::By(text.parse()?),
        })
    }
}

written_as_text!(
    Deadline,
    "a deadline",
    BadDate,
    "The latest date in EDTF, such as `2023-12-31` or `2024`; a time that runs from the trigger, such as `P7D after trigger`; or the word `immediate`."
);

impl Walk for Deadline {}

/// How long an undertaking is meant to hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Term {
    /// Without an end.
    OpenEnded,
    /// Up to the last day of this date.
    Until(Date),
}

impl From<Date> for Term {
    fn from(date: Date) -> Self {
        Self::Until(date)
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OpenEnded => f.write_str("open-ended"),
            Self::Until(date) => date.fmt(f),
        }
    }
}

impl FromStr for Term {
    type Err = <Date as FromStr>::Err;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "open-ended" { Ok(Self::OpenEnded) } else { text.parse().map(Self::Until) }
    }
}

written_as_text!(
    Term,
    "a term",
    BadDate,
    "The date up to which it holds in EDTF, such as `2030`, or the word `open-ended`."
);

impl Walk for Term {}

const DATE_HELP: &str = "Dates follow EDTF: `2023-08-18`, `2023-08`, `2023`, `2024-07?`, `2023/2024`, `2025-01-01/..`, and `2023-08 mid` for a part of a month.";

impl Decode for Date {
    fn decode(node: &Node<'_>, to: &mut Decoder<'_>) -> Option<Self> {
        let text = to.written(node, "a date")?;
        match text.parse::<Self>() {
            Ok(date) => Some(date),
            Err(error) => {
                let help = error.help().map_or_else(|| DATE_HELP.to_owned(), ToString::to_string);
                let found = Diagnostic::new(Code::BadDate, error.to_string()).with_help(help);
                to.refuse(node.span, found)
            }
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::model::schema::text_or_number(DATE_HELP)
    }
}

crate::model::vocabulary::read_from_text!(
    Locator,
    "a locator",
    BadLocator,
    "A locator is `¶8` or `¶8-9` for paragraphs, `L11` for lines, `§N2a` for a section, or `chars 10-25`."
);
