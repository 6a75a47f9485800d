use super::document::{Document, Report, Tone};
use crate::{
    compare::{
        CommitmentComparison, CommitmentOutcome, Dimension, DimensionFinding, Outcome,
        OutcomeBasis, OutcomeCounts, PairReason, Relation, ReservationChange, ReservationOutcome,
        StanceChange, StanceOutcome, StatedStance, Statement, StatementComparison,
    },
    dossier::Exhibit,
};

pub(super) const fn tone_of(relation: Relation) -> Tone {
    match relation {
        Relation::Same | Relation::Reworded => Tone::Plain,
        Relation::More => Tone::More,
        Relation::Less => Tone::Less,
        Relation::Incomparable => Tone::Changed,
        Relation::Unknown | Relation::NotCompared => Tone::Unknown,
    }
}

pub(super) const fn tone_of_outcome(outcome: Outcome) -> Tone {
    match outcome {
        Outcome::Reaffirmed
        | Outcome::Reworded
        | Outcome::Fulfilled
        | Outcome::Reported
        | Outcome::Stance
        | Outcome::Mentioned => Tone::Plain,
        Outcome::Strengthened | Outcome::New => Tone::More,
        Outcome::Weakened | Outcome::Absent => Tone::Less,
        Outcome::Reshaped | Outcome::Merged | Outcome::Superseded => Tone::Changed,
        Outcome::Unknown | Outcome::FirstSeen | Outcome::NotSeen | Outcome::NotCoded => {
            Tone::Unknown
        }
    }
}

/// What became of commitments, as a reader would want to know it first.
const GROUPS: [(&str, &[Outcome]); 7] = [
    ("kept", &[Outcome::Reaffirmed, Outcome::Reworded]),
    (
        "moved",
        &[
            Outcome::Strengthened,
            Outcome::Weakened,
            Outcome::Reshaped,
            Outcome::Unknown,
            Outcome::Merged,
        ],
    ),
    ("done", &[Outcome::Fulfilled, Outcome::Superseded, Outcome::Reported]),
    ("kept in another way", &[Outcome::Stance, Outcome::Mentioned]),
    ("gone", &[Outcome::Absent]),
    ("open", &[Outcome::NotSeen, Outcome::NotCoded]),
    ("new", &[Outcome::New, Outcome::FirstSeen]),
];

/// The counts by group, such as "2 kept (2 reworded), 1 done (1 reported)".
pub(super) fn summary(counts: &OutcomeCounts) -> String {
    let groups = GROUPS.iter().filter_map(|(name, outcomes)| {
        let found = outcomes.iter().filter_map(|outcome| Some((outcome, counts.get(outcome)?)));
        let total: usize = found.clone().map(|(_, count)| count).sum();
        let each: Vec<String> =
            found.map(|(outcome, count)| format!("{count} {outcome}")).collect();
        (total > 0).then(|| format!("{total} {name} ({})", each.join(", ")))
    });
    groups.collect::<Vec<_>>().join("; ")
}

/// The records on which an outcome rests, with the words that they cite.
pub(super) fn basis_in_words(basis: &[OutcomeBasis]) -> Vec<String> {
    let shown = basis.iter().map(|it| {
        let mut out = format!("{} by {}: {}", it.link, it.record, it.name);
        if let Some(source) = &it.source {
            out.push_str(&format!(" ({source}"));
            it.at.iter().for_each(|at| out.push_str(&format!(" {at}")));
            if !it.quote.is_empty() {
                out.push_str(&format!(": “{}”", it.quote.join("” … “")));
            }
            out.push(')');
        }
        out
    });
    shown.collect()
}

/// How a dimension moved, in one line, such as "cadence less: 1 per year → regular".
pub(super) fn move_in_words(finding: &DimensionFinding) -> String {
    let DimensionFinding { dimension, relation, before, after, reason } = finding;
    let how = match relation {
        Relation::Incomparable => "other",
        other => other.as_str(),
    };
    let moved = format!("{dimension} {how}: {before} → {after}");
    match reason {
        // Whose reading it is; elsewhere the values say why.
        Some(reason) if *dimension == Dimension::Force => format!("{moved} ({reason})"),
        _ => moved,
    }
}

pub(super) fn names(statement: &Statement) -> String {
    let names: Vec<&str> = statement.sources().iter().map(|id| id.as_str()).collect();
    names.join(" + ")
}

