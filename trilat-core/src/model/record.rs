//! How a noun is declared. Each field is written once, with its line of documentation; the
//! reader, the canonical JSON, the JSON Schema, the setters and the walk over references follow.

pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Declares a record: what it must carry, and what it may.
macro_rules! record {
    (
        $(#[doc = $doc:literal])+
        pub struct $name:ident, $what:literal {
            required { $($(#[doc = $rdoc:literal])+ $rfield:ident: $rtype:ty,)* }
            optional { $($(#[doc = $odoc:literal])+ $ofield:ident: $otype:ty,)* }
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, serde::Serialize)]
        pub struct $name {
            $($(#[doc = $rdoc])+ pub $rfield: $rtype,)*
            $($(#[doc = $odoc])+
              #[serde(skip_serializing_if = "crate::model::record::is_default")]
              pub $ofield: $otype,)*
        }

        impl $name {
            /// The record with what it must carry, everything else absent.
            #[must_use]
            pub fn new($($rfield: impl Into<$rtype>),*) -> Self {
                Self {
                    $($rfield: $rfield.into(),)*
                    $($ofield: Default::default(),)*
                }
            }

            $($(#[doc = $odoc])+
            #[must_use]
            pub fn $ofield(mut self, value: impl crate::model::Assign<$otype>) -> Self {
                self.$ofield = value.assign();
                self
            })*
        }

        impl crate::node::Decode for $name {
            fn decode(
                node: &crate::node::Node<'_>,
                to: &mut crate::node::Decoder<'_>,
            ) -> Option<Self> {
                #[expect(non_camel_case_types, reason = "they are the names of fields")]
                enum Place {
                    $($rfield,)*
                    $($ofield,)*
                }
                const REQUIRED: &[&str] = &[$(stringify!($rfield),)*];
                const KEYS: crate::node::Keys = crate::node::Keys {
                    what: $what,
                    names: &[$(stringify!($rfield),)* $(stringify!($ofield),)*],
                    required: REQUIRED.len(),
                };
                const { assert!(KEYS.names.len() <= 64, "a record of more than 64 fields") };
                $(let mut $rfield: Option<$rtype> = None;)*
                $(let mut $ofield: Option<$otype> = None;)*
                crate::node::fill(node, to, &KEYS, &mut |at, node, to| {
                    $(if at == Place::$rfield as usize {
                        $rfield = crate::node::Decode::decode(node, to);
                        return $rfield.is_some();
                    })*
                    $(if at == Place::$ofield as usize {
                        $ofield = crate::node::Decode::decode(node, to);
                        return $ofield.is_some();
                    })*
                    false
                })?;
                Some(Self {
                    $($rfield: $rfield?,)*
                    $($ofield: $ofield.unwrap_or_default(),)*
                })
            }
        }

        impl crate::model::Walk for $name {
            fn walk(
                &self,
                path: &mut crate::node::Path,
                visitor: &mut dyn crate::model::Visitor,
            ) {
                $(path.0.push(crate::node::Step::Key(stringify!($rfield)));
                  crate::model::Walk::walk(&self.$rfield, path, visitor);
                  path.0.pop();)*
                $(path.0.push(crate::node::Step::Key(stringify!($ofield)));
                  crate::model::Walk::walk(&self.$ofield, path, visitor);
                  path.0.pop();)*
                crate::model::VisitSelf::visit_self(self, path, visitor);
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let fields = vec![
                    $((stringify!($rfield), concat!($($rdoc),+), generator.subschema_for::<$rtype>()),)*
                    $((stringify!($ofield), concat!($($odoc),+), generator.subschema_for::<$otype>()),)*
                ];
                crate::model::schema::object(
                    concat!($($doc),+),
                    fields,
                    &[$(stringify!($rfield),)*],
                )
            }
        }
    };
}

/// Declares a noun: a record with an id, and the fields that every noun may carry.
macro_rules! noun {
    (
        $(#[doc = $doc:literal])+
        pub struct $name:ident($id:ident, $what:literal) {
            required { $($(#[doc = $rdoc:literal])+ $rfield:ident: $rtype:ty,)* }
            optional { $($(#[doc = $odoc:literal])+ $ofield:ident: $otype:ty,)* }
        }
    ) => {
        crate::model::record::record! {
            $(#[doc = $doc])+
            pub struct $name, $what {
                required {
                    /// The record's own name in the dossier: a readable slug.
                    id: $id,
                    $($(#[doc = $rdoc])+ $rfield: $rtype,)*
                }
                optional {
                    $($(#[doc = $odoc])+ $ofield: $otype,)*
                    /// What the same thing is called in other collections, such as `iso:JP`, `cow:740` or `atop:3375`.
                    keys: Vec<crate::model::ExternalKey>,
                    /// Other names, each with the source that uses it.
                    aliases: Vec<crate::model::Alias>,
                    /// Anything that a reader of the data should know.
                    note: Option<String>,
                }
            }
        }

        impl crate::model::Noun for $name {
            type Id = $id;
            const KIND: crate::model::NounKind = crate::model::NounKind::$name;

            fn id(&self) -> &$id {
                &self.id
            }

            fn keys(&self) -> &[crate::model::ExternalKey] {
                &self.keys
            }
        }
    };
}

pub(crate) use noun;
pub(crate) use record;
