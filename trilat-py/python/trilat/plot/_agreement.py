"""How far actors agree, pair by pair."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from .. import types
from ._marks import DARK, PALE
from ._sheet import Mark, Sheet, left_out, named, show

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matplotlib.axes import Axes

    from ..measure import Pairs
    from ..types import PositionComparison

NOTHING = Mark("nothing to compare", "", None, "////")
COMPARED = ("agree", "differ", "opposed")
OPEN = ("mixed", "unknown")
STEPS = ("#F7FBFF", "#C6DBEF", "#6BAED6", "#2171B5", "#08306B")


class Pair(NamedTuple):
    """What a pair's box says, and how dark it is: 0 to 1, nothing where there is no value."""

    words: str
    below: str
    shade: float | None


def agreement(
    comparison: PositionComparison | Pairs,
    ax: Axes | None = None,
    *,
    names: Any = None,
    measure: str = "agreement",
    title: str | None = None,
    most: int = 30,
) -> Axes:
    """Draws how far every two actors agree as a heat map.

    Of positions, a box says on how many of the propositions on which both take a stance the two
    agree, and is shaded by that share; a pair without any is hatched. Of measured pairs, it gives
    the measure and on how many items it rests.

    comparison: What `Dossier.compare_positions` answers, or what `trilat.measure.pairwise` does.
    ax: Where to draw; a new figure if left out.
    names: Names by the ids of actors, such as `d.actors`; the ids if left out.
    measure: For measured pairs: `agreement`, `s`, `tau_b`, `kappa_nominal`, …
    title: What stands above it.
    most: The most actors that are shown.
    """
    if isinstance(comparison, types.PositionComparison):
        everyone = comparison.table.actors
        actors = list(everyone[:most])
        pairs = dict(coded(comparison))
        above = title or "Agreement on positions"
        below = "agreeing / all propositions on which both take one stance"
        ends = ("none agree", "all agree")
    else:
        everyone = comparison.actors
        actors = list(everyone[:most])
        pairs = {
            (one, other): measured(comparison[one, other], measure)
            for place, one in enumerate(actors)
            for other in actors[place + 1 :]
        }
        name = "S" + measure[1:] if measure.split("_")[0] == "s" else measure
        above = title or f"{name.replace('_', ' ')} of every two actors"
        below = f"{name.replace('_', ' ')}, and the number n of items that it rests on"
        low = "0" if measure == "agreement" else "−1"
        ends = (low, "1")

    def build(sheet: Sheet) -> None:
        sheet.title(above, below)
        label = min(max([sheet.length(named(names, id)) for id in actors], default=0.0), sheet.width * 0.3)
        label += 0.2
        step = min((sheet.width - label - 0.1) / max(len(actors) - 1, 1), 1.2)
        tall = max(min(step, 0.62), sheet.height_of() + 0.02)
        for place, one in enumerate(actors):
            top = sheet.y
            for column, other in enumerate(actors[:place]):
                pair = pairs.get((other, one)) or pairs.get((one, other))
                cell(sheet, label + column * step, top, step, tall, pair)
            if place:
                name = sheet.wrap(named(names, one), label - 0.15, max(1, int(tall / sheet.height_of())))
                sheet.lines(0.1, top + tall / 2 - sheet.height_of(len(name)) / 2, name)
                sheet.y += tall
        sheet.y += 0.04
        sheet.heads(label, step, [named(names, id) for id in actors[:-1]], hanging=True)
        scale(sheet, *ends)
        if any(pairs.get(pair, Pair("", "", None)).shade is None for pair in pairs):
            sheet.legend([NOTHING])
        sheet.note(left_out(most, len(everyone), "actors"))

    return show(build, ax)


def coded(comparison: PositionComparison) -> Iterable[tuple[tuple[str, str], Pair]]:
    """What each pair's counts say."""
    for pair in comparison.pairs:
        agree, differ, opposed = (pair.counts.get(verdict, 0) for verdict in COMPARED)
        compared = agree + differ + opposed
        left = sum(pair.counts.get(verdict, 0) for verdict in OPEN)
        below = [f"{opposed} opposed"] if opposed else []
        below += [f"{left} open"] if left else []
        words = f"{agree}/{compared}" if compared else ""
        yield (pair.first, pair.second), Pair(words, ", ".join(below), agree / compared if compared else None)


def measured(found: Any, measure: str) -> Pair:
    """A measure of a pair: `kappa_linear` is `kappa` with linear disagreement."""
    if not hasattr(found, measure):
        measure, _, disagreement = measure.partition("_")
        found = getattr(found, measure, None)
        measure = disagreement
    value = getattr(found, measure, None)
    if value is None:
        raise ValueError(f"there is no measure `{measure}` of pairs")
    if value.value is None:
        return Pair("", f"n {value.n}", None)
    low = 0.0 if measure == "agreement" else -1.0
    return Pair(f"{value.value:.2f}".replace("-", "−"), f"n {value.n}", (value.value - low) / (1.0 - low))


def cell(sheet: Sheet, x: float, y: float, width: float, height: float, pair: Pair | None) -> None:
    """A pair's box with its words, as many as fit."""
    shade = None if pair is None else pair.shade
    mark = NOTHING if shade is None else Mark("compared", "", colour(shade))
    sheet.box(x + 0.015, y + 0.015, width - 0.03, height - 0.03, mark)
    if pair is None:
        return
    ink = None if shade is None else (PALE if shade > 0.7 else DARK)
    lines = [(words, scale) for words, scale in ((pair.words, 1.0), (pair.below, 0.8)) if words]
    lines = [(words, scale) for words, scale in lines if sheet.length(words, scale) <= width - 0.06]
    tall = sum(sheet.height_of(1, scale) for _, scale in lines)
    if tall > height - 0.03:
        lines, tall = lines[:1], sheet.height_of()
    top = y + height / 2 - tall / 2
    for words, scale in lines:
        sheet.lines(
            x + width / 2, top, [words],
            scale=scale, ink=ink, across="center", over_hatch=shade is None,
        )  # fmt: skip
        top += sheet.height_of(1, scale)


def colour(shade: float) -> str:
    """From pale to dark blue, so that the order is seen in grey too."""
    place = min(max(shade, 0.0), 1.0) * (len(STEPS) - 1)
    low = min(int(place), len(STEPS) - 2)
    share = place - low
    mixed = []
    for first in (1, 3, 5):
        start, end = (int(STEPS[step][first : first + 2], 16) for step in (low, low + 1))
        mixed.append(round(start + (end - start) * share))
    return "#{:02X}{:02X}{:02X}".format(*mixed)


def scale(sheet: Sheet, low: str, high: str) -> None:
    """What pale and dark mean."""
    sheet.y += 0.08
    x = 0.1
    middle = sheet.y + sheet.height_of() / 2
    sheet.text(x, middle, low)
    x += sheet.length(low) + 0.06
    for place in range(11):
        sheet.box(x, sheet.y, 0.14, sheet.height_of(), Mark("compared", "", colour(place / 10)))
        x += 0.14
    sheet.text(x + 0.06, middle, high)
    sheet.y += sheet.height_of()
