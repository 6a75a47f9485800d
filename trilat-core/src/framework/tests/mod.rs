use super::{
    atop::AtopTable,
    indices::LeedsAnac,
    items::{At, ItemFinding, find},
    side::FrameworkComparison,
};
use crate::{
    Dossier,
    model::{Basis, Date, Framework, InstitutionItem, Presence},
};
use proptest::prelude::*;

/// The rows that are published, retyped: number, items, and the two indices.
const PUBLISHED: [(u32, [u32; 4], [u8; 2]); 7] = [
    // atopid, [base, organ1, orgpurp1, estmode], [milinst, formal]
    (3180, [3, 3, 1, 1], [2, 2]),
    (3375, [3, 2, 1, 1], [2, 2]),
    (3240, [3, 0, 0, 1], [2, 1]),
    (3215, [0, 2, 1, 1], [1, 2]),
    (3210, [0, 0, 0, 1], [0, 1]),
    (3445, [0, 0, 0, 1], [0, 1]),
    (4940, [0, 0, 0, 1], [0, 1]),
];

#[test]
fn the_published_indices() {
    let mut csv = "atopid,base,organ1,orgpurp1,estmode,intcom,milcon,milaid,subord,contrib,organ2,orgpurp2,pubsecr\n".to_owned();
    for (id, [base, organ, purpose, mode], _) in PUBLISHED {
        csv.push_str(&format!("{id},{base},{organ},{purpose},{mode},0,0,0,0,0,0,0,0\n"));
    }
    let table = AtopTable::from_csv(&csv).unwrap();
    for (id, _, [milinst, formal]) in PUBLISHED {
        let indices = table.get(id).unwrap().indices();
        assert_eq!((indices.milinst, indices.formal), (Some(milinst), Some(formal)), "{id}");
        assert_eq!(indices.milinst_bounds, [milinst; 2]);
        assert_eq!(indices.formal_bounds, [formal; 2]);
    }
}

const COMPONENTS: [(&str, u32); 12] = [
    ("milcon", 3),
    ("intcom", 1),
    ("base", 3),
    ("milaid", 4),
    ("subord", 2),
    ("contrib", 1),
    ("orgpurp1", 5),
    ("orgpurp2", 5),
    ("estmode", 3),
    ("pubsecr", 2),
    ("organ1", 3),
    ("organ2", 3),
];

fn finding(item: &str, code: Option<u32>) -> ItemFinding {
    match code {
        None => ItemFinding::coded(item, Presence::Unknown, None),
        Some(0) => ItemFinding::coded(item, Presence::Absent, Some(0)),
        Some(code) => ItemFinding::coded(item, Presence::Present, Some(code)),
    }
}

fn codes() -> impl Strategy<Value = Vec<Option<u32>>> {
    COMPONENTS.map(|(_, most)| prop::option::weighted(0.7, 0..=most)).to_vec()
}

fn indices(codes: &[Option<u32>]) -> LeedsAnac {
    let items: Vec<ItemFinding> =
        COMPONENTS.iter().zip(codes).map(|((item, _), code)| finding(item, *code)).collect();
    LeedsAnac::of(&items)
}

/// The published rule once more, written as its authors do, with missing values as their program
/// has them.
fn by_the_authors(codes: &[Option<u32>]) -> (Option<u8>, Option<u8>) {
    let code = |item: &str| {
        let at = COMPONENTS.iter().position(|(name, _)| *name == item).unwrap();
        codes[at]
    };
    let is = |item: &str, wanted: &[u32]| code(item).is_some_and(|code| wanted.contains(&code));
    let missing = |items: &[&str]| items.iter().all(|item| code(item).is_none());

    let mut hinst = Some(0);
    if is("milcon", &[3]) || is("intcom", &[1]) || code("base").is_some_and(|code| code > 0) {
        hinst = Some(1);
    }
    let mut milorg = Some(0);
    if is("orgpurp1", &[1, 4]) || is("orgpurp2", &[1, 4]) {
        milorg = Some(1);
    }
    if milorg == Some(0) && missing(&["orgpurp1", "orgpurp2"]) {
        milorg = None;
    }
    let mut minst = Some(0);
    if is("milcon", &[2])
        || is("milaid", &[3, 4])
        || code("subord").is_some_and(|code| code > 0)
        || is("contrib", &[1])
        || milorg == Some(1)
    {
        minst = Some(1);
    }
    if hinst == Some(1) {
        minst = Some(0);
    }
    if hinst == Some(0) && missing(&["milcon", "intcom", "base"]) {
        hinst = None;
    }
    let others = missing(&["milcon", "milaid", "subord", "contrib"]);
    if minst == Some(0) && others && milorg.is_none() {
        minst = None;
    }
    let mut milinst = Some(0);
    if minst == Some(1) {
        milinst = Some(1);
    }
    if hinst == Some(1) {
        milinst = Some(2);
    }
    if milinst == Some(0) && hinst.is_none() && minst.is_none() {
        milinst = None;
    }

    let mut pubtreat = Some(0);
    if is("estmode", &[1]) && !is("pubsecr", &[2]) {
        pubtreat = Some(1);
    }
    if pubtreat == Some(0) && missing(&["estmode", "pubsecr"]) {
        pubtreat = None;
    }
    let mut formorg = Some(0);
    if is("organ1", &[2, 3]) || is("organ2", &[2, 3]) {
        formorg = Some(1);
    }
    if formorg == Some(0) && missing(&["organ1", "organ2"]) {
        formorg = None;
    }
    let formal = match (pubtreat, formorg) {
        (Some(1), Some(1)) => Some(2),
        (Some(1), Some(0)) | (Some(0), Some(1)) => Some(1),
        (None, None) => None,
        _ => Some(0),
    };
    (milinst, formal)
}

