"""Dossiers from disk and from text."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping

from . import _native
from ._dossier import Dossier, named
from ._errors import QuestionError
from ._value import decode, decode_list, decoder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .types import AtopTable, Diagnostic, LeedsAnac


def load(path: str | os.PathLike[str]) -> Dossier:
    """Reads a dossier from a folder of YAML and JSON files, or from one such file.

    Raises `DossierError` with everything that is wrong with it.
    """
    return Dossier._of(_native.load(os.fspath(path)))


def loads(text: str | bytes | Mapping[str, str], format: str | None = None) -> Dossier:
    """Reads a dossier from text, or from several texts by their file names.

    format: `json` or `yaml`; if left out, it is seen from the name or the first character.

    Raises `DossierError` with everything that is wrong with it.

    >>> import trilat
    >>> trilat.loads("trilat: 1\\nactors: [{id: us, kind: state, name: United States}]")
    <Dossier: 1 actor>
    """
    if format not in (None, "json", "yaml"):
        raise QuestionError(f"`{format}` is no format; there are `json` and `yaml`")
    if isinstance(text, (bytes, bytearray)):
        text = bytes(text).decode("utf-8")
    if isinstance(text, str):
        notation = format or ("json" if text.lstrip("\ufeff \t\r\n")[:1] == "{" else "yaml")
        return Dossier._of(_native.from_texts([(f"dossier.{notation}", text, notation)]))
    if not isinstance(text, Mapping):
        raise TypeError(f"expected text, or texts by their names, not {type(text).__name__}")
    texts = [
        (name, one, format or ("json" if name.endswith(".json") else "yaml"))
        for name, one in named(text, "the names of their files").items()
    ]
    return Dossier._of(_native.from_texts(texts))


def check(path: str | os.PathLike[str]) -> list[Diagnostic]:
    """Everything that is wrong with a dossier on disk; empty if nothing is."""
    from .types import Diagnostic

    return list(decode_list(Diagnostic, _native.check(os.fspath(path))[0]))


def read_atop(csv: str) -> tuple[AtopTable, tuple[LeedsAnac, ...]]:
    """Reads ATOP's table of alliances (comma-separated values with a head), and reckons the
    Leeds–Anac indices of each.

    Source: Leeds, Ritter, Mitchell and Long (2002); Leeds and Anac (2005).
    """
    from .types import AtopTable

    table, indices = map(json.loads, _native.read_atop(csv))
    return decode(AtopTable, table), decoder("[LeedsAnac]")(indices)
