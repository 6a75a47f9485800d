use super::*;
use crate::{Dossier, model::*};

fn dossier() -> Dossier {
    let source = |id, completeness| {
        Source::new(id, SourceKind::JointStatement, id, completeness).address("https://example.org")
    };
    let quoting = |id, source: &str, at: &str, words: &str| {
        Commitment::new(id, source, "will", Act::Assist, id)
            .passages([Passage::new().at(at.parse::<Locator>().unwrap()).quote([words])])
    };
    Dossier::builder()
        .add(source("statement", Completeness::Full))
        .add(
            source("digest", Completeness::Digest)
                .keys(["text:notes".parse::<ExternalKey>().unwrap()]),
        )
        .add(source("lost", Completeness::Unseen))
        .add(quoting("verified", "statement", "¶2", "share data in real-time"))
        .add(quoting("moved", "statement", "¶1", "share data in real-time"))
        .add(quoting("misattributed", "digest", "§N1", "share data in real-time"))
        .add(quoting("not-found", "statement", "¶2", "share all their secrets in real time"))
        .add(quoting("in-digest", "digest", "§N1", "reaffirmed their resolve"))
        .add(quoting("paraphrase", "digest", "§N1", "will meet again"))
        .add(quoting("no-text", "lost", "¶1", "anything at all"))
        .build()
        .unwrap()
}

fn texts() -> Texts {
    Texts::new()
        .with(
            "statement",
            "Title: A\n\n[¶1] We met.\n\n[¶2] We will share data in real\u{2011}time.",
        )
        .and_then(|texts| {
            texts.with(
                "notes",
                "# Notes\n\nN1 they \"reaffirmed their resolve\" and will meet again.",
            )
        })
        .and_then(|texts| texts.with("stray", "Nothing."))
        .unwrap()
}

#[test]
fn each_quotation_is_found_where_it_stands() {
    let found = dossier().verify(&texts());
    let status =
        |id: &str| found.quotations.iter().find(|q| *q.record.id == *id).map(|q| q.status).unwrap();
    assert_eq!(status("verified"), QuotationStatus::Verified);
    assert_eq!(status("moved"), QuotationStatus::Moved);
    assert_eq!(status("misattributed"), QuotationStatus::Misattributed);
    assert_eq!(status("not-found"), QuotationStatus::NotFound);
    assert_eq!(status("in-digest"), QuotationStatus::Verified);
    assert_eq!(
        status("paraphrase"),
        QuotationStatus::NotFound,
        "only quoted words of a digest count"
    );
    assert_eq!(status("no-text"), QuotationStatus::NoText);
    assert!(!found.is_clean());
    assert_eq!(found.unmatched_texts, ["stray"]);
    assert_eq!(found.sources_without_text, [SourceId::from("lost")]);
    let moved = found.with_status(QuotationStatus::Moved).next().unwrap();
    assert_eq!(moved.found[0].at.to_string(), "¶2");
    assert_eq!(moved.path, ".passages[0].quote[0]");
    let elsewhere = found.with_status(QuotationStatus::Misattributed).next().unwrap();
    assert_eq!(elsewhere.elsewhere[0].sources, [SourceId::from("statement")]);
}

#[test]
fn a_near_miss_shows_what_the_text_has() {
    let dossier = Dossier::builder()
        .add(Source::new("s", SourceKind::Readout, "S", Completeness::Full))
        .add(
            Commitment::new("c", "s", "will", Act::ShareInformation, "data")
                .passages([Passage::new().quote(["we will share all data promptly"])]),
        )
        .build()
        .unwrap();
    let texts = Texts::new().with("s", "[¶1] And so we will share data promptly.").unwrap();
    let found = dossier.verify(&texts);
    let shown = crate::report::Report::to_text(&found, 200);
    assert!(shown.contains("we will share [-all-] data promptly"), "{shown}");
}

#[cfg(feature = "files")]
#[test]
fn texts_come_from_a_folder_and_bad_ones_are_told() {
    let folder = std::env::temp_dir().join(format!("trilat-texts-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("more")).unwrap();
    std::fs::write(folder.join("a.txt"), "A").unwrap();
    std::fs::write(folder.join("more/b.md"), "B").unwrap();
    std::fs::write(folder.join("README.md"), "not a text").unwrap();
    std::fs::write(folder.join("c.csv"), "not a text").unwrap();
    let file = folder.join("a.txt");
    let told = Texts::from_folder(&file).unwrap_err().to_string();
    assert!(told.contains(&file.display().to_string()), "{told}");
    let texts = Texts::from_folder(&folder).unwrap();
    assert_eq!(texts.iter().collect::<Vec<_>>(), [("a", "A"), ("b", "B")]);
    std::fs::write(folder.join("more/a.md"), "again").unwrap();
    assert_eq!(Texts::from_folder(&folder).unwrap_err(), TextsError::Double("a".into()));
    std::fs::write(folder.join("more/a.md"), b"\xff").unwrap();
    assert_eq!(Texts::from_folder(&folder).unwrap_err(), TextsError::Encoding("more/a.md".into()));
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(Texts::from_folder(&folder).is_err());
}
