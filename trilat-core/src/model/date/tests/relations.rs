use chrono::NaiveDate;

use super::date;
use crate::model::Certainty::{Certainly, Not, Possibly};
use crate::model::{Certainty, Date};

#[test]
fn published_examples_hold() {
    let decade = date("156X");
    assert_eq!(decade.earliest().unwrap().to_string(), "1560-01-01");
    assert_eq!(decade.latest().unwrap().to_string(), "1569-12-31");
    assert_eq!(date("1985~").before(date("199X")), Certainly);
    assert_eq!(date("198X").before(date("1985")), Possibly);
    assert_eq!(date("2012-06-02").on_or_after(date("2012-06-XX")), Possibly);
    assert_eq!(date("2012-06-30").on_or_after(date("2012-06-XX")), Certainly);
    assert!("1985-02-30".parse::<Date>().is_err());
    assert!("1985-02-3X".parse::<Date>().is_err());
}

/// Checks a relation and its converse.
fn before(one: &str, other: &str) -> Certainty {
    let certainty = date(one).before(date(other));
    assert_eq!(date(other).after(date(one)), certainty, "{one}, {other}");
    certainty
}

fn on_or_before(one: &str, other: &str) -> Certainty {
    let certainty = date(one).on_or_before(date(other));
    assert_eq!(date(other).on_or_after(date(one)), certainty, "{one}, {other}");
    certainty
}

fn overlaps(one: &str, other: &str) -> Certainty {
    let certainty = date(one).overlaps(date(other));
    assert_eq!(date(other).overlaps(date(one)), certainty, "{one}, {other}");
    certainty
}

fn within(one: &str, other: &str) -> Certainty {
    let certainty = date(one).within(date(other));
    assert_eq!(date(other).contains(date(one)), certainty, "{one}, {other}");
    certainty
}

#[test]
fn a_single_date_is_one_day_not_known() {
    assert_eq!(before("2024-07", "2024-07"), Possibly);
    assert_eq!(before("2024-07-15", "2024-07-15"), Not);
    assert_eq!(on_or_before("2024-07-15", "2024-07-15"), Certainly);
    assert_eq!(overlaps("2024-07", "2024-07"), Possibly);
    assert_eq!(overlaps("2024-07-15", "2024-07-15"), Certainly);
    assert_eq!(overlaps("2024-07", "2024-08"), Not);
    assert_eq!(overlaps("2024-07-15", "2024-07"), Possibly);
    assert_eq!(before("2024-07 early", "2024-07 mid"), Certainly);
    assert_eq!(before("2024-07", "2024-07 early"), Possibly);
    assert_eq!(before("2024-07-31", "2024-07"), Not);
}

#[test]
fn an_interval_is_a_span() {
    // It is over before the other begins, or it is not before it.
    assert_eq!(before("2022/2024", "2023-05-01"), Not);
    assert_eq!(before("2022/2024", "2024-05-01"), Possibly);
    assert_eq!(before("2022/2024", "2025"), Certainly);
    // Whatever its ends are, 2023 lies between them.
    assert_eq!(overlaps("2022/2024", "2023-05-01"), Certainly);
    assert_eq!(within("2023-05-01", "2022/2024"), Certainly);
    assert_eq!(within("2022-05-01", "2022/2024"), Possibly);
    assert_eq!(within("2022/2024", "2023"), Not);
    assert_eq!(on_or_before("2022-01-01/2022-03-01", "2022-03-01/2022-05-01"), Certainly);
    assert_eq!(before("2022-01-01/2022-03-01", "2022-03-01/2022-05-01"), Not);
}

#[test]
fn what_lies_within_a_month_lies_in_its_days() {
    assert_eq!(within("2012-01-01/2012-01-03", "2012-01"), Certainly);
    assert_eq!(within("2024-07-15", "2024-07"), Certainly);
    assert_eq!(within("2024-07", "2024-07"), Certainly);
    assert_eq!(within("2024-07", "2024"), Certainly);
    assert_eq!(within("2024", "2024-07"), Possibly);
    assert_eq!(within("2024-07-15", "2024-08"), Not);
    assert_eq!(within("2024-06-30/2024-07-03", "2024-07"), Not);
    assert_eq!(within("2024-06/2024-07-03", "2024-07"), Not);
    assert_eq!(within("2024-07-15/2024-08", "2024-07"), Not);
    assert_eq!(within("2024-07-15/..", "2024-07"), Not);
    assert_eq!(within("2024-07-15/", "2024-07"), Possibly);
    assert_eq!(within("2024-07-15", "2024-07?"), Certainly);
}

#[test]
fn a_span_may_have_neither_end() {
    assert_eq!(within("2024", "../.."), Certainly);
    assert_eq!(overlaps("2024", "../.."), Certainly);
    assert_eq!(before("../..", "2024"), Not);
    assert_eq!(within("2024", "/"), Possibly);
    assert_eq!(before("/", "2024"), Possibly);
    for text in ["../..", "/", "../", "/.."] {
        assert_eq!(date(text).to_string(), text);
        assert_eq!((date(text).earliest(), date(text).latest()), (None, None));
    }
}

