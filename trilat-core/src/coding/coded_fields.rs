//! The fields in which coders can agree: what they choose, but for what they put in words of their
//! own.

use super::{
    fields::Field,
    sides::{CodedLink, EventSide, PositionSide},
};
use crate::{
    compare::{Side, resolve},
    model::{
        Act, Aspect, AttributionGrade, Confidence, Effect, EventKind, Force, Known, LegalStatus,
        Occurrence, Precision, Stance, Stated,
    },
};
use std::{collections::BTreeSet, fmt::Display};

/// The words of a closed set.
macro_rules! words {
    ($kind:ident) => {
        || $kind::ALL.iter().map(ToString::to_string).collect()
    };
}

/// Those of a commitment. Lists count as sets, and as a whole.
pub(super) fn commitment_fields<'d>() -> Vec<Field<Side<'d>>> {
    vec![
        Field::closed("act", words!(Act), |side| shown(Some(side.commitment.act))),
        Field::ladder("force", words!(Force), |side| shown(side.commitment.effective_force())),
        Field::ladder("precision", words!(Precision), |side| shown(side.commitment.precision)),
        Field::closed("legal-status", words!(LegalStatus), |side| {
            shown(side.commitment.legal_status)
        }),
        Field::closed("aspect", words!(Aspect), |side| shown(side.commitment.aspect)),
        Field::open("cadence", |side| stated(side, &side.commitment.cadence)),
        Field::open("parties", |side| members(side.dossier.undertakers(side.commitment))),
        Field::open("partners", |side| named(side, &side.commitment.with)),
        Field::open("counterparts", |side| {
            named(side, resolve(side, &side.commitment.counterparts))
        }),
        Field::open("beneficiaries", |side| {
            named(side, resolve(side, &side.commitment.beneficiaries))
        }),
        Field::open("targets", |side| named(side, resolve(side, &side.commitment.targets))),
        Field::open("issues", |side| members(&side.commitment.issues)),
        Field::open("scope", |side| match side.known(&side.commitment.scope) {
            Known::Is(areas) => members(areas),
            other => silent(other),
        }),
        // The condition itself is in own words.
        Field::open("conditional", |side| match side.known(&side.commitment.trigger) {
            Known::Is(_) => Some("conditional".to_owned()),
            Known::NotStated => Some("unconditional".to_owned()),
            Known::Unknown => None,
        }),
        Field::open("not-before", |side| {
            match side.optional(side.commitment.not_before.as_ref()) {
                Known::Is(day) => shown(Some(day)),
                other => silent(other),
            }
        }),
        Field::open("deadline", |side| stated(side, &side.commitment.deadline)),
        Field::open("term", |side| stated(side, &side.commitment.term)),
        Field::open("cites", |side| named(side, &side.commitment.cites)),
    ]
}

/// Those of a position.
pub(super) fn position_fields<'d>() -> Vec<Field<PositionSide<'d>>> {
    vec![
        Field::ladder("stance", words!(Stance), |side| shown(Some(side.position.stance))),
        Field::open("holder", |side| shown(Some(&side.position.holder))),
        Field::open("proposition", |side| shown(Some(side.proposition))),
        Field::ladder("grade", words!(AttributionGrade), |side| {
            shown(Some(side.position.attribution.grade))
        }),
        // The condition itself is in own words, and only a whole text tells that there is none.
        Field::open("conditional", |side| {
            let source = side.dossier.sources().get(&side.position.source);
            let is_full = source.is_some_and(|source| source.completeness.is_full());
            match &side.position.condition {
                Some(_) => Some("conditional".to_owned()),
                None => is_full.then(|| "unconditional".to_owned()),
            }
        }),
    ]
}

/// Those of an event.
pub(super) fn event_fields<'d>() -> Vec<Field<EventSide<'d>>> {
    vec![
        Field::closed("kind", words!(EventKind), |side| shown(Some(side.event.kind))),
        Field::open("date", |side| shown(side.event.date.as_ref())),
        Field::closed("occurrence", words!(Occurrence), |side| {
            shown(Some(side.event.occurrence_or_default()))
        }),
        Field::ladder("confidence", words!(Confidence), |side| shown(side.event.confidence)),
    ]
}

/// Those of a link.
pub(super) fn link_fields<'d>() -> Vec<Field<&'d CodedLink>> {
    let links = || LINKS.iter().map(ToString::to_string).collect();
    vec![
        Field::closed("link", links, |link| shown(Some(link.link))),
        Field::closed("effect", words!(Effect), |link| shown(link.effect)),
    ]
}

/// The keys that link to a commitment.
const LINKS: [&str; 3] = ["continues", "covers", "bears_on"];

fn shown<T: Display>(value: Option<T>) -> Option<String> {
    value.map(|value| value.to_string())
}

/// What a text that states nothing says, if the full text is available.
fn silent<T>(known: Known<T>) -> Option<String> {
    matches!(known, Known::NotStated).then(|| "not-stated".to_owned())
}

fn stated<T: Display>(side: Side<'_>, field: &Stated<T>) -> Option<String> {
    match side.known(field) {
        Known::Is(value) => shown(Some(value)),
        other => silent(other),
    }
}

/// A list in one order; none where it is empty, since then nobody coded it.
fn members<T: Display>(list: impl IntoIterator<Item = T>) -> Option<String> {
    let members: BTreeSet<String> = list.into_iter().map(|member| member.to_string()).collect();
    let members: Vec<String> = members.into_iter().collect();
    (!members.is_empty()).then(|| members.join(", "))
}

/// A list that may be empty, which only a whole text tells.
fn named<T: Display>(side: Side<'_>, list: impl IntoIterator<Item = T>) -> Option<String> {
    members(list).or_else(|| silent(side.optional(None::<()>)))
}
