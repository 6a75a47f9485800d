"""What measures give: values, or the reasons why there are none, with what they rest on."""

from __future__ import annotations

import dataclasses
import html
import math
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias, Union

from trilat import _native
from trilat.measure import _cells

__all__ = [
    "Alpha",
    "ByDisagreement",
    "GroupAgreement",
    "Interval",
    "Measured",
    "PairMeasures",
    "interval",
    "plan",
]

_Parts: TypeAlias = tuple[Union[float, None], Union[str, None], int, int]

_REASONS = dict(_native.measure_reasons())


class _Shown:
    """What all results have: a page in Markdown and in HTML, of rows of two."""

    def _rows(self) -> list[tuple[str, str]]:
        raise NotImplementedError

    def to_markdown(self) -> str:
        """The result as a table in Markdown."""
        rows = [("measure", "value"), ("---", "---"), *self._rows()]
        escaped = ([cell.replace("|", "\\|") for cell in row] for row in rows)
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


def plan(replicates: int, level: float, seed: int) -> tuple[int, float, int]:
    drawn = _cells.whole(replicates, "replicates", 1, 1_000_000)
    return drawn, float(level), _cells.whole(seed, "seed", 0, 2**64 - 1)


def interval(parts: Any, plan: tuple[int, float, int]) -> Interval:
    bounds, why, n, without = parts
    lower, upper = bounds or (None, None)
    replicates, level, seed = plan
    return Interval(lower, upper, why, level, replicates, without, seed, n)
