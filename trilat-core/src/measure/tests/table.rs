//! What a table takes and refuses.

use crate::measure::{ErrorKind, MAX_CELLS, MeasureError, Scale, ScaleKind, Table};

fn votes() -> Scale {
    Scale::ordinal(["yes", "abstain", "no"]).unwrap()
}

/// Kind, row, column, value and the whole text of an error.
fn told(error: &MeasureError) -> (ErrorKind, Option<&str>, Option<&str>, Option<&str>, String) {
    (error.kind(), error.row(), error.column(), error.value(), error.to_string())
}

#[test]
fn a_scale_keeps_its_order_and_numbers() {
    let scale = Scale::numeric([-1.0, -0.5, 0.0, 2.0]).unwrap();
    assert_eq!(scale.levels(), ["-1", "-0.5", "0", "2"]);
    assert_eq!((scale.kind(), scale.span()), (ScaleKind::Numeric, 3.0));
    assert_eq!(scale.code("-0.50"), Some(1));
    assert_eq!(scale.code("-0"), Some(2));
    assert_eq!(scale.code("1"), None);
    assert_eq!(scale.code("nan"), None);
    assert_eq!(votes().code("Yes"), None);
}

#[test]
fn a_bad_scale_is_refused() {
    let message = |scale: Result<Scale, MeasureError>| scale.unwrap_err().to_string();
    assert_eq!(message(Scale::ordinal(["yes"])), "a scale needs at least two levels");
    assert_eq!(message(Scale::nominal(["a", "b", "a"])), "the level `a` is named twice");
    assert_eq!(message(Scale::nominal(["a", ""])), "a level has an empty name");
    let increasing = "the values of a scale must be strictly increasing";
    assert_eq!(message(Scale::numeric([0.0, 2.0, 1.0])), increasing);
    assert_eq!(message(Scale::numeric([-0.0, 0.0])), increasing);
    let finite = "the value `inf` of a scale is not a finite number";
    assert_eq!(message(Scale::numeric([0.0, f64::INFINITY])), finite);
    let far = "the value `1e61` of a scale is neither 0 nor between 1e-60 and 1e60 in size";
    assert_eq!(message(Scale::numeric([0.0, 1e61])), far);
    assert!(Scale::numeric([-1e-61, 0.0]).is_err());
    let endless = Scale::nominal((0_u64..).map(|level| level.to_string()));
    assert_eq!(message(endless), "a scale may have at most 1024 levels");
}

#[test]
fn a_level_outside_the_scale_is_named_with_its_place() {
    let mut table = Table::builder(votes());
    let error = table.set("JP", "R/74/1", "may be\nso").unwrap_err();
    assert_eq!(
        told(&error),
        (
            ErrorKind::Level,
            Some("JP"),
            Some("R/74/1"),
            Some("may be\nso"),
            "row `JP`, column `R/74/1`: `may be\\nso` is not a level of the scale `yes`, \
             `abstain`, `no`"
                .to_owned()
        )
    );
}

#[test]
fn a_cell_given_twice_is_refused_even_with_the_same_level() {
    let mut table = Table::builder(votes());
    for level in ["yes", "no"] {
        table.set("JP", "R1", level).unwrap();
        table.set("US", "R1", level).unwrap();
    }
    let error = table.build().unwrap_err();
    assert_eq!(
        told(&error),
        (
            ErrorKind::DuplicateCell,
            Some("JP"),
            Some("R1"),
            Some("no"),
            "row `JP`, column `R1`: `no` is a second level of `JP` on `R1`".to_owned()
        )
    );
}

#[test]
fn a_weight_must_be_a_number_that_is_not_negative() {
    let mut table = Table::builder(votes());
    for (weight, what) in [(-0.5, "is negative"), (f64::NAN, "is not a finite number")] {
        let error = table.weight("R1", weight).unwrap_err();
        let text = format!("row `R1`, column `weight`: the weight `{weight}` {what}");
        let written = weight.to_string();
        assert_eq!(
            told(&error),
            (ErrorKind::Weight, Some("R1"), Some("weight"), Some(written.as_str()), text)
        );
    }
    table.set("JP", "R1", "yes").unwrap();
    table.set("JP", "R2", "yes").unwrap();
    table.weight("R2", 0.5).unwrap();
    let error = table.build().unwrap_err();
    assert_eq!(error.detail(), "the item `R1` has no weight, though others have one");
}

#[test]
fn weights_that_no_sum_can_hold_are_refused() {
    let names = |n: usize| (0..n).map(|i| i.to_string()).collect::<Vec<_>>();
    let table = Table::from_codes(votes(), names(1), names(2), vec![0, 0]).unwrap();
    let error = table.clone().with_weights(vec![1e-20, 1.0]).unwrap_err();
    assert_eq!(error.detail(), "the weights differ too widely to be added exactly");
    let tiny = table.clone().with_weights(vec![1e-60, 3e-60]).unwrap();
    assert_eq!(tiny.weights(), Some(&[1e-60, 3e-60][..]));
    let error = table.with_weights(vec![1.0]).unwrap_err();
    assert_eq!(error.to_string(), "2 items need as many weights, but 1 were given");
}

