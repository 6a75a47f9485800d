use super::coded_fields::{FIELDS, Field};
use crate::{
    base::assign,
    compare::{FieldSimilarity, Numbers, Pairing, Side, jaccard},
    dossier::{Dossier, Exhibit, UnknownRecord},
    measure::{Alpha, MeasureError, Measured, Scale, Table, Undefined},
    model::{Act, Commitment, CommitmentId, Passage, SourceId},
    text::words,
};
use serde::Serialize;
use std::collections::BTreeSet;

/// A commitment that two coders found in one source.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MatchedCommitment {
    /// As the first coder has it.
    pub first: Exhibit,
    /// As the second has it.
    pub second: Exhibit,
    /// How alike they are: the mean over the fields below, 0 to 1.
    pub similarity: f64,
    /// The fields of which at least one side says something.
    pub fields: Vec<FieldSimilarity>,
}

/// How far two coders agree in one field, over the commitments that both found.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldAgreement {
    /// The field: one of those that coders choose a value of, such as `force` or `beneficiaries`.
    pub field: &'static str,
    /// The share of those matched commitments in which both give the field that have one value.
    pub agreement: Measured,
    /// Krippendorff's α, values that are equal or not.
    pub alpha_nominal: Measured,
    /// Krippendorff's α, values as steps of a ladder; undefined for a field without an order.
    pub alpha_ordinal: Measured,
    /// Cohen's κ, values that are equal or not.
    pub kappa: Measured,
}

/// A field in which two coders disagree on one commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldDisagreement {
    /// The field.
    pub field: &'static str,
    /// The first coder's record.
    pub first: CommitmentId,
    /// The second coder's record.
    pub second: CommitmentId,
    /// The first coder's value; none where the field was left open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_value: Option<String>,
    /// The second coder's value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_value: Option<String>,
}

/// How far two coders agree on one source.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CoderAgreement {
    /// The source.
    pub source: SourceId,
    /// The least similarity at which two commitments were taken as one.
    pub threshold: f64,
    /// What both found.
    pub matched: Vec<MatchedCommitment>,
    /// What only the first found.
    pub only_first: Vec<Exhibit>,
    /// What only the second found.
    pub only_second: Vec<Exhibit>,
    /// F1 of finding the same commitments: 2 · matched / (first + second), the same whichever
    /// coder is taken as the measure of the other; undefined if neither found any.
    pub f1: Measured,
    /// Agreement field by field.
    pub fields: Vec<FieldAgreement>,
    /// Every disagreement, in the order of the matched commitments and the fields.
    pub disagreements: Vec<FieldDisagreement>,
}

