use super::value::plain_words;
use crate::{
    dossier::Dossier,
    model::{Act, Commitment, Party},
};
use serde::Serialize;
use std::collections::HashMap;

/// How alike two commitments are in one typed field: 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldSimilarity {
    /// The field.
    pub field: &'static str,
    /// The share: 1 or 0 for the act, else the Jaccard coefficient of the two sets.
    pub share: f64,
}

/// How alike two commitments are, for pairing them where nobody coded a link.
///
/// Gower's general coefficient (Gower 1971, Biometrics 27: 857–871) without weights: the mean over
/// the fields of which at least one side says something. The fields are the act (equal or not),
/// and the sets of words of the object, of issues, of who undertakes it, and of all to whom or
/// against whom it is directed (shared over all: Jaccard). Force, cadence and the other features
/// that the comparison itself is about play no part.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Similarity {
    /// The mean, 0 to 1.
    pub value: f64,
    /// The fields that it is the mean of.
    pub fields: Vec<FieldSimilarity>,
}

/// A commitment's fields as numbers, so that a thousand by a thousand compare in no time.
pub(crate) struct Profile {
    act: Act,
    sets: [Vec<u32>; 4],
}

const FIELDS: [&str; 4] = ["object", "issues", "parties", "directed at"];

/// Gives words and ids numbers.
#[derive(Default)]
pub(crate) struct Numbers(HashMap<String, u32>);

impl Numbers {
    fn of(&mut self, text: String) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(text).or_insert(next)
    }

    pub(crate) fn set(&mut self, words: impl Iterator<Item = String>) -> Vec<u32> {
        let mut set: Vec<u32> = words.map(|word| self.of(word)).collect();
        set.sort_unstable();
        set.dedup();
        set
    }
}

/// Words that say nothing of what an object is.
const EMPTY_WORDS: [&str; 17] = [
    "a", "an", "and", "at", "by", "for", "from", "in", "its", "of", "on", "or", "the", "their",
    "to", "under", "with",
];

impl Profile {
    pub(crate) fn of(dossier: &Dossier, commitment: &Commitment, numbers: &mut Numbers) -> Self {
        let words = plain_words(&commitment.object)
            .into_iter()
            .filter(|word| !EMPTY_WORDS.contains(&word.as_str()));
        let object = numbers.set(words);
        let issues = numbers.set(commitment.issues.iter().map(|id| format!("issue:{id}")));
        let parties = dossier.undertakers(commitment);
        let parties = numbers.set(parties.iter().map(|id| format!("actor:{id}")));
        let lists = [&commitment.counterparts, &commitment.beneficiaries, &commitment.targets];
        let directed = lists.into_iter().flatten().map(|party: &Party| format!("actor:{party}"));
        let directed = numbers.set(directed);
        Self { act: commitment.act, sets: [object, issues, parties, directed] }
    }

    /// Whether two can be about one thing at all: some word of the object and some issue in
    /// common.
    pub(crate) fn may_pair(&self, other: &Self) -> bool {
        let [object, issues, ..] = &self.sets;
        let [other_object, other_issues, ..] = &other.sets;
        common(object, other_object) > 0 && common(issues, other_issues) > 0
    }

    pub(crate) fn similarity(&self, other: &Self) -> Similarity {
        let act = if self.act == other.act { 1.0 } else { 0.0 };
        let mut fields = vec![FieldSimilarity { field: "act", share: act }];
        for ((field, a), b) in FIELDS.into_iter().zip(&self.sets).zip(&other.sets) {
            if let Some(share) = jaccard(a, b) {
                fields.push(FieldSimilarity { field, share });
            }
        }
        let sum: f64 = fields.iter().map(|field| field.share).sum();
        Similarity { value: sum / count(fields.len()), fields }
    }

    /// The value of [`Profile::similarity`] alone, in millionths, without a list of fields.
    pub(crate) fn millionths(&self, other: &Self) -> i64 {
        let mut sum = if self.act == other.act { 1.0 } else { 0.0 };
        let mut fields = 1_u32;
        for (a, b) in self.sets.iter().zip(&other.sets) {
            if let Some(share) = jaccard(a, b) {
                sum += share;
                fields += 1;
            }
        }
        #[expect(clippy::cast_possible_truncation, reason = "a mean of shares is at most one")]
        let millionths = (sum / f64::from(fields) * 1e6).round() as i64;
        millionths
    }
}

fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// How many numbers two sorted lists share.
fn common(a: &[u32], b: &[u32]) -> usize {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut shared = 0;
    while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => {
                a.next();
            }
            std::cmp::Ordering::Greater => {
                b.next();
            }
            std::cmp::Ordering::Equal => {
                shared += 1;
                a.next();
                b.next();
            }
        }
    }
    shared
}

/// The Jaccard coefficient, or `None` where both are empty.
pub(crate) fn jaccard(a: &[u32], b: &[u32]) -> Option<f64> {
    let shared = common(a, b);
    let all = a.len() + b.len() - shared;
    (all > 0).then(|| count(shared) / count(all))
}