impl Report for CommitmentComparison {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("{} → {}", self.before.id, self.after.id));
        out.paragraph(format!("Verdict: {}.", self.verdict_in_words()));
        out.list(vec![self.before.citation(), self.after.citation()]);
        let rows = self.dimensions.iter().map(|finding| {
            let tone = tone_of(finding.relation);
            vec![
                (Tone::Plain, finding.dimension.to_string()),
                (tone, finding.relation.to_string()),
                (Tone::Plain, finding.before.clone()),
                (Tone::Plain, finding.after.clone()),
                (Tone::Plain, finding.reason.unwrap_or_default().to_owned()),
            ]
        });
        out.table(&["dimension", "relation", "before", "after", "why"], rows.collect());
        out
    }
}

fn outcome_in_words(item: &CommitmentOutcome) -> String {
    match &item.comparison {
        Some(comparison) if item.outcome == Outcome::Unknown => comparison.verdict_in_words(),
        Some(comparison) if comparison.not_compared().next().is_some() => {
            let open: Vec<&str> = comparison.not_compared().map(Dimension::as_str).collect();
            format!("{} (not compared: {})", item.outcome, open.join(", "))
        }
        _ => item.outcome.to_string(),
    }
}

fn side(exhibit: Option<&Exhibit>, beside: &[Exhibit]) -> String {
    let Some(exhibit) = exhibit else { return "–".into() };
    let mut out = format!("{} [{}]", exhibit.verb, exhibit.id);
    for other in beside {
        out.push_str(&format!("; beside it: {} [{}]", other.verb, other.id));
    }
    out
}

fn what_moved(item: &CommitmentOutcome) -> String {
    let mut parts: Vec<String> = Vec::new();
    if let Some(comparison) = &item.comparison {
        parts.extend(comparison.moved().map(move_in_words));
    }
    for part in &item.split {
        let moved: Vec<String> = part.comparison.moved().map(move_in_words).collect();
        let id = &part.comparison.after.id;
        parts.push(format!("also taken up by {id}: {} {}", part.outcome, moved.join(", ")));
    }
    if !item.joined_with.is_empty() {
        let others: Vec<&str> = item.joined_with.iter().map(|id| id.as_str()).collect();
        parts.push(format!("merged into one with {}", others.join(", ")));
    }
    parts.extend(basis_in_words(&item.basis));
    for evidence in &item.evidence {
        let date = evidence.date.as_ref().map(|date| format!(" {date}")).unwrap_or_default();
        parts.push(format!("{}{date}: {}", evidence.effect, evidence.name));
    }
    for passage in &item.passages {
        let shown = format!("{} {}: “{}”", passage.source, passage.at, passage.words);
        parts.push(format!("passage without a record: {shown}"));
    }
    parts.join("; ")
}

fn reason_in_words(reason: &PairReason) -> String {
    match reason {
        PairReason::Coded { chain } => {
            let ids: Vec<&str> = chain.iter().map(|id| id.as_str()).collect();
            format!("coded: {}", ids.join(" → "))
        }
        PairReason::Similarity(similarity) => {
            let fields: Vec<String> = similarity
                .fields
                .iter()
                .map(|field| format!("{} {:.2}", field.field, field.share))
                .collect();
            format!("similarity {:.2}: {}", similarity.value, fields.join(", "))
        }
    }
}

