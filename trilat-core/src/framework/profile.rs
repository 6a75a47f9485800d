use super::{
    indices::LeedsAnac,
    items::{At, ItemFinding, find},
};
use crate::{
    dossier::{Dossier, Faceted, UnknownRecord, When, within},
    model::{
        Act, ActorId, Basis, Certainty, Commitment, CommitmentId, Date, Force, Framework,
        FrameworkId, LegalStatus, MechanismId, MechanismKind, MechanismStatus, Presence,
        Reservation, SourceId, SourceKind, record::is_default,
    },
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What a framework is made of, at a moment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrameworkProfile {
    /// Its id in the dossier, or a key of another collection such as `atop:3180`.
    pub framework: String,
    /// Its name.
    pub name: String,
    /// The moment.
    pub at: At,
    /// Whether the items say what the texts provide for or what is done in practice.
    pub basis: Basis,
    /// The date that the moment comes to, as precise as it is known; none for the highest ever
    /// reached, or where nothing is known of when the framework began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
    /// Its members then, certainly or possibly; for the highest ever reached, all that it ever
    /// had.
    pub members: Vec<String>,
    /// Its institution items on this basis.
    pub items: Vec<ItemFinding>,
    /// The items that are present on the other basis, so that what is lacking here is not taken
    /// for lacking altogether.
    #[serde(skip_serializing_if = "is_default")]
    pub otherwise: Vec<ItemFinding>,
    /// The indices over them.
    pub indices: LeedsAnac,
    /// On which ground in law its undertakings stand.
    #[serde(skip_serializing_if = "is_default")]
    pub legal: Vec<LegalGround>,
    /// What its undertakings promise to do, and how firmly.
    #[serde(skip_serializing_if = "is_default")]
    pub acts: Vec<ActProfile>,
    /// What its founding sources hold back about their own effect.
    #[serde(skip_serializing_if = "is_default")]
    pub reservations: Vec<(SourceId, Reservation)>,
    /// Its mechanisms that were at work or set up then.
    #[serde(skip_serializing_if = "is_default")]
    pub organs: Vec<Organ>,
}

/// Undertakings that stand on one ground in law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LegalGround {
    /// The ground; none where it is not coded.
    pub status: Option<LegalStatus>,
    /// The undertakings.
    pub commitments: Vec<CommitmentId>,
    /// Those of them that recall a duty of another instrument, which they name: its ground is that
    /// instrument's, and none of the framework's own.
    #[serde(skip_serializing_if = "is_default")]
    pub recalled: Vec<CommitmentId>,
}

impl LegalGround {
    /// Whether the framework itself gives this ground to any undertaking.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.recalled.len() < self.commitments.len()
    }
}

/// Undertakings of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActProfile {
    /// What is promised.
    pub act: Act,
    /// The highest force with which it is; none where no force is known.
    pub force: Option<Force>,
    /// The undertakings with that force.
    pub firmest: Vec<CommitmentId>,
    /// Who undertakes these.
    pub by: Vec<ActorId>,
    /// How many undertakings there are of that kind.
    pub commitments: usize,
}

/// A mechanism of a framework.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Organ {
    /// The mechanism.
    pub mechanism: MechanismId,
    /// Its name.
    pub name: String,
    /// What kind of mechanism.
    pub kind: MechanismKind,
    /// The latest status recorded up to then.
    pub status: MechanismStatus,
    /// Since when it has had that status, or an earlier one of being set up or at work.
    pub since: Date,
}

impl Dossier {
    /// The institution items of a framework and what follows from them, on one basis and at a
    /// moment: at signature, on a day, or the highest that was ever reached.
    ///
    /// # Errors
    ///
    /// If there is no such framework.
    pub fn institution_items(
        &self,
        framework: impl Into<FrameworkId>,
        at: impl Into<At>,
        basis: Basis,
    ) -> Result<FrameworkProfile, UnknownRecord> {
        let framework = self.frameworks().try_get(&framework.into())?;
        Ok(FrameworkProfile::of(self, framework, at.into(), basis))
    }
}

impl FrameworkProfile {
    /// A profile of institution items alone, such as one from another collection.
    pub(super) fn of_items(
        framework: String,
        name: String,
        members: Vec<String>,
        items: Vec<ItemFinding>,
    ) -> Self {
        let indices = LeedsAnac::of(&items);
        Self {
            framework,
            name,
            at: At::Highest,
            // The data of ATOP code what treaties provide for.
            basis: Basis::Text,
            day: None,
            members,
            items,
            otherwise: Vec::new(),
            indices,
            legal: Vec::new(),
            acts: Vec::new(),
            reservations: Vec::new(),
            organs: Vec::new(),
        }
    }

