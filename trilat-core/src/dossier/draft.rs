use super::{Header, each_noun};
use crate::model::NounKind;

/// Where a record was read: the file, and the byte at which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Origin {
    pub(crate) file: u32,
    pub(crate) start: u32,
}

impl Origin {
    /// Of a record that was made in code.
    pub(crate) const CODE: Self = Self { file: u32::MAX, start: 0 };
}

/// Records of one noun as they came in, and where each was read.
#[derive(Clone, Debug)]
pub(crate) struct Records<T> {
    pub(crate) records: Vec<T>,
    pub(crate) origins: Vec<Origin>,
}

impl<T> Default for Records<T> {
    fn default() -> Self {
        Self { records: Vec::new(), origins: Vec::new() }
    }
}

impl<T> Records<T> {
    fn reserve(&mut self, records: usize) {
        self.records.reserve_exact(records);
        self.origins.reserve_exact(records);
    }

    pub(crate) fn push(&mut self, origin: Origin, record: T) {
        self.records.push(record);
        self.origins.push(origin);
    }
}

macro_rules! declare_draft {
    ($($plural:ident: $noun:ident,)+) => {
        /// Records as they came in, before anything was checked across them.
        #[derive(Clone, Debug, Default)]
        pub(crate) struct Draft {
            pub(crate) header: Header,
            $(pub(crate) $plural: Records<crate::model::$noun>,)+
        }

        impl Draft {
            /// The kind of record that stands under a key of a file.
            pub(crate) fn kind_of_section(key: &str) -> Option<NounKind> {
                $(if key == stringify!($plural) { return Some(NounKind::$noun); })+
                None
            }

            /// The keys of a file under which records stand.
            pub(crate) const SECTIONS: &'static [&'static str] = &[$(stringify!($plural),)+];

            /// Makes room for records of a kind.
            pub(crate) fn reserve(&mut self, kind: NounKind, records: usize) {
                match kind {
                    $(NounKind::$noun => self.$plural.reserve(records),)+
                }
            }

            /// Decodes a record and adds it; whether that went well.
            pub(crate) fn decode(
                &mut self,
                kind: NounKind,
                origin: Origin,
                node: &crate::node::Node<'_>,
                to: &mut crate::node::Decoder<'_>,
            ) -> bool {
                use crate::node::Decode;
                match kind {
                    $(NounKind::$noun => crate::model::$noun::decode(node, to)
                        .map(|record| self.$plural.push(origin, record))
                        .is_some(),)+
                }
            }
        }
    };
}
each_noun!(declare_draft);
