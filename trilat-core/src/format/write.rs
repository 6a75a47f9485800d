use crate::dossier::{Dossier, Header, each_noun};
use serde::{Serialize, Serializer, ser::SerializeMap};

/// The version of the format that this library writes and reads.
pub(crate) const VERSION: u32 = 1;

impl Serialize for Dossier {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("trilat", &VERSION)?;
        if self.header != Header::default() {
            map.serialize_entry("dossier", &self.header)?;
        }
        macro_rules! sections {
            ($($plural:ident: $noun:ident,)+) => {$(
                if !self.$plural.is_empty() {
                    map.serialize_entry(stringify!($plural), &self.$plural)?;
                }
            )+};
        }
        each_noun!(sections);
        map.end()
    }
}

impl Dossier {
    /// The dossier as one canonical JSON document: records in the order of their ids, keys in the
    /// order of the format, no white space. The same dossier gives the same bytes, however its
    /// records were filed, and reading them gives the same dossier.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a dossier has a form in JSON")
    }

    /// The same document with line breaks and indents, for people.
    #[must_use]
    pub fn to_json_pretty(&self) -> String {
        serde_json::to_string_pretty(self).expect("a dossier has a form in JSON")
    }
}
