//! The vectors of `redline`.

use super::{expect, vectors, words, words_under};
use serde_json::json;
use std::collections::BTreeSet;
use trilat_core::text::{
    RedlineText, SentenceOutcome, TellingKind, Text, redline as of_two, redline_series,
};

#[test]
fn redlines() {
    let (mut outcomes, mut kinds) = (BTreeSet::new(), BTreeSet::new());
    for (path, vector) in vectors("redline") {
        let texts: Vec<(&str, Text, bool)> = vector["texts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| {
                let text = Text::parse(it["text"].as_str().unwrap()).unwrap();
                (it["name"].as_str().unwrap(), text, it["full"].as_bool().unwrap())
            })
            .collect();
        let sides: Vec<RedlineText<'_>> = texts
            .iter()
            .map(|(name, text, full)| RedlineText { name, text, full: *full })
            .collect();
        let moved_only = vector["moved_only"].as_bool().unwrap();
        let got = if let [before, after] = sides.as_slice() {
            let found = of_two(*before, *after).unwrap();
            json!(if moved_only { found.moved_only() } else { found })
        } else {
            json!(redline_series(&sides).unwrap())
        };
        words_under(&got, "outcome", &mut outcomes);
        words_under(&got, "kind", &mut kinds);
        expect(&path, &vector, &got);
    }
    let mut all = words(SentenceOutcome::ALL);
    all.retain(|word| !["merged", "first-seen"].contains(&word.as_str()));
    assert!(outcomes.is_superset(&all), "every outcome has a vector: {outcomes:?}");
    assert_eq!(kinds, words(TellingKind::ALL), "every kind of telling word has a vector");
}
