"""Who said what, where and when."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, TypeAlias, Union, cast

from trilat.measure import _cells
from trilat.measure._cells import Level
from trilat.measure._error import MeasureError
from trilat.measure._network import (
    Affiliation,
    Affiliations,
    Camps,
    CampShares,
    Json,
    Network,
    ask,
    finding,
)
from trilat.measure._results import Measured

__all__ = ["Statements", "WeightedStatements", "statements"]

Duplicates: TypeAlias = Literal["keep", "document", "day", "week", "month", "year", "overall"]
Unit: TypeAlias = Literal["day", "week", "month", "year"]
Kernel: TypeAlias = Literal["uniform", "gaussian", "epanechnikov", "triangular"]
Relation: TypeAlias = Literal["congruence", "conflict", "subtract"]
Normalisation: TypeAlias = Literal["none", "activity", "jaccard", "jaccard_multiset", "cosine"]
Day: TypeAlias = Union[str, datetime.date]

#: The largest count of statements and the widest stretch of days that the native half takes.
_MOST = 2**32 - 1


class WeightedStatements:
    """Statements weighted by their distance in time from a day. Made by :meth:`Statements.around`."""

    __slots__ = ("_around", "_data", "_steps")

    def __init__(self, data: str, steps: tuple[str, ...] = (), around: str = "null") -> None:
        self._data = data
        self._steps = steps
        self._around = around

    def network(
        self, relation: Relation = "congruence", normalisation: Normalisation = "none"
    ) -> Network:
        """The network of all actors; two are tied if they have a proposition in common.

        ``relation``: ``congruence`` counts each pair of statements on one proposition by how near
        their levels are, ``conflict`` by how far apart; ``subtract`` is the one less the other.
        ``normalisation`` is what a tie is divided by: ``none``; ``activity``, the mean number of
        statements of the two; ``jaccard`` (repetitions counted once) or ``jaccard_multiset``, what
        either took; ``cosine``, the lengths of both vectors.

        Source: Leifeld, Discourse Network Analysis, Oxford Handbook of Political Networks (2017).
        """
        of = self._given()
        found = ask("network", of=of, relation=relation, normalisation=normalisation)
        return Network.from_dict(found)

    def affiliations(self) -> Affiliations:
        """The two-mode network: which actor takes which side on which proposition."""
        asked = self._given()
        found = ask("affiliations", of=asked)
        ties = tuple(Affiliation(**tie) for tie in found["ties"])
        return Affiliations(tuple(found["actors"]), tuple(found["propositions"]), ties, asked)

    def camp_shares(
        self, *, resolution: float = 1.0, starts: int = 10, seed: int = 1
    ) -> CampShares:
        """How far each actor agrees with each camp of the congruence network that is not normalised.

        The options are those of :meth:`Network.camps`. An actor between the camps has shares that are
        near each other.
        """
        found = ask("camp_shares", of=self._given(), how=finding(resolution, starts, seed))
        actors = tuple(found["actors"])
        camps = Camps(actors, tuple(found["camps"]), Measured.from_dict(found["modularity"]))
        rows = (tuple(map(Measured.from_dict, row)) for row in found["shares"])
        return CampShares(actors, camps, tuple(rows))

    def _given(self) -> Json:
        steps = ",".join(self._steps)
        return Json(f'{{{self._data},"steps":[{steps}],"around":{self._around}}}')

    def _key(self) -> tuple[str, tuple[str, ...], str]:
        return self._data, self._steps, self._around

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, WeightedStatements):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        around = json.loads(self._around)
        day, width, kernel = around["day"], around["width"], around["kernel"]
        return f"<Statements weighted around {day}, {width} days wide, {kernel}>"

    def __reduce__(self) -> Any:
        return (type(self), self._key())


class Statements(WeightedStatements):
    """Statements of actors on propositions. Made by :func:`statements`; never changed.

    Every way of leaving some out gives new statements, so that steps follow one another:

    >>> rows = [("US", "s1", "yes", "d1", "2023-08-18"), ("JP", "s1", "yes", "d2", "2023-08-18"),
    ...         ("JP", "s1", "yes", "d2", "2024-07-28"), ("CN", "s1", "no", "d3", "2023-08-18")]
    >>> said = statements(rows, levels=["no", "yes"])
    >>> said
    <Statements: 4 of 3 actors on 1 propositions>
    >>> said.without("document").between("2023-01-01", "2023-12-31").network().weight("US", "JP")
    1.0
    """

    __slots__ = ("_summary",)

    def __init__(self, data: str, steps: tuple[str, ...] = (), around: str = "null") -> None:
        super().__init__(data, steps, around)
        self._summary = ask("statements", of=self._given())

    @property
    def actors(self) -> tuple[str, ...]:
        """The actors in the order of their names, also those who say nothing."""
        return tuple(self._summary["actors"])

    @property
    def propositions(self) -> tuple[str, ...]:
        """The propositions in the order of their names."""
        return tuple(self._summary["propositions"])

    @property
    def undated(self) -> int:
        """How many statements have no day: they are in no stretch of time."""
        return int(self._summary["undated"])

    def __len__(self) -> int:
        return int(self._summary["statements"])

    def without(self, duplicates: Duplicates) -> Statements:
        """Without repetitions: the same actor on the same proposition at the same level.

        They count once in each ``document``, ``day``, ``week`` (from Monday), ``month`` or ``year``,
        or ``overall``; the earliest is kept. Statements without a document, or without a day, all
        count.
        """
        return self._after({"without": duplicates})

    def at_least(self, per_actor: int = 0, per_proposition: int = 0) -> Statements:
        """Only actors who made, and propositions that had, at least so many statements.

        Both are counted before either is taken away.
        """
        given = {"per_actor": per_actor, "per_proposition": per_proposition}
        least = {name: _cells.whole(number, name, 0, _MOST) for name, number in given.items()}
        return self._after({"at_least": least})

    def between(self, first: Day, last: Day) -> Statements:
        """Only the statements of these days, both included. All actors are kept."""
        return self._after({"between": [_day(first), _day(last)]})

    def windows(self, unit: Unit) -> tuple[tuple[datetime.date, datetime.date], ...]:
        """The units of the calendar in which something was said, in order: first and last day of each.

        ``unit`` is ``day``, ``week`` (from Monday), ``month`` or ``year``. What was said in each:

        >>> rows = [("US", "s1", "yes", None, "2023-08-18"), ("JP", "s1", "yes", None, "2024-11-15")]
        >>> said = statements(rows, levels=["no", "yes"])
        >>> [len(said.between(*window)) for window in said.windows("month")]
        [1, 1]
        """
        found = ask("windows", of=self._given(), unit=unit)
        day = datetime.date.fromisoformat
        return tuple((day(window["first"]), day(window["last"])) for window in found)

    def around(self, day: Day, *, width: int, kernel: Kernel) -> WeightedStatements:
        """Each statement weighted by its distance in time from a day.

        The ``kernel`` (``uniform``, ``gaussian``, ``epanechnikov``, ``triangular``) is taken at
        u = 2 (day − centre) / ``width``, the width being in days. Two actors' statements are paired
        with the geometric mean of their weights.
        """
        days = _cells.whole(width, "width", 1, _MOST)
        around = Json.of({"day": _day(day), "width": days, "kernel": kernel})
        weighted = WeightedStatements(self._data, self._steps, around.text)
        # What is wrong with the choices is told here and not when a network is asked for.
        ask("statements", of=weighted._given())
        return weighted

    def _after(self, step: dict[str, Any]) -> Statements:
        return Statements(self._data, (*self._steps, Json.of(step).text))

    def __repr__(self) -> str:
        actors, propositions = len(self.actors), len(self.propositions)
        return f"<Statements: {len(self)} of {actors} actors on {propositions} propositions>"


#: The columns of a table of statements, in the order of a row.
_COLUMNS = ("actor", "proposition", "level", "document", "day")


def statements(
    data: Any,
    *,
    levels: Sequence[Level],
    actor: str = "actor",
    proposition: str = "proposition",
    level: str = "level",
    document: str | None = None,
    day: str | None = None,
    actors: Iterable[str] = (),
) -> Statements:
    """Statements of actors on propositions, each at a level of one scale.

    ``data`` is a list of rows (``actor, proposition, level, document, day``, of which the last two
    may be left off), a list of mappings, or a table of columns: a mapping, or one of pandas, polars or
    pyarrow. ``actor``, ``proposition``, ``level``, ``document`` and ``day`` name the columns where they
    have other names; without ``document`` and ``day`` the columns of these names are taken if there
    are such. ``levels`` names the scale from one end to the other. A day is a date or a text such as
    ``2023-08-18``; ``None``, NaN and nulls are not known, which a document and a day may be.
    ``actors`` are those who stay in every network even if they say nothing.

    :class:`MeasureError` for a level that is not of the scale, an empty name or a text that is no
    day; its ``row`` counts from 1.

    >>> table = {"who": ["US", "JP"], "what": ["s1", "s1"], "stance": [3, 5], "day": [None, "2024-07-28"]}
    >>> said = statements(table, actor="who", proposition="what", level="stance", levels=range(1, 6))
    >>> said.network("conflict").ties
    (Tie(first='JP', second='US', weight=0.5, common=1),)
    """
    made = _cells.as_levels(levels, True)
    scale = _cells.as_scale(*made)
    written = {"kind": scale.kind, "levels": scale.levels, "values": scale.values}
    rows = [
        _row(number, row, made[0][0])
        for number, row in enumerate(_rows(data, (actor, proposition, level, document, day)), 1)
    ]
    named = _cells.as_names(actors, "`actors`", "actor")
    parts = (("scale", written), ("actors", named), ("statements", rows))
    return Statements(",".join(f'"{name}":{Json.of(of).text}' for name, of in parts))


def _rows(data: Any, names: Sequence[str | None]) -> Iterable[Sequence[Any]]:
    """The rows of whatever holds statements, fields in the order of a row."""
    if isinstance(data, (str, bytes)):
        raise TypeError("statements are a list of rows or a table, not one text")
    found = data if isinstance(data, Mapping) else getattr(data, "column_names", None)
    if found is None:
        found = getattr(data, "columns", None)
    if found is None:
        return (_fields(number, row, names) for number, row in enumerate(data, 1))
    wanted = [name for name in _wanted(list(found), names) if name is not None]
    columns = [_cells.listed(data[name], f"the column `{name}`") for name in wanted]
    if len({len(column) for column in columns}) > 1:
        raise MeasureError("the columns have different lengths", "shape")
    places = iter(columns)
    absent = [None] * len(columns[0])
    return zip(*(absent if name is None else next(places) for name in _wanted(list(found), names)))


def _wanted(found: Sequence[Any], names: Sequence[str | None]) -> Iterable[str | None]:
    """The columns that there are; ``None`` for one that may be absent and is."""
    for name, usual in zip(names, _COLUMNS):
        wanted = usual if name is None else name
        if wanted in found:
            yield wanted
        elif name is None:
            yield None
        else:
            raise MeasureError(f"there is no column `{wanted}`", "missing_column")


def _fields(number: int, row: Any, names: Sequence[str | None]) -> Sequence[Any]:
    if isinstance(row, Mapping):
        wanted = _wanted(list(row), names)
        return [None if name is None else row[name] for name in wanted]
    if isinstance(row, (str, bytes)) or not 3 <= len(row) <= 5:
        raise MeasureError("a statement is a row of 3 to 5 fields", "shape", str(number))
    return cast(Sequence[Any], row)


def _row(number: int, row: Sequence[Any], like: Level) -> list[str | None]:
    actor, proposition, level, *rest = (None if _cells.is_missing(value) else value for value in row)
    document, day = (*rest, None, None)[:2]
    for name, what in ((actor, "actor"), (proposition, "proposition")):
        if name is None:
            raise MeasureError(f"row `{number}`: a statement has no {what}", "empty_name", str(number), what)
    names = (actor, proposition, _level(number, level, like), document)
    texts = [None if name is None else str(name) for name in names]
    return [*texts, None if day is None else _day(day)]


def _level(number: int, level: Any, like: Level) -> str:
    if level is None:
        raise MeasureError(f"row `{number}`: a statement has no level", "level", str(number), "level")
    value = level.item() if hasattr(level, "item") else level
    kinds = bool if isinstance(like, bool) else str if isinstance(like, str) else (int, float)
    if not isinstance(value, kinds) or isinstance(value, bool) is not isinstance(like, bool):
        kind = type(value).__name__
        raise TypeError(f"row `{number}`: a level of type `{kind}` is not of the kind of the scale")
    return str(value).lower() if isinstance(value, bool) else str(value)


def _day(day: Any) -> str:
    if _cells.is_a(day, "numpy", "datetime64"):
        day = day.astype("M8[D]").item()
    if isinstance(day, datetime.datetime):
        day = day.date()
    return day.isoformat() if isinstance(day, datetime.date) else str(day)
