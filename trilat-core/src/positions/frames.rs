use super::{
    agreement::{rivals, side},
    cell::{Entry, StanceRecord},
    options::StanceOptions,
    voice::Voice,
};
use crate::{
    dossier::{Dossier, UnknownRecord},
    model::{ActorId, FrameId, IssueId, PropositionId, RecordRef},
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A frame as one actor uses it on one proposition.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrameUse {
    /// The frame.
    pub frame: FrameId,
    /// Its label.
    pub label: String,
    /// Who uses it.
    pub actor: ActorId,
    /// On which proposition.
    pub proposition: PropositionId,
    /// The records that the proposition is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<RecordRef>,
    /// The issues that the proposition is about.
    pub issues: Vec<IssueId>,
    /// Whether the actor describes itself or its own group; `None` where no subject was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of_itself: Option<bool>,
    /// The positions, in the order of their ids.
    pub records: Vec<StanceRecord>,
}

/// Two frames that say the opposite of one thing, used by two voices.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrameCollision {
    /// One use: where a subject was named and only one describes itself, that one.
    pub first: FrameUse,
    /// The other.
    pub second: FrameUse,
    /// The records that both are about; where there are none, the issues tell what they share.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub on: Vec<RecordRef>,
    /// The issues that both are about.
    pub on_issues: Vec<IssueId>,
    /// Whether a self-description meets another's perception.
    pub self_against_other: bool,
}

/// A proposition on which a subject's own voices and others stand on opposite sides, or two that
/// cannot hold together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PerceptionGap {
    /// The proposition that the subject takes its side on.
    pub own: PropositionId,
    /// The proposition that others take theirs on: the same, or one that cannot hold together
    /// with it.
    pub other: PropositionId,
    /// The subject's positions.
    pub own_records: Vec<StanceRecord>,
    /// The others' positions.
    pub other_records: Vec<StanceRecord>,
}

/// Who puts which frames on what, and where they collide.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrameMap {
    /// The subject whose self-description is held against others' perception.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<ActorId>,
    /// Every use, by frame, actor and proposition.
    pub uses: Vec<FrameUse>,
    /// Opposite frames on the same thing.
    pub collisions: Vec<FrameCollision>,
    /// Propositions on which the subject and others part; empty where no subject was named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<PerceptionGap>,
}

impl FrameMap {
    /// The frames that an actor uses.
    pub fn of<'m>(&'m self, actor: &'m ActorId) -> impl Iterator<Item = &'m FrameUse> {
        self.uses.iter().filter(move |usage| usage.actor == *actor)
    }
}

impl Dossier {
    /// Who puts which frames on the same thing, and where opposite frames meet.
    ///
    /// A frame is used where a position carries it. Two uses collide if one frame is recorded as
    /// the opposite of the other, two voices use them, and their propositions are about a common
    /// record or issue, narrower issues counting as part of the broader.
    ///
    /// # Errors
    ///
    /// If an actor, proposition or issue asked for is not in the dossier.
    pub fn frame_map(&self, options: &StanceOptions) -> Result<FrameMap, UnknownRecord> {
        self.frames_about(None, options)
    }

    /// The same, with a subject (an actor or a group) whose own description of itself is held
    /// against that of others. Its members, and those who speak for it or them, are its voices.
    ///
    /// ```
    /// # #[cfg(feature = "bundled")] {
    /// use trilat_core::positions::StanceOptions;
    ///
    /// let map = trilat_core::trilateral().frame_map_of("us-jp-kr", &StanceOptions::new())?;
    /// assert!(map.collisions.iter().any(|found| found.self_against_other));
    /// # }
    /// # Ok::<(), trilat_core::dossier::UnknownRecord>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the subject, or an actor, proposition or issue asked for, is not in the dossier.
    pub fn frame_map_of(
        &self,
        subject: impl Into<ActorId>,
        options: &StanceOptions,
    ) -> Result<FrameMap, UnknownRecord> {
        let subject = subject.into();
        self.actors().try_get(&subject)?;
        self.frames_about(Some(subject), options)
    }

    fn frames_about(
        &self,
        subject: Option<ActorId>,
        options: &StanceOptions,
    ) -> Result<FrameMap, UnknownRecord> {
        let entries = self.stance_entries(options)?;
        let own = subject.as_ref().map(|subject| voices_of(self, subject));
        let uses = uses(self, &entries, own.as_ref());
        let collisions = collisions(self, &uses);
        let gaps = own.map(|own| gaps(self, &entries, &own)).unwrap_or_default();
        Ok(FrameMap { subject, uses, collisions, gaps })
    }
}

/// An actor, its members, and all who speak for any of these.
fn voices_of(dossier: &Dossier, subject: &ActorId) -> BTreeSet<ActorId> {
    let mut out = dossier.members_of(subject);
    out.insert(subject.clone());
    let speaking = dossier
        .actors()
        .iter()
        .filter(|actor| actor.speaks_for.iter().any(|mandate| out.contains(&mandate.actor)));
    let speaking: Vec<ActorId> = speaking.map(|actor| actor.id.clone()).collect();
    out.extend(speaking);
    out
}

