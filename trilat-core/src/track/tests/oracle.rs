//! The lifecycle once more, day by day and order by order, as naively as can be: every day that a
//! deed may fall on, every order of the deeds of a day, one simulation for each.

use super::super::{Condition, Course, Day, Deed, Effects, State, States, Terms, Window, replay};
use crate::model::{Duration, Effect};
use proptest::prelude::*;

/// What has happened so far, as a handful of facts.
#[derive(Clone, Debug, Default)]
struct Facts {
    born: bool,
    awaits_condition: bool,
    due_by_condition: bool,
    part_done: bool,
    done: bool,
    broken: bool,
    rests: bool,
    /// The last day to answer the trigger that it is to answer.
    answer_by: Option<Day>,
    end: Option<State>,
}

impl Facts {
    fn forget_deeds(&mut self) {
        self.awaits_condition = false;
        self.due_by_condition = false;
        self.part_done = false;
        self.done = false;
        self.broken = false;
    }

    fn has_begun(&self) -> bool {
        self.due_by_condition || self.part_done || self.done || self.broken
    }
}

fn last_day(terms: &Terms) -> Option<Day> {
    if terms.deadline.is_some() {
        return terms.deadline;
    }
    if matches!(terms.condition, Condition::Stated(_)) { terms.until } else { None }
}

fn stated(terms: &Terms) -> Option<Window> {
    if let Condition::Stated(window) = terms.condition { Some(window) } else { None }
}

/// It is made on this day.
fn be_born(facts: &mut Facts, terms: &Terms, today: Day) {
    facts.born = true;
    let over = terms.until.is_some_and(|until| today > until);
    if over || stated(terms).is_some_and(|window| today > window.last) {
        facts.end = Some(State::Expired);
    } else {
        facts.awaits_condition = stated(terms).is_some();
    }
}

fn evening(facts: &mut Facts, terms: &Terms, today: Day) {
    let late = last_day(terms).is_some_and(|last| today >= last);
    if !facts.born || facts.end.is_some() {
        return;
    }
    if stated(terms).is_some_and(|window| today == window.last) && facts.awaits_condition {
        facts.end = Some(State::Expired);
        return;
    }
    if terms.until.is_some_and(|until| today == until) {
        let nothing_done = !facts.has_begun();
        if facts.rests || (nothing_done && (facts.awaits_condition || !late)) {
            facts.end = Some(State::Expired);
        }
    }
}

fn happen(facts: &mut Facts, terms: &Terms, today: Day, effect: Effect) {
    if !facts.born || facts.end.is_some() {
        return;
    }
    // A breach is final.
    if facts.broken || (terms.course == Course::Once && facts.done) {
        return;
    }
    let over = terms.until.is_some_and(|until| today > until);
    if over && (facts.done || facts.awaits_condition) {
        return;
    }
    match effect {
        Effect::Triggers => {
            let may = match terms.condition {
                Condition::None => false,
                Condition::Stated(window) => window.first <= today && today <= window.last,
                Condition::Unknown => true,
            };
            let one_off_begun = terms.course == Course::Once && facts.part_done;
            if may && !facts.rests && !facts.due_by_condition && !one_off_begun {
                facts.forget_deeds();
                facts.due_by_condition = true;
                facts.answer_by = terms.within.map(|within| today + within.in_days() as Day);
            }
        }
        Effect::Fulfils => {
            facts.forget_deeds();
            facts.rests = false;
            facts.done = true;
        }
        Effect::PartlyFulfils => {
            let holds_on = matches!(terms.course, Course::Standing | Course::EachOccasion);
            let kept = facts.done || (holds_on && !facts.due_by_condition && !facts.part_done);
            facts.rests = false;
            facts.forget_deeds();
            facts.done = kept;
            facts.part_done = !kept;
        }
        Effect::Breaches => {
            if !facts.rests {
                facts.forget_deeds();
                facts.broken = true;
            }
        }
        Effect::Suspends => facts.rests = true,
        Effect::Resumes => facts.rests = false,
        Effect::Withdraws => facts.end = Some(State::Withdrawn),
        Effect::Releases => facts.end = Some(State::Released),
        Effect::Expires => facts.end = Some(State::Expired),
        Effect::Supersedes => facts.end = Some(State::Superseded),
    }
}

