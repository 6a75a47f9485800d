"""What changed from one statement to another, dimension by dimension."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._marks import OUTCOMES, RELATIONS, of
from ._sheet import Mark, Sheet, left_out, show

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ..types import CommitmentExhibit, CommitmentOutcome, StatementComparison


def changes(
    comparison: StatementComparison, ax: Axes | None = None, *, every: bool = False, most: int = 60
) -> Axes:
    """Draws what changed between two statements: commitments by dimensions.

    A bar counts what became of every commitment: kept, moved, done, and only then gone. Below it, each
    that has a counterpart is a row, and each dimension in which any of them moved a column.

    comparison: What `Dossier.compare_statements` answers.
    ax: Where to draw; a new figure if left out.
    every: Also a row for each commitment without a counterpart.
    most: The most rows that are shown.
    """

    def build(sheet: Sheet) -> None:
        sheet.title(
            "What became of every undertaking",
            f"from {' + '.join(comparison.before)} to {' + '.join(comparison.after)}",
        )
        bar(sheet, comparison)
        order = list(OUTCOMES)
        ranked = sorted(comparison.commitments, key=lambda one: order.index(one.outcome))
        paired = [one for one in ranked if one.comparison is not None]
        rows = ranked if every else paired
        columns, still = moved(paired)
        if rows:
            seen = grid(sheet, rows[:most], columns)
            sheet.legend([mark for mark in RELATIONS.values() if mark in seen])
        said = [f"the same in all that are paired: {', '.join(still)}"] if paired and still else []
        said += [left_out(most, len(rows), "undertakings")] if len(rows) > most else []
        sheet.note("; ".join(said))

    return show(build, ax)


def bar(sheet: Sheet, comparison: StatementComparison) -> None:
    """How many undertakings came to which outcome, as lengths and in words."""
    counts = [(of(OUTCOMES, word), comparison.counts.get(word, 0)) for word in OUTCOMES]
    counts = [(mark, count) for mark, count in counts if count]
    total = sum(count for _, count in counts)
    x, room, height = 0.1, sheet.width - 0.2, 0.26
    for mark, count in counts:
        length = room * count / total
        sheet.box(x, sheet.y, length, height, mark)
        x += length
    sheet.y += height
    sheet.legend([mark._replace(word=f"{count} {mark.word}") for mark, count in counts])
    sheet.y += 0.1


def moved(paired: list[CommitmentOutcome]) -> tuple[list[str], list[str]]:
    """The dimensions in which any pair differs or may differ, and those in which none does."""
    names: dict[str, bool] = {}
    for one in paired:
        for finding in one.comparison.dimensions if one.comparison else ():
            if finding.relation != "not-compared":
                differs = finding.relation != "same"
                names[finding.dimension] = names.get(finding.dimension, False) or differs
    return (
        [name for name, differs in names.items() if differs],
        [name.replace("-", " ") for name, differs in names.items() if not differs],
    )


def grid(sheet: Sheet, rows: list[CommitmentOutcome], columns: list[str]) -> set[Mark]:
    """A row for each undertaking: its words, what became of it, and a box for each dimension."""
    seen = set()
    label = sheet.width * 0.4
    outcome = max(sheet.length("strengthened"), 0.9) + 0.3
    x = 0.1 + label + outcome
    step = (sheet.width - 0.1 - x) / max(len(columns), 1)
    sheet.heads(x, step, [name.replace("-", " ") for name in columns], turned=step < 0.75)
    for row in rows:
        shown = row.after or row.before
        words = sheet.wrap(shown.object if shown else "", label - 0.15, 2)
        place = sheet.wrap("" if sheet.brief > 1 else where(row), label - 0.15, 1, 0.85)
        height = max(sheet.height_of(len(words)) + sheet.height_of(len(place), 0.85) + 0.08, 0.3)
        end = sheet.lines(0.1, sheet.y + 0.03, words)
        sheet.lines(0.1, end, place, quiet=True, scale=0.85)
        mark = of(OUTCOMES, row.outcome)
        chip, middle = 0.2, sheet.y + height / 2
        sheet.box(0.1 + label, middle - 0.09, chip, 0.18, mark)
        word = row.outcome.replace("-", " ")
        sheet.text(0.1 + label + chip + 0.06, middle, word)
        if row.comparison is not None:
            found = {one.dimension: one.relation for one in row.comparison.dimensions}
            for place_, name in enumerate(columns):
                relation = of(RELATIONS, found[name]) if name in found else of(RELATIONS, "unknown")
                seen.add(relation)
                sheet.box(x + place_ * step + 0.02, sheet.y + 0.02, step - 0.04, height - 0.04, relation)
        sheet.y += height
        sheet.line([(0.1, sheet.y), (sheet.width - 0.1, sheet.y)], quiet=True, linewidth=0.4)
    sheet.y += 0.02
    return seen


def where(row: CommitmentOutcome) -> str:
    """Where it stands in the one statement and in the other."""
    return " → ".join(place(one) for one in (row.before, row.after) if one is not None)


def place(exhibit: CommitmentExhibit) -> str:
    return " ".join(exhibit.at) or exhibit.id
