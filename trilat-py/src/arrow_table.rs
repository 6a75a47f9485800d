//! Records of Python as an Arrow table: columns of texts, numbers, truth values and lists of texts.

use crate::arrow_memory::{stream, unreadable};
use arrow_array::{
    ArrayRef, BooleanArray, Float64Array, Int64Array, RecordBatch, RecordBatchOptions, StringArray,
    builder::{ListBuilder, StringBuilder},
};
use arrow_schema::{DataType, Field, Schema};
use pyo3::{exceptions::PyTypeError, prelude::*, types::PyCapsule};
use std::sync::Arc;

/// A table from its columns, each with its name, its kind (`text`, `integer`, `number`,
/// `boolean` or `texts`) and its values, `None` for null.
///
/// # Errors
///
/// A value that is not of its column's kind, or columns of different lengths.
#[pyfunction]
pub(crate) fn arrow_table<'py>(
    py: Python<'py>,
    columns: Vec<(String, String, Bound<'py, PyAny>)>,
    length: usize,
) -> PyResult<Bound<'py, PyCapsule>> {
    let mut fields = Vec::with_capacity(columns.len());
    let mut arrays = Vec::with_capacity(columns.len());
    for (name, kind, values) in columns {
        let array = array(&kind, &values).map_err(|error| {
            PyTypeError::new_err(format!("column `{name}`: {}", error.value(py)))
        })?;
        fields.push(Field::new(name, array.data_type().clone(), true));
        arrays.push(array);
    }
    let schema = Arc::new(Schema::new(fields));
    let options = RecordBatchOptions::new().with_row_count(Some(length));
    let batch = RecordBatch::try_new_with_options(Arc::clone(&schema), arrays, &options);
    stream(py, schema, vec![batch.map_err(unreadable)?])
}

fn array(kind: &str, values: &Bound<'_, PyAny>) -> PyResult<ArrayRef> {
    Ok(match kind {
        "text" => Arc::new(StringArray::from(values.extract::<Vec<Option<String>>>()?)),
        "integer" => Arc::new(Int64Array::from(values.extract::<Vec<Option<i64>>>()?)),
        "number" => Arc::new(Float64Array::from(values.extract::<Vec<Option<f64>>>()?)),
        "boolean" => Arc::new(BooleanArray::from(values.extract::<Vec<Option<bool>>>()?)),
        "texts" => {
            let field = Field::new("item", DataType::Utf8, true);
            let mut list = ListBuilder::new(StringBuilder::new()).with_field(field);
            for texts in values.extract::<Vec<Option<Vec<Option<String>>>>>()? {
                match texts {
                    Some(texts) => list.append_value(texts),
                    None => list.append_null(),
                }
            }
            Arc::new(list.finish())
        }
        _ => return Err(PyTypeError::new_err(format!("there is no kind of column `{kind}`"))),
    })
}
