//! Tokens of a raw text: words, numbers and marks, each with its place.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// A word: letters, with the apostrophes, hyphens and dots inside it (`U.S.-Japan`).
    Word,
    /// A number with its signs, separators and letters (`$3.5`, `5G`, `2022–23`).
    Number,
    /// One mark of punctuation.
    Mark,
}

/// A token and where it stands, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) kind: TokenKind,
    pub(crate) place: Range<usize>,
}

impl Token {
    /// The token as written.
    pub(crate) fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.place.clone()).unwrap_or_default()
    }

    /// The token as it is compared: lower case, one apostrophe, one hyphen, nothing invisible.
    pub(crate) fn key(&self, text: &str) -> String {
        let mut out = String::new();
        for c in self.of(text).chars() {
            match c {
                '’' | '‘' | 'ʼ' => out.push('\''),
                '“' | '”' | '„' | '«' | '»' | '"' => out.push('"'),
                c if is_hyphen(c) => out.push('-'),
                c if is_invisible(c) => {}
                c => out.extend(c.to_lowercase()),
            }
        }
        out
    }

    pub(crate) const fn is_mark(&self) -> bool {
        matches!(self.kind, TokenKind::Mark)
    }
}

const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_invisible(c) || matches!(c, '\u{300}'..='\u{36f}')
}

const fn is_currency(c: char) -> bool {
    matches!(c, '$' | '€' | '£' | '¥' | '₩')
}

/// The tokens of a text, in order. White space belongs to none of them.
pub(crate) fn tokens(text: &str, within: Range<usize>) -> Vec<Token> {
    let mut out = Vec::new();
    let slice = text.get(within.clone()).unwrap_or_default();
    let characters: Vec<(usize, char)> = slice.char_indices().collect();
    let at = |index: usize| characters.get(index).map(|(_, c)| *c);
    let place = |index: usize| characters.get(index).map_or(slice.len(), |(place, _)| *place);
    let mut index = 0;
    while let Some(c) = at(index) {
        if c.is_whitespace() || is_invisible(c) {
            index += 1;
            continue;
        }
        let start = index;
        let sign = is_currency(c) || is_hyphen(c) || c == '+';
        let signed = sign && at(index + 1).is_some_and(|next| next.is_numeric());
        // A sign belongs to a number only where no word ends before it.
        let free = index == 0 || at(index - 1).is_some_and(char::is_whitespace);
        if is_letter(c) || signed && (free || is_currency(c)) {
            index += 1;
            while let Some(next) = at(index) {
                if is_letter(next) || joins(&at, start, index) {
                    index += 1;
                } else {
                    break;
                }
            }
            let word = characters.get(start..index).unwrap_or_default();
            let number = word.iter().any(|(_, c)| c.is_numeric());
            let kind = if number { TokenKind::Number } else { TokenKind::Word };
            out.push(Token {
                kind,
                place: within.start + place(start)..within.start + place(index),
            });
        } else {
            index += 1;
            let place = within.start + place(start)..within.start + place(index);
            out.push(Token { kind: TokenKind::Mark, place });
        }
    }
    out
}

/// Whether a character that is neither letter nor digit is part of the word around it.
fn joins(at: &impl Fn(usize) -> Option<char>, start: usize, index: usize) -> bool {
    let (Some(c), Some(before)) = (at(index), index.checked_sub(1).and_then(at)) else {
        return false;
    };
    let next = at(index + 1);
    let letter = |c: Option<char>| c.is_some_and(is_letter);
    let digit = |c: Option<char>| c.is_some_and(char::is_numeric);
    match c {
        '\'' | '’' | '-' | '\u{2010}' | '\u{2011}' => {
            (is_letter(before) || before == '.') && letter(next)
        }
        '\u{2012}' | '\u{2013}' => {
            before.is_numeric() && digit(next) || (before == '.' && letter(next))
        }
        ',' => before.is_numeric() && digit(next),
        '%' | '°' => before.is_numeric(),
        // Between digits, and after a letter by itself: `3.5`, `U.S.`, `ROK-U.S.`
        '.' => {
            let initial = is_letter(before)
                && !before.is_numeric()
                && (index - 1 == start
                    || index.checked_sub(2).and_then(at).is_some_and(|c| !is_letter(c)));
            let another = index.checked_sub(2).and_then(at) == Some('.');
            before.is_numeric() && digit(next) || initial && (letter(next) || another)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(text: &str) -> Vec<&str> {
        tokens(text, 0..text.len()).iter().map(|token| token.of(text)).collect()
    }

    #[test]
    fn abbreviations_and_numbers_are_one_token() {
        assert_eq!(of("the ROK-U.S. Alliance"), ["the", "ROK-U.S.", "Alliance"]);
        assert_eq!(
            of("U.S.–Japan ties, 5G and $3.5 billion"),
            ["U.S.–Japan", "ties", ",", "5G", "and", "$3.5", "billion"]
        );
        assert_eq!(
            of("Leaders’ 1,800 fellows (10%)."),
            ["Leaders", "’", "1,800", "fellows", "(", "10%", ")", "."]
        );
        assert_eq!(of("We met. A plan"), ["We", "met", ".", "A", "plan"]);
    }

    proptest! {
        #[test]
        fn tokens_are_in_order_and_leave_only_space(text in "\\PC{0,60}") {
            let mut end = 0;
            for token in tokens(&text, 0..text.len()) {
                prop_assert!(token.place.start >= end && token.place.start < token.place.end);
                let between = &text[end..token.place.start];
                prop_assert!(between.chars().all(|c| c.is_whitespace() || is_invisible(c)));
                end = token.place.end;
            }
        }
    }
}
