//! From raw texts to proposals.

use crate::{answer::NativeAnswer, dossier::NativeDossier, trouble::Trouble};
use std::cell::RefCell;
use trilat_core::coding::draft::{Draft, DraftError, Tier, propose_source, read_source};
use trilat_core::format::Notation;
use trilat_core::text::Text;
use wasm_bindgen::prelude::wasm_bindgen;

fn parsed(text: String) -> Result<Text, Trouble> {
    Text::parse(text).map_err(Trouble::other)
}

fn value(json: &str) -> Result<serde_json::Value, Trouble> {
    serde_json::from_str(json).map_err(Trouble::question)
}

/// What a text's header and first lines say of the source, as JSON.
#[wasm_bindgen(js_name = proposedSource)]
pub fn proposed_source(text: String, dossier: Option<NativeDossier>) -> Result<String, Trouble> {
    let dossier = dossier.as_ref().map(NativeDossier::held);
    Ok(propose_source(&parsed(text)?, dossier).to_string())
}

/// Proposals from one text.
#[wasm_bindgen]
pub struct NativeDraft(RefCell<Draft>);

impl NativeDraft {
    fn change(
        &self,
        change: impl FnOnce(&mut Draft) -> Result<(), DraftError>,
    ) -> Result<(), Trouble> {
        change(&mut self.0.borrow_mut()).map_err(Trouble::question)
    }
}

#[wasm_bindgen]
impl NativeDraft {
    /// Reads a text and proposes records; the record of the source is JSON. The dossier's handle
    /// is given away.
    pub fn of(
        text: String,
        source: &str,
        dossier: Option<NativeDossier>,
    ) -> Result<NativeDraft, Trouble> {
        let source = read_source(&value(source)?)?;
        let dossier = dossier.as_ref().map(NativeDossier::held);
        let draft = Draft::of(&parsed(text)?, &source, dossier).map_err(Trouble::question)?;
        Ok(Self(RefCell::new(draft)))
    }

    /// Reads a file of proposals.
    pub fn read(text: &str, yaml: bool) -> Result<NativeDraft, Trouble> {
        let notation = if yaml { Notation::Yaml } else { Notation::Json };
        let draft = Draft::read(text, notation).map_err(Trouble::question)?;
        Ok(Self(RefCell::new(draft)))
    }

    /// The file as JSON.
    pub fn json(&self) -> String {
        self.0.borrow().to_json()
    }

    /// The file as YAML.
    pub fn yaml(&self) -> String {
        self.0.borrow().to_yaml()
    }

    /// The page.
    pub fn answer(&self) -> NativeAnswer {
        NativeAnswer::new(Box::new(self.0.borrow().clone()))
    }

    /// Throws unless the proposals are of this text.
    pub fn check(&self, text: String) -> Result<(), Trouble> {
        self.0.borrow().check(&parsed(text)?).map_err(Trouble::question)
    }

    /// Takes over what was decided about an earlier draft of the same text.
    #[wasm_bindgen(js_name = carryOver)]
    pub fn carry_over(&self, earlier: &NativeDraft) {
        let own = self.0.borrow().clone();
        let carried = own.carry_over(&earlier.0.borrow());
        *self.0.borrow_mut() = carried;
    }

    /// Accepts a proposal; changes are JSON.
    pub fn accept(&self, id: &str, changes: &str) -> Result<(), Trouble> {
        let changes = value(changes)?.as_object().cloned().unwrap_or_default();
        self.change(|draft| draft.accept(id, &changes))
    }

    /// Accepts every undecided proposal of a tier.
    #[wasm_bindgen(js_name = acceptTier)]
    pub fn accept_tier(&self, tier: &str) -> Result<(), Trouble> {
        let found = Tier::ALL.iter().find(|it| it.as_str() == tier);
        let tier = found.ok_or_else(|| Trouble::question(format!("`{tier}` is not a tier")))?;
        self.change(|draft| {
            draft.accept_tier(*tier);
            Ok(())
        })
    }

    /// Rejects a proposal.
    pub fn reject(&self, id: &str, why: Option<String>) -> Result<(), Trouble> {
        self.change(|draft| draft.reject(id, why.as_deref()))
    }

    /// What was accepted as a file of a dossier.
    pub fn accepted(&self, coder: &str, yaml: bool) -> String {
        let draft = self.0.borrow();
        if yaml { draft.accepted_yaml(coder) } else { draft.accepted(coder).to_string() }
    }

    /// What was accepted as a dossier, with the records of a base.
    #[wasm_bindgen(js_name = toDossier)]
    pub fn to_dossier(
        &self,
        coder: &str,
        base: Option<NativeDossier>,
    ) -> Result<NativeDossier, Trouble> {
        let base = base.as_ref().map(NativeDossier::held);
        Ok(self.0.borrow().to_dossier(coder, base)?.into())
    }

    /// The proposals held against a coding.
    pub fn score(
        &self,
        text: String,
        coding: &NativeDossier,
        source: &str,
    ) -> Result<NativeAnswer, Trouble> {
        let score = self.0.borrow().score(&parsed(text)?, coding.held(), source);
        Ok(NativeAnswer::new(Box::new(score)))
    }
}