/// Alliances that between them hold every pair of codes of every two columns, missing ones too:
/// the rest of each row is filled by a fixed stream of numbers.
fn covering() -> Vec<Vec<Option<u32>>> {
    let values: Vec<Vec<Option<u32>>> = COMPONENTS
        .iter()
        .map(|&(_, most)| std::iter::once(None).chain((0..=most).map(Some)).collect())
        .collect();
    let mut state = 7_u32;
    let mut below = |bound: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize % bound
    };
    let mut rows = Vec::new();
    for first in 0..COMPONENTS.len() {
        for second in first + 1..COMPONENTS.len() {
            for &one in &values[first] {
                for &other in &values[second] {
                    let mut row: Vec<Option<u32>> =
                        values.iter().map(|column| column[below(column.len())]).collect();
                    row[first] = one;
                    row[second] = other;
                    rows.push(row);
                }
            }
        }
    }
    rows
}

#[test]
fn a_table_with_every_pair_of_codes_is_read_by_the_rule() {
    let rows = covering();
    // As the project's files are written: other columns between, missing values in three ways,
    // whole numbers with a fraction of nothing.
    let names: Vec<&str> = COMPONENTS.iter().rev().map(|&(name, _)| name).collect();
    let mut csv = format!("atopid,version,{},ineffect\n", names.join(","));
    for (at, row) in rows.iter().enumerate() {
        let cells = row.iter().rev().enumerate().map(|(column, code)| match code {
            None => ["", ".", "NA"][(at + column) % 3].to_owned(),
            Some(code) if (at + column) % 5 == 0 => format!("{code}.0"),
            Some(code) => code.to_string(),
        });
        csv.push_str(&format!("{},5,{},1\n", at + 1, cells.collect::<Vec<_>>().join(",")));
    }
    let table = AtopTable::from_csv(&csv).unwrap();
    assert_eq!(table.alliances.len(), rows.len());
    assert_eq!(table.ignored_columns, ["version", "ineffect"]);
    for (alliance, row) in table.alliances.iter().zip(&rows) {
        let found = alliance.indices();
        let expected = by_the_authors(row);
        assert_eq!((found.milinst, found.formal), expected, "{}: {row:?}", alliance.atopid);
        assert_eq!(alliance.profile().indices, found);
    }
    let all = |of: fn(&LeedsAnac) -> Option<u8>| -> std::collections::BTreeSet<Option<u8>> {
        table.alliances.iter().map(|alliance| of(&alliance.indices())).collect()
    };
    // Every step is among them, so that the test can fail.
    assert!(all(|it| it.milinst).len() >= 3 && all(|it| it.formal).len() >= 3);
}

