use super::{
    agreement::{rivals, side},
    cell::{Entry, StanceRecord, by_date},
    history::{StanceLine, line},
    options::{StanceOptions, date_of},
    readouts::{ReadoutComparison, ReadoutPositions, ReadoutVerdict, readouts},
    spans::{Span, Spans},
};
use crate::{
    dossier::{Dossier, UnknownRecord},
    model::{
        ActorId, Certainty, EventId, Level, PositionId, PropositionId, Source, Stance,
        vocabulary::vocabulary,
    },
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

vocabulary! {
    /// In what way one voice's stances cannot stand together.
    #[derive(PartialOrd, Ord)]
    pub enum Inconsistency, "inconsistency" {
        /// For and against one proposition.
        OppositeStances = "opposite-stances",
        /// For two propositions that cannot hold together.
        IncompatiblePropositions = "incompatible-propositions",
    }
}

/// Stances of one voice that cannot stand together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SelfContradiction {
    /// In what way.
    pub kind: Inconsistency,
    /// Whose stances.
    pub actor: ActorId,
    /// Whether they overlap in time. What is said on a day is said that day; to the test of
    /// propositions that cannot hold together a stance stands until the voice's next dated record
    /// on the same proposition that is not for it.
    pub overlap: Certainty,
    /// One proposition.
    pub first: PropositionId,
    /// The positions for it that overlap with the other side's.
    pub first_records: Vec<StanceRecord>,
    /// The other proposition: the same for opposite stances.
    pub second: PropositionId,
    /// The positions against the same, or for the other, that overlap with the first side's.
    pub second_records: Vec<StanceRecord>,
}

/// An actor's line that turned.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TurnedLine {
    /// The actor.
    pub actor: ActorId,
    /// Its line.
    pub line: StanceLine,
}

/// The words of one forum on a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ForumTerm {
    /// The proposition in the forum's terms.
    pub proposition: PropositionId,
    /// The stance.
    pub stance: Stance,
    /// The records, by date and id.
    pub records: Vec<PositionId>,
}

/// A forum: those who issue a text together, at one level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Forum {
    /// The issuers, in the order of ids.
    pub issuers: Vec<ActorId>,
    /// Their level, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// What is said there, by proposition and stance.
    pub terms: Vec<ForumTerm>,
}

/// A question on which one voice's words change from forum to forum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ForumWording {
    /// The voice.
    pub actor: ActorId,
    /// The question.
    pub question: PropositionId,
    /// The forums, by issuers and level.
    pub forums: Vec<Forum>,
}

/// What does not fit together in what voices say.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Consistency {
    /// Stances of one voice that cannot stand together, by actor and propositions.
    pub contradictions: Vec<SelfContradiction>,
    /// Lines that turned in the time asked for, by actor and proposition.
    pub turned: Vec<TurnedLine>,
    /// Questions that one voice puts otherwise in other forums, by actor and question.
    pub wordings: Vec<ForumWording>,
    /// Events of which documents tell otherwise, each with the questions on which they do.
    pub events: Vec<ReadoutComparison>,
}

impl Dossier {
    /// What does not fit together in what voices say: stances that contradict one another in
    /// overlapping time, lines that turned, words that change between forums, events told
    /// otherwise.
    ///
    /// ```
    /// # #[cfg(feature = "bundled")] {
    /// use trilat_core::positions::StanceOptions;
    ///
    /// let options = StanceOptions::new().actors(["us"]).with_joint_statements();
    /// let found = trilat_core::trilateral().consistency(&options)?;
    /// let wording = found.wordings.iter().find(|w| w.question == "complete-denuclearization");
    /// assert!(wording.is_some(), "of the peninsula with one ally, of the North with both");
    /// # }
    /// # Ok::<(), trilat_core::dossier::UnknownRecord>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If an actor, proposition or issue asked for is not in the dossier.
    pub fn consistency(&self, options: &StanceOptions) -> Result<Consistency, UnknownRecord> {
        let entries = self.stance_entries(options)?;
        Ok(Consistency {
            contradictions: contradictions(self, &entries),
            wordings: wordings(self, &entries),
            events: events(self, &entries),
            turned: entries
                .into_iter()
                .map(|((actor, on), entries)| TurnedLine { actor, line: line(self, on, entries) })
                .filter(|turned| !turned.line.turns.is_empty())
                .collect(),
        })
    }
}

