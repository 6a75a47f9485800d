use crate::WIDTH;
use std::error::Error;
use trilat_core::{
    Dossier,
    model::{
        Act, Actor, ActorKind, Commitment, Completeness, Date, Force, Issue, LegalStatus, Locator,
        Passage, Precision, Source, SourceKind,
    },
    report::Report,
};

/// AUKUS in two statements of its leaders, coded here and now: nothing in the library is tied
/// to the dossier that it carries.
///
/// # Errors
///
/// If the records do not fit together.
pub fn another_subject() -> Result<String, Box<dyn Error>> {
    let states = [("au", "Australia"), ("gb", "United Kingdom"), ("us", "United States")];
    let dossier = Dossier::builder()
        .add_all(states.map(|(id, name)| Actor::new(id, ActorKind::State, name)))
        .add(Issue::new("submarines", "Submarines"))
        .add(Issue::new("technology", "Advanced technology"))
        .add(statement("aukus-2021", "Joint Leaders Statement on AUKUS", "2021-09-15")?)
        .add(statement("aukus-2023", "Joint Leaders Statement on AUKUS", "2023-03-13")?)
        .add(
            Commitment::new(
                "aukus-2021-3",
                "aukus-2021",
                "commit to a shared ambition to support",
                Act::Assist,
                "nuclear-powered submarines for Australia",
            )
            .passages([passage("¶3", "commit to a shared ambition to support Australia")?])
            .beneficiaries(["au"])
            .issues(["submarines"])
            .precision(Precision::General)
            .legal_status(LegalStatus::Political),
        )
        .add(
            Commitment::new(
                "aukus-2021-5",
                "aukus-2021",
                "embark on",
                Act::BuildTogether,
                "joint capabilities and interoperability",
            )
            .passages([passage("¶5", "enhance our joint capabilities and interoperability")?])
            .force(Force::Pledged)
            .issues(["technology"])
            .precision(Precision::General)
            .legal_status(LegalStatus::Political),
        )
        .add(
            Commitment::new(
                "aukus-2023-4",
                "aukus-2023",
                "intend to pursue",
                Act::Assist,
                "nuclear-powered submarines for Australia",
            )
            .passages([passage("¶4", "intend to pursue the following phased approach")?])
            .beneficiaries(["au"])
            .issues(["submarines"])
            .precision(Precision::Specific)
            .legal_status(LegalStatus::Political)
            .continues(["aukus-2021-3"]),
        )
        .add(
            Commitment::new(
                "aukus-2023-12",
                "aukus-2023",
                "are committed to",
                Act::BuildTogether,
                "joint capabilities, shared technology and integrated industrial bases",
            )
            .passages([passage("¶12", "committed to further trilateral collaboration")?])
            .issues(["technology"])
            .precision(Precision::General)
            .legal_status(LegalStatus::Political)
            .continues(["aukus-2021-5"]),
        )
        .build()?;

    let mut out = dossier.compare_statements("aukus-2021", "aukus-2023")?.to_text(WIDTH);
    out.push('\n');
    if let Some(comparison) =
        dossier.compare_commitments(&"aukus-2021-3".into(), &"aukus-2023-4".into())
    {
        out.push_str(&comparison.to_text(WIDTH));
    }
    Ok(out)
}

fn statement(id: &str, title: &str, date: &str) -> Result<Source, Box<dyn Error>> {
    Ok(Source::new(id, SourceKind::JointStatement, title, Completeness::Full)
        .issuers(["au", "gb", "us"])
        .date(date.parse::<Date>()?)
        .address("https://bidenwhitehouse.archives.gov/briefing-room/"))
}

fn passage(at: &str, words: &str) -> Result<Passage, Box<dyn Error>> {
    Ok(Passage::new().at(at.parse::<Locator>()?).quote([words]))
}
