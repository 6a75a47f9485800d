//! Pieces of input in messages: shortened, and with the word that was probably meant.

use std::cmp::Reverse;

/// The candidate nearest to a word, if any is near enough to be a slip of the hand.
pub(crate) fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    // Long words are no slips, and the distance costs their product.
    if word.len() > 128 {
        return None;
    }
    let folded = word.to_lowercase().replace(['_', ' '], "-");
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= 128)
        .map(|candidate| {
            let plain = candidate.to_lowercase().replace(['_', ' '], "-");
            let alike = folded.bytes().zip(plain.bytes()).take_while(|(a, b)| a == b).count();
            (strsim::damerau_levenshtein(&folded, &plain), Reverse(alike), candidate)
        })
        .filter(|(distance, _, it)| *distance <= 1.max(it.len().min(folded.len()) / 3))
        // Of equally near ones the one that begins alike: slips are rare in first letters.
        .min()
        .map(|(.., candidate)| candidate)
}

/// A piece of input, short and on one line, for a message.
pub(crate) fn excerpt(text: &str) -> String {
    const MOST: usize = 60;
    if text.len() <= MOST && text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.to_owned();
    }
    let mut out: String =
        text.chars().take(MOST).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(MOST).is_some() {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn suggestions_are_near_or_none() {
        assert_eq!(did_you_mean("dead_line", ["deadline", "cadence"]), Some("deadline"));
        assert_eq!(did_you_mean("usa", ["ua", "us"]), Some("us"), "the one that begins alike");
        assert_eq!(did_you_mean("zzz", ["deadline", "cadence"]), None);
        assert_eq!(did_you_mean(&"a".repeat(5000), ["a"]), None);
    }
}
