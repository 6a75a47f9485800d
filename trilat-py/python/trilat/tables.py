"""Records and results as tables for other libraries."""

__all__ = ["Tabular"]


class Tabular:
    """What can be handed on as a table."""

    __slots__ = ()
