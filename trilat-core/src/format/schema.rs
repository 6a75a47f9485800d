use crate::dossier::{Header, each_noun};
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

/// The JSON Schema (draft 2020-12) of a dossier's file, for editors that complete and check.
///
/// What a schema cannot say (that a reference leads somewhere, that a date is a day of the
/// calendar) the reader checks.
#[must_use]
pub fn json_schema() -> Value {
    let mut generator = SchemaGenerator::new(SchemaSettings::draft2020_12());
    let mut properties = Map::new();
    properties.insert("trilat".into(), json!({ "const": super::write::VERSION }));
    properties.insert("dossier".into(), generator.subschema_for::<Header>().to_value());
    macro_rules! sections {
        ($($plural:ident: $noun:ident,)+) => {$(
            let items = generator.subschema_for::<crate::model::$noun>();
            let list = json!({ "type": "array", "items": items });
            properties.insert(stringify!($plural).into(), list);
        )+};
    }
    each_noun!(sections);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A trilat dossier",
        "type": "object",
        "properties": properties,
        "required": ["trilat"],
        "additionalProperties": false,
        "$defs": generator.take_definitions(true),
    })
}
