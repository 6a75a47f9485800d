//! Proposals as a file that people edit, bound to their text.

use super::{Draft, DraftError, digest};
use crate::format::{Notation, read_value, write_yaml};
use crate::text::{Fragment, Text};

/// The version of the format that this library writes and reads.
pub(super) const VERSION: u32 = 1;

impl Draft {
    /// The file as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The file as YAML, for people to edit.
    #[must_use]
    pub fn to_yaml(&self) -> String {
        write_yaml(&serde_json::to_value(self).unwrap_or_default())
    }

    /// Reads a file of proposals.
    ///
    /// # Errors
    ///
    /// If it is not one: what is wrong, and where.
    pub fn read(text: &str, notation: Notation) -> Result<Self, DraftError> {
        let bad = |message: String| DraftError::NotADraft { message };
        let value = read_value(text, notation).map_err(bad)?;
        if value.get("trilat").is_some() {
            return Err(bad("this is a dossier, not a file of proposals".to_owned()));
        }
        let version = value.get("trilat-draft").and_then(serde_json::Value::as_u64);
        if version != Some(u64::from(VERSION)) {
            return Err(bad(format!("expected `trilat-draft: {VERSION}`")));
        }
        let draft: Self = serde_json::from_value(value).map_err(|error| bad(error.to_string()))?;
        let mut ids = std::collections::BTreeSet::new();
        for proposal in &draft.proposals {
            if !ids.insert(proposal.id.as_str()) {
                return Err(bad(format!("duplicate id `{}`", proposal.id)));
            }
            let (operator, action) = (proposal.operator, proposal.action);
            if operator.start > operator.end || action.start > action.end {
                return Err(bad(format!("`{}` ends before it begins", proposal.id)));
            }
        }
        Ok(draft)
    }

    /// Whether the proposals are of this text.
    ///
    /// # Errors
    ///
    /// If they are of another: how the two differ.
    pub fn check(&self, text: &Text) -> Result<(), DraftError> {
        let found = digest(text.as_str());
        if found == self.text {
            return Ok(());
        }
        let quotes = || self.proposals.iter().flat_map(|it| &it.quote);
        let here =
            |words: &&String| Fragment::new(words).is_ok_and(|it| !text.find(&it).is_empty());
        let gone: Vec<&String> = quotes().filter(|words| !here(words)).collect();
        Err(DraftError::AnotherText {
            expected: self.text.clone(),
            found,
            quotations: quotes().count(),
            missing: gone.len(),
            first: gone.first().map(|words| (*words).clone()),
        })
    }

    /// Takes over what was decided about an earlier draft of the same text, so that nothing is
    /// asked twice: proposals with the same id and the same words.
    #[must_use]
    pub fn carry_over(mut self, earlier: &Self) -> Self {
        if self.text == earlier.text {
            for proposal in &mut self.proposals {
                let before = earlier.get(&proposal.id).filter(|it| it.quote == proposal.quote);
                if let Some(before) = before.filter(|it| it.is_decided()) {
                    *proposal = before.clone();
                }
            }
        }
        self
    }
}
