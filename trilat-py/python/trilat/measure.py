"""Agreement of actors on common items, measured as published.

A *table* of positions has actors, items and, in each cell, a level of one scale or nothing known.
It comes in any of these forms:

- an array of two dimensions or a list of rows: one row an actor, one column an item;
- a mapping from each actor to its positions;
- a wide table of pandas, polars, DuckDB or anything else with ``__arrow_c_stream__``: one column an
  actor, one row an item (as in a file of roll calls). ``item`` names a column that names the rows;
- a long table, one row a cell, when ``actor``, ``item`` and ``value`` name its columns;
- a :class:`Table`, which :func:`table` makes once for many measures.

``None``, NaN, ``pandas.NA``, nulls and masked cells are missing. ``levels`` names the scale from one
end to the other and must hold all levels, also those that do not occur: the range of a measure comes
from the scale, never from what was observed. Levels are all texts, all numbers (lowest first; then
their distances count) or all truth values. A cell that holds anything else is an error.

Every measure gives its value, or the reason why it has none, with the number of items that it
rests on. Nothing is random but for :func:`bootstrap`, whose seed decides everything.
"""

from __future__ import annotations

import dataclasses
import html
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, Union, cast

from trilat import _native
from trilat._errors import TrilatError
from trilat.tables import Tabular

if TYPE_CHECKING:
    import numpy
    import numpy.typing

__all__ = [
    "Alpha",
    "ByDisagreement",
    "GroupAgreement",
    "Interval",
    "MeasureError",
    "Measured",
    "PairMeasures",
    "Pairs",
    "Table",
    "agreement",
    "agreement_index",
    "alpha",
    "bootstrap",
    "ideal_point_distance",
    "kappa",
    "pairwise",
    "pi",
    "s",
    "table",
    "tau_b",
]

Level: TypeAlias = Union[str, int, float, bool]
Disagreement: TypeAlias = Literal["nominal", "linear", "quadratic"]
_Parts: TypeAlias = tuple[Union[float, None], Union[str, None], int, int]


