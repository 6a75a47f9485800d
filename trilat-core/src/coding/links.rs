//! Links between records as two coders have them.

use super::{
    coded_fields::link_fields,
    fields::{Field, FieldAgreement, FieldDisagreement, agreements, disagreements},
    matching::{Matched, f1},
    sides::CodedLink,
};
use crate::{
    dossier::Dossier,
    measure::{MeasureError, Measured},
    model::{CommitmentId, NounKind, RecordRef, SourceId},
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A link that two coders found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MatchedLink {
    /// As the first coder has it.
    pub first: CodedLink,
    /// As the second has it.
    pub second: CodedLink,
}

/// How far two coders agree on links.
///
/// Both found a link if both of its ends are matched. A commitment outside the compared sources is
/// matched by its id. Which link it is, and its effect, are fields.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LinkAgreement {
    /// What both found.
    pub matched: Vec<MatchedLink>,
    /// What only the first found.
    pub only_first: Vec<CodedLink>,
    /// What only the second found.
    pub only_second: Vec<CodedLink>,
    /// F1 of finding the same links: 2 · matched / (first + second); undefined if neither found
    /// any.
    pub f1: Measured,
    /// Agreement field by field: `link` and `effect`.
    pub fields: Vec<FieldAgreement>,
    /// Every disagreement; the records are those that have the link.
    pub disagreements: Vec<FieldDisagreement<RecordRef>>,
}

/// The second coder's records by the names of the first's with which they are matched.
#[derive(Default)]
pub(super) struct Names(BTreeMap<RecordRef, RecordRef>);

impl Names {
    pub(super) fn add<Id: AsRef<str>>(&mut self, kind: NounKind, matched: &[Matched<Id>]) {
        let name = |id: &Id| RecordRef::new(kind, id.as_ref());
        self.0.extend(matched.iter().map(|it| (name(&it.second.id), name(&it.first.id))));
    }
}

/// One end of a link: a record of the compared sources, or a commitment of another.
#[derive(PartialEq, Eq)]
enum End {
    Compared(RecordRef),
    Other(CommitmentId),
}

impl LinkAgreement {
    pub(super) fn of(
        dossiers: [&Dossier; 2],
        sources: &[SourceId],
        links: [Vec<CodedLink>; 2],
        names: &Names,
    ) -> Result<Self, MeasureError> {
        let ends =
            |dossier: &Dossier, link: &CodedLink, name: &dyn Fn(RecordRef) -> Option<RecordRef>| {
                let from = name(link.from.clone())?;
                let source = dossier.commitments().get(&link.to).map(|it| &it.source);
                let to = if source.is_some_and(|source| sources.contains(source)) {
                    End::Compared(name(RecordRef::new(NounKind::Commitment, link.to.as_str()))?)
                } else {
                    End::Other(link.to.clone())
                };
                Some((from, to))
            };
        let [first_dossier, second_dossier] = dossiers;
        let [first, second] = links;
        let first_ends: Vec<_> =
            first.iter().map(|link| ends(first_dossier, link, &Some)).collect();
        let renamed = |record: RecordRef| names.0.get(&record).cloned();
        let second_ends: Vec<_> =
            second.iter().map(|link| ends(second_dossier, link, &renamed)).collect();

        // Those that are the same in all come first, so that one difference does not make two.
        let alike: [fn(&CodedLink, &CodedLink) -> bool; 3] =
            [|a, b| a.link == b.link && a.effect == b.effect, |a, b| a.link == b.link, |_, _| true];
        let mut pairs: BTreeMap<usize, usize> = BTreeMap::new();
        let mut taken = BTreeSet::new();
        for alike in alike {
            for (left, (a, here)) in first.iter().zip(&first_ends).enumerate() {
                if pairs.contains_key(&left) || here.is_none() {
                    continue;
                }
                let mut others = second.iter().zip(&second_ends).enumerate();
                let found = others.find(|(right, (b, there))| {
                    !taken.contains(right) && here == *there && alike(a, b)
                });
                if let Some((right, _)) = found {
                    taken.insert(right);
                    pairs.insert(left, right);
                }
            }
        }
        let both: Vec<(&CodedLink, &CodedLink)> = pairs
            .iter()
            .filter_map(|(&left, &right)| Some((first.get(left)?, second.get(right)?)))
            .collect();
        let fields: Vec<Field<&CodedLink>> = link_fields();
        let matched =
            both.iter().map(|&(a, b)| MatchedLink { first: a.clone(), second: b.clone() });
        let rest = |links: &[CodedLink], met: &dyn Fn(usize) -> bool| {
            let rest = links.iter().enumerate().filter(|(at, _)| !met(*at));
            rest.map(|(_, link)| link.clone()).collect::<Vec<_>>()
        };
        Ok(Self {
            matched: matched.collect(),
            only_first: rest(&first, &|at| pairs.contains_key(&at)),
            only_second: rest(&second, &|at| taken.contains(&at)),
            f1: f1(both.len(), first.len() + second.len()),
            fields: agreements(&fields, &both)?,
            disagreements: disagreements(&fields, &both, |link| link.from.clone()),
        })
    }
}
