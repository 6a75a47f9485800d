//! [`Date`] and what can be asked of it.

use chrono::NaiveDate;

use super::extent::{NO_BEGINNING, NO_END, Window};
use super::point::{Mark, Point, Rest};
use super::{Certainty, DatePrecision, DateRelation, Extent};

/// A date as a source or a coder gives it: a day, a month, a part of a year, a span, more or less
/// sure. It never pretends to be closer than it is written.
///
/// The [forms](#forms) and [what is compared](#what-is-compared) are told below. Two dates are equal
/// if they are written alike: `2024-07` and `2024-07-XX` allow the same days and are not equal. There
/// is no order (`Ord`), because of two dates neither need be the earlier: ask
/// [`before`](Self::before).
///
/// ```
/// use trilat_core::model::{Certainty, Date};
///
/// let summit: Date = "2023-08-18".parse()?;
/// let deadline: Date = "2023 late".parse()?;
/// assert_eq!(summit.before(deadline), Certainty::Certainly);
/// assert_eq!(deadline.to_string(), "2023 late");
/// assert_eq!(deadline.earliest(), chrono::NaiveDate::from_ymd_opt(2023, 9, 1));
///
/// let exercise: Date = "2023-1X".parse()?;
/// assert_eq!(exercise.on_or_before(deadline), Certainty::Possibly);
/// # Ok::<(), trilat_core::model::DateError>(())
/// ```
///
#[doc = include_str!("forms.md")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Date(pub(super) Written);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Written {
    One(Point),
    Span(Edge, Edge),
}

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Edge {
    At(Point),
    /// `..`
    Open,
    /// Nothing written.
    Unknown,
}

/// How far a date reaches on one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Limit {
    /// To this day and no farther.
    Day(NaiveDate),
    /// Without limit: the interval is written with `..` on this side.
    Open,
    /// There may be a limit; the interval leaves it empty.
    Unknown,
}

impl Limit {
    /// The day, if there is one.
    #[must_use]
    pub const fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::Open | Self::Unknown => None,
        }
    }
}

impl Date {
    pub(super) const fn one(point: Point) -> Self {
        Self(Written::One(point))
    }

    /// The parser sees to it that the span does not end before it begins.
    pub(super) const fn span(start: Edge, end: Edge) -> Self {
        Self(Written::Span(start, end))
    }

    /// The earliest day that it can touch; `None` if it has no known one ([`lower`](Self::lower)
    /// says why).
    #[must_use]
    pub fn earliest(&self) -> Option<NaiveDate> {
        self.lower().day()
    }

    /// The latest day that it can touch; `None` if it has no known one ([`upper`](Self::upper) says
    /// why). `9999-24`, a winter, ends in the year 10000.
    #[must_use]
    pub fn latest(&self) -> Option<NaiveDate> {
        self.upper().day()
    }

    /// How far it reaches back.
    #[must_use]
    pub fn lower(&self) -> Limit {
        match self.0 {
            Written::Span(Edge::Open, _) => Limit::Open,
            Written::Span(Edge::Unknown, _) => Limit::Unknown,
            _ => limit(self.extent().earliest()),
        }
    }

    /// How far it reaches forward.
    #[must_use]
    pub fn upper(&self) -> Limit {
        match self.0 {
            Written::Span(_, Edge::Open) => Limit::Open,
            Written::Span(_, Edge::Unknown) => Limit::Unknown,
            _ => limit(self.extent().latest()),
        }
    }

    /// How many days it allows for, from the earliest to the latest, both counted; `None` if it is
    /// open or unknown on a side. A day gives 1.
    #[must_use]
    pub fn days(&self) -> Option<i64> {
        let (earliest, latest) = (self.earliest()?, self.latest()?);
        Some(latest.signed_duration_since(earliest).num_days() + 1)
    }

    /// How closely it is known.
    #[must_use]
    pub const fn precision(&self) -> DatePrecision {
        match self.0 {
            Written::One(point) => point.precision(),
            Written::Span(..) => DatePrecision::Interval,
        }
    }

