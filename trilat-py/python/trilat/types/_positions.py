"""Who stands where, in which words.

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

from .._value import Map, Result, Value

# As `typing` has it, which takes longer to import than all of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from . import (
        ActorId,
        Certainty,
        Completeness,
        Date,
        EventId,
        FrameId,
        Inconsistency,
        IssueId,
        Level,
        PairVerdict,
        PositionExhibit,
        PositionId,
        PropositionId,
        ReadoutVerdict,
        RecordRef,
        SourceId,
        Stance,
        StanceRecord,
        Standing,
        Turn,
    )


class Consistency(Result):
    """What does not fit together in what voices say. As a table (`to_pandas()` and its like) it
    has a row for each of its `contradictions`.

    contradictions: Stances of one voice that cannot stand together, by actor and propositions.
    turned: Lines that turned in the time asked for, by actor and proposition.
    wordings: Questions that one voice puts otherwise in other forums, by actor and question.
    events: Events of which documents tell otherwise, each with the questions on which they do.
    """

    _list = "contradictions"
    contradictions: tuple[SelfContradiction, ...]
    turned: tuple[TurnedLine, ...]
    wordings: tuple[ForumWording, ...]
    events: tuple[ReadoutComparison, ...]
    _spec = (
        "contradictions:[SelfContradiction] turned:[TurnedLine] wordings:[ForumWording] "
        "events:[ReadoutComparison]"
    )


class Forum(Value):
    """A forum: those who issue a text together, at one level.

    issuers: The issuers, in the order of ids.
    terms: What is said there, by proposition and stance.
    level: Their level, if known.
    """

    issuers: tuple[ActorId, ...]
    terms: tuple[ForumTerm, ...]
    level: Level | None = None
    _spec = "issuers:[=] terms:[ForumTerm] level?"


class ForumTerm(Value):
    """The words of one forum on a question.

    proposition: The proposition in the forum's terms.
    stance: The stance.
    records: The records, by date and id.
    """

    proposition: PropositionId
    stance: Stance
    records: tuple[PositionId, ...]
    _spec = "proposition stance records:[=]"


class ForumWording(Value):
    """A question on which one voice's words change from forum to forum.

    actor: The voice.
    question: The question.
    forums: The forums, by issuers and level.
    """

    actor: ActorId
    question: PropositionId
    forums: tuple[Forum, ...]
    _spec = "actor question forums:[Forum]"


class FrameCollision(Value):
    """Two frames that say the opposite of one thing, used by two voices.

    first: One use: where a subject was named and only one describes itself, that one.
    second: The other.
    on_issues: The issues that both are about.
    self_against_other: Whether a self-description meets another's perception.
    on: The records that both are about; where there are none, the issues tell what they share.
    """

    first: FrameUse
    second: FrameUse
    on_issues: tuple[IssueId, ...]
    self_against_other: bool
    on: tuple[RecordRef, ...] = ()
    _spec = "first:FrameUse second:FrameUse on_issues:[=] self_against_other on?:[=]"


class FrameMap(Result):
    """Who puts which frames on what, and where they collide. As a table (`to_pandas()` and its
    like) it has a row for each of its `uses`.

    uses: Every use, by frame, actor and proposition.
    collisions: Opposite frames on the same thing.
    gaps: Propositions on which the subject and others part; empty where no subject was named.
    subject: The subject whose self-description is held against others' perception.
    """

    _list = "uses"
    uses: tuple[FrameUse, ...]
    collisions: tuple[FrameCollision, ...]
    gaps: tuple[PerceptionGap, ...] = ()
    subject: ActorId | None = None
    _spec = "uses:[FrameUse] collisions:[FrameCollision] gaps?:[PerceptionGap] subject?"


class FrameUse(Value):
    """A frame as one actor uses it on one proposition.

    frame: The frame.
    label: Its label.
    actor: Who uses it.
    proposition: On which proposition.
    issues: The issues that the proposition is about.
    records: The positions, in the order of their ids.
    about: The records that the proposition is about.
    of_itself: Whether the actor describes itself or its own group; `None` where no subject was
        named.
    """

    frame: FrameId
    label: str
    actor: ActorId
    proposition: PropositionId
    issues: tuple[IssueId, ...]
    records: tuple[StanceRecord, ...]
    about: tuple[RecordRef, ...] = ()
    of_itself: bool | None = None
    _spec = (
        "frame label actor proposition issues:[=] records:[StanceRecord] about?:[=] of_itself?"
    )


class GroupItem(Value):
    """One proposition as a group of actors sees it.

    proposition: The proposition.
    text: In own words.
    verdict: The worst verdict among those who speak: opposed, then mixed, unknown, differ,
        agree; *signed-together* if all agree and each does so only in texts that they issued
        together; *one-silent* if only one speaks.
    speakers: Who speaks, in the order of the actors.
    silent: Who is silent.
    """

    proposition: PropositionId
    text: str
    verdict: PairVerdict
    speakers: tuple[ActorId, ...]
    silent: tuple[ActorId, ...]
    _spec = "proposition text verdict speakers:[=] silent:[=]"


class JointItem(Value):
    """One proposition in an actor's own words and in its group's.

    proposition: The proposition.
    verdict: How the two stand to each other; *one-silent* where only one of them says it.
    joint: What it says with others.
    other_terms: Where one is silent: the same question as the other puts it, in other terms.
    own: The actor's own stance.
    """

    proposition: PropositionId
    verdict: PairVerdict
    joint: StanceCell | None = None
    other_terms: tuple[PropositionId, ...] = ()
    own: StanceCell | None = None
    _spec = "proposition verdict joint?:StanceCell other_terms?:[=] own?:StanceCell"


class OwnAndJoint(Result):
    """An actor's own words against what it says with others. As a table (`to_pandas()` and its
    like) it has a row for each of its `items`.

    actor: The actor.
    counts: How many propositions came to which verdict.
    items: Every proposition on which either speaks, in the order of ids.
    """

    _list = "items"
    actor: ActorId
    counts: Map[int]
    items: tuple[JointItem, ...]
    _spec = "actor counts:{=} items:[JointItem]"


class PairComparison(Value):
    """How two actors stand to each other on every proposition.

    first: One actor.
    second: The other.
    counts: How many propositions came to which verdict.
    items: Every proposition on which at least one speaks, in the order of the table.
    collisions: Propositions that cannot hold together, one held by each, in order.
    """

    first: ActorId
    second: ActorId
    counts: Map[int]
    items: tuple[PairItem, ...]
    collisions: tuple[PropositionCollision, ...]
    _spec = "first second counts:{=} items:[PairItem] collisions:[PropositionCollision]"


class PairItem(Value):
    """One proposition as two actors see it. The records stand in the cells of the table.

    proposition: The proposition.
    verdict: How the two stand to each other.
    certainty: Whether the verdict holds in the time asked for: *possibly* if a side's records
        may lie outside it.
    conditional: Whether a side holds its stance under a condition.
    """

    proposition: PropositionId
    verdict: PairVerdict
    certainty: Certainty
    conditional: bool
    _spec = "proposition verdict certainty conditional"


class PerceptionGap(Value):
    """A proposition on which a subject's own voices and others stand on opposite sides, or two
    that cannot hold together.

    own: The proposition that the subject takes its side on.
    other: The proposition that others take theirs on: the same, or one that cannot hold
        together with it.
    own_records: The subject's positions.
    other_records: The others' positions.
    """

    own: PropositionId
    other: PropositionId
    own_records: tuple[StanceRecord, ...]
    other_records: tuple[StanceRecord, ...]
    _spec = "own other own_records:[StanceRecord] other_records:[StanceRecord]"


class PositionComparison(Result):
    """Several actors on the same propositions: one table, and each pair. As a table (`to_pandas()`
    and its like) it has a row for each of its `pairs`.

    table: Where each stands. Its propositions are those on which anyone in the dossier holds a
        position in the time, scope and grade asked for, so that silence is seen.
    propositions: For each proposition on which one of them speaks, how they stand as a group.
    pairs: Each pair, in the order of the actors.
    """

    _list = "pairs"
    table: StanceTable
    propositions: tuple[GroupItem, ...]
    pairs: tuple[PairComparison, ...]
    _spec = "table:StanceTable propositions:[GroupItem] pairs:[PairComparison]"


class PropositionCollision(Value):
    """Two propositions that cannot hold together, each held by one of two actors.

    first: What the first supports, or leans to.
    second: What the second supports, or leans to.
    """

    first: PropositionId
    second: PropositionId
    _spec = "first second"


class ReadoutComparison(Result):
    """The documents of one event against each other. As a table (`to_pandas()` and its like) it
    has a row for each of its `documents`.

    event: The event.
    documents: The documents, in the order of their ids.
    counts: How many questions came to which verdict.
    items: Every question that a document takes a stance on, in the order of ids.
    """

    _list = "documents"
    event: EventId
    documents: tuple[ReadoutDocument, ...]
    counts: Map[int]
    items: tuple[ReadoutItem, ...]
    _spec = "event documents:[ReadoutDocument] counts:{=} items:[ReadoutItem]"


class ReadoutDocument(Value):
    """A document of an event.

    source: The document.
    issuers: Who issued it.
    completeness: How much of its text is at hand: only of a whole text can be said that
        something is absent.
    date: Its date, as written.
    """

    source: SourceId
    issuers: tuple[ActorId, ...]
    completeness: Completeness
    date: Date | None = None
    _spec = "source issuers:[=] completeness date?"


class ReadoutItem(Value):
    """One question in the documents of an event.

    question: The question: the proposition, or the one that it is a variant of.
    verdict: How the documents stand to each other.
    said: What they say, in the order of the documents.
    absent: Documents whose whole text is at hand and does not have it.
    not_seen: Documents in which it is not seen, their whole text not being at hand.
    """

    question: PropositionId
    verdict: ReadoutVerdict
    said: tuple[ReadoutStance, ...]
    absent: tuple[SourceId, ...]
    not_seen: tuple[SourceId, ...]
    _spec = "question verdict said:[ReadoutStance] absent:[=] not_seen:[=]"


class ReadoutStance(Value):
    """What a document says on a question.

    source: The document.
    holder: Whose stance.
    proposition: The proposition in its own terms.
    stance: The stance.
    exhibit: The record and its words.
    """

    source: SourceId
    holder: ActorId
    proposition: PropositionId
    stance: Stance
    exhibit: PositionExhibit
    _spec = "source holder proposition stance exhibit:PositionExhibit"


class SelfContradiction(Value):
    """Stances of one voice that cannot stand together.

    kind: In what way.
    actor: Whose stances.
    overlap: Whether they overlap in time. What is said on a day is said that day; to the test
        of propositions that cannot hold together a stance stands until the voice's next dated
        record on the same proposition that is not for it.
    first: One proposition.
    first_records: The positions for it that overlap with the other side's.
    second: The other proposition: the same for opposite stances.
    second_records: The positions against the same, or for the other, that overlap with the
        first side's.
    """

    kind: Inconsistency
    actor: ActorId
    overlap: Certainty
    first: PropositionId
    first_records: tuple[StanceRecord, ...]
    second: PropositionId
    second_records: tuple[StanceRecord, ...]
    _spec = (
        "kind actor overlap first first_records:[StanceRecord] second "
        "second_records:[StanceRecord]"
    )


class StanceCell(Value):
    """Where one actor stands on one proposition. An actor without a cell is silent on it.

    actor: The actor.
    proposition: The proposition.
    standing: Where it stands.
    certainty: Whether it stands there in the time asked for: *possibly* if no record certainly
        falls into it.
    conditional: Whether every deciding record holds under a condition (*certainly*), or some
        (*possibly*).
    records: The records that decide, in order of date and id.
    earlier: Earlier records, which these supersede, in order of date and id.
    """

    actor: ActorId
    proposition: PropositionId
    standing: Standing
    certainty: Certainty
    conditional: Certainty
    records: tuple[StanceRecord, ...]
    earlier: tuple[PositionId, ...] = ()
    _spec = (
        "actor proposition standing:Standing certainty conditional records:[StanceRecord] "
        "earlier?:[=]"
    )


class StanceHistory(Result):
    """One actor over time. As a table (`to_pandas()` and its like) it has a row for each of its
    `lines`.

    actor: The actor.
    lines: Its line on each proposition, in the order of their ids.
    """

    _list = "lines"
    actor: ActorId
    lines: tuple[StanceLine, ...]
    _spec = "actor lines:[StanceLine]"


class StanceLine(Value):
    """An actor's records on one proposition, in time.

    proposition: The proposition.
    records: The records with a date, by earliest day, latest day and id.
    turns: The turns.
    swings: How many turns undo the direction of the turn before.
    undated: The records of which nobody knows the date: they stand outside the line.
    """

    proposition: PropositionId
    records: tuple[StanceRecord, ...]
    turns: tuple[StanceTurn, ...]
    swings: int
    undated: tuple[StanceRecord, ...] = ()
    _spec = (
        "proposition records:[StanceRecord] turns:[StanceTurn] swings undated?:[StanceRecord]"
    )


class StanceTable(Result):
    """Who stands where: actors by propositions, each cell with its records. Only cells with a
    record are kept; where there is none the actor is silent. As a table (`to_pandas()` and its
    like) it has a row for each of its `cells`.

    actors: The actors: those asked for, or all with a position, in the order of their ids.
    propositions: The propositions: those asked for, or all with a position, in the order of
        their ids.
    cells: The cells, actor by actor in the order of the actors, each in the order of
        propositions.
    """

    _list = "cells"
    actors: tuple[ActorId, ...]
    propositions: tuple[PropositionId, ...]
    cells: tuple[StanceCell, ...]
    _spec = "actors:[=] propositions:[=] cells:[StanceCell]"


class StanceTurn(Value):
    """A turn from one record of an actor to its next on the same proposition.

    turn: How it turned.
    changes_side: Whether it went from one side to the other.
    from_: The earlier record.
    to: The later record.
    order: Whether the one is earlier than the other.
    """

    turn: Turn
    changes_side: bool
    from_: PositionId
    to: PositionId
    order: Certainty
    _spec = "turn changes_side from_ to order"


class StandingHeld(Value):
    """Its latest records agree."""

    is_: ClassVar[Literal["held"]] = "held"
    _tag = ("is", "held")
    stance: Stance
    _spec = "stance"


class StandingMixed(Value):
    """Records of one time disagree."""

    is_: ClassVar[Literal["mixed"]] = "mixed"
    _tag = ("is", "mixed")
    _spec = ""


class StandingUnknown(Value):
    """Records disagree, and their dates do not tell which is the latest."""

    is_: ClassVar[Literal["unknown"]] = "unknown"
    _tag = ("is", "unknown")
    _spec = ""


class TurnedLine(Value):
    """An actor's line that turned.

    actor: The actor.
    line: Its line.
    """

    actor: ActorId
    line: StanceLine
    _spec = "actor line:StanceLine"
