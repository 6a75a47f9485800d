"""Networks of actors: ties, camps, and who stands between."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, Union

from trilat import _native
from trilat.measure import _cells
from trilat.measure._error import MeasureError
from trilat.measure._results import Measured
from trilat.tables import Column, Tabular

if TYPE_CHECKING:
    import networkx

__all__ = [
    "Affiliation",
    "Affiliations",
    "CampShares",
    "Camps",
    "Network",
    "Notation",
    "Tie",
    "ask",
    "finding",
    "network",
]

Notation: TypeAlias = Literal["graphml", "gexf", "dot"]
_Values: TypeAlias = Union[Sequence[Any], Mapping[str, Any], "Camps"]


def ask(question: str, **arguments: Any) -> Any:
    """The answer of the native half; an argument that is a :class:`Json` is JSON already."""
    parts = (
        f"{json.dumps(name)}:{value.text if isinstance(value, Json) else _written(value)}"
        for name, value in arguments.items()
    )
    return json.loads(_native.measure_ask(f'{{"{question}":{{{",".join(parts)}}}}}'))


@dataclasses.dataclass(frozen=True)
class Json:
    """A text that is JSON."""

    text: str

    @classmethod
    def of(cls, value: Any) -> Json:
        """The value as JSON."""
        return cls(_written(value))


def _written(value: Any) -> str:
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except ValueError:
        raise MeasureError("a number is not finite") from None


def finding(resolution: float, starts: int, seed: int) -> dict[str, Any]:
    """How camps are to be found, as the native half reads it."""
    return {
        "resolution": float(resolution),
        "starts": _cells.whole(starts, "starts", 1, 1000),
        "seed": _cells.whole(seed, "seed", 0, 2**64 - 1),
    }


@dataclasses.dataclass(frozen=True)
class Tie:
    """What ties two nodes."""

    first: str
    #: The other, which comes later among the nodes.
    second: str
    #: 0 if the two have something in common but the measure is 0.
    weight: float
    #: How many propositions the two have in common; 0 in a network that is not made of statements.
    common: int = 0


@dataclasses.dataclass(frozen=True)
class Camps:
    """The camps of a network, numbered by their first members.

    ``camps["US"]`` is the number of a node's camp.
    """

    nodes: tuple[str, ...]
    #: The camp of each node; a node without a tie is a camp of its own.
    of: tuple[int, ...]
    #: How good the camps are; ``n`` counts the nodes with ties, of all. No value without ties.
    modularity: Measured

    @property
    def members(self) -> tuple[tuple[str, ...], ...]:
        """The nodes of each camp."""
        camps: list[list[str]] = [[] for _ in range(max(self.of, default=-1) + 1)]
        for node, camp in zip(self.nodes, self.of):
            camps[camp].append(node)
        return tuple(map(tuple, camps))

    def __getitem__(self, node: str) -> int:
        try:
            return self.of[self.nodes.index(node)]
        except ValueError:
            raise KeyError(node) from None

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "nodes": list(self.nodes),
            "camps": list(self.of),
            "modularity": self.modularity.to_dict(),
        }


@dataclasses.dataclass(frozen=True)
class Network(Tabular):
    """An undirected network of weighted ties; nodes without a tie are kept. Made by :func:`network`,
    or of statements by their ``network`` method.

    Handed to pandas, polars, pyarrow or DuckDB it is a table of the ties.

    >>> ties = network([("US", "JP", 3.0), ("RU", "CN", 2.0), ("JP", "CN", 0.5)])
    >>> ties
    <Network of 4 nodes and 3 ties>
    >>> ties.weight("CN", "JP")
    0.5
    >>> ties.camps().members
    (('US', 'JP'), ('RU', 'CN'))
    >>> ties.betweenness()["JP"]
    2.0
    """

    nodes: tuple[str, ...]
    #: The ties by the places of both nodes.
    ties: tuple[Tie, ...]

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Network:
        """The inverse of :meth:`to_dict`."""
        return cls(tuple(record["nodes"]), tuple(Tie(**tie) for tie in record["ties"]))

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it: ``nodes`` and ``ties``."""
        return {"nodes": list(self.nodes), "ties": [vars(tie).copy() for tie in self.ties]}

    def weight(self, one: str, other: str) -> float:
        """The weight of the tie of two nodes in either order, 0 without one.

        :class:`KeyError` for a node that is not there.
        """
        for node in (one, other):
            if node not in self.nodes:
                raise KeyError(node)
        wanted = {one, other}
        return next((tie.weight for tie in self.ties if {tie.first, tie.second} == wanted), 0.0)

    def camps(self, *, resolution: float = 1.0, starts: int = 10, seed: int = 1) -> Camps:
        """Camps by the Leiden algorithm; the same network always has the same camps.

        ``resolution``: 1 is plain modularity, more gives more and smaller camps. ``starts``: from how
        many orders of the nodes camps are sought, 1 to 1000, the best being kept; ``seed`` decides
        these orders. Weights must not be negative: take congruence, not congruence less conflict.

        Source: Traag, Waltman and van Eck, From Louvain to Leiden, Scientific Reports 9 (2019).
        """
        found = ask("camps", of=self._ties(), how=finding(resolution, starts, seed))
        return Camps(self.nodes, tuple(found["camps"]), Measured.from_dict(found["modularity"]))

    def betweenness(self, *, normalised: bool = False) -> dict[str, float]:
        """For each node, over all pairs of others, the share of the shortest ways that lead through it.

        A tie is the shorter the heavier it is; ties of weight 0 are no ways. From 0 to
        (n − 1)(n − 2)/2, by which ``normalised`` divides. Weights must not be negative.

        Sources: Freeman, Sociometry 40 (1977); Brandes (2001).
        """
        found = ask("betweenness", of=self._ties(), normalised=bool(normalised))
        return dict(zip(self.nodes, found))

    def to_file(self, notation: Notation, columns: Mapping[str, _Values] | None = None) -> str:
        """The network as text for other programs: ``graphml``, ``gexf`` or ``dot``.

        ``columns`` are values of the nodes by name: each :class:`Camps`, a mapping from nodes, a
        pandas Series whose index is the nodes, or one value a node in their order. Whole numbers,
        other numbers (NaN is left out) and texts are kept apart. Ties of weight 0 are left out.

        >>> print(network([("US", "JP", 3.0)]).to_file("dot", {"camp": [0, 0]}))
        graph {
          0 [label="US", "camp"="0"];
          1 [label="JP", "camp"="0"];
          0 -- 1 [weight=3];
        }
        <BLANKLINE>
        """
        given = [[str(name), self._column(str(name), of)] for name, of in (columns or {}).items()]
        found = ask("file", of=self._ties(), notation=notation, columns=given)
        return str(found)

    def to_graphml(self, columns: Mapping[str, _Values] | None = None) -> str:
        """The network in GraphML, for NetworkX, igraph, Gephi, visone: see :meth:`to_file`."""
        return self.to_file("graphml", columns)

    def to_gexf(self, columns: Mapping[str, _Values] | None = None) -> str:
        """The network in GEXF 1.3, for Gephi: see :meth:`to_file`."""
        return self.to_file("gexf", columns)

    def to_dot(self, columns: Mapping[str, _Values] | None = None) -> str:
        """The network in the DOT language of Graphviz: see :meth:`to_file`."""
        return self.to_file("dot", columns)

    def to_networkx(self) -> networkx.Graph[str]:
        """A ``networkx.Graph`` whose ties have a ``weight`` and what is ``common``.

        Needs networkx (`pip install trilat[networkx]`).
        """
        import networkx

        graph: networkx.Graph[str] = networkx.Graph()
        graph.add_nodes_from(self.nodes)
        for tie in self.ties:
            graph.add_edge(tie.first, tie.second, weight=tie.weight, common=tie.common)
        return graph

    def _ties(self) -> dict[str, Any]:
        ties = [[tie.first, tie.second, tie.weight] for tie in self.ties]
        return {"nodes": list(self.nodes), "ties": ties}

    def _column(self, name: str, of: Any) -> dict[str, list[Any]]:
        if isinstance(of, Camps):
            of = dict(zip(of.nodes, of.of))
        elif _cells.is_a(of, "pandas", "Series") and not _cells.is_a(of.index, "pandas", "RangeIndex"):
            of = dict(zip(_cells.once(list(map(str, of.index))), of))
        if isinstance(of, Mapping):
            for node in self.nodes:
                if node not in of:
                    message = f"the column `{name}` has no value for `{node}`"
                    raise MeasureError(message, "unknown_actor", value=node)
            of = [of[node] for node in self.nodes]
        given = _cells.listed(of, f"the column `{name}`")
        known: list[Any] = [None if _cells.is_missing(value) else value for value in given]
        values: list[Any] = [value.item() if hasattr(value, "item") else value for value in known]
        if any(isinstance(value, str) for value in values):
            if not all(value is None or isinstance(value, str) for value in values):
                raise MeasureError(f"the column `{name}` has texts and other values", "level")
            return {"texts": values}
        if all(isinstance(value, int) and value >= 0 for value in values):
            return {"whole": [int(value) for value in values]}
        try:
            return {"numbers": [None if value is None else float(value) for value in values]}
        except (TypeError, ValueError):
            raise MeasureError(f"the column `{name}` has values that are not numbers", "level") from None

    def _table(self) -> tuple[Sequence[Column], Iterable[Mapping[str, Any]]]:
        texts = (Column("first", "text"), Column("second", "text"))
        numbers = (Column("weight", "number"), Column("common", "integer"))
        return texts + numbers, map(vars, self.ties)

    def __repr__(self) -> str:
        return f"<Network of {len(self.nodes)} nodes and {len(self.ties)} ties>"

    def _repr_html_(self) -> str:
        return f"<p>{len(self.nodes)} nodes, {len(self.ties)} ties</p>"


