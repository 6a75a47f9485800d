use super::options::{StanceOptions, date_of};
use crate::{
    dossier::{Dossier, within},
    model::{ActorId, Certainty, Position, vocabulary::vocabulary},
};

vocabulary! {
    /// By way of what a position counts for an actor.
    #[derive(PartialOrd, Ord)]
    pub enum Voice, "voice" {
        /// It holds the position itself.
        Own = "own",
        /// One who speaks for it holds the position.
        Mandate = "mandate",
        /// A group that it belongs to holds the position, in a statement that it issued with
        /// others.
        JointStatement = "joint-statement",
    }
}

/// Everyone for whom a position counts, each with the voice, the holder first.
pub(super) fn voices<'d>(
    dossier: &'d Dossier,
    position: &'d Position,
    options: &StanceOptions,
) -> Vec<(&'d ActorId, Voice)> {
    let mut out = vec![(&position.holder, Voice::Own)];
    let Some(holder) = dossier.actors().get(&position.holder) else { return out };
    let date = date_of(dossier, position);
    if options.mandates {
        let mandates = holder.speaks_for.iter().filter(|mandate| {
            within(date, mandate.from.as_ref(), mandate.until.as_ref()).is_possible()
        });
        out.extend(mandates.map(|mandate| (&mandate.actor, Voice::Mandate)));
    }
    if options.joint_statements {
        out.extend(joint_issuers(dossier, position).map(|actor| (actor, Voice::JointStatement)));
    }
    out.sort_by_key(|(actor, voice)| (*actor != &position.holder, *actor, *voice));
    out.dedup_by_key(|(actor, _)| *actor);
    out
}

/// The issuers of a position's source that belonged to the group that holds it.
pub(super) fn joint_issuers<'d>(
    dossier: &'d Dossier,
    position: &'d Position,
) -> impl Iterator<Item = &'d ActorId> {
    let date = date_of(dossier, position);
    let issuers = dossier.sources().get(&position.source).map(|source| &source.issuers);
    issuers.into_iter().flatten().filter(move |issuer| {
        **issuer != position.holder
            && dossier
                .actors()
                .get(*issuer)
                .and_then(|issuer| dossier.belonged(issuer, &position.holder, date))
                .is_some_and(Certainty::is_possible)
    })
}
