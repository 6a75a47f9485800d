use super::Texts;
use crate::{
    base::excerpt,
    dossier::{Dossier, each_noun},
    model::{
        Completeness, Leaf, Locator, Noun, NounKind, RecordRef, Source, SourceId, Visitor, Walk,
        vocabulary::vocabulary,
    },
    node::Path,
    text::{Corpus, Finding, Fragment, Nearest, Occurrence},
};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

vocabulary! {
    /// What the text at hand says of a quotation.
    #[derive(PartialOrd, Ord)]
    pub enum QuotationStatus, "status of a quotation" {
        /// The words stand where the record says.
        Verified = "verified",
        /// They stand elsewhere in the same source.
        Moved = "moved",
        /// They do not stand in the source that is named, but in another one.
        Misattributed = "misattributed",
        /// They stand in no text at hand.
        NotFound = "not-found",
        /// The source's text is not at hand.
        NoText = "no-text",
    }
}

/// Another source in which quoted words stand.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WordsElsewhere {
    /// The name of the text.
    pub text: String,
    /// The sources that it belongs to; none if the dossier does not know it.
    pub sources: Vec<SourceId>,
    /// The first place in it.
    pub place: Occurrence,
}

/// What became of one quoted fragment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuotationCheck {
    /// The record that quotes.
    pub record: RecordRef,
    /// Where in the record, such as `.passages[0].quote[1]`.
    pub path: String,
    /// The source that it names.
    pub source: SourceId,
    /// The place that it names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Locator>,
    /// The quoted words.
    pub words: String,
    /// What the text says.
    pub status: QuotationStatus,
    /// Where the words stand in the source: for *verified* and *moved*.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub found: Vec<Occurrence>,
    /// The other texts in which they stand: for *misattributed*.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub elsewhere: Vec<WordsElsewhere>,
    /// The passage of the source that comes nearest, with a word diff: for *not found* and
    /// *misattributed*, where one shares half of the words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<Nearest>,
    /// Why a fragment could not be looked for, such as one without words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
}

/// What became of every quoted fragment of a dossier.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Verification {
    /// How many came to which status.
    pub counts: BTreeMap<QuotationStatus, usize>,
    /// Every fragment, in the order of records and their fields.
    pub quotations: Vec<QuotationCheck>,
    /// Names of texts that belong to no source of the dossier.
    pub unmatched_texts: Vec<String>,
    /// Sources that are quoted and whose text is not at hand.
    pub sources_without_text: Vec<SourceId>,
}

impl Verification {
    /// The fragments with a status.
    pub fn with_status(&self, status: QuotationStatus) -> impl Iterator<Item = &QuotationCheck> {
        self.quotations.iter().filter(move |check| check.status == status)
    }

    /// Whether every fragment whose text is at hand stands where its record says.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.quotations
            .iter()
            .all(|q| matches!(q.status, QuotationStatus::Verified | QuotationStatus::NoText))
    }
}

/// A quoted fragment of some record.
pub(crate) struct Quotation {
    pub(crate) record: RecordRef,
    pub(crate) path: String,
    pub(crate) source: SourceId,
    pub(crate) at: Option<Locator>,
    pub(crate) words: String,
}

struct Gather<'q> {
    record: RecordRef,
    own: Option<SourceId>,
    out: &'q mut Vec<Quotation>,
}

impl Visitor for Gather<'_> {
    fn leaf(&mut self, leaf: Leaf<'_>, path: &Path) {
        let Leaf::Quotation { source, at, words } = leaf else { return };
        let Some(source) = source.map(SourceId::from).or_else(|| self.own.clone()) else { return };
        self.out.push(Quotation {
            record: self.record.clone(),
            path: path.to_string(),
            source,
            at: at.cloned(),
            words: words.to_owned(),
        });
    }
}

/// The source that a record without a citation of its own quotes: what it stands in, or itself.
trait OwnSource {
    fn own_source(&self) -> Option<SourceId> {
        None
    }
}

macro_rules! own_source {
    ($($noun:ident: $field:ident),+) => {$(
        impl OwnSource for crate::model::$noun {
            fn own_source(&self) -> Option<SourceId> {
                Some(self.$field.clone())
            }
        }
    )+};
}
own_source!(Source: id, Commitment: source, Position: source);

macro_rules! no_own_source {
    ($($noun:ident),+) => { $(impl OwnSource for crate::model::$noun {})+ };
}
no_own_source!(Actor, Issue, Frame, Proposition, Mechanism, Event, Framework);

pub(crate) fn quotations(dossier: &Dossier) -> Vec<Quotation> {
    let mut out = Vec::new();
    macro_rules! every {
        ($($plural:ident: $noun:ident,)+) => {$(
            for record in dossier.$plural() {
                let mut gather = Gather {
                    record: RecordRef::new(NounKind::$noun, record.id().as_str()),
                    own: record.own_source(),
                    out: &mut out,
                };
                record.walk(&mut Path::default(), &mut gather);
            }
        )+};
    }
    each_noun!(every);
    out
}

