//! Cells of whatever Python holds as codes of a scale.

use super::{error::refused, scale::MeasureScale};
use crate::arrow_memory::{NumPyArray, chunks, unreadable};
use pyo3::{
    exceptions::PyTypeError,
    prelude::*,
    types::{PyBool, PyFloat, PyInt, PyString},
};
use trilat_core::measure::{NoLevel, Number, Table, quoted};

/// One row of positions: a NumPy array of one dimension, Arrow data, or a sequence.
pub(super) fn row(
    scale: &MeasureScale,
    row: &Bound<'_, PyAny>,
    name: &str,
    out: &mut Vec<u16>,
) -> PyResult<()> {
    let start = out.len();
    let placed = |error: NoLevel| refused(error.at(&scale.scale, name, &error.place.to_string()));
    if let Some(array) = NumPyArray::of(row)?
        && readable(&array)
    {
        if array.shape().first() != Some(&1) {
            return Err(PyTypeError::new_err("the positions of one actor have one dimension"));
        }
        return from_numpy(scale, &array, out)?.map_err(|mut error| {
            error.place -= start;
            placed(error)
        });
    }
    if let Some(chunks) = chunks(row)? {
        for chunk in chunks {
            let chunk = chunk.map_err(unreadable)?;
            let before = out.len() - start;
            super::columns::codes(scale, &chunk, out)?.map_err(|mut error| {
                error.place += before;
                placed(error)
            })?;
        }
        return Ok(());
    }
    if row.is_instance_of::<PyString>() || row.is_instance_of::<pyo3::types::PyBytes>() {
        return Err(PyTypeError::new_err("the positions of an actor are a sequence, not one text"));
    }
    for (place, cell) in row.try_iter()?.enumerate() {
        let cell = cell?;
        match cell_code(scale, &cell)? {
            Ok(code) => out.push(code),
            Err(value) => return Err(placed(NoLevel { place, value })),
        }
    }
    Ok(())
}

/// Whether the array is of a type that is read where it lies; others go cell by cell.
pub(super) fn readable(array: &NumPyArray<'_, '_>) -> bool {
    let order = if cfg!(target_endian = "big") { ">" } else { "<" };
    let (end, kind) = array.typestr().split_at_checked(1).unwrap_or_default();
    let known = matches!(kind, "b1" | "i1" | "u1" | "i2" | "u2" | "i4" | "u4" | "i8" | "u8");
    (end == "|" || end == order)
        && (known || matches!(kind, "f4" | "f8") || (kind.starts_with('U') && kind != "U0"))
}

/// All cells of an array, row by row; the place of an error counts all of `out`.
pub(super) fn from_numpy(
    scale: &MeasureScale,
    array: &NumPyArray<'_, '_>,
    out: &mut Vec<u16>,
) -> PyResult<Result<(), NoLevel>> {
    let kind = array.typestr().get(1..).unwrap_or_default();
    let fits = match kind.get(..1) {
        Some("b") => scale.takes_truths(),
        Some("U") => scale.takes_text(),
        _ => scale.takes_numbers(),
    };
    if !fits && array.shape().iter().all(|&n| n > 0) {
        return Err(PyTypeError::new_err(format!(
            "an array of type {} holds no {}, which the levels are",
            quoted(kind),
            scale.wanted()
        )));
    }
    macro_rules! numbers {
        ($of:ty) => {
            array.rows::<$of, NoLevel>(1, |row| {
                let start = out.len();
                let read = numbers(scale, row, out);
                read.map_err(|odd| NoLevel { place: start + odd.place, ..odd })
            })
        };
    }
    let read = match kind {
        "b1" => array.rows::<u8, NoLevel>(1, |row| {
            for &cell in row {
                let (place, truth) = (out.len(), cell != 0);
                let code = scale.truth(truth);
                out.push(code.ok_or_else(|| NoLevel { place, value: truth.to_string() })?);
            }
            Ok(())
        }),
        "i1" => numbers!(i8),
        "u1" => numbers!(u8),
        "i2" => numbers!(i16),
        "u2" => numbers!(u16),
        "i4" => numbers!(i32),
        "u4" => numbers!(u32),
        "i8" => numbers!(i64),
        "u8" => numbers!(u64),
        "f4" => numbers!(f32),
        "f8" => numbers!(f64),
        _ => {
            let width: usize = kind.get(1..).and_then(|n| n.parse().ok()).unwrap_or_default();
            let mut text = String::new();
            array.rows::<u32, NoLevel>(width, |row| {
                for cell in row.chunks_exact(width) {
                    text.clear();
                    // NumPy fills up with zeros.
                    let used = cell.iter().rposition(|&c| c != 0).map_or(0, |last| last + 1);
                    let letters = cell.iter().take(used);
                    text.extend(letters.map(|&c| char::from_u32(c).unwrap_or('\u{fffd}')));
                    let code = scale.text(&text);
                    let place = out.len();
                    out.push(code.ok_or_else(|| NoLevel { place, value: text.clone() })?);
                }
                Ok(())
            })
        }
    };
    let unknown =
        || PyTypeError::new_err(format!("an array of type {} holds no levels", quoted(kind)));
    read.ok_or_else(unknown)
}

