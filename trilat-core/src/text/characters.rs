//! What each character counts as when quotations are compared.

use unicode_normalization::char::{canonical_combining_class, decompose_canonical};

use super::forms;

/// What a character becomes in the normal form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Folded {
    /// Nothing: it has no width, or only tells where a line may break.
    Nothing,
    SoftHyphen,
    Space(Space),
    Dash(Dash),
    Quote,
    /// A letter, digit, mark or sign: see [`letters`].
    Letter,
    Several(&'static str),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    Plain,
    /// No line breaks here, so that it may part the groups of a number.
    NoBreak,
    Line,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Dash {
    /// Joins words, or divides one at the end of a line.
    Hyphen,
    /// Joins or parts: the en dash and its like.
    Short,
    Minus,
    /// Parts clauses.
    Long,
}

/// The sign of a negative number in the normal form, where a dash is `-`.
pub(super) const MINUS: char = '\u{2212}';

pub(super) fn fold(character: char) -> Folded {
    match character {
        '\n' | '\r' | '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
            Folded::Space(Space::Line)
        }
        ' ' | '\t' => Folded::Space(Space::Plain),
        '-' => Folded::Dash(Dash::Hyphen),
        '"' | '\'' | '`' => Folded::Quote,
        '\u{00}'..='\u{7f}' => Folded::Letter,
        _ => fold_beyond_ascii(character),
    }
}

fn fold_beyond_ascii(character: char) -> Folded {
    match character {
        '\u{ad}' => Folded::SoftHyphen,
        '\u{34f}'
        | '\u{61c}'
        | '\u{640}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{e0100}'..='\u{e01ef}' => Folded::Nothing,
        '\u{2010}' | '\u{2011}' | '\u{58a}' | '\u{5be}' | '\u{1400}' | '\u{1806}' | '\u{2e17}'
        | '\u{2e1a}' | '\u{2e40}' | '\u{2e5d}' | '\u{30a0}' | '\u{fe63}' | '\u{ff0d}' => {
            Folded::Dash(Dash::Hyphen)
        }
        '\u{2012}' | '\u{2013}' | '\u{fe32}' => Folded::Dash(Dash::Short),
        MINUS => Folded::Dash(Dash::Minus),
        '\u{2014}' | '\u{2015}' | '\u{2e3a}' | '\u{2e3b}' | '\u{fe31}' | '\u{fe58}' => {
            Folded::Dash(Dash::Long)
        }
        '\u{ab}'
        | '\u{bb}'
        | '\u{b4}'
        | '\u{2ba}'..='\u{2be}'
        | '\u{55a}'
        | '\u{5f3}'
        | '\u{5f4}'
        | '\u{2018}'..='\u{201f}'
        | '\u{2032}'
        | '\u{2033}'
        | '\u{2039}'
        | '\u{203a}'
        | '\u{275b}'..='\u{275e}'
        | '\u{276e}'
        | '\u{276f}'
        | '\u{2e42}'
        | '\u{3008}'..='\u{300b}'
        | '\u{300c}'..='\u{300f}'
        | '\u{301d}'..='\u{301f}'
        | '\u{fe3d}'..='\u{fe44}'
        | '\u{ff02}'
        | '\u{ff07}'
        | '\u{ff40}'
        | '\u{ff62}'
        | '\u{ff63}' => Folded::Quote,
        '\u{2025}' => Folded::Several(".."),
        '\u{2026}' | '\u{22ef}' => Folded::Several("..."),
        '\u{301c}' | '\u{3030}' => Folded::Several("~"),
        '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' => Folded::Space(Space::NoBreak),
        _ if character.is_whitespace() => Folded::Space(Space::Plain),
        _ => Folded::Letter,
    }
}

/// Hands out the letters, marks and signs that a character counts as: canonically decomposed,
/// spelled out where it is only another form of them, in lower case.
pub(super) fn letters(character: char, mut emit: impl FnMut(char)) {
    if character.is_ascii() {
        return emit(character.to_ascii_lowercase());
    }
    let lower = |letter: char| match letter.to_lowercase().next() {
        // A final sigma is a sigma.
        Some('ς') => 'σ',
        lower => lower.unwrap_or(letter),
    };
    let mut decompose = |letter| decompose_canonical(letter, |letter| emit(lower(letter)));
    if !forms::letters(character, &mut decompose) {
        decompose(character);
    }
}

/// The canonical combining class by which marks on one letter are ordered; 0 for letters.
pub(super) fn class(character: char) -> u8 {
    if character < '\u{300}' { 0 } else { canonical_combining_class(character) }
}

