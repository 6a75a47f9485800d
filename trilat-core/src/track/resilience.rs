use super::{
    days::{iso, number, window},
    happenings::Happenings,
    lifecycle::{Day, Window},
    mechanism::{Life, Lives, Occurrences, Vital},
    removal::{Fall, Fate, Removal},
    scope::Scope,
};
use crate::{
    dossier::{Dossier, Exhibit, UnknownRecord, within},
    model::{
        ActorId, ActorKind, Certainty, CommitmentId, Date, Level, Mechanism, MechanismId,
        record::is_default,
    },
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What would still hold if something were taken away.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Resilience {
    /// What is taken away.
    pub removal: Removal,
    /// The day, up to its end.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub as_of: NaiveDate,
    /// Mechanisms that worked and would no longer.
    pub fallen: Vec<FallenMechanism>,
    /// Mechanisms that work and whose members are not recorded: whether they lose one cannot be
    /// told, and they are taken to go on.
    #[serde(skip_serializing_if = "is_default")]
    pub members_unknown: Vec<MechanismId>,
    /// Every undertaking looked at that was made by then and is not void, in the order of ids.
    pub commitments: Vec<CommitmentResilience>,
    /// How many undertakings meet which fate.
    pub counts: BTreeMap<Fate, usize>,
}

/// A mechanism that would no longer work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FallenMechanism {
    /// The mechanism.
    pub mechanism: MechanismId,
    /// Why.
    pub reasons: BTreeSet<Fall>,
    /// Whether it works before anything is taken away.
    pub before: Lives,
}

/// What becomes of one undertaking.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CommitmentResilience {
    /// The undertaking.
    pub commitment: Exhibit,
    /// What becomes of it.
    pub fate: Fate,
    /// Whether that is certain; imprecise dates and mere reports may leave it open.
    pub certainty: Certainty,
    /// The mechanisms that still carry it and work, certainly or possibly.
    #[serde(skip_serializing_if = "is_default")]
    pub left: Vec<MechanismId>,
    /// Those that carried it and would no longer work.
    #[serde(skip_serializing_if = "is_default")]
    pub lost: Vec<MechanismId>,
    /// Those who undertook it and are left.
    pub undertakers_left: Vec<ActorId>,
}

/// One thing taken away by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", content = "id", rename_all = "kebab-case")]
pub enum RemovalTarget {
    /// An actor.
    Actor(ActorId),
    /// A mechanism.
    Mechanism(MechanismId),
    /// A level.
    Level(Level),
}

/// What one thing holds up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SingleRemoval {
    /// What is taken away.
    pub target: RemovalTarget,
    /// How many mechanisms that work would no longer.
    pub fallen: usize,
    /// How many undertakings these carry.
    pub carried: usize,
    /// The undertakings that would lose the last mechanism that works.
    pub lose_last: Vec<CommitmentId>,
    /// How many undertakings would have nobody left who undertook them.
    pub nobody_left: usize,
}

/// Every actor, mechanism and level taken away by itself, what costs most first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SingleRemovals {
    /// The day, up to its end.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub as_of: NaiveDate,
    /// How many undertakings a mechanism that works carries now.
    pub carried: usize,
    /// By how many undertakings lose their last mechanism, then by how many are carried, then by
    /// kind and id.
    pub rows: Vec<SingleRemoval>,
}

impl SingleRemovals {
    /// The mechanism that carries the most undertakings, the first by id of several.
    #[must_use]
    pub fn carries_most(&self) -> Option<&SingleRemoval> {
        let mechanisms =
            self.rows.iter().filter(|row| matches!(row.target, RemovalTarget::Mechanism(_)));
        mechanisms.min_by_key(|row| (std::cmp::Reverse(row.carried), &row.target))
    }
}

