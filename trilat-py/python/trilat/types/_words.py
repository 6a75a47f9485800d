"""Words, ids, and closed sets of shapes.

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from ._deeds import (
    TransitionConditionLapsed,
    TransitionDeadlinePassed,
    TransitionEvent,
    TransitionLaterText,
    TransitionMechanism,
    TransitionOtherCommitment,
    TransitionTermEnded,
    TransitionUndertaken,
)
from ._disputes import WordingCheckCommitment, WordingCheckPosition
from ._networks import DuplicatesCalendar
from ._positions import StandingHeld, StandingMixed, StandingUnknown
from ._reading import CollisionDiffering, CollisionHeads, CollisionIdentical, CollisionSameThing
from ._removals import RemovalTargetActor, RemovalTargetLevel, RemovalTargetMechanism
from ._statements import (
    CellOtherwise,
    CellSilent,
    CellStated,
    PairReasonCoded,
    PairReasonSimilarity,
)

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Act: TypeAlias = Literal[
    "defend",
    "deter",
    "consult",
    "meet",
    "share-information",
    "exercise",
    "coordinate",
    "enforce",
    "build-together",
    "invest",
    "assist",
    "establish",
    "uphold",
    "refrain",
    "permit",
    "pursue-a-goal",
]
"""What kind of thing an undertaking promises to do, by its innermost action verb.

`defend`: Use force for another.
`deter`: Posture that keeps an adversary from acting; extended deterrence.
`consult`: Confer before or about a response.
`meet`: Hold a meeting or dialogue.
`share-information`: Pass information or data on.
`exercise`: Hold a military or other exercise.
`coordinate`: Bring own measures into line with one another.
`enforce`: Apply sanctions, interdict, close evasion.
`build-together`: Produce, research or build jointly.
`invest`: Put means into own capacity.
`assist`: Help a third party.
`establish`: Create a body or mechanism.
`uphold`: Stand by a rule, law or principle.
`refrain`: Not do something.
`permit`: Allow another to do something.
`pursue-a-goal`: Work for a state of affairs, where no other act fits.
"""


ActorId: TypeAlias = str
"""The id of an `Actor`."""


ActorKind: TypeAlias = Literal[
    "state",
    "organisation",
    "grouping",
    "office",
    "person",
    "publisher",
    "unnamed",
]
"""What kind of actor.

`state`: A state.
`organisation`: An organisation with organs of its own, such as the UN or NATO.
`grouping`: States spoken of together, such as the ASEAN states.
`office`: A government, ministry, armed service or other office.
`person`: A person.
`publisher`: Publishers, think tanks, newspapers.
`unnamed`: A voice without a name, such as "one Chinese participant".
"""


Agreement: TypeAlias = Literal[
    "same",
    "differ",
    "unknown",
]
"""Whether frameworks have the same.

`same`: All have the same.
`differ`: Two of them differ.
`unknown`: What is not known leaves it open.
"""


Aspect: TypeAlias = Literal[
    "new",
    "continuing",
    "reaffirmed",
    "restated",
]
"""How the wording on the undertaking's own verb places it in time.

`new`: Stated with no sign of an earlier undertaking.
`continuing`: Continue, remain, build on.
`reaffirmed`: Reaffirm, reiterate, recommit, renew, stand by.
`restated`: Narrated: "has committed to".
"""


At: TypeAlias = str
"""`signature`, `highest`, or a day such as `2024-11-15`."""


AttributionGrade: TypeAlias = Literal[
    "dangling",
    "author",
    "unnamed",
    "group",
    "office",
    "named",
    "document",
]
"""How surely somebody can be held to words: the lowest grade first.

`dangling`: A pronoun or a missing subject: nobody can be held to it.
`author`: The writer's own voice.
`unnamed`: One person who is not named.
`group`: A group whose members are not named.
`office`: A government, ministry or other office as such.
`named`: A person who is named.
`document`: A document that can be looked up.
"""


Basis: TypeAlias = Literal[
    "text",
    "practice",
]
"""What a statement about an institution rests on. The two are never mixed in one comparison.

`text`: What the founding texts and later agreements provide for.
`practice`: What is done in practice.
"""


BasisLink: TypeAlias = Literal[
    "covers",
    "effect",
    "status",
    "stance",
    "about",
    "mention",
    "mechanism",
    "issue",
    "words",
    "alike",
]
"""How a record is linked to the commitment whose outcome rests on it.

`covers`: A broader commitment covers it, as a person coded.
`effect`: An event does something to it, as a person coded.
`status`: A mechanism that implements it entered a state.
`stance`: A position keeps it as a stance, as a person coded.
`about`: A position is on a proposition about it.
`mention`: The source mentions its subject, as a person coded.
`mechanism`: A mechanism that implements it, or a meeting or commitment of that mechanism.
`issue`: The same narrow issue with the same addressee.
`words`: Half of the words of its object, rare ones counting for more.
`alike`: A commitment that is similar enough to be paired with it, and takes up another.
"""


Cadence: TypeAlias = str
"""`continuous`, `1 per year`, `at least 1 per year`, `1 per 2 years`, `regular`, `ad hoc` or
`once`; units are day, week, month, quarter and year."""


CalendarUnit: TypeAlias = Literal[
    "day",
    "week",
    "month",
    "year",
]
"""A unit of the calendar. Weeks begin on Monday (ISO 8601).

`day`: A day.
`week`: A week from Monday to Sunday.
`month`: A month of one year.
`year`: A year.
"""


Carried: TypeAlias = Literal[
    "alive",
    "silent",
    "unknown",
    "without",
]
"""Whether something carries an undertaking out.

