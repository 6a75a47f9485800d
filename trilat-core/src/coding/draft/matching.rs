//! Which proposal is which coded commitment: one to one, by the paragraph and the words quoted.

use std::collections::BTreeSet;
use std::ops::Range;

use super::lexicon::base_of_ing;
use crate::base::assign;
use crate::model::Commitment;
use crate::text::{Fragment, Text};

/// What is held against a coding.
#[derive(Clone)]
pub(super) struct Claim {
    pub(super) paragraph: u32,
    /// Where the operator stands.
    pub(super) operator: Range<usize>,
    /// Where the action stands.
    pub(super) action: Range<usize>,
    /// The action's verb in its base form.
    pub(super) verb: String,
}

/// A paragraph, and where the words stand that are quoted from it.
pub(super) type Quoted = (u32, Vec<Range<usize>>);

/// A coded commitment with the places of the words that it quotes.
pub(super) struct Coded<'d> {
    pub(super) record: &'d Commitment,
    pub(super) passages: Vec<Quoted>,
}

impl<'d> Coded<'d> {
    pub(super) fn of(record: &'d Commitment, text: &Text) -> Self {
        let passages = record.passages.iter().map(|passage| {
            let at = passage.at.as_ref().map(ToString::to_string).unwrap_or_default();
            let places = passage.quote.iter().filter_map(|words| {
                let found = text.find(&Fragment::new(words).ok()?);
                let here = found.iter().find(|it| it.at.to_string() == at);
                Some(here.or(found.first())?.span.bytes.range())
            });
            (at.trim_start_matches('¶').parse().unwrap_or(0), places.collect())
        });
        Self { record, passages: passages.collect() }
    }

    /// Where its first words stand.
    #[cfg(feature = "train")]
    pub(super) fn start(&self) -> Option<usize> {
        self.passages.iter().flat_map(|(_, places)| places).map(|place| place.start).next()
    }
}

/// For each claim the coded commitment that it is, if any. A commitment with two passages may be
/// two claims.
pub(super) fn match_up(claims: &[Claim], coded: &[Coded<'_>]) -> Vec<Option<usize>> {
    let columns: Vec<(usize, &Quoted)> = coded
        .iter()
        .enumerate()
        .flat_map(|(at, it)| it.passages.iter().map(move |passage| (at, passage)))
        .collect();
    let gains: Vec<Vec<(usize, i64)>> = claims
        .iter()
        .map(|claim| {
            let gain = columns.iter().enumerate().filter_map(|(column, (at, passage))| {
                let fit = fit(claim, coded.get(*at)?, passage);
                (fit > 0).then_some((column, fit))
            });
            gain.collect()
        })
        .collect();
    let assigned = assign(columns.len(), &gains);
    assigned.into_iter().map(|column| columns.get(column?).map(|(at, _)| *at)).collect()
}

/// How well a claim fits a passage: the shares of the quoted words and of the action that are the
/// same, and whether the verbs are.
fn fit(claim: &Claim, coded: &Coded<'_>, (paragraph, places): &Quoted) -> i64 {
    if *paragraph != claim.paragraph && *paragraph != 0 {
        return 0;
    }
    let with = |place: &Range<usize>| -> usize { places.iter().map(|it| shared(it, place)).sum() };
    let quoted: usize = places.iter().map(Range::len).sum();
    // The words of the operator are those of all that it leads to.
    let quoted = quoted.saturating_sub(with(&claim.operator));
    let both = with(&claim.action);
    let share = |of: usize| i64::try_from(100 * both / of.max(1)).unwrap_or(0).min(100);
    let (of_shorter, of_quoted) = (share(quoted.min(claim.action.len())), share(quoted));
    if both < 5 || of_shorter < 40 && of_quoted < 40 {
        return 0;
    }
    let verb = coded.record.verb.to_lowercase();
    let words: Vec<String> = verb
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .map(|word| base_of_ing(word).unwrap_or_else(|| word.to_owned()))
        .collect();
    let same = words.last().is_some_and(|last| *last == claim.verb);
    let among = words.contains(&claim.verb);
    let bonus = if same {
        70
    } else if among {
        30
    } else {
        0
    };
    60 * of_shorter + 60 * of_quoted + 100 * bonus
}

fn shared(one: &Range<usize>, other: &Range<usize>) -> usize {
    one.end.min(other.end).saturating_sub(one.start.max(other.start))
}

/// How many were found, how many claims are of nothing, and how many were missed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) found: usize,
    pub(super) wrong: usize,
    pub(super) missed: usize,
}

impl Tally {
    pub(super) fn of(matched: &[Option<usize>], coded: usize) -> Self {
        let found: BTreeSet<usize> = matched.iter().flatten().copied().collect();
        let wrong = matched.iter().filter(|it| it.is_none()).count();
        Self { found: found.len(), wrong, missed: coded - found.len() }
    }

    #[cfg(feature = "train")]
    pub(super) fn add(&mut self, other: Self) {
        self.found += other.found;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }

    pub(super) fn precision(self) -> Option<f64> {
        share(self.found, self.found + self.wrong)
    }

    pub(super) fn recall(self) -> Option<f64> {
        share(self.found, self.found + self.missed)
    }

    pub(super) fn f1(self) -> Option<f64> {
        share(2 * self.found, 2 * self.found + self.wrong + self.missed)
    }
}

/// A share; none of nothing.
#[expect(clippy::cast_precision_loss, reason = "counts of a text")]
pub(super) fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
