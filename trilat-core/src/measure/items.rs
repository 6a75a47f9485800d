//! The names of a table's items.

use std::ops::Range;
use std::sync::OnceLock;

/// The names of items; numbers are written out only once somebody asks for names.
#[derive(Debug, Clone)]
pub(super) struct Items {
    count: usize,
    /// The number of the first item, of items that have no other names.
    first: usize,
    names: OnceLock<Vec<String>>,
}

impl Items {
    /// Items that are named by these numbers.
    pub(super) fn numbered(numbers: Range<usize>) -> Self {
        Self { count: numbers.len(), first: numbers.start, names: OnceLock::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.count
    }

    pub(super) fn names(&self) -> &[String] {
        let numbers = self.first..self.first.saturating_add(self.count);
        self.names.get_or_init(|| numbers.map(|number| number.to_string()).collect())
    }
}

impl From<Vec<String>> for Items {
    fn from(names: Vec<String>) -> Self {
        Self { count: names.len(), first: 0, names: names.into() }
    }
}

impl PartialEq for Items {
    fn eq(&self, other: &Self) -> bool {
        self.names() == other.names()
    }
}
