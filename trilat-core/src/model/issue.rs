use crate::model::{
    ExternalKey, IssueId, VisitSelf, record::noun, record::record, vocabulary::vocabulary,
};

vocabulary! {
    /// How a concept relates to one in another scheme, as in SKOS.
    pub enum MappingRelation, "mapping relation" {
        /// The same.
        Exact = "exact",
        /// Near enough for most uses.
        Close = "close",
        /// The other one is broader.
        Broad = "broad",
        /// The other one is narrower.
        Narrow = "narrow",
        /// Something else connects them.
        Related = "related",
    }
}

noun! {
    /// What things are about: a concept in a scheme, in the sense of SKOS.
    pub struct Issue(IssueId, "an issue") {
        required {
            /// Its name in English.
            label: String,
        }
        optional {
            /// The scheme that it belongs to, such as `issues` or `areas`.
            scheme: Option<String>,
            /// The broader concepts.
            broader: Vec<IssueId>,
            /// What it covers.
            definition: Option<String>,
            /// Concepts of other schemes.
            mappings: Vec<Mapping>,
        }
    }
}

impl VisitSelf for Issue {}

record! {
    /// A concept of another scheme and how it relates.
    pub struct Mapping, "a mapping" {
        required {
            /// How it relates.
            relation: MappingRelation,
            /// The concept there, such as `plover:military`.
            to: ExternalKey,
        }
        optional {}
    }
}

impl VisitSelf for Mapping {}
