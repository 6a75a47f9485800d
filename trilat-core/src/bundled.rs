use crate::Dossier;
use std::sync::OnceLock;

/// The canonical JSON of the bundled dossier, made from the YAML in `data/trilateral` by
/// `cargo run --example bundle`; a test keeps the two in step.
const JSON: &str = include_str!("../data/trilateral.json");

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
    DOSSIER.get_or_init(|| Dossier::from_trusted_json(JSON))
}

#[cfg(test)]
mod tests {
    use super::{Dossier, JSON, trilateral};

    #[test]
    fn what_is_taken_on_trust_would_pass_every_check() {
        assert_eq!(*trilateral(), Dossier::from_json(JSON).unwrap());
        assert_eq!(trilateral().to_json(), JSON);
    }
}
