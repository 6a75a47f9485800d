//! Writes a module in two parts: what is needed first, and the rest, which may come later.
//!
//! Both live in one memory and call one another. The first part has all data and all exports; in
//! the place of a function of the rest it has a *door*: a few instructions that have the rest
//! brought, if it is not there yet, and go on where it put that function into the table. So every
//! call is answered, and only the waiting differs. The rest imports what it uses of the first part.

use std::collections::BTreeMap;
use std::io;

use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, ImportSection, Module, TypeSection,
};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, ExportSectionReader, FunctionSectionReader, Parser,
    TableType, TypeRef,
};

use super::divide::{Division, Later};
use super::whole::Whole;
use crate::Outcome;

/// The two parts of a module.
pub(crate) struct Parts {
    /// What is instantiated at once.
    pub(crate) first: Vec<u8>,
    /// What is instantiated with the exports of the first part as its module `first`.
    pub(crate) rest: Vec<u8>,
}

/// Divides a module that has names still; `bring` is what it imports to have the rest brought.
pub(crate) fn divided(
    module: &[u8],
    bring: &str,
    later: &Later<impl Fn(&str) -> bool, impl Fn(&str) -> bool>,
) -> Outcome<Parts> {
    let whole = Whole::read(module)?;
    let division = Division::of(&whole, bring, later)?;
    Ok(Parts { first: first(module, &whole, &division)?, rest: rest(&whole, &division)? })
}

type Written<T> = Result<T, reencode::Error<io::Error>>;

/// What went wrong otherwise than in reading or writing.
fn trouble(error: impl ToString) -> reencode::Error<io::Error> {
    reencode::Error::UserError(io::Error::other(error.to_string()))
}

/// Functions of the whole by their numbers in a part.
struct Numbers(BTreeMap<u32, u32>);

impl Numbers {
    fn of<'a>(functions: impl IntoIterator<Item = &'a u32>) -> Self {
        Self(functions.into_iter().copied().zip(0..).collect())
    }
}

impl Reencode for Numbers {
    type Error = io::Error;

    fn function_index(&mut self, function: u32) -> Written<u32> {
        let number = self.0.get(&function).copied();
        number.ok_or_else(|| trouble(format_args!("function {function} is in the other part")))
    }
}

fn first(module: &[u8], whole: &Whole<'_>, division: &Division) -> Written<Vec<u8>> {
    let imported: Vec<u32> = whole.imported().collect();
    let functions = imported.iter().chain(&division.first).chain(&division.doors);
    let mut writer = First { whole, division, numbers: Numbers::of(functions) };
    let mut first = Module::new();
    utils::parse_core_module(&mut writer, &mut first, Parser::new(0), module)?;
    Ok(first.finish())
}

/// Writes the first part.
struct First<'a> {
    whole: &'a Whole<'a>,
    division: &'a Division,
    numbers: Numbers,
}

impl First<'_> {
    /// What stands in the place of a function of the rest.
    fn door(&self, function: u32, slot: u32) -> Outcome<Function> {
        let Division { bring, table, .. } = *self.division;
        let slot = slot.cast_signed();
        let mut door = Function::new([]);
        let mut code = door.instructions();
        code.i32_const(slot).table_get(table).ref_is_null();
        code.if_(BlockType::Empty).call(bring).end();
        for parameter in 0..self.whole.parameters(function)? {
            code.local_get(parameter);
        }
        code.i32_const(slot).call_indirect(table, self.whole.kind(function)?).end();
        Ok(door)
    }
}

impl Reencode for First<'_> {
    type Error = io::Error;

    fn function_index(&mut self, function: u32) -> Written<u32> {
        self.numbers.function_index(function)
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        _: FunctionSectionReader<'_>,
    ) -> Written<()> {
        for &function in self.division.first.iter().chain(&self.division.doors) {
            functions.function(self.whole.kind(function).map_err(trouble)?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        _: CodeSectionReader<'_>,
    ) -> Written<()> {
        let Self { whole, division, .. } = *self;
        for &function in &division.first {
            self.parse_function_body(code, whole.body(function).map_err(trouble)?)?;
        }
        for (&function, slot) in division.doors.iter().zip(division.slot..) {
            code.function(&self.door(function, slot).map_err(trouble)?);
        }
        Ok(())
    }

    fn table_type(&mut self, table: TableType) -> Written<wasm_encoder::TableType> {
        utils::table_type(self, self.division.table(table))
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Written<()> {
        utils::parse_export_section(self, exports, section)?;
        for &function in &self.division.lent {
            exports.export(&function.to_string(), ExportKind::Func, self.function_index(function)?);
        }
        for &(kind, number, _) in &self.whole.others {
            exports.export(&other(kind, number), kind, number);
        }
        Ok(())
    }

    /// Names are needed no more.
    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Written<()> {
        Ok(())
    }
}

/// The name by which the first part lends a table, a memory or a global.
fn other(kind: ExportKind, number: u32) -> String {
    format!("{kind:?}{number}")
}

fn rest(whole: &Whole<'_>, division: &Division) -> Written<Vec<u8>> {
    let Division { lent, rest, doors, .. } = division;
    let mut numbers = Numbers::of(lent.iter().chain(rest));
    let mut types = TypeSection::new();
    if let Some(section) = &whole.types {
        utils::parse_type_section(&mut numbers, &mut types, section.clone())?;
    }
    let mut imports = ImportSection::new();
    for &function in lent {
        let kind = whole.kind(function).map_err(trouble)?;
        imports.import("first", &function.to_string(), EntityType::Function(kind));
    }
    for &(kind, number, of) in &whole.others {
        let of = match of {
            TypeRef::Table(table) => TypeRef::Table(division.table(table)),
            of => of,
        };
        imports.import("first", &other(kind, number), numbers.entity_type(of)?);
    }
    let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
    for &function in rest {
        functions.function(whole.kind(function).map_err(trouble)?);
        numbers.parse_function_body(&mut code, whole.body(function).map_err(trouble)?)?;
    }
    let doors: Written<Vec<u32>> = doors.iter().map(|&it| numbers.function_index(it)).collect();
    let mut elements = ElementSection::new();
    let slot = ConstExpr::i32_const(division.slot.cast_signed());
    elements.active(Some(division.table), &slot, Elements::Functions(doors?.into()));
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&elements).section(&code);
    Ok(module.finish())
}
