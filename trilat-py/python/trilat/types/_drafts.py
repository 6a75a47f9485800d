"""Proposals from raw texts.

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

from .._value import Map, Value

# As `typing` has it, which takes longer to import than all of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from . import ProposalKind, ProposalState, Tier


class Draft(Value):
    """Proposals from one text, bound to it.

    text: The digest of the text.
    source: The record of the source, as a dossier has it.
    proposals: What is proposed, in the order of the text.
    """

    text: str
    source: Any
    proposals: tuple[Proposal, ...]
    _spec = "text source:= proposals:[Proposal]"


class DraftScore(Value):
    """Proposals held against a coding.

    source: The source.
    tiers: For each tier.
    fields: Field by field, of what was matched at the tier *likely* and surer.
    not_coded: Proposals, at that tier and surer, of what is not coded.
    not_proposed: Coded commitments that were not proposed at that tier or surer.
    """

    source: str
    tiers: tuple[TierScore, ...]
    fields: Map[FieldScore]
    not_coded: tuple[str, ...]
    not_proposed: tuple[str, ...]
    _spec = "source tiers:[TierScore] fields:{FieldScore} not_coded:[=] not_proposed:[=]"


class FieldAlternative(Value):
    """Another value that a field could have.

    value: The value.
    score: How likely it is beside the others, in hundredths.
    """

    value: Any
    score: int
    _spec = "value:= score"


class FieldReading(Value):
    """What is proposed for one field of a record. A field that is absent is unknown.

    value: The value, as the record has it.
    because: The words, or the rule, that gave it.
    alternatives: Other values, the likeliest first.
    """

    value: Any
    because: str
    alternatives: tuple[FieldAlternative, ...] = ()
    _spec = "value:= because alternatives?:[FieldAlternative]"


class FieldScore(Value):
    """How often a field of a matched proposal is what the coder has.

    same: The same.
    of: Of so many.
    """

    same: int
    of: int
    _spec = "same of"


class ModelRequest(Value):
    """A question, and the shape of the answer.

    prompt: The question, the text included.
    schema: The JSON Schema of the answer.
    text: The digest of the text.
    version: The version of the question.
    """

    prompt: str
    schema: Any
    text: str
    version: int
    _spec = "prompt schema:= text version"


class Proposal(Value):
    """A record that a text seems to hold. It is not a record until a person accepts it.

    id: The paragraph and a letter. The same text gives the same ids.
    kind: What it would become.
    tier: How sure it is.
    score: Of proposals with this score, so many in a hundred were right when each bundled joint
        statement was left out of the training in turn.
    state: What was decided about it.
    at: Where it stands.
    quote: The words that the record quotes, fifteen at most each.
    operator: The operator: "will", "are committed to".
    action: What the operator leads to.
    fields: The fields of the record, by their keys.
    because: Why it was proposed.
    method: What proposed it: `rules-1`, or the reply of a model.
    changed: What a person changed.
    same_as: Proposals of other paragraphs that state the same; one record with several
        passages.
    why: Why it was rejected.
    """

    id: str
    kind: ProposalKind
    tier: Tier
    score: int
    state: ProposalState
    at: str
    quote: tuple[str, ...]
    operator: TextPlace2
    action: TextPlace2
    fields: Map[FieldReading]
    because: tuple[ProposalReason, ...]
    method: str
    changed: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    why: str | None = None
    _spec = (
        "id kind tier score state at quote:[=] operator:TextPlace2 action:TextPlace2 "
        "fields:{FieldReading} because:[ProposalReason] method changed?:[=] same_as?:[=] why?"
    )


class ProposalReason(Value):
    """Why something was proposed: a rule, and the words that made it fire.

    rule: The rule, such as an id of the table of operators.
    words: The words as written.
    """

    rule: str
    words: str
    _spec = "rule words"


class TextPlace2(Value):
    """Where some words stand, in bytes of the text.

    start: The first byte.
    end: The byte after the last one.
    """

    start: int
    end: int
    _spec = "start end"


class TierScore(Value):
    """How many commitments proposals found, of those that a coding has.

    tier: Proposals of this tier and the surer ones.
    found: Coded commitments that were proposed.
    wrong: Proposals of what is not coded.
    missed: Coded commitments that were not proposed.
    precision: The share of proposals that are coded; none without proposals.
    recall: The share of coded commitments that were proposed; none if none is coded.
    f1: The harmonic mean of the two.
    """

    tier: Tier
    found: int
    wrong: int
    missed: int
    precision: float | None
    recall: float | None
    f1: float | None
    _spec = "tier found wrong missed precision recall f1"