/// Why two coders could not be compared.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CoderError {
    /// One of the dossiers does not have the source.
    #[error(transparent)]
    Unknown(#[from] UnknownRecord),
    /// The source has more commitments, or more values of a field, than a table takes.
    #[error(transparent)]
    Measure(#[from] MeasureError),
}

const SETS: [&str; 5] = ["quoted words", "address", "verb", "object", "directed at"];

/// What two coders' records of one commitment have in common: where it stands and what it says.
struct Profile {
    act: Act,
    sets: [Vec<u32>; 5],
}

impl Profile {
    fn of(commitment: &Commitment, numbers: &mut Numbers) -> Self {
        let quoted = commitment.passages.iter().flat_map(|passage: &Passage| &passage.quote);
        let quoted = numbers.set(quoted.flat_map(|quote| words(quote)));
        let at = commitment.passages.iter().filter_map(|passage| passage.at.as_ref());
        let at = numbers.set(at.map(|at| format!("at:{at}")));
        let verb = numbers.set(words(&commitment.verb));
        let object = numbers.set(words(&commitment.object));
        let lists = [&commitment.counterparts, &commitment.beneficiaries, &commitment.targets];
        let directed = lists.into_iter().flatten().map(|party| format!("actor:{party}"));
        let directed = numbers.set(directed);
        Self { act: commitment.act, sets: [quoted, at, verb, object, directed] }
    }

    /// Gower's coefficient without weights: the mean of the act (1 or 0) and of the shares of
    /// each set of which at least one side has something.
    fn similarity(&self, other: &Self) -> (f64, Vec<FieldSimilarity>) {
        let act = if self.act == other.act { 1.0 } else { 0.0 };
        let mut fields = vec![FieldSimilarity { field: "act", share: act }];
        for ((field, a), b) in SETS.into_iter().zip(&self.sets).zip(&other.sets) {
            if let Some(share) = jaccard(a, b) {
                fields.push(FieldSimilarity { field, share });
            }
        }
        let sum: f64 = fields.iter().map(|field| field.share).sum();
        let count = u32::try_from(fields.len()).unwrap_or(u32::MAX);
        (sum / f64::from(count), fields)
    }

    /// Whether two records can be of one undertaking at all: they quote a common word.
    fn may_match(&self, other: &Self) -> bool {
        let ([quoted, ..], [other_quoted, ..]) = (&self.sets, &other.sets);
        jaccard(quoted, other_quoted).is_some_and(|share| share > 0.0)
    }
}

impl Dossier {
    /// How far two coders agree on one source: what both found, and the fields in which they
    /// differ.
    ///
    /// Commitments are matched one to one by an optimal assignment over how alike they are (act,
    /// quoted words, address, verb, object, and to whom they are directed), from a threshold of
    /// one half on. Ids of commitments play no part, so each coder may name them freely; those of
    /// actors, issues and instruments are taken to name the same thing on both sides.
    ///
    /// Agreement is told for every field but those in own words (object, and what the condition
    /// is). What the text does not state is a value, as in comparisons; a list counts as a set and
    /// as a whole; what a coder left open counts for neither.
    ///
    /// ```
    /// # #[cfg(feature = "bundled")] {
    /// let dossier = trilat_core::trilateral();
    /// let same = dossier.coder_agreement(dossier, "lima-joint-statement-2024")?;
    /// assert_eq!(same.f1.value(), Some(1.0));
    /// assert!(same.disagreements.is_empty());
    /// # }
    /// # Ok::<(), trilat_core::coding::CoderError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If one of the dossiers does not have the source.
    pub fn coder_agreement(
        &self,
        other: &Self,
        source: impl Into<SourceId>,
    ) -> Result<CoderAgreement, CoderError> {
        self.coder_agreement_with(other, source, Pairing { threshold: 0.5 })
    }

    /// The same with a threshold of one's own.
    ///
    /// # Errors
    ///
    /// If one of the dossiers does not have the source.
    pub fn coder_agreement_with(
        &self,
        other: &Self,
        source: impl Into<SourceId>,
        pairing: Pairing,
    ) -> Result<CoderAgreement, CoderError> {
        let source = source.into();
        for dossier in [self, other] {
            dossier.sources().try_get(&source)?;
        }
        let first = commitments(self, &source);
        let second = commitments(other, &source);
        let pairs = matches(&first, &second, pairing.threshold);
        let matched_first = BTreeSet::from_iter(pairs.iter().map(|pair| pair.0));
        let matched_second = BTreeSet::from_iter(pairs.iter().map(|pair| pair.1));
        let mut both: Vec<(Side<'_>, Side<'_>)> = Vec::new();
        let mut matched = Vec::new();
        for (left, right, similarity, fields) in pairs {
            let (Some(&a), Some(&b)) = (first.get(left), second.get(right)) else { continue };
            both.push((Side::new(self, a), Side::new(other, b)));
            let (first, second) = (Exhibit::of(self, a), Exhibit::of(other, b));
            matched.push(MatchedCommitment { first, second, similarity, fields });
        }
        let all = first.len() + second.len();
        let left_over = |dossier: &Self, side: &[&Commitment], met: &BTreeSet<usize>| {
            let rest = side.iter().enumerate().filter(|(at, _)| !met.contains(at));
            rest.map(|(_, commitment)| Exhibit::of(dossier, commitment)).collect::<Vec<_>>()
        };
        let fields: Result<Vec<FieldAgreement>, MeasureError> =
            FIELDS.iter().map(|field| agreement(field, &both)).collect();
        Ok(CoderAgreement {
            only_first: left_over(self, &first, &matched_first),
            only_second: left_over(other, &second, &matched_second),
            f1: f1(both.len(), all),
            fields: fields?,
            disagreements: disagreements(&both),
            source,
            threshold: pairing.threshold,
            matched,
        })
    }
}

fn commitments<'d>(dossier: &'d Dossier, source: &SourceId) -> Vec<&'d Commitment> {
    dossier.commitments().iter().filter(|commitment| commitment.source == *source).collect()
}

