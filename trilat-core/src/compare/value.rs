//! The partial order of each dimension, and how its values are shown.

use super::{
    dimension::{Dimension, DimensionFinding, Relation},
    words::{figures, words},
};
use crate::{
    dossier::Dossier,
    model::{
        ActorId, Cadence, Certainty, Commitment, CommitmentId, Date, Deadline, ExternalKey, Id,
        IssueId, Known, Party, PropositionId, Source, Stated, Term, Trigger,
    },
};
use std::{collections::BTreeSet, fmt::Display};

const UNKNOWN: &str = "unknown";
const NOT_STATED: &str = "not stated";
const NONE: &str = "none named";
const NOT_CODED: &str = "not coded";

/// A commitment with its source.
#[derive(Clone, Copy)]
pub(crate) struct Side<'d> {
    pub(crate) dossier: &'d Dossier,
    pub(crate) commitment: &'d Commitment,
    pub(crate) source: Option<&'d Source>,
}

impl<'d> Side<'d> {
    pub(crate) fn new(dossier: &'d Dossier, commitment: &'d Commitment) -> Self {
        Self { dossier, commitment, source: dossier.sources().get(&commitment.source) }
    }

    /// Whether the full text is available, so that a key left out means that the text is silent.
    fn is_full(self) -> bool {
        self.source.is_some_and(|source| source.completeness.is_full())
    }

    pub(crate) fn known<T>(self, stated: &'d Stated<T>) -> Known<&'d T> {
        stated.known(self.is_full())
    }

    /// Whether a coder left the feature open: no value, and not the full text to be silent.
    fn left_open<T>(self, stated: &Stated<T>) -> bool {
        matches!(stated, Stated::Unsaid) && !self.is_full()
    }

    /// The same for what has no words for *not stated* and *unknown*: a key left out.
    pub(crate) fn optional<T>(self, value: Option<T>) -> Known<T> {
        match value {
            Some(value) => Known::Is(value),
            None if self.is_full() => Known::NotStated,
            None => Known::Unknown,
        }
    }
}

struct Found {
    relation: Relation,
    before: String,
    after: String,
    reason: Option<&'static str>,
}

impl Found {
    fn new(relation: Relation, before: impl Display, after: impl Display) -> Self {
        Self { relation, before: before.to_string(), after: after.to_string(), reason: None }
    }

    fn because(mut self, reason: &'static str) -> Self {
        self.reason = Some(reason);
        self
    }