`alive`: A mechanism carries it out and shows signs of life.
`silent`: A mechanism is meant to carry it out and shows no sign of life, or is not at work.
`unknown`: A mechanism is meant to carry it out, and too little was collected to know whether it
    works.
`without`: No mechanism is recorded that carries it out.
"""


Certainty: TypeAlias = Literal[
    "not",
    "possibly",
    "certainly",
]
"""Whether something holds, on dates that are not known to the day. The values are those of
Kleene's strong three-valued logic, with *possibly* for its third value: unknown on these dates.
They are ordered from false to true, so `and` is the lesser of two, `or` the greater, and `!`
turns the order round. Two *possibly* that hang on the same date are combined as if they did
not: `and` may then say *possibly* where *not* could be proved. That errs on the side of not
knowing.

`not`: It does not hold, whatever the days are.
`possibly`: It holds for some of the days that the dates allow, and not for others.
`certainly`: It holds, whatever the days are.
"""


ChangeKind: TypeAlias = Literal[
    "same",
    "deleted",
    "inserted",
]
"""Which side of a diff has some words.

`same`: Both.
`deleted`: The first only.
`inserted`: The second only.
"""


ClaimVerdict: TypeAlias = Literal[
    "borne-out",
    "in-part",
    "divided",
    "contradicted",
    "unanswered",
]
"""What the record says to a claim.

`borne-out`: It bears the claim out.
`in-part`: It bears the claim out in part, or is torn.
`divided`: Parts of it bear the claim out and parts contradict it.
`contradicted`: It contradicts the claim, or says what cannot hold together with it.
`unanswered`: No position of the record answers to it: nothing is known for or against.
"""


Code: TypeAlias = Literal[
    "syntax",
    "encoding",
    "file",
    "outside-folder",
    "limit",
    "version",
    "wrong-type",
    "unknown-key",
    "duplicate-key",
    "missing-key",
    "empty-value",
    "unknown-word",
    "bad-id",
    "bad-date",
    "bad-locator",
    "bad-value",
    "duplicate-id",
    "duplicate-external-key",
    "dangling-reference",
    "wrong-kind",
    "cycle",
    "reversed-interval",
    "outside-membership",
    "unknown-verb",
    "not-an-issuer",
    "no-mandate",
    "long-fragment",
    "no-address",
    "no-fragment",
]
"""What kind of thing is wrong. Codes are stable: scripts may rely on them.

`syntax`: The text is not well-formed YAML or JSON.
`encoding`: The file is not UTF-8.
`file`: A file or folder could not be read.
`outside-folder`: A link leads out of the dossier's folder.
`limit`: The input is larger, deeper or more entangled than the reader takes.
`version`: The file's `trilat` line is missing or names a version of the format that this
    library does not read.
`wrong-type`: A text stands where a list or a record belongs, or the other way round.
`unknown-key`: A record has a key that its kind does not know.
`duplicate-key`: One key stands twice in one record.
`missing-key`: A key that every record of this kind must carry is missing.
`empty-value`: A key is there without a value.
`unknown-word`: A value is none of the words that its key allows.
`bad-id`: An id is not a readable slug.
`bad-date`: A date does not follow EDTF, or names a day that no calendar has.
`bad-locator`: A locator does not say a paragraph, line, section or range.
`bad-value`: A value of some other kind cannot be read.
`duplicate-id`: Two records of one kind have one id.
`duplicate-external-key`: Two records of one kind claim to be the same thing elsewhere.
`dangling-reference`: A record names an id that the dossier does not hold.
`wrong-kind`: A record names an id that belongs to another kind of record.
`cycle`: A chain of `broader`, `continues`, `relays`, `predecessors` or memberships comes back
    to where it began, or `same_as`, `contradicts` or `opposite_of` leads from a record to
    itself.
`reversed-interval`: An interval ends before it begins.
`outside-membership`: An actor acts for a group at a time when it did not belong to it.
`unknown-verb`: The verb is not in the table of verbs, and the record states no force of its
    own.
`not-an-issuer`: A commitment binds an actor that did not issue its source.
`no-mandate`: Someone speaks for an actor and no record says that they may.
`long-fragment`: A quoted fragment is longer than fifteen words.
`no-address`: A source has no address, so nobody can look it up.
`no-fragment`: A commitment or position quotes nothing, so nothing can be checked.
"""


Coded: TypeAlias = Literal[
    "all",
    "commitments",
    "part",
    "none",
]
"""How much of a source's available text has been turned into records.

`all`: Every commitment, position, mechanism and event that the text states.
`commitments`: Every commitment; other records in part.
`part`: Some of it.
`none`: Nothing; the source is only cited.
"""


CommitmentId: TypeAlias = str
"""The id of a `Commitment`."""


Completeness: TypeAlias = Literal[
    "unseen",
    "digest",
    "partial",
    "full",
]
"""How much of a source's text is at hand: the least first.

`unseen`: Nobody on the project has seen it; it is known by what others say.
`digest`: A paraphrase, in which only words in quotation marks are as written.
`partial`: A part of the text as written.
`full`: The whole text.
"""


Completion: TypeAlias = Literal[
    "no-evidence",
    "not-started",
    "limited",
    "substantial",
    "complete",
]
"""The Open Government Partnership's levels of completion. They have no percentage.

`no-evidence`: Nothing is on record that could tell.
`not-started`: Not begun.
`limited`: A little of it.
`substantial`: Most of it.
`complete`: All of it.
"""


Compliance: TypeAlias = Literal[
    "failure",
    "partial",
    "full",
]
"""The G7 and G20 Research Groups' compliance score: +1, 0, −1. The percentage is (score + 1) · 50,
averaged. What counts as a commitment: discrete, specific (action, instrument or timetable can
be told), future-oriented, and publicly and collectively stated.

