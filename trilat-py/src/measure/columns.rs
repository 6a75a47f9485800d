//! Arrow columns: as codes of a scale, as names, as weights.

use super::{cells::numbers, scale::MeasureScale};
use arrow_array::{
    Array, ArrayRef, BooleanArray, Float16Array, GenericByteArray, OffsetSizeTrait, PrimitiveArray,
    StringViewArray,
    cast::AsArray,
    types::{
        ArrowPrimitiveType, Float32Type, Float64Type, GenericStringType, Int8Type, Int16Type,
        Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
    },
};
use arrow_schema::DataType;
use pyo3::{exceptions::PyTypeError, prelude::*};
use trilat_core::measure::{NoLevel, Number, Table, quoted};

/// A text in Arrow's memory; its bytes are checked only where they are first met, since whoever
/// wrote them is not to be trusted with `str`.
pub(super) enum Texts<'a> {
    Short(&'a GenericByteArray<GenericStringType<i32>>),
    Long(&'a GenericByteArray<GenericStringType<i64>>),
    View(&'a StringViewArray),
}

impl<'a> Texts<'a> {
    pub(super) fn of(array: &'a dyn Array) -> Option<Self> {
        Some(match array.data_type() {
            DataType::Utf8 => Self::Short(array.as_string_opt::<i32>()?),
            DataType::LargeUtf8 => Self::Long(array.as_string_opt::<i64>()?),
            DataType::Utf8View => Self::View(array.as_string_view_opt()?),
            _ => return None,
        })
    }

    /// The bytes of a text; `None` where offsets lead nowhere.
    pub(super) fn get(&self, place: usize) -> Option<&'a [u8]> {
        match self {
            Self::Short(texts) => by_offsets(texts, place),
            Self::Long(texts) => by_offsets(texts, place),
            Self::View(texts) => by_view(texts, place),
        }
    }
}

fn by_offsets<O: OffsetSizeTrait>(
    texts: &GenericByteArray<GenericStringType<O>>,
    place: usize,
) -> Option<&[u8]> {
    let offsets = texts.value_offsets();
    let (start, end) = (offsets.get(place)?.as_usize(), offsets.get(place + 1)?.as_usize());
    texts.value_data().get(start..end)
}

/// A view holds a short text itself, and of a long one where it is.
fn by_view(texts: &StringViewArray, place: usize) -> Option<&[u8]> {
    const INLINE: usize = 12;
    let view = texts.views().get(place)?;
    let bytes = view.to_le_bytes();
    let part = |from: usize| {
        let four = bytes.get(from..from + 4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(four)).ok()
    };
    let length = part(0)?;
    if length > INLINE {
        let (buffer, start) = (part(8)?, part(12)?);
        return texts.data_buffers().get(buffer)?.get(start..start.checked_add(length)?);
    }
    // The views lie in one buffer, sixteen bytes each.
    let all = texts.views().inner().as_slice();
    all.get(16 * place + 4..16 * place + 4 + length)
}

/// The codes of a column's cells, added to `out`.
///
/// # Errors
///
/// A column of a type that no level has.
pub(super) fn codes(
    scale: &MeasureScale,
    array: &ArrayRef,
    out: &mut Vec<u16>,
) -> PyResult<Result<(), NoLevel>> {
    let odd = || {
        PyTypeError::new_err(format!(
            "a column of type `{}` holds no {}, which the levels are",
            array.data_type(),
            scale.wanted()
        ))
    };
    let fits = match array.data_type() {
        DataType::Null | DataType::Dictionary(_, _) => true,
        DataType::Boolean => scale.takes_truths(),
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => scale.takes_text(),
        kind if kind.is_integer() || kind.is_floating() => scale.takes_numbers(),
        _ => false,
    };
    if !fits && array.null_count() < array.len() {
        return Err(odd());
    }
    if !fits {
        out.extend(std::iter::repeat_n(Table::MISSING, array.len()));
        return Ok(Ok(()));
    }
    Ok(match array.data_type() {
        DataType::Null => {
            out.extend(std::iter::repeat_n(Table::MISSING, array.len()));
            Ok(())
        }
        DataType::Boolean => {
            let truths: &BooleanArray = array.as_boolean_opt().ok_or_else(odd)?;
            each(array, out, |place| {
                let value = truths.values().value(place);
                scale.truth(value).ok_or_else(|| value.to_string())
            })
        }
        DataType::Int8 => primitive::<Int8Type>(scale, array, out),
        DataType::Int16 => primitive::<Int16Type>(scale, array, out),
        DataType::Int32 => primitive::<Int32Type>(scale, array, out),
        DataType::Int64 => primitive::<Int64Type>(scale, array, out),
        DataType::UInt8 => primitive::<UInt8Type>(scale, array, out),
        DataType::UInt16 => primitive::<UInt16Type>(scale, array, out),
        DataType::UInt32 => primitive::<UInt32Type>(scale, array, out),
        DataType::UInt64 => primitive::<UInt64Type>(scale, array, out),
        DataType::Float16 => {
            let numbers: &Float16Array = array.as_primitive_opt().ok_or_else(odd)?;
            each(array, out, |place| {
                let value = numbers.values().get(place).map_or(f64::NAN, |value| value.to_f64());
                let code = scale.numbers().and_then(|levels| levels.code(value));
                code.ok_or_else(|| value.to_string())
            })
        }
        DataType::Float32 => primitive::<Float32Type>(scale, array, out),
        DataType::Float64 => primitive::<Float64Type>(scale, array, out),
        DataType::Dictionary(_, _) => {
            let dictionary = array.as_any_dictionary_opt().ok_or_else(odd)?;
            let values = dictionary.values();
            // A value that is no level is an error only where it occurs.
            let mut known = Vec::with_capacity(values.len());
            for place in 0..values.len() {
                let mut one = Vec::with_capacity(1);
                known.push(match codes(scale, &values.slice(place, 1), &mut one)? {
                    Ok(()) => Ok(one.first().copied().unwrap_or(Table::MISSING)),
                    Err(error) => Err(error.value),
                });
            }
            let keys = keys(array)?;
            each(array, out, |place| {
                let key = keys.get(place).and_then(|&key| known.get(key));
                key.cloned().unwrap_or_else(|| Err("a key outside its dictionary".to_owned()))
            })
        }
        _ => {
            let texts = Texts::of(array).ok_or_else(odd)?;
            let mut last: Option<(&[u8], u16)> = None;
            each(array, out, |place| {
                let bytes =
                    texts.get(place).ok_or_else(|| "a text outside its buffer".to_owned())?;
                if let Some((text, code)) = last
                    && text == bytes
                {
                    return Ok(code);
                }
                let text = std::str::from_utf8(bytes);
                let code = text.ok().and_then(|text| scale.text(text));
                let code = code.ok_or_else(|| String::from_utf8_lossy(bytes).into_owned())?;
                last = Some((bytes, code));
                Ok(code)
            })
        }
    })
}

/// The places in the dictionary that a column's keys name; for a null any place.
pub(super) fn keys(array: &ArrayRef) -> PyResult<Vec<usize>> {
    let odd = || PyTypeError::new_err("a dictionary's keys are whole numbers");
    let dictionary = array.as_any_dictionary_opt().ok_or_else(odd)?;
    if dictionary.values().is_empty() {
        return Ok(Vec::new());
    }
    Ok(dictionary.normalized_keys())
}

fn primitive<T: ArrowPrimitiveType<Native: Number>>(
    scale: &MeasureScale,
    array: &ArrayRef,
    out: &mut Vec<u16>,
) -> Result<(), NoLevel> {
    let Some(cells) = array.as_primitive_opt::<T>() else { return Ok(()) };
    let cells: &PrimitiveArray<T> = cells;
    if array.null_count() == 0 {
        return numbers(scale, cells.values(), out);
    }
    each(array, out, |place| match (cells.values().get(place), scale.numbers()) {
        (Some(&cell), Some(levels)) => levels.code(cell).ok_or_else(|| cell.to_string()),
        _ => Ok(Table::MISSING),
    })
}

fn each(
    array: &ArrayRef,
    out: &mut Vec<u16>,
    mut code: impl FnMut(usize) -> Result<u16, String>,
) -> Result<(), NoLevel> {
    let nulls = array.nulls();
    out.reserve(array.len());
    for place in 0..array.len() {
        if nulls.is_some_and(|nulls| nulls.is_null(place)) {
            out.push(Table::MISSING);
        } else {
            out.push(code(place).map_err(|value| NoLevel { place, value })?);
        }
    }
    Ok(())
}

/// The numbers of a column of weights; `None` for null.
///
/// # Errors
///
/// A column that holds no numbers.
pub(super) fn floats(array: &ArrayRef, name: &str) -> PyResult<Vec<Option<f64>>> {
    macro_rules! floats {
        ($($kind:ident $of:ty),+) => {
            match array.data_type() {
                $(DataType::$kind => array
                    .as_primitive_opt::<$of>()
                    .map(|numbers| numbers.iter().map(|n| n.map(|n| n as f64)).collect()),)+
                DataType::Null => Some(vec![None; array.len()]),
                _ => None,
            }
        };
    }
    let read = floats!(
        Int8 Int8Type, Int16 Int16Type, Int32 Int32Type, Int64 Int64Type, UInt8 UInt8Type,
        UInt16 UInt16Type, UInt32 UInt32Type, UInt64 UInt64Type, Float32 Float32Type,
        Float64 Float64Type
    );
    read.ok_or_else(|| {
        PyTypeError::new_err(format!(
            "the column {} of type `{}` holds no weights",
            quoted(name),
            array.data_type()
        ))
    })
}
