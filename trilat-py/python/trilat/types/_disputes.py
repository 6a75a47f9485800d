"""What sources say of one another.

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

from .._value import Map, Result, Value

# As `typing` has it, which takes longer to import than all of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from . import (
        ChangeKind,
        ClaimVerdict,
        CommitmentId,
        Completeness,
        ContradictionKind,
        EventFeature,
        EventId,
        Force,
        Locator,
        PositionId,
        PropositionId,
        PropositionKind,
        QuotationStatus,
        RecordRef,
        RelayFate,
        SourceId,
        StanceRecord,
        WordingCheck,
    )


class Change(Value):
    """A stretch of a word diff.

    kind: Which side has these words.
    words: The words as written, white space made single; of two spellings that count as equal,
        the later one.
    """

    kind: ChangeKind
    words: str
    _spec = "kind words"


class ClaimCheck(Value):
    """What an account claims, and what the record says to it.

    proposition: The claim.
    text: In own words.
    kind: What kind of proposition.
    statement: Who claims, doubts or denies it, in which account, as one sentence.
    verdict: What the record says to it: to the proposition, or to its denial where no account
        is for it.
    finding: The verdict in words, with whose view it rests on. A party's own view shows that
        the party holds it, and not that it is so.
    claimed: The accounts' positions on it.
    answers: The record's positions on it.
    documents: Whether it stands in the document that the claim names; empty where the claim
        names none, or nothing of the record is known that it stands for.
    events_not_found: Events that it is about and of which no trace was found.
    quotations: Words that the account puts in quotation marks and ascribes to the documents
        named.
    rivals: What the record is for and cannot hold together with it.
    wording: The account's words against the record's.
    """

    proposition: PropositionId
    text: str
    kind: PropositionKind
    statement: str
    verdict: ClaimVerdict
    finding: str
    claimed: tuple[StanceRecord, ...]
    answers: tuple[StanceRecord, ...]
    documents: tuple[DocumentCheck, ...] = ()
    events_not_found: tuple[EventId, ...] = ()
    quotations: tuple[ClaimQuotation, ...] = ()
    rivals: tuple[RivalClaim, ...] = ()
    wording: tuple[WordingCheck, ...] = ()
    _spec = (
        "proposition text kind statement verdict finding claimed:[StanceRecord] "
        "answers:[StanceRecord] documents?:[DocumentCheck] events_not_found?:[=] "
        "quotations?:[ClaimQuotation] rivals?:[RivalClaim] wording?:[WordingCheck]"
    )


class ClaimQuotation(Value):
    """Words that an account puts in quotation marks, looked up in a document that it names.

    account: The account.
    check: What the document's text says; other accounts do not count as a place where they
        stand.
    at: Where in the account they stand.
    """

    account: SourceId
    check: QuotationCheck
    at: Locator | None = None
    _spec = "account check:QuotationCheck at?"


class Contradiction(Value):
    """Positions that contradict one another.

    kind: How.
    about: What kind of proposition it is about: a norm is held, a fact is claimed.
    first: One side: the one that is for the proposition, where both are on one.
    second: The other.
    within_one_source: Whether both sides stand in one and the same source.
    """

    kind: ContradictionKind
    about: PropositionKind
    first: DisputeSide
    second: DisputeSide
    within_one_source: bool
    _spec = "kind about first:DisputeSide second:DisputeSide within_one_source"


class DisputeSide(Value):
    """One side of a contradiction.

    proposition: The proposition.
    text: In own words.
    records: The positions, in the order of their ids.
    """

    proposition: PropositionId
    text: str
    records: tuple[StanceRecord, ...]
    _spec = "proposition text records:[StanceRecord]"


class Disputes(Result):
    """What is disputed in a dossier. As a table (`to_pandas()` and its like) it has a row for each
    of its `claims`.

    contradictions: Where positions contradict one another, by the ids of the propositions.
    claims: Every claim of an account, checked against the record, by the ids of the
        propositions.
    events: Where records of one happening say different things of it.
    chains: What the links of each relay chain made of the words before them.
    quotations: Quoted fragments of any record that stand in another source than the one cited,
        or in none at hand; empty where no texts were given.
    """

    _list = "claims"
    contradictions: tuple[Contradiction, ...]
    claims: tuple[ClaimCheck, ...]
    events: tuple[EventDispute, ...]
    chains: tuple[RelayChain, ...]
    quotations: tuple[QuotationCheck, ...] = ()
    _spec = (
        "contradictions:[Contradiction] claims:[ClaimCheck] events:[EventDispute] "
        "chains:[RelayChain] quotations?:[QuotationCheck]"
    )


class DocumentCheck(Value):
    """Whether what a claim stands for stands in the document that it names.

    named: The documents that the claim names.
    record: What the claim stands for: a commitment or position of the record.
    stands_in: The document in which that stands.
    as_named: Whether it is one of those named.
    """

    named: tuple[SourceId, ...]
    record: RecordRef
    stands_in: SourceId
    as_named: bool
    _spec = "named:[=] record stands_in as_named"


class EventAccount(Value):
    """What one record says of a happening.

    event: The record.
    name: Its name.
    says: What it says, as written.
    sources: The sources that it cites, in the order of their ids.
    """

    event: EventId
    name: str
    says: str
    sources: tuple[SourceId, ...]
    _spec = "event name says sources:[=]"


class EventDispute(Value):
    """Records of one happening that do not say the same of it.

    on: In what they differ.
    accounts: Every record that says something of it, in the order of their ids.
    commitment: The commitment, where they differ in what the event does to it.
    """

    on: EventFeature
    accounts: tuple[EventAccount, ...]
    commitment: CommitmentId | None = None
    _spec = "on accounts:[EventAccount] commitment?"


class Extent(Value):
    """A range of offsets that is never empty: counted from 0, the end not included."""

    start: int
    end: int
    _spec = "start end"


class Nearest(Value):
    """The passage of a text that comes nearest to a fragment that it lacks.

    at: Its address as a reader would write it.
    span: From its first shared word to its last.
    shared: How many of the fragment's words the passage has in the same order: at least two,
        and at least half of them.
    of: How many words the fragment has.
    similarity: `shared / of`, from 0.5 to 1. It is 1 where only punctuation differs, or where
        the passage has further words in between.
    words: How to get from the fragment (deleted) to the passage (inserted).
    """

    at: Locator
    span: Span
    shared: int
    of: int
    similarity: float
    words: tuple[Change, ...]
    _spec = "at span:Span shared of similarity words:[Change]"


class Numbers(Value):
    """Numbers in a row, the first and the last included.

    first: The first.
    last: The last.
    """

    first: int
    last: int
    _spec = "first last"


class Omission(Value):
    """What an ellipsis left out of a text.

    words: The words as written, white space made single; cut short after 4096 bytes.
    negation: Whether they negate something, so that the quotation may say the opposite of the
        text.
    """

    words: str
    negation: bool = False
    _spec = "words negation?"


class QuotationCheck(Value):
    """What became of one quoted fragment.

    record: The record that quotes.
    path: Where in the record, such as `.passages[0].quote[1]`.
    source: The source that it names.
    words: The quoted words.
    status: What the text says.
    at: The place that it names.
    elsewhere: The other texts in which they stand: for *misattributed*.
    found: Where the words stand in the source: for *verified* and *moved*.
    nearest: The passage of the source that comes nearest, with a word diff: for *not found* and
        *misattributed*, where one shares half of the words.
    problem: Why a fragment could not be looked for, such as one without words.
    """

    record: RecordRef
    path: str
    source: SourceId
    words: str
    status: QuotationStatus
    at: Locator | None = None
    elsewhere: tuple[WordsElsewhere, ...] = ()
    found: tuple[TextPlace, ...] = ()
    nearest: Nearest | None = None
    problem: str | None = None
    _spec = (
        "record path source words status at? elsewhere?:[WordsElsewhere] found?:[TextPlace] "
        "nearest?:Nearest problem?"
    )


class RelayChain(Value):
    """A chain of sources that pass words on, and what each made of them.

    sources: The sources, the nearest to the words first.
    links: The links.
    """

    sources: tuple[SourceId, ...]
    links: tuple[RelayLink, ...]
    _spec = "sources:[=] links:[RelayLink]"


class RelayItem(Value):
    """What became of one position from one link to the next.

    fate: What the link made of it.
    proposition: The proposition.
    after: As the link has it.
    against_origin: What the link made of the origin, where there is one.
    before: As the link before has it.
    origin: For what the link before does not have: as the first source of the chain has it.
    """

    fate: RelayFate
    proposition: PropositionId
    after: StanceRecord | None = None
    against_origin: RelayFate | None = None
    before: StanceRecord | None = None
    origin: StanceRecord | None = None
    _spec = (
        "fate proposition after?:StanceRecord against_origin? before?:StanceRecord "
        "origin?:StanceRecord"
    )


class RelayLink(Value):
    """One link: what a source makes of the words of the one before.

    from_: The source before.
    to: The source that passes it on.
    from_completeness: How much of the text of the one before is at hand.
    to_completeness: How much of the text that passes it on is at hand.
    items: What it passes on, and what it adds, in the order of propositions.
    """

    from_: SourceId
    to: SourceId
    from_completeness: Completeness
    to_completeness: Completeness
    items: tuple[RelayItem, ...]
    _spec = "from_ to from_completeness to_completeness items:[RelayItem]"


class RivalClaim(Value):
    """A proposition that cannot hold together with a claim and that the record is for.

    proposition: The proposition.
    text: In own words.
    records: The positions of the record that are for it.
    """

    proposition: PropositionId
    text: str
    records: tuple[StanceRecord, ...]
    _spec = "proposition text records:[StanceRecord]"


class Span(Value):
    """Where a stretch of a text stands, in every unit that a reader may want. All of them count in
    the original text, header included.

    bytes: In bytes of UTF-8.
    chars: In characters (Unicode scalar values), as Python counts.
    utf16: In UTF-16 code units, as JavaScript counts.
    lines: The lines that it touches.
    paragraphs: The paragraphs that it touches.
    """

    bytes: Extent
    chars: Extent
    utf16: Extent
    lines: Numbers
    paragraphs: Numbers
    _spec = "bytes:Extent chars:Extent utf16:Extent lines:Numbers paragraphs:Numbers"


class TextPlace(Value):
    """A place where a fragment stands.

    at: Its address as a reader would write it: paragraph where the text marks them, label in a
        digest, or else line.
    span: From its first word to its last.
    omissions: What the text has in place of the ellipses, in order; an ellipsis that leaves out
        no word is not listed.
    parts: Where each part stands, if ellipses split the fragment; else empty.
    """

    at: Locator
    span: Span
    omissions: tuple[Omission, ...] = ()
    parts: tuple[Span, ...] = ()
    _spec = "at span:Span omissions?:[Omission] parts?:[Span]"


class Verification(Result):
    """What became of every quoted fragment of a dossier. As a table (`to_pandas()` and its like)
    it has a row for each of its `quotations`.

    counts: How many came to which status.
    quotations: Every fragment, in the order of records and their fields.
    unmatched_texts: Names of texts that belong to no source of the dossier.
    sources_without_text: Sources that are quoted and whose text is not at hand.
    """

    _list = "quotations"
    counts: Map[int]
    quotations: tuple[QuotationCheck, ...]
    unmatched_texts: tuple[str, ...]
    sources_without_text: tuple[SourceId, ...]
    _spec = "counts:{=} quotations:[QuotationCheck] unmatched_texts:[=] sources_without_text:[=]"


class WordingCheckCommitment(Value):
    """The record has a commitment.

    claimed: The account's position on the claim.
    official: The commitment of the record.
    claimed_verb: The account's verb.
    official_verb: The record's verb.
    claimed_force: The force of the account's verb by the table of verbs.
    official_force: The force of the record's commitment.
    """

    record: ClassVar[Literal["commitment"]] = "commitment"
    _tag = ("record", "commitment")
    claimed: PositionId
    official: CommitmentId
    claimed_verb: str
    official_verb: str
    claimed_force: Force | None = None
    official_force: Force | None = None
    _spec = "claimed official claimed_verb official_verb claimed_force? official_force?"


class WordingCheckPosition(Value):
    """The record has a stance only.

    claimed: The account's position on the claim.
    official: The stance of the record.
    claimed_verb: The account's verb.
    official_verb: The record's verb, or its stance where none is quoted.
    claimed_force: The force of the account's verb by the table of verbs: a verb with a force
        makes a promise of the stance.
    """

    record: ClassVar[Literal["position"]] = "position"
    _tag = ("record", "position")
    claimed: PositionId
    official: PositionId
    claimed_verb: str
    official_verb: str
    claimed_force: Force | None = None
    _spec = "claimed official claimed_verb official_verb claimed_force?"


class WordsElsewhere(Value):
    """Another source in which quoted words stand.

    text: The name of the text.
    sources: The sources that it belongs to; none if the dossier does not know it.
    place: The first place in it.
    """

    text: str
    sources: tuple[SourceId, ...]
    place: TextPlace
    _spec = "text sources:[=] place:TextPlace"
