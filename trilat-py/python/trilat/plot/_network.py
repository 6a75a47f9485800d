"""The network of actors that agree and conflict, with its camps."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from ._marks import CAMPS, SHAPES, VERMILION
from ._sheet import Look, Sheet, left_out, named, show

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ..types import CampMember, CampNetwork

LABEL = 0.92


def network(
    network: CampNetwork, ax: Axes | None = None, *, names: Any = None, most: int = 60
) -> Axes:
    """Draws actors on a ring, camp by camp, with their ties.

    A solid line is agreement, a dashed one conflict, each the wider the more of it. Camps differ by
    colour and by shape; an actor that lies between others is larger. Actors without a tie to any
    other are named below. Places follow from the camps and the ids: the same network gives the same
    picture.

    network: What `Dossier.network` answers.
    ax: Where to draw; a new figure if left out.
    names: Names by the ids of actors, such as `d.actors`; the ids if left out.
    most: The most actors on the ring: those of the larger camps first.
    """
    tied = {actor for tie in network.ties for actor in (tie.first, tie.second)}
    members = [one for one in network.camps.members if one.actor in tied]
    alone = [one for one in network.camps.members if one.actor not in tied]
    camps: dict[int, list[CampMember]] = {}
    for one in sorted(members, key=lambda one: one.actor):
        camps.setdefault(one.camp, []).append(one)
    ordered = sorted(camps.items(), key=lambda camp: (-len(camp[1]), camp[0]))

    def build(sheet: Sheet) -> None:
        sheet.title("Agreement, conflict and camps", about(network, ordered))
        ring = [(number, one) for number, (_, camp) in enumerate(ordered) for one in camp][:most]
        places = seats(sheet, len(ring))
        at = {one.actor: place for (_, one), place in zip(ring, places, strict=True)}
        ties(sheet, network, at)
        for (number, one), (x, y) in zip(ring, places, strict=True):
            node(sheet, x, y, number, one.betweenness)
            left = x < sheet.width / 2
            room = x - 0.2 - 0.1 if left else sheet.width - x - 0.3
            words = sheet.wrap(named(names, one.actor), max(room, 0.3), 2, LABEL)
            top = y - sheet.height_of(len(words), LABEL) / 2
            beside = x - 0.16 if left else x + 0.16
            sheet.lines(beside, top, words, scale=LABEL, across="right" if left else "left")
        key(sheet, ordered, [one for _, one in ring])
        said = ", ".join(named(names, one.actor) for one in alone)
        sheet.note(left_out(most, len(members), "actors with ties"))
        sheet.note(f"without a tie to any other ({len(alone)}): {said}" if alone else "", 6)

    return show(build, ax)


def about(network: CampNetwork, ordered: list[tuple[int, list[CampMember]]]) -> str:
    found = network.camps.modularity
    value = "undefined" if found.value is None else f"{found.value:.3f}".replace("-", "−")
    words = f"{len(ordered)} camps of actors with ties; modularity {value} (n {found.n} of {found.items})"
    ties = f"ties: {network.normalisation.replace('_', ' ')}"
    return words if network.normalisation == "none" else f"{words}; {ties}"


def seats(sheet: Sheet, count: int) -> list[tuple[float, float]]:
    """Places on a ring whose rows keep two lines of text apart: labels beside them cannot meet."""
    right = (count + 1) // 2
    step = max(sheet.height_of(2, LABEL) + 0.03, 2.6 / max(right, 1))
    tall = step * max(right, 1)
    wide = min(tall / 2, sheet.width * 0.25)
    top, centre = sheet.y + 0.05, sheet.width / 2
    places = []
    for place in range(count):
        on_right = place < right
        rows = right if on_right else count - right
        row = place if on_right else count - 1 - place
        share = (row + 0.5) / rows
        reach = max(math.sqrt(max(0.0, 1.0 - (2 * share - 1) ** 2)), 0.12) * wide
        places.append((centre + reach if on_right else centre - reach, top + share * tall))
    sheet.y = top + tall + 0.1
    return places


def ties(sheet: Sheet, network: CampNetwork, at: dict[str, tuple[float, float]]) -> None:
    """Agreement as solid curves and conflict as dashed ones, bent apart where there are both."""
    shown = [tie for tie in network.ties if tie.first in at and tie.second in at]
    most = max([max(tie.congruence, tie.conflict) for tie in shown], default=1.0) or 1.0
    middle = (
        sheet.width / 2,
        sum(y for _, y in at.values()) / max(len(at), 1),
    )
    # Conflict last: it is rarer, and lies on top.
    for kind, bend in (("congruence", 0.25), ("conflict", 0.5)):
        for tie in shown:
            weight = getattr(tie, kind)
            if weight > 0:
                curve(sheet, at[tie.first], at[tie.second], middle, bend, kind, 0.6 + 3.4 * weight / most)


def curve(
    sheet: Sheet,
    start: tuple[float, float],
    end: tuple[float, float],
    middle: tuple[float, float],
    bend: float,
    kind: str,
    width: float,
) -> None:
    control = tuple(
        (first + second) / 2 * (1 - bend) + centre * bend
        for first, second, centre in zip(start, end, middle, strict=True)
    )

    def make(look: Look) -> Any:
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path

        agree = kind == "congruence"
        return PathPatch(
            Path([start, control, end], [Path.MOVETO, Path.CURVE3, Path.CURVE3]),
            facecolor="none",
            edgecolor=look.hatch if agree else VERMILION,
            linestyle="solid" if agree else (0, (3, 1.5)),
            linewidth=width,
            label="agreement" if agree else "conflict",
            zorder=1 if agree else 1.5,
        )

    sheet.patch(make)


def node(sheet: Sheet, x: float, y: float, number: int, betweenness: float) -> None:
    size = 6.0 + 6.0 * math.sqrt(min(max(betweenness, 0.0), 1.0))
    sheet.line(
        [(x, y)],
        marker=SHAPES[number % len(SHAPES)],
        markersize=size,
        color=CAMPS[number % len(CAMPS)],
        markeredgecolor="#555555",
        markeredgewidth=0.6,
        zorder=4,
    )


def key(sheet: Sheet, ordered: list[tuple[int, list[CampMember]]], ring: list[CampMember]) -> None:
    """What lines and shapes mean."""
    shown = {one.camp for one in ring}
    step = sheet.height_of() + 0.06
    x, y = 0.1, sheet.y + 0.08
    entries: list[tuple[str, Any]] = [("agreement", "congruence"), ("conflict", "conflict")]
    for number, (camp, members) in enumerate(ordered):
        if camp in shown:
            entries.append((f"camp {camp} ({len(members)})", number))
    for words, what in entries:
        need = 0.36 + sheet.length(words) + 0.18
        if x > 0.1 and x + need > sheet.width:
            x, y = 0.1, y + step
        middle = y + sheet.height_of() / 2
        if isinstance(what, str):
            curve(sheet, (x, middle), (x + 0.3, middle), (x, middle), 0.0, what, 2.0)
        else:
            node(sheet, x + 0.2, middle, what, 0.0)
        sheet.text(x + 0.36, middle, words)
        x += need
    sheet.y = y + step
