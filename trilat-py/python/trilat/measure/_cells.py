"""Positions from whatever Python holds them in, as what the native half reads."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias, Union

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
    "is_a",
    "read_long",
    "read_wide",
]

Level: TypeAlias = Union[str, int, float, bool]
#: The levels of a scale as they were given, and whether they have an order.
Made: TypeAlias = tuple[tuple[Level, ...], bool]


def as_levels(levels: Sequence[Level], ordered: bool) -> Made:
    if isinstance(levels, (str, bytes)):
        raise TypeError("`levels` is a sequence of levels, not one text")
    numpy = sys.modules.get("numpy")
    found = tuple(
        level.item() if numpy is not None and isinstance(level, numpy.generic) else level
        for level in levels
    )
    return found, bool(ordered)


def as_scale(levels: tuple[Level, ...], ordered: bool) -> _native.MeasureScale:
    return _native.MeasureScale(list(levels), ordered)


def as_names(names: Sequence[Any]) -> list[str]:
    if isinstance(names, (str, bytes)):
        raise TypeError("names are a sequence, not one text")
    return [name if isinstance(name, str) else str(name) for name in names]


def as_floats(weights: Any) -> list[float]:
    weights = weights.to_list() if hasattr(weights, "to_list") else weights
    return [float(weight) for weight in weights]


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


def as_row(row: Any) -> Any:
    """One actor's positions as what the native half reads."""
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
    names = None if actors is None else as_names(actors)
    if is_a(data, "pandas", "DataFrame"):
        data = {str(name): data[name] for name in data.columns}
    columnar = isinstance(data, Mapping)
    if not columnar and (hasattr(data, "__arrow_c_stream__") or hasattr(data, "__arrow_c_array__")):
        if items is not None:
            raise MeasureError("the rows of a table are named by its column `item`")
        return _native.MeasureTable.from_wide(scale, data, names, item, weight)
    given = None if items is None else as_names(items)
    of_item: list[float] | None = None
    if columnar:
        for name in filter(None, (item, weight, *(names or ()))):
            if name not in data:
                raise MeasureError(f"there is no column `{name}`", "missing_column")
        if item is not None:
            given = as_names(list(data[item]))
        if weight is not None:
            of_item = as_floats(data[weight])
        taken = (item, weight)
        names = names or [str(name) for name in data if name not in taken]
        rows = [as_row(data[name]) for name in names]
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
        return _native.MeasureTable.from_long(scale, data, actor, item, value, weights)
    for name in filter(None, (actor, item, value, weights)):
        if name not in data:
            raise MeasureError(f"there is no column `{name}`", "missing_column")
    of_item = None if weights is None else as_floats(data[weights])
    actors, items = as_names(list(data[actor])), as_names(list(data[item]))
    return _native.MeasureTable.from_cells(scale, actors, items, as_row(data[value]), of_item)


def _has_pyarrow() -> bool:
    try:
        import pyarrow  # type: ignore[import-untyped]  # noqa: F401
    except ImportError:
        return False
    return True
