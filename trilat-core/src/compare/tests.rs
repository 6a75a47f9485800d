use super::*;
use crate::{Dossier, base::assign, model::*};
use proptest::prelude::*;

/// A commitment's comparable features, drawn from few values so that all relations come up.
fn commitment(id: &'static str, source: &'static str) -> impl Strategy<Value = Commitment> {
    let acts = prop::sample::select(vec![Act::Meet, Act::Consult, Act::Exercise]);
    let stated = |words: &[&'static str]| {
        prop::sample::select(words.to_vec()).prop_map(str::to_owned).boxed()
    };
    let verbs = stated(&["will", "intend to", "seek to", "hope to"]);
    let objects = stated(&["meetings", "Meetings!", "drills"]);
    let actors = || prop::sample::subsequence(vec!["us", "jp", "kr"], 0..=3);
    let issues = prop::sample::subsequence(vec!["security", "exercises", "trade"], 1..=2);
    let cadences = stated(&[
        "not-stated",
        "once",
        "regular",
        "1 per year",
        "at least 1 per year",
        "2 per 2 years",
        "1 per month",
    ]);
    let deadlines = stated(&["not-stated", "2023", "2023-07", "2023-07-04", "2024", "immediate"]);
    let terms = stated(&["not-stated", "open-ended", "2030", "2035"]);
    let triggers = stated(&["not-stated", "if asked", "If asked", "in a crisis"]);
    let optional = (
        prop::option::of(prop::sample::select(Precision::ALL.to_vec())),
        prop::option::of(prop::sample::select(vec![LegalStatus::Political, LegalStatus::Treaty])),
    );
    (
        acts,
        verbs,
        objects,
        actors(),
        issues,
        (cadences, deadlines, terms, triggers),
        optional,
        actors(),
    )
        .prop_map(
            move |(
                act,
                verb,
                object,
                by,
                issues,
                (cadence, deadline, term, trigger),
                (precision, legal),
                targets,
            )| {
                let mut out = Commitment::new(id, source, verb, act, object).by(by).issues(issues);
                out.targets = targets.into_iter().map(Party::from).collect();
                out.precision = precision;
                out.legal_status = legal;
                out.cadence = parsed(&cadence);
                out.deadline = parsed(&deadline);
                out.term = parsed(&term);
                out.trigger = match trigger.as_str() {
                    "not-stated" => Stated::NotStated,
                    words => Stated::Is(words.into()),
                };
                out
            },
        )
}

fn parsed<T: std::str::FromStr>(text: &str) -> Stated<T>
where
    T::Err: std::fmt::Debug,
{
    if text == "not-stated" { Stated::NotStated } else { Stated::Is(text.parse().unwrap()) }
}

fn dossier(commitments: Vec<Commitment>) -> Dossier {
    let source = |id| {
        Source::new(id, SourceKind::JointStatement, "A statement", Completeness::Full)
            .coded(Coded::All)
            .issuers(["us", "jp", "kr"])
    };
    Dossier::builder()
        .add_all(["us", "jp", "kr"].map(|id| Actor::new(id, ActorKind::State, id)))
        .add(Issue::new("security", "Security"))
        .add(Issue::new("exercises", "Exercises").broader(["security"]))
        .add(Issue::new("trade", "Trade"))
        .add_all(["x", "y", "z"].map(source))
        .add_all(commitments)
        .build()
        .unwrap()
}

fn verdict(dossier: &Dossier, a: &str, b: &str) -> CommitmentComparison {
    dossier.compare_commitments(&a.into(), &b.into()).unwrap()
}