    /// What was found of two lists that say something: an empty one is unknown.
    fn coded<T>(mut self, a: &[T], b: &[T], reason: &'static str) -> Self {
        for (list, shown) in [(a, &mut self.before), (b, &mut self.after)] {
            if list.is_empty() {
                UNKNOWN.clone_into(shown);
                (self.relation, self.reason) = (Relation::Unknown, Some(reason));
            }
        }
        self
    }
}

/// Whether a feature was not coded.
fn not_coded(dimension: Dimension, side: Side<'_>) -> bool {
    let it = side.commitment;
    let unnamed = |list: usize| list == 0 && !side.is_full();
    match dimension {
        Dimension::Act | Dimension::Object => false,
        Dimension::LegalStatus => it.legal_status.is_none(),
        Dimension::Force => it.effective_force().is_none(),
        Dimension::Precision => it.precision.is_none(),
        Dimension::Cadence => side.left_open(&it.cadence),
        Dimension::Parties => side.dossier.undertakers(it).is_empty(),
        Dimension::Partners => unnamed(it.with.len()),
        Dimension::Counterparts => unnamed(it.counterparts.len()),
        Dimension::Beneficiaries => unnamed(it.beneficiaries.len()),
        Dimension::Targets => unnamed(it.targets.len()),
        Dimension::Issues => it.issues.is_empty(),
        Dimension::Scope => side.left_open(&it.scope),
        Dimension::Trigger => side.left_open(&it.trigger),
        Dimension::Deadline => side.left_open(&it.deadline),
        Dimension::Term => it.not_before.is_none() && side.left_open(&it.term),
    }
}

/// How the later of two commitments compares with the earlier in one dimension.
pub(crate) fn compare(dimension: Dimension, before: Side<'_>, after: Side<'_>) -> DimensionFinding {
    let (a, b) = (before.commitment, after.commitment);
    if not_coded(dimension, before) && not_coded(dimension, after) {
        return DimensionFinding {
            dimension,
            relation: Relation::NotCompared,
            before: NOT_CODED.to_owned(),
            after: NOT_CODED.to_owned(),
            reason: None,
        };
    }
    let found = match dimension {
        Dimension::Act => act(a, b),
        Dimension::Object => object(before.dossier, a, b),
        Dimension::LegalStatus => equal(a.legal_status, b.legal_status),
        Dimension::Force => force(a, b),
        Dimension::Precision => ladder(a.precision, b.precision),
        Dimension::Cadence => cadence(before.known(&a.cadence), after.known(&b.cadence)),
        Dimension::Parties => {
            let party =
                |actors: &[ActorId]| actors.iter().cloned().map(Party::Actor).collect::<Vec<_>>();
            let earlier = party(before.dossier.undertakers(a));
            parties(before, after, &earlier, &party(after.dossier.undertakers(b)))
        }
        Dimension::Partners => {
            let party =
                |actors: &[ActorId]| actors.iter().cloned().map(Party::Actor).collect::<Vec<_>>();
            named(before, after, &party(&a.with), &party(&b.with))
        }
        Dimension::Counterparts => named(before, after, &a.counterparts, &b.counterparts),
        Dimension::Beneficiaries => named(before, after, &a.beneficiaries, &b.beneficiaries),
        Dimension::Targets => named(before, after, &a.targets, &b.targets),
        Dimension::Issues => concepts(before.dossier, &a.issues, &b.issues),
        Dimension::Scope => scope(before.dossier, before.known(&a.scope), after.known(&b.scope)),
        Dimension::Trigger => trigger(before.known(&a.trigger), after.known(&b.trigger)),
        Dimension::Deadline => deadline(before.known(&a.deadline), after.known(&b.deadline)),
        Dimension::Term => term(
            (before.optional(a.not_before.as_ref()), before.known(&a.term)),
            (after.optional(b.not_before.as_ref()), after.known(&b.term)),
        ),
    };
    DimensionFinding {
        dimension,
        relation: found.relation,
        before: found.before,
        after: found.after,
        reason: found.reason,
    }
}

fn act(a: &Commitment, b: &Commitment) -> Found {
    if a.act == b.act {
        return Found::new(Relation::Same, a.act, b.act);
    }
    let reason = if a.act.family() == b.act.family() {
        "another act of the same family"
    } else {
        "an act of another family"
    };
    Found::new(Relation::Incomparable, a.act, b.act).because(reason)
}

/// The object: *other* where its figures differ or the two are linked to different concepts, *same*
/// where the words are the same or a coder links the two, else *reworded*.
fn object(dossier: &Dossier, a: &Commitment, b: &Commitment) -> Found {
    let found = |relation| Found::new(relation, &a.object, &b.object);
    let (earlier, later) = (figures(&a.object), figures(&b.object));
    if !earlier.is_empty() && !later.is_empty() && earlier != later {
        found(Relation::Incomparable).because("another figure")
    } else if other_concepts(dossier, a, b) {
        found(Relation::Incomparable).because("the two are linked to different concepts")
    } else if words(&a.object) == words(&b.object) {
        found(Relation::Same)
    } else if dossier.goes_back_to(b, a) || dossier.goes_back_to(a, b) {
        found(Relation::Same).because("a coder links the two")
    } else {
        found(Relation::Reworded)
    }
}

/// Whether two commitments are linked to different concepts: the positions that they also state
/// answer one question in different terms, or their keys name different concepts of a scheme that
/// issues are mapped to.
fn other_concepts(dossier: &Dossier, a: &Commitment, b: &Commitment) -> bool {
    let propositions = |it: &Commitment| -> BTreeSet<&PropositionId> {
        let positions = it.positions.iter().filter_map(|id| dossier.positions().get(id));
        positions.map(|position| &position.proposition).collect()
    };
    let questions = |all: &BTreeSet<&PropositionId>| -> BTreeSet<PropositionId> {
        all.iter().map(|&proposition| dossier.question(proposition).clone()).collect()
    };
    let (earlier, later) = (propositions(a), propositions(b));
    let terms_differ =
        earlier.is_disjoint(&later) && !questions(&earlier).is_disjoint(&questions(&later));
    terms_differ
        || a.keys.iter().any(|key| {
            let scheme = |other: &&ExternalKey| other.scheme() == key.scheme();
            let mut rivals = b.keys.iter().filter(scheme).peekable();
            rivals.peek().is_some()
                && rivals.all(|other| a.keys.iter().all(|own| own != other))
                && is_of_concepts(dossier, key)
        })
}

/// Whether a key is of a scheme that issues are mapped to.
fn is_of_concepts(dossier: &Dossier, key: &ExternalKey) -> bool {
    let mut mappings = dossier.issues().iter().flat_map(|issue| &issue.mappings);
    mappings.any(|mapping| mapping.to.scheme() == key.scheme())
}

impl Dossier {
    /// Whether a commitment takes up another, as coded, directly or through others.
    pub(crate) fn goes_back_to(&self, later: &Commitment, earlier: &Commitment) -> bool {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&CommitmentId> = later.continues.iter().collect();
        while let Some(id) = open.pop() {
            if *id == earlier.id {
                return true;
            }
            if seen.insert(id) {
                open.extend(self.commitments().get(id).into_iter().flat_map(|it| &it.continues));
            }
        }
        false
    }
}

fn shown<T: Display>(value: Option<T>) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), |value| value.to_string())
}

