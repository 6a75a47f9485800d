use super::{Dossier, Tabled, UnknownRecord, When};
use crate::model::{
    Actor, ActorId, Certainty, Commitment, Date, Event, Frame, Framework, Issue, IssueId, Leaf,
    Mechanism, Noun, NounKind, Position, Proposition, Source, SourceId, Visitor, Walk,
};
use crate::node::Path;
use std::collections::BTreeSet;

/// What to look for. Conditions add up; none at all finds everything.
///
/// ```
/// # use trilat_core::{Dossier, Query, model::*};
/// # let dossier = Dossier::builder()
/// #     .add(Issue::new("security", "Security"))
/// #     .add(Issue::new("exercises", "Exercises").broader(["security"]))
/// #     .add(Event::new("drill", EventKind::Exercise, "A drill").issues(["exercises"]))
/// #     .build()?;
/// let query = Query::new().issue("security");
/// assert_eq!(dossier.find::<Event>(&query)?.len(), 1, "narrower issues count");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Query {
    issue: Option<IssueId>,
    actor: Option<ActorId>,
    source: Option<SourceId>,
    during: Option<(Date, Certainty)>,
}

impl Query {
    /// Everything.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What is about an issue or one of its narrower ones. A position is about what its
    /// proposition is about.
    #[must_use]
    pub fn issue(mut self, issue: impl Into<IssueId>) -> Self {
        self.issue = Some(issue.into());
        self
    }

    /// What names an actor in whatever role, or a group that it belonged to.
    #[must_use]
    pub fn actor(mut self, actor: impl Into<ActorId>) -> Self {
        self.actor = Some(actor.into());
        self
    }

    /// What stands in a source or cites it.
    #[must_use]
    pub fn source(mut self, source: impl Into<SourceId>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// What falls into a period, certainly or possibly; of what goes on over a span, a part is
    /// enough. Records without a date are left out.
    #[must_use]
    pub fn during(mut self, period: Date) -> Self {
        self.during = Some((period, Certainty::Possibly));
        self
    }

    /// What falls into a period for certain.
    #[must_use]
    pub fn certainly_during(mut self, period: Date) -> Self {
        self.during = Some((period, Certainty::Certainly));
        self
    }
}

/// A noun that can be looked for.
pub trait Faceted: Noun {
    /// Its time: its own, or that of its source.
    fn when<'d>(&'d self, dossier: &'d Dossier) -> Option<When<'d>>;

    /// Every id of a kind that it names.
    fn names(&self, dossier: &Dossier, kind: NounKind) -> BTreeSet<String>;
}

/// The ids of one kind that a record's fields name.
fn named_in<T: Walk>(record: &T, kind: NounKind) -> BTreeSet<String> {
    struct Names(NounKind, BTreeSet<String>);
    impl Visitor for Names {
        fn leaf(&mut self, leaf: Leaf<'_>, _: &Path) {
            match leaf {
                Leaf::Reference(kind, id) if kind == self.0 => {
                    self.1.insert(id.to_owned());
                }
                _ => {}
            }
        }
    }
    let mut names = Names(kind, BTreeSet::new());
    record.walk(&mut Path::default(), &mut names);
    names.1
}

macro_rules! faceted {
    ($($noun:ident: |$record:pat_param, $dossier:pat_param| $when:expr;)+) => {$(
        impl Faceted for $noun {
            fn when<'d>(&'d self, dossier: &'d Dossier) -> Option<When<'d>> {
                let ($record, $dossier) = (self, dossier);
                $when
            }

            fn names(&self, dossier: &Dossier, kind: NounKind) -> BTreeSet<String> {
                let mut names = named_in(self, kind);
                self.add_names(dossier, kind, &mut names);
                names
            }
        }
    )+};
}

/// Names that a record has by way of another.
trait Indirect {
    fn add_names(&self, _dossier: &Dossier, _kind: NounKind, _names: &mut BTreeSet<String>) {}
}

impl Indirect for Actor {}
impl Indirect for Source {}
impl Indirect for Issue {}
impl Indirect for Frame {}
impl Indirect for Proposition {}
impl Indirect for Mechanism {}
impl Indirect for Event {}
impl Indirect for Framework {}

impl Indirect for Commitment {
    fn add_names(&self, dossier: &Dossier, kind: NounKind, names: &mut BTreeSet<String>) {
        if kind == NounKind::Actor {
            names.extend(dossier.undertakers(self).iter().map(ToString::to_string));
        }
    }
}

impl Indirect for Position {
    fn add_names(&self, dossier: &Dossier, kind: NounKind, names: &mut BTreeSet<String>) {
        if kind == NounKind::Issue
            && let Some(proposition) = dossier.propositions().get(&self.proposition)
        {
            names.extend(named_in(proposition, kind));
        }
    }
}

faceted! {
    Actor: |_, _| None;
    Issue: |_, _| None;
    Frame: |_, _| None;
    Proposition: |_, _| None;
    Source: |source, _| source.date.as_ref().map(When::SometimeIn);
    Commitment: |commitment, dossier| dossier.date_of_source(&commitment.source);
    Position: |position, dossier| {
        let own = position.date.as_ref().map(When::Throughout);
        own.or_else(|| dossier.date_of_source(&position.source))
    };
    Mechanism: |mechanism, _| {
        mechanism.history.first().map(|change| When::Throughout(&change.date))
    };
    Event: |event, _| event.date.as_ref().map(When::Throughout);
    Framework: |framework, _| framework.from.as_ref().map(When::Throughout);
}

impl Dossier {
    fn date_of_source(&self, source: &SourceId) -> Option<When<'_>> {
        self.sources().get(source)?.when(self)
    }

