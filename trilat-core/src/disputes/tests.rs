use super::*;
use crate::{model::Noun as _, model::NounKind, verify::Texts};

/// The keys of the inventory that the records named in some lists of ids carry.
fn keys_of(ids: impl IntoIterator<Item = (NounKind, String)>) -> BTreeSet<String> {
    let dossier = crate::trilateral();
    let mut out = BTreeSet::new();
    for (kind, id) in ids {
        let keys = match kind {
            NounKind::Position => dossier.positions().get(id.as_str()).map(|r| r.keys().to_vec()),
            NounKind::Proposition => {
                dossier.propositions().get(id.as_str()).map(|r| r.keys().to_vec())
            }
            _ => None,
        };
        let keys = keys.unwrap_or_default();
        out.extend(keys.iter().filter(|k| k.scheme() == "inventory").map(|k| k.value().to_owned()));
    }
    out
}

fn of_sides(found: &Contradiction) -> Vec<(NounKind, String)> {
    let mut out = Vec::new();
    for side in [&found.first, &found.second] {
        out.push((NounKind::Proposition, side.proposition.to_string()));
        let records = side.records.iter();
        out.extend(records.map(|r| (NounKind::Position, r.exhibit.id.to_string())));
    }
    out
}

fn of_claim(claim: &ClaimCheck) -> Vec<(NounKind, String)> {
    let mut out = vec![(NounKind::Proposition, claim.proposition.to_string())];
    let records = claim.claimed.iter().chain(&claim.answers);
    out.extend(records.map(|r| (NounKind::Position, r.exhibit.id.to_string())));
    out
}

fn assert_all(found: &BTreeSet<String>, expected: &[&str]) {
    let missing: Vec<&&str> = expected.iter().filter(|key| !found.contains(**key)).collect();
    assert!(missing.is_empty(), "{missing:?} are missing from {found:?}");
}

#[test]
fn contradictions_among_the_articles_show_up() {
    let found = crate::trilateral().disputes();
    let among = |c: &&Contradiction| c.kind != ContradictionKind::Divided;
    let keys = keys_of(found.contradictions.iter().filter(among).flat_map(of_sides));
    assert_all(&keys, &["I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9", "I10"]);
}

#[test]
fn contradictions_with_the_official_texts_show_up() {
    let found = crate::trilateral().disputes();
    let with = |wanted: &dyn Fn(&ClaimCheck) -> bool| {
        keys_of(found.claims.iter().filter(|claim| wanted(claim)).flat_map(of_claim))
    };
    // The wrong document, the stronger verb, what no text answers to, what a text contradicts.
    assert_all(
        &with(&ClaimCheck::stands_elsewhere),
        &["J1", "A1", "A2", "A3", "A4", "A13", "A18", "A21"],
    );
    assert_all(&with(&ClaimCheck::overstates), &["J2", "A1", "A2", "A18", "A20"]);
    let unanswered = with(&|claim| claim.verdict == ClaimVerdict::Unanswered);
    assert_all(&unanswered, &["J3", "J4", "J9", "J10"]);
    let against =
        with(&|claim| matches!(claim.verdict, ClaimVerdict::Contradicted | ClaimVerdict::Divided));
    assert_all(&against, &["J5", "J6", "J8"]);
    let part = with(&|claim| claim.verdict == ClaimVerdict::InPart);
    assert_all(&part, &["J7", "A8", "A9", "A12", "A17", "A20"]);
}

#[test]
fn a_verb_that_the_article_changes_shows_in_the_wording() {
    let found = crate::trilateral().disputes();
    let claim = |id: &str| found.claims.iter().find(|claim| claim.proposition == id).unwrap();
    let verbs = |id: &str| -> Vec<(String, String)> {
        claim(id)
            .wording
            .iter()
            .map(|wording| match wording {
                WordingCheck::Commitment { claimed_verb, official_verb, .. }
                | WordingCheck::Position { claimed_verb, official_verb, .. } => {
                    (claimed_verb.clone(), official_verb.clone())
                }
            })
            .collect()
    };
    let exercises = verbs("claim-s1-principles-yearly-exercises");
    assert_eq!(exercises, [("pledging".into(), "intend to hold".into())]);
    assert_eq!(verbs("claim-s1-new-york-missile-and-submarine-defence").len(), 1);
}

