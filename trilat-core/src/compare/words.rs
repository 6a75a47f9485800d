//! What words say in comparing: figures, and what a text is about.

use crate::text::is_currency;
pub(crate) use crate::text::words;

/// Each number of a text with its sign, currency and unit, such as `$350 billion`.
pub(crate) fn figures(text: &str) -> Vec<String> {
    let words = words(text);
    let mut out: Vec<String> = Vec::new();
    let mut open = false;
    for word in words {
        match out.last_mut() {
            Some(figure) if open && UNITS.contains(&word.as_str()) => {
                figure.push(' ');
                figure.push_str(&word);
            }
            _ => {
                open = is_figure(&word);
                if open {
                    out.push(word);
                }
            }
        }
    }
    out.into_iter()
        .map(|figure| figure.replace(" percent", "%").replace(" per cent", "%"))
        .collect()
}

/// The stems of the words that say what a text is about: no function words, hyphenated words in
/// their parts, common English endings cut off.
pub(crate) fn stems(text: &str) -> Vec<String> {
    let words = words(text);
    let parts = words.iter().flat_map(|word| {
        let whole = is_figure(word);
        word.split(move |c: char| c == '-' && !whole)
    });
    parts.filter(|word| !word.is_empty() && !FUNCTION_WORDS.contains(word)).map(stem).collect()
}

/// Whether a word is a number: digits and signs, and letters only before a currency (`us$5`).
fn is_figure(word: &str) -> bool {
    let digits = word.trim_start_matches(char::is_alphabetic);
    let led = digits.len() < word.len();
    digits.chars().any(char::is_numeric)
        && !digits.chars().any(char::is_alphabetic)
        && (!led || digits.starts_with(is_currency))
}

/// What may follow a number and is part of what it says.
const UNITS: [&str; 17] = [
    "hundred", "thousand", "million", "billion", "trillion", "percent", "per", "cent", "dollar",
    "dollars", "euro", "euros", "pound", "pounds", "won", "yen", "yuan",
];

const FUNCTION_WORDS: [&str; 35] = [
    "a", "all", "among", "an", "and", "any", "are", "as", "at", "be", "between", "by", "for",
    "from", "in", "into", "is", "its", "of", "on", "or", "other", "our", "that", "the", "their",
    "this", "to", "under", "us", "we", "which", "will", "with", "s",
];

/// English endings, longest first; one is cut off where four letters or more are left.
const ENDINGS: [&str; 23] = [
    "ations", "ation", "ative", "ating", "ments", "ities", "ated", "ates", "ings", "ment", "ives",
    "ate", "ing", "ity", "ies", "ive", "ed", "es", "al", "ly", "s", "y", "e",
];

fn stem(word: &str) -> String {
    let cut = ENDINGS
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.chars().count() >= 4));
    let stem = cut.unwrap_or(word);
    let open = stem.strip_suffix('e').filter(|stem| stem.chars().count() >= 4);
    open.unwrap_or(stem).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_keeps_its_sign_and_its_currency() {
        for (one, other) in [
            ("$350 billion of investment", "¥350 billion of investment"),
            ("2%", "2"),
            ("3.5 percent", "3 5 percent"),
            ("28,500", "28 500"),
            ("-5", "5"),
            ("real-time data", "real time data"),
        ] {
            assert_ne!(words(one), words(other));
        }
        for (one, other) in [
            ("Meetings, of the three!", "meetings of the three"),
            ("$ 350", "$350"),
            ("2 %", "2%."),
            ("(28,500)", "28,500"),
            ("real‑time", "Real-time"),
        ] {
            assert_eq!(words(one), words(other));
        }
    }

    #[test]
    fn a_figure_takes_its_unit_along() {
        assert_eq!(figures("US$350 billion for 20,000 troops"), ["us$350 billion", "20,000"]);
        assert_eq!(figures("350 billion yen"), ["350 billion yen"]);
        assert_eq!(figures("2 percent"), figures("2%"));
        assert!(figures("COVID-19, the G7 and 5G").is_empty());
    }

    #[test]
    fn stems_bring_forms_of_a_word_together() {
        for (one, other) in [
            ("exercises", "exercise"),
            ("cooperation", "cooperating"),
            ("the meeting", "meetings"),
            ("supply chains", "supply-chain"),
        ] {
            assert_eq!(stems(one), stems(other));
        }
        assert!(stems("of the and").is_empty());
    }
}