impl Report for StatementComparison {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("What changed: {} → {}", names(&self.before), names(&self.after)));
        out.paragraph(format!(
            "{} commitments: {}.",
            self.commitments.len(),
            summary(&self.counts)
        ));
        let silences = [
            (
                Outcome::Absent,
                "Absent: the full later text is available and coded whole, and no record of it is about the subject.",
            ),
            (Outcome::NotSeen, "Not seen: the full later text is not available, and may have it."),
            (Outcome::NotCoded, "Not coded: the later text is not coded whole, and may have it."),
            (
                Outcome::FirstSeen,
                "First seen: the earlier text is not available in full or not coded whole, and may have it too.",
            ),
        ];
        for (outcome, means) in silences {
            if self.counts.contains_key(&outcome) {
                out.paragraph(means);
            }
        }
        out.heading(2, "Commitments");
        let mut items: Vec<&CommitmentOutcome> = self.commitments.iter().collect();
        items.sort_by_key(|item| item.outcome);
        let rows = items.into_iter().map(|item| {
            let shown = item.before.as_ref().or(item.after.as_ref());
            vec![
                (tone_of_outcome(item.outcome), outcome_in_words(item)),
                (Tone::Plain, shown.map(|exhibit| exhibit.object.clone()).unwrap_or_default()),
                (Tone::Plain, side(item.before.as_ref(), &item.beside_before)),
                (Tone::Plain, side(item.after.as_ref(), &item.beside_after)),
                (Tone::Plain, what_moved(item)),
            ]
        });
        out.table(
            &["outcome", "object", "before", "after", "what moved, what it rests on"],
            rows.collect(),
        );
        positions(&mut out, &self.positions);
        reservations(&mut out, &self.reservations);
        out.heading(2, "Evidence");
        let mut lines = Vec::new();
        for item in &self.commitments {
            let exhibits = [&item.before, &item.after].into_iter().flatten();
            let beside = item.beside_before.iter().chain(&item.beside_after);
            for exhibit in exhibits.chain(beside) {
                lines.push(format!("{}: {}", exhibit.id, exhibit.citation()));
            }
        }
        out.list(lines);
        out.heading(2, "Why paired");
        let paired = self.commitments.iter().filter_map(|item| {
            let (before, after) = (item.before.as_ref()?, item.after.as_ref()?);
            let why = reason_in_words(item.reason.as_ref()?);
            Some(format!("{} ~ {}: {why}", before.id, after.id))
        });
        out.list(paired.collect());
        out
    }
}

fn stance(stated: Option<&StatedStance>) -> String {
    let Some(stated) = stated else { return "–".into() };
    let condition =
        stated.condition.as_ref().map(|condition| format!(", if {condition}")).unwrap_or_default();
    let mut out =
        format!("{}: {}{condition} [{}]", stated.stance, stated.exhibit.object, stated.exhibit.id);
    for other in &stated.beside {
        out.push_str(&format!("; beside it [{}]", other.id));
    }
    out
}

const fn tone_of_stance(outcome: StanceOutcome) -> Tone {
    match outcome {
        StanceOutcome::Kept => Tone::Plain,
        StanceOutcome::TowardsSupport | StanceOutcome::New => Tone::More,
        StanceOutcome::TowardsOpposition | StanceOutcome::Absent => Tone::Less,
        StanceOutcome::OtherCondition | StanceOutcome::OtherTerms => Tone::Changed,
        StanceOutcome::FirstSeen | StanceOutcome::NotSeen | StanceOutcome::NotCoded => {
            Tone::Unknown
        }
    }
}

fn positions(out: &mut Document, changes: &[StanceChange]) {
    if changes.is_empty() {
        return;
    }
    out.heading(2, "Positions, term by term");
    let rows = changes.iter().map(|change| {
        vec![
            (tone_of_stance(change.outcome), change.outcome.to_string()),
            (Tone::Plain, change.holder.to_string()),
            (Tone::Plain, stance(change.before.as_ref())),
            (Tone::Plain, stance(change.after.as_ref())),
        ]
    });
    out.table(&["outcome", "holder", "before", "after"], rows.collect());
}

fn reservations(out: &mut Document, changes: &[ReservationChange]) {
    if changes.is_empty() {
        return;
    }
    out.heading(2, "Reservations");
    let rows = changes.iter().map(|change| {
        let tone = match change.outcome {
            ReservationOutcome::Kept => Tone::Plain,
            ReservationOutcome::New => Tone::More,
            ReservationOutcome::Absent => Tone::Less,
            ReservationOutcome::FirstSeen
            | ReservationOutcome::NotSeen
            | ReservationOutcome::NotCoded => Tone::Unknown,
        };
        let shown = change.before.iter().chain(&change.after).map(|(source, reservation)| {
            let at = reservation.at.as_ref().map(|at| format!(" {at}")).unwrap_or_default();
            format!("{source}{at}: “{}”", reservation.quote.join(" … "))
        });
        vec![
            (tone, change.outcome.to_string()),
            (Tone::Plain, change.kind.to_string()),
            (Tone::Plain, shown.collect::<Vec<_>>().join("; ")),
        ]
    });
    out.table(&["outcome", "kind", "where"], rows.collect());
}
