"""What became of commitments, by state."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from ._marks import STATES
from ._sheet import Sheet, left_out, named, show

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ..types import Track


def track(track: Track, ax: Axes | None = None, *, names: Any = None, most: int = 24) -> Axes:
    """Draws how many commitments are in each state: all, and by source.

    States come in the order of a page: what was kept first, then what moved, what is overdue, and
    last what nothing is on record about.

    track: What `Dossier.track` answers.
    ax: Where to draw; a new figure if left out.
    names: Names by the ids of sources, such as `d.sources`; the ids if left out.
    most: The most sources that are shown; those with most commitments come first.
    """
    found: dict[str, Counter[str]] = {}
    for row in track.commitments:
        found.setdefault(row.commitment.source, Counter())[row.state] += 1
    rows = sorted(found.items(), key=lambda row: (-row[1].total(), row[0]))
    total: Counter[str] = sum(found.values(), Counter())
    marks = [(state, mark) for state, mark in STATES.items() if total[state]]

    def build(sheet: Sheet) -> None:
        sheet.title(f"What became of commitments, up to {track.as_of}", "all, and by source")
        label = sheet.width * 0.3
        for place, (id, counts) in enumerate([(None, total), *rows[:most]]):
            name = "all commitments" if id is None else named(names, id)
            words = sheet.wrap(name, label - 0.1, 2, 1.0, id is None)
            tall = max(sheet.height_of(len(words)), 0.2) + 0.06
            middle = sheet.y + tall / 2
            sheet.lines(0.1, middle - sheet.height_of(len(words)) / 2, words, bold=id is None)
            # Sources are far smaller than the whole, and have a scale of their own.
            longest = max(total.total() if id is None else rows[0][1].total(), 1)
            x, room = 0.1 + label, sheet.width - label - 0.7
            for state, mark in marks:
                if counts[state]:
                    length = room * counts[state] / longest
                    sheet.box(x, middle - 0.09, length, 0.18, mark)
                    x += length
            sheet.text(sheet.width - 0.12, middle, str(counts.total()), across="right")
            sheet.y += tall
            if not place:
                sheet.line([(0.1, sheet.y), (sheet.width - 0.1, sheet.y)], quiet=True, linewidth=0.6)
                sheet.y += 0.04
        sheet.legend([mark for _, mark in marks])
        sheet.note(left_out(most, len(rows), "sources"))

    return show(build, ax)
