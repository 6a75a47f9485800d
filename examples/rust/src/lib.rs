//! Questions that the bundled dossier answers, each a function that gives a page of text, and a
//! program of the same name that prints it.

mod allied_doubts;
mod another_subject;
mod cadences;
mod claims;
mod denuclearization;
mod framings;
mod is_it_a_nato;
mod nearest_and_farthest;
mod page;
mod recommendations;
mod resilience;
mod unnamed_voices;
mod what_changed;
mod words_to_deeds;

pub use allied_doubts::allied_doubts;
pub use another_subject::another_subject;
pub use cadences::cadences;
pub use claims::claims;
pub use denuclearization::denuclearization;
pub use framings::framings;
pub use is_it_a_nato::is_it_a_nato;
pub use nearest_and_farthest::nearest_and_farthest;
pub use recommendations::recommendations;
pub use resilience::resilience;
pub use unnamed_voices::unnamed_voices;
pub use what_changed::what_changed;
pub use words_to_deeds::words_to_deeds;

/// How wide the pages are, in columns.
pub const WIDTH: usize = 120;

/// The day after the years that the bundled dossier covers: 2022 to 2025. Of what came later it
/// has little.
#[must_use]
pub fn end_of_record() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default()
}

/// The examples of the repository's front page, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct FrontPage;
