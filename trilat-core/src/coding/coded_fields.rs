//! The fields of a commitment in which coders can agree: what they choose, but for what they put in
//! words of their own.

use crate::{
    compare::{Side, resolve},
    model::{Act, Aspect, Force, Known, LegalStatus, Precision, Stated},
};
use std::{collections::BTreeSet, fmt::Display};

/// A field that coders choose a value of.
pub(super) struct Field {
    pub(super) name: &'static str,
    /// What there is to choose from; what the coders chose, where the choice is open.
    pub(super) levels: Option<fn() -> Vec<String>>,
    /// Whether the values are steps of a ladder.
    pub(super) ordered: bool,
    /// The value; none where the coder left it open.
    pub(super) value: fn(Side<'_>) -> Option<String>,
}

impl Field {
    /// A field with words of a closed set.
    const fn closed(
        name: &'static str,
        levels: fn() -> Vec<String>,
        value: fn(Side<'_>) -> Option<String>,
    ) -> Self {
        Self { name, levels: Some(levels), ordered: false, value }
    }

    /// A field with steps of a ladder.
    const fn ladder(
        name: &'static str,
        levels: fn() -> Vec<String>,
        value: fn(Side<'_>) -> Option<String>,
    ) -> Self {
        Self { name, levels: Some(levels), ordered: true, value }
    }

    /// A field with values of all kinds.
    const fn open(name: &'static str, value: fn(Side<'_>) -> Option<String>) -> Self {
        Self { name, levels: None, ordered: false, value }
    }
}

/// The words of a closed set.
macro_rules! words {
    ($kind:ident) => {
        || $kind::ALL.iter().map(ToString::to_string).collect()
    };
}

/// Every field. Lists count as sets, and as a whole.
pub(super) const FIELDS: [Field; 18] = [
    Field::closed("act", words!(Act), |side| shown(Some(side.commitment.act))),
    Field::ladder("force", words!(Force), |side| shown(side.commitment.effective_force())),
    Field::ladder("precision", words!(Precision), |side| shown(side.commitment.precision)),
    Field::closed("legal-status", words!(LegalStatus), |side| shown(side.commitment.legal_status)),
    Field::closed("aspect", words!(Aspect), |side| shown(side.commitment.aspect)),
    Field::open("cadence", |side| stated(side, &side.commitment.cadence)),
    Field::open("parties", |side| members(side.dossier.undertakers(side.commitment))),
    Field::open("partners", |side| named(side, &side.commitment.with)),
    Field::open("counterparts", |side| named(side, resolve(side, &side.commitment.counterparts))),
    Field::open("beneficiaries", |side| named(side, resolve(side, &side.commitment.beneficiaries))),
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
    Field::open("not-before", |side| match side.optional(side.commitment.not_before.as_ref()) {
        Known::Is(day) => shown(Some(day)),
        other => silent(other),
    }),
    Field::open("deadline", |side| stated(side, &side.commitment.deadline)),
    Field::open("term", |side| stated(side, &side.commitment.term)),
    Field::open("cites", |side| named(side, &side.commitment.cites)),
];

fn shown<T: Display>(value: Option<T>) -> Option<String> {
    value.map(|value| value.to_string())
}

/// What a text that states nothing says, if it is at hand.
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
