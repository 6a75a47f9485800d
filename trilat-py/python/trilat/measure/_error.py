"""What no measure can be taken from."""

from __future__ import annotations

from trilat._errors import TrilatError

__all__ = ["MeasureError"]


class MeasureError(TrilatError, ValueError):
    """Positions, a scale or options that no measure can be taken from.

    ``kind`` is what is wrong in one word (``level``, ``shape``, ``scale``, ``duplicate_cell`` …);
    ``row``, ``column`` and ``value`` say where, if it is in a cell.

    >>> s([0, 7], [0, 1], levels=range(4))
    Traceback (most recent call last):
    ...
    trilat.measure.MeasureError: row `x`, column `1`: `7` is not a level of the scale `0`, `1`, `2`, `3`
    """

    def __init__(
        self,
        message: str,
        kind: str = "parameter",
        row: str | None = None,
        column: str | None = None,
        value: str | None = None,
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.row = row
        self.column = column
        self.value = value

    def __reduce__(self) -> tuple[type[MeasureError], tuple[str | None, ...]]:
        return (type(self), (str(self), self.kind, self.row, self.column, self.value))
