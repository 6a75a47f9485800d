use super::ask;
use crate::measure::{ErrorKind, MeasureError, NetworkNotation, Scale, Statements};
use serde_json::{Value, json};

fn answer(question: &Value) -> Result<Value, MeasureError> {
    ask(&question.to_string()).map(|text| serde_json::from_str(&text).unwrap())
}

fn refused(question: &Value) -> MeasureError {
    answer(question).unwrap_err()
}

fn said() -> Value {
    json!({
        "scale": {"kind": "numeric", "values": [-5.0, 0.5, 2.0]},
        "actors": ["AU"],
        "statements": [
            ["US", "s1", "2", "d1", "2022-11-13"],
            ["JP", "s1", 2.0, null, "2023-08-18"],
            {"actor": "US", "proposition": "s2", "level": 0.5, "day": "2023-08-18"},
            ["CN", "s1", -5],
        ],
    })
}

fn with(changes: Value) -> Value {
    let mut said = said();
    let Value::Object(changes) = changes else { panic!("changes are an object") };
    said.as_object_mut().unwrap().extend(changes);
    said
}

#[test]
fn statements_as_lists_and_as_objects_with_levels_of_any_type_are_read() {
    let found = answer(&json!({"statements": {"of": said()}})).unwrap();
    let expected = json!({
        "actors": ["AU", "CN", "JP", "US"], "propositions": ["s1", "s2"],
        "statements": 4, "undated": 1,
    });
    assert_eq!(found, expected);
}

#[test]
fn steps_are_taken_in_their_order() {
    let of = |steps: Value| {
        answer(&json!({"statements": {"of": with(json!({"steps": steps}))}})).unwrap()["actors"]
            .clone()
    };
    let (least, days) =
        (json!({"at_least": {"per_actor": 2}}), json!({"between": ["2023-01-01", "2023-12-31"]}));
    assert_eq!(of(json!([least, days])), json!(["US"]));
    assert_eq!(of(json!([days, least])), json!([]));
    assert_eq!(of(json!([{"without": "week"}])), json!(["AU", "CN", "JP", "US"]));
}

#[test]
fn windows_are_the_units_in_which_something_was_said() {
    let windows = |unit: &str, steps: Value| {
        let of = with(json!({"steps": steps}));
        answer(&json!({"windows": {"of": of, "unit": unit}}))
    };
    let november = json!({"first": "2022-11-01", "last": "2022-11-30"});
    let august = json!({"first": "2023-08-01", "last": "2023-08-31"});
    assert_eq!(windows("month", json!([])), Ok(json!([november, august])));
    let late = json!([{"between": ["2023-01-01", "2023-12-31"]}]);
    assert_eq!(windows("month", late), Ok(json!([august])));
    assert_eq!(windows("fortnight", json!([])).unwrap_err().kind(), ErrorKind::Parameter);
}

#[test]
fn a_network_can_be_asked_about_as_it_was_answered() {
    let network = json!({"network": {
        "of": said(), "relation": "congruence", "normalisation": "cosine",
    }});
    let network = answer(&network).unwrap();
    let how = json!({"resolution": 1.0, "starts": 2, "seed": 1});
    let camps = answer(&json!({"camps": {"of": network, "how": how}})).unwrap();
    assert_eq!(camps["camps"], json!([0, 1, 2, 2]));
    let file = json!({"file": {
        "of": network, "notation": "dot",
        "columns": [["camp", {"whole": camps["camps"]}], ["x", {"numbers": [0.5, null, 1.0, 2]}]],
    }});
    let file = answer(&file).unwrap();
    assert!(file.as_str().unwrap().contains(r#"1 [label="CN", "camp"="1"];"#), "{file}");
}

#[test]
fn a_network_is_put_in_order_and_looked_at() {
    let ties = json!([["CN", "US", 1.5], ["US", "JP", 3]]);
    let found = answer(&json!({"ties": {"of": {"nodes": ["US", "JP", "CN"], "ties": ties}}}));
    assert_eq!(
        found.unwrap()["ties"],
        json!([
            {"first": "US", "second": "JP", "weight": 3.0, "common": 0},
            {"first": "US", "second": "CN", "weight": 1.5, "common": 0},
        ])
    );
    let unknown = refused(&json!({"ties": {"of": {"nodes": ["US"], "ties": [["US", "JP", 3]]}}}));
    assert_eq!((unknown.kind(), unknown.value()), (ErrorKind::UnknownActor, Some("JP")));
    let sides = answer(&json!({"affiliations": {"of": said()}})).unwrap();
    let side = json!({
        "actor": "CN", "proposition": "s1", "count": 1.0, "subtract": -1.0, "combine": "disagree",
    });
    assert_eq!((&sides["actors"][0], &sides["ties"][0]), (&json!("AU"), &side));
}

#[test]
fn a_two_mode_network_is_written_as_by_its_own_method() {
    let question = json!({"affiliations_file": {"of": said(), "notation": "gexf"}});
    let mut same = Statements::new(Scale::numeric([-5.0, 0.5, 2.0]).unwrap()).unwrap();
    same.actor("AU").unwrap();
    for (actor, proposition, level) in
        [("US", "s1", "2"), ("JP", "s1", "2"), ("US", "s2", "0.5"), ("CN", "s1", "-5")]
    {
        same.add(actor, proposition, level, None, None).unwrap();
    }
    let file = same.counts().affiliations().to_file(NetworkNotation::Gexf);
    assert_eq!(answer(&question).unwrap(), json!(file));
}

#[test]
fn what_is_wrong_is_told_with_its_row_and_without_a_place_in_the_json() {
    let statements = |rows: Value| json!({"statements": {"of": with(json!({"statements": rows}))}});
    let day = refused(&statements(json!([["US", "s1", 2, null, "2023-8-18"]])));
    assert_eq!((day.kind(), day.row(), day.column()), (ErrorKind::Period, Some("1"), Some("day")));
    insta::assert_snapshot!(
        day,
        @"row `1`, column `day`: `2023-8-18` is not a day; write one as `2024-11-15`"
    );
    insta::assert_snapshot!(
        refused(&statements(json!([["US", "s1", 2], ["US", "s1", 3]]))),
        @"row `2`, column `level`: `3` is not a level of the scale `-5`, `0.5`, `2`"
    );
    insta::assert_snapshot!(
        refused(&statements(json!([["US", "s1", 2], {"actor": "US", "proposition": "s1", "level": 2, "doc": 1}]))),
        @"row `2`: unknown `doc`: expected one of `actor`, `proposition`, `level`, `document`, `day`"
    );
    insta::assert_snapshot!(
        refused(&statements(json!([["US", "s1", null]]))),
        @"row `1`: expected a level, not null"
    );
    insta::assert_snapshot!(
        refused(&json!({"statements": {"of": with(json!({"steps": [{"without": "hour"}]}))}})),
        @"there is no unit of repetitions `hour`; there are keep, document, day, week, month, year, overall"
    );
    let network = json!({"nodes": ["US", "JP"], "ties": []});
    let label = json!([["label", {"texts": ["a", "b"]}]]);
    let file = json!({"file": {"of": network, "notation": "dot", "columns": label}});
    assert_eq!(refused(&file).value(), Some("label"));
    let columns = json!([["camp", {"whole": [1]}]]);
    let file = json!({"file": {"of": network, "notation": "dot", "columns": columns}});
    let error = refused(&file);
    assert_eq!(error.kind(), ErrorKind::Shape);
    insta::assert_snapshot!(error, @"the column `camp` has 1 values, the nodes are 2");
    assert_eq!(ask("[").unwrap_err().kind(), ErrorKind::Parameter);
}
