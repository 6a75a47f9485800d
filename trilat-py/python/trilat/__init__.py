"""Commitments, mechanisms and positions of states, each with its source, and comparisons of them.

>>> import trilat
>>> d = trilat.trilateral()
>>> changes = d.compare_statements("spirit-of-camp-david-2023", "new-york-statement-2025")
>>> changes.after_complete  # New York is at hand only as a digest: nothing in it counts as absent
False

`print(changes)` shows its page, a notebook shows it as a table, `changes.to_dict()` gives data.
"""

from __future__ import annotations

from . import types
from ._builder import DossierBuilder
from ._dossier import Dossier, Merged
from ._dossier import bundled as trilateral
from ._draft import Draft, ask_for, draft, read_draft, read_reply
from ._errors import (
    DossierError,
    InternalError,
    QuestionError,
    TextsError,
    TrilatError,
    UnknownRecordError,
)
from ._native import Date, __version__
from ._read import check, load, loads, read_atop
from ._records import Records
from ._redline import read_text, redline

# As `typing` has it, which takes longer to import than all of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from . import measure, plot, tables
    from .types import (
        Actor,
        Commitment,
        Diagnostic,
        Event,
        Frame,
        Framework,
        Issue,
        Mechanism,
        Position,
        Proposition,
        Source,
    )

__all__ = [
    "Actor",
    "Commitment",
    "Date",
    "Diagnostic",
    "Dossier",
    "DossierBuilder",
    "Draft",
    "DossierError",
    "Event",
    "Frame",
    "Framework",
    "InternalError",
    "Issue",
    "Mechanism",
    "Merged",
    "Position",
    "Proposition",
    "QuestionError",
    "Records",
    "Source",
    "TextsError",
    "TrilatError",
    "UnknownRecordError",
    "__version__",
    "ask_for",
    "check",
    "draft",
    "load",
    "loads",
    "measure",
    "plot",
    "read_atop",
    "read_draft",
    "read_reply",
    "read_text",
    "redline",
    "tables",
    "trilateral",
    "types",
]


def __getattr__(name: str) -> Any:
    """What not everybody needs is read when it is asked for."""
    if name in ("measure", "plot", "tables"):
        from importlib import import_module

        return import_module(f"trilat.{name}")
    if name in __all__:
        found = globals()[name] = getattr(types, name)
        return found
    raise AttributeError(f"module 'trilat' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
