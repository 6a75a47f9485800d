use super::*;
use crate::{Dossier, format::Notation};

const FIRST: &str = "
trilat: 1
actors:
  - {id: us, kind: state, name: United States}
  - {id: jp, kind: state, name: Japan}
issues: [{id: security, label: Security}]
sources:
  - {id: one, kind: joint-statement, title: One, completeness: full, issuers: [us, jp], date: 2023-01-01, address: 'https://example.org/1'}
  - {id: two, kind: joint-statement, title: Two, completeness: full, issuers: [us, jp], date: 2024-01-01, address: 'https://example.org/2'}
propositions:
  - {id: open-seas, kind: normative, text: The seas ought to be open to all}
  - {id: more-talks, kind: normative, text: There ought to be more talks}
commitments:
  - {id: a, source: one, verb: will, act: meet, object: meetings, issues: [security], passages: [{at: ¶1, quote: [will meet]}]}
  - {id: b, source: two, verb: will, act: meet, object: meetings, issues: [security], continues: [a], passages: [{at: ¶2, quote: [will meet again]}]}
positions:
  - {id: p, source: one, holder: us, proposition: open-seas, stance: supports, attribution: {grade: document}, passages: [{at: ¶3, quote: [seas open to all]}]}
events:
  - {id: e, kind: summit, name: Leaders meet, date: 2023-05, confidence: A, citations: [{source: two, at: ¶4, quote: [met at the lake]}], bears_on: [{effect: fulfils, commitment: a}]}
";

#[expect(clippy::unwrap_used, reason = "a helper of tests")]
fn dossier(text: &str) -> Dossier {
    Dossier::from_texts([("dossier.yaml", text, Notation::Yaml)]).unwrap()
}

/// Every finding, a line each.
fn findings(found: &CoderAgreement) -> Vec<String> {
    fn fields<Id: std::fmt::Display>(found: &[FieldDisagreement<Id>]) -> Vec<String> {
        let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "open".to_owned());
        let line = |it: &FieldDisagreement<Id>| {
            let (first, second) = (value(&it.first_value), value(&it.second_value));
            format!("{} {}: {first} → {second}", it.first, it.field)
        };
        found.iter().map(line).collect()
    }
    let mut out = fields(&found.disagreements);
    out.extend(fields(&found.positions.disagreements));
    out.extend(fields(&found.events.disagreements));
    out.extend(fields(&found.links.disagreements));
    out.extend(found.only_first.iter().map(|it| format!("first: {}", it.id)));
    out.extend(found.only_second.iter().map(|it| format!("second: {}", it.id)));
    out.extend(found.positions.only_first.iter().map(|it| format!("first: {}", it.id)));
    out.extend(found.positions.only_second.iter().map(|it| format!("second: {}", it.id)));
    out.extend(found.events.only_first.iter().map(|it| format!("first: {}", it.id)));
    out.extend(found.events.only_second.iter().map(|it| format!("second: {}", it.id)));
    let link = |it: &CodedLink| format!("{} {} {}", it.from, it.link, it.to);
    out.extend(found.links.only_first.iter().map(|it| format!("first: {}", link(it))));
    out.extend(found.links.only_second.iter().map(|it| format!("second: {}", link(it))));
    out
}

#[test]
fn a_planted_difference_is_found_and_nothing_else() {
    let first = dossier(FIRST);
    for (from, to, expected) in [
        ("nothing", "nothing", &[] as &[&str]),
        // Ids play no part, nor does that of a proposition with the same words.
        ("id: p,", "id: q,", &[]),
        ("id: e,", "id: f,", &[]),
        ("open-seas", "free-seas", &[]),
        (
            "act: meet, object: meetings, issues: [security], c",
            "act: consult, object: meetings, issues: [security], c",
            &["b act: meet → consult"],
        ),
        ("stance: supports", "stance: opposes", &["p stance: supports → opposes"]),
        ("holder: us", "holder: jp", &["p holder: us → jp"]),
        (
            "proposition: open-seas",
            "proposition: more-talks",
            &["p proposition: open-seas → more-talks"],
        ),
        ("grade: document", "grade: office", &["p grade: document → office"]),
        (
            "stance: supports",
            "stance: supports, condition: if asked",
            &["p conditional: unconditional → conditional"],
        ),
        ("kind: summit", "kind: call", &["e kind: summit → call"]),
        ("date: 2023-05", "date: 2023-06", &["e date: 2023-05 → 2023-06"]),
        (", date: 2023-05", "", &["e date: 2023-05 → open"]),
        (
            "confidence: A",
            "occurrence: planned",
            &["e occurrence: happened → planned", "e confidence: A → open"],
        ),
        ("continues: [a]", "covers: [a]", &["commitment:b link: continues → covers"]),
        ("effect: fulfils", "effect: breaches", &["event:e effect: fulfils → breaches"]),
        (
            "commitment: a}",
            "commitment: b}",
            &["first: event:e bears_on a", "second: event:e bears_on b"],
        ),
        (
            "stance: supports,",
            "stance: supports, continues: [a],",
            &["second: position:p continues a"],
        ),
        (", continues: [a]", "", &["first: commitment:b continues a"]),
        (
            "citations: [{source: two",
            "citations: [{source: one",
            &["first: e", "second: e", "first: event:e bears_on a", "second: event:e bears_on a"],
        ),
    ] {
        let second = dossier(&FIRST.replace(from, to));
        let found = first.coder_agreement(&second, ["one", "two"]).unwrap();
        assert_eq!(findings(&found), expected, "{from} → {to}");
    }
}

#[test]
fn f1_is_told_of_each_kind_and_sources_are_pooled() {
    let first = dossier(FIRST);
    let second = dossier(&FIRST.replace(", continues: [a]", ""));
    let both = first.coder_agreement(&second, ["one", "two", "one"]).unwrap();
    assert_eq!(both.sources.len(), 2);
    assert_eq!((both.f1.value(), both.f1.items()), (Some(1.0), 4));
    assert_eq!((both.positions.f1.value(), both.positions.f1.items()), (Some(1.0), 2));
    // One of two links of the first, the only one of the second: 2 · 1 / 3.
    assert_eq!((both.links.f1.value(), both.links.f1.items()), (Some(2.0 / 3.0), 3));
    let one = first.coder_agreement(&second, "one").unwrap();
    assert_eq!((one.f1.items(), one.events.f1.value(), one.links.f1.value()), (2, None, None));
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let first = dossier(FIRST);
    for threshold in [f64::NAN, -0.01, 1.01, f64::INFINITY] {
        let found = first.coder_agreement_with(&first, "one", threshold);
        assert_eq!(found, Err(CoderError::Threshold(threshold.to_string())));
    }
    let none = first.coder_agreement(&first, Vec::<&str>::new());
    assert_eq!(none, Err(CoderError::NoSource));
    for threshold in [0.0, 1.0] {
        let found = first.coder_agreement_with(&first, "one", threshold).unwrap();
        assert_eq!(found.f1.value(), Some(1.0));
    }
}
