//! Laws, and a naive model: every day of a few months is tried, and belongs to a date if it looks
//! like what is written.

use chrono::{Datelike as _, Days, NaiveDate};
use proptest::prelude::*;

use super::date;
use crate::model::{Certainty, Date};

/// Any form of a single date.
fn point() -> impl Strategy<Value = String> {
    let year = "[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|[0-9]XXX";
    let month = (0..=9999_u16, 1..=12_u8).prop_map(|(year, month)| format!("{year:04}-{month:02}"));
    let part = prop::sample::select(vec!["early", "mid", "late"]);
    let text = prop_oneof![
        day(),
        month.clone(),
        year.prop_map(|year| year),
        (year, prop::bool::ANY)
            .prop_map(|(year, day)| format!("{year}-XX{}", if day { "-XX" } else { "" })),
        "[0-9]{4}-[01]X(-XX)?",
        "[0-9]{4}-(2[1-9]|3[0-9]|4[01])",
        (month.clone(), "-XX|-[0-2]X").prop_map(|(month, day)| month + &day),
        (month, part.clone()).prop_map(|(month, part)| format!("{month} {part}")),
        ("[0-9]{4}", part).prop_map(|(year, part)| format!("{year} {part}")),
    ];
    (text, "[?~%]?").prop_map(|(text, mark)| text + &mark)
}

fn day() -> impl Strategy<Value = String> {
    (0..=9999_i32, 1..=366_u32).prop_map(|(year, ordinal)| {
        NaiveDate::from_yo_opt(year, ordinal)
            .unwrap_or_else(|| NaiveDate::from_ymd_opt(year, 12, 31).unwrap())
            .to_string()
    })
}

/// Any date.
fn any_date() -> impl Strategy<Value = Date> {
    let open = prop::sample::select(vec!["", ".."]);
    let span = (point(), point()).prop_map(|(one, other)| {
        let (one, other) =
            if date(&one).after(date(&other)).is_certain() { (other, one) } else { (one, other) };
        format!("{one}/{other}")
    });
    prop_oneof![
        3 => point(),
        2 => span,
        1 => (point(), open.clone()).prop_map(|(one, open)| format!("{one}/{open}")),
        1 => (point(), open).prop_map(|(one, open)| format!("{open}/{one}")),
    ]
    .prop_map(|text| {
        let date = date(&text);
        assert_eq!(date.to_string(), text);
        date
    })
}

proptest! {
    #[test]
    fn reading_what_is_shown_gives_the_same(date in any_date()) {
        prop_assert_eq!(date.to_string().parse::<Date>().unwrap(), date);
    }

    #[test]
    fn earliest_is_not_after_latest(date in any_date()) {
        if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
            prop_assert!(earliest <= latest);
        }
    }

    #[test]
    fn swapping_the_sides_swaps_the_relation(one in any_date(), other in any_date()) {
        prop_assert_eq!(one.before(other), other.after(one));
        prop_assert_eq!(one.on_or_before(other), other.on_or_after(one));
        prop_assert_eq!(one.overlaps(other), other.overlaps(one));
        prop_assert_eq!(one.within(other), other.contains(one));
    }

    #[test]
    fn one_of_before_overlaps_after_holds(one in any_date(), other in any_date()) {
        let relation = one.relation(other);
        let three = [relation.before, relation.overlaps, relation.after];
        let certain = three.iter().filter(|certainty| certainty.is_certain()).count();
        let possible = three.iter().filter(|certainty| certainty.is_possible()).count();
        prop_assert!((certain, possible) == (1, 1) || (certain == 0 && possible >= 2));
        prop_assert_eq!(relation.overlaps, !relation.before.or(relation.after));
    }

    #[test]
    fn certainly_before_is_transitive(a in any_date(), b in any_date(), c in any_date()) {
        if a.before(b).is_certain() && b.before(c).is_certain() {
            prop_assert!(a.before(c).is_certain());
        }
    }

    #[test]
    fn every_date_is_within_the_whole_of_itself(date in any_date()) {
        prop_assert!(date.within(date.whole()).is_possible());
        if date.days().is_some() {
            prop_assert!(date.within(date.whole()).is_certain());
        }
    }

    #[test]
    fn least_days_tell_before(one in any_date(), other in any_date()) {
        if let Some(least) = one.least_days_until(other) {
            prop_assert_eq!(one.before(other).is_certain(), least > 0);
        }
        if let Some(most) = one.most_days_until(other) {
            prop_assert_eq!(one.before(other).is_possible(), most > 0);
        }
    }

    #[test]
    fn any_text_is_read_or_refused_where_it_fails(text in ".{0,80}") {
        check_refusal(&text)?;
    }

    #[test]
    fn texts_like_dates_are_read_or_refused(text in "[0-9Xx?~%./ TYSQearlymidt\\[-]{0,20}") {
        check_refusal(&text)?;
    }

    #[test]
    fn broken_dates_are_refused_where_they_fail(date in any_date(), at in 0..30_usize, char in any::<char>()) {
        let mut chars: Vec<char> = date.to_string().chars().collect();
        let at = at.min(chars.len() - 1);
        chars[at] = char;
        check_refusal(&chars.into_iter().collect::<String>())?;
    }
}

