"""Raw texts side by side."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence

from . import _native
from ._value import decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import overload

    from .types import Redline, RedlineSeries

    Source = str | os.PathLike[str]
else:

    def overload(function: object) -> object:
        return function


@overload
def redline(
    before: Source,
    after: Source,
    /,
    *,
    names: Sequence[str] = (),
    partial: bool | Sequence[bool] = False,
    moved_only: bool = False,
) -> Redline: ...
@overload
def redline(
    before: Source,
    after: Source,
    third: Source,
    /,
    *later: Source,
    names: Sequence[str] = (),
    partial: bool | Sequence[bool] = False,
    moved_only: bool = False,
) -> RedlineSeries: ...
@overload
def redline(
    *texts: Source,
    names: Sequence[str] = (),
    partial: bool | Sequence[bool] = False,
    moved_only: bool = False,
) -> Redline | RedlineSeries: ...
def redline(
    *texts: Source,
    names: Sequence[str] = (),
    partial: bool | Sequence[bool] = False,
    moved_only: bool = False,
) -> Redline | RedlineSeries:
    """Compares raw texts sentence by sentence, each with the next. No dossier is needed.

    Sentences are kept, reworded, moved, split, merged, dropped or added, and inside each pair the
    words are compared one by one. Of three texts and more each sentence is followed as a thread.

    texts: two or more, in order; a path (`pathlib.Path`) is read.
    names: what they are called; their file names, or `text 1` and so on, if left out.
    partial: which are only a part of their text, or whether all are. What such a text lacks is
        *not seen*, never *dropped*.
    moved_only: leave out all but what moved.

    >>> import trilat
    >>> found = trilat.redline("We pledge to meet in Lima.", "We intend to meet in Lima.")
    >>> [(word.before, word.after) for word in found.telling]
    [('pledge', 'intend')]
    """
    from .types import Redline, RedlineSeries

    if names and len(names) != len(texts):
        raise TypeError(f"expected {len(texts)} names, found {len(names)}")
    parts = [partial] * len(texts) if isinstance(partial, bool) else list(partial)
    if len(parts) != len(texts):
        raise TypeError(f"expected one `partial` for each of the {len(texts)} texts, found {len(parts)}")
    given = []
    for at, text in enumerate(texts):
        name, words = named_text(text, f"text {at + 1}")
        given.append((names[at] if names else name, words, not parts[at]))
    answer = _native.redline(given, moved_only)
    data = json.loads(answer.json())
    if len(given) == 2:
        return decode(Redline, data, answer)
    return decode(RedlineSeries, data, answer)


def named_text(text: Source, name: str) -> tuple[str, str]:
    """A text as it is, or that of a file with the file's name."""
    if isinstance(text, str):
        return name, text
    path = os.fspath(text)
    return os.path.splitext(os.path.basename(path))[0], read_text(path)


def read_text(path: str | os.PathLike[str]) -> str:
    """The text of a file as paragraphs: plain text, Markdown, HTML, or PDF.

    Of a web page block elements become paragraphs; scripts, styles, navigation and footers are left
    out. A PDF needs pypdf (`pip install trilat[pdf]`): heads and feet of its pages are left out, and
    lines and divided words are joined. Places and quotations count in the text that comes out.
    """
    path = os.fspath(path)
    ending = os.path.splitext(path)[1].lower()
    if ending == ".pdf":
        try:
            from pypdf import PdfReader  # type: ignore[import-not-found,unused-ignore]
        except ImportError as error:
            raise ImportError("reading a PDF needs pypdf: pip install trilat[pdf]") from error
        pages = [page.extract_text() for page in PdfReader(path).pages]
        return _native.from_raw("\f".join(pages), "pages")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    kind = {".html": "html", ".htm": "html", ".md": "plain"}.get(ending)
    return _native.from_raw(text, kind)