type Entries<'d> = BTreeMap<(ActorId, PropositionId), Vec<Entry<'d>>>;

/// A position with the days on which it surely and possibly stands.
#[derive(Clone, Copy)]
struct Standing<'d> {
    entry: Entry<'d>,
    sure: Option<Span>,
    possible: Span,
}

const ALWAYS: Span = (i32::MIN, i32::MAX);

fn contradictions(dossier: &Dossier, entries: &Entries<'_>) -> Vec<SelfContradiction> {
    let rivals = rivals(dossier);
    let mut out = Vec::new();
    for ((actor, proposition), records) in entries {
        let said = |wanted: i8| -> Vec<Standing<'_>> {
            let on = records.iter().filter(|entry| side(entry.position.stance) == wanted);
            on.map(|entry| as_said(dossier, *entry)).collect()
        };
        let found = (Inconsistency::OppositeStances, actor, proposition, proposition);
        out.extend(contradiction(dossier, found, &said(1), &said(-1)));
        for &other in rivals.get(proposition).into_iter().flatten().filter(|o| proposition < **o) {
            let Some(others) = entries.get(&(actor.clone(), other.clone())) else { continue };
            let found = (Inconsistency::IncompatiblePropositions, actor, proposition, other);
            let (one, two) = (as_held(dossier, records), as_held(dossier, others));
            out.extend(contradiction(dossier, found, &one, &two));
        }
    }
    out
}

/// The days of a position's own date.
fn as_said<'d>(dossier: &'d Dossier, entry: Entry<'d>) -> Standing<'d> {
    match date_of(dossier, entry.position) {
        Some(date) => {
            let extent = date.extent();
            Standing { entry, sure: Some(extent.sure()), possible: extent.possible() }
        }
        None => Standing { entry, sure: None, possible: ALWAYS },
    }
}

