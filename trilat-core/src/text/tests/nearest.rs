use super::fragment;
use crate::text::{ChangeKind, Finding, Nearest, Text};

fn nearest(text: &Text, words: &str) -> Option<Nearest> {
    match text.check(&fragment(words), None) {
        Finding::NotFound { nearest } => nearest,
        other => panic!("{other:?}"),
    }
}

fn passage(text: &Text, words: &str) -> Option<String> {
    let found = nearest(text, words)?;
    Some(text.as_str()[found.span.bytes.range()].to_owned())
}

fn statement() -> Text {
    Text::parse(
        "[¶1] The three countries met, and the meeting of the three was long.\n\n\
         [¶2] By the end of 2023, we intend to operationalize our sharing of missile warning data.\n\n\
         [¶3] We share the view that the data of the three countries are of use.",
    )
    .unwrap()
}

#[test]
fn the_nearest_passage_comes_with_a_diff() {
    let found = nearest(&statement(), "We will operationalize the sharing of missile-warning data")
        .unwrap();
    assert_eq!(found.at.to_string(), "¶2");
    // we, operationalize, sharing, of, missile, warning, data
    assert_eq!((found.shared, found.of), (7, 9));
    assert!((found.similarity - 7.0 / 9.0).abs() < 1e-12);
    let told: Vec<(ChangeKind, &str)> =
        found.words.iter().map(|change| (change.kind, change.words.as_str())).collect();
    use ChangeKind::{Deleted, Inserted, Same};
    assert_eq!(
        told,
        [
            (Same, "we"),
            (Deleted, "will"),
            (Inserted, "intend to"),
            (Same, "operationalize"),
            (Deleted, "the"),
            (Inserted, "our"),
            (Same, "sharing of missile"),
            (Deleted, "-"),
            (Same, "warning data"),
        ]
    );
}

#[test]
fn less_than_half_of_the_words_is_nothing() {
    let text = statement();
    assert_eq!(nearest(&text, "sharing of cryptocurrency theft proceeds"), None);
    assert_eq!(nearest(&text, "cryptocurrency"), None);
    assert_eq!(nearest(&text, "the cryptocurrency"), None);
    assert!(nearest(&text, "of missile cryptocurrency theft").is_some());
}

#[test]
fn a_passage_stays_within_its_paragraph() {
    let text = Text::parse("[¶1] alpha beta gamma\n\n[¶2] delta epsilon zeta").unwrap();
    assert_eq!(passage(&text, "beta gamma delta omega epsilon").as_deref(), None);
    assert_eq!(passage(&text, "beta gamma omega").as_deref(), Some("beta gamma"));
    let digest = Text::digest("K1 \"alpha beta gamma\" and \"delta epsilon\"").unwrap();
    assert_eq!(passage(&digest, "beta gamma delta").as_deref(), Some("beta gamma"));
    assert_eq!(passage(&digest, "and alpha gamma").as_deref(), Some("alpha beta gamma"));
}

#[test]
fn stray_words_do_not_stretch_a_passage() {
    let text = statement();
    assert_eq!(
        passage(&text, "the intend operationalize our sharing missile data").as_deref(),
        Some("intend to operationalize our sharing of missile warning data")
    );
}

#[test]
fn of_equal_passages_the_first_is_taken() {
    let text = Text::parse("one two three x\n\none two three y\n\none two three").unwrap();
    assert_eq!(nearest(&text, "one two three four").unwrap().span.lines.first(), 1);
    assert_eq!(nearest(&text, "one two three four y").unwrap().span.lines.first(), 3);
}

#[test]
fn only_punctuation_may_differ() {
    let found = nearest(&statement(), "The three countries met and the meeting").unwrap();
    assert!((found.similarity - 1.0).abs() < f64::EPSILON);
    assert_eq!(found.words[1].kind, ChangeKind::Inserted);
    assert_eq!(found.words[1].words, ",");
}

#[test]
fn parts_of_a_fragment_are_sought_together() {
    let found = nearest(&statement(), "By the end … we plan to operationalize").unwrap();
    assert_eq!(found.at.to_string(), "¶2");
    assert_eq!(found.shared, 6);
}

#[test]
fn a_passage_is_found_in_the_middle_of_a_long_text() {
    let filler = "the state of the union and the order of the day. ".repeat(2000);
    let text =
        Text::parse(format!("{filler}we plan to hold annual exercises in the region. {filler}"))
            .unwrap();
    assert_eq!(
        passage(&text, "we intend to hold regular exercises in the region").as_deref(),
        Some("we plan to hold annual exercises in the region")
    );
}

#[test]
fn words_scattered_over_a_passage_are_none() {
    let text =
        Text::parse("the rule of law, and a strong alliance of values, is what the three built.")
            .unwrap();
    assert_eq!(nearest(&text, "the treaty of accession and pact the signed"), None);
    assert_eq!(
        passage(&text, "rule of law is what the two built").as_deref(),
        Some("rule of law, and a strong alliance of values, is what the three built")
    );
}
