//! Stances in a text: "we welcome", "they condemn". However often they were right, they are *possible*
//! only: they are three in ten of what coders find, and what counts as one position is a judgment.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use super::names::Names;
use super::operators::{Leads, Operator};
use super::proposal::{FieldReading, Proposal, ProposalKind, ProposalReason, ProposalState, Tier};
use super::subject::{self, Subject};
use super::words::Words;
use super::{METHOD, fields};
use crate::model::Source;
use crate::text::Sentence;

/// Of a hundred such proposals, so many were positions in the bundled joint statements.
const SHARE: u8 = 81;

fn stances() -> &'static HashMap<&'static str, &'static str> {
    static STANCES: OnceLock<HashMap<&'static str, &'static str>> = OnceLock::new();
    STANCES.get_or_init(|| {
        let lines = include_str!("../../../data/stances.tsv").lines();
        let pairs =
            lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
        pairs.flat_map(|(words, stance)| words.split('|').map(move |word| (word, stance))).collect()
    })
}

/// The stances of a sentence.
pub(super) fn find(
    sentence: &Sentence,
    words: &Words<'_>,
    source: &Source,
    names: &Names,
) -> Vec<Proposal> {
    let mut out = Vec::new();
    let mut before: Option<Operator> = None;
    for at in 0..words.len() {
        let Some(stance) = stances().get(words.key(at)) else { continue };
        let next = words.key(at + 1);
        // "Our commitment" after such a verb is for the commitments.
        let promise = (at + 1..at + 7)
            .any(|at| words.key(at).starts_with("commitment") || words.key(at) == "determination");
        if promise
            || words.is_mark(at + 1)
            || matches!(next, "of" | "for" | "and") && words.key(at) != "call"
        {
            continue;
        }
        let operator = Operator { id: "stance", head: at..at + 1, leads: Leads::Object };
        let (kind, named) = subject::of(&operator, before.as_ref(), words);
        if !matches!(
            kind,
            Subject::We
                | Subject::They
                | Subject::State
                | Subject::Group
                | Subject::Office
                | Subject::Shared
        ) {
            continue;
        }
        let end = (at + 1..words.len())
            .find(|&end| {
                let next = words.skip_adverbs(end + 1);
                words.key(end) == ";"
                    || matches!(words.key(end), "and" | ",")
                        && (matches!(words.key(next), "we" | "they")
                            || stances().contains_key(words.key(next)))
            })
            .unwrap_or_else(|| {
                (at + 1..words.len())
                    .rfind(|&end| !words.is_mark(end))
                    .map_or(at + 1, |end| end + 1)
            });
        before = Some(operator);
        if end < at + 3 {
            continue;
        }
        let holders = names.issuers(words, named.clone(), source);
        let holders = if holders.is_empty() || kind == Subject::Shared {
            source.issuers.iter().map(|id| id.as_str().to_owned()).collect()
        } else {
            holders
        };
        let quote = fields::quoted(words, at..end);
        let object = words.written(at + 1..end);
        let mut read = BTreeMap::new();
        read.insert("holders".to_owned(), FieldReading::new(holders, words.written(named)));
        read.insert("stance".to_owned(), FieldReading::new(*stance, words.written(at..at + 1)));
        read.insert("verb".to_owned(), FieldReading::new(words.written(at..at + 1), "as written"));
        read.insert("proposition".to_owned(), FieldReading::new(object, "what the verb leads to"));
        let issues = names.issues(words, at..end);
        if !issues.is_empty() {
            read.insert("issues".to_owned(), FieldReading::new(issues, "labels in the clause"));
        }
        out.push(Proposal {
            id: String::new(),
            kind: ProposalKind::Position,
            tier: Tier::Possible,
            score: SHARE,
            state: ProposalState::Proposed,
            at: format!("¶{}", sentence.paragraph),
            quote: vec![quote],
            operator: words.place(at..at + 1).into(),
            action: words.place(at + 1..end).into(),
            fields: read,
            because: vec![ProposalReason {
                rule: "stance".to_owned(),
                words: words.written(at..at + 1),
            }],
            same_as: Vec::new(),
            method: METHOD.to_owned(),
            changed: Vec::new(),
            why: None,
        });
    }
    out
}
