//! Repetitions, windows, kernels and filters.

use super::{any_statements, day};
use crate::measure::network::kernel::exp_of_minus;
use crate::measure::{
    CalendarUnit, Duplicates, ErrorKind, Kernel, Normalisation, Relation, Scale, Statements, Table,
};
use proptest::prelude::*;

fn said(list: &[(&str, &str, &str, &str, &str)]) -> Statements {
    let mut said = Statements::new(Scale::ordinal(["no", "yes"]).unwrap()).unwrap();
    for (actor, proposition, level, document, date) in list {
        let document = (!document.is_empty()).then_some(*document);
        let date = (!date.is_empty()).then(|| day(date));
        said.add(actor, proposition, level, document, date).unwrap();
    }
    said
}

#[test]
fn repetitions_count_once_in_each_unit() {
    let said = said(&[
        ("JP", "p", "yes", "d1", "2022-12-31"),
        ("JP", "p", "yes", "d1", "2022-12-31"),
        ("JP", "p", "yes", "d2", "2023-01-01"),
        ("JP", "p", "yes", "d3", "2023-01-02"),
        ("JP", "p", "yes", "d4", "2023-12-31"),
        ("JP", "p", "yes", "", ""),
        ("JP", "p", "yes", "", ""),
        ("JP", "p", "no", "d1", "2022-12-31"),
        ("US", "p", "yes", "d1", "2022-12-31"),
    ]);
    let left = |duplicates| said.without(duplicates).len();
    assert_eq!(left(Duplicates::Keep), 9);
    assert_eq!(left(Duplicates::Document), 8);
    assert_eq!(left(Duplicates::Calendar(CalendarUnit::Day)), 8);
    // Saturday 31 December and Sunday 1 January are one ISO week; Monday is the next.
    assert_eq!(left(Duplicates::Calendar(CalendarUnit::Week)), 7);
    // December 2022 and December 2023 are two months.
    assert_eq!(left(Duplicates::Calendar(CalendarUnit::Month)), 7);
    assert_eq!(left(Duplicates::Calendar(CalendarUnit::Year)), 6);
    assert_eq!(left(Duplicates::Overall), 3);
    assert_eq!(said.undated(), 2);
}

#[test]
fn windows_follow_the_calendar() {
    let said = said(&[
        ("JP", "p", "yes", "", "2024-02-29"),
        ("JP", "p", "no", "", "2024-12-31"),
        ("US", "p", "yes", "", "2025-01-01"),
        ("US", "p", "yes", "", ""),
    ]);
    let windows = |unit| -> Vec<(String, String, usize)> {
        let windows = said.windows(unit).into_iter();
        windows.map(|w| (w.start.to_string(), w.end.to_string(), w.statements.len())).collect()
    };
    let shown = |start: &str, end: &str, n| (start.to_owned(), end.to_owned(), n);
    assert_eq!(
        windows(CalendarUnit::Month),
        [
            shown("2024-02-01", "2024-02-29", 1),
            shown("2024-12-01", "2024-12-31", 1),
            shown("2025-01-01", "2025-01-31", 1)
        ]
    );
    assert_eq!(
        windows(CalendarUnit::Week),
        [shown("2024-02-26", "2024-03-03", 1), shown("2024-12-30", "2025-01-05", 2)]
    );
    assert_eq!(
        windows(CalendarUnit::Year),
        [shown("2024-01-01", "2024-12-31", 2), shown("2025-01-01", "2025-12-31", 1)]
    );
    // Who says nothing in a window is still there.
    let first = &said.windows(CalendarUnit::Day)[0].statements;
    assert_eq!(first.actors().collect::<Vec<_>>(), ["JP", "US"]);
    let between = said.between(day("2024-12-31")..=day("2025-01-01"));
    assert_eq!(between.len(), 2);
}

#[test]
fn windows_end_with_the_last_day_that_can_be_written() {
    let last = said(&[("JP", "p", "yes", "", "9999-12-31")]).windows(CalendarUnit::Week);
    assert_eq!((last[0].start, last[0].end), (day("9999-12-27"), day("9999-12-31")));
}

#[test]
fn rare_actors_and_propositions_are_left_out() {
    let mut said = said(&[
        ("JP", "p", "yes", "", ""),
        ("JP", "q", "yes", "", ""),
        ("US", "p", "no", "", ""),
        ("KR", "p", "no", "", ""),
    ]);
    said.actor("AU").unwrap();
    let left = said.at_least(1, 2);
    assert_eq!(left.actors().collect::<Vec<_>>(), ["JP", "KR", "US"]);
    assert_eq!((left.len(), left.counts().propositions().len()), (3, 1));
    let left = said.at_least(2, 0);
    assert_eq!((left.actors().collect::<Vec<_>>(), left.len()), (vec!["JP"], 2));
    assert_eq!(said.at_least(0, 0), said);
}

