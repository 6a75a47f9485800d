use std::fmt;

/// Why a table was refused: where, and what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtopError {
    line: usize,
    column: Option<String>,
    message: String,
}

impl AtopError {
    pub(super) fn new(line: usize, column: Option<&str>, message: String) -> Self {
        Self { line, column: column.map(str::to_owned), message }
    }

    /// The line, counted from 1.
    #[must_use]
    pub const fn line(&self) -> usize {
        self.line
    }

    /// The column's name, where one is at fault.
    #[must_use]
    pub fn column(&self) -> Option<&str> {
        self.column.as_deref()
    }

    /// What is wrong, in one line.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for AtopError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(column) = &self.column {
            write!(f, ", column `{column}`")?;
        }
        write!(f, ": {}", self.message)
    }
}

impl std::error::Error for AtopError {}
