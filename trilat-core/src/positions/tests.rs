use super::{agreement::of_stances, spans::Spans, *};
use crate::{Dossier, measure::PairCounts, model::*};
use proptest::prelude::*;

const ACTORS: [&str; 3] = ["us", "jp", "ru"];
const PROPOSITIONS: [&str; 3] = ["p", "q", "r"];
const DATES: [&str; 8] =
    ["", "2023", "2023-01", "2023-01-10", "2023-01-10/2023-03-01", "2024", "2024-05-05", "2023-0X"];

/// Actor, proposition, stance, date, grade: by their places.
type Drawn = (usize, usize, usize, usize, usize);

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    let grades = AttributionGrade::ALL.len();
    prop::collection::vec((0..3_usize, 0..3_usize, 0..5_usize, 0..DATES.len(), 0..grades), 0..14)
}

fn dossier(drawn: &[Drawn]) -> Dossier {
    let positions = drawn.iter().enumerate().map(|(at, &(actor, on, stance, date, grade))| {
        let attribution = Attribution::new(AttributionGrade::ALL[grade]);
        let id = format!("pos-{at}");
        let mut position = Position::new(
            id.as_str(),
            ACTORS[actor],
            PROPOSITIONS[on],
            Stance::ALL[stance],
            "text",
            attribution,
        );
        position.date = DATES[date].parse().ok();
        position
    });
    Dossier::builder()
        .add_all(ACTORS.map(|id| Actor::new(id, ActorKind::State, id)))
        .add_all(PROPOSITIONS.map(|id| Proposition::new(id, PropositionKind::Normative, id)))
        .add(Source::new("text", SourceKind::News, "A text", Completeness::Full))
        .add_all(positions)
        .build()
        .unwrap()
}

/// The stances that are left where a record gives way to any that is certainly later: every pair
/// looked at.
fn left(dossier: &Dossier, actor: &str, on: &str) -> Vec<PositionId> {
    let all: Vec<&Position> =
        dossier.positions().iter().filter(|p| p.holder == actor && p.proposition == on).collect();
    let later = |a: &Position, b: &Position| match (&a.date, &b.date) {
        (Some(a), Some(b)) => a.before(b).is_certain(),
        _ => false,
    };
    let stays = all.iter().filter(|a| !all.iter().any(|b| later(a, b)));
    stays.map(|position| position.id.clone()).collect()
}

proptest! {
    #[test]
    fn what_decides_is_what_no_certainly_later_record_supersedes(drawn in drawn()) {
        let dossier = dossier(&drawn);
        let table = dossier.stance_table(&StanceOptions::new()).unwrap();
        for actor in ACTORS {
            for on in PROPOSITIONS {
                let mut ids: Vec<PositionId> = table
                    .cell(&actor.into(), &on.into())
                    .into_iter()
                    .flat_map(StanceCell::record_ids)
                    .cloned()
                    .collect();
                ids.sort();
                prop_assert_eq!(ids, left(&dossier, actor, on));
            }
        }
    }

    #[test]
    fn a_cell_is_held_mixed_or_unknown_by_its_records(drawn in drawn()) {
        let dossier = dossier(&drawn);
        let table = dossier.stance_table(&StanceOptions::new()).unwrap();
        for cell in &table.cells {
            let first = cell.records[0].stance;
            let agree = cell.records.iter().all(|record| record.stance == first);
            let meet = cell.records.iter().any(|a| {
                cell.records.iter().any(|b| {
                    let dates = a.date.zip(b.date);
                    a.stance != b.stance
                        && dates.is_some_and(|(a, b)| a.overlaps(b).is_certain())
                })
            });
            let expected = match (agree, meet) {
                (true, _) => Standing::Held(first),
                (false, true) => Standing::Mixed,
                (false, false) => Standing::Unknown,
            };
            prop_assert_eq!(cell.standing, expected);
        }
    }

    #[test]
    fn a_pair_is_the_same_from_both_sides(drawn in drawn()) {
        let dossier = dossier(&drawn);
        let options = StanceOptions::new();
        let one = dossier.compare_positions(["us", "ru"], &options).unwrap();
        let other = dossier.compare_positions(["ru", "us"], &options).unwrap();
        prop_assert_eq!(&one.pairs[0].counts, &other.pairs[0].counts);
        prop_assert_eq!(&one.pairs[0].items, &other.pairs[0].items);
        let all: usize = one.pairs[0].counts.values().sum();
        prop_assert_eq!(all, one.table.propositions.len());
    }

    #[test]
    fn the_order_of_records_does_not_matter(drawn in drawn()) {
        // Positions get their ids by place, so only what the ids do not show may be compared.
        let mut turned = drawn.clone();
        turned.reverse();
        let standings = |drawn: &[Drawn]| {
            let table = dossier(drawn).stance_table(&StanceOptions::new()).unwrap();
            let cells = table.cells.into_iter();
            cells.map(|c| (c.actor, c.proposition, c.standing)).collect::<Vec<_>>()
        };
        prop_assert_eq!(standings(&drawn), standings(&turned));
    }

    #[test]
    fn a_higher_grade_only_takes_records_away(drawn in drawn(), least in 0..7_usize) {
        let dossier = dossier(&drawn);
        let options = StanceOptions::new().least_grade(AttributionGrade::ALL[least]);
        let table = dossier.stance_table(&options).unwrap();
        for record in table.cells.iter().flat_map(|cell| &cell.records) {
            prop_assert!(record.grade >= AttributionGrade::ALL[least]);
        }
        let all = dossier.stance_table(&StanceOptions::new()).unwrap();
        prop_assert!(table.cells.len() <= all.cells.len());
    }

    #[test]
    fn agreement_in_numbers_is_that_of_the_verdicts(drawn in drawn()) {
        let dossier = dossier(&drawn);
        let found = dossier.compare_positions(ACTORS, &StanceOptions::new()).unwrap();
        if found.table.propositions.is_empty() {
            return Ok(());
        }
        let counts = PairCounts::count(&found.table.ordinal().unwrap()).unwrap();
        for pair in &found.pairs {
            let of = |verdict| pair.counts.get(&verdict).copied().unwrap_or(0) as u64;
            let numbers = counts.get(pair.first.as_str(), pair.second.as_str()).unwrap();
            let n = of(PairVerdict::Agree) + of(PairVerdict::Differ) + of(PairVerdict::Opposed);
            prop_assert_eq!(numbers.n(), n);
            let share = numbers.agreement().value();
            prop_assert_eq!(share, (n > 0).then(|| of(PairVerdict::Agree) as f64 / n as f64));
        }
    }

    #[test]
    fn stretches_meet_as_pair_by_pair(
        spans in prop::collection::vec((0..9_i32, 0..9_i32), 0..6),
        one in (0..9_i32, 0..9_i32),
    ) {
        let pairwise = spans.iter().any(|(first, last)| *first <= one.1 && *last >= one.0);
        prop_assert_eq!(Spans::new(spans).meets(one), pairwise);
    }
}