proptest! {
    #[test]
    fn a_thing_is_the_same_as_itself(a in commitment("a", "x")) {
        let dossier = dossier(vec![a]);
        let found = verdict(&dossier, "a", "a");
        prop_assert!(found.moved().next().is_none());
        prop_assert!(found.verdict == Verdict::Same || found.as_far_as_known == Some(Verdict::Same));
    }

    #[test]
    fn swapping_the_sides_flips_the_verdict(a in commitment("a", "x"), b in commitment("b", "y")) {
        let dossier = dossier(vec![a, b]);
        let (there, back) = (verdict(&dossier, "a", "b"), verdict(&dossier, "b", "a"));
        for (one, other) in there.dimensions.iter().zip(&back.dimensions) {
            prop_assert_eq!(one.relation, other.relation.flipped(), "{:?}", one);
        }
        let flip = |verdict| match verdict {
            Verdict::Stronger => Verdict::Weaker,
            Verdict::Weaker => Verdict::Stronger,
            other => other,
        };
        prop_assert_eq!(flip(there.verdict), back.verdict);
        prop_assert_eq!(there.as_far_as_known.map(flip), back.as_far_as_known);
    }

    #[test]
    fn each_dimension_is_transitive_where_it_is_known(
        a in commitment("a", "x"), b in commitment("b", "y"), c in commitment("c", "z"),
    ) {
        let dossier = dossier(vec![a, b, c]);
        let (ab, bc, ac) =
            (verdict(&dossier, "a", "b"), verdict(&dossier, "b", "c"), verdict(&dossier, "a", "c"));
        for ((ab, bc), ac) in ab.dimensions.iter().zip(&bc.dimensions).zip(&ac.dimensions) {
            let at_least = |r| matches!(r, Relation::Same | Relation::More);
            if at_least(ab.relation) && at_least(bc.relation) {
                let strict = ab.relation == Relation::More || bc.relation == Relation::More;
                let wanted = if strict { Relation::More } else { Relation::Same };
                prop_assert_eq!(ac.relation, wanted, "{:?} {:?}", ab, bc);
            }
        }
        if ab.verdict == Verdict::Stronger && bc.verdict == Verdict::Stronger {
            prop_assert_eq!(ac.verdict, Verdict::Stronger);
        }
    }

    #[test]
    fn every_undertaking_has_one_outcome(
        a in commitment("a", "x"), b in commitment("b", "x"), c in commitment("c", "y"),
        d in commitment("d", "y"), link in any::<bool>(),
    ) {
        let c = if link { c.continues(["a"]) } else { c };
        let dossier = dossier(vec![a, b, c, d]);
        let found = dossier.compare_statements("x", "y").unwrap();
        let paired = found.commitments.iter().flat_map(|item| [&item.before, &item.after]).flatten();
        let split = found.commitments.iter().flat_map(|item| &item.split);
        let split = split.map(|part| &part.comparison.after);
        let mut seen: Vec<&str> = paired.chain(split).map(|e| e.id.as_str()).collect();
        seen.sort_unstable();
        prop_assert_eq!(seen, vec!["a", "b", "c", "d"]);
        prop_assert_eq!(found.counts.values().sum::<usize>(), found.commitments.len());
        if link {
            let pair = found.commitments.iter().find(|i| i.after.as_ref().is_some_and(|e| e.id == "c"));
            prop_assert_eq!(pair.and_then(|i| i.before.as_ref()).map(|e| e.id.as_str()), Some("a"));
        }
    }

    #[test]
    fn the_assignment_gains_as_much_as_any(
        edges in prop::collection::vec((0_usize..5, 0_usize..5, 1_i64..20), 0..18),
    ) {
        let mut gain = vec![Vec::new(); 5];
        for (row, column, value) in edges {
            if gain[row].iter().all(|(c, _)| *c != column) {
                gain[row].push((column, value));
            }
        }
        let found = assign(5, &gain);
        let value = |row: usize, column: usize| {
            gain[row].iter().find(|(c, _)| *c == column).map(|(_, v)| *v)
        };
        let mut taken = std::collections::BTreeSet::new();
        let mut sum = 0;
        for (row, column) in found.iter().enumerate() {
            if let Some(column) = column {
                prop_assert!(taken.insert(*column), "column {} is taken twice", column);
                sum += value(row, *column).expect("an edge that exists");
            }
        }
        prop_assert_eq!(sum, best(&gain, 0, &mut [false; 5]));
    }
}

/// The greatest gain, by trying everything.
fn best(gain: &[Vec<(usize, i64)>], row: usize, taken: &mut [bool; 5]) -> i64 {
    let Some(edges) = gain.get(row) else { return 0 };
    let mut most = best(gain, row + 1, taken);
    for &(column, value) in edges {
        if !taken[column] {
            taken[column] = true;
            most = most.max(value + best(gain, row + 1, taken));
            taken[column] = false;
        }
    }
    most
}

