"""The measures, one function each."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias, cast

from trilat import _native
from trilat.measure import _cells
from trilat.measure._cells import Level
from trilat.measure._error import MeasureError
from trilat.measure._results import (
    Alpha,
    ByDisagreement,
    GroupAgreement,
    Interval,
    Measured,
    PairMeasures,
    interval,
    plan,
)
from trilat.measure._table import Pairs, Table, table

__all__ = [
    "agreement",
    "agreement_index",
    "alpha",
    "bootstrap",
    "ideal_point_distance",
    "kappa",
    "pairwise",
    "pi",
    "s",
    "tau_b",
]

Disagreement: TypeAlias = Literal["nominal", "linear", "quadratic"]


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
    scale = _cells.as_scale(*_cells.as_levels(levels, ordered))
    native = _native.MeasureTable.from_rows(scale, [_cells.as_row(x), _cells.as_row(y)], ["x", "y"])
    return native if weights is None else native.with_weights(_cells.as_floats(weights))


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
    known = [field.name for field in dataclasses.fields(found)]
    if disagreement not in known:
        raise MeasureError(f"there is no way of weighing `{disagreement}`; there are {', '.join(known)}")
    return cast(Measured, getattr(found, disagreement))


def kappa(
    x: Any,
    y: Any,
    *,
    levels: Sequence[Level],
    disagreement: Disagreement,
    ordered: bool = True,
) -> Measured:
    """Cohen's κ = 1 − D_o/D_e, chance agreement from each actor's own margins; at most 1.

    ``disagreement`` is how far apart two levels count, and has no default: ``nominal`` (0 or 1),
    ``linear`` (steps) or ``quadratic`` (steps squared). Undefined if both always took one and the
    same level.

    Sources: Cohen, A Coefficient of Agreement for Nominal Scales (1960), and Weighted Kappa (1968);
    for foreign policy Häge, Choice or Circumstance?, Political Analysis 19 (2011).

    >>> kappa([1, 2, 1, 2], [1, 2, 2, 2], levels=[1, 2], disagreement="nominal").value
    0.5
    """
    return _by(_pair(x, y, levels, ordered).kappa, disagreement)


def pi(
    x: Any,
    y: Any,
    *,
    levels: Sequence[Level],
    disagreement: Disagreement,
    ordered: bool = True,
) -> Measured:
    """Scott's π = 1 − D_o/D_e, chance agreement from the mean of both actors' margins; at most 1.

    ``disagreement`` as for :func:`kappa`.

    Sources: Scott, Reliability of Content Analysis, Public Opinion Quarterly 19 (1955); Häge (2011).

    >>> round(pi([1, 2, 1, 2], [1, 2, 2, 2], levels=[1, 2], disagreement="nominal").value, 6)
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
    drawn = plan(replicates, level, seed)
    if measure.startswith("alpha_"):
        if y is not None:
            raise TypeError("alpha is measured on one table of all actors, not on two rows")
        if weights is not None:
            options["weights"] = weights
        native = _of(x, options)._native
        return interval(native.alpha_bootstrap(measure.removeprefix("alpha_"), drawn), drawn)
    if y is None:
        raise TypeError(f"`{measure}` is measured on two actors: `y` is missing")
    if "levels" not in options:
        raise TypeError("`levels` is needed: the scale from one end to the other")
    ordered = options.pop("ordered", True)
    levels = options.pop("levels")
    if options:
        raise TypeError(f"two rows take no {', '.join(options)}")
    native_two = _two(x, y, levels, ordered, weights)
    return interval(native_two.bootstrap(0, 1, measure, drawn), drawn)
