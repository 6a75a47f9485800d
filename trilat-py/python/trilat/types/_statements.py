"""Statements and undertakings compared.

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
        Cell,
        Certainty,
        CommitmentExhibit,
        CommitmentId,
        Date,
        Dimension,
        Effect,
        EventId,
        FieldSimilarity,
        ForceReading,
        Outcome,
        PairReason,
        PositionExhibit,
        PropositionId,
        Relation,
        Reservation,
        ReservationKind,
        ReservationOutcome,
        Silence,
        SourceId,
        Stance,
        StanceOutcome,
        Statement,
        Verdict,
    )


class CellStated(Value):
    """The statement has it: the leading record, then those that state it side by side."""

    stated: tuple[CommitmentExhibit, ...]
    _spec = "stated:[CommitmentExhibit]"


class CellSilent(Value):
    """The statement does not have it."""

    silent: Silence
    _spec = "silent"


class CommitmentComparison(Result):
    """How a later commitment stands to an earlier one, dimension by dimension. The order is a
    product order: each `Dimension` has its own partial order, and the verdict is *stronger*
    only if no dimension is less. There is no weighting. Comparing a commitment with itself is
    *same* as far as it is known; swapping the sides flips the verdict; *stronger* is transitive
    where all dimensions are known. As a table (`to_pandas()` and its like) it has a row for
    each of its `dimensions`.

    before: The earlier commitment.
    after: The later commitment.
    verdict: The verdict.
    dimensions: Every dimension, in the order of `Dimension.ALL`.
    as_far_as_known: Where the verdict is unknown: what holds in the dimensions that are known.
    """

    _list = "dimensions"
    before: CommitmentExhibit
    after: CommitmentExhibit
    verdict: Verdict
    dimensions: tuple[DimensionFinding, ...]
    as_far_as_known: Verdict | None = None
    _spec = (
        "before:CommitmentExhibit after:CommitmentExhibit verdict dimensions:[DimensionFinding] "
        "as_far_as_known?"
    )


class CommitmentOutcome(Value):
    """What became of one undertaking.

    outcome: What became of it.
    after: The later commitment; none if it is not taken up.
    before: The earlier commitment; none if it is new or first seen.
    beside_after: Records that state the later one side by side.
    beside_before: Records that state the earlier one side by side in documents of the same
        statement.
    comparison: How they compare.
    evidence: Events up to the later statement that bear on the earlier commitment.
    reason: Why the two were paired.
    silence: For one that is not taken up: whether it is absent or not seen.
    splits_off: For one that is new or first seen: the earlier commitment that a person linked
        it to, and that is paired with another.
    """

    outcome: Outcome
    after: CommitmentExhibit | None = None
    before: CommitmentExhibit | None = None
    beside_after: tuple[CommitmentExhibit, ...] = ()
    beside_before: tuple[CommitmentExhibit, ...] = ()
    comparison: CommitmentComparison | None = None
    evidence: tuple[Evidence, ...] = ()
    reason: PairReason | None = None
    silence: Outcome | None = None
    splits_off: CommitmentId | None = None
    _spec = (
        "outcome after?:CommitmentExhibit before?:CommitmentExhibit "
        "beside_after?:[CommitmentExhibit] beside_before?:[CommitmentExhibit] "
        "comparison?:CommitmentComparison evidence?:[Evidence] reason?:PairReason silence? "
        "splits_off?"
    )


class DimensionFinding(Value):
    """How two commitments compare in one dimension.

    dimension: The dimension.
    relation: How the later stands to the earlier.
    before: What the earlier has, as shown to people.
    after: What the later has.
    reason: Why, where the values alone do not tell.
    """

    dimension: Dimension
    relation: Relation
    before: str
    after: str
    reason: str | None = None
    _spec = "dimension relation before after reason?"


class DimensionPath(Value):
    """How one dimension of an undertaking moved through the series.

    dimension: The dimension.
    values: Its value in each statement, as shown; `None` where the statement is silent.
    changes: How often the value is known to have changed from one statement that tells it to
        the next.
    returns: How often it so went back to a value that it had had before.
    """

    dimension: Dimension
    values: tuple[str | None, ...]
    changes: int
    returns: int
    _spec = "dimension values:[=] changes returns"


class Evidence(Value):
    """An event that bears on an undertaking.

    event: The event.
    name: What happened.
    effect: What it does to the commitment.
    in_time: Whether it happened after the earlier statement and came by the date of the later.
        What is merely reported did so possibly, and so did that of which records disagree when
        it was, or whether.
    date: When, as written.
    """

    event: EventId
    name: str
    effect: Effect
    in_time: Certainty
    date: Date | None = None
    _spec = "event name effect in_time date?"


class Forces(Result):
    """How the force of commitments was read, in the order of their ids. As a table (`to_pandas()`
    and its like) it has a row for each of its `readings`.

    readings: A reading of each.
    """

    _list = "readings"
    readings: tuple[ForceReading, ...]
    _spec = "readings:[ForceReading]"


class PairReasonCoded(Value):
    """A person coded that the later takes up the earlier.

    chain: The chain of `continues` from the later to the earlier, both included; one record
        alone where it stands on both sides.
    """

    by: ClassVar[Literal["coded"]] = "coded"
    _tag = ("by", "coded")
    chain: tuple[CommitmentId, ...]
    _spec = "chain:[=]"


class PairReasonSimilarity(Value):
    """The typed fields are alike.

    value: The mean, 0 to 1.
    fields: The fields that it is the mean of.
    """

    by: ClassVar[Literal["similarity"]] = "similarity"
    _tag = ("by", "similarity")
    value: float
    fields: tuple[FieldSimilarity, ...]
    _spec = "value fields:[FieldSimilarity]"


class ReservationChange(Value):
    """What became of one thing that a statement holds back about its own effect.

    outcome: What became of it.
    kind: What kind of reservation.
    after: The later source and reservation.
    before: The earlier source and reservation.
    """

    outcome: ReservationOutcome
    kind: ReservationKind
    after: tuple[SourceId, Reservation] | None = None
    before: tuple[SourceId, Reservation] | None = None
    _spec = "outcome kind after?:?(=,Reservation) before?:?(=,Reservation)"


class Series(Result):
    """Three or more statements in order, and each undertaking as a thread through them. As a table
    (`to_pandas()` and its like) it has a row for each of its `threads`.

    statements: The statements, in order.
    dates: The date of each, as written.
    complete: Whether the whole text of each is at hand.
    threads: The threads, in the order in which they begin.
    """

    _list = "threads"
    statements: tuple[Statement, ...]
    dates: tuple[Date | None, ...]
    complete: tuple[bool, ...]
    threads: tuple[Thread, ...]
    _spec = "statements:[[=]] dates:[=] complete:[=] threads:[Thread]"


class StanceChange(Value):
    """What became of one holder's stance on one question.

    outcome: What became of it.
    holder: Whose stance.
    question: The question: the proposition, or the one that it is a variant of.
    after: The later stance.
    before: The earlier stance.
    """

    outcome: StanceOutcome
    holder: ActorId
    question: PropositionId
    after: StatedStance | None = None
    before: StatedStance | None = None
    _spec = "outcome holder question after?:StatedStance before?:StatedStance"


class StatedStance(Value):
    """A stance as a statement has it.

    proposition: The proposition in its own terms.
    stance: The stance.
    exhibit: The record and its words.
    beside: Records of the same stance in other documents of the statement.
    condition: The condition, in own words.
    """

    proposition: PropositionId
    stance: Stance
    exhibit: PositionExhibit
    beside: tuple[PositionExhibit, ...] = ()
    condition: str | None = None
    _spec = "proposition stance exhibit:PositionExhibit beside?:[PositionExhibit] condition?"


class StatementComparison(Result):
    """What a later statement keeps, strengthens, weakens, reshapes, adds, leaves out or cannot be
    seen to say. As a table (`to_pandas()` and its like) it has a row for each of its
    `commitments`.

    before: The earlier statement.
    after: The later statement.
    before_complete: Whether the whole text of the earlier is at hand, so that what it lacks is
        new.
    after_complete: Whether the whole text of the later is at hand, so that what it lacks is
        absent.
    counts: How many undertakings came to which outcome.
    commitments: Every undertaking: those of the earlier statement in its order, then the new
        ones.
    positions: The positions that the statements take, term by term.
    reservations: What the statements hold back about their own effect.
    """

    _list = "commitments"
    before: Statement
    after: Statement
    before_complete: bool
    after_complete: bool
    counts: Map[int]
    commitments: tuple[CommitmentOutcome, ...]
    positions: tuple[StanceChange, ...]
    reservations: tuple[ReservationChange, ...]
    _spec = (
        "before:[=] after:[=] before_complete after_complete counts:{=} "
        "commitments:[CommitmentOutcome] positions:[StanceChange] "
        "reservations:[ReservationChange]"
    )


class Step(Value):
    """How an undertaking went from one statement to the next that has it.

    from_: Which statement, counted from 0.
    to: Which later statement.
    outcome: What became of it.
    comparison: How the two compare.
    reason: Why they were paired.
    """

    from_: int
    to: int
    outcome: Outcome
    comparison: CommitmentComparison
    reason: PairReason
    _spec = "from_ to outcome comparison:CommitmentComparison reason:PairReason"


class Thread(Value):
    """One undertaking followed through a series.

    cells: One for each statement, in order.
    steps: The steps from one statement that has it to the next.
    moved: The dimensions that are known to have moved.
    splits_off: The earlier commitment that a person linked the first record to, and whose own
        thread goes on with another.
    """

    cells: tuple[Cell, ...]
    steps: tuple[Step, ...]
    moved: tuple[DimensionPath, ...]
    splits_off: CommitmentId | None = None
    _spec = "cells:[Cell] steps:[Step] moved:[DimensionPath] splits_off?"