    /// True if it, or an end of it, carries `?` or `%`: the writer doubts its source.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.any_mark(|mark| matches!(mark, Mark::Uncertain | Mark::Both))
    }

    /// True if it, or an end of it, carries `~` or `%`: the writer gives an estimate.
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        self.any_mark(|mark| matches!(mark, Mark::Approximate | Mark::Both))
    }

    fn any_mark(&self, carries: impl Fn(Mark) -> bool) -> bool {
        let edge = |edge| matches!(edge, Edge::At(point) if carries(point.mark));
        match self.0 {
            Written::One(point) => carries(point.mark),
            Written::Span(start, end) => edge(start) || edge(end),
        }
    }

    /// True if it is written as an interval, and so stands for a span of days, not for one day.
    #[must_use]
    pub const fn is_interval(&self) -> bool {
        matches!(self.0, Written::Span(..))
    }

    /// The date on the left of an interval, `None` if it is open or unknown; a date that is no
    /// interval is its own start.
    #[must_use]
    pub const fn start(&self) -> Option<Self> {
        match self.0 {
            Written::One(_) => Some(*self),
            Written::Span(Edge::At(point), _) => Some(Self::one(point)),
            Written::Span(..) => None,
        }
    }

    /// The date on the right of an interval, `None` if it is open or unknown; a date that is no
    /// interval is its own end.
    #[must_use]
    pub const fn end(&self) -> Option<Self> {
        match self.0 {
            Written::One(_) => Some(*self),
            Written::Span(_, Edge::At(point)) => Some(Self::one(point)),
            Written::Span(..) => None,
        }
    }

    /// True for `2023-21` and its like.
    pub(super) const fn has_code(&self) -> bool {
        matches!(self.0, Written::One(Point { rest: Rest::Season(_), .. }))
    }

    /// The days that it may cover.
    #[must_use]
    pub fn extent(&self) -> Extent {
        let window = |(first, last)| Window { first, last };
        match self.0 {
            Written::One(point) => {
                let (first, last) = point.days();
                Extent::one_day(first, last)
            }
            Written::Span(start, end) => Extent::span(
                match start {
                    Edge::At(point) => window(point.days()),
                    Edge::Open => window((NO_BEGINNING, NO_BEGINNING)),
                    Edge::Unknown => window((NO_BEGINNING, NO_END)),
                },
                match end {
                    Edge::At(point) => window(point.days()),
                    Edge::Open => window((NO_END, NO_END)),
                    Edge::Unknown => window((NO_BEGINNING, NO_END)),
                },
            ),
        }
    }

    /// All the days from the earliest to the latest, as a period: `2024` stands for the year from
    /// end to end, and no more for one day in it. An end that is open or unknown stays so.
    ///
    /// ```
    /// use trilat_core::model::{Certainty, Date};
    ///
    /// let (day, month): (Date, Date) = ("2024-07-15".parse()?, "2024-07".parse()?);
    /// assert_eq!(day.overlaps(month), Certainty::Possibly);
    /// assert_eq!(day.overlaps(month.whole()), Certainty::Certainly);
    /// # Ok::<(), trilat_core::model::DateError>(())
    /// ```
    #[must_use]
    pub fn whole(&self) -> Extent {
        let extent = self.extent();
        let at = |day| Window { first: day, last: day };
        let unknown = Window { first: NO_BEGINNING, last: NO_END };
        let start = if self.lower() == Limit::Unknown { unknown } else { at(extent.earliest()) };
        let end = if self.upper() == Limit::Unknown { unknown } else { at(extent.latest()) };
        Extent::span(start, end)
    }

    /// The last day of self comes before the first day of the other.
    ///
    /// For an interval that means that the whole span has ended: `2022/2024` is not before
    /// `2023-05-01`, and an interval without end (`2022/..`) is before nothing.
    #[must_use]
    pub fn before(&self, other: impl Into<Extent>) -> Certainty {
        self.extent().before(other)
    }

    /// The last day of self comes before the first day of the other, or is that day.
    #[must_use]
    pub fn on_or_before(&self, other: impl Into<Extent>) -> Certainty {
        self.extent().on_or_before(other)
    }

    /// The first day of self comes before the first day of the other, or is that day: what goes on
    /// over a span is there from its first day, whether or not it has ended.
    ///
    /// ```
    /// use trilat_core::model::{Certainty, Date};
    ///
    /// let (since, day): (Date, Date) = ("2022-01-01/..".parse()?, "2023-06-30".parse()?);
    /// assert_eq!(since.begun_by(day), Certainty::Certainly);
    /// assert_eq!(since.on_or_before(day), Certainty::Not);
    /// # Ok::<(), trilat_core::model::DateError>(())
    /// ```
    #[must_use]
    pub fn begun_by(&self, other: impl Into<Extent>) -> Certainty {
        self.extent().begun_by(other)
    }

    /// The first day of self comes after the last day of the other.
    #[must_use]
    pub fn after(&self, other: impl Into<Extent>) -> Certainty {
        self.extent().after(other)
    }

    /// The first day of self comes after the last day of the other, or is that day.
    #[must_use]
    pub fn on_or_after(&self, other: impl Into<Extent>) -> Certainty {
        self.extent().on_or_after(other)
    }

    /// Self and the other share a day.
    #[must_use]
    pub fn overlaps(&self, other: impl Into<Extent>) -> Certainty {
        self.extent().overlaps(other)
    }

    /// Every day of self is a day of the other. Within a date that is one unknown day lies only
    /// that day; for a calendar period see [`whole`](Self::whole).
    #[must_use]
    pub fn within(&self, other: impl Into<Extent>) -> Certainty {
        self.extent().within(other)
    }

    /// Every day of the other is a day of self; [`within`](Self::within) from the other side.
    #[must_use]
    pub fn contains(&self, other: impl Into<Extent>) -> Certainty {
        self.extent().contains(other)
    }

    /// All relations at once.
    #[must_use]
    pub fn relation(&self, other: impl Into<Extent>) -> DateRelation {
        self.extent().relation(other)
    }

    /// The fewest days that can lie from the last day of self to the first day of the other:
    /// 1 from one day to the next, below 0 if self can end after the other begins. `None` if no
    /// number holds, because a side in question is open or unknown.
    #[must_use]
    pub fn least_days_until(&self, other: impl Into<Extent>) -> Option<i64> {
        self.extent().least_days_until(other)
    }

    /// The most days that can lie from the last day of self to the first day of the other; see
    /// [`least_days_until`](Self::least_days_until).
    #[must_use]
    pub fn most_days_until(&self, other: impl Into<Extent>) -> Option<i64> {
        self.extent().most_days_until(other)
    }
}

/// Day numbers made here lie within chrono's range; outside it there would be no day to tell.
fn limit(number: i32) -> Limit {
    NaiveDate::from_num_days_from_ce_opt(number).map_or(Limit::Unknown, Limit::Day)
}

impl From<Date> for Extent {
    fn from(date: Date) -> Self {
        date.extent()
    }
}

impl From<&Date> for Extent {
    fn from(date: &Date) -> Self {
        date.extent()
    }
}
