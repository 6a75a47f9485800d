//! The JSON Schema of what the macros declare.

use schemars::{Schema, json_schema};
use serde_json::{Map, Value, json};

/// A doc comment as one line.
fn plain(doc: &str) -> String {
    let mut out = String::new();
    for part in doc.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(part);
    }
    out
}

pub(crate) fn object(doc: &str, fields: Vec<(&str, &str, Schema)>, required: &[&str]) -> Schema {
    let mut properties = Map::new();
    for (name, doc, schema) in fields {
        // A description beside `$ref` is allowed since draft 2019-09.
        let mut schema = schema;
        schema.insert("description".into(), json!(plain(doc)));
        properties.insert(name.into(), schema.to_value());
    }
    json_schema!({
        "type": "object",
        "description": plain(doc),
        "properties": Value::Object(properties),
        "required": required,
        "additionalProperties": false,
    })
}

pub(crate) fn words(doc: &str, words: &[(&str, &str)]) -> Schema {
    let choices: Vec<Value> = words
        .iter()
        .map(|(word, doc)| json!({ "const": word, "description": plain(doc) }))
        .collect();
    json_schema!({ "description": plain(doc), "oneOf": choices })
}

/// A value that is written as one text; YAML takes a bare year for a number.
pub(crate) fn text_or_number(doc: &str) -> Schema {
    json_schema!({ "type": ["string", "number"], "minLength": 1, "description": plain(doc) })
}

pub(crate) fn id(doc: &str, longest: usize) -> Schema {
    json_schema!({
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": longest,
        "description": plain(doc),
    })
}
