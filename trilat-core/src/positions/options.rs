use crate::{
    dossier::{AsOf, Dossier, Faceted},
    model::{
        ActorId, AttributionGrade, Certainty, Date, Id, IssueId, Position, Proposition,
        PropositionId,
    },
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Which positions count: of whom, on what, when, and how surely attributed.
///
/// Without a choice everything counts that an actor holds in its own name, at whatever time and
/// grade. What a group says in a joint statement, and what an office or person says for a
/// government, counts for the group, the office or the person alone, unless it is asked for.
///
/// ```
/// use trilat_core::{model::AttributionGrade, positions::StanceOptions};
///
/// let options = StanceOptions::new()
///     .actors(["us", "cn"])
///     .during("2023".parse()?)
///     .least_grade(AttributionGrade::Office);
/// # let _ = options;
/// # Ok::<(), trilat_core::model::DateError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StanceOptions {
    pub(super) actors: Vec<ActorId>,
    pub(super) propositions: Vec<PropositionId>,
    pub(super) issue: Option<IssueId>,
    pub(super) as_of: Option<NaiveDate>,
    pub(super) during: Option<Date>,
    pub(super) least_grade: Option<AttributionGrade>,
    pub(super) joint_statements: bool,
    pub(super) mandates: bool,
}

impl StanceOptions {
    /// Everything in an actor's own name.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Only these actors, in this order. Without it, all that hold a position, in the order of
    /// their ids.
    #[must_use]
    pub fn actors<T: Into<ActorId>>(mut self, actors: impl IntoIterator<Item = T>) -> Self {
        self.actors = distinct(actors);
        self
    }

    /// Only these propositions, in this order. Without it, all that anyone holds a position on.
    #[must_use]
    pub fn propositions<T: Into<PropositionId>>(
        mut self,
        propositions: impl IntoIterator<Item = T>,
    ) -> Self {
        self.propositions = distinct(propositions);
        self
    }

    /// Only propositions about an issue or one of its narrower ones.
    #[must_use]
    pub fn issue(mut self, issue: impl Into<IssueId>) -> Self {
        self.issue = Some(issue.into());
        self
    }

    /// Only what could have been known on a day: what is certainly later is left out.
    #[must_use]
    pub fn as_of(mut self, day: NaiveDate) -> Self {
        self.as_of = Some(day);
        self
    }

    /// Only what falls into a period, certainly or possibly. A position without a date possibly
    /// does.
    #[must_use]
    pub fn during(mut self, period: Date) -> Self {
        self.during = Some(period);
        self
    }

    /// Only what is attributed at this grade or above.
    #[must_use]
    pub fn least_grade(mut self, grade: AttributionGrade) -> Self {
        self.least_grade = Some(grade);
        self
    }

    /// Also count, for each issuer of a joint statement, what the group that it belonged to says
    /// there.
    #[must_use]
    pub fn with_joint_statements(mut self) -> Self {
        self.joint_statements = true;
        self
    }

    /// Also count, for an actor, what those say in their own name who speak for it by a mandate
    /// on record.
    #[must_use]
    pub fn with_mandates(mut self) -> Self {
        self.mandates = true;
        self
    }

    /// The actors asked for; none for all.
    pub(crate) fn asked_actors(&self) -> &[ActorId] {
        &self.actors
    }

    /// Whether a position falls into the time asked for; *certainly* if none was.
    pub(super) fn in_time(&self, dossier: &Dossier, position: &Position) -> Certainty {
        let Some(when) = position.when(dossier) else {
            return match (self.as_of, &self.during) {
                (None, None) => Certainty::Certainly,
                _ => Certainty::Possibly,
            };
        };
        let day = self.as_of.map_or(Certainty::Certainly, |day| when.begun_by(day));
        let during = self.during.as_ref();
        let period = during.map_or(Certainty::Certainly, |period| when.falls_into(period.whole()));
        day.and(period)
    }

    pub(super) fn takes_grade(&self, position: &Position) -> bool {
        self.least_grade.is_none_or(|least| position.attribution.grade >= least)
    }

    /// The propositions asked for, or `None` for all.
    pub(super) fn scope(&self, dossier: &Dossier) -> Option<BTreeSet<PropositionId>> {
        if self.propositions.is_empty() && self.issue.is_none() {
            return None;
        }
        let narrower = self.issue.as_ref().map(|issue| dossier.narrower_issues(issue));
        let about = |proposition: &Proposition| {
            narrower
                .as_ref()
                .is_none_or(|all| proposition.issues.iter().any(|issue| all.contains(issue)))
        };
        let named = BTreeSet::from_iter(self.propositions.iter());
        let chosen = dossier.propositions().iter().filter(|proposition| {
            (named.is_empty() || named.contains(&proposition.id)) && about(proposition)
        });
        Some(chosen.map(|proposition| proposition.id.clone()).collect())
    }
}

impl AsOf<'_> {
    /// Options for the stances as they could have been known on the day of the view.
    #[must_use]
    pub fn stance_options(&self) -> StanceOptions {
        StanceOptions::new().as_of(self.day())
    }
}

fn distinct<I: Id, T: Into<I>>(ids: impl IntoIterator<Item = T>) -> Vec<I> {
    let mut seen = BTreeSet::new();
    ids.into_iter().map(Into::into).filter(|id: &I| seen.insert(id.clone())).collect()
}

/// When a position was held: its own date, or that of its source.
pub(crate) fn date_of<'d>(dossier: &'d Dossier, position: &'d Position) -> Option<&'d Date> {
    position.date.as_ref().or_else(|| dossier.sources().get(&position.source)?.date.as_ref())
}
