use super::{
    accounts,
    contradictions::{by_proposition, record},
    quotations::{self, ClaimQuotation},
};
use crate::{
    dossier::Dossier,
    model::{
        ActorId, Commitment, CommitmentId, EventId, Force, NounKind, Occurrence, Position,
        PositionId, Proposition, PropositionId, PropositionKind, RecordRef, SourceId, Stance,
        VerbTable, vocabulary::vocabulary,
    },
    positions::{StanceRecord, rivals, side},
    verify::{Lookup, QuotationStatus, Texts},
};
use serde::Serialize;
use std::collections::BTreeSet;

vocabulary! {
    /// What the record says to a claim.
    #[derive(PartialOrd, Ord)]
    pub enum ClaimVerdict, "verdict on a claim" {
        /// It bears the claim out.
        BorneOut = "borne-out",
        /// It bears the claim out in part, or is torn.
        InPart = "in-part",
        /// Parts of it bear the claim out and parts contradict it.
        Divided = "divided",
        /// It contradicts the claim, or says what cannot hold together with it.
        Contradicted = "contradicted",
        /// No position of the record answers to it: nothing is known for or against.
        Unanswered = "unanswered",
    }
}

/// Whether what a claim stands for stands in the document that it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentCheck {
    /// The documents that the claim names.
    pub named: Vec<SourceId>,
    /// What the claim stands for: a commitment or position of the record.
    pub record: RecordRef,
    /// The document in which that stands.
    pub stands_in: SourceId,
    /// Whether it is one of those named.
    pub as_named: bool,
}

/// The verb of an account against that of the record.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "record", rename_all = "kebab-case")]
pub enum WordingCheck {
    /// The record has a commitment.
    Commitment {
        /// The account's position on the claim.
        claimed: PositionId,
        /// The commitment of the record.
        official: CommitmentId,
        /// The account's verb.
        claimed_verb: String,
        /// The record's verb.
        official_verb: String,
        /// The force of the account's verb by the table of verbs.
        #[serde(skip_serializing_if = "Option::is_none")]
        claimed_force: Option<Force>,
        /// The force of the record's commitment.
        #[serde(skip_serializing_if = "Option::is_none")]
        official_force: Option<Force>,
    },
    /// The record has a stance only.
    Position {
        /// The account's position on the claim.
        claimed: PositionId,
        /// The stance of the record.
        official: PositionId,
        /// The account's verb.
        claimed_verb: String,
        /// The record's verb, or its stance where none is quoted.
        official_verb: String,
        /// The force of the account's verb by the table of verbs: a verb with a force makes a
        /// promise of the stance.
        #[serde(skip_serializing_if = "Option::is_none")]
        claimed_force: Option<Force>,
    },
}

impl WordingCheck {
    /// Whether the account's verb binds more firmly than the record's.
    #[must_use]
    pub fn overstates(&self) -> bool {
        match self {
            Self::Commitment { claimed_force, official_force, .. } => {
                official_force.is_some() && claimed_force > official_force
            }
            Self::Position { claimed_force, .. } => claimed_force.is_some(),
        }
    }
}

/// A proposition that cannot hold together with a claim and that the record is for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RivalClaim {
    /// The proposition.
    pub proposition: PropositionId,
    /// In own words.
    pub text: String,
    /// The positions of the record that are for it.
    pub records: Vec<StanceRecord>,
}

/// What an account claims, and what the record says to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClaimCheck {
    /// The claim.
    pub proposition: PropositionId,
    /// In own words.
    pub text: String,
    /// What kind of proposition.
    pub kind: PropositionKind,
    /// Who claims, doubts or denies it, in which account, as one sentence.
    pub statement: String,
    /// What the record says to it: to the proposition, or to its denial where no account is for
    /// it.
    pub verdict: ClaimVerdict,
    /// The verdict in words, with whose view it rests on. A party's own view shows that the party
    /// holds it, and not that it is so.
    pub finding: String,
    /// The accounts' positions on it.
    pub claimed: Vec<StanceRecord>,
    /// The record's positions on it.
    pub answers: Vec<StanceRecord>,
    /// What the record is for and cannot hold together with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rivals: Vec<RivalClaim>,
    /// Whether it stands in the document that the claim names; empty where the claim names none,
    /// or nothing of the record is known that it stands for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentCheck>,
    /// The account's words against the record's.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub wording: Vec<WordingCheck>,
    /// Words that the account puts in quotation marks and ascribes to the documents named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub quotations: Vec<ClaimQuotation>,
    /// Events that it is about and of which no trace was found.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub events_not_found: Vec<EventId>,
}