def network(
    ties: Iterable[tuple[str, str, float]] | Mapping[tuple[str, str], float],
    *,
    nodes: Iterable[str] | None = None,
) -> Network:
    """A network of ties: each two names and a weight, or a mapping from pairs of names to weights.

    ``nodes`` names all nodes in their order, also those without a tie; without it they are those of
    the ties, in the order in which they come up.

    :class:`MeasureError` for a tie of a node that is not there or with itself, a tie given twice or
    a weight that is not finite.

    >>> network({("US", "JP"): 3.0}, nodes=["US", "JP", "AU"]).nodes
    ('US', 'JP', 'AU')
    """
    if isinstance(ties, Mapping):
        ties = [(one, other, weight) for (one, other), weight in ties.items()]
    given = []
    for number, tie in enumerate(ties, 1):
        if isinstance(tie, str) or len(tie) != 3:
            raise MeasureError("a tie is two names and a weight", "shape", str(number))
        one, other, weight = tie
        given.append((str(one), str(other), float(weight)))
    if nodes is None:
        nodes = dict.fromkeys(name for one, other, _ in given for name in (one, other))
    named = [str(node) for node in nodes]
    return Network.from_dict(ask("ties", of={"nodes": named, "ties": given}))


@dataclasses.dataclass(frozen=True)
class Affiliation:
    """What ties an actor to a proposition."""

    actor: str
    proposition: str
    #: How many statements, for or against.
    count: float
    #: Statements for less statements against: the top of the scale counts 1, the bottom −1.
    subtract: float
    #: ``agree``, ``disagree`` or ``mixed``, all statements combined.
    combine: str