`failure`: −1: failure, or the opposite was done.
`partial`: 0: partial, or in progress.
`full`: +1: full.
"""


Confidence: TypeAlias = Literal[
    "D",
    "C",
    "B",
    "A",
]
"""How well an event is attested: the worst first.

`D`: One weak source.
`C`: One press page, or inferred.
`B`: One news agency, or an official text seen only in part.
`A`: An official text, or two independent news agencies.
"""


ContradictionKind: TypeAlias = Literal[
    "opposed",
    "divided",
    "incompatible",
]
"""How positions contradict one another.

`opposed`: One is for a proposition, the other against it.
`divided`: On one proposition, one is firm where the other is torn.
`incompatible`: They are for propositions that cannot hold together.
"""


Course: TypeAlias = Literal[
    "once",
    "each-occasion",
    "recurring",
    "standing",
    "open",
]
"""How a commitment runs its course.

`once`: It is done once and then over.
`each-occasion`: It has a condition, and is due each time this is met.
`recurring`: It is to be done at a stated rate, period by period.
`standing`: It holds on, without a rate or a last day: what is done keeps it and does not end
    it.
`open`: It is not known how often it is to be done, so that doing it once may not end it.
"""


Date: TypeAlias = str
"""Dates follow EDTF: `2023-08-18`, `2023-08`, `2023`, `2024-07?`, `2023/2024`, `2025-01-01/..`,
and `2023-08 mid` for a part of a month."""


Deadline: TypeAlias = str
"""The latest date in EDTF, such as `2023-12-31` or `2024`; a time that runs from the trigger, such
as `P7D after trigger`; or the word `immediate`."""


Dimension: TypeAlias = Literal[
    "act",
    "object",
    "legal-status",
    "force",
    "precision",
    "cadence",
    "parties",
    "partners",
    "counterparts",
    "beneficiaries",
    "targets",
    "issues",
    "scope",
    "trigger",
    "deadline",
    "term",
]
"""The features in which two commitments are compared.

`act`: What kind of thing is promised: the same or another.
`object`: What exactly is promised: the same, another, or the same or another in other words.
`legal-status`: The ground in law: the same or another.
`force`: How firmly it is put, by the ladder of force.
`precision`: How exactly it is put, by the ladder of precision.
`cadence`: How often: a more frequent duty is more.
`parties`: Who undertakes it, by inclusion.
`partners`: Who acts along, by inclusion.
`counterparts`: To whom it is owed, by inclusion.
`beneficiaries`: For whose good it is, by inclusion.
`targets`: Against or about whom it is, by inclusion.
`issues`: What it is about, by what the issues cover in their scheme.
`scope`: Where it is to hold, by what the areas cover in their scheme.
`trigger`: On what condition: unconditional is more than conditional.
`deadline`: By when: sooner is more.
`term`: From when and how long, by inclusion.
"""


DisputeKind: TypeAlias = Literal[
    "day",
    "effect",
    "done-and-broken",
    "same-day",
    "order",
]
"""How evidence on an undertaking conflicts.

`day`: Records of one event give days that exclude each other.
`effect`: Records of one event say different things of what it did.
`done-and-broken`: Of one time, one record says that it was done and another that it was broken.
`same-day`: The order of events of one day matters and cannot be told.
`order`: The order of events matters and cannot be told, since a date is imprecise.
"""


Effect: TypeAlias = Literal[
    "triggers",
    "fulfils",
    "partly-fulfils",
    "breaches",
    "suspends",
    "resumes",
    "withdraws",
    "releases",
    "expires",
    "supersedes",
]
"""What an event does to a commitment.

`triggers`: The condition is met.
`fulfils`: What was promised is done.
`partly-fulfils`: Some of what was promised is done.
`breaches`: The opposite of what was promised is done.
`suspends`: It rests.
`resumes`: It holds again.
`withdraws`: Those who promised take it back.
`releases`: Those to whom it is owed let them off.
`expires`: Its time is over.
`supersedes`: Another commitment takes its place.
"""


EventFeature: TypeAlias = Literal[
    "date",
    "occurrence",
    "place",
    "level",
    "participants",
    "effect",
]
"""In what records of one happening can differ.

`date`: Dates that share no day.
`occurrence`: One says that it happened, for another no trace of it was found.
`place`: Places of which neither is part of the other as written.
`level`: Participants of another rank.
`participants`: Lists of participants of which neither includes the other.
`effect`: What it does to a commitment.
"""


EventId: TypeAlias = str
"""The id of an `Event`."""


EventKind: TypeAlias = Literal[
    "summit",
    "ministerial",
    "meeting",
    "call",
    "statement",
    "exercise",
    "mechanism-change",
    "treaty",
    "reaction",
    "action",
    "report",
    "assistance",
    "context",
]
"""What kind of event.

`summit`: Leaders meet.
`ministerial`: Ministers meet.
`meeting`: Others meet.
`call`: Talk over a line.
`statement`: A statement is made with no meeting.
`exercise`: An exercise is held.
`mechanism-change`: A mechanism is set up, starts or changes.
`treaty`: A treaty or memorandum is signed or takes effect.
`reaction`: Others react.
`action`: Measures are taken, such as designations.
`report`: A report comes out.
`assistance`: Help, training or exchange.
`context`: Something else that bears on the subject.
"""


ExternalKey: TypeAlias = str
"""The collection in small letters, a colon and the identifier there, such as `iso:JP` or
`cow:740`."""


Fall: TypeAlias = Literal[
    "itself",
    "level",
    "member",
    "period",
]
"""Why a mechanism no longer works when something is taken away.