/// Whether a character belongs to a word.
pub(super) fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || !character.is_ascii() && (character.is_alphanumeric() || is_mark(character))
}

/// Whether a character belongs to the letter before it.
pub(super) fn is_mark(character: char) -> bool {
    let of_asia = matches!(
        character,
        '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
            | '\u{eb1}' | '\u{eb4}'..='\u{ebc}' | '\u{ec8}'..='\u{ece}'
            | '\u{102b}'..='\u{103e}' | '\u{1056}'..='\u{1059}'
            | '\u{17b4}'..='\u{17d3}'
    );
    of_asia || class(character) != 0
}

/// Whether a character is a digit of any script.
pub(super) fn is_digit(character: char) -> bool {
    character.is_ascii_digit()
        || !character.is_ascii() && character.is_numeric() && !is_han_numeral(character)
}

/// The numerals of Chinese, Japanese and Korean, of which a number is written without spaces.
pub(super) fn is_han_numeral(character: char) -> bool {
    const NUMERALS: &str =
        "〇零一二三四五六七八九十百千万萬亿億兆两兩廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟";
    !character.is_ascii() && NUMERALS.contains(character)
}

/// Letters of scripts that put no space between words, so that each counts as
/// a word of its own: Chinese, Japanese, Thai, Lao, Myanmar, Khmer.
pub(super) fn stands_alone(character: char) -> bool {
    let script = matches!(
        character,
        '\u{0e00}'..='\u{0eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{3005}'..='\u{3007}'
            | '\u{3040}'..='\u{30ff}'
            | '\u{31f0}'..='\u{31ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    );
    script && !is_mark(character) && !is_digit(character)
}

/// Whether white space beside a character is layout, whatever stands on its other side: so for
/// ideographs, kana and the signs that are set with them.
pub(super) fn is_wide(character: char) -> bool {
    matches!(
        character,
        '\u{2e80}'..='\u{312f}'
            | '\u{31c0}'..='\u{336f}'
            | '\u{3400}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{fe30}'..='\u{fe4f}'
            | '\u{ff01}'..='\u{ff0f}'
            | '\u{ff1a}'..='\u{ff20}'
            | '\u{ff3b}'..='\u{ff40}'
            | '\u{ff5b}'..='\u{ff9f}'
            | '\u{ffe0}'..='\u{ffe6}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

/// Whether an ideograph turns the sense of the one after it, as `non-` does of a word.
pub(super) fn is_negating_ideograph(character: char) -> bool {
    matches!(character, '非' | '不' | '未' | '無' | '无')
}

/// Signs of currencies: Unicode's category Sc.
pub(crate) fn is_currency(character: char) -> bool {
    matches!(
        character,
        '$' | '\u{a2}'..='\u{a5}'
            | '\u{58f}' | '\u{60b}' | '\u{7fe}' | '\u{7ff}'
            | '\u{9f2}' | '\u{9f3}' | '\u{9fb}' | '\u{af1}' | '\u{bf9}' | '\u{e3f}' | '\u{17db}'
            | '\u{20a0}'..='\u{20cf}'
            | '\u{a838}' | '\u{fdfc}'
            | '\u{11fdd}'..='\u{11fe0}' | '\u{1e2ff}' | '\u{1ecb0}'
    )
}

/// Signs after a number that are part of it: per cent, per mille, degrees.
pub(super) fn is_rate(character: char) -> bool {
    matches!(character, '%' | '°' | '‰' | '‱' | '\u{66a}' | '\u{609}' | '\u{60a}')
}

/// Signs before a number that are part of it.
pub(super) fn is_sign(character: char) -> bool {
    matches!(
        character,
        MINUS | '+' | '±' | '∓' | '<' | '>' | '≤' | '≥' | '≦' | '≧' | '~' | '≈' | '∼'
    )
}

/// Signs that stand between the digits of one number, date, time, ratio or range.
pub(super) fn is_separator(character: char) -> bool {
    matches!(
        character,
        '.' | ','
            | '\''
            | ':'
            | '/'
            | '_'
            | '~'
            | '·'
            | '×'
            | '\u{66b}'
            | '\u{66c}'
            | '\u{60c}'
            | '\u{2044}'
            | '\u{2215}'
            | '\u{2236}'
            | '\u{3001}'
            | '\u{30fb}'
            | '\u{ff65}'
            | MINUS
    )
}

/// Whether some words begin with a number, perhaps after a sign or the mark of a currency.
pub(super) fn begins_number(right: &str) -> bool {
    let right = right.trim_start_matches(|c| is_currency(c) || is_sign(c));
    let right = right.strip_prefix('.').unwrap_or(right);
    right.chars().next().is_some_and(is_digit)
}