#[test]
fn the_two_ends_of_an_interval_keep_their_order() {
    // It begins by 10 July, because it ends by then.
    assert_eq!(within("2024-07/2024-07 early", "2024-07-01/2024-07-10"), Certainly);
    assert_eq!(within("2024-07 late/2024-07", "2024-07-21/2024-07-31"), Certainly);
    // A span lies in one day only if it is that day.
    assert_eq!(within("2024-07/2024-07", "2024-07-15"), Possibly);
    assert_eq!(within("2024-07-14/2024-07", "2024-07-15"), Not);
}

#[test]
fn an_open_end_never_comes() {
    assert_eq!(before("2022/..", "9999-12-31"), Not);
    assert_eq!(overlaps("2022-01-01/..", "2022-01-01"), Certainly);
    assert_eq!(overlaps("2022/..", "9999-12-31"), Certainly);
    assert_eq!(within("9999-12-31", "2022/.."), Certainly);
    assert_eq!(within("2023/..", "2022/.."), Certainly);
    assert_eq!(within("2023/..", "2022/9999"), Not);
    assert_eq!(before("../2022", "2023"), Certainly);
    assert_eq!(before("0000-01-01", "../2022"), Not);
    assert_eq!(within("0000-01-01", "../2022"), Certainly);
}

#[test]
fn an_unknown_end_may_come_at_any_time() {
    assert_eq!(before("2022/", "2023"), Possibly);
    assert_eq!(before("2022/", "2021"), Not);
    assert_eq!(within("9999-12-31", "2022/"), Possibly);
    assert_eq!(overlaps("2022-01-01/", "2022-01-01"), Certainly);
    assert_eq!(before("/2022", "2023"), Certainly);
    assert_eq!(overlaps("/2022-05-01", "2000"), Possibly);
    assert_eq!(within("2022/", "2022/.."), Possibly);
    assert_eq!(within("2022-01-01/", "2022-01-01/.."), Certainly);
    assert_eq!(within("2022/..", "2021/"), Possibly);
}

#[test]
fn a_period_is_the_whole_of_a_date() {
    let within_whole = |one, other| date(one).within(date(other).whole());
    assert_eq!(within_whole("2024-07-15", "2024-07"), Certainly);
    assert_eq!(within_whole("2024-07", "2024"), Certainly);
    assert_eq!(within_whole("2024", "2024"), Certainly);
    assert_eq!(within_whole("2024", "2024-07"), Possibly);
    assert_eq!(within_whole("2022-05-01", "2022/2024"), Certainly);
    assert_eq!(within_whole("2022-05-01", "2022/.."), Certainly);
    assert_eq!(within_whole("2023-05-01", "2022/"), Possibly);
    assert_eq!(within_whole("0001", "../2024"), Certainly);
    assert_eq!(within_whole("2021", "/2024"), Possibly);
    assert_eq!(date("2024-07").whole().contains(date("2024-07-15")), Certainly);
    assert_eq!(date("2024-07").whole().overlaps(date("2024").whole()), Certainly);
}

#[test]
fn a_day_of_chrono_can_be_asked_about() {
    let day = NaiveDate::from_ymd_opt(2024, 7, 15).unwrap();
    assert_eq!(date("2024-07").contains(day), Certainly);
    assert_eq!(date("2024-07").overlaps(day), Possibly);
    assert_eq!(date("2024-07-15").contains(day), Certainly);
    assert_eq!(date("2024-07-16").contains(day), Not);
    assert_eq!(date("2024-07-01/2024-08").contains(day), Certainly);
    assert_eq!(date("2024-06").before(day), Certainly);
    let days = [date("2024-08"), date("2025")];
    assert!(days.iter().all(|other| date("2024-07").before(other).is_certain()));
    // Outside the years that can be written as well.
    assert_eq!(date("9999").before(NaiveDate::MAX), Certainly);
    assert_eq!(date("0000").after(NaiveDate::MIN), Certainly);
    assert_eq!(date("2024/..").contains(NaiveDate::MAX), Certainly);
}

#[test]
fn all_relations_come_at_once() {
    let relation = date("2024-07").relation(date("2024-07-10"));
    assert_eq!(
        serde_json::to_string(&relation).unwrap(),
        r#"{"before":"possibly","overlaps":"possibly","after":"possibly","within":"possibly","contains":"certainly"}"#
    );
    let relation = date("2024").relation(date("2026-07"));
    assert_eq!((relation.before, relation.overlaps, relation.after), (Certainly, Not, Not));
}

#[test]
fn days_between_dates_have_a_least_and_a_most() {
    let between = |one, other| {
        (date(one).least_days_until(date(other)), date(one).most_days_until(date(other)))
    };
    assert_eq!(between("2024-07-01", "2024-07-02"), (Some(1), Some(1)));
    assert_eq!(between("2024-07-02", "2024-07-01"), (Some(-1), Some(-1)));
    assert_eq!(between("2023-08-18", "2024"), (Some(136), Some(501)));
    assert_eq!(between("2024-07", "2024-07"), (Some(-30), Some(30)));
    assert_eq!(between("2024-01-01/2024-03", "2024-04-01"), (Some(1), Some(31)));
    assert_eq!(between("2024/..", "2025"), (None, None));
    assert_eq!(between("2024-01-01/", "2025-01-01"), (None, Some(366)));
    assert_eq!(between("2024", "/2025-01-01"), (None, Some(366)));
    assert_eq!(between("2024", "../2025"), (None, None));
}
