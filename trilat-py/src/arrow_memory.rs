//! Memory that other libraries hand over: Arrow's C streams and NumPy's arrays. All unsafe code
//! of the package is in this file, and each use says why it is sound.
#![expect(
    unsafe_code,
    reason = "Arrow's C interface and NumPy's arrays are pointers; without a copy there is no other way"
)]

use arrow_array::{
    ArrayReader, ArrayRef, RecordBatch, RecordBatchIterator,
    ffi::{FFI_ArrowArray, from_ffi},
    ffi_stream::{ArrayStreamReader, FFI_ArrowArrayStream},
    make_array, new_empty_array,
};
use arrow_schema::{ArrowError, SchemaRef, ffi::FFI_ArrowSchema};
use pyo3::{exceptions::PyTypeError, prelude::*, types::PyCapsule};
use std::ffi::CStr;

const STREAM: &CStr = c"arrow_array_stream";
const SCHEMA: &CStr = c"arrow_schema";
const ARRAY: &CStr = c"arrow_array";

/// Arrow arrays, one chunk after the other; the first may be empty.
pub(crate) type Chunks = Box<dyn Iterator<Item = Result<ArrayRef, ArrowError>> + Send>;

/// The arrays of anything that gives an Arrow C stream or a C array; of a table each is a
/// struct of its columns. `None` for anything else.
///
/// # Errors
///
/// What the object itself raises, or a capsule that is not what the protocol says.
pub(crate) fn chunks(from: &Bound<'_, PyAny>) -> PyResult<Option<Chunks>> {
    if from.hasattr("__arrow_c_stream__")? {
        let capsule = from.call_method0("__arrow_c_stream__")?;
        let capsule = capsule.cast_into::<PyCapsule>()?;
        let stream = capsule.pointer_checked(Some(STREAM))?.cast::<FFI_ArrowArrayStream>();
        // SAFETY: by Arrow's PyCapsule interface a capsule of this name holds a live stream. It is
        // moved out while the interpreter is held, and what is left there is marked as released.
        let reader = unsafe { ArrayStreamReader::from_raw(stream.as_ptr()) };
        let reader = reader.map_err(unreadable)?;
        // A stream without a chunk has columns too.
        let none = new_empty_array(reader.field().data_type());
        return Ok(Some(Box::new(std::iter::once(Ok(none)).chain(reader))));
    }
    if from.hasattr("__arrow_c_array__")? {
        let (schema, array): (Bound<'_, PyCapsule>, Bound<'_, PyCapsule>) =
            from.call_method0("__arrow_c_array__")?.extract()?;
        let schema = schema.pointer_checked(Some(SCHEMA))?.cast::<FFI_ArrowSchema>();
        let array = array.pointer_checked(Some(ARRAY))?.cast::<FFI_ArrowArray>();
        // SAFETY: as above; the schema stays the capsule's, which lives to the end of the call.
        let data = unsafe { from_ffi(FFI_ArrowArray::from_raw(array.as_ptr()), schema.as_ref()) };
        let array = make_array(data.map_err(unreadable)?);
        return Ok(Some(Box::new(std::iter::once(Ok(array)))));
    }
    Ok(None)
}

/// A table as a capsule that every Arrow library reads.
///
/// # Errors
///
/// No memory for the capsule.
pub(crate) fn stream(
    py: Python<'_>,
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
) -> PyResult<Bound<'_, PyCapsule>> {
    let batches = RecordBatchIterator::new(batches.into_iter().map(Ok), schema);
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(batches)), STREAM)
}

/// What could not be read, as a Python exception.
pub(crate) fn unreadable(error: ArrowError) -> PyErr {
    PyTypeError::new_err(format!("the Arrow data cannot be read: {error}"))
}

/// A kind of number every pattern of whose bits is a value.
///
/// # Safety
///
/// That is so, and it has no padding.
pub(crate) unsafe trait Plain: Copy {}
// SAFETY: numbers without padding, of which every pattern of bits is one.
unsafe impl Plain for u8 {}
// SAFETY: as above.
unsafe impl Plain for i8 {}
// SAFETY: as above.
unsafe impl Plain for u16 {}
// SAFETY: as above.
unsafe impl Plain for i16 {}
// SAFETY: as above.
unsafe impl Plain for u32 {}
// SAFETY: as above.
unsafe impl Plain for i32 {}
// SAFETY: as above.
unsafe impl Plain for u64 {}
// SAFETY: as above.
unsafe impl Plain for i64 {}
// SAFETY: as above.
unsafe impl Plain for f32 {}
// SAFETY: as above.
unsafe impl Plain for f64 {}

