use super::document::{Document, Report, Tone};
use super::track::{life_in_words, plain};
use crate::model::Certainty;
use crate::track::{Fall, Fate, Removal, RemovalTarget, Resilience, SingleRemovals};

const fn tone(fate: Fate) -> Tone {
    match fate {
        Fate::Keeps => Tone::More,
        Fate::LosesLast | Fate::NobodyLeft => Tone::Less,
        Fate::HadNone => Tone::Plain,
    }
}

fn removal(removal: &Removal) -> String {
    let mut parts: Vec<String> = removal.actors.iter().map(ToString::to_string).collect();
    parts.extend(removal.mechanisms.iter().map(ToString::to_string));
    parts.extend(removal.levels.iter().map(|level| format!("the level of {level}")));
    parts.extend(removal.period.map(|period| format!("the period {period}")));
    if parts.is_empty() { "nothing".to_owned() } else { parts.join(", ") }
}

fn ids<T: ToString>(ids: &[T]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

impl Report for Resilience {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("Without {}, as of {}", removal(&self.removal), self.as_of));
        let counts: Vec<String> =
            self.counts.iter().map(|(fate, count)| format!("{count} {fate}")).collect();
        out.paragraph(format!("{} undertakings: {}.", self.commitments.len(), counts.join(", ")));
        out.paragraph(match self.removal.goes_on_with {
            Some(members) => format!("A mechanism goes on with {members} members."),
            None => "A mechanism that loses a member is taken to fall.".to_owned(),
        });
        if !self.members_unknown.is_empty() {
            let unknown = ids(&self.members_unknown);
            out.paragraph(format!("Their members are not recorded: {unknown}."));
        }
        out.heading(2, "Mechanisms that would no longer work");
        let rows = self.fallen.iter().map(|fallen| {
            vec![
                plain(fallen.mechanism.to_string()),
                plain(
                    fallen
                        .reasons
                        .iter()
                        .map(|&it| Fall::as_str(it))
                        .collect::<Vec<_>>()
                        .join(", "),
                ),
                plain(life_in_words(fallen.before)),
            ]
        });
        out.table(&["mechanism", "why", "before"], rows.collect());
        out.heading(2, "Undertakings");
        let rows = self.commitments.iter().map(|row| {
            let possibly = if row.certainty == Certainty::Possibly { "possibly " } else { "" };
            vec![
                (tone(row.fate), format!("{possibly}{}", row.fate)),
                plain(row.commitment.citation()),
                plain(ids(&row.left)),
                plain(ids(&row.lost)),
                plain(ids(&row.undertakers_left)),
            ]
        });
        out.table(&["fate", "undertaking", "left", "lost", "who is left"], rows.collect());
        out
    }
}

fn target(target: &RemovalTarget) -> [String; 2] {
    match target {
        RemovalTarget::Actor(id) => ["actor".to_owned(), id.to_string()],
        RemovalTarget::Mechanism(id) => ["mechanism".to_owned(), id.to_string()],
        RemovalTarget::Level(level) => ["level".to_owned(), level.to_string()],
    }
}

impl Report for SingleRemovals {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("What holds it up, as of {}", self.as_of));
        out.paragraph(format!(
            "{} undertakings are carried by a mechanism that works.",
            self.carried
        ));
        if let Some(most) = self.carries_most() {
            let [_, name] = target(&most.target);
            out.paragraph(format!(
                "The mechanism that carries the most is {name}: {}, and {} by itself alone.",
                most.carried,
                most.lose_last.len()
            ));
        }
        let rows = self.rows.iter().map(|row| {
            let [kind, id] = target(&row.target);
            vec![
                plain(kind),
                plain(id),
                (
                    if row.lose_last.is_empty() { Tone::Plain } else { Tone::Less },
                    row.lose_last.len().to_string(),
                ),
                plain(row.carried.to_string()),
                plain(row.fallen.to_string()),
                plain(row.nobody_left.to_string()),
                plain(ids(&row.lose_last)),
            ]
        });
        let columns =
            ["kind", "without", "lose last", "carried", "mechanisms fall", "nobody left", "which"];
        out.table(&columns, rows.collect());
        out
    }
}
