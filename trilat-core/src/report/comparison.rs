use super::document::{Document, Report, Tone};
use crate::compare::{
    CommitmentComparison, CommitmentOutcome, Dimension, DimensionFinding, Exhibit, Outcome,
    PairReason, Relation, ReservationChange, ReservationOutcome, StanceChange, StanceOutcome,
    StatedStance, Statement, StatementComparison,
};

pub(super) const fn tone_of(relation: Relation) -> Tone {
    match relation {
        Relation::Same => Tone::Plain,
        Relation::More => Tone::More,
        Relation::Less => Tone::Less,
        Relation::Incomparable => Tone::Changed,
        Relation::Unknown => Tone::Unknown,
    }
}

pub(super) const fn tone_of_outcome(outcome: Outcome) -> Tone {
    match outcome {
        Outcome::Reaffirmed | Outcome::Reworded | Outcome::Fulfilled => Tone::Plain,
        Outcome::Strengthened | Outcome::New => Tone::More,
        Outcome::Weakened | Outcome::Absent => Tone::Less,
        Outcome::Reshaped | Outcome::Superseded => Tone::Changed,
        Outcome::Unknown | Outcome::FirstSeen | Outcome::NotSeen => Tone::Unknown,
    }
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
    match (&item.comparison, item.silence) {
        (Some(comparison), _) if item.outcome == Outcome::Unknown => comparison.verdict_in_words(),
        (_, Some(silence)) if silence != item.outcome => format!("{} ({silence})", item.outcome),
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
    if let Some(split) = &item.splits_off {
        parts.push(format!("split off from {split}"));
    }
    for evidence in &item.evidence {
        let date = evidence.date.as_ref().map(|date| format!(" {date}")).unwrap_or_default();
        parts.push(format!("{}{date}: {}", evidence.effect, evidence.name));
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
        let counts: Vec<String> =
            self.counts.iter().map(|(outcome, count)| format!("{count} {outcome}")).collect();
        out.paragraph(format!("{} undertakings: {}.", self.commitments.len(), counts.join(", ")));
        out.paragraph(if self.after_complete {
            "The whole text of the later statement is at hand: what it lacks is absent."
        } else {
            "The whole text of the later statement is not at hand: what it lacks is not seen, and may be there."
        });
        if !self.before_complete {
            out.paragraph("The whole text of the earlier statement is not at hand: what it is not seen to say is first seen in the later, and may not be new.");
        }
        out.heading(2, "Undertakings");
        let rows = self.commitments.iter().map(|item| {
            let shown = item.before.as_ref().or(item.after.as_ref());
            vec![
                (tone_of_outcome(item.outcome), outcome_in_words(item)),
                (Tone::Plain, shown.map(|exhibit| exhibit.object.clone()).unwrap_or_default()),
                (Tone::Plain, side(item.before.as_ref(), &item.beside_before)),
                (Tone::Plain, side(item.after.as_ref(), &item.beside_after)),
                (Tone::Plain, what_moved(item)),
            ]
        });
        out.table(&["outcome", "object", "before", "after", "what moved"], rows.collect());
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
        StanceOutcome::FirstSeen | StanceOutcome::NotSeen => Tone::Unknown,
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
            ReservationOutcome::FirstSeen | ReservationOutcome::NotSeen => Tone::Unknown,
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
