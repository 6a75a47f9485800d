"""Networks and their camps.

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

from .._extras import CampNetworkExtras
from .._value import Value

# As `typing` has it, which takes longer to import than all of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import (
        ActorId,
        CalendarUnit,
        Duplicates,
        Measured,
        NetworkNotation,
        Normalisation,
        PropositionId,
        TieRelation,
    )


class CampMember(Value):
    """An actor's place among the camps.

    actor: The actor.
    camp: Its camp, counted from 0.
    betweenness: How often it lies on the shortest ways between others in the congruence
        network, as a share of all pairs: 0 to 1.
    agreement: Its share of agreement with each camp.
    """

    actor: str
    camp: int
    betweenness: float
    agreement: tuple[Measured, ...]
    _spec = "actor camp betweenness agreement:[Measured]"


class CampNetwork(CampNetworkExtras):
    """Actors tied by agreement and conflict, with their camps. As a table (`to_pandas()` and its
    like) it has a row for each of its `ties`.

    duplicates: Which repetitions counted once.
    normalisation: What ties were divided by.
    camps: The camps of the congruence network, and every actor with its camp.
    ties: Every two actors that hold positions on a common proposition.
    """

    _list = "ties"
    duplicates: Duplicates
    normalisation: Normalisation
    camps: PositionCamps
    ties: tuple[CampTie, ...]
    _spec = "duplicates:Duplicates normalisation camps:PositionCamps ties:[CampTie]"


class CampTie(Value):
    """What ties two actors.

    first: The one actor.
    second: The other, later in the order of ids.
    congruence: How much they agree.
    conflict: How much they conflict.
    subtract: Congruence less conflict.
    propositions: The propositions on which both hold a position.
    """

    first: ActorId
    second: ActorId
    congruence: float
    conflict: float
    subtract: float
    propositions: tuple[PropositionId, ...]
    _spec = "first second congruence conflict subtract propositions:[=]"


class DuplicatesCalendar(Value):
    """Once in each unit of the calendar. Statements without a day all count."""

    calendar: CalendarUnit
    _spec = "calendar"


class NetworkFile(Value):
    """A network as a file.

    notation: The notation.
    relation: The ties.
    text: What the file holds.
    """

    notation: NetworkNotation
    relation: TieRelation
    text: str
    _spec = "notation relation text"


class PositionCamps(Value):
    """The camps of a network and who stands between them.

    modularity: How well the camps part the network.
    camps: How many camps there are.
    members: Every actor, in the order of names.
    """

    modularity: Measured
    camps: int
    members: tuple[CampMember, ...]
    _spec = "modularity:Measured camps members:[CampMember]"