#[test]
fn a_group_covers_its_members() {
    let with = |id, source: &str, to: &[&str]| {
        let mut out = Commitment::new(id, source, "will", Act::Assist, "ships");
        out.beneficiaries = to.iter().map(|&to| Party::from(to)).collect();
        out
    };
    let dossier = Dossier::builder()
        .add(Actor::new("asean", ActorKind::Organisation, "ASEAN"))
        .add(
            Actor::new("ph", ActorKind::State, "Philippines")
                .memberships([Membership::new("asean")]),
        )
        .add_all(["x", "y"].map(|id| Source::new(id, SourceKind::Readout, id, Completeness::Full)))
        .add_all([with("a", "x", &["ph"]), with("b", "y", &["asean"])])
        .build()
        .unwrap();
    let found = verdict(&dossier, "a", "b");
    assert_eq!(found.dimension(Dimension::Beneficiaries).unwrap().relation, Relation::More);
}

#[test]
fn cadences_stand_on_their_ladder() {
    let ladder = [
        "once",
        "ad hoc",
        "regular",
        "1 per 2 years",
        "1 per year",
        "at least 1 per year",
        "2 per year",
        "1 per quarter",
        "1 per month",
        "1 per week",
        "1 per day",
        "continuous",
    ];
    let parsed: Vec<Cadence> = ladder.iter().map(|text| text.parse().unwrap()).collect();
    for (at, a) in parsed.iter().enumerate() {
        for (other, b) in parsed.iter().enumerate() {
            assert_eq!(a.compare(*b), at.cmp(&other), "{a} next to {b}");
        }
        assert_eq!(a.to_string(), ladder[at]);
    }
    let twice: Cadence = "2 per 2 years".parse().unwrap();
    assert_eq!(twice.compare(Cadence::YEARLY), std::cmp::Ordering::Equal);
}

#[test]
fn documents_of_one_event_stand_side_by_side() {
    let dossier = dossier(vec![
        Commitment::new("spirit-8c", "x", "intend to", Act::ShareInformation, "warning data")
            .issues(["security"]),
        Commitment::new("sheet-12a", "y", "committed to", Act::ShareInformation, "warning data")
            .issues(["security"])
            .continues(["spirit-8c"]),
        Commitment::new("later-1", "z", "will", Act::ShareInformation, "warning data")
            .issues(["security"]),
    ]);
    let found = dossier.compare_statements(["x", "y"], "z").unwrap();
    let item = &found.commitments[0];
    assert_eq!(item.before.as_ref().unwrap().verb, "intend to");
    assert_eq!(item.beside_before[0].verb, "committed to");
    assert_eq!(item.outcome, Outcome::Strengthened);
    let open: Vec<Dimension> = item.comparison.as_ref().unwrap().not_compared().collect();
    assert_eq!(open, [Dimension::LegalStatus, Dimension::Precision], "nobody coded them");
    assert!(matches!(item.reason, Some(PairReason::Similarity(_))));
}

#[test]
fn a_thread_shows_each_turn_and_comes_back_after_silence() {
    let goal = |id, source, of: &str| {
        Commitment::new(id, source, "will", Act::PursueAGoal, format!("denuclearization of {of}"))
            .issues(["security"])
    };
    let dossier = dossier(vec![
        goal("a", "x", "the peninsula"),
        goal("c", "z", "the peninsula"),
        Commitment::new("other", "y", "will", Act::Meet, "meetings").issues(["trade"]),
    ]);
    let series = dossier.series(["x", "y", "z", "y"]).unwrap();
    let thread = &series.threads[0];
    assert!(thread.returned());
    assert_eq!(thread.cells[1], Cell::Silent(Silence::Absent));
    assert_eq!(series.threads[1].cells[0], Cell::Silent(Silence::NotYet));
    assert!(thread.moved.is_empty());
    assert!(dossier.series(["x", "nowhere"]).is_err());
}

