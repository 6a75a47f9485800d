//! The lifecycle by example: the trace of the literature, every transition, every refusal.

use super::super::{
    Cause, Condition, Course, Day, Deed, Effects, Refusal, Replay, State, Terms, Timing, Window,
    replay,
};
use crate::model::Effect;

fn on(day: Day, effect: Effect) -> Deed {
    Deed::new(Window::day(day), effect)
}

fn state(terms: &Terms, deeds: &[Deed], as_of: Day) -> Option<State> {
    replay(terms, deeds, as_of).states.only()
}

/// Of the last deed: why it changed nothing.
fn refused(replay: &Replay, deed: usize) -> Option<Refusal> {
    let found = replay.moves.iter().find(|found| {
        matches!(found.cause, Cause::Deed { deed: at, .. } if at == deed) && found.from.is_empty()
    })?;
    found.refusals.only()
}

fn conditional() -> Terms {
    Terms {
        condition: Condition::Stated(Window::new(5, 14)),
        opens: Some(16),
        deadline: Some(24),
        ..Terms::new(0, Course::Once)
    }
}

#[test]
fn the_trace_of_the_literature() {
    // Antecedent due in [5, 15), consequent due in [16, 25), events at 10 and 20.
    let deeds = [on(10, Effect::Triggers), on(20, Effect::Fulfils)];
    let expected =
        [(0..10, State::Conditional), (10..20, State::Triggered), (20..40, State::Fulfilled)];
    for (days, expected) in expected {
        for day in days {
            assert_eq!(state(&conditional(), &deeds, day), Some(expected), "day {day}");
        }
    }
    let whole = replay(&conditional(), &deeds, 40);
    assert_eq!(whole.timings.only(), Some(Timing::InTime));
    assert!(whole.moves.iter().all(|found| found.certain));
}

#[test]
fn conditional_and_timed_out_is_expired() {
    assert_eq!(state(&conditional(), &[], 13), Some(State::Conditional));
    // A day is asked about up to its end.
    assert_eq!(state(&conditional(), &[], 14), Some(State::Expired));
    let late = [on(15, Effect::Triggers)];
    let found = replay(&conditional(), &late, 15);
    assert_eq!(found.states.only(), Some(State::Expired));
    assert_eq!(refused(&found, 0), Some(Refusal::AfterEnd));
}

#[test]
fn detached_and_timed_out_is_overdue_and_never_a_breach() {
    let deeds = [on(10, Effect::Triggers)];
    assert_eq!(state(&conditional(), &deeds, 23), Some(State::Triggered));
    assert_eq!(state(&conditional(), &deeds, 24), Some(State::Overdue));
    let deeds = [on(10, Effect::Triggers), on(30, Effect::Fulfils)];
    let found = replay(&conditional(), &deeds, 30);
    assert_eq!(found.states.only(), Some(State::Fulfilled), "late, and done all the same");
    assert_eq!(found.timings.only(), Some(Timing::Late));
}

#[test]
fn a_condition_is_heard_in_its_time_alone() {
    let early = [on(4, Effect::Triggers)];
    let found = replay(&conditional(), &early, 4);
    assert_eq!(found.states.only(), Some(State::Conditional));
    assert_eq!(refused(&found, 0), Some(Refusal::OutsideItsTime));
}

#[test]
fn done_before_its_time_is_early() {
    let terms = Terms { opens: Some(10), ..Terms::new(0, Course::Once) };
    let timing = |day| replay(&terms, &[on(day, Effect::Fulfils)], 20).timings.only();
    assert_eq!(timing(9), Some(Timing::Early));
    assert_eq!(timing(10), Some(Timing::InTime));
    let no_time = Terms::new(0, Course::Once);
    assert!(replay(&no_time, &[on(9, Effect::Fulfils)], 20).timings.is_empty());
}

