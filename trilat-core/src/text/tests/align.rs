use proptest::prelude::*;

use crate::text::align::Pattern;
use crate::text::{ChangeKind, diff, normalise};

fn words(changes: &[crate::text::Change], without: ChangeKind) -> Vec<String> {
    let kept = changes.iter().filter(|change| change.kind != without);
    kept.flat_map(|change| {
        let words = normalise(&change.words);
        words.split(|c: char| !c.is_alphanumeric()).map(String::from).collect::<Vec<_>>()
    })
    .filter(|word| !word.is_empty())
    .collect()
}

fn told(before: &str, after: &str) -> String {
    diff(before, after)
        .unwrap()
        .iter()
        .map(|change| match change.kind {
            ChangeKind::Same => change.words.clone(),
            ChangeKind::Deleted => format!("[-{}-]", change.words),
            ChangeKind::Inserted => format!("{{+{}+}}", change.words),
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn a_diff_tells_which_words_changed() {
    assert_eq!(told("we meet", "We meet."), "We meet");
    assert_eq!(
        told("denuclearization of the Korean Peninsula", "denuclearization of the DPRK"),
        "denuclearization of the [-Korean Peninsula-] {+DPRK+}"
    );
    assert_eq!(
        told("annual exercises", "regular, annual  joint\nexercises"),
        "{+regular+} annual {+joint+} exercises"
    );
    assert_eq!(told("one two", "three"), "[-one two-] {+three+}");
    assert_eq!(told("AI, quantum", "AI and quantum"), "AI {+and+} quantum");
}

#[test]
fn punctuation_between_shared_words_counts() {
    assert_eq!(told("share data; now", "share data, now"), "share data [-;-] {+,+} now");
    assert_eq!(told("missile-warning data", "missile warning data"), "missile [---] warning data");
    assert_eq!(told("real\u{2011}time “data”", "real-time \"data\""), "real-time \"data");
    // What an ellipsis leaves out is not known.
    assert_eq!(told("share … data", "share data"), "share data");
}

/// The length by the textbook's table.
fn shared_words(one: &[u8], other: &[u8]) -> usize {
    let mut row = vec![0; other.len() + 1];
    for a in one {
        let mut diagonal = 0;
        for (at, b) in other.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if a == b { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[other.len()]
}

proptest! {
    #[test]
    fn alignments_are_longest(
        one in prop::collection::vec(0_u8..6, 1..200),
        other in prop::collection::vec(0_u8..7, 0..200),
    ) {
        let letters = ["a", "b", "c", "d", "e", "f", "g"];
        let key = |id: &u8| (u32::from(*id), letters[usize::from(*id)]);
        let pattern = Pattern::new(one.iter().map(key));
        let shared = pattern.shared(other.iter().map(key));
        for (end, &share) in shared.iter().enumerate() {
            if end % 17 == 0 {
                prop_assert_eq!(share, shared_words(&one, &other[..=end]));
            }
        }
        let pairs = pattern.pairs(other.iter().map(key));
        prop_assert_eq!(pairs.len(), shared_words(&one, &other));
        prop_assert!(pairs.iter().all(|&(a, b)| one[a] == other[b]));
        prop_assert!(pairs.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1));
    }

    #[test]
    fn a_diff_holds_both_sides(before in "[abc ,.-]{1,40}", after in "[abc ,.-]{1,40}") {
        if let Ok(changes) = diff(&before, &after) {
            let plain = |text: &str| -> Vec<String> {
                text.split(|c: char| !c.is_alphanumeric())
                    .filter(|word| !word.is_empty())
                    .map(String::from)
                    .collect()
            };
            prop_assert_eq!(words(&changes, ChangeKind::Inserted), plain(&before));
            prop_assert_eq!(words(&changes, ChangeKind::Deleted), plain(&after));
            prop_assert!(changes.iter().all(|change| !change.words.is_empty()));
        }
    }
}
