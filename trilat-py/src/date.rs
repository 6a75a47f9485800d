use crate::errors::QuestionError;
use chrono::{Datelike, NaiveDate};
use pyo3::{exceptions::PyOverflowError, prelude::*, types::PyTuple};
use std::hash::{DefaultHasher, Hash, Hasher};
use trilat_core::model::{self, Certainty};

/// A date as a source gives it: a day, a month, a part of a year, a span, more or less sure.
///
/// Dates follow EDTF (ISO 8601-2, levels 0 and 1) with parts of months and years. A date never
/// pretends to be closer than it is written, and so there is no `<`: of two dates neither need be
/// the earlier. Two dates are equal if they are written alike.
///
/// Takes text, a `datetime.date` or another `Date`.
///
/// >>> from trilat import Date
/// >>> deadline = Date("2023 late")
/// >>> deadline.earliest, deadline.precision
/// (datetime.date(2023, 9, 1), 'part-of-year')
/// >>> Date("2023-08-18").before(deadline)
/// 'certainly'
/// >>> Date("2023-1X").on_or_before(deadline)
/// 'possibly'
#[pyclass(frozen, eq, module = "trilat")]
#[derive(Clone, PartialEq)]
pub(crate) struct Date(model::Date);

/// Anything that says when: text, a day or a date.
pub(crate) struct When(model::Date);

impl<'a, 'py> FromPyObject<'a, 'py> for When {
    type Error = PyErr;

    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(date) = given.cast::<Date>() {
            return Ok(Self(date.get().0));
        }
        let given = given.to_owned();
        let day = given.py().import("datetime")?.getattr("date")?;
        // A moment is no day: to cut its time off would be to decide for the caller.
        let moment = given.py().import("datetime")?.getattr("datetime")?;
        let text: String = if given.is_instance(&day)? && !given.is_instance(&moment)? {
            given.call_method0("isoformat")?.extract()?
        } else {
            given.extract().map_err(|error| {
                let name = given.get_type().name().map(|name| name.to_string());
                let name = name.unwrap_or_default();
                if given.is_instance_of::<pyo3::types::PyString>() {
                    return error;
                }
                pyo3::exceptions::PyTypeError::new_err(format!(
                    "expected text, a datetime.date or a trilat.Date, not {name}"
                ))
            })?
        };
        text.parse().map(Self).map_err(|error: model::DateError| {
            let help = error.help().map(|help| format!("; help: {help}")).unwrap_or_default();
            QuestionError::new_err(format!("{error}{help}"))
        })
    }
}

fn day<'py>(py: Python<'py>, day: Option<NaiveDate>) -> PyResult<Option<Bound<'py, PyAny>>> {
    let Some(day) = day else { return Ok(None) };
    if !(1..=9999).contains(&day.year()) {
        let message = format!("Python has no date for the day `{day}`");
        return Err(PyOverflowError::new_err(message));
    }
    let date = py.import("datetime")?.getattr("date")?;
    date.call1((day.year(), day.month(), day.day())).map(Some)
}

#[pymethods]
impl Date {
    #[new]
    fn new(date: When) -> Self {
        Self(date.0)
    }

    /// The earliest day that it can touch, a `datetime.date`; `None` if it has no known one.
    #[getter]
    fn earliest<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        day(py, self.0.earliest())
    }

    /// The latest day that it can touch, a `datetime.date`; `None` if it has no known one.
    #[getter]
    fn latest<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        day(py, self.0.latest())
    }

    /// How many days it allows for, both ends counted; `None` if a side is open or unknown.
    #[getter]
    fn days(&self) -> Option<i64> {
        self.0.days()
    }

    /// How closely it is known: `day`, `part-of-month`, `month`, `season`, `part-of-year`,
    /// `year`, `decade`, `century`, `millennium` or `interval`.
    #[getter]
    fn precision(&self) -> &'static str {
        self.0.precision().as_str()
    }

    /// Whether it carries `?` or `%`: the writer doubts the source.
    #[getter]
    fn is_uncertain(&self) -> bool {
        self.0.is_uncertain()
    }

    /// Whether it carries `~` or `%`: it is about then.
    #[getter]
    fn is_approximate(&self) -> bool {
        self.0.is_approximate()
    }

    /// All relations to another date at once, as JSON.
    fn _relation(&self, other: When) -> PyResult<String> {
        serde_json::to_string(&self.0.relation(other.0))
            .map_err(|error| crate::errors::InternalError::new_err(error.to_string()))
    }

    /// How this date lies to another: a `DateRelation`, each relation `certainly`, `possibly` or
    /// `not`.
    fn relation<'py>(
        slf: &Bound<'py, Self>,
        other: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let json = slf.call_method1("_relation", (other,))?;
        slf.py().import("trilat._dates")?.getattr("relation")?.call1((json,))
    }

    /// It ends before the other begins.
    fn before(&self, other: When) -> &'static str {
        Certainty::as_str(self.0.before(other.0))
    }

    /// It ends before the other begins, or on the same day.
    fn on_or_before(&self, other: When) -> &'static str {
        self.0.on_or_before(other.0).as_str()
    }

    /// It begins after the other ends.
    fn after(&self, other: When) -> &'static str {
        self.0.after(other.0).as_str()
    }

    /// It begins after the other ends, or on the same day.
    fn on_or_after(&self, other: When) -> &'static str {
        self.0.on_or_after(other.0).as_str()
    }

    /// They share a day.
    fn overlaps(&self, other: When) -> &'static str {
        self.0.overlaps(other.0).as_str()
    }

    /// Every day of it is a day of the other.
    fn within(&self, other: When) -> &'static str {
        self.0.within(other.0).as_str()
    }

    /// Every day of the other is a day of it.
    fn contains(&self, other: When) -> &'static str {
        self.0.contains(other.0).as_str()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("Date('{}')", self.0)
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.0.hash(&mut hasher);
        hasher.finish()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let written = (slf.get().0.to_string(),);
        (slf.get_type(), written).into_pyobject(slf.py())
    }
}
