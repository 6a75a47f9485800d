use super::*;
use crate::format::Notation;
use crate::model::{Completeness, SourceKind};
use crate::text::Fragment;
use proptest::prelude::*;
use serde_json::{Map, json};

fn source() -> Source {
    Source::new("lima", SourceKind::JointStatement, "A statement", Completeness::Full)
        .issuers(["us", "jp", "kr"])
}

fn draft(text: &str) -> (Text, Draft) {
    let text = Text::parse(text).unwrap();
    let draft = Draft::of(&text, &source(), None).unwrap();
    (text, draft)
}

const TEXT: &str = "Date: 2024-11-15\n\n[¶1] We will hold a trilateral exercise annually. We met.\n\n\
    [¶2] We are committed to strengthening our cooperation on supply chains, and to sharing data by 2025.\n\n\
    [¶3] We strongly condemn the launches.";

#[test]
fn what_the_words_say() {
    let (_, draft) = draft(TEXT);
    let field =
        |id: &str, field: &str| draft.get(id).and_then(|it| it.text(field)).map(str::to_owned);
    let word = |word: &str| Some(word.to_owned());
    assert_eq!(field("1a", "verb"), word("will hold"));
    assert_eq!(field("1a", "force"), word("pledged"));
    assert_eq!(field("1a", "cadence"), word("1 per year"));
    assert_eq!(field("2a", "verb"), word("are committed to strengthening"));
    assert_eq!(field("2b", "verb"), word("are committed to … sharing"));
    assert_eq!(field("2b", "deadline"), word("2025"));
    assert_eq!(
        draft.get("3a").map(|it| (it.kind, it.tier)),
        Some((ProposalKind::Position, Tier::Possible))
    );
}

