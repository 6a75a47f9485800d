"""Pictures of what a dossier answers, drawn with matplotlib (`pip install trilat[plot]`).

Every function takes one of the library's answers, draws into `ax` or a figure of its own, and
returns the axes. Nothing is worked out here: what is drawn stands in the answer. Colours are told
apart with every common kind of colour blindness and never carry a meaning alone; what is unknown
or not seen is hatched and looks different from what is absent. Light and dark styles work.

    import trilat
    d = trilat.trilateral()
    ax = trilat.plot.coverage(d.coverage("2026-09-30"), by="level")
    ax.figure.savefig("coverage.png")

The same answer gives the same picture, to the byte with one version of matplotlib and its fonts (for
SVG, set `svg.hashsalt` and leave out the date).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .._value import a
from ._agreement import agreement
from ._cadence import cadence
from ._changes import changes
from ._coverage import coverage
from ._frameworks import frameworks
from ._network import network
from ._threads import threads
from ._track import track

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["agreement", "cadence", "changes", "coverage", "frameworks", "network", "threads", "track"]

_PICTURES: dict[str, Callable[..., Axes]] = {
    "CadenceRecord": cadence,
    "CampNetwork": network,
    "Coverage": coverage,
    "FrameworkComparison": frameworks,
    "Pairs": agreement,
    "PositionComparison": agreement,
    "Series": threads,
    "StatementComparison": changes,
    "Track": track,
}


def picture(answer: Any, ax: Axes | None = None, **options: Any) -> Axes:
    """Draws an answer as the function for its kind does.

    Raises `TypeError` for an answer that has no picture.
    """
    draw = _PICTURES.get(type(answer).__name__)
    if draw is None:
        raise TypeError(f"there is no picture of {a(answer)}")
    return draw(answer, ax, **options)
