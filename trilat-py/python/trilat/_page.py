"""Pages: those of the core, and plain sheets for values that have none there."""

from __future__ import annotations

from collections.abc import Mapping

from ._value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from . import _native

# Colours come from the page around it; meaning is in the words, never in a colour alone.
STYLE = """<style>
.trilat{font-size:.9em;line-height:1.4;max-width:60em;max-height:36em;overflow:auto;color:inherit}
.trilat h1{font-size:1.15em;margin:.4em 0}
.trilat h2{font-size:1em;margin:.8em 0 .3em}
.trilat table{border-collapse:collapse;margin:.4em 0}
.trilat th,.trilat td{text-align:left;vertical-align:top;padding:.2em .6em;
border:1px solid color-mix(in srgb,currentColor 25%,transparent);background:none}
.trilat .trilat-more,.trilat .trilat-changed{font-weight:600}
.trilat .trilat-less{text-decoration:underline dotted}
.trilat .trilat-quiet{opacity:.6}
.trilat .trilat-unknown{font-style:italic;opacity:.75}
</style>
"""


def styled(html: str) -> str:
    """A piece of HTML of the core with its style."""
    return STYLE + html


def page(*blocks: dict[str, Any]) -> _native.Answer:
    """A page of blocks: `heading`, `paragraph`, `list`, `table`."""
    import json

    from . import _native

    return _native.Answer.of_page(json.dumps({"blocks": list(blocks)}))


def table(columns: list[str], rows: list[list[str]]) -> dict[str, Any]:
    """A table of a page."""
    cells = [[["unknown" if cell == "unknown" else "plain", cell] for cell in row] for row in rows]
    return {"table": {"columns": columns, "rows": cells}}


def sheet(value: Value) -> _native.Answer:
    """A value field by field."""
    name = getattr(value, "id", None)
    title = type(value).__name__ + (f" {name}" if isinstance(name, str) else "")
    rows = [
        # As every value has its fields: a dossier within one is told in short.
        [key.replace("_", " "), in_words(item)] for key, item in Value.to_dict(value).items() if key != "id"
    ]
    return page({"heading": [1, title]}, table(["field", "value"], rows))


def counted(number: int, what: str) -> str:
    """`1 actor`, `2 actors`."""
    return f"{number} {what}" + ("" if number == 1 else "s")


def in_words(value: Any) -> str:
    """A value on one line; quoted words in quotation marks."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(map(in_words, value))
    if isinstance(value, Mapping):
        return ", ".join(part_in_words(key, item) for key, item in value.items())
    return str(value)


def part_in_words(key: str, value: Any) -> str:
    if key == "quote" and isinstance(value, list):
        return " … ".join(f"“{in_words(words)}”" for words in value)
    if key in ("at", "source"):
        return in_words(value)
    return f"{key.replace('_', ' ')} {in_words(value)}"