/// Each effect from each state in which it does something.
#[test]
fn every_transition() {
    use Effect::{
        Breaches, Expires, Fulfils, PartlyFulfils, Releases, Resumes, Supersedes, Suspends,
        Triggers, Withdraws,
    };
    let ends = [
        (Withdraws, State::Withdrawn),
        (Releases, State::Released),
        (Expires, State::Expired),
        (Supersedes, State::Superseded),
    ];
    let once = Terms::new(0, Course::Once);
    let repeated = Terms::new(0, Course::Recurring);
    let standing = Terms::new(0, Course::Standing);
    let occasional = Terms {
        condition: Condition::Stated(Window::new(0, 99)),
        ..Terms::new(0, Course::EachOccasion)
    };
    let cases: &[(&Terms, &[Effect], State)] = &[
        (&once, &[], State::NoEvidence),
        (&once, &[Fulfils], State::Fulfilled),
        (&once, &[PartlyFulfils], State::Partly),
        (&once, &[PartlyFulfils, PartlyFulfils], State::Partly),
        (&once, &[PartlyFulfils, Fulfils], State::Fulfilled),
        (&once, &[PartlyFulfils, Breaches], State::Breached),
        (&once, &[Breaches], State::Breached),
        (&once, &[Breaches, Fulfils], State::Breached),
        (&once, &[Breaches, PartlyFulfils], State::Breached),
        (&once, &[Suspends], State::Suspended),
        (&once, &[PartlyFulfils, Suspends], State::Suspended),
        (&once, &[PartlyFulfils, Suspends, Resumes], State::Partly),
        (&once, &[Suspends, Resumes], State::NoEvidence),
        (&once, &[Suspends, Fulfils], State::Fulfilled),
        (&once, &[Suspends, PartlyFulfils], State::Partly),
        (&once, &[Breaches, Suspends], State::Breached),
        (&repeated, &[], State::NoEvidence),
        (&repeated, &[PartlyFulfils], State::Partly),
        (&repeated, &[Fulfils], State::Kept),
        (&repeated, &[Fulfils, Fulfils], State::Kept),
        (&repeated, &[Fulfils, PartlyFulfils], State::Kept),
        (&repeated, &[Fulfils, Breaches], State::Breached),
        (&repeated, &[Fulfils, Breaches, Fulfils], State::Breached),
        (&repeated, &[Fulfils, Suspends], State::Suspended),
        (&repeated, &[Fulfils, Suspends, Resumes], State::Kept),
        (&standing, &[], State::NoEvidence),
        (&standing, &[PartlyFulfils], State::BeingKept),
        (&standing, &[Fulfils], State::BeingKept),
        (&standing, &[Fulfils, PartlyFulfils], State::BeingKept),
        (&standing, &[Fulfils, Breaches, Fulfils], State::Breached),
        (&standing, &[Fulfils, Suspends], State::Suspended),
        (&standing, &[Fulfils, Suspends, Resumes], State::BeingKept),
        (&occasional, &[], State::Conditional),
        (&occasional, &[Triggers], State::Triggered),
        (&occasional, &[Triggers, PartlyFulfils], State::Partly),
        (&occasional, &[Triggers, PartlyFulfils, Triggers], State::Triggered),
        (&occasional, &[Triggers, Fulfils], State::BeingKept),
        (&occasional, &[Triggers, Fulfils, Triggers], State::Triggered),
        (&occasional, &[Triggers, Fulfils, Triggers, Fulfils], State::BeingKept),
        (&occasional, &[Triggers, Breaches], State::Breached),
        (&occasional, &[Fulfils], State::BeingKept),
        (&occasional, &[Suspends, Resumes], State::Conditional),
        (&occasional, &[Triggers, Suspends, Resumes], State::Triggered),
    ];
    let deeds = |effects: &[Effect]| -> Vec<Deed> {
        (1..).zip(effects).map(|(day, &effect)| on(day, effect)).collect()
    };
    for (terms, effects, expected) in cases {
        let found = replay(terms, &deeds(effects), 50);
        assert_eq!(found.states.only(), Some(*expected), "{effects:?}");
        assert!(found.moves.iter().all(|found| found.certain), "{effects:?}: {found:?}");
        // What ends it can come in every state that is not over or breached.
        let over = *expected == State::Breached
            || (terms.course == Course::Once && *expected == State::Fulfilled);
        for (end, ended) in ends {
            let mut more = effects.to_vec();
            more.push(end);
            let expected = if over { *expected } else { ended };
            assert_eq!(state(terms, &deeds(&more), 50), Some(expected), "{more:?}");
        }
    }
}

