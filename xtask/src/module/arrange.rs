//! Puts functions that are alike beside one another.
//!
//! What is served is compressed, and `gzip` sees a repetition only within 32 KiB: of two readers
//! that differ in a few bytes the second costs next to nothing beside the first, and its whole
//! length a megabyte further on. Nothing but the order of the functions changes, and a fifteenth of
//! the compressed module goes.

#![expect(clippy::indexing_slicing, reason = "every number is a place in the same few lists")]

use wasm_encoder::reencode::{Error, Reencode, utils::parse_core_module};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, Result, TypeRef};

/// How far back `gzip` finds what it has seen, and a little less.
const WINDOW: usize = 30_000;
/// So many bytes are compared at a time; fewer are alike in any two functions.
const RUN: usize = 6;
/// What more functions than this have in common makes none of them alike.
const COMMON: usize = 200;

/// The same module with its functions in an order that compresses well.
pub(crate) fn arrange(module: &[u8]) -> std::result::Result<Vec<u8>, Error> {
    let (imported, bodies) = functions(module)?;
    let order = order(&bodies);
    let mut places = vec![0; order.len()];
    for (place, &function) in (imported..).zip(&order) {
        if let Some(slot) = places.get_mut(function) {
            *slot = place;
        }
    }
    let mut arranged = Module::new();
    let parser = Parser::new(0);
    parse_core_module(&mut Arranged { imported, order, places }, &mut arranged, parser, module)?;
    Ok(arranged.finish())
}

/// How many functions a module imports, and the code of its own.
fn functions(module: &[u8]) -> Result<(u32, Vec<&[u8]>)> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// A chain in which each function is that which has most in common with those before it, as far
/// back as the window goes; the first where several have as much.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let Runs { of, holders } = Runs::of(bodies);
    let mut order: Vec<usize> = Vec::with_capacity(bodies.len());
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    // Of each function, how many runs of bytes it shares with the window; of each run, how often
    // the window has it.
    let mut shared = vec![0_usize; bodies.len()];
    let mut seen = vec![0_usize; holders.len()];
    let (mut window, mut oldest) = (0, 0);
    while let Some(next) = nearest(&left, |function| (shared[function], of[function].len() + 1)) {
        let function = left.remove(next);
        order.push(function);
        window += bodies[function].len();
        for &run in &of[function] {
            seen[run] += 1;
            if seen[run] == 1 {
                holders[run].iter().for_each(|&holder| shared[holder] += 1);
            }
        }
        while window > WINDOW && oldest + 1 < order.len() {
            let gone = order[oldest];
            oldest += 1;
            window -= bodies[gone].len();
            for &run in &of[gone] {
                seen[run] -= 1;
                if seen[run] == 0 {
                    holders[run].iter().for_each(|&holder| shared[holder] -= 1);
                }
            }
        }
    }
    order
}

/// The place of the greatest share, given as how many of how many.
fn nearest(left: &[usize], share: impl Fn(usize) -> (usize, usize)) -> Option<usize> {
    let mut best: Option<(usize, (usize, usize))> = None;
    for (place, &function) in left.iter().enumerate() {
        let (part, whole) = share(function);
        if best.is_none_or(|(_, (most, of))| part * of > most * whole) {
            best = Some((place, (part, whole)));
        }
    }
    best.map(|(place, _)| place)
}

/// The runs of bytes that some functions have in common.
struct Runs {
    /// Those of each function.
    of: Vec<Vec<usize>>,
    /// The functions of each.
    holders: Vec<Vec<usize>>,
}

impl Runs {
    fn of(bodies: &[&[u8]]) -> Self {
        let mut all: Vec<(&[u8], usize)> = bodies
            .iter()
            .enumerate()
            .flat_map(|(function, body)| body.windows(RUN).map(move |run| (run, function)))
            .collect();
        all.sort_unstable();
        all.dedup();
        let mut runs = Self { of: vec![Vec::new(); bodies.len()], holders: Vec::new() };
        for same in all.chunk_by(|(one, _), (other, _)| one == other) {
            if (2..=COMMON).contains(&same.len()) {
                let run = runs.holders.len();
                same.iter().for_each(|&(_, function)| runs.of[function].push(run));
                runs.holders.push(same.iter().map(|&(_, function)| function).collect());
            }
        }
        runs
    }
}

/// Writes a module with its functions in another order.
struct Arranged {
    /// How many functions are imported, which keep their numbers.
    imported: u32,
    /// The functions' old places in their new order.
    order: Vec<usize>,
    /// The functions' new numbers by their old places.
    places: Vec<u32>,
}

impl Arranged {
    /// What stood in the old order in the new one.
    fn sorted<T: Clone>(&self, old: &[T]) -> Vec<T> {
        self.order.iter().filter_map(|&function| old.get(function).cloned()).collect()
    }
}

impl Reencode for Arranged {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> std::result::Result<u32, Error> {
        let own = function.checked_sub(self.imported).and_then(|own| usize::try_from(own).ok());
        let place = own.and_then(|own| self.places.get(own));
        Ok(place.copied().unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> std::result::Result<(), Error> {
        let types = section.into_iter().collect::<Result<Vec<u32>>>()?;
        for kind in self.sorted(&types) {
            functions.function(self.type_index(kind)?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> std::result::Result<(), Error> {
        let bodies = section.into_iter().collect::<Result<Vec<_>>>()?;
        for body in self.sorted(&bodies) {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }
}
