//! Tables of positions from arrays, rows, and Arrow data wide or long.

use super::{
    cells::{cell_code, from_numpy, readable, row},
    columns,
    error::{refused, wrong},
    grid::Grid,
    names::Names,
    scale::MeasureScale,
};
use crate::arrow_memory::{Chunks, NumPyArray, chunks, unreadable};
use arrow_array::{Array, ArrayRef, StructArray, cast::AsArray};
use pyo3::{exceptions::PyTypeError, prelude::*};
use trilat_core::measure::{MAX_CELLS, NoLevel, Table, quoted};

/// So many rows are taken at once, so that Ctrl-C is heard and little is held beside the source.
const ROWS_AT_ONCE: usize = 1 << 18;

/// The names or, where none are given, the numbers from 0.
fn names(given: Option<Vec<String>>, count: usize, what: &str) -> PyResult<Vec<String>> {
    let given = given.unwrap_or_else(|| (0..count).map(|place| place.to_string()).collect());
    if given.len() == count {
        return Ok(given);
    }
    let message = format!("{count} {what} need as many names, but {} were given", given.len());
    Err(wrong("shape", message))
}

/// The table of these codes; items without names are numbered.
fn table(
    scale: &MeasureScale,
    actors: Vec<String>,
    items: Option<Vec<String>>,
    width: usize,
    codes: Vec<u16>,
) -> PyResult<Table> {
    let scale = scale.scale.clone();
    match items {
        Some(items) => Table::from_codes(scale, actors, items, codes),
        None => Table::from_numbered(scale, actors, 0..width, codes),
    }
    .map_err(refused)
}

/// An array, one row an actor, or the other way round.
pub(super) fn array(
    scale: &MeasureScale,
    array: &Bound<'_, PyAny>,
    actors: Option<Vec<String>>,
    items: Option<Vec<String>>,
) -> PyResult<Table> {
    let Some(found) = NumPyArray::of(array)? else {
        return Err(PyTypeError::new_err("not a NumPy array"));
    };
    let [rows, cells] = found.shape();
    if rows.checked_mul(cells).is_none_or(|size| size > MAX_CELLS) {
        return Err(wrong("too_large", format!("a table may have at most {MAX_CELLS} cells")));
    }
    if !readable(&found) {
        let lists = array.call_method0("tolist")?;
        let lists: Vec<Bound<'_, PyAny>> = lists.try_iter()?.collect::<PyResult<_>>()?;
        return self::rows(scale, &lists, actors, items, Some(cells));
    }
    let actors = names(actors, rows, "actors")?;
    let items = items.map(|given| names(Some(given), cells, "items")).transpose()?;
    let mut codes = Vec::with_capacity(rows * cells);
    from_numpy(scale, &found, &mut codes)?.map_err(|error: NoLevel| {
        let width = cells.max(1);
        let actor = actors.get(error.place / width).map_or("", String::as_str);
        let place = error.place % width;
        let item = items.as_ref().map(|items| items.get(place).cloned().unwrap_or_default());
        refused(error.at(&scale.scale, actor, &item.unwrap_or_else(|| place.to_string())))
    })?;
    table(scale, actors, items, cells, codes)
}

/// One row of positions for each actor.
pub(super) fn rows(
    scale: &MeasureScale,
    rows: &[Bound<'_, PyAny>],
    actors: Option<Vec<String>>,
    items: Option<Vec<String>>,
    width: Option<usize>,
) -> PyResult<Table> {
    let actors = names(actors, rows.len(), "actors")?;
    let mut codes = Vec::new();
    let mut width = width;
    for (object, actor) in rows.iter().zip(&actors) {
        let start = codes.len();
        row(scale, object, actor, &mut codes)?;
        let found = codes.len() - start;
        let first = *width.get_or_insert(found);
        if found != first {
            let actor = quoted(actor);
            let message = format!("{actor} has {found} positions, but the first actor has {first}");
            return Err(wrong("shape", message));
        }
        object.py().check_signals()?;
    }
    let width = width.unwrap_or_default();
    let items = items.map(|given| names(Some(given), width, "items")).transpose()?;
    table(scale, actors, items, width, codes)
}

/// The columns of a chunk by name.
fn column<'a>(table: &'a StructArray, name: &str) -> PyResult<&'a ArrayRef> {
    table.column_by_name(name).ok_or_else(|| {
        let name = quoted(name);
        wrong("missing_column", format!("there is no column {name}"))
    })
}

/// The chunks of a table, in slices, with the number of the first row of each.
fn each_slice(
    py: Python<'_>,
    mut chunks: Chunks,
    mut each: impl FnMut(&StructArray, usize) -> PyResult<()>,
) -> PyResult<()> {
    let mut row = 0;
    loop {
        // The source may be Python's own and will then ask for the interpreter itself.
        let (next, rest) = py.detach(move || (chunks.next(), chunks));
        chunks = rest;
        let Some(chunk) = next.transpose().map_err(unreadable)? else { return Ok(()) };
        let Some(table) = chunk.as_struct_opt() else {
            return Err(PyTypeError::new_err("a table of columns is wanted, not a single column"));
        };
        if table.null_count() > 0 {
            return Err(PyTypeError::new_err("a row of the table is null as a whole"));
        }
        // A table without rows has columns too.
        for start in (0..table.len().max(1)).step_by(ROWS_AT_ONCE) {
            let slice = table.slice(start, ROWS_AT_ONCE.min(table.len() - start));
            each(&slice, row + start)?;
            py.check_signals()?;
        }
        row += table.len();
    }
}

