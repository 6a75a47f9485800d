use super::{
    agreement::PairVerdict,
    cell::{Entry, StanceCell, decide},
    options::StanceOptions,
    voice::Voice,
};
use crate::{
    dossier::{Dossier, UnknownRecord},
    model::{ActorId, PropositionId},
};
use serde::Serialize;
use std::collections::BTreeMap;

/// One proposition in an actor's own words and in its group's.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct JointItem {
    /// The proposition.
    pub proposition: PropositionId,
    /// How the two stand to each other; *one-silent* where only one of them says it.
    pub verdict: PairVerdict,
    /// The actor's own stance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<StanceCell>,
    /// What it says with others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joint: Option<StanceCell>,
    /// Where one is silent: the same question as the other puts it, in other terms.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_terms: Vec<PropositionId>,
}

/// An actor's own words against what it says with others.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OwnAndJoint {
    /// The actor.
    pub actor: ActorId,
    /// How many propositions came to which verdict.
    pub counts: BTreeMap<PairVerdict, usize>,
    /// Every proposition on which either speaks, in the order of ids.
    pub items: Vec<JointItem>,
}

impl Dossier {
    /// An actor's own words against the joint statements of its groups that it issued.
    ///
    /// # Errors
    ///
    /// If an actor, proposition or issue asked for is not in the dossier.
    pub fn own_and_joint(
        &self,
        actor: impl Into<ActorId>,
        options: &StanceOptions,
    ) -> Result<OwnAndJoint, UnknownRecord> {
        let actor = actor.into();
        let asked = options.clone().actors([&actor]).with_joint_statements();
        let mut cells = BTreeMap::new();
        let mut terms: BTreeMap<&PropositionId, [Vec<PropositionId>; 2]> = BTreeMap::new();
        let entries = self.stance_entries(&asked)?;
        for ((_, on), entries) in &entries {
            let (joint, own): (Vec<Entry<'_>>, Vec<Entry<'_>>) =
                entries.iter().partition(|entry| entry.voice == Voice::JointStatement);
            let own = decide(self, &actor, on, own);
            let joint = decide(self, &actor, on, joint);
            let [in_own, in_joint] = terms.entry(self.question(on)).or_default();
            in_own.extend(own.as_ref().map(|_| on.clone()));
            in_joint.extend(joint.as_ref().map(|_| on.clone()));
            cells.insert(on, (own, joint));
        }
        let mut counts = BTreeMap::new();
        let mut items = Vec::new();
        for (on, (own, joint)) in cells {
            let verdict = PairVerdict::of(own.as_ref(), joint.as_ref());
            *counts.entry(verdict).or_default() += 1;
            let other =
                terms.get(self.question(on)).map(|[in_own, in_joint]| match (&own, &joint) {
                    (Some(_), None) => in_joint.clone(),
                    (None, Some(_)) => in_own.clone(),
                    _ => Vec::new(),
                });
            let other_terms = other.unwrap_or_default();
            items.push(JointItem { proposition: on.clone(), verdict, own, joint, other_terms });
        }
        Ok(OwnAndJoint { actor, counts, items })
    }
}