`itself`: It is itself taken away.
`level`: Its level is.
`member`: A member is, and it does not go on without.
`period`: Its only signs of life fall into the period that is.
"""


Fate: TypeAlias = Literal[
    "keeps",
    "loses-last",
    "had-none",
    "nobody-left",
]
"""What becomes of an undertaking when something is taken away.

`keeps`: A mechanism that works still carries it.
`loses-last`: It loses the last mechanism that works.
`had-none`: No mechanism that is known to work carried it before.
`nobody-left`: All who undertook it are taken away.
"""


Force: TypeAlias = Literal[
    "expressed",
    "considered",
    "sought",
    "intended",
    "pledged",
    "bound",
]
"""How firmly an undertaking is put, from the verb of the text.

`expressed`: An expectation of action of one's own: look forward to, hope to.
`considered`: Explore, discuss, consider.
`sought`: Seek, aim, endeavour.
`intended`: Intend, plan, are determined, resolve, stand ready.
`pledged`: Commit, pledge, agree, decide, undertake, will.
`bound`: Shall, must, a treaty obligation in this very text.
"""


FrameId: TypeAlias = str
"""The id of a `Frame`."""


FrameworkId: TypeAlias = str
"""The id of a `Framework`."""


Implementation: TypeAlias = Literal[
    "not-initiated",
    "minimum",
    "intermediate",
    "full",
]
"""The Peace Accords Matrix's implementation score, 0 to 3. The percentage is the sum of scores
over three times their number.

`not-initiated`: 0.
`minimum`: 1.
`intermediate`: 2.
`full`: 3.
"""


Inconsistency: TypeAlias = Literal[
    "opposite-stances",
    "incompatible-propositions",
]
"""In what way one voice's stances cannot stand together.

`opposite-stances`: For and against one proposition.
`incompatible-propositions`: For two propositions that cannot hold together.
"""


IssueId: TypeAlias = str
"""The id of an `Issue`."""


LegalStatus: TypeAlias = Literal[
    "treaty",
    "other-binding",
    "pending",
    "political",
    "disclaimed",
]
"""The ground that an undertaking stands on in law. Not a ladder, and apart from force.

`treaty`: The duty stands in a treaty in force.
`other-binding`: The duty stands in another binding instrument.
`pending`: The binding instrument is not yet in force.
`political`: A declaratory document that says nothing of its legal effect.
`disclaimed`: The text says that it creates no obligation.
"""


Level: TypeAlias = Literal[
    "unofficial",
    "working",
    "military",
    "senior-officials",
    "ministers",
    "leaders",
]
"""The rank at which states deal with one another: the lowest first.

`unofficial`: Track II: scholars and former officials, for nobody but themselves.
`working`: Desk officers and experts.
`military`: Armed forces and defence staffs.
`senior-officials`: Vice ministers, assistant secretaries, directors-general, national security
    advisors.
`ministers`: Ministers and secretaries.
`leaders`: Heads of state or government.
"""


Life: TypeAlias = Literal[
    "not-yet",
    "alive",
    "silent",
    "ended",
    "unknown",
]
"""Whether a mechanism works, as far as records show.

`not-yet`: It was not at work yet.
`alive`: It shows signs of life: a meeting, an exercise, a start of work on record; and none of
    its own periods has gone by since without one.
`silent`: Its meetings were collected, and none is on record for longer than its own period; or
    one was looked for, and none is on record at all.
`ended`: It was suspended, lapsed or was replaced.
`unknown`: Too little was collected to know: no meeting is on record, or a single one that says
    nothing about later ones.
"""


Locator: TypeAlias = str
"""A locator is `¶8` or `¶8-9` for paragraphs, `L11` for lines, `§N2a` for a section, or `chars
10-25`."""


MappingRelation: TypeAlias = Literal[
    "exact",
    "close",
    "broad",
    "narrow",
    "related",
]
"""How a concept relates to one in another scheme, as in SKOS.

`exact`: The same.
`close`: Near enough for most uses.
`broad`: The other one is broader.
`narrow`: The other one is narrower.
`related`: Something else connects them.
"""


MechanismId: TypeAlias = str
"""The id of a `Mechanism`."""


MechanismKind: TypeAlias = Literal[
    "meeting-series",
    "exercise-series",
    "data-sharing",
    "hotline",
    "early-warning",
    "working-group",
    "secretariat",
    "framework-arrangement",
    "consultation-duty",
    "dialogue",
    "monitoring",
    "programme",
]
"""What kind of mechanism.

`meeting-series`: Meetings of one level, again and again.
`exercise-series`: Exercises under one name.
`data-sharing`: Data that flow without being asked for.
`hotline`: A line for talk at once.
`early-warning`: Warning of what is coming.
`working-group`: A group of officials with a task.
`secretariat`: A standing office.
`framework-arrangement`: An arrangement that others hang on.
`consultation-duty`: A duty to confer.
`dialogue`: Talks on a range of matters.
`monitoring`: Watching whether others comply.
`programme`: Training, exchange or assistance.
"""


MechanismStatus: TypeAlias = Literal[
    "planned",
    "announced",
    "established",
    "operating",
    "suspended",
    "lapsed",
    "replaced",
]
"""The state that a mechanism is in.

`planned`: Thought of.
`announced`: Made known.
`established`: Set up.
`operating`: At work.
`suspended`: Halted for a time.
`lapsed`: Ended without a word.
`replaced`: Followed by another.
"""


NetworkNotation: TypeAlias = Literal[
    "graphml",
    "gexf",
    "dot",
]
"""How a network is written for other programs.

