"""Dates in every form in which people have them."""

from __future__ import annotations

import json

from . import _native
from ._errors import QuestionError
from ._value import decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
    from typing import Union

    from typing_extensions import TypeAlias

    from .types import DateRelation

    When: TypeAlias = Union[str, datetime.date, _native.Date]


def when(date: When) -> str:
    """The date as it is written: text, a `datetime.date` or a `trilat.Date`.

    A moment (`datetime.datetime`, a pandas `Timestamp`) is taken if it is midnight.
    """
    if isinstance(date, str):
        return date
    if isinstance(date, _native.Date):
        return str(date)
    import datetime

    if isinstance(date, datetime.datetime):
        # pandas has a moment that is none, and not even itself.
        if date != date:
            raise QuestionError(f"`{date}` is no date")
        if date.time() != datetime.time() or date.tzinfo is not None:
            raise QuestionError(f"`{date}` is a moment, not a day; give its `.date()`")
        return date.date().isoformat()
    if isinstance(date, datetime.date):
        return date.isoformat()
    name = type(date).__name__
    raise TypeError(f"expected text, a datetime.date or a trilat.Date, not {name}")


def relation(text: str) -> DateRelation:
    """The relation of two dates from JSON."""
    from .types import DateRelation

    return decode(DateRelation, json.loads(text))