/// A NumPy array of one or two dimensions, read where it lies. It holds on to the interpreter
/// (`Bound`), so that no other Python thread resizes the array meanwhile.
pub(crate) struct NumPyArray<'a, 'py> {
    _owner: &'a Bound<'py, PyAny>,
    pointer: usize,
    shape: [usize; 2],
    strides: [isize; 2],
    /// NumPy's type string, such as `<f8`.
    typestr: String,
}

impl<'a, 'py> NumPyArray<'a, 'py> {
    /// The array, if it is a real `numpy.ndarray`: an object that only claims to be one could
    /// claim any address. An array of one dimension is one row.
    ///
    /// # Errors
    ///
    /// An array of no dimension or more than two.
    pub(crate) fn of(object: &'a Bound<'py, PyAny>) -> PyResult<Option<Self>> {
        let modules = object.py().import("sys")?.getattr("modules")?;
        let Ok(numpy) = modules.get_item("numpy") else { return Ok(None) };
        let class = numpy.getattr("ndarray")?;
        if !object.is_instance(&class)? {
            return Ok(None);
        }
        // By the class, since a subclass may answer for itself what it likes.
        let interface = class.getattr("__array_interface__")?.call_method1("__get__", (object,))?;
        let (pointer, _): (usize, bool) = interface.get_item("data")?.extract()?;
        let typestr: String = interface.get_item("typestr")?.extract()?;
        let shape: Vec<usize> = interface.get_item("shape")?.extract()?;
        let strides: Option<Vec<isize>> = interface.call_method1("get", ("strides",))?.extract()?;
        let size = isize::try_from(size_of_type(&typestr)).unwrap_or_default();
        let signed = |n: usize| isize::try_from(n).unwrap_or(isize::MAX);
        let (shape, strides) = match (shape.as_slice(), strides.as_deref()) {
            (&[n], None) => ([1, n], [0, size]),
            (&[n], Some(&[step])) => ([1, n], [0, step]),
            (&[rows, n], None) => ([rows, n], [signed(n).saturating_mul(size), size]),
            (&[rows, n], Some(&[down, step])) => ([rows, n], [down, step]),
            _ => {
                return Err(PyTypeError::new_err(format!(
                    "the array has {} dimensions, but actors and items make two",
                    shape.len()
                )));
            }
        };
        Ok(Some(Self { _owner: object, pointer, shape, strides, typestr }))
    }

    /// Rows and columns.
    pub(crate) fn shape(&self) -> [usize; 2] {
        self.shape
    }

    /// NumPy's type string, such as `<f8`.
    pub(crate) fn typestr(&self) -> &str {
        &self.typestr
    }

    /// Hand over row by row, each cell as so many numbers. `None` if cells have another size.
    pub(crate) fn rows<T: Plain, E>(
        &self,
        per_cell: usize,
        mut each: impl FnMut(&[T]) -> Result<(), E>,
    ) -> Option<Result<(), E>> {
        let size = size_of_type(&self.typestr);
        if per_cell == 0 || size != per_cell * size_of::<T>() {
            return None;
        }
        let [rows, cells] = self.shape;
        let mut row_copy: Vec<T> = Vec::new();
        for row in 0..rows {
            if cells == 0 {
                if let Err(error) = each(&[]) {
                    return Some(Err(error));
                }
                continue;
            }
            let start = (self.pointer as *const u8)
                .wrapping_offset(self.strides[0].wrapping_mul(row.cast_signed()));
            let side_by_side = self.strides[1] == size.cast_signed();
            let row = if side_by_side && start.cast::<T>().is_aligned() {
                // SAFETY: NumPy owns the memory and keeps it while the array is held; the shape and
                // strides, which its own class gave, say that these cells lie in it side by side;
                // the pointer is aligned, and every pattern of bits is a `T`.
                unsafe { std::slice::from_raw_parts(start.cast::<T>(), cells * per_cell) }
            } else {
                row_copy.clear();
                row_copy.reserve(cells * per_cell);
                for cell in 0..cells {
                    let cell =
                        start.wrapping_offset(self.strides[1].wrapping_mul(cell.cast_signed()));
                    for part in 0..per_cell {
                        // SAFETY: as above, except that the cell may lie anywhere in the array's
                        // memory and unaligned, which `read_unaligned` allows.
                        row_copy
                            .push(unsafe { cell.cast::<T>().wrapping_add(part).read_unaligned() });
                    }
                }
                &row_copy
            };
            if let Err(error) = each(row) {
                return Some(Err(error));
            }
        }
        Some(Ok(()))
    }
}

/// How many bytes a cell has by its type string: four for each character of a text.
fn size_of_type(typestr: &str) -> usize {
    let count: usize = typestr.get(2..).and_then(|digits| digits.parse().ok()).unwrap_or_default();
    if typestr.get(1..2) == Some("U") { count.saturating_mul(4) } else { count }
}