#[test]
fn kernels_are_their_formulas() {
    for u in [-1.5, -1.0, -0.5, 0.0, 0.25, 1.0, 2.0_f64] {
        let inside = u.abs() <= 1.0;
        let of = |inside_value: f64| if inside { inside_value } else { 0.0 };
        let gauss = (-u * u / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
        for (kernel, value) in [
            (Kernel::Uniform, of(0.5)),
            (Kernel::Epanechnikov, of(0.75 * (1.0 - u * u))),
            (Kernel::Triangular, of(1.0 - u.abs())),
            (Kernel::Gaussian, gauss),
        ] {
            assert!((kernel.at(u) - value).abs() < 1e-15, "{kernel:?} at {u}");
            assert_eq!(kernel.at(u).to_bits(), kernel.at(-u).to_bits());
        }
    }
    assert_eq!(Kernel::Gaussian.at(f64::MAX), 0.0);
    assert_eq!(Kernel::Gaussian.at(f64::NAN), 0.0);
}

#[test]
fn statements_near_the_centre_weigh_more() {
    let mut said = said(&[
        ("JP", "p", "yes", "", "2023-08-18"),
        ("US", "p", "yes", "", "2023-08-08"),
        ("KR", "p", "yes", "", "2023-09-18"),
    ]);
    said.add("CN", "p", "no", None, None).unwrap();
    let counts = said.around(day("2023-08-18"), 40, Kernel::Triangular).unwrap();
    assert_eq!(counts.activity(), [0.0, 1.0, 0.0, 0.5]);
    let network = counts.network(Relation::Congruence, Normalisation::None).unwrap();
    let weight = network.weight("JP", "US").unwrap();
    assert!((weight - 0.5_f64.sqrt()).abs() < 1e-15, "the geometric mean of 1 and ½");
    assert_eq!(network.edges().len(), 1);
    assert_eq!(counts.affiliations().ties[1].count, 0.5);
    let error = said.around(day("2023-08-18"), 0, Kernel::Uniform).unwrap_err();
    assert_eq!(error.to_string(), "the width of a window is `0`");
}

#[test]
fn bad_statements_are_told_with_their_number() {
    let mut said = Statements::new(Scale::ordinal(["no", "yes"]).unwrap()).unwrap();
    said.add("JP", "p", "yes", None, None).unwrap();
    let error = said.add("JP", "p", "maybe", None, None).unwrap_err();
    assert_eq!(
        error.to_string(),
        "row `2`, column `level`: `maybe` is not a level of the scale `no`, `yes`"
    );
    let error = said.add("", "p", "yes", None, None).unwrap_err();
    assert_eq!(error.to_string(), "row `2`, column `actor`: an actor has an empty name");
    let error = said.add("JP", "", "yes", None, None).unwrap_err();
    assert_eq!(error.to_string(), "row `2`, column `proposition`: a proposition has an empty name");
    assert_eq!(said.len(), 1);
    let error = Statements::new(Scale::nominal(["a", "b"]).unwrap()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Scale);
}

#[test]
fn a_table_is_statements_too() {
    let names = |n: usize| (0..n).map(|i| format!("n{i}")).collect::<Vec<_>>();
    let scale = || Scale::ordinal(["no", "yes"]).unwrap();
    let table = Table::from_codes(scale(), names(2), names(3), vec![0, 1, Table::MISSING, 0, 0, 0])
        .unwrap();
    let network = super::super::StatementCounts::of(&table)
        .unwrap()
        .network(Relation::Subtract, Normalisation::None)
        .unwrap();
    assert_eq!((network.edges()[0].weight, network.edges()[0].common), (0.0, 2));
}

proptest! {
    #[test]
    fn the_exponential_is_right_to_the_last_digits(x in 0.0..700.0) {
        let (ours, library) = (exp_of_minus(x), (-x).exp());
        prop_assert!((ours - library).abs() <= 4.0 * f64::EPSILON * library);
    }

    #[test]
    fn the_order_of_adding_leaves_no_trace(
        (said, list) in any_statements(2..=4).prop_flat_map(|said| {
            let places: Vec<usize> = (0..said.len()).collect();
            (Just(said), Just(places).prop_shuffle())
        }),
    ) {
        let turned = said.reordered(&list);
        for duplicates in [
            Duplicates::Keep,
            Duplicates::Document,
            Duplicates::Calendar(CalendarUnit::Month),
            Duplicates::Overall,
        ] {
            let (one, other) = (said.without(duplicates), turned.without(duplicates));
            prop_assert_eq!(one.counts(), other.counts());
            let centre = day("2023-08-18");
            let near = |said: &Statements| said.around(centre, 300, Kernel::Gaussian).unwrap();
            prop_assert_eq!(near(&one), near(&other));
        }
    }

    #[test]
    fn fewer_repetitions_are_left_in_wider_units(said in any_statements(2..=3)) {
        let left = |duplicates| said.without(duplicates).len();
        let units = [CalendarUnit::Day, CalendarUnit::Week, CalendarUnit::Year];
        let units = units.map(|unit| left(Duplicates::Calendar(unit)));
        prop_assert!(left(Duplicates::Keep) >= units[0] && units[0] >= units[1]);
        prop_assert!(units[0] >= units[2] && units[2] >= left(Duplicates::Overall));
        let once = said.without(Duplicates::Document);
        prop_assert_eq!(once.without(Duplicates::Document), once);
    }
}
