//! What hangs together between coverage, scores and resilience, on a dossier of random shape.

use crate::{
    Dossier,
    model::*,
    track::{Carried, Completion, Compliance, Fate, Implementation, Removal, RemovalTarget, Scope},
};
use chrono::NaiveDate;
use proptest::prelude::*;

#[derive(Clone, Debug)]
struct Shape {
    /// For each mechanism: its level, members, the commitments that it carries, signs of life.
    mechanisms: Vec<(usize, Vec<usize>, Vec<usize>, u8)>,
    /// For each commitment: who undertakes it, and what became of it.
    commitments: Vec<(Vec<usize>, Option<usize>)>,
}

fn shape() -> impl Strategy<Value = Shape> {
    let some = |most: usize| prop::collection::vec(0..most, 0..4);
    let mechanism = (0..Level::ALL.len(), some(5), some(8), 0..4_u8);
    let commitment = (some(5), prop::option::of(0..Effect::ALL.len()));
    (prop::collection::vec(mechanism, 0..6), prop::collection::vec(commitment, 8))
        .prop_map(|(mechanisms, commitments)| Shape { mechanisms, commitments })
}

fn ids(prefix: &str, numbers: &[usize]) -> Vec<String> {
    let mut out: Vec<String> = numbers.iter().map(|at| format!("{prefix}-{at}")).collect();
    out.sort();
    out.dedup();
    out
}

fn dossier(shape: &Shape) -> Dossier {
    let date = |text: &str| text.parse::<Date>().unwrap();
    let all: Vec<String> = (0..5).map(|at| format!("a-{at}")).collect();
    let mut builder = Dossier::builder().add(
        Source::new("s", SourceKind::JointStatement, "S", Completeness::Full)
            .issuers(all.iter().map(String::as_str))
            .date(date("2023-01-01"))
            .address("https://example.org/s"),
    );
    for id in &all {
        builder = builder.add(Actor::new(id.as_str(), ActorKind::State, id.as_str()));
    }
    for (at, (by, became)) in shape.commitments.iter().enumerate() {
        let id = format!("c-{at}");
        let by = ids("a", by);
        builder = builder.add(
            Commitment::new(id.as_str(), "s", "will", Act::Assist, "ships")
                .by(by.iter().map(String::as_str))
                .precision(Precision::Specific),
        );
        if let Some(&effect) = became.and_then(|at| Effect::ALL.get(at)) {
            builder = builder.add(
                Event::new(format!("e-{at}").as_str(), EventKind::Action, "It")
                    .date(date("2023-05-01"))
                    .bears_on([Bearing::new(effect, id.as_str())])
                    .citations([Citation::new("s")]),
            );
        }
    }
    for (at, (level, members, carried, life)) in shape.mechanisms.iter().enumerate() {
        let id = format!("m-{at}");
        let (members, carried) = (ids("a", members), ids("c", carried));
        let mut mechanism = Mechanism::new(id.as_str(), MechanismKind::Dialogue, "M")
            .level(Level::ALL[*level])
            .members(members.iter().map(String::as_str))
            .implements(carried.iter().map(String::as_str));
        let change = |status| StatusChange::new(status, date("2023-02-01"));
        mechanism.history = match life {
            0 => vec![change(MechanismStatus::Operating)],
            1 => vec![change(MechanismStatus::Established)],
            _ => Vec::new(),
        };
        builder = builder.add(mechanism);
        if *life == 3 {
            builder = builder.add(
                Event::new(format!("o-{at}").as_str(), EventKind::Meeting, "It meets")
                    .date(date("2023-06-01"))
                    .occurrence(Occurrence::Reported)
                    .occurrence_of([id.as_str()])
                    .citations([Citation::new("s")]),
            );
        }
    }
    builder.build().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_single_removal_says_what_the_same_removal_says_at_length(shape in shape()) {
        let dossier = dossier(&shape);
        let day = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        let singles = dossier.single_removals(Scope::All, day).unwrap();
        let mut costs = Vec::new();
        for row in &singles.rows {
            let removal = match &row.target {
                RemovalTarget::Actor(id) => Removal::new().actor(id),
                RemovalTarget::Mechanism(id) => Removal::new().mechanism(id),
                RemovalTarget::Level(level) => Removal::new().level(*level),
            };
            let found = dossier.without(removal, Scope::All, day).unwrap();
            let of = |fate| -> Vec<CommitmentId> {
                let rows = found.commitments.iter().filter(|row| row.fate == fate);
                rows.map(|row| row.commitment.id.clone()).collect()
            };
            prop_assert_eq!(&row.lose_last, &of(Fate::LosesLast));
            prop_assert_eq!(row.nobody_left, of(Fate::NobodyLeft).len());
            prop_assert_eq!(row.fallen, found.fallen.len());
            costs.push(row.lose_last.len());
        }
        prop_assert!(costs.is_sorted_by(|a, b| a >= b));
        // Nothing taken away, nothing lost; and what is carried is what coverage says.
        let nothing = dossier.without(Removal::new(), Scope::All, day).unwrap();
        prop_assert!(nothing.fallen.is_empty());
        let coverage = dossier.coverage(Scope::All, day).unwrap();
        let alive = coverage.commitments.iter().filter(|row| row.carried == Carried::Alive);
        prop_assert_eq!(alive.count(), singles.carried);
        prop_assert_eq!(nothing.counts.get(&Fate::Keeps).copied().unwrap_or(0), singles.carried);
        prop_assert_eq!(coverage.total.total(), coverage.commitments.len());
    }

    #[test]
    fn a_percentage_lies_within_its_bounds(shape in shape()) {
        let dossier = dossier(&shape);
        let day = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        let compliance = dossier.scores::<Compliance>(Scope::All, day).unwrap();
        let implementation = dossier.scores::<Implementation>(Scope::All, day).unwrap();
        let completion = dossier.scores::<Completion>(Scope::All, day).unwrap();
        for (percent, bounds) in [
            (compliance.percent, compliance.percent_bounds),
            (implementation.percent, implementation.percent_bounds),
        ] {
            if let Some([least, most]) = bounds {
                prop_assert!((0.0..=100.0).contains(&least) && least <= most && most <= 100.0);
                prop_assert!(percent.is_none_or(|percent| (0.0..=100.0).contains(&percent)));
            }
        }
        prop_assert_eq!(completion.percent, None);
        let left_out: usize = compliance.left_out.values().sum();
        prop_assert_eq!(compliance.rows.len() + left_out, shape.commitments.len());
        prop_assert_eq!(compliance.scored + compliance.not_scorable, compliance.rows.len());
        prop_assert_eq!(compliance.counts.values().sum::<usize>(), compliance.scored);
    }
}

