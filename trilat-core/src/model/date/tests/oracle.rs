//! Bounds compared with other EDTF libraries: `edtf` 5.0.2 for Python (`lower_strict`,
//! `upper_strict`), `edtf` 4.11.1 for JavaScript (`min`, `max`) and `edtf-core` 1.2.3 for Rust
//! (`bounds`), each run by hand over the texts below.

use super::date;
use crate::model::Date;

/// All three libraries gave these days.
const AGREED: &[(&str, &str, &str)] = &[
    ("2023-08-18", "2023-08-18", "2023-08-18"),
    ("2023-08", "2023-08-01", "2023-08-31"),
    ("2023", "2023-01-01", "2023-12-31"),
    ("0000", "0000-01-01", "0000-12-31"),
    ("9999", "9999-01-01", "9999-12-31"),
    ("2024-02-29", "2024-02-29", "2024-02-29"),
    ("2000-02-29", "2000-02-29", "2000-02-29"),
    ("156X", "1560-01-01", "1569-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("2XXX", "2000-01-01", "2999-12-31"),
    ("2024-XX", "2024-01-01", "2024-12-31"),
    ("2024-07-XX", "2024-07-01", "2024-07-31"),
    ("2024-XX-XX", "2024-01-01", "2024-12-31"),
    ("1985?", "1985-01-01", "1985-12-31"),
    ("1985~", "1985-01-01", "1985-12-31"),
    ("1985%", "1985-01-01", "1985-12-31"),
    ("2004-06?", "2004-06-01", "2004-06-30"),
    ("2004-06-11%", "2004-06-11", "2004-06-11"),
    ("2023-33", "2023-01-01", "2023-03-31"),
    ("2023-34", "2023-04-01", "2023-06-30"),
    ("2023-35", "2023-07-01", "2023-09-30"),
    ("2023-36", "2023-10-01", "2023-12-31"),
    ("2023-39", "2023-09-01", "2023-12-31"),
    ("2023-40", "2023-01-01", "2023-06-30"),
    ("2023-41", "2023-07-01", "2023-12-31"),
    ("2022-05-10/2025-04", "2022-05-10", "2025-04-30"),
    ("2004/2005", "2004-01-01", "2005-12-31"),
    ("2004-06/2006-08", "2004-06-01", "2006-08-31"),
    ("2004-02-01/2005", "2004-02-01", "2005-12-31"),
    ("1984~/2004-06", "1984-01-01", "2004-06-30"),
];

/// The Rust library gave these days; what the others gave stands beside.
const DISPUTED: &[(&str, &str, &str)] = &[
    // Python raises an error; JavaScript agrees.
    ("2024-07-1X", "2024-07-10", "2024-07-19"),
    ("2024-1X", "2024-10-01", "2024-12-31"),
    // Python agrees. JavaScript reads seasons as quarters, spring from January, and autumn in the
    // south as April to June.
    ("2023-21", "2023-03-01", "2023-05-31"),
    ("2023-22", "2023-06-01", "2023-08-31"),
    ("2023-23", "2023-09-01", "2023-11-30"),
    ("2023-25", "2023-03-01", "2023-05-31"),
    ("2023-29", "2023-09-01", "2023-11-30"),
    ("2023-31", "2023-03-01", "2023-05-31"),
    ("2023-32", "2023-06-01", "2023-08-31"),
    // Python takes December alone, for simplicity as it says; JavaScript takes October to December,
    // and July to September in the south.
    ("2023-24", "2023-12-01", "2024-02-29"),
    ("2023-28", "2023-12-01", "2024-02-29"),
    ("2023-30", "2023-12-01", "2024-02-29"),
    // Python agrees. JavaScript ends them with May and September, so that thirds overlap.
    ("2023-37", "2023-01-01", "2023-04-30"),
    ("2023-38", "2023-05-01", "2023-08-31"),
];

#[test]
fn bounds_are_those_of_other_libraries() {
    for (text, earliest, latest) in AGREED.iter().chain(DISPUTED) {
        let date = date(text);
        assert_eq!(date.earliest().unwrap().to_string(), *earliest, "{text}");
        assert_eq!(date.latest().unwrap().to_string(), *latest, "{text}");
    }
}

#[test]
fn texts_that_other_libraries_refuse_are_refused() {
    // All three refuse these, but for the first five: Python takes 29 February of any year, and
    // fails on `2024-02-3X` later; JavaScript turns it into 1 March.
    for text in [
        "2023-02-29",
        "1900-02-29",
        "2024-02-3X",
        "1985-02-3X",
        "2024/2023",
        "1985-02-30",
        "2024-13",
        "2024-00",
        "2024-42",
        "2024-08-00",
        "2024-08-32",
        "2024-04-31",
        "2023-1-5",
        "2023/12/31",
    ] {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
}

#[test]
fn forms_that_other_libraries_take_are_refused_by_choice() {
    for text in [
        "XXXX",
        "156X-12-25",
        "2024-XX-15",
        "-0044",
        "Y12024",
        "1950S2",
        "[1667,1668]",
        "2004-06~-11",
        "2023-08-18T12:00:00Z",
    ] {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
}
