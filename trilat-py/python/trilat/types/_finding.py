"""What is found.

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

from .._extras import SearchHitsExtras
from .._value import Value

# As `typing` has it, which takes longer to import than all of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from . import ForceReading, NounKind, RecordRef, SourceId


class Found(Value):
    """Records that fit a filter.

    kind: Their kind.
    ids: Their ids, in order.
    """

    kind: NounKind
    ids: tuple[str, ...]
    _spec = "kind ids:[=]"


class RecordPage(Value):
    """One record, with what refers to it.

    kind: Its kind.
    id: Its id.
    title: Its name, title, label or text.
    record: The record as it stands in the dossier's JSON.
    referred_to_by: The records that refer to it.
    force: Of a commitment, how firmly it is put.
    """

    kind: NounKind
    id: str
    title: str
    record: Any
    referred_to_by: tuple[RecordRef, ...]
    force: ForceReading | None = None
    _spec = "kind id title record:= referred_to_by:[=] force?:ForceReading"


class SearchHit(Value):
    """A record that was found.

    record: The record.
    title: Its name, title, label or text; of a position, who says what.
    source: The source that it is from: its own, or the first that it cites.
    text: The text in which the first word stands, if that is not the title: words before ids.
    """

    record: RecordRef
    title: str
    source: SourceId | None = None
    text: str | None = None
    _spec = "record title source? text?"


class SearchHits(SearchHitsExtras):
    """Records that have all of some words in any of their texts. Typography does not count. As a
    table (`to_pandas()` and its like) it has a row for each of its `hits`.

    words: The words.
    total: How many records there are in all.
    hits: The first of them: those with all words in their title first, then by kind and id.
    """

    _list = "hits"
    words: str
    total: int
    hits: tuple[SearchHit, ...]
    _spec = "words total hits:[SearchHit]"
