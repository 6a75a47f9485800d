use super::*;

#[test]
fn codes_are_distinct_kebab_words() {
    let mut seen = std::collections::BTreeSet::new();
    for code in Code::ALL {
        assert!(seen.insert(code.as_str()), "{code} stands twice");
        assert!(code.as_str().bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
        assert!(code.explanation().trim().ends_with('.'));
    }
}

#[test]
fn a_place_counts_lines_characters_and_utf16() {
    let mut files = Files::default();
    let id = files.add("a.yaml", "a\né𝄞x".into());
    let at = files.locate(id, Span::new(8, 9)).unwrap();
    assert_eq!((at.line, at.column, at.column_utf16), (2, 3, 4));
    assert_eq!((at.start_utf16, at.end_utf16), (5, 6));
    let clipped = files.locate(id, Span::new(5, 400)).unwrap();
    assert_eq!((clipped.start, clipped.end), (4, 9), "clipped to whole characters and the text");
}

#[test]
fn every_place_of_a_long_text_is_counted_as_from_its_start() {
    let parts = ["a", "é", "𝄞", "\n", "a long way without a break", "\r\n", "한"];
    let text: String =
        (0..2500).filter_map(|n| parts.get(n * n % 31 % parts.len())).copied().collect();
    assert!(text.len() > 5 * 1024);
    let mut files = Files::default();
    let id = files.add("a.yaml", text.as_str().into());
    for start in (0..=text.len()).step_by(17) {
        let at = files.locate(id, Span::new(start, start + 3000)).unwrap();
        let (before, through) = (&text[..at.start], &text[..at.end]);
        let line = before.rsplit('\n').next().unwrap();
        let utf16 = |text: &str| text.encode_utf16().count();
        assert_eq!(at.line, before.split('\n').count());
        assert_eq!(at.column, line.chars().count() + 1);
        assert_eq!(at.column_utf16, utf16(line) + 1);
        assert_eq!((at.start_utf16, at.end_utf16), (utf16(before), utf16(through)));
    }
}

#[cfg(all(feature = "render", feature = "yaml"))]
#[test]
fn what_is_drawn_ends_between_characters() {
    for text in ["ö", "ö\u{925dd}KI", "€\r\n", "\r", "\u{feff}ö", "trilat: 1\nactors: ö\r"] {
        for read in [crate::Dossier::from_json, crate::Dossier::from_yaml] {
            if let Err(error) = read(text) {
                assert!(error.render(crate::diagnostic::RenderStyle::Plain).contains("error"));
            }
        }
    }
}
