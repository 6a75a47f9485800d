//! Whether actors may do what the records say they do: bind themselves in a source, act as part
//! of a group, speak for another.

use super::{Origins, Place, Problems, placed};
use crate::{
    diagnostic::{Code, Diagnostic},
    dossier::{Dossier, relations::within},
    model::{
        Actor, ActorId, ActorKind, AttributionGrade, Certainty, Commitment, Date, Deadline, Event,
        Party, Position, VerbTable,
    },
    node::{Path, Step},
};
use std::collections::HashMap;

pub(super) fn check(dossier: &Dossier, origins: &Origins, problems: &mut Problems) {
    for (place, actor) in placed(&dossier.actors, origins) {
        if Party::from(actor.id.as_str()) == Party::EachOther {
            let message = format!("`{}` means each issuer towards the others", actor.id);
            let found =
                Diagnostic::new(Code::BadId, message).with_help("give the actor another id");
            problems.add(place, &Path::key("id"), found);
        }
    }
    // Few verbs are written again and again.
    let mut verbs: HashMap<&str, bool> = HashMap::new();
    for (place, commitment) in placed(&dossier.commitments, origins) {
        issuers(dossier, place, commitment, problems);
        from_trigger(place, commitment, problems);
        let known = *verbs.entry(&commitment.verb).or_insert_with(|| {
            VerbTable::standard().find(&commitment.verb).is_some_and(|verb| verb.force.is_some())
        });
        if !known {
            force(place, commitment, problems);
        }
    }
    for (place, event) in placed(&dossier.events, origins) {
        participants(dossier, place, event, problems);
    }
    for (place, position) in placed(&dossier.positions, origins) {
        mandate(dossier, place, position, problems);
    }
}

/// A time that runs from the trigger needs one.
fn from_trigger(place: Place<'_>, commitment: &Commitment, problems: &mut Problems) {
    if let Some(deadline @ Deadline::AfterTrigger(_)) = commitment.deadline.value()
        && commitment.trigger.value().is_none()
    {
        let message = format!("`{deadline}` runs from a trigger, and the commitment has none");
        let found = Diagnostic::new(Code::BadValue, message)
            .with_help("write the `trigger`, or a date as the deadline");
        problems.add(place, &Path::key("deadline"), found);
    }
}

/// Who undertakes something must have issued the source, alone or as part of a group.
fn issuers(dossier: &Dossier, place: Place<'_>, commitment: &Commitment, problems: &mut Problems) {
    let Some(source) = dossier.sources().get(&commitment.source) else { return };
    if source.issuers.is_empty() {
        return;
    }
    for (at, by) in (0..).zip(&commitment.by) {
        if source.issuers.contains(by) {
            continue;
        }
        let Some(actor) = dossier.actors().get(by) else { continue };
        let path = Path(vec![Step::Key("by"), Step::Index(at)]);
        let groups = source.issuers.iter();
        let belonged: Vec<(&ActorId, Certainty)> = groups
            .filter_map(|group| {
                dossier.belonged(actor, group, source.date.as_ref()).map(|how| (group, how))
            })
            .collect();
        if belonged.iter().any(|(_, how)| *how != Certainty::Not) {
            continue;
        }
        if let Some((group, _)) = belonged.first() {
            problems.add(place, &path, outside(actor, group, source.date.as_ref()));
        } else if source.issuers.iter().any(|issuer| speaks_for(dossier, issuer, by)) {
            // An office or person that speaks for it issued the source.
        } else {
            let found = Diagnostic::new(
                Code::NotAnIssuer,
                format!("`{by}` did not issue `{}`, and so undertakes nothing in it", source.id),
            )
            .with_help("write it under `with`, or add it to the source's `issuers`");
            problems.add(place, &path, found);
        }
    }
}

fn speaks_for(dossier: &Dossier, speaker: &ActorId, whom: &ActorId) -> bool {
    dossier
        .actors()
        .get(speaker)
        .is_some_and(|actor| actor.speaks_for.iter().any(|mandate| mandate.actor == *whom))
}

fn outside(actor: &Actor, group: &ActorId, date: Option<&Date>) -> Diagnostic {
    let when = date.map_or_else(|| "then".to_owned(), |date| format!("on {date}"));
    Diagnostic::new(
        Code::OutsideMembership,
        format!("`{}` did not belong to `{group}` {when}", actor.id),
    )
    .with_help("mend the membership's `from` and `until`, or leave the actor out")
}