impl ClaimCheck {
    /// Whether all that it stands for stands in other documents than those it names.
    #[must_use]
    pub fn stands_elsewhere(&self) -> bool {
        !self.documents.is_empty() && self.documents.iter().all(|check| !check.as_named)
    }

    /// Whether words are ascribed to a document whose text does not have them: they stand in
    /// another, or in none at hand.
    #[must_use]
    pub fn misquotes(&self) -> bool {
        self.quotations.iter().any(|quotation| {
            matches!(
                quotation.check.status,
                QuotationStatus::NotFound | QuotationStatus::Misattributed
            )
        })
    }

    /// Whether the account puts it more strongly than the record in some wording.
    #[must_use]
    pub fn overstates(&self) -> bool {
        self.wording.iter().any(WordingCheck::overstates)
    }
}

pub(super) fn check(dossier: &Dossier, texts: &Texts) -> Vec<ClaimCheck> {
    let by_proposition = by_proposition(dossier);
    let rivals = rivals(dossier);
    let accounts = accounts(dossier);
    let lookup = (!texts.is_empty()).then(|| Lookup::new(dossier, texts));
    let mut out = Vec::new();
    for proposition in dossier.propositions() {
        let positions = by_proposition.get(&proposition.id).map(Vec::as_slice).unwrap_or_default();
        let (claimed, mut answers): (Vec<&Position>, Vec<&Position>) =
            positions.iter().partition(|position| accounts.contains(&position.source));
        if claimed.is_empty() {
            continue;
        }
        // What cites the claimant is not evidence for the claim.
        answers.retain(|answer| !claimed.iter().any(|claim| rests_on(dossier, answer, claim)));
        let official = |id: &PropositionId| -> Vec<&Position> {
            let all = by_proposition.get(id).into_iter().flatten().copied();
            all.filter(|p| !accounts.contains(&p.source) && side(p.stance) > 0).collect()
        };
        let against: Vec<(&PropositionId, Vec<&Position>)> = rivals
            .get(&proposition.id)
            .into_iter()
            .flatten()
            .map(|rival| (*rival, official(rival)))
            .filter(|(_, positions)| !positions.is_empty())
            .collect();
        let names_records = proposition.about.iter().any(|about| {
            !matches!(about.kind, NounKind::Actor | NounKind::Issue | NounKind::Frame)
        });
        if !names_records && answers.is_empty() && against.is_empty() {
            continue;
        }
        let found = verdict(&claimed, &answers, !against.is_empty());
        let holders = (!names_records).then(|| {
            let rivals = against.iter().flat_map(|(_, positions)| positions);
            BTreeSet::from_iter(answers.iter().chain(rivals).map(|answer| &answer.holder))
        });
        let claim = Claim { dossier, proposition, claimed: &claimed, accounts: &accounts };
        let official = claim.official();
        out.push(ClaimCheck {
            proposition: proposition.id.clone(),
            text: proposition.text.clone(),
            kind: proposition.kind,
            statement: statement(dossier, proposition, &claimed),
            verdict: found,
            finding: finding(dossier, found, holders.as_ref()),
            documents: claim.documents(&official),
            wording: claim.wording(&official),
            events_not_found: claim.events_not_found(),
            quotations: lookup.as_ref().map_or_else(Vec::new, |lookup| {
                quotations::of_claim(proposition, lookup, &accounts)
            }),
            claimed: claimed.iter().map(|p| record(dossier, p)).collect(),
            answers: answers.iter().map(|p| record(dossier, p)).collect(),
            rivals: against
                .into_iter()
                .map(|(rival, positions)| RivalClaim {
                    proposition: rival.clone(),
                    text: dossier.text_of(rival).to_owned(),
                    records: positions.iter().map(|p| record(dossier, p)).collect(),
                })
                .collect(),
        });
    }
    out
}

