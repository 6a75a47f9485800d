use crate::errors::{InternalError, QuestionError};
use chrono::{Datelike, NaiveDate};
use pyo3::{
    prelude::*,
    types::{PyString, PyType},
};
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

/// The types that a stub shows for what is below.
#[cfg(feature = "stubs")]
mod hint {
    use pyo3::inspect::{PyStaticExpr, PyStaticOperator};

    const fn of(module: &'static PyStaticExpr, attr: &'static str) -> PyStaticExpr {
        PyStaticExpr::Attribute { value: module, attr }
    }

    pub(super) const DAY: PyStaticExpr = of(&PyStaticExpr::Name { id: "datetime" }, "date");
    const TYPES: PyStaticExpr = PyStaticExpr::Name { id: "trilat.types" };
    pub(super) const CERTAINTY: PyStaticExpr = of(&TYPES, "Certainty");
    pub(super) const RELATION: PyStaticExpr = of(&TYPES, "DateRelation");
    const TEXT: PyStaticExpr = PyStaticExpr::Name { id: "str" };
    const DATE: PyStaticExpr = <super::Date as pyo3::PyTypeInfo>::TYPE_HINT;
    const DAY_OR_DATE: PyStaticExpr =
        PyStaticExpr::BinOp { left: &DAY, op: PyStaticOperator::BitOr, right: &DATE };
    pub(super) const WHEN: PyStaticExpr =
        PyStaticExpr::BinOp { left: &TEXT, op: PyStaticOperator::BitOr, right: &DAY_OR_DATE };
}

/// Anything that says when: text, a day or a date.
pub(crate) struct When(model::Date);

impl<'a, 'py> FromPyObject<'a, 'py> for When {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = hint::WHEN;

    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(date) = given.cast::<Date>() {
            return Ok(Self(date.get().0));
        }
        // The forms that are no text are turned into text in one place for the whole package.
        let text = given.py().import("trilat._dates")?.getattr("when")?.call1((given,))?;
        let text: String = text.extract()?;
        text.parse().map(Self).map_err(|error: model::DateError| {
            let help = error.help().map(|help| format!("; help: {help}")).unwrap_or_default();
            QuestionError::new_err(format!("{error}{help}"))
        })
    }
}

/// A `datetime.date`.
pub(crate) struct Day(NaiveDate);

impl Day {
    /// None of a year that Python has no date for.
    fn of(day: NaiveDate) -> Option<Self> {
        (1..=9999).contains(&day.year()).then_some(Self(day))
    }
}

impl<'py> IntoPyObject<'py> for Day {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = hint::DAY;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self(day) = self;
        let date = py.import("datetime")?.getattr("date")?;
        date.call1((day.year(), day.month(), day.day()))
    }
}

/// `certainly`, `possibly` or `not`.
pub(crate) struct Sure(Certainty);

impl<'py> IntoPyObject<'py> for Sure {
    type Target = PyString;
    type Output = Bound<'py, PyString>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = hint::CERTAINTY;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
        Ok(PyString::intern(py, self.0.as_str()))
    }
}

/// A `trilat.types.DateRelation`.
pub(crate) struct Relation(model::DateRelation);

impl<'py> IntoPyObject<'py> for Relation {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = hint::RELATION;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let json = serde_json::to_string(&self.0)
            .map_err(|error| InternalError::new_err(error.to_string()))?;
        py.import("trilat._dates")?.getattr("relation")?.call1((json,))
    }
}

#[pymethods]
impl Date {
    #[new]
    fn new(date: When) -> Self {
        Self(date.0)
    }

    /// The earliest day that it can touch, a `datetime.date`; `None` if it has no known one, or one
    /// in the year 0, for which Python has no date.
    #[getter]
    fn earliest(&self) -> Option<Day> {
        self.0.earliest().and_then(Day::of)
    }

    /// The latest day that it can touch, a `datetime.date`; `None` if it has no known one, or one in
    /// the year 0 or 10000, for which Python has no date.
    #[getter]
    fn latest(&self) -> Option<Day> {
        self.0.latest().and_then(Day::of)
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

    /// How this date lies to another: each relation holds `certainly`, `possibly` or `not`.
    fn relation(&self, other: When) -> Relation {
        Relation(self.0.relation(other.0))
    }

    /// It ends before the other begins.
    fn before(&self, other: When) -> Sure {
        Sure(self.0.before(other.0))
    }

    /// It ends before the other begins, or on the same day.
    fn on_or_before(&self, other: When) -> Sure {
        Sure(self.0.on_or_before(other.0))
    }

    /// It begins after the other ends.
    fn after(&self, other: When) -> Sure {
        Sure(self.0.after(other.0))
    }

    /// It begins after the other ends, or on the same day.
    fn on_or_after(&self, other: When) -> Sure {
        Sure(self.0.on_or_after(other.0))
    }

    /// They share a day.
    fn overlaps(&self, other: When) -> Sure {
        Sure(self.0.overlaps(other.0))
    }

    /// Every day of it is a day of the other. A month or a year as the other is a period: all its
    /// days from the first to the last. In every other relation it is one day that is not known.
    ///
    /// >>> Date("2012-01-01/2012-01-03").within("2012-01")
    /// 'certainly'
    /// >>> Date("2012-01-02").overlaps("2012-01")
    /// 'possibly'
    fn within(&self, other: When) -> Sure {
        Sure(self.0.within(other.0))
    }

    /// Every day of the other is a day of it: `within` with the sides swapped.
    fn contains(&self, other: When) -> Sure {
        Sure(self.0.contains(other.0))
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.to_string(),))
    }
}
