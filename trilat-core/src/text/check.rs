use serde::Serialize;

use super::find::Occurrence;
use super::fragment::Fragment;
use super::locator::Locator;
use super::nearest::Nearest;
use super::parsed::Text;

/// What a text says to a quotation.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "status", rename_all = "kebab-case")]
pub enum Finding {
    /// The fragment stands where it should.
    Verified {
        /// The first such place.
        at: Occurrence,
    },
    /// The fragment stands elsewhere in the text.
    Moved {
        /// Where, in the order of the text; never empty.
        found_at: Vec<Occurrence>,
    },
    /// The fragment does not stand in the text.
    NotFound {
        /// The passage that comes nearest, if one shares half of the words.
        nearest: Option<Nearest>,
    },
}

impl Text {
    /// Whether a fragment stands at an address, or anywhere if none is given.
    ///
    /// The address must cover the whole fragment; lines, whose breaks are mere
    /// layout, need only hold its beginning. An address that the text lacks
    /// covers nothing.
    #[must_use]
    pub fn check(&self, fragment: &Fragment, locator: Option<&Locator>) -> Finding {
        let whole = 0..self.normal.as_str().len();
        let verified = match locator {
            None => self.find_first(fragment, &whole, whole.end),
            Some(locator) => self.resolve(locator).and_then(|bytes| {
                let start = self.normal.position(bytes.start);
                let end = self.normal.position(bytes.end);
                let to_the_end = matches!(locator, Locator::Lines(_));
                let until = if to_the_end { whole.end } else { end };
                self.find_first(fragment, &(start..until), end)
            }),
        };
        if let Some(at) = verified {
            return Finding::Verified { at };
        }
        let found_at = if locator.is_some() { self.find(fragment) } else { Vec::new() };
        if found_at.is_empty() {
            Finding::NotFound { nearest: self.nearest(fragment) }
        } else {
            Finding::Moved { found_at }
        }
    }
}
