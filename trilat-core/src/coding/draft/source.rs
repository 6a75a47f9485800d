//! The record of the source: as it is given, and what the text's own header and first lines say.

use serde_json::{Map, Value, json};

use super::names::Names;
use super::words::Words;
use crate::format::Notation;
use crate::model::{Source, SourceKind};
use crate::text::{Text, token::tokens};
use crate::{Dossier, DossierError};

/// So many of the first lines may name title, day and place.
const LINES: usize = 8;

/// Reads the record of a source by itself. Whether its issuers are known is checked when records
/// are accepted.
///
/// # Errors
///
/// Everything that is wrong with it.
pub fn read_source(record: &Value) -> Result<Source, DossierError> {
    let issuers = record.get("issuers").and_then(Value::as_array).cloned().unwrap_or_default();
    let actor = |id: &Value| json!({"id": id, "kind": "state", "name": id});
    let actors: Vec<Value> = issuers.iter().map(actor).collect();
    let mut file = json!({"trilat": 1, "sources": [record]});
    if !actors.is_empty()
        && let Some(file) = file.as_object_mut()
    {
        file.insert("actors".into(), actors.into());
    }
    let file = file.to_string();
    let dossier = Dossier::from_texts([("source.json", file.as_str(), Notation::Json)])?;
    let id = record.get("id").and_then(Value::as_str).unwrap_or_default();
    let found = dossier.sources().get(id).cloned();
    // A record that was read is there under its id.
    Ok(found.unwrap_or_else(|| {
        Source::new(id, SourceKind::News, "", crate::model::Completeness::Partial)
    }))
}

/// What the text's header, or its first lines, say of it: title, kind, issuers, level, day, place.
/// What they do not say is left out.
///
/// ```
/// use trilat_core::{coding::draft::propose_source, text::Text};
///
/// let text = Text::parse("Title: Joint Leaders’ Statement\nDate: 2024-11-15\nPlace: Lima\n\n[¶1] We met.")?;
/// let source = propose_source(&text, None);
/// assert_eq!(source["kind"], "joint-statement");
/// assert_eq!(source["date"], "2024-11-15");
/// assert_eq!(source["id"], "joint-leaders-statement-2024");
/// # Ok::<(), trilat_core::text::TextError>(())
/// ```
#[must_use]
pub fn propose_source(text: &Text, dossier: Option<&Dossier>) -> Value {
    let names = dossier.map(Names::of).unwrap_or_default();
    let header = if text.is_marked() { text.header() } else { text.as_str() };
    let lines: Vec<&str> =
        header.lines().map(str::trim).filter(|line| !line.is_empty()).take(40).collect();
    let key = |names: &[&str]| {
        lines.iter().take(if text.is_marked() { 40 } else { LINES }).find_map(|line| {
            let (key, value) = line.split_once(':')?;
            let key = key.trim().to_ascii_lowercase();
            names.contains(&key.as_str()).then(|| value.trim()).filter(|value| !value.is_empty())
        })
    };
    let first = lines.first().copied().unwrap_or_default().trim_start_matches('#').trim();
    let title = key(&["title"]).unwrap_or(first);
    let title: String = title.chars().take(200).collect();
    let small = title.to_lowercase();
    let mut out = Map::new();
    let kind = kind(&small);
    out.insert("kind".into(), kind.as_str().into());
    out.insert("title".into(), (if title.is_empty() { "A text" } else { title.as_str() }).into());
    out.insert("completeness".into(), "full".into());
    let place = key(&["place", "venue", "location"]);
    let date = key(&["date", "published", "issued"])
        .and_then(day)
        .or_else(|| lines.iter().take(LINES).find_map(|line| day(line)));
    let level = key(&["level"])
        .map(str::to_lowercase)
        .filter(|it| it.parse::<crate::model::Level>().is_ok());
    let level = level.or_else(|| {
        let says = |words: &[&str]| words.iter().any(|word| small.contains(word));
        let level = if says(&["leaders", "president", "prime minister", "summit"]) {
            "leaders"
        } else if says(&["minister", "secretary"]) && !says(&["vice minister"]) {
            "ministers"
        } else {
            return None;
        };
        Some(level.to_owned())
    });
    let issuer = key(&["issuer", "issuers", "issued by"]).unwrap_or(&title);
    let issuers = states(issuer, &names, dossier);
    if !issuers.is_empty() {
        out.insert("issuers".into(), issuers.into());
    }
    for (name, value) in
        [("level", level), ("date", date.clone()), ("place", place.map(str::to_owned))]
    {
        if let Some(value) = value {
            out.insert(name.into(), value.into());
        }
    }
    let year = date.as_deref().and_then(|date| date.get(..4)).map(|year| format!("-{year}"));
    out.insert("id".into(), format!("{}{}", slug(&small), year.unwrap_or_default()).into());
    out.into()
}

