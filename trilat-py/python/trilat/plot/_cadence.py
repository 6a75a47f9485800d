"""What was promised against what was held, on a calendar."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from ._marks import PERIODS, of
from ._sheet import Look, Mark, Sheet, left_out, show

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ..types import CadenceRecord, HeldOccasion, PeriodRun

STRIP, DOT = 0.26, 0.13
MANY = 1000
"""Periods, or occasions, of a row that are drawn: more than there are pixels would not be seen."""


class Span(NamedTuple):
    """Days from and until, as numbers; certain or not."""

    start: int
    end: int
    certain: bool


def cadence(
    record: CadenceRecord | Iterable[CadenceRecord], ax: Axes | None = None, *, most: int = 40
) -> Axes:
    """Draws the periods of a promise and how each stands, with every occasion, on a calendar.

    Of one record: the periods of the calendar, those counted from the first day, and every occasion
    by name. Of several: a row each, with the periods of the calendar.

    An occasion is a dot on its day, or a bar over the days that its date allows; hollow where it is
    not certain that it was held.

    record: What `Dossier.cadence` answers, or several of them.
    ax: Where to draw; a new figure if left out.
    most: The most rows, or occasions by name, that are shown.
    """
    one = hasattr(record, "calendar")
    records: list[Any] = [record] if one else list(record)  # type: ignore[arg-type]

    def build(sheet: Sheet) -> None:
        shown = records[:most]
        if one:
            promised = shown[0].cadence or "not stated"
            sheet.title(f"{shown[0].name}: promised and held", f"promised: {promised}")
        else:
            sheet.title("Promised and held", "the periods of the calendar, and every occasion")
        label = sheet.width * (0.19 if one else 0.34)
        axis = Axis(shown, 0.1 + label, sheet.width - 0.15)
        top = sheet.y
        years(sheet, axis)
        seen: set[Mark] = set()
        for row in shown:
            if one:
                for name, runs in (("by the calendar", row.calendar), ("from the first day", row.rolling)):
                    seen |= strip(sheet, axis, runs, name, label)
                occasions(sheet, axis, row.occasions, "occasions", label, numbered=True)
            else:
                name = f"{row.name} ({row.cadence or 'not stated'})"
                seen |= strip(sheet, axis, row.calendar, name, label)
                occasions(sheet, axis, row.occasions, "", label, numbered=False)
        marked_days(sheet, axis, shown, top, one)
        sheet.legend([mark for mark in PERIODS.values() if mark in seen])
        if one:
            listed(sheet, shown[0].occasions, most)
        else:
            sheet.note(left_out(most, len(records), "rows"))
        sheet.note("● held for certain  ○ possibly  ━ over the days that its date allows")

    return show(build, ax)


class Axis:
    """Where a day lies on the sheet."""

    def __init__(self, records: list[Any], left: float, right: float) -> None:
        ends = [record.as_of for record in records]
        days: list[int] = []
        for record in records:
            ends += [end for run in (*record.calendar, *record.rolling) for end in (run.from_, run.until)]
            for held in record.occasions:
                span = days_of(held)
                if span is not None:
                    days += [span.start, span.end]
        days += [one for one in map(day, ends) if one is not None] or [date(2000, 1, 1).toordinal()]
        self.first, self.last = min(days), max(max(days), min(days) + 30)
        self.left, self.right = left, right

    def x(self, ordinal: float) -> float:
        share = (ordinal - self.first) / (self.last + 1 - self.first)
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)


def day(written: str | None) -> int | None:
    """A day as a number; nothing for one that is not to the day or outside the calendar."""
    try:
        return date.fromisoformat(written or "").toordinal()
    except ValueError:
        return None


def days_of(held: HeldOccasion) -> Span | None:
    """The days that an occasion's date allows, if it is known at both ends."""
    from .. import Date

    written = held.events[0].date if held.events else None
    if written is None:
        return None
    found = Date(written) if isinstance(written, str) else written
    start, end = (str(part)[:10] if part is not None else None for part in (found.earliest, found.latest))
    first, last = day(start), day(end)
    if first is None or last is None:
        return None
    return Span(first, last, held.certainty == "certainly")


def years(sheet: Sheet, axis: Axis) -> None:
    """The years above the strips, as many as have room."""
    first, last = (date.fromordinal(one).year for one in (axis.first, axis.last))
    room = (axis.right - axis.left) / max(last - first + 1, 1)
    every = max(1, math.ceil(sheet.length("20000") / room))
    free = 0.0
    for year in range(first, last + 1):
        if (year - first) % every or not date.min.year < year:
            continue
        x = axis.x(date(year, 1, 1).toordinal())
        end = x + sheet.length(str(year))
        # The first year may begin before the calendar, and so stand close to the next.
        if free <= x and end <= sheet.width:
            sheet.text(x, sheet.y + 0.08, str(year), quiet=True)
            free = end + 0.06
    sheet.y += 0.2


