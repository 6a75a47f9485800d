use super::document::{Document, Report, Tone};
use crate::model::{Certainty, Citation};
use crate::track::{
    CommitmentChange, CommitmentTrack, Dispute, EvidenceEvent, Life, Lives, MechanismTrack,
    PeriodRun, PeriodStatus, State, States, Timing, Track, TrackChange, TrackComparison,
    Transition, TransitionCause, WithoutEffect,
};

pub(super) fn plain(text: impl Into<String>) -> (Tone, String) {
    (Tone::Plain, text.into())
}

const fn tone_of_state(state: State) -> Tone {
    match state {
        State::Fulfilled | State::Kept | State::BeingKept => Tone::More,
        State::Overdue | State::Breached | State::Withdrawn => Tone::Less,
        State::ResumedAfterGap | State::Partly | State::Suspended | State::Superseded => {
            Tone::Changed
        }
        State::Unknown => Tone::Unknown,
        _ => Tone::Plain,
    }
}

pub(super) const fn tone_of_period(status: PeriodStatus) -> Tone {
    match status {
        PeriodStatus::Kept => Tone::More,
        PeriodStatus::Missed => Tone::Less,
        PeriodStatus::Partly | PeriodStatus::Disputed | PeriodStatus::Suspended => Tone::Changed,
        PeriodStatus::PossiblyKept | PeriodStatus::NotSeen => Tone::Unknown,
        PeriodStatus::Running | PeriodStatus::Cut => Tone::Plain,
    }
}

pub(super) fn tone_of_life(life: Lives) -> Tone {
    match life.only() {
        Some(Life::Alive) => Tone::More,
        Some(Life::Silent | Life::Ended) => Tone::Less,
        Some(Life::NotYet) => Tone::Plain,
        Some(Life::Unknown) | None => Tone::Unknown,
    }
}

pub(super) fn life_in_words(life: Lives) -> String {
    either(life.iter().map(Life::as_str))
}

/// One word, or "possibly" with several.
pub(super) fn either<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let words: Vec<&str> = words.collect();
    match words.as_slice() {
        [] => "–".to_owned(),
        [word] => (*word).to_owned(),
        words => format!("possibly {}", words.join(" or ")),
    }
}

fn states(states: States) -> String {
    either(states.iter().map(State::as_str))
}

pub(super) fn citation(citation: &Citation) -> String {
    let mut out = citation.source.to_string();
    if let Some(at) = &citation.at {
        out.push_str(&format!(" {at}"));
    }
    if !citation.quote.is_empty() {
        let quoted: Vec<String> = citation.quote.iter().map(|words| format!("“{words}”")).collect();
        out.push_str(&format!(": {}", quoted.join(" … ")));
    }
    out
}

/// An event with what it rests on.
fn event(event: &EvidenceEvent) -> String {
    let mut out = format!("{}: {}", event.label(), event.name);
    if let Some(mechanism) = &event.by_way_of {
        out.push_str(&format!(", by way of {mechanism}"));
    }
    if let Some(other) = &event.superseded_by {
        out.push_str(&format!(", by {other}"));
    }
    if let Some(note) = &event.note {
        out.push_str(&format!(" ({note})"));
    }
    out
}

/// The sources of events, each with its place and words.
pub(super) fn evidence(events: &[EvidenceEvent]) -> String {
    let cited: Vec<String> = events.iter().flat_map(|it| &it.citations).map(citation).collect();
    cited.join("; ")
}

fn cited(citations: &[Citation]) -> String {
    citations.iter().map(citation).collect::<Vec<_>>().join("; ")
}

pub(super) fn events(events: &[EvidenceEvent]) -> String {
    events.iter().map(event).collect::<Vec<_>>().join("; ")
}

