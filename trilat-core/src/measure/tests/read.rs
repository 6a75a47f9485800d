//! Wide and long text, well-formed and not.

use crate::measure::{Long, MeasureError, Orientation, PeriodColumn, Scale, Table, Wide};
use proptest::prelude::*;

fn votes() -> Scale {
    Scale::ordinal(["yes", "abstain", "no"]).unwrap()
}

const WIDE: &str = "id,date,w,JP,US\nR1,2019-11-04,0.5,yes,no\nR2,2020-01-31,1,,abstain\n";

fn wide(text: &str) -> Result<Table, MeasureError> {
    Wide::new("id").weight("w").period(PeriodColumn::Month("date")).read(text, votes())
}

#[test]
fn truth_values_are_read_as_programs_write_them() {
    let text = "id,JP,US\n1,true,FALSE\n2,True,false\n3,TRUE,False\n";
    let table = Wide::new("id").read(text, Scale::ordinal(["false", "true"]).unwrap()).unwrap();
    assert_eq!((table.row(0), table.row(1)), (&[1, 1, 1][..], &[0, 0, 0][..]));
    let answers = Scale::ordinal(["no", "yes"]).unwrap();
    assert_eq!((answers.code("True"), answers.code("YES")), (None, None));
}

#[test]
fn a_wide_table_is_read_either_way_round() {
    let table = wide(WIDE).unwrap();
    assert_eq!(table.actors(), ["JP", "US"]);
    assert_eq!(table.items(), ["R1", "R2"]);
    assert_eq!(table.row(0), [0, Table::MISSING]);
    assert_eq!(table.weights(), Some(&[0.5, 1.0][..]));
    assert_eq!(table.periods(), Some(&[Some(2019 * 12 + 10), Some(2020 * 12)][..]));
    let turned = Wide::new("who")
        .orientation(Orientation::ActorsInRows)
        .missing(&["NA"])
        .read("who,R1,R2\r\nJP,yes,NA\r\nUS,no,abstain\r\n", votes())
        .unwrap();
    assert_eq!(turned.row(1), table.row(1));
    assert_eq!(turned.row(0), table.row(0));
}

#[test]
fn a_long_table_gives_the_same_cells() {
    let text = "\u{feff}item,who,stance,why\nR1,JP,yes,\"a, \"\"b\"\"\nc\"\nR1,US,no,\nR2,JP,,\nR2,US,abstain,";
    let table = Long::new("who", "item", "stance").read(text, votes()).unwrap();
    let same = wide(WIDE).unwrap();
    assert_eq!(table.actors(), same.actors());
    assert_eq!((table.row(0), table.row(1)), (same.row(0), same.row(1)));
}

#[test]
fn days_years_and_numbers_make_periods() {
    let read = |column| {
        Wide::new("id")
            .period(column)
            .columns(&["JP"])
            .read(WIDE, votes())
            .map(|table| table.periods().map(<[_]>::to_vec).unwrap_or_default())
    };
    assert_eq!(read(PeriodColumn::Year("date")).unwrap(), [Some(2019), Some(2020)]);
    assert_eq!(read(PeriodColumn::Day("date")).unwrap(), [Some(18_204), Some(18_292)]);
    let error = read(PeriodColumn::Number("date")).unwrap_err();
    assert_eq!(error.to_string(), "row `2`, column `date`: `2019-11-04` is not a whole number");
    let error = Wide::new("id")
        .period(PeriodColumn::Day("d"))
        .read("id,d,JP\n1,2019-02-30,yes\n", votes())
        .unwrap_err();
    assert_eq!(error.to_string(), "row `2`, column `d`: `2019-02-30` is not a date");
}