#[test]
fn stances_on_one_side_differ_and_never_oppose() {
    for &a in Stance::ALL {
        for &b in Stance::ALL {
            let verdict = of_stances(a, b);
            assert_eq!(verdict, of_stances(b, a));
            assert_eq!(verdict == PairVerdict::Agree, a == b);
            let torn = a == Stance::Ambivalent || b == Stance::Ambivalent;
            assert!(!(torn && verdict == PairVerdict::Opposed));
        }
    }
}

#[test]
fn what_is_not_in_the_dossier_is_named() {
    let dossier = dossier(&[]);
    let error = |options: StanceOptions| dossier.stance_table(&options).unwrap_err().to_string();
    insta::assert_snapshot!(error(StanceOptions::new().actors(["uk"])), @"there is no actor `uk` in the dossier");
    insta::assert_snapshot!(error(StanceOptions::new().propositions(["x"])), @"there is no proposition `x` in the dossier");
    insta::assert_snapshot!(error(StanceOptions::new().issue("x")), @"there is no issue `x` in the dossier");
    let event = dossier.compare_readouts("x").unwrap_err().to_string();
    insta::assert_snapshot!(event, @"there is no event `x` in the dossier");
}

#[test]
fn turns_do_not_depend_on_the_ids_of_one_day() {
    let line = |ids: [&'static str; 3]| {
        let [first, for_it, against] = ids;
        let position = |id, on: &str, stance| {
            let grade = Attribution::new(AttributionGrade::Document);
            Position::new(id, "us", "p", stance, "s", grade).date(on.parse::<Date>().unwrap())
        };
        let dossier = Dossier::builder()
            .add(Actor::new("us", ActorKind::State, "United States"))
            .add(Source::new("s", SourceKind::Readout, "S", Completeness::Full))
            .add(Proposition::new("p", PropositionKind::Normative, "Ships should come."))
            .add_all([
                position(first, "2023-01-01", Stance::Supports),
                position(for_it, "2023-02-01", Stance::Supports),
                position(against, "2023-02-01", Stance::Opposes),
            ])
            .build()
            .unwrap();
        dossier.stance_history("us", &StanceOptions::new()).unwrap().lines.remove(0)
    };
    for ids in [["a", "b", "c"], ["a", "c", "b"], ["z", "b", "c"]] {
        let [first, _, against] = ids;
        let turns = line(ids).turns;
        assert_eq!(turns.len(), 1, "{ids:?}");
        assert_eq!(turns[0].turn, Turn::TowardsOpposition);
        assert_eq!((turns[0].from.as_str(), turns[0].to.as_str()), (first, against));
    }
}
