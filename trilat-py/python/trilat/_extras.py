"""Methods that some results have besides."""

from __future__ import annotations

from ._errors import QuestionError
from ._value import Result, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    import networkx

    from ._dossier import Dossier
    from ._value import Map
    from .types import (
        CampTie,
        CommitmentTrack,
        Location,
        MechanismTrack,
        PositionCamps,
        Redline,
        SearchHit,
        SentenceChange,
        Severity,
        TellingWord,
        TieRelation,
    )


class DiagnosticExtras(Value):
    """What is asked of findings."""

    __slots__ = ()
    if TYPE_CHECKING:

        @property
        def severity(self) -> Severity: ...

        @property
        def location(self) -> Location | None: ...

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


class RedlineExtras(Result):
    """What is asked of a redline."""

    __slots__ = ()
    if TYPE_CHECKING:

        @property
        def changes(self) -> tuple[SentenceChange, ...]: ...

        @property
        def counts(self) -> Map[int]: ...

    @property
    def telling(self) -> tuple[TellingWord, ...]:
        """The changed words that matter, of all sentences in order."""
        return tuple(word for change in self.changes for word in change.telling)

    @property
    def differs(self) -> bool:
        """Whether any sentence differs."""
        return any(outcome != "same" for outcome in self.counts)


class RedlineSeriesExtras(Result):
    """What is asked of a redline of several texts."""

    __slots__ = ()
    if TYPE_CHECKING:

        @property
        def steps(self) -> tuple[Redline, ...]: ...

    @property
    def telling(self) -> tuple[TellingWord, ...]:
        """The changed words that matter, step by step."""
        return tuple(word for step in self.steps for word in step.telling)

    @property
    def differs(self) -> bool:
        """Whether any sentence differs from one text to the next."""
        return any(step.differs for step in self.steps)


class DateRelationExtras(Value):
    """What is asked of the relation of two dates."""

    __slots__ = ()

    @property
    def certain(self) -> tuple[str, ...]:
        """The relations that certainly hold."""
        names: tuple[str, ...] = type(self).__match_args__
        return tuple([name for name in names if getattr(self, name) == "certainly"])

    @property
    def possible(self) -> tuple[str, ...]:
        """The relations that certainly or possibly hold."""
        names: tuple[str, ...] = type(self).__match_args__
        return tuple([name for name in names if getattr(self, name) != "not"])


class SearchHitsExtras(Result):
    """Hits can be gone through."""

    __slots__ = ()
    if TYPE_CHECKING:

        @property
        def hits(self) -> tuple[SearchHit, ...]: ...

    def __len__(self) -> int:
        return len(self.hits)

    def __getitem__(self, place: int) -> SearchHit:
        return self.hits[place]


class TrackExtras(Result):
    """Tracks are looked up by ids, or by records."""

    __slots__ = ()
    if TYPE_CHECKING:

        @property
        def commitments(self) -> tuple[CommitmentTrack, ...]: ...

        @property
        def mechanisms(self) -> tuple[MechanismTrack, ...]: ...

    def commitment(self, id: str | Value) -> CommitmentTrack | None:
        """What became of that commitment; `None` if it is not in the track: it had not been made
        yet, or the dossier has none of this id, which a track cannot tell apart.
        """
        from ._records import id_of

        name = id_of(id)
        return next((one for one in self.commitments if one.commitment.id == name), None)

    def mechanism(self, id: str | Value) -> MechanismTrack | None:
        """What became of that mechanism; `None` if it is not in the track, as for `commitment`."""
        from ._records import id_of

        name = id_of(id)
        return next((one for one in self.mechanisms if one.mechanism == name), None)


class CampNetworkExtras(Result):
    """The network for other programs."""

    __slots__ = ("_asked",)
    if TYPE_CHECKING:

        @property
        def ties(self) -> tuple[CampTie, ...]: ...

        @property
        def camps(self) -> PositionCamps: ...


    def to_networkx(self) -> networkx.Graph[str]:
        """The network for NetworkX: actors with their `camp` and `betweenness`, ties with
        `congruence`, `conflict`, `subtract` and the `propositions` in common.

        Needs networkx (`pip install trilat[networkx]`).

        >>> import trilat
        >>> graph = trilat.trilateral().network(["us", "jp", "kr", "cn"]).to_networkx()
        >>> sorted(graph)
        ['cn', 'jp', 'kr', 'us']
        """
        import networkx

        graph: networkx.Graph[str] = networkx.Graph()
        for member in self.camps.members:
            graph.add_node(member.actor, camp=member.camp, betweenness=member.betweenness)
        for tie in self.ties:
            graph.add_edge(
                tie.first,
                tie.second,
                congruence=tie.congruence,
                conflict=tie.conflict,
                subtract=tie.subtract,
                propositions=tie.propositions,
            )
        return graph

    def _file(self, notation: str, relation: TieRelation) -> str:
        dossier, options = asked_of(self)
        asked = {"notation": notation, "relation": relation, "options": options}
        text: str = dossier.ask("network_file", **asked).text
        return text

    def to_graphml(self, relation: TieRelation = "congruence") -> str:
        """The ties of one relation (`congruence`, `conflict`, `subtract`) as GraphML."""
        return self._file("graphml", relation)

    def to_gexf(self, relation: TieRelation = "congruence") -> str:
        """The same as GEXF 1.3, for Gephi."""
        return self._file("gexf", relation)

    def to_dot(self, relation: TieRelation = "congruence") -> str:
        """The same as DOT, for Graphviz."""
        return self._file("dot", relation)

    def __reduce__(self) -> tuple[Any, ...]:
        asked = getattr(self, "_asked", None)
        return restore_network, (super().__reduce__(), asked)


def asked_of(network: CampNetworkExtras) -> tuple[Dossier, dict[str, Any]]:
    """The dossier and the options that the network was made of."""
    found: tuple[Dossier, dict[str, Any]] | None = getattr(network, "_asked", None)
    if found is None:
        raise QuestionError("a network that was made by hand has no dossier to be written from")
    return found


def restore_network(value: tuple[Any, ...], asked: Any) -> Any:
    """What was pickled, with the dossier that it was asked of."""
    make, arguments = value
    network = make(*arguments)
    if asked is not None:
        object.__setattr__(network, "_asked", asked)
    return network
