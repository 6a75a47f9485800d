//! Sentences of a raw text: where each stands, and what is a heading.

use std::ops::Range;

use super::layout::Layout;
use super::parsed::Text;
use super::token::{Token, TokenKind, tokens};

/// A sentence or a heading of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The number of its paragraph.
    pub paragraph: u32,
    /// Where it stands, in bytes of the text.
    pub place: Range<usize>,
    /// Whether it is a heading and belongs to no sentence.
    pub heading: bool,
}

/// Words that end with a dot and do not end a sentence.
const ABBREVIATIONS: &[&str] = &[
    "adm", "amb", "approx", "apr", "art", "arts", "aug", "cf", "co", "col", "corp", "dec", "dept",
    "dr", "e.g", "est", "etc", "feb", "fig", "gen", "gov", "hon", "i.e", "inc", "jan", "jr", "jul",
    "jun", "lt", "ltd", "maj", "mar", "mr", "mrs", "ms", "no", "nos", "nov", "oct", "p", "para",
    "paras", "pp", "prof", "rep", "rev", "sec", "sen", "sep", "sept", "sgt", "sr", "st", "vol",
    "vs",
];

/// Words that begin a sentence after an abbreviation such as `U.S.`, where a name would go on.
const STARTERS: &[&str] = &[
    "a", "an", "and", "as", "at", "both", "but", "for", "if", "in", "it", "its", "on", "our",
    "they", "these", "this", "those", "to", "we", "when", "while", "with",
];

/// The most words of a heading.
const HEADING_WORDS: usize = 12;

impl Text {
    /// The sentences of the text, in order, headings among them. Lines of a list are sentences;
    /// the header of a text with marked paragraphs has none.
    ///
    /// ```
    /// use trilat_core::text::Text;
    ///
    /// let text = Text::parse("NEXT STEPS\n\nThe U.S. and Japan met. We will meet again.")?;
    /// let sentences = text.sentences();
    /// let words: Vec<&str> = sentences.iter().map(|it| &text.as_str()[it.place.clone()]).collect();
    /// assert_eq!(words, ["NEXT STEPS", "The U.S. and Japan met.", "We will meet again."]);
    /// assert!(sentences[0].heading);
    /// # Ok::<(), trilat_core::text::TextError>(())
    /// ```
    #[must_use]
    pub fn sentences(&self) -> Vec<Sentence> {
        let text = self.as_str();
        let (layout, blocks) = Layout::read(text);
        let mut out = Vec::new();
        for block in blocks {
            let paragraph = layout.paragraph_at(block.place.start).map_or(1, |it| it.number);
            let place = without_bullet(text, block.place.clone());
            let found = tokens(text, place.clone());
            if block.heading || is_heading(text, &found) {
                let bare = without_marks(text, place);
                if !bare.is_empty() {
                    out.push(Sentence { paragraph, place: bare, heading: true });
                }
                continue;
            }
            let sentences = split(text, &found).into_iter();
            out.extend(sentences.map(|place| Sentence { paragraph, place, heading: false }));
        }
        out
    }
}

fn without_bullet(text: &str, place: Range<usize>) -> Range<usize> {
    let words = text.get(place.clone()).unwrap_or_default();
    let bare = words.trim_start_matches(['•', '▪', '●', '*', '–', '—']).trim_start();
    place.end - bare.len()..place.end
}

fn without_marks(text: &str, place: Range<usize>) -> Range<usize> {
    let words = text.get(place.clone()).unwrap_or_default();
    let bare = words.trim_start_matches('#').trim_start();
    let start = place.end - bare.len();
    start..start + bare.trim_end().len()
}

/// Whether a block is a heading by its form: a few words without a mark at the end, all in
/// capitals or nearly all with a capital first letter.
fn is_heading(text: &str, found: &[Token]) -> bool {
    let words: Vec<&Token> = found.iter().filter(|token| !token.is_mark()).collect();
    let Some(last) = found.last() else { return false };
    if words.is_empty()
        || words.len() > HEADING_WORDS
        || matches!(last.of(text), ":" | ";" | "," | "!" | "?")
    {
        return false;
    }
    let long = words.iter().filter(|word| word.of(text).chars().count() > 3);
    let (mut capital, mut all) = (0, 0);
    for word in long {
        all += 1;
        capital += usize::from(word.of(text).chars().next().is_some_and(char::is_uppercase));
    }
    let no_lower = !words.iter().any(|word| word.of(text).chars().any(char::is_lowercase));
    let ends = last.of(text) == "." && words.len() > 2;
    no_lower && words.iter().any(|word| word.kind == TokenKind::Word)
        || !ends && all > 0 && capital == all && words.len() > 1 && last.of(text) != "."
}

