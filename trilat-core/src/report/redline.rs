use super::document::{Document, Mark, Report, Tone};
use crate::text::{
    Redline, RedlineSeries, SentenceChange, SentenceOutcome, TellingKind, WordChange, WordMark,
};

/// Which outcomes stand together, under which heading.
const SECTIONS: &[(&str, &[SentenceOutcome])] = &[
    ("Reworded in place", &[SentenceOutcome::Reworded]),
    ("Moved", &[SentenceOutcome::Moved, SentenceOutcome::MovedAndReworded]),
    ("Split and merged", &[SentenceOutcome::Split, SentenceOutcome::Merged]),
    ("Dropped", &[SentenceOutcome::Dropped]),
    ("Not seen in the later text", &[SentenceOutcome::NotSeen]),
    ("Added", &[SentenceOutcome::Added]),
    ("Not seen in the earlier text", &[SentenceOutcome::FirstSeen]),
];

impl Report for Redline {
    fn document(&self) -> Document {
        let mut out = Document::new();
        out.heading(1, format!("{} → {}", self.before.name, self.after.name));
        write(self, 2, &mut out);
        out
    }
}

impl Report for RedlineSeries {
    fn document(&self) -> Document {
        let mut out = Document::new();
        let names = self.steps.iter().map(|step| step.after.name.as_str());
        let first = self.steps.first().map(|step| step.before.name.as_str());
        out.heading(1, first.into_iter().chain(names).collect::<Vec<_>>().join(" → "));
        let long: Vec<_> =
            self.threads.iter().filter(|it| it.places.iter().flatten().count() > 2).collect();
        out.paragraph(match long.len() {
            0 => "No sentence is followed through more than two texts.".to_owned(),
            1 => "One sentence is followed through three texts or more.".to_owned(),
            many => format!("{many} sentences are followed through three texts or more."),
        });
        for thread in long {
            let places = thread.places.iter().map(|place| match place {
                Some(place) => format!("{}: {}", place.at, place.text),
                None => "–".to_owned(),
            });
            out.list(places.collect());
        }
        for step in &self.steps {
            out.heading(2, format!("{} → {}", step.before.name, step.after.name));
            write(step, 3, &mut out);
        }
        out
    }
}

/// Summary first, then the words that matter, then sentence by sentence.
fn write(redline: &Redline, level: u8, out: &mut Document) {
    out.paragraph(summary(redline));
    for side in [&redline.before, &redline.after] {
        if !side.full {
            out.paragraph(format!(
                "{} is not available in full: what it lacks counts as not seen.",
                side.name
            ));
        }
    }
    let telling = telling(redline);
    if !telling.is_empty() {
        out.heading(level, "Changed words that matter");
        out.table(&["what", "earlier", "later", "where"], telling);
    }
    for (title, outcomes) in SECTIONS {
        let mut found =
            redline.changes.iter().filter(|it| outcomes.contains(&it.outcome)).peekable();
        if found.peek().is_none() {
            continue;
        }
        out.heading(level, *title);
        for change in found {
            out.passage(label(change), runs(change));
        }
    }
}

fn summary(redline: &Redline) -> String {
    let sentences = |count: usize| match count {
        1 => "1 sentence".to_owned(),
        many => format!("{many} sentences"),
    };
    let counts = redline
        .counts
        .iter()
        .map(|(outcome, count)| format!("{count} {}", outcome.as_str().replace('-', " ")));
    let counts: Vec<String> = counts.collect();
    let counts =
        if counts.is_empty() { "nothing to compare".to_owned() } else { counts.join(", ") };
    format!(
        "{} → {}: {counts}.",
        sentences(redline.before.sentences),
        sentences(redline.after.sentences)
    )
}

