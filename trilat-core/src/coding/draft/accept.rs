//! What a person decides about proposals, and the records that come of it.

use std::collections::BTreeMap;

use super::{Draft, DraftError, FieldReading, Proposal, ProposalKind, ProposalState, Tier};
use crate::format::Notation;
use crate::{Dossier, DossierError};
use serde_json::{Map, Value, json};

/// The fields that a person may change, by what the proposal would become.
const fn fields(kind: ProposalKind) -> &'static [&'static str] {
    match kind {
        ProposalKind::Commitment => &[
            "act",
            "aspect",
            "beneficiaries",
            "by",
            "cadence",
            "cites",
            "continues",
            "counterparts",
            "deadline",
            "force",
            "issues",
            "legal_status",
            "not_before",
            "note",
            "object",
            "precision",
            "scope",
            "targets",
            "term",
            "trigger",
            "verb",
            "with",
        ],
        ProposalKind::Position => &["holders", "issues", "note", "proposition", "stance", "verb"],
        ProposalKind::Mechanism => &["cadence", "issues", "kind", "level", "name", "note"],
    }
}

impl Draft {
    /// Accepts a proposal, with changes to its fields. A field that is changed to nothing is left
    /// out.
    ///
    /// # Errors
    ///
    /// If there is no proposal of that id, or it has no such field. Whether the values are right
    /// is checked when the records are made.
    pub fn accept(&mut self, id: &str, changes: &Map<String, Value>) -> Result<(), DraftError> {
        let proposal = self.find(id)?;
        for field in changes.keys() {
            let known = fields(proposal.kind);
            if !known.contains(&field.as_str()) {
                let near = crate::base::did_you_mean(field, known.iter().copied());
                return Err(DraftError::UnknownField {
                    field: field.clone(),
                    kind: proposal.kind,
                    near: near.map(str::to_owned),
                });
            }
        }
        for (field, value) in changes {
            if value.is_null() {
                proposal.fields.remove(field);
            } else {
                let reading = FieldReading::new(value.clone(), "changed by a person");
                proposal.fields.insert(field.clone(), reading);
            }
            if !proposal.changed.contains(field) {
                proposal.changed.push(field.clone());
            }
        }
        proposal.why = None;
        proposal.state = if proposal.changed.is_empty() {
            ProposalState::Accepted
        } else {
            ProposalState::Edited
        };
        Ok(())
    }

    /// Accepts every undecided proposal of a tier. Who does this has not read them: the records
    /// should say so in their `coder`.
    pub fn accept_tier(&mut self, tier: Tier) -> usize {
        let open = self.proposals.iter_mut().filter(|it| it.tier == tier && !it.is_decided());
        open.map(|it| it.state = ProposalState::Accepted).count()
    }

    /// Rejects a proposal. It is kept, so that a second run does not ask again.
    ///
    /// # Errors
    ///
    /// If there is no proposal of that id.
    pub fn reject(&mut self, id: &str, why: Option<&str>) -> Result<(), DraftError> {
        let proposal = self.find(id)?;
        proposal.state = ProposalState::Rejected;
        proposal.why = why.map(str::to_owned);
        Ok(())
    }

    fn find(&mut self, id: &str) -> Result<&mut Proposal, DraftError> {
        let found = self.proposals.iter_mut().find(|it| it.id == id);
        found.ok_or_else(|| DraftError::UnknownProposal { id: id.to_owned() })
    }

    /// What was accepted, as a file of a dossier: the source and its records.
    ///
    /// Proposals that are the same commitment become one record with several passages.
    #[must_use]
    pub fn accepted(&self, coder: &str) -> Value {
        let source = self.source.get("id").and_then(Value::as_str).unwrap_or_default();
        let mut sections: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
        sections.entry("sources").or_default().push(self.source.clone());
        let taken = |id: &str| {
            self.get(id).is_some_and(|it| it.is_accepted() && it.kind == ProposalKind::Commitment)
        };
        for proposal in self.proposals.iter().filter(|it| it.is_accepted()) {
            let id = format!("{source}-{}", proposal.id);
            match proposal.kind {
                ProposalKind::Commitment => {
                    // The first of those that are the same stands for all.
                    let earlier = proposal.same_as.iter().any(|other| {
                        taken(other) && self.place_of(other) < self.place_of(&proposal.id)
                    });
                    if !earlier {
                        sections
                            .entry("commitments")
                            .or_default()
                            .push(self.commitment(proposal, id, source, coder));
                    }
                }
                ProposalKind::Mechanism => {
                    sections.entry("mechanisms").or_default().push(mechanism(proposal, id, source));
                }
                ProposalKind::Position => {
                    let (proposition, positions) = positions(proposal, &id, source, coder);
                    sections.entry("propositions").or_default().push(proposition);
                    sections.entry("positions").or_default().extend(positions);
                }
            }
        }
        let mut out = Map::new();
        out.insert("trilat".into(), json!(1));
        out.extend(sections.into_iter().map(|(name, records)| (name.to_owned(), records.into())));
        out.into()
    }

