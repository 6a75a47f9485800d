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
//! - every hyphen and dash of any script, and a typewriter's `--`, is one `-`,
//!   with or without spaces around it. A dash before a number is a minus sign;
//! - every quotation mark and apostrophe of any language, single or double, is
//!   one `'`;
//! - characters without width vanish, and so does a soft hyphen with the line
//!   break after it. A hyphen between two letters at the end of a line may be
//!   the word's own or only divide it: both are tried;
//! - any run of white space, line breaks and no-break spaces included, is one
//!   space; beside ideographs and kana, and between a number and its sign, it
//!   is none;
//! - letters are decomposed as Unicode's canonical equivalence has it; radicals,
//!   ligatures, full-width, half-width and presentation forms are the letters
//!   that they stand for. Superscripts, fractions and circled numbers stay;
//! - letters are lower-cased, because whoever quotes adapts the first letter:
//!   **matching is case-insensitive**;
//! - in a text that is written in Markdown, markup.
//!
//! A fragment begins and ends with whole [words](words()): `intend` is not found
//! in `intended`, nor `can` in `can't`. A number with its separators, sign and
//! per-cent mark is one word, so `5 percent` is not found in `3.5 percent`; the
//! mark of a currency is a word beside it, which a quotation may leave out but
//! not add. A hyphenated word is one word, so `binding` is not found in
//! `non-binding`; a pair of names such as `Japan-ROK` is two.
//!
//! Other punctuation at a fragment's ends is ignored, punctuation inside it
//! counts. An ellipsis (`…`, `...`, `[...]`) splits it into parts that must
//! follow one another within one paragraph; what it leaves out is
//! [shown](Omission).
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
mod dash;
mod diff;
mod digest;
mod error;
mod find;
mod forms;
mod fragment;
mod html;
mod labels;
mod layout;
mod locator;
mod markdown;
mod nearest;
mod needle;
mod normalise;
mod omission;
mod parsed;
mod raw;
mod redline;
mod sentence;
mod span;
pub(crate) mod token;
mod words;

#[cfg(test)]
mod tests;

pub use check::Finding;
pub use corpus::{Corpus, Hit};
pub use diff::{Change, ChangeKind, diff};
pub use error::TextError;
pub use find::{MAX_OCCURRENCES, Occurrence};
pub use fragment::{Fragment, MAX_FRAGMENT};
pub use html::from_html;
pub use locator::{Label, Locator, LocatorError, Unit};
pub use nearest::Nearest;
pub use normalise::normalise;
pub use omission::Omission;
pub use parsed::{MAX_TEXT, Text};
pub use raw::{RawKind, from_raw};
pub use redline::{
    MAX_SENTENCES, Redline, RedlineError, RedlineSeries, RedlineSide, RedlineText, SentenceChange,
    SentenceOutcome, SentencePlace, SentenceThread, TellingKind, TellingWord, WordChange, WordMark,
    redline, redline_series,
};
pub use sentence::Sentence;
pub use span::{Extent, Numbers, Span};
pub use words::words;

pub(crate) use characters::is_currency;
