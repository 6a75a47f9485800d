"""Positions from whatever Python holds them in, as what the native half reads."""

from __future__ import annotations

import datetime
import operator
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias, Union, cast

from trilat import _native
from trilat.measure._error import MeasureError

__all__ = [
    "Level",
    "Made",
    "as_floats",
    "as_levels",
    "as_names",
    "as_row",
    "as_scale",
    "column_of_names",
    "is_a",
    "is_missing",
    "listed",
    "once",
    "read_long",
    "read_wide",
    "whole",
]

Level: TypeAlias = Union[str, int, float, bool]
#: The levels of a scale as they were given, and whether they have an order.
Made: TypeAlias = tuple[tuple[Level, ...], bool]


def as_levels(levels: Sequence[Level], ordered: bool) -> Made:
    if isinstance(levels, (str, bytes)):
        raise TypeError("`levels` is a sequence of levels, not one text")
    if isinstance(levels, (set, frozenset, Mapping)):
        kind = type(levels).__name__
        raise TypeError(f"`levels` is a sequence of levels in order, not a {kind}")
    return tuple(map(_plain, levels)), bool(ordered)


def _plain(level: Any) -> Any:
    """A level as Python has it, also if it is a scalar of NumPy or of Arrow."""
    if is_a(level, "numpy", "generic"):
        return level.item()
    return level.as_py() if is_a(level, "pyarrow", "Scalar") else level


def as_scale(levels: tuple[Level, ...], ordered: bool) -> _native.MeasureScale:
    return _native.MeasureScale(list(levels), ordered)


def listed(values: Any, what: str) -> list[Any]:
    """The values of a column or a sequence in their order; days of NumPy become dates."""
    if isinstance(values, (str, bytes)):
        raise TypeError(f"{what} is a sequence, not one text")
    if isinstance(values, (set, frozenset, Mapping)):
        raise TypeError(f"{what} is a sequence in order, not a {type(values).__name__}")
    if is_a(values, "numpy", "ndarray") and values.dtype.kind == "M":
        values = values.astype("M8[D]")
    for name in ("to_pylist", "to_list", "tolist"):
        if hasattr(values, name):
            return cast("list[Any]", getattr(values, name)())
    return list(values)


def is_missing(value: Any) -> bool:
    """Whether it is ``None``, NaN, NaT, ``pandas.NA`` or masked."""
    if isinstance(value, str):
        return False
    if value is None or type(value).__name__ in ("NAType", "MaskedConstant"):
        return True
    # Not a number, and times that are none, are not themselves.
    known = isinstance(value, (float, datetime.date)) or is_a(value, "numpy", "generic")
    return known and bool(value != value)


def as_names(names: Iterable[Any], where: str, what: str) -> list[str]:
    """Names as texts; ``where`` they stand and ``what`` has them is for the error."""
    if isinstance(names, (str, bytes)):
        raise TypeError(f"{where} is a sequence of names, not one text")
    found = []
    for place, name in enumerate(names):
        if is_missing(name):
            message = f"place `{place}` of {where}: the {what} has no name"
            raise MeasureError(message, "empty_name", str(place))
        found.append(str(name))
    return found


def column_of_names(values: Any, column: str, what: str) -> list[str]:
    """A column's values as names; rows are counted from 0."""
    found = listed(values, f"the column `{column}`")
    for row, name in enumerate(found):
        if is_missing(name):
            message = f"row `{row}`, column `{column}`: the {what} has no name"
            raise MeasureError(message, "empty_name", str(row), column)
    return [_name(name, column) for name in found]


def _name(name: Any, column: str) -> str:
    """A name as text. Whole numbers that a table holds as floats are whole numbers."""
    value = name.item() if is_a(name, "numpy", "generic") else name
    if isinstance(value, float):
        if not value.is_integer() or abs(value) > 2**53:
            raise TypeError(f"the column `{column}` holds `{value}`, which is not a name")
        value = int(value)
    return str(value)


