use super::{group::Undertaking, words::stems};
use crate::model::{Act, Commitment, Party};
use serde::Serialize;
use std::collections::HashMap;

/// How alike two commitments are in one typed field: 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldSimilarity {
    /// The field.
    pub field: &'static str,
    /// How alike the two are in it.
    pub share: f64,
}

/// How alike two commitments are, for pairing them where nobody coded a link.
///
/// Gower's general coefficient (Gower 1971, Biometrics 27: 857–871) without weights: the mean over
/// the fields that are coded on both sides. A field that is not coded on one side is left out and
/// forbids nothing. The fields are
///
/// - the act: 1 if equal, else 0;
/// - the words of the object, and the quoted words without those of the verb: Dice's coefficient over their stems, each
///   stem weighted by one over the number of commitments of both statements that have it, so that
///   rare words count for more;
/// - the issues, and all to whom or against whom it is directed: Jaccard's coefficient.
///
/// Two commitments are not alike at all if they share no word, and not both the act and an issue.
/// Force, cadence and
/// the other features that the comparison itself is about play no part.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Similarity {
    /// The mean, 0 to 1.
    pub value: f64,
    /// The fields that it is the mean of.
    pub fields: Vec<FieldSimilarity>,
}

/// Gives words and ids numbers.
#[derive(Default)]
pub(crate) struct Numbers(HashMap<String, u32>);

impl Numbers {
    fn of(&mut self, text: String) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(text).or_insert(next)
    }

    pub(crate) fn set(&mut self, words: impl IntoIterator<Item = String>) -> Vec<u32> {
        let mut set: Vec<u32> = words.into_iter().map(|word| self.of(word)).collect();
        set.sort_unstable();
        set.dedup();
        set
    }
}

const FIELDS: [&str; 5] = ["act", "object", "quoted words", "issues", "directed at"];

/// A commitment's fields as numbers, so that a thousand by a thousand compare in no time.
struct Profile {
    act: Act,
    object: Vec<u32>,
    quoted: Vec<u32>,
    issues: Vec<u32>,
    directed: Vec<u32>,
}

impl Profile {
    fn of(commitment: &Commitment, numbers: &mut Numbers) -> Self {
        let verb = stems(&commitment.verb);
        let quoted = commitment.passages.iter().flat_map(|passage| &passage.quote);
        let quoted = quoted.flat_map(|quote| stems(quote)).filter(|stem| !verb.contains(stem));
        let lists = [&commitment.counterparts, &commitment.beneficiaries, &commitment.targets];
        let directed = lists.into_iter().flatten().map(|party: &Party| format!("actor:{party}"));
        Self {
            act: commitment.act,
            object: numbers.set(stems(&commitment.object)),
            quoted: numbers.set(quoted),
            issues: numbers.set(commitment.issues.iter().map(|id| format!("issue:{id}"))),
            directed: numbers.set(directed),
        }
    }
}

/// The commitments of two statements, made ready to be compared with one another.
pub(crate) struct Profiles {
    left: Vec<Profile>,
    right: Vec<Profile>,
    /// By the number of a word: one over the commitments that have it.
    weights: Vec<f64>,
}

impl Profiles {
    pub(crate) fn of(left: &[Undertaking<'_>], right: &[Undertaking<'_>]) -> Self {
        let mut numbers = Numbers::default();
        let mut profiles = |side: &[Undertaking<'_>]| -> Vec<Profile> {
            side.iter().map(|undertaking| Profile::of(undertaking.lead, &mut numbers)).collect()
        };
        let (left, right) = (profiles(left), profiles(right));
        let mut having = vec![0_u32; numbers.0.len()];
        for profile in left.iter().chain(&right) {
            let own = profile.object.iter().filter(|word| !profile.quoted.contains(word));
            for &word in own.chain(&profile.quoted) {
                if let Some(having) = usize::try_from(word).ok().and_then(|at| having.get_mut(at)) {
                    *having += 1;
                }
            }
        }
        let weights = having.into_iter().map(|count| 1.0 / f64::from(count.max(1))).collect();
        Self { left, right, weights }
    }

    /// The shares of the fields that are coded on both sides; `None` if the two are not alike at
    /// all.
    fn shares(&self, left: usize, right: usize) -> Option<[Option<f64>; FIELDS.len()]> {
        let (a, b) = (self.left.get(left)?, self.right.get(right)?);
        let alike = |a: &[u32], b: &[u32]| common(a, b).next().is_some();
        let any = alike(&a.object, &b.object)
            || alike(&a.quoted, &b.quoted)
            || a.act == b.act && alike(&a.issues, &b.issues);
        any.then(|| {
            [
                Some(if a.act == b.act { 1.0 } else { 0.0 }),
                self.dice(&a.object, &b.object),
                self.dice(&a.quoted, &b.quoted),
                both(&a.issues, &b.issues).and_then(|(a, b)| jaccard(a, b)),
                both(&a.directed, &b.directed).and_then(|(a, b)| jaccard(a, b)),
            ]
        })
    }

    pub(crate) fn similarity(&self, left: usize, right: usize) -> Option<Similarity> {
        let shares = self.shares(left, right)?;
        let fields = FIELDS.into_iter().zip(shares);
        let fields: Vec<FieldSimilarity> = fields
            .filter_map(|(field, share)| Some(FieldSimilarity { field, share: share? }))
            .collect();
        Some(Similarity { value: mean(&shares), fields })
    }

    /// The value of [`Profiles::similarity`] alone, in millionths.
    pub(crate) fn millionths(&self, left: usize, right: usize) -> i64 {
        let Some(shares) = self.shares(left, right) else { return 0 };
        #[expect(clippy::cast_possible_truncation, reason = "a mean of shares is at most one")]
        let millionths = (mean(&shares) * 1e6).round() as i64;
        millionths
    }

    fn weight(&self, words: impl Iterator<Item = u32>) -> f64 {
        let weights = words.filter_map(|word| self.weights.get(usize::try_from(word).ok()?));
        weights.sum()
    }

    fn dice(&self, a: &[u32], b: &[u32]) -> Option<f64> {
        let (a, b) = both(a, b)?;
        let all = self.weight(a.iter().copied()) + self.weight(b.iter().copied());
        (all > 0.0).then(|| 2.0 * self.weight(common(a, b)) / all)
    }
}

/// Two lists, if both say something.
fn both<'a>(a: &'a [u32], b: &'a [u32]) -> Option<(&'a [u32], &'a [u32])> {
    (!a.is_empty() && !b.is_empty()).then_some((a, b))
}

fn mean(shares: &[Option<f64>]) -> f64 {
    let known = shares.iter().flatten();
    known.clone().sum::<f64>() / count(known.count())
}

fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// What two sorted lists share.
fn common<'a>(a: &'a [u32], b: &'a [u32]) -> impl Iterator<Item = u32> + 'a {
    let mut b = b.iter().peekable();
    a.iter().copied().filter(move |x| {
        while b.next_if(|y| *y < x).is_some() {}
        b.peek() == Some(&x)
    })
}

/// The Jaccard coefficient, or `None` where both are empty.
pub(crate) fn jaccard(a: &[u32], b: &[u32]) -> Option<f64> {
    let shared = common(a, b).count();
    let all = a.len() + b.len() - shared;
    (all > 0).then(|| count(shared) / count(all))
}
