//! A module as it is read: what must be known of it to give its functions other places.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use wasm_encoder::ExportKind;
use wasmparser::{
    CompositeInnerType, CustomSectionReader, ElementItems, ExternalKind, FunctionBody, KnownCustom,
    Name, Operator, Parser, Payload, TypeRef, TypeSectionReader,
};

use crate::Outcome;

/// A module. Functions have its numbers, those that are imported before its own.
#[derive(Default)]
pub(super) struct Whole<'a> {
    pub(super) types: Option<TypeSectionReader<'a>>,
    /// How many parameters a function of each type has.
    parameters: Vec<u32>,
    /// The type of each function.
    kinds: Vec<u32>,
    /// The names by which functions are imported.
    imports: Vec<&'a str>,
    bodies: Vec<FunctionBody<'a>>,
    names: BTreeMap<u32, String>,
    /// The functions that are exported, or called by way of a table.
    pub(super) entries: BTreeSet<u32>,
    /// Tables, memories and globals, each kind numbered from 0.
    pub(super) others: Vec<(ExportKind, u32, TypeRef)>,
}

impl<'a> Whole<'a> {
    /// Reads a module that imports functions only.
    pub(super) fn read(module: &'a [u8]) -> Outcome<Self> {
        let mut whole = Self::default();
        for payload in Parser::new(0).parse_all(module) {
            whole.take(payload?)?;
        }
        Ok(whole)
    }

    fn take(&mut self, payload: Payload<'a>) -> Outcome {
        match payload {
            Payload::TypeSection(types) => {
                for group in types.clone() {
                    for kind in group?.into_types() {
                        let CompositeInnerType::Func(kind) = kind.composite_type.inner else {
                            return Err("a type that is not a function's".into());
                        };
                        self.parameters.push(u32::try_from(kind.params().len())?);
                    }
                }
                self.types = Some(types);
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    let TypeRef::Func(kind) = import.ty else {
                        return Err(
                            format!("`{}` is imported and is no function", import.name).into()
                        );
                    };
                    self.kinds.push(kind);
                    self.imports.push(import.name);
                }
            }
            Payload::FunctionSection(kinds) => {
                for kind in kinds {
                    self.kinds.push(kind?);
                }
            }
            Payload::TableSection(tables) => {
                for (number, table) in (0..).zip(tables) {
                    self.others.push((ExportKind::Table, number, TypeRef::Table(table?.ty)));
                }
            }
            Payload::MemorySection(memories) => {
                for (number, memory) in (0..).zip(memories) {
                    self.others.push((ExportKind::Memory, number, TypeRef::Memory(memory?)));
                }
            }
            Payload::GlobalSection(globals) => {
                for (number, global) in (0..).zip(globals) {
                    self.others.push((ExportKind::Global, number, TypeRef::Global(global?.ty)));
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        self.entries.insert(export.index);
                    }
                }
            }
            Payload::StartSection { func, .. } => {
                self.entries.insert(func);
            }
            Payload::ElementSection(elements) => {
                for element in elements {
                    let ElementItems::Functions(functions) = element?.items else {
                        return Err("a table is filled by expressions".into());
                    };
                    for function in functions {
                        self.entries.insert(function?);
                    }
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::CustomSection(section) => self.take_names(&section)?,
            _ => {}
        }
        Ok(())
    }

    fn take_names(&mut self, section: &CustomSectionReader<'_>) -> Outcome {
        let KnownCustom::Name(names) = section.as_known() else { return Ok(()) };
        for kind in names {
            let Name::Function(names) = kind? else { continue };
            for naming in names {
                let naming = naming?;
                let name = rustc_demangle::demangle(naming.name);
                self.names.insert(naming.index, format!("{name:#}"));
            }
        }
        Ok(())
    }

    /// The functions that are imported.
    pub(super) fn imported(&self) -> Range<u32> {
        0..u32::try_from(self.imports.len()).unwrap_or(u32::MAX)
    }

    /// The module's own functions.
    pub(super) fn own(&self) -> Range<u32> {
        self.imported().end..u32::try_from(self.kinds.len()).unwrap_or(u32::MAX)
    }

    /// The function that is imported by a name.
    pub(super) fn import(&self, name: &str) -> Outcome<u32> {
        self.imported()
            .zip(&self.imports)
            .find_map(|(function, &import)| (import == name).then_some(function))
            .ok_or_else(|| format!("nothing is imported as `{name}`").into())
    }

    /// The path of a function, without generated hashes; empty where it has no name.
    pub(super) fn name(&self, function: u32) -> &str {
        self.names.get(&function).map_or("", String::as_str)
    }

    /// The number of a function's type.
    pub(super) fn kind(&self, function: u32) -> Outcome<u32> {
        let kind = usize::try_from(function).ok().and_then(|place| self.kinds.get(place));
        kind.copied().ok_or_else(|| format!("there is no function {function}").into())
    }

    /// How many parameters a function has.
    pub(super) fn parameters(&self, function: u32) -> Outcome<u32> {
        let kind = usize::try_from(self.kind(function)?)?;
        self.parameters.get(kind).copied().ok_or_else(|| format!("there is no type {kind}").into())
    }

    /// The code of one of the module's own functions.
    pub(super) fn body(&self, function: u32) -> Outcome<FunctionBody<'a>> {
        let place = function.checked_sub(self.own().start).map(usize::try_from).transpose()?;
        let body = place.and_then(|place| self.bodies.get(place)).cloned();
        body.ok_or_else(|| format!("function {function} has no code").into())
    }

    /// The functions that one of the module's own calls or refers to.
    pub(super) fn called(&self, function: u32) -> Outcome<BTreeSet<u32>> {
        let mut called = BTreeSet::new();
        for operator in self.body(function)?.get_operators_reader()? {
            if let Operator::Call { function_index }
            | Operator::ReturnCall { function_index }
            | Operator::RefFunc { function_index } = operator?
            {
                called.insert(function_index);
            }
        }
        Ok(called)
    }
}