#[test]
fn a_draft_is_not_a_dossier_and_a_dossier_not_a_draft() {
    let (_, draft) = draft(TEXT);
    for (text, notation) in [(draft.to_json(), Notation::Json), (draft.to_yaml(), Notation::Yaml)] {
        let refused = Dossier::from_texts([("draft", text.as_str(), notation)]).unwrap_err();
        assert!(refused.to_string().contains("a file of proposals, not a dossier"), "{refused}");
        assert_eq!(Draft::read(&text, notation), Ok(draft.clone()));
    }
    let refused = Draft::read(r#"{"trilat": 1}"#, Notation::Json).unwrap_err();
    assert!(refused.to_string().contains("a dossier, not a file of proposals"), "{refused}");
    // Nothing is counted before somebody accepts it.
    assert_eq!(draft.to_dossier("kw", Some(&actors())).unwrap().commitments().len(), 0);
}

fn actors() -> Dossier {
    use crate::model::{Actor, ActorKind};
    let actors = ["us", "jp", "kr"].map(|id| Actor::new(id, ActorKind::State, id));
    Dossier::builder().add_all(actors).build().unwrap()
}

#[test]
fn accepted_records_pass_the_door_of_files() {
    let (_, mut draft) = draft(TEXT);
    let changes = json!({"act": "share-information", "cadence": null});
    draft.accept("1a", &Map::new()).unwrap();
    draft.accept("2b", changes.as_object().unwrap()).unwrap();
    draft.reject("2a", Some("general")).unwrap();
    draft.accept("3a", &Map::new()).unwrap();
    let dossier = draft.to_dossier("kw", Some(&actors())).unwrap();
    assert_eq!((dossier.commitments().len(), dossier.positions().len()), (2, 3));
    let edited = dossier.commitments().get("lima-2b").unwrap();
    assert_eq!(edited.coder.as_deref(), Some("kw"));
    assert_eq!(edited.act.as_str(), "share-information");
    assert_eq!(draft.get("2b").unwrap().state, ProposalState::Edited);
    let wrong = json!({"act": "shar-information"});
    draft.accept("1a", wrong.as_object().unwrap()).unwrap();
    let error = draft.to_dossier("kw", Some(&actors())).unwrap_err();
    assert!(error.to_string().contains("did you mean `share-information`?"), "{error}");
    let unknown = draft.accept("1a", json!({"verbs": "x"}).as_object().unwrap()).unwrap_err();
    assert!(unknown.to_string().contains("did you mean `verb`?"), "{unknown}");
    assert!(draft.accept("9z", &Map::new()).is_err());
}

#[test]
fn decisions_are_kept_and_bound_to_the_text() {
    let (text, mut first) = draft(TEXT);
    first.reject("1a", Some("no")).unwrap();
    let again = Draft::of(&text, &source(), None).unwrap().carry_over(&first);
    assert_eq!(again.get("1a").unwrap().why.as_deref(), Some("no"));
    assert!(again.check(&text).is_ok());
    let other = Text::parse(TEXT.replace("annually", "often")).unwrap();
    let error = again.check(&other).unwrap_err().to_string();
    assert!(error.contains("1 of 4 quotations are not in this one"), "{error}");
}

#[test]
fn one_commitment_in_two_paragraphs_is_one_record() {
    let (_, mut draft) = draft(
        "[¶1] We will share missile warning data in real time.\n\n[¶2] We will share missile warning data in real time.",
    );
    assert_eq!(draft.get("1a").unwrap().same_as, ["2a"]);
    for id in ["1a", "2a"] {
        draft.accept(id, &Map::new()).unwrap();
    }
    let dossier = draft.to_dossier("kw", Some(&actors())).unwrap();
    assert_eq!(dossier.commitments().iter().map(|it| it.passages.len()).collect::<Vec<_>>(), [2]);
}

#[test]
fn a_list_takes_the_verb_above_it() {
    let (_, draft) = draft(
        "[¶1] To this end, we will seek to:\n- strengthen our export controls\n- share data on missiles.",
    );
    let verbs: Vec<_> = draft.proposals.iter().filter_map(|it| it.text("verb")).collect();
    assert_eq!(verbs, ["will seek to … strengthen", "will seek to … share"]);
}

#[test]
fn too_many_sentences_are_refused() {
    let text = Text::parse("We met. ".repeat(MAX_SENTENCES + 1)).unwrap();
    assert!(Draft::of(&text, &source(), None).is_err());
    // One endless sentence is read in pieces.
    let text =
        Text::parse("we will strengthen and deepen and expand ties, ".repeat(4_000)).unwrap();
    assert!(Draft::of(&text, &source(), None).is_ok());
}

proptest! {
    #[test]
    fn every_quotation_is_found_at_its_place(
        words in prop::collection::vec(prop::sample::select(vec![
            "we", "will", "are committed to", "strengthening", "hold", ",", "and", "to", ".", "The U.S.",
            "support", "“quoted”", "annually", "by 2025", ";", "non-nuclear", "(", ")", "data", "\n\n", "—",
            "5G", "$3.5", "we will", "launch", "Trilateral", "Dialogue", "condemn", ":", "\n- ",
        ]), 0..60),
    ) {
        let (text, draft) = draft(&words.join(" "));
        for proposal in &draft.proposals {
            for quote in &proposal.quote {
                let fragment = Fragment::new(quote).unwrap();
                prop_assert!(fragment.word_count() <= 15, "{quote}");
                let found = text.find(&fragment);
                prop_assert!(!found.is_empty(), "{quote:?} of {proposal:?}");
            }
        }
    }

    #[test]
    fn no_text_is_too_odd(text in "(\\PC|\n|we will |and ){0,120}") {
        let (_, draft) = draft(&text);
        let ids: std::collections::BTreeSet<_> = draft.proposals.iter().map(|it| &it.id).collect();
        prop_assert_eq!(ids.len(), draft.proposals.len());
        prop_assert_eq!(&Draft::read(&draft.to_yaml(), Notation::Yaml).unwrap(), &draft);
    }
}
