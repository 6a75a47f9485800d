"""A dossier made in code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from . import _native
from ._dates import when
from ._dossier import Dossier, several
from ._errors import DossierError, QuestionError
from ._value import Value, number, to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class DossierBuilder:
    """Gathers records and checks them as a whole.

    >>> import trilat
    >>> d = (
    ...     trilat.Dossier.builder()
    ...     .add("actor", id="us", kind="state", name="United States")
    ...     .add("source", id="note", kind="unilateral-statement", title="A note", issuers=["us"],
    ...          completeness="full", address="https://example.org/note")
    ...     .add("commitment", id="note-1", source="note", verb="will", act="assist",
    ...          object="ships for a neighbour", passages=[{"quote": ["will send ships"]}])
    ...     .build()
    ... )
    >>> len(d.commitments)
    1
    """

    def __init__(self) -> None:
        self._records: dict[str, list[dict[str, Any]]] = {}
        self._header: dict[str, Any] = {}

    def add(self, record: str | Value, fields: Mapping[str, Any] | None = None, /, **more: Any) -> DossierBuilder:
        """Adds a record: a value such as `trilat.Actor(…)`, or its kind and its fields.

        Fields whose names are Python's own end in `_`: `with_`. Dates may be text,
        `datetime.date` or `trilat.Date`.
        """
        from . import types

        if isinstance(record, Value):
            kinds = types.RECORDS.items()
            plural = next((it for it, name in kinds if type(record) is getattr(types, name)), None)
            if plural is None or fields is not None or more:
                raise TypeError("add a record alone, or its kind and its fields")
            self._records.setdefault(plural, []).append(record.to_dict())
            return self
        if not isinstance(record, str):
            raise TypeError(f"expected a record, or its kind and its fields, not {type(record).__name__}")
        plural = record if record in types.RECORDS else f"{record}s"
        if plural not in types.RECORDS:
            known = ", ".join(f"`{name[:-1]}`" for name in types.RECORDS)
            raise QuestionError(f"`{record}` is no kind of record; there are {known}")
        written = {name.rstrip("_"): value for name, value in {**(fields or {}), **more}.items()}
        self._records.setdefault(plural, []).append(plain(written))
        return self

    def add_all(self, records: Iterable[Value] | Mapping[str, Value]) -> DossierBuilder:
        """Adds several records, such as `d.actors`."""
        for record in several(records.values() if isinstance(records, Mapping) else records):
            self.add(record)
        return self

    def header(self, **fields: Any) -> DossierBuilder:
        """Says what the dossier says of itself: title, description, licence, coders, shared_keys."""
        self._header.update(plain(fields))
        return self

    def build(self) -> Dossier:
        """The dossier.

        Raises `DossierError` with everything that is wrong with the records.
        """
        whole: dict[str, Any] = {"trilat": 1}
        if self._header:
            whole["dossier"] = self._header
        text = to_json({**whole, **self._records})
        try:
            return Dossier._of(_native.from_texts([("records", text, "json")]))
        except DossierError as error:
            found = [without_place(finding) for finding in error.diagnostics]
        shown = "\n".join(
            f"{one.path}: {one.message}" + (f"; {one.help}" if one.help else "")
            for one in found[:3]
        )
        more = f"\nand {len(found) - 3} more findings: see `diagnostics`" if len(found) > 3 else ""
        raise DossierError(shown + more, found)


def without_place(finding: Any) -> Any:
    """A finding about a text that nobody has seen is told without its place."""
    import dataclasses

    related = tuple([dataclasses.replace(one, location=None) for one in finding.related])
    return dataclasses.replace(finding, location=None, related=related)


def plain(value: Any) -> Any:
    """A value as JSON has it, dates written out, numbers of other libraries as numbers."""
    if isinstance(value, Value):
        return value.to_dict()
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        items = sorted(value) if isinstance(value, (set, frozenset)) else value
        return [plain(item) for item in items]
    if value is None or isinstance(value, (str, int, float)):
        return value
    if hasattr(value, "__index__") or hasattr(value, "__float__"):
        return number(value)
    try:
        return when(value)
    except TypeError:
        what = "text, a number, a date, a list or a mapping"
        raise TypeError(f"expected {what} in a field, not {type(value).__name__}") from None
