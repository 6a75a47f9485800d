use super::reading::Reading;
use crate::{
    dossier::{Dossier, Exhibit},
    model::{
        ActorId, Locator, Position, PositionId, PropositionId, Source, Stance,
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
        /// Not taken in the earlier statement, which is available in full and coded whole.
        New = "new",
        /// Not seen in the earlier statement, which is not available in full or not coded whole.
        FirstSeen = "first-seen",
        /// Not taken, in a text that is available in full and coded whole.
        Absent = "absent",
        /// Not seen; the full text is not available.
        NotSeen = "not-seen",
        /// Not among the records of the text, which is not coded whole.
        NotCoded = "not-coded",
    }
}

/// What became of one holder's stance on one question.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// Records of the same stance in other documents of the statement.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub beside: Vec<Exhibit<PositionId>>,
}

/// One holder's stance on one proposition, in however many documents of a statement.
struct Taken<'d> {
    lead: &'d Position,
    beside: Vec<&'d Position>,
}

impl Taken<'_> {
    fn stated(&self, dossier: &Dossier) -> StatedStance {
        let position = self.lead;
        StatedStance {
            proposition: position.proposition.clone(),
            stance: position.stance,
            condition: position.condition.clone(),
            exhibit: Exhibit::of_position(dossier, position),
            beside: self.beside.iter().map(|p| Exhibit::of_position(dossier, p)).collect(),
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

/// The stances of a statement in the order of its documents and of the text. What several
/// documents say alike is one stance, the first one's.
fn stances_of<'d>(dossier: &'d Dossier, documents: &[&Source]) -> Vec<Taken<'d>> {
    let mut out: Vec<Taken<'d>> = Vec::new();
    for source in documents {
        let mut here: Vec<&Position> = dossier
            .positions()
            .iter()
            .filter(|p| p.source == source.id && !dossier.is_check(p))
            .collect();
        let place = |p: &Position| -> Option<Locator> { p.passages.first()?.at.clone() };
        here.sort_by(|a, b| (place(a), &a.id).cmp(&(place(b), &b.id)));
        for position in here {
            let alike = out.iter_mut().find(|taken| {
                let lead = taken.lead;
                lead.source != position.source
                    && lead.holder == position.holder
                    && lead.proposition == position.proposition
                    && lead.stance == position.stance
                    && lead.condition == position.condition
            });
            match alike {
                Some(taken) => taken.beside.push(position),
                None => out.push(Taken { lead: position, beside: Vec::new() }),
            }
        }
    }
    out
}

/// Brings positions together: one holder, first on the same proposition, then on variants of one
/// question.
pub(crate) fn compare(
    dossier: &Dossier,
    before: &[&Source],
    after: &[&Source],
) -> Vec<StanceChange> {
    let earlier = stances_of(dossier, before);
    let mut later = stances_of(dossier, after);
    let mut partner: Vec<Option<Taken<'_>>> = earlier.iter().map(|_| None).collect();
    for same_terms in [true, false] {
        for (slot, taken) in partner.iter_mut().zip(&earlier) {
            if slot.is_some() {
                continue;
            }
            let position = taken.lead;
            let at = later.iter().position(|other| {
                let other = other.lead;
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
    let change = |outcome, before: Option<&Taken<'_>>, after: Option<&Taken<'_>>| {
        let lead = before.or(after)?.lead;
        Some(StanceChange {
            outcome,
            holder: lead.holder.clone(),
            question: dossier.question(&lead.proposition).clone(),
            before: before.map(|taken| taken.stated(dossier)),
            after: after.map(|taken| taken.stated(dossier)),
        })
    };
    let reading = Reading::of(after);
    let mut out: Vec<StanceChange> = Vec::new();
    for (taken, other) in earlier.iter().zip(&partner) {
        let outcome = match other {
            Some(other) => outcome(taken.lead, other.lead),
            None if reading.is_whole() => StanceOutcome::Absent,
            None if reading.full => StanceOutcome::NotCoded,
            None => StanceOutcome::NotSeen,
        };
        out.extend(change(outcome, Some(taken), other.as_ref()));
    }
    let whole = Reading::of(before).is_whole();
    let begun = if whole { StanceOutcome::New } else { StanceOutcome::FirstSeen };
    out.extend(later.iter().filter_map(|taken| change(begun, None, Some(taken))));
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
