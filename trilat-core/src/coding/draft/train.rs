//! How the weights are made and measured: a chore of the repository, from its own codings.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::candidates::{Candidate, Finder};
use super::features;
use super::learn::{Example, learn};
use super::matching::{Claim, Coded, Tally, match_up, share};
use super::weigh::{keep, without_overlaps};
use super::weights::{Models, Weights};
use super::{Names, proposal, tier};
use crate::Dossier;
use crate::coding::draft::{Proposal, Tier};
use crate::model::{Coded as HowMuch, Commitment, Completeness, Position, Source, SourceKind};
use crate::text::{Sentence, Text};

const ROUNDS: usize = 60;
/// How strongly weights are pulled to zero.
const PULL: f64 = 3.0;
/// What weighs less is left out.
const LEAST: f64 = 0.07;
/// In how many groups the margins are looked at for the calibration.
const GROUPS: usize = 48;

/// A coded text.
pub struct Document<'d> {
    source: &'d Source,
    text: Text,
    sentences: Vec<Sentence>,
    coded: Vec<&'d Commitment>,
    positions: Vec<&'d Position>,
}

/// The joint statements of a dossier whose commitments are all coded and whose text can be had,
/// by the name under the key `text:`.
pub fn documents<'d>(
    dossier: &'d Dossier,
    read: impl Fn(&str) -> Option<String>,
) -> Vec<Document<'d>> {
    let sources = dossier.sources().iter().filter(|source| {
        source.kind == SourceKind::JointStatement
            && source.completeness == Completeness::Full
            && matches!(source.coded, Some(HowMuch::All | HowMuch::Commitments))
    });
    let document = |source: &'d Source| {
        let keys = source.keys.iter().map(ToString::to_string);
        let name = keys.filter_map(|key| key.strip_prefix("text:").map(str::to_owned)).next()?;
        let text = Text::parse(read(&name)?).ok()?;
        let coded = dossier.commitments().iter().filter(|it| it.source == source.id).collect();
        let positions = dossier.positions().iter().filter(|it| it.source == source.id).collect();
        Some(Document { source, sentences: text.sentences(), text, coded, positions })
    };
    sources.filter_map(document).collect()
}

/// A digest of texts and codings: other codings give other weights.
fn digest(documents: &[Document<'_>]) -> String {
    let mut all = String::new();
    for it in documents {
        all.push_str(it.text.as_str());
        for record in &it.coded {
            all.push_str(&serde_json::to_string(record).unwrap_or_default());
        }
    }
    super::digest(&all)
}

/// Of which codings some weights were learned.
#[must_use]
pub fn learned_from(weights: &[u8]) -> Option<String> {
    let (length, rest) = weights.split_first()?;
    let name = std::str::from_utf8(rest.get(..usize::from(*length))?).ok()?;
    name.strip_prefix("digest ").map(str::to_owned)
}

/// A document read once: its candidates by sentence, and what each of them is.
struct Seen<'d> {
    document: &'d Document<'d>,
    coded: Vec<Coded<'d>>,
    sentences: Vec<Vec<Candidate<'d>>>,
    /// One for each candidate, sentence by sentence.
    examples: Vec<Example>,
    matched: Vec<Option<usize>>,
}

impl<'d> Seen<'d> {
    fn of(document: &'d Document<'d>) -> Self {
        let coded: Vec<Coded<'d>> =
            document.coded.iter().map(|record| Coded::of(record, &document.text)).collect();
        let mut finder = Finder::new(document.text.as_str());
        let sentences: Vec<Vec<Candidate<'d>>> =
            document.sentences.iter().map(|sentence| finder.next(sentence)).collect();
        let all: Vec<&Candidate<'d>> = sentences.iter().flatten().collect();
        let matched = match_up(&all.iter().map(|it| claim(it)).collect::<Vec<_>>(), &coded);
        let examples = all.iter().zip(&matched).map(|(candidate, matched)| Example {
            features: features::of(candidate, document.source.kind),
            is: matched.is_some(),
        });
        let examples = examples.collect();
        Self { document, coded, sentences, examples, matched }
    }

    /// Examples of a closed set: the features of what is a commitment, and its word.
    fn words(
        &self,
        word: impl Fn(&Commitment) -> Option<&'static str>,
    ) -> Vec<(Vec<u32>, &'static str)> {
        let all = self.sentences.iter().flatten().zip(&self.matched);
        all.filter_map(|(candidate, matched)| {
            let record = self.coded.get((*matched)?)?.record;
            Some((features::of_action(candidate), word(record)?))
        })
        .collect()
    }
}