`graphml`: GraphML: NetworkX, igraph, Gephi, visone.
`gexf`: GEXF 1.3: Gephi.
`dot`: DOT: Graphviz.
"""


Normalisation: TypeAlias = Literal[
    "none",
    "activity",
    "jaccard",
    "jaccard_multiset",
    "cosine",
]
"""What a tie is divided by, so that actors who say much are not tied to all. Every kind is divided
by the same, so subtract stays congruence less conflict.

`none`: Nothing.
`activity`: The mean number of statements of the two, ½ (n_i + n_i').
`jaccard`: The Jaccard index of the sets of what each took, repetitions counted once: what both
    took (for conflict, what one took and the other took the opposite of) over what either took.
    From 0 to 1.
`jaccard_multiset`: The same over multisets: the sum of the minima over the sum of the maxima.
`cosine`: The lengths of the two vectors: congruence becomes the cosine of the angle between
    them, from 0 to 1.
"""


NounKind: TypeAlias = Literal[
    "actor",
    "source",
    "issue",
    "commitment",
    "mechanism",
    "event",
    "proposition",
    "position",
    "frame",
    "framework",
]
"""The kinds of record that a dossier holds.

`actor`: Who acts or speaks.
`source`: What is cited.
`issue`: What it is about: a concept in a scheme.
`commitment`: One undertaking.
`mechanism`: What carries commitments out.
`event`: What happened, or is reported to have.
`proposition`: What sides can be taken on.
`position`: An actor's stance on a proposition.
`frame`: A label that actors put on a thing.
`framework`: A named set of actors with its commitments and mechanisms.
"""


Occurrence: TypeAlias = Literal[
    "happened",
    "reported",
    "planned",
    "not-found",
]
"""How it stands with an event's having happened.

`happened`: It happened.
`reported`: Somebody reports it; nobody confirms it.
`planned`: It was to happen.
`not-found`: It was looked for and not found: unknown, and not "did not happen".
"""


Outcome: TypeAlias = Literal[
    "reaffirmed",
    "reworded",
    "strengthened",
    "weakened",
    "reshaped",
    "unknown",
    "merged",
    "fulfilled",
    "superseded",
    "reported",
    "stance",
    "mentioned",
    "absent",
    "not-seen",
    "not-coded",
    "new",
    "first-seen",
]
"""What a later statement makes of a commitment of an earlier one. What is kept comes first, then
what moved, what is done, what is kept in another way, what is gone, and what is new.

`reaffirmed`: Promised again: the same in every dimension, in the same words.
`reworded`: Promised again: the same in every dimension, in other words.
`strengthened`: Promised again: more in some dimension, less in none.
`weakened`: Promised again: less in some dimension, more in none.
`reshaped`: Promised again: changed in kind, or more in one way and less in another.
`unknown`: Promised again; what is not known leaves open how it changed.
`merged`: No promise of its own, but a broader commitment of the later text covers it.
`fulfilled`: Not promised again; events say that it has been fulfilled.
`superseded`: Not promised again; events say that another takes its place.
`reported`: Not promised again; the later text reports it as done, under way, held or launched.
`stance`: Kept only as a position that the later text takes.
`mentioned`: The later text names the same specific subject in another connection.
`absent`: The full later text is available and coded whole, and no record of it is about the
    subject.
`not-seen`: Not seen; the full later text is not available.
`not-coded`: Not among the records of the later text, which is not coded whole.
`new`: Not in the earlier statement, whose full text is available and whose commitments are all
    coded.
`first-seen`: Not seen in the earlier statement, which is not available in full or not coded
    whole.
"""


PairVerdict: TypeAlias = Literal[
    "agree",
    "signed-together",
    "differ",
    "opposed",
    "mixed",
    "unknown",
    "one-silent",
    "both-silent",
]
"""How two actors stand to each other on one proposition.

`agree`: The same stance, in texts of their own.
`signed-together`: The same stance, and at least one of them holds it only in a text that both
    issued.
`differ`: Other stances that are not on opposite sides: one is firmer, or one is torn.
`opposed`: One is for it or leans that way, the other is against it or leans that way.
`mixed`: The records of one or both disagree within one time.
`unknown`: It cannot be told which record of one or both is the latest.
`one-silent`: One has no record.
`both-silent`: Neither has a record.
"""


Party: TypeAlias = str
"""The id of an actor, or `each-other`."""


PeriodStatus: TypeAlias = Literal[
    "kept",
    "possibly-kept",
    "partly",
    "not-seen",
    "missed",
    "disputed",
    "running",
    "cut",
    "suspended",
]
"""How a period stands with what was promised for it.

`kept`: As often as promised.
`possibly-kept`: As often as promised if imprecise dates or mere reports bear it out.
`partly`: Less often than promised, or only in part.
`not-seen`: Not seen. It may have been kept all the same.
`missed`: A record says that it was not kept.
`disputed`: One record says that it was kept and another that it was not.
`running`: It is not over, and not yet kept.
`cut`: Only a part of it falls into the time of the promise, so that it is open whether any was
    due.
`suspended`: The promise rested throughout.
"""


PositionId: TypeAlias = str
"""The id of a `Position`."""


Precision: TypeAlias = Literal[
    "general",
    "specific",
    "measurable",
]
"""How exactly an undertaking says what is to be done.

`general`: Neither act nor instrument can be told.
`specific`: An outsider could say which act or named instrument would count as keeping it.
`measurable`: A number or date limits the action itself.
"""


Presence: TypeAlias = Literal[
    "present",
    "absent",
    "unknown",
]
"""Whether an institution item is there.

`present`: It is there.
`absent`: It is not there.
`unknown`: It cannot be told.
"""


ProposalKind: TypeAlias = Literal[
    "commitment",
    "position",
    "mechanism",
]
"""What a proposal would become.

`commitment`: A commitment.
`position`: A position of each issuer, with its proposition.
`mechanism`: A mechanism.
"""


ProposalState: TypeAlias = Literal[
    "proposed",
    "accepted",
    "edited",
    "rejected",
]
"""What a person, or the library, decided about a proposal.

`proposed`: Nobody has decided.
`accepted`: Accepted as it is.
`edited`: Accepted with changes.
`rejected`: Rejected; it is kept, so that a second run does not ask again.
"""


PropositionId: TypeAlias = str
"""The id of a `Proposition`."""


PropositionKind: TypeAlias = Literal[
    "normative",
    "descriptive",
    "predictive",
    "causal",
]
"""What kind of proposition.

`normative`: What ought to be.
`descriptive`: What is.
`predictive`: What will be.
`causal`: What brings what about.
"""


QuotationStatus: TypeAlias = Literal[
    "verified",
    "moved",
    "misattributed",
    "not-found",
    "no-text",
]
"""What the text at hand says of a quotation.

`verified`: The words stand where the record says.
`moved`: They stand elsewhere in the same source.
`misattributed`: They do not stand in the source that is named, but in another one.
`not-found`: They stand in no text at hand.
`no-text`: The source's text is not at hand.
"""


ReadoutVerdict: TypeAlias = Literal[
    "same",
    "opposed",
    "other-stance",
    "other-terms",
    "some-silent",
]
"""How the documents of one event stand to each other on one question.

`same`: All that have it have the same stance in the same terms, and all have it.
`opposed`: They have stances on opposite sides.
`other-stance`: They have other stances, on no opposite sides.
`other-terms`: They have the same stance on the question put in other terms.
`some-silent`: Those that have it say the same; others do not have it.
"""


RecordRef: TypeAlias = str
"""The kind of record, a colon and its id, such as `mechanism:freedom-edge`."""


Refusal: TypeAlias = Literal[
    "planned",
    "not-found",
    "before-it-was-undertaken",
    "after-its-end",
    "after-a-breach",
    "while-suspended",
    "not-suspended",
    "no-condition",
    "outside-its-time",
    "already-so",
]
"""Why an event that bears on an undertaking changes nothing.

`planned`: It was planned, and nothing says that it happened.
`not-found`: It was looked for and not found.
`before-it-was-undertaken`: The undertaking did not exist yet.
`after-its-end`: The undertaking was over.
`after-a-breach`: The commitment was breached before, which is final.
`while-suspended`: The undertaking rested.
`not-suspended`: The undertaking did not rest, so that it could not be resumed.
`no-condition`: The undertaking has no condition that could be met.
`outside-its-time`: The time in which the condition could be met had not begun or was over.
`already-so`: It was so already.
"""


Relation: TypeAlias = Literal[
    "same",
    "more",
    "less",
    "incomparable",
    "reworded",
    "unknown",
    "not-compared",
]
"""How the later of two values compares with the earlier.

`same`: They are the same.
`more`: The later is more.
`less`: The later is less.
`incomparable`: Neither is more: another thing, or more in one way and less in another.
`reworded`: The object is put in other words. By itself that moves nothing.
`unknown`: It is coded on one side only, or cannot be told.
`not-compared`: It is coded on neither side, and counts for nothing in the verdict.
"""


RelayFate: TypeAlias = Literal[
    "kept",
    "altered",
    "reversed",
    "other-terms",
    "added",
    "left-out",
    "not-seen",
]
"""What a link of a relay chain made of a position.

`kept`: It passes the stance on.
`altered`: It passes on a stance that is firmer, looser or torn.
`reversed`: It passes on the opposite stance.
`other-terms`: It passes on the same stance on the question put in other terms.
`added`: It has what the link before it does not have.
`left-out`: Its whole text is at hand and does not have it.
`not-seen`: It is not seen there, the whole text not being at hand.
"""


ReservationKind: TypeAlias = Literal[
    "disclaims-obligation",
    "keeps-freedom-of-action",
    "does-not-supersede",
    "no-change-of-position",
    "other",
]
"""What a source holds back about its own effect.

`disclaims-obligation`: It creates no legal rights or obligations.
`keeps-freedom-of-action`: Its issuers stay free to act as they see fit.
`does-not-supersede`: It leaves another instrument untouched.
`no-change-of-position`: It changes no position taken before.
`other`: Something else, said in the note.
"""


ReservationOutcome: TypeAlias = Literal[
    "kept",
    "new",
    "first-seen",
    "absent",
    "not-seen",
    "not-coded",
]
"""What became of a reservation.

`kept`: Made again.
`new`: Not made in the earlier statement, which is available in full and coded whole.
`first-seen`: Not seen in the earlier statement, which is not available in full or not coded
    whole.
`absent`: Not made, in a text that is available in full and coded whole.
`not-seen`: Not seen; the full text is not available.
`not-coded`: Not among the records of the text, which is not coded whole.
"""


Salience: TypeAlias = Literal[
    "low",
    "medium",
    "high",
]
"""How much weight a holder gives to a position, where the text says so.

`low`: Said in passing.
`medium`: Neither stressed nor in passing.
`high`: Stressed, put first or repeated.
"""


SentenceOutcome: TypeAlias = Literal[
    "same",
    "reworded",
    "moved",
    "moved-and-reworded",
    "split",
    "merged",
    "dropped",
    "not-seen",
    "added",
    "first-seen",
]
"""What became of a sentence from one text to a later one.

`same`: In place, in the same words.
`reworded`: In place, in other words.
`moved`: Elsewhere, in the same words.
`moved-and-reworded`: Elsewhere, in other words.
`split`: A later sentence that was part of an earlier one, which goes on in another.
`merged`: An earlier sentence that is now part of a later one, which also goes on from another.
`dropped`: Not in the later text, whose full text is available.
`not-seen`: Not seen in the later text, whose full text is not available.
`added`: Not in the earlier text, whose full text is available.
`first-seen`: Not seen in the earlier text, whose full text is not available.
"""


Severity: TypeAlias = Literal[
    "warning",
    "error",
]
"""How much a finding weighs.

`warning`: Worth a look; the dossier stands.
`error`: The dossier is refused.
"""


Shown: TypeAlias = Literal[
    "done",
    "part",
    "part-seen",
    "nothing",
    "against",
    "open",
    "not-owed",
]
"""What a replay shows of the keeping of an undertaking; what scales start from.

`done`: It is done; or, where it recurs, kept in every period for which it was owed.
`part`: A part of it is done; or it was kept in some periods and not in others, as records say.
`part-seen`: It was kept on the occasions or in the periods on record, and of others nothing is
    seen.
`nothing`: It is owed and nothing is on record.
`against`: The opposite was done, or it was taken back, as records say.
`open`: Records leave it open.
`not-owed`: Nothing is owed: it was not made yet, its condition is not met, it rests or it is
    void.
"""


Silence: TypeAlias = Literal[
    "not-yet",
    "absent",
    "not-seen",
    "not-coded",
]
"""What it means that a statement has nothing on a commitment.

`not-yet`: It had not been made yet: the statement is available in full, with all its
    commitments coded.
`absent`: The statement is available in full and coded whole, and has nothing on it.
`not-seen`: The full text of the statement is not available.
`not-coded`: The statement is available in full and not coded whole.
"""


SourceId: TypeAlias = str
"""The id of a `Source`."""


SourceKind: TypeAlias = Literal[
    "treaty",
    "resolution",
    "joint-statement",
    "unilateral-statement",
    "readout",
    "press-release",
    "transcript",
    "fact-sheet",
    "news",
    "analysis",
    "track-two-report",
    "dataset",
]
"""What kind of source.

`treaty`: A treaty.
`resolution`: A resolution of an international organisation.
`joint-statement`: A statement issued by several.
`unilateral-statement`: A statement issued by one.
`readout`: What one side says was said.
`press-release`: A release to the press.
`transcript`: Remarks, a briefing or a press conference, taken down.
`fact-sheet`: A list of results.
`news`: A report by a newspaper or agency.
`analysis`: An essay or study.
`track-two-report`: A report on a meeting of scholars and former officials.
`dataset`: Coded data.
"""


Stance: TypeAlias = Literal[
    "opposes",
    "leans-to-oppose",
    "ambivalent",
    "leans-to-support",
    "supports",
]
"""An actor's stance on a proposition, from opposition to support.

`opposes`: Against it.
`leans-to-oppose`: Rather against it.
`ambivalent`: Both for and against, or torn.
`leans-to-support`: Rather for it.
`supports`: For it.
"""


StanceOutcome: TypeAlias = Literal[
    "kept",
    "towards-support",
    "towards-opposition",
    "other-condition",
    "other-terms",
    "new",
    "first-seen",
    "absent",
    "not-seen",
    "not-coded",
]
"""What became of a position from one statement to a later one.

`kept`: The same stance on the same proposition, under the same condition.
`towards-support`: Nearer to support.
`towards-opposition`: Nearer to opposition.
`other-condition`: The same stance under another condition.
`other-terms`: A stance on the same question put in other terms.
`new`: Not taken in the earlier statement, which is available in full and coded whole.
`first-seen`: Not seen in the earlier statement, which is not available in full or not coded
    whole.
`absent`: Not taken, in a text that is available in full and coded whole.
`not-seen`: Not seen; the full text is not available.
`not-coded`: Not among the records of the text, which is not coded whole.
"""


State: TypeAlias = Literal[
    "fulfilled",
    "kept",
    "being-kept",
    "resumed-after-gap",
    "partly",
    "triggered",
    "overdue",
    "breached",
    "suspended",
    "withdrawn",
    "released",
    "expired",
    "superseded",
    "conditional",
    "no-evidence",
    "not-yet",
    "unknown",
]
"""The state of a commitment. The order is that of a page: first what was kept, then what moved,
what was done in part, what is overdue; last what nothing is on record about.

`fulfilled`: What was promised once is done.
`kept`: What was promised at a rate was done in every period for which it was owed.
`being-kept`: A standing or conditional promise, and records show it being kept.
`resumed-after-gap`: What was promised at a rate was done in the latest period, after a period
    in which it was not seen.
`partly`: Some of what was promised is done; or it was kept, and then not seen.
`triggered`: Its condition is met: it is due.
`overdue`: Its time is over and nothing is seen to have been done. Not a breach.
`breached`: The opposite of what was promised was done, as a record says. A breach is final.
`suspended`: It is suspended.
`withdrawn`: Those who promised took it back.
`released`: Those to whom it was owed released those who promised.
`expired`: Its time is over.
`superseded`: Another commitment replaced it.
`conditional`: Its condition has not been seen to be met.
`no-evidence`: It is in force, and no record shows whether it is kept.
`not-yet`: It has not been made yet.
`unknown`: More than one state is possible.
"""


Statement: TypeAlias = tuple[SourceId, ...]


TellingKind: TypeAlias = Literal[
    "operator",
    "standard",
    "number",
    "date",
    "frequency",
    "negation",
]
"""What a changed word is about.

`operator`: How firmly something is promised or judged.
`standard`: The measure that something is held against: "in accordance with".
`number`: A number.
`date`: A date or a deadline.
`frequency`: How often.
`negation`: A negation.
"""


Term: TypeAlias = str
"""The date up to which it holds in EDTF, such as `2030`, or the word `open-ended`."""


TieRelation: TypeAlias = Literal[
    "congruence",
    "conflict",
    "subtract",
]
"""What ties two actors.

`congruence`: Σ_j Σ_k Σ_k' x_ijk x_i'jk' (1 − |k − k'|/(|K| − 1)): each pair of statements on
    one proposition counts by how near their levels are.
