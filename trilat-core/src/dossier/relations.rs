use super::Dossier;
use crate::model::{Actor, ActorId, Date, IssueId};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What follows from the records taken together, worked out once: which concept is how broad,
/// and who belongs to whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Relations {
    /// Every concept with all that it is part of, itself included.
    broader: HashMap<IssueId, BTreeSet<IssueId>>,
    /// Every group with those that ever belonged to it, directly.
    members: BTreeMap<ActorId, Vec<ActorId>>,
}

impl Relations {
    pub(crate) fn of(dossier: &Dossier) -> Self {
        let mut broader: HashMap<IssueId, BTreeSet<IssueId>> = HashMap::new();
        for issue in dossier.issues() {
            let mut all = BTreeSet::new();
            let mut open = vec![&issue.id];
            while let Some(id) = open.pop() {
                if all.insert(id.clone()) {
                    open.extend(dossier.issues().get(id).into_iter().flat_map(|i| &i.broader));
                }
            }
            broader.insert(issue.id.clone(), all);
        }
        let mut members: BTreeMap<ActorId, Vec<ActorId>> = BTreeMap::new();
        for actor in dossier.actors() {
            for membership in &actor.memberships {
                members.entry(membership.of.clone()).or_default().push(actor.id.clone());
            }
        }
        Self { broader, members }
    }
}

impl Dossier {
    /// A concept and everything that it is part of; the concept alone if it is not recorded.
    #[must_use]
    pub fn broader_issues(&self, issue: &IssueId) -> BTreeSet<IssueId> {
        match self.relations.broader.get(issue) {
            Some(all) => all.clone(),
            None => crate::order::set([issue.clone()]),
        }
    }

    /// A concept and everything that is part of it.
    #[must_use]
    pub fn narrower_issues(&self, issue: &IssueId) -> BTreeSet<IssueId> {
        let parts = self.relations.broader.iter().filter(|(_, all)| all.contains(issue));
        let mut out = crate::order::set(parts.map(|(part, _)| part.clone()));
        out.insert(issue.clone());
        out
    }

    /// Whether `part` is `whole` or falls under it.
    #[must_use]
    pub fn is_part_of(&self, part: &IssueId, whole: &IssueId) -> bool {
        part == whole || self.relations.broader.get(part).is_some_and(|all| all.contains(whole))
    }

    /// Those that ever belonged to an actor, directly or through one another, in the order of
    /// their ids, the actor itself left out.
    #[must_use]
    pub fn members_of(&self, group: &ActorId) -> BTreeSet<ActorId> {
        let mut out = BTreeSet::new();
        let mut open = vec![group];
        while let Some(id) = open.pop() {
            for member in self.relations.members.get(id).into_iter().flatten() {
                if out.insert(member.clone()) {
                    open.push(member);
                }
            }
        }
        out.remove(group);
        out
    }

    /// Whether an actor belonged to a group on a date: three-valued, since dates may be vague.
    /// `None` if no record says that it ever did.
    #[must_use]
    pub fn belonged(
        &self,
        actor: &Actor,
        group: &ActorId,
        date: Option<&Date>,
    ) -> Option<crate::model::Certainty> {
        actor
            .memberships
            .iter()
            .filter(|membership| membership.of == *group)
            .map(|membership| within(date, membership.from.as_ref(), membership.until.as_ref()))
            .max()
    }
}

/// Whether a date falls between two others, either of which may be open.
pub(crate) fn within(
    date: Option<&Date>,
    from: Option<&Date>,
    until: Option<&Date>,
) -> crate::model::Certainty {
    use crate::model::Certainty;
    let Some(date) = date else {
        return if from.is_none() && until.is_none() {
            Certainty::Certainly
        } else {
            Certainty::Possibly
        };
    };
    let after = from.map_or(Certainty::Certainly, |from| date.on_or_after(from));
    let before = until.map_or(Certainty::Certainly, |until| date.on_or_before(until));
    after.and(before)
}