class MeasureError(TrilatError, ValueError):
    """Positions, a scale or options that no measure can be taken from.

    ``kind`` is what is wrong in one word (``level``, ``shape``, ``scale``, ``duplicate_cell`` …);
    ``row``, ``column`` and ``value`` say where, if it is in a cell.

    >>> s([0, 7], [0, 1], levels=range(4))
    Traceback (most recent call last):
    ...
    trilat.measure.MeasureError: row `x`, column `1`: `7` is not a level of the scale `0`, `1`, `2`, `3`
    """

    def __init__(
        self,
        message: str,
        kind: str = "parameter",
        row: str | None = None,
        column: str | None = None,
        value: str | None = None,
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.row = row
        self.column = column
        self.value = value

    def __reduce__(self) -> tuple[type[MeasureError], tuple[str | None, ...]]:
        return (type(self), (str(self), self.kind, self.row, self.column, self.value))


_REASONS = dict(_native.measure_reasons())


class _Shown:
    """What all results have: a page in Markdown and in HTML, of rows of two."""

    def _rows(self) -> list[tuple[str, str]]:
        raise NotImplementedError

    def to_markdown(self) -> str:
        """The result as a table in Markdown."""
        rows = [("measure", "value"), ("---", "---"), *self._rows()]
        escaped = ([cell.replace("|", "|") for cell in row] for row in rows)
        return "".join(f"| {' | '.join(row)} |\n" for row in escaped)

    def explain(self) -> str:
        """The result in words."""
        return "\n".join(f"{name}: {value}" for name, value in self._rows())

    def _repr_html_(self) -> str:
        cells = "".join(
            f"<tr><td>{html.escape(name)}</td><td>{html.escape(value)}</td></tr>"
            for name, value in self._rows()
        )
        return f"<table><tbody>{cells}</tbody></table>"


@dataclasses.dataclass(frozen=True)
class Measured(_Shown):
    """The outcome of a measure: a value or the reason why there is none.

    It never puts 0 or 1 in the place of a value that does not exist.

    >>> found = s([3, 0, None], [2, 0, 1], levels=range(4))
    >>> found
    Measured(value=0.6666666666666666, undefined=None, n=2, items=3)
    >>> float(found), found.coverage
    (0.6666666666666666, 0.6666666666666666)
    >>> print(tau_b([1, 1], [1, 2], levels=[1, 2]).explain())
    no value: the positions do not vary (2 of 2 items compared)
    """

    #: The value, if there is one.
    value: float | None
    #: Why there is none, in one word such as ``no_variation``.
    undefined: str | None
    #: How many items were compared.
    n: int
    #: How many items there were, known or not.
    items: int

    @property
    def coverage(self) -> float | None:
        """The share of the items that could be compared, from 0 to 1; ``None`` without items."""
        return self.n / self.items if self.items else None

    @property
    def why(self) -> str | None:
        """Why there is no value, in words."""
        return None if self.undefined is None else _REASONS.get(self.undefined, self.undefined)

    def __float__(self) -> float:
        """The value; not a number where there is none."""
        return math.nan if self.value is None else self.value

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it: ``value`` or ``undefined``, ``n``, ``items``, ``coverage``."""
        outcome: dict[str, Any]
        outcome = {"undefined": self.undefined} if self.value is None else {"value": self.value}
        return {**outcome, "n": self.n, "items": self.items, "coverage": self.coverage}

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Measured:
        """The inverse of :meth:`to_dict`."""
        value, why = record.get("value"), record.get("undefined")
        return cls(value, why, record["n"], record["items"])

    def explain(self) -> str:
        """The value, or why there is none, and what it rests on."""
        value = f"no value: {self.why}" if self.value is None else f"{self.value:.4g}"
        return f"{value} ({self.n} of {self.items} items compared)"

    def _rows(self) -> list[tuple[str, str]]:
        return [("value", self.explain())]


@dataclasses.dataclass(frozen=True)
class _Group(_Shown):
    """Several measured values by name."""

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        return {field.name: getattr(self, field.name).to_dict() for field in dataclasses.fields(self)}

    def _rows(self) -> list[tuple[str, str]]:
        rows = []
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if isinstance(value, _Group):
                rows += [(f"{field.name} {name}", text) for name, text in value._rows()]
            else:
                rows.append((field.name, value.explain()))
        return rows


@dataclasses.dataclass(frozen=True)
class ByDisagreement(_Group):
    """A measure of agreement beyond chance with each way of weighing disagreement."""

    #: 0 if equal, otherwise 1.
    nominal: Measured
    #: |i − j| for the i-th and the j-th level.
    linear: Measured
    #: (i − j)².
    quadratic: Measured

    @classmethod
    def _of(cls, parts: Sequence[_Parts]) -> ByDisagreement:
        return cls(*(Measured(*part) for part in parts))


@dataclasses.dataclass(frozen=True)
class PairMeasures(_Group):
    """All measures of agreement of two actors."""

    agreement: Measured
    s: Measured
    s_squared: Measured
    s_weighted: Measured
    s_squared_weighted: Measured
    kappa: ByDisagreement
    pi: ByDisagreement
    tau_b: Measured

    @classmethod
    def _of(cls, parts: Any) -> PairMeasures:
        share, plain, squared, weighted, both, kappa_, pi_, tau = parts
        return cls(
            Measured(*share),
            Measured(*plain),
            Measured(*squared),
            Measured(*weighted),
            Measured(*both),
            ByDisagreement._of(kappa_),
            ByDisagreement._of(pi_),
            Measured(*tau),
        )


@dataclasses.dataclass(frozen=True)
class Alpha(_Group):
    """Krippendorff's α with each metric; ``n`` counts the items that at least two have a value for."""

    #: Levels are equal or not.
    nominal: Measured
    #: Levels are ranks.
    ordinal: Measured
    #: Differences of levels count.
    interval: Measured
    #: Ratios of levels count: needs numbers with a true zero.
    ratio: Measured


@dataclasses.dataclass(frozen=True)
class GroupAgreement(_Shown):
    """The agreement index of a group on each item, and its mean."""

    #: For each item of the table; ``n`` counts the members with a position, of all members.
    items: tuple[Measured, ...]
    #: The mean over the items that any member has a position on; ``n`` counts these.
    mean: Measured

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        return {"items": [item.to_dict() for item in self.items], "mean": self.mean.to_dict()}

    def _rows(self) -> list[tuple[str, str]]:
        return [("mean", self.mean.explain()), ("items", str(len(self.items)))]


@dataclasses.dataclass(frozen=True)
class Interval(_Shown):
    """A percentile interval, or the reason why there is none.

    Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
    """

    lower: float | None
    upper: float | None
    #: Why there are no bounds, in one word.
    undefined: str | None
    #: The share of the replicates that the interval is to hold.
    level: float
    #: How many times the items were drawn.
    replicates: int
    #: How many draws had no value and were left out: the more, the less the interval says.
    without_value: int
    #: The seed of the draws; the same seed gives the same interval in every language.
    seed: int
    #: How many items each replicate draws.
    n: int

    @property
    def why(self) -> str | None:
        """Why there are no bounds, in words."""
        return None if self.undefined is None else _REASONS.get(self.undefined, self.undefined)

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        found = dataclasses.asdict(self)
        absent = ("lower", "upper") if self.lower is None else ("undefined",)
        return {name: value for name, value in found.items() if name not in absent}

    def explain(self) -> str:
        """The bounds, or why there are none, and how they were drawn."""
        if self.lower is None or self.upper is None:
            return f"no interval: {self.why}"
        share = f"{100 * self.level:g} % of {self.replicates} replicates (seed {self.seed})"
        return f"{self.lower:.4g} to {self.upper:.4g}, {share} over {self.n} items"

    def _rows(self) -> list[tuple[str, str]]:
        return [("interval", self.explain())]


class Table:
    """Positions of actors on items, read once for many measures. Made by :func:`table`.

    >>> votes = table({"US": ["n", "n", "y"], "JP": ["y", "n", None]}, levels=["y", "a", "n"])
    >>> votes
    <Table of 2 actors on 3 items, levels `y`, `a`, `n`>
    >>> votes.pairwise()["US", "JP"].agreement.value
    0.5
    """

    __slots__ = ("_made", "_native")

    def __init__(self, native: _native.MeasureTable, made: tuple[tuple[Level, ...], bool]) -> None:
        self._native = native
        self._made = made

    @property
    def actors(self) -> tuple[str, ...]:
        """The actors in the order in which they were given."""
        return tuple(self._native.actors)

    @property
    def items(self) -> tuple[str, ...]:
        """The items in the order in which they were given."""
        return tuple(self._native.items)

    @property
    def levels(self) -> tuple[str, ...]:
        """The names of the levels, from one end of the scale to the other."""
        return tuple(self._native.levels)

    @property
    def shape(self) -> tuple[int, int]:
        """The numbers of actors and of items."""
        return self._native.shape

    @property
    def weights(self) -> tuple[float, ...] | None:
        """The weight of each item, if weights were given."""
        weights = self._native.weights
        return None if weights is None else tuple(weights)

    def pairwise(self) -> Pairs:
        """All pairs of actors: see :func:`pairwise`."""
        return Pairs(self._native.pairs())

    def window(self, periods: Sequence[int | None], first: int, last: int) -> Pairs:
        """All pairs over the items whose period is within ``first`` to ``last``, both included.

        ``periods`` has a whole number for each item, such as its year; ``None`` is in no window.
        """
        return Pairs(self._native.with_periods(list(periods)).window(first, last))

    def alpha(self) -> Alpha:
        """Krippendorff's α of all actors: see :func:`alpha`."""
        return Alpha(*(Measured(*part) for part in self._native.alpha()))

    def agreement_index(self, members: Sequence[str] | None = None) -> GroupAgreement:
        """The agreement index of some actors, or of all: see :func:`agreement_index`."""
        items, mean = self._native.group_agreement(None if members is None else _names(members))
        return GroupAgreement(tuple(Measured(*item) for item in items), Measured(*mean))

    def __eq__(self, other: object) -> bool:
        return self._native == other._native if isinstance(other, Table) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.shape, self.levels))

    def __repr__(self) -> str:
        actors, items = self.shape
        levels = ", ".join(f"`{level}`" for level in self.levels[:8])
        more = ", …" if len(self.levels) > 8 else ""
        return f"<Table of {actors} actors on {items} items, levels {levels}{more}>"

    def __reduce__(self) -> Any:
        codes = self._native.codes()
        parts = (self._made, self.actors, self.items, codes, sys.byteorder, self.weights)
        return (_table_from_parts, parts)

    def __copy__(self) -> Table:
        return self

    def __deepcopy__(self, memo: object) -> Table:
        return self