fn transition(transition: &Transition) -> Vec<(Tone, String)> {
    let (what, rests_on) = match &transition.cause {
        TransitionCause::Undertaken { date } => {
            let date = date.as_ref().map_or_else(|| "undated".to_owned(), ToString::to_string);
            (format!("undertaken ({date})"), String::new())
        }
        TransitionCause::ConditionLapsed { last_day } => {
            (format!("its condition could be met up to {last_day}"), String::new())
        }
        TransitionCause::DeadlinePassed { last_day } => {
            (format!("its last day went by: {last_day}"), String::new())
        }
        TransitionCause::TermEnded { last_day } => {
            (format!("its term ended: {last_day}"), String::new())
        }
        TransitionCause::Mechanism { mechanism, status, date, citations } => {
            (format!("{mechanism} {status} ({date})"), cited(citations))
        }
        TransitionCause::LaterText { record, date, citations } => {
            let date = date.as_ref().map_or_else(|| "undated".to_owned(), ToString::to_string);
            (format!("a later text holds to it: {record} ({date})"), cited(citations))
        }
        TransitionCause::OtherCommitment { commitment, state } => {
            (format!("its trigger: {commitment} is {state}"), String::new())
        }
        TransitionCause::Event { effect, events: cause } => {
            (format!("{effect}: {}", events(cause)), evidence(cause))
        }
    };
    let tone = transition.to.only().map_or(Tone::Unknown, tone_of_state);
    let certainty = match transition.certainty {
        Certainty::Certainly => String::new(),
        _ => "possibly".to_owned(),
    };
    vec![
        (tone, format!("{} → {}", states(transition.from), states(transition.to))),
        plain(certainty),
        plain(what),
        plain(rests_on),
    ]
}

fn without_effect(item: &WithoutEffect) -> String {
    let reasons: Vec<&str> = item.reasons.iter().map(|reason| reason.as_str()).collect();
    format!("{}: {} ({})", item.effect, events(&item.events), reasons.join(" or "))
}

fn dispute(dispute: &Dispute) -> String {
    let events: Vec<&str> = dispute.events.iter().map(|id| id.as_str()).collect();
    format!("{}: {} leave open: {}", dispute.kind, events.join(", "), states(dispute.states))
}

/// Periods as rows of a table.
pub(super) fn periods(runs: &[PeriodRun]) -> Vec<Vec<(Tone, String)>> {
    let row = |run: &PeriodRun| {
        let span = match run.periods {
            1 => format!("{} to {}", run.from, run.until),
            several => format!("{} to {} ({several} periods)", run.from, run.until),
        };
        let held = match run.possibly_held {
            0 => run.held.to_string(),
            more => format!("{} to {}", run.held, run.held + more),
        };
        let events: Vec<&str> = run.events.iter().map(|id| id.as_str()).collect();
        vec![
            plain(span),
            (tone_of_period(run.status), run.status.to_string()),
            plain(held),
            plain(events.join(", ")),
        ]
    };
    runs.iter().map(row).collect()
}

/// How the doing of something lay to its time, in words.
fn timing(track: &CommitmentTrack) -> Option<String> {
    let words = either(track.timing.iter().map(Timing::as_str));
    let days = track.days_past_deadline.map(|days| {
        if days.most <= 0 {
            format!(
                ", {} days before the last day",
                crate::track::DayCount { least: -days.most, most: -days.least }
            )
        } else if days.least > 0 {
            format!(", {days} days after the last day")
        } else {
            format!(", {days} days after the last day, below 0 if before")
        }
    });
    (!track.timing.is_empty()).then(|| format!("Timing: {words}{}.", days.unwrap_or_default()))
}

