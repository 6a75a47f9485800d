//! Networks of actors: who agrees and who conflicts with whom.

use super::counts::{Stance, Stances, StatementCounts};
use super::graph::{Edge, Network};
use crate::measure::error::{ErrorKind, MeasureError};
use crate::measure::words::words;

words! {
    /// What ties two actors.
    #[cfg_attr(feature = "schema", schemars(rename = "TieRelation"))]
    pub enum Relation, "relation" {
        /// Σ_j Σ_k Σ_k' x_ijk x_i'jk' (1 − |k − k'|/(|K| − 1)): each pair of statements on
        /// one proposition counts by how near their levels are.
        Congruence = "congruence",
        /// The same with |k − k'|/(|K| − 1): by how far apart they are.
        Conflict = "conflict",
        /// Congruence less conflict; may be negative.
        Subtract = "subtract",
    }
}

words! {
    /// What a tie is divided by, so that actors who say much are not tied to all.
    ///
    /// Every kind is divided by the same, so subtract stays congruence less conflict.
    pub enum Normalisation, "normalisation" {
        /// Nothing.
        None = "none",
        /// The mean number of statements of the two, ½ (n_i + n_i').
        Activity = "activity",
        /// The Jaccard index of the sets of what each took, repetitions counted once:
        /// what both took (for conflict, what one took and the other took the opposite
        /// of) over what either took. From 0 to 1.
        Jaccard = "jaccard",
        /// The same over multisets: the sum of the minima over the sum of the maxima.
        JaccardMultiset = "jaccard_multiset",
        /// The lengths of the two vectors: congruence becomes the cosine of the angle
        /// between them, from 0 to 1.
        Cosine = "cosine",
    }
}

impl StatementCounts {
    /// The network of all actors; those without a tie are kept. Two actors are tied
    /// if they have a proposition in common, even with a weight of 0.
    ///
    /// A level of K is read as K − 1 thresholds that the actor is above or below:
    /// two levels then are as near as the share of thresholds on which they agree,
    /// and sets, multisets and vectors of these give the true Jaccard index and the
    /// true cosine for scales of any length. With two levels a threshold is the
    /// choice between agreeing and disagreeing.
    ///
    /// # Errors
    /// More than 2²⁷ pairs of actors.
    pub fn network(
        &self,
        relation: Relation,
        normalisation: Normalisation,
    ) -> Result<Network, MeasureError> {
        let n = self.actors.len();
        if n.saturating_mul(n.saturating_sub(1)) / 2 > crate::measure::MAX_PAIR_CELLS {
            return Err(MeasureError::new(
                ErrorKind::TooLarge,
                format!("{n} actors are too many for a network"),
            ));
        }
        let levels = self.scale.len();
        let sums: Vec<OfOne> = self.rows.iter().map(|row| OfOne::new(row, levels)).collect();
        let mut edges = Vec::new();
        let all = || self.rows.iter().zip(&sums).enumerate();
        for (first, (row, sum)) in all() {
            for (second, (other, other_sum)) in all().skip(first + 1) {
                let ties = OfTwo::new(row, other, levels, normalisation);
                if ties.common > 0 {
                    let weight = ties.weight(relation, normalisation, sum, other_sum);
                    edges.push(Edge { first, second, weight, common: ties.common });
                }
            }
        }
        Ok(Network::of_sorted(self.actors.clone(), edges))
    }

    /// Congruence and conflict of two actors, unnormalised, and the number of
    /// propositions in common.
    pub(super) fn tie(&self, first: usize, second: usize) -> (f64, f64, u64) {
        let row = |place| self.rows.get(place).map_or(&[][..], Vec::as_slice);
        let ties = OfTwo::new(row(first), row(second), self.scale.len(), Normalisation::None);
        (ties.congruence(), ties.conflict(), ties.common)
    }
}

/// What the normalisations need of one actor.
struct OfOne {
    /// The number of statements.
    statements: f64,
    /// The square of the length of the vector, times the number of steps.
    square: f64,
    /// How many (proposition, threshold, side) the actor took.
    once: f64,
    /// The sum over these of how often.
    often: f64,
}