fn equal<T: PartialEq + Display>(a: Option<T>, b: Option<T>) -> Found {
    let relation = match (&a, &b) {
        (Some(a), Some(b)) if a == b => Relation::Same,
        (Some(_), Some(_)) => Relation::Incomparable,
        _ => Relation::Unknown,
    };
    Found::new(relation, shown(a), shown(b))
}

fn ladder<T: Ord + Display>(a: Option<T>, b: Option<T>) -> Found {
    let relation = match (&a, &b) {
        (Some(a), Some(b)) => Relation::of(b.cmp(a)),
        _ => Relation::Unknown,
    };
    Found::new(relation, shown(a), shown(b))
}

fn force(a: &Commitment, b: &Commitment) -> Found {
    let (a, b) = (a.force_reading(), b.force_reading());
    let found = ladder(a.force, b.force);
    match (a.overridden, b.overridden) {
        (false, false) => found,
        (true, false) => found.because("the coder reads the earlier verb otherwise than the table"),
        (false, true) => found.because("the coder reads the later verb otherwise than the table"),
        (true, true) => found.because("the coder reads both verbs otherwise than the table"),
    }
}

fn shown_known<T: Display>(value: Known<T>) -> String {
    match value {
        Known::Is(value) => value.to_string(),
        Known::NotStated => NOT_STATED.to_owned(),
        Known::Unknown => UNKNOWN.to_owned(),
    }
}

fn cadence(a: Known<&Cadence>, b: Known<&Cadence>) -> Found {
    let relation = match (a, b) {
        (Known::Unknown, _) | (_, Known::Unknown) => Relation::Unknown,
        (Known::NotStated, Known::NotStated) => Relation::Same,
        (Known::NotStated, Known::Is(_)) => Relation::More,
        (Known::Is(_), Known::NotStated) => Relation::Less,
        (Known::Is(a), Known::Is(b)) => Relation::of(b.compare(*a)),
    };
    Found::new(relation, shown_known(a), shown_known(b))
}

fn list<T: Display>(items: impl IntoIterator<Item = T>) -> String {
    let shown: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    if shown.is_empty() { NONE.to_owned() } else { shown.join(", ") }
}

/// The actors that a list of parties comes to: each other is all who undertake it.
pub(crate) fn resolve(side: Side<'_>, parties: &[Party]) -> BTreeSet<ActorId> {
    let mut out = BTreeSet::new();
    for party in parties {
        match party {
            Party::Actor(actor) => {
                out.insert(actor.clone());
            }
            Party::EachOther => {
                out.extend(side.dossier.undertakers(side.commitment).iter().cloned());
            }
        }
    }
    out
}

