use super::records::title;
use crate::{
    dossier::{Dossier, each_noun},
    model::{NounKind, RecordRef, SourceId},
    report::{Document, Report, Tone},
    text::normalise,
};
use serde::Serialize;
use serde_json::Value;

/// Records that have all of some words in any of their texts. Typography does not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SearchHits {
    /// The words.
    pub words: String,
    /// How many records there are in all.
    pub total: usize,
    /// The first of them: those with all words in their title first, then by kind and id.
    pub hits: Vec<SearchHit>,
}

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SearchHit {
    /// The record.
    pub record: RecordRef,
    /// Its name, title, label or text; of a position, who says what.
    pub title: String,
    /// The source that it is from: its own, or the first that it cites.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// The text in which the first word stands, if that is not the title: words before ids.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl SearchHits {
    pub(super) fn of(dossier: &Dossier, words: &str, limit: usize) -> Self {
        let wanted: Vec<String> = words.split_whitespace().map(normalise).collect();
        let mut found: Vec<(bool, SearchHit)> = Vec::new();
        if !wanted.is_empty() {
            macro_rules! each {
                ($($plural:ident: $noun:ident,)+) => {$(
                    for record in dossier.$plural() {
                        let text = serde_json::to_string(record).expect("a record has a form in JSON");
                        if may_have(&text, &wanted) {
                            let id = RecordRef::new(NounKind::$noun, record.id.as_str());
                            let written = serde_json::from_str(&text).expect("JSON that was just written");
                            found.extend(hit(dossier, id, &written, &wanted));
                        }
                    }
                )+};
            }
            each_noun!(each);
        }
        found.sort_by_key(|(in_title, _)| !in_title);
        let total = found.len();
        let hits = found.into_iter().take(limit).map(|(_, hit)| hit).collect();
        Self { words: words.to_owned(), total, hits }
    }
}

/// Whether a record's JSON has all the words anywhere, so that most records need not be read again.
fn may_have(json: &str, wanted: &[String]) -> bool {
    let folded = normalise(json);
    // What JSON escapes is not to be found in it as it is.
    let escaped = |word: &str| word.contains(|c: char| c == '\'' || c == '\\' || c.is_control());
    wanted.iter().all(|word| escaped(word) || folded.contains(word.as_str()))
}

/// The record as a hit, and whether its title has all the words.
fn hit(
    dossier: &Dossier,
    record: RecordRef,
    written: &Value,
    wanted: &[String],
) -> Option<(bool, SearchHit)> {
    let mut texts = Vec::new();
    gather(written, &mut texts);
    texts.sort_by_key(|text| !text.contains(' '));
    let folded: Vec<String> = texts.iter().map(|text| normalise(text)).collect();
    let has = |word: &String| folded.iter().any(|text| text.contains(word.as_str()));
    if !wanted.iter().all(has) {
        return None;
    }
    let title = title(dossier, written).unwrap_or_else(|| record.id.to_string());
    let folded_title = normalise(&title);
    let in_title = wanted.iter().all(|word| folded_title.contains(word.as_str()));
    let first = wanted.first()?;
    let text = (!folded_title.contains(first.as_str()))
        .then(|| folded.iter().position(|text| text.contains(first.as_str())))
        .flatten()
        .and_then(|at| texts.get(at))
        .map(|text| (*text).to_owned());
    let cited = || written.get("citations")?.get(0)?.get("source");
    let source = written.get("source").or_else(cited).and_then(Value::as_str);
    let source = source.and_then(|source| Some(dossier.sources().get(source)?.id.clone()));
    Some((in_title, SearchHit { record, title, source, text }))
}

fn gather<'v>(value: &'v Value, out: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => out.push(text),
        Value::Array(list) => list.iter().for_each(|value| gather(value, out)),
        Value::Object(map) => map.values().for_each(|value| gather(value, out)),
        _ => {}
    }
}

impl Report for SearchHits {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("{} records with {}", self.total, self.words));
        let row = |hit: &SearchHit| {
            let source = hit.source.as_ref().map(ToString::to_string).unwrap_or_default();
            let text = hit.text.clone().unwrap_or_default();
            [hit.record.to_string(), hit.title.clone(), source, text]
                .map(|cell| (Tone::Plain, cell))
                .into()
        };
        out.table(&["record", "title", "source", "found in"], self.hits.iter().map(row).collect());
        out
    }
}