def once(names: list[str]) -> list[str]:
    """The names of actors, none of them twice."""
    known = set()
    for name in names:
        if name in known:
            raise MeasureError(f"the actor `{name}` is named twice", "duplicate_name", value=name)
        known.add(name)
    return names


def as_floats(weights: Any, what: str = "`weights`") -> list[float]:
    return [float(weight) for weight in listed(weights, what)]


def whole(number: Any, name: str, least: int, most: int) -> int:
    """A whole number of Python or NumPy within a range."""
    try:
        found = None if isinstance(number, bool) else operator.index(number)
    except TypeError:
        found = None
    if found is None:
        raise TypeError(f"`{name}` is a whole number, not of type `{type(number).__name__}`")
    if not least <= found <= most:
        message = f"`{name}` is a whole number from {least} to {most}, not `{found}`"
        raise MeasureError(message, value=str(found))
    return found


def is_a(value: Any, module: str, name: str) -> bool:
    """Whether it is of a class of a library that is loaded; nothing is imported for this."""
    found = getattr(sys.modules.get(module), name, None)
    return isinstance(found, type) and isinstance(value, found)


def _array(array: Any) -> Any:
    """A NumPy array of a type that is read where it lies, or the same as lists."""
    if array.dtype.kind == "c":
        raise TypeError("complex numbers are no positions")
    if array.dtype.kind in "SVMm":
        raise TypeError(f"an array of type {array.dtype} holds no positions")
    if is_a(array, "numpy.ma", "MaskedArray"):
        return _unmasked(array)
    if array.dtype.kind == "f" and array.dtype.itemsize not in (4, 8):
        numpy = sys.modules["numpy"]
        wide = array.astype("f8")
        if not bool(((wide == array) | numpy.isnan(array)).all()):
            raise TypeError(f"an array of type {array.dtype} is cut when read as float64")
        return wide
    if array.dtype.kind in "biufU" and not array.dtype.isnative:
        return array.astype(array.dtype.newbyteorder("="))
    return array


#: Up to here every whole number is a float.
_EXACT = 2**53


def _unmasked(array: Any) -> Any:
    """A masked array as one of floats, which have a number for nothing known, or as lists."""
    masked = sys.modules["numpy.ma"]
    cells = masked.getdata(array)
    kind = cells.dtype.kind
    whole = kind in "iu" and cells.size and -_EXACT <= cells.min() and cells.max() <= _EXACT
    if kind == "f" or whole:
        floats = cells.astype("f8") if whole else cells.copy()
        floats[masked.getmaskarray(array)] = float("nan")
        return _array(floats)
    return array.tolist()


def _typed(data: Any) -> Any:
    """A column or table of polars with a type for what is all null: Arrow reads no other of its nulls."""
    polars = sys.modules.get("polars")
    if polars is None:
        return data
    if isinstance(data, polars.Series) and data.dtype == polars.Null:
        return data.cast(polars.String)
    if isinstance(data, polars.DataFrame):
        nulls = [name for name, kind in data.schema.items() if kind == polars.Null]
        return data.with_columns(polars.col(nulls).cast(polars.String)) if nulls else data
    return data


def as_row(row: Any) -> Any:
    """One actor's positions as what the native half reads."""
    row = _typed(row)
    if is_a(row, "pandas", "Series"):
        numpy = sys.modules["numpy"]
        row = row.to_numpy() if isinstance(row.dtype, numpy.dtype) else row.astype(object).tolist()
    if is_a(row, "numpy", "ndarray"):
        if row.ndim != 1:
            raise TypeError(f"the positions of one actor have one dimension, not {row.ndim}")
        return _array(row)
    if isinstance(row, (Mapping, set, frozenset, str, bytes)):
        raise TypeError(f"positions are a sequence, not a {type(row).__name__}")
    return row