fn actors(before: Side<'_>, after: Side<'_>, a: &[Party], b: &[Party]) -> Found {
    let (left, right) = (resolve(before, a), resolve(after, b));
    let relation = if left == right {
        Relation::Same
    } else {
        let covered = |part, whole| before.dossier.covers(whole, part);
        Relation::by_inclusion(covered(&left, &right), covered(&right, &left))
    };
    Found::new(relation, list(a), list(b))
}

/// Who undertakes it. Somebody does, so an empty list was not coded.
fn parties(before: Side<'_>, after: Side<'_>, a: &[Party], b: &[Party]) -> Found {
    actors(before, after, a, b).coded(a, b, "who undertakes it is not coded")
}

/// Actors that a text may name or not: of a list left out, only a whole text tells that there are
/// none.
fn named(before: Side<'_>, after: Side<'_>, a: &[Party], b: &[Party]) -> Found {
    let list_of = |side: Side<'_>, all: &[Party]| side.optional((!all.is_empty()).then_some(()));
    let found = actors(before, after, a, b);
    let (left, right) = (list_of(before, a), list_of(after, b));
    if left != Known::Unknown && right != Known::Unknown {
        return found;
    }
    let show =
        |known, shown: String| if known == Known::Unknown { UNKNOWN.to_owned() } else { shown };
    Found::new(Relation::Unknown, show(left, found.before), show(right, found.after))
}

fn cover(dossier: &Dossier, a: &[IssueId], b: &[IssueId]) -> Relation {
    if a == b {
        return Relation::Same;
    }
    let covered = |part: &[IssueId], whole: &[IssueId]| {
        part.iter().all(|p| whole.iter().any(|w| dossier.is_part_of(p, w)))
    };
    Relation::by_inclusion(covered(a, b), covered(b, a))
}

fn concepts(dossier: &Dossier, a: &[IssueId], b: &[IssueId]) -> Found {
    // Every commitment is about something, so an empty list was not coded.
    Found::new(cover(dossier, a, b), list(a), list(b)).coded(a, b, "issues are not coded")
}

fn scope(dossier: &Dossier, a: Known<&Vec<IssueId>>, b: Known<&Vec<IssueId>>) -> Found {
    let show = |scope: Known<&Vec<IssueId>>| match scope {
        Known::Is(areas) => list(areas.iter().map(Id::as_str)),
        Known::NotStated => NOT_STATED.to_owned(),
        Known::Unknown => UNKNOWN.to_owned(),
    };
    let found = |relation| Found::new(relation, show(a), show(b));
    match (a, b) {
        (Known::Unknown, _) | (_, Known::Unknown) => found(Relation::Unknown),
        (Known::NotStated, Known::NotStated) => found(Relation::Same),
        (Known::NotStated, Known::Is(_)) | (Known::Is(_), Known::NotStated) => {
            found(Relation::Unknown).because("one of the two names no area")
        }
        (Known::Is(a), Known::Is(b)) => match cover(dossier, a, b) {
            Relation::Incomparable => {
                found(Relation::Incomparable).because("neither area includes the other as written")
            }
            relation => found(relation),
        },
    }
}

fn trigger(a: Known<&Trigger>, b: Known<&Trigger>) -> Found {
    let relation = match (a, b) {
        (Known::Unknown, _) | (_, Known::Unknown) => Relation::Unknown,
        (Known::NotStated, Known::NotStated) => Relation::Same,
        (Known::NotStated, Known::Is(_)) => Relation::Less,
        (Known::Is(_), Known::NotStated) => Relation::More,
        (Known::Is(Trigger::Words(a)), Known::Is(Trigger::Words(b))) if words(a) == words(b) => {
            Relation::Same
        }
        (Known::Is(a), Known::Is(b)) if a == b => Relation::Same,
        (Known::Is(_), Known::Is(_)) => Relation::Incomparable,
    };
    let show = |trigger: Known<&Trigger>| match trigger {
        Known::NotStated => "unconditional".to_owned(),
        other => shown_known(other),
    };
    Found::new(relation, show(a), show(b))
}

