use super::*;
use crate::text::Text;
use proptest::prelude::*;

fn text(words: &str) -> Text {
    Text::parse(words).unwrap()
}

fn of(before: &str, after: &str) -> Redline {
    let (before, after) = (text(before), text(after));
    redline(RedlineText::new("a", &before), RedlineText::new("b", &after)).unwrap()
}

/// A text of sentences from a small stock of words, so that some are alike.
fn sentences() -> impl Strategy<Value = Vec<String>> {
    let words = prop::sample::select(vec![
        "missile",
        "launch",
        "supply",
        "chain",
        "ministers",
        "ASEAN",
        "partners",
        "annual",
        "2024",
        "exercise",
        "cyber",
        "not",
        "will",
        "hold",
        "we",
        "the",
        "share",
        "data",
    ]);
    let sentence =
        prop::collection::vec(words, 3..12).prop_map(|words| format!("The {}.", words.join(" ")));
    prop::collection::vec(sentence, 0..9)
}

#[test]
fn what_a_partial_text_lacks_is_not_seen() {
    let (before, after) = (text("We condemn the launch. We met."), text("We met."));
    let found = redline(RedlineText::new("a", &before), RedlineText::partial("b", &after)).unwrap();
    assert_eq!(found.counts[&SentenceOutcome::NotSeen], 1);
    assert!(!found.counts.contains_key(&SentenceOutcome::Dropped));
}

#[test]
fn names_of_the_parties_do_not_count_as_other_words() {
    let found = of(
        "The Leaders affirm their commitment to stand with Ukraine against aggression.",
        "We reaffirm our commitment to stand with Ukraine against brutal aggression.",
    );
    let change = &found.changes[0];
    assert_eq!(change.outcome, SentenceOutcome::Reworded);
    assert!(change.telling.iter().any(|it| it.after.as_deref() == Some("reaffirm")));
    let only = of("The Leaders met in Lima again.", "We met in Lima again.");
    assert!(only.changes[0].words.iter().filter(|it| it.mark != WordMark::Same).all(|it| it.party));
}

#[test]
fn a_sentence_that_is_cut_in_two_is_split() {
    let found = of(
        "We will share missile warning data in real time and launch a supply chain early warning pilot.",
        "We will share missile warning data in real time. We launch a supply chain early warning pilot with embassies.",
    );
    assert_eq!(found.counts.get(&SentenceOutcome::Split), Some(&1), "{found:#?}");
}

#[test]
fn too_many_sentences_are_refused() {
    let long = text(&"They met. ".repeat(MAX_SENTENCES + 1));
    let short = text("They met.");
    let error = redline(RedlineText::new("long", &long), RedlineText::new("b", &short));
    assert!(error.is_err_and(|error| error.to_string().contains("20001 sentences")));
    assert!(redline_series(&[RedlineText::new("b", &short)]).is_err());
}

proptest! {
    #[test]
    fn a_text_against_itself_is_the_same(sentences in sentences()) {
        let words = sentences.join(" ");
        let found = of(&words, &words);
        let alike = found.changes.iter().all(|change| change.words.is_empty());
        prop_assert!(alike);
        prop_assert!(found.counts.keys().all(|it| matches!(it, SentenceOutcome::Same)));
    }

    #[test]
    fn swapping_the_texts_swaps_added_and_dropped(a in sentences(), b in sentences()) {
        let (a, b) = (a.join(" "), b.join(" "));
        let (one, other) = (of(&a, &b), of(&b, &a));
        let count = |of: &Redline, outcomes: &[SentenceOutcome]| -> usize {
            outcomes.iter().filter_map(|it| of.counts.get(it)).sum()
        };
        let (gone, come) = (
            [SentenceOutcome::Dropped, SentenceOutcome::Merged],
            [SentenceOutcome::Added, SentenceOutcome::Split],
        );
        prop_assert_eq!(count(&one, &gone), count(&other, &come));
        prop_assert_eq!(count(&one, &come), count(&other, &gone));
    }

    #[test]
    fn shuffled_sentences_drop_nothing(sentences in sentences().prop_shuffle(), rotate in 0..9_usize) {
        let mut other = sentences.clone();
        let at = rotate.min(other.len());
        other.rotate_left(at);
        let found = of(&sentences.join(" "), &other.join(" "));
        let kept = [SentenceOutcome::Same, SentenceOutcome::Moved];
        prop_assert!(found.counts.keys().all(|it| kept.contains(it)), "{:?}", found.counts);
    }

    #[test]
    fn kept_and_added_words_give_the_later_sentence(a in "\\PC{0,60}", b in "\\PC{0,60}") {
        let changes = words::changes(&a, &b);
        let bare = |text: &str| -> String {
            tokens(text).iter().map(String::as_str).collect()
        };
        let later = |mark: WordMark| -> String {
            changes.iter().filter(|it| it.mark != mark).map(|it| bare(&it.words)).collect()
        };
        prop_assert_eq!(later(WordMark::Deleted), bare(&b));
        let keys = |text: &str| -> String {
            let found = crate::text::token::tokens(text, 0..text.len());
            found.iter().map(|token| token.key(text)).collect()
        };
        let earlier = changes.iter().filter(|it| it.mark != WordMark::Inserted);
        prop_assert_eq!(earlier.map(|it| keys(&it.words)).collect::<String>(), keys(&a));
    }

    #[test]
    fn no_text_is_too_odd(a in "(\\PC|\n){0,200}", b in "(\\PC|\n){0,200}") {
        let found = of(&a, &b);
        let seen: usize = found.counts.values().sum();
        prop_assert_eq!(seen, found.changes.len());
    }
}

fn tokens(text: &str) -> Vec<String> {
    let found = crate::text::token::tokens(text, 0..text.len());
    found.iter().map(|token| token.of(text).to_owned()).collect()
}
