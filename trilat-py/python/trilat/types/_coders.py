"""What coders agree on.

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

from .._value import Result, Value

# As `typing` has it, which takes longer to import than all of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import CommitmentExhibit, CommitmentId, FieldSimilarity, Measured, SourceId


class CoderAgreement(Result):
    """How far two coders agree on one source. As a table (`to_pandas()` and its like) it has a row
    for each of its `matched`.

    source: The source.
    threshold: The least similarity at which two commitments were taken as one.
    matched: What both found.
    only_first: What only the first found.
    only_second: What only the second found.
    f1: F1 of finding the same commitments: 2 · matched / (first + second), the same whichever
        coder is taken as the measure of the other; undefined if neither found any.
    fields: Agreement field by field.
    disagreements: Every disagreement, in the order of the matched commitments and the fields.
    """

    _list = "matched"
    source: SourceId
    threshold: float
    matched: tuple[MatchedCommitment, ...]
    only_first: tuple[CommitmentExhibit, ...]
    only_second: tuple[CommitmentExhibit, ...]
    f1: Measured
    fields: tuple[FieldAgreement, ...]
    disagreements: tuple[FieldDisagreement, ...]
    _spec = (
        "source threshold matched:[MatchedCommitment] only_first:[CommitmentExhibit] "
        "only_second:[CommitmentExhibit] f1:Measured fields:[FieldAgreement] "
        "disagreements:[FieldDisagreement]"
    )


class FieldAgreement(Value):
    """How far two coders agree in one field, over the commitments that both found.

    field: The field: one of those that coders choose a value of, such as `force` or
        `beneficiaries`.
    agreement: The share of those matched commitments in which both give the field that have one
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


class FieldDisagreement(Value):
    """A field in which two coders disagree on one commitment.

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


class MatchedCommitment(Value):
    """A commitment that two coders found in one source.

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