`conflict`: The same with |k − k'|/(|K| − 1): by how far apart they are.
`subtract`: Congruence less conflict; may be negative.
"""


Tier: TypeAlias = Literal[
    "sure",
    "likely",
    "possible",
]
"""How sure a proposal is.

`sure`: Of such proposals at least eight in ten were right.
`likely`: At least one in two.
`possible`: At least one in ten. Stances and names of mechanisms are never more.
"""


Timing: TypeAlias = Literal[
    "early",
    "in-time",
    "late",
]
"""How the day on which something was done lies to the days stated for it.

`early`: Before the earliest day.
`in-time`: Within the time.
`late`: After the latest day.
"""


TrackChange: TypeAlias = Literal[
    "moved",
    "added",
    "removed",
    "evidence",
]
"""How a record differs between two tracks.

`moved`: Its state, or its activity, is another.
`added`: It is in the later track alone.
`removed`: It is in the earlier track alone.
`evidence`: The same state, on other evidence.
"""


Turn: TypeAlias = Literal[
    "towards-support",
    "towards-opposition",
    "other-condition",
]
"""How an actor's line on a proposition turned.

`towards-support`: Nearer to support.
`towards-opposition`: Nearer to opposition.
`other-condition`: The same stance under another condition.
"""


Undefined: TypeAlias = Literal[
    "no_common_item",
    "no_variation",
    "no_weight",
    "unordered",
    "no_zero",
    "not_three_levels",
    "no_point",
    "no_weights",
    "no_resample",
    "no_activity",
]
"""Why a measure has no value. A measure that is undefined says so; it is never replaced by 0 or 1.

