use crate::{WIDTH, page::*};
use std::error::Error;
use trilat_core::{
    measure::{Leiden, Measured, PairCounts, PairMeasures, Scale, Table, Wide},
    positions::{NetworkOptions, StanceOptions},
    report::{Document, Report},
    trilateral,
};

/// The fewest propositions in common at which a pair is ranked.
const LEAST: u64 = 3;
const STATES: [&str; 6] = ["cn", "jp", "kp", "kr", "ru", "us"];

/// Which two actors are nearest and farthest, by which measure, with what n; and, if a table of
/// roll calls is given (one row a vote, one column a state), how voting in the United Nations
/// compares.
///
/// # Errors
///
/// If the votes are no such table.
pub fn nearest_and_farthest(votes: Option<&str>) -> Result<String, Box<dyn Error>> {
    let dossier = trilateral();
    let mut page = Document::new();
    page.heading(1, "Nearest and farthest");
    for (title, options) in [
        ("The six states, each in its own words", StanceOptions::new().actors(STATES)),
        (
            "The six states, joint statements and those who speak for them counted",
            StanceOptions::new().actors(STATES).with_joint_statements().with_mandates(),
        ),
        ("All actors, each in its own words", StanceOptions::new()),
    ] {
        page.heading(2, title);
        let table = dossier.stance_table(&options)?.ordinal()?;
        rank(&mut page, &table)?;
    }

    page.heading(2, "Camps over all positions");
    page.paragraph("Agreement counts once in each document and is divided by activity; actors with three statements and more, on propositions with two and more.");
    let options = NetworkOptions::new()
        .normalisation(trilat_core::measure::Normalisation::Activity)
        .at_least(3, 2);
    let network = dossier.network(&options)?;
    let camps = network.camps(&Leiden::new(1.0, 20, 1)?)?;
    page.paragraph(format!("Modularity: {}.", shown(camps.modularity)));
    let lines = (0..camps.camps).map(|camp| joined(camps.of(camp), ", "));
    page.list(lines.collect());

    match votes {
        Some(votes) => {
            page.heading(2, "Votes in the United Nations");
            let scale = Scale::ordinal(["yes", "abstain", "no"])?;
            let states = ["CN", "JP", "KP", "KR", "RU", "US"];
            rank(
                &mut page,
                &Wide::new("rcid").columns(&states).keep_empty_actors().read(votes, scale)?,
            )?;
        }
        None => page.paragraph("No votes were given: name a file of roll calls to compare them."),
    }
    Ok(page.to_text(WIDTH))
}

/// Every pair with enough in common, the nearest by S first.
fn rank(page: &mut Document, table: &Table) -> Result<(), Box<dyn Error>> {
    let pairs = PairCounts::count(table)?;
    let measures = pairs.measures();
    let mut ranked: Vec<(usize, usize, PairMeasures)> =
        pairs.iter().zip(measures).map(|((a, b, _), measures)| (a, b, measures)).collect();
    let all = ranked.len();
    ranked.retain(|(.., measures)| measures.s.n() >= LEAST);
    ranked.sort_by(|a, b| {
        let s = |m: &PairMeasures| m.s.value().unwrap_or(f64::NAN);
        s(&b.2)
            .total_cmp(&s(&a.2))
            .then_with(|| b.2.s.n().cmp(&a.2.s.n()))
            .then((a.0, a.1).cmp(&(b.0, b.1)))
    });
    page.paragraph(format!(
        "{} of {all} pairs have at least {LEAST} of {} propositions in common; the rest are not ranked.",
        ranked.len(),
        pairs.items()
    ));
    let name = |at: usize| pairs.actors().get(at).cloned().unwrap_or_default();
    if let (Some(near), Some(far)) = (ranked.first(), ranked.last()) {
        let said = |(a, b, m): &(usize, usize, PairMeasures)| {
            format!("{} and {}, S {}", name(*a), name(*b), shown(m.s))
        };
        page.paragraph(format!("Nearest: {}. Farthest: {}.", said(near), said(far)));
    }
    let ends: Vec<_> = if ranked.len() > 12 {
        let head = ranked.iter().take(6);
        head.chain(ranked.iter().skip(ranked.len() - 6)).collect()
    } else {
        ranked.iter().collect()
    };
    let rows = ends.into_iter().map(|(a, b, m)| {
        vec![
            plain(name(*a)),
            plain(name(*b)),
            plain(shown(m.s)),
            plain(shown(m.agreement)),
            plain(shown(m.kappa.linear)),
            plain(shown(m.tau_b)),
        ]
    });
    page.table(&["one", "other", "S", "agreement", "κ linear", "τ_b"], rows.collect());
    Ok(())
}

fn shown(value: Measured) -> String {
    match value.outcome() {
        Ok(number) => format!("{number:.3} (n {})", value.n()),
        Err(why) => format!("– ({why}; n {})", value.n()),
    }
}
