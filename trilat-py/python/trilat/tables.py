"""Records as tables: for pandas, polars, pyarrow, DuckDB and whatever else reads Arrow.

The rule of the columns, the same for every kind of record:

- a field that is a text, a whole number, a number or a truth value is a column of that type;
- a list of texts is a column of lists of texts;
- anything else (a record within the record, or a field that is sometimes a list and sometimes a
  word) is a column of text: a text stands as it is, all else as JSON;
- every field that the kind of record has is a column, also where no record has it; absent is null,
  and *unknown* stays the word ``unknown``.

Nothing but the standard library is needed until a table of pandas, polars or pyarrow is asked for.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from trilat import _native

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow  # type: ignore[import-untyped]

__all__ = ["Column", "Records", "Tabular", "columns_in", "columns_of"]

Kind: TypeAlias = Literal["text", "integer", "number", "boolean", "texts"]


@dataclasses.dataclass(frozen=True)
class Column:
    """A column: its name and what its cells are."""

    name: str
    kind: Kind


class Tabular:
    """A table for other libraries. A class that has it gives ``__arrow_c_stream__``, or records and
    columns by ``_table``."""

    __slots__ = ()

    def _table(self) -> tuple[Sequence[Column], Iterable[Mapping[str, Any]]]:
        """The columns and the records, the fields of which are JSON's."""
        raise NotImplementedError

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The table as an Arrow C stream, in one batch.

        A schema that is asked for is passed over, as the protocol allows; who asks casts.
        """
        columns, records = self._table()
        found = list(records)
        return _native.arrow_table(
            [(column.name, column.kind, list(_cells(column, found))) for column in columns],
            len(found),
        )

    def to_arrow(self) -> pyarrow.Table:
        """A ``pyarrow.Table``."""
        try:
            import pyarrow
        except ImportError:
            raise _missing("pyarrow") from None
        return pyarrow.table(self)

    def to_polars(self) -> polars.DataFrame:
        """A ``polars.DataFrame``."""
        try:
            import polars
        except ImportError:
            raise _missing("polars") from None
        # A sequence of records would be read record by record.
        return polars.DataFrame(_Stream(self))

    def to_pandas(self) -> pandas.DataFrame:
        """A ``pandas.DataFrame``, through pyarrow."""
        try:
            import pandas
            import pyarrow
        except ImportError:
            raise _missing("pandas pyarrow") from None
        frame = pyarrow.table(self).to_pandas()
        assert isinstance(frame, pandas.DataFrame)
        return frame


class _Stream:
    """Nothing but the stream of a table."""

    def __init__(self, table: Tabular) -> None:
        self._table = table

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._table.__arrow_c_stream__(requested_schema)


def _missing(packages: str) -> ImportError:
    return ImportError(f"this table needs a package that is not there: pip install {packages}")


class Records(Tabular, Sequence[Mapping[str, Any]]):
    """Records as they come from JSON, as a sequence and a table.

    ``columns`` are those of the kind of record (see :func:`columns_of`); without it, every field
    that occurs is a column, in the order in which it comes up.

    >>> rows = Records([{"id": "a", "by": ["us", "jp"], "term": {"years": 2}}, {"id": "b"}])
    >>> [(column.name, column.kind) for column in rows.columns]
    [('id', 'text'), ('by', 'texts'), ('term', 'text')]
    """

    __slots__ = ("_records", "columns")

    def __init__(
        self, records: Iterable[Mapping[str, Any]], columns: Sequence[Column] | None = None
    ) -> None:
        self._records = tuple(records)
        self.columns = tuple(columns_in(self._records) if columns is None else columns)

    def _table(self) -> tuple[Sequence[Column], Iterable[Mapping[str, Any]]]:
        return self.columns, self._records

    def __len__(self) -> int:
        return len(self._records)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return Records(self._records[place], self.columns)
        return self._records[place]

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        return iter(self._records)

    def __repr__(self) -> str:
        return f"<Records: {len(self)} rows, {len(self.columns)} columns>"


def columns_of(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> tuple[Column, ...]:
    """The columns of a kind of record from its JSON Schema, in the order of its properties.

    ``definitions`` is what the schema's references lead to (its ``$defs``).

    >>> schema = {"properties": {"id": {"type": "string"}, "share": {"type": ["number", "null"]}}}
    >>> columns_of(schema, {})
    (Column(name='id', kind='text'), Column(name='share', kind='number'))
    """
    properties = _resolved(schema, definitions).get("properties", {})
    return tuple(
        Column(name, _kind_of({_shape(one, definitions) for one in _cases(of, definitions)}))
        for name, of in properties.items()
    )


def columns_in(records: Iterable[Mapping[str, Any]]) -> tuple[Column, ...]:
    """The columns of records without a schema: every field that occurs, of the kind that fits all."""
    kinds: dict[str, set[str]] = {}
    for record in records:
        for name, value in record.items():
            kinds.setdefault(name, set()).add(_shape_of_value(value))
    return tuple(Column(name, _kind_of(found)) for name, found in kinds.items())


def _kind_of(shapes: set[str]) -> Kind:
    shapes = shapes - {"null"}
    if len(shapes) == 1 and shapes < {"integer", "number", "boolean", "texts"}:
        (kind,) = shapes
        return kind  # type: ignore[return-value]
    if shapes == {"integer", "number"}:
        return "number"
    if shapes in ({"texts", "empty"}, {"empty"}):
        return "texts"
    return "text"


def _shape_of_value(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer" if -(2**63) <= value < 2**63 else "nested"
    if isinstance(value, float):
        return "number"
    if isinstance(value, str):
        return "text"
    if isinstance(value, (list, tuple)):
        if not value:
            return "empty"
        return "texts" if all(isinstance(one, str) for one in value) else "nested"
    return "nested"


def _resolved(schema: Any, definitions: Mapping[str, Any]) -> Mapping[str, Any]:
    """The schema that references lead to; one that leads nowhere, or in a ring, allows anything."""
    seen = set()
    while isinstance(schema, Mapping) and "$ref" in schema:
        name = str(schema["$ref"]).rpartition("/")[2]
        if name in seen:
            return {}
        seen.add(name)
        schema = definitions.get(name, {})
    return schema if isinstance(schema, Mapping) else {}


def _cases(
    schema: Any, definitions: Mapping[str, Any], depth: int = 0
) -> Iterator[Mapping[str, Any]]:
    """The alternatives of a schema."""
    found = _resolved(schema, definitions)
    alternatives = [*found.get("anyOf", ()), *found.get("oneOf", ())]
    if not alternatives or depth > 8:
        yield found
        return
    for one in alternatives:
        yield from _cases(one, definitions, depth + 1)


def _shape(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> str:
    kinds = schema.get("type")
    kinds = [kinds] if isinstance(kinds, str) else list(kinds or ())
    values = [*schema.get("enum", ()), *([schema["const"]] if "const" in schema else ())]
    if values:
        shapes = {_shape_of_value(value) for value in values} - {"null"}
        return shapes.pop() if len(shapes) == 1 else "nested"
    kinds = [kind for kind in kinds if kind != "null"]
    if not kinds:
        return "null" if schema.get("type") else "nested"
    if len(kinds) > 1:
        return "nested"
    if kinds[0] == "array":
        of = {_shape(one, definitions) for one in _cases(schema.get("items", {}), definitions)}
        return "texts" if of == {"text"} else "nested"
    return {"string": "text", "integer": "integer", "number": "number", "boolean": "boolean"}.get(
        kinds[0], "nested"
    )


def _cells(column: Column, records: Sequence[Mapping[str, Any]]) -> Iterator[Any]:
    for record in records:
        value = record.get(column.name)
        if value is None:
            yield None
        elif column.kind != "text":
            yield list(value) if isinstance(value, tuple) else value
        elif isinstance(value, str):
            yield value
        else:
            yield json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)


def _plain(value: Any) -> Any:
    """What JSON does not know: a record of ours as its dictionary, anything else as text."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Mapping):
        return dict(value)
    return str(value)