@dataclasses.dataclass(frozen=True)
class Affiliations(Tabular):
    """The two-mode network of actors and propositions; as a table, its ties."""

    #: In the order of their names, also those without a tie.
    actors: tuple[str, ...]
    propositions: tuple[str, ...]
    #: By actor and then by proposition.
    ties: tuple[Affiliation, ...]
    _asked: Json = dataclasses.field(repr=False, compare=False)

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        ties = [vars(tie).copy() for tie in self.ties]
        return {"actors": list(self.actors), "propositions": list(self.propositions), "ties": ties}

    def to_file(self, notation: Notation) -> str:
        """The network as text for other programs: ``graphml``, ``gexf`` or ``dot``.

        Nodes have a ``mode``, actor or proposition; ties the number of statements as weight and the
        side taken.
        """
        return str(ask("affiliations_file", of=self._asked, notation=notation))

    def _table(self) -> tuple[Sequence[Column], Iterable[Mapping[str, Any]]]:
        texts = (Column("actor", "text"), Column("proposition", "text"))
        numbers = (Column("count", "number"), Column("subtract", "number"))
        return (*texts, *numbers, Column("combine", "text")), map(vars, self.ties)

    def __repr__(self) -> str:
        actors, propositions = len(self.actors), len(self.propositions)
        return f"<Affiliations of {actors} actors to {propositions} propositions>"


@dataclasses.dataclass(frozen=True)
class CampShares:
    """How far each actor agrees with each camp of the congruence network."""

    actors: tuple[str, ...]
    camps: Camps
    #: One row an actor, one value a camp: agreement with the camp's other members over agreement and
    #: conflict with them, from 0 to 1. ``n`` counts the members with a proposition in common.
    shares: tuple[tuple[Measured, ...], ...]

    def __getitem__(self, actor: str) -> tuple[Measured, ...]:
        try:
            return self.shares[self.actors.index(actor)]
        except ValueError:
            raise KeyError(actor) from None

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        shares = [[share.to_dict() for share in row] for row in self.shares]
        return {"actors": list(self.actors), "camps": self.camps.to_dict(), "shares": shares}
