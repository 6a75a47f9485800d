//! From a raw text to proposals that a person accepts, edits or rejects.
//!
//! A proposal is not a record: no loader takes it for one, and nothing is compared or counted from
//! it. The rules are tables (`data/operators.tsv`, `data/action-verbs.txt`); how much each sign
//! weighs was learned from the bundled codings (`data/draft-weights.bin`), always with the same
//! result.

mod accept;
mod candidates;
mod features;
mod fields;
mod file;
mod items;
#[cfg(feature = "train")]
mod learn;
mod lexicon;
mod matching;
mod mechanisms;
mod merge;
mod names;
mod operators;
mod positions;
mod proposal;
mod reply;
mod request;
mod score;
mod source;
mod subject;
#[cfg(feature = "train")]
pub mod train;
mod weigh;
mod weights;
mod words;

pub use proposal::{
    FieldAlternative, FieldReading, Proposal, ProposalKind, ProposalReason, ProposalState,
    TextPlace, Tier,
};

pub use reply::ReplyTo;
pub use request::ModelRequest;
pub use score::{DraftScore, FieldScore, TierScore};
pub use source::{propose_source, read_source};

use crate::Dossier;
use crate::model::Source;
use crate::text::{MAX_SENTENCES, Text};
use candidates::{Candidate, Finder};
use names::Names;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use weights::Models;

/// What made the proposals of this version.
pub const METHOD: &str = "rules-1";

/// Proposals from one text, bound to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The version of the format.
    #[serde(rename = "trilat-draft")]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub version: u32,
    /// The digest of the text.
    pub text: String,
    /// The record of the source, as a dossier has it.
    pub source: Value,
    /// What is proposed, in the order of the text.
    pub proposals: Vec<Proposal>,
}

/// Why a text cannot be drafted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DraftError {
    /// It has more sentences than [`MAX_SENTENCES`].
    #[error("the text has {found} sentences, more than the {MAX_SENTENCES} allowed")]
    TooManySentences {
        /// How many it has.
        found: usize,
    },
    /// It is not a file of proposals.
    #[error("not a file of proposals: {message}")]
    NotADraft {
        /// What is wrong.
        message: String,
    },
    /// The proposals are of another text.
    #[error(
        "the proposals are of another text ({expected}, not {found}); {missing} of {quotations} \
         quotations are not in this one{}",
        first.as_ref().map(|words| format!(", the first: `{words}`")).unwrap_or_default()
    )]
    AnotherText {
        /// The digest of the text that they are of.
        expected: String,
        /// The digest of this text.
        found: String,
        /// How many quotations the proposals have.
        quotations: usize,
        /// How many of them are not in this text.
        missing: usize,
        /// The first that is not.
        first: Option<String>,
    },
    /// There is no proposal of that id.
    #[error("there is no proposal `{id}`")]
    UnknownProposal {
        /// The id.
        id: String,
    },
    /// A proposal has no such field.
    #[error(
        "a {kind} has no field `{field}`{}",
        near.as_ref().map(|near| format!("; did you mean `{near}`?")).unwrap_or_default()
    )]
    UnknownField {
        /// The field.
        field: String,
        /// What the proposal would become.
        kind: ProposalKind,
        /// A field that is near.
        near: Option<String>,
    },
}

impl Draft {
    /// Reads a text and proposes records.
    ///
    /// With a dossier, its names of actors and issues are recognised in the text.
    ///
    /// ```
    /// use trilat_core::coding::draft::{Draft, Tier};
    /// use trilat_core::model::{Completeness, Source, SourceKind};
    /// use trilat_core::text::Text;
    ///
    /// let text = Text::parse("[¶1] We will hold a trilateral exercise annually. We met in Lima.")?;
    /// let source = Source::new("lima", SourceKind::JointStatement, "A statement", Completeness::Full)
    ///     .issuers(["us", "jp", "kr"]);
    /// let draft = Draft::of(&text, &source, None)?;
    /// let [proposal] = draft.proposals.as_slice() else { panic!() };
    /// assert_eq!((proposal.id.as_str(), proposal.tier), ("1a", Tier::Sure));
    /// assert_eq!(proposal.text("verb"), Some("will hold"));
    /// assert_eq!(proposal.text("cadence"), Some("1 per year"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the text has more than [`MAX_SENTENCES`] sentences.
    pub fn of(text: &Text, source: &Source, dossier: Option<&Dossier>) -> Result<Self, DraftError> {
        let names = dossier.map(Names::of).unwrap_or_default();
        let models = Models::standard();
        let mut proposals = Vec::new();
        let sentences = text.sentences();
        if sentences.len() > MAX_SENTENCES {
            return Err(DraftError::TooManySentences { found: sentences.len() });
        }
        let mut finder = Finder::new(text.as_str());
        let mut named = std::collections::BTreeSet::new();
        for sentence in &sentences {
            let found = finder.next(sentence);
            if !sentence.heading {
                for piece in candidates::pieces(text.as_str(), sentence) {
                    proposals.extend(positions::find(sentence, &piece, source, &names));
                    let found = mechanisms::find(sentence, &piece, source, &names, &mut named);
                    proposals.extend(found);
                }
            }
            for (candidate, margin) in weigh::keep(&found, models, source.kind) {
                let share = models.share(margin);
                if let Some(tier) = tier(share) {
                    proposals.push(proposal(candidate, share, tier, source, &names, models));
                }
            }
        }
        number(&mut proposals);
        merge::same(&mut proposals, text);
        Ok(Self {
            version: file::VERSION,
            text: digest(text.as_str()),
            source: serde_json::to_value(source).unwrap_or_default(),
            proposals,
        })
    }

