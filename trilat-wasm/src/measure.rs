//! Measures of agreement over tables of codes, and the door to statements and networks.

use crate::trouble::{Trouble, json};
use std::collections::HashMap;
use trilat_core::measure::{
    AlphaMetric, Bootstrap, IdealPoints, Measured, PairCounts, PairMeasure, Table, TableColumns,
    Undefined, agreement_index, ask,
};
use wasm_bindgen::prelude::wasm_bindgen;

/// A table of actors × items, as codes of levels.
#[wasm_bindgen]
pub struct NativeTable {
    table: Table,
}

#[wasm_bindgen]
impl NativeTable {
    /// A table of codes in actor-major order, 65,535 where nothing is known; no weights are an
    /// empty list.
    #[wasm_bindgen(constructor)]
    pub fn new(
        scale_json: &str,
        actors: Vec<String>,
        items: usize,
        codes: Vec<u16>,
        weights: Vec<f64>,
    ) -> Result<NativeTable, Trouble> {
        if items > codes.len() {
            return Err(Trouble::other("a table has as many items as its rows are long"));
        }
        let mut table = Table::from_numbered(scale_json.parse()?, actors, 1..items + 1, codes)?;
        if !weights.is_empty() {
            table = table.with_weights(weights)?;
        }
        Ok(Self { table })
    }

    /// A table of comma-separated text; which columns are what is said as JSON.
    #[wasm_bindgen(js_name = readCsv)]
    pub fn read_csv(scale_json: &str, text: &str, columns: &str) -> Result<NativeTable, Trouble> {
        let columns: TableColumns = columns.parse()?;
        Ok(Self { table: columns.read(text, scale_json.parse()?)? })
    }

    /// The names of actors and items, weights and periods, as JSON.
    pub fn about(&self) -> Result<String, Trouble> {
        let table = &self.table;
        json(&(table.actors(), table.items(), table.weights(), table.periods()))
    }

    /// The codes of all cells in actor-major order.
    #[must_use]
    pub fn codes(&self) -> Vec<u16> {
        (0..self.table.actors().len()).flat_map(|actor| self.table.row(actor)).copied().collect()
    }

    fn place(&self, actor: usize) -> Result<usize, Trouble> {
        if actor < self.table.actors().len() {
            Ok(actor)
        } else {
            Err(Trouble::other(format!("there is no actor at place {actor}")))
        }
    }

    /// Every measure of two actors, as JSON.
    pub fn pair(&self, first: usize, second: usize) -> Result<String, Trouble> {
        json(&self.table.contingency(self.place(first)?, self.place(second)?).measures())
    }

    /// How often the one took each level while the other took each, row by row.
    pub fn contingency(&self, first: usize, second: usize) -> Result<Vec<u32>, Trouble> {
        Ok(self.table.contingency(self.place(first)?, self.place(second)?).counts().to_vec())
    }

    /// One measure of two actors, as JSON.
    pub fn measure(&self, first: usize, second: usize, name: &str) -> Result<String, Trouble> {
        let pair = self.table.contingency(self.place(first)?, self.place(second)?);
        json(&name.parse::<PairMeasure>()?.of(&pair))
    }

    /// One measure of every two actors.
    pub fn matrix(&self, name: &str) -> Result<NativeMatrix, Trouble> {
        let measure: PairMeasure = name.parse()?;
        let counts = PairCounts::count(&self.table)?;
        let size = self.table.actors().len();
        let mut matrix = NativeMatrix {
            values: vec![f64::NAN; size * size],
            compared: vec![0; size * size],
            why: vec![0; size * size],
            items: u32::try_from(self.table.item_count()).unwrap_or(u32::MAX),
        };
        // The counts have the actors in the order of their names.
        let places: HashMap<&str, usize> =
            self.table.actors().iter().map(String::as_str).zip(0..).collect();
        let place = |at: usize| {
            let name = counts.actors().get(at)?;
            places.get(name.as_str()).copied()
        };
        for (first, second, pair) in counts.iter() {
            let (Some(first), Some(second)) = (place(first), place(second)) else { continue };
            let found = measure.of(&pair);
            matrix.put(first * size + second, found);
            matrix.put(second * size + first, found);
        }
        for actor in 0..size {
            matrix.put(actor * size + actor, measure.of(&self.table.contingency(actor, actor)));
        }
        Ok(matrix)
    }