/// What comes after a breach is told as a transition and takes nothing back.
#[test]
fn a_breach_is_final() {
    for &course in Course::ALL {
        let terms = Terms::new(0, course);
        for &then in Effect::ALL {
            let found = replay(&terms, &[on(5, Effect::Breaches), on(6, then)], 9);
            assert_eq!(found.states.only(), Some(State::Breached), "{course} {then}");
            let told = found.moves.iter().any(|it| {
                matches!(it.cause, Cause::Deed { deed: 1, .. })
                    && it.from.only() == Some(State::Breached)
                    && it.to.only() == Some(State::Breached)
            });
            let refused = refused(&found, 1) == Some(Refusal::AfterBreach);
            assert_eq!(told, !matches!(then, Effect::Triggers | Effect::Resumes), "{then}");
            assert_eq!(refused, !told, "{then}");
        }
    }
}

/// Each effect where it has none, with the reason.
#[test]
fn every_refusal() {
    use Effect::{Breaches, Fulfils, Resumes, Suspends, Triggers};
    let once = Terms::new(10, Course::Once);
    let standing = Terms {
        condition: Condition::Stated(Window::new(10, 90)),
        ..Terms::new(10, Course::EachOccasion)
    };
    let one_off = Terms { course: Course::Once, ..standing };
    // Whatever comes once it is over.
    let ends = [Fulfils, Effect::Withdraws, Effect::Releases, Effect::Expires, Effect::Supersedes];
    for end in ends {
        for &then in Effect::ALL {
            let found = replay(&once, &[on(20, end), on(21, then)], 30);
            assert_eq!(found.states, replay(&once, &[on(20, end)], 30).states, "{end} {then}");
            assert_eq!(refused(&found, 1), Some(Refusal::AfterEnd), "{end} {then}");
        }
    }
    for &effect in Effect::ALL {
        let found = replay(&once, &[on(9, effect)], 30);
        assert_eq!(found.states.only(), Some(State::NoEvidence), "{effect}");
        assert_eq!(refused(&found, 0), Some(Refusal::BeforeUndertaken), "{effect}");
    }
    let cases: &[(&Terms, &[Effect], State, Refusal)] = &[
        (&once, &[Triggers], State::NoEvidence, Refusal::NoCondition),
        (&once, &[Resumes], State::NoEvidence, Refusal::NotSuspended),
        (&once, &[Suspends, Suspends], State::Suspended, Refusal::AlreadySo),
        (&once, &[Suspends, Breaches], State::Suspended, Refusal::WhileSuspended),
        (&standing, &[Suspends, Triggers], State::Suspended, Refusal::WhileSuspended),
        (&standing, &[Triggers, Triggers], State::Triggered, Refusal::AlreadySo),
        (&one_off, &[Breaches, Triggers], State::Breached, Refusal::AfterBreach),
        (&once, &[Breaches, Resumes], State::Breached, Refusal::AfterBreach),
        (&one_off, &[Effect::PartlyFulfils, Triggers], State::Partly, Refusal::AlreadySo),
    ];
    for (terms, effects, expected, reason) in cases {
        let deeds: Vec<Deed> = (20..).zip(*effects).map(|(day, &effect)| on(day, effect)).collect();
        let found = replay(terms, &deeds, 50);
        assert_eq!(found.states.only(), Some(*expected), "{effects:?}");
        assert_eq!(refused(&found, deeds.len() - 1), Some(*reason), "{effects:?}");
    }
    let over = Terms { until: Some(40), ..Terms::new(10, Course::Recurring) };
    let found = replay(&over, &[on(20, Fulfils), on(41, Fulfils)], 50);
    assert_eq!(refused(&found, 1), Some(Refusal::AfterEnd));
}

