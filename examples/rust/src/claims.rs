use crate::{WIDTH, page::*};
use std::error::Error;
use trilat_core::{
    disputes::{ClaimCheck, ClaimVerdict, ContradictionKind, WordingCheck},
    report::{Document, Report},
    trilateral,
    verify::Texts,
};

/// Which claims of the five articles are borne out by the official texts, which are not found,
/// which are misattributed, which contradict one another.
///
/// Given the texts, the words that the articles put in quotation marks are looked up too.
///
/// # Errors
///
/// None with the bundled dossier.
pub fn claims(texts: &Texts) -> Result<String, Box<dyn Error>> {
    let dossier = trilateral();
    let found = dossier.disputes_with(texts);
    let article = |claim: &&ClaimCheck| {
        claim.claimed.iter().any(|r| r.exhibit.source.as_str().starts_with("article-"))
    };
    let mut page = Document::new();
    page.heading(1, "What the five articles claim, and what the record has");
    for verdict in ClaimVerdict::ALL {
        let claims: Vec<&ClaimCheck> = found.with(*verdict).filter(article).collect();
        page.heading(2, format!("{verdict} ({})", claims.len()));
        let rows = claims.iter().map(|claim| {
            let answers = claim.answers.iter().map(|r| r.exhibit.citation());
            let rivals = claim.rivals.iter().map(|rival| format!("but: {}", rival.text));
            vec![
                plain(&claim.statement),
                plain(&claim.finding),
                plain(joined(answers.chain(rivals), "; ")),
            ]
        });
        page.table(&["claim", "verdict", "the record"], rows.collect());
    }

    page.heading(2, "In another document than the one named");
    let elsewhere = found.claims.iter().filter(|claim| claim.stands_elsewhere());
    let lines = elsewhere.flat_map(|claim| {
        claim.documents.iter().map(|check| {
            let named = joined(&check.named, ", ");
            format!(
                "{}: {} stands in {}, not in {named}",
                claim.proposition, check.record, check.stands_in
            )
        })
    });
    page.list(lines.collect());

    page.heading(2, "In other words than the record's");
    let rows = found.claims.iter().flat_map(|claim| {
        claim.wording.iter().map(|wording| {
            let (claimed, official, how) = match wording {
                WordingCheck::Commitment {
                    claimed_verb,
                    official_verb,
                    claimed_force,
                    official_force,
                    ..
                } => {
                    let force = match (official_force, claimed_force) {
                        (Some(record), Some(article)) if record == article => {
                            "the same force".into()
                        }
                        (Some(record), Some(article)) => format!("force {record} → {article}"),
                        _ => "force not given by the verb".into(),
                    };
                    (claimed_verb, official_verb, force)
                }
                WordingCheck::Position { claimed_verb, official_verb, .. } => {
                    let how = if wording.overstates() {
                        "a promise for a stance"
                    } else {
                        "a stance for a stance"
                    };
                    (claimed_verb, official_verb, how.into())
                }
            };
            vec![plain(&claim.proposition), plain(claimed), plain(official), plain(how)]
        })
    });
    page.table(&["claim", "article", "record", "force"], rows.collect());

    if texts.is_empty() {
        page.paragraph("Quotations were not looked up: no texts were given.");
    } else {
        page.heading(2, "Words ascribed to a document");
        let lines = found.claims.iter().flat_map(|claim| &claim.quotations).map(|quotation| {
            let check = &quotation.check;
            let elsewhere = check.elsewhere.iter();
            let elsewhere =
                joined(elsewhere.map(|e| format!("; stands in {} {}", e.text, e.place.at)), "");
            format!("“{}”: {} in {}{elsewhere}", check.words, check.status, check.source)
        });
        page.list(lines.collect());
    }

    page.heading(2, "Among the articles");
    let among = found.contradictions.iter().filter(|c| {
        c.kind != ContradictionKind::Divided
            && [&c.first, &c.second].iter().all(|side| {
                side.records.iter().any(|r| r.exhibit.source.as_str().starts_with("article-"))
            })
    });
    for contradiction in among {
        page.paragraph(format!("{}:", contradiction.kind));
        let sides = [&contradiction.first, &contradiction.second];
        let lines = sides.iter().map(|side| {
            format!("{} — {}", side.text, joined(side.records.iter().map(record), "; "))
        });
        page.list(lines.collect());
    }

    page.heading(2, "Events that sources describe differently");
    for told in &found.events {
        let lines = told.accounts.iter().map(|account| {
            let sources = joined(&account.sources, ", ");
            format!("{}: {} ({sources})", account.says, account.name)
        });
        page.paragraph(format!("{}:", told.on));
        page.list(lines.collect());
    }

    page.heading(2, "What the relays made of Sullivan's briefing");
    let chain = found.chains.iter().find(|chain| {
        chain.sources.first().is_some_and(|first| *first == "sullivan-gaggle-2023")
            && chain.sources.last().is_some_and(|last| *last == "article-s0")
    });
    page.blocks.extend(chain.into_iter().flat_map(|chain| chain.document().blocks));
    Ok(page.to_text(WIDTH))
}
