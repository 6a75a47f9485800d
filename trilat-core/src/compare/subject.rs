//! Which records of a text are about the subject of an earlier commitment, by typed data alone.
//!
//! A general topic is not enough: it has to be the same specific point. A record counts if
//!
//! 1. it is an event that bears on the commitment, whatever it does to it;
//! 2. it is a mechanism that implements the commitment, a meeting or other occurrence of such a
//!    mechanism, or a commitment that the same mechanism implements too;
//! 3. it is about the same narrow issue and has the same addressee. A narrow issue has a broader
//!    one, and none of its narrower ones is in use; addressees are the actors to whom, for whom or
//!    about whom a commitment is, and those that a proposition names;
//! 4. its words (object, proposition or name, and quotation) have half of those of the commitment's
//!    object, but for endings and function words. A word counts for one over the number of the
//!    text's records that have it, so that the words of a general topic decide nothing.

use super::{
    group::Undertaking,
    later::{Later, add},
    outcome::{BasisLink, OutcomeBasis},
    words::stems,
};
use crate::{
    dossier::Dossier,
    model::{ActorId, Commitment, IssueId, NounKind, Party, Proposition},
};
use std::collections::BTreeSet;

/// The records of the text that are about the subject of an earlier commitment, each once.
pub(super) fn records_about(later: &Later<'_>, earlier: &Undertaking<'_>) -> Vec<OutcomeBasis> {
    let mut out = Vec::new();
    for event in later.events_on(earlier) {
        add(&mut out, later.of_event(BasisLink::Effect, event));
    }
    let carriers = later.carriers_of(earlier);
    for mechanism in &later.mechanisms {
        if carriers.iter().any(|carrier| carrier.id == mechanism.id) {
            add(&mut out, later.of_mechanism(BasisLink::Mechanism, mechanism));
        }
    }
    for event in &later.events {
        if carriers.iter().any(|carrier| event.occurrence_of.contains(&carrier.id)) {
            add(&mut out, later.of_event(BasisLink::Mechanism, event));
        }
    }
    for commitment in &later.commitments {
        if carriers.iter().any(|carrier| carrier.implements.contains(&commitment.id)) {
            add(&mut out, later.of_commitment(BasisLink::Mechanism, commitment));
        }
    }
    by_issue(later, earlier.lead, &mut out);
    by_words(later, earlier.lead, &mut out);
    out
}

fn by_issue(later: &Later<'_>, earlier: &Commitment, out: &mut Vec<OutcomeBasis>) {
    let dossier = later.dossier;
    let narrow = |issue: &&IssueId| is_narrow(dossier, &later.used, issue);
    let issues: BTreeSet<&IssueId> = earlier.issues.iter().filter(narrow).collect();
    let addressees = addressees(earlier);
    if issues.is_empty() || addressees.is_empty() {
        return;
    }
    let shares = |others: &[IssueId]| others.iter().any(|issue| issues.contains(issue));
    for commitment in &later.commitments {
        if shares(&commitment.issues) && !addressees.is_disjoint(&self::addressees(commitment)) {
            add(out, later.of_commitment(BasisLink::Issue, commitment));
        }
    }
    for position in &later.positions {
        let Some(proposition) = dossier.propositions().get(&position.proposition) else { continue };
        if shares(&proposition.issues) && names_any(proposition, &addressees) {
            add(out, later.of_position(BasisLink::Issue, position));
        }
    }
}

/// Whether an issue has a broader one, and no narrower one of it is in use.
fn is_narrow(dossier: &Dossier, used: &BTreeSet<&IssueId>, issue: &IssueId) -> bool {
    dossier.issues().get(issue).is_some_and(|found| !found.broader.is_empty())
        && dossier.narrower_issues(issue).iter().all(|it| it == issue || !used.contains(it))
}

/// The actors to whom, for whom or about whom a commitment is. Those who promise something to each
/// other are in most commitments, and tell no subject.
fn addressees(commitment: &Commitment) -> BTreeSet<&ActorId> {
    let lists = [&commitment.counterparts, &commitment.beneficiaries, &commitment.targets];
    let actors = lists.into_iter().flatten().filter_map(|party| match party {
        Party::Actor(actor) => Some(actor),
        Party::EachOther => None,
    });
    actors.collect()
}

fn names_any(proposition: &Proposition, actors: &BTreeSet<&ActorId>) -> bool {
    proposition.addressees.iter().any(|actor| actors.contains(actor))
        || proposition.about.iter().any(|about| {
            about.kind == NounKind::Actor && actors.iter().any(|actor| actor.as_str() == &*about.id)
        })
}

fn by_words(later: &Later<'_>, earlier: &Commitment, out: &mut Vec<OutcomeBasis>) {
    let object: BTreeSet<String> = stems(&earlier.object).into_iter().collect();
    let weight = |word: &String| {
        let having = later.words.iter().filter(|record| record.stems.contains(word)).count();
        1.0 / f64::from(u32::try_from(having.max(1)).unwrap_or(u32::MAX))
    };
    let weights: Vec<(&String, f64)> = object.iter().map(|word| (word, weight(word))).collect();
    let all: f64 = weights.iter().map(|(_, weight)| weight).sum();
    for record in &later.words {
        let has = weights.iter().filter(|(word, _)| record.stems.contains(*word));
        let shared: f64 = has.map(|(_, weight)| weight).sum();
        if shared > 0.0 && shared >= all / 2.0 {
            add(out, record.basis.clone());
        }
    }
}