fn claim(candidate: &Candidate<'_>) -> Claim {
    Claim {
        paragraph: candidate.paragraph,
        operator: candidate.head.clone(),
        action: candidate.place(),
        verb: features::verb(candidate).trim_end_matches('+').to_owned(),
    }
}

/// For each word of a closed set how much each feature speaks for it (naive Bayes, smoothed, each
/// feature counted for less than one, since they overlap).
fn fields(all: &[(Vec<u32>, &'static str)]) -> Vec<(String, Weights)> {
    const SMOOTH: f64 = 2.0;
    const PART: f64 = 0.4;
    let mut both: BTreeMap<&'static str, BTreeMap<u32, usize>> = BTreeMap::new();
    for (features, word) in all {
        let counts = both.entry(word).or_default();
        for feature in features {
            *counts.entry(*feature).or_default() += 1;
        }
    }
    let bias = features::bias();
    let mut out = Vec::new();
    for (word, counts) in both {
        // Every example has the bias.
        let prior = share(counts.get(&bias).copied().unwrap_or(0), all.len()).unwrap_or(0.0);
        let weight = |(feature, count): (u32, usize)| {
            #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
            let with = count as f64;
            let odds = PART * (1.0 + with / (SMOOTH * prior)).ln();
            (feature, if feature == bias { prior.ln() } else { odds })
        };
        let weights = counts.into_iter().map(weight).collect();
        out.push((word.to_owned(), Weights::from_learned(&weights, LEAST)));
    }
    out
}

/// Learns all models from some documents.
fn learned(seen: &[&Seen<'_>]) -> Models {
    let examples = seen.iter().flat_map(|it| &it.examples);
    let commitment = Weights::from_learned(&learn(examples, ROUNDS, PULL, 1), LEAST);
    let words = |word: fn(&Commitment) -> Option<&'static str>| {
        let all: Vec<(Vec<u32>, &'static str)> =
            seen.iter().flat_map(|it| it.words(word)).collect();
        fields(&all)
    };
    Models {
        commitment,
        acts: words(|it| Some(it.act.as_str())),
        precisions: words(|it| it.precision.map(|precision| precision.as_str())),
        calibration: Vec::new(),
    }
}

/// For margins in groups, how many in a hundred were right, never falling (pool adjacent violators).
fn calibration(mut seen: Vec<(i32, bool)>) -> Vec<(i32, u8)> {
    seen.sort_unstable();
    let size = seen.len().div_ceil(GROUPS).max(1);
    // The sum of margins, how many, and how many of them were right.
    let mut pooled: Vec<(i64, usize, usize)> = Vec::new();
    for group in seen.chunks(size) {
        let margins = group.iter().map(|(margin, _)| i64::from(*margin)).sum();
        pooled.push((margins, group.len(), group.iter().filter(|(_, right)| *right).count()));
        while let [.., (a, n, right), (b, m, more)] = pooled.as_slice()
            && right * m >= more * n
        {
            let merged = (a + b, n + m, right + more);
            pooled.truncate(pooled.len() - 2);
            pooled.push(merged);
        }
    }
    let step = |(margins, count, right): (i64, usize, usize)| {
        let margin = i32::try_from(margins / i64::try_from(count.max(1)).unwrap_or(1)).unwrap_or(0);
        (margin, u8::try_from((100 * right + count / 2) / count.max(1)).unwrap_or(0))
    };
    pooled.into_iter().map(step).collect()
}

/// What was measured, each document left out of the training in turn.
#[derive(Default)]
pub struct Measured {
    names: Names,
    /// Rules alone.
    rules: Tally,
    /// At least this sure.
    tiers: BTreeMap<&'static str, Tally>,
    sentences: Tally,
    positions: Tally,
    mechanisms: Tally,
    fields: BTreeMap<&'static str, (usize, usize)>,
}

/// Learns the weights from all documents, with the calibration that leaving each out gives.
pub fn train(dossier: &Dossier, documents: &[Document<'_>]) -> (Vec<u8>, Measured) {
    let seen: Vec<Seen<'_>> = documents.iter().map(Seen::of).collect();
    let mut folds = Vec::new();
    let mut margins = Vec::new();
    for left in 0..seen.len() {
        let others = seen.iter().enumerate().filter(|(at, _)| *at != left).map(|(_, it)| it);
        let models = learned(&others.collect::<Vec<_>>());
        if let Some(it) = seen.get(left) {
            let mut matched = it.matched.iter();
            for sentence in &it.sentences {
                let own: Vec<bool> =
                    matched.by_ref().take(sentence.len()).map(Option::is_some).collect();
                let each: Vec<i32> = sentence
                    .iter()
                    .map(|it| {
                        models.commitment.margin(&features::of(it, SourceKind::JointStatement))
                    })
                    .collect();
                let kept = without_overlaps(sentence, &each);
                let all = each.iter().zip(&own).zip(kept).filter(|(_, kept)| *kept);
                margins.extend(all.map(|((margin, right), _)| (*margin, *right)));
            }
        }
        folds.push(models);
    }
    let calibration = calibration(margins);
    let mut measured = Measured { names: Names::of(dossier), ..Measured::default() };
    for (it, mut models) in seen.iter().zip(folds) {
        models.calibration.clone_from(&calibration);
        measured.add(it, &models);
    }
    let mut models = learned(&seen.iter().collect::<Vec<_>>());
    models.calibration = calibration;
    (models.write(&digest(documents)), measured)
}

impl Measured {
    fn add(&mut self, seen: &Seen<'_>, models: &Models) {
        let source = seen.document.source;
        let mut found: Vec<(Claim, Proposal, usize)> = Vec::new();
        let mut ruled: Vec<Claim> = Vec::new();
        for (index, sentence) in seen.sentences.iter().enumerate() {
            ruled.extend(sentence.iter().filter(|it| rule(it)).map(claim));
            for (candidate, margin) in keep(sentence, models, source.kind) {
                let share = models.share(margin);
                if let Some(tier) = tier(share) {
                    let proposal = proposal(candidate, share, tier, source, &self.names, models);
                    found.push((claim(candidate), proposal, index));
                }
            }
        }
        self.others(seen);
        self.rules.add(Tally::of(&match_up(&ruled, &seen.coded), seen.coded.len()));
        for (name, least) in
            [("sure", Tier::Sure), ("likely", Tier::Likely), ("possible", Tier::Possible)]
        {
            let (claims, rest): (Vec<Claim>, Vec<(&Proposal, usize)>) = found
                .iter()
                .filter(|(_, proposal, _)| proposal.tier <= least)
                .map(|(claim, proposal, sentence)| (claim.clone(), (proposal, *sentence)))
                .unzip();
            let matched = match_up(&claims, &seen.coded);
            self.tiers.entry(name).or_default().add(Tally::of(&matched, seen.coded.len()));
            if least == Tier::Likely {
                self.sentences(seen, &rest);
                for ((proposal, _), matched) in rest.iter().zip(&matched) {
                    if let Some(coded) = matched.and_then(|at| seen.coded.get(at)) {
                        self.fields(proposal, coded.record, source);
                    }
                }
            }
        }
    }

    /// Stances that stand where a coded position is quoted, and names that are those of mechanisms
    /// which people coded.
    fn others(&mut self, seen: &Seen<'_>) {
        let (text, source) = (&seen.document.text, seen.document.source);
        let quoted: BTreeSet<(usize, usize)> = seen
            .document
            .positions
            .iter()
            .flat_map(|it| &it.passages)
            .flat_map(|passage| &passage.quote)
            .filter_map(|words| {
                text.find(&crate::text::Fragment::new(words).ok()?).into_iter().next()
            })
            .map(|found| (found.span.bytes.range().start, found.span.bytes.range().end))
            .collect();
        let mut found = BTreeSet::new();
        let mut named = BTreeSet::new();
        for sentence in seen.document.sentences.iter().filter(|it| !it.heading) {
            for piece in super::candidates::pieces(text.as_str(), sentence) {
                for proposal in super::positions::find(sentence, &piece, source, &self.names) {
                    let (start, end) = (proposal.operator.start, proposal.action.end);
                    let hit = quoted.iter().find(|(from, to)| {
                        2 * end.min(*to).saturating_sub(start.max(*from)) > to - from
                    });
                    match hit {
                        Some(place) => found.insert(*place),
                        None => {
                            self.positions.wrong += 1;
                            false
                        }
                    };
                }
                let names = Names::default();
                for proposal in
                    super::mechanisms::find(sentence, &piece, source, &names, &mut named)
                {
                    let name = proposal.text("name").unwrap_or_default().to_owned();
                    let words = super::words::Words::of(
                        &name,
                        &crate::text::token::tokens(&name, 0..name.len()),
                    );
                    if self.names.knows(&words, 0..words.len()) {
                        self.mechanisms.found += 1;
                    } else {
                        self.mechanisms.wrong += 1;
                    }
                }
            }
        }
        self.positions.missed += quoted.len() - found.len();
        self.positions.found += found.len();
    }

    fn sentences(&mut self, seen: &Seen<'_>, found: &[(&Proposal, usize)]) {
        let ours: BTreeSet<usize> = found.iter().map(|(_, sentence)| *sentence).collect();
        let theirs: BTreeSet<usize> = seen
            .coded
            .iter()
            .filter_map(|it| {
                let start = it.start()?;
                seen.document.sentences.iter().position(|it| it.place.contains(&start))
            })
            .collect();
        let both = ours.intersection(&theirs).count();
        self.sentences.add(Tally {
            found: both,
            wrong: ours.len() - both,
            missed: theirs.len() - both,
        });
    }

    fn fields(&mut self, proposal: &Proposal, record: &Commitment, source: &Source) {
        let text = |field: &str| proposal.text(field).map(str::to_owned);
        let mut count = |name, right: bool| {
            let slot = self.fields.entry(name).or_default();
            slot.0 += usize::from(right);
            slot.1 += 1;
        };
        let by = if record.by.is_empty() { &source.issuers } else { &record.by };
        let by: BTreeSet<&str> = by.iter().map(|id| id.as_str()).collect();
        let ours = proposal.fields.get("by").and_then(|it| it.value.as_array().cloned());
        let ours = ours.unwrap_or_default();
        count("by", ours.iter().filter_map(|it| it.as_str()).collect::<BTreeSet<_>>() == by);
        let word = |it: Option<&'static str>| it.map(str::to_owned);
        count("force", text("force") == word(record.effective_force().map(|it| it.as_str())));
        count("aspect", text("aspect") == word(record.aspect.map(|it| it.as_str())));
        count("cadence", text("cadence") == record.cadence.value().map(ToString::to_string));
        count("deadline", text("deadline") == record.deadline.value().map(ToString::to_string));
        count("precision", text("precision") == word(record.precision.map(|it| it.as_str())));
        let act = Some(record.act.as_str());
        count("act", proposal.text("act") == act);
        let others = proposal.fields.get("act").map(|it| it.alternatives.as_slice());
        let among = others.unwrap_or_default().iter().any(|it| it.value.as_str() == act);
        count("act among three", among || proposal.text("act") == act);
    }

    /// A measure by its name: `likely f1`, `sure precision`, `sentences f1`, `act`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<f64> {
        if let Some((right, all)) = self.fields.get(name) {
            return share(*right, *all);
        }
        let (what, measure) = name.rsplit_once(' ')?;
        let tally = match what {
            "rules" => self.rules,
            "sentences" => self.sentences,
            "positions" => self.positions,
            "mechanisms" => self.mechanisms,
            tier => *self.tiers.get(tier)?,
        };
        match measure {
            "precision" => tally.precision(),
            "recall" => tally.recall(),
            "f1" => tally.f1(),
            _ => None,
        }
    }
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = |it: Option<f64>| it.map_or("–".to_owned(), |it| format!("{it:.2}"));
        writeln!(f, "| | P | R | F1 |\n| --- | --- | --- | --- |")?;
        let tiers = ["sure", "likely", "possible"].map(|name| {
            (
                format!("commitments, {name} and above"),
                self.tiers.get(name).copied().unwrap_or_default(),
            )
        });
        let rows = [("commitments, rules alone".to_owned(), self.rules)].into_iter().chain(tiers);
        let rows = rows.chain([("sentences with a commitment, likely".to_owned(), self.sentences)]);
        let rows = rows.chain([("positions".to_owned(), self.positions)]);
        let rows = rows.chain([("mechanisms (precision alone)".to_owned(), self.mechanisms)]);
        for (name, tally) in rows {
            let [p, r, f1] = [tally.precision(), tally.recall(), tally.f1()].map(percent);
            writeln!(f, "| {name} | {p} | {r} | {f1} |")?;
        }
        writeln!(f, "\n| field of matched ones | right |\n| --- | --- |")?;
        for (name, (right, all)) in &self.fields {
            writeln!(f, "| {name} | {} of {all} |", percent(share(*right, *all)))?;
        }
        Ok(())
    }
}

/// What the rules alone would take.
fn rule(candidate: &Candidate<'_>) -> bool {
    use super::subject::Subject;
    let weak = ["P1", "B4", "N1", "D1", "D2", "S3", "A2", "N2"];
    (candidate.item.index == 0 || !candidate.item.after_purpose || candidate.item.to)
        && !matches!(candidate.subject, Subject::Relative | Subject::Other | Subject::None)
        && !weak.contains(&candidate.operator.id)
}
