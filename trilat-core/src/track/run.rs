//! The replay itself: every order that the days allow, by way of the sets of states that a course
//! can be in.

use super::{
    lifecycle::{Cause, Day, Deed, Move, Replay, Terms, Unsettled},
    machine::{Clock, Machine, Machines, Slot},
    order::{Cluster, clusters},
    state::{Effects, Refusals, State, States, Timings},
    steps::{Step, Time, TimedTrigger, What, steps},
};

/// How many combinations of deeds done so far are tried for deeds of unknown order: enough for
/// ten that all differ.
const MOST_COMBINATIONS: usize = 1 << 10;
/// How many steps are tried for one undertaking before orders are no longer told apart.
const MOST_WORK: usize = 1 << 22;

pub(super) struct Run<'a> {
    terms: &'a Terms,
    deeds: &'a [Deed],
    triggers: &'a [TimedTrigger],
    machines: Machines,
    clock: Clock,
    work: usize,
    replay: Replay,
}

/// What came of one effect or one time, over the orders tried so far.
#[derive(Clone, Copy, Default)]
struct Trace {
    from: States,
    to: States,
    refusals: Refusals,
    /// Whether there was an order in which it changed nothing.
    stayed: bool,
}

impl Trace {
    /// Notes what a time did to one machine. A time that changes nothing is not worth telling.
    fn note(&mut self, from: State, to: State) {
        if from == to {
            self.stayed = true;
        } else {
            self.from.insert(from);
            self.to.insert(to);
        }
    }
}

impl<'a> Run<'a> {
    pub(super) fn new(terms: &'a Terms, deeds: &'a [Deed], triggers: &'a [TimedTrigger]) -> Self {
        Self {
            terms,
            deeds,
            triggers,
            machines: Machines::one(Machine::NOT_YET),
            clock: Clock::default(),
            work: MOST_WORK,
            replay: Replay {
                states: States::EMPTY,
                timings: Timings::EMPTY,
                moves: Vec::with_capacity(deeds.len() + 2),
                unsettled: Vec::new(),
                every_order: true,
            },
        }
    }

    pub(super) fn to(mut self, as_of: Day) -> Replay {
        let steps = steps(self.terms, self.deeds, self.triggers, as_of);
        let mut traces = Vec::new();
        for cluster in clusters(&steps) {
            match cluster {
                [step] => {
                    traces.clear();
                    self.machines = self.take(self.machines, *step, self.clock, &mut traces);
                    self.clock = tick(self.clock, step.what);
                    self.record(*step, &traces);
                }
                several => self.several(several),
            }
        }
        // Nothing moves before it is undertaken, however far back a vague date may reach.
        self.replay.moves.sort_by_key(|found| found.cause != Cause::Undertaken);
        self.replay.states = self.machines.states(self.clock);
        self.replay.timings = self.machines.timings();
        self.replay
    }

    /// The number of a trigger from which a time runs.
    fn slot(&self, deed: usize) -> Option<Slot> {
        let at = self.triggers.iter().position(|trigger| trigger.deed == deed)?;
        u8::try_from(at).ok().map(Slot)
    }

    /// What a time does to every machine of a set.
    fn strike(&self, from: Machines, time: Time, clock: Clock, trace: &mut Trace) -> Machines {
        let after = clock.after(time);
        let mut out = Machines::default();
        for machine in from.iter() {
            let next = match time {
                Time::Undertaken => machine.create(self.terms, clock),
                Time::ConditionOver => machine.lapse(),
                Time::Over => machine.close(clock),
                Time::ConditionOpens | Time::Opens | Time::Late => machine,
            };
            trace.note(machine.state(clock), next.state(after));
            out.insert(next);
        }
        out
    }

