//! Periods of the calendar, and how often something was done in each.

use crate::{
    model::{PeriodUnit, Rate},
    track::{
        PeriodStatus, Window,
        calendar::Calendar,
        days::number,
        lifecycle::Day,
        periods::{Done, Occasion, Promise, Run},
    },
};
use chrono::NaiveDate;
use proptest::prelude::*;
use std::num::NonZeroU16;

fn day(year: i32, month: u32, day: u32) -> Day {
    number(NaiveDate::from_ymd_opt(year, month, day).unwrap())
}

fn rate(times: u16, units: u16, unit: PeriodUnit) -> Rate {
    Rate { times: NonZeroU16::new(times).unwrap(), units: NonZeroU16::new(units).unwrap(), unit }
}

fn units() -> impl Strategy<Value = PeriodUnit> {
    prop::sample::select(vec![
        PeriodUnit::Day,
        PeriodUnit::Week,
        PeriodUnit::Month,
        PeriodUnit::Quarter,
        PeriodUnit::Year,
    ])
}

#[test]
fn periods_by_hand() {
    let span = |calendar: Option<Calendar>, period| {
        let calendar = calendar.unwrap();
        (calendar.first_day(period).unwrap(), calendar.last_day(period).unwrap())
    };
    let summit = day(2023, 8, 18);
    let yearly = rate(1, 1, PeriodUnit::Year);
    assert_eq!(span(Calendar::new(yearly, summit), 0), (day(2023, 1, 1), day(2023, 12, 31)));
    assert_eq!(span(Calendar::rolling(yearly, summit), 1), (summit + 366, day(2025, 8, 17)));
    let quarters = rate(1, 1, PeriodUnit::Quarter);
    assert_eq!(span(Calendar::new(quarters, summit), 1), (day(2023, 10, 1), day(2023, 12, 31)));
    // A Friday: its week is from Monday to Sunday.
    let weeks = rate(1, 1, PeriodUnit::Week);
    assert_eq!(span(Calendar::new(weeks, summit), 0), (day(2023, 8, 14), day(2023, 8, 20)));
    // A month after the last of January is the last of February.
    let months = Calendar::rolling(rate(1, 1, PeriodUnit::Month), day(2024, 1, 31));
    assert_eq!(span(months, 0), (day(2024, 1, 31), day(2024, 2, 28)));
    assert_eq!(span(months, 1), (day(2024, 2, 29), day(2024, 3, 30)));
    assert_eq!(span(months, 2), (day(2024, 3, 31), day(2024, 4, 29)));
}

fn tally(rate: Rate, from: Day, as_of: Day, occasions: &[Occasion]) -> Vec<Run> {
    let promise = Promise {
        calendar: Calendar::new(rate, from).unwrap(),
        rate,
        from,
        first_by: None,
        until: None,
        rests: &[],
        as_of,
    };
    promise.tally(occasions)
}

proptest! {
    #[test]
    fn a_day_lies_in_its_period(
        unit in units(),
        count in 1_u16..30,
        start in 700_000..760_000_i32,
        other in 690_000..770_000_i32,
        rolls in any::<bool>(),
    ) {
        let rate = rate(1, count, unit);
        let calendar =
            if rolls { Calendar::rolling(rate, start) } else { Calendar::new(rate, start) };
        let calendar = calendar.unwrap();
        let period = calendar.period(other);
        prop_assert!(calendar.first_day(period).unwrap() <= other);
        prop_assert!(other <= calendar.last_day(period).unwrap());
        prop_assert_eq!(calendar.period(start), 0);
        prop_assert_eq!(calendar.last_day(period).unwrap() + 1, calendar.first_day(period + 1).unwrap());
    }

    /// Whatever days the dates allow are the true ones, the true count lies within what is told.
    #[test]
    fn the_true_count_is_within_what_is_told(
        times in 1_u16..4,
        spans in prop::collection::vec((0..800_i32, 0..500_i32, any::<bool>(), 0..3_u8), 0..12),
        picks in prop::collection::vec((0..500_i32, any::<bool>()), 12),
        from in 0..200_i32,
    ) {
        let base = day(2021, 1, 1);
        let as_of = base + 900;
        let from = base + from;
        let occasions: Vec<Occasion> = spans
            .iter()
            .map(|&(first, more, sure, what)| Occasion {
                when: Window::new(base + first, base + first + more),
                sure,
                what: [Done::Whole, Done::Part, Done::Broken][usize::from(what)],
            })
            .collect();
        let rate = rate(times, 1, PeriodUnit::Year);
        let calendar = Calendar::new(rate, from).unwrap();
        let runs = tally(rate, from, as_of, &occasions);
        // Every period once, in order.
        let (first, last) = (calendar.period(from), calendar.period(as_of));
        let told: Vec<i64> = runs.iter().flat_map(|run| run.first..=run.last).collect();
        prop_assert_eq!(told, (first..=last).collect::<Vec<_>>());
        // Some days that the dates allow.
        let held: Vec<Day> = occasions
            .iter()
            .zip(&picks)
            .filter(|(occasion, (_, happens))| {
                occasion.what == Done::Whole && (occasion.sure || *happens)
            })
            .map(|(occasion, (at, _))| {
                let length = occasion.when.last - occasion.when.first + 1;
                occasion.when.first + at % length
            })
            .filter(|&day| from <= day && day <= as_of)
            .collect();
        for run in &runs {
            for period in run.first..=run.last {
                let count = held.iter().filter(|&&day| calendar.period(day) == period).count();
                let count = u32::try_from(count).unwrap();
                prop_assert!(run.certain <= count && count <= run.certain + run.possible, "{run:?} {count}");
                let enough = count >= u32::from(times);
                match run.status {
                    PeriodStatus::Kept => prop_assert!(enough),
                    PeriodStatus::NotSeen => prop_assert_eq!(count, 0),
                    PeriodStatus::Partly | PeriodStatus::Cut => prop_assert!(!enough),
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn an_occasion_that_may_lie_anywhere_is_counted_and_not_named() {
    let yearly = rate(1, 1, PeriodUnit::Year);
    let anywhere =
        Occasion { when: Window::new(Day::MIN, Day::MAX), sure: true, what: Done::Whole };
    let runs = tally(yearly, day(2001, 1, 1), day(2024, 6, 1), &[anywhere]);
    assert!(runs.iter().all(|run| run.status == PeriodStatus::PossiblyKept));
    assert!(runs.iter().all(|run| run.occasions.is_empty()));
}