/// The states that some words name, in order.
fn states(words: &str, names: &Names, dossier: Option<&Dossier>) -> Vec<String> {
    // "United States-Japan" names two.
    let apart = words.replace(['-', '–', '/'], " ");
    let words = Words::of(&apart, &tokens(&apart, 0..apart.len()));
    let mut out: Vec<String> = Vec::new();
    for (id, _) in names.actors(&words, 0..words.len()) {
        let actor = dossier.and_then(|dossier| dossier.actors().get(id));
        let state = actor.is_some_and(|it| it.kind == crate::model::ActorKind::State);
        if state && !out.iter().any(|other| other == id) {
            out.push(id.to_owned());
        }
    }
    out
}

fn kind(title: &str) -> SourceKind {
    let says = |words: &[&str]| words.iter().any(|word| title.contains(word));
    if says(&["joint statement", "joint leaders", "declaration", "principles", "spirit of"]) {
        SourceKind::JointStatement
    } else if says(&["fact sheet", "factsheet"]) {
        SourceKind::FactSheet
    } else if says(&["treaty", "pact"]) {
        SourceKind::Treaty
    } else if says(&["readout"]) {
        SourceKind::Readout
    } else if says(&["remarks", "gaggle", "press conference", "briefing", "interview"]) {
        SourceKind::Transcript
    } else if says(&["press release"]) {
        SourceKind::PressRelease
    } else if says(&["resolution"]) {
        SourceKind::Resolution
    } else if says(&["joint"]) {
        SourceKind::JointStatement
    } else {
        SourceKind::UnilateralStatement
    }
}

/// A day in some words: `2024-11-15`, `November 15, 2024`, `15 November 2024`.
fn day(words: &str) -> Option<String> {
    let parts: Vec<&str> =
        words.split(|c: char| c.is_whitespace() || c == ',').filter(|it| !it.is_empty()).collect();
    for part in &parts {
        let iso = part.get(..10).unwrap_or(part);
        if iso.len() == 10 && iso.bytes().filter(|byte| *byte == b'-').count() == 2 && is_date(iso)
        {
            return Some(iso.to_owned());
        }
    }
    for window in parts.windows(3) {
        let [one, two, year] = window else { continue };
        let Some(year) = year.get(..4).filter(|year| year.bytes().all(|b| b.is_ascii_digit()))
        else {
            continue;
        };
        let (month, number) = match (
            super::fields::month_of(&one.to_lowercase()),
            super::fields::month_of(&two.to_lowercase()),
        ) {
            (Some(month), None) => (month, two),
            (None, Some(month)) => (month, one),
            _ => continue,
        };
        let number = number.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        if let Ok(number) = number.parse::<u8>() {
            let date = format!("{year}-{month:02}-{number:02}");
            if is_date(&date) {
                return Some(date);
            }
        }
    }
    None
}

fn is_date(text: &str) -> bool {
    text.parse::<crate::model::Date>().is_ok()
}

/// A readable id of a title's first words.
fn slug(title: &str) -> String {
    let words = title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|it| it.len() > 1);
    let words: Vec<&str> = words.take(6).collect();
    let slug = words.join("-");
    if slug.starts_with(|c: char| c.is_ascii_alphanumeric()) { slug } else { format!("text{slug}") }
}
