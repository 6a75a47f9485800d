//! The vectors of `draft`.

use super::{dossier_of, expect, vectors, words, words_under};
use serde_json::json;
use std::collections::BTreeSet;
use trilat_core::coding::draft::{Draft, ProposalKind, Tier, read_source};
use trilat_core::format::Notation;
use trilat_core::text::Text;

#[test]
fn drafts() {
    let (mut tiers, mut kinds) = (BTreeSet::new(), BTreeSet::new());
    for (path, vector) in vectors("draft") {
        let dossier = dossier_of(&path, &vector["dossier"]);
        let text = Text::parse(vector["text"].as_str().unwrap()).unwrap();
        let source = read_source(&vector["source"]).unwrap();
        let draft = Draft::of(&text, &source, Some(&dossier)).unwrap();
        let got = json!(draft);
        for proposal in got["proposals"].as_array().unwrap() {
            words_under(&json!({"kind": proposal["kind"]}), "kind", &mut kinds);
            words_under(proposal, "tier", &mut tiers);
        }
        expect(&path, &vector, &got);
        // Nothing of a draft is a dossier.
        let refused = trilat_core::Dossier::from_texts([("d", &*draft.to_json(), Notation::Json)]);
        assert!(refused.is_err());
    }
    assert_eq!(tiers, words(Tier::ALL), "every tier has a vector");
    assert_eq!(kinds, words(ProposalKind::ALL), "every kind of proposal has a vector");
}
