use crate::{WIDTH, page::*};
use chrono::NaiveDate;
use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
};
use trilat_core::{
    model::Effect,
    report::{Document, Report, Tone},
    track::{
        Carried, CommitmentCoverage, CommitmentTrack, Completion, Compliance, Implementation,
        Scale, Scope, Scores, State, Track, Transition, TransitionCause,
    },
    trilateral,
};

/// The documents of Camp David that the three issued, and the fact sheet of the host.
const CAMP_DAVID: [&str; 4] = [
    "spirit-of-camp-david-2023",
    "commitment-to-consult-2023",
    "camp-david-principles-2023",
    "camp-david-fact-sheet-2023",
];

/// Which commitments of Camp David are done, kept, being kept, done in part or overdue, and of which
/// nothing is on record.
///
/// # Errors
///
/// If the bundled dossier lacks one of the undertakings.
pub fn words_to_deeds(as_of: NaiveDate) -> Result<String, Box<dyn Error>> {
    let dossier = trilateral();
    let track = dossier.track(as_of);
    let coverage = dossier.coverage(Scope::sources(CAMP_DAVID), as_of)?;
    let mut groups: BTreeMap<Group, Vec<(&CommitmentTrack, &CommitmentCoverage)>> = BTreeMap::new();
    for covered in &coverage.commitments {
        let id = covered.commitment.id.as_str();
        let row = track.commitment(id).ok_or("an undertaking without a track")?;
        groups.entry(group(row, covered)).or_default().push((row, covered));
    }
    let mut page = Document::new();
    page.heading(1, format!("The undertakings of Camp David, and what became of them by {as_of}"));
    page.paragraph(
        "State is replayed from dated events alone. What is overdue was not seen to be done, which \
         is no breach; where nothing is seen, something may be there. The same undertaking in \
         several of the four documents stands in one line.",
    );
    let counts =
        groups.iter().map(|(group, rows)| row_of([group.title(), &rows.len().to_string()]));
    page.table(&["what became of it", "undertakings"], counts.collect());
    for (group, rows) in &groups {
        page.heading(2, group.title());
        if group.is_listed() {
            page.table(
                &["what", "how it stands", "the last deed, or what carries it"],
                lines(rows),
            );
        } else {
            let objects: BTreeSet<&str> =
                rows.iter().map(|(row, _)| row.commitment.object.as_str()).collect();
            page.paragraph(format!("{}.", joined(objects, "; ")));
        }
    }
    thread(&mut page, &track);
    page.heading(2, "On published scales");
    let sources = || Scope::sources(CAMP_DAVID);
    let scales = vec![
        scale(&dossier.scores::<Compliance>(sources(), as_of)?),
        scale(&dossier.scores::<Implementation>(sources(), as_of)?),
        scale(&dossier.scores::<Completion>(sources(), as_of)?),
    ];
    page.table(&["scale", "steps", "not scored", "percent", "if the rest were known"], scales);
    Ok(page.to_text(WIDTH))
}

/// What became of an undertaking, for a reader.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Done,
    Kept,
    BeingKept,
    Resumed,
    InPart,
    Due,
    Overdue,
    Ended,
    Waiting,
    Open,
    Carried,
    Silent,
    NoSign,
}

impl Group {
    const fn title(self) -> &'static str {
        match self {
            Self::Done => "Done",
            Self::Kept => "Kept: promised again and again, and being done",
            Self::BeingKept => "Being kept: standing and conditional promises, with evidence",
            Self::Resumed => "Resumed after a gap",
            Self::InPart => "Done in part, or kept and then not seen",
            Self::Due => "Due: its condition is met",
            Self::Overdue => "Overdue: its time is over and nothing is seen",
            Self::Ended => "Breached, suspended, withdrawn, released, expired or replaced",
            Self::Waiting => "Waiting: its condition has not been seen to be met",
            Self::Open => "Possibly: records leave more than one state open",
            Self::Carried => "No evidence, but a mechanism that works is meant to carry it out",
            Self::Silent => "No evidence, and a mechanism of which no activity is known",
            Self::NoSign => "No evidence and no mechanism",
        }
    }

    /// Whether each is worth a line of its own.
    const fn is_listed(self) -> bool {
        !matches!(self, Self::NoSign)
    }
}

