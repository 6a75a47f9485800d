//! Two dossiers' tracks compared, with arguments as other languages write them.

use super::{AskError, Day};
use crate::{
    diagnostic::plainly,
    dossier::Dossier,
    track::{TrackComparison, TrackFilter},
};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    before: Day,
    after: Day,
    #[serde(default)]
    filter: TrackFilter,
}

/// What changed from one dossier's track of a day to another's, such as the same dossier with
/// records added. The arguments are those of the question `compare_tracks`, as JSON.
///
/// # Errors
///
/// If the arguments are not well formed, or name a record that one of the dossiers does not have.
pub fn compare_tracks_of(
    earlier: &Dossier,
    later: &Dossier,
    arguments: &str,
) -> Result<TrackComparison, AskError> {
    let asked: Asked =
        serde_json::from_str(arguments).map_err(|error| AskError::bad(plainly(&error)))?;
    let of = |dossier: &Dossier, day: Day| {
        let found = dossier.track_of(day.0, &asked.filter).map_err(AskError::from);
        found.map_err(|error| error.with_nearest(dossier))
    };
    Ok(of(earlier, asked.before)?.compare(&of(later, asked.after)?))
}
