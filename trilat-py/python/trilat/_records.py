"""The records of one kind, as a mapping."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from . import types
from ._dates import when
from ._tabled import Tabled, columns_of
from ._value import Value, decode, decode_list

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn, TypeVar

    from . import _native
    from ._dates import When
    from ._dossier import Dossier
    from .tables import Records as Rows

    R = TypeVar("R", bound=Value)


def id_of(record: str | Value) -> str:
    """The id, of a record or as it is."""
    if isinstance(record, str):
        return record
    name = getattr(record, "id", None)
    if isinstance(record, Value) and isinstance(name, str):
        return name
    raise TypeError(f"expected an id or a record, not {type(record).__name__}")


class Records(Mapping[str, "R"], Tabled):
    """Records of one kind by their ids, in the order of ids. It does not change.

    >>> import trilat
    >>> d = trilat.trilateral()
    >>> "us" in d.actors, d.actors["us"].name
    (True, 'United States')
    >>> d.commitments.where(source="spirit-of-camp-david-2023", issue="economic-security")
    ... # doctest: +ELLIPSIS
    <... commitments: ...>
    """

    __slots__ = ("_dossier", "_ids", "_known", "_whole", "kind")
    kind: str
    """The kind of record: `actor`, `source`, …"""

    def __init__(
        self,
        dossier: Dossier,
        kind: str,
        known: dict[str, R] | None = None,
        ids: list[str] | None = None,
    ) -> None:
        self._dossier = dossier
        self.kind = kind
        self._whole = ids is None
        # Records that were read before; all views of one dossier share them.
        self._known: dict[str, R] = {} if known is None else known
        listed = dossier._native.ids(kind) if ids is None else ids
        self._ids = dict.fromkeys(listed)

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __contains__(self, record: object) -> bool:
        name = getattr(record, "id", record)
        return isinstance(name, str) and name in self._ids

    def __getitem__(self, id: str) -> R:
        found = self._known.get(id) if id in self._ids else None
        if found is not None:
            return found
        text = self._native.record(self.kind, id) if id in self._ids else None
        if text is None:
            self._miss(id)
        record = decode(self._class(), json.loads(text))
        return self._known.setdefault(id, record)

    def _miss(self, id: str) -> NoReturn:
        from ._errors import UnknownRecordError

        if not isinstance(id, str):
            raise TypeError(f"an id is text, not {type(id).__name__}")
        if not self._native.contains(self.kind, id):
            # The core knows which id may have been meant.
            self._dossier.record(self.kind, id)
        raise UnknownRecordError(f"`{id}` is not among these {self._plural()}", f"{self.kind}:{id}")

    def _load(self) -> None:
        """Reads all records at once, where many are wanted."""
        if len(self._known) < len(self._dossier._native.ids(self.kind)):
            for record in decode_list(self._class(), self._native.records(self.kind)):
                self._known.setdefault(record.id, record)  # type: ignore[attr-defined]

    def values(self) -> Any:
        """The records in the order of their ids."""
        self._load()
        return super().values()

    def items(self) -> Any:
        """Ids and records."""
        self._load()
        return super().items()

    def get(self, id: str, default: Any = None) -> Any:
        """The record of that id, or something else where there is none."""
        return self[id] if id in self._ids else default

    def where(
        self,
        *,
        issue: str | Value | None = None,
        actor: str | Value | None = None,
        source: str | Value | None = None,
        at: When | None = None,
        certainly: bool = False,
        as_of: When | None = None,
    ) -> Records[R]:
        """Those that fit all of these:

        issue: about it or one of its narrower ones;
        actor: naming it in whatever role, or a group that it belonged to;
        source: standing in it or citing it;
        at: falling into this date, certainly or possibly (with `certainly`, only certainly);
            records without a date are left out;
        as_of: only what could have been known on this day.

        Raises `UnknownRecordError` for an id that is not there, `QuestionError` for a bad date.
        """
        asked = chosen(self._dossier, issue, actor, source, at, certainly, as_of)
        found = self._dossier._ask(types.Found, "find", {"of": self.kind, "filter": asked})
        ids = [id for id in found.ids if id in self._ids]
        return Records(self._dossier, self.kind, self._known, ids)

    def _class(self) -> type[R]:
        return getattr(types, types.RECORDS[self._plural()])  # type: ignore[no-any-return]

    def _plural(self) -> str:
        return self.kind + "s"

    @property
    def _native(self) -> _native.Dossier:
        return self._dossier._native

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Records):
            return NotImplemented
        return self.kind == other.kind and dict(self.items()) == dict(other.items())

    def __hash__(self) -> int:
        return hash((self.kind, tuple(self._ids)))

    def __repr__(self) -> str:
        ids = list(self._ids)
        shown = ", ".join(ids[:4]) + (", …" if len(ids) > 4 else "")
        what = self.kind if len(ids) == 1 else self._plural()
        return f"<{len(ids)} {what}: {shown}>" if ids else f"<no {self._plural()}>"

    def _repr_html_(self) -> str:
        from ._page import in_words, page, styled, table

        rows = []
        columns: list[str] = []
        shown = [self[id].to_dict() for id in list(self._ids)[:10]]
        for row in shown:
            columns += [key for key in row if key not in columns]
        columns = columns[:6]
        for row in shown:
            cells = [in_words(row[key]) if key in row else "" for key in columns]
            rows.append([cell if len(cell) <= 80 else cell[:79] + "…" for cell in cells])
        blocks: list[dict[str, Any]] = [
            {"heading": [2, f"{len(self)} {self._plural()}"]},
            table([key.replace("_", " ") for key in columns], rows),
        ]
        if len(self) > len(rows):
            blocks.append({"paragraph": f"and {len(self) - len(rows)} more"})
        return styled(page(*blocks).html())

    def to_list(self) -> list[dict[str, Any]]:
        """The records as JSON has them."""
        return [record.to_dict() for record in self.values()]

    def _rows(self) -> Rows:
        from .tables import Records as Rows

        if self._whole:
            records = json.loads(self._native.records(self.kind))
        else:
            records = self.to_list()
        return Rows(records, columns_of(self._class()))

    def __reduce__(self) -> tuple[Any, ...]:
        return remake, (self._dossier, self.kind, None if self._whole else list(self._ids))


def chosen(
    dossier: Dossier,
    issue: str | Value | None,
    actor: str | Value | None,
    source: str | Value | None,
    at: When | None,
    certainly: bool,
    as_of: When | None,
) -> dict[str, Any]:
    """Which records are asked for, as a question has it."""
    asked: dict[str, Any] = {}
    for name, table, record in (
        ("issue", dossier.issues, issue),
        ("actor", dossier.actors, actor),
        ("source", dossier.sources, source),
    ):
        if record is not None:
            asked[name] = id_of(record)
            if asked[name] not in table:
                table._miss(asked[name])
    if at is not None:
        asked["at"] = when(at)
        asked["certainly"] = bool(certainly)
    if as_of is not None:
        asked["as_of"] = when(as_of)
    return asked


def remake(dossier: Dossier, kind: str, ids: list[str] | None) -> Records[Any]:
    """What was pickled."""
    whole: Records[Any] = getattr(dossier, kind + "s")
    return whole if ids is None else Records(dossier, kind, whole._known, ids)
