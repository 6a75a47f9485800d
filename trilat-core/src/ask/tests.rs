use super::{AskErrorKind, Question};
use crate::{Dossier, model::*};

fn dossier() -> Dossier {
    Dossier::builder()
        .add(Actor::new("us", ActorKind::State, "United States"))
        .add(Actor::new("jp", ActorKind::State, "Japan"))
        .add(
            Source::new("note-2024", SourceKind::JointStatement, "A note", Completeness::Full)
                .issuers(["us", "jp"])
                .address("https://example.org")
                .date("2024-04-10".parse::<Date>().unwrap()),
        )
        .add(Commitment::new("note-2024-1", "note-2024", "will", Act::Meet, "summits"))
        .build()
        .unwrap()
}

fn ask(json: &str) -> Result<String, super::AskError> {
    dossier().ask(&json.parse()?).map(|answer| answer.to_json().unwrap())
}

#[test]
fn answers_are_those_of_the_methods() {
    let by_method = dossier().compare_statements("note-2024", "note-2024").unwrap();
    let asked = ask(r#"{"compare_statements": {"before": "note-2024", "after": ["note-2024"]}}"#);
    assert_eq!(asked.unwrap(), serde_json::to_string(&by_method).unwrap());
    // A record goes back to itself, however little is coded of it.
    let [one] = by_method.commitments.as_slice() else { panic!("{by_method:?}") };
    assert!(one.before.is_some() && one.after.is_some(), "{one:?}");
}

#[test]
fn what_cannot_be_answered_says_why() {
    let error = |json: &str| ask(json).unwrap_err();
    let unknown = error(r#"{"track": {"as_of": "2024", "x": 1}}"#);
    assert_eq!(unknown.kind(), AskErrorKind::BadQuestion);
    assert!(unknown.to_string().contains("is no single day"), "{unknown}");
    let missing = error(r#"{"cadence": {"of": "note-2024-2", "as_of": "2025-01-01"}}"#);
    assert_eq!(missing.kind(), AskErrorKind::UnknownRecord);
    let near =
        error(r#"{"compare_commitments": {"before": "note-2024-1", "after": "note-2024-2"}}"#);
    assert_eq!(
        near.to_string(),
        "there is no commitment `note-2024-2` in the dossier; did you mean `note-2024-1`?"
    );
    let word = error(r#"{"stance_table": {"filter": {"least_grade": "offce"}}}"#);
    assert!(word.to_string().contains("did you mean"), "{word}");
    for junk in ["", "[]", "{}", r#"{"no": {}}"#, r#"{"track": {}}"#, r#"{"disputes": {"a": 1}}"#] {
        assert_eq!(error(junk).kind(), AskErrorKind::BadQuestion, "{junk}");
    }
}

#[test]
fn no_part_of_a_question_is_passed_over() {
    for (question, why) in [
        (r#"{"track": {"as_of": "2024-11-15~"}}"#, "is no single day"),
        (r#"{"track": {"as_of": "2024-11-15?"}}"#, "is no single day"),
        (r#"{"compare_positions": {"actors": []}}"#, "name the actors"),
        (r#"{"compare_positions": {"actors": ["us"], "filter": {"actors": ["us"]}}}"#, "`filter`"),
        (r#"{"stance_history": {"actor": "us", "filter": {"actors": ["us"]}}}"#, "`filter`"),
        (r#"{"own_and_joint": {"actor": "us", "filter": {"actors": ["us"]}}}"#, "`filter`"),
        (r#"{"find": {"of": "event", "filter": {"certainly": true}}}"#, "`at`"),
        (r#"{"stance_table": {"filter": {"start": "../2020"}}}"#, "has no first day"),
        (r#"{"stance_table": {"filter": {"end": "2020/.."}}}"#, "has no last day"),
    ] {
        let error = ask(question).unwrap_err();
        assert_eq!(error.kind(), AskErrorKind::BadQuestion, "{question}");
        assert!(error.to_string().contains(why), "{question}: {error}");
    }
}

#[test]
fn a_record_that_is_not_there_is_told_whatever_it_was_to_pick() {
    let (source, day) = (r#"{"sources": ["note-2025"]}"#, r#""as_of": "2025-01-01""#);
    let mut asked: Vec<String> = ["coverage", "compliance", "implementation", "completion"]
        .into_iter()
        .chain(["single_removals", "without"])
        .map(|name| format!(r#"{{"{name}": {{{day}, "scope": {source}}}}}"#))
        .collect();
    for more in [r#""scope": {"framework": "us"}"#, r#""scope": {"commitments": ["note-2024"]}"#] {
        asked.push(format!(r#"{{"coverage": {{{day}, {more}}}}}"#));
    }
    for more in [r#""actors": ["cn"]"#, r#""mechanisms": ["us"]"#] {
        asked.push(format!(r#"{{"without": {{{day}, {more}}}}}"#));
    }
    asked.push(format!(r#"{{"recommendations": {{"sources": ["us"], {day}}}}}"#));
    for filter in ["issue", "actor", "source"] {
        asked.push(format!(r#"{{"find": {{"of": "commitment", "filter": {{"{filter}": "x"}}}}}}"#));
    }
    for json in asked {
        let error = ask(&json).unwrap_err();
        assert_eq!(error.kind(), AskErrorKind::UnknownRecord, "{json}: {error}");
    }
    let neither = ask(&format!(r#"{{"cadence": {{"of": "note", {day}}}}}"#)).unwrap_err();
    let message = "there is no mechanism and no commitment `note` in the dossier";
    assert_eq!(neither.to_string(), message);
}

#[test]
fn records_are_found_shown_and_searched() {
    let found = ask(r#"{"find": {"of": "commitment", "filter": {"actor": "jp", "at": "2024"}}}"#);
    assert_eq!(found.unwrap(), r#"{"kind":"commitment","ids":["note-2024-1"]}"#);
    let page = ask(r#"{"record": {"of": "source", "id": "note-2024"}}"#).unwrap();
    assert!(page.contains(r#""referred_to_by":["commitment:note-2024-1"]"#), "{page}");
    let hits = ask(r#"{"search": {"words": "SUMMITS meet"}}"#).unwrap();
    assert!(hits.contains(r#""total":1"#) && hits.contains(r#""title":"summits""#), "{hits}");
    assert!(hits.contains(r#""source":"note-2024""#), "{hits}");
    assert!(ask(r#"{"search": {"words": " "}}"#).unwrap().contains(r#""total":0"#));
}

#[cfg(feature = "bundled")]
#[test]
fn a_search_ignores_typography() {
    for (one, other) in [("non-proliferation", "non\u{2011}proliferation"), ("japan’s", "japan's")]
    {
        let total = |words: &str| {
            let question = format!(r#"{{"search": {{"words": "{words}"}}}}"#).parse().unwrap();
            let found = crate::trilateral().ask(&question).unwrap().to_json().unwrap();
            found.split(r#""hits""#).next().unwrap().split(r#""total":"#).nth(1).unwrap().to_owned()
        };
        assert_eq!(total(one), total(other));
        assert!(!total(one).starts_with('0'), "{one}");
    }
}

#[test]
fn a_position_is_called_by_who_says_what_and_found_in_its_words() {
    let attribution = Attribution::new(AttributionGrade::Document);
    let position =
        Position::new("p-1", "us", "ships", Stance::LeansToSupport, "note-2024", attribution)
            .passages([Passage::new().quote(["more ships at sea"])]);
    let dossier = Dossier::builder()
        .add(Actor::new("us", ActorKind::State, "United States"))
        .add(Source::new("note-2024", SourceKind::Readout, "A note", Completeness::Full))
        .add(Proposition::new("ships", PropositionKind::Normative, "Vessels should come."))
        .add(position)
        .build()
        .unwrap();
    let question = r#"{"search": {"words": "ships"}}"#.parse().unwrap();
    let hits = dossier.ask(&question).unwrap().to_json().unwrap();
    let hit = r#"{"record":"position:p-1","title":"United States leans to support: Vessels should come.","source":"note-2024","text":"more ships at sea"}"#;
    assert!(hits.contains(hit), "{hits}");
}

#[test]
fn every_word_of_a_period_counts() {
    let table = |filter: &str| ask(&format!(r#"{{"stance_table": {{"filter": {filter}}}}}"#));
    for filter in
        [r#"{"start": "2024-05"}"#, r#"{"end": "2024"}"#, r#"{"start": "2023", "end": "2024-07?"}"#]
    {
        assert!(table(filter).is_ok(), "{filter}");
    }
    assert!(table(r#"{"start": "2024-05/.."}"#).is_ok());
    assert!(table(r#"{"end": "2024-05/.."}"#).is_err());
}

#[test]
fn a_question_that_is_parsed_has_a_name_that_is_published() {
    let question: Question = r#"{"disputes": {}}"#.parse().unwrap();
    assert!(matches!(question, Question::Disputes(_)));
}

#[cfg(feature = "schema")]
#[test]
fn the_surface_defines_all_that_it_refers_to() {
    fn references(value: &serde_json::Value, out: &mut Vec<String>) {
        match value {
            serde_json::Value::Object(map) => {
                if let Some(to) = map.get("$ref").and_then(|to| to.as_str()) {
                    out.push(to.to_owned());
                }
                map.values().for_each(|value| references(value, out));
            }
            serde_json::Value::Array(list) => list.iter().for_each(|value| references(value, out)),
            _ => {}
        }
    }
    let surface = super::surface();
    let mut all = Vec::new();
    references(&surface, &mut all);
    assert!(all.len() > 100);
    for to in all {
        let name = to.strip_prefix("#/$defs/").unwrap();
        let defined = |key: &str| !surface[key][name].is_null();
        assert!(defined("$defs") || defined("arguments"), "{name}");
    }
}