def _table_from_parts(
    made: tuple[tuple[Level, ...], bool],
    actors: tuple[str, ...],
    items: tuple[str, ...],
    codes: bytes,
    order: str,
    weights: tuple[float, ...] | None,
) -> Table:
    import array

    numbers = array.array("H", codes)
    if order != sys.byteorder:
        numbers.byteswap()
    levels = list(made[0])
    cells = [None if code == 65535 else levels[code] for code in numbers]
    rows = [cells[start : start + len(items)] for start in range(0, len(cells), len(items) or 1)]
    rows = rows or [[] for _ in actors]
    native = _native.MeasureTable.from_rows(_scale(*made), rows, list(actors), list(items))
    return Table(native if weights is None else native.with_weights(list(weights)), made)


class Pairs(Tabular):
    """Every two actors of a table, with all their measures.

    ``pairs["US", "JP"]`` is one pair's :class:`PairMeasures`; iterating gives pairs of names.
    Handed to pandas, polars, pyarrow or DuckDB it is a table with the columns ``first``, ``second``,
    ``items``, ``n`` and one for each measure, null where there is no value (the pair's own result
    says why). Two results over different items of one scale add up with :meth:`merge`, in any order
    and to the last bit.
    """

    __slots__ = ("_native",)

    def __init__(self, native: _native.MeasurePairs) -> None:
        self._native = native

    @property
    def actors(self) -> tuple[str, ...]:
        """The actors in the order of the table."""
        return tuple(self._native.actors)

    @property
    def items(self) -> int:
        """How many items there are."""
        return self._native.items

    def __len__(self) -> int:
        return len(self._native)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        actors = self.actors
        for place, one in enumerate(actors):
            for other in actors[place + 1 :]:
                yield one, other

    def __getitem__(self, pair: tuple[str, str]) -> PairMeasures:
        one, other = pair
        return PairMeasures._of(self._native.get(one, other))

    def contingency(self, one: str, other: str) -> tuple[tuple[int, ...], ...]:
        """How often the one took each level (rows) while the other took each level (columns)."""
        return tuple(tuple(row) for row in self._native.contingency(one, other))

    def bootstrap(
        self, one: str, other: str, measure: str, *, seed: int, replicates: int = 1000, level: float = 0.95
    ) -> Interval:
        """The interval of a measure of one pair: see :func:`bootstrap`.

        The weighted forms of S need the items themselves: use :func:`bootstrap`.
        """
        plan = _plan(replicates, level, seed)
        return _interval(self._native.bootstrap(one, other, measure, plan), plan)

    def to_numpy(self, measure: str) -> numpy.typing.NDArray[numpy.float64]:
        """One measure of all pairs as a symmetric array of actors × actors, in their order.

        NaN where there is no value, and for an actor with itself, which is not a comparison.
        ``measure`` is a column of the table: ``agreement``, ``s``, ``s_squared``, ``s_weighted``,
        ``s_squared_weighted``, ``kappa_nominal``, ``kappa_linear``, ``kappa_quadratic``,
        ``pi_nominal``, ``pi_linear``, ``pi_quadratic``, ``tau_b``.
        """
        try:
            import numpy
        except ImportError:
            raise ImportError("an array needs NumPy: pip install numpy") from None
        count = len(self.actors)
        return numpy.frombuffer(self._native.square(measure), dtype="=f8").reshape(count, count)

    def merge(self, other: Pairs) -> Pairs:
        """These pairs and those of other items of the same scale, as if counted together.

        Each item must be whole in one part.
        """
        return Pairs(self._native.merged(other._native))

    def to_bytes(self) -> bytes:
        """The counts as bytes, the same on every machine, for :meth:`from_bytes` and :meth:`merge`."""
        return self._native.to_bytes()

    @classmethod
    def from_bytes(cls, data: bytes) -> Pairs:
        """The counts from what :meth:`to_bytes` wrote, actors in the order of their names."""
        return cls(_native.MeasurePairs.from_bytes(data))

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._native.arrow()

    def __eq__(self, other: object) -> bool:
        return self._native == other._native if isinstance(other, Pairs) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.actors, self.items))

    def __repr__(self) -> str:
        return f"<Pairs of {len(self.actors)} actors on {self.items} items>"

    def _repr_html_(self) -> str:
        return f"<p>{len(self)} pairs of {len(self.actors)} actors on {self.items} items</p>"

    def __reduce__(self) -> Any:
        return (_pairs_from_parts, (self.to_bytes(), list(self.actors)))