/// The codes of numbers, added to `out`.
pub(super) fn numbers<N: Number>(
    scale: &MeasureScale,
    cells: &[N],
    out: &mut Vec<u16>,
) -> Result<(), NoLevel> {
    // Only an array without a cell has no numbers for levels.
    scale.numbers().map_or(Ok(()), |levels| levels.codes(cells, out))
}

/// The code of one Python object, or the object as text if it is no level.
///
/// # Errors
///
/// An object of a type that no level has.
pub(super) fn cell_code(
    scale: &MeasureScale,
    cell: &Bound<'_, PyAny>,
) -> PyResult<Result<u16, String>> {
    if is_missing(cell)? {
        return Ok(Ok(Table::MISSING));
    }
    let shown =
        || cell.str().map_or_else(|_| "?".to_owned(), |text| text.to_string_lossy().into_owned());
    let code = if cell.is_instance_of::<PyString>() && scale.takes_text() {
        // A text with half a surrogate pair is no level.
        cell.extract::<String>().ok().and_then(|text| scale.text(&text))
    } else if cell.is_instance_of::<PyBool>() && scale.takes_truths() {
        scale.truth(cell.extract()?)
    } else if cell.is_instance_of::<PyBool>() {
        return Err(odd(scale, cell)?);
    } else if cell.is_instance_of::<PyFloat>() && scale.takes_numbers() {
        let cell: f64 = cell.extract()?;
        scale.numbers().and_then(|levels| levels.code(cell))
    } else if cell.is_instance_of::<PyInt>() && scale.takes_numbers() {
        let whole = cell.extract::<i128>().ok();
        scale.numbers().zip(whole).and_then(|(levels, whole)| levels.whole(whole))
    } else if is_numpy_scalar(cell)? {
        return cell_code(scale, &cell.call_method0("item")?);
    } else {
        return Err(odd(scale, cell)?);
    };
    Ok(code.ok_or_else(shown))
}

/// A value of a type that the levels do not have.
fn odd(scale: &MeasureScale, cell: &Bound<'_, PyAny>) -> PyResult<PyErr> {
    let class = cell.get_type().name()?;
    Ok(PyTypeError::new_err(format!(
        "a position of type {} is not among {}, which the levels are",
        quoted(&class.to_string_lossy()),
        scale.wanted()
    )))
}

/// `None`, NaN, `pandas.NA`, `pandas.NaT` and what NumPy masks.
pub(super) fn is_missing(cell: &Bound<'_, PyAny>) -> PyResult<bool> {
    if cell.is_none() {
        return Ok(true);
    }
    if cell.is_instance_of::<PyFloat>() {
        return Ok(cell.extract::<f64>()?.is_nan());
    }
    if cell.is_instance_of::<PyString>() || cell.is_instance_of::<PyInt>() {
        return Ok(false);
    }
    let class = cell.get_type();
    let (module, name) = (class.getattr("__module__")?, class.name()?);
    // A class made by hand may have anything for a module.
    let Ok(module) = module.extract::<String>() else { return Ok(false) };
    let name = name.to_string_lossy().into_owned();
    Ok(match module.split('.').next() {
        Some("pandas") => matches!(name.as_str(), "NAType" | "NaTType"),
        Some("numpy") if name == "MaskedConstant" => true,
        Some("numpy") if is_numpy_float(&name) => {
            cell.call_method0("item")?.extract::<f64>()?.is_nan()
        }
        _ => false,
    })
}

fn is_numpy_float(name: &str) -> bool {
    matches!(name, "float16" | "float32" | "float64")
}

/// A number or truth value of NumPy, which gives its like in Python.
fn is_numpy_scalar(cell: &Bound<'_, PyAny>) -> PyResult<bool> {
    let class = cell.get_type();
    let module = class.getattr("__module__")?.extract::<String>().unwrap_or_default();
    let name = class.name()?.to_string_lossy().into_owned();
    let whole = name.starts_with("int") || name.starts_with("uint");
    let known = whole || is_numpy_float(&name) || matches!(name.as_str(), "bool" | "bool_");
    Ok(module == "numpy" && known)
}
