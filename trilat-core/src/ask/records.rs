use super::{arguments::RecordFilter, error::AskError};
use crate::{
    compare::ForceReading,
    dossier::{Dossier, Faceted, Tabled, each_noun, written},
    model::{Commitment, Id, Leaf, Noun, NounKind, RecordRef, Visitor, Walk},
    node::Path,
    report::{Document, Report, Tone},
};
use serde::Serialize;
use serde_json::Value;

/// Records that fit a filter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Found {
    /// Their kind.
    pub kind: NounKind,
    /// Their ids, in order.
    pub ids: Vec<String>,
}

impl Found {
    pub(super) fn of(
        dossier: &Dossier,
        kind: NounKind,
        filter: RecordFilter,
    ) -> Result<Self, AskError> {
        fn ids<T: Tabled + Faceted>(
            dossier: &Dossier,
            filter: RecordFilter,
        ) -> Result<Vec<String>, AskError> {
            let found = filter.find::<T>(dossier)?;
            Ok(found.into_iter().map(|record| record.id().as_str().to_owned()).collect())
        }
        macro_rules! by_kind {
            ($($plural:ident: $noun:ident,)+) => {
                match kind {
                    $(NounKind::$noun => ids::<crate::model::$noun>(dossier, filter)?,)+
                }
            };
        }
        Ok(Self { kind, ids: each_noun!(by_kind) })
    }
}

/// One record, with what refers to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecordPage {
    /// Its kind.
    pub kind: NounKind,
    /// Its id.
    pub id: String,
    /// Its name, title, label or text.
    pub title: String,
    /// The record as it stands in the dossier's JSON.
    pub record: Value,
    /// Of a commitment, how firmly it is put.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force: Option<ForceReading>,
    /// The records that refer to it.
    pub referred_to_by: Vec<RecordRef>,
}

/// What a record is called: the first of its fields that names it; of a position, who says what.
pub(super) fn title(dossier: &Dossier, record: &Value) -> Option<String> {
    let field = |field: &str| record.get(field)?.as_str();
    let fields = ["name", "title", "label", "text", "object"];
    if let Some(name) = fields.into_iter().find_map(field) {
        return Some(name.to_owned());
    }
    let (holder, stance, proposition) = (field("holder")?, field("stance")?, field("proposition")?);
    let holder = dossier.actors().get(holder).map_or(holder, |actor| &actor.name);
    Some(format!("{holder} {}: {}", stance.replace('-', " "), dossier.text_of(proposition)))
}

struct Refers<'a> {
    to: (NounKind, &'a str),
    found: bool,
}

impl Visitor for Refers<'_> {
    fn leaf(&mut self, leaf: Leaf<'_>, _: &Path) {
        let to = match leaf {
            Leaf::Reference(kind, id) => Some((kind, id)),
            Leaf::Quotation { source: Some(source), .. } => Some((NounKind::Source, source)),
            _ => None,
        };
        self.found |= to == Some(self.to);
    }
}

impl RecordPage {
    pub(super) fn of(dossier: &Dossier, kind: NounKind, id: &str) -> Option<Self> {
        let mut record = None;
        let mut referred_to_by = Vec::new();
        macro_rules! each {
            ($($plural:ident: $noun:ident,)+) => {$(
                if kind == NounKind::$noun {
                    let found = dossier.$plural().get(id)?;
                    record = Some(written(found));
                }
                for one in dossier.$plural() {
                    if NounKind::$noun == kind && one.id().as_str() == id {
                        continue;
                    }
                    let mut refers = Refers { to: (kind, id), found: false };
                    one.walk(&mut Path::default(), &mut refers);
                    if refers.found {
                        referred_to_by.push(RecordRef::new(NounKind::$noun, one.id().as_str()));
                    }
                }
            )+};
        }
        each_noun!(each);
        let record = record?;
        let title = title(dossier, &record).unwrap_or_else(|| id.to_owned());
        let commitment = (kind == NounKind::Commitment).then(|| dossier.commitments().get(id));
        let force = commitment.flatten().map(Commitment::force_reading);
        Some(Self { kind, id: id.to_owned(), title, record, force, referred_to_by })
    }
}

/// Records as data, for callers who have no type for them.
impl Dossier {
    /// The ids of the records of one kind, in order.
    #[must_use]
    pub fn ids(&self, kind: NounKind) -> Vec<&str> {
        macro_rules! by_kind {
            ($($plural:ident: $noun:ident,)+) => {
                match kind {
                    $(NounKind::$noun => self.$plural().ids().map(Id::as_str).collect(),)+
                }
            };
        }
        each_noun!(by_kind)
    }

    /// One record as JSON.
    #[must_use]
    pub fn record_json(&self, kind: NounKind, id: &str) -> Option<String> {
        macro_rules! by_kind {
            ($($plural:ident: $noun:ident,)+) => {
                match kind {
                    $(NounKind::$noun => serde_json::to_string(self.$plural().get(id)?),)+
                }
            };
        }
        each_noun!(by_kind).ok()
    }

    /// The records of one kind as a JSON list, in the order of their ids.
    #[must_use]
    pub fn records_json(&self, kind: NounKind) -> String {
        macro_rules! by_kind {
            ($($plural:ident: $noun:ident,)+) => {
                match kind {
                    $(NounKind::$noun => serde_json::to_string(self.$plural()),)+
                }
            };
        }
        // Every map has text keys and no value can fail, so there is nothing to report.
        each_noun!(by_kind).unwrap_or_default()
    }
}

impl Report for Found {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("{} records of kind {}", self.ids.len(), self.kind));
        out.list(self.ids.clone());
        out
    }
}

impl Report for RecordPage {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("{} {}: {}", self.kind, self.id, self.title));
        let fields = self.record.as_object().into_iter().flatten();
        let mut rows: Vec<_> = fields
            .filter(|(name, _)| *name != "id" && *name != "force")
            .map(|(name, value)| {
                let tone = if value == "unknown" { Tone::Unknown } else { Tone::Plain };
                vec![(Tone::Plain, name.replace('_', " ")), (tone, in_words(value))]
            })
            .collect();
        if let Some(reading) = &self.force {
            let tone = if reading.force.is_none() { Tone::Unknown } else { Tone::Plain };
            rows.push(vec![(Tone::Plain, "force".to_owned()), (tone, reading.in_words())]);
        }
        out.table(&["field", "value"], rows);
        if !self.referred_to_by.is_empty() {
            out.heading(2, "Referred to by");
            out.list(self.referred_to_by.iter().map(ToString::to_string).collect());
        }
        out
    }
}

/// A value of a record on one line; quoted words in quotation marks.
fn in_words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(in_words).collect::<Vec<_>>().join("; "),
        Value::Object(map) => {
            let part = |(key, value): (&String, &Value)| match (key.as_str(), value) {
                ("quote", Value::Array(words)) => words
                    .iter()
                    .map(|word| format!("“{}”", in_words(word)))
                    .collect::<Vec<_>>()
                    .join(" … "),
                ("at" | "source", value) => in_words(value),
                (key, value) => format!("{} {}", key.replace('_', " "), in_words(value)),
            };
            map.iter().map(part).collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    }
}
