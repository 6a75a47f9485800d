//! The JSON Schema takes what the reader takes, and refuses what has the wrong shape.
#![cfg(all(feature = "schema", feature = "bundled"))]

use serde_json::{Value, json};
use trilat_core::{Dossier, format::json_schema, trilateral};

#[test]
fn the_file_for_editors_is_in_step() {
    let file = include_str!("../data/dossier.schema.json");
    assert_eq!(serde_json::from_str::<Value>(file).unwrap(), json_schema());
}

#[test]
fn the_bundled_dossier_fits_the_schema() {
    let validator = jsonschema::validator_for(&json_schema()).unwrap();
    let dossier = serde_json::to_value(trilateral()).unwrap();
    let wrong: Vec<String> = validator
        .iter_errors(&dossier)
        .take(5)
        .map(|e| format!("{} {e}", e.instance_path()))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn schema_and_reader_refuse_the_same_shapes() {
    let validator = jsonschema::validator_for(&json_schema()).unwrap();
    let sound = json!({
        "trilat": 1,
        "actors": [{"id": "us", "kind": "state", "name": "United States"}],
        "sources": [{
            "id": "s", "kind": "readout", "title": "S", "completeness": "unseen", "date": 2023
        }],
        "commitments": [{
            "id": "c", "source": "s", "verb": "will", "act": "meet", "object": "meetings",
            "cadence": "1 per year", "deadline": "not-stated", "counterparts": ["each-other"]
        }]
    });
    assert!(validator.is_valid(&sound) && Dossier::from_json(&sound.to_string()).is_ok());
    let changes: [(&str, Value); 8] = [
        ("/actors/0/kind", json!("sate")),
        ("/actors/0/id", json!("United States")),
        ("/actors/0/name", json!(["x"])),
        ("/actors", json!({"us": {}})),
        ("/trilat", json!(2)),
        ("/commitments/0/counterparts", json!("each-other")),
        ("/sources/0/completeness", json!(null)),
        ("/commitments/0/act", json!(7)),
    ];
    for (pointer, value) in changes {
        let mut broken = sound.clone();
        *broken.pointer_mut(pointer).unwrap() = value;
        assert!(!validator.is_valid(&broken), "the schema takes {pointer}");
        assert!(Dossier::from_json(&broken.to_string()).is_err(), "the reader takes {pointer}");
    }
    for (pointer, key) in [("/actors/0", "name"), ("/commitments/0", "act"), ("", "trilat")] {
        let mut broken = sound.clone();
        broken.pointer_mut(pointer).unwrap().as_object_mut().unwrap().remove(key);
        assert!(!validator.is_valid(&broken), "the schema does without {key}");
        assert!(Dossier::from_json(&broken.to_string()).is_err(), "the reader does without {key}");
    }
    let mut broken = sound;
    broken["actors"][0]["colour"] = json!("blue");
    assert!(!validator.is_valid(&broken) && Dossier::from_json(&broken.to_string()).is_err());
}