/// Whether an answer comes from a source that passes on, at however many removes, the source of
/// the claim.
fn rests_on(dossier: &Dossier, answer: &Position, claim: &Position) -> bool {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&SourceId> = answer.attribution.relays.iter().collect();
    open.push(&answer.source);
    while let Some(id) = open.pop() {
        if *id == claim.source {
            return true;
        }
        if seen.insert(id) {
            open.extend(dossier.sources().get(id).into_iter().flat_map(|source| &source.relays));
        }
    }
    false
}

/// Who claims or denies it and where, such as "The author (A Review) denies: “…”".
fn statement(dossier: &Dossier, proposition: &Proposition, claimed: &[&Position]) -> String {
    let norm = proposition.kind == PropositionKind::Normative;
    let verb = |stance| match (stance, norm) {
        (Stance::Supports, false) => "claims",
        (Stance::Supports, true) => "supports",
        (Stance::LeansToSupport, false) => "tends to claim",
        (Stance::LeansToSupport, true) => "leans to support",
        (Stance::Ambivalent, _) => "is ambivalent on",
        (Stance::LeansToOppose, false) => "doubts",
        (Stance::LeansToOppose, true) => "leans to oppose",
        (Stance::Opposes, false) => "denies",
        (Stance::Opposes, true) => "opposes",
    };
    let mut parts: Vec<String> = Vec::new();
    for position in claimed {
        let holder = name_of(dossier, &position.holder);
        let source = dossier.sources().get(&position.source);
        let outlet = source.map_or(position.source.as_str(), |source| {
            source.publisher.as_deref().unwrap_or(&source.title)
        });
        let verb = verb(position.stance);
        let part = match holder.contains(outlet) {
            true => format!("{holder} {verb}"),
            false => format!("{holder} ({outlet}) {verb}"),
        };
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    format!("{}: “{}”", parts.join(", "), proposition.text)
}

fn name_of<'d>(dossier: &'d Dossier, actor: &'d ActorId) -> &'d str {
    dossier.actors().get(actor).map_or(actor.as_str(), |actor| &actor.name)
}

/// The verdict in words. `holders` are those whose views answer a claim that is not about records.
fn finding(
    dossier: &Dossier,
    verdict: ClaimVerdict,
    holders: Option<&BTreeSet<&ActorId>>,
) -> String {
    let said = match verdict {
        ClaimVerdict::BorneOut => "borne out",
        ClaimVerdict::InPart => "borne out in part",
        ClaimVerdict::Divided => "borne out and contradicted",
        ClaimVerdict::Contradicted => "contradicted",
        ClaimVerdict::Unanswered => return "unanswered".to_owned(),
    };
    let Some(holders) = holders else { return said.to_owned() };
    let names: Vec<&str> = holders.iter().map(|id| name_of(dossier, id)).collect();
    let views = if names.len() == 1 { "the view of" } else { "the views of" };
    let by = if verdict == ClaimVerdict::Contradicted { "by" } else { "as" };
    format!("{said} {by} {views} {}", names.join(", "))
}

/// What the record says, by the sides that its positions take. The claim is what the accounts are
/// for; where they only oppose a proposition, its denial is what they claim.
fn verdict(claimed: &[&Position], answers: &[&Position], rival: bool) -> ClaimVerdict {
    let denies = claimed.iter().all(|position| side(position.stance) < 0);
    let (mut whole, mut part, mut against) = (false, false, false);
    for answer in answers {
        let for_claim = if denies { -side(answer.stance) } else { side(answer.stance) };
        match (for_claim, answer.stance) {
            (1, Stance::Supports | Stance::Opposes) => whole = true,
            (1 | 0, _) => part = true,
            _ => against = true,
        }
    }
    // A rival of a denied proposition speaks for the denial.
    match rival {
        true if denies => whole = true,
        true => against = true,
        false => {}
    }
    match (whole, part, against) {
        (false, false, false) => ClaimVerdict::Unanswered,
        (false, false, true) => ClaimVerdict::Contradicted,
        (_, _, true) => ClaimVerdict::Divided,
        (true, _, false) => ClaimVerdict::BorneOut,
        (false, true, false) => ClaimVerdict::InPart,
    }
}

/// A claim with what is needed to hold it against the record.
struct Claim<'c> {
    dossier: &'c Dossier,
    proposition: &'c Proposition,
    claimed: &'c [&'c Position],
    accounts: &'c BTreeSet<&'c SourceId>,
}