/// Where the verb gives no force, the record must state it.
fn force(place: Place<'_>, commitment: &Commitment, problems: &mut Problems) {
    if commitment.force.is_none() {
        let verb = crate::base::excerpt(&commitment.verb);
        let found = Diagnostic::new(
            Code::UnknownVerb,
            format!("the table of verbs gives no force for `{verb}`"),
        )
        .with_help("write `force:` with a step of the ladder");
        problems.add(place, &Path::key("verb"), found);
    }
}

/// Who takes part in a mechanism's meeting as a member must be one at the time.
fn participants(dossier: &Dossier, place: Place<'_>, event: &Event, problems: &mut Problems) {
    for mechanism in event.occurrence_of.iter().filter_map(|id| dossier.mechanisms().get(id)) {
        for (at, id) in (0..).zip(&event.participants) {
            let mut spans =
                mechanism.members.iter().filter(|member| member.actor == *id).peekable();
            if spans.peek().is_none() {
                continue;
            }
            let date = event.date.as_ref();
            let belonged =
                spans.map(|member| within(date, member.from.as_ref(), member.until.as_ref())).max();
            if belonged != Some(Certainty::Not) {
                continue;
            }
            let when = date.map_or_else(|| "then".to_owned(), |date| format!("on {date}"));
            let found = Diagnostic::new(
                Code::OutsideMembership,
                format!("`{id}` was no member of `{}` {when}", mechanism.id),
            )
            .with_help("mend the member's `from` and `until`, or leave the actor out");
            let path = Path(vec![Step::Key("participants"), Step::Index(at)]);
            problems.add(place, &path, found);
        }
    }
}

/// Who speaks on behalf of another must have a mandate; a voice without a name never has one
/// unless a record says so.
fn mandate(dossier: &Dossier, place: Place<'_>, position: &Position, problems: &mut Problems) {
    let attribution = &position.attribution;
    let path = Path(vec![Step::Key("attribution"), Step::Key("on_behalf_of")]);
    // What a voice without a name says is its own, unless it may speak for the holder.
    let unnamed = |id: &ActorId| {
        dossier.actors().get(id).is_some_and(|actor| actor.kind == ActorKind::Unnamed)
    };
    let (path, whom) = match (&attribution.on_behalf_of, &attribution.speaker) {
        (Some(whom), _) => (path, whom),
        (None, Some(speaker)) if unnamed(speaker) => (Path::key("holder"), &position.holder),
        (None, _) => return,
    };
    let Some(speaker) = &attribution.speaker else {
        // An office or document may speak for a state by itself; a person may not.
        if attribution.grade <= AttributionGrade::Group {
            let found = Diagnostic::new(
                Code::NoMandate,
                format!("a voice of the grade `{}` speaks for nobody", attribution.grade),
            )
            .with_help("leave `on_behalf_of` out, or name the speaker");
            problems.add(place, &path, found);
        }
        return;
    };
    if speaker == whom {
        return;
    }
    let Some(actor) = dossier.actors().get(speaker) else { return };
    let source = dossier.sources().get(&position.source);
    let date = position.date.as_ref().or_else(|| source.and_then(|source| source.date.as_ref()));
    let held = actor
        .speaks_for
        .iter()
        .filter(|mandate| mandate.actor == *whom)
        .map(|mandate| within(date, mandate.from.as_ref(), mandate.until.as_ref()))
        .max();
    if held.is_some_and(|held| held != Certainty::Not) {
        return;
    }
    let message = match (held, actor.kind) {
        (Some(_), _) => format!("`{speaker}` no longer or not yet spoke for `{whom}` then"),
        (None, ActorKind::Unnamed) => {
            format!("`{speaker}` has no name, and no record says that it speaks for `{whom}`")
        }
        (None, _) => format!("no record says that `{speaker}` speaks for `{whom}`"),
    };
    let found = Diagnostic::new(Code::NoMandate, message).with_help(format!(
        "add `speaks_for: [{{actor: {whom}, role: …}}]` to the actor, or {}",
        if attribution.on_behalf_of.is_some() {
            "leave `on_behalf_of` out".to_owned()
        } else {
            format!("write `holder: {speaker}`")
        }
    ));
    problems.add(place, &path, found);
}