type Entries<'d> = BTreeMap<(ActorId, PropositionId), Vec<Entry<'d>>>;

fn uses(
    dossier: &Dossier,
    entries: &Entries<'_>,
    own: Option<&BTreeSet<ActorId>>,
) -> Vec<FrameUse> {
    let mut found: BTreeMap<(&FrameId, &ActorId, &PropositionId), Vec<StanceRecord>> =
        BTreeMap::new();
    for ((actor, proposition), entries) in entries {
        for entry in entries {
            let frames = BTreeSet::from_iter(entry.position.frames.iter());
            for frame in frames {
                let records = found.entry((frame, actor, proposition)).or_default();
                records.push(StanceRecord::of(dossier, *entry));
            }
        }
    }
    let made = found.into_iter().map(|((frame, actor, proposition), records)| {
        let on = dossier.propositions().get(proposition);
        FrameUse {
            frame: frame.clone(),
            label: dossier.frames().get(frame).map(|f| f.label.clone()).unwrap_or_default(),
            actor: actor.clone(),
            proposition: proposition.clone(),
            about: on.map(|p| p.about.clone()).unwrap_or_default(),
            issues: on.map(|p| p.issues.clone()).unwrap_or_default(),
            of_itself: own.map(|own| own.contains(actor)),
            records,
        }
    });
    made.collect()
}

fn collisions(dossier: &Dossier, uses: &[FrameUse]) -> Vec<FrameCollision> {
    let mut by_frame: BTreeMap<&FrameId, Vec<&FrameUse>> = BTreeMap::new();
    for usage in uses {
        by_frame.entry(&usage.frame).or_default().push(usage);
    }
    let mut opposites: BTreeSet<(&FrameId, &FrameId)> = BTreeSet::new();
    for frame in dossier.frames() {
        for other in frame.opposite_of.iter().filter(|other| **other != frame.id) {
            opposites.insert((other.min(&frame.id), other.max(&frame.id)));
        }
    }
    let mut out = Vec::new();
    for (one, other) in opposites {
        let at = |frame| by_frame.get(frame).into_iter().flatten().copied();
        for first in at(one) {
            for second in at(other).filter(|second| second.actor != first.actor) {
                out.extend(collision(dossier, first, second));
            }
        }
    }
    out
}

fn collision(dossier: &Dossier, first: &FrameUse, second: &FrameUse) -> Option<FrameCollision> {
    let on: Vec<RecordRef> =
        first.about.iter().filter(|about| second.about.contains(about)).cloned().collect();
    let shared = |issue: &&IssueId| {
        second
            .issues
            .iter()
            .any(|other| dossier.is_part_of(issue, other) || dossier.is_part_of(other, issue))
    };
    let on_issues: Vec<IssueId> = first.issues.iter().filter(shared).cloned().collect();
    if on.is_empty() && on_issues.is_empty() {
        return None;
    }
    let self_against_other = matches!(
        (first.of_itself, second.of_itself),
        (Some(true), Some(false)) | (Some(false), Some(true))
    );
    let (first, second) = if second.of_itself == Some(true) && self_against_other {
        (second, first)
    } else {
        (first, second)
    };
    Some(FrameCollision {
        first: first.clone(),
        second: second.clone(),
        on,
        on_issues,
        self_against_other,
    })
}

fn gaps(dossier: &Dossier, entries: &Entries<'_>, own: &BTreeSet<ActorId>) -> Vec<PerceptionGap> {
    // By proposition: the positions of the subject's voices and of others, for and against.
    #[derive(Default)]
    struct Sides {
        own: [Vec<StanceRecord>; 2],
        other: [Vec<StanceRecord>; 2],
    }
    let mut on: BTreeMap<&PropositionId, Sides> = BTreeMap::new();
    for ((actor, proposition), entries) in entries {
        let sides = on.entry(proposition).or_default();
        let [favour, against] = if own.contains(actor) { &mut sides.own } else { &mut sides.other };
        for entry in entries.iter().filter(|entry| entry.voice == Voice::Own) {
            let record = StanceRecord::of(dossier, *entry);
            match side(entry.position.stance) {
                1 => favour.push(record),
                -1 => against.push(record),
                _ => {}
            }
        }
    }
    let mut out = Vec::new();
    let mut gap = |own: (&PropositionId, &[StanceRecord]),
                   other: (&PropositionId, &[StanceRecord])| {
        if !own.1.is_empty() && !other.1.is_empty() {
            out.push(PerceptionGap {
                own: own.0.clone(),
                other: other.0.clone(),
                own_records: own.1.to_vec(),
                other_records: other.1.to_vec(),
            });
        }
    };
    let rivals = rivals(dossier);
    for (proposition, sides) in &on {
        let ([own_for, own_against], [other_for, other_against]) = (&sides.own, &sides.other);
        gap((proposition, own_for), (proposition, other_against));
        gap((proposition, own_against), (proposition, other_for));
        for rival in rivals.get(*proposition).into_iter().flatten() {
            if let Some(others) = on.get(*rival) {
                let [rival_for, _] = &others.other;
                gap((proposition, own_for), (rival, rival_for));
            }
        }
    }
    out
}
