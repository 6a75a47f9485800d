"""Frameworks side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._marks import DISPUTED, PRESENCE, of
from ._sheet import Mark, Sheet, left_out, show

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ..types import FrameworkComparison


def frameworks(comparison: FrameworkComparison, ax: Axes | None = None, *, most: int = 60) -> Axes:
    """Draws frameworks side by side: institution items by frameworks, with their codes.

    Items in which the frameworks differ have a dot; where records contradict each other, the box
    says so.

    comparison: What `Dossier.compare_frameworks` answers.
    ax: Where to draw; a new figure if left out.
    most: The most items that are shown.
    """
    disputed = {
        (place, item.item)
        for place, profile in enumerate(comparison.profiles)
        for item in profile.items
        if item.disputed
    }

    def build(sheet: Sheet) -> None:
        moments = dict.fromkeys(profile.at for profile in comparison.profiles)
        practice = any(profile.basis == "practice" for profile in comparison.profiles)
        basis = "in practice" if practice else "by the texts"
        names = {"signature": "at signature", "highest": "highest ever reached"}
        sheet.title(
            "Institution items side by side",
            f"{basis}, {', '.join(names.get(at, f'on {at}') for at in moments)}; items after ATOP",
        )
        label = sheet.width * 0.36
        step = (sheet.width - label - 0.2) / max(len(comparison.profiles), 1)
        sheet.heads(0.1 + label, step, [profile.name or profile.framework for profile in comparison.profiles])
        seen: set[Mark] = set()
        for row in comparison.rows[:most]:
            words = sheet.wrap(row.meaning or row.item, label - 0.3, 2)
            tall = max(sheet.height_of(len(words)) + 0.08, 0.26)
            sheet.lines(0.28, sheet.y + tall / 2 - sheet.height_of(len(words)) / 2, words)
            if row.agreement == "differ":
                sheet.line([(0.16, sheet.y + tall / 2)], marker="o", markersize=4)
            elif row.agreement == "unknown":
                sheet.text(0.16, sheet.y + tall / 2, "?", across="center", quiet=True)
            for place, cell in enumerate(row.cells):
                mark = of(PRESENCE, cell.value)
                if (place, row.item) in disputed:
                    mark = DISPUTED
                seen.add(mark)
                if cell.value == "present" and cell.code is not None:
                    mark = mark._replace(sign=f"{mark.sign} {cell.code}")
                x = 0.1 + label + place * step
                sheet.box(x + 0.02, sheet.y + 0.02, step - 0.04, tall - 0.04, mark)
            sheet.y += tall
        sheet.legend([mark for mark in (*PRESENCE.values(), DISPUTED) if mark in seen])
        said = "● the frameworks differ; ? what is not known leaves it open; a number is the item's grade"
        more = left_out(most, len(comparison.rows), "items")
        sheet.note("; ".join(filter(None, (said, more))))

    return show(build, ax)