`no_common_item`: No item is known for both (for a group: for two or more).
`no_variation`: The positions do not vary, so that chance agreement is complete or the number of
    pairs that could be ordered is zero.
`no_weight`: The weights of the items compared add up to zero.
`unordered`: The measure needs ordered levels and the scale is nominal.
`no_zero`: The measure needs a true zero, which only a scale of numbers none of which is
    negative can have.
`not_three_levels`: The measure is published for three options and the scale has another number.
`no_point`: No point was supplied for an actor.
`no_weights`: No weights of items were supplied.
`no_resample`: No resample had a value.
`no_activity`: Nothing is there to divide by: an actor without any statement or edge.
"""


Uptake: TypeAlias = Literal[
    "since",
    "already-there",
    "open",
]
"""How a record lies in time to what was recommended.

`since`: It came later.
`already-there`: It was there already.
`open`: Dates leave open which came first.
"""


Verdict: TypeAlias = Literal[
    "same",
    "stronger",
    "weaker",
    "reshaped",
    "unknown",
]
"""How a later commitment compares with an earlier one, taken as a whole.

`same`: The same in every dimension.
`stronger`: More in some dimension, less in none.
`weaker`: Less in some dimension, more in none.
`reshaped`: More in one and less in another, incomparable in some, or another act, object or
    ground in law.