impl Dossier {
    /// What would still hold, as of a day, if actors, mechanisms, levels or a period were taken
    /// away: which undertakings keep a mechanism that works, and which lose their last one.
    ///
    /// A mechanism that loses a member is taken to fall, since no record says that it would go on;
    /// [`Removal::goes_on_with`] says otherwise.
    ///
    /// # Errors
    ///
    /// If the removal or the scope names a record that is not in the dossier.
    pub fn without(
        &self,
        removal: Removal,
        scope: impl Into<Scope>,
        as_of: NaiveDate,
    ) -> Result<Resilience, UnknownRecord> {
        removal.check(self)?;
        let board = Board::of(self, &scope.into(), as_of)?;
        let fallen = board.fallen(&removal);
        let members_unknown = if removal.actors.is_empty() {
            Vec::new()
        } else {
            let unknown = board.mechanisms.iter().zip(&fallen).filter(|(piece, fallen)| {
                piece.alive.is_possible() && fallen.is_empty() && piece.members.is_empty()
            });
            unknown.map(|(piece, _)| piece.mechanism.id.clone()).collect()
        };
        let gone = board.gone(&removal.actors);
        let commitments: Vec<CommitmentResilience> =
            board.commitments.iter().map(|stake| board.fate(stake, &fallen, &gone)).collect();
        let mut counts = BTreeMap::new();
        for commitment in &commitments {
            *counts.entry(commitment.fate).or_default() += 1;
        }
        let fallen = board.mechanisms.iter().zip(fallen).filter(|(_, reasons)| !reasons.is_empty());
        Ok(Resilience {
            fallen: fallen
                .map(|(piece, reasons)| FallenMechanism {
                    mechanism: piece.mechanism.id.clone(),
                    reasons,
                    before: piece.life,
                })
                .collect(),
            removal,
            as_of,
            members_unknown,
            commitments,
            counts,
        })
    }

    /// Every actor, mechanism and level taken away by itself, as of a day, ranked by how many
    /// undertakings would lose the last mechanism that works.
    ///
    /// # Errors
    ///
    /// If the scope names a record that is not in the dossier.
    pub fn single_removals(
        &self,
        scope: impl Into<Scope>,
        as_of: NaiveDate,
    ) -> Result<SingleRemovals, UnknownRecord> {
        let board = Board::of(self, &scope.into(), as_of)?;
        let mut targets: BTreeSet<RemovalTarget> = BTreeSet::new();
        for piece in board.mechanisms.iter().filter(|piece| piece.alive.is_possible()) {
            targets.insert(RemovalTarget::Mechanism(piece.mechanism.id.clone()));
            targets.extend(piece.mechanism.level.map(RemovalTarget::Level));
            targets.extend(piece.members.iter().map(|&id| RemovalTarget::Actor(id.clone())));
        }
        for stake in &board.commitments {
            targets.extend(stake.undertakers.iter().cloned().map(RemovalTarget::Actor));
        }
        let mut rows: Vec<SingleRemoval> =
            targets.into_iter().map(|target| board.single(target)).collect();
        rows.sort_by(|a, b| {
            let rank = |row: &SingleRemoval| (row.lose_last.len(), row.carried);
            rank(b).cmp(&rank(a)).then_with(|| a.target.cmp(&b.target))
        });
        let carried = board.commitments.iter().filter(|stake| board.is_carried(stake)).count();
        Ok(SingleRemovals { as_of, carried, rows })
    }
}

/// What works and what hangs on it.
struct Board<'d> {
    dossier: &'d Dossier,
    as_of: Day,
    mechanisms: Vec<Piece<'d>>,
    commitments: Vec<Stake<'d>>,
    /// For each mechanism, the undertakings that it carries, by their places here.
    carried_by: Vec<Vec<usize>>,
    /// The mechanisms of a member, of a level.
    of_member: BTreeMap<&'d ActorId, Vec<usize>>,
    of_level: BTreeMap<Level, Vec<usize>>,
    /// The undertakings of an actor.
    of_undertaker: BTreeMap<&'d ActorId, Vec<usize>>,
}

struct Piece<'d> {
    mechanism: &'d Mechanism,
    vital: Vital,
    life: Lives,
    alive: Certainty,
    /// Those who are members on the day, certainly or possibly; of a group, the states in it.
    members: BTreeSet<&'d ActorId>,
}

/// The states that belong to a group on a day, certainly or possibly; any other actor, and a group
/// of which none is known, is itself.
fn of_group<'d>(dossier: &'d Dossier, actor: &'d ActorId, day: Option<&Date>) -> Vec<&'d ActorId> {
    if !dossier.is_group(actor) {
        return vec![actor];
    }
    let members = dossier.members_of(actor);
    let members = members.iter().filter_map(|id| dossier.actors().get(id));
    let states: Vec<&ActorId> = members
        .filter(|member| member.kind == ActorKind::State)
        .filter(|member| dossier.belonged(member, actor, day).is_none_or(Certainty::is_possible))
        .map(|member| &member.id)
        .collect();
    if states.is_empty() { vec![actor] } else { states }
}

struct Stake<'d> {
    exhibit: Exhibit,
    undertakers: &'d [ActorId],
    /// The mechanisms that carry it, by their places.
    carriers: Vec<usize>,
}

const fn alive(life: Lives) -> Certainty {
    match (life.contains(Life::Alive), life.len()) {
        (false, _) => Certainty::Not,
        (true, 1) => Certainty::Certainly,
        (true, _) => Certainty::Possibly,
    }
}

