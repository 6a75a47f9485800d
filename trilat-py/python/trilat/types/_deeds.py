"""What became of undertakings.

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

from .._extras import TrackExtras
from .._value import Map, Result, Value

# As `typing` has it, which takes longer to import than all of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from . import (
        ActorId,
        AttributionGrade,
        Cadence,
        Carried,
        Certainty,
        Citation,
        CommitmentExhibit,
        CommitmentId,
        Completion,
        Compliance,
        Confidence,
        Course,
        Date,
        Dimension,
        DisputeKind,
        Effect,
        EventId,
        Implementation,
        Life,
        MechanismId,
        MechanismKind,
        MechanismStatus,
        Occurrence,
        PeriodStatus,
        PositionExhibit,
        PropositionId,
        RecordRef,
        Refusal,
        Relation,
        Shown,
        Stance,
        State,
        Timing,
        TrackChange,
        Transition,
        Uptake,
    )


class CadenceMove(Value):
    """How a promised cadence moved from an earlier text to a later one.

    from_: The earlier commitment.
    before: How often that promised it.
    relation: How the later stands to it.
    """

    from_: CommitmentId
    before: str
    relation: Relation
    _spec = "from_ before relation"


class CadencePromise(Value):
    """How often something is promised in one text.

    commitment: The commitment, and the words that it rests on.
    cadence: How often, as shown: a cadence, "not stated" or "unknown".
    date: The date of its source.
    moved: What it takes up, and how the cadence moved from there.
    """

    commitment: CommitmentExhibit
    cadence: str
    date: Date | None = None
    moved: tuple[CadenceMove, ...] = ()
    _spec = "commitment:CommitmentExhibit cadence date? moved?:[CadenceMove]"


class CadenceRecord(Result):
    """What was promised against what was held, up to a day. As a table (`to_pandas()` and its
    like) it has a row for each of its `occasions`.

    of: The commitment or mechanism.
    name: What it is, in words.
    as_of: The day, up to its end.
    occasions: Every occasion, in order.
    calendar: The periods of the calendar one by one; none without a stated rate.
    rolling: The periods counted from the first day one by one; none without a stated rate.
    promises: How often it is promised, promise by promise: the thread of texts that take it up.
    cadence: How often it is promised, or meant to be; without it, not stated or not known.
    from_: The first day for which it is promised.
    looked_for: Occasions that were looked for and not found, or only planned.
    next_due: By when the next is due.
    """

    _list = "occasions"
    of: RecordRef
    name: str
    as_of: str
    occasions: tuple[HeldOccasion, ...]
    calendar: tuple[PeriodRun, ...]
    rolling: tuple[PeriodRun, ...]
    promises: tuple[CadencePromise, ...]
    cadence: Cadence | None = None
    from_: str | None = None
    looked_for: tuple[EvidenceEvent, ...] = ()
    next_due: NextDue | None = None
    _spec = (
        "of name as_of occasions:[HeldOccasion] calendar:[PeriodRun] rolling:[PeriodRun] "
        "promises:[CadencePromise] cadence? from_? looked_for?:[EvidenceEvent] next_due?:NextDue"
    )


class Carrier(Value):
    """A mechanism that carries an undertaking out.

    mechanism: The mechanism.
    life: Whether it works.
    occurrences: How many occurrences are on record for certain.
    latest: The latest of them.
    """

    mechanism: MechanismId
    life: tuple[Life, ...]
    occurrences: int
    latest: EvidenceEvent | None = None
    _spec = "mechanism life:[=] occurrences latest?:EvidenceEvent"


class CommitmentChange(Value):
    """How one commitment changed.

    commitment: The commitment, and the words that it rests on.
    change: In which way.
    after: The states that are possible after.
    before: The states that were possible before.
    moved_by: What moved it: the transitions of the later track that the earlier one does not
        have.
    no_longer: The transitions of the earlier track that the later one does not have.
    periods: The periods that stand otherwise, as they are in the later track.
    """

    commitment: CommitmentExhibit
    change: TrackChange
    after: tuple[State, ...] = ()
    before: tuple[State, ...] = ()
    moved_by: tuple[Transition, ...] = ()
    no_longer: tuple[Transition, ...] = ()
    periods: tuple[PeriodRun, ...] = ()
    _spec = (
        "commitment:CommitmentExhibit change after?:[=] before?:[=] moved_by?:[Transition] "
        "no_longer?:[Transition] periods?:[PeriodRun]"
    )


class CommitmentCoverage(Value):
    """What carries one undertaking out.

    commitment: The undertaking.
    state: Its state.
    carried: Whether it is carried.
    certainty: Whether that is certain; imprecise dates and mere reports may leave it open.
    carriers: The mechanisms that carry it out.
    deeds: What was done about it: events that fulfil it, or a part of it.
    """

    commitment: CommitmentExhibit
    state: State
    carried: Carried
    certainty: Certainty
    carriers: tuple[Carrier, ...] = ()
    deeds: tuple[EvidenceEvent, ...] = ()
    _spec = (
        "commitment:CommitmentExhibit state carried certainty carriers?:[Carrier] "
        "deeds?:[EvidenceEvent]"
    )


class CommitmentTrack(Value):
    """What became of one undertaking up to a day, replayed from dated and cited events.

    commitment: The undertaking, and the words that it rests on.
    course: How it runs its course.
    state: Its state; *unknown* where more than one is possible.
    possible: The states that are possible: one if it is certain.
    transitions: Every move of its state, in order, each with its evidence.
    cadence: How often it was promised.
    date: When it was undertaken: the date of its source, as written.
    days_past_deadline: How many days after the last day for it it was done (for the first
        time); below 0 if before.
    deadline: The last day for it (for its first occasion, if it recurs).
    disputes: Evidence that conflicts, or whose order cannot be told.
    every_order: Whether every order that the dates allow was tried. If not, the true state is
        among those that are possible, and not all of these need be.
    periods: If it recurs at a stated rate: how the periods of the calendar stand.
    taken_up_by: Later undertakings that take it up, as coded by a person.
    takes_up: Earlier undertakings that it takes up, as coded by a person.
    timing: How the doing of it lay to the times stated: more than one where dates leave it
        open, none where no time is stated or nothing was done.
    untold: What the undertaking says of its own course and cannot be told, because the text is
        not at hand: the state holds as far as the rest is known.
    without_effect: What bears on it and changed nothing, with the reason.
    """

    commitment: CommitmentExhibit
    course: Course
    state: State
    possible: tuple[State, ...]
    transitions: tuple[Transition, ...]
    cadence: Cadence | None = None
    date: Date | None = None
    days_past_deadline: DayCount | None = None
    deadline: str | None = None
    disputes: tuple[Dispute, ...] = ()
    every_order: bool = True
    periods: tuple[PeriodRun, ...] = ()
    taken_up_by: tuple[CommitmentId, ...] = ()
    takes_up: tuple[CommitmentId, ...] = ()
    timing: tuple[Timing, ...] = ()
    untold: tuple[Dimension, ...] = ()
    without_effect: tuple[WithoutEffect, ...] = ()
    _spec = (
        "commitment:CommitmentExhibit course state possible:[=] transitions:[Transition] cadence? "
        "date? days_past_deadline?:DayCount deadline? disputes?:[Dispute] every_order? "
        "periods?:[PeriodRun] taken_up_by?:[=] takes_up?:[=] timing?:[=] untold?:[=] "
        "without_effect?:[WithoutEffect]"
    )


class CompletionScore(Value):
    """One undertaking on a scale.

    commitment: The undertaking.
    state: Its state.
    shown: What the replay shows; more than one where its state is open.
    allowed: The steps that what is shown allows: one, if it has a score.
    score: The score, if it can be told.
    """

    commitment: CommitmentExhibit
    state: State
    shown: tuple[Shown, ...]
    allowed: tuple[Completion, ...]
    score: Completion | None = None
    _spec = "commitment:CommitmentExhibit state shown:[=] allowed:[=] score?"


class CompletionScores(Result):
    """Undertakings on a published scale, by its own rule. The scores of one scale are never made
    from those of another: each is a view of the replay. As a table (`to_pandas()` and its like)
    it has a row for each of its `rows`.

    scale: The scale's name.
    as_of: The day, up to its end.
    rows: Each undertaking that the scale is put to, in the order of their ids.
    counts: How many are on each step.
    scored: How many have a score.
    not_scorable: How many could not be scored.
    left_out: How many undertakings the scale was not put to, and why.
    percent: The scale's percentage over those that have a score, 0 to 100; without it, the
        scale has none, or nothing has a score.
    percent_bounds: The least and the most that the percentage could be if those without a score
        had one.
    share_not_scorable: The share that could not be scored, 0 to 1; without it, the scale was
        put to none.
    """

    _list = "rows"
    scale: str
    as_of: str
    rows: tuple[CompletionScore, ...]
    counts: Map[int]
    scored: int
    not_scorable: int
    left_out: Map[int]
    percent: float | None = None
    percent_bounds: tuple[float, float] | None = None
    share_not_scorable: float | None = None
    _spec = (
        "scale as_of rows:[CompletionScore] counts:{=} scored not_scorable left_out:{=} percent? "
        "percent_bounds?:?[=] share_not_scorable?"
    )


class ComplianceScore(Value):
    """One undertaking on a scale.

    commitment: The undertaking.
    state: Its state.
    shown: What the replay shows; more than one where its state is open.
    allowed: The steps that what is shown allows: one, if it has a score.
    score: The score, if it can be told.
    """

    commitment: CommitmentExhibit
    state: State
    shown: tuple[Shown, ...]
    allowed: tuple[Compliance, ...]
    score: Compliance | None = None
    _spec = "commitment:CommitmentExhibit state shown:[=] allowed:[=] score?"


class ComplianceScores(Result):
    """Undertakings on a published scale, by its own rule. The scores of one scale are never made
    from those of another: each is a view of the replay. As a table (`to_pandas()` and its like)
    it has a row for each of its `rows`.

    scale: The scale's name.
    as_of: The day, up to its end.
    rows: Each undertaking that the scale is put to, in the order of their ids.
    counts: How many are on each step.
    scored: How many have a score.
    not_scorable: How many could not be scored.
    left_out: How many undertakings the scale was not put to, and why.
    percent: The scale's percentage over those that have a score, 0 to 100; without it, the
        scale has none, or nothing has a score.
    percent_bounds: The least and the most that the percentage could be if those without a score
        had one.
    share_not_scorable: The share that could not be scored, 0 to 1; without it, the scale was
        put to none.
    """

    _list = "rows"
    scale: str
    as_of: str
    rows: tuple[ComplianceScore, ...]
    counts: Map[int]
    scored: int
    not_scorable: int
    left_out: Map[int]
    percent: float | None = None
    percent_bounds: tuple[float, float] | None = None
    share_not_scorable: float | None = None
    _spec = (
        "scale as_of rows:[ComplianceScore] counts:{=} scored not_scorable left_out:{=} percent? "
        "percent_bounds?:?[=] share_not_scorable?"
    )


class Coverage(Result):
    """Which undertakings have a mechanism, and which of these show signs of life. As a table
    (`to_pandas()` and its like) it has a row for each of its `commitments`.

    as_of: The day, up to its end.
    commitments: Every undertaking looked at that was made by then and is not void (withdrawn,
        released, expired, superseded), in the order of their ids.
    total: The same by numbers.
    by_issue: By issue, each undertaking under every issue that it names and all that these are
        part of.
    by_level: By the level of the source; those of sources without a level left out.
    by_partner: By who undertakes it, each undertaking under every one of them.
    without_promise: Mechanisms that carry out none of the undertakings looked at.
    """

    _list = "commitments"
    as_of: str
    commitments: tuple[CommitmentCoverage, ...]
    total: CoverageCount
    by_issue: Map[CoverageCount]
    by_level: Map[CoverageCount]
    by_partner: Map[CoverageCount]
    without_promise: tuple[MechanismWithoutPromise, ...]
    _spec = (
        "as_of commitments:[CommitmentCoverage] total:CoverageCount by_issue:{CoverageCount} "
        "by_level:{CoverageCount} by_partner:{CoverageCount} "
        "without_promise:[MechanismWithoutPromise]"
    )


class CoverageCount(Value):
    """How many undertakings are carried.

    alive: By a mechanism that shows signs of life.
    possibly: How many of these only possibly are.
    silent: By one that shows none.
    unknown: By one of which too little was collected to know.
    without: By none.
    """

    alive: int
    possibly: int
    silent: int
    unknown: int
    without: int
    _spec = "alive possibly silent unknown without"


class DayCount(Value):
    """A number of days of which the least and the most are known.

    least: The least.
    most: The most.
    """

    least: int
    most: int
    _spec = "least most"


class Dispute(Value):
    """Evidence on an undertaking that conflicts, or whose order cannot be told.

    kind: How.
    events: The events.
    states: The states that are possible after them.
    """

    kind: DisputeKind
    events: tuple[EventId, ...]
    states: tuple[State, ...]
    _spec = "kind events:[=] states:[=]"


class EvidenceEvent(Value):
    """An event as evidence: its id, what it was, and where that is found.

    event: The event.
    name: What happened, in the record's words.
    occurrence: How it stands with its having happened.
    by_way_of: The mechanism that carries the undertaking out and of which this is an
        occurrence, where the event itself does not name the undertaking.
    citations: Where that is found: what the record cites for the effect, or else for the event.
    confidence: How well it is attested.
    date: When, as written; without it, unknown.
    note: Why it was coded so.
    superseded_by: The undertaking that takes the place of this one.
    """

    event: EventId
    name: str
    occurrence: Occurrence
    by_way_of: MechanismId | None = None
    citations: tuple[Citation, ...] = ()
    confidence: Confidence | None = None
    date: Date | None = None
    note: str | None = None
    superseded_by: CommitmentId | None = None
    _spec = (
        "event name occurrence by_way_of? citations?:[Citation] confidence? date? note? "
        "superseded_by?"
    )


class HeldOccasion(Value):
    """One occasion on which what was promised was done.

    events: The event, by each record of it.
    certainty: Whether it was held by the day asked for.
    gap: Days since the occasion before it.
    in_part: Whether only a part of what was promised was done.
    slippage: Days after it was due, one period after the occasion that it follows (where more
        than one is promised for a period, that many before it), or after the first day; below 0
        if before.
    """

    events: tuple[EvidenceEvent, ...]
    certainty: Certainty
    gap: DayCount | None = None
    in_part: bool = False
    slippage: DayCount | None = None
    _spec = "events:[EvidenceEvent] certainty gap?:DayCount in_part? slippage?:DayCount"


class ImplementationScore(Value):
    """One undertaking on a scale.

    commitment: The undertaking.
    state: Its state.
    shown: What the replay shows; more than one where its state is open.
    allowed: The steps that what is shown allows: one, if it has a score.
    score: The score, if it can be told.
    """

    commitment: CommitmentExhibit
    state: State
    shown: tuple[Shown, ...]
    allowed: tuple[Implementation, ...]
    score: Implementation | None = None
    _spec = "commitment:CommitmentExhibit state shown:[=] allowed:[=] score?"


class ImplementationScores(Result):
    """Undertakings on a published scale, by its own rule. The scores of one scale are never made
    from those of another: each is a view of the replay. As a table (`to_pandas()` and its like)
    it has a row for each of its `rows`.

    scale: The scale's name.
    as_of: The day, up to its end.
    rows: Each undertaking that the scale is put to, in the order of their ids.
    counts: How many are on each step.
    scored: How many have a score.
    not_scorable: How many could not be scored.
    left_out: How many undertakings the scale was not put to, and why.
    percent: The scale's percentage over those that have a score, 0 to 100; without it, the
        scale has none, or nothing has a score.
    percent_bounds: The least and the most that the percentage could be if those without a score
        had one.
    share_not_scorable: The share that could not be scored, 0 to 1; without it, the scale was
        put to none.
    """

    _list = "rows"
    scale: str
    as_of: str
    rows: tuple[ImplementationScore, ...]
    counts: Map[int]
    scored: int
    not_scorable: int
    left_out: Map[int]
    percent: float | None = None
    percent_bounds: tuple[float, float] | None = None
    share_not_scorable: float | None = None
    _spec = (
        "scale as_of rows:[ImplementationScore] counts:{=} scored not_scorable left_out:{=} "
        "percent? percent_bounds?:?[=] share_not_scorable?"
    )


class LinkedCommitment(Value):
    """An undertaking that a person linked with a recommendation.

    commitment: The undertaking.
    uptake: Which came first.
    date: The date of its source.
    state: Its state; none if it was made later than the day asked for.
    """

    commitment: CommitmentExhibit
    uptake: Uptake
    date: Date | None = None
    state: State | None = None
    _spec = "commitment:CommitmentExhibit uptake date? state?"


class LinkedMechanism(Value):
    """A mechanism that a person linked with a recommendation.

    mechanism: The mechanism.
    name: Its name.
    uptake: Which came first.
    life: Whether it works.
    since: Since when it has been set up or at work; none if it is not on record that it was.
    """

    mechanism: MechanismId
    name: str
    uptake: Uptake
    life: tuple[Life, ...]
    since: Date | None = None
    _spec = "mechanism name uptake life:[=] since?"


class MechanismChange(Value):
    """How one mechanism changed.

    mechanism: The mechanism.
    name: Its name.
    change: In which way.
    occurrences_before: How many occurrences were on record before, for certain.
    occurrences_after: How many are after.
    after: Whether it works after.
    before: Whether it worked before.
    """

    mechanism: MechanismId
    name: str
    change: TrackChange
    occurrences_before: int
    occurrences_after: int
    after: tuple[Life, ...] = ()
    before: tuple[Life, ...] = ()
    _spec = "mechanism name change occurrences_before occurrences_after after?:[=] before?:[=]"


class MechanismTrack(Value):
    """A mechanism up to a day, replayed from its dated history and its occurrences.

    mechanism: The mechanism.
    name: Its name.
    kind: What kind of mechanism.
    status: The status it is in; more than one where dates leave it open, none where nothing is
        recorded up to the day.
    life: Whether it works; more than one answer where dates or mere reports leave it open.
    history: The changes of its status up to the day, in order.
    occurrences: How many occurrences (meetings, exercises, uses) are on record for certain.
    latest: The latest occurrence that is certain.
    looked_for: Occurrences that were looked for and not found, or only planned, up to the day.
    next_due: By when the next is due, if it works at a stated rate: one period after the latest
        that is certain, or after it began.
    possible_occurrences: How many more, if imprecise dates or mere reports bear them out.
    """

    mechanism: MechanismId
    name: str
    kind: MechanismKind
    status: tuple[MechanismStatus, ...]
    life: tuple[Life, ...]
    history: tuple[StatusStep, ...]
    occurrences: int
    latest: EvidenceEvent | None = None
    looked_for: tuple[EvidenceEvent, ...] = ()
    next_due: str | None = None
    possible_occurrences: int = 0
    _spec = (
        "mechanism name kind status:[=] life:[=] history:[StatusStep] occurrences "
        "latest?:EvidenceEvent looked_for?:[EvidenceEvent] next_due? possible_occurrences?"
    )


class MechanismWithoutPromise(Value):
    """A mechanism behind which no promise stands.

    mechanism: The mechanism.
    name: Its name.
    life: Whether it works.
    occurrences: How many occurrences are on record for certain.
    elsewhere: The undertakings that it carries out and that are not looked at, or not made yet.
    """

    mechanism: MechanismId
    name: str
    life: tuple[Life, ...]
    occurrences: int
    elsewhere: tuple[CommitmentId, ...] = ()
    _spec = "mechanism name life:[=] occurrences elsewhere?:[=]"


class NextDue(Value):
    """By when the next occasion is due.

    rolling: One period after the latest occasion that is certain, or after the first day.
    gone_by: Whether that day has gone by, whichever way periods are counted.
    calendar: The last day of the first period of the calendar that is not over or not seen to
        be kept, after the latest that is kept.
    """

    rolling: str
    gone_by: bool
    calendar: str | None = None
    _spec = "rolling gone_by calendar?"


class PeriodRun(Value):
    """One period of the calendar, or several in a row of which nothing is seen.

    from_: The first day.
    until: The last day.
    periods: How many periods.
    status: How they stand.
    held: How often it was done in each for certain.
    events: The events that say so.
    possibly_held: How often more it was done if imprecise dates or mere reports bear it out.
    """

    from_: str
    until: str
    periods: int
    status: PeriodStatus
    held: int
    events: tuple[EventId, ...] = ()
    possibly_held: int = 0
    _spec = "from_ until periods status held events?:[=] possibly_held?"


class Recommendation(Value):
    """A norm that a text puts to somebody, and what the record has of it.

    proposition: The proposition.
    text: What is recommended.
    to: To whom.
    voices: Who recommends it, in the texts asked for.
    commitments: Undertakings that a person linked with it.
    later_on_its_issues: Undertakings of those to whom it is put, under every issue that it
        names, that came later: found by these fields alone, and for a person to judge. Those
        that the texts asked for tell of themselves are left out.
    mechanisms: Mechanisms that a person linked with it.
    not_before: The first day on which it can have been put, as far as that is known.
    perhaps_later_on_its_issues: The same where dates leave open which came first.
    """

    proposition: PropositionId
    text: str
    to: tuple[ActorId, ...]
    voices: tuple[Recommender, ...]
    commitments: tuple[LinkedCommitment, ...] = ()
    later_on_its_issues: tuple[CommitmentExhibit, ...] = ()
    mechanisms: tuple[LinkedMechanism, ...] = ()
    not_before: str | None = None
    perhaps_later_on_its_issues: tuple[CommitmentExhibit, ...] = ()
    _spec = (
        "proposition text to:[=] voices:[Recommender] commitments?:[LinkedCommitment] "
        "later_on_its_issues?:[CommitmentExhibit] mechanisms?:[LinkedMechanism] not_before? "
        "perhaps_later_on_its_issues?:[CommitmentExhibit]"
    )


class Recommendations(Result):
    """What texts recommend, to whom, and what the record has of it. As a table (`to_pandas()` and
    its like) it has a row for each of its `rows`.

    as_of: The day, up to its end.
    rows: Every recommendation, in the order of propositions.
    """

    _list = "rows"
    as_of: str
    rows: tuple[Recommendation, ...]
    _spec = "as_of rows:[Recommendation]"


class Recommender(Value):
    """One who recommends.

    holder: Who.
    stance: How firmly.
    grade: How surely the holder can be held to it.
    exhibit: The record and its words.
    """

    holder: ActorId
    stance: Stance
    grade: AttributionGrade
    exhibit: PositionExhibit
    _spec = "holder stance grade exhibit:PositionExhibit"


class StatusStep(Value):
    """A change of a mechanism's status.

    status: The status.
    date: When, as written.
    certainty: Whether it had come by the day asked for.
    citations: Where that is found.
    event: The event that brought it.
    """

    status: MechanismStatus
    date: Date
    certainty: Certainty
    citations: tuple[Citation, ...] = ()
    event: EventId | None = None
    _spec = "status date certainty citations?:[Citation] event?"


class Track(TrackExtras):
    """What became of undertakings and mechanisms up to a day. As a table (`to_pandas()` and its
    like) it has a row for each of its `commitments`.

    as_of: The day, up to its end.
    commitments: Every commitment that was made by then, certainly or possibly, and that is
        asked for, in the order of their ids.
    mechanisms: Every mechanism, or those that carry one of them out, in the order of their ids.
    counts: How many undertakings are in each state.
    by_mechanisms: Whether the occurrences of mechanisms were taken as the keeping of recurring
        undertakings that these carry out. They are not where there are more than four million
        such ties.
    """

    _list = "commitments"
    as_of: str
    commitments: tuple[CommitmentTrack, ...]
    mechanisms: tuple[MechanismTrack, ...]
    counts: Map[int]
    by_mechanisms: bool = True
    _spec = (
        "as_of commitments:[CommitmentTrack] mechanisms:[MechanismTrack] counts:{=} "
        "by_mechanisms?"
    )


class TrackComparison(Result):
    """What changed from one track to another: of two days, or before and after records were added.
    As a table (`to_pandas()` and its like) it has a row for each of its `commitments`.

    before: The day of the earlier track.
    after: The day of the later track.
    commitments: The commitments that changed, in the order of their ids.
    mechanisms: The mechanisms that changed, in the order of their ids.
    counts: How many commitments changed in each way.
    unchanged: How many commitments did not change.
    """

    _list = "commitments"
    before: str
    after: str
    commitments: tuple[CommitmentChange, ...]
    mechanisms: tuple[MechanismChange, ...]
    counts: Map[int]
    unchanged: int
    _spec = (
        "before after commitments:[CommitmentChange] mechanisms:[MechanismChange] counts:{=} "
        "unchanged"
    )


class TransitionUndertaken(Value):
    """It was undertaken.

    from_: The state out of which it moved; more than one where it cannot be told.
    to: The state into which it moved.
    certainty: Whether it took place for certain.
    date: When, as written.
    """

    cause: ClassVar[Literal["undertaken"]] = "undertaken"
    _tag = ("cause", "undertaken")
    from_: tuple[State, ...]
    to: tuple[State, ...]
    certainty: Certainty
    date: Date | None = None
    _spec = "from_:[=] to:[=] certainty date?"


class TransitionConditionLapsed(Value):
    """The time in which its condition could be met ran out.

    last_day: The last day of that time.
    from_: The state out of which it moved; more than one where it cannot be told.
    to: The state into which it moved.
    certainty: Whether it took place for certain.
    """

    cause: ClassVar[Literal["condition-lapsed"]] = "condition-lapsed"
    _tag = ("cause", "condition-lapsed")
    last_day: str
    from_: tuple[State, ...]
    to: tuple[State, ...]
    certainty: Certainty
    _spec = "last_day from_:[=] to:[=] certainty"


class TransitionDeadlinePassed(Value):
    """The last day for doing it went by, and nothing was seen.

    last_day: That day.
    from_: The state out of which it moved; more than one where it cannot be told.
    to: The state into which it moved.
    certainty: Whether it took place for certain.
    """

    cause: ClassVar[Literal["deadline-passed"]] = "deadline-passed"
    _tag = ("cause", "deadline-passed")
    last_day: str
    from_: tuple[State, ...]
    to: tuple[State, ...]
    certainty: Certainty
    _spec = "last_day from_:[=] to:[=] certainty"


class TransitionTermEnded(Value):
    """Its term ended.

    last_day: The last day of the term.
    from_: The state out of which it moved; more than one where it cannot be told.
    to: The state into which it moved.
    certainty: Whether it took place for certain.
    """

    cause: ClassVar[Literal["term-ended"]] = "term-ended"
    _tag = ("cause", "term-ended")
    last_day: str
    from_: tuple[State, ...]
    to: tuple[State, ...]
    certainty: Certainty
    _spec = "last_day from_:[=] to:[=] certainty"


class TransitionMechanism(Value):
    """A mechanism that carries it out was set up or works.

    mechanism: The mechanism.
    status: The status that it entered.
    date: When, as written.
    citations: Where that is found.
    from_: The state out of which it moved; more than one where it cannot be told.
    to: The state into which it moved.
    certainty: Whether it took place for certain.
    """

    cause: ClassVar[Literal["mechanism"]] = "mechanism"
    _tag = ("cause", "mechanism")
    mechanism: MechanismId
    status: MechanismStatus
    date: Date
    citations: tuple[Citation, ...]
    from_: tuple[State, ...]
    to: tuple[State, ...]
    certainty: Certainty
    _spec = "mechanism status date citations:[Citation] from_:[=] to:[=] certainty"


class TransitionLaterText(Value):
    """A later text holds to it: evidence for a stance alone.

    record: The commitment or the position in which it does.
    citations: Where that is found.
    from_: The state out of which it moved; more than one where it cannot be told.
    to: The state into which it moved.
    certainty: Whether it took place for certain.
    date: The date of the text, as written.
    """

    cause: ClassVar[Literal["later-text"]] = "later-text"
    _tag = ("cause", "later-text")
    record: RecordRef
    citations: tuple[Citation, ...]
    from_: tuple[State, ...]
    to: tuple[State, ...]
    certainty: Certainty
    date: Date | None = None
    _spec = "record citations:[Citation] from_:[=] to:[=] certainty date?"


class TransitionOtherCommitment(Value):
    """Another commitment came into the state that is this one's trigger.

    commitment: The other commitment.
    state: The state that it came into.
    from_: The state out of which it moved; more than one where it cannot be told.
    to: The state into which it moved.
    certainty: Whether it took place for certain.
    """

    cause: ClassVar[Literal["other-commitment"]] = "other-commitment"
    _tag = ("cause", "other-commitment")
    commitment: CommitmentId
    state: State
    from_: tuple[State, ...]
    to: tuple[State, ...]
    certainty: Certainty
    _spec = "commitment state from_:[=] to:[=] certainty"


class TransitionEvent(Value):
    """An event, or several records of one.

    effect: What it did.
    events: The event, by each record of it.
    from_: The state out of which it moved; more than one where it cannot be told.
    to: The state into which it moved.
    certainty: Whether it took place for certain.
    """

    cause: ClassVar[Literal["event"]] = "event"
    _tag = ("cause", "event")
    effect: Effect
    events: tuple[EvidenceEvent, ...]
    from_: tuple[State, ...]
    to: tuple[State, ...]
    certainty: Certainty
    _spec = "effect events:[EvidenceEvent] from_:[=] to:[=] certainty"


class WithoutEffect(Value):
    """An event that bears on an undertaking and changed nothing.

    effect: What it would have done.
    reasons: Why it did not; more than one where the order of things cannot be told.
    events: The event, by each record of it.
    """

    effect: Effect
    reasons: tuple[Refusal, ...]
    events: tuple[EvidenceEvent, ...]
    _spec = "effect reasons:[=] events:[EvidenceEvent]"
