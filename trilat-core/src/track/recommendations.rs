use super::{
    days::{iso, iso_option, named, number, window},
    lifecycle::{Day, Window},
    mechanism::Lives,
    state::State,
    whole::Track,
};
use crate::{
    dossier::{Dossier, Exhibit, UnknownRecord},
    model::{
        ActorId, AttributionGrade, Commitment, Date, Mechanism, MechanismId, MechanismStatus,
        NounKind, Occurrence, Position, PositionId, Proposition, PropositionId, PropositionKind,
        SourceId, Stance, record::is_default, vocabulary::vocabulary,
    },
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

vocabulary! {
    /// How a record lies in time to what was recommended.
    #[derive(PartialOrd, Ord)]
    pub enum Uptake, "uptake" {
        /// It came later.
        Since = "since",
        /// It was there already.
        AlreadyThere = "already-there",
        /// Dates leave open which came first.
        Open = "open",
    }
}

/// What texts recommend, to whom, and what the record has of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Recommendations {
    /// The day, up to its end.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub as_of: NaiveDate,
    /// Every recommendation, in the order of propositions.
    pub rows: Vec<Recommendation>,
}

/// A norm that a text puts to somebody, and what the record has of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Recommendation {
    /// The proposition.
    pub proposition: PropositionId,
    /// What is recommended.
    pub text: String,
    /// To whom.
    pub to: Vec<ActorId>,
    /// Who recommends it, in the texts asked for.
    pub voices: Vec<Recommender>,
    /// The first day on which it can have been put, as far as that is known.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "iso_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub not_before: Option<NaiveDate>,
    /// Undertakings that a person linked with it.
    #[serde(skip_serializing_if = "is_default")]
    pub commitments: Vec<LinkedCommitment>,
    /// Mechanisms that a person linked with it.
    #[serde(skip_serializing_if = "is_default")]
    pub mechanisms: Vec<LinkedMechanism>,
    /// Undertakings of those to whom it is put, under every issue that it names, that came later:
    /// found by these fields alone, and for a person to judge. Those that the texts asked for tell
    /// of themselves are left out.
    #[serde(skip_serializing_if = "is_default")]
    pub later_on_its_issues: Vec<Exhibit>,
    /// The same where dates leave open which came first.
    #[serde(skip_serializing_if = "is_default")]
    pub perhaps_later_on_its_issues: Vec<Exhibit>,
}

/// One who recommends.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Recommender {
    /// Who.
    pub holder: ActorId,
    /// How firmly.
    pub stance: Stance,
    /// How surely the holder can be held to it.
    pub grade: AttributionGrade,
    /// The record and its words.
    pub exhibit: Exhibit<PositionId>,
}

/// An undertaking that a person linked with a recommendation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LinkedCommitment {
    /// The undertaking.
    pub commitment: Exhibit,
    /// The date of its source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Which came first.
    pub uptake: Uptake,
    /// Its state; none if it was made later than the day asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
}

/// A mechanism that a person linked with a recommendation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LinkedMechanism {
    /// The mechanism.
    pub mechanism: MechanismId,
    /// Its name.
    pub name: String,
    /// Since when it has been set up or at work; none if it is not on record that it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// Which came first.
    pub uptake: Uptake,
    /// Whether it works.
    pub life: Lives,
}

impl Recommendation {
    /// Whether an undertaking or a mechanism that a person linked with it came later; *open* where
    /// dates do not tell; `None` where nothing is linked.
    #[must_use]
    pub fn uptake(&self) -> Option<Uptake> {
        let commitments = self.commitments.iter().map(|linked| linked.uptake);
        let mechanisms = self.mechanisms.iter().map(|linked| linked.uptake);
        let all = BTreeSet::from_iter(commitments.chain(mechanisms));
        [Uptake::Since, Uptake::Open, Uptake::AlreadyThere].into_iter().find(|it| all.contains(it))
    }
}

impl Dossier {
    /// What some texts recommend (norms put to somebody by name), to whom, and which of it has
    /// become an undertaking or a mechanism, up to the end of a day.
    ///
    /// That a record answers a recommendation is a person's judgement: what the proposition is
    /// about. Beside it stand later undertakings by those to whom it is put, under every issue
    /// that it names, for a person to look at. A text without a date is no older than the texts
    /// that it relays and the events that it is cited for.
    ///
    /// # Errors
    ///
    /// If a text is not in the dossier.
    pub fn recommendations<T: Into<SourceId>>(
        &self,
        sources: impl IntoIterator<Item = T>,
        as_of: NaiveDate,
    ) -> Result<Recommendations, UnknownRecord> {
        let sources = BTreeSet::from_iter(sources.into_iter().map(Into::into));
        self.sources().check(&sources)?;
        let mut voices: BTreeMap<&PropositionId, Vec<&Position>> = BTreeMap::new();
        for position in self.positions() {
            let held = matches!(position.stance, Stance::Supports | Stance::LeansToSupport);
            if held && sources.contains(&position.source) {
                voices.entry(&position.proposition).or_default().push(position);
            }
        }
        let track = self.track(as_of);
        let rows = self.propositions().iter().filter_map(|proposition| {
            let put = proposition.kind == PropositionKind::Normative
                && !proposition.addressees.is_empty();
            let voices = voices.get(&proposition.id).filter(|_| put)?;
            Some(row(self, &track, &sources, proposition, voices))
        });
        Ok(Recommendations { as_of, rows: rows.collect() })
    }
}