    fn of(dossier: &Dossier, framework: &Framework, at: At, basis: Basis) -> Self {
        let day = match at {
            At::Highest => None,
            At::Day(day) => Date::try_from(day).ok(),
            At::Signature => signature(dossier, framework),
        };
        let today = day.as_ref();
        let then = |when: Option<When<'_>>| match (at, when, today) {
            (At::Highest, ..) => Certainty::Certainly,
            (_, Some(when), Some(today)) => when.begun_by(today),
            _ => Certainty::Possibly,
        };
        let member = framework.members.iter().filter(|member| {
            at == At::Highest
                || within(today, member.from.as_ref(), member.until.as_ref()).is_possible()
        });
        let mut members: Vec<String> = member.map(|member| member.actor.to_string()).collect();
        members.sort_by(Ord::cmp);
        members.dedup();
        let commitments: Vec<&Commitment> = dossier
            .commitments()
            .iter()
            .filter(|commitment| {
                framework.founding.contains(&commitment.source)
                    || framework.commitments.contains(&commitment.id)
            })
            .filter(|commitment| then(commitment.when(dossier)).is_possible())
            .collect();
        let reservations = framework
            .founding
            .iter()
            .filter_map(|id| dossier.sources().get(id))
            .filter(|source| then(source.when(dossier)).is_possible())
            .flat_map(|source| source.reservations.iter().map(|it| (source.id.clone(), it.clone())))
            .collect();
        let mut otherwise = find(&framework.items, at, basis.other(), today);
        otherwise.retain(|item| item.value == Presence::Present);
        Self {
            basis,
            otherwise,
            legal: legal(dossier, &commitments),
            acts: acts(dossier, &commitments),
            reservations,
            organs: organs(dossier, framework, &then),
            day,
            at,
            ..Self::of_items(
                framework.id.to_string(),
                framework.name.clone(),
                members,
                find(&framework.items, at, basis, today),
            )
        }
    }

    /// One item.
    #[must_use]
    pub fn item(&self, item: &str) -> Option<&ItemFinding> {
        self.items.iter().find(|finding| finding.item == item)
    }
}

/// When a framework began: its own date, or that of the first source that founds it.
fn signature(dossier: &Dossier, framework: &Framework) -> Option<Date> {
    let founding = framework.founding.iter().filter_map(|id| dossier.sources().get(id));
    let founding = founding.filter_map(|source| source.date);
    framework.from.or_else(|| founding.min_by_key(Date::earliest))
}

/// Whether an undertaking recalls a duty that stands in a treaty which it names, in a text that is
/// none itself.
fn is_recalled(dossier: &Dossier, commitment: &Commitment) -> bool {
    let is_treaty = |id: &SourceId| {
        dossier.sources().get(id).is_some_and(|source| source.kind == SourceKind::Treaty)
    };
    let binding = matches!(
        commitment.legal_status,
        Some(LegalStatus::Treaty | LegalStatus::OtherBinding | LegalStatus::Pending)
    );
    binding && !is_treaty(&commitment.source) && commitment.cites.iter().any(is_treaty)
}

fn legal(dossier: &Dossier, commitments: &[&Commitment]) -> Vec<LegalGround> {
    let rank = |status: Option<LegalStatus>| {
        LegalStatus::ALL.iter().position(|known| Some(*known) == status)
    };
    let mut by_status: BTreeMap<(bool, Option<usize>), LegalGround> = BTreeMap::new();
    for commitment in commitments {
        let status = commitment.legal_status;
        let ground = by_status.entry((status.is_none(), rank(status))).or_insert_with(|| {
            LegalGround { status, commitments: Vec::new(), recalled: Vec::new() }
        });
        ground.commitments.push(commitment.id.clone());
        if is_recalled(dossier, commitment) {
            ground.recalled.push(commitment.id.clone());
        }
    }
    by_status.into_values().collect()
}

fn acts(dossier: &Dossier, commitments: &[&Commitment]) -> Vec<ActProfile> {
    let profile = |&act: &Act| {
        let of_kind = || commitments.iter().filter(move |commitment| commitment.act == act);
        let force = of_kind().filter_map(|commitment| commitment.effective_force()).max();
        let firmest = || of_kind().filter(|commitment| commitment.effective_force() == force);
        let by =
            BTreeSet::from_iter(firmest().flat_map(|commitment| dossier.undertakers(commitment)));
        ActProfile {
            act,
            force,
            firmest: firmest().map(|commitment| commitment.id.clone()).collect(),
            by: by.into_iter().cloned().collect(),
            commitments: of_kind().count(),
        }
    };
    Act::ALL.iter().map(profile).filter(|profile| profile.commitments > 0).collect()
}

const fn is_set_up(status: MechanismStatus) -> bool {
    matches!(status, MechanismStatus::Established | MechanismStatus::Operating)
}

fn organs(
    dossier: &Dossier,
    framework: &Framework,
    then: &impl Fn(Option<When<'_>>) -> Certainty,
) -> Vec<Organ> {
    let mut out = Vec::new();
    for mechanism in framework.mechanisms.iter().filter_map(|id| dossier.mechanisms().get(id)) {
        let mut history: Vec<_> = mechanism
            .history
            .iter()
            .filter(|change| then(Some(When::Throughout(&change.date))).is_possible())
            .collect();
        history.sort_by_key(|change| change.date.earliest());
        let Some(last) = history.last() else { continue };
        // Since the beginning of the present stretch.
        let stretch = history.iter().rev().take_while(|change| is_set_up(change.status)).last();
        if let Some(since) = stretch {
            out.push(Organ {
                mechanism: mechanism.id.clone(),
                name: mechanism.name.clone(),
                kind: mechanism.kind,
                status: last.status,
                since: since.date,
            });
        }
    }
    out
}
