//! Whatever comes in, nothing panics, hangs or points beside a character.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::fragment;
use crate::text::normalise::Normalised;
use crate::text::words::whole;
use crate::text::{Corpus, Finding, Fragment, Locator, Occurrence, Span, Text, normalise};

/// Strings in which the things that matter here are frequent.
fn awkward() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,60}",
        "[abB \u{ad}\u{2014}\\-….\"“”'’\n\u{a0}ﬁİß\u{301}語]{0,60}",
        "(\\[¶[0-9]{1,2}\\] |\n|# |N[0-2][ab] |- |\"|\\(|\\)|a|b|𝄞| |\\. ){0,40}",
        "([ab]{1,2}[ \\-]){0,80}",
    ]
}

fn awkward_locator() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,20}",
        "[¶L][0-9]{1,2}(-[0-9]{1,2})?",
        "§[NabA0-9 ]{1,4}",
        "(chars|utf16|bytes) [0-9]{1,2}-[0-9]{1,2}",
    ]
}

/// Checks that a span is right in all units, and gives its words.
fn words_of<'t>(text: &'t Text, span: &Span) -> &'t str {
    let original = text.as_str();
    let bytes = span.bytes.range();
    let (start, end) = (&original[..bytes.start], &original[..bytes.end]);
    assert_eq!(start.chars().count(), span.chars.range().start);
    assert_eq!(end.chars().count(), span.chars.range().end);
    assert_eq!(start.encode_utf16().count(), span.utf16.range().start);
    assert_eq!(end.encode_utf16().count(), span.utf16.range().end);
    assert_eq!(start.matches('\n').count() + 1, span.lines.first() as usize);
    &original[bytes]
}

fn holds(text: &Text, sought: &Fragment, found: &Occurrence) {
    let spans = if found.parts.is_empty() { vec![found.span] } else { found.parts.clone() };
    assert_eq!(spans.len(), sought.parts().count());
    for (span, part) in spans.iter().zip(sought.parts()) {
        assert_eq!(normalise(words_of(text, span)), part);
    }
    assert!(spans.windows(2).all(|pair| pair[0].bytes.end() <= pair[1].bytes.start()));
    assert_eq!(spans[0].bytes.start(), found.span.bytes.start());
    let again: Locator = found.at.to_string().parse().unwrap();
    assert_eq!(again, found.at);
}

/// How often a part stands in a text as whole words, by trying every position.
fn tried_everywhere(text: &str, part: &str) -> usize {
    let normal = Normalised::of(text);
    let words: Vec<_> = whole(&normal).collect();
    let tried = normal.as_str().char_indices().filter(|&(at, _)| {
        normal.as_str()[at..].starts_with(part)
            && words.iter().any(|word| word.start == at)
            && words.iter().any(|word| word.end == at + part.len())
    });
    tried.count()
}

/// What a reader would say of two characters of a text side by side, without regard to how the
/// library finds words: that they are parts of one.
fn belong_together(text: &str, at: usize) -> bool {
    let mut before = text[..at].chars().rev();
    let mut after = text[at..].chars();
    let (last, first) = (before.next().unwrap_or(' '), after.next().unwrap_or(' '));
    let (last_but_one, second) = (before.next().unwrap_or(' '), after.next().unwrap_or(' '));
    let digit = |c: char| c.is_ascii_digit();
    let inner = |c: char| ".,'’:/\u{202f}".contains(c);
    last.is_alphanumeric() && first.is_alphanumeric()
        || digit(last) && inner(first) && digit(second)
        || digit(last_but_one) && inner(last) && digit(first)
        || digit(last) && first == '%'
        || last == '−' && digit(first)
        || last.is_lowercase() && "-\u{2011}".contains(first) && second.is_lowercase()
        || last_but_one.is_lowercase() && "-\u{2011}".contains(last) && first.is_lowercase()
}

