use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};
use thiserror::Error;

use super::labels::natural_order;
use super::span::{Extent, Numbers};

/// An address inside a text, as a citation gives it.
///
/// | written | means |
/// |---|---|
/// | `¶8`, `¶8-9` | paragraphs, by the number that the text gives them |
/// | `L11`, `L11-13` | lines, from 1 |
/// | `§N2a` | a section, by its label, heading or article |
/// | `chars 10-25` | characters (Unicode scalar values), from 0, end not included |
/// | `utf16 10-25` | the same in UTF-16 code units |
/// | `bytes 10-25` | the same in bytes of UTF-8 |
///
/// Read also: `¶ 8`, `¶¶8–9`, `L 11`. Displayed and serialised as above. Locators
/// of one kind are ordered as their places follow in a document (labels by
/// their numbers: `N2` before `N10`); between kinds the order is fixed but says
/// nothing of the document.
///
/// ```
/// use trilat_core::text::Locator;
///
/// let locator: Locator = "¶¶ 8–9".parse()?;
/// assert_eq!(locator.to_string(), "¶8-9");
/// assert!("¶8".parse::<Locator>()? < "¶10".parse()?);
/// assert!("p8".parse::<Locator>().is_err());
/// # Ok::<(), trilat_core::text::LocatorError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locator {
    /// One or several paragraphs.
    Paragraphs(Numbers),
    /// One or several lines.
    Lines(Numbers),
    /// A section.
    Section(Label),
    /// A range of characters, with its unit.
    Characters(Unit, Extent),
}

/// What a range of characters is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Unicode scalar values.
    Chars,
    /// UTF-16 code units.
    Utf16,
    /// Bytes of UTF-8.
    Bytes,
}

impl Unit {
    const ALL: [Self; 3] = [Self::Chars, Self::Utf16, Self::Bytes];

    /// The word that stands for it in a locator.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chars => "chars",
            Self::Utf16 => "utf16",
            Self::Bytes => "bytes",
        }
    }
}

/// The name of a section: 1 to 64 characters, no control characters, no white
/// space at its ends.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Label(Box<str>);

impl Label {
    /// The most characters of a label.
    pub const MAX_CHARS: usize = 64;

    /// Takes a section's name, white space at its ends cut off.
    ///
    /// # Errors
    ///
    /// If it is empty, too long, or holds control characters.
    pub fn new(label: &str) -> Result<Self, LocatorError> {
        let label = label.trim();
        if label.is_empty() {
            return Err(LocatorError::EmptyLabel);
        }
        if label.chars().take(Self::MAX_CHARS + 1).count() > Self::MAX_CHARS {
            return Err(LocatorError::LongLabel { limit: Self::MAX_CHARS });
        }
        if label.chars().any(char::is_control) {
            return Err(LocatorError::ControlInLabel);
        }
        Ok(Self(label.into()))
    }

    /// The name as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Ord for Label {
    fn cmp(&self, other: &Self) -> Ordering {
        natural_order(&self.0, &other.0)
    }
}

impl PartialOrd for Label {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Paragraphs(numbers) => write_numbers(f, '¶', *numbers),
            Self::Lines(numbers) => write_numbers(f, 'L', *numbers),
            Self::Section(label) => write!(f, "§{}", label.as_str()),
            Self::Characters(unit, extent) => {
                write!(f, "{} {}-{}", unit.as_str(), extent.start(), extent.end())
            }
        }
    }
}

fn write_numbers(f: &mut fmt::Formatter<'_>, sign: char, numbers: Numbers) -> fmt::Result {
    write!(f, "{sign}{}", numbers.first())?;
    if numbers.first() < numbers.last() {
        write!(f, "-{}", numbers.last())?;
    }
    Ok(())
}

impl Serialize for Locator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl FromStr for Locator {
    type Err = LocatorError;

    fn from_str(input: &str) -> Result<Self, Self::Err> {
        let input = input.trim();
        if let Some(label) = input.strip_prefix('§') {
            return Label::new(label).map(Self::Section);
        }
        if let Some(numbers) = input.strip_prefix("¶¶").or_else(|| input.strip_prefix('¶')) {
            return read_numbers(input, numbers).map(Self::Paragraphs);
        }
        if let Some(numbers) = input.strip_prefix('L')
            && numbers.trim_start().starts_with(|first: char| first.is_ascii_digit())
        {
            return read_numbers(input, numbers).map(Self::Lines);
        }
        for unit in Unit::ALL {
            if let Some(offsets) = input.strip_prefix(unit.as_str())
                && offsets.starts_with(char::is_whitespace)
            {
                return read_offsets(input, offsets).map(|extent| Self::Characters(unit, extent));
            }
        }
        Err(LocatorError::Unrecognised { input: excerpt(input) })
    }
}