/// The positions for a proposition, each up to the next that is not.
fn as_held<'d>(dossier: &'d Dossier, entries: &[Entry<'d>]) -> Vec<Standing<'d>> {
    let mut sorted: Vec<Entry<'d>> = entries.to_vec();
    sorted.sort_by_key(|entry| (by_date(date_of(dossier, entry.position)), &entry.position.id));
    let mut out = Vec::new();
    let mut next = None;
    for entry in sorted.into_iter().rev() {
        let date = date_of(dossier, entry.position);
        if side(entry.position.stance) <= 0 {
            next = date.or(next);
            continue;
        }
        let Some(date) = date else {
            out.push(Standing { entry, sure: None, possible: ALWAYS });
            continue;
        };
        let ((sure, _), (begins, _)) = (date.extent().sure(), date.extent().possible());
        let (sure_end, possible_end) = match next {
            None => (i32::MAX, i32::MAX),
            Some(next) => {
                let ((by, _), (from, _)) = (next.extent().sure(), next.extent().possible());
                let certain = date.before(next).is_certain();
                (from.saturating_sub(1), if certain { by.saturating_sub(1) } else { i32::MAX })
            }
        };
        let sure = (sure <= sure_end).then_some((sure, sure_end));
        out.push(Standing { entry, sure, possible: (begins, possible_end) });
    }
    out.reverse();
    out
}

fn contradiction(
    dossier: &Dossier,
    (kind, actor, first, second): (Inconsistency, &ActorId, &PropositionId, &PropositionId),
    one: &[Standing<'_>],
    other: &[Standing<'_>],
) -> Option<SelfContradiction> {
    let possible = |side: &[Standing<'_>]| Spans::new(side.iter().map(|s| s.possible).collect());
    let sure = |side: &[Standing<'_>]| Spans::new(side.iter().filter_map(|s| s.sure).collect());
    let meet = |side: &[Standing<'_>], others: &Spans| -> Vec<StanceRecord> {
        let met = side.iter().filter(|standing| others.meets(standing.possible));
        met.map(|standing| StanceRecord::of(dossier, standing.entry)).collect()
    };
    let first_records = meet(one, &possible(other));
    let second_records = meet(other, &possible(one));
    if first_records.is_empty() || second_records.is_empty() {
        return None;
    }
    let surely = sure(other);
    let certain = one.iter().filter_map(|s| s.sure).any(|span| surely.meets(span));
    Some(SelfContradiction {
        kind,
        actor: actor.clone(),
        overlap: if certain { Certainty::Certainly } else { Certainty::Possibly },
        first: first.clone(),
        first_records,
        second: second.clone(),
        second_records,
    })
}

/// What is said in a forum: the records by proposition and stance.
type Terms<'d> = BTreeMap<(&'d PropositionId, Stance), Vec<Entry<'d>>>;

fn wordings(dossier: &Dossier, entries: &Entries<'_>) -> Vec<ForumWording> {
    type ByForum<'d> = BTreeMap<(Vec<&'d ActorId>, Option<Level>), Terms<'d>>;
    let mut said: BTreeMap<(&ActorId, &PropositionId), ByForum<'_>> = BTreeMap::new();
    for ((actor, proposition), entries) in entries {
        for entry in entries {
            let Some(source) = dossier.sources().get(&entry.position.source) else { continue };
            // A report by others is no forum of the voice.
            if !source.issuers.contains(actor) && !source.issuers.contains(&entry.position.holder) {
                continue;
            }
            let mut issuers: Vec<&ActorId> = source.issuers.iter().collect();
            issuers.sort_by(Ord::cmp);
            said.entry((actor, dossier.question(proposition)))
                .or_default()
                .entry((issuers, source.level))
                .or_default()
                .entry((proposition, entry.position.stance))
                .or_default()
                .push(*entry);
        }
    }
    let mut out = Vec::new();
    for ((actor, question), forums) in said {
        let words =
            BTreeSet::from_iter(forums.values().map(|terms| terms.keys().collect::<Vec<_>>()));
        if words.len() < 2 {
            continue;
        }
        let forums = forums.into_iter().map(|((issuers, level), terms)| Forum {
            issuers: issuers.into_iter().cloned().collect(),
            level,
            terms: terms
                .into_iter()
                .map(|(term, entries)| forum_term(dossier, term, entries))
                .collect(),
        });
        out.push(ForumWording {
            actor: actor.clone(),
            question: question.clone(),
            forums: forums.collect(),
        });
    }
    out
}

fn forum_term(
    dossier: &Dossier,
    (proposition, stance): (&PropositionId, Stance),
    mut entries: Vec<Entry<'_>>,
) -> ForumTerm {
    entries.sort_by_key(|entry| (by_date(date_of(dossier, entry.position)), &entry.position.id));
    ForumTerm {
        proposition: proposition.clone(),
        stance,
        records: entries.into_iter().map(|entry| entry.position.id.clone()).collect(),
    }
}

fn events(dossier: &Dossier, entries: &Entries<'_>) -> Vec<ReadoutComparison> {
    let mut documents: BTreeMap<&EventId, Vec<&Source>> = BTreeMap::new();
    for source in dossier.sources() {
        if let Some(event) = &source.event {
            documents.entry(event).or_default().push(source);
        }
    }
    // A position may count for several actors.
    let counted = BTreeMap::from_iter(
        entries.values().flatten().map(|entry| (&entry.position.id, entry.position)),
    );
    let mut positions = ReadoutPositions::new();
    for position in counted.into_values() {
        positions.entry(&position.source).or_default().push(position);
    }
    let mut out = Vec::new();
    for (event, sources) in documents {
        let mut found = readouts(dossier, event.clone(), &sources, &positions);
        found.items.retain(|item| {
            !matches!(item.verdict, ReadoutVerdict::Same | ReadoutVerdict::SomeSilent)
        });
        if !found.items.is_empty() {
            out.push(found);
        }
    }
    out
}