impl<'d> Board<'d> {
    fn of(dossier: &'d Dossier, scope: &Scope, as_of: NaiveDate) -> Result<Self, UnknownRecord> {
        scope.check(dossier)?;
        let day = number(as_of);
        let happenings = Happenings::of(dossier, day);
        let occurrences = Occurrences::of(dossier, &happenings);
        let today = Date::try_from(as_of).ok();
        let mechanisms: Vec<Piece<'d>> = dossier
            .mechanisms()
            .iter()
            .enumerate()
            .map(|(place, mechanism)| {
                let vital = Vital::of(mechanism, &occurrences, place);
                let life = vital.life(day, None);
                let here = mechanism.members.iter().filter(|member| {
                    within(today.as_ref(), member.from.as_ref(), member.until.as_ref())
                        .is_possible()
                });
                let members =
                    here.flat_map(|member| of_group(dossier, &member.actor, today.as_ref()));
                let members = members.collect();
                Piece { mechanism, vital, life, alive: alive(life), members }
            })
            .collect();
        let mut carriers: BTreeMap<&CommitmentId, BTreeSet<usize>> = BTreeMap::new();
        for (at, piece) in mechanisms.iter().enumerate() {
            for commitment in &piece.mechanism.implements {
                carriers.entry(commitment).or_default().insert(at);
            }
        }
        let mut carried_by = vec![Vec::new(); mechanisms.len()];
        let mut commitments: Vec<Stake<'d>> = Vec::new();
        for row in dossier.track(as_of).commitments {
            let Some(commitment) = dossier.commitments().get(&row.commitment.id) else { continue };
            if row.state.is_void() || !scope.holds(dossier, commitment) {
                continue;
            }
            let carriers: Vec<usize> =
                carriers.get(&commitment.id).into_iter().flatten().copied().collect();
            for &at in &carriers {
                let list: Option<&mut Vec<usize>> = carried_by.get_mut(at);
                if let Some(list) = list {
                    list.push(commitments.len());
                }
            }
            commitments.push(Stake {
                exhibit: row.commitment,
                undertakers: dossier.undertakers(commitment),
                carriers,
            });
        }
        let mut of_member: BTreeMap<&ActorId, Vec<usize>> = BTreeMap::new();
        let mut of_level: BTreeMap<Level, Vec<usize>> = BTreeMap::new();
        for (at, piece) in mechanisms.iter().enumerate() {
            for &member in &piece.members {
                of_member.entry(member).or_default().push(at);
            }
            if let Some(level) = piece.mechanism.level {
                of_level.entry(level).or_default().push(at);
            }
        }
        let mut of_undertaker: BTreeMap<&ActorId, Vec<usize>> = BTreeMap::new();
        for (at, stake) in commitments.iter().enumerate() {
            for actor in stake.undertakers {
                of_undertaker.entry(actor).or_default().push(at);
            }
        }
        Ok(Self {
            dossier,
            as_of: day,
            mechanisms,
            commitments,
            carried_by,
            of_member,
            of_level,
            of_undertaker,
        })
    }

    /// The actors that go if some are taken away: those and all that belong to them.
    fn gone(&self, actors: &BTreeSet<ActorId>) -> BTreeSet<ActorId> {
        let mut out = actors.clone();
        for actor in actors {
            out.extend(self.dossier.members_of(actor));
        }
        out
    }

