//! What is wrong with a text that should be a date.

use std::ops::Range;

use thiserror::Error;

use super::Date;
use super::fault::{Fault, Refusal};
use super::human::{self, Hint};

/// A text is no [`Date`], or one that is not read here.
///
/// ```
/// use trilat_core::model::Date;
///
/// let error = "1985-02-30".parse::<Date>().unwrap_err();
/// assert_eq!(error.to_string(), "`1985-02-30` is no day: February 1985 has 28 days");
/// assert_eq!(error.span(), 8..10);
///
/// let error = "13 November 2022".parse::<Date>().unwrap_err();
/// assert_eq!(error.help(), Some("write `2022-11-13`"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", .0.fault)]
pub struct DateError(Box<Report>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Report {
    fault: Fault,
    span: Range<usize>,
    suggestion: Option<Date>,
    help: Option<String>,
}

/// The sorts of [`DateError`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DateErrorKind {
    /// Not written as a date is.
    Malformed,
    /// Longer than any date.
    TooLong,
    /// A month or day that the calendar does not have.
    NotInCalendar,
    /// An interval that ends before it begins.
    BadInterval,
    /// A form of EDTF that is not read here: sets, times of day, years outside 0000–9999, marks on
    /// a part of a date, digits given after digits left open.
    Unsupported,
}

impl DateError {
    pub(super) fn new(text: &str, refusal: Refusal) -> Self {
        let Refusal { fault, span } = refusal;
        let hint = match fault {
            // What these mean is plain, and cannot be written.
            Fault::TooLong { .. } | Fault::FarYear(_) | Fault::Set(_) => None,
            // Of a year alone, a mark before it says the same as one after it.
            Fault::InnerMark(_) if text.contains('-') => None,
            _ => human::hint(text),
        };
        let help = fault.help(hint.as_ref());
        let suggestion = hint.and_then(Hint::date);
        Self(Box::new(Report { fault, span, suggestion, help }))
    }

    pub(super) fn year_out_of_range(text: &str) -> Self {
        Self::new(text, Refusal { fault: Fault::FarYear(text.to_owned()), span: 0..text.len() })
    }

    /// What sort of fault it is.
    #[must_use]
    pub fn kind(&self) -> DateErrorKind {
        self.0.fault.kind()
    }

    /// Where the fault begins, in bytes from the beginning of the text.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.0.span.start
    }

    /// The bytes of the text at fault; empty if something is missing there.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.0.span.clone()
    }

    /// The date that the text seems to mean, if that can be made out.
    #[must_use]
    pub fn suggestion(&self) -> Option<Date> {
        self.0.suggestion
    }

    /// What to write in its place, or what else may help.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.0.help.as_deref()
    }
}

impl Fault {
    const fn kind(&self) -> DateErrorKind {
        match self {
            Self::Empty
            | Self::Expected { .. }
            | Self::NoParts(_)
            | Self::TwoMarks(_)
            | Self::Slashes(_) => DateErrorKind::Malformed,
            Self::TooLong { .. } => DateErrorKind::TooLong,
            Self::NoMonth(_) | Self::NoDay { .. } | Self::DayZero(_) => {
                DateErrorKind::NotInCalendar
            }
            Self::Reversed(_) => DateErrorKind::BadInterval,
            Self::Gap(_)
            | Self::AnyYear(_)
            | Self::Set(_)
            | Self::TimeOfDay(_)
            | Self::FarYear(_)
            | Self::InnerMark(_) => DateErrorKind::Unsupported,
        }
    }

    /// How the text can be mended: by writing out what it seems to mean, or in general.
    fn help(&self, hint: Option<&Hint>) -> Option<String> {
        let date = match hint {
            None => return self.general_help().map(str::to_owned),
            Some(Hint::DayOrMonth) => {
                let help = "write year, month and day in this order, as in `2023-08-18`: the text \
                            does not say which number is the month";
                return Some(help.to_owned());
            }
            Some(Hint::MonthOrYears { month, years }) => {
                return Some(format!("write `{month}` for the month, `{years}` for the two years"));
            }
            Some(Hint::Write(date)) => date,
        };
        Some(match self {
            Self::TimeOfDay(_) => {
                format!("write `{date}`, if that is the day at the place of the event")
            }
            _ if date.has_code() => {
                format!("write `{date}`: seasons, quarters and halves have codes for a month")
            }
            _ => format!("write `{date}`"),
        })
    }

    const fn general_help(&self) -> Option<&'static str> {
        match self {
            Self::TooLong { .. } | Self::FarYear(_) | Self::Reversed(_) => None,
            Self::Empty | Self::AnyYear(_) => {
                Some("leave the field out if nothing of the date is known")
            }
            Self::NoDay { .. } | Self::DayZero(_) => {
                Some("if the day is not known, write the month alone")
            }
            Self::NoMonth(_) => Some("if the month is not known, write the year alone"),
            Self::Gap(_) => Some("only the last digits can be left open"),
            Self::Set(_) => Some("write one date, or a span such as `2023-08/2024`"),
            Self::InnerMark(_) => Some("a mark at the end of a date is about the whole of it"),
            Self::TwoMarks(_) => Some("`%` says both uncertain and approximate"),
            Self::TimeOfDay(_) | Self::Expected { .. } | Self::NoParts(_) | Self::Slashes(_) => {
                Some(
                    "a day is written `2023-08-18`, a month `2023-08` or `2023-08 early`, a year \
                     `2023`, a span `2023-08/2024`",
                )
            }
        }
    }
}