fn shown(facts: &Facts, terms: &Terms, as_of: Day) -> State {
    let unanswered = facts.due_by_condition && facts.answer_by.is_some_and(|last| as_of >= last);
    let late = unanswered || last_day(terms).is_some_and(|last| as_of >= last);
    match facts {
        Facts { born: false, .. } => State::NotYet,
        Facts { end: Some(end), .. } => *end,
        Facts { rests: true, .. } => State::Suspended,
        Facts { broken: true, .. } => State::Breached,
        Facts { done: true, .. } if terms.course == Course::Recurring => State::Kept,
        Facts { done: true, .. }
            if matches!(terms.course, Course::Standing | Course::EachOccasion) =>
        {
            State::BeingKept
        }
        Facts { done: true, .. } => State::Fulfilled,
        Facts { part_done: true, .. } => State::Partly,
        Facts { awaits_condition: true, .. } => State::Conditional,
        _ if late => State::Overdue,
        Facts { due_by_condition: true, .. } => State::Triggered,
        _ => State::NoEvidence,
    }
}

/// What may come in the course of a day.
#[derive(Clone, Copy)]
enum Item {
    Undertaken,
    Deed(Effects),
}

fn orders(items: &[Item]) -> Vec<Vec<Item>> {
    if items.is_empty() {
        return vec![Vec::new()];
    }
    let mut out = Vec::new();
    for at in 0..items.len() {
        let mut rest = items.to_vec();
        let first = rest.remove(at);
        for mut order in orders(&rest) {
            order.insert(0, first);
            out.push(order);
        }
    }
    out
}

/// When it is made: at the beginning of a day, or in its course.
#[derive(Clone, Copy, PartialEq)]
enum Birth {
    InTheMorning(Day),
    InTheCourseOf(Day),
}

/// Lives through the days from `today` on, along every order of each day's deeds.
fn live(
    facts: &Facts,
    terms: &Terms,
    today: Day,
    as_of: Day,
    birth: Birth,
    days: &[(Day, Effects)],
    out: &mut States,
) {
    if today > as_of {
        out.insert(shown(facts, terms, as_of));
        return;
    }
    let mut facts = facts.clone();
    if birth == Birth::InTheMorning(today) {
        be_born(&mut facts, terms, today);
    }
    let here = days.iter().filter(|(day, _)| *day == today);
    let mut items: Vec<Item> = here.map(|(_, effects)| Item::Deed(*effects)).collect();
    if birth == Birth::InTheCourseOf(today) {
        items.push(Item::Undertaken);
    }
    for order in orders(&items) {
        let mut facts = facts.clone();
        for item in order {
            match item {
                Item::Undertaken => be_born(&mut facts, terms, today),
                Item::Deed(effects) => {
                    for effect in effects.in_order() {
                        happen(&mut facts, terms, today, effect);
                    }
                }
            }
        }
        evening(&mut facts, terms, today);
        live(&facts, terms, today + 1, as_of, birth, days, out);
    }
}

/// Every day and every reading that each deed may have, one after another.
fn choose(
    terms: &Terms,
    deeds: &[Deed],
    as_of: Day,
    birth: Birth,
    chosen: &mut Vec<(Day, Effects)>,
    out: &mut States,
) {
    let Some((deed, rest)) = deeds.split_first() else {
        live(&Facts::default(), terms, 0, as_of, birth, chosen, out);
        return;
    };
    if !deed.sure {
        choose(terms, rest, as_of, birth, chosen, out);
    }
    for day in deed.when.first..=deed.when.last {
        for reading in deed.readings() {
            chosen.push((day, reading));
            choose(terms, rest, as_of, birth, chosen, out);
            chosen.pop();
        }
    }
}

fn naive(terms: &Terms, deeds: &[Deed], as_of: Day) -> States {
    let mut out = States::EMPTY;
    let Window { first, last } = terms.undertaken;
    for day in first..=last {
        // On a known day it holds from the beginning; else from some moment of one of the days.
        let birth = if last > first { Birth::InTheCourseOf(day) } else { Birth::InTheMorning(day) };
        choose(terms, deeds, as_of, birth, &mut Vec::new(), &mut out);
    }
    out
}

const DAYS: Day = 9;

fn window(longest: Day) -> impl Strategy<Value = Window> {
    (1..DAYS, 0..=longest).prop_map(|(first, more)| Window::new(first, (first + more).min(DAYS)))
}

