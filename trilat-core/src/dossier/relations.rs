use super::Dossier;
use crate::model::{Actor, ActorId, ActorKind, Date, IssueId};
use std::collections::{BTreeMap, BTreeSet};

/// What follows from the records taken together, worked out once: what is directly part of each
/// concept, and who belonged to whom. What follows through several steps is walked when it is
/// asked for: to keep it for all would take the square of a long chain.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Relations {
    /// Every concept with those that it is directly broader than.
    narrower: BTreeMap<IssueId, Vec<IssueId>>,
    /// Every group with those that ever belonged to it, directly.
    members: BTreeMap<ActorId, Vec<ActorId>>,
}

impl Relations {
    pub(crate) fn of(dossier: &Dossier) -> Self {
        let mut out = Self::default();
        for issue in dossier.issues() {
            for broader in &issue.broader {
                out.narrower.entry(broader.clone()).or_default().push(issue.id.clone());
            }
        }
        for actor in dossier.actors() {
            for membership in &actor.memberships {
                out.members.entry(membership.of.clone()).or_default().push(actor.id.clone());
            }
        }
        out
    }
}

/// All that can be reached in steps, the start included.
fn reached<'a, T: Ord, I: IntoIterator<Item = &'a T>>(
    start: &'a T,
    steps: impl Fn(&'a T) -> I,
) -> BTreeSet<&'a T> {
    let mut out = BTreeSet::new();
    let mut open = vec![start];
    while let Some(at) = open.pop() {
        if out.insert(at) {
            open.extend(steps(at));
        }
    }
    out
}

impl Dossier {
    /// A concept and everything that it is part of; the concept alone if it is not recorded.
    #[must_use]
    pub fn broader_issues(&self, issue: &IssueId) -> BTreeSet<IssueId> {
        BTreeSet::from_iter(self.all_broader(issue).into_iter().cloned())
    }

    /// A concept and everything that is part of it.
    #[must_use]
    pub fn narrower_issues(&self, issue: &IssueId) -> BTreeSet<IssueId> {
        let narrower = |id| self.relations.narrower.get(id).into_iter().flatten();
        BTreeSet::from_iter(reached(issue, narrower).into_iter().cloned())
    }

    /// Whether `part` is `whole` or falls under it.
    #[must_use]
    pub fn is_part_of(&self, part: &IssueId, whole: &IssueId) -> bool {
        part == whole || self.all_broader(part).contains(whole)
    }

    fn all_broader<'a>(&'a self, issue: &'a IssueId) -> BTreeSet<&'a IssueId> {
        reached(issue, |id| self.issues().get(id).into_iter().flat_map(|found| &found.broader))
    }

    /// Whether an actor is a grouping or an organisation, which speaks and acts for its members.
    pub(crate) fn is_group(&self, actor: &ActorId) -> bool {
        let kind = self.actors().get(actor).map(|actor| actor.kind);
        matches!(kind, Some(ActorKind::Grouping | ActorKind::Organisation))
    }

    /// Those that ever belonged to an actor, directly or through one another, in the order of
    /// their ids, the actor itself left out.
    #[must_use]
    pub fn members_of(&self, group: &ActorId) -> BTreeSet<ActorId> {
        let members = |id| self.relations.members.get(id).into_iter().flatten();
        let mut out = reached(group, members);
        out.remove(group);
        BTreeSet::from_iter(out.into_iter().cloned())
    }

    /// Whether some actors take in others: a group takes in those that ever belonged to it.
    pub(crate) fn covers(&self, whole: &BTreeSet<ActorId>, part: &BTreeSet<ActorId>) -> bool {
        part.iter().all(|actor| {
            whole.contains(actor) || self.groups_of(actor).iter().any(|group| whole.contains(group))
        })
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