def _pairs_from_parts(data: bytes, actors: list[str]) -> Pairs:
    return Pairs(_native.MeasurePairs.from_bytes(data, actors))


def table(
    data: Any,
    *,
    levels: Sequence[Level],
    ordered: bool = True,
    actors: Sequence[str] | None = None,
    items: Sequence[str] | None = None,
    actor: str | None = None,
    item: str | None = None,
    value: str | None = None,
    weights: Sequence[float] | str | None = None,
) -> Table:
    """Read positions once for many measures.

    ``data`` is in any of the forms that the module describes. ``levels`` names the scale, from one
    end to the other; with ``ordered=False`` its levels have no order. ``actors`` names the rows of an
    array, or picks the columns of a wide table; ``items`` names the columns of an array. ``item``
    alone names the column of a wide table that names its rows; ``actor``, ``item`` and ``value``
    name the columns of a long one. ``weights`` is a number for each item, not negative, or the
    column that holds it.

    A table has at most 2²⁷ cells. An Arrow stream is read batch by batch, wherever it is cut, and a
    long table takes two bytes a cell beside it.

    Raises :class:`MeasureError` for a value outside the scale, a wrong shape, a cell given twice or a
    missing column, :class:`TypeError` for data of a kind that cannot be positions.

    >>> import json
    >>> rows = {"who": ["US", "JP"], "what": ["R1", "R1"], "vote": ["no", "yes"]}
    >>> table(rows, actor="who", item="what", value="vote", levels=["yes", "abstain", "no"])
    <Table of 2 actors on 1 items, levels `yes`, `abstain`, `no`>
    """
    made = _made(levels, ordered)
    scale = _scale(*made)
    if actor is not None or value is not None:
        if actor is None or item is None or value is None:
            raise MeasureError("a long table needs the columns `actor`, `item` and `value`")
        if actors is not None or items is not None:
            raise MeasureError("the names of a long table stand in its columns")
        return Table(_long(scale, data, actor, item, value, weights), made)
    by_name = weights if isinstance(weights, str) else None
    by_item = None if weights is None or isinstance(weights, str) else _floats(weights)
    native = _wide(scale, data, actors, items, item, by_name)
    return Table(native if by_item is None else native.with_weights(by_item), made)