    /// Why each mechanism that works would no longer; empty if it would, or does not now.
    fn fallen(&self, removal: &Removal) -> Vec<BTreeSet<Fall>> {
        let gone = self.gone(&removal.actors);
        let period = removal.period.as_ref().map(|period| window(Some(period)));
        let reasons = |piece: &Piece<'_>| {
            let mut reasons = BTreeSet::new();
            if !piece.alive.is_possible() {
                return reasons;
            }
            let mechanism = piece.mechanism;
            if removal.mechanisms.contains(&mechanism.id) {
                reasons.insert(Fall::Itself);
            }
            if mechanism.level.is_some_and(|level| removal.levels.contains(&level)) {
                reasons.insert(Fall::Level);
            }
            let lost = piece.members.iter().filter(|&&member| gone.contains(member)).count();
            let left = piece.members.len() - lost;
            if lost > 0 && removal.goes_on_with.is_none_or(|needed| left < needed) {
                reasons.insert(Fall::Member);
            }
            if period.is_some_and(|away| !alive(self.without_period(piece, away)).is_possible()) {
                reasons.insert(Fall::Period);
            }
            reasons
        };
        self.mechanisms.iter().map(reasons).collect()
    }

    fn without_period(&self, piece: &Piece<'_>, away: Window) -> Lives {
        piece.vital.life(self.as_of, Some(away))
    }

    fn works(&self, at: usize) -> Certainty {
        self.mechanisms.get(at).map_or(Certainty::Not, |piece| piece.alive)
    }

    fn is_carried(&self, stake: &Stake<'_>) -> bool {
        stake.carriers.iter().any(|&at| self.works(at).is_possible())
    }

    fn fate(
        &self,
        stake: &Stake<'_>,
        fallen: &[BTreeSet<Fall>],
        gone: &BTreeSet<ActorId>,
    ) -> CommitmentResilience {
        let falls = |at: usize| fallen.get(at).is_some_and(|reasons| !reasons.is_empty());
        let working: Vec<usize> =
            stake.carriers.iter().copied().filter(|&at| self.works(at).is_possible()).collect();
        let (lost, left): (Vec<usize>, Vec<usize>) = working.into_iter().partition(|&at| falls(at));
        let undertakers_left: Vec<ActorId> =
            stake.undertakers.iter().filter(|actor| !gone.contains(*actor)).cloned().collect();
        // Of another carrier it may not be known whether it works.
        let open = stake.carriers.iter().any(|&at| {
            !falls(at) && self.mechanisms.get(at).is_some_and(|it| it.life.contains(Life::Unknown))
        });
        let others = if open { Certainty::Possibly } else { Certainty::Certainly };
        let best = |places: &[usize]| places.iter().map(|&at| self.works(at)).max();
        let (fate, certainty) = if !stake.undertakers.is_empty() && undertakers_left.is_empty() {
            (Fate::NobodyLeft, Certainty::Certainly)
        } else {
            match (best(&left), best(&lost)) {
                (Some(certainty), _) => (Fate::Keeps, certainty),
                (None, Some(certainty)) => (Fate::LosesLast, certainty.and(others)),
                (None, None) => (Fate::HadNone, others),
            }
        };
        let named = |places: &[usize]| -> Vec<MechanismId> {
            let pieces = places.iter().filter_map(|&at| self.mechanisms.get(at));
            pieces.map(|piece| piece.mechanism.id.clone()).collect()
        };
        CommitmentResilience {
            commitment: stake.exhibit.clone(),
            fate,
            certainty,
            left: named(&left),
            lost: named(&lost),
            undertakers_left,
        }
    }

    /// The mechanisms that work now and would no longer without one thing.
    fn fallen_without(&self, target: &RemovalTarget, gone: &BTreeSet<ActorId>) -> BTreeSet<usize> {
        let places: Vec<usize> = match target {
            RemovalTarget::Actor(_) => gone
                .iter()
                .filter_map(|actor| self.of_member.get(actor))
                .flatten()
                .copied()
                .collect(),
            RemovalTarget::Mechanism(id) => {
                self.dossier.mechanisms().position(id).into_iter().collect()
            }
            RemovalTarget::Level(level) => {
                self.of_level.get(level).into_iter().flatten().copied().collect()
            }
        };
        places.into_iter().filter(|&at| self.works(at).is_possible()).collect()
    }

    fn single(&self, target: RemovalTarget) -> SingleRemoval {
        let gone = match &target {
            RemovalTarget::Actor(actor) => self.gone(&BTreeSet::from_iter([actor.clone()])),
            RemovalTarget::Mechanism(_) | RemovalTarget::Level(_) => BTreeSet::new(),
        };
        let fallen = self.fallen_without(&target, &gone);
        let hit = BTreeSet::from_iter(
            fallen.iter().filter_map(|&at| self.carried_by.get(at)).flatten().copied(),
        );
        let nobody = |stake: &Stake<'_>| {
            !stake.undertakers.is_empty()
                && stake.undertakers.iter().all(|actor| gone.contains(actor))
        };
        let loses = |stake: &&Stake<'_>| {
            let goes_on = |at: &usize| self.works(*at).is_possible() && !fallen.contains(at);
            !nobody(stake) && !stake.carriers.iter().any(goes_on)
        };
        let stakes = hit.iter().filter_map(|&at| self.commitments.get(at));
        let lose_last = stakes.filter(loses).map(|stake| stake.exhibit.id.clone()).collect();
        let touched = BTreeSet::from_iter(
            gone.iter().filter_map(|actor| self.of_undertaker.get(actor)).flatten().copied(),
        );
        let touched = touched.iter().filter_map(|&at| self.commitments.get(at));
        SingleRemoval {
            target,
            fallen: fallen.len(),
            carried: hit.len(),
            lose_last,
            nobody_left: touched.filter(|stake| nobody(stake)).count(),
        }
    }
}