/// Each bad wide table with what is said of it.
#[test]
fn a_bad_wide_table_is_told_with_row_column_and_value() {
    let cases = [
        ("", "row `1`: the text has no header"),
        ("id,w,JP\n", "row `1`, column `date`: there is no column `date`"),
        ("id,date,w,JP,JP\n", "row `1`, column `JP`: the column `JP` is there twice"),
        ("id,date,w,JP,\n", "row `1`, column `5`: an actor has an empty name"),
        (
            "id,date,w,JP\nR1,2019-11-04,1,maybe\n",
            "row `2`, column `JP`: `maybe` is not a level of the scale `yes`, `abstain`, `no`",
        ),
        (
            "id,date,w,JP\nR1,2019-11-04,1, yes\n",
            "row `2`, column `JP`: ` yes` is not a level of the scale `yes`, `abstain`, `no`",
        ),
        (
            "id,date,w,JP\nR1,,1,yes\nR2,,1,yes\nR1,,1,no\n",
            "row `4`, column `id`: `R1` is named a second time; the first is in row `2`",
        ),
        ("id,date,w,JP\n,,1,yes\n", "row `2`, column `id`: an item has an empty name"),
        ("id,date,w,JP\nR1,,-0.5,yes\n", "row `2`, column `w`: the weight `-0.5` is negative"),
        (
            "id,date,w,JP\nR1,,heavy,yes\n",
            "row `2`, column `w`: the weight `heavy` is not a finite number",
        ),
        ("id,date,w,JP\nR1,,,yes\n", "row `2`, column `w`: the weight `` is not a finite number"),
        ("id,date,w,JP\nR1,,1\n", "row `2`: 3 fields, where the header has 4"),
        ("id,date,w,JP\nR1,,1,\"yes\n", "row `2`: a quoted field is not closed"),
        ("id,date,w,JP\nR1,,1,\"yes\"x\n", "row `2`: a closing quote must end its field"),
        ("id,date,w,JP\nR1,,1,ye\"s\n", "row `2`: a quote inside a field that is not quoted"),
        ("id,date,w,JP\nR1,,1,yes\rR2", "row `2`: a carriage return without a line feed"),
        (
            "id,date,w,JP,KR\nR1,,1,yes,\n",
            "row `1`, column `KR`: the actor `KR` has no known position",
        ),
    ];
    for (text, said) in cases {
        assert_eq!(wide(text).unwrap_err().to_string(), said, "{text:?}");
    }
}

#[test]
fn a_bad_long_table_is_told_with_row_column_and_value() {
    let read = |text: &str| {
        Long::new("who", "what", "stance").weight("w").read(text, votes()).unwrap_err().to_string()
    };
    let cases = [
        (
            "who,what,stance,w\nJP,R1,yes,1\nUS,R1,no,1\nJP,R1,no,1\n",
            "row `4`, column `stance`: `no` is a second level of `JP` on `R1`; the first is in row \
             `2`",
        ),
        (
            "who,what,stance,w\nJP,R1,yes,1\nUS,R1,no,2\n",
            "row `3`, column `w`: `2` is not what an earlier row of the same item has",
        ),
        ("who,what,stance,w\n,R1,yes,1\n", "row `2`, column `who`: an actor has an empty name"),
        ("who,what,stance,w\nJP,,yes,1\n", "row `2`, column `what`: an item has an empty name"),
        (
            "who,what,stance,w\nJP,R1,yes,1\nKR,R1,,1\n",
            "row `3`, column `stance`: the actor `KR` has no known position",
        ),
        (
            "who,what,stance,w\nJP,R1,YES,1\n",
            "row `2`, column `stance`: `YES` is not a level of the scale `yes`, `abstain`, `no`",
        ),
    ];
    for (text, said) in cases {
        assert_eq!(read(text), said, "{text:?}");
    }
}

#[test]
fn weights_need_items_in_rows() {
    let error = Wide::new("who")
        .orientation(Orientation::ActorsInRows)
        .weight("w")
        .read("who,w,R1\nJP,1,yes\n", votes())
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "weights and periods belong to items, which must then be in rows"
    );
}

proptest! {
    #[test]
    fn no_text_makes_the_readers_panic(text in "[a-c,\"\r\n ]{0,60}") {
        let _ = Wide::new("a").read(&text, votes());
        let _ = Long::new("a", "b", "c").read(&text, votes());
    }

    #[test]
    fn any_names_survive_quoting(names in proptest::collection::btree_set("\\PC{1,8}|[,\"\r\n]{1,3}", 1..6)) {
        let quote = |name: &String| format!("\"{}\"", name.replace('"', "\"\""));
        let mut text = String::from("who,what,stance\n");
        for name in &names {
            text.push_str(&format!("{},x,yes\r\n", quote(name)));
        }
        let table = Long::new("who", "what", "stance").read(&text, votes()).unwrap();
        prop_assert!(table.actors().iter().eq(names.iter()));
    }
}
