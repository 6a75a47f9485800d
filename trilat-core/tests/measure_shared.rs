//! Values from data that lie beside the workspace and do not ship with it: the
//! folder is `TRILAT_SHARED` or `../shared` from the root of the workspace.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "tests, which say what they skip")]

use std::path::PathBuf;
use trilat_core::measure::{
    Contingency, PairCounts, PeriodColumn, PeriodCounts, Scale, Table, Wide,
};

/// The text of a data file, or nothing and a line that says so.
fn data(name: &str) -> Option<String> {
    let folder = std::env::var_os("TRILAT_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared"),
        PathBuf::from,
    );
    let path = folder.join("data").join(name);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("skipped: {} is not there (set TRILAT_SHARED)", path.display());
    }
    text
}

fn votes() -> Option<Table> {
    let scale = Scale::ordinal(["yes", "abstain", "no"]).unwrap();
    let text = data("un_votes_s46_s74.csv")?;
    Some(
        Wide::new("rcid")
            .period(PeriodColumn::Number("session"))
            .columns(&["CN", "JP", "KP", "KR", "RU", "US"])
            .read(&text, scale)
            .unwrap(),
    )
}

/// Agreement, S, S squared, κ linear, κ quadratic and π quadratic to six digits.
fn six(pair: &Contingency<'_>) -> Vec<String> {
    let m = pair.measures();
    [m.agreement, m.s, m.s_squared, m.kappa.linear, m.kappa.quadratic, m.pi.quadratic]
        .iter()
        .map(|measured| format!("{:.6}", measured.value().unwrap()))
        .collect()
}

#[test]
fn one_session_of_the_united_nations() {
    let Some(table) = votes() else { return };
    let session = PeriodCounts::count(&table).unwrap().window(74..=74).unwrap();
    let pair = session.get("US", "JP").unwrap();
    assert_eq!((pair.n(), pair.counts()), (91, &[17, 1, 0, 7, 1, 0, 32, 23, 10][..]));
    assert_eq!(
        six(&pair),
        ["0.307692", "-0.043956", "0.126374", "0.156009", "0.190908", "-0.067153"]
    );
    let pair = session.get("JP", "KR").unwrap();
    assert_eq!(pair.n(), 91);
    assert_eq!(
        six(&pair),
        ["0.802198", "0.791209", "0.884615", "0.719455", "0.789236", "0.787253"]
    );
}

#[test]
fn sessions_add_up_to_the_whole_span() {
    let Some(table) = votes() else { return };
    let years = PeriodCounts::count(&table).unwrap();
    let whole = PairCounts::count(&table).unwrap();
    assert_eq!(years.window(46..=74).unwrap(), whole);
    let mut merged = years.window(60..=74).unwrap();
    for session in (46..60).rev() {
        merged.merge(&years.window(session..=session).unwrap()).unwrap();
    }
    assert_eq!(merged.to_bytes(), whole.to_bytes());
}

#[test]
fn alliance_portfolios_of_1914() {
    let Some(text) = data("gmyrus14.csv") else { return };
    let table =
        Wide::new("state").weight("syscap").read(&text, Scale::integers(0..=3).unwrap()).unwrap();
    let m = table.contingency(0, 1).measures();
    let printed = [
        (m.s, "0.400000"),
        (m.s_weighted, "-0.460000"),
        (m.tau_b, "0.030317"),
        (m.s_squared, "0.444444"),
        (m.s_squared_weighted, "-0.348889"),
        (m.kappa.nominal, "-0.029412"),
        (m.pi.nominal, "-0.044776"),
        (m.kappa.linear, "-0.071429"),
        (m.pi.linear, "-0.084337"),
        (m.kappa.quadratic, "-0.077586"),
        (m.pi.quadratic, "-0.086957"),
    ];
    for (measured, digits) in printed {
        assert_eq!(format!("{:.6}", measured.value().unwrap()), digits);
    }
}