def _of(data: Any, options: dict[str, Any]) -> Table:
    if not isinstance(data, Table):
        if "levels" not in options:
            raise TypeError("`levels` is needed: the scale from one end to the other")
        return table(data, **options)
    if options:
        raise TypeError(f"a Table is read already: {', '.join(options)} cannot be given again")
    return data


def pairwise(data: Any, **options: Any) -> Pairs:
    """All measures of every two actors, counted in one pass.

    ``data`` and the options are those of :func:`table`, or ``data`` is a :class:`Table`.

    >>> pairs = pairwise([[1, 0, 1], [1, 1, None], [0, 0, 1]], actors=["US", "JP", "KR"], levels=[0, 1])
    >>> pairs["US", "KR"].agreement
    Measured(value=0.6666666666666666, undefined=None, n=3, items=3)
    >>> list(pairs)
    [('US', 'JP'), ('US', 'KR'), ('JP', 'KR')]
    """
    return _of(data, options).pairwise()


def alpha(data: Any, **options: Any) -> Alpha:
    """Krippendorff's α = 1 − D_o/D_e of all coders or actors, values missing or not.

    At most 1; 0 is agreement as by chance. ``data`` and the options are those of :func:`table`.

    Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).

    >>> found = alpha([[1, 2, 3, 3], [1, 2, 3, 2]], levels=[1, 2, 3])
    >>> found.nominal.value
    0.6666666666666666
    """
    return _of(data, options).alpha()


def agreement_index(data: Any, *, members: Sequence[str] | None = None, **options: Any) -> GroupAgreement:
    """The agreement index (max − ½(T − max))/T of a group over three options, item by item.

    1 if all take one option, 0 if the three are equal. Undefined on a scale that has not three
    levels. ``members`` are some of the actors; without it, all. The rest is as for :func:`table`.

    Source: Hix, Noury and Roland, Power to the Parties, British Journal of Political Science 35 (2005).

    >>> found = agreement_index([["y", "y"], ["y", "a"], ["y", "n"]], levels=["y", "a", "n"])
    >>> [item.value for item in found.items]
    [1.0, 0.0]
    """
    return _of(data, options).agreement_index(members)


def _pair(
    x: Any, y: Any, levels: Sequence[Level], ordered: bool, weights: Any = None
) -> PairMeasures:
    return PairMeasures._of(_two(x, y, levels, ordered, weights).pair(0, 1))


