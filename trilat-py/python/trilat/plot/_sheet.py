"""A page in inches: what is on it, how high it grows, and how it is put into matplotlib's axes.

Pictures are built before anything is drawn, with every text measured, so that labels are broken
and cut to the room they have instead of running over one another.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH = 8.0
"""Inches: what a notebook shows at its usual size."""
SIZE = 8.5
"""Points of the text."""
SMALLEST = 5.0
"""Points below which words are left out before text shrinks further."""
NARROWEST = 5.5
"""Inches that a picture is laid out for at least; in narrower axes all of it is smaller."""
LONGEST = 400
"""Characters of a label that are looked at; what is longer is cut."""
SIGNS = ["DejaVu Sans"]
"""The font that comes with matplotlib and has all signs."""
LABEL_LINES = 4
"""Lines that a label has at most; heads of columns have more."""
LIGATED = "\u200c\u200d"


def clean(words: object) -> str:
    """Words on one line, without characters that control where others go."""
    text = " ".join(str(words)[: 4 * LONGEST].split())
    kept = (
        char if char in LIGATED or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn") else ""
        for char in text
    )
    text = "".join(kept)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


class Mark(NamedTuple):
    """How a value is shown: never by its colour alone."""

    word: str
    sign: str = ""
    fill: str | None = None
    hatch: str = ""
    ink: str | None = None


class Sheet:
    """A page that grows downwards; places are inches from its upper left corner.

    A brief one has no line below its title, no notes, and labels of one line (1), and no legend
    either (2). A page may be drawn `smaller` than it was built, all of it by the same share.
    """

    def __init__(self, width: float, size: float, brief: int = 0, smaller: float = 1.0) -> None:
        from matplotlib.font_manager import FontProperties

        self.width = width
        self.size = size
        self.brief = brief
        self.smaller = smaller
        self.y = 0.0
        self._fonts = {bold: FontProperties(weight="bold" if bold else "normal") for bold in (False, True)}
        self._drawn: list[Callable[[Axes, Any], object]] = []
        self._lengths: dict[tuple[str, float, bool], float] = {}

    def height_of(self, lines: int = 1, scale: float = 1.0) -> float:
        """Inches that lines of text take."""
        return lines * self.size * scale * 1.32 / 72

    def length(self, words: str, scale: float = 1.0, bold: bool = False) -> float:
        """Inches that words take on a line, a little more for what renderers round: more of small text."""
        found = self._lengths.get((words, scale, bold))
        if found is None:
            from matplotlib.textpath import text_to_path

            font = self._fonts[bold].copy()
            font.set_size(self.size * scale)
            points = text_to_path.get_text_width_height_descent(words, font, ismath=False)[0]
            found = self._lengths[words, scale, bold] = points * (1.05 + 0.2 * (1 - self.smaller)) / 72
        return found

    def wrap(
        self, words: object, room: float, lines: int = 2, scale: float = 1.0, bold: bool = False
    ) -> list[str]:
        """Words in at most so many lines that fit into the room; what is cut ends in “…”."""
        if self.brief and lines <= LABEL_LINES:
            lines = 1
        pieces = list(self._pieces(clean(words), room, scale, bold))
        out = [""]
        for place, (glue, piece) in enumerate(pieces):
            joined = out[-1] + glue + piece if out[-1] else piece
            if self.length(joined, scale, bold) <= room or not out[-1]:
                out[-1] = joined
            elif len(out) < lines:
                out.append(piece)
            else:
                rest = joined + "".join(glue + piece for glue, piece in pieces[place + 1 : place + 3])
                out[-1] = self.cut(rest, room, scale, bold)
                break
        return [line for line in out if line]

    def _pieces(
        self, text: str, room: float, scale: float, bold: bool
    ) -> Iterable[tuple[str, str]]:
        """Where a line may be broken: at spaces, then after hyphens, then anywhere."""
        for word in text.split(" "):
            glue = " "
            for part in word.replace("-", "-\0").split("\0"):
                while self.length(part, scale, bold) > room and len(part) > 1:
                    fit = self._fitting(part, room, scale, bold)
                    yield glue, part[:fit]
                    glue, part = "", part[fit:]
                yield glue, part
                glue = ""

    def _fitting(self, text: str, room: float, scale: float, bold: bool) -> int:
        low, high = 1, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.length(text[:middle], scale, bold) <= room:
                low = middle
            else:
                high = middle - 1
        return low

    def cut(self, text: str, room: float, scale: float = 1.0, bold: bool = False) -> str:
        """The text if it fits, else its beginning and “…”."""
        if self.length(text, scale, bold) <= room:
            return text
        fit = self._fitting(text, room - self.length("…", scale, bold), scale, bold)
        return text[:fit].rstrip() + "…"

    # What can be put on it.

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        scale: float = 1.0,
        bold: bool = False,
        ink: str | None = None,
        quiet: bool = False,
        across: str = "left",
        down: str = "center",
        turned: bool = False,
        sign: bool = False,
        over_hatch: bool = False,
    ) -> None:
        """Words at a place; `ink` is the style's own colour of text if it is left out."""
        if not words:
            return
        size = self.size * scale

        def draw(ax: Axes, look: Any) -> None:
            made = ax.text(
                x,
                y,
                words,
                fontsize=size * self.smaller,
                color=ink or (look.quiet if quiet else look.ink),
                ha=across,
                va=down,
                rotation=90 if turned else 0,
                fontweight="bold" if bold else "normal",
                parse_math=False,
                clip_on=False,
                zorder=5,
            )
            if sign:
                made.set_fontfamily(SIGNS)
            if over_hatch:
                made.set_bbox({"facecolor": look.paper, "edgecolor": "none", "pad": 0.6})

        self._drawn.append(draw)

    def lines(self, x: float, y: float, lines: list[str], **how: Any) -> float:
        """Lines one below the other, the first with its top at `y`; says where they end."""
        step = self.height_of(1, how.get("scale", 1.0))
        for place, line in enumerate(lines):
            self.text(x, y + (place + 0.5) * step, line, **how)
        return y + len(lines) * step

    def box(self, x: float, y: float, width: float, height: float, mark: Mark, sign: bool = True) -> None:
        """A box filled, hatched and signed as a mark says; the sign only where it fits."""

        def draw(ax: Axes, look: Any) -> None:
            from matplotlib.patches import Rectangle

            # Hatching takes the colour of the edge.
            shown = Rectangle(
                (x, y),
                width,
                height,
                facecolor=mark.fill or "none",
                edgecolor=look.hatch if mark.hatch and not mark.fill else look.edge,
                hatch=mark.hatch or None,
                linewidth=0.6 * self.smaller,
                label=mark.word,
                zorder=2,
            )
            ax.add_patch(shown)

        self._drawn.append(draw)
        fits = self.length(mark.sign) <= width and self.height_of(1, 0.9) <= height
        if sign and mark.sign and fits:
            over = bool(mark.hatch) and not mark.fill
            self.text(
                x + width / 2, y + height / 2, mark.sign,
                ink=mark.ink, across="center", sign=True, over_hatch=over,
            )  # fmt: skip

    def line(self, points: list[tuple[float, float]], **how: Any) -> None:
        """A line through points; `quiet` for one in the style's own grey."""

        def draw(ax: Axes, look: Any) -> None:
            options = dict(how)
            if options.pop("quiet", False):
                options["color"] = look.edge
            options.setdefault("color", look.ink)
            options.setdefault("zorder", 1)
            [made] = ax.plot(*zip(*points, strict=True), clip_on=False, scalex=False, scaley=False, **options)
            made.set_linewidth(made.get_linewidth() * self.smaller)
            made.set_markersize(made.get_markersize() * self.smaller)

        self._drawn.append(draw)

    def patch(self, make: Callable[[Any], Any]) -> None:
        """Any patch, made of the colours of the style."""

        def draw(ax: Axes, look: Any) -> None:
            made = make(look)
            made.set_linewidth(made.get_linewidth() * self.smaller)
            ax.add_patch(made)

        self._drawn.append(draw)

    # What pictures have in common.

    def title(self, words: str, *below: str) -> None:
        """What the picture shows, and a line or two of what it rests on."""
        self.y += 0.06
        wrapped = self.wrap(words, self.width - 0.2, 2, 1.25, True)
        self.y = self.lines(0.1, self.y, wrapped, scale=1.25, bold=True)
        for line in () if self.brief else below:
            self.y = self.lines(0.1, self.y, self.wrap(line, self.width - 0.2, 3), quiet=True)
        self.y += 0.08

    def note(self, words: str, lines: int = 4) -> None:
        """A remark below the picture."""
        if words and not self.brief:
            wrapped = self.wrap(words, self.width - 0.2, lines)
            self.y = self.lines(0.1, self.y + 0.04, wrapped, quiet=True)

    def legend(self, marks: Iterable[Mark]) -> None:
        """What the marks mean, in as many lines as it takes."""
        if self.brief > 1:
            return
        chip, step = 0.22, self.height_of() + 0.06
        x, y = 0.1, self.y + 0.08
        for mark in marks:
            words = self.cut(clean(mark.word), self.width - chip - 0.3)
            need = chip + 0.08 + self.length(words) + 0.2
            if x > 0.1 and x + need > self.width:
                x, y = 0.1, y + step
            self.box(x, y, chip, self.height_of(), mark)
            self.text(x + chip + 0.06, y + self.height_of() / 2, words)
            x += need
        self.y = y + step

    def heads(
        self, x: float, step: float, names: list[str], turned: bool = False, hanging: bool = False
    ) -> None:
        """Names over columns that begin at `x`, or `hanging` under them; turned where they would not
        fit lying. Where columns are narrower than a line of text, only some have their name.
        """
        room, scale = step - 0.08, 0.92
        every = max(1, math.ceil(self.height_of(1, scale) / step))
        names = [name if place % every == 0 else "" for place, name in enumerate(names)]
        turned = turned or every > 1
        if not turned:
            turned = any(
                max([self.length(part, scale) for part in words.replace("-", "- ").split(" ")]) > room
                or len(self.wrap(words, room, 9, scale)) > 7
                for words in map(clean, names)
            )
        if turned:
            lines = max(1, min(3, int(step / self.height_of(1, scale))))
            wrapped = [self.wrap(name, 1.9, lines, scale) for name in names]
            tall = max([self.length(line, scale) for lines in wrapped for line in lines], default=0.0)
        else:
            wrapped = [self.wrap(name, room, 7, scale) for name in names]
            tall = self.height_of(max(map(len, wrapped), default=1), scale)
        for place, lines_ in enumerate(wrapped):
            middle = x + (place + 0.5) * step
            if not turned:
                top = self.y if hanging else self.y + tall - self.height_of(len(lines_), scale)
                self.lines(middle, top, lines_, across="center", scale=scale)
                continue
            middle -= (len(lines_) - 1) / 2 * self.height_of(1, scale)
            for row, line in enumerate(lines_):
                at = middle + row * self.height_of(1, scale)
                self.text(
                    at, self.y if hanging else self.y + tall, line,
                    scale=scale, turned=True, across="center", down="top" if hanging else "bottom",
                )  # fmt: skip
        self.y += tall + 0.05

    def draw(self, ax: Axes) -> Axes:
        """Puts it all into axes, which are turned into the page: in inches, without frame."""
        look = Look(ax)
        ax.set_axis_off()
        ax.set_xlim(0, self.width)
        ax.set_ylim(self.y, 0)
        ax.set_autoscale_on(False)
        for draw in self._drawn:
            draw(ax, look)
        return ax