def strip(sheet: Sheet, axis: Axis, runs: tuple[PeriodRun, ...], name: str, label: float) -> set[Mark]:
    """Periods in a row; says which marks it shows."""
    words = sheet.wrap(name, label - 0.1, 2)
    tall = max(STRIP, sheet.height_of(len(words))) + 0.04
    middle = sheet.y + tall / 2
    sheet.lines(0.1, middle - sheet.height_of(len(words)) / 2, words)
    seen = set()
    for run in runs[-MANY:]:
        start, end = day(run.from_), day(run.until)
        if start is None or end is None:
            continue
        mark = of(PERIODS, run.status)
        seen.add(mark)
        left, right = axis.x(start), axis.x(end + 1)
        if run.periods > 1:
            mark = mark._replace(sign=f"{mark.sign} × {run.periods}")
        sheet.box(left + 0.01, middle - STRIP / 2, max(right - left - 0.02, 0.01), STRIP, mark)
    if not runs:
        # On a ground of its own: the dashed line of the day goes on behind it.
        none = sheet.cut("no rate stated, and so no periods", sheet.width - axis.left)
        sheet.text(axis.left, middle, none, quiet=True, over_hatch=True)
    sheet.y += tall
    return seen


def occasions(
    sheet: Sheet, axis: Axis, held: tuple[HeldOccasion, ...], name: str, label: float, numbered: bool
) -> None:
    """Occasions below the periods, in as many lanes as keep them apart."""
    lanes: list[float] = []
    placed = []
    for number, one in enumerate(held, 1):
        span = days_of(one) if number > len(held) - MANY else None
        if span is None:
            continue
        left, right = axis.x(span.start), axis.x(span.end + 1)
        words = str(number) if numbered else ""
        end = max(right, left + 0.1) + (sheet.length(words, 0.85) + 0.08 if words else 0.0)
        free = [place for place, until in enumerate(lanes) if until + 0.03 <= left - 0.05]
        lane = free[0] if free else len(lanes)
        if lane == len(lanes):
            lanes.append(0.0)
        lanes[lane] = end
        placed.append((lane, left, right, span.certain, words))
    step = max(DOT, sheet.height_of(1, 0.85)) if numbered else DOT
    top = sheet.y + 0.03
    if name and held:
        sheet.text(0.1, top + step / 2, name)
    for lane, left, right, certain, words in placed:
        middle = top + (lane + 0.5) * step
        occasion(sheet, left, right, middle, certain)
        if words:
            sheet.text(max(right, left + 0.1) + 0.03, middle, words, scale=0.85)
    sheet.y = top + max(len(lanes), 1 if name and held else 0) * step + 0.05


def occasion(sheet: Sheet, left: float, right: float, middle: float, certain: bool) -> None:
    def make(look: Look) -> Any:
        from matplotlib.patches import FancyBboxPatch

        # A day is a round dot; more days are a bar with round ends.
        wide = max(right - left - 0.08, 0.0)
        return FancyBboxPatch(
            (left + 0.01, middle),
            wide,
            0.0001,
            boxstyle="round,pad=0.04,rounding_size=0.04",
            facecolor=look.ink if certain else look.paper,
            edgecolor=look.ink,
            linewidth=0.9,
            label="held" if certain else "possibly held",
            zorder=4,
        )

    sheet.patch(make)


def marked_days(sheet: Sheet, axis: Axis, records: list[Any], top: float, one: bool) -> None:
    """The day up to which it was asked, and by when the next is due."""
    asked = dict.fromkeys(record.as_of for record in records)
    notes = []
    if len(asked) == 1:
        at = day(next(iter(asked)))
        if at is not None:
            x = axis.x(at + 1)
            sheet.line([(x, top + 0.18), (x, sheet.y)], linewidth=1.2, linestyle=(0, (2, 2)), zorder=3)
            notes.append(f"dashed: {next(iter(asked))}, up to which it was asked")
    due = records[0].next_due if one and records else None
    if due is not None:
        by = f" (by the calendar {due.calendar})" if due.calendar else ""
        notes.append(f"next due by {due.rolling}{by}{', which has gone by' if due.gone_by else ''}")
    sheet.note("; ".join(notes))


def listed(sheet: Sheet, held: tuple[HeldOccasion, ...], most: int) -> None:
    """The occasions by number, day and name."""
    sheet.y += 0.04
    for number, one in enumerate(held[:most], 1):
        event = one.events[0] if one.events else None
        if event is None:
            continue
        said = "" if one.certainty == "certainly" else " (possibly)"
        when = event.date if event.date is not None else "no date"
        sheet.text(0.3, sheet.y + sheet.height_of() / 2, str(number), across="right", quiet=True)
        words = sheet.wrap(f"{when}  {event.name}{said}", sheet.width - 0.5, 2)
        sheet.y = sheet.lines(0.38, sheet.y, words)
    sheet.note(left_out(most, len(held), "occasions"))
