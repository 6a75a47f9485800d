use super::exhibit::Exhibit;
use crate::{
    dossier::Dossier,
    model::{
        ActorId, Locator, NounKind, Position, PositionId, PropositionId, Source, Stance,
        vocabulary::vocabulary,
    },
};
use serde::Serialize;

vocabulary! {
    /// What became of a position from one statement to a later one.
    #[derive(PartialOrd, Ord)]
    pub enum StanceOutcome, "outcome of a position" {
        /// The same stance on the same proposition, under the same condition.
        Kept = "kept",
        /// Nearer to support.
        TowardsSupport = "towards-support",
        /// Nearer to opposition.
        TowardsOpposition = "towards-opposition",
        /// The same stance under another condition.
        OtherCondition = "other-condition",
        /// A stance on the same question put in other terms.
        OtherTerms = "other-terms",
        /// Taken for the first time.
        New = "new",
        /// Not taken, in a text that is wholly at hand.
        Absent = "absent",
        /// Not seen, in a text that is not wholly at hand.
        NotSeen = "not-seen",
    }
}

/// What became of one holder's stance on one question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StanceChange {
    /// What became of it.
    pub outcome: StanceOutcome,
    /// Whose stance.
    pub holder: ActorId,
    /// The question: the proposition, or the one that it is a variant of.
    pub question: PropositionId,
    /// The earlier stance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<StatedStance>,
    /// The later stance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<StatedStance>,
}

/// A stance as a statement has it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatedStance {
    /// The proposition in its own terms.
    pub proposition: PropositionId,
    /// The stance.
    pub stance: Stance,
    /// The condition, in own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// The record and its words.
    pub exhibit: Exhibit<PositionId>,
}

impl StatedStance {
    fn of(dossier: &Dossier, position: &Position) -> Self {
        Self {
            proposition: position.proposition.clone(),
            stance: position.stance,
            condition: position.condition.clone(),
            exhibit: Exhibit::of_position(dossier, position),
        }
    }
}

impl Dossier {
    /// The question that a proposition puts in terms of its own: the end of its chain of
    /// `variant_of`, itself if there is none.
    #[must_use]
    pub fn question<'d>(&'d self, proposition: &'d PropositionId) -> &'d PropositionId {
        let mut here = proposition;
        while let Some(wider) = self.propositions().get(here).and_then(|p| p.variant_of.as_ref()) {
            here = wider;
        }
        here
    }
}

fn positions_of<'d>(dossier: &'d Dossier, documents: &[&Source]) -> Vec<&'d Position> {
    let mut out = Vec::new();
    for source in documents {
        let mut here: Vec<&Position> = dossier
            .positions()
            .iter()
            .filter(|p| p.source == source.id && !is_about_records(dossier, &p.proposition))
            .collect();
        let place = |p: &Position| -> Option<Locator> { p.passages.first()?.at.clone() };
        here.sort_by(|a, b| (place(a), &a.id).cmp(&(place(b), &b.id)));
        out.extend(here);
    }
    out
}

/// Whether a proposition is a claim about what some text says, and so no position of the text.
fn is_about_records(dossier: &Dossier, proposition: &PropositionId) -> bool {
    dossier.propositions().get(proposition).is_some_and(|proposition| {
        proposition.about.iter().any(|about| {
            matches!(about.kind, NounKind::Source | NounKind::Commitment | NounKind::Position)
        })
    })
}

/// Brings positions together: one holder, first on the same proposition, then on variants of one
/// question.
pub(crate) fn compare(
    dossier: &Dossier,
    before: &[&Source],
    after: &[&Source],
    complete: bool,
) -> Vec<StanceChange> {
    let earlier = positions_of(dossier, before);
    let mut later = positions_of(dossier, after);
    let mut partner: Vec<Option<&Position>> = vec![None; earlier.len()];
    for same_terms in [true, false] {
        for (slot, position) in partner.iter_mut().zip(&earlier) {
            if slot.is_some() {
                continue;
            }
            let at = later.iter().position(|other| {
                other.holder == position.holder
                    && if same_terms {
                        other.proposition == position.proposition
                    } else {
                        dossier.question(&other.proposition)
                            == dossier.question(&position.proposition)
                    }
            });
            *slot = at.map(|at| later.remove(at));
        }
    }
    let mut out: Vec<StanceChange> = Vec::new();
    for (position, other) in earlier.into_iter().zip(partner) {
        let outcome = match other {
            Some(other) => outcome(position, other),
            None if complete => StanceOutcome::Absent,
            None => StanceOutcome::NotSeen,
        };
        out.push(StanceChange {
            outcome,
            holder: position.holder.clone(),
            question: dossier.question(&position.proposition).clone(),
            before: Some(StatedStance::of(dossier, position)),
            after: other.map(|other| StatedStance::of(dossier, other)),
        });
    }
    out.extend(later.into_iter().map(|position| StanceChange {
        outcome: StanceOutcome::New,
        holder: position.holder.clone(),
        question: dossier.question(&position.proposition).clone(),
        before: None,
        after: Some(StatedStance::of(dossier, position)),
    }));
    out
}

fn outcome(before: &Position, after: &Position) -> StanceOutcome {
    if before.proposition != after.proposition {
        return StanceOutcome::OtherTerms;
    }
    match after.stance.cmp(&before.stance) {
        std::cmp::Ordering::Greater => StanceOutcome::TowardsSupport,
        std::cmp::Ordering::Less => StanceOutcome::TowardsOpposition,
        std::cmp::Ordering::Equal if before.condition == after.condition => StanceOutcome::Kept,
        std::cmp::Ordering::Equal => StanceOutcome::OtherCondition,
    }
}