    /// Who undertakes a commitment: those it names, or else the issuers of its source.
    #[must_use]
    pub fn undertakers<'d>(&'d self, commitment: &'d Commitment) -> &'d [ActorId] {
        if !commitment.by.is_empty() {
            return &commitment.by;
        }
        self.sources().get(&commitment.source).map_or(&[], |source| &source.issuers)
    }

    /// The records of one noun that fit a query, in the order of their ids.
    ///
    /// # Errors
    ///
    /// If an issue, actor or source that the query names is not in the dossier.
    pub fn find<T: Tabled + Faceted>(&self, query: &Query) -> Result<Vec<&T>, UnknownRecord> {
        self.issues().check(&query.issue)?;
        self.actors().check(&query.actor)?;
        self.sources().check(&query.source)?;
        let issues = query.issue.as_ref().map(|issue| self.narrower_issues(issue));
        let actors = query.actor.as_ref().map(|actor| self.groups_of(actor));
        let one = |kind, record: &T, wanted: &dyn Fn(&str) -> bool| {
            record.names(self, kind).iter().any(|name| wanted(name))
                || (T::KIND == kind && wanted(crate::model::Id::as_str(record.id())))
        };
        let found =
            self.table::<T>()
                .iter()
                .filter(|&record| {
                    issues
                        .as_ref()
                        .is_none_or(|all| one(NounKind::Issue, record, &|id| all.contains(id)))
                        && actors
                            .as_ref()
                            .is_none_or(|all| one(NounKind::Actor, record, &|id| all.contains(id)))
                        && query.source.as_ref().is_none_or(|source| {
                            one(NounKind::Source, record, &|id| *source == *id)
                        })
                        && query.during.as_ref().is_none_or(|(period, least)| {
                            record
                                .when(self)
                                .is_some_and(|when| when.falls_into(period.whole()) >= *least)
                        })
                })
                .collect();
        Ok(found)
    }

    /// An actor and every group that it ever belonged to, directly or through another.
    #[must_use]
    pub fn groups_of(&self, actor: &ActorId) -> BTreeSet<ActorId> {
        let mut out = BTreeSet::new();
        let mut open = vec![actor];
        while let Some(id) = open.pop() {
            if out.insert(id.clone()) {
                let memberships = self.actors().get(id).map(|actor| &actor.memberships);
                open.extend(memberships.into_iter().flatten().map(|membership| &membership.of));
            }
        }
        out
    }
}