/// The places of the sentences among some tokens.
pub(crate) fn split(text: &str, found: &[Token]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start: Option<usize> = None;
    let mut index = 0;
    while let Some(token) = found.get(index) {
        let from = *start.get_or_insert(token.place.start);
        if ends_sentence(text, found, index) {
            // Closing marks go with the sentence that they close.
            while let Some(next) = found.get(index + 1)
                && matches!(next.of(text), "”" | "’" | "\"" | "'" | ")" | "]" | "»")
                && found.get(index).is_some_and(|token| token.place.end == next.place.start)
            {
                index += 1;
            }
            let end = found.get(index).map_or(token.place.end, |token| token.place.end);
            out.push(from..end);
            start = None;
        }
        index += 1;
    }
    if let (Some(start), Some(last)) = (start, found.last()) {
        out.push(start..last.place.end);
    }
    out
}

fn ends_sentence(text: &str, found: &[Token], index: usize) -> bool {
    let Some(token) = found.get(index) else { return false };
    let mut rest = found.get(index + 1..).unwrap_or_default().iter();
    let mut next = rest.next();
    while next.is_some_and(|it| matches!(it.of(text), "”" | "’" | "\"" | "'" | ")" | "]" | "»"))
    {
        next = rest.next();
    }
    let Some(next) = next else { return true };
    let gap = text.get(token.place.end..next.place.start).unwrap_or_default();
    let first = next.of(text).chars().next().unwrap_or(' ');
    match token.of(text) {
        "。" | "！" | "？" => true,
        "!" | "?" => gap.contains(char::is_whitespace),
        "." => {
            let before = index.checked_sub(1).and_then(|at| found.get(at));
            let before = before.filter(|it| it.place.end == token.place.start);
            let word = before.map(|it| it.key(text)).unwrap_or_default();
            let initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
            // "No. 5" goes on; "we said no. We" does not.
            let short = ABBREVIATIONS.contains(&word.as_str())
                && (word != "no" && word != "art" || next.kind == TokenKind::Number);
            // A space that the layout swallowed: "development.They".
            let swallowed = gap.is_empty()
                && word.chars().count() > 2
                && word.chars().all(char::is_lowercase)
                && before.is_some_and(|it| it.of(text).chars().all(char::is_lowercase))
                && first.is_uppercase();
            (gap.contains(char::is_whitespace) || swallowed)
                && !first.is_lowercase()
                && !initial
                && !short
        }
        word if word.ends_with('.') => {
            gap.contains(char::is_whitespace)
                && first.is_uppercase()
                && STARTERS.contains(&next.key(text).as_str())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(text: &str) -> Vec<String> {
        let text = Text::parse(text).unwrap();
        let sentences = text.sentences();
        sentences.iter().map(|it| text.as_str()[it.place.clone()].to_owned()).collect()
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        assert_eq!(
            of("The ROK-U.S. Combined Forces will stay. Mr. Lee and No. 5 met."),
            ["The ROK-U.S. Combined Forces will stay.", "Mr. Lee and No. 5 met."]
        );
        assert_eq!(
            of("They came to the U.S. We met in the U.S. Capitol."),
            ["They came to the U.S.", "We met in the U.S. Capitol."]
        );
    }

    #[test]
    fn lines_of_a_list_are_sentences_and_headings_stand_apart() {
        let text =
            Text::parse("[¶1] SECURE INDO-PACIFIC\n\n[¶2] We will:\n- meet often\n- share data.")
                .unwrap();
        let sentences = text.sentences();
        assert!(sentences[0].heading && sentences[0].paragraph == 1);
        let words: Vec<&str> =
            sentences.iter().map(|it| &text.as_str()[it.place.clone()]).collect();
        assert_eq!(words, ["SECURE INDO-PACIFIC", "We will:", "meet often", "share data."]);
    }

    proptest! {
        #[test]
        fn sentences_are_in_order_and_inside_the_text(text in "(\\PC|\n){0,120}") {
            let text = Text::parse(text).unwrap();
            let mut end = 0;
            for sentence in text.sentences() {
                prop_assert!(sentence.place.start >= end);
                prop_assert!(!text.as_str()[sentence.place.clone()].trim().is_empty());
                end = sentence.place.end;
            }
        }
    }
}
