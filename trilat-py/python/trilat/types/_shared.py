"""What answers on several topics have in common.

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

from .._value import Value

# As `typing` has it, which takes longer to import than all of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import (
        ActorId,
        AttributionGrade,
        Certainty,
        CommitmentId,
        Date,
        Force,
        PositionId,
        SourceId,
        Stance,
        Undefined,
        Voice,
    )


class Alpha(Value):
    """Krippendorff's α with each of the four metrics. `n` counts the items that at least two have
    a value for.

    nominal: Levels are equal or not.
    ordinal: Levels are ranks.
    interval: Differences of levels count.
    ratio: Ratios of levels count.
    """

    nominal: Measured
    ordinal: Measured
    interval: Measured
    ratio: Measured
    _spec = "nominal:Measured ordinal:Measured interval:Measured ratio:Measured"


class ByDisagreement(Value):
    """A measure of agreement beyond chance with each way of weighing disagreement.

    nominal: All disagreements count alike.
    linear: Disagreements count by the number of steps.
    quadratic: Disagreements count by the square of the number of steps.
    """

    nominal: Measured
    linear: Measured
    quadratic: Measured
    _spec = "nominal:Measured linear:Measured quadratic:Measured"


class CommitmentExhibit(Value):
    """A record as evidence: its id, and the words that it rests on.

    id: The record.
    source: Its source.
    title: The source's title.
    verb: The verb as written; for an event its kind.
    object: What it is about, in own words: a commitment's object, a position's proposition, an
        event's name.
    at: Where it stands, such as `¶8`.
    quote: The quoted fragments.
    """

    id: CommitmentId
    source: SourceId
    title: str
    verb: str
    object: str
    at: tuple[str, ...]
    quote: tuple[str, ...]
    _spec = "id source title verb object at:[=] quote:[=]"


class FieldSimilarity(Value):
    """How alike two commitments are in one typed field: 0 to 1.

    field: The field.
    share: How alike the two are in it.
    """

    field: str
    share: float
    _spec = "field share"


class ForceReading(Value):
    """How firmly a commitment is put, and who says so: the table of verbs or the coder, whose word
    goes before the table's.

    commitment: The commitment.
    source: The source that states it.
    verb: The verb as written.
    overridden: Whether the coder reads the verb otherwise than the table.
    by_coder: What the coder gives; absent where that is left to the verb.
    by_verb: What that entry gives; absent where it sets the aspect alone ("reaffirm").
    entry: The entry of the table of verbs that the verb begins with, if there is one.
    force: What counts: the coder's step, or else the verb's; absent where neither is known.
    """

    commitment: CommitmentId
    source: SourceId
    verb: str
    overridden: bool
    by_coder: Force | None = None
    by_verb: Force | None = None
    entry: str | None = None
    force: Force | None = None
    _spec = "commitment source verb overridden by_coder? by_verb? entry? force?"


class Interval(Value):
    """A percentile interval, or why there is none.

    level: The share of replicates between the bounds.
    replicates: How many times the items were drawn.
    without_value: How many draws had no value and were left out.
    seed: The seed of the draws.
    n: The number of items that each replicate draws.
    lower: The lower bound; absent where there is none.
    undefined: Why there are no bounds; absent where there are.
    upper: The upper bound; absent where there is none.
    """

    level: float
    replicates: int
    without_value: int
    seed: int
    n: int
    lower: float | None = None
    undefined: Undefined | None = None
    upper: float | None = None
    _spec = "level replicates without_value seed n lower? undefined? upper?"


class Measured(Value):
    """A value of a measure, or why there is none.

    n: How many items the value rests on.
    items: How many items there were, known or not.
    coverage: The share of the items that could be compared, from 0 to 1.
    undefined: Why there is no value; absent where there is one.
    value: The value; absent where there is none.
    """

    n: int
    items: int
    coverage: float | None
    undefined: Undefined | None = None
    value: float | None = None
    _spec = "n items coverage undefined? value?"


class PairMeasures(Value):
    """All measures of agreement of two actors, from one contingency table.

    agreement: The share of items on which both took the same level.
    s: S with absolute distances.
    s_squared: S with squared distances.
    s_weighted: S with absolute distances, items weighted.
    s_squared_weighted: S with squared distances, items weighted.
    kappa: Cohen's κ.
    pi: Scott's π.
    tau_b: Kendall's τ_b.
    """

    agreement: Measured
    s: Measured
    s_squared: Measured
    s_weighted: Measured
    s_squared_weighted: Measured
    kappa: ByDisagreement
    pi: ByDisagreement
    tau_b: Measured
    _spec = (
        "agreement:Measured s:Measured s_squared:Measured s_weighted:Measured "
        "s_squared_weighted:Measured kappa:ByDisagreement pi:ByDisagreement tau_b:Measured"
    )


class PositionExhibit(Value):
    """A record as evidence: its id, and the words that it rests on.

    id: The record.
    source: Its source.
    title: The source's title.
    verb: The verb as written; for an event its kind.
    object: What it is about, in own words: a commitment's object, a position's proposition, an
        event's name.
    at: Where it stands, such as `¶8`.
    quote: The quoted fragments.
    """

    id: PositionId
    source: SourceId
    title: str
    verb: str
    object: str
    at: tuple[str, ...]
    quote: tuple[str, ...]
    _spec = "id source title verb object at:[=] quote:[=]"


class Similarity(Value):
    """How alike two commitments are, for pairing them where nobody coded a link. Gower's general
    coefficient (Gower 1971, Biometrics 27: 857–871) without weights: the mean over the fields
    that are coded on both sides. A field that is not coded on one side is left out and forbids
    nothing. The fields are - the act: 1 if equal, else 0; - the words of the object, and the
    quoted words without those of the verb: Dice's coefficient over their stems, each stem
    weighted by one over the number of commitments of both statements that have it, so that rare
    words count for more; - the issues, and all to whom or against whom it is directed:
    Jaccard's coefficient. Two commitments are not alike at all if they share no word, and not
    both the act and an issue. Force, cadence and the other features that the comparison itself
    is about play no part.

    value: The mean, 0 to 1.
    fields: The fields that it is the mean of.
    """

    value: float
    fields: tuple[FieldSimilarity, ...]
    _spec = "value fields:[FieldSimilarity]"


class StanceRecord(Value):
    """One position as evidence of where an actor stands.

    stance: The stance.
    holder: Who holds it: the actor itself, one who speaks for it, or its group.
    voice: By way of what it counts for the actor.
    in_time: Whether it falls into the time asked for.
    grade: How surely the holder can be held to it.
    exhibit: The record and its words.
    condition: The condition, in own words.
    date: When it was held, as written; none if nobody knows.
    """

    stance: Stance
    holder: ActorId
    voice: Voice
    in_time: Certainty
    grade: AttributionGrade
    exhibit: PositionExhibit
    condition: str | None = None
    date: Date | None = None
    _spec = "stance holder voice in_time grade exhibit:PositionExhibit condition? date?"