/// The telling words of all sentences, each change once with every place where it happens.
fn telling(redline: &Redline) -> Vec<Vec<(Tone, String)>> {
    type Words<'r> = (TellingKind, Option<&'r str>, Option<&'r str>);
    let mut found: Vec<(Words<'_>, Vec<String>)> = Vec::new();
    for change in &redline.changes {
        for word in &change.telling {
            let key = (word.kind, word.before.as_deref(), word.after.as_deref());
            let place = places(change);
            match found.iter_mut().find(|(other, _)| *other == key) {
                Some((_, places)) => places.push(place),
                None => found.push((key, vec![place])),
            }
        }
    }
    found.sort_by_key(|((kind, ..), _)| *kind);
    let row = |((kind, before, after), mut places): (Words<'_>, Vec<String>)| {
        places.dedup();
        vec![
            (Tone::Plain, kind.to_string()),
            (Tone::Plain, before.unwrap_or("–").to_owned()),
            (Tone::Changed, after.unwrap_or("–").to_owned()),
            (Tone::Plain, places.join(", ")),
        ]
    };
    found.into_iter().map(row).collect()
}

fn places(change: &SentenceChange) -> String {
    let at = |place: &Option<crate::text::SentencePlace>| place.as_ref().map(|it| it.at.clone());
    match (at(&change.before), at(&change.after)) {
        (Some(before), Some(after)) => format!("{before} → {after}"),
        (one, other) => one.or(other).unwrap_or_default(),
    }
}

fn label(change: &SentenceChange) -> String {
    let extra = match change.outcome {
        SentenceOutcome::MovedAndReworded => " (reworded)",
        SentenceOutcome::Split => " (split off)",
        SentenceOutcome::Merged => " (merged)",
        _ => "",
    };
    format!("{}{extra}", places(change))
}

fn runs(change: &SentenceChange) -> Vec<(Mark, String)> {
    if change.words.is_empty() {
        let whole = |mark, place: &Option<crate::text::SentencePlace>| {
            place.as_ref().map(|place| vec![(mark, place.text.clone())])
        };
        return match change.outcome {
            SentenceOutcome::Merged => whole(Mark::Kept, &change.before),
            _ => whole(Mark::Kept, &change.after).or_else(|| whole(Mark::Kept, &change.before)),
        }
        .unwrap_or_default();
    }
    let mut out: Vec<(Mark, String)> = Vec::with_capacity(change.words.len());
    for WordChange { mark, words, space, party } in &change.words {
        let mark = match (mark, party) {
            (WordMark::Same, _) => Mark::Kept,
            (WordMark::Deleted, false) => Mark::Deleted,
            (WordMark::Deleted, true) => Mark::QuietlyDeleted,
            (WordMark::Inserted, false) => Mark::Inserted,
            (WordMark::Inserted, true) => Mark::QuietlyInserted,
        };
        out.push((
            mark,
            if *space && !out.is_empty() { format!(" {words}") } else { words.clone() },
        ));
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::report::Report;
    use crate::text::{RedlineText, Text, redline, redline_series};

    fn texts() -> [Text; 3] {
        [
            "[¶1] They pledge to work closely with ASEAN partners. They met <again>.",
            "[¶1] A word first.\n\n[¶2] We are committed to working closely with ASEAN partners.",
            "[¶1] We are committed to working closely with ASEAN.",
        ]
        .map(|text| Text::parse(text).unwrap())
    }

    #[test]
    fn a_redline_as_a_page() {
        let [before, after, _] = texts();
        let found =
            redline(RedlineText::new("2022", &before), RedlineText::new("2023", &after)).unwrap();
        insta::assert_snapshot!(found.to_text(72), @r"
        2022 → 2023
        ═══════════

        2 sentences → 2 sentences: 1 reworded, 1 dropped, 1 added.

        Changed words that matter
        ─────────────────────────

        what      earlier  later      where
        ────────  ───────  ─────────  ───────
        operator  pledge   committed  ¶1 → ¶2

        Reworded in place
        ─────────────────

        ¶1 → ¶2 [-They pledge-]{+We are committed+} to [-work-] {+working+}
        closely with ASEAN partners.

        Dropped
        ───────

        ¶1 They met <again>.

        Added
        ─────

        ¶1 A word first.
        ");
        let markdown = found.to_markdown();
        assert!(
            markdown.contains(
                "**¶1 → ¶2** ~~They pledge~~**We are committed** to ~~work~~ **working** closely"
            ),
            "{markdown}"
        );
        assert!(markdown.contains("They met &lt;again&gt;."), "{markdown}");
        let html = found.to_html();
        assert!(
            html.contains("<del>They pledge</del><ins>We are committed</ins> to<del> work</del>"),
            "{html}"
        );
        assert!(html.contains("They met &lt;again&gt;."), "{html}");
    }

    #[test]
    fn a_series_follows_a_sentence() {
        let [first, second, third] = texts();
        let texts = [
            RedlineText::new("2022", &first),
            RedlineText::new("2023", &second),
            RedlineText::partial("2024", &third),
        ];
        let page = redline_series(&texts).unwrap().to_text(80);
        assert!(page.contains("One sentence is followed through three texts or more."), "{page}");
        assert!(page.contains("2024 is not available in full"), "{page}");
    }
}