#[test]
fn two_may_go_on_where_three_were() {
    let shape = Shape {
        mechanisms: vec![(5, vec![0, 1, 2], vec![0], 0)],
        commitments: vec![(vec![0, 1, 2], None); 8],
    };
    let dossier = dossier(&shape);
    let day = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    let fate =
        |removal: Removal| dossier.without(removal, Scope::All, day).unwrap().commitments[0].fate;
    assert_eq!(fate(Removal::new().actor("a-0")), Fate::LosesLast);
    assert_eq!(fate(Removal::new().actor("a-0").goes_on_with(2)), Fate::Keeps);
    assert_eq!(fate(Removal::new().actor("a-0").actor("a-1").goes_on_with(2)), Fate::LosesLast);
    let all = Removal::new().actor("a-0").actor("a-1").actor("a-2");
    assert_eq!(fate(all), Fate::NobodyLeft);
}

#[test]
fn a_mechanism_of_a_group_loses_the_member_that_turns_away() {
    let date = |text: &str| text.parse::<Date>().unwrap();
    let state = |id: &'static str, from: &str| {
        Actor::new(id, ActorKind::State, id)
            .memberships([Membership::new("three").from(date(from))])
    };
    let mut mechanism = Mechanism::new("talks", MechanismKind::Dialogue, "Talks")
        .members(["three"])
        .implements(["c"]);
    mechanism.history = vec![StatusChange::new(MechanismStatus::Operating, date("2023-02-01"))];
    let dossier = Dossier::builder()
        .add(Actor::new("three", ActorKind::Grouping, "The three"))
        .add_all([state("us", "2022"), state("jp", "2022"), state("later", "2030")])
        .add(
            Source::new("s", SourceKind::JointStatement, "S", Completeness::Full)
                .issuers(["three"])
                .date(date("2023-01-01")),
        )
        .add(Commitment::new("c", "s", "will", Act::Meet, "talks"))
        .add(mechanism)
        .build()
        .unwrap();
    let day = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    let fate = |actor: &str| {
        let found = dossier.without(Removal::new().actor(actor), Scope::All, day).unwrap();
        found.commitments[0].fate
    };
    assert_eq!(fate("us"), Fate::LosesLast);
    assert_eq!(fate("later"), Fate::Keeps, "it belongs to the three only from 2030 on");
    let singles = dossier.single_removals(Scope::All, day).unwrap();
    let targets: Vec<&RemovalTarget> = singles.rows.iter().map(|row| &row.target).collect();
    assert!(targets.contains(&&RemovalTarget::Actor("jp".into())));
}
