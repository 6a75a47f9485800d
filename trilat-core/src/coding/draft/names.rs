//! Names of a dossier in a text: actors, issues.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use super::words::Words;
use crate::model::{ActorKind, Source};
use crate::{Dossier, text::token::tokens};

/// Names by their first word, each with the rest of its words and what it names.
#[derive(Default)]
pub(super) struct Names {
    actors: HashMap<String, Vec<(Vec<String>, String)>>,
    issues: HashMap<String, Vec<(Vec<String>, String)>>,
    mechanisms: HashMap<String, Vec<(Vec<String>, String)>>,
    /// The state that a person or office speaks for.
    speaks_for: BTreeMap<String, BTreeSet<String>>,
}

impl Names {
    pub(super) fn of(dossier: &Dossier) -> Self {
        let mut out = Self::default();
        for actor in dossier.actors() {
            let id = actor.id.as_str();
            let names = actor.aliases.iter().map(|alias| alias.name.as_str());
            for name in names.chain([actor.name.as_str()]) {
                put(&mut out.actors, name, id);
                // "President Biden" names a person by the last name.
                if actor.kind == ActorKind::Person
                    && let Some(last) = name.split_whitespace().next_back()
                    && last.len() > 2
                {
                    put(&mut out.actors, last, id);
                }
            }
            let states = actor.speaks_for.iter().map(|it| it.actor.as_str());
            let states = states.chain(actor.memberships.iter().map(|it| it.of.as_str()));
            out.speaks_for.insert(id.to_owned(), states.map(str::to_owned).collect());
        }
        for mechanism in dossier.mechanisms() {
            let names = mechanism.aliases.iter().map(|alias| alias.name.as_str());
            for name in names.chain([mechanism.name.as_str()]) {
                put(&mut out.mechanisms, name, mechanism.id.as_str());
            }
        }
        for issue in dossier.issues() {
            let names = issue.aliases.iter().map(|alias| alias.name.as_str());
            for name in names.chain([issue.label.as_str()]) {
                put(&mut out.issues, name, issue.id.as_str());
            }
        }
        out
    }

    /// The issuers that some words name; empty if none.
    pub(super) fn issuers(
        &self,
        words: &Words<'_>,
        range: Range<usize>,
        source: &Source,
    ) -> Vec<String> {
        let mut found = BTreeSet::new();
        for (actor, _) in find(&self.actors, words, range) {
            let behind = self.speaks_for.get(actor).into_iter().flatten();
            for id in behind.chain([&actor.to_owned()]) {
                if source.issuers.iter().any(|issuer| issuer.as_str() == id) {
                    found.insert(id.clone());
                }
            }
        }
        let order = source.issuers.iter().map(|id| id.as_str().to_owned());
        order.filter(|id| found.contains(id)).collect()
    }

    /// The actors that some words name, each with the word where its name begins.
    pub(super) fn actors(&self, words: &Words<'_>, range: Range<usize>) -> Vec<(&str, usize)> {
        find(&self.actors, words, range)
    }

    /// Whether some words hold the name of a known mechanism or of an actor such as an organisation.
    pub(super) fn knows(&self, words: &Words<'_>, range: Range<usize>) -> bool {
        let actor = find(&self.actors, words, range.clone());
        // A state in a longer name is only a part of it.
        let whole = actor.iter().any(|(_, at)| *at == range.start && range.len() < 2);
        whole || !find(&self.mechanisms, words, range).is_empty()
    }

    /// The issues that some words name.
    pub(super) fn issues(&self, words: &Words<'_>, range: Range<usize>) -> Vec<&str> {
        let found: BTreeSet<&str> =
            find(&self.issues, words, range).into_iter().map(|(id, _)| id).collect();
        found.into_iter().collect()
    }
}

fn put(names: &mut HashMap<String, Vec<(Vec<String>, String)>>, name: &str, id: &str) {
    let words: Vec<String> =
        tokens(name, 0..name.len()).iter().map(|token| token.key(name)).collect();
    let Some((first, rest)) = words.split_first() else { return };
    if first == "the" && !rest.is_empty() {
        return put(names, name.get(4..).unwrap_or_default(), id);
    }
    names.entry(first.clone()).or_default().push((rest.to_vec(), id.to_owned()));
}

fn find<'n>(
    names: &'n HashMap<String, Vec<(Vec<String>, String)>>,
    words: &Words<'_>,
    range: Range<usize>,
) -> Vec<(&'n str, usize)> {
    let mut out = Vec::new();
    for at in range.clone() {
        let Some(found) = names.get(words.key(at)) else { continue };
        let fits = |rest: &[String]| {
            at + rest.len() < range.end
                && rest.iter().zip(at + 1..).all(|(word, at)| words.key(at) == word)
        };
        let longest =
            found.iter().filter(|(rest, _)| fits(rest)).max_by_key(|(rest, _)| rest.len());
        if let Some((_, id)) = longest {
            out.push((id.as_str(), at));
        }
    }
    out
}
