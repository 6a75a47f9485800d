//! The texts that are to be compared.

use crate::text::Text;

/// A text to compare, with what it is called.
#[derive(Clone, Copy, Debug)]
pub struct RedlineText<'t> {
    /// What it is called, such as a file name.
    pub name: &'t str,
    /// The text.
    pub text: &'t Text,
    /// Whether this is the full text. Where it is not, what it lacks is *not seen*.
    pub full: bool,
}

impl<'t> RedlineText<'t> {
    /// A full text under a name.
    #[must_use]
    pub const fn new(name: &'t str, text: &'t Text) -> Self {
        Self { name, text, full: true }
    }

    /// A part of a text under a name: what it lacks is *not seen*, never *dropped*.
    #[must_use]
    pub const fn partial(name: &'t str, text: &'t Text) -> Self {
        Self { name, text, full: false }
    }
}
