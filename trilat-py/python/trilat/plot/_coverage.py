"""Which undertakings a mechanism carries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from ._marks import CARRIED
from ._sheet import Sheet, left_out, named, show

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ..types import Coverage


def coverage(
    coverage: Coverage,
    ax: Axes | None = None,
    *,
    by: Literal["issue", "level", "partner"] = "issue",
    names: Any = None,
    most: int = 24,
) -> Axes:
    """Draws how many undertakings are carried by a mechanism that works, by one that shows no sign
    of life, by one of which too little is known, or by none: all, and by issue, level or partner.

    An undertaking of several issues, or partners, counts under each.

    coverage: What `Dossier.coverage` answers.
    ax: Where to draw; a new figure if left out.
    by: What the rows are; those with most undertakings come first.
    names: Names by the ids of rows, such as `d.issues`; the ids if left out.
    most: The most rows that are shown.
    """
    if by not in ("issue", "level", "partner"):
        raise ValueError(f"there is no coverage by `{by}`; there are issue, level, partner")
    found = getattr(coverage, f"by_{by}")
    rows = sorted(found.items(), key=lambda row: (-sum(counts(row[1])), row[0]))

    def build(sheet: Sheet) -> None:
        sheet.title(
            f"Undertakings and what carries them, up to {coverage.as_of}",
            f"all, and by {by}",
        )
        label = sheet.width * 0.3
        figures = [sheet.width - 0.1 - place * 0.36 for place in (3, 2, 1, 0)]
        for x, mark in zip(figures, CARRIED.values(), strict=True):
            sheet.box(x - 0.24, sheet.y, 0.24, 0.18, mark)
        sheet.y += 0.24
        longest = max(sum(counts(coverage.total)), max((sum(counts(row)) for _, row in rows), default=0), 1)
        for place, (id, count) in enumerate([(None, coverage.total), *rows[:most]]):
            name = "all undertakings" if id is None else named(names, id)
            words = sheet.wrap(name, label - 0.1, 2, 1.0, id is None)
            tall = max(sheet.height_of(len(words)), 0.2) + 0.06
            middle = sheet.y + tall / 2
            sheet.lines(0.1, middle - sheet.height_of(len(words)) / 2, words, bold=id is None)
            x, room = 0.1 + label, sheet.width - label - 1.76
            for mark, number, right in zip(CARRIED.values(), counts(count), figures, strict=True):
                if number:
                    length = room * number / longest
                    sheet.box(x, middle - 0.09, length, 0.18, mark)
                    x += length
                sheet.text(right - 0.02, middle, str(number), across="right", quiet=not number)
            sheet.y += tall
            if not place:
                sheet.line([(0.1, sheet.y), (sheet.width - 0.1, sheet.y)], quiet=True, linewidth=0.6)
                sheet.y += 0.04
        sheet.legend(CARRIED.values())
        sheet.note(left_out(most, len(rows), f"{by}s"))

    return show(build, ax)


def counts(count: Any) -> tuple[int, int, int, int]:
    return count.alive, count.silent, count.unknown, count.without
