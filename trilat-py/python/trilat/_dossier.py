"""A dossier and what it can be asked."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping

from . import _native, types
from ._dates import when
from ._errors import QuestionError
from ._records import Records, chosen, id_of
from ._value import Value, decode, decode_list, decoder, to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Union

    from typing_extensions import Self, TypeAlias

    from ._builder import DossierBuilder
    from ._dates import When
    from ._native import Answer
    from ._native import Dossier as NativeDossier
    from ._value import T

    Id: TypeAlias = Union[str, Value]
    Statement: TypeAlias = Union[str, Value, Iterable[Union[str, Value]]]
    Texts: TypeAlias = Union[str, os.PathLike[str], Mapping[str, str]]

__all__ = ["Dossier", "Merged"]


class Merged(Value):
    """Two dossiers made one.

    dossier: The dossier.
    collisions: Where the two met, by kind and id.
    """

    dossier: Dossier
    collisions: tuple[types.Collision, ...]
    _spec = "dossier collisions:[Collision]"

    def to_dict(self) -> dict[str, Any]:
        """The same as JSON has it, the dossier too."""
        return {**super().to_dict(), "dossier": self.dossier.to_dict()}


class Dossier:
    """Records that refer to one another, checked as a whole. It does not change.

    Every question is a method. Ids may be given as text or as the record itself; dates as text
    (`"2024"`, `"2023 late"`), `datetime.date` or `trilat.Date`. An answer is a frozen value:
    `print` shows its page, a notebook shows it as HTML, `to_dict()` gives it as data.

    Two dossiers are equal if their headers and records are.
    """

    __slots__ = ("_native", "_tables", "_header")
    _native: NativeDossier
    _tables: dict[str, Records[Any]]
    _header: types.Header | None
    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __init__(self) -> None:
        raise TypeError("use trilat.trilateral(), trilat.load(path), trilat.loads(text) or Dossier.builder()")

    @classmethod
    def _of(cls, native: NativeDossier) -> Dossier:
        self = cls.__new__(cls)
        object.__setattr__(self, "_native", native)
        object.__setattr__(self, "_tables", {})
        object.__setattr__(self, "_header", None)
        return self

    @staticmethod
    def builder() -> DossierBuilder:
        """A builder for a dossier made in code."""
        from ._builder import DossierBuilder

        return DossierBuilder()

    # What it holds.

    def _table(self, kind: str) -> Records[Any]:
        table = self._tables.get(kind)
        if table is None:
            table = self._tables[kind] = Records(self, kind)
        return table

    @property
    def actors(self) -> Records[types.Actor]:
        """Who acts or speaks."""
        return self._table("actor")

    @property
    def sources(self) -> Records[types.Source]:
        """What is cited."""
        return self._table("source")

    @property
    def issues(self) -> Records[types.Issue]:
        """What it is about: concepts in schemes."""
        return self._table("issue")

    @property
    def commitments(self) -> Records[types.Commitment]:
        """Undertakings."""
        return self._table("commitment")

    @property
    def mechanisms(self) -> Records[types.Mechanism]:
        """What carries commitments out."""
        return self._table("mechanism")

    @property
    def events(self) -> Records[types.Event]:
        """What happened, or is reported to have."""
        return self._table("event")

    @property
    def propositions(self) -> Records[types.Proposition]:
        """What sides can be taken on."""
        return self._table("proposition")

    @property
    def positions(self) -> Records[types.Position]:
        """Stances of actors on propositions."""
        return self._table("position")

    @property
    def frames(self) -> Records[types.Frame]:
        """Labels that actors put on things."""
        return self._table("frame")

    @property
    def frameworks(self) -> Records[types.Framework]:
        """Named sets of actors with their commitments and mechanisms."""
        return self._table("framework")

    @property
    def header(self) -> types.Header:
        """What the dossier says of itself."""
        if self._header is None:
            header = decode(types.Header, json.loads(self._native.header()))
            object.__setattr__(self, "_header", header)
            return header
        return self._header

    @property
    def warnings(self) -> tuple[types.Diagnostic, ...]:
        """What was found and did not refuse the dossier."""
        return decode_list(types.Diagnostic, self._native.warnings())

    def record(self, kind: str, id: Id) -> types.RecordPage:
        """One record of a kind (`actor`, `commitment`, …) with what refers to it."""
        return self._ask(types.RecordPage, "record", {"of": kind, "id": id_of(id)})

    def search(self, words: str, *, limit: int = 50) -> types.SearchHits:
        """Records that have all of some words in any of their texts, whatever their case."""
        return self._ask(types.SearchHits, "search", {"words": words, "limit": limit})

    # Asking.

    def _ask(self, cls: type[T], question: str, arguments: dict[str, Any]) -> T:
        asked = {name: value for name, value in arguments.items() if value is not None}
        answer = self._native.ask(to_json({question: asked}))
        return decode(cls, json.loads(answer.json()), answer)

    def ask(self, question: str, **arguments: Any) -> Any:
        """Answers a question by its name, with arguments as JSON has them.

        The methods say the same with types; this one is for what comes as data.

        >>> import trilat
        >>> found = trilat.trilateral().ask("search", words="camp david", limit=1)
        >>> type(found).__name__
        'SearchHits'
        """
        # What is no question is refused by the core, in its words.
        return self._ask(getattr(types, types.ANSWERS.get(question, "Found")), question, arguments)

    # Statements and commitments.

    def compare_statements(self, before: Statement, after: Statement) -> types.StatementComparison:
        """What became of every undertaking from one statement to a later one.

        Documents of one event may be given together as one statement: a list of ids.

        Raises `UnknownRecordError` for a source that is not there.

        >>> import trilat
        >>> d = trilat.trilateral()
        >>> changes = d.compare_statements("spirit-of-camp-david-2023", "lima-joint-statement-2024")
        >>> changes.after_complete
        True
        """
        return self._ask(types.StatementComparison, "compare_statements", {"before": statement(before), "after": statement(after)})

    def series(self, statements: Iterable[Statement]) -> types.Series:
        """Undertakings followed through three statements and more, in the order given."""
        return self._ask(types.Series, "series", {"statements": [statement(one) for one in several(statements)]})

    def compare_commitments(self, before: Id, after: Id) -> types.CommitmentComparison:
        """Two commitments, dimension by dimension."""
        return self._ask(types.CommitmentComparison, "compare_commitments", {"before": id_of(before), "after": id_of(after)})

    def forces(
        self,
        *,
        issue: Id | None = None,
        actor: Id | None = None,
        source: Id | None = None,
        at: When | None = None,
        certainly: bool = False,
        as_of: When | None = None,
    ) -> types.Forces:
        """How firmly commitments are put, and where a coder reads a verb otherwise than the table of verbs.

        The commitments are chosen as by `d.commitments.where(…)`.
        """
        asked = chosen(self, issue, actor, source, at, certainly, as_of)
        return self._ask(types.Forces, "forces", {"filter": asked})

    # Positions.

    def stance_table(
        self,
        actors: Iterable[Id] = (),
        propositions: Iterable[Id] = (),
        *,
        issue: Id | None = None,
        start: When | None = None,
        end: When | None = None,
        as_of: When | None = None,
        least: types.AttributionGrade | None = None,
        joint_statements: bool = False,
        mandates: bool = False,
    ) -> types.StanceTable:
        """Where actors stand on propositions, with the records of each cell.

        actors, propositions: only these, in this order;
        issue: only propositions about it or one of its narrower ones;
        start, end: only what falls into this time, certainly or possibly;
        as_of: only what could have been known on this day;
        least: only what is attributed at this grade or above;
        joint_statements: also count for each issuer what its group says;
        mandates: also count for an actor what those say who speak for it by a mandate on record.
        """
        asked = stances(actors, propositions, issue, start, end, as_of, least, joint_statements, mandates)
        return self._ask(types.StanceTable, "stance_table", {"filter": asked})

    def compare_positions(
        self,
        actors: Iterable[Id],
        start: When | None = None,
        end: When | None = None,
        least: types.AttributionGrade | None = None,
        *,
        propositions: Iterable[Id] = (),
        issue: Id | None = None,
        as_of: When | None = None,
        joint_statements: bool = False,
        mandates: bool = False,
    ) -> types.PositionComparison:
        """Actors side by side: where they agree, where they oppose one another, and what measures
        of agreement say. The arguments are those of `stance_table`.
        """
        asked = stances((), propositions, issue, start, end, as_of, least, joint_statements, mandates)
        return self._ask(types.PositionComparison, "compare_positions", {"actors": ids(actors), "filter": asked})

    def stance_history(
        self,
        actor: Id,
        propositions: Iterable[Id] = (),
        *,
        issue: Id | None = None,
        start: When | None = None,
        end: When | None = None,
        as_of: When | None = None,
        least: types.AttributionGrade | None = None,
        joint_statements: bool = False,
        mandates: bool = False,
    ) -> types.StanceHistory:
        """How an actor's stances went through time, and where it turned."""
        asked = stances((), propositions, issue, start, end, as_of, least, joint_statements, mandates)
        return self._ask(types.StanceHistory, "stance_history", {"actor": id_of(actor), "filter": asked})

    def own_and_joint(
        self,
        actor: Id,
        propositions: Iterable[Id] = (),
        *,
        issue: Id | None = None,
        start: When | None = None,
        end: When | None = None,
        as_of: When | None = None,
        least: types.AttributionGrade | None = None,
    ) -> types.OwnAndJoint:
        """What an actor says in its own name next to what it signs with others."""
        asked = stances((), propositions, issue, start, end, as_of, least, False, False)
        return self._ask(types.OwnAndJoint, "own_and_joint", {"actor": id_of(actor), "filter": asked})

    def compare_readouts(self, event: Id) -> types.ReadoutComparison:
        """What the documents of one event say, side by side."""
        return self._ask(types.ReadoutComparison, "compare_readouts", {"event": id_of(event)})

    def frames_on(
        self,
        target: Id | None = None,
        actors: Iterable[Id] = (),
        propositions: Iterable[Id] = (),
        *,
        issue: Id | None = None,
        start: When | None = None,
        end: When | None = None,
        as_of: When | None = None,
        least: types.AttributionGrade | None = None,
        joint_statements: bool = False,
        mandates: bool = False,
    ) -> types.FrameMap:
        """Who puts which frame on what, and where a self-description and another's view collide;
        with a target, an actor, only what is said of it.
        """
        asked = stances(actors, propositions, issue, start, end, as_of, least, joint_statements, mandates)
        return self._ask(types.FrameMap, "frames", {"target": None if target is None else id_of(target), "filter": asked})

    def consistency(
        self,
        actor: Id | None = None,
        propositions: Iterable[Id] = (),
        *,
        issue: Id | None = None,
        start: When | None = None,
        end: When | None = None,
        as_of: When | None = None,
        least: types.AttributionGrade | None = None,
        joint_statements: bool = False,
        mandates: bool = False,
    ) -> types.Consistency:
        """Where one voice contradicts itself, and how often lines turned; without an actor, of all."""
        actors = () if actor is None else (actor,)
        asked = stances(actors, propositions, issue, start, end, as_of, least, joint_statements, mandates)
        return self._ask(types.Consistency, "consistency", {"filter": asked})

    def network(
        self,
        actors: Iterable[Id] = (),
        propositions: Iterable[Id] = (),
        *,
        issue: Id | None = None,
        start: When | None = None,
        end: When | None = None,
        as_of: When | None = None,
        least: types.AttributionGrade | None = None,
        joint_statements: bool = False,
        mandates: bool = False,
        duplicates: str | Mapping[str, str] | Value = "document",
        normalisation: types.Normalisation = "none",
        least_by_actor: int = 0,
        least_on_proposition: int = 0,
        resolution: float = 1.0,
        starts: int = 10,
        seed: int = 1,
    ) -> types.CampNetwork:
        """The network of actors that agree and conflict, with camps and those between them.

        Beside the arguments of `stance_table`:

        duplicates: which repetitions count once: `keep`, `document`, `overall` or
            `{"calendar": "month"}`;
        normalisation: what ties are divided by;
        least_by_actor, least_on_proposition: only actors, and propositions, with so many statements;
        resolution: more gives more and smaller camps;
        starts, seed: from how many orders of the actors camps are sought (1 to 1000), and the seed
            of these orders.
        """
        asked = stances(actors, propositions, issue, start, end, as_of, least, joint_statements, mandates)
        options = {
            "filter": asked,
            "duplicates": duplicates.to_dict() if isinstance(duplicates, Value) else duplicates,
            "normalisation": normalisation,
            "least_by_actor": least_by_actor,
            "least_on_proposition": least_on_proposition,
            "resolution": resolution,
            "starts": starts,
            "seed": seed,
        }
        found = self._ask(types.CampNetwork, "network", {"options": options})
        object.__setattr__(found, "_asked", (self, options))
        return found

    # Claims and texts.

    def disputes(self, texts: Texts | None = None) -> types.Disputes:
        """What is disputed: contradictions, claims that the record does not bear out, what relays
        made of words. With texts, quotations are looked up in them; see `verify`.
        """
        if texts is None:
            return self._ask(types.Disputes, "disputes", {})
        return self._native_answer(types.Disputes, self._native.disputes(given(texts)))

    def verify(self, texts: Texts) -> types.Verification:
        """Whether quoted words stand where the records say they do.

        texts: a folder of `.txt` and `.md` files, or texts by the ids of their sources.

        Raises `TextsError` for texts that cannot be read.
        """
        return self._native_answer(types.Verification, self._native.verify(given(texts)))

    def coder_agreement(
        self, other: Dossier, sources: Statement, *, threshold: float = 0.5
    ) -> types.CoderAgreement:
        """How far two coders agree on one source, or on several taken together: this dossier's and
        another's.

        Commitments, and apart from them positions, events and links. Two records are taken as one
        from a similarity of `threshold` on, 0 to 1.
        """
        named = statement(sources)
        named = [named] if isinstance(named, str) else named
        found = self._native.coder_agreement(dossier(other)._native, named, threshold)
        return self._native_answer(types.CoderAgreement, found)

    def _native_answer(self, cls: type[T], answer: Answer) -> T:
        return decode(cls, json.loads(answer.json()), answer)

    # Words to deeds.

    def track(
        self,
        as_of: When,
        *,
        sources: Iterable[Id] | None = None,
        issue: Id | None = None,
        actor: Id | None = None,
        framework: Id | None = None,
        states: Iterable[str] | None = None,
    ) -> types.Track:
        """What became of commitments and mechanisms, up to a day.

        Of all, or of those stated in some sources, about an issue, naming an actor, of a framework,
        or in some states, certainly or possibly.
        """
        filter = track_filter(sources, issue, actor, framework, states)
        return self._ask(types.Track, "track", {"as_of": when(as_of), "filter": filter})

    def compare_tracks(
        self,
        before: When,
        after: When,
        *,
        other: Dossier | None = None,
        sources: Iterable[Id] | None = None,
        issue: Id | None = None,
        actor: Id | None = None,
        framework: Id | None = None,
        states: Iterable[str] | None = None,
    ) -> types.TrackComparison:
        """What changed in the track from one day to another, with the evidence that moved it.

        other: the dossier of the later track, such as this one with records added; this one if left
        out.
        """
        filter = track_filter(sources, issue, actor, framework, states)
        asked = {"before": when(before), "after": when(after), "filter": filter}
        if other is None:
            return self._ask(types.TrackComparison, "compare_tracks", asked)
        found = self._native.compare_tracks(dossier(other)._native, to_json(asked))
        return self._native_answer(types.TrackComparison, found)

    def cadence(self, of: Id, as_of: When) -> types.CadenceRecord:
        """What was promised against what was held, up to a day, for a mechanism or commitment.

        Where both have the id, give the record, or write `mechanism:…` or `commitment:…`.
        """
        name = id_of(of)
        if isinstance(of, Value):
            name = f"{type(of).__name__.lower()}:{name}"
        return self._ask(types.CadenceRecord, "cadence", {"of": name, "as_of": when(as_of)})

    def coverage(
        self,
        as_of: When,
        *,
        framework: Id | None = None,
        sources: Iterable[Id] | None = None,
        commitments: Iterable[Id] | None = None,
    ) -> types.Coverage:
        """Which undertakings a mechanism carries, and whether it shows signs of life.

        Looks at all undertakings, or at those of one framework, of some sources, or at some.
        """
        return self._scoped(types.Coverage, "coverage", as_of, framework, sources, commitments)

    def compliance(
        self,
        as_of: When,
        *,
        framework: Id | None = None,
        sources: Iterable[Id] | None = None,
        commitments: Iterable[Id] | None = None,
    ) -> types.ComplianceScores:
        """The keeping of undertakings on the scale of the G7 Research Group: −1, 0, +1."""
        return self._scoped(types.ComplianceScores, "compliance", as_of, framework, sources, commitments)

    def implementation(
        self,
        as_of: When,
        *,
        framework: Id | None = None,
        sources: Iterable[Id] | None = None,
        commitments: Iterable[Id] | None = None,
    ) -> types.ImplementationScores:
        """The keeping of undertakings on the scale of the Peace Accords Matrix: 0 to 3."""
        return self._scoped(types.ImplementationScores, "implementation", as_of, framework, sources, commitments)

    def completion(
        self,
        as_of: When,
        *,
        framework: Id | None = None,
        sources: Iterable[Id] | None = None,
        commitments: Iterable[Id] | None = None,
    ) -> types.CompletionScores:
        """The keeping of undertakings on the scale of the Open Government Partnership."""
        return self._scoped(types.CompletionScores, "completion", as_of, framework, sources, commitments)

    def without(
        self,
        as_of: When,
        *,
        actors: Iterable[Id] = (),
        mechanisms: Iterable[Id] = (),
        levels: Iterable[types.Level] = (),
        period: When | None = None,
        goes_on_with: int | None = None,
        framework: Id | None = None,
        sources: Iterable[Id] | None = None,
        commitments: Iterable[Id] | None = None,
    ) -> types.Resilience:
        """What would still hold if actors, mechanisms, levels or a period were taken away.

        period: signs of life that fall into it do not count;
        goes_on_with: with how many members left a mechanism goes on; every one if left out.
        """
        removal = {
            "actors": ids(actors),
            "mechanisms": ids(mechanisms),
            "levels": list(several(levels)),
            "period": None if period is None else when(period),
            "goes_on_with": goes_on_with,
        }
        return self._scoped(types.Resilience, "without", as_of, framework, sources, commitments, removal)

    def single_removals(
        self,
        as_of: When,
        *,
        framework: Id | None = None,
        sources: Iterable[Id] | None = None,
        commitments: Iterable[Id] | None = None,
    ) -> types.SingleRemovals:
        """Every actor, mechanism and level taken away by itself, ranked by what would be lost."""
        return self._scoped(types.SingleRemovals, "single_removals", as_of, framework, sources, commitments)

    def recommendations(self, sources: Iterable[Id], as_of: When) -> types.Recommendations:
        """What texts recommend, to whom, and which of it has become an undertaking or a mechanism."""
        return self._ask(types.Recommendations, "recommendations", {"sources": ids(sources), "as_of": when(as_of)})

    def _scoped(
        self,
        cls: type[T],
        question: str,
        as_of: When,
        framework: Id | None,
        sources: Iterable[Id] | None,
        commitments: Iterable[Id] | None,
        more: dict[str, Any] | None = None,
    ) -> T:
        scopes: list[Any] = []
        if framework is not None:
            scopes.append({"framework": id_of(framework)})
        if sources is not None:
            scopes.append({"sources": ids(sources)})
        if commitments is not None:
            scopes.append({"commitments": ids(commitments)})
        if len(scopes) > 1:
            raise QuestionError("give `framework`, `sources` or `commitments`, not several of them")
        scope = scopes[0] if scopes else "all"
        return self._ask(cls, question, {"as_of": when(as_of), "scope": scope, **(more or {})})

    # Frameworks.

    def institution_items(
        self, framework: Id, at: When | None = None, *, basis: types.Basis | None = None
    ) -> types.FrameworkProfile:
        """The institution items of a framework at a moment, with the Leeds–Anac indices.

        at: `signature`, `highest` (ever reached; taken if left out) or a day.
        basis: `text` for what the texts provide for (taken if left out), `practice` for what is done.
        """
        return self._ask(
            types.FrameworkProfile,
            "institution_items",
            {"framework": id_of(framework), "at": moment(at), "basis": basis},
        )

    def compare_frameworks(
        self, first: Id, second: Id, *more: Id, at: When | None = None, basis: types.Basis | None = None
    ) -> types.FrameworkComparison:
        """Frameworks side by side, item by item; `at` and `basis` as for `institution_items`."""
        frameworks = ids([first, second, *more])
        return self._ask(
            types.FrameworkComparison,
            "compare_frameworks",
            {"frameworks": frameworks, "at": moment(at), "basis": basis},
        )

    def framework_gap(
        self, from_: Id, to: Id, *, at: When | None = None, basis: types.Basis | None = None
    ) -> types.FrameworkGap:
        """What would have to be added to one framework for it to be like another; `at` and `basis` as
        for `institution_items`."""
        return self._ask(
            types.FrameworkGap,
            "framework_gap",
            {"from": id_of(from_), "to": id_of(to), "at": moment(at), "basis": basis},
        )

    # As a whole.

    def merge(self, other: Dossier) -> Merged:
        """The records of two dossiers together. Where both have a record of one id, this one's is
        kept, and the collision says in which keys the other differs.

        Raises `DossierError` if the two cannot stand together.
        """
        merged, collisions = self._native.merge(dossier(other)._native)
        return Merged(Dossier._of(merged), decoder("[Collision]")(json.loads(collisions)))

    def to_json(self, *, pretty: bool = False) -> str:
        """The dossier as one canonical JSON document: the same dossier gives the same bytes."""
        return self._native.to_json(pretty)

    def to_dict(self) -> dict[str, Any]:
        """The dossier as JSON has it."""
        return json.loads(self.to_json())  # type: ignore[no-any-return]

    def save(self, path: str | os.PathLike[str], *, pretty: bool = True) -> None:
        """Writes the dossier into a JSON file, whole or not at all."""
        from ._files import write_whole

        write_whole(path, self.to_json(pretty=pretty) + "\n")

    def __len__(self) -> int:
        return len(self._native)

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Dossier):
            return NotImplemented
        return self._native == other._native

    def __hash__(self) -> int:
        return hash((len(self), self._native.header()))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a Dossier does not change")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("a Dossier does not change")

    def __reduce__(self) -> tuple[Any, ...]:
        if self._native.is_bundled:
            return bundled, ()
        return remade, (self.to_json(),)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _: object) -> Self:
        return self

    def _counts(self) -> list[tuple[str, int]]:
        return [(kind, len(self._native.ids(kind[:-1]))) for kind in types.RECORDS]

    def __repr__(self) -> str:
        from ._page import counted

        counts = ", ".join(counted(count, kind[:-1]) for kind, count in self._counts() if count)
        title = self.header.title
        return f"<Dossier{f' “{title}”' if title else ''}: {counts or 'no records'}>"

    def _repr_html_(self) -> str:
        from ._page import page, styled, table

        rows = [[kind, str(count)] for kind, count in self._counts() if count]
        blocks: list[dict[str, Any]] = [{"heading": [1, self.header.title or "Dossier"]}]
        if self.header.description:
            blocks.append({"paragraph": self.header.description})
        return styled(page(*blocks, table(["records", "how many"], rows)).html())