    /// The proposals of a tier.
    pub fn with(&self, tier: Tier) -> impl Iterator<Item = &Proposal> {
        self.proposals.iter().filter(move |it| it.tier == tier)
    }

    /// The proposal of an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Proposal> {
        self.proposals.iter().find(|it| it.id == id)
    }
}

const fn tier(share: u8) -> Option<Tier> {
    match share {
        80.. => Some(Tier::Sure),
        50.. => Some(Tier::Likely),
        10.. => Some(Tier::Possible),
        _ => None,
    }
}

/// The digest that binds proposals to a text: its length and a hash (FNV-1a, 64 bits). It finds
/// accidents, not forgeries.
fn digest(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{} bytes, fnv1a {hash:016x}", text.len())
}

fn proposal(
    candidate: &Candidate<'_>,
    score: u8,
    tier: Tier,
    source: &Source,
    names: &Names,
    models: &Models,
) -> Proposal {
    let mut out = std::collections::BTreeMap::new();
    let verb = fields::verb(candidate);
    let head = candidate.words.text.get(candidate.head.clone()).unwrap_or_default();
    let head = head.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut put = |key: &str, reading: Option<FieldReading>| {
        if let Some(reading) = reading {
            out.insert(key.to_owned(), reading);
        }
    };
    let features = features::of_action(candidate);
    put("act", weigh::word(&models.acts, &features));
    put("precision", weigh::word(&models.precisions, &features));
    put("force", fields::force(candidate, &verb));
    put("aspect", Some(fields::aspect(candidate, &verb)));
    put("object", Some(FieldReading::new(fields::object(candidate), "what the verb leads to")));
    put("cadence", fields::cadence(candidate));
    put("deadline", fields::deadline(candidate, source.date.as_ref()));
    put("trigger", fields::trigger(candidate));
    put("by", Some(by(candidate, source, names)));
    put("legal_status", Some(legal_status(source)));
    let words = &candidate.words;
    let foreign: Vec<(&str, usize)> = names
        .actors(words, candidate.item.words.clone())
        .into_iter()
        .filter(|(id, _)| !source.issuers.iter().any(|issuer| issuer.as_str() == *id))
        .collect();
    if foreign.is_empty() {
        put("counterparts", fields::each_other(candidate));
    }
    for (key, before) in [
        ("targets", &["against", "of", "by", "from"][..]),
        ("beneficiaries", &["to", "for", "support", "help", "assist", "in"][..]),
    ] {
        let found: Vec<&(&str, usize)> = foreign
            .iter()
            .filter(|(_, at)| {
                let at = if words.before(*at) == "the" { at - 1 } else { *at };
                before.contains(&words.before(at))
            })
            .collect();
        if let Some((_, at)) = found.first() {
            let mut ids: Vec<&str> = found.iter().map(|(id, _)| *id).collect();
            ids.dedup();
            put(key, Some(FieldReading::new(ids, words.written(at.saturating_sub(1)..at + 1))));
        }
    }
    let issues = names.issues(words, candidate.item.words.clone());
    if !issues.is_empty() {
        put("issues", Some(FieldReading::new(issues, "labels in the clause")));
    }
    put("verb", Some(FieldReading::new(verb, "as written")));
    Proposal {
        id: String::new(),
        kind: ProposalKind::Commitment,
        tier,
        score,
        state: ProposalState::Proposed,
        at: format!("¶{}", candidate.paragraph),
        quote: vec![fields::quote(candidate)],
        operator: candidate.head.clone().into(),
        action: candidate.place().into(),
        fields: out,
        because: vec![ProposalReason { rule: candidate.operator.id.to_owned(), words: head }],
        same_as: Vec::new(),
        method: METHOD.to_owned(),
        changed: Vec::new(),
        why: None,
    }
}

fn by(candidate: &Candidate<'_>, source: &Source, names: &Names) -> FieldReading {
    let words = &candidate.words;
    let all: Vec<String> = source.issuers.iter().map(|id| id.as_str().to_owned()).collect();
    let found = names.issuers(words, candidate.named.clone(), source);
    // "reiterates the U.S. commitment to": the one whose commitment it is.
    let owner = names.issuers(words, candidate.operator.head.clone(), source);
    if candidate.operator.id.starts_with('A') && owner.len() == 1 {
        return FieldReading::new(owner, words.written(candidate.operator.head.clone()));
    }
    let named = matches!(candidate.subject, subject::Subject::State | subject::Subject::Office);
    if named && !found.is_empty() {
        return FieldReading::new(found, words.written(candidate.named.clone()));
    }
    FieldReading::new(all, "the issuers")
}

fn legal_status(source: &Source) -> FieldReading {
    match source.kind {
        crate::model::SourceKind::Treaty => FieldReading::new("treaty", "the text is a treaty"),
        _ => FieldReading::new("political", "the text is declaratory"),
    }
}

/// Gives each proposal its id: the paragraph and a letter, in the order of the text.
fn number(proposals: &mut [Proposal]) {
    proposals.sort_by_key(|it| (it.action.start, it.action.end, it.operator));
    let mut counts: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for proposal in proposals {
        let at = proposal.at.trim_start_matches('¶').to_owned();
        let count = counts.entry(at.clone()).or_default();
        proposal.id = format!("{at}{}", letters(*count));
        *count += 1;
    }
}

/// `a` to `z`, then `aa`, `ab` and so on.
fn letters(mut number: usize) -> String {
    let mut out = Vec::new();
    loop {
        out.push(b'a' + u8::try_from(number % 26).unwrap_or(0));
        if number < 26 {
            break;
        }
        number = number / 26 - 1;
    }
    out.reverse();
    String::from_utf8(out).unwrap_or_default()
}

#[cfg(all(test, feature = "yaml"))]
mod tests;