fn check_refusal(text: &str) -> Result<(), TestCaseError> {
    match text.parse::<Date>() {
        Ok(date) => prop_assert_eq!(date.to_string(), text),
        Err(error) => {
            let span = error.span();
            prop_assert!(text.get(span.clone()).is_some(), "{span:?} of {text:?}");
            prop_assert!(!error.to_string().chars().any(char::is_control));
            if let Some(date) = error.suggestion() {
                let help = error.help().unwrap_or_default();
                prop_assert!(help.contains(&format!("`{date}`")), "{help} for {text:?}");
            }
        }
    }
    Ok(())
}

// ---- the naive model ----

/// Days are tried from 20 January to 10 March 2024, and one after them stands for `..`.
fn days_tried() -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2024, 1, 20).unwrap();
    (0..=50).map(move |days| first + Days::new(days))
}

/// A day by its place among the days tried, an end that never comes after them all, and a beginning
/// that never was before them all.
type Place = i64;
const NEVER_BEGAN: Place = -1;
const NEVER_ENDS: Place = 51;

fn looks_like(day: NaiveDate, text: &str) -> bool {
    let (pattern, part) = text.split_once(' ').unwrap_or((text, ""));
    let alike = |(given, found): (char, char)| given == 'X' || given == found;
    let part_fits = match part {
        "early" => (1..=10).contains(&day.day()),
        "mid" => (11..=20).contains(&day.day()),
        "late" => day.day() > 20,
        _ => true,
    };
    pattern.chars().zip(day.to_string().chars()).all(alike) && part_fits
}

fn places(text: &str) -> Vec<Place> {
    let places = (0..).zip(days_tried());
    places.filter(|(_, day)| looks_like(*day, text)).map(|(place, _)| place).collect()
}

/// All the pairs of first and last day that a text leaves open.
fn spans(text: &str) -> Vec<(Place, Place)> {
    let Some((start, end)) = text.split_once('/') else {
        return places(text).into_iter().map(|place| (place, place)).collect();
    };
    let starts = match start {
        ".." => vec![NEVER_BEGAN],
        "" => (NEVER_BEGAN..NEVER_ENDS).collect(),
        _ => places(start),
    };
    let ends = match end {
        ".." => vec![NEVER_ENDS],
        "" => (0..=NEVER_ENDS).collect(),
        _ => places(end),
    };
    let pairs = starts.iter().flat_map(|&start| ends.iter().map(move |&end| (start, end)));
    pairs.filter(|(start, end)| start <= end).collect()
}

/// Dates whose days are all among those tried, and not at their edge.
fn near_date() -> impl Strategy<Value = String> {
    let point = prop_oneof![
        4 => "2024-0(1-2[2-9]|2-0[1-9]|2-1[0-9]|3-0[1-8])",
        1 => "2024-(01-3X|02-0X|02-1X|02-2X|02|02-XX|02 early|02 mid|02 late|01 late)",
    ];
    prop_oneof![
        3 => point.clone(),
        4 => (point.clone(), point.clone()).prop_map(|(one, other)| format!("{one}/{other}")),
        1 => (point.clone(), "(\\.\\.)?").prop_map(|(one, open)| format!("{one}/{open}")),
        1 => (point, "(\\.\\.)?").prop_map(|(one, open)| format!("{open}/{one}")),
    ]
}

type Span = (Place, Place);

fn certainty(ones: &[Span], others: &[Span], holds: impl Fn(Span, Span) -> bool) -> Certainty {
    let (mut any, mut all) = (false, true);
    for &one in ones {
        for &other in others {
            let holds = holds(one, other);
            any |= holds;
            all &= holds;
        }
    }
    if all {
        Certainty::Certainly
    } else if any {
        Certainty::Possibly
    } else {
        Certainty::Not
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn relations_are_those_of_the_naive_model(one in near_date(), other in near_date()) {
        let (ones, others) = (spans(&one), spans(&other));
        prop_assert_eq!(one.parse::<Date>().is_ok(), !ones.is_empty(), "{}", one);
        if ones.is_empty() || other.parse::<Date>().is_err() {
            return Ok(());
        }
        let relation = date(&one).relation(date(&other));
        let naive = |holds: fn(Span, Span) -> bool| certainty(&ones, &others, holds);
        prop_assert_eq!(relation.before, naive(|a, b| a.1 < b.0));
        prop_assert_eq!(relation.after, naive(|a, b| a.0 > b.1));
        prop_assert_eq!(relation.overlaps, naive(|a, b| a.0 <= b.1 && b.0 <= a.1));
        // Of a month all days are meant, if something is to lie within it.
        let period = |text: &str, spans: &[Span]| match text.contains('/') {
            true => spans.to_vec(),
            false => vec![(spans[0].0, spans[spans.len() - 1].1)],
        };
        let within = |ones: &[Span], others: &[Span]| {
            certainty(ones, others, |a, b| b.0 <= a.0 && a.1 <= b.1)
        };
        prop_assert_eq!(relation.within, within(&ones, &period(&other, &others)));
        prop_assert_eq!(relation.contains, within(&others, &period(&one, &ones)));
        prop_assert_eq!(date(&one).on_or_before(date(&other)), naive(|a, b| a.1 <= b.0));
        prop_assert_eq!(date(&one).on_or_after(date(&other)), naive(|a, b| a.0 >= b.1));
    }
}