def bundled() -> Dossier:
    """The bundled dossier: cooperation of the United States, Japan and South Korea from 2022 on,
    with the reactions of others. It is read at the first call and kept.

    >>> import trilat
    >>> d = trilat.trilateral()
    >>> d.sources["spirit-of-camp-david-2023"].date
    '2023-08-18'
    """
    global _bundled
    if _bundled is None:
        _bundled = Dossier._of(_native.trilateral())
    return _bundled


_bundled: Dossier | None = None


def remade(text: str) -> Dossier:
    """What was pickled."""
    return Dossier._of(_native.from_texts([("dossier.json", text, "json")]))


def dossier(given: Dossier) -> Dossier:
    if not isinstance(given, Dossier):
        raise TypeError(f"expected a Dossier, not {type(given).__name__}")
    return given


def several(items: Iterable[Any]) -> list[Any]:
    """Things in a list; a single text is refused, it would fall apart into letters."""
    if isinstance(items, (str, bytes, Value)):
        raise TypeError(f"expected several, in a list, not {items!r} alone")
    return list(items)


def ids(records: Iterable[Id]) -> list[str]:
    return [id_of(record) for record in several(records)]


def statement(given: Statement) -> str | list[str]:
    if isinstance(given, (str, Value)):
        return id_of(given)
    return ids(given)


