"""Records and their parts.

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

from .._value import Value

# As `typing` has it, which takes longer to import than all of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from . import (
        Act,
        ActorId,
        ActorKind,
        Aspect,
        AttributionGrade,
        Basis,
        Cadence,
        Coded,
        CommitmentId,
        Completeness,
        Confidence,
        Date,
        Deadline,
        Effect,
        EventId,
        EventKind,
        ExternalKey,
        Force,
        FrameId,
        FrameworkId,
        IssueId,
        LegalStatus,
        Level,
        Locator,
        MappingRelation,
        MechanismId,
        MechanismKind,
        MechanismStatus,
        Occurrence,
        Party,
        PositionId,
        Precision,
        Presence,
        PropositionId,
        PropositionKind,
        RecordRef,
        ReservationKind,
        Salience,
        SourceId,
        SourceKind,
        Stance,
        State,
        Term,
    )


class Actor(Value):
    """Who acts or speaks.

    id: The record's own name in the dossier: a readable slug.
    kind: What kind of actor.
    name: The name in English.
    aliases: Other names, each with the source that uses it.
    citations: Where that is found.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    memberships: What it belongs to, and when.
    note: Anything that a reader of the data should know.
    speaks_for: For whom it speaks, and when. Without such a record it speaks for itself alone.
    """

    id: ActorId
    kind: ActorKind
    name: str
    aliases: tuple[Alias, ...] = ()
    citations: tuple[Citation, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    memberships: tuple[Membership, ...] = ()
    note: str | None = None
    speaks_for: tuple[Mandate, ...] = ()
    _spec = (
        "id kind name aliases?:[Alias] citations?:[Citation] keys?:[=] memberships?:[Membership] "
        "note? speaks_for?:[Mandate]"
    )


class Alias(Value):
    """Another name of a thing.

    name: The name.
    source: The source that uses it.
    """

    name: str
    source: SourceId | None = None
    _spec = "name source?"


class Attribution(Value):
    """Who said it, for whom, and how surely they can be held to it.

    grade: How surely.
    on_behalf_of: On whose behalf, as the speaker or the source claims.
    relays: The sources by way of which it came, the nearest to the words first.
    speaker: Who spoke, where that is not the holder.
    """

    grade: AttributionGrade
    on_behalf_of: ActorId | None = None
    relays: tuple[SourceId, ...] = ()
    speaker: ActorId | None = None
    _spec = "grade on_behalf_of? relays?:[=] speaker?"


class Bearing(Value):
    """What an event does to one commitment.

    effect: What it does.
    commitment: To which commitment.
    by: The commitment that takes its place, where one does.
    citations: Where that is found.
    note: Why it was coded so.
    """

    effect: Effect
    commitment: CommitmentId
    by: CommitmentId | None = None
    citations: tuple[Citation, ...] = ()
    note: str | None = None
    _spec = "effect commitment by? citations?:[Citation] note?"


class Citation(Value):
    """Where in some source a claim stands.

    source: The source.
    at: Paragraph, line, section or range, such as `¶8`.
    quote: Short fragments as written, a few words each.
    """

    source: SourceId
    at: Locator | None = None
    quote: tuple[str, ...] = ()
    _spec = "source at? quote?:[=]"


class Commitment(Value):
    """One undertaking by one or more actors in one source. One target, one commitment; "we will
    continue to" counts. The same undertaking in another source is another record.

    id: The record's own name in the dossier: a readable slug.
    source: The source that states it.
    verb: The verb as written, without its subject: "intend to", "commit", "will continue to".
    act: What kind of thing is promised.
    object: What exactly, in own words. Where two commitments have one object, the same words:
        other words are taken as another object.
    aliases: Other names, each with the source that uses it.
    aspect: How the wording places it in time.
    beneficiaries: For whose good it is.
    by: Who undertakes it: issuers of the source, all of them if the list is empty.
    cadence: How often.
    cites: Instruments that the text names as its standard.
    coder: Who coded it.
    continues: Earlier commitments that it takes up, as coded by a person.
    counterparts: To whom it is owed.
    covers: Earlier, narrower commitments that it covers without making them again by
        themselves, as coded by a person.
    deadline: The latest time by which it is to be done: a date, or a time that runs from the
        trigger.
    force: The force, where the coder reads the verb otherwise than the table of verbs.
    issues: What it is about.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    legal_status: The ground that it stands on in law; without it, unknown.
    not_before: The earliest time at which it is to be done.
    note: Anything that a reader of the data should know.
    passages: Where it stands in its source. Twice in one source is one record with two
        passages.
    positions: Positions that the same words also state.
    precision: How exactly it says what is to be done; without it, unknown.
    scope: Where it is to hold: concepts of a scheme of areas.
    targets: Against or about whom it is.
    term: How long it is to hold.
    trigger: The condition that makes it due, in own words, or the state of another commitment,
        such as `{commitment: a-1, state: overdue}`; not stated is unconditional.
    with_: Others who act along.
    """

    id: CommitmentId
    source: SourceId
    verb: str
    act: Act
    object: str
    aliases: tuple[Alias, ...] = ()
    aspect: Aspect | None = None
    beneficiaries: tuple[Party, ...] = ()
    by: tuple[ActorId, ...] = ()
    cadence: Literal["not-stated", "unknown"] | Cadence | None = None
    cites: tuple[SourceId, ...] = ()
    coder: str | None = None
    continues: tuple[CommitmentId, ...] = ()
    counterparts: tuple[Party, ...] = ()
    covers: tuple[CommitmentId, ...] = ()
    deadline: Literal["not-stated", "unknown"] | Deadline | None = None
    force: Force | None = None
    issues: tuple[IssueId, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    legal_status: LegalStatus | None = None
    not_before: Date | None = None
    note: str | None = None
    passages: tuple[Passage, ...] = ()
    positions: tuple[PositionId, ...] = ()
    precision: Precision | None = None
    scope: Literal["not-stated", "unknown"] | tuple[IssueId, ...] | None = None
    targets: tuple[Party, ...] = ()
    term: Literal["not-stated", "unknown"] | Term | None = None
    trigger: Literal["not-stated", "unknown"] | str | StateTrigger | None = None
    with_: tuple[ActorId, ...] = ()
    _spec = (
        "id source verb act object aliases?:[Alias] aspect? beneficiaries?:[=] by?:[=] cadence? "
        "cites?:[=] coder? continues?:[=] counterparts?:[=] covers?:[=] deadline? force? "
        "issues?:[=] keys?:[=] legal_status? not_before? note? passages?:[Passage] positions?:[=] "
        "precision? scope?:= targets?:[=] term? trigger?:~StateTrigger with_?:[=]"
    )


class Event(Value):
    """Something that happened, or is reported to have.

    id: The record's own name in the dossier: a readable slug.
    kind: What kind of event.
    name: What happened, in a few words of ours.
    aliases: Other names, each with the source that uses it.
    bears_on: What it does to commitments.
    citations: Where it is found.
    coder: Who coded it.
    confidence: How well it is attested.
    date: When, local to the place; without it, unknown.
    issues: What it is about.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    level: The rank of those who took part.
    note: Anything that a reader of the data should know.
    occurrence: Whether it happened; without it, it did.
    occurrence_of: The mechanisms of which it is a meeting, exercise or other sign of life.
    participants: Who took part.
    place: Where.
    same_as: Another record of the same happening, such as a dated one for a vague one.
    """

    id: EventId
    kind: EventKind
    name: str
    aliases: tuple[Alias, ...] = ()
    bears_on: tuple[Bearing, ...] = ()
    citations: tuple[Citation, ...] = ()
    coder: str | None = None
    confidence: Confidence | None = None
    date: Date | None = None
    issues: tuple[IssueId, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    level: Level | None = None
    note: str | None = None
    occurrence: Occurrence | None = None
    occurrence_of: tuple[MechanismId, ...] = ()
    participants: tuple[ActorId, ...] = ()
    place: str | None = None
    same_as: tuple[EventId, ...] = ()
    _spec = (
        "id kind name aliases?:[Alias] bears_on?:[Bearing] citations?:[Citation] coder? "
        "confidence? date? issues?:[=] keys?:[=] level? note? occurrence? occurrence_of?:[=] "
        "participants?:[=] place? same_as?:[=]"
    )


class Frame(Value):
    """A label that actors put on a thing, such as "defensive" or "encirclement".

    id: The record's own name in the dossier: a readable slug.
    label: The label.
    aliases: Other names, each with the source that uses it.
    citations: Where it is used.
    issues: What it is about.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    note: Anything that a reader of the data should know.
    opposite_of: Frames that say the opposite of the same thing.
    poles: The two ends, where the frame is a scale between poles.
    scheme: The scheme that it belongs to.
    """

    id: FrameId
    label: str
    aliases: tuple[Alias, ...] = ()
    citations: tuple[Citation, ...] = ()
    issues: tuple[IssueId, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    note: str | None = None
    opposite_of: tuple[FrameId, ...] = ()
    poles: tuple[str, ...] = ()
    scheme: str | None = None
    _spec = (
        "id label aliases?:[Alias] citations?:[Citation] issues?:[=] keys?:[=] note? "
        "opposite_of?:[=] poles?:[=] scheme?"
    )


class Framework(Value):
    """A named set of actors with its commitments and mechanisms: an alliance, a partnership.

    id: The record's own name in the dossier: a readable slug.
    name: Its name in English.
    aliases: Other names, each with the source that uses it.
    citations: Where all that is found.
    commitments: Its commitments, beyond those of its founding sources.
    founding: The sources that found it.
    from_: When it began.
    items: Its build, item by item.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    mechanisms: Its mechanisms.
    members: Who belongs to it, and when.
    note: Anything that a reader of the data should know.
    until: When it ended.
    """

    id: FrameworkId
    name: str
    aliases: tuple[Alias, ...] = ()
    citations: tuple[Citation, ...] = ()
    commitments: tuple[CommitmentId, ...] = ()
    founding: tuple[SourceId, ...] = ()
    from_: Date | None = None
    items: tuple[InstitutionItem, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    mechanisms: tuple[MechanismId, ...] = ()
    members: tuple[Member, ...] = ()
    note: str | None = None
    until: Date | None = None
    _spec = (
        "id name aliases?:[Alias] citations?:[Citation] commitments?:[=] founding?:[=] from_? "
        "items?:[InstitutionItem] keys?:[=] mechanisms?:[=] members?:[Member] note? until?"
    )


class InstitutionItem(Value):
    """One item of an institution's build, as the Alliance Treaty Obligations and Provisions
    project (ATOP) counts them, over some time.

    item: The item's name, such as `defense`, `consul` or `intcom`.
    value: Whether it is there.
    basis: Whether that is so by the texts or in practice.
    citations: Where it stands.
    code: The item's code where it has grades, such as `3` for ATOP's `milcon`.
    from_: From when.
    note: Why it was coded so.
    until: Until when.
    """

    item: str
    value: Presence
    basis: Basis
    citations: tuple[Citation, ...] = ()
    code: int | None = None
    from_: Date | None = None
    note: str | None = None
    until: Date | None = None
    _spec = "item value basis citations?:[Citation] code? from_? note? until?"


class Issue(Value):
    """What things are about: a concept in a scheme, in the sense of SKOS.

    id: The record's own name in the dossier: a readable slug.
    label: Its name in English.
    aliases: Other names, each with the source that uses it.
    broader: The broader concepts.
    definition: What it covers.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    mappings: Concepts of other schemes.
    note: Anything that a reader of the data should know.
    scheme: The scheme that it belongs to, such as `issues` or `areas`.
    """

    id: IssueId
    label: str
    aliases: tuple[Alias, ...] = ()
    broader: tuple[IssueId, ...] = ()
    definition: str | None = None
    keys: tuple[ExternalKey, ...] = ()
    mappings: tuple[Mapping, ...] = ()
    note: str | None = None
    scheme: str | None = None
    _spec = (
        "id label aliases?:[Alias] broader?:[=] definition? keys?:[=] mappings?:[Mapping] note? "
        "scheme?"
    )


class Mandate(Value):
    """That an actor speaks on behalf of another for some time.

    actor: On whose behalf.
    from_: From when.
    role: In which capacity, such as "National Security Advisor".
    until: Until when.
    """

    actor: ActorId
    from_: Date | None = None
    role: str | None = None
    until: Date | None = None
    _spec = "actor from_? role? until?"


class Mapping(Value):
    """A concept of another scheme and how it relates.

    relation: How it relates.
    to: The concept there, such as `plover:military`.
    """

    relation: MappingRelation
    to: ExternalKey
    _spec = "relation to"


class Mechanism(Value):
    """What carries commitments out.

    id: The record's own name in the dossier: a readable slug.
    kind: What kind of mechanism.
    name: Its name in English.
    aliases: Other names, each with the source that uses it.
    basis: The sources that it rests on.
    cadence: How often it is meant to work.
    citations: Where all that is found.
    history: What became of it, by date.
    implements: The commitments that it carries out.
    issues: What it is about.
    items: Its build, item by item.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    level: The rank at which it works.
    members: Who takes part, and when.
    note: Anything that a reader of the data should know.
    predecessors: The mechanisms that it follows.
    """

    id: MechanismId
    kind: MechanismKind
    name: str
    aliases: tuple[Alias, ...] = ()
    basis: tuple[SourceId, ...] = ()
    cadence: Literal["not-stated", "unknown"] | Cadence | None = None
    citations: tuple[Citation, ...] = ()
    history: tuple[StatusChange, ...] = ()
    implements: tuple[CommitmentId, ...] = ()
    issues: tuple[IssueId, ...] = ()
    items: tuple[InstitutionItem, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    level: Level | None = None
    members: tuple[Member, ...] = ()
    note: str | None = None
    predecessors: tuple[MechanismId, ...] = ()
    _spec = (
        "id kind name aliases?:[Alias] basis?:[=] cadence? citations?:[Citation] "
        "history?:[StatusChange] implements?:[=] issues?:[=] items?:[InstitutionItem] keys?:[=] "
        "level? members?:[Member] note? predecessors?:[=]"
    )


class Member(Value):
    """That an actor takes part in a mechanism or framework for some time.

    actor: Who.
    from_: From when; without it, from the beginning.
    until: Until when.
    """

    actor: ActorId
    from_: Date | None = None
    until: Date | None = None
    _spec = "actor from_? until?"


class Membership(Value):
    """That an actor belongs to something for some time.

    of: What it belongs to.
    from_: From when; without it, for as long as anyone asks.
    role: In which role.
    until: Until when.
    """

    of: ActorId
    from_: Date | None = None
    role: str | None = None
    until: Date | None = None
    _spec = "of from_? role? until?"


class Mention(Value):
    """That a source names the specific subject of an earlier commitment in another connection.

    commitment: The earlier commitment.
    at: Where the source names it.
    note: Why it was coded so.
    quote: Short fragments as written.
    """

    commitment: CommitmentId
    at: Locator | None = None
    note: str | None = None
    quote: tuple[str, ...] = ()
    _spec = "commitment at? note? quote?:[=]"


class Passage(Value):
    """Where in a record's own source it stands.

    at: Paragraph, line, section or range, such as `¶8`.
    quote: Short fragments as written, a few words each.
    """

    at: Locator | None = None
    quote: tuple[str, ...] = ()
    _spec = "at? quote?:[=]"


class Position(Value):
    """An actor's stance on a proposition, as one source has it.

    id: The record's own name in the dossier: a readable slug.
    holder: Whose stance it is.
    proposition: On what.
    stance: The stance.
    source: The source that has it.
    attribution: Who said it, for whom, and how surely.
    aliases: Other names, each with the source that uses it.
    coder: Who coded it.
    condition: The condition that it is held under, in own words.
    continues: Earlier commitments of which its source keeps only this stance, as coded by a
        person.
    date: When it was held; without it, the date of the source.
    event: The event at which it was stated.
    frames: The labels that the holder puts on the matter.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    note: Anything that a reader of the data should know.
    passages: Where it stands in its source.
    salience: How much weight the holder gives to it.
    verb: The verb as written.
    """

    id: PositionId
    holder: ActorId
    proposition: PropositionId
    stance: Stance
    source: SourceId
    attribution: Attribution
    aliases: tuple[Alias, ...] = ()
    coder: str | None = None
    condition: str | None = None
    continues: tuple[CommitmentId, ...] = ()
    date: Date | None = None
    event: EventId | None = None
    frames: tuple[FrameId, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    note: str | None = None
    passages: tuple[Passage, ...] = ()
    salience: Salience | None = None
    verb: str | None = None
    _spec = (
        "id holder proposition stance source attribution:Attribution aliases?:[Alias] coder? "
        "condition? continues?:[=] date? event? frames?:[=] keys?:[=] note? passages?:[Passage] "
        "salience? verb?"
    )


class Proposition(Value):
    """A statement that actors can take sides on.

    id: The record's own name in the dossier: a readable slug.
    kind: What kind of proposition.
    text: The statement in own words: an affirmative norm or fact.
    about: The records it is about.
    addressees: For a recommendation, to whom.
    aliases: Other names, each with the source that uses it.
    cause: For a causal one, what brings it about.
    citations: Where it is put.
    contradicts: Propositions that cannot hold together with it.
    effect: For a causal one, what is brought about.
    issues: What it is about.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    note: Anything that a reader of the data should know.
    variant_of: The same question put in other terms, such as with another object.
    """

    id: PropositionId
    kind: PropositionKind
    text: str
    about: tuple[RecordRef, ...] = ()
    addressees: tuple[ActorId, ...] = ()
    aliases: tuple[Alias, ...] = ()
    cause: str | None = None
    citations: tuple[Citation, ...] = ()
    contradicts: tuple[PropositionId, ...] = ()
    effect: str | None = None
    issues: tuple[IssueId, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    note: str | None = None
    variant_of: PropositionId | None = None
    _spec = (
        "id kind text about?:[=] addressees?:[=] aliases?:[Alias] cause? citations?:[Citation] "
        "contradicts?:[=] effect? issues?:[=] keys?:[=] note? variant_of?"
    )


class Reservation(Value):
    """One thing that a source holds back about its own effect.

    kind: What kind of reservation.
    at: Where it stands.
    commitments: The commitments it bears on; empty for all of the source.
    instruments: Instruments that it leaves untouched.
    note: What it says, in own words.
    quote: Short fragments as written.
    """

    kind: ReservationKind
    at: Locator | None = None
    commitments: tuple[CommitmentId, ...] = ()
    instruments: tuple[SourceId, ...] = ()
    note: str | None = None
    quote: tuple[str, ...] = ()
    _spec = "kind at? commitments?:[=] instruments?:[=] note? quote?:[=]"


class Source(Value):
    """What is cited: a document, a report, a data set.

    id: The record's own name in the dossier: a readable slug.
    kind: What kind of source.
    title: Its title.
    completeness: How much of its text is at hand.
    address: Where it can be read.
    aliases: Other names, each with the source that uses it.
    coded: How much of the available text has been coded; without it, unknown, and nothing that
        the records lack counts as absent from the text.
    compared_with: Earlier sources that its coder read whole beside it, linking every commitment
        of theirs that it takes up in any way: one without a link is not taken up.
    date: Its date, local to the place.
    event: The event at which it was issued; documents of one event may be taken as one.
    issuers: Who issued it.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    language: Its language, as a tag such as `en` or `ko`.
    level: The rank of those who issued it.
    mentions: Earlier commitments whose specific subject it names only in another connection.
    note: Anything that a reader of the data should know.
    place: Where it was issued.
    publisher: Who published it, where that is not the issuer.
    relays: Sources whose words it passes on.
    reservations: What it holds back about its own effect.
    """

    id: SourceId
    kind: SourceKind
    title: str
    completeness: Completeness
    address: str | None = None
    aliases: tuple[Alias, ...] = ()
    coded: Coded | None = None
    compared_with: tuple[SourceId, ...] = ()
    date: Date | None = None
    event: EventId | None = None
    issuers: tuple[ActorId, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    language: str | None = None
    level: Level | None = None
    mentions: tuple[Mention, ...] = ()
    note: str | None = None
    place: str | None = None
    publisher: str | None = None
    relays: tuple[SourceId, ...] = ()
    reservations: tuple[Reservation, ...] = ()
    _spec = (
        "id kind title completeness address? aliases?:[Alias] coded? compared_with?:[=] date? "
        "event? issuers?:[=] keys?:[=] language? level? mentions?:[Mention] note? place? "
        "publisher? relays?:[=] reservations?:[Reservation]"
    )


class StateTrigger(Value):
    """That another commitment is in a state.

    commitment: The other commitment.
    state: The state that it has to come into, such as `fulfilled` or `overdue`.
    """

    commitment: CommitmentId
    state: State
    _spec = "commitment state"


class StatusChange(Value):
    """That a mechanism entered a state.

    status: The state.
    date: When.
    citations: Where that is found.
    event: The event that brought it.
    note: Anything that a reader should know.
    """

    status: MechanismStatus
    date: Date
    citations: tuple[Citation, ...] = ()
    event: EventId | None = None
    note: str | None = None
    _spec = "status date citations?:[Citation] event? note?"
