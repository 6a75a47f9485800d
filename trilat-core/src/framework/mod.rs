//! What kind of alliance this is: institution items as of a date, the published indices over
//! them, and frameworks side by side.

mod atop;
mod columns;
mod csv;
mod error;
mod gap;
mod indices;
mod items;
mod profile;
mod side;
#[cfg(test)]
mod tests;

pub use atop::{AtopAlliance, AtopTable};
pub use error::AtopError;
pub use gap::{ActGap, FrameworkGap, ItemGap};
pub use indices::LeedsAnac;
pub use items::{At, ItemFinding, ItemMeaning, ItemReading};
pub use profile::{ActProfile, FrameworkProfile, LegalGround, Organ};
pub use side::{Agreement, FrameworkComparison, ItemCell, ItemRow};
