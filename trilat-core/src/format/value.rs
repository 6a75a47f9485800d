//! Documents that are not dossiers, such as proposals: read whole, written as YAML for people.

use super::json_reader::JsonReader;
use super::read::Notation;
#[cfg(feature = "yaml")]
use super::yaml_reader::YamlReader;
use crate::node::{Events, Limits, Node, Scalar, ScalarKind, Token, Value as Read, build};
use serde_json::{Map, Value};

/// What a document of proposals may hold: more than a record, less than a dossier.
const LIMITS: Limits = Limits { nodes: 4_000_000, ..Limits::STANDARD };

/// Reads a document.
pub(crate) fn read_value(text: &str, notation: Notation) -> Result<Value, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match notation {
        Notation::Json => read(JsonReader::new(text, LIMITS), text),
        #[cfg(feature = "yaml")]
        Notation::Yaml => read(YamlReader::new(text, LIMITS), text),
    }
}

fn read<'a, E: Events<'a>>(mut events: E, text: &str) -> Result<Value, String> {
    let mut node = || {
        let (token, span) = events.next()?;
        let node = build(&mut events, token, span, LIMITS)?;
        let (token, span) = events.next()?;
        Ok((node, matches!(token, Token::End).then_some(()).ok_or(span)))
    };
    let told = |message: &str, at: u32| {
        let line = text.get(..at as usize).unwrap_or_default().matches('\n').count() + 1;
        format!("line {line}: {message}")
    };
    match node() {
        Ok((node, Ok(()))) => value(&node).ok_or_else(|| "a key stands twice".to_owned()),
        Ok((_, Err(span))) => Err(told("something follows the document", span.start)),
        Err(failure) => {
            let failure: crate::node::Failure = failure;
            Err(told(&failure.0.message, failure.1.start))
        }
    }
}

fn value(node: &Node<'_>) -> Option<Value> {
    Some(match &node.value {
        Read::Scalar(Scalar { text, kind }) => match kind {
            ScalarKind::Text => Value::from(text.as_ref()),
            ScalarKind::Bool => Value::from(text == "true"),
            ScalarKind::Null => Value::Null,
            ScalarKind::Number => {
                serde_json::from_str(text).unwrap_or_else(|_| text.as_ref().into())
            }
        },
        Read::List(items) => Value::Array(items.iter().map(value).collect::<Option<_>>()?),
        Read::Map(entries) => {
            let mut out = Map::new();
            for ((key, _), node) in entries {
                if out.insert(key.to_string(), value(node)?).is_some() {
                    return None;
                }
            }
            Value::Object(out)
        }
    })
}

/// Keys that stand first; the others follow in the order of the alphabet.
const FIRST: &[&str] = &[
    "trilat",
    "trilat-draft",
    "text",
    "source",
    "id",
    "kind",
    "tier",
    "score",
    "state",
    "why",
    "at",
    "quote",
    "value",
    "rule",
    "start",
];

/// A document as YAML: maps and lists in blocks, short lists on a line.
pub(crate) fn write_yaml(value: &Value) -> String {
    let mut out = String::new();
    block(value, 0, &mut out);
    out
}

fn block(value: &Value, indent: usize, out: &mut String) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            let rank = |key: &str| FIRST.iter().position(|it| *it == key).unwrap_or(FIRST.len());
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by_key(|(key, _)| rank(key));
            for (key, value) in entries {
                out.push_str(&" ".repeat(indent));
                out.push_str(&scalar(key));
                out.push(':');
                inside(value, indent, out);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            for item in items {
                out.push_str(&" ".repeat(indent));
                out.push('-');
                match item {
                    Value::Object(map) if !map.is_empty() => {
                        // The first key stands on the line of the dash.
                        let mut inner = String::new();
                        block(item, indent + 2, &mut inner);
                        out.push(' ');
                        out.push_str(inner.trim_start());
                    }
                    _ => inside(item, indent, out),
                }
            }
        }
        _ => {
            out.push_str(&flow(value));
            out.push('\n');
        }
    }
}

fn inside(value: &Value, indent: usize, out: &mut String) {
    let nested = match value {
        Value::Object(map) => !map.is_empty(),
        Value::Array(items) => {
            items.iter().any(|it| it.is_object() || it.is_array()) || flow(value).len() > 90
        }
        _ => false,
    };
    if nested {
        out.push('\n');
        block(value, indent + 2, out);
    } else {
        out.push(' ');
        out.push_str(&flow(value));
        out.push('\n');
    }
}

fn flow(value: &Value) -> String {
    match value {
        Value::String(text) => scalar(text),
        Value::Array(items) => {
            format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}

/// A text plain where no reader could take it for anything else, in quotation marks otherwise.
fn scalar(text: &str) -> String {
    let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let letter = text.starts_with(|c: char| c.is_ascii_alphabetic());
    let reserved = matches!(
        text.to_ascii_lowercase().as_str(),
        "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n"
    );
    if letter && !reserved && text.chars().all(word) {
        text.to_owned()
    } else {
        Value::from(text).to_string()
    }
}

#[cfg(all(test, feature = "yaml"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            "\\PC{0,12}".prop_map(Value::from),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            Just(Value::Null),
        ];
        leaf.prop_recursive(4, 40, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map("[a-z]{1,6}", inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(value in values()) {
            let written = write_yaml(&value);
            prop_assert_eq!(read_value(&written, Notation::Yaml), Ok(value.clone()), "{}", written);
            prop_assert_eq!(read_value(&value.to_string(), Notation::Json), Ok(value));
        }
    }
}
