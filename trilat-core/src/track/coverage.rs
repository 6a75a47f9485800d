use super::{
    commitment::{CommitmentTrack, TransitionCause},
    evidence::EvidenceEvent,
    mechanism::{Life, Lives, MechanismTrack},
    scope::Scope,
    state::State,
    whole::Track,
};
use crate::{
    dossier::{Dossier, Exhibit, UnknownRecord},
    model::{
        ActorId, Certainty, CommitmentId, Effect, IssueId, Level, MechanismId, record::is_default,
        vocabulary::vocabulary,
    },
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

vocabulary! {
    /// Whether something carries an undertaking out.
    #[derive(PartialOrd, Ord)]
    pub enum Carried, "kind of carrier" {
        /// A mechanism carries it out and shows signs of life.
        Alive = "alive",
        /// A mechanism is meant to carry it out and shows no sign of life, or is not at work.
        Silent = "silent",
        /// A mechanism is meant to carry it out, and too little was collected to know whether it
        /// works.
        Unknown = "unknown",
        /// No mechanism is recorded that carries it out.
        Without = "without",
    }
}

/// Which undertakings have a mechanism, and which of these show signs of life.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Coverage {
    /// The day, up to its end.
    #[serde(serialize_with = "super::days::iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub as_of: NaiveDate,
    /// Every undertaking looked at that was made by then and is not void (withdrawn, released,
    /// expired, superseded), in the order of their ids.
    pub commitments: Vec<CommitmentCoverage>,
    /// The same by numbers.
    pub total: CoverageCount,
    /// By issue, each undertaking under every issue that it names and all that these are part of.
    pub by_issue: BTreeMap<IssueId, CoverageCount>,
    /// By the level of the source; those of sources without a level left out.
    pub by_level: BTreeMap<Level, CoverageCount>,
    /// By who undertakes it, each undertaking under every one of them.
    pub by_partner: BTreeMap<ActorId, CoverageCount>,
    /// Mechanisms that carry out none of the undertakings looked at.
    pub without_promise: Vec<MechanismWithoutPromise>,
}

/// How many undertakings are carried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CoverageCount {
    /// By a mechanism that shows signs of life.
    pub alive: usize,
    /// How many of these only possibly are.
    pub possibly: usize,
    /// By one that shows none.
    pub silent: usize,
    /// By one of which too little was collected to know.
    pub unknown: usize,
    /// By none.
    pub without: usize,
}

impl CoverageCount {
    fn add(&mut self, covered: &CommitmentCoverage) {
        match covered.carried {
            Carried::Alive => {
                self.alive += 1;
                self.possibly += usize::from(!covered.certainty.is_certain());
            }
            Carried::Silent => self.silent += 1,
            Carried::Unknown => self.unknown += 1,
            Carried::Without => self.without += 1,
        }
    }

    /// All of them.
    #[must_use]
    pub const fn total(&self) -> usize {
        self.alive + self.silent + self.unknown + self.without
    }
}

/// What carries one undertaking out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CommitmentCoverage {
    /// The undertaking.
    pub commitment: Exhibit,
    /// Its state.
    pub state: State,
    /// Whether it is carried.
    pub carried: Carried,
    /// Whether that is certain; imprecise dates and mere reports may leave it open.
    pub certainty: Certainty,
    /// The mechanisms that carry it out.
    #[serde(skip_serializing_if = "is_default")]
    pub carriers: Vec<Carrier>,
    /// What was done about it: events that fulfil it, or a part of it.
    #[serde(skip_serializing_if = "is_default")]
    pub deeds: Vec<EvidenceEvent>,
}

/// A mechanism that carries an undertaking out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Carrier {
    /// The mechanism.
    pub mechanism: MechanismId,
    /// Whether it works.
    pub life: Lives,
    /// How many occurrences are on record for certain.
    pub occurrences: u32,
    /// The latest of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest: Option<EvidenceEvent>,
}

/// A mechanism behind which no promise stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MechanismWithoutPromise {
    /// The mechanism.
    pub mechanism: MechanismId,
    /// Its name.
    pub name: String,
    /// Whether it works.
    pub life: Lives,
    /// How many occurrences are on record for certain.
    pub occurrences: u32,
    /// The undertakings that it carries out and that are not looked at, or not made yet.
    #[serde(skip_serializing_if = "is_default")]
    pub elsewhere: Vec<CommitmentId>,
}