#[test]
fn what_two_documents_of_a_statement_say_alike_is_one_stance() {
    let position = |id, source: &str| {
        Position::new(
            id,
            "us",
            "p",
            Stance::Supports,
            source,
            Attribution::new(AttributionGrade::Document),
        )
    };
    let dossier = Dossier::builder()
        .add(Actor::new("us", ActorKind::State, "United States"))
        .add_all(
            ["x", "y", "z"].map(|id| Source::new(id, SourceKind::Readout, id, Completeness::Full)),
        )
        .add(Proposition::new("p", PropositionKind::Normative, "Ships should come."))
        .add_all([position("x-1", "x"), position("y-1", "y"), position("z-1", "z")])
        .build()
        .unwrap();
    let found = dossier.compare_statements(["x", "y"], "z").unwrap();
    assert_eq!(found.positions.len(), 1);
    assert_eq!(found.positions[0].outcome, StanceOutcome::Kept);
    assert_eq!(found.positions[0].before.as_ref().unwrap().beside[0].id, "y-1");
}

#[test]
fn what_nobody_coded_is_not_compared_and_counts_for_nothing() {
    let meet = |id, source| Commitment::new(id, source, "will", Act::Meet, "meetings");
    let source = |id| Source::new(id, SourceKind::JointStatement, id, Completeness::Full);
    let dossier = Dossier::builder()
        .add(Issue::new("security", "Security"))
        .add_all(["x", "y", "z"].map(source))
        .add_all([meet("a", "x"), meet("b", "y"), meet("c", "z").issues(["security"])])
        .build()
        .unwrap();
    let found = verdict(&dossier, "a", "b");
    assert_eq!(found.verdict, Verdict::Same);
    let open: Vec<&str> = found.not_compared().map(Dimension::as_str).collect();
    assert_eq!(open, ["legal-status", "precision", "parties", "issues"]);
    assert!(found.verdict_in_words().starts_with("same (not compared: legal-status, "));
    let statements = dossier.compare_statements("x", "y").unwrap();
    assert_eq!(statements.commitments[0].outcome, Outcome::Reaffirmed);
    // Coded on one side only, it is unknown.
    let found = verdict(&dossier, "a", "c");
    assert_eq!(found.dimension(Dimension::Issues).unwrap().relation, Relation::Unknown);
    assert_eq!(found.as_far_as_known, Some(Verdict::Same));
}

#[test]
fn an_object_in_other_words_moves_nothing() {
    let object = |id, source, object| Commitment::new(id, source, "will", Act::Invest, object);
    let key = |text: &str| text.parse::<ExternalKey>().unwrap();
    let dossier = dossier(vec![
        object("a", "x", "$350 billion of investment"),
        object("words", "y", "investments of $350 billion"),
        object("sum", "y", "$350 million of investment").continues(["a"]),
        object("linked", "z", "350bn for industry").continues(["a"]),
        object("plain", "z", "funds").keys([key("plover:economic")]),
        object("concept", "z", "money").keys([key("plover:military")]),
    ]);
    let relation =
        |a, b| verdict(&dossier, a, b).dimension(Dimension::Object).map(|it| it.relation);
    assert_eq!(relation("a", "words"), Some(Relation::Reworded));
    assert_eq!(verdict(&dossier, "a", "words").verdict, Verdict::Same);
    assert_eq!(relation("a", "sum"), Some(Relation::Incomparable), "a figure is no mere word");
    assert_eq!(relation("a", "linked"), Some(Relation::Same), "a coder says so");
    assert_eq!(relation("linked", "a"), Some(Relation::Same));
    assert_eq!(relation("plain", "concept"), Some(Relation::Reworded), "no issue has the scheme");
}