#[test]
fn an_empty_actor_is_refused_unless_it_is_kept() {
    let mut table = Table::builder(votes());
    let error = table.actor("").unwrap_err();
    assert_eq!((error.kind(), error.value()), (ErrorKind::EmptyName, Some("")));
    table.set("JP", "R1", "yes").unwrap();
    table.actor("KR").unwrap();
    let error = table.clone().build().unwrap_err();
    assert_eq!(
        told(&error),
        (
            ErrorKind::EmptyActor,
            None,
            Some("KR"),
            Some(""),
            "column `KR`: the actor `KR` has no known position".to_owned()
        )
    );
    table.keep_empty_actors();
    let table = table.build().unwrap();
    assert_eq!(table.contingency(0, 1).n(), 0);
}

#[test]
fn codes_are_checked_against_the_scale_and_the_shape() {
    let names = |n: usize| (0..n).map(|i| format!("n{i}")).collect::<Vec<_>>();
    let error = Table::from_codes(votes(), names(2), names(2), vec![0, 1, 2, 3]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "row `n1`, column `n1`: `3` is not a level of a scale of 3 levels"
    );
    let error = Table::from_codes(votes(), names(2), names(2), vec![0]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Shape);
    let twice = vec!["a".to_owned(), "a".to_owned()];
    let error = Table::from_codes(votes(), twice, names(0), vec![]).unwrap_err();
    assert_eq!(error.to_string(), "the actor `a` is named twice");
}

#[test]
fn a_short_text_cannot_ask_for_a_huge_table() {
    let mut table = Table::builder(votes());
    for place in 0..8_000 {
        table.set(&format!("a{place}"), &format!("i{place}"), "yes").unwrap();
    }
    let error = table.build().unwrap_err();
    assert_eq!(
        error.to_string(),
        "8000 actors and 8000 items with only 8000 known cells are too sparse for a table"
    );
    let names = |n: usize| (0..n).map(|i| i.to_string()).collect::<Vec<_>>();
    let error = Table::from_codes(votes(), names(20_000), names(20_000), vec![]).unwrap_err();
    assert_eq!(error.to_string(), format!("a table may have at most {MAX_CELLS} cells"));
}

#[test]
fn names_from_outside_are_cut_in_messages() {
    let error = Table::builder(votes()).set("JP", "R1", &"x".repeat(10_000)).unwrap_err();
    assert!(error.to_string().len() < 200);
    assert_eq!(error.value().map(str::len), Some(10_000));
}

#[test]
fn a_scale_is_read_as_it_is_written_and_by_what_makes_it() {
    let read = |json: &str| json.parse::<Scale>();
    for scale in [
        Scale::ordinal(["yes", "abstain", "no"]).unwrap(),
        Scale::nominal(["a", "b"]).unwrap(),
        Scale::numeric([-1.5, 0.1, 0.300_000_000_000_000_04]).unwrap(),
    ] {
        let written = serde_json::to_string(&scale).unwrap();
        assert_eq!(read(&written), Ok(scale.clone()));
        assert_eq!(serde_json::from_str::<Scale>(&written).unwrap(), scale);
    }
    let brief = read(r#"{"kind": "numeric", "values": [0, 1]}"#);
    assert_eq!(brief, Scale::numeric([0.0, 1.0]));
    for (json, message) in [
        (r#"{"kind": "numeric", "levels": ["0", "1"]}"#, "needs its values"),
        (r#"{"kind": "ordinal", "values": [0, 1]}"#, "needs its levels"),
        (r#"{"kind": "ordinal", "levels": ["a", "b"], "values": [0, 1]}"#, "not of one another"),
        (r#"{"kind": "odd", "levels": ["a", "b"]}"#, "there is no kind of scale `odd`"),
    ] {
        let error = read(json).unwrap_err().to_string();
        assert!(error.contains(message) && !error.contains("line"), "{error}");
    }
}

#[test]
fn items_without_names_are_numbered() {
    let actors = || vec!["US".to_owned(), "JP".to_owned()];
    let codes = || vec![0, 1, 2, Table::MISSING];
    let numbered = Table::from_numbered(votes(), actors(), 7..9, codes()).unwrap();
    assert_eq!(
        (numbered.item_count(), numbered.items()),
        (2, &["7".to_owned(), "8".to_owned()][..])
    );
    let named = Table::from_codes(votes(), actors(), vec!["7".into(), "8".into()], codes());
    assert_eq!(numbered, named.unwrap());
    let odd = Table::from_numbered(votes(), actors(), 7..9, vec![0, 1, 3, 0]).unwrap_err();
    assert_eq!((odd.row(), odd.column(), odd.value()), (Some("JP"), Some("7"), Some("3")));
    let error = numbered.with_weights(vec![1.0, -1.0]).unwrap_err();
    assert_eq!(error.to_string(), "row `8`, column `weight`: the weight `-1` is negative");
    let empty = Table::from_numbered(votes(), vec![], 0..3, vec![]).unwrap();
    assert_eq!(empty.item_count(), 3);
    let endless = Table::from_numbered(votes(), vec![], 0..usize::MAX, vec![]).unwrap_err();
    assert_eq!(endless.kind(), ErrorKind::TooLarge);
}