def _two(
    x: Any, y: Any, levels: Sequence[Level], ordered: bool, weights: Any
) -> _native.MeasureTable:
    scale = _scale(*_made(levels, ordered))
    native = _native.MeasureTable.from_rows(scale, [_row(x), _row(y)], ["x", "y"])
    return native if weights is None else native.with_weights(_floats(weights))


def agreement(x: Any, y: Any, *, levels: Sequence[Level], ordered: bool = True) -> Measured:
    """The share of the common items on which both took the same level, from 0 to 1.

    ``x`` and ``y`` are one actor's positions each, of one length: a list, an array, a column.

    >>> agreement(["y", "n", None], ["y", "y", "y"], levels=["y", "a", "n"]).value
    0.5
    """
    return _pair(x, y, levels, ordered).agreement


def s(
    x: Any,
    y: Any,
    *,
    levels: Sequence[Level],
    weights: Sequence[float] | None = None,
    squared: bool = False,
) -> Measured:
    """S = 1 − 2 Σ w|x − y| / (Δmax Σ w), from −1 (always at opposite ends) to 1 (always the same).

    Δmax is the distance of the scale's two ends. ``weights`` has a number for each item, not
    negative; ``squared`` squares all distances.

    Source: Signorino and Ritter, Tau-b or Not Tau-b, International Studies Quarterly 43 (1999).

    >>> s([3, 0, 0], [3, 3, 0], levels=range(4)).value
    0.3333333333333333
    """
    found = _pair(x, y, levels, True, weights)
    if weights is None:
        return found.s_squared if squared else found.s
    return found.s_squared_weighted if squared else found.s_weighted


def _by(found: ByDisagreement, disagreement: str) -> Measured:
    if disagreement not in ("nominal", "linear", "quadratic"):
        raise MeasureError(
            f"there is no way of weighing `{disagreement}`; there are nominal, linear, quadratic"
        )
    return cast(Measured, getattr(found, disagreement))


def kappa(
    x: Any,
    y: Any,
    *,
    levels: Sequence[Level],
    disagreement: Disagreement = "nominal",
    ordered: bool = True,
) -> Measured:
    """Cohen's κ = 1 − D_o/D_e, chance agreement from each actor's own margins; at most 1.

    ``disagreement`` is how far apart two levels count: ``nominal`` (0 or 1), ``linear`` (steps) or
    ``quadratic`` (steps squared). Undefined if both always took one and the same level.

    Sources: Cohen, A Coefficient of Agreement for Nominal Scales (1960), and Weighted Kappa (1968);
    for foreign policy Häge, Choice or Circumstance?, Political Analysis 19 (2011).

    >>> kappa([1, 2, 1, 2], [1, 2, 2, 2], levels=[1, 2]).value
    0.5
    """
    return _by(_pair(x, y, levels, ordered).kappa, disagreement)


def pi(
    x: Any,
    y: Any,
    *,
    levels: Sequence[Level],
    disagreement: Disagreement = "nominal",
    ordered: bool = True,
) -> Measured:
    """Scott's π = 1 − D_o/D_e, chance agreement from the mean of both actors' margins; at most 1.

    ``disagreement`` as for :func:`kappa`.

    Sources: Scott, Reliability of Content Analysis, Public Opinion Quarterly 19 (1955); Häge (2011).

    >>> round(pi([1, 2, 1, 2], [1, 2, 2, 2], levels=[1, 2]).value, 6)
    0.466667
    """
    return _by(_pair(x, y, levels, ordered).pi, disagreement)


def tau_b(x: Any, y: Any, *, levels: Sequence[Level]) -> Measured:
    """Kendall's τ_b = (n_c − n_d)/√((n₀ − n₁)(n₀ − n₂)) over all pairs of common items, from −1 to 1.

    Undefined if either took one level only.

    Source: Kendall, The Treatment of Ties in Ranking Problems, Biometrika 33 (1945).

    >>> tau_b([1, 2, 3], [1, 3, 3], levels=[1, 2, 3]).value
    0.8164965809277261
    """
    return _pair(x, y, levels, True).tau_b


def ideal_point_distance(points: Mapping[str, float], one: str, other: str) -> Measured:
    """The distance |θ_i − θ_j| of two actors' ideal points, estimated elsewhere.

    Source: Bailey, Strezhnev and Voeten, Estimating Dynamic State Preferences from United Nations
    Voting Data, Journal of Conflict Resolution 61 (2017).

    >>> ideal_point_distance({"US": 2.5, "JP": 1.0}, "US", "JP").value
    1.5
    """
    pairs = [(str(actor), float(point)) for actor, point in points.items()]
    return Measured(*_native.measure_distance(pairs, one, other))


