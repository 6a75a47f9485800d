use super::{commitment::CommitmentTrack, scope::Scope, state::State};
use crate::{
    dossier::{Dossier, Query, UnknownRecord},
    model::{ActorId, Commitment, CommitmentId, FrameworkId, IssueId, SourceId},
};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Which commitments a track is about. Conditions add up; without any, all of them.
///
/// ```
/// use trilat_core::track::{State, TrackFilter};
/// let overdue = TrackFilter::new().framework("us-japan-rok").states([State::Overdue]);
/// let of_lima = TrackFilter::new().sources(["lima-joint-statement-2024"]).issue("exercises");
/// # let _ = (overdue, of_lima);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct TrackFilter {
    /// Stated in one of these sources.
    pub sources: Vec<SourceId>,
    /// About this issue or one of its narrower ones.
    pub issue: Option<IssueId>,
    /// Naming this actor in any role, or a group that it belonged to.
    pub actor: Option<ActorId>,
    /// Of this framework: stated in a source that founds it, or listed as its own.
    pub framework: Option<FrameworkId>,
    /// In one of these states, certainly or possibly.
    pub states: Vec<State>,
}

impl TrackFilter {
    /// All commitments.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Only those stated in one of these sources.
    #[must_use]
    pub fn sources<T: Into<SourceId>>(mut self, sources: impl IntoIterator<Item = T>) -> Self {
        self.sources = sources.into_iter().map(Into::into).collect();
        self
    }

    /// Only those about an issue or one of its narrower ones.
    #[must_use]
    pub fn issue(mut self, issue: impl Into<IssueId>) -> Self {
        self.issue = Some(issue.into());
        self
    }

    /// Only those that name an actor in any role, or a group that it belonged to.
    #[must_use]
    pub fn actor(mut self, actor: impl Into<ActorId>) -> Self {
        self.actor = Some(actor.into());
        self
    }

    /// Only those of a framework.
    #[must_use]
    pub fn framework(mut self, framework: impl Into<FrameworkId>) -> Self {
        self.framework = Some(framework.into());
        self
    }

    /// Only those that are in one of these states, certainly or possibly.
    #[must_use]
    pub fn states(mut self, states: impl IntoIterator<Item = State>) -> Self {
        self.states = states.into_iter().collect();
        self
    }

    /// Whether it lets everything through.
    pub(super) fn is_all(&self) -> bool {
        *self == Self::default()
    }

    /// What can be said without a state: the commitments that are looked at, or `None` for all.
    pub(super) fn commitments<'d>(
        &self,
        dossier: &'d Dossier,
    ) -> Result<Option<BTreeSet<&'d CommitmentId>>, UnknownRecord> {
        dossier.sources().check(&self.sources)?;
        dossier.frameworks().check(&self.framework)?;
        let mut query = Query::new();
        if let Some(issue) = &self.issue {
            query = query.issue(issue.clone());
        }
        if let Some(actor) = &self.actor {
            query = query.actor(actor.clone());
        }
        if self.sources.is_empty()
            && self.framework.is_none()
            && self.issue.is_none()
            && self.actor.is_none()
        {
            return Ok(None);
        }
        let framework = self.framework.clone().map(Scope::Framework);
        let taken = |commitment: &&Commitment| {
            (self.sources.is_empty() || self.sources.contains(&commitment.source))
                && framework.as_ref().is_none_or(|scope| scope.holds(dossier, commitment))
        };
        let found = dossier.find::<Commitment>(&query)?.into_iter().filter(taken);
        Ok(Some(found.map(|commitment| &commitment.id).collect()))
    }

    /// Whether the state is one of those asked for.
    pub(super) fn takes(&self, track: &CommitmentTrack) -> bool {
        self.states.is_empty()
            || self.states.iter().any(|&it| it == track.state || track.possible.contains(it))
    }
}