def read_wide(
    scale: _native.MeasureScale,
    data: Any,
    actors: Sequence[str] | None,
    items: Sequence[str] | None,
    item: str | None,
    weight: str | None,
) -> _native.MeasureTable:
    names = None if actors is None else as_names(listed(actors, "`actors`"), "`actors`", "actor")
    columnar = isinstance(data, Mapping) or is_a(data, "pandas", "DataFrame")
    by_arrow = hasattr(data, "__arrow_c_stream__") or hasattr(data, "__arrow_c_array__")
    by_arrow = by_arrow and not columnar
    if items is not None and (by_arrow or (columnar and item is not None)):
        raise MeasureError("the rows of a table are named by its column `item`")
    if by_arrow:
        return _native.MeasureTable.from_wide(scale, _typed(data), names, item, weight)
    given = None if items is None else as_names(listed(items, "`items`"), "`items`", "item")
    of_item: list[float] | None = None
    if columnar:
        if names is None:
            every = as_names(data, "the columns", "actor")
            names = [name for name in every if name not in (item, weight)]
        columns = {str(key): key for key in data if not is_missing(key)}
        for name in (item, weight, *once(names)):
            if name is not None and name not in columns:
                raise MeasureError(f"there is no column `{name}`", "missing_column")
        # A table without actors has no items that could have names and weights.
        if item is not None and names:
            given = column_of_names(data[columns[item]], item, "item")
        if weight is not None and names:
            of_item = as_floats(data[columns[weight]], f"the column `{weight}`")
        rows = [as_row(data[columns[name]]) for name in names]
    elif item is not None or weight is not None:
        raise MeasureError("only a table has columns that `item` and `weights` can name")
    elif is_a(data, "numpy", "ndarray") and data.ndim == 2:
        array = _array(data)
        if not isinstance(array, list):
            return _native.MeasureTable.from_array(scale, array, names, given)
        rows = array
    elif is_a(data, "numpy", "ndarray"):
        raise TypeError(f"actors and items make two dimensions, not {data.ndim}")
    elif isinstance(data, (str, bytes, set, frozenset)):
        raise TypeError(f"a table is not a {type(data).__name__}")
    else:
        rows = [as_row(row) for row in data]
    native = _native.MeasureTable.from_rows(scale, rows, names, given)
    return native if of_item is None else native.with_weights(of_item)


def read_long(
    scale: _native.MeasureScale, data: Any, actor: str, item: str, value: str, weights: Any
) -> _native.MeasureTable:
    if weights is not None and not isinstance(weights, str):
        raise MeasureError("the weights of a long table stand in a column of it")
    by_arrow = hasattr(data, "__arrow_c_stream__")
    if is_a(data, "pandas", "DataFrame"):
        by_arrow = by_arrow and _has_pyarrow()
    elif not by_arrow and not isinstance(data, Mapping):
        raise TypeError("a long table is a table of columns or a mapping of their names to values")
    if by_arrow:
        return _native.MeasureTable.from_long(scale, _typed(data), actor, item, value, weights)
    for name in filter(None, (actor, item, value, weights)):
        if name not in data:
            raise MeasureError(f"there is no column `{name}`", "missing_column")
    of_item = None if weights is None else as_floats(data[weights], f"the column `{weights}`")
    actors = column_of_names(data[actor], actor, "actor")
    items = column_of_names(data[item], item, "item")
    cells = listed(as_row(data[value]), f"the column `{value}`")
    try:
        return _native.MeasureTable.from_cells(scale, actors, items, cells, of_item)
    except MeasureError as error:
        if error.column is None:
            raise
        # The native half does not know what the column is called.
        message = str(error).replace("column `value`", f"column `{value}`", 1)
        raise MeasureError(message, error.kind, error.row, value, error.value) from None


def _has_pyarrow() -> bool:
    try:
        import pyarrow  # type: ignore[import-untyped]  # noqa: F401
    except ImportError:
        return False
    return True
