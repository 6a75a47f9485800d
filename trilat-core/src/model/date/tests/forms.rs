use chrono::NaiveDate;

use super::date;
use crate::model::{Date, Limit};

/// Text, precision, days.
const FORMS: &[(&str, &str, Option<i64>)] = &[
    ("2023-08-18", "day", Some(1)),
    ("2023-08-18~", "day", Some(1)),
    ("2023-08 early", "part-of-month", Some(10)),
    ("2023-08 mid", "part-of-month", Some(10)),
    ("2023-08 late", "part-of-month", Some(11)),
    ("2023-02 late?", "part-of-month", Some(8)),
    ("2023-08-0X", "part-of-month", Some(9)),
    ("2023-08-3X", "part-of-month", Some(2)),
    ("2023-09-3X", "part-of-month", Some(1)),
    ("2024-02-2X", "part-of-month", Some(10)),
    ("2023-02-2X", "part-of-month", Some(9)),
    ("2023-08", "month", Some(31)),
    ("2023-08-XX", "month", Some(31)),
    ("2023-21", "season", Some(92)),
    ("2023-32", "season", Some(92)),
    ("2023-33", "part-of-year", Some(90)),
    ("2023-41%", "part-of-year", Some(184)),
    ("2023-0X", "part-of-year", Some(273)),
    ("2023-1X-XX", "part-of-year", Some(92)),
    ("2023 early", "part-of-year", Some(120)),
    ("2023 mid", "part-of-year", Some(123)),
    ("2023 late", "part-of-year", Some(122)),
    ("2023", "year", Some(365)),
    ("2024-XX", "year", Some(366)),
    ("2024-XX-XX?", "year", Some(366)),
    ("0000", "year", Some(366)),
    ("202X", "decade", Some(3653)),
    ("000X-XX", "decade", Some(3653)),
    ("19XX~", "century", Some(36524)),
    ("1XXX", "millennium", Some(365_242)),
    ("2022-05-10/2025-04 early", "interval", Some(1067)),
    ("2023-08 mid~/202X", "interval", Some(2335)),
    ("2023/2023", "interval", Some(365)),
    ("2023/..", "interval", None),
    ("../2023", "interval", None),
    ("2023/", "interval", None),
    ("/2023", "interval", None),
];

#[test]
fn a_date_shows_itself_as_written() {
    for (text, precision, days) in FORMS {
        let date = date(text);
        assert_eq!(date.to_string(), *text);
        assert_eq!(date.precision().to_string(), *precision, "{text}");
        assert_eq!(date.days(), *days, "{text}");
    }
    assert_eq!(format!("{:>8}|{:<8}|", date("2023"), date("202X")), "    2023|202X    |");
}

#[test]
fn json_holds_the_text() {
    for (text, precision, _) in FORMS {
        let json = serde_json::to_string(&date(text)).unwrap();
        assert_eq!(json, format!("\"{text}\""));
        assert_eq!(serde_json::from_str::<Date>(&json).unwrap(), date(text));
        let precision_json = serde_json::to_string(&date(text).precision()).unwrap();
        assert_eq!(precision_json, format!("\"{precision}\""));
    }
    let error = serde_json::from_str::<Date>("\"2023-02-29\"").unwrap_err();
    assert!(error.to_string().starts_with("`2023-02-29` is no day: February 2023 has 28 days"));
    assert!(serde_json::from_str::<Date>("2023").is_err());
}

#[test]
fn dates_are_equal_if_written_alike() {
    for (at, (one, ..)) in FORMS.iter().enumerate() {
        for (other, ..) in &FORMS[at + 1..] {
            assert_ne!(date(one), date(other), "{one}, {other}");
        }
    }
    assert_ne!(date("2024-07"), date("2024-07-XX"));
    assert_eq!(date("2024-07").extent(), date("2024-07-XX").extent());
}

#[test]
fn a_date_is_small_and_holds_no_heap() {
    fn copied<T: Copy>() -> usize {
        size_of::<T>()
    }
    assert!(copied::<Date>() <= 16);
    assert_eq!(copied::<Option<Date>>(), copied::<Date>());
}

#[test]
fn marks_are_found_at_any_end() {
    let marks = |text| (date(text).is_uncertain(), date(text).is_approximate());
    assert_eq!(marks("1985"), (false, false));
    assert_eq!(marks("1985?"), (true, false));
    assert_eq!(marks("1985~"), (false, true));
    assert_eq!(marks("1985%"), (true, true));
    assert_eq!(marks("1985/1990~"), (false, true));
    assert_eq!(marks("1985?/.."), (true, false));
    assert_eq!(marks("1985?/1990~"), (true, true));
    assert_eq!(marks("../1990"), (false, false));
}

#[test]
fn marks_move_no_bound() {
    for mark in ["?", "~", "%"] {
        let marked = date(&format!("1985{mark}"));
        assert_eq!(marked.extent(), date("1985").extent());
    }
}

#[test]
fn open_and_unknown_ends_are_told_apart() {
    let day = |year, month, day| Limit::Day(NaiveDate::from_ymd_opt(year, month, day).unwrap());
    let limits = |text| (date(text).lower(), date(text).upper());
    assert_eq!(limits("2023/.."), (day(2023, 1, 1), Limit::Open));
    assert_eq!(limits("2023/"), (day(2023, 1, 1), Limit::Unknown));
    assert_eq!(limits("../2023"), (Limit::Open, day(2023, 12, 31)));
    assert_eq!(limits("/2023"), (Limit::Unknown, day(2023, 12, 31)));
    assert_eq!(limits("2022/2023"), (day(2022, 1, 1), day(2023, 12, 31)));
    assert_eq!(date("2023/").latest(), None);
    assert_eq!(date("2023/").earliest(), day(2023, 1, 1).day());
}

#[test]
fn an_interval_has_a_start_and_an_end() {
    let ends = |text| {
        let written = |end: Option<Date>| end.map(|end| end.to_string());
        (written(date(text).start()), written(date(text).end()))
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(ends("2022-05~/2025-04 early"), (some("2022-05~"), some("2025-04 early")));
    assert_eq!(ends("2023/.."), (some("2023"), None));
    assert_eq!(ends("/2023"), (None, some("2023")));
    assert_eq!(ends("2023-08-18"), (some("2023-08-18"), some("2023-08-18")));
    assert!(date("2023/..").is_interval() && !date("2023").is_interval());
}

#[test]
fn a_day_of_chrono_becomes_a_date() {
    let day = NaiveDate::from_ymd_opt(2023, 8, 18).unwrap();
    assert_eq!(Date::try_from(day).unwrap(), date("2023-08-18"));
    for year in [-1, 10_000] {
        let error = Date::try_from(NaiveDate::from_ymd_opt(year, 1, 1).unwrap()).unwrap_err();
        assert!(
            error.to_string().contains("years before 0000 and after 9999 are not read"),
            "{error}"
        );
    }
}
