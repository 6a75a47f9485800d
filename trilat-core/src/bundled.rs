use crate::Dossier;
use std::sync::OnceLock;

/// The bundled dossier, packed from the YAML in `data/trilateral` by `cargo run --example bundle`;
/// a test keeps the two in step.
const PACKED: &[u8] = include_bytes!("../data/trilateral.packed");

/// The bundled dossier: cooperation of the United States, Japan and South Korea from 2022 on,
/// with the reactions of others.
///
/// It is read at the first call, without touching the disk, and kept.
///
/// ```
/// let dossier = trilat_core::trilateral();
/// let changes = dossier.compare_statements("spirit-of-camp-david-2023", "lima-joint-statement-2024")?;
/// assert!(changes.after_complete);
/// # Ok::<(), trilat_core::compare::StatementError>(())
/// ```
#[must_use]
pub fn trilateral() -> &'static Dossier {
    static DOSSIER: OnceLock<Dossier> = OnceLock::new();
    DOSSIER.get_or_init(|| Dossier::from_trusted(PACKED))
}

#[cfg(test)]
mod tests {
    use super::{Dossier, PACKED, trilateral};

    #[test]
    fn what_is_taken_on_trust_would_pass_every_check() {
        let json = trilateral().to_json();
        assert_eq!(*trilateral(), Dossier::from_json(&json).unwrap());
        assert_eq!(*trilateral(), Dossier::from_packed(PACKED).unwrap());
        assert_eq!(trilateral().to_packed(), PACKED);
    }
}