    /// What an effect does to every machine of a set.
    fn apply(
        &self,
        from: Machines,
        effect: crate::model::Effect,
        clock: Clock,
        slot: Option<Slot>,
        trace: &mut Trace,
    ) -> Machines {
        let mut out = Machines::default();
        for machine in from.iter() {
            match machine.apply(effect, self.terms, clock, slot) {
                Ok(moved) => {
                    trace.from.insert(machine.state(clock));
                    trace.to.insert(moved.state(clock));
                    out.insert(moved);
                }
                Err(reason) => {
                    trace.refusals.insert(reason);
                    out.insert(machine);
                }
            }
        }
        out
    }

    /// Takes one step from every machine of a set, noting what came of it: a trace for each time
    /// of a moment, or for each effect of each reading of a deed.
    fn take(&self, from: Machines, step: Step, clock: Clock, traces: &mut Vec<Trace>) -> Machines {
        let mut at = 0;
        let mut trace = |take: &mut dyn FnMut(&mut Trace) -> Machines| {
            if traces.len() <= at {
                traces.push(Trace::default());
            }
            let out = traces.get_mut(at).map_or(from, take);
            at += 1;
            out
        };
        let taken = match step.what {
            What::Clock(times) => {
                let (mut here, mut clock) = (from, clock);
                for time in times.iter() {
                    here = trace(&mut |trace| self.strike(here, time, clock, trace));
                    clock = clock.after(time);
                }
                here
            }
            What::Undertaken => {
                trace(&mut |trace| self.strike(from, Time::Undertaken, clock, trace))
            }
            What::Unanswered(_) => trace(&mut |trace| {
                for machine in from.iter() {
                    trace.note(machine.state(clock), machine.state(tick(clock, step.what)));
                }
                from
            }),
            What::Deed(deed) => {
                let slot = self.slot(deed);
                let readings = self.deeds.get(deed).into_iter().flat_map(Deed::readings);
                let mut out = Machines::default();
                for reading in readings {
                    let mut here = from;
                    for effect in reading.in_order() {
                        here = trace(&mut |trace| self.apply(here, effect, clock, slot, trace));
                    }
                    out = out.union(here);
                }
                out
            }
        };
        if step.sure { taken } else { taken.union(from) }
    }

    /// Steps whose order is not known.
    fn several(&mut self, steps: &[Step]) {
        let cluster = Cluster::of(steps, self.deeds);
        let mut traces: Vec<Vec<Trace>> = vec![Vec::new(); cluster.classes.len()];
        let work = |combinations: usize| combinations.saturating_mul(cluster.classes.len());
        let combinations = cluster
            .combinations(MOST_COMBINATIONS)
            .filter(|&combinations| work(combinations) <= self.work);
        self.machines = match combinations {
            Some(combinations) => {
                self.work = self.work.saturating_sub(work(combinations));
                self.every_order(&cluster, combinations, &mut traces)
            }
            None => {
                self.replay.every_order = false;
                self.any_order(&cluster, &mut traces)
            }
        };
        self.clock = steps.iter().fold(self.clock, |clock, step| tick(clock, step.what));
        for (class, traces) in cluster.classes.iter().zip(&traces) {
            for step in class.steps {
                self.record(*step, traces);
            }
        }
        let deed = |step: &Step| if let What::Deed(at) = step.what { Some(at) } else { None };
        let deeds: Vec<usize> = steps.iter().filter_map(deed).collect();
        let states = self.machines.states(self.clock);
        if deeds.len() > 1 && states.len() > 1 {
            self.replay.unsettled.push(Unsettled { deeds, states });
        }
    }

    /// Tries every order that the positions allow, by way of the sets of steps taken so far.
    fn every_order(
        &self,
        cluster: &Cluster<'_>,
        combinations: usize,
        traces: &mut [Vec<Trace>],
    ) -> Machines {
        let mut reached = vec![Machines::default(); combinations];
        if let Some(start) = reached.first_mut() {
            *start = self.machines;
        }
        for taken in 0..combinations {
            let Some(&here) = reached.get(taken) else { break };
            if here.is_empty() {
                continue;
            }
            let clock = cluster.taken(taken).fold(self.clock, tick);
            for (at, class) in cluster.next(taken) {
                let (Some(step), Some(traces)) = (class.steps.first(), traces.get_mut(at)) else {
                    continue;
                };
                let next = self.take(here, *step, clock, traces);
                if let Some(slot) = reached.get_mut(taken + class.stride) {
                    *slot = slot.union(next);
                }
            }
        }
        reached.last().copied().unwrap_or_default()
    }

