//! Whether stretches of days meet, without looking at every pair.

/// The first and the last day, by number; none if the last comes first.
pub(crate) type Span = (i32, i32);

/// Stretches of days, sorted by their first, each with the last day that any up to it reaches.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spans(Vec<Span>);

impl Spans {
    pub(crate) fn new(mut spans: Vec<Span>) -> Self {
        spans.sort_unstable();
        let mut farthest = i32::MIN;
        for (_, last) in &mut spans {
            farthest = farthest.max(*last);
            *last = farthest;
        }
        Self(spans)
    }

    /// Whether one of them has begun by the last day of another and reaches its first.
    pub(crate) fn meets(&self, (first, last): Span) -> bool {
        let begun = self.0.partition_point(|(other, _)| *other <= last);
        let reach = begun.checked_sub(1).and_then(|at| self.0.get(at));
        reach.is_some_and(|(_, reach)| *reach >= first)
    }
}
