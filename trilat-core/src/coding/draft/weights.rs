//! The weights that were learned, as they are kept: for each feature a small whole number.
//!
//! The file is a list of models. Each has the length of its name, its name, the number of its
//! weights (two bytes), and for each weight the hash of its feature (four bytes, rising; two in the
//! models of fields) and the weight in sixteenths (one byte). The last is `calibration`, whose
//! "features" are margins.

#[cfg(feature = "train")]
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// One weight stands for so many units.
#[cfg(feature = "train")]
const UNIT: f64 = 16.0;

/// Weights by the hashes of their features, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Weights(Vec<(u32, i8)>);

impl Weights {
    /// From what was learned; what weighs next to nothing is left out.
    #[cfg(feature = "train")]
    pub(super) fn from_learned(learned: &BTreeMap<u32, f64>, least: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "clamped to what fits")]
        let small = |weight: f64| (weight * UNIT).round().clamp(-127.0, 127.0) as i8;
        let kept = learned.iter().filter(|(_, weight)| weight.abs() >= least);
        Self(kept.map(|(feature, weight)| (*feature, small(*weight))).collect())
    }

    /// The sum of the weights of some features, in sixteenths.
    pub(super) fn margin(&self, features: &[u32]) -> i32 {
        let weight = |feature: &u32| {
            let at = self.0.binary_search_by_key(feature, |(feature, _)| *feature).ok()?;
            self.0.get(at).map(|(_, weight)| i32::from(*weight))
        };
        features.iter().filter_map(weight).sum()
    }
}

/// All that was learned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Models {
    /// Whether a candidate is a commitment.
    pub(super) commitment: Weights,
    /// What is promised, and how exactly, one model for each word of a closed set.
    pub(super) acts: Vec<(String, Weights)>,
    pub(super) precisions: Vec<(String, Weights)>,
    /// Margins, rising, each with the share (in hundredths) of such proposals that were right.
    pub(super) calibration: Vec<(i32, u8)>,
}

impl Models {
    /// What ships with the library.
    pub(super) fn standard() -> &'static Self {
        static MODELS: OnceLock<Models> = OnceLock::new();
        MODELS.get_or_init(|| {
            Self::read(include_bytes!("../../../data/draft-weights.bin")).unwrap_or_default()
        })
    }

    /// The share of proposals with such a margin that were right, in hundredths.
    pub(super) fn share(&self, margin: i32) -> u8 {
        let next = self.calibration.partition_point(|(at, _)| *at <= margin);
        let below = next.checked_sub(1).and_then(|at| self.calibration.get(at));
        let above = self.calibration.get(next);
        match (below, above) {
            (Some((_, share)), None) | (None, Some((_, share))) => *share,
            (Some((from, low)), Some((to, high))) => {
                let (low, high) = (i32::from(*low), i32::from(*high));
                let share = low + (high - low) * (margin - from) / (to - from).max(1);
                u8::try_from(share.clamp(0, 100)).unwrap_or(0)
            }
            (None, None) => 0,
        }
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let mut out = Self::default();
        let mut rest = bytes;
        while !rest.is_empty() {
            let (name, weights);
            (name, weights, rest) = model(rest)?;
            match name.split_once(' ') {
                Some(("act", word)) => out.acts.push((word.to_owned(), weights)),
                // Of which codings they were learned.
                Some(("digest", _)) => {}
                Some(("precision", word)) => out.precisions.push((word.to_owned(), weights)),
                _ if name == "commitment" => out.commitment = weights,
                _ => {
                    let margin = |at: u32| i32::from_le_bytes(at.to_le_bytes()) - (1 << 20);
                    let share = |share: i8| u8::try_from(share).unwrap_or(0);
                    let steps = weights.0.iter().map(|(at, it)| (margin(*at), share(*it)));
                    out.calibration = steps.collect();
                }
            }
        }
        Some(out)
    }

    /// The models as they are kept.
    #[cfg(feature = "train")]
    pub(super) fn write(&self, digest: &str) -> Vec<u8> {
        let mut out = Vec::new();
        put(&mut out, &format!("digest {digest}"), &Weights::default());
        put(&mut out, "commitment", &self.commitment);
        for (word, weights) in &self.acts {
            put(&mut out, &format!("act {word}"), weights);
        }
        for (word, weights) in &self.precisions {
            put(&mut out, &format!("precision {word}"), weights);
        }
        let steps = self.calibration.iter().map(|(margin, share)| {
            let at = u32::from_le_bytes((margin + (1 << 20)).to_le_bytes());
            (at, i8::try_from(*share).unwrap_or(100))
        });
        put(&mut out, "calibration", &Weights(steps.collect()));
        out
    }
}

#[cfg(feature = "train")]
fn put(out: &mut Vec<u8>, name: &str, weights: &Weights) {
    out.push(u8::try_from(name.len()).unwrap_or(0));
    out.extend(name.bytes());
    out.extend(u16::try_from(weights.0.len()).unwrap_or(0).to_le_bytes());
    for (feature, weight) in &weights.0 {
        let bytes = feature.to_le_bytes();
        out.extend(bytes.iter().take(width(name)));
        out.extend(weight.to_le_bytes());
    }
}

/// How many bytes the hash of a feature takes.
fn width(name: &str) -> usize {
    if name.contains(' ') { 2 } else { 4 }
}

/// The first model of some bytes, and what follows it.
fn model(bytes: &[u8]) -> Option<(String, Weights, &[u8])> {
    let (length, rest) = bytes.split_first()?;
    let (name, rest) = rest.split_at_checked(usize::from(*length))?;
    let (count, mut rest) = rest.split_first_chunk::<2>()?;
    let name = String::from_utf8(name.to_vec()).ok()?;
    let mut weights = Vec::new();
    for _ in 0..u16::from_le_bytes(*count) {
        let (feature, weight);
        (feature, rest) = rest.split_at_checked(width(&name))?;
        (weight, rest) = rest.split_first_chunk::<1>()?;
        let hash = feature.iter().rev().fold(0, |hash, byte| (hash << 8) | u32::from(*byte));
        weights.push((hash, i8::from_le_bytes(*weight)));
    }
    Some((name, Weights(weights), rest))
}
