use crate::text::normalise;
use crate::text::normalise::Normaliser;

#[test]
fn typography_is_ignored() {
    for (written, plain) in [
        ("real\u{2011}time", "real-time"),
        ("US \u{2013} Japan", "us-japan"),
        ("friendship\u{2014}and", "friendship-and"),
        ("friendship \u{2014} and", "friendship-and"),
        ("friendship -- and", "friendship-and"),
        ("co-\noperate", "cooperate"),
        ("co\u{ad}\noperate co\n\u{ad}\noperate", "cooperate cooperate"),
        ("U.S.-\nled Japan-\nROK", "u.s.-led japan-rok"),
        ("\u{2212}5 grew -5 2022\u{2013}23", "\u{2212}5 grew \u{2212}5 2022-23"),
        (
            "\u{e9}\u{323} e\u{323}\u{301} e\u{301}\u{323}",
            "e\u{323}\u{301} e\u{323}\u{301} e\u{323}\u{301}",
        ),
        ("共同訓\n　練 2023 年", "共同訓練2023年"),
        ("⽇本 ﾐｻｲﾙ ⺠", "日本ミサイル民"),
        ("5 % 350 € $ 5", "5% 350€ $5"),
        ("„Po“ «\u{a0}Po\u{a0}» a", "'po' 'po' a"),
        ("“Po” ‘Po’ \"Po\" 'Po' «Po» ''Po''", "'po' 'po' 'po' 'po' 'po' 'po'"),
        ("People’s", "people's"),
        ("de\u{ad}ter\u{200b}rence\u{feff}", "deterrence"),
        (" a\u{a0}\u{202f}b\r\n\r\n\tc ", "a b c"),
        ("a\u{3000}\u{2009}b", "a b"),
        ("and so on…", "and so on..."),
        ("ﬁrst ﬂoor eﬀort oﬃce", "first floor effort office"),
        ("Ｎ２ａ ￥５", "n2a¥5"),
        ("ﺳﻼم ﭘﮊ", "سلام پژ"),
        ("𝐁𝒐𝓵𝖉 𝟛 Ⅻ ㎞", "bold 3 xii km"),
        ("x² ½ ①", "x² ½ ①"),
        ("ΛΌΓΟΣ λόγος", "λο\u{301}γοσ λο\u{301}γοσ"),
        ("", ""),
        (" \u{ad} ", ""),
    ] {
        assert_eq!(normalise(written), plain, "{written:?}");
    }
}

#[test]
fn words_are_not() {
    for (one, other) in [
        ("defence", "defense"),
        ("programs", "programmes"),
        ("e\u{301}", "e"),
        ("re-sign", "resign"),
        ("28,500", "28500"),
        ("−5", "5"),
        ("x²", "x2"),
        ("½", "1/2"),
        ("ß", "ss"),
        ("a,b", "a b"),
        ("realtime", "real-time"),
    ] {
        assert_ne!(normalise(one), normalise(other));
    }
}

#[test]
fn normalising_twice_changes_nothing() {
    let once = normalise("“We” — İstanbul… ﬁ \u{ad}-\u{a0}‑ x");
    assert_eq!(normalise(&once), once);
}

#[test]
fn positions_lead_back_to_what_was_written() {
    let text = "A\u{ad}b \u{a0} “ﬁne” …\u{2014} İx";
    let mut normaliser = Normaliser::default();
    normaliser.feed(text, 0..text.len());
    let normal = normaliser.finish();
    assert_eq!(normal.as_str(), "ab 'fine' ...-i\u{307}x");
    let written = |words: &str| {
        let start = normal.as_str().find(words).unwrap();
        &text[normal.original(&(start..start + words.len()))]
    };
    assert_eq!(written("ab"), "A\u{ad}b");
    assert_eq!(written(" "), " \u{a0} ");
    assert_eq!(written("fine"), "ﬁne");
    assert_eq!(written("i"), "ﬁ");
    assert_eq!(written("..."), "…");
    assert_eq!(written("-"), "\u{2014}");
    assert_eq!(written("i\u{307}x"), "İx");
    for (at, _) in text.char_indices() {
        let position = normal.position(at);
        let rest = &normal.as_str()[position..];
        assert!(rest.is_empty() || normal.original(&(position..position + 1)).start >= at);
    }
}
