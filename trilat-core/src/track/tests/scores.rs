use crate::{
    Dossier,
    model::*,
    track::{Compliance, Scope},
};
use chrono::NaiveDate;

#[test]
fn what_a_grouping_issues_is_collective() {
    let compared = |issuer: &str| {
        let dossier = Dossier::builder()
            .add(Actor::new("us", ActorKind::State, "United States"))
            .add(Actor::new("three", ActorKind::Grouping, "The three"))
            .add(
                Source::new("s", SourceKind::JointStatement, "S", Completeness::Full)
                    .issuers([issuer])
                    .date("2023-01-01".parse::<Date>().unwrap()),
            )
            .add(
                Commitment::new("c", "s", "will", Act::Meet, "talks")
                    .precision(Precision::Specific),
            )
            .build()
            .unwrap();
        let day = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        dossier.scores::<Compliance>(Scope::All, day).unwrap().rows.len()
    };
    assert_eq!((compared("three"), compared("us")), (1, 0));
}
