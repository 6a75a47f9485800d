//! The real texts, where the folder that holds them is at hand.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::{fragment, locator, verified};
use crate::text::{Corpus, Finding, Text};

fn folder() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let folder = env::var_os("TRILAT_SHARED").map_or_else(beside, PathBuf::from).join("sources");
    if !folder.is_dir() {
        println!("skipped: no folder {} (set TRILAT_SHARED)", folder.display());
        return None;
    }
    Some(folder)
}

/// All texts by file name without its ending.
fn corpus() -> Option<Corpus> {
    let folder = folder()?;
    let mut texts = Vec::new();
    for part in ["articles", "official"] {
        for entry in fs::read_dir(folder.join(part)).unwrap() {
            let path = entry.unwrap().path();
            let id = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let words = fs::read_to_string(&path).unwrap();
            let text =
                if id.starts_with("digest_") { Text::digest(words) } else { Text::parse(words) };
            texts.push((id, text.unwrap()));
        }
    }
    assert!(texts.len() >= 50, "{} texts", texts.len());
    Some(Corpus::new(texts).unwrap())
}

const SPIRIT: &str = "2023-08-18_spirit-of-camp-david";
const ESSAY: &str = "s1-trilateral-momentum";
const MUNICH: &str = "digest_2025-02-15_munich";
const NEW_YORK: &str = "digest_2025-09-22_new-york";

fn found_in(corpus: &Corpus, words: &str) -> Vec<(String, String)> {
    let hits = corpus.find(&fragment(words));
    hits.iter().map(|hit| (hit.text.to_owned(), hit.occurrences[0].at.to_string())).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(text, at)| ((*text).to_owned(), (*at).to_owned())).collect()
}

#[test]
fn wrong_attributions_come_out() {
    let Some(corpus) = corpus() else { return };
    assert_eq!(
        found_in(
            &corpus,
            "coordinated contributions to integrated air and missile defence and anti‑submarine warfare"
        ),
        pairs(&[(ESSAY, "L11")])
    );
    assert_eq!(
        found_in(&corpus, "robust consultation mechanisms during crises"),
        pairs(&[(ESSAY, "L23")])
    );
    let moved = "abandon its nuclear and ballistic missile programs";
    assert_eq!(found_in(&corpus, moved), pairs(&[(SPIRIT, "¶7"), (ESSAY, "L11")]));
    let munich = corpus.get(MUNICH).unwrap();
    assert!(matches!(munich.check(&fragment(moved), None), Finding::NotFound { .. }));
    let economy = fragment("standing against economic coercion");
    assert!(matches!(munich.check(&economy, None), Finding::NotFound { .. }));
}

#[test]
fn quoted_words_of_a_digest_have_labels() {
    let Some(corpus) = corpus() else { return };
    let new_york = corpus.get(NEW_YORK).unwrap();
    for (words, at) in [
        ("safety, security, and prosperity", "§N0a"),
        ("including through the regular conduct of", "§N1c"),
        ("reaffirmed their determination … regular conduct", "§N1c"),
        ("complete denuclearization of the Democratic People’s Republic of Korea", "§N2a"),
        ("serious concerns", "§N2c"),
        ("asserted the importance of strengthening energy security", "§N3b"),
        ("serious concerns", "§Section 2"),
    ] {
        assert!(verified(new_york, words, at), "{words}");
    }
    for absent in
        ["Trilateral Pledge", "integrated air and missile defence", "commended coast guard"]
    {
        assert!(
            matches!(new_york.check(&fragment(absent), None), Finding::NotFound { .. }),
            "{absent}"
        );
    }
    let munich = corpus.get(MUNICH).unwrap();
    assert!(verified(munich, "unshakable", "§M0a"));
    assert!(verified(munich, "systematic, widespread and gross", "§M2f"));
    let malaysia = corpus.get("digest_2025-07-11_kuala-lumpur").unwrap();
    assert!(verified(malaysia, "of the North", "§K1"));
}

#[test]
fn paragraphs_lines_and_articles_are_addresses() {
    let Some(corpus) = corpus() else { return };
    let spirit = corpus.get(SPIRIT).unwrap();
    assert!(spirit.header().starts_with("Title: "));
    assert!(verified(spirit, "missile warning data on the DPRK in real‑time", "¶8"));
    assert!(verified(spirit, "at least annually", "¶4"));
    assert!(verified(spirit, "will … launch", "¶4"));
    assert!(verified(spirit, "renewed bonds of friendship — and girded", "¶1"));
    assert!(!verified(spirit, "at least annually", "¶5"));
    assert!(matches!(
        spirit.check(&fragment("Issuer: Leaders of Japan"), None),
        Finding::NotFound { .. }
    ));
    let essay = corpus.get(ESSAY).unwrap();
    assert!(verified(essay, "real-time missile-warning data sharing", "L3"));
    let report = corpus.get("s3-ncafp-track2").unwrap();
    assert!(verified(report, "Northeast Asia has been relatively stable", "L5"));
    assert!(matches!(
        report.check(&fragment("global geopolitical … relatively stable"), None),
        Finding::Verified { .. }
    ));
    let treaty = corpus.get("treaty_1949-04-04_north-atlantic-treaty").unwrap();
    assert!(verified(treaty, "an armed attack against one or more of them", "§Article 5"));
    assert!(!verified(treaty, "an armed attack against one or more of them", "§Article 4"));
    let anzus = corpus.get("treaty_1951-09-01_anzus").unwrap();
    assert!(verified(anzus, "will consult together whenever", "§Article III"));
}

#[test]
fn a_changed_wording_is_shown_beside_the_text() {
    let Some(corpus) = corpus() else { return };
    let spirit = corpus.get(SPIRIT).unwrap();
    let sought =
        fragment("we commit to operationalize our sharing of missile-warning data on North Korea");
    let Finding::NotFound { nearest: Some(nearest) } = spirit.check(&sought, Some(&locator("¶8")))
    else {
        panic!()
    };
    assert_eq!(nearest.at.to_string(), "¶8");
    assert_eq!((nearest.shared, nearest.of), (10, 13));
}

#[test]
fn every_text_is_read_as_it_should() {
    let Some(corpus) = corpus() else { return };
    for (id, text) in corpus.iter() {
        let own = !id.starts_with("s") && !id.starts_with("digest_") && !id.starts_with("treaty_");
        assert_eq!(text.is_marked(), own, "{id}");
        assert!(text.paragraphs().count() > 0, "{id}");
        // Each paragraph's own words are found where it stands.
        for (number, words) in text.paragraphs().filter(|_| own) {
            let first: Vec<&str> = words.split_whitespace().take(12).collect();
            let Ok(sought) = crate::text::Fragment::new(&first.join(" ")) else { continue };
            let at = locator(&format!("¶{number}"));
            assert!(
                matches!(text.check(&sought, Some(&at)), Finding::Verified { .. }),
                "{id} {at}"
            );
        }
    }
}
