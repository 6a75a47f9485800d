"""Methods that some results have besides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from ._value import Value

if TYPE_CHECKING:
    import networkx

    from ._dossier import Dossier
    from .types import CampMember, CampTie, Location, SearchHit, Severity

RELATIONS = ("congruence", "conflict", "subtract")


class DiagnosticExtras(Value):
    """What is asked of findings."""

    __slots__ = ()
    if TYPE_CHECKING:
        severity: Severity
        location: Location | None

    @property
    def file(self) -> str | None:
        """The file, if it was read from one."""
        return None if self.location is None else self.location.file

    @property
    def line(self) -> int | None:
        """The line, counted from 1."""
        return None if self.location is None else self.location.line

    @property
    def column(self) -> int | None:
        """The column in characters, counted from 1."""
        return None if self.location is None else self.location.column

    @property
    def is_error(self) -> bool:
        """Whether it refuses the dossier."""
        return self.severity == "error"


class DateRelationExtras(Value):
    """What is asked of the relation of two dates."""

    __slots__ = ()

    @property
    def certain(self) -> tuple[str, ...]:
        """The relations that certainly hold."""
        return tuple([name for name in self.__match_args__ if getattr(self, name) == "certainly"])

    @property
    def possible(self) -> tuple[str, ...]:
        """The relations that certainly or possibly hold."""
        return tuple([name for name in self.__match_args__ if getattr(self, name) != "not"])


class SearchHitsExtras(Value):
    """Hits can be gone through."""

    __slots__ = ()
    if TYPE_CHECKING:
        hits: tuple[SearchHit, ...]

    def __len__(self) -> int:
        return len(self.hits)

    def __getitem__(self, place: int) -> SearchHit:
        return self.hits[place]


class CampNetworkExtras(Value):
    """The network for other programs."""

    __slots__ = ("_asked",)
    if TYPE_CHECKING:
        ties: tuple[CampTie, ...]
        camps: Any
    _asked: tuple[Dossier, dict[str, Any]]
    __hash__ = Value.__hash__