impl OfOne {
    fn new(row: &[Stances], levels: usize) -> Self {
        let mut sums = Self { statements: 0.0, square: 0.0, once: 0.0, often: 0.0 };
        for stances in row {
            sums.statements += stances.levels.iter().map(|stance| stance.paired).sum::<f64>();
            sums.square += products(&stances.levels, &stances.levels, levels).0;
            for sides in thresholds(&stances.levels, levels) {
                for side in sides {
                    sums.once += f64::from(u8::from(side > 0.0));
                    sums.often += side;
                }
            }
        }
        sums
    }
}

/// What ties two actors.
struct OfTwo {
    /// The number of steps on the scale, |K| − 1.
    steps: f64,
    /// Congruence and conflict times the number of steps: whole numbers, where
    /// statements are not weighted.
    near: f64,
    far: f64,
    common: u64,
    /// The same over sets or multisets of (proposition, threshold, side).
    shared: f64,
    opposed: f64,
}

impl OfTwo {
    fn new(one: &[Stances], other: &[Stances], levels: usize, how: Normalisation) -> Self {
        let steps = levels.saturating_sub(1).max(1) as f64;
        let (near, far, shared, opposed) = (0.0, 0.0, 0.0, 0.0);
        let mut ties = Self { steps, near, far, common: 0, shared, opposed };
        let mut others = other.iter().peekable();
        for mine in one {
            while others.next_if(|theirs| theirs.proposition < mine.proposition).is_some() {}
            let Some(theirs) = others.next_if(|theirs| theirs.proposition == mine.proposition)
            else {
                continue;
            };
            ties.common += 1;
            let (near, far) = products(&mine.levels, &theirs.levels, levels);
            ties.near += near;
            ties.far += far;
            let meet = |a: f64, b: f64| match how {
                Normalisation::Jaccard => f64::from(u8::from(a > 0.0 && b > 0.0)),
                _ => a.min(b),
            };
            if matches!(how, Normalisation::Jaccard | Normalisation::JaccardMultiset) {
                let sides = thresholds(&mine.levels, levels);
                let pairs = sides.zip(thresholds(&theirs.levels, levels));
                for ([above, below], [other_above, other_below]) in pairs {
                    ties.shared += meet(above, other_above) + meet(below, other_below);
                    ties.opposed += meet(above, other_below) + meet(below, other_above);
                }
            }
        }
        ties
    }

    fn congruence(&self) -> f64 {
        self.near / self.steps
    }

    fn conflict(&self) -> f64 {
        self.far / self.steps
    }

    fn weight(&self, relation: Relation, how: Normalisation, one: &OfOne, other: &OfOne) -> f64 {
        let (near, far, under) = match how {
            Normalisation::None => (self.near, self.far, self.steps),
            Normalisation::Activity => {
                (self.near, self.far, self.steps * (one.statements + other.statements) / 2.0)
            }
            Normalisation::Jaccard => {
                (self.shared, self.opposed, one.once + other.once - self.shared)
            }
            Normalisation::JaccardMultiset => {
                (self.shared, self.opposed, one.often + other.often - self.shared)
            }
            Normalisation::Cosine => (self.near, self.far, (one.square * other.square).sqrt()),
        };
        let over = match relation {
            Relation::Congruence => near,
            Relation::Conflict => far,
            Relation::Subtract => near - far,
        };
        over / under
    }
}

/// Congruence and conflict of two actors on one proposition, times the number of steps.
fn products(one: &[Stance], other: &[Stance], levels: usize) -> (f64, f64) {
    let steps = levels.saturating_sub(1).max(1);
    let (mut near, mut far) = (0.0, 0.0);
    for a in one {
        for b in other {
            let apart = usize::from(a.level.abs_diff(b.level));
            let both = a.paired * b.paired;
            near += both * steps.saturating_sub(apart) as f64;
            far += both * apart as f64;
        }
    }
    (near, far)
}

/// For each threshold between two levels, how often the actor was above and below.
fn thresholds(stances: &[Stance], levels: usize) -> impl Iterator<Item = [f64; 2]> {
    (1..levels).map(move |threshold| {
        let mut sides = [0.0; 2];
        let [above, below] = &mut sides;
        for stance in stances {
            let side =
                if usize::from(stance.level) >= threshold { &mut *above } else { &mut *below };
            *side += stance.paired;
        }
        sides
    })
}
