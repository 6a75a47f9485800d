use super::document::{Document, Report, Tone};
use super::track::{life_in_words, plain};
use crate::track::{LinkedCommitment, LinkedMechanism, Recommendation, Recommendations, Uptake};

const fn tone(uptake: Option<Uptake>) -> Tone {
    match uptake {
        Some(Uptake::Since) => Tone::More,
        Some(Uptake::AlreadyThere) => Tone::Plain,
        Some(Uptake::Open) | None => Tone::Unknown,
    }
}

const fn in_words(uptake: Option<Uptake>) -> &'static str {
    match uptake {
        Some(Uptake::Since) => "later",
        Some(Uptake::AlreadyThere) => "there already",
        Some(Uptake::Open) => "which came first is open",
        None => "nothing linked",
    }
}

fn commitment(linked: &LinkedCommitment) -> String {
    let date = linked.date.map_or_else(|| "undated".to_owned(), |date| date.to_string());
    let state = linked.state.map(|state| format!(", {state}")).unwrap_or_default();
    let exhibit = &linked.commitment;
    format!("{} {} ({date}{state}) [{}]", exhibit.verb, exhibit.object, exhibit.id)
}

fn mechanism(linked: &LinkedMechanism) -> String {
    let since = linked.since.map(|date| format!(" since {date}")).unwrap_or_default();
    format!("{}{since}, {} [{}]", linked.name, life_in_words(linked.life), linked.mechanism)
}

fn record(row: &Recommendation) -> String {
    let commitments = row.commitments.iter().map(commitment);
    let lines: Vec<String> = commitments.chain(row.mechanisms.iter().map(mechanism)).collect();
    lines.join("; ")
}

fn ids<T: ToString>(ids: impl Iterator<Item = T>) -> String {
    ids.map(|id| id.to_string()).collect::<Vec<_>>().join(", ")
}

impl Report for Recommendations {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(
            1,
            format!("What is recommended, and what the record has of it: {}", self.as_of),
        );
        let rows = self.rows.iter().map(|row| {
            let voices =
                row.voices.iter().map(|voice| format!("{} ({})", voice.holder, voice.grade));
            vec![
                plain(row.text.clone()),
                plain(ids(row.to.iter())),
                plain(voices.collect::<Vec<_>>().join(", ")),
                (tone(row.uptake()), in_words(row.uptake()).to_owned()),
                plain(record(row)),
            ]
        });
        let columns = ["what", "to whom", "by whom", "became", "in the record"];
        out.table(&columns, rows.collect());
        let later = self.rows.iter().flat_map(|row| {
            let issues = [
                (&row.later_on_its_issues, "later"),
                (&row.perhaps_later_on_its_issues, "perhaps later"),
            ];
            issues.map(|(exhibits, when)| {
                let which = ids(exhibits.iter().map(|exhibit| &exhibit.id));
                (!exhibits.is_empty()).then(|| format!("{}: {when}, {which}", row.text))
            })
        });
        let later: Vec<String> = later.flatten().collect();
        if !later.is_empty() {
            out.heading(2, "Other undertakings of those addressed, on the same issues");
            out.list(later);
        }
        out
    }
}