`unknown`: What is not known leaves it open.
"""


Voice: TypeAlias = Literal[
    "own",
    "mandate",
    "joint-statement",
]
"""By way of what a position counts for an actor.

`own`: It holds the position itself.
`mandate`: One who speaks for it holds the position.
`joint-statement`: A group that it belongs to holds the position, in a statement that it issued
    with others.
"""


WordMark: TypeAlias = Literal[
    "same",
    "deleted",
    "inserted",
]
"""Which sentence has some words.

`same`: Both.
`deleted`: The earlier only.
`inserted`: The later only.
"""


Cell: TypeAlias = Union[CellStated, CellOtherwise, CellSilent]
"""A commitment in one statement of a series."""


Collision: TypeAlias = Union[
    CollisionIdentical,
    CollisionDiffering,
    CollisionSameThing,
    CollisionHeads,
]
"""How two dossiers that are merged meet in one record."""


Duplicates: TypeAlias = Union[Literal["keep", "document", "overall"], DuplicatesCalendar]
"""Which repetitions count once: the same actor on the same proposition at the same level."""


PairReason: TypeAlias = Union[PairReasonCoded, PairReasonSimilarity]
"""Why two commitments were paired."""


RemovalTarget: TypeAlias = Union[RemovalTargetActor, RemovalTargetMechanism, RemovalTargetLevel]
"""One thing taken away by itself."""


Standing: TypeAlias = Union[StandingHeld, StandingMixed, StandingUnknown]
"""Where an actor stands on a proposition, by its latest records."""


Transition: TypeAlias = Union[
    TransitionUndertaken,
    TransitionConditionLapsed,
    TransitionDeadlinePassed,
    TransitionTermEnded,
    TransitionMechanism,
    TransitionLaterText,
    TransitionOtherCommitment,
    TransitionEvent,
]
"""One move of an undertaking's state."""


WordingCheck: TypeAlias = Union[WordingCheckCommitment, WordingCheckPosition]
"""The verb of an account against that of the record."""
