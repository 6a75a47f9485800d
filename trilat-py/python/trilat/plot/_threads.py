"""Undertakings as threads through a series of statements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import CellOtherwise, CellStated
from ._marks import OUTCOMES, SILENCES, of
from ._sheet import Look, Mark, Sheet, left_out, named, show

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ..types import Series, Thread

STATED = Mark("stated", "")


def threads(
    series: Series, ax: Axes | None = None, *, least: int = 2, most: int = 60, names: Any = None
) -> Axes:
    """Draws undertakings as threads through statements in their order.

    A dot is a statement that has the undertaking, and the box on the way to it says how it came
    there. Where a statement does not promise it, the thread goes on as a dashed line past a mark that
    says what became of it: reported, kept as a stance, absent, only not seen …

    series: What `Dossier.series` answers.
    ax: Where to draw; a new figure if left out.
    least: In how many statements an undertaking must stand to be shown.
    most: The most threads that are shown.
    names: Names by the ids of sources, such as `d.sources`; the ids if left out.
    """

    def build(sheet: Sheet) -> None:
        rows = [thread for thread in series.threads if stated(thread) >= least]
        sheet.title(
            "Undertakings through the series",
            f"{len(rows)} of {len(series.threads)} undertakings stand in {least} statements or more",
        )
        label, last = sheet.width * 0.32, sheet.width * 0.17
        step = (sheet.width - label - last - 0.2) / max(len(series.statements), 1)
        heads = []
        for date, ids, whole in zip(series.dates, series.statements, series.complete, strict=True):
            name = " + ".join(named(names, id) for id in ids)
            heads.append(f"{date or 'no date'} {name}{'' if whole else ' (not whole)'}")
        top = sheet.y
        sheet.heads(0.1 + label, step, heads)
        moved = sheet.wrap("what moved", last, 2)
        sheet.lines(sheet.width - last, max(top, sheet.y - sheet.height_of(len(moved))), moved)
        seen: set[Mark] = set()
        for thread in rows[:most]:
            seen |= row(sheet, thread, label, step, last)
        steps = [mark for mark in OUTCOMES.values() if mark in seen]
        sheet.legend(steps + [mark for mark in SILENCES.values() if mark in seen])
        sheet.note(left_out(most, len(rows), "undertakings"))

    return show(build, ax)


def stated(thread: Thread) -> int:
    return sum(hasattr(cell, "stated") for cell in thread.cells)


def row(sheet: Sheet, thread: Thread, label: float, step: float, last: float) -> set[Mark]:
    """One thread; says which marks it shows."""
    seen = set()
    first = next((cell.stated[0] for cell in thread.cells if hasattr(cell, "stated") and cell.stated), None)
    words = sheet.wrap(first.object if first else "", label - 0.1, 2)
    dimensions = ", ".join(path.dimension.replace("-", " ") for path in thread.moved)
    nothing = "nothing known" if any(it.outcome == "unknown" for it in thread.steps) else "nothing"
    moves = sheet.wrap(dimensions or nothing, last, 4, 0.85)
    tall = max(sheet.height_of(len(words)), sheet.height_of(len(moves), 0.85), 0.24) + 0.1
    middle = sheet.y + tall / 2
    sheet.lines(0.1, middle - sheet.height_of(len(words)) / 2, words)
    top = middle - sheet.height_of(len(moves), 0.85) / 2
    sheet.lines(sheet.width - last, top, moves, quiet=True, scale=0.85)
    at = [0.1 + label + (place + 0.5) * step for place in range(len(thread.cells))]
    half = min(0.13, step * 0.2)
    for move in thread.steps:
        mark = of(OUTCOMES, move.outcome)
        seen.add(mark)
        # The part past silent statements is dashed; the box stands before the later statement.
        bend = max(move.from_, move.to - 1)
        if bend > move.from_:
            sheet.line([(at[move.from_], middle), (at[bend], middle)], linewidth=1.2, linestyle=(0, (3, 2)))
        sheet.line([(at[bend], middle), (at[move.to], middle)], linewidth=1.2)
        between = (at[move.to - 1] + at[move.to]) / 2
        paper(sheet, between - half, middle - 0.1, 2 * half, 0.2)
        sheet.box(between - half, middle - 0.1, 2 * half, 0.2, mark)
    for x, cell in zip(at, thread.cells, strict=True):
        if isinstance(cell, CellStated):
            sheet.line([(x, middle)], marker="o", markersize=6.5, zorder=4)
            continue
        if isinstance(cell, CellOtherwise):
            mark = of(OUTCOMES, cell.otherwise.outcome)
        else:
            mark = of(SILENCES, cell.silent)
        if isinstance(cell, CellOtherwise) or cell.silent != "not-yet":
            seen.add(mark)
            paper(sheet, x - half, middle - 0.1, 2 * half, 0.2)
            sheet.box(x - half, middle - 0.1, 2 * half, 0.2, mark)
    sheet.y += tall
    sheet.line([(0.1, sheet.y), (sheet.width - 0.1, sheet.y)], quiet=True, linewidth=0.4)
    return seen


def paper(sheet: Sheet, x: float, y: float, width: float, height: float) -> None:
    """Ground under a box, so that the line does not run through it."""

    def make(look: Look) -> Any:
        from matplotlib.patches import Rectangle

        return Rectangle((x, y), width, height, facecolor=look.paper, edgecolor="none", zorder=1.5)

    sheet.patch(make)
