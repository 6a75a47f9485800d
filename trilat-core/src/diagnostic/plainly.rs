//! What is wrong with a question, in words that need no knowledge of how it is read.

use crate::base::{did_you_mean, excerpt};

/// What a reader of JSON says, in plain words. Whoever asks wrote no JSON as a rule, a binding did:
/// a line and a column are named only where it is not JSON at all.
pub(crate) fn plainly(error: &serde_json::Error) -> String {
    let message = error.to_string();
    if !error.is_data() {
        return message;
    }
    let place = format!(" at line {} column {}", error.line(), error.column());
    in_words(message.strip_suffix(&place).unwrap_or(&message))
}

fn in_words(message: &str) -> String {
    for kind in ["invalid type: ", "invalid value: "] {
        if let Some((lead, rest)) = message.split_once(kind)
            && let Some((given, wanted)) = rest.rsplit_once(", expected ")
        {
            return format!("{lead}expected {}, not {}", self::wanted(wanted), self::given(given));
        }
    }
    if let Some((lead, name)) = message.split_once("missing field ") {
        return format!("{lead}{name} is missing");
    }
    for kind in ["unknown field ", "unknown variant "] {
        if let Some((lead, rest)) = message.split_once(kind)
            && let Some((name, wanted)) = rest.rsplit_once(", expected ")
        {
            let bare = name.trim_matches('`');
            let near = did_you_mean(bare, wanted.split('`').skip(1).step_by(2));
            let hint = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            return format!("{lead}unknown `{}`: expected {wanted}{hint}", excerpt(bare));
        }
    }
    message.to_owned()
}

/// What was given, as a reader of JSON names it.
fn given(given: &str) -> String {
    match given {
        "map" => "an object".to_owned(),
        "sequence" => "a list".to_owned(),
        "unit variant" => "a name alone".to_owned(),
        value => {
            let kinds = ["string ", "integer ", "floating point ", "boolean ", "character "];
            excerpt(kinds.iter().find_map(|kind| value.strip_prefix(kind)).unwrap_or(value))
        }
    }
}

fn wanted(wanted: &str) -> &str {
    match wanted {
        "a sequence" => "a list",
        "a map" | "newtype variant" => "an object with its arguments",
        "a boolean" => "true or false",
        "a string" => "a text",
        "string or map" => "a name, or an object with its arguments",
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number from 0 on",
        "i8" | "i16" | "i32" | "i64" | "isize" => "a whole number",
        "f32" | "f64" => "a number",
        structure if structure.starts_with("struct ") => "an object with its arguments",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn what_is_wrong_is_told_without_rust() {
        let told = [
            ("invalid type: integer `5`, expected a string", "expected a text, not `5`"),
            ("invalid type: string \"us\", expected a sequence", "expected a list, not \"us\""),
            (
                "invalid value: integer `-1`, expected usize",
                "expected a whole number from 0 on, not `-1`",
            ),
            (
                "invalid type: null, expected struct Disputes",
                "expected an object with its arguments, not null",
            ),
            (
                "invalid type: unit variant, expected newtype variant",
                "expected an object with its arguments, not a name alone",
            ),
            (
                "row `1`: invalid type: null, expected a level",
                "row `1`: expected a level, not null",
            ),
            ("missing field `as_of`", "`as_of` is missing"),
            (
                "unknown field `asof`, expected one of `as_of`, `scope`",
                "unknown `asof`: expected one of `as_of`, `scope`; did you mean `as_of`?",
            ),
            ("unknown field `x`, there are no fields", "unknown field `x`, there are no fields"),
            ("`2024-13` is no month", "`2024-13` is no month"),
        ];
        for (message, plain) in told {
            assert_eq!(in_words(message), plain);
        }
        let long = format!("invalid type: string \"{}\", expected a sequence", "x".repeat(1000));
        assert!(in_words(&long).len() < 100);
    }
}
