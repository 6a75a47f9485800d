//! A dossier of any size, the same each time: commitments, positions, events and their sources.

pub(crate) use numbers::Numbers;
use trilat_core::{Dossier, model::*};

mod numbers;

const WORDS: [&str; 24] = [
    "real-time",
    "warning",
    "data",
    "sharing",
    "exercises",
    "supply",
    "chains",
    "minerals",
    "dialogue",
    "ministers",
    "yearly",
    "maritime",
    "capacity",
    "cyber",
    "threats",
    "sanctions",
    "energy",
    "research",
    "standards",
    "deterrence",
    "consultation",
    "regional",
    "health",
    "youth",
];
pub(crate) const VERBS: [&str; 6] = [
    "will continue to",
    "intend to hold",
    "commit to",
    "seek to expand",
    "reaffirm our commitment to",
    "plan to",
];

pub(crate) fn phrase(numbers: &mut Numbers, words: usize) -> String {
    (0..words).map(|_| numbers.pick(&WORDS)).collect::<Vec<_>>().join(" ")
}

/// A dossier of about so many records.
pub(crate) fn dossier(records: usize) -> Dossier {
    let mut n = Numbers::new(records as u64);
    let sources = (records / 50).max(2);
    let commitments = records / 2;
    let events = records / 5;
    let propositions = (records / 20).max(1);
    let positions = records.saturating_sub(sources + commitments + events + propositions + 200);
    let actor = |k: usize| format!("actor-{k}");
    let issue = |k: usize| format!("issue-{k}");
    let mut builder = Dossier::builder();
    for k in 0..100 {
        builder = builder.add(Actor::new(actor(k), ActorKind::State, phrase(&mut n, 2)));
        let mut concept = Issue::new(issue(k), phrase(&mut n, 2));
        if k > 9 {
            concept = concept.broader([issue(k / 10)]);
        }
        builder = builder.add(concept);
    }
    let day = |n: &mut Numbers| -> Date {
        format!("20{:02}-{:02}-{:02}", 10 + n.below(16), 1 + n.below(12), 1 + n.below(28))
            .parse()
            .unwrap()
    };
    for k in 0..sources {
        let date = day(&mut n);
        let title = phrase(&mut n, 8);
        let issuers: Vec<String> = (0..100).map(actor).collect();
        builder = builder.add(
            Source::new(
                format!("source-{k}"),
                SourceKind::JointStatement,
                title,
                Completeness::Full,
            )
            .issuers(issuers.into_iter().take(3))
            .date(date)
            .address("https://example.org/statements/a-joint-statement"),
        );
    }
    for k in 0..commitments {
        let verb = n.pick(&VERBS);
        let object = phrase(&mut n, 6);
        let quote = phrase(&mut n, 8);
        let at: Locator = format!("¶{}", 1 + n.below(20)).parse().unwrap();
        let issues = [issue(n.below(100)), issue(n.below(100))];
        builder = builder.add(
            Commitment::new(
                format!("commitment-{k}"),
                format!("source-{}", n.below(sources)),
                verb,
                n.pick(Act::ALL),
                object,
            )
            .passages([Passage::new().at(at).quote([quote])])
            .by([actor(0), actor(1), actor(2)])
            .counterparts(["each-other"])
            .targets([actor(n.below(100)).as_str()])
            .issues(issues)
            .precision(n.pick(Precision::ALL))
            .legal_status(LegalStatus::Political)
            .aspect(n.pick(Aspect::ALL))
            .coder("generated"),
        );
    }
    for k in 0..events {
        let date = day(&mut n);
        let effect = n.pick(Effect::ALL);
        builder = builder.add(
            Event::new(format!("event-{k}"), n.pick(EventKind::ALL), phrase(&mut n, 6))
                .date(date)
                .place(phrase(&mut n, 1))
                .level(n.pick(Level::ALL))
                .participants([actor(n.below(100)), actor(n.below(100))])
                .bears_on([Bearing::new(effect, format!("commitment-{}", n.below(commitments)))])
                .citations([Citation::new(format!("source-{}", n.below(sources)))])
                .confidence(n.pick(Confidence::ALL)),
        );
    }
    for k in 0..propositions {
        let text = phrase(&mut n, 10);
        builder = builder.add(
            Proposition::new(format!("proposition-{k}"), n.pick(PropositionKind::ALL), text)
                .issues([issue(n.below(100))]),
        );
    }
    for k in 0..positions {
        let quote = phrase(&mut n, 8);
        builder = builder.add(
            Position::new(
                format!("position-{k}"),
                actor(n.below(100)),
                format!("proposition-{}", n.below(propositions)),
                n.pick(Stance::ALL),
                format!("source-{}", n.below(sources)),
                Attribution::new(n.pick(AttributionGrade::ALL)),
            )
            .passages([Passage::new().quote([quote])]),
        );
    }
    builder.build().unwrap()
}