fn group(row: &CommitmentTrack, covered: &CommitmentCoverage) -> Group {
    match row.state {
        State::Fulfilled => Group::Done,
        State::Kept => Group::Kept,
        State::BeingKept => Group::BeingKept,
        State::ResumedAfterGap => Group::Resumed,
        State::Partly => Group::InPart,
        State::Triggered => Group::Due,
        State::Overdue => Group::Overdue,
        State::Breached
        | State::Suspended
        | State::Withdrawn
        | State::Released
        | State::Expired
        | State::Superseded => Group::Ended,
        State::Conditional => Group::Waiting,
        State::Unknown => Group::Open,
        State::NoEvidence | State::NotYet => match covered.carried {
            Carried::Alive => Group::Carried,
            Carried::Silent | Carried::Unknown => Group::Silent,
            Carried::Without => Group::NoSign,
        },
    }
}

fn row_of<const N: usize>(cells: [&str; N]) -> Vec<(Tone, String)> {
    row(cells.map(str::to_owned))
}

/// One line to an object: what shows it, in the order of the objects.
fn lines(rows: &[(&CommitmentTrack, &CommitmentCoverage)]) -> Vec<Vec<(Tone, String)>> {
    let mut by_object: BTreeMap<&str, (BTreeSet<String>, BTreeSet<String>)> = BTreeMap::new();
    for (row, covered) in rows {
        let (how, shown) = by_object.entry(row.commitment.object.as_str()).or_default();
        how.insert(standing(row));
        let last = row.transitions.iter().rev().find_map(deed);
        match last {
            Some(deed) => shown.insert(deed),
            None => shown.insert(carriers(covered)),
        };
    }
    let line = |(object, (how, shown)): (&str, (BTreeSet<String>, BTreeSet<String>))| {
        let shown = shown.into_iter().filter(|words| !words.is_empty());
        row([object.to_owned(), joined(how, "; "), joined(shown, "; ")])
    };
    by_object.into_iter().map(line).collect()
}

fn carriers(covered: &CommitmentCoverage) -> String {
    joined(covered.carriers.iter().map(|it| mechanism(&it.mechanism)), "; ")
}

/// How an undertaking stands, with its time.
fn standing(row: &CommitmentTrack) -> String {
    if row.state == State::BeingKept {
        let kept = |it: &&Transition| it.to.only() == Some(State::BeingKept);
        let pieces = row.transitions.iter().filter(kept).count();
        return format!("being kept, by {pieces} records");
    }
    let mut words = row.state_in_words();
    let cadence = row.cadence.map(|cadence| cadence.to_string());
    words.extend(cadence.map(|cadence| format!(", {cadence}")));
    words.extend(row.deadline.map(|day| format!(", last day {day}")));
    if !row.timing.is_empty() {
        words.push_str(&format!(", {}", joined(row.timing.iter(), " or ")));
    }
    words
}

/// A deed that moved it, with its day.
fn deed(transition: &Transition) -> Option<String> {
    let (effect, events) = match &transition.cause {
        TransitionCause::Event { effect, events } => (effect, events),
        TransitionCause::Mechanism { mechanism, status, date, .. } => {
            return Some(format!("{date}: {mechanism} {status}"));
        }
        TransitionCause::LaterText { record, date, .. } => {
            return Some(format!("{}: held to in {}", dated(date.as_ref()), record.id));
        }
        _ => return None,
    };
    let by = matches!(effect, Effect::Fulfils | Effect::PartlyFulfils);
    let event = events.first().filter(|_| by)?;
    Some(format!("{}: {}", dated(event.date.as_ref()), event.name))
}

/// One undertaking from text to text to deed.
fn thread(page: &mut Document, track: &Track) {
    page.heading(2, "One thread: warning data on missiles, from words to deed");
    let rows = track.thread("camp-david-spirit-8c").into_iter().map(|row_| {
        let deed = row_.transitions.iter().rev().find_map(deed).unwrap_or_default();
        row([
            dated(row_.date.as_ref()),
            row_.commitment.verb.clone(),
            row_.commitment.id.to_string(),
            standing(row_),
            deed,
        ])
    });
    page.table(&["said on", "in the words", "record", "how it stands", "deed"], rows.collect());
}

fn scale<S: Scale>(scores: &Scores<S>) -> Vec<(Tone, String)> {
    let steps = scores.counts.iter().map(|(step, count)| format!("{count} {step}"));
    let percent = |value: f64| format!("{value:.0}");
    row([
        scores.scale.to_owned(),
        joined(steps, ", "),
        format!("{} of {}", scores.not_scorable, scores.rows.len()),
        scores.percent.map_or_else(|| "none".into(), percent),
        scores.percent_bounds.map_or_else(
            || "–".into(),
            |[least, most]| format!("{} to {}", percent(least), percent(most)),
        ),
    ])
}
