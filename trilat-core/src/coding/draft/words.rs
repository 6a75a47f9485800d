//! A sentence as words, each with its place.

use std::ops::Range;

use super::lexicon::is_adverb;
use crate::text::token::{Token, TokenKind};

/// The tokens of a sentence with their keys.
pub(super) struct Words<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: Vec<Token>,
    keys: Vec<String>,
}

impl<'t> Words<'t> {
    pub(super) fn of(text: &'t str, tokens: &[Token]) -> Self {
        let tokens = tokens.to_vec();
        let keys = tokens.iter().map(|token| token.key(text)).collect();
        Self { text, tokens, keys }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// A word as it is compared; empty behind the end.
    pub(super) fn key(&self, at: usize) -> &str {
        self.keys.get(at).map_or("", String::as_str)
    }

    /// The word before another; empty at the beginning.
    pub(super) fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |at| self.key(at))
    }

    pub(super) fn is_mark(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_mark)
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        let written = self.tokens.get(at).map(|token| token.of(self.text));
        written.and_then(|it| it.chars().next()).is_some_and(char::is_uppercase)
    }

    /// The first word from here on that is no adverb.
    pub(super) fn skip_adverbs(&self, mut at: usize) -> usize {
        while at < self.len() && is_adverb(self.key(at)) {
            at += 1;
        }
        at
    }

    /// Where some words stand in the text.
    pub(super) fn place(&self, words: Range<usize>) -> Range<usize> {
        let tokens = self.tokens.get(words).unwrap_or_default();
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.place.start..last.place.end,
            _ => 0..0,
        }
    }

    /// Some words as written, white space made single.
    pub(super) fn written(&self, words: Range<usize>) -> String {
        let place = self.place(words);
        let written = self.text.get(place).unwrap_or_default();
        written.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
