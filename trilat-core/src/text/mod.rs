//! Finding quotations in texts.
//!
//! A [`Text`] is read once; a [`Fragment`] is the quotation to look for; a
//! [`Locator`] says where it should stand. [`Text::check`] answers whether it
//! does, [`Corpus`] in which other text it stands. This module knows nothing
//! of dossiers.
//!
//! # What counts as equal
//!
//! Matching ignores typography, never words. Both sides are first brought to
//! a normal form ([`normalise`]):
//!
//! - every hyphen and dash (U+2010 to U+2015, minus, the non-breaking hyphen,
//!   a typewriter's `--`) is one `-`, with or without spaces around it;
//! - every quotation mark and apostrophe, curly, straight or guillemet, single
//!   or double, is one `'`;
//! - soft hyphens and characters without width vanish;
//! - any run of white space, line breaks and no-break spaces included, is one
//!   space;
//! - `…` is three dots, the ligatures of `f` and `st` are spelled out, full-width
//!   ASCII becomes ASCII;
//! - letters are lower-cased, because whoever quotes adapts the first letter:
//!   **matching is case-insensitive**. Nothing else happens to letters and
//!   digits; composed and decomposed accents stay different.
//!
//! A fragment matches between word boundaries only: `intend` is not found
//! inside `intended`, nor `can` inside `can't`. Punctuation at its ends is
//! ignored, punctuation inside it counts. An ellipsis (`…`, `...`, `[...]`) splits it into parts that must
//! follow one another within one paragraph.
//!
//! ```
//! use trilat_core::text::{Finding, Fragment, Text};
//!
//! let text = Text::parse("Title: A pledge\n\n[¶1] We met.\n\n[¶2] We will share data in real\u{2011}time.")?;
//! let fragment = Fragment::new("share … real-time")?;
//! let Finding::Moved { found_at } = text.check(&fragment, Some(&"¶1".parse()?)) else { panic!() };
//! assert_eq!(found_at[0].at.to_string(), "¶2");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod align;
mod characters;
mod check;
mod corpus;
mod diff;
mod digest;
mod error;
mod find;
mod fragment;
mod labels;
mod layout;
mod locator;
mod nearest;
mod needle;
mod normalise;
mod parsed;
mod redline;
mod sentence;
mod span;
mod token;
mod words;

#[cfg(test)]
mod tests;

pub use check::Finding;
pub use corpus::{Corpus, Hit};
pub use diff::{Change, ChangeKind, diff};
pub use error::TextError;
pub use find::{MAX_OCCURRENCES, Occurrence};
pub use fragment::{Fragment, MAX_FRAGMENT};
pub use locator::{Label, Locator, LocatorError, Unit};
pub use nearest::Nearest;
pub use normalise::normalise;
pub use parsed::{MAX_TEXT, Text};
pub use redline::{
    MAX_SENTENCES, Redline, RedlineError, RedlineSeries, RedlineSide, RedlineText, SentenceChange,
    SentenceOutcome, SentencePlace, SentenceThread, TellingKind, TellingWord, WordChange, WordMark,
    redline, redline_series,
};
pub use sentence::Sentence;
pub use span::{Extent, Numbers, Span};
