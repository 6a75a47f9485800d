//! Names of what carries commitments out: "the Trilateral Maritime Security Dialogue".

use std::collections::{BTreeMap, BTreeSet};

use super::METHOD;
use super::names::Names;
use super::proposal::{FieldReading, Proposal, ProposalKind, ProposalReason, ProposalState, Tier};
use super::words::Words;
use crate::model::{MechanismKind, Source};
use crate::text::Sentence;

/// Of a hundred such proposals, so many are names of mechanisms that people coded, in the bundled
/// joint statements.
const SHARE: u8 = 33;

/// The last word of a name, and what it names.
fn kind(last: &str) -> Option<MechanismKind> {
    Some(match last {
        "dialogue" | "talks" => MechanismKind::Dialogue,
        "group" | "team" | "task" | "force" | "committee" | "council" => {
            MechanismKind::WorkingGroup
        }
        "secretariat" => MechanismKind::Secretariat,
        "exercise" | "exercises" => MechanismKind::ExerciseSeries,
        "partnership" | "framework" | "initiative" | "network" | "forum" => {
            MechanismKind::FrameworkArrangement
        }
        "program" | "programme" | "fellowship" | "summit" => MechanismKind::Programme,
        "hotline" => MechanismKind::Hotline,
        _ => return None,
    })
}

/// The names of a sentence that the dossier does not know and that were not proposed before.
pub(super) fn find(
    sentence: &Sentence,
    words: &Words<'_>,
    source: &Source,
    names: &Names,
    seen: &mut BTreeSet<String>,
) -> Vec<Proposal> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !words.is_capital(at) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < words.len()
            && (words.is_capital(end)
                || words.is_number(end)
                || matches!(words.key(end), "of" | "on" | "for" | "and")
                    && words.is_capital(end + 1))
        {
            end += 1;
        }
        let last = (at + 1..end).rev().find_map(|last| Some((last, kind(words.key(last))?)));
        let start = if words.key(at) == "the" { at + 1 } else { at };
        if let Some((last, kind)) = last
            && last + 1 - start >= 2
            && start > 0
        {
            let name = words.written(start..last + 1);
            if !names.knows(words, start..last + 1) && seen.insert(name.to_lowercase()) {
                let mut fields = BTreeMap::new();
                fields.insert("name".to_owned(), FieldReading::new(name.clone(), "as written"));
                fields.insert("kind".to_owned(), FieldReading::new(kind.as_str(), words.key(last)));
                if let Some(level) = source.level {
                    fields.insert(
                        "level".to_owned(),
                        FieldReading::new(level.as_str(), "that of the source"),
                    );
                }
                out.push(Proposal {
                    id: String::new(),
                    kind: ProposalKind::Mechanism,
                    tier: Tier::Possible,
                    score: SHARE,
                    state: ProposalState::Proposed,
                    at: format!("¶{}", sentence.paragraph),
                    quote: vec![super::fields::quoted(words, start..last + 1)],
                    operator: words.place(start..start).into(),
                    action: words.place(start..last + 1).into(),
                    fields,
                    because: vec![ProposalReason {
                        rule: "name".to_owned(),
                        words: words.written(last..last + 1),
                    }],
                    same_as: Vec::new(),
                    method: METHOD.to_owned(),
                    changed: Vec::new(),
                    why: None,
                });
            }
        }
        at = end;
    }
    out
}
