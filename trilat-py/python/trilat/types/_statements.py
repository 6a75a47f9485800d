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
        BasisLink,
        Cell,
        Certainty,
        Coded,
        CommitmentExhibit,
        CommitmentId,
        Date,
        Dimension,
        Effect,
        EventId,
        FieldSimilarity,
        ForceReading,
        Locator,
        Outcome,
        PairReason,
        PositionExhibit,
        PropositionId,
        RecordRef,
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


class CellOtherwise(Value):
    """The statement does not promise it, but keeps, reports or names it in another way."""

    otherwise: KeptOtherwise
    _spec = "otherwise:KeptOtherwise"


class CellSilent(Value):
    """The statement has nothing on it."""

    silent: Silence
    _spec = "silent"


class CommitmentComparison(Result):
    """How a later commitment compares with an earlier one, dimension by dimension. The order is a
    product order: each `Dimension` has its own partial order, and the verdict is *stronger*
    only if no dimension is less. There is no weighting. A dimension that is coded on neither
    side is *not compared* and counts for nothing; an object in other words counts for nothing
    either. Comparing a commitment with itself is *same* as far as it is known; swapping the
    sides flips the verdict; *stronger* is transitive where all dimensions are known. As a table
    (`to_pandas()` and its like) it has a row for each of its `dimensions`.

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
    """What became of one commitment.

    outcome: What became of it. Of several later commitments that take it up, the one that a
        person linked most directly decides; the others are under `split`.
    after: The later commitment; none if it is not promised again.
    basis: The records on which the outcome of one that is not promised again rests.
    before: The earlier commitment; none if it is new or first seen.
    beside_after: Records that state the later one side by side.
    beside_before: Records that state the earlier one side by side in documents of the same
        statement.
    comparison: How they compare.
    evidence: Events up to the later statement that bear on the earlier commitment.
    joined_with: Other earlier commitments that the same later one takes up: they were merged
        into one.
    passages: Passages of the later text without a record that have the commitment's words.
    reason: Why the two were paired.
    split: Further later commitments that take it up: it was split.
    """

    outcome: Outcome
    after: CommitmentExhibit | None = None
    basis: tuple[OutcomeBasis, ...] = ()
    before: CommitmentExhibit | None = None
    beside_after: tuple[CommitmentExhibit, ...] = ()
    beside_before: tuple[CommitmentExhibit, ...] = ()
    comparison: CommitmentComparison | None = None
    evidence: tuple[Evidence, ...] = ()
    joined_with: tuple[CommitmentId, ...] = ()
    passages: tuple[UncodedPassage, ...] = ()
    reason: PairReason | None = None
    split: tuple[SplitPart, ...] = ()
    _spec = (
        "outcome after?:CommitmentExhibit basis?:[OutcomeBasis] before?:CommitmentExhibit "
        "beside_after?:[CommitmentExhibit] beside_before?:[CommitmentExhibit] "
        "comparison?:CommitmentComparison evidence?:[Evidence] joined_with?:[=] "
        "passages?:[UncodedPassage] reason?:PairReason split?:[SplitPart]"
    )


class DimensionFinding(Value):
    """How two commitments compare in one dimension.

    dimension: The dimension.
    relation: How the later compares with the earlier.
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
    """How one dimension of a commitment moved through the series.

    dimension: The dimension.
    values: Its value in each statement, as shown; `None` where the statement does not state it.
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
    """An event that bears on a commitment.

    event: The event.
    name: What happened.
    effect: What it does to the commitment.
    in_time: Whether it happened after the earlier statement and by the date of the later. An
        event that is only reported, or on whose date or occurrence records disagree, possibly
        did.
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


class KeptOtherwise(Value):
    """What a statement makes of a commitment that it does not promise again.

    outcome: What became of it: merged, fulfilled, superseded, reported, a stance or mentioned.
    basis: The records on which that rests.
    """

    outcome: Outcome
    basis: tuple[OutcomeBasis, ...]
    _spec = "outcome basis:[OutcomeBasis]"


class OutcomeBasis(Value):
    """A record on which an outcome rests, with the words that it cites.

    link: How it is linked to the commitment.
    record: The record.
    name: What it says or is called: an object, a proposition, a name.
    at: Where in the source, such as `¶8`.
    quote: The quoted fragments.
    source: The source that it cites; none if it cites none.
    """

    link: BasisLink
    record: RecordRef
    name: str
    at: tuple[str, ...]
    quote: tuple[str, ...]
    source: SourceId | None = None
    _spec = "link record name at:[=] quote:[=] source?"


class PairReasonCoded(Value):
    """A person coded that the later takes up the earlier.

    chain: The chain of `continues` from the later to the earlier, both included; a single
        record where it belongs to both sides.
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
    """Three or more statements in order, and each commitment as a thread through them. Where a
    later statement takes up several threads in one commitment, each of them goes on with it. As
    a table (`to_pandas()` and its like) it has a row for each of its `threads`.

    statements: The statements, in order.
    dates: The date of each, as written.
    complete: Whether the full text of each is available.
    coded: How much of each is coded; `None` where a document does not say.
    threads: The threads, in the order in which they begin.
    """

    _list = "threads"
    statements: tuple[Statement, ...]
    dates: tuple[Date | None, ...]
    complete: tuple[bool, ...]
    coded: tuple[Coded | None, ...]
    threads: tuple[Thread, ...]
    _spec = "statements:[[=]] dates:[=] complete:[=] coded:[=] threads:[Thread]"


class SplitPart(Value):
    """A further later commitment that takes up the same earlier one.

    outcome: How it compares, as an outcome.
    comparison: How the two compare, with the later commitment itself.
    reason: Why the two were paired.
    beside_after: Records that state the later one side by side.
    """

    outcome: Outcome
    comparison: CommitmentComparison
    reason: PairReason
    beside_after: tuple[CommitmentExhibit, ...] = ()
    _spec = (
        "outcome comparison:CommitmentComparison reason:PairReason "
        "beside_after?:[CommitmentExhibit]"
    )


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
    """What a later statement makes of each commitment of an earlier one, and what it adds. As a
    table (`to_pandas()` and its like) it has a row for each of its `commitments`.

    before: The earlier statement.
    after: The later statement.
    before_complete: Whether the full text of the earlier is available.
    after_complete: Whether the full text of the later is available.
    counts: How many commitments have which outcome.
    commitments: Every commitment: those of the earlier statement in its order, then the new
        ones.
    positions: The positions that the statements take, term by term.
    reservations: What the statements hold back about their own effect.
    after_coded: How much of the later is coded. What it lacks is absent only if its full text
        is available and all of it is coded.
    before_coded: How much of the earlier is coded; none if one of its documents does not say.
        What it lacks is new only if its full text is available and all its commitments are
        coded.
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
    after_coded: Coded | None = None
    before_coded: Coded | None = None
    _spec = (
        "before:[=] after:[=] before_complete after_complete counts:{=} "
        "commitments:[CommitmentOutcome] positions:[StanceChange] "
        "reservations:[ReservationChange] after_coded? before_coded?"
    )


class Step(Value):
    """How a commitment went from one statement to the next that has it.

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
    """One commitment followed through a series.

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


class UncodedPassage(Value):
    """A passage of a later text that no record quotes and that has words of a commitment.

    source: The source.
    at: Where in its text, such as `¶8`.
    words: Its first words.
    """

    source: SourceId
    at: Locator
    words: str
    _spec = "source at words"
