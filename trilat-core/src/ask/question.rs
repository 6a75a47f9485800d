//! What can be asked. A new comparison is one entry here, and is there in every language.

use super::{
    Answer,
    arguments::{Day, NetworkChoice, RecordFilter, StanceFilter, cadence_of},
    camps::{CampNetwork, NetworkFile},
    error::AskError,
    forces::Forces,
    records::{Found, RecordPage},
    search::SearchHits,
};
use crate::{
    compare::*,
    diagnostic::plainly,
    dossier::Dossier,
    framework::*,
    measure::{NetworkNotation, Relation},
    model::{
        ActorId, Basis, CommitmentId, Date, EventId, FrameworkId, Level, MechanismId, NounKind,
        SourceId,
    },
    positions::*,
    track::*,
};
use serde::Deserialize;

macro_rules! questions {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident = $text:literal {
            $(required { $($(#[doc = $rdoc:literal])+ $rfield:ident: $rtype:ty,)+ })?
            $(optional { $($(#[doc = $odoc:literal])+ $ofield:ident: $otype:ty,)+ })?
        } -> $answer:ty = |$dossier:pat_param, $question:pat_param| $body:expr;
    )+) => {
        /// A question to a dossier, by name, with its arguments; written in JSON as
        /// `{"cadence": {"of": "leaders-meetings", "as_of": "2025-12-31"}}`.
        #[derive(Clone, Debug, Deserialize)]
        #[non_exhaustive]
        pub enum Question {
            $(
                $(#[doc = $doc])+
                #[serde(rename = $text)]
                $name(asked::$name),
            )+
        }

        /// The arguments of each question.
        pub mod asked {
            use super::*;

            $(
                #[doc = concat!("The arguments of [`Question::", stringify!($name), "`].")]
                #[derive(Clone, Debug, Deserialize)]
                #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
                #[serde(deny_unknown_fields)]
                pub struct $name {
                    $($($(#[doc = $rdoc])+ pub $rfield: $rtype,)+)?
                    $($($(#[doc = $odoc])+ #[serde(default)] pub $ofield: $otype,)+)?
                }
            )+
        }

        impl Dossier {
            /// Answers a question.
            ///
            /// # Errors
            ///
            /// If it speaks of a record that is not there, or asks for more than is reckoned.
            pub fn ask(&self, question: &Question) -> Result<Box<dyn Answer + Send + Sync>, AskError> {
                let answer = match question.clone() {
                    $(Question::$name(asked) => asked.answer(self),)+
                };
                answer.map_err(|error| error.with_nearest(self))
            }
        }

        $(
            impl asked::$name {
                // Never in one function with another question: who loads the library in parts can
                // have either come later.
                #[inline(never)]
                fn answer(self, $dossier: &Dossier) -> Result<Box<dyn Answer + Send + Sync>, AskError> {
                    let $question = self;
                    let answer: $answer = $body;
                    Ok(Box::new(answer))
                }
            }
        )+

        #[cfg(feature = "schema")]
        impl Question {
            /// Name, meaning, schema of the arguments and schema of the answer of each question.
            pub(super) fn each(
                arguments: &mut schemars::SchemaGenerator,
                answers: &mut schemars::SchemaGenerator,
            ) -> Vec<(&'static str, &'static str, schemars::Schema, schemars::Schema)> {
                vec![$((
                    $text,
                    concat!($($doc, "\n",)+),
                    <asked::$name as schemars::JsonSchema>::json_schema(arguments),
                    answers.subschema_for::<$answer>(),
                ),)+]
            }
        }
    };
}

impl std::str::FromStr for Question {
    type Err = AskError;

    fn from_str(json: &str) -> Result<Self, AskError> {
        serde_json::from_str(json).map_err(|error| AskError::bad(plainly(&error)))
    }
}

questions! {
    /// What became of every undertaking from one statement to a later one.
    CompareStatements = "compare_statements" {
        required {
            /// The earlier statement.
            before: Statement,
            /// The later statement.
            after: Statement,
        }
    } -> StatementComparison = |dossier, it| dossier.compare_statements(it.before, it.after)?;

    /// Undertakings followed through three statements and more.
    Series = "series" {
        required {
            /// The statements in order.
            statements: Vec<Statement>,
        }
    } -> crate::compare::Series = |dossier, it| dossier.series(it.statements)?;

    /// Two commitments, dimension by dimension.
    CompareCommitments = "compare_commitments" {
        required {
            /// The earlier one.
            before: CommitmentId,
            /// The later one.
            after: CommitmentId,
        }
    } -> CommitmentComparison = |dossier, it| {
        let found = dossier.compare_commitments(&it.before, &it.after);
        found.ok_or_else(|| {
            let gone = !dossier.commitments().contains(&it.before);
            AskError::unknown(NounKind::Commitment, if gone { &it.before } else { &it.after })
        })?
    };

    /// How firmly commitments are put, and where a coder reads a verb otherwise than the table of
    /// verbs.
    Forces = "forces" {
        optional {
            /// Which commitments.
            filter: RecordFilter,
        }
    } -> Forces = |dossier, it| Forces::of(dossier, it.filter)?;

    /// Where actors stand on propositions, with the records of each cell.
    StanceTable = "stance_table" {
        optional {
            /// Which positions count.
            filter: StanceFilter,
        }
    } -> crate::positions::StanceTable = |dossier, it| dossier.stance_table(&it.filter.options()?)?;

    /// Actors side by side: where they agree, where they oppose one another, and what measures
    /// of agreement say.
    ComparePositions = "compare_positions" {
        required {
            /// Two actors or more.
            actors: Vec<ActorId>,
        }
        optional {
            /// Which positions count.
            filter: StanceFilter,
        }
    } -> PositionComparison = |dossier, it| {
        if it.actors.is_empty() {
            return Err(AskError::bad("name the actors that are to be compared"));
        }
        dossier.compare_positions(it.actors, &it.filter.options_for_named()?)?
    };

    /// How an actor's stances went through time, and where it turned.
    StanceHistory = "stance_history" {
        required {
            /// The actor.
            actor: ActorId,
        }
        optional {
            /// Which positions count.
            filter: StanceFilter,
        }
    } -> crate::positions::StanceHistory = |dossier, it| {
        dossier.stance_history(it.actor, &it.filter.options_for_named()?)?
    };

    /// What an actor says in its own name next to what it signs with others.
    OwnAndJoint = "own_and_joint" {
        required {
            /// The actor.
            actor: ActorId,
        }
        optional {
            /// Which positions count.
            filter: StanceFilter,
        }
    } -> crate::positions::OwnAndJoint = |dossier, it| {
        dossier.own_and_joint(it.actor, &it.filter.options_for_named()?)?
    };

    /// What the documents of one event say, side by side.
    CompareReadouts = "compare_readouts" {
        required {
            /// The event.
            event: EventId,
        }
    } -> ReadoutComparison = |dossier, it| dossier.compare_readouts(it.event)?;

    /// Who puts which frame on what, and where a self-description and another's view collide.
    Frames = "frames" {
        optional {
            /// Whose or what's frames: an actor; without it, all.
            target: Option<ActorId>,
            /// Which positions count.
            filter: StanceFilter,
        }
    } -> FrameMap = |dossier, it| {
        let options = it.filter.options()?;
        match it.target {
            Some(target) => dossier.frame_map_of(target, &options)?,
            None => dossier.frame_map(&options)?,
        }
    };

    /// Where one voice contradicts itself, and how often lines turned.
    Consistency = "consistency" {
        optional {
            /// Which positions count; `actors` says whose.
            filter: StanceFilter,
        }
    } -> crate::positions::Consistency = |dossier, it| dossier.consistency(&it.filter.options()?)?;

    /// What is disputed: contradictions, claims that the record does not bear out, what relays
    /// made of words.
    Disputes = "disputes" {} -> crate::disputes::Disputes = |dossier, _| dossier.disputes();

    /// The network of actors that agree and conflict, with camps and those between them.
    Network = "network" {
        optional {
            /// Which positions make the network, and how.
            options: NetworkChoice,
        }
    } -> CampNetwork = |dossier, it| CampNetwork::of(dossier, it.options)?;

    /// The same network as a file for other programs.
    NetworkFile = "network_file" {
        required {
            /// In which notation.
            notation: NetworkNotation,
            /// Which ties.
            relation: Relation,
        }
        optional {
            /// Which positions make the network, and how.
            options: NetworkChoice,
        }
    } -> super::camps::NetworkFile = |dossier, it| {
        NetworkFile::of(dossier, it.options, it.relation, it.notation)?
    };

    /// What became of undertakings and mechanisms, up to a day.
    Track = "track" {
        required {
            /// The day.
            as_of: Day,
        }
        optional {
            /// Which commitments.
            filter: TrackFilter,
        }
    } -> crate::track::Track = |dossier, it| dossier.track_of(it.as_of.0, &it.filter)?;

    /// What changed in the track of commitments and mechanisms from one day to another, with the
    /// evidence that moved it.
    CompareTracks = "compare_tracks" {
        required {
            /// The earlier day.
            before: Day,
            /// The later day.
            after: Day,
        }
        optional {
            /// Which commitments.
            filter: TrackFilter,
        }
    } -> TrackComparison = |dossier, it| {
        dossier.compare_tracks(it.before.0, it.after.0, &it.filter)?
    };

    /// What was promised against what was held, up to a day.
    Cadence = "cadence" {
        required {
            /// The id of a mechanism or commitment; `mechanism:…` or `commitment:…` where both
            /// have it.
            of: String,
            /// The day.
            as_of: Day,
        }
    } -> CadenceRecord = |dossier, it| {
        dossier.cadence(cadence_of(dossier, &it.of)?, it.as_of.0)?
    };

    /// Which undertakings a mechanism carries, and whether it shows signs of life.
    Coverage = "coverage" {
        required {
            /// The day.
            as_of: Day,
        }
        optional {
            /// Which undertakings.
            scope: Scope,
        }
    } -> crate::track::Coverage = |dossier, it| dossier.coverage(it.scope, it.as_of.0)?;

    /// The keeping of undertakings on the scale of the G7 Research Group: −1, 0, +1.
    Compliance = "compliance" {
        required {
            /// The day.
            as_of: Day,
        }
        optional {
            /// Which undertakings.
            scope: Scope,
        }
    } -> Scores<crate::track::Compliance> = |dossier, it| dossier.scores(it.scope, it.as_of.0)?;

    /// The keeping of undertakings on the scale of the Peace Accords Matrix: 0 to 3.
    Implementation = "implementation" {
        required {
            /// The day.
            as_of: Day,
        }
        optional {
            /// Which undertakings.
            scope: Scope,
        }
    } -> Scores<crate::track::Implementation> = |dossier, it| dossier.scores(it.scope, it.as_of.0)?;

    /// The keeping of undertakings on the scale of the Open Government Partnership.
    Completion = "completion" {
        required {
            /// The day.
            as_of: Day,
        }
        optional {
            /// Which undertakings.
            scope: Scope,
        }
    } -> Scores<crate::track::Completion> = |dossier, it| dossier.scores(it.scope, it.as_of.0)?;

    /// The institution items of a framework at a moment, with the Leeds–Anac indices.
    InstitutionItems = "institution_items" {
        required {
            /// The framework.
            framework: FrameworkId,
        }
        optional {
            /// `signature`, `highest` or a day; the highest ever reached if left out.
            at: Option<At>,
            /// What the texts provide for (`text`) or what is done in practice (`practice`); the
            /// texts if left out.
            basis: Option<Basis>,
        }
    } -> FrameworkProfile = |dossier, it| {
        let basis = it.basis.unwrap_or(Basis::Text);
        dossier.institution_items(it.framework, it.at.unwrap_or(At::Highest), basis)?
    };

    /// Frameworks side by side, item by item.
    CompareFrameworks = "compare_frameworks" {
        required {
            /// Two frameworks or more.
            frameworks: Vec<FrameworkId>,
        }
        optional {
            /// `signature`, `highest` or a day; the highest ever reached if left out.
            at: Option<At>,
            /// What the texts provide for (`text`) or what is done in practice (`practice`); the
            /// texts if left out.
            basis: Option<Basis>,
        }
    } -> FrameworkComparison = |dossier, it| {
        let basis = it.basis.unwrap_or(Basis::Text);
        dossier.compare_frameworks(it.frameworks, it.at.unwrap_or(At::Highest), basis)?
    };

    /// What would have to be added to one framework for it to be like another.
    FrameworkGap = "framework_gap" {
        required {
            /// The framework that would be added to.
            from: FrameworkId,
            /// The one that it would be like.
            to: FrameworkId,
        }
        optional {
            /// `signature`, `highest` or a day; the highest ever reached if left out.
            at: Option<At>,
            /// What the texts provide for (`text`) or what is done in practice (`practice`); the
            /// texts if left out.
            basis: Option<Basis>,
        }
    } -> crate::framework::FrameworkGap = |dossier, it| {
        let at = it.at.unwrap_or(At::Highest);
        let basis = it.basis.unwrap_or(Basis::Text);
        let both = dossier.compare_frameworks([it.from, it.to], at, basis)?;
        both.gap(0, 1).ok_or_else(|| AskError::bad("there are no two frameworks"))?
    };

    /// What would still hold if actors, mechanisms, levels or a period were taken away.
    Without = "without" {
        required {
            /// The day.
            as_of: Day,
        }
        optional {
            /// Actors, with all that belong to them.
            actors: Vec<ActorId>,
            /// Mechanisms.
            mechanisms: Vec<MechanismId>,
            /// Levels, with all mechanisms that work at them.
            levels: Vec<Level>,
            /// A period: signs of life that fall into it do not count.
            period: Option<Date>,
            /// With how many members left a mechanism goes on; every one if left out.
            goes_on_with: Option<usize>,
            /// Which undertakings.
            scope: Scope,
        }
    } -> Resilience = |dossier, it| {
        let removal = Removal {
            actors: it.actors.into_iter().collect(),
            mechanisms: it.mechanisms.into_iter().collect(),
            levels: it.levels.into_iter().collect(),
            period: it.period,
            goes_on_with: it.goes_on_with,
        };
        dossier.without(removal, it.scope, it.as_of.0)?
    };

    /// What texts recommend, to whom, and which of it has become an undertaking or a mechanism.
    Recommendations = "recommendations" {
        required {
            /// The texts.
            sources: Vec<SourceId>,
            /// The day.
            as_of: Day,
        }
    } -> crate::track::Recommendations = |dossier, it| dossier.recommendations(it.sources, it.as_of.0)?;

    /// Every actor, mechanism and level taken away by itself, ranked by what would be lost.
    SingleRemovals = "single_removals" {
        required {
            /// The day.
            as_of: Day,
        }
        optional {
            /// Which undertakings.
            scope: Scope,
        }
    } -> crate::track::SingleRemovals = |dossier, it| dossier.single_removals(it.scope, it.as_of.0)?;

    /// The ids of the records of one kind that fit a filter.
    Find = "find" {
        required {
            /// The kind of record.
            of: NounKind,
        }
        optional {
            /// Which records.
            filter: RecordFilter,
        }
    } -> Found = |dossier, it| Found::of(dossier, it.of, it.filter)?;

    /// One record with what refers to it.
    Record = "record" {
        required {
            /// The kind of record.
            of: NounKind,
            /// Its id.
            id: String,
        }
    } -> RecordPage = |dossier, it| {
        RecordPage::of(dossier, it.of, &it.id).ok_or_else(|| AskError::unknown(it.of, &it.id))?
    };

    /// Records that have all of some words in any of their texts.
    Search = "search" {
        required {
            /// The words, between spaces; case does not matter.
            words: String,
        }
        optional {
            /// At most so many; 50 if left out.
            limit: Option<usize>,
        }
    } -> SearchHits = |dossier, it| SearchHits::of(dossier, &it.words, it.limit.unwrap_or(50));
}