fn source(from: &Bound<'_, PyAny>) -> PyResult<Chunks> {
    chunks(from)?.ok_or_else(|| {
        let class = from.get_type().name().map(|name| name.to_string_lossy().into_owned());
        let class = quoted(&class.unwrap_or_default());
        PyTypeError::new_err(format!("an object of type {class} gives no Arrow data"))
    })
}

/// The columns of a long table: one row a cell.
pub(super) struct LongColumns {
    pub(super) actor: String,
    pub(super) item: String,
    pub(super) value: String,
    pub(super) weight: Option<String>,
}

/// A long table, batch by batch; a batch may begin and end anywhere.
pub(super) fn long(
    py: Python<'_>,
    scale: &MeasureScale,
    from: &Bound<'_, PyAny>,
    of: &LongColumns,
) -> PyResult<Table> {
    let mut grid = Grid::new();
    let (mut actors, mut items, mut codes) = (Vec::new(), Vec::new(), Vec::new());
    each_slice(py, source(from)?, |table, first| {
        actors.clear();
        items.clear();
        codes.clear();
        grid.actors.column(column(table, &of.actor)?, &of.actor, first, &mut actors)?;
        grid.items.column(column(table, &of.item)?, &of.item, first, &mut items)?;
        let values = column(table, &of.value)?;
        columns::codes(scale, values, &mut codes)?.map_err(|error| {
            refused(error.at(&scale.scale, &(first + error.place).to_string(), &of.value))
        })?;
        grid.set(&actors, &items, &codes, &scale.scale, first)?;
        if let Some(name) = &of.weight {
            let weights = columns::floats(column(table, name)?, name)?;
            grid.weigh(&items, &weights, first)?;
        }
        Ok(())
    })?;
    grid.into_table(scale.scale.clone())
}

/// A wide table: one column an actor, one row an item.
pub(super) fn wide(
    py: Python<'_>,
    scale: &MeasureScale,
    from: &Bound<'_, PyAny>,
    actors: Option<Vec<String>>,
    item: Option<&str>,
    weight: Option<&str>,
) -> PyResult<Table> {
    let mut taken = actors;
    let mut by_actor: Vec<Vec<u16>> = Vec::new();
    let (mut items, mut places) = (Names::new("item"), Vec::new());
    let mut weights: Vec<Option<f64>> = Vec::new();
    let mut rows = 0;
    each_slice(py, source(from)?, |table, first| {
        let taken = taken.get_or_insert_with(|| {
            let others = [item, weight];
            let all = table.column_names().into_iter();
            all.filter(|name| !others.contains(&Some(*name))).map(ToOwned::to_owned).collect()
        });
        by_actor.resize(taken.len(), Vec::new());
        for (name, codes) in taken.iter().zip(&mut by_actor) {
            let before = codes.len();
            columns::codes(scale, column(table, name)?, codes)?.map_err(|error| {
                let place = before + error.place;
                refused(error.at(&scale.scale, &place.to_string(), name))
            })?;
        }
        if let Some(name) = item {
            items.column(column(table, name)?, name, first, &mut places)?;
        }
        if let Some(name) = weight {
            weights.extend(columns::floats(column(table, name)?, name)?);
        }
        rows = first + table.len();
        if rows.checked_mul(taken.len()).is_none_or(|size| size > MAX_CELLS) {
            return Err(wrong("too_large", format!("a table may have at most {MAX_CELLS} cells")));
        }
        Ok(())
    })?;
    let items = if item.is_some() {
        if items.list.len() < rows {
            let message =
                "an item is in the table twice; for one row a cell name `actor` and `value` too";
            return Err(wrong("duplicate_name", message.to_owned()));
        }
        Some(items.list)
    } else {
        None
    };
    let codes = by_actor.concat();
    let table = table(scale, taken.unwrap_or_default(), items, rows, codes)?;
    if weight.is_none() {
        return Ok(table);
    }
    let weights: Option<Vec<f64>> = weights.into_iter().collect();
    let weights = weights
        .ok_or_else(|| wrong("weight", "an item has no weight, though others have one".to_owned()));
    table.with_weights(weights?).map_err(refused)
}

/// Cells as three sequences of one length.
pub(super) fn cells(
    scale: &MeasureScale,
    actors: &Bound<'_, PyAny>,
    items: &Bound<'_, PyAny>,
    values: &Bound<'_, PyAny>,
    weights: Option<Vec<Option<f64>>>,
) -> PyResult<Table> {
    let mut grid = Grid::new();
    let name = |names: &mut Names, object: PyResult<Bound<'_, PyAny>>| {
        let text: String = object?
            .extract()
            .map_err(|_| PyTypeError::new_err("the name of an actor or an item is a text"))?;
        names.text(text.as_bytes())
    };
    let (mut actor_places, mut item_places, mut codes) = (Vec::new(), Vec::new(), Vec::new());
    for actor in actors.try_iter()? {
        actor_places.push(name(&mut grid.actors, actor)?);
    }
    for item in items.try_iter()? {
        item_places.push(name(&mut grid.items, item)?);
    }
    for (place, value) in values.try_iter()?.enumerate() {
        let code = cell_code(scale, &value?)?;
        let code = code.map_err(|value| {
            refused(NoLevel { place, value }.at(&scale.scale, &place.to_string(), "value"))
        });
        codes.push(code?);
    }
    let counts = [actor_places.len(), item_places.len(), codes.len()];
    let lengths = weights.as_ref().map_or(codes.len(), Vec::len);
    if counts.iter().any(|&count| count != lengths) {
        return Err(wrong("shape", "the columns have different lengths".to_owned()));
    }
    grid.set(&actor_places, &item_places, &codes, &scale.scale, 0)?;
    if let Some(weights) = weights {
        grid.weigh(&item_places, &weights, 0)?;
    }
    grid.into_table(scale.scale.clone())
}