proptest! {
    #[test]
    fn the_rule_is_that_of_its_authors(codes in codes()) {
        let found = indices(&codes);
        prop_assert_eq!((found.milinst, found.formal), by_the_authors(&codes));
    }

    #[test]
    fn whatever_is_missing_the_indices_lie_within_their_bounds(
        codes in codes(),
        fill in prop::collection::vec(0..60_u32, 12),
    ) {
        let found = indices(&codes);
        let filled: Vec<Option<u32>> = codes
            .iter()
            .zip(&fill)
            .zip(&COMPONENTS)
            .map(|((code, fill), (_, most))| Some(code.unwrap_or(fill % (most + 1))))
            .collect();
        let whole = indices(&filled);
        let within = |value: Option<u8>, [least, most]: [u8; 2]| {
            value.is_some_and(|value| least <= value && value <= most)
        };
        prop_assert!(within(whole.milinst, found.milinst_bounds), "{found:?} {whole:?}");
        prop_assert!(within(whole.formal, found.formal_bounds), "{found:?} {whole:?}");
        prop_assert!(whole.missing.is_empty());
        prop_assert_eq!(whole.milinst_bounds, [whole.milinst.unwrap(); 2]);
    }

    #[test]
    fn a_table_is_read_or_refused(text in "(atopid,base,members\r?\n)?([0-9a\",.;\r\n]|NA|atopid){0,60}") {
        match AtopTable::from_csv(&text) {
            Ok(table) => {
                let profiles = table.alliances.iter().map(|alliance| alliance.profile()).collect();
                let compared = FrameworkComparison::of(profiles);
                prop_assert!(compared.rows.iter().all(|row| row.cells.len() == table.alliances.len()));
            }
            Err(error) => prop_assert!(error.line() >= 1 && !error.message().is_empty()),
        }
    }

    #[test]
    fn what_stands_in_quotation_marks_comes_back(name in "[^\u{0}]{0,20}") {
        let csv = format!("atopid,members\n1,\"{}\"\n", name.replace('"', "\"\""));
        let table = AtopTable::from_csv(&csv).unwrap();
        prop_assert_eq!(&table.get(1).unwrap().name, name.trim());
    }

    #[test]
    fn the_highest_is_never_below_a_day(
        records in prop::collection::vec((0..2_usize, 0..4_u32, 1950..1960_i32, 1..10_i32), 0..6),
        year in 1948..1972_i32,
    ) {
        let items: Vec<InstitutionItem> = records
            .iter()
            .map(|&(item, code, from, years)| {
                let value = if code == 0 { Presence::Absent } else { Presence::Present };
                let date = |year: i32| format!("{year}-06-01").parse::<Date>().unwrap();
                InstitutionItem::new(["base", "milcon"][item], value, Basis::Text)
                    .code(code)
                    .from(date(from))
                    .until(date(from + years))
            })
            .collect();
        let day = chrono::NaiveDate::from_ymd_opt(year, 6, 1).unwrap();
        let date = Date::try_from(day).unwrap();
        let then = find(&items, At::Day(day), Basis::Text, Some(&date));
        let highest = find(&items, At::Highest, Basis::Text, None);
        for (then, highest) in then.iter().zip(&highest) {
            prop_assert_eq!(&then.item, &highest.item);
            if then.value == Presence::Present {
                prop_assert_eq!(highest.value, Presence::Present);
                prop_assert!(then.code <= highest.code);
            }
        }
    }
}

#[test]
fn too_large_a_table_is_refused() {
    let wide = format!("atopid{}\n", ",x".repeat(1_000));
    assert!(AtopTable::from_csv(&wide).unwrap_err().message().contains("columns"));
    let long = format!("atopid\n{}", "1\n".repeat(100_001));
    assert!(AtopTable::from_csv(&long).unwrap_err().message().contains("rows"));
}

#[test]
fn a_vague_beginning_stays_vague_at_signature() {
    let item = |item, from: &str| {
        InstitutionItem::new(item, Presence::Present, Basis::Text)
            .from(from.parse::<Date>().unwrap())
    };
    let dossier = Dossier::builder()
        .add(Framework::new("pact", "A pact").from("1951".parse::<Date>().unwrap()).items([
            item("base", "1950-01-01"),
            item("milcon", "1951-06-01"),
            item("consul", "1952-01-01"),
        ]))
        .build()
        .unwrap();
    let found = dossier.compare_frameworks(["pact"], At::Signature, Basis::Text).unwrap();
    let profile = &found.profiles[0];
    assert_eq!(profile.day.unwrap().to_string(), "1951");
    let value = |item| profile.item(item).map(|finding| finding.value);
    assert_eq!(value("base"), Some(Presence::Present));
    assert_eq!(value("milcon"), Some(Presence::Unknown), "it may have come after the signature");
    assert_ne!(value("consul"), Some(Presence::Present));
}

#[test]
fn the_bases_are_never_mixed() {
    let item = |value, code: u32, basis| InstitutionItem::new("milcon", value, basis).code(code);
    let dossier = Dossier::builder()
        .add(Framework::new("loose", "A partnership").items([
            item(Presence::Present, 2, Basis::Text),
            item(Presence::Present, 2, Basis::Practice),
        ]))
        .add(Framework::new("firm", "An alliance").items([
            item(Presence::Absent, 0, Basis::Text),
            item(Presence::Present, 3, Basis::Practice),
        ]))
        .build()
        .unwrap();
    let gap = |basis| {
        let found = dossier.compare_frameworks(["loose", "firm"], At::Highest, basis).unwrap();
        found.gap(0, 1).unwrap()
    };
    let by_text = gap(Basis::Text);
    assert!(by_text.beyond.is_empty(), "the alliance has it in practice");
    assert_eq!(by_text.otherwise.len(), 1);
    assert_eq!(by_text.otherwise[0].need.value, Presence::Absent, "its text has none all the same");
    let in_practice = gap(Basis::Practice);
    assert_eq!(in_practice.to_raise[0].need.shown(), "present (3, a common policy)");
    assert!(in_practice.otherwise.is_empty());
}

#[test]
fn a_code_outside_of_its_scale_is_refused() {
    for (column, code) in [("base", 4), ("defense", 2), ("milaid", 5), ("formal", 3)] {
        let error = AtopTable::from_csv(&format!("atopid,{column}\n1,{code}\n")).unwrap_err();
        assert_eq!((error.line(), error.column()), (2, Some(column)));
        assert!(AtopTable::from_csv(&format!("atopid,{column}\n1,{}\n", code - 1)).is_ok());
    }
}
