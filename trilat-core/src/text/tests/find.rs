use super::{addresses, fragment, locator, verified};
use crate::text::{Finding, MAX_OCCURRENCES, Text};

fn pledge() -> Text {
    Text::parse(
        "Title: pledge\n\n[¶1] We intended to share warning data in real\u{2011}time, annually.\n\n\
         [¶2] We intend to meet. We can’t wait;\nwe intend to act.",
    )
    .unwrap()
}

#[test]
fn a_fragment_matches_between_word_boundaries() {
    let text = pledge();
    assert_eq!(addresses(&text, "intend"), ["¶2", "¶2"]);
    assert_eq!(addresses(&text, "intended"), ["¶1"]);
    assert!(addresses(&text, "nually").is_empty());
    assert_eq!(addresses(&text, "real-time"), ["¶1"]);
    assert!(addresses(&text, "time, annually").is_empty());
    assert!(addresses(&text, "we can").is_empty());
    assert_eq!(addresses(&text, "we can't wait"), ["¶2"]);
}

#[test]
fn punctuation_counts_inside_only() {
    let text = pledge();
    assert_eq!(addresses(&text, "“…in real-time,”"), ["¶1"]);
    assert_eq!(addresses(&text, "(We intend to meet!)"), ["¶2"]);
    assert!(addresses(&text, "real-time annually").is_empty());
}

#[test]
fn a_quotation_may_run_across_paragraphs() {
    assert_eq!(addresses(&pledge(), "annually. We intend"), ["¶1-2"]);
}

#[test]
fn ellipses_join_parts_of_one_paragraph() {
    let text = pledge();
    for written in [
        "share … real-time",
        "share ... real-time",
        "share [...] real-time",
        "share . . . real-time",
        "…share (…) real-time…",
    ] {
        let found = text.find(&fragment(written));
        assert_eq!(found.len(), 1, "{written}");
        let words: Vec<&str> =
            found[0].parts.iter().map(|part| &text.as_str()[part.bytes.range()]).collect();
        assert_eq!(words, ["share", "real\u{2011}time"]);
    }
    assert!(addresses(&text, "real-time … share").is_empty());
    assert!(addresses(&text, "share … meet").is_empty());
    assert_eq!(addresses(&text, "intend … intend"), ["¶2"]);
    assert_eq!(addresses(&text, "we … to"), ["¶1", "¶2", "¶2"]);
    assert!(addresses(&text, "intend … intend … intend").is_empty());
}

#[test]
fn an_ellipsis_reaches_over_lines_set_apart() {
    let text =
        Text::parse("The talks \n\nran over \n\nseveral lines.\n\nThen they ended.").unwrap();
    assert_eq!(addresses(&text, "talks … lines"), ["L1-5"]);
    assert!(addresses(&text, "talks … ended").is_empty());
}

#[test]
fn spans_count_in_every_unit() {
    let text = Text::parse("é𝄞 \n“a\u{ad}b”").unwrap();
    let found = text.find(&fragment("AB"));
    let span = found[0].span;
    assert_eq!((span.bytes.start(), span.bytes.end()), (11, 15));
    assert_eq!((span.chars.start(), span.chars.end()), (5, 8));
    assert_eq!((span.utf16.start(), span.utf16.end()), (6, 9));
    assert_eq!((span.lines.first(), span.lines.last()), (2, 2));
    for address in ["bytes 11-15", "chars 5-8", "utf16 6-9", "L2", "¶1"] {
        assert_eq!(text.at(&locator(address)).map(|words| words.contains("a\u{ad}b")), Some(true));
        assert!(verified(&text, "ab", address), "{address}");
    }
    for nowhere in ["bytes 1-3", "utf16 2-4", "chars 5-99", "utf16 0-99", "bytes 0-99"] {
        assert_eq!(text.at(&locator(nowhere)), None, "{nowhere}");
    }
}

#[test]
fn offsets_hold_beyond_the_first_marks() {
    let text = Text::parse(format!("{}x {}y", "é𝄞 ".repeat(1000), "𝄞".repeat(700))).unwrap();
    for (words, chars, utf16) in [("x", 3000, 4000), ("y", 3702, 5402)] {
        let span = text.find(&fragment(words))[0].span;
        assert_eq!((span.chars.start(), span.utf16.start()), (chars, utf16));
        assert_eq!(text.at(&locator(&format!("chars {chars}-{}", chars + 1))), Some(words));
        assert_eq!(text.at(&locator(&format!("utf16 {utf16}-{}", utf16 + 1))), Some(words));
    }
}

#[test]
fn an_address_must_cover_the_fragment() {
    let text = pledge();
    assert!(verified(&text, "intend to act", "¶2"));
    assert!(verified(&text, "intend to act", "¶1-2"));
    assert!(verified(&text, "annually. We intend", "¶1-2"));
    assert!(!verified(&text, "annually. We intend", "¶1"));
    // Line breaks are layout: the beginning decides.
    assert!(verified(&text, "wait; we intend", "L5"));
    assert!(!verified(&text, "wait; we intend", "L6"));
    assert!(verified(&text, "can't … act", "L5"));
    let Finding::Moved { found_at } = text.check(&fragment("intend"), Some(&locator("¶1"))) else {
        panic!()
    };
    assert_eq!(found_at.len(), 2);
    let missing = text.check(&fragment("intend"), Some(&locator("¶99")));
    assert!(matches!(missing, Finding::Moved { .. }));
    assert!(matches!(text.check(&fragment("intend"), None), Finding::Verified { .. }));
    assert!(matches!(text.check(&fragment("pledge"), None), Finding::NotFound { nearest: None }));
}

#[test]
fn an_overlapping_place_is_found_too() {
    let text = Text::parse("a a a b").unwrap();
    assert_eq!(text.find(&fragment("a a")).len(), 2);
    assert!(verified(&text, "a a", "chars 2-5"));
    let text = Text::parse("a b a b c").unwrap();
    assert!(verified(&text, "a … c", "chars 4-9"));
}

#[test]
fn scripts_without_spaces_have_words_too() {
    let text = Text::parse("日米韓首脳会合は、北朝鮮の完全な非核化を確認した。").unwrap();
    assert_eq!(addresses(&text, "首脳会合"), ["L1"]);
    assert_eq!(addresses(&text, "完全な非核化"), ["L1"]);
}

#[test]
fn findings_serialise_flat() {
    let found =
        serde_json::to_value(pledge().check(&fragment("meet"), Some(&locator("¶2")))).unwrap();
    assert_eq!(
        found,
        serde_json::json!({
            "status": "verified",
            "at": {
                "at": "¶2",
                "span": {
                    "bytes": { "start": 101, "end": 105 },
                    "chars": { "start": 97, "end": 101 },
                    "utf16": { "start": 97, "end": 101 },
                    "lines": { "first": 5, "last": 5 },
                    "paragraphs": { "first": 2, "last": 2 }
                }
            }
        })
    );
}

#[test]
fn places_are_told_up_to_a_limit() {
    let text = Text::parse("a ".repeat(MAX_OCCURRENCES + 5)).unwrap();
    assert_eq!(text.find(&fragment("a")).len(), MAX_OCCURRENCES);
    // The limit is on what is told, not on where is looked.
    assert!(verified(
        &text,
        "a",
        &format!("chars {}-{}", MAX_OCCURRENCES * 2 + 6, MAX_OCCURRENCES * 2 + 7)
    ));
}
