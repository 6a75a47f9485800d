use std::mem::size_of;

use insta::assert_snapshot;
use proptest::prelude::*;

use super::locator;
use crate::text::{Label, Locator, Numbers};

#[test]
fn every_kind_is_read_and_shown() {
    for (written, canonical) in [
        ("¶8", "¶8"),
        (" ¶ 8 ", "¶8"),
        ("¶8-9", "¶8-9"),
        ("¶¶ 8 – 9", "¶8-9"),
        ("¶8-8", "¶8"),
        ("¶008", "¶8"),
        ("L11", "L11"),
        ("L 11-13", "L11-13"),
        ("§N2a", "§N2a"),
        ("§ Article 5 ", "§Article 5"),
        ("§§5", "§§5"),
        ("chars 10-25", "chars 10-25"),
        ("utf16  0-1", "utf16 0-1"),
        ("bytes 10 - 25", "bytes 10-25"),
    ] {
        let read = locator(written);
        assert_eq!(read.to_string(), canonical);
        assert_eq!(locator(canonical), read);
        assert_eq!(serde_json::to_value(&read).unwrap(), canonical);
    }
}

#[test]
fn what_is_wrong_is_said() {
    let refusals: Vec<String> = [
        "",
        "p8",
        "8",
        "¶",
        "¶x",
        "¶+8",
        "¶-8",
        "¶0",
        "L3-0",
        "¶9-8",
        "¶99999999999",
        "L",
        "Lima",
        "chars",
        "chars 5",
        "chars 5-5",
        "chars 6-5",
        "chars10-25",
        "chars 1-2-3",
        "utf8 1-2",
        "§",
        "§ \u{a0}",
        "§a\nb",
    ]
    .iter()
    .map(|written| {
        let error = written.parse::<Locator>().unwrap_err();
        format!("{written:?}: {error} ({})", error.help())
    })
    .collect();
    assert_snapshot!(refusals.join("\n"), @r###"
    "": `` is not a locator (write `¶8` or `¶8-9`, `L11` or `L11-13`, `§N2a`, `chars 10-25`)
    "p8": `p8` is not a locator (write `¶8` or `¶8-9`, `L11` or `L11-13`, `§N2a`, `chars 10-25`)
    "8": `8` is not a locator (write `¶8` or `¶8-9`, `L11` or `L11-13`, `§N2a`, `chars 10-25`)
    "¶": `¶` has no whole number where one is due (write whole numbers, as in `¶8`, `L11-13` or `chars 10-25`)
    "¶x": `¶x` has no whole number where one is due (write whole numbers, as in `¶8`, `L11-13` or `chars 10-25`)
    "¶+8": `¶+8` has no whole number where one is due (write whole numbers, as in `¶8`, `L11-13` or `chars 10-25`)
    "¶-8": `¶-8` has no whole number where one is due (write whole numbers, as in `¶8`, `L11-13` or `chars 10-25`)
    "¶0": `¶0` counts from 0, but paragraphs and lines begin with 1 (write whole numbers, as in `¶8`, `L11-13` or `chars 10-25`)
    "L3-0": `L3-0` counts from 0, but paragraphs and lines begin with 1 (write whole numbers, as in `¶8`, `L11-13` or `chars 10-25`)
    "¶9-8": `¶9-8` runs backwards (put the smaller number first)
    "¶99999999999": `¶99999999999` has a number that is too large (write whole numbers, as in `¶8`, `L11-13` or `chars 10-25`)
    "L": `L` is not a locator (write `¶8` or `¶8-9`, `L11` or `L11-13`, `§N2a`, `chars 10-25`)
    "Lima": `Lima` is not a locator (write `¶8` or `¶8-9`, `L11` or `L11-13`, `§N2a`, `chars 10-25`)
    "chars": `chars` is not a locator (write `¶8` or `¶8-9`, `L11` or `L11-13`, `§N2a`, `chars 10-25`)
    "chars 5": `chars 5` gives one offset where a range is due (write `chars 10-25`: from offset 10 up to but not including 25)
    "chars 5-5": `chars 5-5` is empty, for its end is not included (write `chars 10-25`: from offset 10 up to but not including 25)
    "chars 6-5": `chars 6-5` runs backwards (put the smaller number first)
    "chars10-25": `chars10-25` is not a locator (write `¶8` or `¶8-9`, `L11` or `L11-13`, `§N2a`, `chars 10-25`)
    "chars 1-2-3": `chars 1-2-3` has no whole number where one is due (write whole numbers, as in `¶8`, `L11-13` or `chars 10-25`)
    "utf8 1-2": `utf8 1-2` is not a locator (write `¶8` or `¶8-9`, `L11` or `L11-13`, `§N2a`, `chars 10-25`)
    "§": the section has no label (write `§` and the section's label, heading or the first words of it)
    "§ \u{a0}": the section has no label (write `§` and the section's label, heading or the first words of it)
    "§a\nb": the section's label holds a control character (write `§` and the section's label, heading or the first words of it)
    "###);
    let long = format!("§{}", "x".repeat(65));
    assert_eq!(
        long.parse::<Locator>().unwrap_err().to_string(),
        "the section's label is longer than 64 characters"
    );
    assert!(long[..66].parse::<Locator>().is_ok());
    let shown = "?".repeat(100_000).parse::<Locator>().unwrap_err().to_string();
    assert!(shown.len() < 80, "{shown}");
}

#[test]
fn order_is_that_of_the_document() {
    let ordered = [
        "¶2",
        "¶2-3",
        "¶10",
        "L1-9",
        "L2",
        "§M1",
        "§N2",
        "§N2a",
        "§N2b",
        "§N10",
        "chars 1-9",
        "chars 2-3",
        "utf16 0-1",
        "bytes 0-1",
    ];
    let mut sorted: Vec<Locator> = ordered.iter().rev().map(|written| locator(written)).collect();
    sorted.sort();
    assert_eq!(sorted.iter().map(ToString::to_string).collect::<Vec<_>>(), ordered);
}

#[test]
fn a_locator_is_small() {
    assert!(size_of::<Locator>() <= 24);
}

#[test]
fn numbers_do_not_run_backwards() {
    assert_eq!(Numbers::new(0, 1), None);
    assert_eq!(Numbers::new(3, 2), None);
    assert!(Numbers::new(2, 3).unwrap().contains(3));
    assert!(!Numbers::new(2, 3).unwrap().contains(4));
}

proptest! {
    #[test]
    fn any_locator_survives_a_round_trip(written in "[¶L§]{1,2} ?[0-9a-zN]{1,4}([-–][0-9]{1,3})?|\\PC{0,80}") {
        if let Ok(read) = written.parse::<Locator>() {
            let shown = read.to_string();
            prop_assert_eq!(shown.parse::<Locator>(), Ok(read));
        }
    }

    #[test]
    fn labels_are_ordered_consistently(labels in prop::collection::vec("[aN0-9é]{1,5}", 3)) {
        let labels: Vec<Label> = labels.iter().map(|label| Label::new(label).unwrap()).collect();
        let [a, b, c] = labels.as_slice() else { unreachable!() };
        prop_assert_eq!(a.cmp(b), b.cmp(a).reverse());
        prop_assert_eq!(a == b, a.cmp(b).is_eq());
        if a <= b && b <= c {
            prop_assert!(a <= c);
        }
    }
}