impl Dossier {
    /// Undertakings, mechanisms, meetings and deeds set side by side, up to the end of a day:
    /// which undertakings are carried by a mechanism that works, which by one that is silent,
    /// which by none; and which mechanisms have no promise behind them.
    ///
    /// A mechanism works ([`Life::Alive`]) if it shows signs of life and none of its own periods
    /// has gone by since without one. A mechanism without a stated rate has no such period: any
    /// sign of life will do, however old, and its day is given.
    ///
    /// # Errors
    ///
    /// If the scope names a record that is not in the dossier.
    pub fn coverage(
        &self,
        scope: impl Into<Scope>,
        as_of: NaiveDate,
    ) -> Result<Coverage, UnknownRecord> {
        let scope = scope.into();
        scope.check(self)?;
        Ok(Coverage::of(self, &self.track(as_of), &scope))
    }
}

impl Coverage {
    fn of(dossier: &Dossier, track: &Track, scope: &Scope) -> Self {
        let mut carriers: BTreeMap<&CommitmentId, BTreeSet<&MechanismId>> = BTreeMap::new();
        for mechanism in dossier.mechanisms() {
            for commitment in &mechanism.implements {
                carriers.entry(commitment).or_default().insert(&mechanism.id);
            }
        }
        let mut out = Self {
            as_of: track.as_of,
            commitments: Vec::new(),
            total: CoverageCount::default(),
            by_issue: BTreeMap::new(),
            by_level: BTreeMap::new(),
            by_partner: BTreeMap::new(),
            without_promise: Vec::new(),
        };
        let mut seen: BTreeSet<&CommitmentId> = BTreeSet::new();
        for row in &track.commitments {
            let Some(commitment) = dossier.commitments().get(&row.commitment.id) else { continue };
            if row.state.is_void() || !scope.holds(dossier, commitment) {
                continue;
            }
            seen.insert(&commitment.id);
            let mechanisms: Vec<&MechanismTrack> = carriers
                .get(&commitment.id)
                .into_iter()
                .flatten()
                .filter_map(|id| track.mechanism(id.as_str()))
                .collect();
            let covered = CommitmentCoverage::of(row, &mechanisms);
            let issues = BTreeSet::from_iter(
                commitment.issues.iter().flat_map(|it| dossier.broader_issues(it)),
            );
            for issue in issues {
                out.by_issue.entry(issue).or_default().add(&covered);
            }
            let source = dossier.sources().get(&commitment.source);
            if let Some(level) = source.and_then(|source| source.level) {
                out.by_level.entry(level).or_default().add(&covered);
            }
            for partner in dossier.undertakers(commitment) {
                out.by_partner.entry(partner.clone()).or_default().add(&covered);
            }
            out.total.add(&covered);
            out.commitments.push(covered);
        }
        for (mechanism, row) in dossier.mechanisms().iter().zip(&track.mechanisms) {
            if !mechanism.implements.iter().any(|id| seen.contains(id)) {
                out.without_promise.push(MechanismWithoutPromise {
                    mechanism: mechanism.id.clone(),
                    name: mechanism.name.clone(),
                    life: row.life,
                    occurrences: row.occurrences,
                    elsewhere: mechanism.implements.clone(),
                });
            }
        }
        out
    }
}

impl CommitmentCoverage {
    fn of(row: &CommitmentTrack, mechanisms: &[&MechanismTrack]) -> Self {
        let best = mechanisms.iter().map(|mechanism| mechanism.is_alive()).max();
        let (carried, certainty) = match best {
            None => (Carried::Without, Certainty::Certainly),
            Some(Certainty::Certainly) => (Carried::Alive, Certainty::Certainly),
            Some(Certainty::Possibly) => (Carried::Alive, Certainty::Possibly),
            Some(Certainty::Not) => {
                let unknown = |it: &&&MechanismTrack| it.life.contains(Life::Unknown);
                match mechanisms.iter().filter(unknown).map(|it| it.life.len()).min() {
                    Some(1) => (Carried::Unknown, Certainty::Certainly),
                    Some(_) => (Carried::Unknown, Certainty::Possibly),
                    None => (Carried::Silent, Certainty::Certainly),
                }
            }
        };
        let carriers = mechanisms.iter().map(|mechanism| Carrier {
            mechanism: mechanism.mechanism.clone(),
            life: mechanism.life,
            occurrences: mechanism.occurrences,
            latest: mechanism.latest.clone(),
        });
        let deeds = row.transitions.iter().filter_map(|transition| match &transition.cause {
            TransitionCause::Event { effect: Effect::Fulfils | Effect::PartlyFulfils, events } => {
                Some(events)
            }
            _ => None,
        });
        Self {
            commitment: row.commitment.clone(),
            state: row.state,
            carried,
            certainty,
            carriers: carriers.collect(),
            deeds: deeds.flatten().cloned().collect(),
        }
    }
}

impl Carrier {
    /// Whether it works.
    #[must_use]
    pub const fn is_alive(&self) -> bool {
        self.life.contains(Life::Alive)
    }
}