/// How two dates stand where the sooner is more.
fn sooner(a: &Date, b: &Date) -> Relation {
    if a == b {
        Relation::Same
    } else if b.before(a) == Certainty::Certainly {
        Relation::More
    } else if b.after(a) == Certainty::Certainly {
        Relation::Less
    } else if a.earliest() == b.earliest() && a.latest() == b.latest() && !vague(a) && !vague(b) {
        Relation::Same
    } else {
        Relation::Unknown
    }
}

fn vague(date: &Date) -> bool {
    date.is_uncertain() || date.is_approximate() || date.earliest() != date.latest()
}

fn deadline(a: Known<&Deadline>, b: Known<&Deadline>) -> Found {
    let relation = match (a, b) {
        (Known::Unknown, _) | (_, Known::Unknown) => Relation::Unknown,
        (Known::NotStated, Known::NotStated) => Relation::Same,
        (Known::NotStated, Known::Is(_)) => Relation::More,
        (Known::Is(_), Known::NotStated) => Relation::Less,
        (Known::Is(Deadline::Immediate), Known::Is(Deadline::Immediate)) => Relation::Same,
        (Known::Is(_), Known::Is(Deadline::Immediate)) => Relation::More,
        (Known::Is(Deadline::Immediate), Known::Is(_)) => Relation::Less,
        (Known::Is(Deadline::AfterTrigger(a)), Known::Is(Deadline::AfterTrigger(b))) => {
            // The shorter time is more.
            a.compare(*b).map_or(Relation::Incomparable, Relation::of)
        }
        (Known::Is(Deadline::AfterTrigger(_)), Known::Is(Deadline::By(_)))
        | (Known::Is(Deadline::By(_)), Known::Is(Deadline::AfterTrigger(_))) => {
            Relation::Incomparable
        }
        (Known::Is(Deadline::By(a)), Known::Is(Deadline::By(b))) => sooner(a, b),
    };
    let found = Found::new(relation, shown_known(a), shown_known(b));
    match (a, b) {
        (Known::Is(_), Known::Is(_)) if relation == Relation::Unknown => {
            found.because("the dates are too vague to tell which is sooner")
        }
        _ => found,
    }
}

type TermValue<'a> = (Known<&'a Date>, Known<&'a Term>);

fn term(a: TermValue<'_>, b: TermValue<'_>) -> Found {
    let show = |(from, until): TermValue<'_>| match from {
        Known::Is(from) => format!("from {from}, {}", shown_known(until)),
        // Where the end is unknown too, once is enough.
        Known::Unknown if until != Known::Unknown => {
            format!("from {UNKNOWN}, {}", shown_known(until))
        }
        Known::NotStated | Known::Unknown => shown_known(until),
    };
    // The later holds longer if it begins no later and ends no sooner.
    let beginning = match (a.0, b.0) {
        (Known::Unknown, _) | (_, Known::Unknown) => Relation::Unknown,
        (Known::NotStated, Known::NotStated) => Relation::Same,
        (Known::Is(_), Known::NotStated) => Relation::More,
        (Known::NotStated, Known::Is(_)) => Relation::Less,
        (Known::Is(a), Known::Is(b)) => sooner(a, b),
    };
    let end = match (a.1, b.1) {
        (Known::Unknown, _) | (_, Known::Unknown) => Relation::Unknown,
        (Known::NotStated, Known::NotStated)
        | (Known::Is(Term::OpenEnded), Known::Is(Term::OpenEnded)) => Relation::Same,
        (Known::NotStated, Known::Is(_)) | (Known::Is(_), Known::NotStated) => {
            Relation::Incomparable
        }
        (Known::Is(Term::Until(_)), Known::Is(Term::OpenEnded)) => Relation::More,
        (Known::Is(Term::OpenEnded), Known::Is(Term::Until(_))) => Relation::Less,
        (Known::Is(Term::Until(a)), Known::Is(Term::Until(b))) => sooner(a, b).flipped(),
    };
    let relation = match (beginning, end) {
        (Relation::Incomparable, _) | (_, Relation::Incomparable) => Relation::Incomparable,
        (Relation::Unknown, _) | (_, Relation::Unknown) => Relation::Unknown,
        (Relation::Same, other) | (other, Relation::Same) => other,
        (one, other) if one == other => one,
        _ => Relation::Incomparable,
    };
    Found::new(relation, show(a), show(b))
}