class Look:
    """The colours that come from the style, light or dark."""

    def __init__(self, ax: Axes) -> None:
        import matplotlib
        from matplotlib.colors import to_rgba

        text = matplotlib.rcParams["text.color"]
        self.ink: Any = to_rgba(text)
        self.quiet: Any = to_rgba(text, 0.7)
        self.hatch: Any = to_rgba(text, 0.4)
        self.edge: Any = to_rgba(text, 0.3)
        figure = ax.get_figure()
        paper = to_rgba("none") if figure is None else to_rgba(figure.get_facecolor())
        self.paper: Any = paper


def show(build: Callable[[Sheet], None], ax: Axes | None) -> Axes:
    """Builds a page and shows it: in a figure of its own, as high as it must be, or in given axes.

    Where axes have less room than the page needs, all of it is drawn smaller, so that nothing runs
    over anything; at the smallest text that can be read, words are left out first.
    """
    try:
        import matplotlib  # noqa: F401
    except ImportError:
        raise ImportError("plots need matplotlib: pip install trilat[plot]") from None
    if ax is None:
        from matplotlib import pyplot

        sheet = built(build, WIDTH, SIZE)
        figure = pyplot.figure(figsize=(sheet.width, sheet.y))
        return sheet.draw(figure.add_axes((0, 0, 1, 1)))
    width, height = (side / ax.figure.dpi for side in (ax.bbox.width, ax.bbox.height))
    width, height = max(width, 0.01), max(height, 0.01)
    start, least = min(1.0, width / NARROWEST), SMALLEST / SIZE
    steps = [start * 0.9**step for step in range(60)]
    readable = [step for step in steps if step > least] + ([least] if start > least else [])
    tried = [(step, 0) for step in readable] + [(readable[-1] if readable else start, 1)]
    for smaller, brief in [*tried, *((step, 2) for step in steps if step <= max(least, steps[-1]))]:
        # Rows are higher than a line of text: where they are all that is left, text may fill them.
        sheet = built(build, width / smaller, SIZE * (1.2 if brief > 1 else 1.0), brief, smaller)
        if sheet.y * smaller <= height:
            break
    sheet.y = max(sheet.y, height / smaller)
    return sheet.draw(ax)


def built(
    build: Callable[[Sheet], None], width: float, size: float, brief: int = 0, smaller: float = 1.0
) -> Sheet:
    sheet = Sheet(width, size, brief, smaller)
    build(sheet)
    sheet.y += 0.06
    return sheet


def named(names: Any, id: str) -> str:
    """The name that a mapping of ids gives: text, or a record with a name, label or title."""
    found = None if names is None else names.get(id)
    for part in ("name", "label", "title", "text"):
        if found is not None and not isinstance(found, str):
            found = getattr(found, part, found)
    return clean(found) if isinstance(found, str) and clean(found) else clean(id)


def left_out(shown: int, count: int, what: str) -> str:
    """What to say of rows beyond the most."""
    return "" if count <= shown else f"and {count - shown} more {what}"
