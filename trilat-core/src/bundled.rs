use crate::Dossier;
use std::sync::OnceLock;

/// The canonical JSON of the bundled dossier, made from the YAML in `data/trilateral` by
/// `cargo run --example bundle`; a test keeps the two in step.
pub(crate) const JSON: &str = include_str!("../data/trilateral.json");

/// The bundled dossier: cooperation of the United States, Japan and South Korea from 2022 on,
/// with the reactions of others.
///
/// It is read at the first call, without touching the disk, and kept.
///
/// ```
/// let dossier = trilat_core::trilateral();
/// let changes = dossier.compare_statements("spirit-of-camp-david-2023", "lima-joint-statement-2024")?;
/// assert!(changes.after_complete);
/// # Ok::<(), trilat_core::compare::UnknownSource>(())
/// ```
#[must_use]
pub fn trilateral() -> &'static Dossier {
    static DOSSIER: OnceLock<Dossier> = OnceLock::new();
    // That it reads without an error is tested; an empty dossier is better than a panic.
    DOSSIER.get_or_init(|| Dossier::from_json(JSON).unwrap_or_default())
}