#[test]
fn a_coder_who_reads_a_verb_otherwise_than_the_table_is_seen_to() {
    let meet = |id, source| Commitment::new(id, source, "will meet", Act::Meet, "meetings");
    let dossier = dossier(vec![
        meet("plain", "x"),
        // What the table has too is no override, and neither is what it has nothing for.
        meet("alike", "y").force(Force::Pledged),
        Commitment::new("own", "y", "ponder", Act::Meet, "meetings").force(Force::Considered),
        meet("other", "z").force(Force::Bound),
    ]);
    for (before, after, relation, who) in [
        ("plain", "alike", Relation::Same, None),
        ("plain", "own", Relation::Less, None),
        ("plain", "other", Relation::More, Some("later")),
        ("other", "plain", Relation::Less, Some("earlier")),
        ("other", "other", Relation::Same, Some("both")),
    ] {
        let found = verdict(&dossier, before, after);
        let force = found.dimension(Dimension::Force).unwrap();
        assert_eq!(force.relation, relation, "{before} {after}");
        assert_eq!(force.reason.is_some(), who.is_some(), "{before} {after}");
        assert!(force.reason.unwrap_or_default().contains(who.unwrap_or_default()));
    }
    let said = |id: &str| dossier.commitments().get(id).unwrap().force_reading().in_words();
    assert_eq!(said("plain"), "pledged by the verb (`will`)");
    assert_eq!(said("own"), "considered by the coder; the verb gives none");
    assert_eq!(said("other"), "bound by the coder; by the verb (`will`) pledged");
}

#[test]
fn what_is_unknown_in_between_is_no_turn() {
    let text = |id, completeness| {
        Source::new(id, SourceKind::JointStatement, id, completeness).issuers(["us"])
    };
    let meet = |id: &'static str, source, cadence, earlier: &'static [&str]| {
        let mut out = Commitment::new(id, source, "will", Act::Meet, "meetings")
            .issues(["security"])
            .continues(earlier.iter().copied());
        out.cadence = cadence;
        out
    };
    let day = |text: &str| text.parse::<Date>().unwrap();
    let followed = |last: &str| {
        let dossier = Dossier::builder()
            .add(Actor::new("us", ActorKind::State, "United States"))
            .add(Issue::new("security", "Security"))
            .add(text("x", Completeness::Full).date(day("2023-01-01")))
            .add(text("y", Completeness::Digest).date(day("2024-01-01")))
            .add(text("z", Completeness::Full).date(day("2025-01-01")))
            .add(meet("a", "x", parsed("1 per year"), &[]))
            .add(meet("b", "y", Stated::Unknown, &["a"]))
            .add(meet("c", "z", parsed(last), &["b"]))
            .build()
            .unwrap();
        let mut series = dossier.series(["x", "y", "z"]).unwrap();
        assert_eq!(series.threads.len(), 1);
        series.threads.remove(0).moved
    };
    assert!(followed("1 per year").is_empty(), "it is not known to have moved");
    let [path] = followed("2 per year").try_into().unwrap();
    assert_eq!((path.dimension, path.changes, path.returns), (Dimension::Cadence, 1, 0));
    let shown = ["1 per year", "unknown", "2 per year"].map(|value| Some(value.to_owned()));
    assert_eq!(path.values, shown);
}

#[test]
fn a_passage_without_a_record_is_shown_beside_what_is_not_coded() {
    let source = |id: &'static str| {
        Source::new(id, SourceKind::JointStatement, id, Completeness::Full).coded(Coded::Part)
    };
    let drills = Commitment::new("a", "x", "will hold", Act::Exercise, "naval exercises");
    let trade = Commitment::new("b", "y", "will grow", Act::PursueAGoal, "trade")
        .passages([Passage::new().quote(["will grow trade"])]);
    let dossier = Dossier::builder()
        .add_all(["x", "y"].map(source))
        .add_all([drills, trade])
        .build()
        .unwrap();
    let text = "[¶1] We will grow trade by naval exercises.\n\n[¶2] The naval exercise went well.";
    let texts = crate::verify::Texts::new().with("y", text).unwrap();
    let found =
        dossier.compare_statements_with("x", "y", Pairing::default(), Some(&texts)).unwrap();
    let item = &found.commitments[0];
    assert_eq!(item.outcome, Outcome::NotCoded);
    let shown: Vec<String> =
        item.passages.iter().map(|it| format!("{} {}", it.at, it.words)).collect();
    assert_eq!(shown, ["¶2 The naval exercise went well."], "the other is quoted by a record");
    let without = dossier.compare_statements("x", "y").unwrap();
    assert!(without.commitments[0].passages.is_empty());
}
