//! Dossiers and what is asked of them.

use crate::{
    answer::NativeAnswer,
    trouble::{Trouble, json},
};
use std::rc::Rc;
use trilat_core::{
    Dossier,
    ask::Question,
    dossier::{Collision, Tabled},
    format::Notation,
    model::{self, NounKind},
    verify::Texts,
};
use wasm_bindgen::prelude::wasm_bindgen;

/// A dossier. Several handles may share one, and each is freed by itself.
#[wasm_bindgen]
pub struct NativeDossier {
    dossier: Rc<Dossier>,
}

impl From<Dossier> for NativeDossier {
    fn from(dossier: Dossier) -> Self {
        Self { dossier: Rc::new(dossier) }
    }
}

impl NativeDossier {
    /// The dossier itself.
    pub(crate) fn held(&self) -> &Dossier {
        &self.dossier
    }
}

#[wasm_bindgen]
impl NativeDossier {
    /// Reads texts, each with the name that findings call it by and whether it is YAML.
    #[wasm_bindgen(js_name = fromTexts)]
    pub fn from_texts(
        names: Vec<String>,
        texts: Vec<String>,
        yaml: &[u8],
    ) -> Result<NativeDossier, Trouble> {
        let inputs = names.iter().zip(&texts).zip(yaml).map(|((name, text), yaml)| {
            let notation = if *yaml == 0 { Notation::Json } else { Notation::Yaml };
            (name.as_str(), text.as_str(), notation)
        });
        Ok(Dossier::from_texts(inputs)?.into())
    }

    /// Reads what `toPacked` wrote.
    #[wasm_bindgen(js_name = fromPacked)]
    pub fn from_packed(bytes: &[u8]) -> Result<NativeDossier, Trouble> {
        Ok(Dossier::from_packed(bytes)?.into())
    }

    /// The dossier in columns, in a third of its JSON's bytes.
    #[must_use]
    #[wasm_bindgen(js_name = toPacked)]
    pub fn to_packed(&self) -> Vec<u8> {
        self.dossier.to_packed()
    }

    /// Another handle for the same dossier.
    #[must_use]
    pub fn share(&self) -> NativeDossier {
        Self { dossier: Rc::clone(&self.dossier) }
    }

    /// Answers a question, given as JSON.
    pub fn ask(&self, question: &str) -> Result<NativeAnswer, Trouble> {
        let question: Question = question.parse()?;
        Ok(NativeAnswer::new(self.dossier.ask(&question)?))
    }

    /// Looks up the quotations in texts.
    pub fn verify(&self, names: Vec<String>, texts: Vec<String>) -> Result<NativeAnswer, Trouble> {
        let texts = gather(names, texts)?;
        Ok(NativeAnswer::new(Box::new(self.dossier.verify(&texts))))
    }

    /// What is disputed, with quotations looked up in texts.
    #[wasm_bindgen(js_name = disputesWith)]
    pub fn disputes_with(
        &self,
        names: Vec<String>,
        texts: Vec<String>,
    ) -> Result<NativeAnswer, Trouble> {
        let texts = gather(names, texts)?;
        Ok(NativeAnswer::new(Box::new(self.dossier.disputes_with(&texts))))
    }

    /// How far two codings of one or several sources agree, records taken as one from a similarity
    /// on.
    #[wasm_bindgen(js_name = coderAgreement)]
    pub fn coder_agreement(
        &self,
        other: &NativeDossier,
        sources: Vec<String>,
        threshold: f64,
    ) -> Result<NativeAnswer, Trouble> {
        let agreement = self.dossier.coder_agreement_with(&other.dossier, sources, threshold);
        let agreement =
            agreement.map_err(|error| Trouble::from(trilat_core::ask::AskError::from(error)))?;
        Ok(NativeAnswer::new(Box::new(agreement)))
    }

    /// What changed from this dossier's track of a day to another's.
    #[wasm_bindgen(js_name = compareTracks)]
    pub fn compare_tracks(
        &self,
        other: &NativeDossier,
        arguments: &str,
    ) -> Result<NativeAnswer, Trouble> {
        let compare = trilat_core::ask::compare_tracks_of;
        let found = compare(&self.dossier, &other.dossier, arguments)?;
        Ok(NativeAnswer::new(Box::new(found)))
    }

    /// Puts the records of two dossiers together.
    pub fn merge(&self, other: &NativeDossier) -> Result<NativeMerged, Trouble> {
        let merged = self.dossier.merge(&other.dossier)?;
        Ok(NativeMerged { dossier: Rc::new(merged.dossier), collisions: merged.collisions })
    }

    /// The canonical JSON.
    #[wasm_bindgen(js_name = toJson)]
    #[must_use]
    pub fn to_json(&self) -> String {
        self.dossier.to_json()
    }

    /// The head as JSON.
    pub fn header(&self) -> Result<String, Trouble> {
        json(self.dossier.header())
    }

    /// What was found and did not refuse the dossier, as JSON.
    pub fn warnings(&self) -> Result<String, Trouble> {
        json(self.dossier.warnings())
    }

    /// How many records there are of all kinds.
    #[must_use]
    pub fn size(&self) -> usize {
        self.dossier.len()
    }

    /// The records of one kind, as a JSON list in the order of their ids.
    pub fn records(&self, kind: &str) -> Result<String, Trouble> {
        fn list<T: Tabled>(dossier: &Dossier) -> Result<String, Trouble> {
            json(&dossier.table::<T>().iter().collect::<Vec<_>>())
        }
        let dossier = &self.dossier;
        match kind.parse::<NounKind>().map_err(Trouble::other)? {
            NounKind::Actor => list::<model::Actor>(dossier),
            NounKind::Source => list::<model::Source>(dossier),
            NounKind::Issue => list::<model::Issue>(dossier),
            NounKind::Frame => list::<model::Frame>(dossier),
            NounKind::Proposition => list::<model::Proposition>(dossier),
            NounKind::Commitment => list::<model::Commitment>(dossier),
            NounKind::Position => list::<model::Position>(dossier),
            NounKind::Mechanism => list::<model::Mechanism>(dossier),
            NounKind::Event => list::<model::Event>(dossier),
            NounKind::Framework => list::<model::Framework>(dossier),
        }
    }
}

/// Two dossiers made one.
#[wasm_bindgen]
pub struct NativeMerged {
    dossier: Rc<Dossier>,
    collisions: Vec<Collision>,
}

#[wasm_bindgen]
impl NativeMerged {
    /// The dossier.
    #[must_use]
    pub fn dossier(&self) -> NativeDossier {
        NativeDossier { dossier: Rc::clone(&self.dossier) }
    }

    /// Where the two met, as JSON.
    pub fn collisions(&self) -> Result<String, Trouble> {
        json(&self.collisions)
    }
}

fn gather(names: Vec<String>, texts: Vec<String>) -> Result<Texts, Trouble> {
    let mut out = Texts::new();
    for (name, text) in names.into_iter().zip(texts) {
        out = out.with(name, text).map_err(Trouble::other)?;
    }
    Ok(out)
}