proptest! {
    #[test]
    fn what_is_found_is_there(
        text in awkward(), sought in awkward(), at in awkward_locator(), digest: bool,
    ) {
        let parsed = if digest { Text::digest(text.as_str()) } else { Text::parse(text.as_str()) };
        let parsed = parsed.unwrap();
        prop_assert_eq!(parsed.as_str(), text.as_str());
        let address = at.parse::<Locator>().ok();
        if let Some(address) = &address {
            let _ = parsed.at(address);
        }
        let Ok(sought) = Fragment::new(&sought) else { return Ok(()) };
        for found in parsed.find(&sought) {
            holds(&parsed, &sought, &found);
            if digest {
                let place = found.span.bytes.range();
                prop_assert!(text[..place.start].contains(['"', '“', '”', '‘', '«', '»', '„']));
                prop_assert!(text[place.end..].contains(['"', '”', '’', '»', '«', '“']));
            }
        }
        match parsed.check(&sought, address.as_ref()) {
            Finding::Verified { at } => holds(&parsed, &sought, &at),
            Finding::Moved { found_at } => prop_assert_eq!(found_at, parsed.find(&sought)),
            Finding::NotFound { nearest } => {
                prop_assert!(parsed.find(&sought).is_empty());
                if let Some(nearest) = nearest {
                    words_of(&parsed, &nearest.span);
                    prop_assert!((0.5..=1.0).contains(&nearest.similarity));
                }
            }
        }
    }

    #[test]
    fn all_places_are_found(text in "([ab]{1,2}[ \\-.\u{ad}]{1,2}){0,40}", sought in "([ab]{1,2}[ \\-]){1,3}") {
        let parsed = Text::parse(text.as_str()).unwrap();
        let sought = fragment(&sought);
        let part = sought.parts().next().unwrap();
        prop_assert_eq!(parsed.find(&sought).len(), tried_everywhere(&text, part));
    }

    #[test]
    fn what_is_found_is_no_part_of_a_longer_word(
        text in "([a-c1-3]|[ .,'’:/%−$€¥\u{202f}\u{2011}-]|non-|1 000){1,24}",
        from: prop::sample::Index,
        to: prop::sample::Index,
        other in "[a-c1-3 .,%−$€-]{1,6}",
    ) {
        let parsed = Text::parse(text.as_str()).unwrap();
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let (from, to) = (ends[from.index(ends.len())], ends[to.index(ends.len())]);
        for quoted in [&text[from.min(to)..from.max(to)], &other] {
            let Ok(sought) = Fragment::new(quoted) else { continue };
            for found in parsed.find(&sought).iter().filter(|found| found.parts.is_empty()) {
                let place = found.span.bytes.range();
                prop_assert!(!belong_together(&text, place.start), "{:?} in {:?}", quoted, text);
                prop_assert!(!belong_together(&text, place.end), "{:?} in {:?}", quoted, text);
            }
        }
    }

    #[test]
    fn what_a_text_says_it_finds_itself(
        words in prop::collection::vec("[“’,]?[abBﬁİß語]([abB\u{ad}\\-ﬁİß\u{301}語]{0,4}[abBﬁİß語])?[”’,]?", 1..30),
        breaks in prop::collection::vec("[ \u{a0}]|\n{1,3}", 30),
        start: prop::sample::Index,
        length in 1_usize..10,
    ) {
        let text: String = words.iter().zip(&breaks).flat_map(|(a, b)| [a.as_str(), b]).collect();
        let start = start.index(words.len());
        let quoted = words[start..(start + length).min(words.len())].join(" ");
        if let Ok(sought) = Fragment::new(&quoted) {
            prop_assert!(!Text::parse(text).unwrap().find(&sought).is_empty(), "{:?}", quoted);
        }
    }

    #[test]
    fn a_corpus_finds_what_its_texts_find(texts in prop::collection::vec(awkward(), 1..5), sought in awkward()) {
        let Ok(sought) = Fragment::new(&sought) else { return Ok(()) };
        let texts: Vec<(String, Text)> = texts
            .iter()
            .enumerate()
            .map(|(id, text)| (id.to_string(), Text::parse(text.as_str()).unwrap()))
            .collect();
        let corpus = Corpus::new(texts.clone()).unwrap();
        let hits = corpus.find(&sought);
        for (id, text) in &texts {
            let hit = hits.iter().find(|hit| hit.text == id).map(|hit| hit.occurrences.clone());
            prop_assert_eq!(hit.unwrap_or_default(), text.find(&sought));
        }
    }
}

/// Texts made to cost the product of both lengths, or much memory, if the search
/// began anew at every place. The bound leaves room for builds without
/// optimisation on a busy machine; such a search would far exceed it.
#[test]
fn monotonous_texts_cost_no_product() {
    let start = Instant::now();
    let at: Locator = "chars 100-50000".parse().unwrap();
    let long = ["a ".repeat(2000), "a b ".repeat(1000) + "a", "a ".repeat(2000) + "b"];
    let parts = ["a … ".repeat(600), (1..40).map(|n| "a ".repeat(n) + "… ").collect()];
    for unit in ["a ", "a\n\n", "a… ", "[¶1] a\n", "# a\n", "N1 a.\n", "\u{ad}\u{2014}“a” "]
    {
        let text = Text::parse(unit.repeat(60_000 / unit.len())).unwrap();
        for sought in long.iter().chain(&parts) {
            let _ = text.find(&fragment(sought));
        }
    }
    let text = Text::parse("a b ".repeat(100_000)).unwrap();
    for (sought, found) in [("b … a a", false), (&long[1], true), (&long[2], false)] {
        let checked = text.check(&fragment(sought), Some(&at));
        assert_eq!(matches!(checked, Finding::Verified { .. }), found);
    }
    assert!(start.elapsed() < Duration::from_secs(120), "{:?}", start.elapsed());
}

#[test]
fn a_word_as_long_as_the_text_costs_no_product() {
    let start = Instant::now();
    let text = Text::parse("a".repeat(1 << 20)).unwrap();
    assert!(text.find(&fragment(&"a".repeat(4096))).is_empty());
    let digest = Text::digest("K1 (\"".repeat(1 << 17)).unwrap();
    assert!(digest.find(&fragment("k1")).is_empty());
    assert!(start.elapsed() < Duration::from_secs(60));
}