def bootstrap(
    x: Any,
    y: Any = None,
    *,
    measure: str,
    seed: int,
    replicates: int = 1000,
    level: float = 0.95,
    weights: Sequence[float] | None = None,
    **options: Any,
) -> Interval:
    """The percentile interval of a measure over items drawn with replacement.

    ``measure`` is one of the columns of :class:`Pairs`, of the two actors ``x`` and ``y``; or
    ``alpha_nominal``, ``alpha_ordinal``, ``alpha_interval`` or ``alpha_ratio`` of a whole table ``x``.
    The same ``seed`` (0 to 2⁶⁴ − 1) gives the same interval everywhere. ``replicates`` is 1 to
    1,000,000; ``level`` the share of them that the interval is to hold. The rest is as for
    :func:`table`.

    Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.

    >>> x, y = [1, 2, 2, 3, 1, 2], [1, 2, 3, 3, 1, 1]
    >>> found = bootstrap(x, y, measure="s", levels=[1, 2, 3], seed=74)
    >>> print(found.explain())
    0.3333 to 1, 95 % of 1000 replicates (seed 74) over 6 items
    """
    plan = _plan(replicates, level, seed)
    if measure.startswith("alpha_"):
        if y is not None:
            raise TypeError("alpha is measured on one table of all actors, not on two rows")
        if weights is not None:
            options["weights"] = weights
        native = _of(x, options)._native
        return _interval(native.alpha_bootstrap(measure.removeprefix("alpha_"), plan), plan)
    if y is None:
        raise TypeError(f"`{measure}` is measured on two actors: `y` is missing")
    if "levels" not in options:
        raise TypeError("`levels` is needed: the scale from one end to the other")
    ordered = options.pop("ordered", True)
    levels = options.pop("levels")
    if options:
        raise TypeError(f"two rows take no {', '.join(options)}")
    native_two = _two(x, y, levels, ordered, weights)
    return _interval(native_two.bootstrap(0, 1, measure, plan), plan)


def _plan(replicates: int, level: float, seed: int) -> tuple[int, float, int]:
    for number, most, what in ((replicates, 2**32, "replicates"), (seed, 2**64, "seed")):
        if isinstance(number, bool) or not hasattr(number, "__index__"):
            raise TypeError(f"`{what}` is a whole number")
        if not 0 <= number < most:
            raise MeasureError(f"`{what}` is out of its range: `{number}`", value=str(number))
    return int(replicates), float(level), int(seed)


def _interval(parts: Any, plan: tuple[int, float, int]) -> Interval:
    bounds, why, n, without = parts
    lower, upper = bounds or (None, None)
    replicates, level, seed = plan
    return Interval(lower, upper, why, level, replicates, without, seed, n)


def _made(levels: Sequence[Level], ordered: bool) -> tuple[tuple[Level, ...], bool]:
    if isinstance(levels, (str, bytes)):
        raise TypeError("`levels` is a sequence of levels, not one text")
    numpy = sys.modules.get("numpy")
    found = tuple(
        level.item() if numpy is not None and isinstance(level, numpy.generic) else level
        for level in levels
    )
    return found, bool(ordered)


def _scale(levels: tuple[Level, ...], ordered: bool) -> _native.MeasureScale:
    return _native.MeasureScale(list(levels), ordered)


def _names(names: Sequence[Any]) -> list[str]:
    if isinstance(names, (str, bytes)):
        raise TypeError("names are a sequence, not one text")
    return [name if isinstance(name, str) else str(name) for name in names]


def _floats(weights: Any) -> list[float]:
    weights = weights.to_list() if hasattr(weights, "to_list") else weights
    return [float(weight) for weight in weights]


def _is_a(value: Any, module: str, name: str) -> bool:
    """Whether it is of a class of a library that is loaded; nothing is imported for this."""
    found = getattr(sys.modules.get(module), name, None)
    return isinstance(found, type) and isinstance(value, found)