/// The commitments and positions of the record that a claim stands for.
#[derive(Default)]
struct Official<'c> {
    commitments: Vec<&'c Commitment>,
    positions: Vec<&'c Position>,
}

impl<'c> Claim<'c> {
    fn about(&self, kind: NounKind) -> impl Iterator<Item = &'c str> {
        let about = self.proposition.about.iter();
        about.filter(move |about| about.kind == kind).map(|about| &*about.id)
    }

    fn official(&self) -> Official<'c> {
        let commitments = self.about(NounKind::Commitment);
        let commitments = commitments.filter_map(|id| self.dossier.commitments().get(id));
        let positions = self.about(NounKind::Position);
        let positions = positions.filter_map(|id| self.dossier.positions().get(id));
        Official {
            commitments: commitments.filter(|c| !self.accounts.contains(&c.source)).collect(),
            positions: positions.filter(|p| !self.accounts.contains(&p.source)).collect(),
        }
    }

    fn documents(&self, official: &Official<'c>) -> Vec<DocumentCheck> {
        let named: Vec<SourceId> = self.about(NounKind::Source).map(SourceId::from).collect();
        if named.is_empty() {
            return Vec::new();
        }
        let commitments = official.commitments.iter();
        let commitments =
            commitments.map(|c| (RecordRef::new(NounKind::Commitment, c.id.as_str()), &c.source));
        let positions = official.positions.iter();
        let positions =
            positions.map(|p| (RecordRef::new(NounKind::Position, p.id.as_str()), &p.source));
        commitments
            .chain(positions)
            .map(|(record, source)| DocumentCheck {
                named: named.clone(),
                record,
                stands_in: source.clone(),
                as_named: named.contains(source),
            })
            .collect()
    }

    /// The verb of every position on the claim that quotes one, against every record that the
    /// claim stands for.
    fn wording(&self, official: &Official<'c>) -> Vec<WordingCheck> {
        let mut out = Vec::new();
        for claimed in self.claimed {
            let Some(verb) = &claimed.verb else { continue };
            let force = VerbTable::standard().find(verb).and_then(|found| found.force);
            for official in &official.commitments {
                out.push(WordingCheck::Commitment {
                    claimed: claimed.id.clone(),
                    official: official.id.clone(),
                    claimed_verb: verb.clone(),
                    official_verb: official.verb.clone(),
                    claimed_force: force,
                    official_force: official.effective_force(),
                });
            }
            for official in &official.positions {
                out.push(WordingCheck::Position {
                    claimed: claimed.id.clone(),
                    official: official.id.clone(),
                    claimed_verb: verb.clone(),
                    official_verb: official
                        .verb
                        .clone()
                        .unwrap_or_else(|| official.stance.to_string()),
                    claimed_force: force,
                });
            }
        }
        out
    }

    fn events_not_found(&self) -> Vec<EventId> {
        let events = self.about(NounKind::Event).filter_map(|id| self.dossier.events().get(id));
        let lost = events.filter(|e| e.occurrence_or_default() == Occurrence::NotFound);
        lost.map(|event| event.id.clone()).collect()
    }
}