/// The names of texts that may be a source's: its id, and its keys of the collection `text`.
pub(crate) fn text_names(source: &Source) -> impl Iterator<Item = &str> {
    let keys = source.keys.iter().filter(|key| key.scheme() == "text").map(|key| key.value());
    std::iter::once(source.id.as_str()).chain(keys)
}

/// The texts at hand, ready to be searched, and whose they are.
pub(crate) struct Lookup<'d> {
    corpus: Corpus,
    owners: BTreeMap<&'d str, Vec<&'d Source>>,
    own: HashMap<&'d SourceId, Vec<&'d str>>,
}

impl<'d> Lookup<'d> {
    pub(crate) fn new(dossier: &'d Dossier, texts: &Texts) -> Self {
        let mut owners: BTreeMap<&str, Vec<&Source>> = BTreeMap::new();
        for source in dossier.sources() {
            for name in text_names(source) {
                owners.entry(name).or_default().push(source);
            }
        }
        let parsed = texts.parsed(|name| {
            owners.get(name).is_some_and(|sources| {
                sources.iter().all(|source| source.completeness == Completeness::Digest)
            })
        });
        // Names are distinct, since they are keys of a map.
        let corpus = Corpus::new(parsed).unwrap_or_default();
        let own = dossier
            .sources()
            .iter()
            .map(|source| {
                (&source.id, text_names(source).filter(|n| corpus.get(n).is_some()).collect())
            })
            .collect();
        Self { corpus, owners, own }
    }

    fn own(&self, source: &SourceId) -> &[&'d str] {
        self.own.get(source).map(Vec::as_slice).unwrap_or_default()
    }

    pub(crate) fn check(&self, quotation: Quotation) -> QuotationCheck {
        check(&self.corpus, &self.owners, self.own(&quotation.source), quotation)
    }
}

impl Dossier {
    /// Looks up every quoted fragment in the texts at hand.
    ///
    /// Of a source whose completeness is *digest*, only words in quotation marks count as text.
    #[must_use]
    pub fn verify(&self, texts: &Texts) -> Verification {
        let lookup = Lookup::new(self, texts);
        let mut counts = BTreeMap::new();
        let mut checks = Vec::new();
        let mut without = std::collections::BTreeSet::new();
        for quotation in quotations(self) {
            if lookup.own(&quotation.source).is_empty() {
                without.insert(quotation.source.clone());
            }
            let check = lookup.check(quotation);
            *counts.entry(check.status).or_default() += 1;
            checks.push(check);
        }
        let unmatched =
            texts.iter().map(|(name, _)| name).filter(|name| !lookup.owners.contains_key(name));
        Verification {
            counts,
            quotations: checks,
            unmatched_texts: unmatched.map(str::to_owned).collect(),
            sources_without_text: without.into_iter().collect(),
        }
    }
}

fn check(
    corpus: &Corpus,
    owners: &BTreeMap<&str, Vec<&Source>>,
    mine: &[&str],
    quotation: Quotation,
) -> QuotationCheck {
    let Quotation { record, path, source, at, words } = quotation;
    let mut out = QuotationCheck {
        record,
        path,
        source,
        at,
        words,
        status: QuotationStatus::NoText,
        found: Vec::new(),
        elsewhere: Vec::new(),
        nearest: None,
        problem: None,
    };
    let fragment = match Fragment::new(&out.words) {
        Ok(fragment) => fragment,
        Err(error) => {
            out.problem = Some(excerpt(&error.to_string()));
            out.status = QuotationStatus::NotFound;
            return out;
        }
    };
    if mine.is_empty() {
        return out;
    }
    for name in mine {
        let Some(text) = corpus.get(name) else { continue };
        match text.check(&fragment, out.at.as_ref()) {
            Finding::Verified { at: found_at } => {
                out.status = QuotationStatus::Verified;
                out.found = vec![found_at];
                out.nearest = None;
                return out;
            }
            Finding::Moved { found_at } => {
                out.status = QuotationStatus::Moved;
                out.found = found_at;
            }
            Finding::NotFound { nearest } => out.nearest = out.nearest.or(nearest),
        }
    }
    if out.status == QuotationStatus::Moved {
        out.nearest = None;
        return out;
    }
    out.elsewhere = corpus
        .find(&fragment)
        .into_iter()
        .filter(|hit| !mine.contains(&hit.text))
        .filter_map(|hit| {
            let sources = owners.get(hit.text).into_iter().flatten();
            Some(WordsElsewhere {
                text: hit.text.to_owned(),
                sources: sources.map(|source| source.id.clone()).collect(),
                place: hit.occurrences.into_iter().next()?,
            })
        })
        .collect();
    out.status = if out.elsewhere.is_empty() {
        QuotationStatus::NotFound
    } else {
        QuotationStatus::Misattributed
    };
    out
}
