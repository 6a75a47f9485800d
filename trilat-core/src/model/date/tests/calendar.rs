use chrono::{Datelike as _, NaiveDate};

use crate::model::date::calendar::{day_number, days_in_month};

#[test]
fn every_day_has_the_number_that_chrono_gives_it() {
    let mut day = NaiveDate::from_ymd_opt(0, 1, 1).unwrap();
    let mut days = 0;
    while day.year() <= 10_000 {
        let year = u16::try_from(day.year()).unwrap();
        let (month, of_month) =
            (u8::try_from(day.month()).unwrap(), u8::try_from(day.day()).unwrap());
        assert_eq!(day_number(year, month, of_month), day.num_days_from_ce(), "{day}");
        let next = day.succ_opt().unwrap();
        assert_eq!(of_month == days_in_month(year, month), next.day() == 1, "{day}");
        day = next;
        days += 1;
    }
    assert_eq!(days, 3_652_425 + 366);
}