    /// What any of the steps in any order lead to, each as often as one likes; only the times
    /// among them keep their order.
    fn any_order(&self, cluster: &Cluster<'_>, traces: &mut [Vec<Trace>]) -> Machines {
        let mut clock = self.clock;
        let mut reached = self.closure(self.machines, clock, cluster, traces);
        for (at, class) in cluster.classes.iter().enumerate() {
            if let (Some(step), Some(here)) = (class.steps.first(), traces.get_mut(at))
                && matches!(step.what, What::Clock(_))
            {
                reached = self.take(reached, *step, clock, here);
                clock = tick(clock, step.what);
                reached = self.closure(reached, clock, cluster, traces);
            }
        }
        reached
    }

    fn closure(
        &self,
        mut reached: Machines,
        clock: Clock,
        cluster: &Cluster<'_>,
        traces: &mut [Vec<Trace>],
    ) -> Machines {
        loop {
            let mut next = reached;
            for (class, traces) in cluster.classes.iter().zip(traces.iter_mut()) {
                if let Some(step) = class.steps.first()
                    && !matches!(step.what, What::Clock(_))
                {
                    next = next.union(self.take(reached, *step, clock, traces));
                }
            }
            if next == reached {
                return reached;
            }
            reached = next;
        }
    }

    fn record(&mut self, step: Step, traces: &[Trace]) {
        match step.what {
            What::Clock(times) => {
                for (time, trace) in times.iter().zip(traces) {
                    self.record_time(time, trace, true);
                }
            }
            What::Undertaken => {
                for trace in traces {
                    self.record_time(Time::Undertaken, trace, step.sure);
                }
            }
            What::Unanswered(slot) => {
                let trigger = self.triggers.get(usize::from(slot.0));
                if let Some((trigger, trace)) = trigger.zip(traces.first()) {
                    self.push(Cause::AnswerOverdue { deed: trigger.deed }, trace, true);
                }
            }
            What::Deed(deed) => {
                let Some(it) = self.deeds.get(deed) else { return };
                let certain = step.sure && it.readings().count() == 1;
                let causes = it.readings().enumerate().flat_map(|(reading, effects)| {
                    Effects::in_order(effects).map(move |effect| Cause::Deed {
                        deed,
                        reading,
                        effect,
                    })
                });
                for (cause, trace) in causes.zip(traces) {
                    self.push(cause, trace, certain);
                }
            }
        }
    }

    fn record_time(&mut self, time: Time, trace: &Trace, certain: bool) {
        let cause = match time {
            Time::Undertaken => Cause::Undertaken,
            Time::ConditionOver => Cause::ConditionLapsed,
            Time::Late => Cause::DeadlinePassed,
            Time::Over => Cause::TermEnded,
            Time::ConditionOpens | Time::Opens => return,
        };
        self.push(cause, trace, certain);
    }

    fn push(&mut self, cause: Cause, trace: &Trace, certain: bool) {
        if trace.from.is_empty() && trace.refusals.is_empty() {
            return;
        }
        self.replay.moves.push(Move {
            cause,
            from: trace.from,
            to: trace.to,
            refusals: trace.refusals,
            certain: certain && !trace.stayed && trace.refusals.is_empty(),
        });
    }
}

/// The clock after a step.
fn tick(clock: Clock, what: What) -> Clock {
    match what {
        What::Clock(times) => times.iter().fold(clock, Clock::after),
        What::Unanswered(slot) => Clock { unanswered: clock.unanswered | 1 << slot.0, ..clock },
        What::Undertaken | What::Deed(_) => clock,
    }
}