fn row(
    dossier: &Dossier,
    track: &Track,
    sources: &BTreeSet<SourceId>,
    proposition: &Proposition,
    voices: &[&Position],
) -> Recommendation {
    let times: Vec<Window> = voices.iter().map(|position| said(dossier, position)).collect();
    let mut out = Recommendation {
        proposition: proposition.id.clone(),
        text: proposition.text.clone(),
        to: proposition.addressees.clone(),
        voices: voices
            .iter()
            .map(|position| Recommender {
                holder: position.holder.clone(),
                stance: position.stance,
                grade: position.attribution.grade,
                exhibit: Exhibit::of_position(dossier, position),
            })
            .collect(),
        not_before: times
            .iter()
            .map(|window| window.first)
            .min()
            .filter(|&first| first != Day::MIN)
            .and_then(named),
        commitments: Vec::new(),
        mechanisms: Vec::new(),
        later_on_its_issues: Vec::new(),
        perhaps_later_on_its_issues: Vec::new(),
    };
    let linked = |kind| {
        let about = proposition.about.iter().filter(move |record| record.kind == kind);
        about.map(|record| &*record.id)
    };
    for commitment in linked(NounKind::Commitment).filter_map(|id| dossier.commitments().get(id)) {
        let date = dated(dossier, &commitment.source);
        out.commitments.push(LinkedCommitment {
            commitment: Exhibit::of(dossier, commitment),
            date,
            uptake: order(&times, window(date.as_ref())),
            state: track.commitment(commitment.id.as_str()).map(|track| track.state),
        });
    }
    for mechanism in linked(NounKind::Mechanism).filter_map(|id| dossier.mechanisms().get(id)) {
        let Some(row) = track.mechanism(mechanism.id.as_str()) else { continue };
        let since = begun(mechanism);
        out.mechanisms.push(LinkedMechanism {
            mechanism: mechanism.id.clone(),
            name: mechanism.name.clone(),
            since,
            uptake: order(&times, window(since.as_ref())),
            life: row.life,
        });
    }
    for later in &track.commitments {
        let id = &later.commitment.id;
        let Some(commitment) = dossier.commitments().get(id) else { continue };
        if proposition.about.iter().any(|record| *record.id == *id.as_str())
            || sources.contains(&commitment.source)
            || !answers(dossier, proposition, commitment)
        {
            continue;
        }
        match order(&times, window(later.date.as_ref())) {
            Uptake::Since => out.later_on_its_issues.push(later.commitment.clone()),
            Uptake::Open => out.perhaps_later_on_its_issues.push(later.commitment.clone()),
            Uptake::AlreadyThere => {}
        }
    }
    out
}

/// Whether one of those addressed undertakes something under every issue that is named.
fn answers(dossier: &Dossier, proposition: &Proposition, commitment: &Commitment) -> bool {
    let by = dossier.undertakers(commitment);
    let under = BTreeSet::from_iter(
        commitment.issues.iter().flat_map(|issue| dossier.broader_issues(issue)),
    );
    !proposition.issues.is_empty()
        && proposition.issues.iter().all(|issue| under.contains(issue))
        && proposition.addressees.iter().any(|actor| by.contains(actor))
}

fn dated(dossier: &Dossier, source: &SourceId) -> Option<Date> {
    dossier.sources().get(source).and_then(|source| source.date)
}

/// When a mechanism was first set up or at work.
fn begun(mechanism: &Mechanism) -> Option<Date> {
    let set_up =
        |status| matches!(status, MechanismStatus::Established | MechanismStatus::Operating);
    let begun = mechanism.history.iter().filter(|change| set_up(change.status));
    begun.map(|change| change.date).min_by_key(Date::earliest)
}

/// The days on which a position may have been put. A text without a date is no older than those
/// that it relays, and than what it tells of as having happened.
fn said(dossier: &Dossier, position: &Position) -> Window {
    let source = dossier.sources().get(&position.source);
    let event = position.event.as_ref().and_then(|id| dossier.events().get(id));
    let date = position
        .date
        .or_else(|| event.and_then(|event| event.date))
        .or_else(|| source.and_then(|source| source.date));
    if date.is_some() {
        return window(date.as_ref());
    }
    let relayed = source.into_iter().flat_map(|source| &source.relays);
    let relayed = relayed.filter_map(|id| dated(dossier, id));
    let told = dossier.events().iter().filter(|event| {
        event.occurrence_or_default() == Occurrence::Happened
            && event.citations.iter().any(|citation| citation.source == position.source)
    });
    let known = relayed.chain(told.filter_map(|event| event.date));
    let known = known.filter_map(|date| date.earliest()).map(number);
    Window::new(known.max().unwrap_or(Day::MIN), Day::MAX)
}

/// How a record lies to what was said at several times, of which the first counts.
fn order(said: &[Window], record: Window) -> Uptake {
    let first = said.iter().map(|window| window.first).min().unwrap_or(Day::MIN);
    let last = said.iter().map(|window| window.last).min().unwrap_or(Day::MAX);
    if record.first > last {
        Uptake::Since
    } else if record.last <= first {
        Uptake::AlreadyThere
    } else {
        Uptake::Open
    }
}
