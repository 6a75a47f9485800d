//! What each character counts as when quotations are compared.

/// What a character becomes in the normal form.
pub(super) enum Folded {
    /// Nothing: it has no width, or only tells where a line may break.
    Nothing,
    Space,
    Dash,
    Quote,
    Character(char),
    Several(&'static str),
}

pub(super) fn fold(character: char) -> Folded {
    match character {
        'a'..='z' | '0'..='9' => Folded::Character(character),
        'A'..='Z' => Folded::Character(character.to_ascii_lowercase()),
        '-' => Folded::Dash,
        '"' | '\'' | '`' => Folded::Quote,
        '\u{00}'..='\u{7f}' if character.is_ascii_whitespace() || character == '\u{0b}' => {
            Folded::Space
        }
        '\u{00}'..='\u{7f}' => Folded::Character(character),
        '\u{ff01}'..='\u{ff5e}' => full_width(character),
        _ => fold_beyond_ascii(character),
    }
}

fn fold_beyond_ascii(character: char) -> Folded {
    match character {
        '\u{00ad}'
        | '\u{034f}'
        | '\u{061c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => Folded::Nothing,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => Folded::Dash,
        '\u{00ab}'
        | '\u{00bb}'
        | '\u{00b4}'
        | '\u{2018}'..='\u{201f}'
        | '\u{2032}'
        | '\u{2033}'
        | '\u{2039}'
        | '\u{203a}' => Folded::Quote,
        '\u{2026}' => Folded::Several("..."),
        '\u{fb00}' => Folded::Several("ff"),
        '\u{fb01}' => Folded::Several("fi"),
        '\u{fb02}' => Folded::Several("fl"),
        '\u{fb03}' => Folded::Several("ffi"),
        '\u{fb04}' => Folded::Several("ffl"),
        '\u{fb05}' | '\u{fb06}' => Folded::Several("st"),
        // A final sigma is a sigma.
        'ς' => Folded::Character('σ'),
        // The only letter whose lower case is two characters.
        'İ' => Folded::Several("i\u{307}"),
        _ if character.is_whitespace() => Folded::Space,
        _ => Folded::Character(character.to_lowercase().next().unwrap_or(character)),
    }
}

fn full_width(character: char) -> Folded {
    match char::from_u32(u32::from(character) - 0xfee0) {
        Some(ascii) => fold(ascii),
        None => Folded::Character(character),
    }
}

/// Whether a character belongs to a word.
pub(super) fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || !character.is_ascii() && (character.is_alphanumeric() || is_mark(character))
}

/// Marks that combine with the letter before them and are no letters themselves.
fn is_mark(character: char) -> bool {
    matches!(
        character,
        '\u{0300}'..='\u{036f}'
            | '\u{0591}'..='\u{05bd}'
            | '\u{064b}'..='\u{065f}'
            | '\u{093c}'
            | '\u{094d}'
            | '\u{09bc}'
            | '\u{09cd}'
            | '\u{0a4d}'
            | '\u{0acd}'
            | '\u{0b4d}'
            | '\u{0bcd}'
            | '\u{0c4d}'
            | '\u{0ccd}'
            | '\u{0d4d}'
            | '\u{0e47}'..='\u{0e4e}'
            | '\u{0ec8}'..='\u{0ece}'
            | '\u{1037}'..='\u{103a}'
            | '\u{17c6}'..='\u{17d3}'
            | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20ff}'
            | '\u{3099}'
            | '\u{309a}'
            | '\u{fe20}'..='\u{fe2f}'
    )
}

/// Letters of scripts that put no space between words, so that each counts as
/// a word of its own: Chinese, Japanese, Thai, Lao, Myanmar, Khmer.
fn stands_alone(character: char) -> bool {
    matches!(
        character,
        '\u{0e00}'..='\u{0eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    ) && !is_mark(character)
}

/// Whether a word may end before, or begin with, `after`.
pub(super) fn is_boundary(before: char, after: char) -> bool {
    if before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric() {
        return false;
    }
    if !is_word(before) || !is_word(after) {
        return true;
    }
    !is_mark(after) && (stands_alone(before) || stands_alone(after))
}
