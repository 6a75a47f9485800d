use std::fmt::Write as _;

use insta::assert_snapshot;

use crate::model::date::fault::shown;
use crate::model::{Date, DateErrorKind};

/// A text with the bytes at fault underlined, and what is said of it.
fn report(texts: &[&str]) -> String {
    let mut report = String::new();
    for text in texts {
        let error = text.parse::<Date>().expect_err(text);
        let width = |bytes| shown(&text[bytes]).chars().count();
        let before = " ".repeat(width(0..error.offset()));
        let under = "^".repeat(width(error.span()).max(1));
        writeln!(report, "{}\n{before}{under}\n{error}", shown(text)).unwrap();
        if let Some(help) = error.help() {
            writeln!(report, "help: {help}").unwrap();
        }
        report.push('\n');
    }
    report
}

#[test]
fn days_that_do_not_exist() {
    assert_snapshot!(report(&[
        "1985-02-30", "1985-02-3X", "2023-08-00", "2023/2024-04-31~", "2023-13", "2023-2X", "1985-13-02",
    ]), @r#"
    1985-02-30
            ^^
    `1985-02-30` is no day: February 1985 has 28 days
    help: if the day is not known, write the month alone

    1985-02-3X
            ^^
    `1985-02-3X` is no day: February 1985 has 28 days
    help: if the day is not known, write the month alone

    2023-08-00
            ^^
    `2023-08-00` is no day: days are counted from 01
    help: write `2023-08`

    2023/2024-04-31~
                 ^^
    `2024-04-31` is no day: April 2024 has 30 days
    help: if the day is not known, write the month alone

    2023-13
         ^^
    `2023-13` is no month: months run from 01 to 12, codes of seasons and other parts of a year from 21 to 41
    help: if the month is not known, write the year alone

    2023-2X
         ^^
    `2023-2X` is no month: months run from 01 to 12, codes of seasons and other parts of a year from 21 to 41
    help: if the month is not known, write the year alone

    1985-13-02
         ^^
    `1985-13` is no month: months run from 01 to 12, codes of seasons and other parts of a year from 21 to 41
    help: write `1985-02-13`
    "#);
}

#[test]
fn dates_as_people_write_them() {
    assert_snapshot!(report(&[
        "13 November 2022", "Nov. 13, 2022", "2023/12/31", "2023-1-5", "20230818", "31.12.2023",
        "05/04/2023", "November 2022", "2023/8", "mid-August 2023", "early 2024", "Q3 2024",
        "second half of 2024", "summer 2024", "1990s", "c. 1985", "2023–2024", "2022 to March 2024", "2024-25-12",
    ]), @r#"
    13 November 2022
    ^^
    `13 November 2022` is no date: expected a year of four digits, found `13`
    help: write `2022-11-13`

    Nov. 13, 2022
    ^^^
    `Nov. 13, 2022` is no date: expected a year of four digits, found `Nov`
    help: write `2022-11-13`

    2023/12/31
           ^
    `2023/12/31` has more than one `/`
    help: write `2023-12-31`

    2023-1-5
         ^
    `2023-1-5` is no date: expected a month of two digits, found `1`
    help: write `2023-01-05`

    20230818
        ^^^^
    `20230818` is no date: expected the end, found `0818`
    help: write `2023-08-18`

    31.12.2023
    ^^
    `31.12.2023` is no date: expected a year of four digits, found `31`
    help: write `2023-12-31`

    05/04/2023
         ^
    `05/04/2023` has more than one `/`
    help: write year, month and day in this order, as in `2023-08-18`: the text does not say which number is the month

    November 2022
    ^^^^^^^^
    `November 2022` is no date: expected a year of four digits, found `November`
    help: write `2022-11`

    2023/8
         ^
    `8` is no date: expected a year of four digits, found `8`
    help: write `2023-08`

    mid-August 2023
    ^^^
    `mid-August 2023` is no date: expected a year of four digits, found `mid`
    help: write `2023-08 mid`

    early 2024
    ^^^^^
    `early 2024` is no date: expected a year of four digits, found `early`
    help: write `2024 early`

    Q3 2024
    ^^
    `Q3 2024` is no date: expected a year of four digits, found `Q3`
    help: write `2024-35`: seasons, quarters and halves have codes for a month

    second half of 2024
    ^^^^^^
    `second half of 2024` is no date: expected a year of four digits, found `second`
    help: write `2024-41`: seasons, quarters and halves have codes for a month

    summer 2024
    ^^^^^^
    `summer 2024` is no date: expected a year of four digits, found `summer`
    help: write `2024-22`: seasons, quarters and halves have codes for a month

    1990s
        ^
    `1990s` is no date: expected the end, found `s`
    help: write `199X`

    c. 1985
    ^
    `c. 1985` is no date: expected a year of four digits, found `c`
    help: write `1985~`

    2023–2024
        ^^^^^
    `2023–2024` is no date: expected the end, found `–2024`
    help: write `2023/2024`

    2022 to March 2024
         ^^
    `2022 to March 2024` is no date: expected `early`, `mid`, `late` or the end, found `to`
    help: write `2022/2024-03`

    2024-25-12
           ^
    `2024-25-12` is no date: expected the end, found `-`
    help: write `2024-12-25`
    "#);
}

#[test]
fn years_that_are_written_short() {
    let help = |text: &str| text.parse::<Date>().unwrap_err().help().unwrap_or_default().to_owned();
    for text in ["2023/24", "2023–24", "FY2023/24", "FY 2023-24", "academic year 2023/24"] {
        assert_eq!(help(text), "write `2023/2024`", "{text}");
    }
    assert_eq!(help("1999/00"), "write `1999/2000`");
    assert_eq!(help("FY2011/12"), "write `2011/2012`");
    let both = "write `2011-12` for the month, `2011/2012` for the two years";
    assert_eq!(help("2011/12"), both);
    assert_eq!(help("2023/08"), "write `2023-08`");
    assert_eq!(help("2005-01-26 00:00:00"), "write `2005-01-26`");
}

#[test]
fn near_misses_of_the_notation() {
    assert_snapshot!(report(&[
        "202x", "2023‑08‑18", " 2023", "2023\n", "2024..", "..2024", "2024/open", "unknown/2024",
        "1985?~", "2004-06~-11", "2023-?06", "?2004-06", "?2004", "2023-08-18T09:00:00Z", "2023-08 middle", "2023-00-00",
    ]), @r#"
    202x
    ^^^^
    `202x` is no date: expected a year of four digits, found `202x`
    help: write `202X`

    2023‑08‑18
        ^^^^^^
    `2023‑08‑18` is no date: expected the end, found `‑08‑18`
    help: write `2023-08-18`

     2023
    ^
    ` 2023` is no date: expected a year of four digits, found ` `
    help: write `2023`

    2023\n
        ^^
    `2023\n` is no date: expected the end, found `\n`
    help: write `2023`

    2024..
        ^
    `2024..` is no date: expected the end, found `.`
    help: write `2024/..`

    ..2024
    ^
    `..2024` is no date: expected a year of four digits, found `.`
    help: write `../2024`

    2024/open
         ^^^^
    `open` is no date: expected a year of four digits, found `open`
    help: write `2024/..`

    unknown/2024
    ^^^^^^^
    `unknown` is no date: expected a year of four digits, found `unknown`
    help: write `/2024`

    1985?~
         ^
    `1985?~` has two marks
    help: write `1985%`

    2004-06~-11
           ^
    `2004-06~-11` marks one part of the date, which is not read
    help: a mark at the end of a date is about the whole of it

    2023-?06
         ^
    `2023-?06` marks one part of the date, which is not read
    help: a mark at the end of a date is about the whole of it

    ?2004-06
    ^^^^^^^^
    `?2004-06` marks one part of the date, which is not read
    help: a mark at the end of a date is about the whole of it

    ?2004
    ^^^^^
    `?2004` marks one part of the date, which is not read
    help: write `2004?`

    2023-08-18T09:00:00Z
              ^^^^^^^^^^
    `2023-08-18T09:00:00Z` gives a time of day, and dates are kept to the day
    help: write `2023-08-18`, if that is the day at the place of the event

    2023-08 middle
            ^^^^^^
    `2023-08 middle` is no date: expected `early`, `mid`, `late` or the end, found `middle`
    help: write `2023-08 mid`

    2023-00-00
         ^^
    `2023-00` is no month: months run from 01 to 12, codes of seasons and other parts of a year from 21 to 41
    help: write `2023`
    "#);
}

#[test]
fn forms_that_are_not_read() {
    assert_snapshot!(report(&[
        "[1667,1668]", "-0044", "Y12024", "XXXX", "20X4", "2024-XX-15", "202X-05", "2024-X1", "2024-08-X1",
        "202X early", "2024-21 late", "2024-21-05", "1950S2",
    ]), @r#"
    [1667,1668]
    ^^^^^^^^^^^
    `[1667,1668]` is a set of dates, which is not read
    help: write one date, or a span such as `2023-08/2024`

    -0044
    ^^^^^
    `-0044`: years before 0000 and after 9999 are not read

    Y12024
    ^^^^^^
    `Y12024`: years before 0000 and after 9999 are not read

    XXXX
    ^^^^
    `XXXX` leaves every digit of the year open
    help: leave the field out if nothing of the date is known

    20X4
       ^
    `20X4` gives a digit after one that it leaves open
    help: only the last digits can be left open

    2024-XX-15
            ^^
    `2024-XX-15` gives a digit after one that it leaves open
    help: only the last digits can be left open

    202X-05
         ^^
    `202X-05` gives a digit after one that it leaves open
    help: only the last digits can be left open

    2024-X1
          ^
    `2024-X1` gives a digit after one that it leaves open
    help: only the last digits can be left open

    2024-08-X1
             ^
    `2024-08-X1` gives a digit after one that it leaves open
    help: only the last digits can be left open

    202X early
        ^^^^^^
    `202X early` is no date: only a month or a year has an early, mid or late part
    help: a day is written `2023-08-18`, a month `2023-08` or `2023-08 early`, a year `2023`, a span `2023-08/2024`

    2024-21 late
           ^^^^^
    `2024-21 late` is no date: only a month or a year has an early, mid or late part
    help: a day is written `2023-08-18`, a month `2023-08` or `2023-08 early`, a year `2023`, a span `2023-08/2024`

    2024-21-05
           ^
    `2024-21-05` is no date: expected the end, found `-`
    help: write `2024-05-21`

    1950S2
        ^^
    `1950S2` is no date: expected the end, found `S2`
    help: a day is written `2023-08-18`, a month `2023-08` or `2023-08 early`, a year `2023`, a span `2023-08/2024`
    "#);
}

#[test]
fn spans_that_are_none() {
    assert_snapshot!(report(&["2024/2023", "2024-05/2024-03-01", "2023/2024/2025"]), @r#"
    2024/2023
    ^^^^^^^^^
    `2024/2023` ends before it begins

    2024-05/2024-03-01
    ^^^^^^^^^^^^^^^^^^
    `2024-05/2024-03-01` ends before it begins

    2023/2024/2025
             ^
    `2023/2024/2025` has more than one `/`
    help: a day is written `2023-08-18`, a month `2023-08` or `2023-08 early`, a year `2023`, a span `2023-08/2024`
    "#);
}

#[test]
fn texts_that_say_nothing() {
    assert_snapshot!(report(&["", "soon", "2023-08-18.", "日本", "2023-08-1", "20", "2023 /2024", "\u{1b}[31m\u{202e}"]), @r#"

    ^
    the date is empty
    help: leave the field out if nothing of the date is known

    soon
    ^^^^
    `soon` is no date: expected a year of four digits, found `soon`
    help: a day is written `2023-08-18`, a month `2023-08` or `2023-08 early`, a year `2023`, a span `2023-08/2024`

    2023-08-18.
              ^
    `2023-08-18.` is no date: expected the end, found `.`
    help: write `2023-08-18`

    日本
    ^^
    `日本` is no date: expected a year of four digits, found `日本`
    help: a day is written `2023-08-18`, a month `2023-08` or `2023-08 early`, a year `2023`, a span `2023-08/2024`

    2023-08-1
            ^
    `2023-08-1` is no date: expected a day of two digits, found `1`
    help: write `2023-08-01`

    20
    ^^
    `20` is no date: expected a year of four digits, found `20`
    help: a day is written `2023-08-18`, a month `2023-08` or `2023-08 early`, a year `2023`, a span `2023-08/2024`

    2023 /2024
        ^
    `2023 ` is no date: expected `early`, `mid`, `late` or the end, found ` `
    help: write `2023/2024`

    \u{1b}[31m\u{202e}
    ^^^^^^^^^^^^^^^^^^
    `\u{1b}[31m\u{202e}` is no date: expected a year of four digits, found `\u{1b}[31m\u{202e}`
    help: a day is written `2023-08-18`, a month `2023-08` or `2023-08 early`, a year `2023`, a span `2023-08/2024`
    "#);
}

#[test]
fn long_texts_are_refused_unread() {
    let error = "2".repeat(1 << 20).parse::<Date>().unwrap_err();
    assert_snapshot!(error, @"`22222222222222222222…` is no date: it has 1048576 bytes, and no date has more than 64");
    assert_eq!(error.kind(), DateErrorKind::TooLong);
    assert!("é".repeat(1 << 19).parse::<Date>().is_err());
    assert_eq!("2".repeat(64).parse::<Date>().unwrap_err().kind(), DateErrorKind::Malformed);
}

#[test]
fn faults_have_kinds() {
    let kind = |text: &str| text.parse::<Date>().unwrap_err().kind();
    assert_eq!(kind("soon"), DateErrorKind::Malformed);
    assert_eq!(kind("2023-02-29"), DateErrorKind::NotInCalendar);
    assert_eq!(kind("2024/2023"), DateErrorKind::BadInterval);
    assert_eq!(kind("-0044"), DateErrorKind::Unsupported);
}
