//! Passages of a later text that no record quotes and that have the words of a commitment.

use super::words::stems;
use crate::{
    dossier::Dossier,
    model::{Commitment, Source, SourceId},
    text::{Fragment, Locator, Text, normalise},
    verify::{Quotation, Texts, quotations, text_names},
};
use serde::Serialize;
use std::collections::BTreeSet;

/// A passage of a later text that no record quotes and that has words of a commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UncodedPassage {
    /// The source.
    pub source: SourceId,
    /// Where in its text, such as `¶8`.
    pub at: Locator,
    /// Its first words.
    pub words: String,
}

/// The maximum of passages that are shown for a commitment, and of words of each.
const MAX_PASSAGES: usize = 3;
const MAX_WORDS: usize = 20;

struct Sentence {
    passage: UncodedPassage,
    stems: BTreeSet<String>,
}

/// The sentences of some sources that no record quotes.
#[derive(Default)]
pub(crate) struct Uncoded {
    sentences: Vec<Sentence>,
}

impl Uncoded {
    pub(crate) fn of(dossier: &Dossier, documents: &[&Source], texts: &Texts) -> Self {
        let quoted = quotations(dossier);
        let sentences = documents.iter().flat_map(|source| {
            let own = text_names(source);
            let found = own.filter_map(|name| texts.iter().find(|(other, _)| *other == name));
            let parsed = found.filter_map(|(_, text)| Text::parse(text).ok());
            let parts = quoted_parts(&quoted, &source.id);
            parsed.flat_map(|text| of_text(&text, source, &parts)).collect::<Vec<_>>()
        });
        Self { sentences: sentences.collect() }
    }

    /// The sentences that have at least two of the words of a commitment's object and half of
    /// them, those that have most first.
    pub(crate) fn like(&self, commitment: &Commitment) -> Vec<UncodedPassage> {
        let object: BTreeSet<String> = stems(&commitment.object).into_iter().collect();
        let shared = |it: &Sentence| object.intersection(&it.stems).count();
        let mut found: Vec<&Sentence> = self.sentences.iter().collect();
        found.retain(|it| shared(it) >= 2.max(object.len().div_ceil(2)));
        found.sort_by_key(|it| std::cmp::Reverse(shared(it)));
        found.into_iter().take(MAX_PASSAGES).map(|it| it.passage.clone()).collect()
    }
}

/// The fragments that records quote of a source, in normal form.
fn quoted_parts(quoted: &[Quotation], source: &SourceId) -> Vec<String> {
    let here = quoted.iter().filter(|quotation| quotation.source == *source);
    let fragments = here.filter_map(|quotation| Fragment::new(&quotation.words).ok());
    fragments.flat_map(|it| it.parts().map(normalise).collect::<Vec<_>>()).collect()
}

fn of_text(text: &Text, source: &Source, quoted: &[String]) -> Vec<Sentence> {
    let mut out = Vec::new();
    for (number, paragraph) in text.paragraphs() {
        let Ok(at) = format!("¶{number}").parse::<Locator>() else { continue };
        for sentence in paragraph.split_inclusive(['.', ';', '!', '?', '。']) {
            let normal = normalise(sentence);
            if quoted.iter().any(|part| normal.contains(part)) {
                continue;
            }
            let words: Vec<&str> = sentence.split_whitespace().collect();
            let first = words.iter().take(MAX_WORDS).copied().collect::<Vec<_>>().join(" ");
            let more = if words.len() > MAX_WORDS { " …" } else { "" };
            out.push(Sentence {
                passage: UncodedPassage {
                    source: source.id.clone(),
                    at: at.clone(),
                    words: first + more,
                },
                stems: stems(sentence).into_iter().collect(),
            });
        }
    }
    out
}
