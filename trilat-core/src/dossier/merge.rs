use super::{Dossier, Draft, Header, Origin, check, each_noun};
use crate::{
    diagnostic::{Diagnostic, DossierError, Files},
    model::{ExternalKey, Noun, NounKind, RecordRef},
};
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashSet};

/// How two dossiers that are merged meet in one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Collision {
    /// The record in the first dossier; none where it is the dossiers' own heads that meet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<RecordRef>,
    /// What the two have to do with one another.
    #[serde(flatten)]
    pub kind: CollisionKind,
}

/// What two records that meet have to do with one another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum CollisionKind {
    /// The same record to the letter.
    Identical,
    /// One id, other contents; the first dossier's record is kept.
    Differing {
        /// The keys in which they differ, in the order of the alphabet.
        keys: Vec<String>,
    },
    /// Another id in the second dossier for what one collection elsewhere calls the same thing;
    /// both are there until somebody decides, so the merged dossier is refused.
    SameThing {
        /// The record in the second dossier.
        other: RecordRef,
        /// The key that both carry.
        key: ExternalKey,
    },
    /// Both dossiers have a head, with other contents; the first one's is kept.
    Heads,
}

/// Two dossiers made one, with what happened on the way.
#[derive(Clone, Debug)]
pub struct Merged {
    /// The dossier.
    pub dossier: Dossier,
    /// Where the two met, by kind and id.
    pub collisions: Vec<Collision>,
}

impl Dossier {
    /// Puts the records of two dossiers together. Where both have a record of one id, the first
    /// dossier's is kept, and the collision says in which keys the other differs.
    ///
    /// # Errors
    ///
    /// What is wrong with the records taken together, such as two ids for one thing.
    pub fn merge(&self, other: &Self) -> Result<Merged, DossierError> {
        let mut collisions = Vec::new();
        let mut draft = Draft { header: self.header.clone(), ..Draft::default() };
        if self.header == Header::default() {
            draft.header = other.header.clone();
        } else if other.header != Header::default() && other.header != self.header {
            collisions.push(Collision { record: None, kind: CollisionKind::Heads });
        }
        let mut shared: Vec<String> = self.header.shared_keys.clone();
        shared.extend(other.header.shared_keys.iter().cloned());
        shared.sort();
        shared.dedup();
        let alone: HashSet<&str> = shared.iter().map(String::as_str).collect();
        let mut named: BTreeMap<(NounKind, &ExternalKey), &str> = BTreeMap::new();
        macro_rules! tables {
            ($($plural:ident: $noun:ident,)+) => {$(
                for record in &self.$plural {
                    let keys = record.keys().iter().filter(|key| !alone.contains(key.scheme()));
                    named.extend(keys.map(|key| ((NounKind::$noun, key), record.id().as_str())));
                    draft.$plural.push(Origin::CODE, record.clone());
                }
                for record in &other.$plural {
                    let id = RecordRef::new(NounKind::$noun, record.id().as_str());
                    if let Some(mine) = self.$plural.get(record.id()) {
                        let kind = match differing(written(mine), written(record)) {
                            keys if keys.is_empty() => CollisionKind::Identical,
                            keys => CollisionKind::Differing { keys },
                        };
                        collisions.push(Collision { record: Some(id), kind });
                        continue;
                    }
                    collisions.extend(same_things(&named, &id, record.keys()));
                    draft.$plural.push(Origin::CODE, record.clone());
                }
            )+};
        }
        each_noun!(tables);
        draft.header.shared_keys = shared;
        let (dossier, problems) = check(draft);
        let diagnostics: Vec<Diagnostic> =
            problems.into_iter().map(|problem| problem.diagnostic).collect();
        match dossier {
            Some(mut dossier) => {
                dossier.warnings.0 = diagnostics;
                Ok(Merged { dossier, collisions })
            }
            None => Err(DossierError::new(diagnostics, Files::default())),
        }
    }
}

/// The records of the first dossier that carry a key of one of the second.
fn same_things(
    named: &BTreeMap<(NounKind, &ExternalKey), &str>,
    other: &RecordRef,
    keys: &[ExternalKey],
) -> Vec<Collision> {
    let found = keys.iter().filter_map(|key| Some((key, *named.get(&(other.kind, key))?)));
    found
        .map(|(key, mine)| Collision {
            record: Some(RecordRef::new(other.kind, mine)),
            kind: CollisionKind::SameThing { other: other.clone(), key: key.clone() },
        })
        .collect()
}

/// The keys in which two records differ.
fn differing(a: Value, b: Value) -> Vec<String> {
    let object = |record| if let Value::Object(map) = record { map } else { Map::new() };
    let (a, b) = (object(a), object(b));
    let mut keys: Vec<String> =
        a.keys().chain(b.keys()).filter(|key| a.get(*key) != b.get(*key)).cloned().collect();
    keys.sort();
    keys.dedup();
    keys
}

/// A record as it stands in the dossier's JSON.
///
/// Written and read again, so that records are compiled to be written in one way alone. Nothing is
/// lost by it: no record holds a fraction.
pub(crate) fn written(record: &impl Serialize) -> Value {
    let text = serde_json::to_string(record).expect("a record has a form in JSON");
    serde_json::from_str(&text).unwrap_or_default()
}