#[test]
fn the_chain_of_the_briefing_shows_what_each_link_made_of_it() {
    let found = crate::trilateral().disputes();
    let sources = ["sullivan-gaggle-2023", "tass-2023-08-18", "article-s0"];
    let chain = found.chains.iter().find(|chain| chain.sources == sources).unwrap();
    let [first, second] = chain.links.as_slice() else { panic!("two links") };
    let fates = |link: &RelayLink, fate: RelayFate| -> BTreeSet<String> {
        let items = link.items.iter().filter(|item| item.fate == fate);
        items.map(|item| item.proposition.to_string()).collect()
    };
    assert!(fates(first, RelayFate::Kept).contains("trilateral-is-pacific-nato"));
    assert!(fates(first, RelayFate::NotSeen).contains("trilateral-institutionalised"));
    assert!(fates(first, RelayFate::LeftOut).is_empty(), "the text of the agency is not at hand");
    assert!(fates(second, RelayFate::Kept).contains("trilateral-aims-at-formal-alliance"));
    assert!(fates(second, RelayFate::LeftOut).contains("trilateral-is-pacific-nato"));
    let added = fates(second, RelayFate::Added);
    assert!(added.contains("annual-talks-align-doctrine-and-readiness"));
    let ruled_out = "us-rules-out-a-formal-trilateral-alliance";
    let item = second.items.iter().find(|item| item.proposition == ruled_out).unwrap();
    assert_eq!(item.fate, RelayFate::Added);
    assert_eq!(item.against_origin, Some(RelayFate::Altered));
    let ids = [first, second].into_iter().flat_map(|link| &link.items).flat_map(|item| {
        let records = item.before.iter().chain(&item.after);
        records.map(|record| (NounKind::Position, record.exhibit.id.to_string()))
    });
    assert_all(&keys_of(ids), &["J7"]);
}

/// Small texts in the place of the documents: what is quoted in the dossier as theirs, and no more.
#[expect(clippy::unwrap_used, reason = "a test ends where it fails")]
fn texts() -> Texts {
    let digest = |words: &str| format!("It said \u{201c}{words}\u{201d}.\n");
    Texts::new()
        .with("spirit-of-camp-david-2023", "to abandon its nuclear and ballistic missile programs\n")
        .and_then(|t| t.with("new-york-statement-2025", digest("serious concerns")))
        .and_then(|t| t.with("munich-statement-2025", digest("serious concerns")))
        .and_then(|t| {
            t.with(
                "article-s1",
                "integrated air and missile defence; robust consultation mechanisms during crises\n",
            )
        })
        .unwrap()
}

#[test]
fn quotations_of_claims_are_looked_up_in_the_documents_named() {
    let found = crate::trilateral().disputes_with(&texts());
    let status = |id: &str| {
        let claim = found.claims.iter().find(|claim| claim.proposition == id).unwrap();
        assert!(claim.misquotes(), "{id}");
        let quotation = claim.quotations.first().unwrap();
        (quotation.check.status, quotation.check.elsewhere.len())
    };
    let munich = status("claim-s1-munich-urges-abandonment");
    assert_eq!(munich, (QuotationStatus::Misattributed, 1), "it stands in the Spirit");
    let defence = status("claim-s1-new-york-missile-and-submarine-defence");
    assert_eq!(defence, (QuotationStatus::NotFound, 0));
    let crises = status("claim-s1-new-york-deeper-crisis-consultation");
    assert_eq!(crises, (QuotationStatus::NotFound, 0), "that the account has it does not count");
}

#[test]
fn without_texts_no_quotation_is_judged() {
    let found = crate::trilateral().disputes();
    assert!(found.claims.iter().all(|claim| claim.quotations.is_empty()));
    assert!(found.quotations.is_empty());
}
