use super::{arguments::RecordFilter, error::AskError};
use crate::{
    compare::ForceReading,
    dossier::Dossier,
    model::Commitment,
    report::{Document, Report, Tone},
};
use serde::Serialize;

/// How the force of commitments was read, in the order of their ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Forces {
    /// A reading of each.
    pub readings: Vec<ForceReading>,
}

impl Forces {
    pub(super) fn of(dossier: &Dossier, filter: RecordFilter) -> Result<Self, AskError> {
        let found = filter.find::<Commitment>(dossier)?;
        Ok(Self { readings: found.into_iter().map(Commitment::force_reading).collect() })
    }
}

impl Report for Forces {
    fn document(&self) -> Document {
        let overridden = self.readings.iter().filter(|reading| reading.overridden).count();
        let mut out = Document::new();
        out.heading(1, format!("The force of {} commitments", self.readings.len()));
        out.paragraph(format!("The coder overrides the table of verbs in {overridden} of them."));
        let rows = self.readings.iter().map(|reading| {
            let tone = match reading.force {
                None => Tone::Unknown,
                Some(_) if reading.overridden => Tone::Changed,
                Some(_) => Tone::Plain,
            };
            vec![
                (Tone::Plain, reading.commitment.to_string()),
                (Tone::Plain, reading.verb.clone()),
                (tone, reading.in_words()),
            ]
        });
        out.table(&["commitment", "verb", "force"], rows.collect());
        out
    }
}