impl Report for CommitmentTrack {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("{}: {}", self.commitment.id, self.state_in_words()));
        out.paragraph(format!("{} {}", self.commitment.verb, self.commitment.object));
        out.list(vec![self.commitment.citation()]);
        let mut terms = vec![format!("course: {}", self.course)];
        terms.extend(self.cadence.map(|cadence| format!("cadence: {cadence}")));
        terms.extend(self.deadline.map(|day| format!("last day: {day}")));
        if !self.untold.is_empty() {
            let untold: Vec<&str> = self.untold.iter().map(|it| it.as_str()).collect();
            let untold = untold.join(", ");
            terms.push(format!("not known, as the text is not at hand: {untold}"));
        }
        out.list(terms);
        if let Some(timing) = timing(self) {
            out.paragraph(timing);
        }
        if !self.every_order {
            out.paragraph("Too many events are of unknown order to try every order.");
        }
        out.heading(2, "What moved it");
        let rows = self.transitions.iter().map(transition);
        out.table(&["state", "certainty", "what", "where found"], rows.collect());
        if !self.periods.is_empty() {
            out.heading(2, "Period by period");
            out.table(&["period", "status", "held", "by"], periods(&self.periods));
        }
        if !self.without_effect.is_empty() {
            out.heading(2, "What changed nothing");
            out.list(self.without_effect.iter().map(without_effect).collect());
        }
        if !self.disputes.is_empty() {
            out.heading(2, "What is disputed or open");
            out.list(self.disputes.iter().map(dispute).collect());
        }
        out
    }
}

impl Report for MechanismTrack {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("{}: {}", self.mechanism, life_in_words(self.life)));
        out.paragraph(format!("{} ({})", self.name, self.kind));
        let mut lines = vec![
            format!("status: {}", either(self.status.iter().map(|it| it.as_str()))),
            format!("occurrences on record: {}", self.occurrences),
        ];
        lines.extend(self.latest.as_ref().map(|it| format!("the latest: {}", event(it))));
        lines.extend(self.next_due.map(|day| format!("the next is due by {day}")));
        out.list(lines);
        let rows = self.history.iter().map(|step| {
            let cited: Vec<String> = step.citations.iter().map(citation).collect();
            vec![
                plain(step.status.to_string()),
                plain(step.date.to_string()),
                plain(step.certainty.to_string()),
                plain(cited.join("; ")),
            ]
        });
        out.table(&["status", "date", "by the day", "where found"], rows.collect());
        if !self.looked_for.is_empty() {
            out.heading(2, "Looked for and not found, or planned");
            out.list(self.looked_for.iter().map(event).collect());
        }
        out
    }
}

/// What a page leads with: what was kept, what moved or was done in part, what is overdue; last,
/// what nothing is on record about.
const GROUPS: [(&str, &[State]); 7] = [
    ("Done and kept", &[State::Fulfilled, State::Kept, State::BeingKept]),
    ("Resumed, or done in part", &[State::ResumedAfterGap, State::Partly, State::Triggered]),
    ("Overdue or breached", &[State::Overdue, State::Breached]),
    (
        "Suspended, withdrawn, released, expired or replaced",
        &[State::Suspended, State::Withdrawn, State::Released, State::Expired, State::Superseded],
    ),
    ("More than one state is possible", &[State::Unknown]),
    ("Waiting for a condition", &[State::Conditional]),
    ("No evidence", &[State::NoEvidence, State::NotYet]),
];

/// A commitment as a row: its state, and what shows it.
fn row(track: &CommitmentTrack) -> Vec<(Tone, String)> {
    let evidence = |it: &&Transition| !matches!(it.cause, TransitionCause::Undertaken { .. });
    let last = track.transitions.iter().rfind(evidence).map(|it| transition(it).remove(2).1);
    vec![
        (tone_of_state(track.state), track.state_in_words()),
        plain(track.commitment.id.to_string()),
        plain(format!("{} {}", track.commitment.verb, track.commitment.object)),
        plain(either(track.timing.iter().map(Timing::as_str))),
        plain(last.unwrap_or_default()),
    ]
}