    /// Krippendorff's α with every metric, as JSON.
    pub fn alpha(&self) -> Result<String, Trouble> {
        json(&self.table.alpha())
    }

    /// The agreement index of all actors on each item, as JSON.
    #[wasm_bindgen(js_name = groupAgreement)]
    pub fn group_agreement(&self) -> Result<String, Trouble> {
        let all: Vec<usize> = (0..self.table.actors().len()).collect();
        json(&self.table.group_agreement(&all))
    }

    /// The bootstrap interval of a measure of the first two actors.
    pub fn bootstrap(
        &self,
        name: &str,
        replicates: u32,
        level: f64,
        seed: f64,
    ) -> Result<String, Trouble> {
        let measure = name.parse()?;
        let plan = plan(replicates, level, seed)?;
        json(&self.table.bootstrap(self.place(0)?, self.place(1)?, measure, &plan))
    }

    /// The bootstrap interval of α with a metric; without one, the scale's own.
    #[wasm_bindgen(js_name = alphaBootstrap)]
    pub fn alpha_bootstrap(
        &self,
        metric: &str,
        replicates: u32,
        level: f64,
        seed: f64,
    ) -> Result<String, Trouble> {
        let metric = match metric {
            "" => AlphaMetric::of(self.table.scale().kind()),
            name => name.parse()?,
        };
        json(&self.table.alpha_bootstrap(metric, &plan(replicates, level, seed)?))
    }
}

fn plan(replicates: u32, level: f64, seed: f64) -> Result<Bootstrap, Trouble> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the caller hands over a whole number from 0 to 2⁵³"
    )]
    let seed = seed as u64;
    Ok(Bootstrap::new(replicates, level, seed)?)
}

/// A square matrix of a measure, row by row.
#[wasm_bindgen]
pub struct NativeMatrix {
    values: Vec<f64>,
    compared: Vec<u32>,
    why: Vec<u8>,
    items: u32,
}

impl NativeMatrix {
    fn put(&mut self, at: usize, found: Measured) {
        if let Some(cell) = self.values.get_mut(at) {
            *cell = found.value().unwrap_or(f64::NAN);
        }
        if let Some(cell) = self.compared.get_mut(at) {
            *cell = u32::try_from(found.n()).unwrap_or(u32::MAX);
        }
        let place = found.why().and_then(|why| Undefined::ALL.iter().position(|of| *of == why));
        if let (Some(cell), Some(place)) = (self.why.get_mut(at), place) {
            *cell = u8::try_from(place + 1).unwrap_or_default();
        }
    }
}

#[wasm_bindgen]
impl NativeMatrix {
    /// The values; NaN where the measure is not defined.
    #[must_use]
    pub fn values(&self) -> Vec<f64> {
        self.values.clone()
    }

    /// How many items each value rests on.
    #[must_use]
    pub fn compared(&self) -> Vec<u32> {
        self.compared.clone()
    }

    /// Why the measure is not defined: places among the reasons, counted from 1; 0 where it is.
    #[must_use]
    pub fn why(&self) -> Vec<u8> {
        self.why.clone()
    }

    /// Why a measure may not be defined, by name.
    #[must_use]
    pub fn reasons() -> Vec<String> {
        Undefined::ALL.iter().map(|why| why.as_str().to_owned()).collect()
    }

    /// How many items there are.
    #[must_use]
    pub fn items(&self) -> u32 {
        self.items
    }
}

/// The agreement index of a group in three options; NaN if nobody took any.
#[wasm_bindgen(js_name = agreementIndex)]
#[must_use]
pub fn agreement_index_of(first: u32, second: u32, third: u32) -> f64 {
    agreement_index([first, second, third]).unwrap_or(f64::NAN)
}

/// The distance of two actors' ideal points, as JSON.
#[wasm_bindgen(js_name = idealPointDistance)]
pub fn ideal_point_distance(
    actors: Vec<String>,
    points: &[f64],
    one: &str,
    other: &str,
) -> Result<String, Trouble> {
    let points = IdealPoints::new(actors.into_iter().zip(points.iter().copied()))?;
    json(&points.distance(one, other))
}

/// The answer to a question about statements or a network, both as JSON.
#[wasm_bindgen(js_name = askMeasure)]
pub fn ask_measure(question: &str) -> Result<String, Trouble> {
    Ok(ask(question)?)
}
