//! How far two coders agree in one field, over the records that both found.

use crate::{
    measure::{Alpha, Disagreement, MeasureError, Measured, Scale, Table},
    model::CommitmentId,
};
use serde::Serialize;
use std::collections::BTreeSet;

/// A field that coders choose a value of.
pub(super) struct Field<T> {
    pub(super) name: &'static str,
    /// What there is to choose from; what the coders chose, where the choice is open.
    pub(super) levels: Option<fn() -> Vec<String>>,
    /// Whether the values are steps of a ladder.
    pub(super) ordered: bool,
    /// The value; none where the coder left it open.
    pub(super) value: fn(T) -> Option<String>,
}

impl<T> Field<T> {
    /// A field with words of a closed set.
    pub(super) fn closed(
        name: &'static str,
        levels: fn() -> Vec<String>,
        value: fn(T) -> Option<String>,
    ) -> Self {
        Self { name, levels: Some(levels), ordered: false, value }
    }

    /// A field with steps of a ladder.
    pub(super) fn ladder(
        name: &'static str,
        levels: fn() -> Vec<String>,
        value: fn(T) -> Option<String>,
    ) -> Self {
        Self { name, levels: Some(levels), ordered: true, value }
    }

    /// A field with values of all kinds.
    pub(super) fn open(name: &'static str, value: fn(T) -> Option<String>) -> Self {
        Self { name, levels: None, ordered: false, value }
    }
}

/// How far two coders agree in one field, over the records that both found.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldAgreement {
    /// The field: one of those that coders choose a value of, such as `force` or `stance`.
    pub field: &'static str,
    /// The share of those matched records in which both give the field that have one value.
    pub agreement: Measured,
    /// Krippendorff's α, values that are equal or not.
    pub alpha_nominal: Measured,
    /// Krippendorff's α, values as steps of a ladder; undefined for a field without an order.
    pub alpha_ordinal: Measured,
    /// Cohen's κ, values that are equal or not.
    pub kappa: Measured,
}

/// A field in which two coders disagree on one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "{Id}Disagreement"))]
pub struct FieldDisagreement<Id = CommitmentId> {
    /// The field.
    pub field: &'static str,
    /// The first coder's record.
    pub first: Id,
    /// The second coder's record.
    pub second: Id,
    /// The first coder's value; none where the field was left open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_value: Option<String>,
    /// The second coder's value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_value: Option<String>,
}

/// Agreement in each field.
pub(super) fn agreements<T: Copy>(
    fields: &[Field<T>],
    both: &[(T, T)],
) -> Result<Vec<FieldAgreement>, MeasureError> {
    fields.iter().map(|field| agreement(field, both)).collect()
}

fn agreement<T: Copy>(field: &Field<T>, both: &[(T, T)]) -> Result<FieldAgreement, MeasureError> {
    let levels = field.levels.map_or_else(|| chosen(field, both), |levels| levels());
    let scale = if field.ordered { Scale::ordinal(levels)? } else { Scale::nominal(levels)? };
    let mut table = Table::builder(scale);
    table.keep_empty_actors();
    for coder in ["first", "second"] {
        table.actor(coder)?;
    }
    for (at, (a, b)) in both.iter().enumerate() {
        let item = at.to_string();
        table.item(&item)?;
        for (coder, side) in [("first", a), ("second", b)] {
            if let Some(value) = (field.value)(*side) {
                table.set(coder, &item, &value)?;
            }
        }
    }
    let table = table.build()?;
    let pair = table.contingency(0, 1);
    let alpha: Alpha = table.alpha();
    Ok(FieldAgreement {
        field: field.name,
        agreement: pair.agreement(),
        alpha_nominal: alpha.nominal,
        alpha_ordinal: alpha.ordinal,
        kappa: pair.kappa(Disagreement::Nominal),
    })
}

/// The values that were chosen, at least two: a scale of fewer has nothing to tell apart.
fn chosen<T: Copy>(field: &Field<T>, both: &[(T, T)]) -> Vec<String> {
    let sides = both.iter().flat_map(|&(a, b)| [a, b]);
    let chosen: BTreeSet<String> = sides.filter_map(field.value).collect();
    let missing = 2_usize.saturating_sub(chosen.len());
    let unused = (0..).map(|n| format!("unused {n}")).filter(|name| !chosen.contains(name));
    let unused: Vec<String> = unused.take(missing).collect();
    chosen.into_iter().chain(unused).collect()
}

/// Every disagreement, in the order of the records and the fields.
pub(super) fn disagreements<T: Copy, Id>(
    fields: &[Field<T>],
    both: &[(T, T)],
    id: impl Fn(T) -> Id,
) -> Vec<FieldDisagreement<Id>> {
    let mut out = Vec::new();
    for &(a, b) in both {
        for field in fields {
            let (first_value, second_value) = ((field.value)(a), (field.value)(b));
            if first_value != second_value {
                let (field, first, second) = (field.name, id(a), id(b));
                out.push(FieldDisagreement { field, first, second, first_value, second_value });
            }
        }
    }
    out
}
