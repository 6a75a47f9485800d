use super::{addresses, locator};
use crate::text::{Fragment, MAX_FRAGMENT, MAX_TEXT, Text, TextError};

const MARKED: &str = "Title: On [¶3] things\nRights: none\n\n[¶1] One.\n\n[¶2] Two,\nstill two.\n\n\
                      And more of two.\n\n  [¶12] Twelve [¶4] is no mark.\n[¶13]\n";

#[test]
fn marks_number_paragraphs_and_end_the_header() {
    let text = Text::parse(MARKED).unwrap();
    assert!(text.is_marked());
    assert_eq!(text.header(), "Title: On [¶3] things\nRights: none\n\n");
    let paragraphs: Vec<_> = text.paragraphs().collect();
    assert_eq!(
        paragraphs,
        [
            (1, "One."),
            (2, "Two,\nstill two.\n\nAnd more of two."),
            (12, "Twelve [¶4] is no mark."),
            (13, "")
        ]
    );
    assert_eq!(
        text.at(&locator("¶2-12")).unwrap().len(),
        MARKED.rfind("\n[¶13").unwrap() - MARKED.find("Two").unwrap()
    );
    assert_eq!(text.at(&locator("¶3-11")), None);
    assert_eq!(text.at(&locator("L7")), Some("still two.\n"));
    assert_eq!(text.at(&locator("L99")), None);
}

#[test]
fn a_number_out_of_range_is_no_mark() {
    for text in ["[¶0] a", "[¶99999999999] a", "[¶+1] a", "[¶] a", "[¶1 a"] {
        assert!(!Text::parse(text).unwrap().is_marked(), "{text}");
    }
}

#[test]
fn without_marks_blocks_are_paragraphs() {
    let text = Text::parse("Heading\n\n \nOne,\nstill one.\n\nTwo.").unwrap();
    let paragraphs: Vec<_> = text.paragraphs().collect();
    assert_eq!(paragraphs, [(1, "Heading"), (2, "One,\nstill one."), (3, "Two.")]);
    assert_eq!(text.header(), "");
}

#[test]
fn headings_hold_what_stands_below_them() {
    let text =
        Text::parse("# A\nin a\n## B\nin b\n### C\nin c\n## D\nin d\n#no heading\n\nARTICLE 5\n\nin 5\n\nArticle VI.\nin six\nArticle 7 says")
            .unwrap();
    let at = |label: &str| text.at(&locator(label)).map(|words| words.replace('\n', "|"));
    assert_eq!(at("§B").unwrap(), "## B|in b|### C|in c|");
    assert_eq!(at("§C").unwrap(), "### C|in c|");
    assert!(at("§a").unwrap().ends_with("Article 7 says"));
    assert_eq!(at("§article 5").unwrap(), "ARTICLE 5||in 5||");
    assert_eq!(at("§Article VI").unwrap(), "Article VI.|in six|Article 7 says");
    assert_eq!(at("§Article 7"), None);
    assert_eq!(at("§no heading"), None);
}

#[test]
fn a_section_answers_to_its_first_words() {
    let text = Text::parse("## Section 10, trade\nten\n## Section 1, security — now\none").unwrap();
    let at = |label: &str| text.at(&locator(label)).map(|words| words.ends_with("one"));
    assert_eq!(at("§section 1"), Some(true));
    assert_eq!(at("§Section 1, security\u{2011}now"), Some(true));
    assert_eq!(at("§Section 10"), Some(false));
    assert_eq!(at("§Sec"), None);
}

#[test]
fn labels_name_statements() {
    let text = Text::parse(
        "## Part\nM0a first. M0b second; M1 third (see M0a). G7 partners too. M0a again.\n- K1 item\n- no label\nX5 no series",
    )
    .unwrap();
    let sections: Vec<_> = text.sections().skip(1).collect();
    assert_eq!(
        sections,
        [
            ("M0a", "M0a first. "),
            ("M0b", "M0b second; "),
            ("M1", "M1 third (see M0a). G7 partners too. M0a again."),
            ("K1", "K1 item"),
        ]
    );
}

#[test]
fn only_quotations_of_a_digest_count() {
    let text = Text::digest(
        "# The \"Title\"\n- Source: it says \"header\"\n\n## Part \"One\"\nM0a they \"first words\" and “second words” \
         (one paper: \"remark\"). M1a \"third words\"\ngo on \"fourth\n words\".\n## Not found\n\"never said\"",
    )
    .unwrap();
    assert_eq!(addresses(&text, "first words"), ["§M0a"]);
    assert_eq!(addresses(&text, "second words"), ["§M0a"]);
    assert_eq!(addresses(&text, "fourth words"), ["§M1a"]);
    for absent in
        ["title", "header", "One", "remark", "never said", "they", "go on", "words second"]
    {
        assert!(addresses(&text, absent).is_empty(), "{absent}");
    }
    assert_eq!(addresses(&text, "first … second"), ["§M0a"]);
    assert!(addresses(&text, "first … third").is_empty());
    assert!(addresses(&text, "first … remark").is_empty());
}

#[test]
fn a_digest_without_labels_counts_its_prose() {
    let text =
        Text::digest("# \"Title\"\n- Japan: \"one\"\n- ROK (\"two\"): «three» and \"open").unwrap();
    assert_eq!(addresses(&text, "one"), ["L2"]);
    assert_eq!(addresses(&text, "three"), ["L3"]);
    for absent in ["title", "two", "open", "one … three"] {
        assert!(addresses(&text, absent).is_empty(), "{absent}");
    }
}

#[test]
fn limits_are_said() {
    let bytes = MAX_TEXT + 1;
    let error = Text::parse("a".repeat(bytes)).unwrap_err();
    assert_eq!(error, TextError::TextTooLong { bytes, limit: MAX_TEXT });
    assert_eq!(error.to_string(), "the text has 16777217 bytes, more than the 16777216 allowed");
    let error = Fragment::new(&"a".repeat(MAX_FRAGMENT + 1)).unwrap_err();
    assert_eq!(error.to_string(), "the fragment has 4097 bytes, more than the 4096 allowed");
    for empty in ["", " ", "…", "“—”", "[...] ."] {
        assert_eq!(Fragment::new(empty).unwrap_err(), TextError::FragmentWithoutWords);
    }
}
