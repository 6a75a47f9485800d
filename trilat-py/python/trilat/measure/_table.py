"""A table of positions, read once, and what is counted on it."""

from __future__ import annotations

import array
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import IO, TYPE_CHECKING, Any

from trilat import _native
from trilat.measure import _cells
from trilat.measure._cells import Level, Made
from trilat.measure._error import MeasureError
from trilat.measure._results import Alpha, GroupAgreement, Interval, Measured, PairMeasures, interval, plan
from trilat.tables import Tabular

if TYPE_CHECKING:
    import numpy
    import numpy.typing
    from matplotlib.axes import Axes

__all__ = ["Pairs", "Table", "read_csv", "table"]


#: The code of a cell that is not known.
_MISSING = 65535
#: The first and the last period that there may be.
_PERIODS = (-(2**63), 2**63 - 1)


class Table:
    """Positions of actors on items, read once for many measures. Made by :func:`table`.

    >>> votes = table({"US": ["n", "n", "y"], "JP": ["y", "n", None]}, levels=["y", "a", "n"])
    >>> votes
    <Table of 2 actors on 3 items, levels `y`, `a`, `n`>
    >>> votes.pairwise()["US", "JP"].agreement.value
    0.5
    """

    __slots__ = ("_made", "_native")

    def __init__(self, native: _native.MeasureTable, made: Made) -> None:
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

    @property
    def periods(self) -> tuple[int | None, ...] | None:
        """The period of each item, if periods were read: what :meth:`window` takes."""
        periods = self._native.periods
        return None if periods is None else tuple(periods)

    def pairwise(self) -> Pairs:
        """All pairs of actors: see :func:`pairwise`."""
        return Pairs(self._native.pairs())

    def window(self, periods: Sequence[int | None], first: int, last: int) -> Pairs:
        """All pairs over the items whose period is within ``first`` to ``last``, both included.

        ``periods`` has a whole number for each item, such as its year; ``None``, NaN and
        ``pandas.NA`` are in no window.
        """
        given = list(map(_period, _cells.listed(periods, "`periods`")))
        ends = (_cells.whole(end, name, *_PERIODS) for end, name in ((first, "first"), (last, "last")))
        return Pairs(self._native.with_periods(given).window(*ends))

    def alpha(self) -> Alpha:
        """Krippendorff's α of all actors: see :func:`alpha`."""
        return Alpha(*(Measured(*part) for part in self._native.alpha()))

    def agreement_index(self, members: Sequence[str] | None = None) -> GroupAgreement:
        """The agreement index of some actors, or of all: see :func:`agreement_index`."""
        if members is not None:
            members = _cells.once(_cells.as_names(members, "`members`", "actor"))
        items, mean = self._native.group_agreement(members)
        return GroupAgreement(tuple(Measured(*item) for item in items), Measured(*mean))

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it: ``positions`` has one row an actor, ``None`` where nothing is known."""
        return {
            "levels": list(self._made[0]),
            "ordered": self._made[1],
            "actors": list(self.actors),
            "items": list(self.items),
            "positions": self._positions(),
            "weights": self._native.weights,
            "periods": self._native.periods,
        }

    def _positions(self) -> list[list[Level | None]]:
        codes = array.array("H", self._native.codes())
        levels = self._made[0]
        cells = [None if code == _MISSING else levels[code] for code in codes]
        width = len(self.items)
        return [cells[row * width : (row + 1) * width] for row in range(len(self.actors))]

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
        return (_table_from, (self.to_dict(),))

    def __copy__(self) -> Table:
        return self

    def __deepcopy__(self, memo: object) -> Table:
        return self


def _period(period: Any) -> int | None:
    if _cells.is_missing(period):
        return None
    # A column of pandas with a gap holds whole numbers as floats.
    plain = int(period) if isinstance(period, float) and period.is_integer() else period
    return _cells.whole(plain, "periods", *_PERIODS)


def _table_from(record: dict[str, Any]) -> Table:
    made = (tuple(record["levels"]), record["ordered"])
    native = _native.MeasureTable.from_rows(
        _cells.as_scale(*made), record["positions"], record["actors"], record["items"]
    )
    if record["weights"] is not None:
        native = native.with_weights(record["weights"])
    if record["periods"] is not None:
        native = native.with_periods(record["periods"])
    return Table(native, made)


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
        drawn = plan(replicates, level, seed)
        return interval(self._native.bootstrap(one, other, measure, drawn), drawn)

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

    def plot(self, ax: Axes | None = None, **options: Any) -> Axes:
        """Draws the heat map of one measure: see :func:`trilat.plot.agreement`.

        Needs matplotlib (``pip install trilat[plot]``).
        """
        from trilat.plot import picture

        return picture(self, ax, **options)

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
    made = _cells.as_levels(levels, ordered)
    scale = _cells.as_scale(*made)
    if actor is not None or value is not None:
        if actor is None or item is None or value is None:
            raise MeasureError("a long table needs the columns `actor`, `item` and `value`")
        if actors is not None or items is not None:
            raise MeasureError("the names of a long table stand in its columns")
        return Table(_cells.read_long(scale, data, actor, item, value, weights), made)
    by_name = weights if isinstance(weights, str) else None
    by_item = None if weights is None or isinstance(weights, str) else _cells.as_floats(weights)
    native = _cells.read_wide(scale, data, actors, items, item, by_name)
    return Table(native if by_item is None else native.with_weights(by_item), made)


def read_csv(
    source: str | os.PathLike[str] | IO[str],
    *,
    levels: Sequence[Level],
    ordered: bool = True,
    actor: str | None = None,
    item: str | None = None,
    value: str | None = None,
    columns: Sequence[str] | None = None,
    weights: str | None = None,
    periods: str | Mapping[str, str] | None = None,
    missing: Sequence[str] = (),
    keep_empty_actors: bool = False,
) -> Table:
    """Read a table of comma-separated text (RFC 4180) with a header.

    ``source`` is a path or an open text file. ``actor``, ``item`` and ``value`` name the columns of a
    long table, one row a cell. ``item`` alone names the column that names the rows of a wide table
    with one column an actor; ``actor`` alone, the rows being actors and the columns items.
    ``columns`` picks the columns of a wide table; without it, all that are nothing else.

    ``weights`` is the column of the items' weights; ``periods`` that of their periods: whole numbers,
    or ``{"year": column}``, ``{"month": column}`` or ``{"day": column}`` for dates such as
    ``2019-12-12``, which become years, 12 × year + month − 1 or days since 1970. An empty field is not
    known, and so are those of ``missing``. Truth values may be written ``true``, ``True`` or ``TRUE``.
    An actor without any known position is an error unless ``keep_empty_actors``.

    :class:`MeasureError` says in which row (the header is row 1), column and value what is wrong.

    >>> import io
    >>> text = "id,session,JP,US\\nR1,74,yes,no\\nR2,74,yes,\\n"
    >>> votes = read_csv(io.StringIO(text), item="id", periods="session", levels=["yes", "abstain", "no"])
    >>> votes
    <Table of 2 actors on 2 items, levels `yes`, `abstain`, `no`>
    >>> votes.window(votes.periods, 70, 74)["US", "JP"].s.value
    -1.0
    """
    common: dict[str, Any] = {
        "weight": weights,
        "period": _period_column(periods),
        "missing": _cells.as_names(missing, "`missing`", "text"),
        "keep_empty_actors": bool(keep_empty_actors),
    }
    form: dict[str, Any]
    if value is not None:
        if actor is None or item is None:
            raise MeasureError("a long table needs the columns `actor`, `item` and `value`")
        if columns is not None:
            raise MeasureError("only a wide table has columns to pick")
        form = {"long": {"actor": actor, "item": item, "level": value, **common}}
    elif (actor is None) == (item is None):
        raise MeasureError("name the column of the rows: `item`, or `actor` if the rows are actors")
    else:
        orientation = "items_in_rows" if actor is None else "actors_in_rows"
        picked = columns
        if columns is not None:
            picked = _cells.as_names(_cells.listed(columns, "`columns`"), "`columns`", "column")
        key = {"key": actor if item is None else item, "orientation": orientation, "columns": picked}
        form = {"wide": {**key, **common}}
    made = _cells.as_levels(levels, ordered)
    scale = _cells.as_scale(*made)
    return Table(_native.MeasureTable.from_csv(scale, _text(source), json.dumps(form)), made)


def _period_column(periods: str | Mapping[str, str] | None) -> dict[str, str] | None:
    if periods is None:
        return None
    if isinstance(periods, str):
        return {"number": periods}
    wanted = "`periods` is a column, or one of `year`, `month` and `day` with a column"
    if not isinstance(periods, Mapping):
        raise TypeError(f"{wanted}, not of type `{type(periods).__name__}`")
    if len(periods) != 1:
        raise MeasureError(f"{wanted}, not {len(periods)} of them")
    if not all(isinstance(part, str) for pair in periods.items() for part in pair):
        raise TypeError("the column of the periods is a text")
    return dict(periods)


def _text(source: str | os.PathLike[str] | IO[str]) -> str:
    if isinstance(source, (str, os.PathLike)):
        with open(source, encoding="utf-8-sig", newline="") as file:
            return _text(file)
    try:
        text = source.read()
    except UnicodeDecodeError as error:
        name = getattr(source, "name", "the file")
        raise MeasureError(f"`{name}` is not text in {error.encoding.upper()}", "syntax") from None
    if not isinstance(text, str):
        raise TypeError("a file of text is wanted, opened with an encoding")
    return text
