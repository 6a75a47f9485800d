"""Records and results as tables. What makes them is in `tables.py`, read when it is needed."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    import pandas
    import polars
    import pyarrow  # type: ignore[import-untyped]

    from ._value import Value
    from .tables import Column
    from .tables import Records as Rows

# A record within a record within a row still has columns of its own.
DEEPEST = 2


class Tabled:
    """What can be handed on as a table."""

    __slots__ = ()

    def _rows(self) -> Rows:
        raise NotImplementedError

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The table as an Arrow C stream, for whatever reads one."""
        return self._rows().__arrow_c_stream__(requested_schema)

    def to_arrow(self) -> pyarrow.Table:
        """The table as a `pyarrow.Table`. Needs pyarrow."""
        return self._rows().to_arrow()

    def to_polars(self) -> polars.DataFrame:
        """The table as a `polars.DataFrame`. Needs polars."""
        return self._rows().to_polars()

    def to_pandas(self) -> pandas.DataFrame:
        """The table as a `pandas.DataFrame`. Needs pandas and pyarrow."""
        return self._rows().to_pandas()


def columns_of(cls: type[Value]) -> list[Column]:
    """The columns of a class, one for each field."""
    from .tables import Column

    return [
        Column(field.rstrip("_"), kind_of(cls.__annotations__[field], spec))
        for field, spec in fields_of(cls)
    ]


def fields_of(cls: type[Value]) -> list[tuple[str, str]]:
    parts = [part.partition(":") for part in cls._spec.split()]
    return [(field.rstrip("?"), spec) for field, _, spec in parts]


def kind_of(hint: str, spec: str) -> Any:
    hint = hint.removesuffix(" | None")
    if spec == "[=]" and hint.startswith("tuple[") and hint.endswith(", ...]"):
        inner = hint[len("tuple[") : -len(", ...]")]
        return "text" if inner in ("int", "float", "bool") or " | None" in inner else "texts"
    if spec:
        return "text"
    return {"int": "integer", "float": "number", "bool": "boolean"}.get(hint, "text")


def flat_columns(cls: type[Value], before: str = "", depth: int = 0) -> list[Column]:
    """The columns of a class, where a value within a value has columns of its own: `after.id`."""
    from . import types
    from .tables import Column

    out: list[Column] = []
    tag = cls._tag
    if tag is not None:
        out.append(Column(before + tag[0], "text"))
    for field, spec in fields_of(cls):
        name = before + field.rstrip("_")
        inner = getattr(types, spec, None) if spec.isidentifier() else None
        if isinstance(inner, type) and depth < DEEPEST:
            out += flat_columns(inner, f"{name}.", depth + 1)
        else:
            out.append(Column(name, kind_of(cls.__annotations__[field], spec)))
    return out


def flat(row: dict[str, Any], names: set[str], before: str = "") -> dict[str, Any]:
    """A row with its values within values laid open, as far as there are columns for them."""
    out: dict[str, Any] = {}
    for key, value in row.items():
        name = before + key
        if name in names or not isinstance(value, dict):
            out[name] = value
        else:
            out.update(flat(value, names, f"{name}."))
    return out


def rows_of(cls: type[Value], values: tuple[Value, ...]) -> Rows:
    """The rows of a result."""
    from .tables import Records as Rows

    columns = flat_columns(cls)
    names = {column.name for column in columns}
    return Rows([flat(value.to_dict(), names) for value in values], columns)