#[test]
fn the_end_of_a_term() {
    let terms = |course| Terms { until: Some(20), ..Terms::new(0, course) };
    let at = |terms: Terms, deeds: &[Deed]| state(&terms, deeds, 21);
    assert_eq!(state(&terms(Course::Once), &[], 19), Some(State::NoEvidence));
    assert_eq!(state(&terms(Course::Once), &[], 20), Some(State::Expired));
    assert_eq!(at(terms(Course::Once), &[on(5, Effect::Suspends)]), Some(State::Expired));
    // What was done stays done, and what is owed stays owed.
    assert_eq!(at(terms(Course::Recurring), &[on(5, Effect::Fulfils)]), Some(State::Kept));
    assert_eq!(at(terms(Course::Once), &[on(5, Effect::PartlyFulfils)]), Some(State::Partly));
    assert_eq!(at(terms(Course::Once), &[on(5, Effect::Breaches)]), Some(State::Breached));
    let due = Terms { condition: Condition::Stated(Window::new(0, 20)), ..terms(Course::Once) };
    assert_eq!(at(due, &[on(5, Effect::Triggers)]), Some(State::Overdue));
    let missed = Terms { deadline: Some(10), ..terms(Course::Once) };
    assert_eq!(at(missed, &[]), Some(State::Overdue));
}

#[test]
fn dates_that_leave_the_order_open() {
    let once = Terms { deadline: Some(15), ..Terms::new(0, Course::Once) };
    // The month in which it was done holds the deadline: done for certain, in time or late.
    let month = Deed::new(Window::new(10, 20), Effect::Fulfils);
    let found = replay(&once, &[month], 30);
    assert_eq!(found.states.only(), Some(State::Fulfilled));
    assert_eq!(found.timings.iter().collect::<Vec<_>>(), [Timing::InTime, Timing::Late]);
    // On a day within the month it is only possibly done.
    let found = replay(&once, &[month], 12);
    assert_eq!(found.states.iter().collect::<Vec<_>>(), [State::Fulfilled, State::NoEvidence]);
    // Taken back and done in one month: either, and both are named.
    let back = Deed::new(Window::new(10, 20), Effect::Withdraws);
    let found = replay(&once, &[month, back], 30);
    assert_eq!(found.states.iter().collect::<Vec<_>>(), [State::Fulfilled, State::Withdrawn]);
    assert_eq!(found.unsettled.len(), 1);
    assert_eq!(found.unsettled[0].deeds.len(), 2);
    // A day apart, and the order is known.
    let before = Deed::new(Window::new(1, 9), Effect::Withdraws);
    assert_eq!(state(&once, &[month, before], 30), Some(State::Withdrawn));
    // What somebody only reports may be so or not.
    let found = replay(&once, &[on(10, Effect::Fulfils).unsure()], 12);
    assert_eq!(found.states.iter().collect::<Vec<_>>(), [State::Fulfilled, State::NoEvidence]);
    // Two records of one thing that differ: one of them holds.
    let found = replay(&once, &[on(10, Effect::Fulfils).or(Effect::Breaches)], 12);
    assert_eq!(found.states.iter().collect::<Vec<_>>(), [State::Fulfilled, State::Breached]);
    // A day on which it is undertaken is not known, nor then whether it was there yet.
    let vague = Terms { undertaken: Window::new(5, 10), ..Terms::new(0, Course::Once) };
    assert_eq!(
        replay(&vague, &[], 7).states.iter().collect::<Vec<_>>(),
        [State::NoEvidence, State::NotYet]
    );
}

#[test]
fn what_one_event_does_is_taken_in_a_fixed_order() {
    let standing = Terms {
        condition: Condition::Stated(Window::new(0, 99)),
        ..Terms::new(0, Course::EachOccasion)
    };
    let both = Effects::from_iter([Effect::Fulfils, Effect::Triggers]);
    let found = replay(&standing, &[Deed::new(Window::day(10), both)], 20);
    assert_eq!(found.states.only(), Some(State::BeingKept));
    let effects: Vec<Effect> = found
        .moves
        .iter()
        .filter_map(|found| match found.cause {
            Cause::Deed { effect, .. } => Some(effect),
            _ => None,
        })
        .collect();
    assert_eq!(effects, [Effect::Triggers, Effect::Fulfils]);
}

#[test]
fn days_at_the_edge_of_numbers() {
    let always = Window::new(Day::MIN, Day::MAX);
    let terms = Terms {
        undertaken: always,
        condition: Condition::Stated(always),
        opens: Some(Day::MIN),
        deadline: Some(Day::MAX),
        until: Some(Day::MAX),
        within: None,
        course: Course::Once,
    };
    let deed = Deed::new(always, Effect::Triggers);
    for day in [Day::MIN, 0, Day::MAX] {
        assert!(!replay(&terms, &[deed], day).states.is_empty());
    }
}