impl Report for Track {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("Words and deeds up to {}", self.as_of));
        let counts: Vec<String> =
            self.counts.iter().map(|(state, count)| format!("{count} {state}")).collect();
        out.paragraph(format!("{} commitments: {}.", self.commitments.len(), counts.join(", ")));
        out.paragraph("What is overdue was not seen to be done; that is not a breach.");
        for (title, states) in GROUPS {
            let mut rows: Vec<&CommitmentTrack> =
                self.commitments.iter().filter(|track| states.contains(&track.state)).collect();
            rows.sort_by_key(|track| track.state);
            if !rows.is_empty() {
                out.heading(2, title);
                let rows = rows.into_iter().map(row).collect();
                out.table(&["state", "commitment", "what", "timing", "latest evidence"], rows);
            }
        }
        out.heading(2, "Mechanisms");
        let rows = self.mechanisms.iter().map(|track| {
            vec![
                (tone_of_life(track.life), life_in_words(track.life)),
                plain(track.mechanism.to_string()),
                plain(either(track.status.iter().map(|it| it.as_str()))),
                plain(track.occurrences.to_string()),
                plain(track.latest.as_ref().map(EvidenceEvent::label).unwrap_or_default()),
                plain(track.next_due.map(|day| day.to_string()).unwrap_or_default()),
            ]
        });
        let columns = ["life", "mechanism", "status", "occurrences", "latest", "next due"];
        out.table(&columns, rows.collect());
        out
    }
}

fn changed(change: &CommitmentChange) -> Vec<(Tone, String)> {
    let way = match change.change {
        TrackChange::Moved => format!("{} → {}", states(change.before), states(change.after)),
        TrackChange::Added => format!("new: {}", states(change.after)),
        TrackChange::Removed => format!("removed: {}", states(change.before)),
        TrackChange::Evidence => format!("still {}", states(change.after)),
    };
    let causes = |prefix: &str, some: &[Transition]| -> Vec<String> {
        some.iter().map(|it| format!("{prefix}{}", transition(it).remove(2).1)).collect()
    };
    let mut why = causes("", &change.moved_by);
    why.extend(causes("no longer: ", &change.no_longer));
    let run = |run: &PeriodRun| format!("{} to {}: {}", run.from, run.until, run.status);
    why.extend(change.periods.iter().map(run));
    vec![
        (change.after.only().map_or(Tone::Unknown, tone_of_state), way),
        plain(change.commitment.id.to_string()),
        plain(format!("{} {}", change.commitment.verb, change.commitment.object)),
        plain(why.join("; ")),
    ]
}

impl Report for TrackComparison {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("What changed from {} to {}", self.before, self.after));
        let counts: Vec<String> =
            self.counts.iter().map(|(change, count)| format!("{count} {change}")).collect();
        out.paragraph(format!("{}; {} unchanged.", counts.join(", "), self.unchanged));
        let ways = [
            (TrackChange::Moved, "Moved"),
            (TrackChange::Added, "Added"),
            (TrackChange::Removed, "Removed"),
            (TrackChange::Evidence, "The same state, on other evidence"),
        ];
        for (way, title) in ways {
            let mut rows: Vec<&CommitmentChange> =
                self.commitments.iter().filter(|it| it.change == way).collect();
            rows.sort_by_key(|it| it.after.iter().next());
            if !rows.is_empty() {
                out.heading(2, title);
                let rows = rows.into_iter().map(changed).collect();
                out.table(&["state", "commitment", "what", "because of"], rows);
            }
        }
        if !self.mechanisms.is_empty() {
            out.heading(2, "Mechanisms");
            let rows = self.mechanisms.iter().map(|it| {
                vec![
                    (tone_of_life(it.after), life_in_words(it.after)),
                    plain(it.mechanism.to_string()),
                    plain(life_in_words(it.before)),
                    plain(format!("{} → {}", it.occurrences_before, it.occurrences_after)),
                ]
            });
            out.table(&["activity", "mechanism", "before", "occurrences"], rows.collect());
        }
        out
    }
}
