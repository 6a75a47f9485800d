use super::fragment;
use crate::text::{Corpus, Text, TextError};

fn corpus() -> Corpus {
    Corpus::new([
        ("b", Text::parse("[¶1] We meet annually.\n\n[¶2] We meet.").unwrap()),
        ("c", Text::digest("K1 \"we meet\" and trade").unwrap()),
        ("a", Text::parse("Nothing here but meetings, annually.").unwrap()),
    ])
    .unwrap()
}

#[test]
fn a_fragment_is_found_in_every_text() {
    let corpus = corpus();
    let told = |words: &str| -> Vec<(String, Vec<String>)> {
        let hits = corpus.find(&fragment(words));
        hits.iter()
            .map(|hit| {
                (hit.text.to_owned(), hit.occurrences.iter().map(|o| o.at.to_string()).collect())
            })
            .collect()
    };
    let hit = |text: &str, at: &[&str]| {
        (text.to_owned(), at.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    assert_eq!(told("we meet"), [hit("b", &["¶1", "¶2"]), hit("c", &["§K1"])]);
    assert_eq!(told("annually"), [hit("a", &["L1"]), hit("b", &["¶1"])]);
    assert_eq!(told("we … annually"), [hit("b", &["¶1"])]);
    assert!(told("trade").is_empty());
    assert!(told("we meet trade").is_empty());
}

#[test]
fn one_text_can_be_left_out() {
    let corpus = corpus();
    let hits = corpus.find_outside(&fragment("we meet"), "b");
    assert_eq!(hits.iter().map(|hit| hit.text).collect::<Vec<_>>(), ["c"]);
}

#[test]
fn texts_are_kept_by_id() {
    let corpus = corpus();
    assert_eq!(corpus.iter().map(|(id, _)| id).collect::<Vec<_>>(), ["a", "b", "c"]);
    assert_eq!(corpus.len(), 3);
    assert!(corpus.get("c").is_some_and(Text::is_digest));
    assert!(corpus.get("d").is_none());
    assert!(Corpus::default().is_empty());
    assert!(Corpus::default().find(&fragment("a")).is_empty());
    let text = Text::parse("a").unwrap();
    let error = Corpus::new([("x", text.clone()), ("y", text.clone()), ("x", text)]).unwrap_err();
    assert_eq!(error, TextError::DuplicateText { id: "x".into() });
    assert_eq!(error.to_string(), "two texts bear the id `x`");
}