    /// The same file as YAML, for people.
    #[must_use]
    pub fn accepted_yaml(&self, coder: &str) -> String {
        crate::format::write_yaml(&self.accepted(coder))
    }

    /// What was accepted as a dossier, read as strictly as a file. With a base, its records are in
    /// it too: the actors and issues that the new ones refer to.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the records, in one go.
    pub fn to_dossier(&self, coder: &str, base: Option<&Dossier>) -> Result<Dossier, DossierError> {
        let mut accepted = self.accepted(coder);
        let known = |id: &str| base.is_some_and(|base| base.sources().contains(id));
        if self.source.get("id").and_then(Value::as_str).is_some_and(known)
            && let Some(file) = accepted.as_object_mut()
        {
            file.remove("sources");
        }
        let accepted = accepted.to_string();
        let base = base.map(Dossier::to_json);
        let files = base.as_deref().map(|text| ("base.json", text, Notation::Json));
        Dossier::from_texts(files.into_iter().chain([(
            "accepted.json",
            accepted.as_str(),
            Notation::Json,
        )]))
    }

    fn place_of(&self, id: &str) -> Option<usize> {
        self.proposals.iter().position(|it| it.id == id)
    }

    fn commitment(&self, proposal: &Proposal, id: String, source: &str, coder: &str) -> Value {
        let same = proposal
            .same_as
            .iter()
            .filter_map(|other| self.get(other))
            .filter(|it| it.is_accepted());
        let passages: Vec<Value> = [proposal].into_iter().chain(same).map(passage).collect();
        let mut out = Map::new();
        out.insert("id".into(), id.into());
        out.insert("source".into(), source.into());
        for (field, reading) in &proposal.fields {
            out.insert(field.clone(), reading.value.clone());
        }
        // The force is the verb's unless a person says otherwise.
        let by_verb = proposal
            .text("verb")
            .and_then(|verb| crate::model::VerbTable::standard().find(verb)?.force);
        if by_verb.map(|it| it.as_str()) == proposal.text("force") {
            out.remove("force");
        }
        out.insert("passages".into(), passages.into());
        out.insert("coder".into(), coder.into());
        out.into()
    }
}

fn passage(proposal: &Proposal) -> Value {
    json!({"at": proposal.at, "quote": proposal.quote})
}

fn citation(proposal: &Proposal, source: &str) -> Value {
    json!({"source": source, "at": proposal.at, "quote": proposal.quote})
}

fn copied(proposal: &Proposal, fields: &[&str], out: &mut Map<String, Value>) {
    for field in fields {
        if let Some(reading) = proposal.fields.get(*field) {
            out.insert((*field).to_owned(), reading.value.clone());
        }
    }
}

fn mechanism(proposal: &Proposal, id: String, source: &str) -> Value {
    let mut out = Map::new();
    out.insert("id".into(), id.into());
    copied(proposal, &["kind", "name", "level", "issues", "cadence", "note"], &mut out);
    out.insert("basis".into(), json!([source]));
    out.insert("citations".into(), json!([citation(proposal, source)]));
    out.into()
}

/// The proposition, and the position of each holder.
fn positions(proposal: &Proposal, id: &str, source: &str, coder: &str) -> (Value, Vec<Value>) {
    let mut proposition = Map::new();
    proposition.insert("id".into(), id.into());
    proposition.insert("kind".into(), "normative".into());
    proposition.insert("text".into(), proposal.text("proposition").unwrap_or_default().into());
    copied(proposal, &["issues"], &mut proposition);
    let holders = proposal.fields.get("holders").and_then(|it| it.value.as_array().cloned());
    let position = |holder: &Value| {
        let mut out = Map::new();
        out.insert("id".into(), format!("{id}-{}", holder.as_str().unwrap_or_default()).into());
        out.insert("holder".into(), holder.clone());
        out.insert("proposition".into(), id.into());
        out.insert("source".into(), source.into());
        out.insert("attribution".into(), json!({"grade": "document"}));
        copied(proposal, &["stance", "verb", "note"], &mut out);
        out.insert("passages".into(), json!([passage(proposal)]));
        out.insert("coder".into(), coder.into());
        out.into()
    };
    let holders = holders.unwrap_or_default();
    (proposition.into(), holders.iter().map(position).collect())
}
