"""What goes wrong. The native half raises these classes."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from .types import Diagnostic

__all__ = [
    "DossierError",
    "InternalError",
    "QuestionError",
    "TextsError",
    "TrilatError",
    "UnknownRecordError",
]


class TrilatError(Exception):
    """Anything that trilat refuses."""


class DossierError(TrilatError, ValueError):
    """A dossier that was refused: its message shows the first errors.

    >>> import trilat
    >>> try:
    ...     trilat.loads('{"trilat": 1, "actors": [{"id": "us", "kind": "sate", "name": "US"}]}')
    ... except trilat.DossierError as error:
    ...     print(error.diagnostics[0].help)
    did you mean `state`?
    """

    diagnostics: tuple[Diagnostic, ...]
    """Everything that was found, errors and warnings, in the order of the files."""

    def __init__(self, message: str, diagnostics: str | Iterable[Diagnostic] = ()) -> None:
        super().__init__(message)
        if isinstance(diagnostics, str):
            from ._value import decode_list
            from .types import Diagnostic

            diagnostics = decode_list(Diagnostic, diagnostics)
        self.diagnostics = tuple(diagnostics)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), self.diagnostics)


class UnknownRecordError(TrilatError, KeyError):
    """A record that the dossier does not hold. A `KeyError`, and so a `LookupError`."""

    record: str | None
    """What was asked for, as `kind:id`."""

    def __init__(self, message: str, record: str | None = None) -> None:
        super().__init__(message)
        self.record = record

    def __str__(self) -> str:
        # A `KeyError` would put the message into quotation marks.
        return str(self.args[0])

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), self.record)


class QuestionError(TrilatError, ValueError):
    """A question that cannot be answered: a bad date, an unknown word, more than is reckoned."""


class TextsError(TrilatError, ValueError):
    """Texts that could not be taken: unreadable, not UTF-8, named twice, too large."""


class InternalError(TrilatError, RuntimeError):
    """A fault of trilat itself. Please report it."""