def _array(array: Any) -> Any:
    """A NumPy array of a type that is read where it lies, or the same as lists."""
    if array.dtype.kind == "c":
        raise TypeError("complex numbers are no positions")
    if array.dtype.kind in "SVMm":
        raise TypeError(f"an array of type {array.dtype} holds no positions")
    if _is_a(array, "numpy.ma", "MaskedArray"):
        return array.tolist()
    if array.dtype.kind == "f" and array.dtype.itemsize not in (4, 8):
        numpy = sys.modules["numpy"]
        wide = array.astype("f8")
        if not bool(((wide == array) | numpy.isnan(array)).all()):
            raise TypeError(f"an array of type {array.dtype} is cut when read as float64")
        return wide
    if array.dtype.kind in "biufU" and not array.dtype.isnative:
        return array.astype(array.dtype.newbyteorder("="))
    return array


def _row(row: Any) -> Any:
    """One actor's positions as what the native half reads."""
    if _is_a(row, "pandas", "Series"):
        numpy = sys.modules["numpy"]
        row = row.to_numpy() if isinstance(row.dtype, numpy.dtype) else row.astype(object).tolist()
    if _is_a(row, "numpy", "ndarray"):
        if row.ndim != 1:
            raise TypeError(f"the positions of one actor have one dimension, not {row.ndim}")
        return _array(row)
    if isinstance(row, (Mapping, set, frozenset, str, bytes)):
        raise TypeError(f"positions are a sequence, not a {type(row).__name__}")
    return row


def _wide(
    scale: _native.MeasureScale,
    data: Any,
    actors: Sequence[str] | None,
    items: Sequence[str] | None,
    item: str | None,
    weight: str | None,
) -> _native.MeasureTable:
    names = None if actors is None else _names(actors)
    if _is_a(data, "pandas", "DataFrame"):
        data = {str(name): data[name] for name in data.columns}
    columnar = isinstance(data, Mapping)
    if not columnar and (hasattr(data, "__arrow_c_stream__") or hasattr(data, "__arrow_c_array__")):
        if items is not None:
            raise MeasureError("the rows of a table are named by its column `item`")
        return _native.MeasureTable.from_wide(scale, data, names, item, weight)
    given = None if items is None else _names(items)
    of_item: list[float] | None = None
    if columnar:
        for name in filter(None, (item, weight, *(names or ()))):
            if name not in data:
                raise MeasureError(f"there is no column `{name}`", "missing_column")
        if item is not None:
            given = _names(list(data[item]))
        if weight is not None:
            of_item = _floats(data[weight])
        taken = (item, weight)
        names = names or [str(name) for name in data if name not in taken]
        rows = [_row(data[name]) for name in names]
    elif item is not None or weight is not None:
        raise MeasureError("only a table has columns that `item` and `weights` can name")
    elif _is_a(data, "numpy", "ndarray") and data.ndim == 2:
        array = _array(data)
        if not isinstance(array, list):
            return _native.MeasureTable.from_array(scale, array, names, given)
        rows = array
    elif _is_a(data, "numpy", "ndarray"):
        raise TypeError(f"actors and items make two dimensions, not {data.ndim}")
    elif isinstance(data, (str, bytes, set, frozenset)):
        raise TypeError(f"a table is not a {type(data).__name__}")
    else:
        rows = [_row(row) for row in data]
    native = _native.MeasureTable.from_rows(scale, rows, names, given)
    return native if of_item is None else native.with_weights(of_item)


def _long(
    scale: _native.MeasureScale, data: Any, actor: str, item: str, value: str, weights: Any
) -> _native.MeasureTable:
    if weights is not None and not isinstance(weights, str):
        raise MeasureError("the weights of a long table stand in a column of it")
    by_arrow = hasattr(data, "__arrow_c_stream__")
    if _is_a(data, "pandas", "DataFrame"):
        by_arrow = by_arrow and _has_pyarrow()
    elif not by_arrow and not isinstance(data, Mapping):
        raise TypeError("a long table is a table of columns or a mapping of their names to values")
    if by_arrow:
        return _native.MeasureTable.from_long(scale, data, actor, item, value, weights)
    for name in filter(None, (actor, item, value, weights)):
        if name not in data:
            raise MeasureError(f"there is no column `{name}`", "missing_column")
    of_item = None if weights is None else _floats(data[weights])
    actors, items = _names(list(data[actor])), _names(list(data[item]))
    return _native.MeasureTable.from_cells(scale, actors, items, _row(data[value]), of_item)


def _has_pyarrow() -> bool:
    try:
        import pyarrow  # type: ignore[import-untyped]  # noqa: F401
    except ImportError:
        return False
    return True