fn read_numbers(input: &str, numbers: &str) -> Result<Numbers, LocatorError> {
    let (first, last) = match split_range(numbers) {
        Some((first, last)) => (read_number(input, first)?, read_number(input, last)?),
        None => {
            let only = read_number(input, numbers)?;
            (only, only)
        }
    };
    if first == 0 || last == 0 {
        return Err(LocatorError::Zero { input: excerpt(input) });
    }
    Numbers::new(first, last).ok_or_else(|| LocatorError::Backwards { input: excerpt(input) })
}

fn read_offsets(input: &str, offsets: &str) -> Result<Extent, LocatorError> {
    let Some((start, end)) = split_range(offsets) else {
        return Err(LocatorError::NoRange { input: excerpt(input) });
    };
    let (start, end) = (read_number(input, start)?, read_number(input, end)?);
    match start.cmp(&end) {
        Ordering::Greater => Err(LocatorError::Backwards { input: excerpt(input) }),
        _ => Extent::new(start, end)
            .ok_or_else(|| LocatorError::EmptyRange { input: excerpt(input) }),
    }
}

fn split_range(range: &str) -> Option<(&str, &str)> {
    range.split_once(['-', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}'])
}

fn read_number(input: &str, number: &str) -> Result<u32, LocatorError> {
    let number = number.trim();
    let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    match number.parse() {
        Ok(value) if digits => Ok(value),
        Err(_) if digits => Err(LocatorError::NumberTooLarge { input: excerpt(input) }),
        _ => Err(LocatorError::NoNumber { input: excerpt(input) }),
    }
}

/// The input as far as an error message needs it, on one line.
fn excerpt(input: &str) -> String {
    const SHOWN: usize = 40;
    let shown = |c: char| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c };
    let mut excerpt: String = input.chars().take(SHOWN).map(shown).collect();
    if input.chars().nth(SHOWN).is_some() {
        excerpt.push('…');
    }
    excerpt
}

/// Why a locator cannot be read. Inputs are shown shortened to 40 characters.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum LocatorError {
    /// It begins as no kind of locator does.
    #[error("`{input}` is not a locator")]
    Unrecognised {
        /// The locator as given.
        input: String,
    },
    /// Something other than a number stands where one is due.
    #[error("`{input}` has no whole number where one is due")]
    NoNumber {
        /// The locator as given.
        input: String,
    },
    /// A number is above 4,294,967,295.
    #[error("`{input}` has a number that is too large")]
    NumberTooLarge {
        /// The locator as given.
        input: String,
    },
    /// Paragraph or line 0.
    #[error("`{input}` counts from 0, but paragraphs and lines begin with 1")]
    Zero {
        /// The locator as given.
        input: String,
    },
    /// The range ends before it begins.
    #[error("`{input}` runs backwards")]
    Backwards {
        /// The locator as given.
        input: String,
    },
    /// A range of characters with nothing in it.
    #[error("`{input}` is empty, for its end is not included")]
    EmptyRange {
        /// The locator as given.
        input: String,
    },
    /// A single offset where a range of characters is due.
    #[error("`{input}` gives one offset where a range is due")]
    NoRange {
        /// The locator as given.
        input: String,
    },
    /// A section without a name.
    #[error("the section has no label")]
    EmptyLabel,
    /// A section's name is too long.
    #[error("the section's label is longer than {limit} characters")]
    LongLabel {
        /// The most characters.
        limit: usize,
    },
    /// A section's name holds a line break or another control character.
    #[error("the section's label holds a control character")]
    ControlInLabel,
}

impl LocatorError {
    /// What to write instead.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::Unrecognised { .. } => {
                "write `¶8` or `¶8-9`, `L11` or `L11-13`, `§N2a`, `chars 10-25`"
            }
            Self::NoNumber { .. } | Self::NumberTooLarge { .. } | Self::Zero { .. } => {
                "write whole numbers, as in `¶8`, `L11-13` or `chars 10-25`"
            }
            Self::Backwards { .. } => "put the smaller number first",
            Self::EmptyRange { .. } | Self::NoRange { .. } => {
                "write `chars 10-25`: from offset 10 up to but not including 25"
            }
            Self::EmptyLabel | Self::LongLabel { .. } | Self::ControlInLabel => {
                "write `§` and the section's label, heading or the first words of it"
            }
        }
    }
}
