use crate::model::{VisitSelf, record::record};

record! {
    /// What a dossier says of itself.
    pub struct Header, "the dossier's head" {
        required {}
        optional {
            /// Its title.
            title: Option<String>,
            /// What it covers.
            description: Option<String>,
            /// Under what terms it may be used.
            licence: Option<String>,
            /// Who coded it.
            coders: Vec<String>,
            /// Collections whose keys name rows of worked material or files, so that several
            /// records may carry one key. A key of any other collection names one thing.
            shared_keys: Vec<String>,
        }
    }
}

impl VisitSelf for Header {}

impl Default for Header {
    fn default() -> Self {
        Self::new()
    }
}