fn effect() -> impl Strategy<Value = Effect> {
    // Doing and meeting conditions more often than what ends everything.
    prop_oneof![
        5 => Just(Effect::Fulfils),
        4 => Just(Effect::Triggers),
        3 => Just(Effect::PartlyFulfils),
        3 => Just(Effect::Breaches),
        3 => Just(Effect::Suspends),
        3 => Just(Effect::Resumes),
        1 => proptest::sample::select(Effect::ALL.to_vec()),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    let effects = proptest::collection::vec(effect(), 1..3).prop_map(Effects::from_iter);
    (window(2), effects, prop::bool::weighted(0.2), proptest::option::weighted(0.15, effect()))
        .prop_map(|(when, effects, unsure, other)| {
            let deed = Deed::new(when, effects);
            let deed = if unsure { deed.unsure() } else { deed };
            match other {
                Some(effect) => deed.or(effect),
                None => deed,
            }
        })
}

fn terms() -> impl Strategy<Value = Terms> {
    let condition = prop_oneof![
        3 => Just(Condition::None),
        4 => window(DAYS).prop_map(Condition::Stated),
        1 => Just(Condition::Unknown),
    ];
    let day = || proptest::option::of(1..DAYS);
    let within = proptest::option::weighted(0.3, (0..4_u16).prop_map(Duration::days));
    let course = proptest::sample::select(Course::ALL.to_vec());
    (window(1), course, condition, day(), day(), day(), within).prop_map(
        |(undertaken, course, condition, opens, deadline, until, within)| Terms {
            undertaken,
            course,
            condition,
            opens,
            deadline,
            until,
            within,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn the_replay_is_that_of_a_naive_simulation(
        terms in terms(),
        deeds in proptest::collection::vec(deed(), 0..4),
        as_of in 0..=DAYS + 1,
    ) {
        let got = replay(&terms, &deeds, as_of);
        prop_assert!(got.every_order);
        prop_assert_eq!(got.states, naive(&terms, &deeds, as_of), "{:?}", got);
    }

    #[test]
    fn more_deeds_of_single_days(
        terms in terms(),
        deeds in proptest::collection::vec((1..DAYS, effect()), 0..7),
        as_of in 0..=DAYS + 1,
    ) {
        let deeds: Vec<Deed> =
            deeds.into_iter().map(|(day, effect)| Deed::new(Window::day(day), effect)).collect();
        prop_assert_eq!(replay(&terms, &deeds, as_of).states, naive(&terms, &deeds, as_of));
    }

    #[test]
    fn the_order_of_deeds_does_not_matter(
        terms in terms(),
        (deeds, shuffled) in proptest::collection::vec(deed(), 0..9)
            .prop_flat_map(|deeds| (Just(deeds.clone()), Just(deeds).prop_shuffle())),
        as_of in 0..=DAYS + 1,
    ) {
        let (one, other) = (replay(&terms, &deeds, as_of), replay(&terms, &shuffled, as_of));
        prop_assert_eq!(one.states, other.states);
        prop_assert_eq!(one.timings, other.timings);
        let told = |replay: &super::super::Replay| -> Vec<_> {
            replay.moves.iter().map(|m| (m.from, m.to, m.refusals, m.certain)).collect()
        };
        prop_assert_eq!(told(&one), told(&other));
    }

    #[test]
    fn a_deed_changes_nothing_before_its_day(
        terms in terms(),
        deeds in proptest::collection::vec(deed(), 0..6),
        late in deed(),
    ) {
        let mut more = deeds.clone();
        more.push(late);
        for day in 0..late.when.first {
            prop_assert_eq!(replay(&terms, &deeds, day), replay(&terms, &more, day));
        }
    }

    #[test]
    fn where_orders_are_not_told_apart_the_true_states_are_among_those_given(
        terms in terms(),
        deeds in proptest::collection::vec(deed(), 0..4),
    ) {
        // A crowd of deeds of which none need have happened, too many for every order.
        let crowd = [Effect::Suspends, Effect::Resumes, Effect::Triggers]
            .into_iter()
            .flat_map(|effect| (1..5).map(move |day| (Window::new(day, DAYS), effect)))
            .map(|(when, effect)| Deed::new(when, effect).unsure());
        let many: Vec<Deed> = deeds.iter().copied().chain(crowd).collect();
        let rough = replay(&terms, &many, DAYS);
        prop_assert!(!rough.every_order);
        for state in naive(&terms, &deeds, DAYS).iter() {
            prop_assert!(rough.states.contains(state), "{} of {:?}", state, rough.states);
        }
    }
}
