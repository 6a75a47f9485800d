"""What would be left.

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
        CommitmentExhibit,
        CommitmentId,
        Date,
        Fall,
        Fate,
        Level,
        Life,
        MechanismId,
        RemovalTarget,
    )


class CommitmentResilience(Value):
    """What becomes of one undertaking.

    commitment: The undertaking.
    fate: What becomes of it.
    certainty: Whether that is certain; imprecise dates and mere reports may leave it open.
    undertakers_left: Those who undertook it and are left.
    left: The mechanisms that still carry it and work, certainly or possibly.
    lost: Those that carried it and would no longer work.
    """

    commitment: CommitmentExhibit
    fate: Fate
    certainty: Certainty
    undertakers_left: tuple[ActorId, ...]
    left: tuple[MechanismId, ...] = ()
    lost: tuple[MechanismId, ...] = ()
    _spec = (
        "commitment:CommitmentExhibit fate certainty undertakers_left:[=] left?:[=] lost?:[=]"
    )


class FallenMechanism(Value):
    """A mechanism that would no longer work.

    mechanism: The mechanism.
    reasons: Why.
    before: Whether it works before anything is taken away.
    """

    mechanism: MechanismId
    reasons: tuple[Fall, ...]
    before: tuple[Life, ...]
    _spec = "mechanism reasons:[=] before:[=]"


class Removal(Value):
    """What is taken away, to see what would still hold.

    actors: Actors, with all that belong to them.
    goes_on_with: With how many members a mechanism goes on; without it, it needs every one.
    levels: Levels, with all mechanisms that work at them.
    mechanisms: Mechanisms.
    period: A period: signs of life that fall into it do not count.
    """

    actors: tuple[ActorId, ...] = ()
    goes_on_with: int | None = None
    levels: tuple[Level, ...] = ()
    mechanisms: tuple[MechanismId, ...] = ()
    period: Date | None = None
    _spec = "actors?:[=] goes_on_with? levels?:[=] mechanisms?:[=] period?"


class RemovalTargetActor(Value):
    """An actor."""

    kind: ClassVar[Literal["actor"]] = "actor"
    _tag = ("kind", "actor")
    id: ActorId
    _spec = "id"


class RemovalTargetMechanism(Value):
    """A mechanism."""

    kind: ClassVar[Literal["mechanism"]] = "mechanism"
    _tag = ("kind", "mechanism")
    id: MechanismId
    _spec = "id"


class RemovalTargetLevel(Value):
    """A level."""

    kind: ClassVar[Literal["level"]] = "level"
    _tag = ("kind", "level")
    id: Level
    _spec = "id"


class Resilience(Result):
    """What would still hold if something were taken away. As a table (`to_pandas()` and its like)
    it has a row for each of its `commitments`.

    removal: What is taken away.
    as_of: The day, up to its end.
    fallen: Mechanisms that worked and would no longer.
    commitments: Every undertaking looked at that was made by then and is not void, in the order
        of ids.
    counts: How many undertakings meet which fate.
    members_unknown: Mechanisms that work and whose members are not recorded: whether they lose
        one cannot be told, and they are taken to go on.
    """

    _list = "commitments"
    removal: Removal
    as_of: str
    fallen: tuple[FallenMechanism, ...]
    commitments: tuple[CommitmentResilience, ...]
    counts: Map[int]
    members_unknown: tuple[MechanismId, ...] = ()
    _spec = (
        "removal:Removal as_of fallen:[FallenMechanism] commitments:[CommitmentResilience] "
        "counts:{=} members_unknown?:[=]"
    )


class SingleRemoval(Value):
    """What one thing holds up.

    target: What is taken away.
    fallen: How many mechanisms that work would no longer.
    carried: How many undertakings these carry.
    lose_last: The undertakings that would lose the last mechanism that works.
    nobody_left: How many undertakings would have nobody left who undertook them.
    """

    target: RemovalTarget
    fallen: int
    carried: int
    lose_last: tuple[CommitmentId, ...]
    nobody_left: int
    _spec = "target:RemovalTarget fallen carried lose_last:[=] nobody_left"


class SingleRemovals(Result):
    """Every actor, mechanism and level taken away by itself, what costs most first. As a table
    (`to_pandas()` and its like) it has a row for each of its `rows`.

    as_of: The day, up to its end.
    carried: How many undertakings a mechanism that works carries now.
    rows: By how many undertakings lose their last mechanism, then by how many are carried, then
        by kind and id.
    """

    _list = "rows"
    as_of: str
    carried: int
    rows: tuple[SingleRemoval, ...]
    _spec = "as_of carried rows:[SingleRemoval]"