type Match = (usize, usize, f64, Vec<FieldSimilarity>);

fn matches(first: &[&Commitment], second: &[&Commitment], threshold: f64) -> Vec<Match> {
    let mut numbers = Numbers::default();
    let mut profiles = |side: &[&Commitment]| -> Vec<Profile> {
        side.iter().map(|commitment| Profile::of(commitment, &mut numbers)).collect()
    };
    let (left, right) = (profiles(first), profiles(second));
    #[expect(clippy::cast_possible_truncation, reason = "a mean of shares is at most one")]
    let millionths = |value: f64| (value * 1e6).round() as i64;
    let least = millionths(threshold);
    let gain: Vec<Vec<(usize, i64)>> = left
        .iter()
        .map(|a| {
            let alike = right.iter().enumerate().filter(|(_, b)| a.may_match(b));
            let alike = alike.map(|(at, b)| (at, millionths(a.similarity(b).0)));
            alike.filter(|(_, value)| *value > 0 && *value >= least).collect()
        })
        .collect();
    let found = assign(right.len(), &gain).into_iter().enumerate().filter_map(|(row, column)| {
        let column = column?;
        let (similarity, fields) = left.get(row)?.similarity(right.get(column)?);
        Some((row, column, similarity, fields))
    });
    found.collect()
}

#[expect(clippy::cast_precision_loss, reason = "no source has 2^52 commitments")]
fn f1(matched: usize, all: usize) -> Measured {
    let (n, items) = (2 * matched as u64, all as u64);
    if all == 0 {
        return Measured::undefined(Undefined::NoCommonItem, 0, 0);
    }
    Measured::defined(n as f64 / items as f64, n, items)
}

fn agreement(field: &Field, both: &[(Side<'_>, Side<'_>)]) -> Result<FieldAgreement, MeasureError> {
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
        kappa: pair.kappa(crate::measure::Disagreement::Nominal),
    })
}

/// The values that were chosen, at least two: a scale of fewer has nothing to tell apart.
fn chosen(field: &Field, both: &[(Side<'_>, Side<'_>)]) -> Vec<String> {
    let sides = both.iter().flat_map(|&(a, b)| [a, b]);
    let chosen: BTreeSet<String> = sides.filter_map(field.value).collect();
    let missing = 2_usize.saturating_sub(chosen.len());
    let unused = (0..).map(|n| format!("unused {n}")).filter(|name| !chosen.contains(name));
    let unused: Vec<String> = unused.take(missing).collect();
    chosen.into_iter().chain(unused).collect()
}

fn disagreements(both: &[(Side<'_>, Side<'_>)]) -> Vec<FieldDisagreement> {
    let mut out = Vec::new();
    for &(a, b) in both {
        for field in &FIELDS {
            let (first_value, second_value) = ((field.value)(a), (field.value)(b));
            if first_value != second_value {
                out.push(FieldDisagreement {
                    field: field.name,
                    first: a.commitment.id.clone(),
                    second: b.commitment.id.clone(),
                    first_value,
                    second_value,
                });
            }
        }
    }
    out
}
