//! Which steps may come before which, where days are not known.

use super::{
    lifecycle::Deed,
    steps::{Step, What},
};

/// The runs of steps within which the order is open; between two runs it is known. The steps are
/// sorted by their first positions.
pub(super) fn clusters(steps: &[Step]) -> impl Iterator<Item = &[Step]> {
    let mut rest = steps;
    std::iter::from_fn(move || {
        let mut reach = rest.first()?.last;
        let mut size = 0;
        for step in rest {
            if size > 0 && step.first > reach {
                break;
            }
            reach = reach.max(step.last);
            size += 1;
        }
        let (cluster, after) = rest.split_at_checked(size)?;
        rest = after;
        Some(cluster)
    })
}

/// Steps that cannot be told apart: the same positions, the same effects.
pub(super) struct Class<'s> {
    pub(super) steps: &'s [Step],
    /// What taking one of them adds to the number of a combination.
    pub(super) stride: usize,
}

impl Class<'_> {
    /// How many of them a combination holds.
    const fn count(&self, taken: usize) -> usize {
        match taken.checked_div(self.stride) {
            Some(rest) => rest % (self.steps.len() + 1),
            None => 0,
        }
    }

    fn first(&self) -> i64 {
        self.steps.first().map_or(i64::MIN, |step| step.first)
    }

    fn last(&self) -> i64 {
        self.steps.first().map_or(i64::MAX, |step| step.last)
    }
}

/// Steps of which the order is open.
pub(super) struct Cluster<'s> {
    pub(super) classes: Vec<Class<'s>>,
    combinations: Option<usize>,
}

impl<'s> Cluster<'s> {
    /// From steps in which those that are alike stand together.
    pub(super) fn of(steps: &'s [Step], deeds: &[Deed]) -> Self {
        let readings = |at: usize| deeds.get(at).map(|deed| deed.readings);
        let alike = |a: &Step, b: &Step| {
            (a.first, a.last, a.sure) == (b.first, b.last, b.sure)
                && match (a.what, b.what) {
                    (What::Deed(a), What::Deed(b)) => readings(a) == readings(b),
                    (a, b) => a == b,
                }
        };
        // How many of each class were taken, written as one number of mixed base.
        let mut combinations = Some(1_usize);
        let classes = steps
            .chunk_by(alike)
            .map(|steps| {
                let stride = combinations.unwrap_or_default();
                combinations = combinations.and_then(|all| all.checked_mul(steps.len() + 1));
                Class { steps, stride }
            })
            .collect();
        Self { classes, combinations }
    }

    /// How many combinations of steps taken so far there are, if at most so many.
    pub(super) fn combinations(&self, most: usize) -> Option<usize> {
        self.combinations.filter(|&all| all <= most)
    }

    /// What the steps of a combination are.
    pub(super) fn taken(&self, taken: usize) -> impl Iterator<Item = What> {
        let some = self.classes.iter().filter(move |class| class.count(taken) > 0);
        some.filter_map(|class| class.steps.first()).map(|step| step.what)
    }

    /// The classes of which a step may come next: everything that is certainly before it is taken.
    pub(super) fn next(&self, taken: usize) -> impl Iterator<Item = (usize, &Class<'s>)> {
        let open = move |class: &Class<'_>| class.count(taken) < class.steps.len();
        self.classes.iter().enumerate().filter(move |(_, class)| {
            open(class)
                && !self.classes.iter().any(|other| open(other) && other.last() < class.first())
        })
    }
}