def moment(at: When | None) -> str | None:
    return None if at is None else when(at)


def given(texts: Texts) -> str | dict[str, str]:
    if isinstance(texts, Mapping):
        return named(texts, "the ids of their sources")
    path = os.fspath(texts)
    if not isinstance(path, str):
        raise TypeError("a path is text")
    return path


def named(texts: Mapping[str, str], names: str) -> dict[str, str]:
    """Texts by their names, where both are text."""
    for name, text in texts.items():
        if not isinstance(name, str):
            raise TypeError(f"expected texts by {names}, not by `{name!r}`")
        if not isinstance(text, str):
            raise TypeError(f"expected text under `{name}`, not {type(text).__name__}")
    return dict(texts)


def stances(
    actors: Iterable[Id],
    propositions: Iterable[Id],
    issue: Id | None,
    start: When | None,
    end: When | None,
    as_of: When | None,
    least: str | None,
    joint_statements: bool,
    mandates: bool,
) -> dict[str, Any]:
    """Which positions count, as JSON has it."""
    asked: dict[str, Any] = {
        "actors": ids(actors),
        "propositions": ids(propositions),
        "joint_statements": bool(joint_statements),
        "mandates": bool(mandates),
    }
    if issue is not None:
        asked["issue"] = id_of(issue)
    for name, date in (("start", start), ("end", end), ("as_of", as_of)):
        if date is not None:
            asked[name] = when(date)
    if least is not None:
        asked["least_grade"] = least
    return asked


def track_filter(
    sources: Iterable[Id] | None,
    issue: Id | None,
    actor: Id | None,
    framework: Id | None,
    states: Iterable[str] | None,
) -> dict[str, Any]:
    """Which commitments a track is about."""
    filter: dict[str, Any] = {
        "sources": None if sources is None else ids(sources),
        "issue": None if issue is None else id_of(issue),
        "actor": None if actor is None else id_of(actor),
        "framework": None if framework is None else id_of(framework),
        "states": None if states is None else list(states),
    }
    return {name: value for name, value in filter.items() if value is not None}
