//! Measures of agreement over tables of codes.

use crate::trouble::{Trouble, json};
use serde::Deserialize;
use std::collections::HashMap;
use trilat_core::measure::{
    AlphaMetric, Bootstrap, Disagreement, MeasureError, PairCounts, PairMeasure, Scale, ScaleKind,
    Table, agreement_index,
};
use wasm_bindgen::prelude::wasm_bindgen;

/// A table of actors × items, as codes of levels.
#[wasm_bindgen]
pub struct NativeTable {
    table: Table,
}

/// How a scale is handed over.
#[derive(Deserialize)]
struct WrittenScale {
    kind: String,
    #[serde(default)]
    levels: Vec<String>,
    #[serde(default)]
    values: Vec<f64>,
}

fn scale(json: &str) -> Result<Scale, Trouble> {
    let written: WrittenScale = serde_json::from_str(json).map_err(Trouble::other)?;
    Ok(match written.kind.as_str() {
        "nominal" => Scale::nominal(written.levels),
        "ordinal" => Scale::ordinal(written.levels),
        "numeric" => Scale::numeric(written.values),
        other => return Err(Trouble::other(format!("`{other}` is no kind of scale"))),
    }?)
}

fn disagreement(word: &str) -> Result<Disagreement, Trouble> {
    match word {
        "nominal" => Ok(Disagreement::Nominal),
        "linear" => Ok(Disagreement::Linear),
        "quadratic" => Ok(Disagreement::Quadratic),
        other => Err(Trouble::other(format!(
            "`{other}` is no way of weighing disagreement; these are nominal, linear, quadratic"
        ))),
    }
}

fn pair_measure(name: &str, by: &str) -> Result<PairMeasure, Trouble> {
    Ok(match name {
        "agreement" => PairMeasure::Agreement,
        "s" => PairMeasure::S,
        "s_squared" => PairMeasure::SSquared,
        "s_weighted" => PairMeasure::SWeighted,
        "s_squared_weighted" => PairMeasure::SSquaredWeighted,
        "kappa" => PairMeasure::Kappa(disagreement(by)?),
        "pi" => PairMeasure::Pi(disagreement(by)?),
        "tau_b" => PairMeasure::TauB,
        other => return Err(Trouble::other(format!("`{other}` is no measure of two actors"))),
    })
}

fn alpha_metric(kind: ScaleKind) -> AlphaMetric {
    match kind {
        ScaleKind::Nominal => AlphaMetric::Nominal,
        ScaleKind::Ordinal => AlphaMetric::Ordinal,
        ScaleKind::Numeric => AlphaMetric::Interval,
    }
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
        let items = (1..=items).map(|number| number.to_string()).collect();
        let mut table = Table::from_codes(scale(scale_json)?, actors, items, codes)?;
        if !weights.is_empty() {
            table = table.with_weights(weights)?;
        }
        Ok(Self { table })
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

    /// One measure of two actors, as JSON.
    pub fn measure(
        &self,
        first: usize,
        second: usize,
        name: &str,
        disagreement: &str,
    ) -> Result<String, Trouble> {
        let pair = self.table.contingency(self.place(first)?, self.place(second)?);
        json(&pair_measure(name, disagreement)?.of(&pair))
    }

    /// One measure of every two actors.
    pub fn matrix(&self, name: &str, disagreement: &str) -> Result<NativeMatrix, Trouble> {
        let measure = pair_measure(name, disagreement)?;
        let counts = PairCounts::count(&self.table)?;
        let size = self.table.actors().len();
        let mut matrix = NativeMatrix {
            values: vec![f64::NAN; size * size],
            compared: vec![0; size * size],
            items: u32::try_from(self.table.items().len()).unwrap_or(u32::MAX),
        };
        // The counts have the actors in the order of their names.
        let places: HashMap<&str, usize> =
            self.table.actors().iter().map(String::as_str).zip(0..).collect();
        let place = |at: usize| {
            let name = counts.actors().get(at)?;
            places.get(name.as_str()).copied()
        };
        let mut put = |row: usize, column: usize, value: f64, compared: u32| {
            let at = row * size + column;
            if let (Some(cell), Some(n)) = (matrix.values.get_mut(at), matrix.compared.get_mut(at))
            {
                (*cell, *n) = (value, compared);
            }
        };
        for (first, second, pair) in counts.iter() {
            let (Some(first), Some(second)) = (place(first), place(second)) else { continue };
            let found = measure.of(&pair);
            let value = found.value().unwrap_or(f64::NAN);
            let compared = u32::try_from(found.n()).unwrap_or(u32::MAX);
            put(first, second, value, compared);
            put(second, first, value, compared);
        }
        for actor in 0..size {
            let found = measure.of(&self.table.contingency(actor, actor));
            let compared = u32::try_from(found.n()).unwrap_or(u32::MAX);
            put(actor, actor, found.value().unwrap_or(f64::NAN), compared);
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

    /// The bootstrap interval of a measure of two actors, or of α by the scale's own metric.
    pub fn bootstrap(
        &self,
        name: &str,
        disagreement: &str,
        replicates: u32,
        level: f64,
        seed: f64,
    ) -> Result<String, Trouble> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the caller hands over a whole number from 0 to 2⁵³"
        )]
        let plan = Bootstrap::new(replicates, level, seed as u64)?;
        if name == "alpha" {
            let metric = alpha_metric(self.table.scale().kind());
            return json(&self.table.alpha_bootstrap(metric, &plan));
        }
        let measure = pair_measure(name, disagreement)?;
        json(&self.table.bootstrap(self.place(0)?, self.place(1)?, measure, &plan))
    }
}

/// A square matrix of a measure, row by row.
#[wasm_bindgen]
pub struct NativeMatrix {
    values: Vec<f64>,
    compared: Vec<u32>,
    items: u32,
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

impl From<MeasureError> for Trouble {
    fn from(error: MeasureError) -> Self {
        Self::other(error)
    }
}
