//! How good proposals are, held against a coding of the same text.

use std::collections::BTreeMap;

use serde::Serialize;

use super::matching::{Claim, Coded, Tally, match_up, share};
use super::{Draft, Proposal, ProposalKind, Tier};
use crate::Dossier;
use crate::text::Text;

/// How many commitments proposals found, of those that a coding has.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TierScore {
    /// Proposals of this tier and the surer ones.
    pub tier: Tier,
    /// Coded commitments that were proposed.
    pub found: usize,
    /// Proposals of what is not coded.
    pub wrong: usize,
    /// Coded commitments that were not proposed.
    pub missed: usize,
    /// The share of proposals that are coded; none without proposals.
    pub precision: Option<f64>,
    /// The share of coded commitments that were proposed; none if none is coded.
    pub recall: Option<f64>,
    /// The harmonic mean of the two.
    pub f1: Option<f64>,
}

/// How often a field of a matched proposal is what the coder has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldScore {
    /// The same.
    pub same: usize,
    /// Of so many.
    pub of: usize,
}

/// Proposals held against a coding.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DraftScore {
    /// The source.
    pub source: String,
    /// For each tier.
    pub tiers: Vec<TierScore>,
    /// Field by field, of what was matched at the tier *likely* and surer.
    pub fields: BTreeMap<String, FieldScore>,
    /// Proposals, at that tier and surer, of what is not coded.
    pub not_coded: Vec<String>,
    /// Coded commitments that were not proposed at that tier or surer.
    pub not_proposed: Vec<String>,
}

impl Draft {
    /// Holds the commitments that are proposed against those that a dossier has of a source. The
    /// two are matched one to one, by paragraph and words quoted.
    #[must_use]
    pub fn score(&self, text: &Text, coding: &Dossier, source: &str) -> DraftScore {
        let coded: Vec<Coded<'_>> = coding
            .commitments()
            .iter()
            .filter(|it| it.source.as_str() == source)
            .map(|it| Coded::of(it, text))
            .collect();
        let mut out = DraftScore {
            source: source.to_owned(),
            tiers: Vec::new(),
            fields: BTreeMap::new(),
            not_coded: Vec::new(),
            not_proposed: Vec::new(),
        };
        for &tier in Tier::ALL {
            let proposals: Vec<&Proposal> = self
                .proposals
                .iter()
                .filter(|it| it.kind == ProposalKind::Commitment && it.tier <= tier)
                .collect();
            let claims: Vec<Claim> = proposals.iter().map(|it| claim(it)).collect();
            let matched = match_up(&claims, &coded);
            let tally = Tally::of(&matched, coded.len());
            out.tiers.push(TierScore {
                tier,
                found: tally.found,
                wrong: tally.wrong,
                missed: tally.missed,
                precision: tally.precision(),
                recall: tally.recall(),
                f1: tally.f1(),
            });
            if tier != Tier::Likely {
                continue;
            }
            for (proposal, matched) in proposals.iter().zip(&matched) {
                match matched.and_then(|at| coded.get(at)) {
                    Some(coded) => fields(proposal, coded, &mut out.fields),
                    None => out.not_coded.push(proposal.id.clone()),
                }
            }
            let missed = coded.iter().enumerate().filter(|(at, _)| !matched.contains(&Some(*at)));
            out.not_proposed = missed.map(|(_, it)| it.record.id.to_string()).collect();
        }
        out
    }
}

impl FieldScore {
    /// The share that is the same.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        share(self.same, self.of)
    }
}

fn claim(proposal: &Proposal) -> Claim {
    let verb = proposal.text("verb").unwrap_or_default();
    let last = verb.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    Claim {
        paragraph: proposal.at.trim_start_matches('¶').parse().unwrap_or(0),
        operator: proposal.operator.range(),
        action: proposal.action.range(),
        verb: super::lexicon::base_of_ing(&last).unwrap_or(last),
    }
}

fn fields(proposal: &Proposal, coded: &Coded<'_>, out: &mut BTreeMap<String, FieldScore>) {
    let record = serde_json::to_value(coded.record).unwrap_or_default();
    let force = coded.record.effective_force().map(|it| it.as_str());
    for field in
        ["act", "aspect", "by", "cadence", "deadline", "force", "legal_status", "precision"]
    {
        let ours = proposal.fields.get(field).map(|it| &it.value);
        let same = match field {
            "force" => ours.and_then(|it| it.as_str()) == force,
            _ => ours == record.get(field),
        };
        let slot = out.entry(field.to_owned()).or_default();
        slot.same += usize::from(same);
        slot.of += 1;
    }
}
