"""What coders agree on.

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

from .._value import Result, Value

# As `typing` has it, which takes longer to import than all of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import (
        CommitmentExhibit,
        CommitmentId,
        Effect,
        EventId,
        FieldSimilarity,
        Measured,
        PositionExhibit,
        PositionId,
        RecordRef,
        SourceId,
    )


class CodedLink(Value):
    """A link from a record to a commitment.

    link: The key that has it: `continues`, `covers` or `bears_on`.
    from_: The record that has it: a commitment, a position or an event.
    to: The commitment that it leads to.
    effect: What the event does to the commitment, for `bears_on`.
    """

    link: str
    from_: RecordRef
    to: CommitmentId
    effect: Effect | None = None
    _spec = "link from_ to effect?"


class CoderAgreement(Result):
    """How far two coders agree on one source, or on several taken together. The commitments come
    first; positions, events and links follow, each with its own numbers. As a table
    (`to_pandas()` and its like) it has a row for each of its `matched`.

    sources: The sources.
    threshold: The least similarity at which two records were taken as one.
    matched: The commitments that both found.
    only_first: The commitments that only the first found.
    only_second: The commitments that only the second found.
    f1: F1 of finding the same commitments: 2 · matched / (first + second), the same whichever
        coder is taken as the measure of the other; undefined if neither found any.
    fields: Agreement on commitments field by field.
    disagreements: Every disagreement on a commitment, in the order of the matched commitments
        and the fields.
    positions: Agreement on positions.
    events: Agreement on the events for which one of the sources is cited.
    links: Agreement on links between those records, and from them to earlier commitments.
    """

    _list = "matched"
    sources: tuple[SourceId, ...]
    threshold: float
    matched: tuple[MatchedCommitment, ...]
    only_first: tuple[CommitmentExhibit, ...]
    only_second: tuple[CommitmentExhibit, ...]
    f1: Measured
    fields: tuple[FieldAgreement, ...]
    disagreements: tuple[CommitmentDisagreement, ...]
    positions: PositionAgreement
    events: EventAgreement
    links: LinkAgreement
    _spec = (
        "sources:[=] threshold matched:[MatchedCommitment] only_first:[CommitmentExhibit] "
        "only_second:[CommitmentExhibit] f1:Measured fields:[FieldAgreement] "
        "disagreements:[CommitmentDisagreement] positions:PositionAgreement events:EventAgreement "
        "links:LinkAgreement"
    )


class CommitmentDisagreement(Value):
    """A field in which two coders disagree on one record.

    field: The field.
    first: The first coder's record.
    second: The second coder's record.
    first_value: The first coder's value; none where the field was left open.
    second_value: The second coder's value.
    """

    field: str
    first: CommitmentId
    second: CommitmentId
    first_value: str | None = None
    second_value: str | None = None
    _spec = "field first second first_value? second_value?"


class EventAgreement(Value):
    """How far two coders agree on records of one kind.

    matched: What both found.
    only_first: What only the first found.
    only_second: What only the second found.
    f1: F1 of finding the same records: 2 · matched / (first + second), the same whichever coder
        is taken as the measure of the other; undefined if neither found any.
    fields: Agreement field by field.
    disagreements: Every disagreement, in the order of the matched records and the fields.
    """

    matched: tuple[MatchedEvent, ...]
    only_first: tuple[EventExhibit, ...]
    only_second: tuple[EventExhibit, ...]
    f1: Measured
    fields: tuple[FieldAgreement, ...]
    disagreements: tuple[EventDisagreement, ...]
    _spec = (
        "matched:[MatchedEvent] only_first:[EventExhibit] only_second:[EventExhibit] f1:Measured "
        "fields:[FieldAgreement] disagreements:[EventDisagreement]"
    )


class EventDisagreement(Value):
    """A field in which two coders disagree on one record.

    field: The field.
    first: The first coder's record.
    second: The second coder's record.
    first_value: The first coder's value; none where the field was left open.
    second_value: The second coder's value.
    """

    field: str
    first: EventId
    second: EventId
    first_value: str | None = None
    second_value: str | None = None
    _spec = "field first second first_value? second_value?"


class EventExhibit(Value):
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

    id: EventId
    source: SourceId
    title: str
    verb: str
    object: str
    at: tuple[str, ...]
    quote: tuple[str, ...]
    _spec = "id source title verb object at:[=] quote:[=]"


class FieldAgreement(Value):
    """How far two coders agree in one field, over the records that both found.

    field: The field: one of those that coders choose a value of, such as `force` or `stance`.
    agreement: The share of those matched records in which both give the field that have one
        value.
    alpha_nominal: Krippendorff's α, values that are equal or not.
    alpha_ordinal: Krippendorff's α, values as steps of a ladder; undefined for a field without
        an order.
    kappa: Cohen's κ, values that are equal or not.
    """

    field: str
    agreement: Measured
    alpha_nominal: Measured
    alpha_ordinal: Measured
    kappa: Measured
    _spec = (
        "field agreement:Measured alpha_nominal:Measured alpha_ordinal:Measured kappa:Measured"
    )


class LinkAgreement(Value):
    """How far two coders agree on links. Both found a link if both of its ends are matched. A
    commitment outside the compared sources is matched by its id. Which link it is, and its
    effect, are fields.

    matched: What both found.
    only_first: What only the first found.
    only_second: What only the second found.
    f1: F1 of finding the same links: 2 · matched / (first + second); undefined if neither found
        any.
    fields: Agreement field by field: `link` and `effect`.
    disagreements: Every disagreement; the records are those that have the link.
    """

    matched: tuple[MatchedLink, ...]
    only_first: tuple[CodedLink, ...]
    only_second: tuple[CodedLink, ...]
    f1: Measured
    fields: tuple[FieldAgreement, ...]
    disagreements: tuple[LinkDisagreement, ...]
    _spec = (
        "matched:[MatchedLink] only_first:[CodedLink] only_second:[CodedLink] f1:Measured "
        "fields:[FieldAgreement] disagreements:[LinkDisagreement]"
    )


class MatchedCommitment(Value):
    """A record that two coders found: a commitment, a position or an event.

    first: As the first coder has it.
    second: As the second has it.
    similarity: How alike they are: the mean over the fields below, 0 to 1.
    fields: The fields of which at least one side says something.
    """

    first: CommitmentExhibit
    second: CommitmentExhibit
    similarity: float
    fields: tuple[FieldSimilarity, ...]
    _spec = (
        "first:CommitmentExhibit second:CommitmentExhibit similarity fields:[FieldSimilarity]"
    )


class MatchedEvent(Value):
    """A record that two coders found: a commitment, a position or an event.

    first: As the first coder has it.
    second: As the second has it.
    similarity: How alike they are: the mean over the fields below, 0 to 1.
    fields: The fields of which at least one side says something.
    """

    first: EventExhibit
    second: EventExhibit
    similarity: float
    fields: tuple[FieldSimilarity, ...]
    _spec = "first:EventExhibit second:EventExhibit similarity fields:[FieldSimilarity]"


class MatchedLink(Value):
    """A link that two coders found.

    first: As the first coder has it.
    second: As the second has it.
    """

    first: CodedLink
    second: CodedLink
    _spec = "first:CodedLink second:CodedLink"


class MatchedPosition(Value):
    """A record that two coders found: a commitment, a position or an event.

    first: As the first coder has it.
    second: As the second has it.
    similarity: How alike they are: the mean over the fields below, 0 to 1.
    fields: The fields of which at least one side says something.
    """

    first: PositionExhibit
    second: PositionExhibit
    similarity: float
    fields: tuple[FieldSimilarity, ...]
    _spec = "first:PositionExhibit second:PositionExhibit similarity fields:[FieldSimilarity]"


class PositionAgreement(Value):
    """How far two coders agree on records of one kind.

    matched: What both found.
    only_first: What only the first found.
    only_second: What only the second found.
    f1: F1 of finding the same records: 2 · matched / (first + second), the same whichever coder
        is taken as the measure of the other; undefined if neither found any.
    fields: Agreement field by field.
    disagreements: Every disagreement, in the order of the matched records and the fields.
    """

    matched: tuple[MatchedPosition, ...]
    only_first: tuple[PositionExhibit, ...]
    only_second: tuple[PositionExhibit, ...]
    f1: Measured
    fields: tuple[FieldAgreement, ...]
    disagreements: tuple[PositionDisagreement, ...]
    _spec = (
        "matched:[MatchedPosition] only_first:[PositionExhibit] only_second:[PositionExhibit] "
        "f1:Measured fields:[FieldAgreement] disagreements:[PositionDisagreement]"
    )


class PositionDisagreement(Value):
    """A field in which two coders disagree on one record.

    field: The field.
    first: The first coder's record.
    second: The second coder's record.
    first_value: The first coder's value; none where the field was left open.
    second_value: The second coder's value.
    """

    field: str
    first: PositionId
    second: PositionId
    first_value: str | None = None
    second_value: str | None = None
    _spec = "field first second first_value? second_value?"


class LinkDisagreement(Value):
    """A field in which two coders disagree on one record.

    field: The field.
    first: The first coder's record.
    second: The second coder's record.
    first_value: The first coder's value; none where the field was left open.
    second_value: The second coder's value.
    """

    field: str
    first: RecordRef
    second: RecordRef
    first_value: str | None = None
    second_value: str | None = None
    _spec = "field first second first_value? second_value?"
